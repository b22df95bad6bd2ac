"""What holds for every quota and every calendar."""

from datetime import date, datetime, time, timedelta, tzinfo
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from linchpin_tui.domain import pace
from linchpin_tui.domain.quotas import headline_of, helper_line
from linchpin_tui.domain.records import Calendar, DayOff, Quota, Target, WorkWeek
from linchpin_tui.domain.vocabulary import PaceState, Period, Sense

FIRST, LAST = date(2026, 1, 1), date(2027, 3, 31)
DAY = timedelta(days=1)

dates = st.dates(FIRST, LAST)
clock = st.times().map(lambda at: at.replace(fold=0))
moments = st.builds(datetime.combine, dates, clock)
workdays = st.frozensets(st.integers(1, 7), min_size=1)
work_weeks = st.builds(WorkWeek, dates, workdays, st.integers(1, 7))
off = st.builds(lambda first, length: DayOff(first, first + length * DAY), dates, st.integers(0, 9))
calendars = st.builds(
    lambda first, base, later, off, opens, closes: Calendar(
        first, (base, *sorted(later, key=lambda week: week.effective_from)), off, opens, closes
    ),
    dates,
    st.builds(lambda days, start: WorkWeek(FIRST, days, start), workdays, st.integers(1, 7)),
    st.lists(work_weeks, max_size=2),
    st.lists(off, max_size=4).map(tuple),
    clock,
    clock,
)
targets = st.builds(Target, dates, st.integers(0, 30))
quotas = st.builds(
    lambda period, sense, base, later: Quota(
        "contacts",
        period,
        sense,
        (Target(FIRST, base), *sorted(later, key=lambda target: target.effective_from)),
    ),
    st.sampled_from(Period),
    st.sampled_from([Sense.AT_LEAST, Sense.TOWARDS]),
    st.integers(0, 30),
    st.lists(targets, max_size=3),
)


@given(quotas, calendars, dates, moments, st.integers(0, 40))
def test_the_exact_target_is_the_sum_of_the_shares(
    quota: Quota, calendar: Calendar, day: date, now: datetime, done: int
) -> None:
    gauge = pace.gauge(quota, calendar, done=done, day=day, now=now)
    total = sum(
        (pace.share(quota, calendar, each) for each in pace.days(gauge.start, gauge.end)),
        Fraction(0),
    )
    assert gauge.exact == total
    assert abs(gauge.target - total) <= Fraction(1, 2)
    assert gauge.target - total != Fraction(-1, 2)


@given(quotas, calendars, dates, moments, moments)
def test_what_is_expected_never_shrinks_with_time_and_ends_at_the_exact_target(
    quota: Quota, calendar: Calendar, day: date, one: datetime, other: datetime
) -> None:
    start, end = pace.period_of(quota.period, calendar, day)
    early, late = sorted((one, other))
    before = pace.expected_by(quota, calendar, start, end, early)
    after = pace.expected_by(quota, calendar, start, end, late)
    assert 0 <= before <= after
    exact = pace.gauge(quota, calendar, done=0, day=day, now=late).exact
    assert after <= exact
    beginning = pace.share(quota, calendar, calendar.first_use)
    first = beginning if start <= calendar.first_use <= end else 0
    in_the_end = pace.expected_by(quota, calendar, start, end, datetime.combine(end + DAY, time()))
    assert in_the_end == exact - first, "the first day of use asks, and nobody has to catch it up"


@given(quotas, calendars, dates, st.integers(0, 30), dates)
def test_a_target_changed_today_changes_no_day_before(
    quota: Quota, calendar: Calendar, change: date, target: int, day: date
) -> None:
    kept = tuple(each for each in quota.targets if each.effective_from <= change)
    before = Quota(quota.key, quota.period, quota.sense, kept)
    after = Quota(quota.key, quota.period, quota.sense, (*kept, Target(change, target)))
    changed = pace.share(after, calendar, day)
    if day < change:
        assert changed == pace.share(before, calendar, day)
    elif pace.is_workday(calendar, day):
        whole = 1 if quota.period is Period.DAY else len(pace.work_week(calendar, day).days)
        assert changed == Fraction(target, whole)


