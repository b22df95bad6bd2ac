"""Lines kept in the inbox, each at the moment and the offset it was captured at."""

from datetime import timedelta, timezone

from linchpin_tui.domain.records import InboxLine
from linchpin_tui.storage.queries.columns import Row, moment
from linchpin_tui.storage.store import Store

_LINES = (
    "SELECT id, uid, line, why, captured_at, utc_offset FROM inbox_line WHERE finished_at IS NULL"
)


def waiting(store: Store) -> tuple[InboxLine, ...]:
    """Lines still to be finished, oldest first."""
    return tuple(_line(row) for row in store.rows(f"{_LINES} ORDER BY captured_at, id"))


def by_id(store: Store, inbox_line: int) -> InboxLine | None:
    """One line that is still to be finished; None when there is none with this id."""
    return next((_line(row) for row in store.rows(f"{_LINES} AND id = ?", inbox_line)), None)


def _line(row: Row) -> InboxLine:
    id, uid, line, why, captured_at, offset = row
    there = timezone(timedelta(minutes=offset))
    return InboxLine(id, uid, line, why, moment(captured_at).astimezone(there))
