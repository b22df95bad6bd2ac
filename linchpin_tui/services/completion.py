"""What a prompt offers while typing: names, and lines typed before."""

from linchpin_tui.services.desk import Desk
from linchpin_tui.storage.queries import names
from linchpin_tui.text import fold

_RECENT = 200


def names_beginning(desk: Desk, start: str) -> tuple[str, ...]:
    """Names that begin like `start`, whatever its case, by the alphabet; at most 50."""
    return names.beginning(desk.store, fold(start))


def recent_lines(desk: Desk) -> tuple[str, ...]:
    """The lines captured last, oldest first."""
    rows = desk.store.rows(
        "SELECT line FROM interaction WHERE line IS NOT NULL AND deleted_at IS NULL "
        "ORDER BY id DESC LIMIT ?",
        _RECENT,
    )
    return tuple(line for (line,) in reversed(rows))
