"""Workdays and hours as they are typed."""

from datetime import time

import pytest

from linchpin_tui.domain.hours import hours_typed, hours_words
from linchpin_tui.domain.work_days import days_words, workdays_typed


@pytest.mark.parametrize(
    ("text", "days", "words"),
    [
        ("mon to fri", {1, 2, 3, 4, 5}, "Mon to Fri"),
        ("Mon-Thu, Sat", {1, 2, 3, 4, 6}, "Mon, Tue, Wed, Thu, Sat"),
        ("monday wednesday and fri", {1, 3, 5}, "Mon, Wed, Fri"),
        ("sat to mon", {6, 7, 1}, "Mon, Sat, Sun"),
        ("every day", {1, 2, 3, 4, 5, 6, 7}, "every day"),
        ("none", set(), "no day"),
    ],
)
def test_days_are_named_in_plain_words(text: str, days: set[int], words: str) -> None:
    assert workdays_typed(text) == days
    assert days_words(days) == words
    if len(days) in (5, 3):
        assert workdays_typed(words) == days


@pytest.mark.parametrize("text", ["", "to fri", "mon to", "mon to to fri", "someday", "m"])
def test_what_names_no_days_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValueError, match="mon to fri"):
        workdays_typed(text)


@pytest.mark.parametrize(
    ("text", "opens", "closes", "words"),
    [
        ("9:00 to 18:00", time(9), time(18), "09:00 to 18:00"),
        ("9-17", time(9), time(17), "09:00 to 17:00"),
        ("8:30am to 5pm", time(8, 30), time(17), "08:30 to 17:00"),
        ("14:00 to 24:00", time(14), time(), "14:00 to 24:00"),
        ("12am to 12pm", time(), time(12), "00:00 to 12:00"),
    ],
)
def test_hours_are_two_times_of_day(text: str, opens: time, closes: time, words: str) -> None:
    assert hours_typed(text) == (opens, closes)
    assert hours_words(opens, closes) == words
    assert hours_typed(words) == (opens, closes)


@pytest.mark.parametrize(
    "text", ["", "9", "9 to", "9 to 25", "18 to 9", "9:75 to 18", "13pm to 14pm", "9 to 12 to 18"]
)
def test_what_is_no_pair_of_hours_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValueError, match=r"9:00 to 18:00"):
        hours_typed(text)
