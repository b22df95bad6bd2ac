"""Putting a note into words: thanks for what it was, the personal thing, what comes next."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from random import Random

from linchpin_tui.domain.records import NoteText
from linchpin_tui.domain.thanks import Due
from linchpin_tui.domain.vocabulary import Channel, Kind, NoteReason, NoteState
from linchpin_tui.domain.wording import noun
from linchpin_tui.light import NamedTuple
from linchpin_tui.services.demo.chance import Deck, chance
from linchpin_tui.services.demo.people import Character
from linchpin_tui.services.demo.story import Story
from linchpin_tui.services.demo.talks import Talk
from linchpin_tui.services.demo.words import letters as words
from linchpin_tui.services.demo.words.small_things import SMALL_THINGS
from linchpin_tui.services.demo.words.touches import TOUCHES
from linchpin_tui.storage import tables
from linchpin_tui.storage.queries.notes import draft_as, draft_key

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_FIRST_OF_ALL = tuple(NoteReason)
"""Reasons in the order in which a note thanks for them; the enum begins with interviews."""

_BY = (Channel.EMAIL,) * 7 + (Channel.MESSAGE,) * 2
_FOR_OPEN, _FOR_LATELY = 14, 64
_LENGTHS = {30: "half hour", 60: "hour"}


class Behind(NamedTuple):
    """What a note is about: to whom, its reasons, the talks behind them, and gifts in words."""

    to: Character
    dues: tuple[Due, ...]
    talks: tuple[Talk, ...]
    gifts: Mapping[int, str]

    def talk(self, due: Due) -> Talk:
        """The talk that a reason comes from."""
        return next(talk for talk in self.talks if talk.id == due.interaction)


class Writing:
    """Writes notes, no two alike."""

    def __init__(self, seed: int, story: Story) -> None:
        source = chance(seed, "writing")
        self._source: Random = source
        self._story = story
        self._said: set[str] = set()
        self._touches = Deck(TOUCHES, source)
        self._small_things = Deck(SMALL_THINGS, source)
        self._skipped = Deck(words.SKIPPED, source)
        self._overrides = Deck(words.OVERRIDES, source)
        self._after_interview = Deck(words.AFTER_INTERVIEW, source)
        self._after_job_interview = Deck(words.AFTER_JOB_INTERVIEW, source)
        self._after_screen = Deck(words.AFTER_PHONE_SCREEN, source)
        self._after_talk = Deck(words.AFTER_TALK, source)
        self._for_introduction = Deck(words.FOR_INTRODUCTION, source)
        self._for_favor = Deck(words.FOR_FAVOR, source)
        self._for_a_word = Deck(words.FOR_A_WORD, source)
        self._and_also = Deck(words.AND_ALSO, source)
        self._promise = Deck(words.KEEPING_A_PROMISE, source)
        self._next = Deck(words.NEXT, source)
        self._why_this = Deck(words.WHY_THIS, source)

    def has_more(self, *, lately: bool) -> bool:
        """Is there anything personal left that was not written to somebody else yet?

        Some is kept for what was written lately, and for the notes still to be written.
        """
        return self._touches.fresh > (_FOR_OPEN if lately else _FOR_LATELY)

    def send(self, note: int, behind: Behind, when: datetime) -> None:
        """Write a note and mark it sent."""
        detail = self._learn(behind, when)
        text = self._text(behind, detail, when.date())
        self._sent(note, when, self._source.choice(_BY), text)

    def by_hand(self, note: int, behind: Behind, when: datetime) -> None:
        """A card: what was personal is known, of the words only the beginning was kept."""
        verb, text = self._small_things.draw()
        self._note_detail(behind, when, verb, text)
        thanks = NoteText(thanks=self._new_thanks(behind, when.date()))
        self._sent(note, when, Channel.LETTER, thanks)

    def as_it_is(self, note: int, behind: Behind, when: datetime) -> None:
        """Sent without anything personal, for a reason."""
        text = NoteText(thanks=self._new_thanks(behind, when.date()), next_step=self._next.draw())
        self._sent(note, when, Channel.EMAIL, text, override_why=self._overrides.draw())

    def skip(self, note: int, when: datetime) -> None:
        """Close a note without sending it."""
        self._story.ledger.change(
            tables.ThankYouNote,
            note,
            state=NoteState.SKIPPED.value,
            skipped_at=when,
            skipped_why=self._skipped.draw(),
        )

    def begin(self, note: int, behind: Behind, number: int) -> None:
        """What there is of a note that is still open: often the detail, now and then a draft."""
        now = self._story.days.now
        if number % 3 == 2 or not self._touches.fresh:
            return
        detail = self._learn(behind, now)
        if number % 6 != 1:
            return
        thanks = self._thanks(behind, now.date())
        half = " ".join(detail.split()[: len(detail.split()) * 2 // 3])
        self._story.ledger.add(
            tables.Draft,
            key=draft_key(note),
            text=draft_as(NoteText(thanks=thanks, detail=half)),
            saved_at=now - timedelta(minutes=95),
        )

    def _learn(self, behind: Behind, when: datetime) -> str:
        """Note something personal; gives the sentence that brings it back."""
        noted, told = self._touches.draw()
        self._note_detail(behind, when, "", noted)
        return told

    def _note_detail(self, behind: Behind, when: datetime, verb: str, text: str) -> None:
        """Learned in the latest of the talks with them, else just before the note was written."""
        there = [talk for talk in behind.talks if behind.to in talk.people]
        talk = there[-1] if there else None
        self._story.ledger.add(
            tables.Detail,
            contact=behind.to.id,
            interaction=None if talk is None else talk.id,
            verb=verb,
            text=text,
            learned_on=(when.date() if talk is None else talk.day).isoformat(),
            created_at=when - timedelta(minutes=3) if talk is None else talk.entered,
        )

    def _sent(
        self,
        note: int,
        when: datetime,
        channel: Channel,
        text: NoteText,
        *,
        override_why: str | None = None,
    ) -> None:
        self._story.ledger.change(
            tables.ThankYouNote,
            note,
            state=NoteState.SENT.value,
            snoozed_until=None,
            sent_at=when,
            channel=channel.value,
            override_why=override_why,
            thanks=text.thanks,
            detail=text.detail,
            next_step=text.next_step,
            why_this=text.why_this,
        )

    def _text(self, behind: Behind, detail: str, day: date) -> NoteText:
        return NoteText(
            thanks=self._new_thanks(behind, day),
            detail=detail,
            next_step=self._next_step(behind, day),
            why_this=self._why(behind),
        )

    def _why(self, behind: Behind) -> str:
        """After a job interview: why this work."""
        for due in behind.dues:
            if due.kind is NoteReason.JOB_INTERVIEW:
                talk = behind.talk(due)
                return self._why_this.draw().format(organization=talk.organization, role=talk.about)
        return ""

    def _new_thanks(self, behind: Behind, day: date) -> str:
        """Thanks in words that nobody else got, as far as there are any."""
        said = self._thanks(behind, day)
        for _ in range(20):
            if said not in self._said:
                break
            said = self._thanks(behind, day)
        self._said.add(said)
        return said

    def _thanks(self, behind: Behind, day: date) -> str:
        first, *more = sorted(behind.dues, key=lambda due: _FIRST_OF_ALL.index(due.kind))
        said = self._first(first, behind, day)
        for due in more[:1]:
            what = self._in_short(due, behind, day)
            if what not in said:
                said += " " + self._and_also.draw().format(more=what)
        return said

    def _first(self, due: Due, behind: Behind, day: date) -> str:
        """The sentence or two that a note begins with."""
        talk = behind.talk(due)
        what = _occasion(talk, day)
        match due.kind:
            case NoteReason.INTRODUCTION:
                assert due.introduced is not None
                return self._for_introduction.draw().format(name=due.introduced.name)
            case NoteReason.FAVOR:
                assert due.favor is not None
                return self._for_favor.draw().format(gift=behind.gifts[due.favor])
            case NoteReason.JOB_INTERVIEW if talk.word == "phone screen":
                return self._after_screen.draw().format(what=what)
            case NoteReason.JOB_INTERVIEW:
                return self._after_job_interview.draw().format(what=what)
            case NoteReason.INFORMATIONAL_INTERVIEW:
                return self._after_interview.draw().format(what=what, topic=talk.topic)
            case NoteReason.CONVERSATION if talk.topic:
                return self._after_talk.draw().format(what=what, topic=talk.topic)
            case _:
                return self._for_a_word.draw().format(what=what)

    def _in_short(self, due: Due, behind: Behind, day: date) -> str:
        if due.kind is NoteReason.INTRODUCTION and due.introduced is not None:
            return f"the introduction to {due.introduced.name}"
        if due.favor is not None:
            return behind.gifts[due.favor]
        return _occasion(behind.talk(due), day)

    def _next_step(self, behind: Behind, day: date) -> str:
        for talk in behind.talks:
            text, due = talk.promises.get(behind.to.id, ("", day))
            if text and due > day:
                return self._promise.draw().format(promise=text, day=_named(due, day))
        return self._next.draw()


def _occasion(talk: Talk, day: date) -> str:
    """`the coffee on Tuesday`, `the half hour on 12 May`."""
    name = noun(talk.word, talk.kind)
    if talk.kind is Kind.INFORMATIONAL_INTERVIEW:
        name = "conversation"
    if talk.minutes and talk.id % 2:
        name = _LENGTHS.get(talk.minutes, name)
    return f"the {name} on {_named(talk.day, day)}"


def _named(day: date, today: date) -> str:
    """A day by its weekday when it is near, else by its date."""
    if abs((day - today).days) < 7:
        return _WEEKDAYS[day.weekday()]
    return f"{day.day} {_MONTHS[day.month - 1]}"
