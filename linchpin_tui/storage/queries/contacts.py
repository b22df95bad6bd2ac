"""Contacts as records, with what hangs on them, and the ties between them."""

from collections.abc import Collection, Iterable
from datetime import date

from linchpin_tui.domain.records import Contact, Detail, Favor, FollowUp, Person
from linchpin_tui.domain.vocabulary import Employment, FavorDirection, LineOfWork, Role
from linchpin_tui.storage.queries.columns import Row, chunks, day, marks, maybe, moment
from linchpin_tui.storage.store import Store

_CONTACTS = """
SELECT c.id, c.uid, c.name, c.organization, c.title, c.email, c.phone, c.link, c.place, c.how_met,
       c.met_on, c.employment, c.decides, c.line_of_work, i.id, i.name, c.keep_in_touch_days,
       c.notes, c.is_coach, c.asleep, c.archived_at IS NOT NULL
FROM contact c LEFT JOIN contact i ON i.id = c.introduced_by_id AND i.deleted_at IS NULL
WHERE c.deleted_at IS NULL
"""
_BY_NAME = " ORDER BY c.archived_at IS NOT NULL, c.name_key, c.id"
_LISTS = (
    "SELECT contact_id, role FROM contact_role",
    "SELECT contact_id, text FROM offer",
    "SELECT contact_id, text FROM need",
    "SELECT contact_id, tag FROM contact_tag",
)
_LAST = """
SELECT p.contact_id, MAX(i.local_date) FROM participation p
JOIN interaction i ON i.id = p.interaction_id
WHERE i.status = 'happened' AND i.deleted_at IS NULL
"""


def everyone(store: Store) -> tuple[Contact, ...]:
    """Every contact by name, those in the archive last."""
    with store.read():
        rows = store.rows(_CONTACTS + _BY_NAME)
        lists = [_grouped(store.rows(f"{sql} ORDER BY id")) for sql in _LISTS]
        last = dict(store.rows(f"{_LAST} GROUP BY p.contact_id"))
    return _contacts(rows, lists, last)


def awake(store: Store) -> list[int]:
    """The ids of those who are awake and not in the archive."""
    rows = store.rows(
        "SELECT id FROM contact WHERE NOT asleep AND archived_at IS NULL AND deleted_at IS NULL "
        "ORDER BY id"
    )
    return [id for (id,) in rows]


def by_ids(store: Store, ids: Collection[int]) -> dict[int, Contact]:
    """The contacts that exist among `ids`."""
    found: dict[int, Contact] = {}
    with store.read():
        for some in chunks(ids):
            here = marks(some)
            rows = store.rows(f"{_CONTACTS} AND c.id IN ({here})", *some)
            lists = [
                _grouped(store.rows(f"{sql} WHERE contact_id IN ({here}) ORDER BY id", *some))
                for sql in _LISTS
            ]
            last = dict(
                store.rows(f"{_LAST} AND p.contact_id IN ({here}) GROUP BY p.contact_id", *some)
            )
            found |= {contact.id: contact for contact in _contacts(rows, lists, last)}
    return found


def by_id(store: Store, contact: int) -> Contact | None:
    """One contact; None when nobody has this id."""
    return by_ids(store, (contact,)).get(contact)


def first_operations(store: Store, ids: Collection[int]) -> dict[int, int]:
    """By which operation each of these contacts came into the web."""
    found: dict[int, int] = {}
    for some in chunks(ids):
        rows = store.rows(
            'SELECT "row", MIN(operation_id) FROM change WHERE in_table = ? '
            f'AND "row" IN ({marks(some)}) GROUP BY "row"',
            "contact",
            *some,
        )
        found |= dict(rows)
    return found


def led_to(store: Store, contact: int) -> tuple[Person, ...]:
    """The people a contact introduced, by name."""
    sql = (
        "SELECT id, name FROM contact WHERE introduced_by_id = ? AND deleted_at IS NULL "
        "ORDER BY name_key, id"
    )
    return tuple(Person(id, name) for id, name in store.rows(sql, contact))


def introducers(store: Store, contact: int) -> tuple[Person, ...]:
    """The chain from You to a contact's introducer, outermost first; a cycle is cut."""
    sql = """
    WITH RECURSIVE chain(id, name, above, step) AS (
      SELECT id, name, introduced_by_id, 0 FROM contact WHERE id = ?
      UNION
      SELECT c.id, c.name, c.introduced_by_id, chain.step + 1
      FROM contact c JOIN chain ON c.id = chain.above
      WHERE chain.step < 10000 AND c.deleted_at IS NULL
    )
    SELECT id, name FROM chain ORDER BY step
    """
    chain: dict[int, str] = {}
    for id, name in store.rows(sql, contact):
        if id in chain:
            break
        chain[id] = name
    chain.pop(contact, None)
    return tuple(Person(id, name) for id, name in reversed(chain.items()))


