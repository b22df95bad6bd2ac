"""Dates, times and lengths as people type them. All are local wall clock."""

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta

from linchpin_tui.domain.capture.draft import CaptureError
from linchpin_tui.domain.capture.tokens import Sort, Token
from linchpin_tui.domain.records import EARLIEST, LATEST
from linchpin_tui.light import NamedTuple

WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "mon monday",
            "tue tues tuesday",
            "wed weds wednesday",
            "thu thur thurs thursday",
            "fri friday",
            "sat saturday",
            "sun sunday",
        )
    )
    for name in names.split()
}
MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "jan january",
            "feb february",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ),
        1,
    )
    for name in names.split()
}
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)$")
_TIME = re.compile(r"(\d{1,2})(?::(\d\d))?(am|pm)$|(\d{1,2}):(\d\d)$")
_LENGTH = re.compile(r"(\d{1,4}(?:\.\d{1,2})?)(m|mins?|minutes?|h|hours?)?$")
_ORDINALS = ("st", "nd", "rd", "th")
_UNITS = {
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes"), 1),
    **dict.fromkeys(("h", "hour", "hours"), 60),
}
_SPANS = {"day": 1, "days": 1, "week": 7, "weeks": 7, "month": 0, "months": 0}


class Read(NamedTuple):
    """What was read, and the index of the first token after it. One of the three is set."""

    after: int
    day: date | None = None
    at: time | None = None
    minutes: int | None = None


def monday() -> int:
    """The first day of a week (an ISO weekday) where nothing else is configured."""
    return 1


def looks_like_date(word: str) -> bool:
    """Whether a word is a date of a form that could mean two days (`11/12`)."""
    if not word[:1].isdecimal() or _ISO.match(word):
        return False
    parts = word.replace(".", "/").replace("-", "/").split("/")
    whole = parts[:-1] if len(parts) == 3 and not parts[-1] else parts
    return len(parts) in (2, 3) and all(_is_number(part, 4) for part in whole)


def _is_number(word: str, digits: int) -> bool:
    return 0 < len(word) <= digits and word.isascii() and word.isdecimal()


def _day_number(word: str) -> int | None:
    """The day in `20` or `20th`."""
    bare = word[:-2] if word.endswith(_ORDINALS) else word
    return int(bare) if _is_number(bare, 2) else None


def read_when(
    tokens: Sequence[Token],
    i: int,
    today: date,
    *,
    forward: bool,
    week_starts: Callable[[], int] = monday,
) -> Read | None:
    """A date, a time or a length that begins at token `i`; None if there is none.

    `forward`: whether a bare weekday or month looks ahead of `today` instead of back.
    `week_starts` is asked for the ISO weekday that a week begins with, for `this fri`. Raises
    CaptureError for what has the form of one but cannot be one (`feb 30`, `25:00`).
    """
    if i >= len(tokens) or tokens[i].sort is not Sort.WORD:
        return None
    day = _date(tokens, i, today, forward, week_starts)
    return day or _time(tokens[i], i) or _length(tokens, i)


def _low(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].low if i < len(tokens) and tokens[i].sort is Sort.WORD else ""


def _refuse_day(tokens: Sequence[Token], i: int, last: int) -> CaptureError:
    words = " ".join(token.text for token in tokens[i : last + 1])
    return CaptureError(
        "no_such_day",
        f"there is no day {words}",
        tokens[i].start,
        tokens[last].end,
        "Write it as 2026-11-20, nov 20 or 20 nov 2026",
    )


def _date(
    tokens: Sequence[Token],
    i: int,
    today: date,
    forward: bool,
    week_starts: Callable[[], int],
) -> Read | None:
    word = _low(tokens, i)
    following = _low(tokens, i + 1)
    if word in ("today", "yesterday", "tomorrow"):
        shift = {"today": 0, "yesterday": -1, "tomorrow": 1}[word]
        return Read(i + 1, day=today + timedelta(shift))
    if word in WEEKDAYS:
        return Read(i + 1, day=_weekday(WEEKDAYS[word], today, forward))
    if word in ("last", "this", "next") and following in WEEKDAYS:
        named = _named_weekday(word, WEEKDAYS[following], today, week_starts)
        return Read(i + 2, day=named)
    if word == "next" and following == "week":
        return Read(i + 2, day=today + timedelta(7))
    if match := _ISO.match(word):
        return Read(i + 1, day=_real(tokens, i, i, *(int(part) for part in match.groups())))
    if word in MONTHS and (day := _day_number(following)) is not None:
        return _month_day(tokens, i, MONTHS[word], day, today, forward)
    if following in MONTHS and (day := _day_number(word)) is not None:
        return _month_day(tokens, i, MONTHS[following], day, today, forward)
    return _relative(tokens, i, today)


def _weekday(weekday: int, today: date, forward: bool) -> date:
    """The latest such weekday before today, or the first after it."""
    if forward:
        return today + timedelta((weekday - today.weekday() - 1) % 7 + 1)
    return today - timedelta((today.weekday() - weekday - 1) % 7 + 1)


def _named_weekday(word: str, weekday: int, today: date, week_starts: Callable[[], int]) -> date:
    if word == "last":
        return _weekday(weekday, today, forward=False)
    first = week_starts() - 1
    start = today - timedelta((today.weekday() - first) % 7)
    return start + timedelta((weekday - first) % 7 + (7 if word == "next" else 0))


