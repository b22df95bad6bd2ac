"""What the people screen asks of the desk: everyone with the index to find them, and one page."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from linchpin_tui.domain.person_fields import PersonFields
from linchpin_tui.domain.records import Contact, FollowUp, ThankYouNote
from linchpin_tui.domain.search import Index
from linchpin_tui.domain.thanks import due_words
from linchpin_tui.domain.vocabulary import NoteState
from linchpin_tui.domain.warmth import warmth
from linchpin_tui.services import people, people_edit
from linchpin_tui.services.desk import Desk
from linchpin_tui.services.finding import Finder, PersonRow
from linchpin_tui.services.people import PersonPage
from linchpin_tui.services.timeline import TimelineEntry, timeline
from linchpin_tui.widgets.facts import Fact
from linchpin_tui.widgets.person_fields import field_facts
from linchpin_tui.widgets.timeline import timeline_facts

_CLOSED = (NoteState.SENT, NoteState.SKIPPED)


@dataclass(frozen=True, slots=True)
class Everyone:
    """All people by id, and the index to find them.

    `usual` are the days of keeping in touch where someone has none of their own.
    """

    people: Mapping[int, PersonRow] = field(default_factory=dict)
    index: Index = field(default_factory=lambda: Index(()))
    usual: int | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One person with their timeline, and their fields as the form begins with them."""

    person: PersonPage
    fields: PersonFields
    timeline: tuple[TimelineEntry, ...]

    @property
    def contact(self) -> Contact:
        return self.person.contact

    @property
    def id(self) -> int:
        return self.person.contact.id

    @property
    def open_note(self) -> ThankYouNote | None:
        """The note to them that is not closed."""
        return next((note for note in self.person.notes if note.state not in _CLOSED), None)

    @property
    def promises(self) -> tuple[FollowUp, ...]:
        """What is promised to them and not done yet."""
        return tuple(each for each in self.person.follow_ups if not each.done)


def gather(desk: Desk, finder: Finder) -> Everyone:
    """Everyone as they are now; made anew only where something was written since."""
    found, index = finder.everyone(desk)
    return Everyone(found, index, desk.keep_in_touch_days)


def page(desk: Desk, id: int) -> Page:
    """One person's page. Raises Refused for an id that is nobody's."""
    person = people.person(desk, id)
    return Page(person, people_edit.fields_of(desk, id), timeline(desk, id, of=person))


def laid_out(
    page: Page, now: datetime, usual: int | None, *, adds: str
) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    """A page as facts to read: the fields, and the timeline.

    `usual` as in Everyone; `adds` is the key of quick capture.
    """
    person, contact = page.person, page.contact
    fields = field_facts(
        contact,
        aliases=page.fields.aliases,
        path=person.path,
        led_to=person.led_to,
        follow_ups=person.follow_ups,
        notes=[(note, due_words(note, now)) for note in person.notes],
        warm=warmth(
            contact.last_interaction,
            now.date(),
            keep_in_touch_days=contact.keep_in_touch_days,
            usual=usual,
            asleep=contact.asleep,
        ),
        today=now.date(),
    )
    return fields, timeline_facts(page.timeline, now.date(), adds=adds)
