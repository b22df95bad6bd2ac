"""The versions of your message."""

from linchpin_tui.domain.pitches import Pitch
from linchpin_tui.storage.queries.columns import moment
from linchpin_tui.storage.store import Store

_PITCHES = """
SELECT p.id, p.version, p.words, COALESCE(p.only_you, ''), p.created_at,
  SUM(CASE WHEN i.pitch_outcome = 'engaged' THEN 1 ELSE 0 END), SUM(CASE WHEN i.pitch_outcome = 'polite' THEN 1 ELSE 0 END),
  SUM(CASE WHEN i.pitch_outcome = 'flat' THEN 1 ELSE 0 END)
FROM pitch p LEFT JOIN interaction i ON i.pitch_id = p.id AND i.deleted_at IS NULL
  AND i.status = 'happened'
GROUP BY p.id ORDER BY p.version DESC
"""


def versions(store: Store) -> tuple[Pitch, ...]:
    """Every version, the newest first."""
    return tuple(
        Pitch(id, version, words, only_you, moment(at).date(), *landed)
        for id, version, words, only_you, at, *landed in store.rows(_PITCHES)
    )


def current(store: Store) -> int | None:
    """The key of the version in use; None where there is none."""
    rows = store.rows("SELECT id FROM pitch ORDER BY version DESC LIMIT 1")
    return rows[0][0] if rows else None
