"""Who was in touch with whom last: what awaits an answer, who is growing distant."""

from datetime import date

from linchpin_tui.domain.records import Person
from linchpin_tui.domain.today import Touch
from linchpin_tui.domain.vocabulary import Channel, Direction, Status
from linchpin_tui.storage.queries.columns import chunks, marks
from linchpin_tui.storage.store import Store

_TRIES = """
SELECT DISTINCT p.contact_id FROM interaction i JOIN participation p ON p.interaction_id = i.id
JOIN contact c ON c.id = p.contact_id AND c.deleted_at IS NULL AND c.archived_at IS NULL
WHERE i.local_date BETWEEN ? AND ? AND NOT i.answered AND i.direction = 'outbound'
  AND i.status = 'happened' AND i.deleted_at IS NULL
"""
_STORY = """
SELECT c.id, c.name, i.local_date, i.status, i.direction, i.answered, i.channel
FROM participation p JOIN interaction i ON i.id = p.interaction_id
JOIN contact c ON c.id = p.contact_id
WHERE i.status != 'dropped' AND i.deleted_at IS NULL AND p.contact_id IN ({keys})
ORDER BY i.local_date, i.occurred_at, i.id
"""
_LAST = """
SELECT c.id, c.name, c.keep_in_touch_days, MAX(i.local_date), SUM(CASE WHEN i.status = 'planned' THEN 1 ELSE 0 END)
FROM participation p JOIN interaction i ON i.id = p.interaction_id
JOIN contact c ON c.id = p.contact_id
WHERE i.status != 'dropped' AND i.deleted_at IS NULL AND c.deleted_at IS NULL
  AND c.archived_at IS NULL AND NOT c.asleep
GROUP BY c.id
"""


def with_tries(store: Store, first: date, last: date) -> list[list[Touch]]:
    """All that happened, and is planned, with each contact of whom a try on local dates from
    `first` to `last` was not answered; oldest first."""
    with store.read():
        rows = store.rows(_TRIES, first.isoformat(), last.isoformat())
        stories: dict[int, list[Touch]] = {contact: [] for (contact,) in rows}
        for some in chunks(stories):
            sql = _STORY.format(keys=marks(some))
            for id, name, on, status, direction, answered, channel in store.rows(sql, *some):
                touch = Touch(
                    Person(id, name),
                    date.fromisoformat(on),
                    Status(status),
                    Direction(direction),
                    bool(answered),
                    None if channel is None else Channel(channel),
                )
                stories[id].append(touch)
    return list(stories.values())


def last_days(store: Store) -> list[tuple[Person, int | None, date]]:
    """Everyone awake with whom something happened and nothing is planned: their own days of
    keeping in touch, if any, and when it last did."""
    return [
        (Person(id, name), days, date.fromisoformat(last))
        for id, name, days, last, planned in store.rows(_LAST)
        if not planned
    ]


def is_empty(store: Store) -> bool:
    """Is nobody in the web?"""
    return not store.rows("SELECT 1 FROM contact WHERE deleted_at IS NULL LIMIT 1")


def sent_since(store: Store, moment: str) -> bool:
    """Was a note sent at or after an instant, as its column holds it?"""
    sql = "SELECT 1 FROM thank_you_note WHERE state = 'sent' AND sent_at >= ? LIMIT 1"
    return bool(store.rows(sql, moment))
