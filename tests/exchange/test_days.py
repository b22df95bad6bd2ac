"""Dates of exports: each language and form that is known, and nothing guessed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linchpin_tui.exchange.days import day_of, may_be_two

FIFTH = date(2024, 3, 5)


@pytest.mark.parametrize(
    "text",
    [
        "05 Mar 2024",
        "5 March 2024",
        "5-Mar-24",
        "05-MAR-2024",
        "2024-03-05",
        "2024-3-5",
        "2024/03/05",
        "2024-03-05T14:30:00Z",
        "2024-03-05 14:30",
        "05 Mar 2024, 03:14 PM",
        "5. März 2024",
        "05. Mrz. 2024",
        "05 Mär 2024",
        "05.03.2024",
        "5.3.24",
        "5. 3. 2024",
        "March 5, 2024",
        "Mar 5th, 2024",
        "5 mars 2024",
        "5 de marzo de 2024",
        "5 mrt 2024",
        "  05  Mar 2024 ",
    ],
)
def test_the_same_day_in_many_ways(text: str) -> None:
    assert day_of(text) == FIFTH


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("7-Feb-22", date(2022, 2, 7)),
        ("31-Dec-99", date(1999, 12, 31)),
        ("15 Okt 2023", date(2023, 10, 15)),
        ("24. Dezember 2019", date(2019, 12, 24)),
        ("1. Jänner 2020", date(2020, 1, 1)),
        ("25/03/2024", date(2024, 3, 25)),
        ("03/25/2024", date(2024, 3, 25)),
        ("04/04/2024", date(2024, 4, 4)),
        ("29 Feb 2024", date(2024, 2, 29)),
    ],
)
def test_other_days(text: str, day: date) -> None:
    assert day_of(text) == day


@pytest.mark.parametrize(
    "text",
    ["", "soon", "29 Feb 2023", "32 Mar 2024", "2024", "Mar 2024", "5 Foo 2024", "0-0-0", "1/2"],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert day_of(text) is None
    assert not may_be_two(text)


def test_a_date_that_two_countries_read_differently_is_not_guessed() -> None:
    assert day_of("03/05/2024") is None
    assert may_be_two("03/05/2024")


@given(st.dates(min_value=date(1969, 1, 1), max_value=date(2068, 12, 31)))
def test_every_day_comes_back_from_every_plain_form(day: date) -> None:
    month = day.strftime("%b")
    for text in (
        day.isoformat(),
        f"{day.day:02} {month} {day.year}",
        f"{day.day}-{month}-{day.year % 100:02}",
        f"{day.day:02}.{day.month:02}.{day.year}",
    ):
        assert day_of(text) == day


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_none(text: str) -> None:
    assert day_of(text) is None or isinstance(day_of(text), date)
