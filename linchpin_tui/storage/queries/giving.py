"""What people need and offer, and what was heard, for giving first."""

from collections.abc import Iterable
from datetime import date

from linchpin_tui.domain.matches import Giving, Heard
from linchpin_tui.domain.records import Finding
from linchpin_tui.storage.queries.columns import Row
from linchpin_tui.storage.store import Store

_WHO = """
SELECT id, name, organization FROM contact
WHERE deleted_at IS NULL AND archived_at IS NULL
  AND id IN (SELECT contact_id FROM need UNION SELECT contact_id FROM offer)
ORDER BY id
"""
_KNOWN = """
SELECT first_id, second_id FROM tie
UNION SELECT id, introduced_by_id FROM contact WHERE introduced_by_id IS NOT NULL
"""


def people(store: Store) -> list[Giving]:
    """Everyone who needs or offers something and does not rest in the archive, by id."""
    with store.read():
        who = store.rows(_WHO)
        needs = _lists(store.rows("SELECT contact_id, text FROM need ORDER BY id"))
        offers = _lists(store.rows("SELECT contact_id, text FROM offer ORDER BY id"))
        tags = _lists(store.rows("SELECT contact_id, tag FROM contact_tag ORDER BY id"))
    return [
        Giving(
            id,
            name,
            organization,
            tags.get(id, ()),
            needs.get(id, ()),
            offers.get(id, ()),
        )
        for id, name, organization in who
    ]


def heard(store: Store) -> list[Heard]:
    """Every finding, the newest first."""
    sql = "SELECT text, organization, contact_id FROM finding ORDER BY learned_on DESC, id DESC"
    return [Heard(text, organization, contact) for text, organization, contact in store.rows(sql)]


def known_pairs(store: Store) -> list[tuple[int, int]]:
    """Pairs of ids who know each other: by a tie, or because one led you to the other."""
    return [(one, other) for one, other in store.rows(_KNOWN)]


def findings_of(store: Store, contact: int) -> tuple[Finding, ...]:
    """What was learned from a contact, the newest first."""
    rows = store.rows(
        "SELECT id, text, organization, contact_id, learned_on FROM finding "
        "WHERE contact_id = ? ORDER BY learned_on DESC, id DESC",
        contact,
    )
    return tuple(
        Finding(id, text, organization, whose, date.fromisoformat(on))
        for id, text, organization, whose, on in rows
    )


def _lists(rows: Iterable[Row]) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for contact, text in rows:
        found[contact] = (*found.get(contact, ()), text)
    return found
