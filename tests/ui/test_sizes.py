"""From a large window to a tiny one: nothing is lost, panes take turns, the size needed is said."""

import pytest

from linchpin_tui.widgets.web_views import WebViews
from tests.ui.program import Program, Starter

LINES = (
    "informational interview with Lee Park at Brightly via Dana Lee yesterday, loves rowing",
    "coffee with Kim Wu at Umbra today",
)


def _selected(program: Program) -> str:
    """The name of whoever is selected in the web."""
    views = program.app.screen.query_one("#views", WebViews)
    return views.name_of_selected


@pytest.mark.parametrize("size", [(80, 24), (120, 35), (200, 50), (60, 20), (41, 13)])
async def test_every_row_is_as_wide_as_the_window(desk: Starter, size: tuple[int, int]) -> None:
    desk.record(*LINES, "call with 李小龙 at 香港电影 today")
    async with desk.start(*size) as program:
        for place in ("2", "3", "4"):
            await program.press(place)
            strips = program.app.screen._compositor.render_strips()
            assert {strip.cell_length for strip in strips} == {size[0]}


async def test_a_narrow_window_shows_one_pane_and_enter_turns_to_the_other(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start(60, 20) as program:
        assert "Last talk" not in program.text
        await program.press("j", "enter")
        assert "Last talk" in program.text
        assert "◉ You" not in program.text
        await program.press("escape")
        assert "◉ You" in program.text
        assert _selected(program) == "Kim Wu"


async def test_a_narrow_window_writes_a_note_in_a_pane_of_its_own(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start(60, 20) as program:
        await program.press("3")
        assert "1 Thanks" not in program.text
        await program.press("j", "e")
        assert program.app.focused is not None
        assert program.app.focused.id == "note-detail"
        await program.type("She rows")
        assert "She rows" in program.text


async def test_a_window_too_small_says_the_size_it_needs(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start(30, 10) as program:
        assert "40×12 needed, this is 30×10" in program.flat


async def test_places_without_room_for_their_names_keep_their_digits(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start(40, 20) as program:
        await program.press("3")
        assert "3 Notes · 2" in program.lines[0]
        for digit in "24":
            assert f" {digit} " in program.lines[0]


async def test_resizing_keeps_the_selection_and_the_focus(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start(120, 35) as program:
        await program.press("right_square_bracket")
        selected = _selected(program)
        assert selected != "You"
        for size in ((80, 24), (50, 15), (20, 5), (120, 35)):
            await program.resize(*size)
            assert _selected(program) == selected
        assert program.app.focused is not None
        assert program.app.focused.id == "drawing"


async def test_what_is_typed_stays_when_the_window_shrinks(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start(80, 24) as program:
        await program.press("3", "e")
        await program.type("She rows")
        await program.resize(30, 8)
        await program.type(" at dawn")
        await program.resize(80, 24)
        assert "She rows at dawn" in program.text
