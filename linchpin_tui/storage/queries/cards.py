"""Everyone as far as an import needs to know them: what tells people apart, and what is missing."""

from linchpin_tui.light import NamedTuple
from linchpin_tui.storage.store import Store

FILLABLE = (
    "organization",
    "title",
    "email",
    "phone",
    "link",
    "place",
    "how_met",
    "met_on",
    "notes",
)
"""The fields that an import may fill where they are empty."""

_IDENTITY = ("organization", "email", "link")
_REST = tuple(field for field in FILLABLE if field not in _IDENTITY)


class Card(NamedTuple):
    """A contact, also a deleted one; `keys` are the folded name and aliases, the name's first."""

    id: int
    uid: str
    name: str
    keys: tuple[str, ...]
    organization: str | None
    email: str | None
    link: str | None
    lacks: frozenset[str]
    deleted: bool


def cards(store: Store) -> list[Card]:
    """Everyone's card, by id."""
    empty = ", ".join(f"COALESCE({field}, '') = ''" for field in _REST)
    with store.read():
        rows = store.rows(
            "SELECT id, uid, name, name_key, deleted_at IS NOT NULL, organization, email, link, "
            f"{empty} FROM contact ORDER BY id"
        )
        aliases: dict[int, list[str]] = {}
        for contact, key in store.rows("SELECT contact_id, name_key FROM alias ORDER BY id"):
            aliases.setdefault(contact, []).append(key)
    # Few combinations of what is missing occur: they are shared.
    seen: dict[frozenset[str], frozenset[str]] = {}
    found = []
    for id, uid, name, key, deleted, organization, email, link, *rest in rows:
        known = zip(_IDENTITY, (organization, email, link), strict=True)
        lacks = frozenset(
            [field for field, value in known if not value]
            + [field for field, is_empty in zip(_REST, rest, strict=True) if is_empty]
        )
        found.append(
            Card(
                id,
                uid,
                name,
                (key, *aliases.get(id, ())),
                organization,
                email,
                link,
                seen.setdefault(lacks, lacks),
                bool(deleted),
            )
        )
    return found


def lacks(store: Store, contact: int) -> frozenset[str] | None:
    """Which fields of a contact are empty now; None when there is nobody with this key."""
    listed = ", ".join(FILLABLE)
    rows = store.rows(f"SELECT {listed} FROM contact WHERE id = ? AND deleted_at IS NULL", contact)
    if not rows:
        return None
    return frozenset(name for name, value in zip(FILLABLE, rows[0], strict=True) if not value)


def deleted_uids(store: Store) -> frozenset[str]:
    """The uids that deleted contacts keep."""
    rows = store.rows("SELECT uid FROM contact WHERE deleted_at IS NOT NULL")
    return frozenset(uid for (uid,) in rows)


def last_operation(store: Store) -> int:
    """The key of the newest operation, 0 before the first: as long as it stays, nobody wrote."""
    return int(store.rows("SELECT COALESCE(MAX(id), 0) FROM operation")[0][0])
