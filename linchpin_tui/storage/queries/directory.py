"""Everyone as a list of people shows them and as they are found: few columns, few queries."""

from datetime import date

from linchpin_tui.domain.vocabulary import Employment, Role
from linchpin_tui.light import NamedTuple
from linchpin_tui.storage.queries.columns import day, maybe
from linchpin_tui.storage.store import Store

_PEOPLE = """
SELECT id, name, organization, title, employment, decides, introduced_by_id, keep_in_touch_days,
       is_coach, asleep, archived_at IS NOT NULL
FROM contact WHERE deleted_at IS NULL
"""
_LAST = """
SELECT p.contact_id, MAX(i.local_date) FROM participation p
JOIN interaction i ON i.id = p.interaction_id
WHERE i.status = 'happened' AND i.deleted_at IS NULL GROUP BY p.contact_id
"""
_OWED = "SELECT DISTINCT contact_id FROM thank_you_note WHERE state IN ('owed', 'snoozed')"


class PersonRow(NamedTuple):
    """A person in a list. A plain tuple, because there may be 100,000."""

    id: int
    name: str
    organization: str | None = None
    title: str | None = None
    employment: Employment = Employment.UNKNOWN
    decides: bool | None = None
    introduced_by: int | None = None
    keep_in_touch_days: int | None = None
    is_coach: bool = False
    asleep: bool = False
    archived: bool = False
    roles: tuple[Role, ...] = ()
    tags: tuple[str, ...] = ()
    last_interaction: date | None = None
    note_owed: bool = False


class Directory(NamedTuple):
    """Everyone by id, and the other names they have."""

    people: dict[int, PersonRow]
    aliases: dict[int, tuple[str, ...]]


def version(store: Store) -> tuple[int, int]:
    """Two numbers, one of which changes with everything that a list of people shows.

    The second one knows nothing of what this connection wrote, which the first one does.
    """
    newest = store.rows("SELECT MAX(id) FROM operation")[0][0]
    return int(newest or 0), store.data_version()


def directory(store: Store) -> Directory:
    """Everyone: six queries, whatever their number."""
    with store.read():
        rows = store.rows(_PEOPLE)
        roles = _lists(store, "SELECT contact_id, role FROM contact_role ORDER BY id")
        tags = _lists(store, "SELECT contact_id, tag FROM contact_tag ORDER BY id")
        aliases = _lists(store, "SELECT contact_id, name FROM alias ORDER BY id")
        last: dict[int, str] = dict(store.rows(_LAST))
        owed = {contact for (contact,) in store.rows(_OWED)}
    employment = {choice.value: choice for choice in Employment}
    named = {role.value: role for role in Role}
    people = {
        id: PersonRow(
            id,
            name,
            organization,
            title,
            employment[employed],
            maybe(decides),
            by,
            days,
            bool(coach),
            bool(asleep),
            bool(archived),
            tuple(named[role] for role in roles[id]) if id in roles else (),
            tags.get(id, ()),
            day(last.get(id)),
            id in owed,
        )
        for (
            id,
            name,
            organization,
            title,
            employed,
            decides,
            by,
            days,
            coach,
            asleep,
            archived,
        ) in rows
    }
    return Directory(people, aliases)


def _lists(store: Store, sql: str) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for contact, text in store.rows(sql):
        found[contact] = (*found.get(contact, ()), text)
    return found
