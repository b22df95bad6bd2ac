"""Whether a desk has been begun."""

from linchpin_tui.storage.store import Store


def people(store: Store) -> tuple[int, int]:
    """How many people are in the web: awake, and asleep."""
    found = dict(
        store.rows("SELECT asleep, COUNT(*) FROM contact WHERE deleted_at IS NULL GROUP BY asleep")
    )
    return int(found.get(0, 0)), int(found.get(1, 0))


def something_happened(store: Store) -> bool:
    """Is anything on record, planned or happened?"""
    return bool(store.rows("SELECT 1 FROM interaction WHERE deleted_at IS NULL LIMIT 1"))
