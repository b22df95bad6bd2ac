"""What the questions of the notes screen offer as answers."""

from datetime import date, datetime, time, timedelta
from enum import Enum

from linchpin_tui.domain.capture.dates import read_when
from linchpin_tui.domain.capture.draft import CaptureError
from linchpin_tui.domain.capture.tokens import tokenize
from linchpin_tui.domain.vocabulary import Channel
from linchpin_tui.domain.wording import short_moment

WAYS: tuple[tuple[str, tuple[Channel, bool]], ...] = (
    ("by email", (Channel.EMAIL, False)),
    ("by message", (Channel.MESSAGE, False)),
    ("a letter or card, by hand", (Channel.LETTER, True)),
)
"""How a note can have gone: in words, by which channel, and whether it was written by hand."""

_MORNING = time(9)


def needs_words(answer: str) -> str | None:
    """A sentence when an answer is empty, else None."""
    return None if answer else "A few words, please."


class AnotherDay(Enum):
    """The answer that asks for a day."""

    ASKED = "asked"


ANOTHER_DAY = AnotherDay.ASKED


def no_day(answer: str, today: date) -> str | None:
    """A sentence when an answer is no day to come, else None."""
    try:
        day = _day_of(answer, today)
    except CaptureError as error:
        return f"{error.message[:1].upper()}{error.message[1:]}."
    if day is None:
        return "A day such as fri, 4 dec, in 10 days or 2026-12-24, please."
    return None if day > today else "A note rests until a day that is still to come."


def morning_of(answer: str, today: date) -> datetime:
    """The morning of the day that an answer names. Raises ValueError when it names none."""
    day = _day_of(answer, today)
    if day is None:
        raise ValueError(f"{answer!r} names no day")
    return datetime.combine(day, _MORNING).astimezone()


def _day_of(answer: str, today: date) -> date | None:
    """The day that a whole answer names; one without a year is the next such day."""
    tokens = tokenize(answer)
    found = read_when(tokens, 0, today, forward=True)
    return found.day if found is not None and found.after == len(tokens) else None


def rests(now: datetime) -> tuple[tuple[str, datetime], ...]:
    """Moments to sleep until, each in the morning: tomorrow, in three days, Monday, in a week."""

    def morning(days: int) -> datetime:
        return datetime.combine(now.date() + timedelta(days=days), _MORNING).astimezone()

    to_monday = 8 - now.isoweekday()
    moments = (
        ("tomorrow", morning(1)),
        ("in three days", morning(3)),
        ("next Monday", morning(to_monday)),
        ("in a week", morning(7)),
    )
    return tuple((f"{words}, {short_moment(moment)}", moment) for words, moment in moments)
