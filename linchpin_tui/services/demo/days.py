"""The six months of the demo: which days are worked, how busy they are, and where now is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from linchpin_tui.clock import local
from linchpin_tui.services.demo.chance import chance

WEEKS = 26
"""Whole weeks before the current one."""

AHEAD = 11
"""Days after today for which something may be planned."""

_USUAL = (0.95, 1.08, 1.12, 1.0, 0.85, 0.22, 0.12)
"""How busy a weekday is, from Monday."""

_SICK, _HOLIDAY = 9, 15
"""Weeks that went otherwise, counted from the first."""


@dataclass(frozen=True, slots=True)
class Days:
    """The calendar of one made-up search; `now` is aware and local, `first` a Monday.

    `pace` says how busy each week is, 1 being usual; `off` are days off with their reason.
    """

    now: datetime
    first: date
    pace: tuple[float, ...]
    off: tuple[tuple[date, date, str], ...]

    @property
    def today(self) -> date:
        return self.now.date()

    @property
    def this_week(self) -> int:
        """The number of the current week; the first is 0."""
        return self.week(self.today)

    def week(self, day: date) -> int:
        """The number of the week that a day is in."""
        return (day - self.first).days // 7

    def day(self, week: int, weekday: int) -> date:
        """A day by week and weekday (0 is Monday)."""
        return self.first + timedelta(weeks=week, days=weekday)

    def all(self) -> Iterator[date]:
        """Every day from the first to the last on which something may be planned."""
        day, last = self.first, self.today + timedelta(days=AHEAD)
        while day <= last:
            yield day
            day += timedelta(days=1)

    def is_off(self, day: date) -> bool:
        """Is it one of the days off?"""
        return any(first <= day <= last for first, last, _ in self.off)

    def is_worked(self, day: date) -> bool:
        """Is it a weekday that is not off?"""
        return day.weekday() < 5 and not self.is_off(day)

    def busy(self, day: date) -> float:
        """How busy a day is, 1 being usual."""
        if self.is_off(day):
            return 0.0
        return self.pace[min(self.week(day), len(self.pace) - 1)] * _USUAL[day.weekday()]

    def next_worked(self, day: date) -> date:
        """The day, or the next one that is worked."""
        while not self.is_worked(day):
            day += timedelta(days=1)
        return day

    def last_worked(self, before: date | None = None) -> date:
        """The last worked day before a day, or before today."""
        day = (before or self.today) - timedelta(days=1)
        while not self.is_worked(day):
            day -= timedelta(days=1)
        return day

    def is_over(self, day: date, at: time | None, minutes: int = 0) -> bool:
        """Has something at that time come to its end by now?"""
        if day != self.today:
            return day < self.today
        return moment(day, at) + timedelta(minutes=minutes) <= self.now


def moment(day: date, at: time | None) -> datetime:
    """An aware local moment; noon where there is no time."""
    return local(datetime.combine(day, at or time(12)))


def clock_time(minutes: float) -> time:
    """The time on the clock so many minutes after midnight."""
    whole = max(0, min(int(minutes), 24 * 60 - 1))
    return time(whole // 60, whole % 60)


def six_months(seed: int, now: datetime) -> Days:
    """The days of a search that began a good six months before `now`, on a Monday."""
    source = chance(seed, "days")
    monday = now.date() - timedelta(days=now.weekday())
    first = monday - timedelta(weeks=WEEKS)
    pace = []
    for week in range(WEEKS + 4):
        usual = min(0.62 + 0.09 * week, 1.0)
        pace.append(round(usual * source.uniform(0.78, 1.26), 2))
    pace[_SICK] = 0.34
    pace[_SICK + 10] = 0.5
    pace[WEEKS] = 1.05
    holiday = first + timedelta(weeks=_HOLIDAY)
    visit = first + timedelta(weeks=4, days=3)
    ahead = monday + timedelta(weeks=1, days=4)
    return Days(
        now,
        first,
        tuple(pace),
        (
            (visit, visit, "my mother's birthday"),
            (holiday, holiday + timedelta(days=4), "a week at the sea"),
            (ahead, ahead, "school play, and then nothing"),
        ),
    )
