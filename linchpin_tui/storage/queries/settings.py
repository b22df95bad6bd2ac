"""Facts about the desk itself, by key; keys of a kind begin alike (`small_day:2026-11-25`)."""

from linchpin_tui.storage.store import Store
from linchpin_tui.storage.writer import Writer

FIRST_USE = "first_use"
SMALL_DAY = "small_day:"


def value(store: Store, key: str) -> str | None:
    """What is kept under a key; None for nothing."""
    rows = store.rows("SELECT value FROM setting WHERE key = ?", key)
    return str(rows[0][0]) if rows else None


def beginning(store: Store, start: str) -> dict[str, str]:
    """What is kept under the keys that begin so, by the rest of the key."""
    rows = store.rows(
        "SELECT key, value FROM setting WHERE key >= ? AND key < ? ORDER BY key",
        start,
        start + "\U0010ffff",
    )
    return {key[len(start) :]: text for key, text in rows}


def keep(store: Store, writer: Writer, key: str, text: str | None) -> None:
    """Keep a text under a key, in the operation of `writer`; None: let go of what is kept."""
    from linchpin_tui.storage.tables import Setting

    rows = store.rows("SELECT id FROM setting WHERE key = ?", key)
    if not rows:
        if text is not None:
            writer.insert(Setting, key=key, value=text)
    elif text is None:
        writer.delete(Setting, rows[0][0])
    else:
        writer.update(Setting, rows[0][0], value=text)


def note(store: Store, key: str, text: str | None) -> None:
    """`keep` for what no undo knows of, inside a transaction."""
    if text is None:
        store.run("DELETE FROM setting WHERE key = ?", key)
    elif not store.run("UPDATE setting SET value = ? WHERE key = ?", text, key):
        store.run("INSERT INTO setting (key, value) VALUES (?, ?)", key, text)
