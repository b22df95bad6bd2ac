"""Commitments and feedback, and when you saw your coach."""

import json
from datetime import date

from linchpin_tui.domain.coaching import Commitment, Feedback
from linchpin_tui.domain.records import Person
from linchpin_tui.domain.vocabulary import Kind, Status
from linchpin_tui.storage.queries import coaches as history
from linchpin_tui.storage.queries.columns import Row, day, moment
from linchpin_tui.storage.store import Store

PUT_OFF = "put_off_follow_up"
"""The kind of the operation that gives a promise another day."""

_COMMITMENTS = """
SELECT f.id, f.text, c.id, c.name, f.promised_on, f.due, f.done_at
FROM follow_up f LEFT JOIN contact c ON c.id = f.contact_id
LEFT JOIN interaction i ON i.id = f.interaction_id
WHERE f.commitment AND c.deleted_at IS NULL AND i.deleted_at IS NULL
ORDER BY f.promised_on, f.id
"""
_MOVES = """
SELECT c."row", c.before FROM operation o JOIN change c ON c.operation_id = o.id
WHERE o.kind = ? AND o.undone_at IS NULL AND c.in_table = 'follow_up' ORDER BY c.id
"""
_FEEDBACK = """
SELECT f.id, f.text, c.id, c.name, f.given_on, f.acted_on_at
FROM feedback f LEFT JOIN contact c ON c.id = f.contact_id
LEFT JOIN interaction i ON i.id = f.interaction_id
WHERE c.deleted_at IS NULL AND i.deleted_at IS NULL
ORDER BY f.given_on DESC, f.id DESC
"""
_SEEN = """
SELECT DISTINCT i.local_date FROM interaction i
LEFT JOIN participation p ON p.interaction_id = i.id
LEFT JOIN contact c ON c.id = p.contact_id AND c.deleted_at IS NULL
WHERE i.deleted_at IS NULL AND i.status = ? AND i.answered AND (i.kind = ? OR {was_coach})
ORDER BY i.local_date DESC
"""


def commitments(store: Store) -> tuple[Commitment, ...]:
    """Every promise made to the coach, the oldest first."""
    with store.read():
        rows = store.rows(_COMMITMENTS)
        moved: dict[int, list[date]] = {}
        for key, before in store.rows(_MOVES, PUT_OFF):
            due = json.loads(before or "{}").get("due")
            if due:
                moved.setdefault(key, []).append(date.fromisoformat(due))
    return tuple(
        Commitment(
            id,
            text,
            _whom(contact, name),
            date.fromisoformat(promised),
            day(due),
            None if done is None else moment(done).date(),
            tuple(moved.get(id, ())),
        )
        for id, text, contact, name, promised, due, done in rows
    )


def feedback(store: Store) -> tuple[Feedback, ...]:
    """All that was told honestly, the newest first."""
    return tuple(map(_feedback, store.rows(_FEEDBACK)))


def seen(store: Store) -> tuple[date, ...]:
    """The local dates on which you saw your coach, the newest first."""
    return tuple(_seen(store, Status.HAPPENED))


def planned(store: Store) -> tuple[date, ...]:
    """The local dates on which a check-in is planned, the soonest first."""
    return tuple(sorted(_seen(store, Status.PLANNED)))


def _seen(store: Store, status: Status) -> list[date]:
    """Coach sessions, and whatever was with the one who was the coach on its day."""
    was_coach, given = history.condition(history.history(store))
    sql = _SEEN.format(was_coach=was_coach)
    rows = store.rows(sql, status.value, Kind.COACH_SESSION.value, *given)
    return [date.fromisoformat(on) for (on,) in rows]


def _feedback(row: Row) -> Feedback:
    id, text, contact, name, given, acted = row
    acted_on = None if acted is None else moment(acted).date()
    return Feedback(id, text, _whom(contact, name), date.fromisoformat(given), acted_on)


def _whom(contact: int | None, name: str | None) -> Person | None:
    return None if contact is None or name is None else Person(contact, name)
