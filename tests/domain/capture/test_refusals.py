"""What is refused: with its code, its place in the line, and a hint that says what is right."""

from datetime import datetime

import pytest

from linchpin_tui.domain.capture.draft import CaptureError
from linchpin_tui.domain.capture.grammar import LONGEST_LINE, parse

NOW = datetime(2026, 11, 25, 10, 0).astimezone()

REFUSED = [
    ("cofee with Dana", "near_miss", "cofee", "coffee"),
    ("coffee wiht Dana", "near_miss", "wiht", "with"),
    ("coffee with Dana Lee at Acme vai Sam Ortiz", "near_miss", "vai", 'org:"Acme vai Sam Ortiz"'),
    ("coffee with Dana, lovse tea", "near_miss", "lovse", "loves"),
    ("event PyCon wiht Dana Lee", "near_miss", "wiht", "with"),
    ("coffee with Zoe Quill by mon", "not_a_name", "by", "promised"),
    ("coffee with Dana+hub", "not_a_name", "Dana+hub", "+hub"),
    ("coffee with Dana --nice", "not_a_name", "--nice", "blank"),
    ("coffee with Dana +5", "not_a_name", "+5", "tag"),
    ("lunch w Dana", "near_miss", "w", "with"),
    ("coffee with Dana yesteday", "near_miss", "yesteday", "yesterday"),
    ("coffee with Dana Lee (Acme)", "not_a_name", "(Acme)", "at Acme"),
    ("coffee with Dana 3.30pm", "not_a_name", "3.30pm", "15:30"),
    ("coffee with Dana at Acme 3.30pm", "not_a_name", "3.30pm", "15:30"),
    ("coffee with Dana nov 20, 2025", "bare_number", "2025", "nov 20 2026"),
    ("call Dana 11/12", "ambiguous_date", "11/12", "2026-11-20"),
    ("call Dana, 11/12", "ambiguous_date", "11/12", "2026-11-20"),
    ("coffee Dana tomorrow", "future", "tomorrow", "plan"),
    ("coffee Dana 3pm", "future", "3pm", "plan"),
    ("coffee Dana next tue", "future", "next tue", "plan"),
    ("call with ¹", "bare_number", "¹", "A date is written"),
    ("coffee with Dana at 5", "bare_number", "5", "5pm, or org:5?"),
    ("interview call with Dana", "two_kinds", "call", "who:"),
    ("coffee with Dana +metnor", "unknown_tag", "+metnor", "+mentor"),
    ("coffee with Dana +th", "ambiguous_tag", "+th", "letter"),
    ("coffee with Dana noet: x", "unknown_key", "noet:", "note:"),
    ("coffee with Dana feb 30", "no_such_day", "feb 30", "nov 20"),
    ("coffee with Dana 25:00", "no_such_time", "25:00", "15:30"),
    ("coffee with Dana 90h", "no_such_length", "90h", "45m"),
    ("coffee with Dana via LinkedIn", "not_a_name", "LinkedIn", "how:message?"),
    ("coffee with Dana via email", "not_a_name", "email", "how:email?"),
    ("coffee with Dana in Berlin", "not_a_name", "in", "place:Berlin?"),
    ("coffee in Berlin", "not_a_name", "in", "place:Berlin?"),
    ("coffee with Li Sun", "name_or_date", "Sun", 'who:"Li Sun"'),
    ("coffee with Dana Friday", "name_or_date", "Friday", 'who:"Dana Friday"'),
    ("coffee with dana lee smith jones", "long_name", "dana lee smith jones", "who:"),
    ("coffee with Dana, Berlin", "person_or_note", "Berlin", "note: Berlin"),
    ("coffee with Dana about jobs", "not_a_name", "about", "note"),
    ("coffee with Dana thanks", "not_a_name", "thanks", "+thanks"),
    ("coffee yesterday", "nobody", "coffee", "with"),
    ("research +hub", "nobody", "+hub", "with"),
    ("coffee with Dana Lee from Acme", "person_or_organization", "Acme", "at Acme"),
    ("coffee chat with Dana Lee", "person_or_word", "chat", "note: chat"),
    ("letter to Dana Lee for the job", "person_or_about", "the job", "re the job"),
    ("voicemail for analyst yesterday to Dana", "person_or_about", "analyst", "with analyst"),
    ("event PyData Meetup via Sam Ortiz", "nobody", "Sam Ortiz", "with Dana Lee"),
    ("job interview via id:2 at 3M", "nobody", "id:2", "note: via id:2"),
    ("applied to Google", "with_or_at", "to", "at Google"),
    ("coffee with Dana at Acme at Globex", "duplicate", "at Globex", "one line"),
    ("coffee with Dana fri mon", "duplicate", "mon", "one date"),
    ("coffee with Dana and dana", "duplicate", "dana", "once"),
    ("coffee with Dana +decides +peer", "conflict", "+peer", "leave one out"),
    ("coffee with Dana +thanks +thanked", "conflict", "+thanked", "leave one out"),
    ("plan coffee with Dana yesterday", "past", "yesterday", "leave out `plan`"),
    ("coffee with Dana plan", "plan_first", "plan", "begin"),
    ("coffee with Dana, next: call by feb 30", "no_such_day", "feb 30", "nov 20"),
    ("coffee with", "empty", "with", "right after"),
    ("coffee with Dana, loves", "empty", "loves", "right after"),
    ('coffee with "Dana Lee', "quote", '"Dana', "two quotes"),
    ("coffee with Dana how:pigeon", "bad_value", "how:pigeon", "email"),
    ("coffee with Dana pitch:goood", "bad_value", "pitch:goood", "engaged"),
    ("hello world", "no_kind", "hello", "coffee"),
    ("with Dana Lee", "no_kind", "with ", "coffee"),
    ("", "empty", "", "coffee with Dana Lee"),
    ("x" * (LONGEST_LINE + 1), "too_long", "x", "split"),
]


@pytest.mark.parametrize(("line", "code", "place", "right"), REFUSED)
def test_a_refusal_names_the_place_and_what_would_be_right(
    line: str, code: str, place: str, right: str
) -> None:
    with pytest.raises(CaptureError) as refused:
        parse(line, NOW)
    error = refused.value
    assert error.code == code
    assert line[error.start : error.end] == place
    assert right.casefold() in f"{error.message} {error.hint}".casefold()


def test_a_known_name_is_never_taken_for_a_slip() -> None:
    draft = parse("coffee with Dana, wiht", NOW, lambda name: name == "wiht")
    assert draft.people[1].name.text == "wiht"


@pytest.mark.parametrize("word", ["11/12", "1.2.", "3-4-2026", "2026/11/20"])
def test_a_date_that_could_be_two_days_is_never_guessed(word: str) -> None:
    with pytest.raises(CaptureError) as refused:
        parse(f"call Dana {word}", NOW)
    assert refused.value.code == "ambiguous_date"
