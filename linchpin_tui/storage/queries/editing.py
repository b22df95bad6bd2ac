"""What editing and deleting people asks of the tables."""

from collections.abc import Collection, Iterable
from datetime import datetime

from linchpin_tui.domain.vocabulary import NoteReason, NoteState
from linchpin_tui.light import NamedTuple
from linchpin_tui.storage.queries.columns import chunks, instant, marks, moment
from linchpin_tui.storage.store import Store

_OPEN = (NoteState.OFFERED.value, NoteState.OWED.value, NoteState.SNOOZED.value)


class Gone(NamedTuple):
    """A reason for an open note to someone else that goes with what is deleted."""

    reason: int
    note: int
    contact: str


class Left(NamedTuple):
    """A reason that a note still has; `due_at` as its column holds it, None while only offered."""

    reason: NoteReason
    due_at: str | None


class BehindNote(NamedTuple):
    """A reason that an interaction gave for a note, whatever became of the note."""

    reason: int
    note: int
    contact: int
    name: str
    state: NoteState
    kind: NoteReason
    introduced: int | None
    favor: int | None
    due_at: datetime | None


def reasons_of(store: Store, interaction: int) -> tuple[BehindNote, ...]:
    """The reasons for notes that an interaction gave."""
    rows = store.rows(
        "SELECT r.id, n.id, c.id, c.name, n.state, r.reason, r.introduced_id, r.favor_id, r.due_at "
        "FROM thank_you_reason r JOIN thank_you_note n ON n.id = r.note_id "
        "JOIN contact c ON c.id = n.contact_id AND c.deleted_at IS NULL "
        "WHERE r.interaction_id = ? ORDER BY r.id",
        interaction,
    )
    return tuple(
        BehindNote(
            reason=reason,
            note=note,
            contact=contact,
            name=name,
            state=NoteState(state),
            kind=NoteReason(kind),
            introduced=introduced,
            favor=favor,
            due_at=instant(due),
        )
        for reason, note, contact, name, state, kind, introduced, favor, due in rows
    )


def due_times(store: Store, note: int) -> list[datetime]:
    """When each of a note's reasons is due, as far as they are."""
    rows = store.rows(
        "SELECT due_at FROM thank_you_reason WHERE note_id = ? AND due_at IS NOT NULL", note
    )
    return [moment(due) for (due,) in rows]


def dated(store: Store, table: str, column: str, interaction: int, day: str) -> list[int]:
    """The rows of a table that came of an interaction and bear this local date."""
    sql = f'SELECT id FROM "{table}" WHERE interaction_id = ? AND "{column}" = ? ORDER BY id'
    return [id for (id,) in store.rows(sql, interaction, day)]


def rows_of(store: Store, table: str, column: str, contact: int) -> list[tuple[int, str]]:
    """(key, text) of what a contact has in a table of lists, in its order."""
    sql = f'SELECT id, "{column}" FROM "{table}" WHERE contact_id = ? ORDER BY id'
    return [(id, text) for id, text in store.rows(sql, contact)]


def coaches(store: Store) -> tuple[int, ...]:
    """The ids of those who are your coach: one at most, but for data of another making."""
    return tuple(id for (id,) in store.rows("SELECT id FROM contact WHERE is_coach"))


def is_led_to_by(store: Store, contact: int, other: int) -> bool:
    """Did `other` lead to `contact`, over whomever; are they the same? The deleted count too."""
    sql = """
    WITH RECURSIVE chain(id) AS (
      SELECT ? UNION
      SELECT c.introduced_by_id FROM contact c JOIN chain ON c.id = chain.id
      WHERE c.introduced_by_id IS NOT NULL
    )
    SELECT 1 FROM chain WHERE id = ?
    """
    return bool(store.rows(sql, contact, other))


def chain_between(store: Store, first: int, last: int) -> tuple[str, ...]:
    """The names of the chain by which `first` led to `last`, both in it. The deleted count too."""
    sql = """
    WITH RECURSIVE chain(id, step) AS (
      SELECT ?, 0 UNION
      SELECT c.introduced_by_id, chain.step + 1 FROM contact c JOIN chain ON c.id = chain.id
      WHERE c.introduced_by_id IS NOT NULL AND c.id != ?
        AND chain.step < (SELECT COUNT(*) FROM contact)
    )
    SELECT c.name FROM chain JOIN contact c ON c.id = chain.id ORDER BY chain.step DESC
    """
    return tuple(name for (name,) in store.rows(sql, last, first))


def only_with(store: Store, contact: int) -> tuple[int, ...]:
    """The interactions in which nobody else took part who is still there."""
    sql = """
    SELECT p.interaction_id FROM participation p JOIN interaction i ON i.id = p.interaction_id
    WHERE p.contact_id = ? AND i.deleted_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM participation q JOIN contact c ON c.id = q.contact_id
      WHERE q.interaction_id = p.interaction_id AND q.contact_id != p.contact_id
        AND c.deleted_at IS NULL)
    ORDER BY p.interaction_id
    """
    return tuple(id for (id,) in store.rows(sql, contact))


def reasons_with(store: Store, contact: int, interactions: Collection[int]) -> tuple[Gone, ...]:
    """The reasons for open notes to others that are about a contact or these interactions."""
    start = (
        "SELECT r.id, r.note_id, c.name FROM thank_you_reason r "
        "JOIN thank_you_note n ON n.id = r.note_id "
        "JOIN contact c ON c.id = n.contact_id AND c.deleted_at IS NULL "
        f"WHERE n.state IN ({', '.join('?' * len(_OPEN))}) AND n.contact_id != ? AND "
    )
    found = store.rows(f"{start} r.introduced_id = ?", *_OPEN, contact, contact)
    for some in chunks(interactions):
        sql = f"{start} r.interaction_id IN ({marks(some)})"
        found += store.rows(sql, *_OPEN, contact, *some)
    return tuple(Gone(*row) for row in dict.fromkeys(found))


def reasons_for_themselves(store: Store, contact: int) -> tuple[Gone, ...]:
    """The reasons for open notes to a contact that thank for an introduction to the same contact."""
    sql = (
        "SELECT r.id, r.note_id, c.name FROM thank_you_reason r "
        "JOIN thank_you_note n ON n.id = r.note_id JOIN contact c ON c.id = n.contact_id "
        f"WHERE n.state IN ({', '.join('?' * len(_OPEN))}) AND n.contact_id = ? "
        "AND r.introduced_id = n.contact_id"
    )
    return tuple(Gone(*row) for row in store.rows(sql, *_OPEN, contact))


def reasons_left(store: Store, note: int, but: Iterable[int]) -> tuple[Left, ...]:
    """The reasons of a note besides these."""
    gone = set(but)
    rows = store.rows("SELECT id, reason, due_at FROM thank_you_reason WHERE note_id = ?", note)
    return tuple(Left(NoteReason(reason), due) for id, reason, due in rows if id not in gone)
