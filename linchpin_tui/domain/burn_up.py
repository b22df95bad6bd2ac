"""A burn-up: what was counted over a period, beside what is expected by each moment of it.

Across runs the working time of the period: the hours of a day's quota, the days of a week's.
"""

from collections.abc import Iterable
from datetime import date, datetime, time
from fractions import Fraction

from linchpin_tui.domain import pace
from linchpin_tui.domain.pace import Gauge
from linchpin_tui.domain.quotas import Reading
from linchpin_tui.domain.records import Calendar, Interaction, Quota
from linchpin_tui.domain.vocabulary import Measure, Period, Sense
from linchpin_tui.domain.wording import short_time, weekday
from linchpin_tui.light import NamedTuple

_NOON = time(12)


class Point(NamedTuple):
    """A moment of the period (`x` from 0 to 1) and what it comes to by then."""

    x: Fraction
    y: Fraction


class BurnUp(NamedTuple):
    """The lines of the picture.

    `done` and `planned` are steps: what it comes to from each point on; `planned` goes on from
    what is done. `pace` is a line from point to point, empty where nothing is due. `now` is None
    for a period that does not run; `ticks` name places along the bottom.
    """

    pace: tuple[Point, ...]
    done: tuple[Point, ...]
    planned: tuple[Point, ...]
    now: Fraction | None
    ticks: tuple[tuple[Fraction, str], ...]
    top: int


def burn_up(quota: Quota, calendar: Calendar, reading: Reading, now: datetime) -> BurnUp:
    """The burn-up of a quota's reading; `now` is local."""
    gauge = reading.gauge
    days = tuple(pace.days(gauge.start, gauge.end))

    def place(day: date, at: time | None) -> Fraction:
        part = pace.part_of_day(calendar, at or _NOON)
        return (days.index(day) + part) / Fraction(len(days))

    line = _pace(quota, calendar, gauge)
    done = _steps(
        [(place(one.day, one.at), weight(reading, one)) for one in reading.tally.counted]
        + [(place(one.day, None), 1) for one in reading.tally.noted],
        0,
    )
    today = now.date()
    to_come = [one for one in reading.tally.planned if one.day >= today]
    planned = _steps(
        [(place(one.day, one.at), max(1, len(one.participants))) for one in to_come]
        if quota.key == Measure.CONTACTS
        else [(place(one.day, one.at), 1) for one in to_come],
        gauge.done,
        at_most=reading.projected,
    )
    # The number aimed at shows also where pace expects nothing of it, as on the first day.
    aim = 1 if quota.sense is Sense.AT_MOST else gauge.target
    top = max([1, aim, gauge.done, reading.projected, *(point.y.__ceil__() for point in line)])
    here = place(today, now.time()) if gauge.running else None
    return BurnUp(line, done, planned, here, _ticks(gauge.period, calendar, days), top)


def _pace(quota: Quota, calendar: Calendar, gauge: Gauge) -> tuple[Point, ...]:
    """What is expected by the end of each day; for a limit, how many it allows by now."""
    if quota.sense is Sense.AT_MOST:
        most = Fraction(gauge.of * gauge.target, 100)
        return (Point(Fraction(0), most), Point(Fraction(1), most)) if most else ()
    days = tuple(pace.days(gauge.start, gauge.end))
    line, total = [Point(Fraction(0), Fraction(0))], Fraction(0)
    for number, day in enumerate(days, start=1):
        total += pace.paced_share(quota, calendar, day)
        line.append(Point(Fraction(number, len(days)), total))
    return tuple(line) if total else ()


def weight(reading: Reading, interaction: Interaction) -> int:
    """How much of a reading's number an interaction brought."""
    tally = reading.tally
    if tally.measure is Measure.CONTACTS:
        left_out = sum(len(one.people) for one in tally.not_counted if one.uid == interaction.uid)
        return len(interaction.participants) - left_out
    if tally.people:
        return sum(there.person in tally.people for there in interaction.participants)
    return 1


def _steps(
    brought: Iterable[tuple[Fraction, int]], start: int, *, at_most: int | None = None
) -> tuple[Point, ...]:
    points, total = [], start
    for x, more in sorted(brought):
        total = total + more if at_most is None else min(total + more, at_most)
        points.append(Point(x, Fraction(total)))
    return tuple(points)


def _ticks(
    period: Period, calendar: Calendar, days: tuple[date, ...]
) -> tuple[tuple[Fraction, str], ...]:
    if period is Period.WEEK:
        return tuple((Fraction(n, len(days)), weekday(day)) for n, day in enumerate(days))
    opens, closes = calendar.opens, calendar.closes
    middle = _half_way(opens, closes)
    return (
        (Fraction(0), short_time(opens)),
        (Fraction(1, 2), short_time(middle)),
        (Fraction(1), short_time(closes)),
    )


def _half_way(opens: time, closes: time) -> time:
    first = opens.hour * 60 + opens.minute
    last = closes.hour * 60 + closes.minute
    half = (first + (last if last > first else 24 * 60)) // 2
    return time(half // 60 % 24, half % 60)
