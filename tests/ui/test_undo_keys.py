"""Undo and redo with one key, also of what another process did."""

from linchpin_tui.services import history
from tests.ui.program import Starter


async def test_u_turns_back_what_was_done_here_and_says_so(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("a")
        await program.type("coffee with Dana Lee at Acme")
        await program.press("enter", "u")
        assert "Turned back: coffee with Dana Lee on Wed 25 Nov" in program.toasts
        assert "Your web" in program.text


async def test_shift_u_does_it_again(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("a")
        await program.type("coffee with Dana Lee at Acme")
        await program.press("enter", "u", "U")
        assert "Done again: coffee with Dana Lee on Wed 25 Nov" in program.toasts
        assert "Dana Lee" in program.text


async def test_what_another_process_did_is_asked_about_first(desk: Starter) -> None:
    desk.record("coffee with Dana Lee at Acme")
    async with desk.start() as program:
        await program.press("u")
        assert "Undo what was not done here?" in program.text
        assert "coffee with Dana Lee on Wed 25 Nov" in program.flat
        await program.press("escape")
        assert "Dana Lee" in program.text
        await program.press("u", "enter")
        assert "Your web" in program.text


async def test_redo_asks_about_what_another_process_turned_back_and_about_nothing_else(
    desk: Starter,
) -> None:
    desk.record("coffee with Dana Lee at Acme")
    async with desk.start() as program:
        await program.press("u", "enter", "U")
        assert "Done again: coffee with Dana Lee on Wed 25 Nov" in program.toasts
        await program.press("a")
        await program.type("coffee with Kim Wu at Umbra")
        await program.press("enter")
        await program.app.look()
        other = desk.desk()
        try:
            history.undo(other)
        finally:
            other.close()
        await program.app.look()
        await program.settle()
        await program.press("U")
        assert "Redo what was not undone here?" in program.text
        assert "coffee with Kim Wu on Wed 25 Nov" in program.flat
        await program.press("escape")
        assert "Kim Wu" not in program.lines[3]


async def test_undo_and_redo_show_only_when_there_is_something(desk: Starter) -> None:
    async with desk.start() as program:
        assert "undo" not in program.lines[-1]
        assert "redo" not in program.lines[-1]
        await program.press("a")
        await program.type("coffee with Dana Lee at Acme")
        await program.press("enter")
        assert "u undo" in program.lines[-1]
        assert "redo" not in program.lines[-1]
        await program.press("u")
        assert "U redo" in program.lines[-1]


async def test_undo_works_in_every_place(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("4", "e")
        await program.type("3")
        await program.press("enter", "3", "u", "4")
        assert "0 of 10" in program.lines[2]


async def test_what_was_not_announced_is_not_turned_back(desk: Starter) -> None:
    desk.record("coffee with Dana Lee at Acme")
    async with desk.start() as program:
        await program.press("u")
        assert "coffee with Dana Lee on Wed 25 Nov" in program.flat
        desk.record("coffee with Kim Wu at Umbra")
        await program.press("enter")
        assert "Something else was done meanwhile" in program.toasts
        assert "Turned back" not in program.toasts
        await program.press("u")
        assert "coffee with Kim Wu on Wed 25 Nov" in program.flat


async def test_two_quick_presses_turn_back_two_steps(desk: Starter) -> None:
    async with desk.start() as program:
        for name in ("Dana Lee", "Kim Wu"):
            await program.press("a")
            await program.type(f"coffee with {name} at Acme")
            await program.press("enter")
        async with program.busy_desk():
            await program.pilot.press("u", "u")
        assert "Turned back: coffee with Dana Lee on Wed 25 Nov" in program.toasts
        assert "Your web" in program.text
