"""The thank-you notes that all those talks called for, by the rules of thanks themselves."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from enum import Enum, auto
from heapq import heappop, heappush
from random import Random

from linchpin_tui.domain.counting import counts_for_contacts
from linchpin_tui.domain.records import Favor, Person, ThankYouNote
from linchpin_tui.domain.thanks import (
    Due,
    History,
    Joined,
    Recorded,
    is_face_to_face,
    join,
    notes_due,
)
from linchpin_tui.domain.vocabulary import FavorDirection, NoteState
from linchpin_tui.services.demo.chance import chance
from linchpin_tui.services.demo.days import moment
from linchpin_tui.services.demo.people import Character
from linchpin_tui.services.demo.story import Story
from linchpin_tui.services.demo.talks import Gift, Talk
from linchpin_tui.services.demo.writing import Behind, Writing
from linchpin_tui.storage import tables

_RECENT = timedelta(days=6)
_NEW = timedelta(days=3)
_OFFERED = timedelta(days=8)
_WRITING_TIMES = (time(8, 20), time(12, 50), time(18, 10))


class Fate(Enum):
    """What becomes of a note."""

    SENT = auto()
    BY_HAND = auto()
    AS_IT_IS = auto()
    SKIPPED = auto()
    SNOOZED = auto()
    OPEN = auto()


_LATELY = timedelta(days=60)
_IN_TIME = (Fate.SENT,) * 34 + (Fate.BY_HAND,) * 8 + (Fate.SKIPPED,) * 7 + (Fate.AS_IT_IS,)
_TAKEN_UP = (Fate.SENT,) * 4 + (Fate.BY_HAND,) + (Fate.SKIPPED,) * 7
_THIS_WEEK = (Fate.SENT, Fate.OPEN, Fate.SENT, Fate.SNOOZED, Fate.SENT, Fate.OPEN, Fate.SKIPPED)
_JUST_NOW = (Fate.OPEN, Fate.SENT, Fate.OPEN, Fate.SNOOZED, Fate.OPEN, Fate.SENT)


@dataclass(slots=True)
class _Note:
    """One note on its way; `dues` are its reasons, `talks` those they come from."""

    key: int
    to: Character
    created: datetime
    state: NoteState
    due_at: datetime | None
    fate: Fate = Fate.OPEN
    snoozed_until: datetime | None = None
    dues: list[Due] = field(default_factory=list)
    talks: list[Talk] = field(default_factory=list)

    def record(self) -> ThankYouNote:
        """The note as the rules see it."""
        return ThankYouNote(
            id=self.key,
            contact=Person(self.to.id, self.to.name),
            organization=self.to.organization,
            state=self.state,
            reasons=(),
            created_at=self.created,
            due_at=self.due_at,
            snoozed_until=self.snoozed_until,
        )


class Letters:
    """Opens, joins and closes notes in the order in which talks were written down."""

    def __init__(self, seed: int, story: Story) -> None:
        self._source: Random = chance(seed, "letters")
        self._story = story
        self._now = story.days.now
        self._writing = Writing(seed, story)
        self._open: dict[int, _Note] = {}
        self._timed: list[tuple[datetime, int, int]] = []
        self._gifts: dict[int, Gift] = {}
        self._counted: set[int] = set()
        self._talked: set[int] = set()
        self._turns = 0

    def write(self) -> None:
        """Everything up to now."""
        happened = [talk for talk in self._story.talks if talk.took_place]
        for talk in sorted(happened, key=lambda talk: (talk.entered, talk.id)):
            self._settle(talk.entered)
            self._take_up(talk)
        self._settle(self._now)
        owed = [note for note in self._open.values() if note.state is NoteState.OWED]
        if len(owed) == len([note for note in self._open.values() if note.due_at]) and owed:
            # One at least rests.
            self._snooze(owed[-1])
        for number, note in enumerate(self._open.values()):
            if note.state is not NoteState.OFFERED:
                self._writing.begin(note.key, self._behind(note), number)

    def _take_up(self, talk: Talk) -> None:
        """The reasons for thanks that a talk brings."""
        record = talk.record()
        self._gifts |= {gift.favor: gift for gift in talk.gifts}
        dues = notes_due(
            Recorded(
                interaction=record,
                entered_at=talk.entered,
                thanks=talk.thanks == "thanks",
                thanked=talk.thanks == "thanked",
                favors=tuple(_favor(gift, talk) for gift in talk.gifts),
                history={one.id: self._history(one) for one in talk.people},
            )
        )
        self._counted |= {person.id for person, counts, _ in counts_for_contacts(record) if counts}
        if is_face_to_face(record):
            self._talked |= {one.id for one in talk.people}
        contacts = dict.fromkeys(due.contact.id for due in dues)
        before = [self._open[id].record() for id in contacts if id in self._open]
        for joined in join(dues, before):
            self._put(joined, talk)

    def _history(self, one: Character) -> History:
        by = one.introduced_by
        return History(
            introduced_by=None if by is None else Person(by.id, by.name),
            counted=one.id in self._counted,
            talked=one.id in self._talked,
        )

    def _put(self, joined: Joined, talk: Talk) -> None:
        """A new note, or one more reason for an open one."""
        ledger, to = self._story.ledger, self._story.cast.everyone[joined.contact.id - 1]
        note = self._open.get(to.id)
        if note is None:
            key = ledger.add(
                tables.ThankYouNote,
                contact=to.id,
                state=joined.state.value,
                due_at=joined.due_at,
                created_at=talk.entered,
            )
            note = _Note(key, to, talk.entered, joined.state, joined.due_at)
            self._open[to.id] = note
            self._decide(note)
        elif note.state is NoteState.OFFERED and joined.state is NoteState.OWED:
            note.state = joined.state
            self._decide(note)
        note.state, note.due_at = joined.state, joined.due_at
        note.snoozed_until = joined.snoozed_until
        note.talks.append(talk)
        ledger.change(
            tables.ThankYouNote,
            note.key,
            state=note.state.value,
            due_at=note.due_at,
            snoozed_until=note.snoozed_until,
        )
        for due in joined.reasons:
            note.dues.append(due)
            ledger.add(
                tables.ThankYouReason,
                note=note.key,
                reason=due.kind.value,
                interaction=due.interaction,
                introduced=None if due.introduced is None else due.introduced.id,
                favor=due.favor,
                due_at=due.due_at,
            )

    def _decide(self, note: _Note) -> None:
        """What is to become of a note, and when."""
        age = self._now - note.created
        if note.state is NoteState.OFFERED:
            note.fate = self._source.choice(_TAKEN_UP) if age > _OFFERED else Fate.OPEN
        elif age > _RECENT:
            note.fate = self._source.choice(_IN_TIME)
        else:
            turns = _THIS_WEEK if age > _NEW else _JUST_NOW
            note.fate = turns[self._turns % len(turns)]
            self._turns += 1
        if note.fate is Fate.OPEN:
            return
        wait = self._source.choice((0, 1, 1, 1, 2, 2, 3, 4, 5, 8))
        for number, at in enumerate(_writing_times(note.created)):
            if number == wait:
                when = at + timedelta(minutes=self._source.randrange(40))
                heappush(self._timed, (when, note.key, note.to.id))
                return

    def _settle(self, until: datetime) -> None:
        """Do what was to be done with open notes by then."""
        while self._timed and self._timed[0][0] <= until:
            when, key, contact = heappop(self._timed)
            note = self._open.get(contact)
            if note is not None and note.key == key:
                self._close(note, when)

    def _close(self, note: _Note, when: datetime) -> None:
        if note.fate is Fate.SNOOZED:
            self._snooze(note)
            return
        lately = self._now - note.created < _LATELY
        if note.fate is Fate.SENT and not self._writing.has_more(lately=lately):
            note.fate = Fate.BY_HAND
        behind = self._behind(note)
        match note.fate:
            case Fate.SKIPPED:
                self._writing.skip(note.key, when)
            case Fate.BY_HAND:
                self._writing.by_hand(note.key, behind, when)
            case Fate.AS_IT_IS:
                self._writing.as_it_is(note.key, behind, when)
            case _:
                self._writing.send(note.key, behind, when)
        del self._open[note.to.id]

    def _snooze(self, note: _Note) -> None:
        """Let a note rest until a morning to come."""
        days = self._story.days
        day = days.next_worked(days.today + timedelta(days=1 + note.key % 3))
        note.state, note.snoozed_until = NoteState.SNOOZED, moment(day, time(9))
        self._story.ledger.change(
            tables.ThankYouNote,
            note.key,
            state=note.state.value,
            snoozed_until=note.snoozed_until,
        )

    def _behind(self, note: _Note) -> Behind:
        gifts = {
            due.favor: self._gifts[due.favor].thanked_as
            for due in note.dues
            if due.favor is not None
        }
        return Behind(note.to, tuple(note.dues), tuple(note.talks), gifts)


def _favor(gift: Gift, talk: Talk) -> Favor:
    giver = Person(gift.giver.id, gift.giver.name)
    return Favor(gift.favor, giver, FavorDirection.RECEIVED, gift.text, talk.day, talk.id)


def _writing_times(created: datetime) -> Iterator[datetime]:
    """When one gets to write letters, from a moment on."""
    day = created.date()
    while True:
        for at in _WRITING_TIMES:
            when = moment(day, at)
            if when > created + timedelta(minutes=30):
                yield when
        day += timedelta(days=1)
