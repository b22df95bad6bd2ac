"""The log: what happened and what is planned."""

from datetime import date

from linchpin_tui.domain.records import Interaction
from linchpin_tui.services.desk import Desk
from linchpin_tui.services.shapes import Json, log_entry
from linchpin_tui.storage.queries import contacts, interactions


def log(desk: Desk, start: date | None = None, end: date | None = None) -> tuple[Interaction, ...]:
    """Interactions on local dates from `start` to `end` (both in it; None: open), oldest first."""
    return interactions.between(desk.store, start, end)


def as_json(desk: Desk, entries: tuple[Interaction, ...]) -> list[Json]:
    """Entries of the log as JSON, each with its operation and who was there."""
    ids = {there.person.id for entry in entries for there in entry.participants}
    with desk.store.read():
        known = contacts.by_ids(desk.store, ids)
        came_by = contacts.first_operations(desk.store, ids)
    brought: dict[int, set[int]] = {}
    for contact, operation in came_by.items():
        brought.setdefault(operation, set()).add(contact)
    return [
        log_entry(entry, known, brought.get(entry.operation or 0, frozenset())) for entry in entries
    ]
