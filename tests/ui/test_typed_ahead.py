"""Keys that come faster than what they open: none of them ends the program, none is lost."""

import asyncio

import pytest
from textual.events import Key, Paste
from textual.widgets import Input

from linchpin_tui.screens.palette import Palette
from linchpin_tui.screens.place import PlaceScreen
from linchpin_tui.screens.sheet import Confirm
from linchpin_tui.services import drafts
from tests.ui.program import Program, Starter

TURNS = [0, 3, 21]
"""How many turns of the loop lie between two keys, none to enough for a sheet to stand."""


async def _rush(program: Program, *keys: str, turns: int = 0) -> None:
    """Send keys as a terminal does when they are held or pasted: nobody waits for what they do."""
    for key in keys:
        character = key if len(key) == 1 else {"space": " ", "enter": "\r"}.get(key)
        program.app.post_message(Key(key, character))
        for _ in range(turns):
            await asyncio.sleep(0)
    await program.settle()


@pytest.mark.parametrize("turns", TURNS)
async def test_a_sheet_of_capture_closes_while_it_opens(turns: int, desk: Starter) -> None:
    async with desk.start() as program:
        for leaving in ("escape", "f4"):
            await _rush(program, "a", leaving, turns=turns)
            await program.press("escape")
            assert "What happened?" not in program.text
            await program.press("2")


