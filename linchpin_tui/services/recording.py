"""Putting one understood line on record, inside the transaction of a writer."""

import uuid
from datetime import datetime, time, timedelta

from linchpin_tui.clock import local
from linchpin_tui.domain.capture.draft import CaptureError, Draft, DraftPerson, FactKind
from linchpin_tui.domain.capture.likeness import letters
from linchpin_tui.domain.pace import period_of
from linchpin_tui.domain.quotas import Reading, read
from linchpin_tui.domain.records import Contact, Person
from linchpin_tui.domain.vocabulary import (
    CREED,
    Employment,
    Kind,
    Period,
    Source,
    Stage,
    Status,
)
from linchpin_tui.services import naming
from linchpin_tui.services.desk import Desk
from linchpin_tui.services.facts import There, put_fact
from linchpin_tui.services.naming import Cast, Meant
from linchpin_tui.services.outcome import Recorded, TextOf
from linchpin_tui.services.thanks_opening import open_notes
from linchpin_tui.storage import tables
from linchpin_tui.storage.queries import captures, coaches, contacts, interactions, quotas
from linchpin_tui.storage.store import Store, Writer
from linchpin_tui.text import fold

REPEAT_SECONDS = 60
"""The same line again within this many seconds is said to look like a repeat."""

_NOON = time(12)


def put_on_record(
    desk: Desk, writer: Writer, draft: Draft, line: str, *, now: datetime
) -> Recorded:
    """Store everything a draft says; `now` is when it was captured, aware, with its own offset.

    The quotas are left out: `readings` gives them, once for many lines. Raises CaptureError
    before anything is written where a name is not plain or an introduction would go in a circle.
    """
    cast = naming.resolve(desk.store, draft)
    _refuse_circle(desk.store, draft, cast)
    repeat = _looks_like_repeat(desk.store, line, now)
    return _Recording(desk, writer, draft, cast, line, now).put(repeat=repeat)


def readings(desk: Desk) -> tuple[Reading, ...]:
    """Every quota as it stands now, for today and this week."""
    now = desk.now()
    calendar = quotas.calendar(desk.store, desk.hours)
    start, end = period_of(Period.WEEK, calendar, now.date())
    week = interactions.between(desk.store, start, end)
    chosen = quotas.quotas(desk.store)
    beside = None
    if any(quota.key not in CREED for quota in chosen):
        # Loaded only where one of the offered quotas is switched on.
        from linchpin_tui.services.quotas import beside as besides

        beside = besides(desk, chosen, start, end)
    return tuple(
        read(quota, calendar, week, day=now.date(), now=now, beside=beside) for quota in chosen
    )


def _refuse_circle(store: Store, draft: Draft, cast: Cast) -> None:
    """Nobody is introduced by someone whom they themselves led to."""
    if cast.introducer is None or cast.introducer.id is None or draft.introducer is None:
        return
    if draft.kind is Kind.APPLICATION:
        return
    above = {person.id for person in contacts.introducers(store, cast.introducer.id)}
    for person in cast.people:
        if person.id in above:
            raise CaptureError(
                "cycle",
                f"{person.name} led you to {cast.introducer.name}, not the other way round",
                draft.introducer.start,
                draft.introducer.end,
                "Leave out via",
            )


def _there(moment: datetime, now: datetime) -> datetime:
    """A wall-clock moment where the line was captured.

    A line that waited keeps the offset of its capture, wherever it is taken in. Of the two moments
    that bear one wall-clock time when the clocks go back, it is now where that is one of them.
    """
    minute = now.replace(second=0, microsecond=0)
    if moment == minute.replace(tzinfo=None):
        return minute
    if now.utcoffset() == local(now).utcoffset():
        return local(moment)
    return moment.replace(tzinfo=now.tzinfo)


def _looks_like_repeat(store: Store, line: str, now: datetime) -> bool:
    """Whether the same line was captured within the last minute, up to `now`."""
    since, until = (
        tables.Interaction.created_at.db_value(moment)
        for moment in (now - timedelta(seconds=REPEAT_SECONDS), now)
    )
    rows = store.rows(
        "SELECT 1 FROM interaction WHERE created_at BETWEEN ? AND ? AND line = ? "
        "AND deleted_at IS NULL LIMIT 1",
        since,
        until,
        line,
    )
    return bool(rows)


