"""What comes of a talk: details, findings, favors, promises, needs, offers, honest words."""

from datetime import date, timedelta
from random import Random

from linchpin_tui.domain.vocabulary import (
    GATHERINGS,
    INTERVIEWS,
    SPOKEN,
    Channel,
    FavorDirection,
    Kind,
)
from linchpin_tui.services.demo.chance import Deck, chance
from linchpin_tui.services.demo.days import Days, clock_time, moment
from linchpin_tui.services.demo.ledger import Ledger
from linchpin_tui.services.demo.people import Character
from linchpin_tui.services.demo.talks import Gift, Talk
from linchpin_tui.services.demo.words import giving
from linchpin_tui.services.demo.words.small_things import SMALL_THINGS
from linchpin_tui.storage import tables

_WISHES = (
    *(("need", need) for need, _ in giving.MATCHES),
    *(("offer", offer) for _, offer in giving.MATCHES),
    *(("need", need) for need in giving.NEEDS),
    *(("offer", offer) for offer in giving.OFFERS),
)


class Facts:
    """Writes down what came of each talk."""

    def __init__(self, seed: int, days: Days, ledger: Ledger) -> None:
        source = chance(seed, "facts")
        self._days = days
        self._ledger = ledger
        self._small_things = Deck(SMALL_THINGS, source)
        self._received = Deck(
            [
                (*each, kind)
                for each, kind in zip(giving.RECEIVED, giving.RECEIVED_KINDS, strict=True)
            ],
            source,
        )
        self._given = Deck(giving.GIVEN, source)
        self._promises = Deck(giving.PROMISES, source)
        self._commitments = Deck(giving.COMMITMENTS, source)
        self._feedback = Deck(giving.FEEDBACK, source)
        self._findings = Deck(giving.FINDINGS, source)
        self._wishes = Deck(_WISHES, source)

    def come_of(self, talk: Talk, source: Random) -> None:
        """Add what came of a talk that took place."""
        if talk.kind is Kind.COACH_SESSION:
            self._session(talk, source)
        elif talk.kind in GATHERINGS:
            for one in talk.people:
                if source.random() < 0.7:
                    self._something(talk, one, source)
        elif talk.kind is Kind.CONVERSATION or talk.kind in INTERVIEWS:
            for one in talk.people:
                self._chat(talk, one, source)

    def promise(
        self, talk: Talk, one: Character, due: date | None, *, done: bool | None = None
    ) -> None:
        """Add a promise; one whose time has come is done unless said otherwise."""
        today = self._days.today
        to_coach = talk.kind is Kind.COACH_SESSION
        text = (self._commitments if to_coach else self._promises).draw()
        kept = due is not None and due < today if done is None else done
        done_on = min(due or today, today) if kept else None
        if done_on == today:
            done_on = today - timedelta(days=1)
        self._ledger.add(
            tables.FollowUp,
            contact=one.id,
            interaction=talk.id,
            text=text,
            due=None if due is None else due.isoformat(),
            commitment=to_coach,
            promised_on=talk.day.isoformat(),
            done_at=None if done_on is None else moment(done_on, clock_time(17 * 60)),
        )
        talk.came.add(one.id)
        if due is not None and not to_coach:
            talk.promises[one.id] = (text, due)

    def _session(self, talk: Talk, source: Random) -> None:
        [coach] = talk.people
        if source.random() < 0.75:
            acted = source.random() < 0.6 and (self._days.today - talk.day).days > 10
            self._ledger.add(
                tables.Feedback,
                contact=coach.id,
                interaction=talk.id,
                text=self._feedback.draw(),
                given_on=talk.day.isoformat(),
                acted_on_at=moment(talk.day + timedelta(days=6), None) if acted else None,
            )
        for _ in range(source.randint(1, 2)):
            self.promise(talk, coach, talk.day + timedelta(days=source.randint(4, 7)))

    def _something(self, talk: Talk, one: Character, source: Random) -> None:
        """What makes it more than a business card."""
        match source.randrange(4):
            case 0 | 1:
                self._detail(talk, one)
            case 2:
                self._finding(talk, one)
            case _:
                self.promise(talk, one, self._due(talk.day, source))

    def _chat(self, talk: Talk, one: Character, source: Random) -> None:
        spoken = talk.channel in SPOKEN or talk.kind in INTERVIEWS
        close = talk.channel in (Channel.IN_PERSON, Channel.VIDEO)
        if source.random() < (0.2 if close else 0.1 if spoken else 0.02):
            self._detail(talk, one)
        if not spoken:
            return
        if source.random() < 0.13:
            self._finding(talk, one)
        if source.random() < 0.055:
            self._receive(talk, one)
        if source.random() < 0.06:
            self._give(talk, one)
        if source.random() < 0.17:
            self.promise(talk, one, self._due(talk.day, source))
        if self._wishes.fresh and source.random() < 0.16:
            kind, text = self._wishes.draw()
            table = tables.Need if kind == "need" else tables.Offer
            self._ledger.add(
                table,
                contact=one.id,
                interaction=talk.id,
                text=text,
                noted_on=talk.day.isoformat(),
            )

    def _detail(self, talk: Talk, one: Character) -> None:
        verb, text = self._small_things.draw()
        self._ledger.add(
            tables.Detail,
            contact=one.id,
            interaction=talk.id,
            verb=verb,
            text=text,
            learned_on=talk.day.isoformat(),
            created_at=talk.entered,
        )
        talk.came.add(one.id)

    def _finding(self, talk: Talk, one: Character) -> None:
        if one.organization is None:
            return
        text = self._findings.draw().format(organization=one.organization)
        self._ledger.add(
            tables.Finding,
            contact=one.id,
            interaction=talk.id,
            organization=one.organization,
            text=text,
            learned_on=talk.day.isoformat(),
        )
        talk.came.add(one.id)

    def _receive(self, talk: Talk, one: Character) -> None:
        text, thanked_as, kind = self._received.draw()
        favor = self._favor(talk, one, FavorDirection.RECEIVED, kind, text)
        talk.gifts.append(Gift(favor, one, text, thanked_as))

    def _give(self, talk: Talk, one: Character) -> None:
        kind, text = self._given.draw()
        self._favor(talk, one, FavorDirection.GIVEN, kind, text)

    def _favor(
        self, talk: Talk, one: Character, direction: FavorDirection, kind: str, text: str
    ) -> int:
        talk.came.add(one.id)
        return self._ledger.add(
            tables.Favor,
            contact=one.id,
            interaction=talk.id,
            direction=direction.value,
            kind=kind,
            text=text,
            on_date=talk.day.isoformat(),
        )

    def _due(self, day: date, source: Random) -> date:
        return self._days.next_worked(day + timedelta(days=source.randint(1, 9)))