@given(quotas, calendars, dates, dates)
def test_a_day_off_takes_away_its_own_share_and_no_other(
    quota: Quota, calendar: Calendar, free: date, day: date
) -> None:
    taken = Calendar(
        calendar.first_use,
        calendar.work_weeks,
        (*calendar.days_off, DayOff(free, free)),
        calendar.opens,
        calendar.closes,
    )
    expected = Fraction(0) if day == free else pace.share(quota, calendar, day)
    assert pace.share(quota, taken, day) == expected
    now = datetime.combine(day, time())
    before = pace.gauge(quota, calendar, done=0, day=day, now=now)
    after = pace.gauge(quota, taken, done=0, day=day, now=now)
    inside = before.start <= free <= before.end
    lost = pace.share(quota, calendar, free) if inside else Fraction(0)
    assert before.exact - after.exact == lost


@given(calendars, dates)
def test_weeks_follow_each_other_without_gap_or_overlap(calendar: Calendar, day: date) -> None:
    start, end = pace.period_of(Period.WEEK, calendar, day)
    assert start <= day <= end
    for inside in pace.days(start, end):
        assert pace.period_of(Period.WEEK, calendar, inside) == (start, end)
    assert pace.period_of(Period.WEEK, calendar, end + DAY)[0] == end + DAY
    assert pace.period_of(Period.WEEK, calendar, start - DAY)[1] == start - DAY


@given(quotas, calendars, dates, moments, st.integers(0, 40))
def test_the_states_come_in_their_order(
    quota: Quota, calendar: Calendar, day: date, now: datetime, done: int
) -> None:
    gauge = pace.gauge(quota, calendar, done=done, day=day, now=now)
    if gauge.target == 0:
        expected = PaceState.OFF
    elif done >= gauge.target:
        expected = PaceState.MET
    elif now.date() > gauge.end:
        expected = PaceState.SHORT
    elif now.date() <= calendar.first_use:
        expected = PaceState.ON_PACE
    elif quota.sense is Sense.AT_LEAST and done + 1 <= gauge.expected:
        expected = PaceState.BEHIND
    elif done - 1 >= gauge.expected:
        expected = PaceState.AHEAD
    else:
        expected = PaceState.ON_PACE
    assert gauge.state is expected
    if gauge.state is PaceState.BEHIND:
        assert done + gauge.behind_by <= gauge.expected < done + gauge.behind_by + 1
    else:
        assert gauge.behind_by == 0
    assert gauge.running == (gauge.start <= now.date() <= gauge.end)


@given(quotas, calendars, moments, st.integers(0, 3))
def test_it_falls_behind_at_the_moment_it_was_safe_until_and_not_before(
    quota: Quota, calendar: Calendar, now: datetime, more: int
) -> None:
    start, end = pace.period_of(quota.period, calendar, now.date())

    def expected(moment: datetime) -> Fraction:
        return pace.expected_by(quota, calendar, start, end, moment)

    done = expected(now).__floor__() + more
    gauge = pace.gauge(quota, calendar, done=done, day=now.date(), now=now)
    until = pace.safe_until(quota, calendar, gauge)
    if until is None:
        safe = (PaceState.ON_PACE, PaceState.AHEAD)
        unjudged = quota.sense is Sense.TOWARDS or gauge.state not in safe
        assert unjudged or expected(datetime.combine(end, time.max)) < done + 1
    else:
        second = timedelta(seconds=1)
        assert until >= now.replace(microsecond=0)
        assert expected(until - second) < done + 1 <= expected(until + second)


@given(st.sampled_from(Period), st.integers(0, 60), workdays, st.integers(1, 7), dates)
def test_the_shares_of_a_full_unchanged_week_are_its_target_exactly(
    period: Period, target: int, days: frozenset[int], starts: int, day: date
) -> None:
    quota = Quota("interviews", period, Sense.AT_LEAST, (Target(FIRST, target),))
    calendar = Calendar(FIRST, (WorkWeek(FIRST, days, starts),))
    start, end = pace.period_of(Period.WEEK, calendar, day)
    if start < FIRST:
        return
    shares = pace.shares(quota, calendar, start, end)
    total = sum((due for _, due in shares), Fraction(0))
    assert total == (target if period is Period.WEEK else target * len(days))
    gauge = pace.gauge(quota, calendar, done=0, day=day, now=datetime.combine(day, time()))
    if period is Period.WEEK:
        assert gauge.exact == gauge.target == target


