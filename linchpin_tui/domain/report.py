"""The report of a week, for a reader who never saw the program: one record, whatever its format.

Everything in it is as of when it was made; dates are local. What is private stands in it only
where it was asked for: notes to interactions, personal details, reasons for sending a note that
was not ready.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from linchpin_tui.domain.coaching import Commitment, Feedback
from linchpin_tui.domain.effort_records import EffortRow
from linchpin_tui.domain.vocabulary import Kind, PaceState, Period, Role, Sense, Source, Stage

HISTORY = 4
"""So many weeks before stand beside each number."""


class Private(StrEnum):
    """What stands in a report only when it is ticked."""

    NOTES = "notes"
    DETAILS = "details"
    OVERRIDES = "overrides"


PRIVATE_WORDS = {
    Private.NOTES: "your notes on conversations",
    Private.DETAILS: "personal details of people",
    Private.OVERRIDES: "why a note went out unready",
}


def private_typed(text: str) -> frozenset[Private]:
    """What is ticked, as typed: `notes,details`. Raises ValueError with a sentence."""
    found = set()
    for word in text.replace(",", " ").split():
        try:
            found.add(Private(word.lower()))
        except ValueError:
            choices = ", ".join(Private)
            raise ValueError(f"{word!r} is nothing to put in: there are {choices}.") from None
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class WeekNumber:
    """What a quota came to in one week: `label` is the ISO week, `target` what was due in it.

    For a limit `target` is the limit in percent and `of` what `done` is a part of. A daily quota
    is summed over the days of the week.
    """

    label: str
    start: date
    done: int
    target: int
    of: int = 0


@dataclass(frozen=True, slots=True)
class ReportGauge:
    """A quota over the week and the weeks before, the oldest first, without this one.

    `expected` is what is due of the target by now, in a week that runs; None else.
    """

    key: str
    title: str
    period: Period
    sense: Sense
    week: WeekNumber
    before: tuple[WeekNumber, ...]
    state: PaceState
    words: str
    expected: float | None = None


@dataclass(frozen=True, slots=True)
class Guest:
    """Someone in an interview, as they were then."""

    name: str
    organization: str | None
    decided: bool | None


@dataclass(frozen=True, slots=True)
class Interview:
    """An interview of the week; `note` and `details` only where they were asked for."""

    uid: str
    day: date
    at: time | None
    kind: Kind
    guests: tuple[Guest, ...]
    organization: str | None
    about: str | None
    note: str | None = None
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sent:
    """A thank-you note that went out; `detail` and `override` only where they were asked for.

    `override_chosen`: its reason was meant for the report when it was given.
    """

    name: str
    organization: str | None
    day: date
    channel: str | None
    reasons: tuple[str, ...]
    detail: str | None = None
    override: str | None = None
    override_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Someone you had to do with for the first time, and who led you to them."""

    name: str
    organization: str | None
    day: date
    via: str | None


@dataclass(frozen=True, slots=True)
class RoleLine:
    """How many hold a role: warm, and in all."""

    role: Role
    warm: int
    all: int


@dataclass(frozen=True, slots=True)
class WebGrowth:
    """How the web grew: people you have had to do with by the end of the week, and who is new."""

    people: int
    newcomers: tuple[Newcomer, ...]
    roles: tuple[RoleLine, ...]

    @property
    def gaps(self) -> tuple[Role, ...]:
        """The roles that nobody warm holds."""
        return tuple(line.role for line in self.roles if not line.warm)


@dataclass(frozen=True, slots=True)
class Opening:
    """An opportunity: surfaced in the week, or open."""

    title: str
    organization: str | None
    stage: Stage
    source: Source | None
    through: str | None
    surfaced_on: date


@dataclass(frozen=True, slots=True)
class NextPerson:
    """Someone chosen for next week, and why they come to mind."""

    id: int
    name: str
    organization: str | None
    why: str


@dataclass(frozen=True, slots=True)
class Planned:
    """What is planned for the week after: when, what and with whom."""

    day: date
    at: time | None
    what: str
    whom: str


@dataclass(frozen=True, slots=True)
class Report:
    """The report of a week. `running`: it was made before the week was over.

    `openings` are those that surfaced in the week, then the others that are open. `commitments`
    are those open at the end of the week, and those kept or made in it. `asks` are the lines of
    what you ask feedback on.
    """

    week: str
    start: date
    end: date
    made_at: datetime
    running: bool
    coach: str | None
    gauges: tuple[ReportGauge, ...]
    interviews: tuple[Interview, ...]
    sent: tuple[Sent, ...]
    owed: int
    effort: tuple[EffortRow, ...]
    web: WebGrowth
    openings: tuple[Opening, ...]
    commitments: tuple[Commitment, ...]
    feedback: tuple[Feedback, ...]
    asks: tuple[str, ...]
    next_people: tuple[NextPerson, ...]
    planned: tuple[Planned, ...]
    included: frozenset[Private] = frozenset()

    def by_source(self) -> tuple[tuple[Source | None, int, int], ...]:
        """For each source: how many surfaced in the week, how many there are in all."""
        return by_source(self.openings, self.start, self.end)


@dataclass(frozen=True, slots=True)
class Effort:
    """One line of the list for a benefits office: a contact or an application, with its date."""

    uid: str
    day: date
    what: str
    whom: str
    organization: str | None
    how: str | None
    about: str | None


@dataclass(frozen=True, slots=True)
class WorkSearch:
    """Contacts and applications from one local date to another, oldest first."""

    first: date
    last: date
    made_at: datetime
    lines: tuple[Effort, ...]


def by_source(
    openings: Iterable[Opening], start: date, end: date
) -> tuple[tuple[Source | None, int, int], ...]:
    """Counts of openings by source: surfaced from `start` to `end`, and in all."""
    found: dict[Source | None, tuple[int, int]] = {}
    for one in openings:
        new, every = found.get(one.source, (0, 0))
        found[one.source] = new + (start <= one.surfaced_on <= end), every + 1
    order: tuple[Source | None, ...] = (*Source, None)
    return tuple((source, *found[source]) for source in order if source in found)
