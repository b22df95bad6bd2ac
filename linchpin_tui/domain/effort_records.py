"""The check of effort as records: its rows, their sides, and what they are counted from."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from linchpin_tui.domain.linchpin_check import Belief, Lean
from linchpin_tui.domain.records import Interaction, Person
from linchpin_tui.domain.vocabulary import PitchOutcome, Status
from linchpin_tui.light import NamedTuple

DAYS = 28
"""Over so many days, today the last of them, effort is looked at."""
ENOUGH = 5
"""Fewer things on both sides together say nothing yet."""
USUAL_MINUTES = 30
"""How long something is taken to be whose minutes are not known."""
NOT_ENOUGH = "not enough yet"


class Row(StrEnum):
    """A row of the check; the first six are the habits one is asked about on the first day."""

    ROOMS = "rooms"
    TABLES = "tables"
    MESSAGE = "message"
    BOARDS = "boards"
    APPLICATIONS = "applications"
    ASKING = "asking"
    IN_WORK = "in_work"
    THANKS = "thanks"
    BEING_FOUND = "being_found"


TITLES = {
    Row.ROOMS: "Rooms",
    Row.TABLES: "Tables",
    Row.MESSAGE: "Message",
    Row.BOARDS: "Boards",
    Row.APPLICATIONS: "Applications",
    Row.ASKING: "Asking",
    Row.IN_WORK: "In work",
    Row.THANKS: "Thanks",
    Row.BEING_FOUND: "Being found",
}

FACTORS = {
    Row.ROOMS: Fraction(1),
    Row.TABLES: Fraction(1),
    Row.MESSAGE: Fraction(1),
    Row.BOARDS: Fraction(2),
    Row.APPLICATIONS: Fraction(1),
    Row.ASKING: Fraction(1),
    Row.THANKS: Fraction(9),
}
"""How many times the crowd side the linchpin side has to be, unless it was edited."""


class Evidence(NamedTuple):
    """One thing that was counted: on which local date, in words, and the interaction it is."""

    day: date
    words: str
    uid: str | None = None


class Side(NamedTuple):
    """One side of a row: what it is, how many things, and what is compared of them.

    `amount` is in minutes where the row compares minutes, else the same as `count`.
    """

    name: str
    things: int
    amount: int
    evidence: tuple[Evidence, ...] = ()


class Step(NamedTuple):
    """One concrete next step, in words, and whom, which organization or which room it names."""

    words: str
    contact: Person | None = None
    organization: str | None = None
    room: str | None = None


class EffortRow(NamedTuple):
    """A row of the check as counted.

    `crowd` is None where a row has no such side; `minutes`: minutes are compared. `lean` is None
    where there is not enough yet, and where a row shows no lean; `says` is that in words. `belief`
    is what you said of the habit, `step` what could be done next, if the data has something.
    """

    row: Row
    crowd: Side | None
    linchpin: Side
    minutes: bool
    enough: bool
    lean: Lean | None
    says: str
    factor: Fraction | None = None
    belief: Belief | None = None
    step: Step | None = None
    more: str = ""

    @property
    def title(self) -> str:
        return TITLES[self.row]


class Inbound(NamedTuple):
    """Someone whose first contact with you was theirs, in which interaction and when."""

    contact: Person
    day: date
    uid: str


class SentNote(NamedTuple):
    """A thank-you note that went out on a local date."""

    contact: Person
    day: date


class Log(NamedTuple):
    """What the rows are counted from. `today` is the last of the days looked at.

    `interactions` are those of the days looked at, happened or not. By the key of an interaction:
    `said_alone` whether the message was in words only you can say, `landed` how it landed,
    `through_people` the applications whose opening came through someone, `required` those that
    were asked for (as by a benefits office), `gave` where you gave or promised something,
    `thanked` the interviews for which a note went out, `in_time` those whose note still has time.
    `came` are those who came to you in these days, `came_before` how many did in as many before.
    """

    today: date
    interactions: Sequence[Interaction] = ()
    said_alone: Mapping[int, bool] = {}
    landed: Mapping[int, PitchOutcome] = {}
    through_people: frozenset[int] = frozenset()
    required: frozenset[int] = frozenset()
    gave: frozenset[int] = frozenset()
    notes: Sequence[SentNote] = ()
    thanked: frozenset[int] = frozenset()
    in_time: frozenset[int] = frozenset()
    came: Sequence[Inbound] = ()
    came_before: int = 0

    @property
    def first(self) -> date:
        """The first of the days looked at."""
        return first_day(self.today)

    @property
    def happened(self) -> list[Interaction]:
        """What came about, and was answered, in these days."""
        return [
            one
            for one in self.interactions
            if one.status is Status.HAPPENED
            and one.answered
            and self.first <= one.day <= self.today
        ]


def first_day(today: date) -> date:
    """The first of the days looked at, where `today` is the last."""
    return today - timedelta(days=DAYS - 1)
