"""Lines being typed, kept as they are typed, so that a killed session finds them again.

A draft is no step of undo. What is kept of a thank-you note is `notes.save_draft`'s.
"""

import json

from linchpin_tui.services.desk import Desk
from linchpin_tui.storage.draft_keys import WRITING as WRITING
from linchpin_tui.storage.fields import stored_instant
from linchpin_tui.text import clean

CAPTURE = "capture"
"""The key of the line being typed in quick capture."""

CAPTURE_OPEN = "capture:open"
"""Holds something while quick capture is open: a session that ended so was cut off."""


def kept(desk: Desk, key: str) -> str:
    """The line kept under a key; empty when there is none."""
    rows = desk.store.rows("SELECT text FROM draft WHERE key = ?", key)
    return clean(str(rows[0][0])) if rows else ""


def texts(kept: str) -> dict[str, str]:
    """The texts of a form, by field, as they were kept; none of a draft that cannot be read."""
    try:
        found = json.loads(kept) if kept else {}
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(field): text for field, text in found.items() if isinstance(text, str)}


def keep(desk: Desk, key: str, line: str) -> None:
    """Keep a line under a key; an empty one is let go."""
    now = desk.now()

    def work() -> None:
        if not line:
            desk.store.rows("DELETE FROM draft WHERE key = ?", key)
            return
        desk.store.rows(
            "INSERT INTO draft (key, text, saved_at) VALUES (?, ?, ?) "
            "ON CONFLICT (key) DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at",
            key,
            clean(line),
            stored_instant(now),
        )

    desk.store.unjournaled(work)
