"""The pages of the effort, the coach and the weekly review, as keys walk through them."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from textual.events import Key
from textual.widgets import Input, TextArea

from linchpin_tui.domain.linchpin_check import Lean
from linchpin_tui.screens.page import PageScreen
from linchpin_tui.screens.place import PlaceScreen
from linchpin_tui.services import coaching, first_run, pitches
from tests.ui.program import NOW, Program, Starter
from tests.ui.test_every_key import does_something, offered

LINES = (
    "coffee with Dana Lee at Acme mon",
    "coffee with Sam Ortiz at Initech mon",
    "call with Kim Wu tue",
    "lunch with Ana Silva tue",
    "event PyData with Raj Patel mon",
)
PLANS = ("plan call with Kim Wu tomorrow", "plan call with Dana Lee in 2 days")
FRIDAY = NOW + timedelta(days=2)


@pytest.fixture
def home(own_home: Path) -> Path:
    """A home that is there."""
    own_home.mkdir()
    return own_home


async def test_the_effort_shows_belief_beside_log_and_enter_the_evidence(desk: Starter) -> None:
    desk.record(*LINES)
    opened = desk.desk()
    first_run.answer(opened, "tables", Lean.CROWD)
    opened.close()
    async with desk.start(place="4") as program:
        await program.press("L")
        assert "Tables leans linchpin · believed crowd → Ask Raj" in program.flat
        assert "1 group event · 4 one-on-one meetings" in program.flat
        await program.press("j", "enter")
        shown = program.facts("#evidence")
        assert "Tables leans linchpin" in shown
        assert "✓ Mon 23 Nov · coffee · Dana Lee" in shown
        assert "Believed leans crowd, on Wed 25 Nov" in shown
        await program.press("escape")
        assert program.app.focused is not None
        assert program.app.focused.id == "rows"
        await program.press("f")
        await program.type("9")
        await program.press("enter")
        assert "Tables even · believed crowd" in program.flat
        await program.press("u")
        assert "Tables leans linchpin · believed crowd" in program.flat
        await program.press("escape")
        assert "Interviews week" in program.flat


async def test_the_message_is_written_there_and_kept_when_left(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start(place="4") as program:
        await program.press("L", "e")
        await program.type("I plan things")
        await program.press("escape", "e")
        assert program.app.screen.query_one("#words", TextArea).text == "I plan things"
        await program.press("tab")
        await program.type("by night")
        await program.press("ctrl+s")
        assert "version 1" in program.toasts
    opened = desk.desk()
    found = pitches.current(opened)
    opened.close()
    assert found is not None
    assert (found.words, found.only_you) == ("I plan things", "by night")


async def test_the_coach_is_chosen_and_what_is_between_you_is_marked(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start(place="4") as program:
        await program.press("C")
        assert "Not your spouse" in program.flat
        await program.press("c")
        await program.type("Nobody Known")
        await program.press("enter")
        assert "Nobody here is called" in program.toasts
        await program.press("c")
        await program.type("Dana")
        await program.press("enter")
        assert "Dana Lee, your coach" in program.flat
        await program.press("n")
        await program.type("redo the pitch by fri")
        await program.press("enter")
        assert "redo the pitch open, due Fri 27 Nov" in program.flat
        await program.press("enter")
        assert "✓ redo the pitch kept Wed 25 Nov" in program.flat
        await program.press("enter", "z", "1")
        assert "open, due Thu 26 Nov · moved from Fri 27 Nov" in program.flat
        await program.press("f")
        await program.type("speak slower")
        await program.press("enter", "G", "enter")
        assert "✓ speak slower Dana Lee, Wed 25 Nov · acted on Wed 25 Nov" in program.flat
        await program.press("v")
        assert "My week 2026-W48" in program.facts("#report")
        assert "People talked with 4 of 30" in program.facts("#report")


async def test_the_report_is_saved_where_nothing_is_and_what_is_asked_is_kept(
    desk: Starter, home: Path
) -> None:
    (home / "linchpin-2026-W48.html").write_text("mine")
    desk.record(*LINES)
    async with desk.start(120, 35, place="4") as program:
        await program.press("C", "r")
        assert "linchpin-2026-W48 2.html" in program.text
        await program.type("Is it too long?")
        await program.press("escape", "r")
        assert program.app.screen.query_one("#asks", TextArea).text == "Is it too long?"
        line = program.app.screen.query_one("#file", Input)
        line.value = "~/linchpin-2026-W48.html"
        await program.press("ctrl+s")
        assert "left as it is" in program.flat
        line.value = "~/week.md"
        await program.press("ctrl+s")
        assert "week.md, for your eyes only" in program.toasts
        assert "What I ask your feedback on Is it too long?" in program.facts("#report")
    assert "Is it too long?" in (home / "week.md").read_text()
    assert (home / "linchpin-2026-W48.html").read_text() == "mine"


async def test_the_review_goes_on_where_it_was_left_and_ends_with_the_report(
    desk: Starter, home: Path
) -> None:
    desk.record(*LINES, "plan call with Lee Park tomorrow 10am")
    async with desk.start(now=FRIDAY, place="1") as program:
        assert "The week draws to a close: W looks back at it." in program.flat
        await program.press("4")
        assert "The week draws to a close: W looks back at it." in program.flat
        await program.press("1", "ctrl+p")
        await program.type("weekly")
        await program.until("Weekly review W")
        await program.press("enter")
        assert "? Call with Lee Park planned for Thu 26 Nov 10:00, did it happen?" in program.flat
        await program.press("enter", "1", "right_square_bracket")
        assert "· Mon 23 Nov · coffee with Dana Lee no job asked for" in program.flat
        await program.press("space")
        assert "✓ Mon 23 Nov · coffee with Dana Lee asked for a job" in program.flat
        await program.press("enter", "1")
        assert "your message: it engaged them" in program.flat
        await program.press("right_square_bracket", "escape")
    async with desk.start(now=FRIDAY, place="1") as program:
        await program.press("W")
        assert "Nobody chosen yet" in program.flat
        await program.press("plus")
        await program.type("Sam Ortiz")
        await program.press("enter")
        assert "Chosen for next week ▌ ✓ Sam Ortiz (Initech)" in program.flat
        await program.press("space", "u", "right_square_bracket")
        assert "1 person chosen for next week" in program.flat
        await program.press("enter", "ctrl+s")
        assert "The week is done" in program.toasts
        await program.press("escape")
        assert "draws to a close" not in program.flat
    assert "Sam Ortiz" in (home / "linchpin-2026-W48.html").read_text()


@pytest.mark.parametrize("page", ["L", "C", "W"])
async def test_every_key_of_a_page_does_something(page: str, desk: Starter, home: Path) -> None:
    desk.record(*LINES, "coach session with Bea Long mon, next: redo pitch by fri", *PLANS)
    async with desk.start(120, 35, place="4") as program:
        await program.press(page)
        everywhere = program.app._bindings.key_to_bindings
        steps = 4 if page == "W" else 1
        for step in range(steps):
            walked = [key for key in offered(program) if key not in everywhere]
            assert len(walked) >= 3
            for key in walked:
                await _back_on(program, page, step)
                await does_something(program, key, f"on step {step} of the page {page}")
            await _back_on(program, page, min(step + 1, steps - 1))


async def _back_on(program: Program, page: str, step: int) -> None:
    """The page at a step of it, with nothing laid over it."""
    while not isinstance(program.app.screen, PageScreen):
        if isinstance(program.app.screen, PlaceScreen):
            await program.press(page)
        else:
            await program.press("escape")
    if page == "W":
        for _ in range(3):
            await program.press("left_square_bracket")
        for _ in range(step):
            await program.press("right_square_bracket")
    await program.press("down")
    program.app.clear_notifications()


@pytest.mark.parametrize("page", ["L", "C", "W"])
async def test_a_page_holds_at_every_size_and_in_plain_signs(
    page: str, demo: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "C")
    monkeypatch.setenv("LC_ALL", "C")
    async with demo.start(80, 24, place="4") as program:
        assert program.app.looks.plain
        await program.press(page)
        for width, height in ((40, 12), (60, 20), (200, 50), (30, 8), (80, 24)):
            await program.resize(width, height)
            assert program.app.is_running
            assert len(program.lines) == height
        signs = "".join(program.lines)
        assert signs.isascii() or program.app.looks.letters


async def test_hostile_texts_are_harmless_on_the_pages(desk: Starter) -> None:
    text = "Eve [@click=app.quit]quit[/] \x1b[31m \u202egnp [red]"
    desk.record(
        *LINES,
        "coach session with Bea Long mon, next: redo pitch by fri",
        "plan call with Kim Wu tomorrow",
    )
    opened = desk.desk()
    coaching.keep_feedback(opened, "slower")
    pitches.save(opened, "words", "mine")

    def everywhere() -> None:
        for table, column in (
            ("contact", "name"),
            ("contact", "organization"),
            ("follow_up", "text"),
            ("feedback", "text"),
            ("interaction", "about"),
        ):
            opened.store.rows(f"UPDATE {table} SET {column} = ?", text)

    opened.store.unjournaled(everywhere)
    opened.close()
    async with desk.start(120, 35, place="4") as program:
        for keys in (["L", "enter"], ["escape", "escape", "C", "v"], ["escape", "escape", "W"]):
            await program.press(*keys)
            assert "\x1b" not in program.text
            assert "\u202e" not in program.text
            assert "Eve" in program.text
        assert program.app.is_running


async def test_what_is_typed_in_a_hurry_comes_after_what_was_kept(desk: Starter) -> None:
    opened = desk.desk()
    pitches.save(opened, "I plan")
    opened.close()
    async with desk.start(place="4") as program:
        await program.press("L")
        for key in ("e", *"ning", "escape"):
            program.app.post_message(Key(key, key if len(key) == 1 else None))
            for _ in range(30 if key == "e" else 0):
                await asyncio.sleep(0)
        await program.settle()
        await program.press("e")
        assert program.app.screen.query_one("#words", TextArea).text == "I planning"
