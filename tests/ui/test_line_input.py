"""The line of capture: lit where it is understood, marked where it is not, names completed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from linchpin_tui.domain.capture.draft import Clause
from linchpin_tui.widgets.line_input import Lights, LineInput
from tests.ui.program import Program, Starter

KNOWN = (
    "coffee with Dana Lee at Acme mon",
    "call with Dana Meier at Globex mon",
    "lunch with Sam Ortiz at Initech tue",
)


def _line(program: Program) -> LineInput:
    return program.app.screen.query_one(LineInput)


def _lit(program: Program) -> list[tuple[str, str]]:
    line = _line(program)
    return [(what, line.value[start:end]) for start, end, what in line.lights.clauses]


def _row(program: Program, below: int = 0) -> str:
    """The row of the line as drawn, or one below it."""
    return program.lines[_line(program).region.y + below]


# Lighting.


async def test_every_part_that_is_understood_is_lit(desk: Starter) -> None:
    desk.record(*KNOWN)
    async with desk.start(width=140) as program:
        await program.press("a")
        await program.type(
            "coffee with Dana Lee at Acme via Sam Ortiz yesterday, loves rowing +hub -- kind"
        )
        assert _lit(program) == [
            ("kind", "coffee"),
            ("who", "with Dana Lee"),
            ("org", "at Acme"),
            ("via", "via Sam Ortiz"),
            ("when", "yesterday"),
            ("detail", "loves rowing"),
            ("tag", "+hub"),
            ("note", "-- kind"),
        ]


async def test_a_label_under_each_part_names_it(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("a")
        await program.type("coffee with Dana Lee at Acme yesterday +hub")
        line, labels = _row(program), _row(program, 1)
        for words, label in (("coffee", "what"), ("with", "who"), ("at", "org"), ("+hub", "tag")):
            at = line.index(words)
            assert labels[at:].startswith(label)


async def test_no_two_kinds_of_clause_differ_by_colour_alone(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("a")
        line = _line(program)
        looks = [
            line.look(what).without_color
            for what in ("kind", "who", "org", "via", "when", "tag", "detail")
        ]
        assert len({str(look) for look in looks}) == len(looks)


async def test_what_is_understood_stays_lit_before_the_place_of_a_refusal(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("a")
        await program.type("coffee with Dana Lee at Acme vai Sam Ortiz")
        assert _lit(program)[:3] == [
            ("kind", "coffee"),
            ("who", "with Dana Lee"),
            ("org", "at Acme"),
        ]


async def test_what_a_line_of_a_moment_ago_says_is_not_shown(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("a")
        await program.type("coffee with Dana Lee")
        line = _line(program)
        before = line.lights
        line.light("coffee with Dana", (Clause(0, 2, "tag"),), (0, 1))
        line.offer("coffee with Dana", 16, ())
        assert line.lights == before


@pytest.mark.parametrize(
    ("before", "after", "lit"),
    [
        ("coffee Dana", "coffee Dana L", [("kind", "coffee"), ("who", "Dana")]),
        ("coffee Dan", "coffee Dana", [("kind", "coffee"), ("who", "Dana")]),
        ("coffee Dana", "coffee Dan", [("kind", "coffee"), ("who", "Dan")]),
        ("coffee Dana", "coffee with Dana", [("kind", "coffee"), ("who", "Dana")]),
        ("coffee Dana", "coffee Daxna", [("kind", "coffee"), ("who", "Daxna")]),
        ("coffee Dana", "coffee", [("kind", "coffee")]),
        ("coffee Dana", "Dana", [("who", "Dana")]),
        ("coffee Dana", "", []),
    ],
)
def test_light_moves_with_the_text_until_more_is_known(
    before: str, after: str, lit: list[tuple[str, str]]
) -> None:
    lights = Lights((Clause(0, 6, "kind"), Clause(7, len(before), "who")))
    moved = lights.after_edit(before, after)
    assert [(what, after[start:end]) for start, end, what in moved.clauses] == lit


@given(st.text("ab ,", max_size=9), st.text("ab ,", max_size=9), st.integers(0, 9), st.data())
def test_light_never_leaves_the_line(before: str, after: str, at: int, data: st.DataObject) -> None:
    start = min(at, len(before))
    end = data.draw(st.integers(start, len(before)))
    lights = Lights((Clause(start, end, "who"),), (start, end)).after_edit(before, after)
    for clause in lights.clauses:
        assert 0 <= clause.start <= clause.end <= len(after)
    assert lights.refused is None or 0 <= lights.refused[0] <= lights.refused[1] <= len(after)


async def test_markup_in_a_line_is_text(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("a")
        await program.type("coffee with Dana Lee, loves [red]rowing[/red] [/foo] \\[x")
        assert "loves [red]rowing[/red] [/foo] \\[x" in _row(program)


async def test_signs_that_are_not_stored_never_enter_the_line(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("a")
        line = _line(program)
        line.insert_text_at_cursor("call with Ren\u200be\u202e\u0301 at Acme +metnor")
        line.cursor_position = 4
        line.insert_text_at_cursor("ed\u200b")
        await program.settle()
        assert line.value == "called with René at Acme +metnor"
        assert line.cursor_position == 6
        assert _row(program, 1).index("^") == _row(program).index("+metnor")


# Refusals.


async def test_the_mark_stays_under_its_place_while_the_line_scrolls(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("a")
        words = "coffee with 李小龙 at Acme +metnor, loves " + "rowing " * 12 + "a lot"
        await program.type(words)
        assert "‹" in _row(program, 1)
        line = _line(program)
        line.cursor_position = words.index("Acme")
        await program.settle()
        row = _row(program)
        before = row[: row.index("+metnor")]
        assert _row(program, 1).index("^^^^^^^") == cell_len(before)


async def test_a_line_that_is_not_finished_is_told_what_comes_next(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("a")
        await program.type("coffee with")
        assert "A name comes next, such as Dana Lee." in program.text
        assert "^" not in _row(program, 1)
        await program.press("enter")
        assert "with wants its person" in program.text
        assert "^^^^" in _row(program, 1)


async def test_a_word_being_typed_is_no_slip_yet(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("a")
        await program.type("coff")
        assert "Perhaps coffee?" in program.text
        assert "not a kind" not in program.text
        await program.type(" ")
        assert "coff" in program.text
        assert "did you mean" in program.text or "not a kind" in program.text


# Completing.


@pytest.mark.parametrize("key", ["tab", "right", "end"])
async def test_a_name_goes_on_in_the_line_and_a_key_takes_it(desk: Starter, key: str) -> None:
    desk.record(*KNOWN)
    async with desk.start() as program:
        await program.press("a")
        await program.type("coffee with sa")
        assert "coffee with sam Ortiz" in _row(program)
        assert _line(program).value == "coffee with sa"
        await program.press(key)
        assert _line(program).value == "coffee with Sam Ortiz"
        assert "Tab" not in _row(program, 2)


async def test_a_last_name_is_completed_after_the_first(desk: Starter) -> None:
    desk.record(*KNOWN)
    async with desk.start() as program:
        await program.press("a")
        await program.type("lunch with Dana M")
        await program.press("tab")
        assert _line(program).value == "lunch with Dana Meier"


async def test_several_names_stand_in_a_line_and_the_arrows_choose(desk: Starter) -> None:
    desk.record(*KNOWN)
    async with desk.start() as program:
        await program.press("a")
        await program.type("lunch Dan")
        assert "Dana Lee (Acme)   Dana Meier (Globex)" in _row(program, 2)
        await program.press("down")
        assert "lunch Dana Meier" in _row(program)
        await program.press("down")
        assert "lunch Dana Lee" in _row(program)
        await program.press("up", "tab")
        assert _line(program).value == "lunch Dana Meier"


async def test_what_was_chosen_stays_chosen_while_it_is_typed(desk: Starter) -> None:
    desk.record(*KNOWN)
    async with desk.start() as program:
        await program.press("a")
        await program.type("lunch Dan")
        await program.press("down")
        await program.type("a")
        assert "lunch Dana Meier" in _row(program)


async def test_people_of_one_name_are_told_apart_and_picked_by_number(desk: Starter) -> None:
    desk.record(
        "coffee with Dana Lee at Acme mon", "coffee with Dana Lee at Globex +new mon", KNOWN[2]
    )
    async with desk.start() as program:
        await program.press("a")
        await program.type("lunch with Dana Le")
        assert "Dana Lee (Acme)   Dana Lee (Globex)" in _row(program, 2)
        await program.press("down", "tab")
        assert _line(program).value == "lunch with id:2"
        assert "Dana Lee (Globex)" in program.flat


async def test_a_name_the_grammar_would_read_otherwise_is_quoted(desk: Starter) -> None:
    desk.record('coffee with "Will Call" at "May at Ford" mon')
    async with desk.start() as program:
        await program.press("a")
        await program.type("lunch with Wil")
        await program.press("tab")
        assert _line(program).value == 'lunch with "Will Call"'
        await program.type(" at Ma")
        await program.press("tab")
        assert _line(program).value == 'lunch with "Will Call" at "May at Ford"'
        assert "lunch · Will Call (May at Ford)" in program.flat


@pytest.mark.parametrize(
    ("typed", "taken"),
    [
        ("cof", "coffee"),
        ("coffee with Dana Lee +hu", "coffee with Dana Lee +hub"),
        ("coffee with Dana Lee at ac", "coffee with Dana Lee at Acme"),
        ("coffee with Dana Lee @ac", "coffee with Dana Lee @Acme"),
        ("coffee with Dana Lee, lov", "coffee with Dana Lee, loves"),
        ("coffee with Dana Lee, no an", "coffee with Dana Lee, no answer"),
        ("coffee with Dana Lee feed", "coffee with Dana Lee feedback:"),
        ("coffee with Dana Lee role:men", "coffee with Dana Lee role:mentor"),
        ("coffee with Dana Lee via Sa", "coffee with Dana Lee via Sam Ortiz"),
        ("coffee with Dana Lee, Sam", "coffee with Dana Lee, Sam Ortiz"),
        ("coffee with Dana Lee and Sam", "coffee with Dana Lee and Sam Ortiz"),
    ],
)
async def test_tags_keys_and_words_are_completed_too(desk: Starter, typed: str, taken: str) -> None:
    desk.record(*KNOWN)
    async with desk.start() as program:
        await program.press("a")
        await program.type(typed)
        await program.press("tab")
        assert _line(program).value == taken


@pytest.mark.parametrize("text", ["note: met sa", "loves sa", "-- sa", '"sa', "tag: sa"])
async def test_nothing_is_offered_inside_free_text(desk: Starter, text: str) -> None:
    desk.record(*KNOWN)
    async with desk.start() as program:
        await program.press("a")
        await program.type(f"coffee with Dana Lee {text}")
        assert _line(program).offers == ()


async def test_inside_a_line_a_name_is_offered_below_it_and_put_in(desk: Starter) -> None:
    desk.record(*KNOWN)
    async with desk.start() as program:
        await program.press("a")
        await program.type("coffee with at Acme")
        _line(program).cursor_position = len("coffee with ")
        await program.type("Dana M")
        _line(program).insert_text_at_cursor("e ")
        _line(program).cursor_position -= 1
        await program.press("backspace", "e")
        assert "Dana Meier" in _row(program, 2)
        await program.press("tab")
        assert _line(program).value == "coffee with Dana Meier at Acme"


async def test_a_cursor_moved_away_takes_the_offers_with_it(desk: Starter) -> None:
    desk.record(*KNOWN)
    async with desk.start() as program:
        await program.press("a")
        await program.type("lunch with Sam")
        await program.press("home")
        assert _line(program).offers == ()
        assert _row(program).rstrip().endswith("lunch with Sam")


async def test_without_an_offer_the_arrow_and_end_only_move(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("a")
        await program.type("quiz")
        await program.press("home", "right", "end", "right", "tab", "down")
        assert _line(program).value == "quiz"
        assert _line(program).cursor_position == 4