@given(quotas, dates, moments, st.integers(0, 9))
def test_where_no_day_is_worked_nothing_is_due_whatever_the_target(
    quota: Quota, day: date, now: datetime, done: int
) -> None:
    rest = Calendar(FIRST, (WorkWeek(FIRST, frozenset()),))
    gauge = pace.gauge(quota, rest, done=done, day=day, now=now)
    assert gauge.state is PaceState.OFF
    assert gauge.exact == gauge.expected == 0
    assert pace.workdays_left(rest, gauge.end, now) == 0
    assert str(done) in gauge.words or not done


@given(st.integers(1, 30), workdays, dates)
def test_the_first_week_asks_only_for_its_days_from_the_first_of_use(
    target: int, days: frozenset[int], first: date
) -> None:
    quota = Quota("interviews", Period.WEEK, Sense.AT_LEAST, (Target(FIRST, target),))
    calendar = Calendar(first, (WorkWeek(FIRST, days),))
    start, end = pace.period_of(Period.WEEK, calendar, first)
    left = sum(day.isoweekday() in days for day in pace.days(first, end))
    shares = dict(pace.shares(quota, calendar, start, end))
    assert sum(shares.values(), Fraction(0)) == Fraction(target * left, len(days))
    assert not any(due for day, due in shares.items() if day < first)


class Summer(tzinfo):
    """A zone with summer time, as a rule, so that no zone files are needed."""

    def __init__(self, hours: float, saving: int, change: tuple[int, int], back: tuple[int, int]):
        self._offset = timedelta(hours=hours)
        self._saving = timedelta(minutes=saving)
        self._change, self._back = change, back

    def dst(self, moment: datetime | None) -> timedelta:
        on = (moment.month, moment.day) if moment else (1, 1)
        first, last = sorted((self._change, self._back))
        inside = first <= on < last
        summer = inside if self._change < self._back else not inside
        return self._saving if summer else timedelta()

    def utcoffset(self, moment: datetime | None) -> timedelta:
        return self._offset + self.dst(moment)

    def tzname(self, moment: datetime | None) -> str:
        return f"{self.utcoffset(moment)}"


CLOCKS = (
    Summer(1, 60, (3, 29), (10, 25)),  # Berlin
    Summer(-5, 60, (3, 8), (11, 1)),  # New York
    Summer(10.5, 30, (10, 4), (4, 5)),  # Lord Howe Island, by half an hour
    Summer(5.5, 0, (3, 1), (10, 1)),  # Kolkata, which has none
)


@given(quotas, calendars, st.sampled_from(CLOCKS), moments, st.integers(0, 30))
def test_pace_goes_by_the_clock_on_the_wall_through_every_change_of_it(
    quota: Quota, calendar: Calendar, zone: tzinfo, now: datetime, done: int
) -> None:
    """A zone's changes to and from summer time fall within the dates; the clock alone is read."""
    there = now.replace(tzinfo=zone)
    for moment in (there, there.replace(fold=1)):
        seen = pace.gauge(quota, calendar, done=done, day=moment.date(), now=moment)
        assert seen == pace.gauge(quota, calendar, done=done, day=now.date(), now=now)


@given(quotas, calendars, dates, moments, st.integers(0, 40))
def test_no_words_contradict_the_numbers(
    quota: Quota, calendar: Calendar, day: date, now: datetime, done: int
) -> None:
    gauge = pace.gauge(quota, calendar, done=done, day=day, now=now)
    said = helper_line(quota, calendar, gauge, now)
    words = headline_of(gauge, now.date(), said) + " · " + said
    if gauge.state is PaceState.OFF:
        assert " of " not in words
    else:
        assert words.startswith(f"{done} of {gauge.target}")
    assert ("to catch up" in words) == (gauge.state is PaceState.BEHIND)
    assert words.count("to go") <= 1
    if "to go" in words:
        assert f"{gauge.target - done} to go" in words
        assert gauge.state in (PaceState.BEHIND, PaceState.ON_PACE, PaceState.AHEAD)
    for harsh in ("behind", "late", "failed", "missed"):
        assert harsh not in words
