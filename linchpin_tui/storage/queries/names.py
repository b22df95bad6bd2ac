"""Names as they are found: by key, by first word, by an alias, by about the right letters.

Keys are folded by `linchpin_tui.text.fold`. Every read here goes by an index.
"""

from collections.abc import Iterable

from linchpin_tui.light import NamedTuple
from linchpin_tui.storage.queries.columns import Row, chunks, marks
from linchpin_tui.storage.store import Store

_KNOWN = "SELECT id, name, organization, is_coach FROM contact WHERE deleted_at IS NULL AND "


class Known(NamedTuple):
    """Someone already in the web, as far as a name needs."""

    id: int
    name: str
    organization: str | None
    is_coach: bool


def with_name(store: Store, key: str) -> tuple[Known, ...]:
    """Everyone with this very name or alias, by id."""
    found = [_known(row) for row in store.rows(f"{_KNOWN} name_key = ?", key)]
    aliased = store.rows("SELECT contact_id FROM alias WHERE name_key = ?", key)
    found += with_ids(store, (contact for (contact,) in aliased))
    return _unique(found)


def with_first_word(store: Store, key: str) -> tuple[Known, ...]:
    """Everyone whose name begins with this word, by id."""
    return _unique(_known(row) for row in store.rows(f"{_KNOWN} first_key = ?", key))


def with_ids(store: Store, ids: Iterable[int]) -> tuple[Known, ...]:
    """Those of these ids that exist, by id."""
    found: list[Known] = []
    for some in chunks(ids):
        found += map(_known, store.rows(f"{_KNOWN} id IN ({marks(some)})", *some))
    return _unique(found)


def beginning(store: Store, key: str, most: int = 50) -> tuple[str, ...]:
    """Names whose key begins with this, by key; at most `most`."""
    rows = store.rows(
        "SELECT name FROM contact WHERE name_key >= ? AND name_key < ? AND deleted_at IS NULL "
        "ORDER BY name_key, id LIMIT ?",
        key,
        key + "\U0010ffff",
        most,
    )
    return tuple(name for (name,) in rows)


def keys(store: Store) -> list[tuple[int, str]]:
    """(id, key) of everyone's name and every alias."""
    rows = store.rows(
        "SELECT id, name_key FROM contact WHERE deleted_at IS NULL "
        "UNION ALL SELECT contact_id, name_key FROM alias"
    )
    return [(id, key) for id, key in rows]


def keys_about(store: Store, shortest: int, longest: int) -> list[tuple[int, int, str]]:
    """(id, letters, key) of names of a length, both ends in it, from the index alone."""
    rows = store.rows(
        "SELECT id, name_letters, name_key FROM contact WHERE name_length BETWEEN ? AND ?",
        shortest,
        longest,
    )
    return [(id, letters, key) for id, letters, key in rows]


def _known(row: Row) -> Known:
    id, name, organization, coach = row
    return Known(id, name, organization, bool(coach))


def _unique(found: Iterable[Known]) -> tuple[Known, ...]:
    return tuple(sorted({known.id: known for known in found}.values(), key=lambda known: known.id))
