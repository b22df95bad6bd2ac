"""Days off: as they are typed, which may still be taken, and which ranges are left."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from linchpin_tui.domain.capture.dates import read_when
from linchpin_tui.domain.capture.draft import CaptureError
from linchpin_tui.domain.capture.tokens import Token, tokenize
from linchpin_tui.domain.records import DayOff
from linchpin_tui.domain.wording import short_day
from linchpin_tui.text import clean

LONGEST = 366
"""Days that can be taken off at once."""

_TO = {"to", "until", "till", "through", "-", "–"}
_FROM_TODAY = {"today", "yesterday", "tomorrow", "this", "next", "in"}
_EXAMPLES = "write it like fri, 24 dec, or 24 dec to 2 jan"


def days_off_typed(text: str, today: date) -> DayOff:
    """The day or the days that a text names: `fri`, `2026-12-24`, `24 dec to 2 jan`.

    Weekdays and months look ahead; the last day looks ahead from the first. Raises ValueError
    with a sentence for the user.
    """
    tokens = tokenize(clean(text))
    first, at = _day(tokens, 0, today)
    last = first
    if at < len(tokens) and tokens[at].low in _TO:
        from_today = at + 1 < len(tokens) and tokens[at + 1].low in _FROM_TODAY
        last, at = _day(tokens, at + 1, today if from_today else first)
    if at < len(tokens):
        raise ValueError(f"{tokens[at].text} is one word too many: {_EXAMPLES}.")
    return DayOff(first, last)


def why_not_off(chosen: DayOff, earliest: date) -> str | None:
    """A sentence when these days cannot be taken off (or back); else None.

    `earliest` is the first day that still can (`pace.earliest_day_off`).
    """
    if chosen.last < chosen.first:
        return "The last day comes before the first one."
    if chosen.first < earliest:
        since = short_day(earliest)
        return f"That is before this week, which began on {since}: past weeks stay as they were."
    if (chosen.last - chosen.first).days >= LONGEST:
        return "That is more than a year: a day off is a rest, not an end."
    return None


def covers(days_off: Iterable[DayOff], chosen: DayOff) -> bool:
    """Is every one of these days off already?"""
    day = chosen.first
    for each in sorted(days_off):
        if each.first <= day <= each.last:
            day = each.last + timedelta(days=1)
    return day > chosen.last


def without(each: DayOff, chosen: DayOff) -> tuple[DayOff, ...]:
    """What is left of a range when the chosen days are worked again."""
    if chosen.last < each.first or each.last < chosen.first:
        return (each,)
    before = each._replace(last=chosen.first - timedelta(days=1))
    after = each._replace(first=chosen.last + timedelta(days=1))
    return tuple(part for part in (before, after) if part.first <= part.last)


def _day(tokens: Sequence[Token], at: int, today: date) -> tuple[date, int]:
    try:
        read = read_when(tokens, at, today, forward=True)
    except CaptureError as error:
        message = f"{error.message[:1].upper()}{error.message[1:]}"
        raise ValueError(f"{message}: {_EXAMPLES}.") from None
    if read is None or read.day is None:
        raise ValueError(f"{_EXAMPLES[:1].upper()}{_EXAMPLES[1:]}.")
    return read.day, read.after
