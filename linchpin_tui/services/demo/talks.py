"""Talks: what was said, with whom, when; and how they become rows."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from linchpin_tui.domain.records import Interaction, Participant, Person
from linchpin_tui.domain.vocabulary import Channel, Direction, Kind, PitchOutcome, Status
from linchpin_tui.services.demo.ledger import Ledger
from linchpin_tui.services.demo.people import Character
from linchpin_tui.storage import tables


@dataclass(slots=True)
class Gift:
    """A favor received: its key, from whom, and as one thanks for it."""

    favor: int
    giver: Character
    text: str
    thanked_as: str


@dataclass(slots=True)
class Talk:
    """One interaction on its way into the tables.

    `begun` and `entered` are when it began and when it was written down, `topic` what it was about in a few words. `came` are the
    ids of those with whom something came of it, `gifts` the favors received, `promises` what was
    promised to whom (by id) until when.
    """

    day: date
    at: time | None
    minutes: int | None
    kind: Kind
    word: str
    channel: Channel | None
    people: tuple[Character, ...]
    status: Status = Status.HAPPENED
    direction: Direction = Direction.OUTBOUND
    significant: bool = False
    answered: bool = True
    asked: bool = False
    thanks: str | None = None
    organization: str | None = None
    about: str | None = None
    place: str | None = None
    note: str | None = None
    topic: str | None = None
    opportunity: int | None = None
    pitch: int | None = None
    pitch_outcome: PitchOutcome | None = None
    id: int = 0
    entered: datetime = field(init=False)
    begun: datetime = field(init=False)
    came: set[int] = field(default_factory=set)
    gifts: list[Gift] = field(default_factory=list)
    promises: dict[int, tuple[str, date]] = field(default_factory=dict)

    @property
    def took_place(self) -> bool:
        """Did it happen, and did somebody answer?"""
        return self.status is Status.HAPPENED and self.answered

    def put(self, ledger: Ledger) -> None:
        """Add the rows of the talk and of those there, and take it into account for them."""
        offset = self.begun.utcoffset() or timedelta()
        self.id = ledger.add(
            tables.Interaction,
            uid=ledger.uid(),
            status=self.status.value,
            kind=self.kind.value,
            channel=None if self.channel is None else self.channel.value,
            word=self.word,
            occurred_at=self.begun,
            local_date=self.day.isoformat(),
            local_time=None if self.at is None else f"{self.at:%H:%M}",
            utc_offset=int(offset.total_seconds() // 60),
            minutes=self.minutes,
            direction=self.direction.value,
            significant=self.significant,
            answered=self.answered,
            asked=self.asked,
            thanks=self.thanks,
            organization=self.organization,
            about=self.about,
            place=self.place,
            note=self.note,
            opportunity=self.opportunity,
            pitch=self.pitch,
            pitch_outcome=None if self.pitch_outcome is None else self.pitch_outcome.value,
            created_at=self.entered,
        )
        for position, one in enumerate(self.people):
            ledger.add(
                tables.Participation,
                interaction=self.id,
                contact=one.id,
                position=position,
                decided=one.decides,
                employment=one.in_work(self.day).value,
            )
            if self.status is Status.HAPPENED:
                one.last = self.day
                one.met = one.met or self.day

    def record(self) -> Interaction:
        """The talk as the rules see it."""
        return Interaction(
            id=self.id,
            uid="",
            status=self.status,
            kind=self.kind,
            channel=self.channel,
            word=self.word,
            occurred_at=self.begun,
            day=self.day,
            at=self.at,
            minutes=self.minutes,
            significant=self.significant,
            answered=self.answered,
            about=self.about,
            organization=self.organization,
            participants=tuple(
                Participant(Person(one.id, one.name), something_came=one.id in self.came)
                for one in self.people
            ),
        )