def _real(tokens: Sequence[Token], i: int, last: int, year: int, month: int, day: int) -> date:
    try:
        found = date(year, month, day)
    except ValueError:
        raise _refuse_day(tokens, i, last) from None
    if not EARLIEST <= found <= LATEST:
        raise _refuse_day(tokens, i, last)
    return found


def _month_day(
    tokens: Sequence[Token], i: int, month: int, day: int, today: date, forward: bool
) -> Read:
    after = _low(tokens, i + 2)
    if len(after) == 4 and _is_number(after, 4) and after.startswith(("19", "20")):
        year = int(after)
        return Read(i + 3, day=_real(tokens, i, i + 2, year, month, day))
    # A year without the day is tried eight times: 29 February skips 1900 and 2100.
    for step in range(9):
        try:
            found = date(today.year + (step if forward else -step), month, day)
        except ValueError:
            continue
        if found >= today if forward else found <= today:
            return Read(i + 2, day=found)
    raise _refuse_day(tokens, i, i + 1)


def _relative(tokens: Sequence[Token], i: int, today: date) -> Read | None:
    word, unit, ago = (_low(tokens, i + step) for step in range(3))
    if unit in _SPANS and ago == "ago" and (word == "a" or _is_number(word, 4)):
        return Read(i + 3, day=_shift(tokens, i, today, -(1 if word == "a" else int(word)), unit))
    if word == "in" and _is_number(unit, 4) and ago in _SPANS and _SPANS[ago]:
        return Read(i + 3, day=_shift(tokens, i, today, int(unit), ago))
    return None


def _shift(tokens: Sequence[Token], i: int, today: date, count: int, unit: str) -> date:
    try:
        if _SPANS[unit]:
            found = today + timedelta(count * _SPANS[unit])
        else:
            months = today.year * 12 + today.month - 1 + count
            found = _clip(months // 12, months % 12 + 1, today.day)
    except (ValueError, OverflowError):
        raise _refuse_day(tokens, i, i + 2) from None
    if not EARLIEST <= found <= LATEST:
        raise _refuse_day(tokens, i, i + 2)
    return found


def _clip(year: int, month: int, day: int) -> date:
    """That day of a month, or the month's last one: a month before 31 March is in February."""
    for shorter in range(4):
        try:
            return date(year, month, day - shorter)
        except ValueError:
            continue
    raise ValueError(f"no month {year}-{month}")


def _time(token: Token, i: int) -> Read | None:
    if token.low == "noon":
        return Read(i + 1, at=time(12))
    match = _TIME.match(token.low)
    if not match:
        return None
    hour, minute, half, hour24, minute24 = match.groups()
    if half:
        hours, minutes = int(hour), int(minute or 0)
        right = 1 <= hours <= 12 and minutes < 60
        hours = hours % 12 + (12 if half == "pm" else 0)
    else:
        hours, minutes = int(hour24), int(minute24)
        right = hours < 24 and minutes < 60
    if not right:
        raise CaptureError(
            "no_such_time",
            f"there is no time {token.text}",
            token.start,
            token.end,
            "Write it as 3pm, 3:30pm or 15:30",
        )
    return Read(i + 1, at=time(hours, minutes))


def _length(tokens: Sequence[Token], i: int) -> Read | None:
    # The text, not the folded word: 3M is a company.
    match = _LENGTH.match(tokens[i].text)
    if match and match.group(2):
        number, unit, after = match.group(1), match.group(2), i + 1
    elif match and _low(tokens, i + 1) in _UNITS:
        number, unit, after = match.group(1), tokens[i + 1].low, i + 2
    elif (_low(tokens, i), _low(tokens, i + 1)) == ("an", "hour"):
        return Read(i + 2, minutes=60)
    elif tuple(_low(tokens, i + step) for step in range(3)) == ("half", "an", "hour"):
        return Read(i + 3, minutes=30)
    else:
        return None
    minutes = round(float(number) * _UNITS[unit])
    if not 1 <= minutes <= 24 * 60:
        raise CaptureError(
            "no_such_length",
            f"{number} {unit} cannot be a length",
            tokens[i].start,
            tokens[after - 1].end,
            "Between 1 minute and 24 hours, like 45m or 1.5h",
        )
    return Read(after, minutes=minutes)


def settled(
    said_day: tuple[date, int, int] | None,
    said_at: tuple[time, int, int] | None,
    now: datetime,
    *,
    planned: bool,
) -> tuple[date, time | None]:
    """The day and the time that a line means, of those said in it with their columns.

    None said is today, and now; on another day no time. Raises CaptureError for what is still to
    come, and for a plan that has passed.
    """
    today, clock = now.date(), now.time().replace(second=0, microsecond=0)
    day, start, end = said_day or (today, 0, 0)
    at = said_at[0] if said_at else None
    if said_at and (not said_day or day == today):
        start, end = said_at[1:]
    if planned:
        if day < today or (day == today and at is not None and at < clock):
            raise CaptureError(
                "past",
                "`plan` is for what is to come",
                start,
                end,
                "Leave out `plan`, or give a later date",
            )
        return day, at
    if day > today or (day == today and at is not None and at > clock):
        raise CaptureError(
            "future",
            "that is still to come",
            start,
            end,
            "Begin the line with `plan`",
        )
    if at is None and day == today:
        at = clock
    return day, at
