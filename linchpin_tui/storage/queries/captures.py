"""Which captures are stored already."""

from linchpin_tui.storage.store import Store


def is_stored(store: Store, capture_id: str) -> bool:
    """Whether an operation with this capture id is in the journal, undone or not."""
    return bool(store.rows("SELECT 1 FROM operation WHERE capture_id = ?", capture_id))
