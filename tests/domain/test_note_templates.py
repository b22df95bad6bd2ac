"""Templates of notes: shapes and places to fill in, never a detail."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linchpin_tui.domain.note_shapes import TEXTS, ours
from linchpin_tui.domain.note_template import slots
from linchpin_tui.domain.note_templates import (
    OCCASIONS,
    SLOTS,
    BadTemplate,
    Template,
    fill_in,
    fitting,
    read_template,
)
from linchpin_tui.domain.note_words import left_open
from linchpin_tui.domain.records import FollowUp, NoteText, Reason, ThankYouNote
from linchpin_tui.domain.vocabulary import Kind, NoteReason, NoteState
from tests.domain.making import DANA, LEE, WED, at, interaction

WHOLE = """# a remark
title: After a talk
for: conversation, favor

[thanks]
{first}, thank you for {talk}.
# another
And for {this too}.

[why]
Because {why}.

[next]
{next}
"""


def test_a_template_is_read_part_by_part_without_its_remarks() -> None:
    assert read_template("after-a-talk", WHOLE) == Template(
        "after-a-talk",
        "After a talk",
        ("conversation", "favor"),
        NoteText(
            "{first}, thank you for {talk}.\nAnd for {this too}.", "", "{next}", "Because {why}."
        ),
    )


def test_only_the_thanks_are_needed_and_the_name_makes_the_title() -> None:
    found = read_template("for-a-lift", "[thanks]\nThank you.")
    assert (found.title, found.occasions, found.text) == ("For a lift", (), NoteText("Thank you."))


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("", 1, "there is no [thanks]"),
        ("[thanks]\n\n[next]\nx", 4, "[thanks] is empty"),
        ("[thanks]\nx\n[detail]\nyou row", 3, "a template holds no detail"),
        ("[thanks]\nx\n[joke]", 3, "[joke] is no part of a note"),
        ("[thanks\nx", 1, "[thanks is no part of a note"),
        ("[thanks]\nx\n[thanks]\ny", 3, "[thanks] is there twice"),
        ("title: x\nfor: weddings\n[thanks]\nx", 2, "weddings is no occasion"),
        ("Dear all,\n[thanks]\nx", 1, "only title: and for:"),
        ("[thanks]\n{first, thank you", 2, "a brace stands alone"),
        ("[thanks]\nfirst}, thank you", 2, "a brace stands alone"),
        ("[thanks]\n" + "x" * 5000, 2, "longer than 4,000"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(text: str, line: int, why: str) -> None:
    with pytest.raises(BadTemplate) as bad:
        read_template("x", text)
    assert bad.value.line == line
    assert why in bad.value.message


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_with_a_line_of_it(text: str) -> None:
    line, detail = 1, ""
    try:
        detail = read_template("x", text).text.detail
    except BadTemplate as bad:
        line = bad.line
    assert 1 <= line <= text.count("\n") + 1
    assert detail == ""


def test_known_places_are_filled_in_and_the_others_stay() -> None:
    template = read_template("x", WHOLE)
    filled = fill_in(template, {"first": "Lee", "talk": "the {next} walk"})
    assert filled.thanks == "Lee, thank you for the {next} walk.\nAnd for {this too}."
    assert filled.next_step == "{next}"


def test_ours_are_seven_and_hold_no_detail() -> None:
    assert [each.name for each in ours()] == list(TEXTS)
    assert len(ours()) == 7
    for template in ours():
        assert template.text.detail == ""
        assert template.occasions
        assert set(template.occasions) <= set(OCCASIONS)
        assert left_open(template.text.whole)


def test_only_a_job_interview_has_a_why_in_ours() -> None:
    assert {each.name for each in ours() if each.text.why_this} == {"job-interview"}


def test_those_for_the_occasion_come_first_and_your_own_before_ours() -> None:
    mine = read_template("mine", "title: Mine\nfor: favor\n[thanks]\nx")
    plain = read_template("plain", "title: Plain\n[thanks]\nx")
    found = fitting([*ours(), plain, mine], ["favor"])
    assert [each.name for each in found[:3]] == ["mine", "favor", "plain"]
    assert len(found) == 9


def test_every_place_that_is_filled_in_by_itself_has_a_value_in_some_note() -> None:
    talk = interaction(
        LEE,
        id=5,
        kind=Kind.JOB_INTERVIEW,
        about="Staff Engineer",
        organization="3M",
        minutes=30,
    )
    reasons = (
        Reason(NoteReason.JOB_INTERVIEW, "", 5),
        Reason(NoteReason.INTRODUCTION, "", 5, DANA),
        Reason(NoteReason.FAVOR, "what they gave: two names.", 5),
    )
    note = ThankYouNote(1, LEE, "Brightly", NoteState.OWED, reasons, at(WED))
    found = slots(note, [talk], [FollowUp(1, LEE, "send deck", None, WED)], WED)
    assert found.keys() == SLOTS.keys()
    assert found["first"] == "Lee"
    assert (found["organization"], found["role"], found["day"]) == (
        "3M",
        "Staff Engineer",
        "Wednesday",
    )
    assert (found["introduced"], found["favor"]) == ("Dana Lee", "two names")
    assert found["talk"] == "Wednesday's interview for Staff Engineer at 3M"
    assert found["next"] == "I'll send deck."


def test_what_is_not_known_stays_a_place_to_fill_in() -> None:
    note = ThankYouNote(1, LEE, None, NoteState.OWED, (), at(WED))
    found = slots(note, [], [], WED)
    assert found.keys() == {"name", "first", "thanks", "next"}


def test_the_documentation_shows_a_template_that_can_be_read_and_every_place() -> None:
    text = (Path(__file__).parents[2] / "docs" / "notes.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```\n(title:.*?)```", text, re.DOTALL)
    assert read_template("example", example).occasions == ("conversation",)
    table = text[text.index("| placeholder") :]
    assert set(re.findall(r"`\{(\w+)\}`", table)) - {"words"} == SLOTS.keys()
    for occasion in OCCASIONS:
        assert f"`{occasion}`" in text
