"""Interactions as records, with who was there and what came of it."""

from collections.abc import Collection
from datetime import date, datetime

from linchpin_tui.domain.records import Interaction, Participant, Person
from linchpin_tui.domain.vocabulary import Channel, Direction, Employment, Kind, Status
from linchpin_tui.storage.queries import coaches
from linchpin_tui.storage.queries.columns import chunks, marks, maybe, moment, wall_time
from linchpin_tui.storage.store import Store

_OLDEST_FIRST = "ORDER BY local_date, occurred_at, id"
_NEWEST_FIRST = "ORDER BY local_date DESC, occurred_at DESC, id DESC"
_CAME = ("detail", "finding", "favor", "follow_up")
_FIRST_DAY, _LAST_DAY = date.min.isoformat(), date.max.isoformat()


def between(
    store: Store,
    start: date | None,
    end: date | None,
    statuses: Collection[Status] = (Status.PLANNED, Status.HAPPENED),
) -> tuple[Interaction, ...]:
    """Interactions on local dates from `start` to `end`, both in it (None: open), oldest first."""
    chosen = (
        "deleted_at IS NULL AND local_date BETWEEN ? AND ? "
        f"AND status IN ({', '.join('?' * len(statuses))})"
    )
    first = _FIRST_DAY if start is None else start.isoformat()
    last = _LAST_DAY if end is None else end.isoformat()
    return _load(store, chosen, (first, last, *statuses), _OLDEST_FIRST)


def planned(store: Store) -> tuple[Interaction, ...]:
    """Everything planned and neither confirmed nor dropped, soonest first."""
    return _load(store, "deleted_at IS NULL AND status = 'planned'", (), _OLDEST_FIRST)


def with_contact(
    store: Store, contact: int, *, limit: int | None = None, happened: bool = False
) -> tuple[Interaction, ...]:
    """A contact's interactions, newest first, at most `limit`; planned ones too unless `happened`."""
    chosen = f"""
    id IN (SELECT p.interaction_id FROM participation p JOIN interaction x ON x.id = p.interaction_id
           WHERE p.contact_id = ? AND x.deleted_at IS NULL AND x.status != 'dropped'
           {"AND x.status = 'happened'" if happened else ""}
           ORDER BY x.local_date DESC, x.occurred_at DESC, x.id DESC LIMIT ?)
    """
    most = 2**31 - 1 if limit is None else limit
    return _load(store, chosen, (contact, most), _NEWEST_FIRST)


def by_ids(store: Store, ids: Collection[int]) -> dict[int, Interaction]:
    """The interactions that exist among `ids`, dropped ones too."""
    found: dict[int, Interaction] = {}
    for some in chunks(ids):
        chosen = f"deleted_at IS NULL AND id IN ({marks(some)})"
        found |= {one.id: one for one in _load(store, chosen, tuple(some), _OLDEST_FIRST)}
    return found


def by_id(store: Store, interaction: int) -> Interaction | None:
    """One interaction; None when there is none with this id."""
    return by_ids(store, (interaction,)).get(interaction)


def said_of_thanks(store: Store, interaction: int) -> str | None:
    """What the line said of notes: `thanks` (owed), `thanked` (not owed), or nothing."""
    rows = store.rows("SELECT thanks FROM interaction WHERE id = ?", interaction)
    return str(rows[0][0]) if rows and rows[0][0] is not None else None


def entered_at(store: Store, interaction: int) -> datetime:
    """When an interaction was written down, in the local zone. Raises LookupError for none."""
    rows = store.rows("SELECT created_at FROM interaction WHERE id = ?", interaction)
    if not rows:
        raise LookupError(f"no interaction {interaction}")
    return moment(rows[0][0])


def met_before(store: Store, contacts: Collection[int]) -> frozenset[int]:
    """Those of these contacts that are in more than one interaction, whatever became of it."""
    found: set[int] = set()
    for some in chunks(contacts):
        rows = store.rows(
            f"SELECT contact_id FROM participation WHERE contact_id IN ({marks(some)}) "
            "GROUP BY contact_id HAVING COUNT(*) > 1",
            *some,
        )
        found |= {contact for (contact,) in rows}
    return frozenset(found)


