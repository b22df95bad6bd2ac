"""What became of a captured line."""

from datetime import date, datetime
from enum import StrEnum

from linchpin_tui.domain.capture.draft import CaptureError, Draft
from linchpin_tui.domain.quotas import Reading
from linchpin_tui.domain.records import Contact, Interaction, Person
from linchpin_tui.domain.vocabulary import FavorDirection
from linchpin_tui.light import NamedTuple
from linchpin_tui.services.thanks_opening import OpenedNote


class OutcomeStatus(StrEnum):
    """How far a line came."""

    STORED = "stored"
    UNDERSTOOD = "understood"
    REFUSED = "refused"
    INBOX = "inbox"
    SPOOLED = "spooled"


class TextOf(NamedTuple):
    """A piece of free text and whose it is (None: nobody was named)."""

    contact: Person | None
    text: str
    verb: str = ""
    due: date | None = None
    direction: FavorDirection | None = None
    organization: str | None = None


class Recorded(NamedTuple):
    """Everything one line put on record, as it stands after it.

    `contacts` are the participants in the order of the line; `new` and `moved` are ids among them
    and the introducer. `kept_introducer` names those who already had another introducer.
    `message_unwritten`: how a message landed was said, and none is written down.
    """

    draft: Draft
    interaction: Interaction
    contacts: tuple[Contact, ...]
    introducer: Person | None
    new: frozenset[int]
    moved: frozenset[int]
    kept_introducers: tuple[tuple[Person, Person], ...]
    became_coach: Person | None
    details: tuple[TextOf, ...]
    findings: tuple[TextOf, ...]
    needs: tuple[TextOf, ...]
    offers: tuple[TextOf, ...]
    favors: tuple[TextOf, ...]
    follow_ups: tuple[TextOf, ...]
    opportunities: tuple[TextOf, ...]
    feedback: tuple[TextOf, ...]
    tags: tuple[TextOf, ...]
    notes: tuple[OpenedNote, ...]
    readings: tuple[Reading, ...]
    looks_like_repeat: bool
    now: datetime
    message_unwritten: bool = False


class Outcome(NamedTuple):
    """A line and what became of it.

    `receipt` is for reading, a line of text each. `recorded` is set when it was stored or, in a
    dry run, understood; `error` when it was refused; `why` says what kept it from being stored.
    `unusable`: the database cannot be used at all, not only now.
    """

    status: OutcomeStatus
    line: str
    receipt: tuple[str, ...] = ()
    operation: int | None = None
    recorded: Recorded | None = None
    error: CaptureError | None = None
    why: str = ""
    unusable: bool = False
