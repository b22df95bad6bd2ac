"""A person's time line."""

from linchpin_tui.domain import timeline as domain
from linchpin_tui.domain.timeline import EntryKind, TimelineEntry
from linchpin_tui.services import people
from linchpin_tui.services.desk import Desk
from linchpin_tui.services.people import PersonPage
from linchpin_tui.storage.queries import said

__all__ = ["EntryKind", "TimelineEntry", "timeline"]


def timeline(
    desk: Desk, contact: int, *, of: PersonPage | None = None
) -> tuple[TimelineEntry, ...]:
    """Everything with a person in one list, newest first. `of` saves reading their page again.

    Raises Refused for an id that is nobody's.
    """
    with desk.store.read():
        page = of or people.person(desk, contact)
        told = said.of_contact(desk.store, contact)
    return domain.timeline(
        page.contact.person,
        interactions=page.interactions,
        details=page.details,
        favors=page.favors,
        follow_ups=page.follow_ups,
        notes=page.notes,
        said=told,
        zone=desk.now().tzinfo,
    )
