"""Pace: what a quota asks of a period, what is expected by now, and where it stands.

All arithmetic is in exact fractions and by local wall clock: of `now` only the date and the time
on the clock are read, so a change to summer time moves nothing.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from fractions import Fraction

from linchpin_tui.domain.records import Calendar, Quota, WorkWeek
from linchpin_tui.domain.vocabulary import PaceState, Period, Sense
from linchpin_tui.light import NamedTuple

_DAY = timedelta(days=1)
_ZERO = Fraction(0)
LEAST_FOR_A_LIMIT = 5
"""Below so many interactions a limit on a share of them says nothing."""


class Planned(NamedTuple):
    """When something planned is to be, on the local clock; `at` None: some time that day."""

    day: date
    at: time | None = None


class Gauge(NamedTuple):
    """A quota over one period: how far it has come and where it should be.

    `target` is the rounded sum of the period's shares, `exact` the sum itself, `expected` how much
    of it is due by now. For a quota of sense at_most `target` is the limit in percent and `of` the
    number of interactions that `done` is a part of; there is no pace.
    """

    key: str
    period: Period
    sense: Sense
    start: date
    end: date
    target: int
    done: int
    expected: Fraction
    state: PaceState
    exact: Fraction
    behind_by: int
    of: int
    running: bool
    why_off: str
    planned: tuple[Planned, ...]

    @property
    def to_go(self) -> int:
        """How many are missing; none once the target is met."""
        return max(self.target - self.done, 0)

    @property
    def mark(self) -> Fraction | None:
        """Where the pace mark stands on a bar that is full at the target, from 0 to 1.

        None when there is none to show: nothing due, or a limit.
        """
        if not self.exact or not self.target:
            return None
        return self.expected / self.exact

    @property
    def words(self) -> str:
        """Where it stands in words, kind and concrete: `6 of 10 · 4 to go`."""
        return self.words_for("")

    def words_for(self, when: str) -> str:
        """`words` with its period named: `6 of 10 today · 4 to go` for `today`."""
        if self.state is PaceState.OFF:
            return f"{self.done} · {self.why_off}" if self.done else self.why_off
        named = f" {when}" if when else ""
        if self.sense is Sense.AT_MOST:
            share = round_half_up(Fraction(100 * self.done, self.of)) if self.of else 0
            return f"{self.done} of {self.of}{named} · {share} % (at most {self.target} %)"
        stands = f"{self.done} of {self.target}{named}"
        if self.state is PaceState.BEHIND:
            return f"{stands} · {self.behind_by} to catch up"
        if self.state in (PaceState.ON_PACE, PaceState.AHEAD):
            return f"{stands} · {self.to_go} to go"
        return stands


def filled_part(gauge: Gauge) -> Fraction:
    """How far a gauge's bar is filled, 1 at the target; for a limit the share that was done."""
    whole = gauge.of if gauge.sense is Sense.AT_MOST else gauge.target
    return Fraction(gauge.done, whole) if whole else _ZERO


def pace_part(gauge: Gauge) -> Fraction | None:
    """Where on the bar its mark stands: the pace of a period that runs, or the limit."""
    if gauge.sense is Sense.AT_MOST:
        return Fraction(gauge.target, 100) if gauge.target else None
    return gauge.mark if gauge.running else None


def round_half_up(number: Fraction) -> int:
    """The nearest whole number, halves up."""
    return (2 * number.numerator + number.denominator) // (2 * number.denominator)


def work_week(calendar: Calendar, day: date) -> WorkWeek:
    """Which weekdays are worked, as in force on a day. Before the first entry, the first holds."""
    holds = calendar.work_weeks[0]
    for week in calendar.work_weeks:
        if week.effective_from <= day:
            holds = week
    return holds


def target_on(quota: Quota, day: date) -> int:
    """The target in force on a day; 0 before there was one."""
    holds = 0
    for target in quota.targets:
        if target.effective_from <= day:
            holds = target.target
    return holds


def is_day_off(calendar: Calendar, day: date) -> bool:
    """Is it one of the days on which nothing is due? (A weekday not worked is not one of them.)"""
    return any(off.first <= day <= off.last for off in calendar.days_off)


