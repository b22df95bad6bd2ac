"""The inbox: captured lines that were not understood, kept word for word until finished."""

from datetime import datetime, timedelta
from uuid import uuid4

from linchpin_tui.domain.records import InboxLine
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.services.record import CAPTURE_WAIT, AlreadyStored, Outcome, record
from linchpin_tui.storage.queries import captures, inbox
from linchpin_tui.storage.store import Writer
from linchpin_tui.storage.tables import InboxLine as InboxTable
from linchpin_tui.text import clean


def lines(desk: Desk) -> tuple[InboxLine, ...]:
    """Lines still to be finished, oldest first."""
    return inbox.waiting(desk.store)


def keep(
    desk: Desk,
    line: str,
    why: str,
    *,
    capture_id: str | None = None,
    now: datetime | None = None,
    wait: float = CAPTURE_WAIT,
) -> int:
    """Keep a line that was not understood, to be finished; gives its id.

    `now` is the moment it was captured, aware and local (None: now). `capture_id` makes the intake
    of a spooled line idempotent. Raises StorageError, and AlreadyStored for one that is stored.
    """
    moment = now or desk.now()
    offset = moment.utcoffset() or timedelta()

    def work(writer: Writer) -> int:
        if capture_id is not None and captures.is_stored(desk.store, capture_id):
            raise AlreadyStored
        return writer.insert(
            InboxTable,
            uid=str(uuid4()),
            line=clean(line),
            why=clean(why),
            captured_at=moment,
            utc_offset=int(offset.total_seconds() // 60),
        )

    return desk.store.transact(
        work,
        kind="inbox",
        label="keep a line in the inbox",
        origin=desk.origin,
        capture_id=capture_id,
        now=moment,
        wait=wait,
    )


def finish(desk: Desk, inbox_line: int, words: str) -> Outcome:
    """Record the line anew as `words`, as of the moment it was captured; it then leaves the inbox.

    One undoable step. An outcome that is not stored leaves the line where it is. Raises Refused
    for an unknown id, StorageError when it could not be stored.
    """
    found = _waiting(desk, inbox_line)

    def leave(writer: Writer) -> None:
        writer.update(InboxTable, _waiting(desk, inbox_line).id, finished_at=desk.now())

    return record(desk, words, now=found.captured_at, then=leave)


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
