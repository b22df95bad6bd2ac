"""What recording a line asks of the tables: few queries, each by key."""

from collections.abc import Collection

from linchpin_tui.domain.records import Contact, Person
from linchpin_tui.domain.vocabulary import Employment, Role
from linchpin_tui.storage.queries.columns import chunks, marks, maybe
from linchpin_tui.storage.store import Store


def is_stored(store: Store, capture_id: str) -> bool:
    """Whether an operation with this capture id is in the journal, undone or not."""
    return bool(store.rows("SELECT 1 FROM operation WHERE capture_id = ?", capture_id))


def people(store: Store, ids: Collection[int]) -> dict[int, Contact]:
    """The contacts among `ids`, with what a line can change of them and nothing else."""
    found: dict[int, Contact] = {}
    for some in chunks(ids):
        here = marks(some)
        roles: dict[int, list[Role]] = {}
        for contact, role in store.rows(
            f"SELECT contact_id, role FROM contact_role WHERE contact_id IN ({here}) ORDER BY id",
            *some,
        ):
            roles.setdefault(contact, []).append(Role(role))
        rows = store.rows(
            "SELECT c.id, c.uid, c.name, c.organization, c.employment, c.decides, i.id, i.name, "
            "c.is_coach, c.asleep FROM contact c LEFT JOIN contact i ON i.id = c.introduced_by_id "
            f"AND i.deleted_at IS NULL WHERE c.id IN ({here}) AND c.deleted_at IS NULL",
            *some,
        )
        for id, uid, name, organization, employment, decides, by, by_name, coach, asleep in rows:
            found[id] = Contact(
                id,
                uid,
                name,
                organization=organization,
                employment=Employment(employment),
                decides=maybe(decides),
                introduced_by=None if by is None else Person(by, by_name),
                is_coach=bool(coach),
                asleep=bool(asleep),
                roles=tuple(roles.get(id, ())),
            )
    return found
