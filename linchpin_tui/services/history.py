"""Undo and redo, each with a sentence for what it is about to do and for what it did."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from linchpin_tui.domain.wording import short_moment
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.storage import journal
from linchpin_tui.storage.journal import CannotUndo, Pending, Reverted

NOTHING_TO_UNDO = "There is nothing to turn back."
NOTHING_TO_REDO = "There is nothing to do again; redo follows an undo."

_ORIGINS = {"shell": ", from the shell", "app": ", in the program"}


@dataclass(frozen=True, slots=True)
class Step:
    """A step that can be turned back or done again; `sentence` announces it.

    `origin`: who did it. `left_by`: who did it or, where it can be done again, turned it back.
    """

    operation: int
    kind: str
    label: str
    origin: str
    created_at: datetime
    left_by: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Turned:
    """What was turned back or done again; `sentences` say so, and what was kept."""

    operation: int
    reverts: int
    kind: str
    label: str
    sentences: tuple[str, ...]


def next_undo(desk: Desk) -> Step | None:
    """What `undo` would turn back now; None when there is nothing."""
    pending = journal.next_undo(desk.store)
    return None if pending is None else _step(desk, pending, "Turning back")


def next_redo(desk: Desk) -> Step | None:
    """What `redo` would do again now; None when there is nothing."""
    pending = journal.next_redo(desk.store)
    return None if pending is None else _step(desk, pending, "Doing again")


def undo(desk: Desk, *, expected: int | None = None) -> Turned | None:
    """Turn back the newest step; None when there is nothing to turn back.

    `expected` is the operation that was announced. Raises Refused, with the reason, when that is
    not the newest any more or something has changed since.
    """
    return _turned(
        lambda: journal.undo(
            desk.store, now=desk.now(), origin=desk.origin, wait=desk.patience, expected=expected
        ),
        "Turned back",
        "cannot be turned back",
    )


def redo(desk: Desk, *, expected: int | None = None) -> Turned | None:
    """Do again what the last undo turned back; None when there is nothing. Raises as `undo`."""
    return _turned(
        lambda: journal.redo(
            desk.store, now=desk.now(), origin=desk.origin, wait=desk.patience, expected=expected
        ),
        "Done again",
        "cannot be done again",
    )


def _step(desk: Desk, pending: Pending, doing: str) -> Step:
    when = short_moment(pending.created_at.astimezone(), desk.today())
    sentence = (
        f"{doing}: {pending.label} ({when}{_ORIGINS.get(pending.origin.partition(':')[0], '')})."
    )
    return Step(
        operation=pending.operation,
        kind=pending.kind,
        label=pending.label,
        origin=pending.origin,
        created_at=pending.created_at.astimezone(),
        left_by=pending.left_by,
        sentence=sentence,
    )


def _turned(act: Callable[[], Reverted | None], done: str, cannot: str) -> Turned | None:
    try:
        reverted = act()
    except CannotUndo as reason:
        raise Refused(f"The last step {cannot}: {_inside(str(reason))}") from reason
    if reverted is None:
        return None
    return Turned(
        operation=reverted.operation,
        reverts=reverted.reverts,
        kind=reverted.kind,
        label=reverted.label,
        sentences=(f"{done}: {reverted.label}.", *reverted.kept),
    )


def _inside(sentence: str) -> str:
    """A sentence as it goes on after a colon; a name keeps its capital."""
    first, _, rest = sentence.partition(" ")
    return f"{first.lower()} {rest}" if first in ("The", "A", "It") else sentence
