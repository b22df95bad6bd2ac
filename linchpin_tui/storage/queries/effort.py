"""What the check of effort needs besides the interactions: a fixed few queries, whatever their number."""

from collections.abc import Collection
from datetime import date

from linchpin_tui.domain.effort_records import Inbound, SentNote
from linchpin_tui.domain.effort_steps import Insider, Silent, Wish
from linchpin_tui.domain.records import Person
from linchpin_tui.domain.vocabulary import INTERVIEWS, Kind, PitchOutcome
from linchpin_tui.light import NamedTuple
from linchpin_tui.storage.queries.columns import moment
from linchpin_tui.storage.store import Store

REQUIRED = "required"
"""The tag of an application that somebody asks for, as a benefits office does."""

_IN_DAYS = "i.deleted_at IS NULL AND i.status = 'happened' AND i.local_date BETWEEN ? AND ?"
_PITCHED = f"""
SELECT i.id, i.pitch_outcome, TRIM(COALESCE(p.only_you, '')) != ''
FROM interaction i LEFT JOIN pitch p ON p.id = i.pitch_id
WHERE {_IN_DAYS} AND i.pitch_outcome IS NOT NULL
"""
_THROUGH = f"""
SELECT i.id FROM interaction i JOIN opportunity o ON o.id = i.opportunity_id
WHERE {_IN_DAYS} AND o.deleted_at IS NULL
  AND (o.contact_id IS NOT NULL OR o.source IN ('contact', 'inbound'))
"""
_REQUIRED = f"""
SELECT i.id FROM interaction i JOIN interaction_tag t ON t.interaction_id = i.id
WHERE {_IN_DAYS} AND t.tag = ?
"""
_GAVE = f"""
SELECT i.id FROM interaction i JOIN favor f ON f.interaction_id = i.id
WHERE {_IN_DAYS} AND f.direction = 'given'
UNION
SELECT i.id FROM interaction i JOIN follow_up f ON f.interaction_id = i.id
WHERE {_IN_DAYS} AND NOT f.commitment AND f.contact_id IS NOT NULL
"""
_SENT = """
SELECT c.id, c.name, n.sent_at FROM thank_you_note n JOIN contact c ON c.id = n.contact_id
WHERE n.state = 'sent' AND n.sent_at >= ? AND c.deleted_at IS NULL ORDER BY n.sent_at, n.id
"""
_THANKED = f"""
SELECT i.id, MAX(CASE WHEN n.state = 'sent' THEN 1 ELSE 0 END),
  MAX(CASE WHEN n.state IN ('owed', 'snoozed') AND COALESCE(r.due_at, n.due_at) > ? THEN 1 ELSE 0 END)
FROM interaction i JOIN thank_you_reason r ON r.interaction_id = i.id
JOIN thank_you_note n ON n.id = r.note_id
WHERE {_IN_DAYS} AND i.kind IN ({", ".join("?" * len(INTERVIEWS))}) GROUP BY i.id
"""
_CAME = f"""
SELECT c.id, c.name, i.local_date, i.uid, i.id
FROM interaction i JOIN participation p ON p.interaction_id = i.id
JOIN contact c ON c.id = p.contact_id AND c.deleted_at IS NULL
WHERE {_IN_DAYS} AND i.answered AND i.direction = 'inbound' AND NOT EXISTS (
  SELECT 1 FROM participation q JOIN interaction j ON j.id = q.interaction_id
  WHERE q.contact_id = p.contact_id AND j.deleted_at IS NULL AND j.status = 'happened'
    AND j.answered AND (j.local_date < i.local_date
                        OR (j.local_date = i.local_date AND j.id < i.id))
)
ORDER BY i.local_date, i.id, p.position
"""
_KNOWN_AT = """
SELECT c.id, c.name, c.organization, {day} FROM contact c
JOIN {what} ON w.organization = c.organization AND {open}
WHERE c.deleted_at IS NULL AND c.archived_at IS NULL AND NOT c.asleep
ORDER BY {day} DESC, w.id DESC, c.id LIMIT 1
"""
_BOARD = _KNOWN_AT.format(
    day="w.surfaced_on",
    what="opportunity w",
    open="w.deleted_at IS NULL AND w.source = 'board' AND w.stage NOT IN ('closed', 'landed')"
    " AND w.surfaced_on <= ?",
)
_APPLIED = _KNOWN_AT.format(
    day="w.local_date",
    what="interaction w",
    open="w.deleted_at IS NULL AND w.status = 'happened' AND w.kind = ?"
    " AND w.local_date BETWEEN ? AND ?",
)
_WISH = """
SELECT c.id, c.name, n.text FROM need n JOIN contact c ON c.id = n.contact_id
WHERE c.deleted_at IS NULL AND c.archived_at IS NULL AND NOT c.asleep AND n.noted_on <= ?
ORDER BY n.noted_on DESC, n.id DESC LIMIT 1
"""
_SILENT = """
SELECT c.id, c.name, MAX(i.local_date) AS last FROM contact c
JOIN participation p ON p.contact_id = c.id JOIN interaction i ON i.id = p.interaction_id
WHERE c.deleted_at IS NULL AND c.archived_at IS NULL AND NOT c.asleep
  AND c.employment = 'employed' AND i.deleted_at IS NULL AND i.status != 'dropped'
GROUP BY c.id HAVING MAX(i.local_date) < ? ORDER BY last DESC, c.id LIMIT 1
"""


