"""Saying that two people are one: who the other is, then the question whether to."""

from linchpin_tui.domain.wording import listed
from linchpin_tui.screens.people_facts import Everyone
from linchpin_tui.screens.sheet import AskLine, Confirm
from linchpin_tui.services.finding import PersonRow
from linchpin_tui.text import fold

_NAMED = 4
"""People who are named where several are meant."""


def ask_who(everyone: Everyone, stays: PersonRow) -> AskLine:
    """The line that asks who the selected person is, too."""

    def check(answer: str) -> str | None:
        return why_not(everyone, stays, answer)

    return AskLine(
        f"Who is {stays.name} too?",
        "The name of the other one, or id: and a number. All that is known of both is kept.",
        check=check,
    )


def confirm(stays: PersonRow, goes: PersonRow) -> Confirm:
    """The question whether the two are one."""
    return Confirm(
        "One person?",
        f"{_with_id(goes)} becomes one with {_with_id(stays)}, under the name {stays.name}. "
        "Undo makes them two again.",
    )


def why_not(everyone: Everyone, stays: PersonRow, answer: str) -> str | None:
    """A sentence where an answer does not name one other person."""
    if not answer:
        return "A name, or id: and a number, please."
    found = meant(everyone, stays, answer)
    if not found:
        return f"Nobody else here is called {answer}."
    if len(found) == 1:
        return None
    some = [_with_id(one) for one in found[:_NAMED]]
    more = len(found) - len(some)
    return f"Which one: {listed([*some, f'{more} more'] if more else some)}? id: and a number says."


def meant(everyone: Everyone, stays: PersonRow, answer: str) -> list[PersonRow]:
    """Whom an answer could mean, besides the one who stays."""
    key = fold(answer)
    if key.startswith("id:"):
        number = key.removeprefix("id:").strip()
        ids = [int(number)] if number.isdecimal() and len(number) < 18 else []
    else:
        ids = everyone.index.find(answer)
    found = [everyone.people[id] for id in ids if id in everyone.people and id != stays.id]
    return [one for one in found if fold(one.name) == key] or found


def _with_id(person: PersonRow) -> str:
    at = f"{person.organization}, " if person.organization else ""
    return f"{person.name} ({at}id:{person.id})"
