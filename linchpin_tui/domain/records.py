"""The facts of the desk as plain records: what storage gives and screens draw.

Dates are local calendar dates, instants are aware datetimes, unknown is None.
"""

from datetime import date, datetime, time

from linchpin_tui.domain.vocabulary import (
    Channel,
    Direction,
    Employment,
    FavorDirection,
    Kind,
    LineOfWork,
    NoteReason,
    NoteState,
    Period,
    Role,
    Sense,
    Status,
)
from linchpin_tui.light import NamedTuple

EARLIEST, LATEST = date(1900, 1, 1), date(2100, 12, 31)
"""Days are understood from the one to the other, both in it; beyond them a date is a slip."""
NAMELESS = "(no name)"
"""Stands for a name that damaged data holds as empty."""


class Person(NamedTuple):
    """A contact by key and name: what is needed to name someone."""

    id: int
    name: str


class Contact(NamedTuple):
    """A person in your web, with every field."""

    id: int
    uid: str
    name: str
    organization: str | None = None
    title: str | None = None
    email: str | None = None
    phone: str | None = None
    link: str | None = None
    place: str | None = None
    how_met: str | None = None
    met_on: date | None = None
    employment: Employment = Employment.UNKNOWN
    decides: bool | None = None
    line_of_work: LineOfWork = LineOfWork.UNKNOWN
    introduced_by: Person | None = None
    keep_in_touch_days: int | None = None
    notes: str | None = None
    is_coach: bool = False
    asleep: bool = False
    archived: bool = False
    roles: tuple[Role, ...] = ()
    offers: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    last_interaction: date | None = None

    @property
    def person(self) -> Person:
        return Person(self.id, self.name)


class Participant(NamedTuple):
    """A contact in an interaction, with what was true then.

    `something_came`: a detail, a finding they gave, a favor, a follow-up or a mark as significant
    belongs to them in this interaction (what makes someone met at an event count).
    """

    person: Person
    decided: bool | None = None
    employment: Employment = Employment.UNKNOWN
    significant: bool = False
    something_came: bool = False
    is_coach: bool = False
    organization: str | None = None


class Interaction(NamedTuple):
    """Something that happened, or is planned, with zero or more contacts.

    `day` and `at` are the local date and wall-clock time where it happened (`at` None: not given);
    `occurred_at` is the instant (noon local without a time). Counting goes by `day`.
    `required`: an application that a benefits office asks for (tagged `required`).
    """

    id: int
    uid: str
    status: Status
    kind: Kind
    channel: Channel | None
    word: str
    occurred_at: datetime
    day: date
    at: time | None = None
    minutes: int | None = None
    direction: Direction = Direction.OUTBOUND
    significant: bool = False
    answered: bool = True
    asked: bool = False
    organization: str | None = None
    about: str | None = None
    place: str | None = None
    note: str | None = None
    participants: tuple[Participant, ...] = ()
    operation: int | None = None
    required: bool = False


class Detail(NamedTuple):
    """One personal thing learned about a contact, in the verb it was told with ("loves")."""

    id: int
    contact: Person
    verb: str
    text: str
    learned_on: date
    learned_at: datetime
    interaction: int | None = None


class Favor(NamedTuple):
    """A favor given or received."""

    id: int
    contact: Person
    direction: FavorDirection
    text: str
    day: date
    interaction: int | None = None


class Finding(NamedTuple):
    """Something learned about the market, from a contact or (None) otherwise."""

    id: int
    text: str
    organization: str | None
    contact: int | None
    learned_on: date


class Tie(NamedTuple):
    """That someone and `other` know each other. `made_by_you`: you introduced them."""

    id: int
    other: Person
    note: str | None = None
    made_by_you: bool = False


class FollowUp(NamedTuple):
    """A promise, due on a local date (None: some time)."""

    id: int
    contact: Person | None
    text: str
    due: date | None
    promised_on: date
    done: bool = False
    interaction: int | None = None


class Reason(NamedTuple):
    """One reason for a note. `detached`: what it was for has been undone or deleted.

    `about` is for reading ("coffee on Tue 24 Nov", "the introduction to Dana Lee").
    """

    kind: NoteReason
    about: str
    interaction: int | None = None
    introduced: Person | None = None
    due_at: datetime | None = None
    detached: bool = False


class NoteText(NamedTuple):
    """A note in its parts. `why_this` is for job interviews only."""

    thanks: str = ""
    detail: str = ""
    next_step: str = ""
    why_this: str = ""

    @property
    def whole(self) -> str:
        """The parts that say something, one paragraph each."""
        parts = (self.thanks, self.detail, self.why_this, self.next_step)
        return "\n\n".join(part.strip() for part in parts if part.strip())


class ThankYouNote(NamedTuple):
    """A thank-you note to one contact; `due_at` is None while only offered.

    Why it went as it was (`override_why`) is private, unless chosen for the report.
    """

    id: int
    contact: Person
    organization: str | None
    state: NoteState
    reasons: tuple[Reason, ...]
    created_at: datetime
    due_at: datetime | None = None
    snoozed_until: datetime | None = None
    sent_at: datetime | None = None
    channel: Channel | None = None
    skipped_why: str | None = None
    override_why: str | None = None
    text: NoteText = NoteText()
    override_in_report: bool = False


class Target(NamedTuple):
    """A quota's target from a local date on, until a newer one."""

    effective_from: date
    target: int


class Quota(NamedTuple):
    """A measure over a period with the history of its targets, oldest first.

    The target of a limit (sense at_most) is in percent. `enabled`: switched on now.
    """

    key: str
    period: Period
    sense: Sense
    targets: tuple[Target, ...]
    enabled: bool = True


class WorkWeek(NamedTuple):
    """Which ISO weekdays (1 Monday … 7 Sunday) are worked from a local date on."""

    effective_from: date
    days: frozenset[int]
    week_start: int = 1


class DayOff(NamedTuple):
    """A range of local dates, both ends in it, on which nothing is due."""

    first: date
    last: date
    why: str | None = None


class Calendar(NamedTuple):
    """What pace needs to know of the user's days. Hours are local wall clock.

    On a small day nothing is due either: it is one person and one note, and nothing is judged.
    """

    first_use: date
    work_weeks: tuple[WorkWeek, ...]
    days_off: tuple[DayOff, ...] = ()
    opens: time = time(9)
    closes: time = time(18)
    small_days: frozenset[date] = frozenset()


class InboxLine(NamedTuple):
    """A captured line that was not understood, to be finished."""

    id: int
    uid: str
    line: str
    why: str
    captured_at: datetime