@pytest.mark.parametrize("turns", TURNS)
async def test_a_kept_line_outlives_a_sheet_closed_at_once(turns: int, desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("a")
        await program.type("coffee with Da")
        await program.press("escape")
        await _rush(program, "a", "escape", turns=turns)
        await program.press("escape")
        opened = desk.desk()
        assert drafts.kept(opened, drafts.CAPTURE) == "coffee with Da"
        opened.close()


@pytest.mark.parametrize("turns", TURNS)
async def test_what_is_typed_right_after_enter_begins_another_line(
    turns: int, desk: Starter
) -> None:
    async with desk.start(toasts=True) as program:
        await program.press("a")
        await program.type("coffee with Dana Lee at Acme")
        await _rush(program, "enter", *"call", turns=turns)
        assert "Dana Lee (Acme), new" in program.toasts
        assert program.app.screen.query_one(Input).value == "call"


HURRIES = (
    ("a", "enter", "escape", "escape"),
    ("a", "x", "enter", "tab", "down", "escape", "a", "f3", "a", "f1"),
    ("F", "escape", "escape", "F", "1", "escape", "escape"),
    ("F", "1", "pagedown", "pageup", "escape", "f2", "F", "1", "ctrl+n", "f4", "F", "f5"),
    ("F", "enter", "enter", "escape", "F", "2", "enter", "escape", "F", "4", "1", "1"),
    ("F", "3", "1", "1", "2", "2", "1", "1", "escape"),
    ("I", "escape", "I", "enter", "n", "escape", "f3", "I", "f4"),
    ("question_mark", "escape", "escape", "question_mark", "q", "question_mark", "f2"),
    ("5", "n", "ctrl+s", "ctrl+r", "escape", "n", "f1", "5", "e", "ctrl+s", "escape", "e"),
    ("4", "e", "1", "enter", "enter", "escape", "e", "escape", "escape"),
    ("3", "s", "enter", "escape", "x", "1", "escape", "d", "x", "enter", "escape"),
    ("4", "L", "e", "x", "escape", "f", "2", "enter", "escape", "4", "L", "j", "enter", "f2"),
    ("4", "C", "c", "x", "enter", "escape", "r", "x", "escape", "v", "escape", "escape"),
    ("W", "right_square_bracket", "space", "plus", "x", "escape", "W", "escape", "f3", "W"),
    ("u", "enter", "enter", "U", "escape", "u", "enter", "escape"),
    ("2", "l", "enter", "p", "enter", "w", "1", "enter", "d", "x", "escape", "escape"),
)
"""Keys that open, answer and leave what the keys before have not opened yet."""


@pytest.mark.parametrize("turns", TURNS)
async def test_no_hurry_ends_the_program(turns: int, desk: Starter) -> None:
    desk.record("coffee with Dana Lee at Acme via Sam Ortiz, loves trail running")
    async with desk.start() as program:
        for keys in HURRIES:
            await _rush(program, *keys, turns=turns)
            assert program.app.is_running, keys
            assert program.app._exception is None, keys
            while not isinstance(program.app.screen, PlaceScreen):
                await program.press("escape")
            await program.press("f2")


@pytest.mark.parametrize("turns", TURNS[:2])
async def test_what_is_typed_in_an_instant_goes_to_the_line_that_its_first_key_opens(
    turns: int, desk: Starter
) -> None:
    desk.record("coffee with Dana Lee at Acme via Sam Ortiz, loves trail running")
    async with desk.start(place="") as program:
        # Each of the places as it is entered, and once more when it stands.
        for key in ("5", "2", "3"):
            await _rush(program, key, "slash", "d", "a", "n", "a", turns=turns)
            assert _line(program) == ("find", "dana"), key
            await _rush(program, "escape", "slash", "l", "x", "backspace", "e", turns=turns)
            assert _line(program) == ("find", "le"), key
            await program.press("escape")
        await _rush(program, "2", "p", "s", "a", "m", turns=turns)
        assert _line(program)[1] == "sam"
        await program.press("escape")
        await _rush(program, "5", "plus", "J", "o", turns=turns)
        assert _line(program)[1] == "Jo"
        await program.press("escape")
        await _rush(program, "4", "a", "m", "e", "t", "space", "J", turns=turns)
        assert _line(program)[1] == "met J"


async def test_what_is_typed_right_after_esc_goes_to_the_place_that_shows_again(
    desk: Starter,
) -> None:
    desk.record("coffee with Dana Lee at Acme via Sam Ortiz, loves trail running")
    async with desk.start() as program:
        for opening in ("p", "c", "slash"):
            # So many turns after it, Esc is on its way back from the screen that it went through.
            for turns in (3, 4, 5):
                await program.press(opening)
                await _rush(program, "escape", "slash", "d", "a", turns=turns)
                assert _line(program) == ("find", "da"), (opening, turns)
                await program.press("escape")


@pytest.mark.parametrize("turns", TURNS[:2])
async def test_what_is_typed_right_after_finding_is_for_whoever_was_found(
    turns: int, desk: Starter
) -> None:
    desk.record("email to Ana Silva, promised slides", "email to Dana Lee, promised the deck")
    async with desk.start(place="5", toasts=True) as program:
        await _rush(program, "slash", "d", "a", "n", "a", "enter", "m", turns=turns)
        assert "Kept: the deck" in program.toasts


async def test_a_paste_comes_to_the_line_that_is_open_by_then_and_else_to_nothing(
    desk: Starter,
) -> None:
    desk.record("coffee with Dana Lee at Acme via Sam Ortiz, loves trail running")
    async with desk.start(place="5") as program:
        program.app.post_message(Paste("u q dana"))
        await program.settle()
        assert "2 people" in program.text
        for place in ("2", "5"):
            for key in (place, "slash"):
                program.app.post_message(Key(key, "/" if key == "slash" else key))
            program.app.post_message(Paste("dan\nlee"))
            await _rush(program, "a")
            assert _line(program) == ("find", "dan leea"), place
            await program.press("escape")


def _line(program: Program) -> tuple[str | None, str]:
    """The line that has the keys, and what stands in it."""
    line = program.app.focused
    assert isinstance(line, Input)
    return line.id, line.value


@pytest.mark.parametrize("turns", TURNS)
@pytest.mark.parametrize("last", ["enter", "escape"])
async def test_a_command_of_the_palette_runs_once(turns: int, last: str, desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("ctrl+p")
        await program.until("Add")
        await _rush(program, "down", "enter", "enter", last, turns=turns)
        assert not isinstance(program.app.screen, Palette)
        assert len(program.app.screen_stack) <= 2
        assert program.app._exception is None


@pytest.mark.parametrize("turns", TURNS)
async def test_the_palette_opens_and_closes_in_a_hurry(turns: int, desk: Starter) -> None:
    async with desk.start() as program:
        await _rush(program, "ctrl+p", "down", "enter", "enter", turns=turns)
        await _rush(program, "escape", "escape", "ctrl+p", "escape", "escape", turns=turns)
        await _rush(program, "ctrl+p", "y", "1", "pagedown", "pageup", "escape", turns=turns)
        await _rush(program, "ctrl+p", *"quotas", "enter", *"ll", turns=turns)
        assert program.app._exception is None
        await _rush(
            program, "ctrl+p", "b", "f1", "question_mark", "F", "r", "enter", "l", turns=turns
        )
        assert program.app._exception is None


async def test_the_palette_opens_over_a_sheet_that_came_over_another_palette(
    desk: Starter,
) -> None:
    async with desk.start() as program:
        await program.press("ctrl+p")
        program.app.push_screen(Confirm("It came late", "after the palette"))
        await program.settle()
        await program.press("ctrl+p")
        assert isinstance(program.app.screen, Palette)
        await program.press("escape", "escape", "escape")
        assert isinstance(program.app.screen, PlaceScreen)


@pytest.mark.parametrize("turns", TURNS)
async def test_keys_after_the_last_one_do_nothing(turns: int, desk: Starter) -> None:
    async with desk.start() as program:
        await _rush(program, "4", "q", "f3", "a", "x", "escape", "q", turns=turns)
        assert program.app._exception is None
        assert program.app.return_code == 0