class Marks(NamedTuple):
    """What the rules want to know of interactions, by their keys (see `domain.effort.Log`)."""

    said_alone: dict[int, bool]
    landed: dict[int, PitchOutcome]
    through_people: frozenset[int]
    required: frozenset[int]
    gave: frozenset[int]
    thanked: frozenset[int]
    in_time: frozenset[int]


def marks(store: Store, first: date, last: date, now: str) -> Marks:
    """What is known of the interactions on local dates from `first` to `last`; `now` as stored."""
    days = first.isoformat(), last.isoformat()
    pitched = store.rows(_PITCHED, *days)
    thanks = store.rows(_THANKED, now, *days, *sorted(INTERVIEWS))
    return Marks(
        said_alone={id: bool(alone) for id, _, alone in pitched},
        landed={id: PitchOutcome(landed) for id, landed, _ in pitched},
        through_people=_keys(store.rows(_THROUGH, *days)),
        required=_keys(store.rows(_REQUIRED, *days, REQUIRED)),
        gave=_keys(store.rows(_GAVE, *days, *days)),
        thanked=frozenset(id for id, sent, _ in thanks if sent),
        in_time=frozenset(id for id, _, waits in thanks if waits),
    )


def sent_since(store: Store, since: str) -> tuple[SentNote, ...]:
    """The notes sent at or after an instant, as its column holds it; days are local."""
    return tuple(
        SentNote(Person(id, name), moment(at).date()) for id, name, at in store.rows(_SENT, since)
    )


def came_to_you(store: Store, first: date, last: date) -> tuple[Inbound, ...]:
    """Those whose first contact with you was theirs, on a local date from `first` to `last`."""
    return tuple(
        Inbound(Person(id, name), date.fromisoformat(on), uid)
        for id, name, on, uid, _ in store.rows(_CAME, first.isoformat(), last.isoformat())
    )


def board_insider(store: Store, today: date) -> Insider | None:
    """Someone you know where the newest open opportunity of a job board is."""
    rows = store.rows(_BOARD, today.isoformat())
    return next((Insider(Person(id, name), at) for id, name, at, _ in rows), None)


def applied_insider(store: Store, first: date, last: date) -> Insider | None:
    """Someone you know where you applied last, on a local date from `first` to `last`."""
    rows = store.rows(_APPLIED, Kind.APPLICATION.value, first.isoformat(), last.isoformat())
    return next(
        (Insider(Person(id, name), at, date.fromisoformat(on)) for id, name, at, on in rows), None
    )


def newest_wish(store: Store, today: date) -> Wish | None:
    """What somebody awake said last that they need."""
    rows = store.rows(_WISH, today.isoformat())
    return next((Wish(Person(id, name), text) for id, name, text in rows), None)


def silent_in_work(store: Store, before: date) -> Silent | None:
    """The one in work, last in touch before a local date, of whom that is the least long ago."""
    rows = store.rows(_SILENT, before.isoformat())
    return next((Silent(Person(id, name), date.fromisoformat(on)) for id, name, on in rows), None)


def _keys(rows: Collection[tuple[int]]) -> frozenset[int]:
    return frozenset(key for (key,) in rows)
