"""The web as it is stored: everyone as a link, ties, and the rooms of your events."""

from collections.abc import Collection, Iterable

from linchpin_tui.domain.records import NAMELESS, Person, Tie
from linchpin_tui.domain.vocabulary import GATHERINGS, Employment, Kind, LineOfWork, Role
from linchpin_tui.domain.web import Link
from linchpin_tui.light import NamedTuple
from linchpin_tui.storage.queries.columns import Row, day
from linchpin_tui.storage.store import Store

_LINKS = """
SELECT c.id, c.name, c.introduced_by_id, c.decides, c.employment, c.line_of_work, c.asleep,
       c.keep_in_touch_days, c.organization, c.name_key
FROM contact c WHERE c.deleted_at IS NULL ORDER BY c.id
"""
_LAST = """
SELECT p.contact_id, MAX(i.local_date) FROM participation p
JOIN interaction i ON i.id = p.interaction_id
WHERE i.status = 'happened' AND i.deleted_at IS NULL GROUP BY p.contact_id
"""
_YIELDS = """
SELECT contact_id, COUNT(*) FROM opportunity
WHERE contact_id IS NOT NULL AND deleted_at IS NULL GROUP BY contact_id
"""
_OWED = "SELECT DISTINCT contact_id, 1 FROM thank_you_note WHERE state IN ('owed', 'snoozed')"
_MET = """
SELECT i.about, i.id, i.local_date, c.id FROM interaction i
LEFT JOIN participation p ON p.interaction_id = i.id
LEFT JOIN contact c ON c.id = p.contact_id AND c.deleted_at IS NULL
WHERE i.kind IN ({kinds}) AND i.about IS NOT NULL AND i.status = 'happened'
  AND i.deleted_at IS NULL
ORDER BY i.local_date, i.id, p.position
"""
_SEEN = """
SELECT p.contact_id, MIN(i.local_date), MAX(CASE WHEN i.kind IN ({kinds}) THEN '' ELSE i.local_date END)
FROM participation p JOIN interaction i ON i.id = p.interaction_id
WHERE i.status = 'happened' AND i.answered AND i.deleted_at IS NULL
GROUP BY p.contact_id
"""
_LED_TO = """
SELECT introduced_by_id, COUNT(*) FROM contact
WHERE introduced_by_id IS NOT NULL AND deleted_at IS NULL GROUP BY introduced_by_id
"""


class Attendance(NamedTuple):
    """Someone (None: nobody was named) at one of your events. Dates are ISO text.

    `first_seen` is when you first had to do with them at all, `last_talk` when you last did
    outside such events ("" for never); `led_to` how many people they introduced.
    """

    room: str
    event: int
    on: str
    contact: int | None
    first_seen: str
    last_talk: str
    led_to: int


def links(store: Store) -> list[Link]:
    """Everyone as the web needs them, by id: six queries, whatever their number."""
    with store.read():
        rows = store.rows(_LINKS)
        roles = _roles(store.rows("SELECT contact_id, role FROM contact_role ORDER BY id"))
        tags = _tags(store.rows("SELECT contact_id, tag FROM contact_tag ORDER BY id"))
        last: dict[int, str] = dict(store.rows(_LAST))
        yields: dict[int, int] = dict(store.rows(_YIELDS))
        owed: dict[int, int] = dict(store.rows(_OWED))
    employment = {choice.value: choice for choice in Employment}
    line = {choice.value: choice for choice in LineOfWork}
    # Straight as tuples: that takes half as long as calling the class, 10 ms for 10,000.
    return [
        tuple.__new__(
            Link,
            (
                id,
                name if name.strip() else NAMELESS,
                introduced_by,
                roles.get(id, ()),
                decides if decides is None else bool(decides),
                employment[employed],
                line[work],
                bool(asleep),
                day(last[id]) if id in last else None,
                keep,
                id in owed,
                yields.get(id, 0),
                organization,
                tags.get(id, ()),
                key if name else "",
            ),
        )
        for id, name, introduced_by, decides, employed, work, asleep, keep, organization, key in rows
    ]


def ties(store: Store) -> list[tuple[int, int]]:
    """Pairs of contacts who know each other."""
    return [(first, second) for first, second in store.rows("SELECT first_id, second_id FROM tie")]


def ties_of(store: Store, contact: int) -> tuple[Tie, ...]:
    """Whom a contact knows, by name."""
    sql = """
    SELECT t.id, c.id, c.name, t.note, t.made_by_you, c.name_key FROM tie t
    JOIN contact c ON c.id = t.{other}_id AND c.deleted_at IS NULL AND c.id != t.{one}_id
    WHERE t.{one}_id = ?
    """
    both = " UNION ALL ".join(
        (sql.format(one="first", other="second"), sql.format(one="second", other="first"))
    )
    rows = store.rows(f"{both} ORDER BY 6, 2", contact, contact)
    return tuple(
        Tie(id, Person(who, name), note, bool(made)) for id, who, name, note, made, _ in rows
    )


def tie_between(store: Store, one: int, other: int) -> tuple[int, bool] | None:
    """The id of the tie between two contacts and whether you made it; None where there is none."""
    rows = store.rows(
        "SELECT id, made_by_you FROM tie WHERE first_id = ? AND second_id = ?",
        min(one, other),
        max(one, other),
    )
    return (int(rows[0][0]), bool(rows[0][1])) if rows else None


def attendances(store: Store, of: Collection[Kind] = GATHERINGS) -> list[Attendance]:
    """Who was at which of your events (of these kinds) that has a name, oldest first."""
    chosen, kinds = sorted(of), sorted(GATHERINGS)
    marks = ", ".join("?" * len(kinds))
    with store.read():
        met = store.rows(_MET.format(kinds=", ".join("?" * len(chosen))), *chosen)
        if not met:
            return []
        seen = {
            contact: (first, last)
            for contact, first, last in store.rows(_SEEN.format(kinds=marks), *kinds)
        }
        led_to: dict[int, int] = dict(store.rows(_LED_TO))
    return [
        Attendance(room, event, on, contact, *seen.get(contact, ("", "")), led_to.get(contact, 0))
        for room, event, on, contact in met
    ]


def _roles(rows: Iterable[Row]) -> dict[int, tuple[Role, ...]]:
    named = {role.value: role for role in Role}
    found: dict[int, tuple[Role, ...]] = {}
    for contact, role in rows:
        found[contact] = (*found.get(contact, ()), named[role])
    return found


def _tags(rows: Iterable[Row]) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for contact, tag in rows:
        found[contact] = (*found.get(contact, ()), tag)
    return found
