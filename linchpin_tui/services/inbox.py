"""The inbox: captured lines that were not understood, kept word for word until finished."""

from typing import TYPE_CHECKING

from linchpin_tui.domain.records import InboxLine
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.storage.queries import inbox
from linchpin_tui.storage.store import Writer
from linchpin_tui.storage.tables import InboxLine as InboxTable

if TYPE_CHECKING:
    from linchpin_tui.services.record import Outcome


def lines(desk: Desk) -> tuple[InboxLine, ...]:
    """Lines still to be finished, oldest first."""
    return inbox.waiting(desk.store)


def finish(desk: Desk, inbox_line: int, words: str) -> "Outcome":
    """Record the line anew as `words`, as of the day it was captured; it then leaves the inbox.

    An outcome that is not stored leaves it where it is. Raises Refused for an unknown id.
    """
    raise NotImplementedError


def drop(desk: Desk, inbox_line: int) -> InboxLine:
    """Let a line go (undo brings it back). Raises Refused for an unknown id."""

    def work(writer: Writer) -> InboxLine:
        found = _waiting(desk, inbox_line)
        writer.delete(InboxTable, found.id)
        return found

    return desk.transact(work, kind="drop_inbox_line", label="let go of a line in the inbox")


def _waiting(desk: Desk, inbox_line: int) -> InboxLine:
    found = inbox.by_id(desk.store, inbox_line)
    if found is None:
        raise Refused(f"There is no line {inbox_line} in the inbox.")
    return found