class _Recording:
    """One line on its way into the tables."""

    def __init__(
        self,
        desk: Desk,
        writer: Writer,
        draft: Draft,
        cast: Cast,
        line: str,
        now: datetime,
    ) -> None:
        self.desk = desk
        self.store = desk.store
        self.writer = writer
        self.draft = draft
        self.line = line
        self.now = now
        self.entered = desk.now()
        self.cast = cast
        self.ids: list[int] = []
        self.new: set[int] = set()
        self.moved: set[int] = set()
        self.kept: list[tuple[Person, Person]] = []
        self.introducer: Person | None = None
        self.known: dict[int, Contact] = {}

    def put(self, *, repeat: bool) -> Recorded:
        self._introducer()
        self._people()
        coach = self._coach()
        opportunity = self._opening()
        interaction = self._interaction(opportunity)
        people = tuple(self.known[id] for id in self.ids)
        self._participations(interaction, people)
        there = There(self.store, self.writer, self.draft, interaction, people, self.now)
        facts = {
            kind: [fact for fact in self.draft.facts if fact.kind is kind] for kind in FactKind
        }
        texts = {
            kind: tuple(put_fact(there, fact) for fact in found) for kind, found in facts.items()
        }
        opening = self._opening_text(opportunity)
        notes = open_notes(
            self.writer, self.store, interaction, now=self.now, hours=self.desk.due_hours
        )
        found = interactions.by_id(self.store, interaction)
        if found is None:
            raise LookupError(f"interaction {interaction} was just written")
        return Recorded(
            draft=self.draft,
            interaction=found,
            contacts=people,
            introducer=self.introducer,
            new=frozenset(self.new),
            moved=frozenset(self.moved),
            kept_introducers=tuple(self.kept),
            became_coach=coach,
            details=texts[FactKind.DETAIL],
            findings=texts[FactKind.FINDING],
            needs=texts[FactKind.NEED],
            offers=texts[FactKind.OFFER],
            favors=texts[FactKind.FAVOR_GIVEN] + texts[FactKind.FAVOR_RECEIVED],
            follow_ups=texts[FactKind.FOLLOW_UP],
            opportunities=opening + texts[FactKind.OPPORTUNITY],
            feedback=texts[FactKind.FEEDBACK],
            tags=texts[FactKind.TAG],
            notes=notes,
            readings=(),
            looks_like_repeat=repeat,
            now=self.entered,
            message_unwritten=bool(self.draft.pitch) and not self._message(),
        )

    # People

    def _introducer(self) -> None:
        meant = self.cast.introducer
        if meant is None:
            return
        id = meant.id if meant.id is not None else self._add(meant.name, None)
        self.introducer = Person(id, meant.name)

    def _people(self) -> None:
        ids = [meant.id for meant in self.cast.people if meant.id is not None]
        self.known = captures.people(self.store, ids)
        for person, meant in zip(self.draft.people, self.cast.people, strict=True):
            if meant.id is None:
                self.ids.append(self._add(meant.name, person))
            else:
                self.ids.append(meant.id)
                self._update(self.known[meant.id], person, meant)
            self._roles(self.ids[-1], person)

    def _add(self, name: str, person: DraftPerson | None) -> int:
        """A new contact; without `person` the introducer."""
        by = self.introducer if person and self._introduces() else None
        contact = Contact(
            0,
            str(uuid.uuid4()),
            name,
            organization=self.draft.organization if person else None,
            employment=(person and person.employment) or Employment.UNKNOWN,
            decides=person.decides if person else None,
            introduced_by=by,
        )
        key = fold(name)
        id = self.writer.insert(
            tables.Contact,
            uid=contact.uid,
            name=name,
            name_key=key,
            first_key=key.split(" ", 1)[0],
            name_length=len(key),
            name_letters=letters(key),
            organization=contact.organization,
            employment=contact.employment.value,
            decides=contact.decides,
            introduced_by=by.id if by else None,
            created_at=self.now,
        )
        self.known[id] = contact._replace(id=id)
        self.new.add(id)
        return id

    def _introduces(self) -> bool:
        """On `applied`, via is the contact the opening came through, not an introduction."""
        return self.draft.kind is not Kind.APPLICATION

    def _update(self, contact: Contact, person: DraftPerson, meant: Meant) -> None:
        now = contact
        if meant.moved:
            now = now._replace(organization=meant.moved)
            self.moved.add(contact.id)
        elif self.draft.organization and not contact.organization:
            now = now._replace(organization=self.draft.organization)
        if person.decides is not None:
            now = now._replace(decides=person.decides)
        if person.employment is not None:
            now = now._replace(employment=person.employment)
        if not self.draft.planned:
            now = now._replace(asleep=False)
        if self.introducer and self._introduces():
            by = contact.introduced_by
            if by is None:
                now = now._replace(introduced_by=self.introducer)
            elif by.id != self.introducer.id:
                self.kept.append((contact.person, by))
        self.known[contact.id] = now
        if now != contact:
            self.writer.update(
                tables.Contact,
                contact.id,
                organization=now.organization,
                decides=now.decides,
                employment=now.employment.value,
                asleep=now.asleep,
                introduced_by=now.introduced_by.id if now.introduced_by else None,
            )

    def _roles(self, id: int, person: DraftPerson) -> None:
        contact = self.known[id]
        new = tuple(role for role in person.roles if role not in contact.roles)
        for role in new:
            self.writer.insert(tables.ContactRole, contact=id, role=role.value)
        self.known[id] = contact._replace(roles=contact.roles + new)

    def _coach(self) -> Person | None:
        """The first person you have a coach session with is your coach, unless somebody is."""
        if self.draft.kind is not Kind.COACH_SESSION or not self.ids:
            return None
        if coaches.current(self.store) is not None:
            return None
        coaches.keep(self.store, self.writer, min(self.draft.day, self.now.date()))
        self.writer.update(tables.Contact, self.ids[0], is_coach=True)
        self.known[self.ids[0]] = self.known[self.ids[0]]._replace(is_coach=True)
        return Person(self.ids[0], self.cast.people[0].name)

    # What happened

    def _opening(self) -> int | None:
        """On `applied`, the opportunity that came through the contact after via."""
        if self._introduces() or self.introducer is None:
            return None
        return self.writer.insert(
            tables.Opportunity,
            title=self._opening_title(),
            organization=self.draft.organization,
            stage=Stage.APPLIED.value,
            source=Source.CONTACT.value,
            contact=self.introducer.id,
            surfaced_on=self.draft.day.isoformat(),
            created_at=self.now,
        )

    def _opening_title(self) -> str:
        return self.draft.about or self.draft.organization or "an opening"

    def _opening_text(self, opportunity: int | None) -> tuple[TextOf, ...]:
        if opportunity is None:
            return ()
        return (
            TextOf(self.introducer, self._opening_title(), organization=self.draft.organization),
        )

    def _interaction(self, opportunity: int | None) -> int:
        draft = self.draft
        occurred = _there(datetime.combine(draft.day, draft.at or _NOON), self.now)
        offset = occurred.utcoffset()
        said = "thanks" if draft.thanks else "thanked" if draft.thanked else None
        return self.writer.insert(
            tables.Interaction,
            uid=str(uuid.uuid4()),
            status=(Status.PLANNED if draft.planned else Status.HAPPENED).value,
            kind=draft.kind.value,
            channel=draft.channel.value if draft.channel else None,
            word=draft.word,
            occurred_at=occurred,
            local_date=draft.day.isoformat(),
            local_time=f"{draft.at:%H:%M}" if draft.at else None,
            utc_offset=int(offset.total_seconds() // 60) if offset else 0,
            minutes=draft.minutes,
            direction=draft.direction.value,
            significant=draft.significant,
            answered=draft.answered,
            asked=draft.asked,
            thanks=said,
            organization=draft.organization,
            about=draft.about,
            place=draft.place,
            note=draft.note,
            opportunity=opportunity,
            pitch=self._message() if draft.pitch else None,
            pitch_outcome=draft.pitch.value if draft.pitch else None,
            line=self.line,
            created_at=self.now,
        )

    def _message(self) -> int | None:
        """The version of your message in use; None while nothing is written down."""
        rows = self.store.rows("SELECT id FROM pitch ORDER BY version DESC LIMIT 1")
        return rows[0][0] if rows else None

    def _participations(self, interaction: int, people: tuple[Contact, ...]) -> None:
        for position, (person, contact) in enumerate(zip(self.draft.people, people, strict=True)):
            self.writer.insert(
                tables.Participation,
                interaction=interaction,
                contact=contact.id,
                position=position,
                decided=contact.decides,
                employment=contact.employment.value,
                significant=person.significant,
            )
