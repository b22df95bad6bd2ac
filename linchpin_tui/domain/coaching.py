"""What you and your coach keep between you: commitments and honest words."""

from datetime import date
from enum import StrEnum

from linchpin_tui.domain.records import Person
from linchpin_tui.domain.wording import short_day
from linchpin_tui.light import NamedTuple

CHOOSING = (
    "Not your spouse or your best friend: someone who will be honest with you, and whom you can "
    "see every week."
)
"""What to bear in mind when choosing a coach."""


class Standing(StrEnum):
    """Where a commitment stands."""

    KEPT = "kept"
    OPEN = "open"
    MOVED = "moved"


class Commitment(NamedTuple):
    """A promise made at a check-in. Dates are local.

    `moved_from` are the due dates it had before, the first one first.
    """

    id: int
    text: str
    to: Person | None
    promised_on: date
    due: date | None = None
    kept_on: date | None = None
    moved_from: tuple[date, ...] = ()

    @property
    def standing(self) -> Standing:
        """Kept; else moved, when its day was put off; else open."""
        if self.kept_on is not None:
            return Standing.KEPT
        return Standing.MOVED if self.moved_from else Standing.OPEN


class Feedback(NamedTuple):
    """What somebody told you honestly on a local date, and when you acted on it."""

    id: int
    text: str
    by: Person | None
    given_on: date
    acted_on: date | None = None


class Coaching(NamedTuple):
    """Who your coach is, when you saw them last and see them next, and what is between you.

    `commitments` are those that are open, and those kept or made since the check-in before the
    last one; `feedback` what waits to be acted on, then what was acted on, newest first.
    """

    coach: Person | None
    last: date | None = None
    next: date | None = None
    commitments: tuple[Commitment, ...] = ()
    feedback: tuple[Feedback, ...] = ()


def commitment_words(one: Commitment, today: date) -> str:
    """Where a commitment stands, in words: `kept Mon 23 Nov`, `open, due Fri 27 Nov`."""
    if one.kept_on is not None:
        said = f"kept {short_day(one.kept_on, today)}"
    elif one.due is None:
        said = "open, some time"
    elif one.due < today:
        said = f"open since {short_day(one.due, today)}, still welcome"
    else:
        said = f"open, due {short_day(one.due, today)}"
    if one.moved_from:
        said += f" · moved from {short_day(one.moved_from[0], today)}"
    return said


def feedback_words(one: Feedback, today: date) -> str:
    """Who said it, when, and whether it was acted on."""
    by = f"{one.by.name}, " if one.by else ""
    acted = f" · acted on {short_day(one.acted_on, today)}" if one.acted_on else ""
    return f"{by}{short_day(one.given_on, today)}{acted}"
