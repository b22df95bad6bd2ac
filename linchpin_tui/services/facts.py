"""Putting what was said on record: details, findings, needs, favors, promises, leads, tags."""

from datetime import datetime

from linchpin_tui.domain.capture.draft import Draft, Fact, FactKind
from linchpin_tui.domain.records import Contact
from linchpin_tui.domain.vocabulary import GATHERINGS, FavorDirection, Kind, Source
from linchpin_tui.light import NamedTuple
from linchpin_tui.services.outcome import TextOf
from linchpin_tui.storage import tables
from linchpin_tui.storage.store import Store, Writer

REQUIRED = "required"
"""The tag of an application that a benefits office asks for: quotas leave it out."""


class There(NamedTuple):
    """The interaction in which something was said, and who was there, in the order of the line."""

    store: Store
    writer: Writer
    draft: Draft
    interaction: int
    people: tuple[Contact, ...]
    now: datetime

    @property
    def day(self) -> str:
        return self.draft.day.isoformat()


def put_fact(there: There, fact: Fact) -> TextOf:
    """Store one fact; gives it as a receipt tells it."""
    contact = None if fact.person is None else there.people[fact.person]
    organization = there.draft.organization or (contact.organization if contact else None)
    said = TextOf(
        contact.person if contact else None,
        fact.text,
        verb=fact.verb,
        due=fact.due,
        organization=organization,
    )
    if fact.kind in (FactKind.FAVOR_GIVEN, FactKind.FAVOR_RECEIVED):
        given = fact.kind is FactKind.FAVOR_GIVEN
        said = said._replace(direction=FavorDirection.GIVEN if given else FavorDirection.RECEIVED)
    _insert(there, fact.kind, said, contact)
    return said


def _insert(there: There, kind: FactKind, said: TextOf, contact: Contact | None) -> None:
    insert, whose = there.writer.insert, contact.id if contact else None
    known = {"contact": whose, "interaction": there.interaction, "text": said.text}
    match kind:
        case FactKind.DETAIL:
            insert(
                tables.Detail, **known, verb=said.verb, learned_on=there.day, created_at=there.now
            )
        case FactKind.FINDING:
            insert(tables.Finding, **known, organization=said.organization, learned_on=there.day)
        case FactKind.NEED:
            insert(tables.Need, **known, noted_on=there.day)
        case FactKind.OFFER:
            insert(tables.Offer, **known, noted_on=there.day)
        case FactKind.FAVOR_GIVEN | FactKind.FAVOR_RECEIVED:
            direction = said.direction.value if said.direction else None
            insert(tables.Favor, **known, direction=direction, on_date=there.day)
        case FactKind.FOLLOW_UP:
            insert(
                tables.FollowUp,
                **known,
                due=said.due.isoformat() if said.due else None,
                commitment=_is_commitment(there, contact),
                promised_on=there.day,
            )
        case FactKind.OPPORTUNITY:
            insert(
                tables.Opportunity,
                title=said.text,
                organization=said.organization,
                source=_source(there, contact),
                contact=whose,
                surfaced_in=there.interaction,
                surfaced_on=there.day,
                created_at=there.now,
            )
        case FactKind.FEEDBACK:
            insert(tables.Feedback, **known, given_on=there.day)
        case FactKind.TAG:
            _tag(there, contact, said.text)


def _is_commitment(there: There, contact: Contact | None) -> bool:
    """A promise made to the coach is one."""
    to_coach = contact is not None and contact.is_coach
    return to_coach or there.draft.kind is Kind.COACH_SESSION


def _source(there: There, contact: Contact | None) -> str | None:
    """Where an opportunity came from, as far as the line tells."""
    if contact is not None:
        return Source.CONTACT.value
    if there.draft.kind is Kind.RESEARCH:
        return Source.BOARD.value
    return Source.EVENT.value if there.draft.kind in GATHERINGS else None


def _marks_application(there: There, tag: str) -> bool:
    """`tag: required` is about an application, also where it went through somebody."""
    return there.draft.kind is Kind.APPLICATION and tag == REQUIRED


def _tag(there: There, contact: Contact | None, tag: str) -> None:
    if contact is None or _marks_application(there, tag):
        there.writer.insert(tables.InteractionTag, interaction=there.interaction, tag=tag)
        return
    taken = "SELECT 1 FROM contact_tag WHERE contact_id = ? AND tag = ?"
    if not there.store.rows(taken, contact.id, tag):
        there.writer.insert(tables.ContactTag, contact=contact.id, tag=tag)