def _load(
    store: Store, chosen: str, given: tuple[object, ...], order: str
) -> tuple[Interaction, ...]:
    """Four queries, whatever the number. `chosen` is a condition on `interaction` of our own."""
    keys = f"SELECT id FROM interaction WHERE {chosen}"
    with store.read():
        rows = store.rows(
            "SELECT id, uid, status, kind, channel, word, occurred_at, local_date, local_time, "
            "minutes, direction, significant, answered, asked, organization, about, place, note, "
            "kind = 'application' AND EXISTS (SELECT 1 FROM interaction_tag t "
            "WHERE t.interaction_id = interaction.id AND t.tag = 'required') "
            f"FROM interaction WHERE {chosen} {order}",
            *given,
        )
        if not rows:
            return ()
        came = _something_came(store, keys, given)
        there = _participants(store, keys, given, came)
        recorded = _operations(store, keys, given)
    return tuple(
        Interaction(
            id=row[0],
            uid=row[1],
            status=Status(row[2]),
            kind=Kind(row[3]),
            channel=None if row[4] is None else Channel(row[4]),
            word=row[5],
            occurred_at=moment(row[6]),
            day=date.fromisoformat(row[7]),
            at=wall_time(row[8]),
            minutes=row[9],
            direction=Direction(row[10]),
            significant=bool(row[11]),
            answered=bool(row[12]),
            asked=bool(row[13]),
            organization=row[14],
            about=row[15],
            place=row[16],
            note=row[17],
            participants=tuple(there.get(row[0], ())),
            operation=recorded.get(row[0]),
            required=bool(row[18]),
        )
        for row in rows
    )


def _something_came(store: Store, keys: str, given: tuple[object, ...]) -> set[tuple[int, int]]:
    """(interaction, contact) pairs with a detail, finding, favor or follow-up."""
    parts = (
        f"SELECT interaction_id, contact_id FROM {table} "
        f"WHERE contact_id IS NOT NULL AND interaction_id IN ({keys})"
        for table in _CAME
    )
    rows = store.rows(" UNION ".join(parts), *(given * len(_CAME)))
    return {(interaction, contact) for interaction, contact in rows}


def _participants(
    store: Store, keys: str, given: tuple[object, ...], came: set[tuple[int, int]]
) -> dict[int, list[Participant]]:
    changes = coaches.history(store)
    rows = store.rows(
        "SELECT p.interaction_id, p.contact_id, c.name, p.decided, p.employment, p.significant, "
        "c.is_coach, c.organization, i.local_date "
        "FROM participation p JOIN contact c ON c.id = p.contact_id AND c.deleted_at IS NULL "
        "JOIN interaction i ON i.id = p.interaction_id "
        f"WHERE p.interaction_id IN ({keys}) "
        "ORDER BY p.interaction_id, p.position",
        *given,
    )
    there: dict[int, list[Participant]] = {}
    for (
        interaction,
        contact,
        name,
        decided,
        employment,
        significant,
        coach,
        organization,
        day,
    ) in rows:
        there.setdefault(interaction, []).append(
            Participant(
                person=Person(contact, name),
                decided=maybe(decided),
                employment=Employment(employment),
                significant=bool(significant),
                something_came=bool(significant) or (interaction, contact) in came,
                is_coach=coaches.was_coach(changes, day, contact, is_now=bool(coach)),
                organization=organization,
            )
        )
    return there


def _operations(store: Store, keys: str, given: tuple[object, ...]) -> dict[int, int]:
    """By which operation each interaction was first recorded."""
    rows = store.rows(
        'SELECT "row", MIN(operation_id) FROM change WHERE in_table = ? '
        f'AND "row" IN ({keys}) GROUP BY "row"',
        "interaction",
        *given,
    )
    return dict(rows)
