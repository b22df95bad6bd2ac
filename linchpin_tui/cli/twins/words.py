"""How facts are put in the plain twins, where several of them say the same thing."""

from collections.abc import Iterable
from datetime import date

from linchpin_tui.domain.records import Interaction
from linchpin_tui.domain.vocabulary import Direction, Employment, Role, Status
from linchpin_tui.domain.wording import listed, noun, short_day, short_time

_WORK = {
    Employment.EMPLOYED: "in work",
    Employment.BETWEEN_JOBS: "between jobs",
    Employment.UNKNOWN: "",
}


def roles_words(roles: Iterable[Role]) -> str:
    """`hub, role model`; empty when none is known."""
    return ", ".join(role.value.replace("_", " ") for role in roles)


def work_words(employment: Employment) -> str:
    """`in work`, `between jobs`, or empty when that is not known."""
    return _WORK[employment]


def kept_words(known: bool | None) -> str:
    """Yes, no, or empty when that is not known."""
    return "" if known is None else "yes" if known else "no"


def when(one: Interaction, today: date) -> str:
    """`Tue 24 Nov 15:00`."""
    return short_day(one.day, today) + (f" {short_time(one.at)}" if one.at else "")


def what(one: Interaction) -> str:
    """`coffee`, `planned call`, `call, no answer`."""
    word = noun(one.word, one.kind)
    if one.status is not Status.HAPPENED:
        return f"{one.status.value} {word}"
    return word if one.answered else f"{word}, no answer"


def who(one: Interaction) -> str:
    """`Dana Lee (Acme) and Sam Ortiz`, or the organization where nobody was named."""
    names = [
        f"{each.person.name} ({each.organization})" if each.organization else each.person.name
        for each in one.participants
    ]
    return listed(names) or one.organization or ""


def more(one: Interaction) -> str:
    """What else is known: the subject, place, length, who came to whom, the note."""
    parts = [
        one.about,
        one.organization if one.participants and _elsewhere(one) else None,
        f"in {one.place}" if one.place else None,
        f"{one.minutes} min" if one.minutes else None,
        "they came to you" if one.direction is Direction.INBOUND else None,
        "significant" if one.significant else None,
        one.note,
    ]
    return " · ".join(part for part in parts if part)


def happened(one: Interaction, today: date) -> str:
    """An interaction on one line."""
    parts = (when(one, today), what(one), who(one), more(one))
    return " · ".join(part for part in parts if part)


def _elsewhere(one: Interaction) -> bool:
    """Is its organization another one than those of the people there?"""
    return one.organization not in {each.organization for each in one.participants}
