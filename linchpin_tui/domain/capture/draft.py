"""What a line says, before anything is looked up: the draft, or the error that refuses it."""

from datetime import date, time
from enum import StrEnum

from linchpin_tui.domain.vocabulary import Channel, Direction, Employment, Kind, PitchOutcome, Role
from linchpin_tui.light import NamedTuple


class CaptureError(Exception):
    """A line that is refused: what is wrong, where, and what would be right.

    `start` and `end` are columns of the cleaned line, counted from 0, `end` exclusive. `clauses`
    are those that were understood before, where it is the grammar that refuses.
    """

    clauses: "tuple[Clause, ...]" = ()

    def __init__(
        self, code: str, message: str, start: int = 0, end: int = 0, hint: str | None = None
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.start = start
        self.end = end
        self.hint = hint


def two_kinds(first: str, second: str, start: int, end: int) -> CaptureError:
    """That a line has a kind already."""
    return CaptureError(
        "two_kinds",
        f"two kinds, {first} and {second}",
        start,
        end,
        f'One kind a line; as part of a name put it in quotes: who:"Will {second.title()}"',
    )


def twice(what: str, start: int, end: int) -> CaptureError:
    """That something is there already which a line says once."""
    return CaptureError("duplicate", f"a second {what}", start, end, f"One {what} a line")


def conflict(what: str, start: int, end: int) -> CaptureError:
    """That two tags contradict each other."""
    return CaptureError("conflict", f"{what} cannot both be", start, end, "Leave one out")


class FactKind(StrEnum):
    """What a piece of free text becomes."""

    DETAIL = "detail"
    FINDING = "finding"
    NEED = "needs"
    OFFER = "offers"
    FAVOR_GIVEN = "gave"
    FAVOR_RECEIVED = "got"
    FOLLOW_UP = "next"
    OPPORTUNITY = "lead"
    FEEDBACK = "feedback"
    TAG = "tag"


class Name(NamedTuple):
    """A name as typed, or a contact picked by its key (`id:2`); its columns do not make it another."""

    text: str
    id: int | None = None
    start: int = 0
    end: int = 0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Name) and self[:2] == other[:2]

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self[:2])


class DraftPerson(NamedTuple):
    """A participant with what the line says of them; None: it says nothing."""

    name: Name
    roles: tuple[Role, ...] = ()
    decides: bool | None = None
    employment: Employment | None = None
    significant: bool = False


class Fact(NamedTuple):
    """A piece of free text; `person` is an index into the draft's people (None: nobody named).

    `due` is for follow-ups, `verb` for details ("loves").
    """

    kind: FactKind
    text: str
    person: int | None = None
    due: date | None = None
    verb: str = ""


class Clause(NamedTuple):
    """A stretch of the line and what it was understood as, for lighting it up."""

    start: int
    end: int
    what: str


class Draft(NamedTuple):
    """One line, understood. `day` is a local date, `at` local wall-clock time or None.

    Facts and roles stand in the order of their vocabulary, so that the order in which
    clauses were typed makes no difference.
    """

    kind: Kind
    word: str
    channel: Channel | None
    day: date
    at: time | None = None
    planned: bool = False
    people: tuple[DraftPerson, ...] = ()
    organization: str | None = None
    place: str | None = None
    introducer: Name | None = None
    about: str | None = None
    minutes: int | None = None
    direction: Direction = Direction.OUTBOUND
    significant: bool = False
    answered: bool = True
    asked: bool = False
    thanks: bool = False
    thanked: bool = False
    new: bool = False
    moved: bool = False
    pitch: PitchOutcome | None = None
    note: str | None = None
    facts: tuple[Fact, ...] = ()
    clauses: tuple[Clause, ...] = ()

    def __eq__(self, other: object) -> bool:
        """Whether both say the same; where they say it in the line makes no difference."""
        return isinstance(other, Draft) and self[:-1] == other[:-1]

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self[:-1])