def introduced(store: Store, ids: Collection[int]) -> dict[int, Person]:
    """Who introduced each of these contacts, for those whom someone did."""
    found: dict[int, Person] = {}
    for some in chunks(ids):
        rows = store.rows(
            "SELECT c.id, i.id, i.name FROM contact c JOIN contact i ON i.id = c.introduced_by_id "
            f"AND i.deleted_at IS NULL WHERE c.id IN ({marks(some)})",
            *some,
        )
        found |= {contact: Person(by, name) for contact, by, name in rows}
    return found


def favors_in(store: Store, interaction: int) -> tuple[Favor, ...]:
    """Favors recorded with an interaction, in the order they were told."""
    return _favors(store, "WHERE f.interaction_id = ? ORDER BY f.id", interaction)


def details(store: Store, contact: int) -> tuple[Detail, ...]:
    """What was learned about a contact, newest first."""
    sql = """
    SELECT d.id, c.id, c.name, d.verb, d.text, d.learned_on, d.created_at, d.interaction_id
    FROM detail d JOIN contact c ON c.id = d.contact_id
    WHERE d.contact_id = ? ORDER BY d.learned_on DESC, d.id DESC
    """
    return tuple(
        Detail(id, Person(who, name), verb, text, date.fromisoformat(on), moment(at), interaction)
        for id, who, name, verb, text, on, at, interaction in store.rows(sql, contact)
    )


def favors(store: Store, contact: int) -> tuple[Favor, ...]:
    """Favors given to and received from a contact, newest first."""
    return _favors(store, "WHERE f.contact_id = ? ORDER BY f.on_date DESC, f.id DESC", contact)


def follow_ups(store: Store, contact: int) -> tuple[FollowUp, ...]:
    """Promises made to a contact, newest first."""
    sql = """
    SELECT f.id, c.id, c.name, f.text, f.due, f.promised_on, f.done_at IS NOT NULL,
           f.interaction_id
    FROM follow_up f JOIN contact c ON c.id = f.contact_id
    WHERE f.contact_id = ? ORDER BY f.promised_on DESC, f.id DESC
    """
    return tuple(
        FollowUp(
            id, Person(who, name), text, day(due), date.fromisoformat(on), bool(done), interaction
        )
        for id, who, name, text, due, on, done, interaction in store.rows(sql, contact)
    )


def _favors(store: Store, chosen: str, key: int) -> tuple[Favor, ...]:
    rows = store.rows(
        "SELECT f.id, c.id, c.name, f.direction, f.text, f.on_date, f.interaction_id "
        f"FROM favor f JOIN contact c ON c.id = f.contact_id AND c.deleted_at IS NULL {chosen}",
        key,
    )
    return tuple(
        Favor(
            id,
            Person(who, name),
            FavorDirection(direction),
            text,
            date.fromisoformat(on),
            interaction,
        )
        for id, who, name, direction, text, on, interaction in rows
    )


def _grouped(rows: Iterable[Row]) -> dict[int, list[str]]:
    """Lists of text by contact."""
    lists: dict[int, list[str]] = {}
    for contact, text in rows:
        lists.setdefault(contact, []).append(text)
    return lists


def _contacts(
    rows: Iterable[Row], lists: list[dict[int, list[str]]], last: dict[int, str]
) -> tuple[Contact, ...]:
    roles, offers, needs, tags = lists
    return tuple(
        Contact(
            id=row[0],
            uid=row[1],
            name=row[2],
            organization=row[3],
            title=row[4],
            email=row[5],
            phone=row[6],
            link=row[7],
            place=row[8],
            how_met=row[9],
            met_on=day(row[10]),
            employment=Employment(row[11]),
            decides=maybe(row[12]),
            line_of_work=LineOfWork(row[13]),
            introduced_by=None if row[14] is None else Person(row[14], row[15]),
            keep_in_touch_days=row[16],
            notes=row[17],
            is_coach=bool(row[18]),
            asleep=bool(row[19]),
            archived=bool(row[20]),
            roles=tuple(Role(role) for role in roles.get(row[0], ())),
            offers=tuple(offers.get(row[0], ())),
            needs=tuple(needs.get(row[0], ())),
            tags=tuple(tags.get(row[0], ())),
            last_interaction=day(last.get(row[0])),
        )
        for row in rows
    )
