"""The quotas over longer times: weeks gone by, contact days, runs of met periods.

All of it goes by how much was counted on each local date; the database counts that (see
`storage.queries.counts`), by the same rules as `counting`.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import Enum
from fractions import Fraction

from linchpin_tui.domain import pace
from linchpin_tui.domain.quotas import is_shown, week_label
from linchpin_tui.domain.records import Calendar, Quota
from linchpin_tui.domain.vocabulary import PaceState, Period, Sense
from linchpin_tui.light import NamedTuple

PAST_WEEKS = 3
YEAR_WEEKS = 53
"""The weeks of a calendar of contact days, this one the last."""


class DayCount(NamedTuple):
    """What was counted on a day and, for a limit, the interactions it is a part of."""

    done: int = 0
    of: int = 0


ByDay = Mapping[date, DayCount]
"""Days on which nothing was counted may be left out."""


class PastWeek(NamedTuple):
    """A quota over a whole week: a daily one by the sum of its days.

    `target` is the rounded sum of the week's shares; for a limit (`limits`) its percent, and `of`
    the interactions that `done` is a part of.
    """

    label: str
    start: date
    end: date
    target: int
    done: int
    of: int = 0
    limits: bool = False

    @property
    def words(self) -> str:
        """`43/50`; for a limit the share, `25%`; empty when nothing was asked."""
        if self.limits and not self.of:
            return ""
        if self.limits:
            return f"{pace.round_half_up(Fraction(100 * self.done, self.of))}%"
        if not self.target:
            return str(self.done) if self.done else ""
        return f"{self.done}/{self.target}"


class Heat(Enum):
    """How much of a day's number was done; the order is that of more."""

    BEFORE = "before"
    OFF = "off"
    NONE = "none"
    SOME = "some"
    HALF = "half"
    MET = "met"
    TO_COME = "to come"


class ContactDay(NamedTuple):
    """A day of the calendar: what was counted, what was asked, and how that compares."""

    day: date
    done: int
    target: int
    heat: Heat


class Run(NamedTuple):
    """How many periods were met one after another, up to now. Days off neither add nor break."""

    key: str
    period: Period
    length: int

    @property
    def words(self) -> str:
        """`5 days met in a row`; empty where there is no row yet."""
        if self.length < 2:
            return ""
        return f"{self.length} {self.period.value}s met in a row"


def past_weeks(
    quota: Quota, calendar: Calendar, by_day: ByDay, before: date, today: date
) -> tuple[PastWeek, ...]:
    """The weeks before the one that begins on `before`, oldest first."""
    found: list[PastWeek] = []
    for _ in range(PAST_WEEKS):
        start, end = pace.period_of(Period.WEEK, calendar, before - timedelta(days=1))
        found.append(_week(quota, calendar, by_day, start, end, today))
        before = start
    return tuple(reversed(found))


def _week(
    quota: Quota, calendar: Calendar, by_day: ByDay, start: date, end: date, today: date
) -> PastWeek:
    label = week_label(start)
    if end < calendar.first_use or not is_shown(quota, start, end, today):
        return PastWeek(label, start, end, 0, 0)
    done, of = _over(by_day, start, end)
    if quota.sense is Sense.AT_MOST:
        return PastWeek(label, start, end, pace.target_on(quota, end), done, of, True)
    shares = pace.shares(quota, calendar, start, end)
    target = pace.round_half_up(sum((due for _, due in shares), Fraction(0)))
    return PastWeek(label, start, end, target, done)


def run(quota: Quota, calendar: Calendar, by_day: ByDay, now: datetime) -> Run:
    """The run of met periods up to now, as far back as `by_day` reaches.

    The period that runs adds when it is met, and breaks nothing while it is not. A limit has no
    run.
    """
    length, day = 0, now.date()
    oldest = max(min(by_day, default=day), calendar.first_use)
    while day >= oldest and quota.sense is not Sense.AT_MOST:
        start, end = pace.period_of(quota.period, calendar, day)
        done, _ = _over(by_day, start, end)
        state = pace.gauge(quota, calendar, done=done, day=day, now=now).state
        if state is PaceState.MET:
            length += 1
        elif state is PaceState.SHORT:
            break
        day = start - timedelta(days=1)
    return Run(quota.key, quota.period, length)


def year_start(calendar: Calendar, today: date) -> date:
    """The first day of a calendar of contact days."""
    start, _ = pace.period_of(Period.WEEK, calendar, today)
    return start - timedelta(weeks=YEAR_WEEKS - 1)


def contact_days(
    quota: Quota, calendar: Calendar, by_day: ByDay, today: date
) -> tuple[ContactDay, ...]:
    """The days of the last 53 weeks, to the end of this one, for a daily quota."""
    first = year_start(calendar, today)
    return tuple(
        _contact_day(quota, calendar, by_day.get(day, DayCount()).done, day, today)
        for day in pace.days(first, first + timedelta(days=7 * YEAR_WEEKS - 1))
    )


def _contact_day(quota: Quota, calendar: Calendar, done: int, day: date, today: date) -> ContactDay:
    target = pace.round_half_up(pace.share(quota, calendar, day))
    if day > today:
        heat = Heat.TO_COME
    elif not done:
        before = day < calendar.first_use
        heat = Heat.BEFORE if before else Heat.NONE if target else Heat.OFF
    elif done >= target:
        # On a day on which nothing is due, anything is plenty.
        heat = Heat.MET
    else:
        heat = Heat.HALF if 2 * done >= target else Heat.SOME
    return ContactDay(day, done, target, heat)


def _over(by_day: ByDay, start: date, end: date) -> DayCount:
    done = of = 0
    for day in pace.days(start, end):
        here = by_day.get(day)
        if here is not None:
            done, of = done + here.done, of + here.of
    return DayCount(done, of)
