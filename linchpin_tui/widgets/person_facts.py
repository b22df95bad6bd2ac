"""What is known about a person, as words and facts to read."""

from collections.abc import Sequence
from datetime import date

from linchpin_tui.domain.glyphs import glyph
from linchpin_tui.domain.records import (
    NAMELESS,
    Contact,
    Detail,
    Interaction,
    Person,
    ThankYouNote,
)
from linchpin_tui.domain.vocabulary import (
    Channel,
    Employment,
    NoteState,
    Role,
    Status,
)
from linchpin_tui.domain.wording import listed, noun, short_day, short_moment, short_time
from linchpin_tui.widgets.facts import Fact

EMPTY = Fact()
_SPOKEN_AS = {
    Channel.IN_PERSON: "in person",
    Channel.CALL: "by call",
    Channel.VIDEO: "by video",
}
_EMPLOYMENT = {
    Employment.EMPLOYED: "in work",
    Employment.BETWEEN_JOBS: "between jobs",
}
_FEW = 5
"""Lists of names show so many and count the rest."""


def role_words(roles: Sequence[Role]) -> str:
    """Roles as words: `hub, role model`."""
    return ", ".join(role.value.replace("_", " ") for role in roles)


def person_title(contact: Contact) -> list[Fact]:
    """Name with its sign, then title and organization."""
    style = f"facts--{contact.roles[0].value}" if contact.roles else "facts--muted"
    facts = [
        Fact(
            contact.name or NAMELESS,
            style="facts--title",
            mark=glyph(contact.roles, contact.employment),
            mark_style=style,
        )
    ]
    work = ", ".join(filter(None, (contact.title, contact.organization)))
    if work:
        facts.append(Fact(work, style="facts--muted"))
    traits = [
        role_words(contact.roles),
        "decides" if contact.decides else "",
        _EMPLOYMENT.get(contact.employment, ""),
        "your coach" if contact.is_coach else "",
    ]
    shown = " · ".join(filter(None, traits))
    if shown:
        facts.append(Fact(shown, style="facts--muted"))
    return facts


def conversation(interaction: Interaction, today: date) -> str:
    """An interaction in a line: `Tue 24 Nov 11:00 · coffee, 30 min · about the team`."""
    when = short_day(interaction.day, today)
    if interaction.at:
        when += f" {short_time(interaction.at)}"
    what = noun(interaction.word, interaction.kind)
    if interaction.kind.value.endswith("interview") and interaction.channel in _SPOKEN_AS:
        what += f" {_SPOKEN_AS[interaction.channel]}"
    if interaction.minutes:
        what += f", {interaction.minutes} min"
    if interaction.status is not Status.HAPPENED:
        what += f" ({interaction.status.value})"
    elif not interaction.answered:
        what += " (no answer)"
    about = f"about {interaction.about}" if interaction.about else ""
    return " · ".join(filter(None, (when, what, about, interaction.note)))


def learned(detail: Detail) -> str:
    """A personal detail as it was told: `loves trail running`."""
    return f"{detail.verb} {detail.text}".strip()


def few(people: Sequence[Person]) -> str:
    """A few names and how many more: `Ana Silva, Jo Baez and 4 more`."""
    names = [person.name for person in people]
    if len(names) <= _FEW:
        return listed(names)
    return f"{', '.join(names[: _FEW - 1])} and {len(names) - _FEW + 1} more"


def sent_words(note: ThankYouNote, today: date) -> str:
    """What became of a closed note: `sent Tue 24 Nov 10:00 by email`."""
    if note.state is NoteState.SKIPPED:
        return "skipped" + (f": {note.skipped_why}" if note.skipped_why else "")
    when = short_moment(note.sent_at.astimezone(), today) if note.sent_at else ""
    how = f"by {note.channel.value.replace('_', ' ')}" if note.channel else ""
    return " ".join(filter(None, ("sent", when, how)))
