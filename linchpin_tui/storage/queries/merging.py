"""What making one person of two asks of the tables."""

from linchpin_tui.domain.vocabulary import NoteState
from linchpin_tui.light import NamedTuple
from linchpin_tui.storage.queries.columns import maybe
from linchpin_tui.storage.store import Store

_OPEN = (NoteState.OFFERED.value, NoteState.OWED.value, NoteState.SNOOZED.value)


class There(NamedTuple):
    """Somebody's part in an interaction, by its key."""

    row: int
    interaction: int
    decided: bool | None
    employment: str
    significant: bool


class TieRow(NamedTuple):
    """A tie by its key, with the one at its other end."""

    row: int
    other: int
    note: str | None
    made_by_you: bool


class OpenNote(NamedTuple):
    """A note that is not closed, by its key; `due_at` as its column holds it."""

    id: int
    state: NoteState
    due_at: str | None


def keys(store: Store, table: str, column: str, contact: int) -> tuple[int, ...]:
    """The keys of the rows of a table in which a contact stands in a column."""
    sql = f'SELECT id FROM "{table}" WHERE "{column}" = ? ORDER BY id'
    return tuple(id for (id,) in store.rows(sql, contact))


def parts(store: Store, contact: int) -> tuple[There, ...]:
    """Every part a contact has had in an interaction, those of deleted ones too."""
    rows = store.rows(
        "SELECT id, interaction_id, decided, employment, significant FROM participation "
        "WHERE contact_id = ? ORDER BY id",
        contact,
    )
    return tuple(There(row[0], row[1], maybe(row[2]), row[3], bool(row[4])) for row in rows)


def ties(store: Store, contact: int) -> tuple[TieRow, ...]:
    """The ties of a contact."""
    rows = store.rows(
        "SELECT id, CASE WHEN first_id = ?1 THEN second_id ELSE first_id END, note, made_by_you "
        "FROM tie WHERE first_id = ?1 OR second_id = ?1 ORDER BY id",
        contact,
    )
    return tuple(TieRow(row[0], row[1], row[2], bool(row[3])) for row in rows)


def open_notes(store: Store, contact: int) -> tuple[OpenNote, ...]:
    """The notes to a contact that are not closed, the oldest first."""
    rows = store.rows(
        "SELECT id, state, due_at FROM thank_you_note WHERE contact_id = ? "
        f"AND state IN ({', '.join('?' * len(_OPEN))}) ORDER BY id",
        contact,
        *_OPEN,
    )
    return tuple(OpenNote(id, NoteState(state), due) for id, state, due in rows)


def asleep(store: Store, contact: int) -> bool:
    """Does an imported contact still sleep?"""
    return bool(store.rows("SELECT 1 FROM contact WHERE id = ? AND asleep", contact))


def names(store: Store, *ids: int) -> dict[int, str]:
    """The names of contacts, those of deleted ones too."""
    marked = ", ".join("?" * len(ids))
    return dict(store.rows(f"SELECT id, name FROM contact WHERE id IN ({marked})", *ids))
