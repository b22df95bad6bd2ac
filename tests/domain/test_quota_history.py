"""Weeks gone by, runs of met periods, and the calendar of contact days."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from linchpin_tui.domain import pace
from linchpin_tui.domain.quota_history import (
    YEAR_WEEKS,
    DayCount,
    Heat,
    contact_days,
    past_weeks,
    run,
    year_start,
)
from linchpin_tui.domain.records import Calendar, Quota
from linchpin_tui.domain.vocabulary import Measure, Period, Sense
from tests.domain.making import WED, at, calendar, quota

DAYS = quota(2)
WEEKS = quota(5, Period.WEEK, Sense.TOWARDS, key=Measure.INTERVIEWS)


def counts(*done: int, last: date = WED) -> Mapping[date, DayCount]:
    """What was done on days in a row, the last of them on `last`."""
    first = last - timedelta(days=len(done) - 1)
    return {first + timedelta(days=n): DayCount(each) for n, each in enumerate(done)}


def test_a_week_gone_by_adds_its_days_beside_the_sum_of_their_shares() -> None:
    last_week = counts(2, 3, 0, 1, 2, 4, 0, last=date(2026, 11, 22))
    *_, week = past_weeks(DAYS, calendar(), last_week, date(2026, 11, 23), WED)
    assert (week.label, week.done, week.target, week.words) == ("2026-W47", 12, 10, "12/10")


def test_the_weeks_before_come_oldest_first_over_a_year_of_53_weeks() -> None:
    weeks = past_weeks(WEEKS, calendar(), {}, date(2027, 1, 11), date(2027, 1, 13))
    assert [week.label for week in weeks] == ["2026-W52", "2026-W53", "2027-W01"]


def test_a_week_before_the_first_day_of_use_says_nothing() -> None:
    first = calendar(first_use=date(2026, 11, 18))
    weeks = past_weeks(WEEKS, first, {}, date(2026, 11, 23), WED)
    assert [(week.words, week.target) for week in weeks] == [("", 0), ("", 0), ("0/3", 3)]


def test_a_limit_shows_the_share_of_the_week() -> None:
    limit = quota(20, Period.WEEK, Sense.AT_MOST, key=Measure.APPLICATIONS)
    counted = {date(2026, 11, 18): DayCount(1, 8)}
    weeks = past_weeks(limit, calendar(), counted, date(2026, 11, 23), WED)
    assert [week.words for week in weeks] == ["", "", "13%"]


@pytest.mark.parametrize(
    ("done", "length"),
    [
        ((2, 2, 2), 3),
        ((2, 1, 2), 1),
        ((2, 2, 0), 2),  # Today runs: it breaks nothing.
        ((0, 0, 0), 0),
        ((2, 2, 2, 0, 0, 2, 2, 2), 6),  # A weekend neither adds nor breaks.
        ((2, 2, 2, 5, 0, 2, 2, 2), 6),
    ],
)
def test_a_run_counts_the_days_met_one_after_another(done: tuple[int, ...], length: int) -> None:
    assert run(DAYS, calendar(), counts(*done), at(WED)).length == length


def test_days_off_neither_add_to_a_run_nor_break_it() -> None:
    off = calendar(date(2026, 11, 24))
    assert run(DAYS, off, counts(2, 0, 2), at(WED)).length == 2
    assert run(DAYS, off, counts(2, 7, 2), at(WED)).length == 2
    small = calendar(small_days=frozenset({date(2026, 11, 24)}))
    assert run(DAYS, small, counts(2, 0, 2), at(WED)).length == 2


def test_weeks_run_too_and_the_one_that_runs_breaks_nothing() -> None:
    met = {date(2026, 11, day): DayCount(5) for day in (4, 11, 18)}
    found = run(WEEKS, calendar(), {**met, date(2026, 10, 28): DayCount(4)}, at(WED))
    assert (found.length, found.words) == (3, "3 weeks met in a row")
    assert run(WEEKS, calendar(), met, at(WED)).length == 3


def test_one_is_no_row_yet_and_a_limit_has_none() -> None:
    assert run(DAYS, calendar(), counts(2), at(WED)).words == ""
    limit = quota(20, Period.WEEK, Sense.AT_MOST, key=Measure.APPLICATIONS)
    assert run(limit, calendar(), counts(1), at(WED)).length == 0


def test_the_calendar_is_53_whole_weeks_to_the_end_of_this_one() -> None:
    days = contact_days(DAYS, calendar(), {}, WED)
    assert len(days) == 7 * YEAR_WEEKS
    assert days[0].day == year_start(calendar(), WED) == date(2025, 11, 24)
    assert days[-1].day == date(2026, 11, 29)


@pytest.mark.parametrize(
    ("day", "done", "heat"),
    [
        (WED, 0, Heat.NONE),
        (WED, 1, Heat.SOME),
        (WED, 2, Heat.HALF),
        (WED, 4, Heat.MET),
        (WED, 9, Heat.MET),
        (date(2026, 11, 26), 0, Heat.TO_COME),
        (date(2026, 11, 22), 0, Heat.OFF),
        (date(2026, 11, 22), 1, Heat.MET),
        (date(2025, 12, 30), 0, Heat.BEFORE),
    ],
)
def test_a_day_shows_how_much_of_its_number_was_done(day: date, done: int, heat: Heat) -> None:
    days = contact_days(quota(4), calendar(), {day: DayCount(done)}, WED)
    assert next(one.heat for one in days if one.day == day) is heat


def test_a_week_that_starts_on_sunday_makes_columns_that_do() -> None:
    sundays: Calendar = calendar(week_start=7)
    days = contact_days(DAYS, sundays, {}, WED)
    assert {one.day.isoweekday() for one in days[::7]} == {7}
    assert pace.period_of(Period.WEEK, sundays, WED)[1] == days[-1].day


def test_a_quota_that_is_off_is_no_week_of_the_past_of_its_own() -> None:
    off = Quota("professional_events", Period.WEEK, Sense.AT_LEAST, (), enabled=False)
    assert {week.words for week in past_weeks(off, calendar(), {}, WED, WED)} == {""}
