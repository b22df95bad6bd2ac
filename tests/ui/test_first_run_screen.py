"""The first steps: asked once on a fresh desk, every one skipped with Esc, nothing typed lost."""

from pathlib import Path

import pytest

from linchpin_tui.screens.importing import Importing
from linchpin_tui.services import first_run, knowing, people
from linchpin_tui.services.first_run import Lean
from tests.ui.program import Program, Starter

NUMBERS = "How much of your week is this search?"
WAYS = "How would you like to begin?"


@pytest.fixture(autouse=True)
def _nothing_typed_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Importing, "kept", "")


def names(desk: Starter) -> list[str]:
    opened = desk.desk()
    try:
        return [person.name for person in people.people(opened)]
    finally:
        opened.close()


async def add(program: Program, line: str) -> None:
    await program.type(line)
    await program.press("enter")


async def test_a_fresh_desk_asks_the_one_question_about_the_numbers(desk: Starter) -> None:
    async with desk.start(place="", first=True) as program:
        assert NUMBERS in program.text
        assert "1  full time            10          10         5      1" in program.text
        assert "2  beside work           3           3         1      1" in program.text
        assert "3  just starting         2           2         1      1" in program.text
        assert "The first are the creed's." in program.flat


@pytest.mark.parametrize(
    ("key", "words"),
    [("1", "0 of 10"), ("2", "0 of 3"), ("3", "0 of 2")],
)
async def test_a_digit_takes_the_numbers_and_they_hold_at_once(
    desk: Starter, key: str, words: str
) -> None:
    async with desk.start(place="", first=True) as program:
        await program.press(key)
        assert WAYS in program.text
        await program.press("escape", "4")
        assert words in program.lines[2]


async def test_the_arrows_and_enter_take_a_way_too(desk: Starter) -> None:
    async with desk.start(place="", first=True) as program:
        await program.press("down", "enter", "escape", "4")
        assert "0 of 3" in program.lines[2]


async def test_undo_takes_the_numbers_back(desk: Starter) -> None:
    async with desk.start(place="", first=True) as program:
        await program.press("3", "escape", "u", "4")
        assert "0 of 10" in program.lines[2]


async def test_escape_skips_each_step_and_leads_to_the_desk(desk: Starter) -> None:
    async with desk.start(place="", first=True) as program:
        await program.press("escape")
        assert WAYS in program.text
        await program.press("escape")
        assert "What now?" in program.text
        assert "F  takes the first steps with you" in program.text


async def test_it_never_asks_twice_by_itself_also_after_a_kill(desk: Starter) -> None:
    async with desk.start(place="", first=True) as program:
        assert NUMBERS in program.text
    async with desk.start(place="", first=True) as program:
        assert NUMBERS not in program.text
        assert WAYS not in program.text


async def test_it_does_not_ask_where_something_is_there_already(desk: Starter) -> None:
    desk.record("coffee with Dana Lee at Acme")
    async with desk.start(place="", first=True) as program:
        assert NUMBERS not in program.text
        assert "Good afternoon." in program.text


async def test_capital_f_brings_the_steps_back_in_every_place(desk: Starter) -> None:
    async with desk.start() as program:
        for place in ("1", "2", "3", "4"):
            await program.press(place, "F")
            assert WAYS in program.text
            await program.press("escape")
        await program.press("F", "4")
        assert NUMBERS in program.text


async def test_an_f_key_leaves_the_steps_for_that_place(desk: Starter) -> None:
    async with desk.start(place="1") as program:
        for steps in ([], ["escape"], ["escape", "1"], ["escape", "2"], ["escape", "3"]):
            await program.press("1", "F", "4", *steps, "f3")
            assert program.mode == "notes"
            assert "Whom you owe thanks" in program.flat


async def test_the_demo_is_hinted_at(desk: Starter) -> None:
    async with desk.start(place="", first=True) as program:
        await program.press("escape")
        assert "linchpin-tui --demo opens a made-up search" in program.flat


# The first ten people.


async def test_ten_people_are_asked_for_one_idea_after_the_other(desk: Starter) -> None:
    async with desk.start(place="1") as program:
        await program.press("F", "1")
        assert "The first ten people · 0 of 10" in program.text
        assert "A former colleague, whom you would work with again" in program.flat
        assert "Dana Lee at Acme" in program.text
        await add(program, "Dana Lee at Acme, hub, loves rowing")
        assert "The first ten people · 1 of 10" in program.text
        assert "A former manager" in program.flat
        assert "Dana Lee (Acme), new · hub · loves rowing" in program.toasts
        await add(program, "lunch with Sam Ortiz at Initech today")
        assert "2 of 10" in program.text
        await program.press("escape")
        assert "a line each: 2 of 10" in program.flat
    assert names(desk) == ["Dana Lee", "Sam Ortiz"]


