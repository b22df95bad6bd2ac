"""Names that begin as typed, for completing them."""

from linchpin_tui.light import NamedTuple
from linchpin_tui.storage.store import Store


class Begun(NamedTuple):
    """Somebody whose name begins as typed."""

    id: int
    name: str
    organization: str | None


def people(store: Store, key: str, most: int) -> tuple[Begun, ...]:
    """Those whose name begins with a folded key: those awake first, then by name."""
    rows = store.rows(
        "SELECT id, name, organization FROM contact "
        "WHERE name_key >= ? AND name_key < ? AND deleted_at IS NULL "
        "ORDER BY archived_at IS NOT NULL, asleep, name_key, id LIMIT ?",
        key,
        key + "\U0010ffff",
        most,
    )
    return tuple(Begun(*row) for row in rows)


def organizations(store: Store, start: str, most: int) -> tuple[str, ...]:
    """Organizations that begin so, whatever the case (of ASCII): those with most people first."""
    escaped = "".join(f"\\{sign}" if sign in "\\%_" else sign for sign in start)
    rows = store.rows(
        "SELECT organization FROM contact WHERE organization LIKE ? ESCAPE '\\' "
        "AND deleted_at IS NULL GROUP BY organization ORDER BY COUNT(*) DESC, organization LIMIT ?",
        escaped + "%",
        most,
    )
    return tuple(name for (name,) in rows)
