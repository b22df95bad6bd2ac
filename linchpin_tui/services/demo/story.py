"""What everything that happens is added to."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from linchpin_tui.domain.vocabulary import Status
from linchpin_tui.services.demo.days import Days, moment
from linchpin_tui.services.demo.facts import Facts
from linchpin_tui.services.demo.ledger import Ledger
from linchpin_tui.services.demo.people import Cast
from linchpin_tui.services.demo.talks import Talk


@dataclass(slots=True)
class Story:
    """The days, the people, the rows so far, and the talks in the order they were had."""

    days: Days
    cast: Cast
    ledger: Ledger
    facts: Facts
    talks: list[Talk] = field(default_factory=list)

    def add(self, talk: Talk, source: Random, *, plannable: bool = False) -> bool:
        """Add a talk with what came of it; one that is still to come is planned, or left out.

        Gives whether it is there.
        """
        days = self.days
        if talk.status is Status.HAPPENED and not days.is_over(
            talk.day, talk.at, talk.minutes or 0
        ):
            if not plannable:
                return False
            talk.status = Status.PLANNED
            talk.note = talk.pitch = talk.pitch_outcome = None
        talk.begun = moment(talk.day, talk.at)
        talk.entered = self._entered(talk, source)
        talk.put(self.ledger)
        if talk.took_place:
            self.facts.come_of(talk, source)
        self.talks.append(talk)
        return True

    def _entered(self, talk: Talk, source: Random) -> datetime:
        """When it was written down: mostly soon, sometimes the next day, seldom much later."""
        now = self.days.now
        if talk.status is not Status.HAPPENED:
            return min(talk.begun, now) - timedelta(
                days=source.randint(2, 6), minutes=source.randrange(240)
            )
        ended = talk.begun + timedelta(minutes=talk.minutes or 0)
        fate = source.random()
        if fate < 0.015:
            late = timedelta(days=source.randint(8, 13))
        elif fate < 0.12:
            late = timedelta(hours=source.randint(12, 20))
        else:
            late = timedelta(minutes=source.randint(2, 50))
        return ended + late if ended + late < now else max(ended, now - timedelta(minutes=1))
