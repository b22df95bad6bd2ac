"""Words that every screen shares."""

from datetime import date, time

import pytest

from linchpin_tui.domain import wording
from linchpin_tui.domain.vocabulary import Kind, NoteReason
from tests.domain.making import WED, at


@pytest.mark.parametrize(
    ("word", "kind", "noun"),
    [
        ("called", Kind.CONVERSATION, "call"),
        ("coffee", Kind.CONVERSATION, "coffee"),
        ("", Kind.CONVERSATION, "conversation"),
        ("", Kind.JOB_SEARCH_GROUP, "job search group"),
        ("interview", Kind.JOB_INTERVIEW, "job interview"),
        ("phone screen", Kind.JOB_INTERVIEW, "phone screen"),
    ],
)
def test_an_interaction_is_named_as_a_noun(word: str, kind: Kind, noun: str) -> None:
    assert wording.noun(word, kind) == noun


def test_a_day_is_named_with_its_weekday_and_with_its_year_when_that_is_another() -> None:
    assert wording.weekday(WED) == "Wed"
    assert wording.short_day(WED) == "Wed 25 Nov"
    assert wording.short_day(WED, WED) == "Wed 25 Nov"
    assert wording.short_day(WED, date(2027, 1, 1)) == "Wed 25 Nov 2026"


def test_times_have_two_digits_each() -> None:
    assert wording.short_time(time(9, 5)) == "09:05"
    assert wording.short_moment(at(WED, 15, 30), WED) == "Wed 25 Nov 15:30"


def test_lists_are_joined_as_one_speaks() -> None:
    assert [wording.listed(["A", "B", "C"][:n]) for n in range(4)] == [
        "",
        "A",
        "A and B",
        "A, B and C",
    ]
    assert wording.listed(["A", "B", "C"], "or") == "A, B or C"


def test_things_are_counted_in_words() -> None:
    assert [wording.count(n, "note") for n in (0, 1, 2)] == ["0 notes", "1 note", "2 notes"]
    assert wording.count(2, "person", "people") == "2 people"


@pytest.mark.parametrize("kind", sorted(NoteReason))
def test_a_reason_for_thanks_is_told_by_what_is_known_of_it(kind: NoteReason) -> None:
    known = wording.reason_words(
        kind,
        occasion=("called", Kind.CONVERSATION, WED),
        introduced="Dana Lee",
        favor="two names",
        opportunity="Staff Engineer",
    )
    expected = {
        NoteReason.INTRODUCTION: ("the introduction to Dana Lee", "an introduction"),
        NoteReason.LANDING: ("landing Staff Engineer", "landing"),
        NoteReason.FAVOR: ("what they gave: two names", "a favor"),
        NoteReason.THANKS: ("call on Wed 25 Nov", "a conversation"),
    }.get(kind, ("call on Wed 25 Nov", kind.value.replace("_", " ")))
    assert (known, wording.reason_words(kind)) == expected
