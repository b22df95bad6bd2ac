"""Periods, shares, what is expected by now, and the states of a gauge."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from fractions import Fraction

import pytest

from linchpin_tui.domain import pace
from linchpin_tui.domain.pace import Gauge, Planned
from linchpin_tui.domain.records import Calendar, Quota, WorkWeek
from linchpin_tui.domain.vocabulary import PaceState, Period, Sense
from tests.domain.making import WED, WORKED, at, calendar, quota

DAY = timedelta(days=1)
MON, TUE, THU, FRI, SAT, SUN = (WED + n * DAY for n in (-2, -1, 1, 2, 3, 4))
WEEKLY = quota(10, Period.WEEK)
DAILY = quota(10, Period.DAY)


def read(
    of: Quota,
    done: int,
    now: datetime,
    days: Calendar | None = None,
    *,
    day: date = WED,
    total: int = 0,
) -> Gauge:
    return pace.gauge(of, days or calendar(), done=done, day=day, now=now, of=total)


def test_a_day_is_a_period_of_itself() -> None:
    assert pace.period_of(Period.DAY, calendar(), WED) == (WED, WED)


@pytest.mark.parametrize("day", [MON, WED, SUN])
def test_weeks_start_on_monday_unless_configured(day: date) -> None:
    assert pace.period_of(Period.WEEK, calendar(), day) == (MON, SUN)


@pytest.mark.parametrize("day", [MON - DAY, WED, SAT])
def test_a_week_can_start_on_sunday(day: date) -> None:
    assert pace.period_of(Period.WEEK, calendar(week_start=7), day) == (MON - DAY, SAT)


def test_a_week_may_cross_the_year_end() -> None:
    start, end = pace.period_of(Period.WEEK, calendar(), date(2026, 12, 31))
    assert (start, end) == (date(2026, 12, 28), date(2027, 1, 3))


def test_when_the_first_day_of_the_week_changes_each_day_is_in_one_week() -> None:
    changed = calendar(later=(WorkWeek(WED, WORKED, 7),))
    assert pace.period_of(Period.WEEK, changed, TUE) == (MON, SAT)
    assert pace.period_of(Period.WEEK, changed, SAT) == (MON, SAT)
    assert pace.period_of(Period.WEEK, changed, SUN) == (SUN, SUN + 6 * DAY)
    assert pace.period_of(Period.WEEK, changed, MON - DAY) == (MON - 7 * DAY, MON - DAY)


def test_a_weekly_share_is_the_target_over_the_workdays_of_a_full_week() -> None:
    shares = pace.shares(WEEKLY, calendar(), MON, SUN)
    assert shares == (
        *((day, Fraction(2)) for day in (MON, TUE, WED, THU, FRI)),
        (SAT, Fraction(0)),
        (SUN, Fraction(0)),
    )


def test_a_daily_share_is_the_target_on_each_workday() -> None:
    assert pace.share(DAILY, calendar(), WED) == 10
    assert pace.share(DAILY, calendar(), SAT) == 0


def test_a_share_goes_by_the_target_in_force_on_that_day() -> None:
    changed = quota(4, Period.WEEK, Sense.AT_LEAST, (WED, 5))
    assert pace.share(changed, calendar(), TUE) == Fraction(4, 5)
    assert pace.share(changed, calendar(), WED) == 1


def test_a_share_goes_by_the_workdays_in_force_on_that_day() -> None:
    changed = calendar(later=(WorkWeek(WED, frozenset({1, 2, 3, 6})),))
    assert pace.share(WEEKLY, changed, TUE) == 2
    assert pace.share(WEEKLY, changed, WED) == Fraction(10, 4)
    assert pace.share(WEEKLY, changed, FRI) == 0
    assert pace.share(WEEKLY, changed, SAT) == Fraction(10, 4)


def test_before_there_is_a_target_it_is_nothing() -> None:
    late = quota(10, since=WED)
    assert pace.target_on(late, TUE) == 0
    assert pace.target_on(late, WED) == 10


def test_before_the_first_entry_of_workdays_the_first_holds() -> None:
    assert pace.work_week(calendar(week_start=7), date(2000, 1, 1)).week_start == 7


def test_a_day_off_takes_its_share_away_and_spreads_it_over_none() -> None:
    off = calendar(WED)
    assert pace.share(WEEKLY, off, WED) == 0
    assert pace.share(WEEKLY, off, THU) == 2
    assert read(WEEKLY, 0, at(MON), off).target == 8


def test_both_ends_of_a_range_of_days_off_are_off() -> None:
    off = calendar((TUE, THU))
    assert [pace.is_workday(off, day) for day in (MON, TUE, WED, THU, FRI)] == [
        *(True, False, False, False, True)
    ]


def test_a_small_day_asks_for_nothing_and_spreads_its_share_over_none() -> None:
    small = calendar(small_days=frozenset({WED}))
    assert [pace.share(WEEKLY, small, day) for day in (TUE, WED, THU)] == [2, 0, 2]
    assert read(WEEKLY, 0, at(MON), small).target == 8


def test_the_first_weeks_shares_start_on_the_first_day_of_use() -> None:
    begun = calendar(first_use=THU)
    assert pace.share(WEEKLY, begun, WED) == 0
    assert read(WEEKLY, 0, at(THU, 9), begun).target == 4


@pytest.mark.parametrize("done", [0, 1])
def test_on_the_first_day_of_use_there_is_nothing_to_catch_up(done: int) -> None:
    begun, evening = calendar(first_use=WED), at(WED, 23, 22)
    for each in (DAILY, WEEKLY):
        gauge = read(each, done, evening, begun)
        assert gauge.state is PaceState.ON_PACE
        assert gauge.expected == 0
    assert read(DAILY, done, evening, begun).words == f"{done} of 10 · {10 - done} to go"


def test_what_the_first_day_asks_is_not_to_be_caught_up_on_the_days_after() -> None:
    begun = calendar(first_use=WED)
    assert read(WEEKLY, 0, at(WED), begun).target == 6
    assert read(WEEKLY, 0, at(THU, 9), begun).expected == 0
    assert read(WEEKLY, 0, at(FRI, 9), begun).expected == 2
    assert read(WEEKLY, 0, at(FRI, 9), begun).state is PaceState.BEHIND


def test_a_week_without_workdays_asks_for_nothing() -> None:
    gauge = read(WEEKLY, 0, at(WED), calendar(worked=frozenset()))
    assert (gauge.target, gauge.state) == (0, PaceState.OFF)


@pytest.mark.parametrize(
    ("number", "rounded"),
    [
        (Fraction(1, 2), 1),
        (Fraction(3, 2), 2),
        (Fraction(5, 2), 3),
        (Fraction(12, 5), 2),
        (Fraction(13, 5), 3),
        (Fraction(0), 0),
        (Fraction(49, 100), 0),
    ],
)
def test_halves_are_rounded_up(number: Fraction, rounded: int) -> None:
    assert pace.round_half_up(number) == rounded


def test_the_target_of_a_period_is_the_rounded_sum_of_its_shares() -> None:
    gauge = read(quota(4, Period.WEEK, Sense.AT_LEAST, (TUE, 5)), 0, at(MON))
    assert gauge.exact == Fraction(24, 5)
    assert gauge.target == 5
    half = read(quota(5, Period.WEEK), 0, at(MON), calendar(worked=frozenset({1, 2})), day=MON)
    assert half.target == 5
    with_half_off = read(
        quota(5, Period.WEEK), 0, at(MON), calendar(TUE, worked=frozenset({1, 2})), day=MON
    )
    assert (with_half_off.exact, with_half_off.target) == (Fraction(5, 2), 3)


@pytest.mark.parametrize(
    ("clock", "part"),
    [
        (time(0), Fraction(0)),
        (time(8, 59), Fraction(0)),
        (time(9), Fraction(0)),
        (time(13, 30), Fraction(1, 2)),
        (time(14, 24), Fraction(3, 5)),
        (time(18), Fraction(1)),
        (time(23, 59), Fraction(1)),
        (time(9, 0, 0, 1), Fraction(1, 9 * 3600 * 10**6)),
    ],
)
def test_the_day_passes_with_its_working_hours(clock: time, part: Fraction) -> None:
    assert pace.part_of_day(calendar(), clock) == part


def test_hours_that_close_before_they_open_last_until_midnight() -> None:
    late = calendar(opens=time(18), closes=time(0))
    assert pace.part_of_day(late, time(21)) == Fraction(1, 2)
    assert pace.part_of_day(calendar(opens=time(18), closes=time(9)), time(21)) == Fraction(1, 2)


def test_expected_is_the_shares_of_past_days_and_todays_by_the_hour() -> None:
    now = at(WED, 14, 24)
    assert pace.expected_by(WEEKLY, calendar(), MON, SUN, now) == 4 + 2 * Fraction(3, 5)
    assert pace.expected_by(DAILY, calendar(), WED, WED, now) == 6


def test_nothing_is_expected_of_a_period_to_come_and_all_of_one_gone_by() -> None:
    assert pace.expected_by(WEEKLY, calendar(), MON, SUN, at(MON - DAY, 23)) == 0
    assert pace.expected_by(WEEKLY, calendar(), MON, SUN, at(SUN + DAY, 0)) == 10


@pytest.mark.parametrize("first", [date(2026, 2, 23), date(2026, 10, 19)])
def test_the_clock_on_the_wall_counts_whatever_the_zone_does(first: date) -> None:
    everyday = calendar(worked=frozenset(range(1, 8)), opens=time(0), closes=time(0))
    of_seven = quota(7, Period.WEEK)
    offsets = set()
    for day in pace.days(first, first + 28 * DAY):
        noon = datetime.combine(day, time(12)).astimezone()
        offsets.add(noon.utcoffset())
        start, end = pace.period_of(Period.WEEK, everyday, day)
        expected = pace.expected_by(of_seven, everyday, start, end, noon)
        assert expected == (day - start).days + Fraction(1, 2)
    assert len(offsets) == 2


def test_only_the_wall_clock_of_now_is_read() -> None:
    for hours in (-11, 0, 13):
        now = datetime(2026, 11, 25, 14, 24, tzinfo=timezone(timedelta(hours=hours)))
        assert pace.expected_by(WEEKLY, calendar(), MON, SUN, now) == Fraction(26, 5)


@pytest.mark.parametrize(
    ("done", "state", "behind_by"),
    [
        (0, PaceState.BEHIND, 5),
        (4, PaceState.BEHIND, 1),
        (5, PaceState.ON_PACE, 0),
        (6, PaceState.ON_PACE, 0),
        (7, PaceState.AHEAD, 0),
        (9, PaceState.AHEAD, 0),
        (10, PaceState.MET, 0),
        (12, PaceState.MET, 0),
    ],
)
def test_a_running_gauge_is_behind_ahead_or_on_pace(
    done: int, state: PaceState, behind_by: int
) -> None:
    gauge = read(WEEKLY, done, at(WED, 14, 24))
    assert gauge.expected == Fraction(26, 5)
    assert (gauge.state, gauge.behind_by) == (state, behind_by)


def test_exactly_what_is_expected_is_on_pace() -> None:
    assert read(DAILY, 6, at(WED, 14, 24)).state is PaceState.ON_PACE
    assert read(DAILY, 5, at(WED, 14, 24)).state is PaceState.BEHIND
    assert read(DAILY, 7, at(WED, 14, 24)).state is PaceState.AHEAD


@pytest.mark.parametrize(("done", "state"), [(9, PaceState.SHORT), (10, PaceState.MET)])
def test_a_finished_period_is_met_or_short(done: int, state: PaceState) -> None:
    gauge = read(WEEKLY, done, at(SUN + DAY, 0))
    assert (gauge.state, gauge.behind_by, gauge.running) == (state, 0, False)


def test_a_week_runs_until_the_end_of_its_last_day() -> None:
    assert read(WEEKLY, 9, at(SUN, 23, 59)).state is PaceState.BEHIND
    assert read(WEEKLY, 9, at(SUN, 23, 59)).running


def test_a_period_to_come_is_on_pace() -> None:
    gauge = read(WEEKLY, 0, at(MON - DAY, 12))
    assert (gauge.state, gauge.running) == (PaceState.ON_PACE, False)
    assert gauge.expected == 0


def test_a_period_is_off_when_its_rounded_target_is_nothing() -> None:
    coach = quota(1, Period.WEEK)
    assert read(coach, 0, at(WED), calendar((MON, WED))).state is PaceState.OFF
    assert read(coach, 3, at(WED), calendar((MON, WED))).state is PaceState.OFF
    assert read(coach, 0, at(MON, 9), calendar((TUE, WED))).state is PaceState.ON_PACE


def test_towards_knows_no_behind_but_all_the_other_states() -> None:
    towards = quota(10, Period.WEEK, Sense.TOWARDS)
    assert read(towards, 0, at(FRI, 18)).state is PaceState.ON_PACE
    assert read(towards, 7, at(WED, 14, 24)).state is PaceState.AHEAD
    assert read(towards, 10, at(WED)).state is PaceState.MET
    assert read(towards, 0, at(SUN + DAY)).state is PaceState.SHORT
    assert read(towards, 0, at(WED), calendar((MON, FRI))).state is PaceState.OFF


@pytest.mark.parametrize(
    ("done", "total", "state"),
    [
        (0, 0, PaceState.WITHIN),
        (4, 4, PaceState.WITHIN),
        (1, 5, PaceState.WITHIN),
        (2, 5, PaceState.OVER),
        (2, 10, PaceState.WITHIN),
        (3, 14, PaceState.OVER),
    ],
)
def test_a_limit_is_passed_above_its_share_of_at_least_five(
    done: int, total: int, state: PaceState
) -> None:
    limit = quota(20, Period.WEEK, Sense.AT_MOST)
    for now in (at(MON, 9), at(SUN + DAY)):
        gauge = read(limit, done, now, total=total)
        assert gauge.state is state
        assert (gauge.target, gauge.mark, gauge.behind_by) == (20, None, 0)
        assert gauge.expected == 0


def test_a_limit_is_the_one_in_force_by_now() -> None:
    limit = quota(20, Period.WEEK, Sense.AT_MOST, (WED, 50))
    assert read(limit, 2, at(TUE), total=5).target == 20
    assert read(limit, 2, at(WED), total=5).target == 50
    assert read(limit, 2, at(SUN + 9 * DAY), total=5).target == 50


def test_the_mark_stands_where_you_should_be_now() -> None:
    assert read(WEEKLY, 0, at(WED, 14, 24)).mark == Fraction(26, 50)
    assert read(WEEKLY, 0, at(SUN + DAY)).mark == 1
    assert read(WEEKLY, 0, at(MON, 9)).mark == 0
    assert read(WEEKLY, 0, at(WED), calendar((MON, FRI))).mark is None
    assert read(quota(1, Period.WEEK), 0, at(THU), calendar((MON, WED))).mark is None


@pytest.mark.parametrize(
    ("done", "words"),
    [
        (0, "0 of 10 · 6 to catch up"),
        (6, "6 of 10 · 4 to go"),
        (8, "8 of 10 · 2 to go"),
        (10, "10 of 10"),
        (12, "12 of 10"),
    ],
)
def test_the_words_are_kind_and_concrete(done: int, words: str) -> None:
    assert read(DAILY, done, at(WED, 14, 24)).words == words


def test_a_finished_period_says_only_what_it_came_to() -> None:
    assert read(DAILY, 8, at(THU)).words == "8 of 10"


def test_the_words_can_name_their_period() -> None:
    assert read(DAILY, 6, at(WED, 14, 24)).words_for("today") == "6 of 10 today · 4 to go"


def test_a_limit_says_its_share() -> None:
    limit = quota(20, Period.WEEK, Sense.AT_MOST)
    assert read(limit, 3, at(WED), total=14).words == "3 of 14 · 21 % (at most 20 %)"
    assert read(limit, 0, at(WED)).words == "0 of 0 · 0 % (at most 20 %)"


@pytest.mark.parametrize(
    ("of", "days", "done", "words"),
    [
        (DAILY, calendar(WED), 0, "day off"),
        (DAILY, calendar(WED), 3, "3 · day off"),
        (DAILY, calendar(worked=frozenset({1})), 0, "day off"),
        (WEEKLY, calendar((MON, SUN)), 0, "week off"),
        (WEEKLY, calendar(first_use=SUN), 2, "2 · begins next week"),
        (quota(1, Period.WEEK), calendar((MON, WED)), 0, "nothing due"),
        (quota(0, Period.WEEK), calendar(), 0, "no target"),
        (WEEKLY, calendar(first_use=SUN + DAY), 0, "before the first day"),
        (DAILY, calendar(first_use=THU), 0, "before the first day"),
        (DAILY, calendar(WED, first_use=WED), 0, "day off"),
        (DAILY, calendar(small_days=frozenset({WED})), 0, "a small day"),
        (DAILY, calendar(WED, small_days=frozenset({THU})), 0, "day off"),
    ],
)
def test_what_is_off_says_why(of: Quota, days: Calendar, done: int, words: str) -> None:
    assert read(of, done, at(WED), days).words == words


def test_to_go_is_never_less_than_nothing() -> None:
    assert read(DAILY, 12, at(WED)).to_go == 0
    assert read(DAILY, 7, at(WED)).to_go == 3


def until(of: Quota, done: int, now: datetime, days: Calendar | None = None) -> datetime | None:
    on = days or calendar()
    return pace.safe_until(of, on, read(of, done, now, on))


def test_it_is_safe_until_what_is_expected_is_one_more_than_done() -> None:
    assert until(DAILY, 6, at(WED, 14, 24)) == datetime.combine(WED, time(15, 18))
    assert until(DAILY, 9, at(WED, 14, 24)) == datetime.combine(WED, time(18))


def test_at_the_moment_it_is_safe_until_it_falls_behind() -> None:
    assert read(DAILY, 6, at(WED, 15, 17)).state is PaceState.ON_PACE
    assert read(DAILY, 6, at(WED, 15, 18)).state is PaceState.BEHIND


def test_a_week_may_be_safe_until_another_day() -> None:
    assert until(WEEKLY, 6, at(WED, 14, 24)) == datetime.combine(THU, time(13, 30))
    assert until(WEEKLY, 6, at(WED, 14, 24), calendar(THU)) == datetime.combine(FRI, time(13, 30))


def test_nothing_is_safe_that_is_met_behind_finished_or_cannot_fall_behind() -> None:
    assert until(DAILY, 10, at(WED)) is None
    assert until(DAILY, 0, at(WED, 17)) is None
    assert until(DAILY, 6, at(THU)) is None
    assert until(quota(10, Period.WEEK, Sense.TOWARDS), 6, at(WED)) is None
    # Four days of five: the sum of 0.8 never reaches the 1 that rounding asks for.
    assert until(quota(1, Period.WEEK), 0, at(MON), calendar(FRI)) is None


def test_workdays_left_take_today_by_its_hours_still_to_come() -> None:
    assert pace.workdays_left(calendar(), SUN, at(WED, 14, 24)) == Fraction(12, 5)
    assert pace.workdays_left(calendar(THU), SUN, at(WED, 14, 24)) == Fraction(7, 5)
    assert pace.workdays_left(calendar(), SUN, at(SAT, 12)) == 0


def test_days_off_can_be_set_back_to_the_start_of_the_week() -> None:
    assert pace.earliest_day_off(calendar(), WED) == MON
    assert pace.earliest_day_off(calendar(week_start=7), WED) == MON - DAY


def test_a_gauge_keeps_what_is_planned_as_an_annotation() -> None:
    plans = [Planned(THU, time(16))]
    with_plan = pace.gauge(WEEKLY, calendar(), done=0, day=WED, now=at(WED), planned=plans)
    without = pace.gauge(WEEKLY, calendar(), done=0, day=WED, now=at(WED))
    assert with_plan.planned == (Planned(THU, time(16)),)
    assert with_plan._replace(planned=()) == without


def test_an_aware_now_of_another_zone_is_taken_at_its_own_clock() -> None:
    assert read(DAILY, 0, datetime(2026, 11, 25, 9, tzinfo=UTC)).expected == 0
