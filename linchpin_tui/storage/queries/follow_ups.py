"""Promises, whomever they were made to."""

from datetime import date

from linchpin_tui.domain.records import FollowUp, Person
from linchpin_tui.storage.queries.columns import Row, day
from linchpin_tui.storage.store import Store

_FOLLOW_UPS = """
SELECT f.id, c.id, c.name, f.text, f.due, f.promised_on, f.done_at IS NOT NULL,
       f.interaction_id
FROM follow_up f LEFT JOIN contact c ON c.id = f.contact_id
LEFT JOIN interaction i ON i.id = f.interaction_id
WHERE c.deleted_at IS NULL AND i.deleted_at IS NULL
"""


def open_ones(store: Store) -> tuple[FollowUp, ...]:
    """Promises not kept yet: by due date, those without one last, then as they were made."""
    order = "ORDER BY f.due IS NULL, f.due, f.promised_on, f.id"
    return tuple(map(_record, store.rows(f"{_FOLLOW_UPS} AND f.done_at IS NULL {order}")))


def by_id(store: Store, follow_up: int) -> FollowUp | None:
    """One promise; None when there is none with this id."""
    return next(map(_record, store.rows(f"{_FOLLOW_UPS} AND f.id = ?", follow_up)), None)


def _record(row: Row) -> FollowUp:
    id, contact, name, text, due, promised_on, done, interaction = row
    whom = None if contact is None else Person(contact, name)
    on = date.fromisoformat(promised_on)
    return FollowUp(id, whom, text, day(due), on, bool(done), interaction)
