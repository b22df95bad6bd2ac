"""What holds in every place: the bars, going from one to the other, help, and an empty start."""

import subprocess
import sys

import pytest
from textual.css.query import NoMatches

from linchpin_tui.screens.place import PlaceScreen
from linchpin_tui.widgets.placebar import PlaceBar
from linchpin_tui.widgets.web_views import WebViews
from tests.ui.program import Starter


async def test_a_first_start_says_what_the_place_is_for_and_which_key_starts(desk: Starter) -> None:
    async with desk.start() as program:
        assert "Everyone you know and everyone they lead you to" in program.flat
        assert "a adds the first person" in program.flat
        await program.press("3")
        assert "Whom you owe thanks, and until when." in program.flat
        assert "a adds what happened" in program.flat


async def test_an_empty_place_offers_no_key_of_the_list_it_does_not_show(desk: Starter) -> None:
    async with desk.start(place="1") as program:
        # Each place is entered twice: the first time nothing in it had the focus yet.
        for place in "235123512":
            await program.press(place)
            assert "Enter" not in program.lines[-1]
            assert "a add" in program.lines[-1]
        await program.press("a")
        await program.type("coffee with Dana Lee")
        await program.press("enter")
        assert " Enter open " in program.lines[-1]


@pytest.mark.parametrize(
    ("key", "mode"),
    [
        ("1", "today"),
        ("f1", "today"),
        ("2", "web"),
        ("f2", "web"),
        ("3", "notes"),
        ("f3", "notes"),
        ("4", "quotas"),
        ("f4", "quotas"),
    ],
)
async def test_a_digit_and_an_f_key_lead_to_their_place(desk: Starter, key: str, mode: str) -> None:
    async with desk.start() as program:
        await program.press("4" if mode != "quotas" else "3", key)
        assert program.mode == mode


async def test_keys_of_places_that_do_not_exist_do_nothing(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("6", "9", "f6")
        assert program.mode == "web"


async def test_a_place_keeps_its_selection_while_another_is_shown(desk: Starter) -> None:
    desk.record("coffee with Dana Lee at Acme", "coffee with Sam Ortiz at Initech")
    async with desk.start() as program:
        await program.press("right_square_bracket", "right_square_bracket", "4", "2")
        assert program.app.screen.query_one(WebViews).name_of_selected == "Sam Ortiz"


async def test_the_top_line_marks_the_place_and_counts_the_notes_owed(desk: Starter) -> None:
    desk.record("informational interview with Lee Park at Brightly")
    async with desk.start() as program:
        assert " 1 Today   2 Web   3 Notes · 1   4 Quotas" in program.lines[0]
    async with desk.start(100, 24) as program:
        assert program.lines[0].startswith(" linchpin   1 Today   2 Web   3 Notes · 1   4 Quotas")
        assert program.lines[0].rstrip().endswith("Wed 25 Nov 14:09")


async def test_a_click_on_a_place_goes_there(desk: Starter) -> None:
    async with desk.start() as program:
        at = program.lines[0].index("3 Notes")
        await program.pilot.click("PlaceBar", offset=(at, 0))
        await program.settle()
        assert program.mode == "notes"


async def test_help_names_the_keys_that_work_now_and_where_the_data_is(desk: Starter) -> None:
    desk.record("coffee with Dana Lee at Acme")
    async with desk.start(100, 90) as program:
        await program.press("question_mark")
        assert "Who is in your web and who led you to whom." in program.flat
        assert "/ Find someone by a part of their name" in program.flat
        assert "↓ j Down" in program.flat
        assert str(desk.paths.database.parent.name) in program.flat
        assert "redo" not in program.flat  # nothing was undone
        await program.press("escape")
        assert "Who is in your web" not in program.flat


async def test_the_palette_runs_a_command_by_name(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("ctrl+p")
        await program.type("quotas")
        await program.until("Quotas 4")
        await program.press("enter")
        assert program.mode == "quotas"


async def test_q_quits(desk: Starter) -> None:
    async with desk.start() as program:
        await program.pilot.press("q")
        await program.pilot.pause()
        assert program.app.return_code == 0


async def test_the_bottom_line_leaves_out_whole_keys_and_never_the_first_ones(
    desk: Starter,
) -> None:
    desk.record("coffee with Dana Lee at Acme")
    async with desk.start(44, 24) as program:
        line = program.lines[-1].rstrip()
        assert line.startswith(" Enter open  v view  ")
        assert line.endswith("a add  u undo  ? help")


async def test_what_another_process_records_shows_without_a_key(desk: Starter) -> None:
    desk.record("coffee with Dana Lee at Acme", "coffee with Sam Ortiz at Initech")
    async with desk.start() as program:
        await program.press("right_square_bracket", "right_square_bracket")
        await program.app.look()
        desk.record("coffee with Ana Silva at Hooli")
        await program.app.look()
        await program.settle()
        assert "Ana Silva" in program.text
        assert program.app.screen.query_one(WebViews).name_of_selected == "Sam Ortiz"


async def test_f9_changes_between_dark_and_light(desk: Starter) -> None:
    async with desk.start() as program:
        assert program.app.current_theme.dark
        await program.press("f9")
        assert not program.app.current_theme.dark


def test_the_first_place_loads_nothing_of_the_web() -> None:
    code = (
        "import sys, linchpin_tui.app, linchpin_tui.screens.today\n"
        "print([name for name in sys.modules if name.rpartition('.')[2].startswith("
        "('web', 'linchpins', 'matches', 'rustworkx', 'numpy'))])"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True
    )
    assert loaded.stdout == "[]\n"


async def test_facts_that_come_while_the_program_ends_are_no_error(desk: Starter) -> None:
    desk.record("coffee with Dana Lee at Acme")
    async with desk.start() as program:
        screen = program.app.screen
        assert isinstance(screen, PlaceScreen)
        await screen.query_one(PlaceBar).remove()
        with pytest.raises(NoMatches):
            await screen._load()
        # As Textual has it from when the program ends until its last part is gone.
        program.app._running = False
        await screen._load()
        program.app._running = True
