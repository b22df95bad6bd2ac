"""Days off as they are typed, and which may be taken."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linchpin_tui.domain.days_off import covers, days_off_typed, why_not_off, without
from linchpin_tui.domain.records import DayOff

WEDNESDAY = date(2026, 11, 25)
MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("today", WEDNESDAY, WEDNESDAY),
        ("fri", date(2026, 11, 27), date(2026, 11, 27)),
        ("this mon", MONDAY, MONDAY),
        ("2026-12-24", date(2026, 12, 24), date(2026, 12, 24)),
        ("24 dec to 2 jan", date(2026, 12, 24), date(2027, 1, 2)),
        ("thu until mon", date(2026, 11, 26), date(2026, 11, 30)),
        ("today - fri", WEDNESDAY, date(2026, 11, 27)),
        ("tomorrow to next fri", date(2026, 11, 26), date(2026, 12, 4)),
    ],
)
def test_a_day_or_the_first_and_the_last_are_understood(text: str, first: date, last: date) -> None:
    assert days_off_typed(text, WEDNESDAY) == DayOff(first, last)


@pytest.mark.parametrize(
    "text", ["", "soon", "3pm", "feb 30", "fri to", "fri to soon", "fri sat", "mon, tue"]
)
def test_what_names_no_day_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValueError, match="24 dec"):
        days_off_typed(text, WEDNESDAY)


@given(st.text())
def test_nothing_that_can_be_typed_raises_anything_else(text: str) -> None:
    try:
        chosen = days_off_typed(text, WEDNESDAY)
    except ValueError:
        return
    assert isinstance(chosen.first, date)


def test_this_week_may_be_taken_off_and_no_week_before_it() -> None:
    assert why_not_off(DayOff(MONDAY, WEDNESDAY), MONDAY) is None
    before = why_not_off(DayOff(date(2026, 11, 22), WEDNESDAY), MONDAY)
    assert before
    assert "past weeks stay as they were" in before


def test_the_last_day_is_not_before_the_first_and_a_year_is_the_most() -> None:
    assert why_not_off(DayOff(WEDNESDAY, MONDAY), MONDAY)
    assert why_not_off(DayOff(MONDAY, date(2028, 1, 1)), MONDAY)


def test_ranges_side_by_side_cover_what_lies_in_them() -> None:
    ranges = [DayOff(date(2026, 11, 26), date(2026, 11, 27)), DayOff(MONDAY, WEDNESDAY)]
    assert covers(ranges, DayOff(date(2026, 11, 24), date(2026, 11, 27)))
    assert not covers(ranges, DayOff(date(2026, 11, 24), date(2026, 11, 28)))
    assert not covers([], DayOff(MONDAY, MONDAY))


def test_working_again_leaves_what_is_before_and_after() -> None:
    week = DayOff(MONDAY, date(2026, 11, 29), "rest")
    left = without(week, DayOff(WEDNESDAY, WEDNESDAY))
    assert left == (
        DayOff(MONDAY, date(2026, 11, 24), "rest"),
        DayOff(date(2026, 11, 26), date(2026, 11, 29), "rest"),
    )
    assert without(week, week) == ()
    later = DayOff(date(2026, 12, 1), date(2026, 12, 1))
    assert without(week, later) == (week,)