def is_workday(calendar: Calendar, day: date) -> bool:
    """Is something due on this day: worked, neither off nor small, not before the first day of use?"""
    return (
        day >= calendar.first_use
        and day not in calendar.small_days
        and day.isoweekday() in work_week(calendar, day).days
        and not is_day_off(calendar, day)
    )


def period_of(period: Period, calendar: Calendar, day: date) -> tuple[date, date]:
    """The first and last day of the period a day is in.

    A week begins on each day that is the first day of the week as in force on it, and ends before
    the next such day: when the first day of the week is changed, one week is shorter or longer.
    """
    if period is Period.DAY:
        return day, day
    start = day
    while not _begins_week(calendar, start):
        start -= _DAY
    end = day
    while not _begins_week(calendar, end + _DAY):
        end += _DAY
    return start, end


def share(quota: Quota, calendar: Calendar, day: date) -> Fraction:
    """What a quota asks of one day, with the target and the workdays in force on that day."""
    if not is_workday(calendar, day):
        return _ZERO
    target = target_on(quota, day)
    if quota.period is Period.DAY:
        return Fraction(target)
    return Fraction(target, len(work_week(calendar, day).days))


def paced_share(quota: Quota, calendar: Calendar, day: date) -> Fraction:
    """What pace expects of one day: its share, but nothing of the first day of use.

    That day is for beginning: it asks for its share, and nobody has to catch it up.
    """
    return share(quota, calendar, day) if day > calendar.first_use else _ZERO


def shares(
    quota: Quota, calendar: Calendar, start: date, end: date
) -> tuple[tuple[date, Fraction], ...]:
    """Each day from `start` to `end` with its share."""
    return tuple((day, share(quota, calendar, day)) for day in days(start, end))


def part_of_day(calendar: Calendar, at: time) -> Fraction:
    """The part of the working hours that has passed at a time on the clock, from 0 to 1.

    Hours that close before they open, or at 0:00, last until midnight.
    """
    opens, closes = _hours(calendar)
    passed = Fraction(_microseconds(at) - opens, closes - opens)
    return min(max(passed, _ZERO), Fraction(1))


def expected_by(
    quota: Quota, calendar: Calendar, start: date, end: date, now: datetime
) -> Fraction:
    """What is due by `now` of the period from `start` to `end`, exactly."""
    today = now.date()
    part = part_of_day(calendar, now.time())
    total = _ZERO
    for day in days(start, min(end, today)):
        due = paced_share(quota, calendar, day)
        total += due * part if day == today else due
    return total


def safe_until(quota: Quota, calendar: Calendar, gauge: Gauge) -> datetime | None:
    """The moment on the local clock (naive) from which doing no more would leave a gauge behind.

    None when that moment never comes in its period, when it is met, finished or behind already,
    and for a quota that knows no behind.
    """
    if gauge.sense is not Sense.AT_LEAST:
        return None
    if gauge.state not in (PaceState.ON_PACE, PaceState.AHEAD):
        return None
    opens, closes = _hours(calendar)
    reached = _ZERO
    for day in days(gauge.start, gauge.end):
        due = paced_share(quota, calendar, day)
        if reached + due >= gauge.done + 1:
            part = (gauge.done + 1 - reached) / due
            micro = opens + int(part * (closes - opens))
            return datetime.combine(day, time()) + timedelta(microseconds=micro)
        reached += due
    return None


def workdays_left(calendar: Calendar, end: date, now: datetime) -> Fraction:
    """How many workdays are left until `end`, today by the part of its hours still to come."""
    today = now.date()
    left = _ZERO
    for day in days(today, end):
        if is_workday(calendar, day):
            left += 1 - part_of_day(calendar, now.time()) if day == today else 1
    return left


def gauge(
    quota: Quota,
    calendar: Calendar,
    *,
    done: int,
    day: date,
    now: datetime,
    of: int = 0,
    planned: Sequence[Planned] = (),
) -> Gauge:
    """Where a quota stands in the period that `day` is in.

    `done` is what was counted in that period and, for a limit, `of` the interactions it is a part
    of. `now` is an aware local datetime, or any whose date and time are the user's wall clock.
    """
    return _over(quota, quota.period, calendar, done, day, now, of, planned)


