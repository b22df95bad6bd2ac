"""What the keys of the people screen do with whoever is selected."""

from contextlib import nullcontext
from pathlib import Path

import pytest
from textual.app import App

from linchpin_tui.widgets.web_views import WebViews
from tests.ui.program import Starter
from tests.ui.test_people_screen import LINES


async def test_m_keeps_the_one_promise_there_is(desk: Starter) -> None:
    desk.record("call with Dana Lee, promised the deck by fri")
    async with desk.start(120, 35) as program:
        await program.press("5")
        assert "m promise kept" in program.lines[-1]
        await program.press("m")
        assert "Kept: the deck" in program.toasts
        assert "✓ promised the deck, by Fri 27 Nov · done" in program.facts("#person")
        assert "promise kept" not in program.lines[-1]
        await program.press("u")
        assert "Promised the deck by Fri 27 Nov" in program.facts("#person")


async def test_m_asks_which_of_several_promises_is_kept(desk: Starter) -> None:
    desk.record(
        "call with Dana Lee, promised the deck by fri", "email to Dana Lee, promised a call"
    )
    async with desk.start(120, 35) as program:
        await program.press("5", "m")
        assert "Which promise is kept?" in program.text
        await program.press("2")
        assert "Kept: the deck" in program.toasts
        assert "Promised a call" in program.facts("#person")


async def test_n_goes_to_the_open_note(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await program.press("5", "G", "n")
        assert program.mode == "notes"
        selected = program.app.screen.query_one("#queue").selected  # type: ignore[attr-defined]
        assert selected.note.contact.name == "Sam Ortiz"


async def test_keys_act_on_who_is_selected_while_another_is_still_shown_beside(
    desk: Starter,
) -> None:
    desk.record(
        "email to Ana Silva at Hooli, promised the slides",
        "email to Dana Lee at Acme, promised the deck",
        "email to Eve Moss at Globex",
        "info interview with Lee Park at Brightly",
    )
    async with desk.start(place="5", toasts=True) as program:
        for keys, told in (
            ("jm", "Kept: the deck"),
            ("jjm", "Nothing that you promised Eve Moss is open."),
            ("jjn", "No note to Eve Moss is open."),
        ):
            async with program.busy_desk():
                await program.pilot.press(*keys)
            assert told in program.toasts
            await program.press("g")
        async with program.busy_desk():
            await program.pilot.press("G", "n")
        assert program.mode == "notes"
        assert "Lee Park" in program.text


async def test_without_an_open_note_n_is_not_there(desk: Starter) -> None:
    desk.record("email to Dana Lee at Acme")
    async with desk.start(120, 35) as program:
        await program.press("5")
        assert "n note" not in program.lines[-1]
        await program.press("n")
        assert program.mode == "people"


async def test_w_shows_them_in_the_web(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await program.press("5", "j", "j", "w")
        assert program.mode == "web"
        assert program.app.screen.query_one(WebViews).name_of_selected == "Lee Park"
        assert "Lee Park" in program.text


async def test_two_who_are_one_become_one_and_undo_makes_them_two(desk: Starter) -> None:
    desk.record("coffee with Dana Lee at Acme, loves tea", "lunch with Dee Lee, likes rowing")
    async with desk.start(place="5") as program:
        await program.press("M")
        await program.type("nobody here")
        await program.press("enter")
        assert "Nobody else here is called nobody here." in program.flat
        await program.press(*["backspace"] * len("nobody here"))
        await program.type("dee lee")
        await program.press("enter")
        assert "Dee Lee (id:2) becomes one with Dana Lee (Acme, id:1)" in program.flat
        await program.press("enter")
        assert "1 person" in program.text
        assert "likes rowing" in program.flat
        assert "loves tea" in program.flat
        await program.press("u")
        assert "2 people" in program.text


async def test_an_address_is_copied_and_notes_come_back_from_the_editor(
    desk: Starter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.record("coffee with Dana Lee at Acme")
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\nprintf "%s" "$WORDS" > "$1"\n')
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    monkeypatch.setattr(App, "suspend", lambda _: nullcontext())
    async with desk.start(place="5") as program:
        await program.press("y")
        assert program.app.clipboard == "Dana Lee"
        assert "Dana Lee: copied through your terminal" in program.toasts
        monkeypatch.setenv("WORDS", "Met at the fair.\nAsks good questions.\n")
        await program.press("E")
        assert "Saved: your notes on Dana Lee (u takes that back)" in program.toasts
        assert "Asks good questions." in program.facts("#person")
        await program.press("E")
        assert "Nothing was changed." in program.toasts
        monkeypatch.setenv("WORDS", "too long " * 2000)
        await program.press("E")
        assert "That is more than" in program.toasts
        assert "What you wrote stands in the form (e)." in program.toasts
        await program.press("e")
        assert "Not saved before, here again" in program.flat