async def test_another_idea_comes_with_a_key_and_the_line_stays(desk: Starter) -> None:
    async with desk.start(place="1") as program:
        await program.press("F", "1")
        await program.type("Dana")
        await program.press("ctrl+n")
        assert "A former manager" in program.flat
        assert "Dana" in program.text
        await program.press("pageup")
        assert "A former colleague" in program.flat
        await program.press("pagedown")
        assert "A former manager" in program.flat


async def test_a_line_half_typed_stands_there_when_the_ten_are_opened_again(desk: Starter) -> None:
    async with desk.start(place="1") as program:
        await program.press("F", "1")
        await program.type("Dana Lee at Ac")
        await program.press("escape", "escape")
    async with desk.start(place="1") as program:
        await program.press("F", "1")
        assert "Dana Lee at Ac" in program.text


async def test_a_line_that_is_not_understood_stays_and_says_why(desk: Starter) -> None:
    async with desk.start(place="1") as program:
        await program.press("F", "1")
        await add(program, "Dana Lee at Acme")
        await add(program, "Dana Lee at Acme")
        assert "Dana Lee is in your web already" in program.flat
        assert "1 of 10" in program.text
    assert names(desk) == ["Dana Lee"]


async def test_the_tenth_person_makes_a_web(desk: Starter) -> None:
    opened = desk.desk()
    for name in (
        "Ana Silva",
        "Bea Long",
        "Cal Fox",
        "Dana Lee",
        "Eve Ash",
        "Finn Murray",
        "Gus Weber",
        "Hal Jordan",
        "Ida Quist",
    ):
        knowing.know(opened, name)
    opened.close()
    async with desk.start(place="1") as program:
        await program.press("F", "1")
        assert "9 of 10" in program.text
        await add(program, "Kim Wu at Umbra")
        assert "10 people: that is a web. Anyone else?" in program.text
        await program.press("escape")
        assert "the first ten people  ✓" in program.text


# A file, and the six questions.


async def test_a_file_brings_people_in_and_the_steps_go_on(desk: Starter, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("Name,Company\nDana Lee,Acme\n", encoding="utf-8")
    async with desk.start(place="1") as program:
        await program.press("F", "2")
        await add(program, str(file))
        await program.press("enter")
        assert "1 person came in from people.csv" in program.toasts
        assert WAYS in program.text
        assert "a file                ✓" in program.text


async def test_escape_from_the_file_leads_back_to_the_ways(desk: Starter) -> None:
    async with desk.start(place="1") as program:
        await program.press("F", "2", "escape")
        assert WAYS in program.text


async def test_six_questions_are_answered_and_kept(desk: Starter) -> None:
    async with desk.start(place="1") as program:
        await program.press("F", "3")
        assert "1 of 6 · Which rooms do you go to more?" in program.text
        assert "takes the first steps" not in program.text
        await program.press("1", "3", "2", "1", "3")
        assert "6 of 6" in program.text
        await program.press("3")
        assert WAYS in program.text
        assert "six questions         ✓" in program.text
        assert "Kept." in program.toasts
    opened = desk.desk()
    kept = [belief.lean for belief in first_run.beliefs(opened).values()]
    opened.close()
    crowd, even, linchpin = Lean.CROWD, Lean.EVEN, Lean.LINCHPIN
    assert kept == [crowd, linchpin, even, crowd, linchpin, linchpin]


async def test_questions_can_be_left_in_the_middle_and_go_on_there(desk: Starter) -> None:
    async with desk.start(place="1") as program:
        await program.press("F", "3", "1", "1", "escape")
        assert WAYS in program.text
        await program.press("3")
        assert "3 of 6" in program.text


@pytest.mark.parametrize("size", [(80, 24), (120, 35), (60, 20), (41, 13)])
async def test_the_steps_fit_the_window(desk: Starter, size: tuple[int, int]) -> None:
    async with desk.start(*size, place="", first=True) as program:
        strips = program.app.screen._compositor.render_strips()
        assert {strip.cell_length for strip in strips} == {size[0]}
        assert "How much of your week" in program.text