def summed(quota: Quota, calendar: Calendar, *, done: int, day: date, now: datetime) -> Gauge:
    """A daily quota over the whole week that `day` is in; `done` is what was counted in it."""
    return _over(quota, Period.WEEK, calendar, done, day, now)


def earliest_day_off(calendar: Calendar, today: date) -> date:
    """The first date that can still be made a day off: the start of the current week."""
    return period_of(Period.WEEK, calendar, today)[0]


def days(start: date, end: date) -> Iterator[date]:
    """Each date from `start` to `end`, both in it."""
    day = start
    while day <= end:
        yield day
        day += _DAY


def _over(
    quota: Quota,
    period: Period,
    calendar: Calendar,
    done: int,
    day: date,
    now: datetime,
    of: int = 0,
    planned: Sequence[Planned] = (),
) -> Gauge:
    """A quota over a day or a week, whichever of the two it is set for."""
    start, end = period_of(period, calendar, day)
    today = now.date()
    exact = sum((due for _, due in shares(quota, calendar, start, end)), _ZERO)
    running = start <= today <= end
    if quota.sense is Sense.AT_MOST:
        target = target_on(quota, max(start, min(end, today)))
        expected = exact = _ZERO
        state = _limit_state(target, done, of)
    else:
        target = round_half_up(exact)
        expected = expected_by(quota, calendar, start, end, now)
        state = _state(
            quota.sense,
            target,
            done,
            expected,
            finished=end < today,
            first_day=today <= calendar.first_use,
        )
    return Gauge(
        key=quota.key,
        period=period,
        sense=quota.sense,
        start=start,
        end=end,
        target=target,
        done=done,
        expected=expected,
        state=state,
        exact=exact,
        behind_by=expected.__floor__() - done if state is PaceState.BEHIND else 0,
        of=of,
        running=running,
        why_off=_why_off(quota, period, calendar, start, end) if state is PaceState.OFF else "",
        planned=tuple(planned),
    )


def _begins_week(calendar: Calendar, day: date) -> bool:
    return day.isoweekday() == work_week(calendar, day).week_start


def _state(
    sense: Sense,
    target: int,
    done: int,
    expected: Fraction,
    *,
    finished: bool,
    first_day: bool,
) -> PaceState:
    if target == 0:
        return PaceState.OFF
    if done >= target:
        return PaceState.MET
    if finished:
        return PaceState.SHORT
    if first_day:
        return PaceState.ON_PACE
    if done < expected.__floor__() and sense is not Sense.TOWARDS:
        return PaceState.BEHIND
    if done > expected.__ceil__():
        return PaceState.AHEAD
    return PaceState.ON_PACE


def _limit_state(limit: int, done: int, of: int) -> PaceState:
    if limit == 0:
        return PaceState.OFF
    if of >= LEAST_FOR_A_LIMIT and 100 * done > limit * of:
        return PaceState.OVER
    return PaceState.WITHIN


def _why_off(quota: Quota, period: Period, calendar: Calendar, start: date, end: date) -> str:
    """Why nothing is due over a period, in a word or two."""
    if end < calendar.first_use:
        return "before the first day"
    if not any(target_on(quota, day) for day in days(start, end)):
        return "no target"
    if any(is_workday(calendar, day) for day in days(start, end)):
        return "nothing due"
    if period is Period.DAY:
        return "a small day" if start in calendar.small_days else "day off"
    # Begun on a weekend: the first week has no workday left, and that is no rest.
    return "begins next week" if start < calendar.first_use else "week off"


def _hours(calendar: Calendar) -> tuple[int, int]:
    """Opening and closing time in microseconds since midnight."""
    opens, closes = _microseconds(calendar.opens), _microseconds(calendar.closes)
    return opens, closes if closes > opens else 24 * 3_600_000_000


def _microseconds(at: time) -> int:
    return ((at.hour * 60 + at.minute) * 60 + at.second) * 1_000_000 + at.microsecond
