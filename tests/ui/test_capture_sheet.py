"""Quick capture inside the program."""

import asyncio

from textual.widgets import Input

from linchpin_tui.services import drafts, log
from tests.ui.program import Starter


async def test_a_opens_one_line_in_every_place(desk: Starter) -> None:
    async with desk.start() as program:
        for place in ("2", "3", "4"):
            await program.press(place, "a")
            assert "What happened? One line, in plain words." in program.text
            await program.press("escape")


async def test_an_empty_line_shows_examples(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("a")
        assert "coffee with Dana Lee at Acme via Sam Ortiz" in program.text


async def test_the_receipt_to_be_shows_while_typing(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("a")
        await program.type("coffee with Dana Lee at Acme")
        assert "Wed 25 Nov · coffee · Dana Lee (Acme)" in program.flat
        assert "1 of 10 today" in program.flat
        opened = desk.desk()
        assert log.log(opened) == ()
        opened.close()


async def test_a_refusal_marks_its_place_and_says_what_would_be_right(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("a")
        await program.type("coffee with Dana Lee at Acme vai Sam Ortiz")
        line = next(row for row in program.lines if "vai Sam" in row)
        carets = program.lines[program.lines.index(line) + 1]
        assert carets.index("^^^") == line.index("vai")
        assert "did you mean via?" in program.text


async def test_the_mark_stays_under_its_place_in_a_long_line_with_wide_signs(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("a")
        await program.type("call with 李小龙 at Acme +metnor")
        line = next(row for row in program.lines if "+metnor" in row)
        carets = program.lines[program.lines.index(line) + 1]
        before = line[: line.index("+metnor")]
        wide = sum(1 for sign in before if sign in "李小龙")
        assert carets.index("^") == len(before) + wide


async def test_enter_records_and_the_receipt_is_said(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("a")
        await program.type("coffee with Dana Lee at Acme, loves trail running")
        await program.press("enter")
        assert "Wed 25 Nov · coffee · Dana Lee (Acme), new" in program.toasts
        assert "loves trail running" in program.toasts
        assert "Dana Lee" in program.text


async def test_enter_on_a_refused_line_keeps_it_open(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("a")
        await program.type("cofee with Dana")
        await program.press("enter")
        assert "did you mean coffee?" in program.text
        assert "cofee with Dana" in program.text


async def test_escape_keeps_the_line_and_a_brings_it_back(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("a")
        await program.type("coffee with Da")
        await program.press("escape", "4", "a")
        assert "coffee with Da" in program.text
        await program.type("na Lee")
        await program.press("enter")
        assert "Dana Lee, new" in program.toasts
        await program.press("a")
        assert "For example:" in program.text


async def test_an_f_key_keeps_the_line_too(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("a")
        await program.type("coffee with Da")
        await program.press("f4")
        assert program.mode == "quotas"
        await program.press("a")
        assert "coffee with Da" in program.text


async def test_a_session_cut_off_while_typing_opens_the_line_again(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("a")
        await program.type("coffee with Da")
    async with desk.start() as program:
        await program.settle()
        assert "What happened?" in program.text
        assert "coffee with Da" in program.text


async def test_a_line_kept_on_purpose_does_not_open_by_itself(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("a")
        await program.type("coffee with Da")
        await program.press("escape")
    async with desk.start() as program:
        assert "What happened?" not in program.text
        opened = desk.desk()
        assert drafts.kept(opened, drafts.CAPTURE) == "coffee with Da"
        opened.close()


async def test_letters_are_text_while_the_line_has_the_focus(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("a")
        await program.type("quiz 234 u?")
        assert "quiz 234 u?" in program.text


async def test_what_is_typed_while_a_line_is_recorded_stays(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("a")
        await program.type("coffee with Dana Lee at Acme")
        async with program.busy_desk():
            await program.pilot.press("enter", *"call")
        assert "Dana Lee (Acme), new" in program.toasts
        assert program.app.screen.query_one(Input).value == "call"
        opened = desk.desk()
        assert drafts.kept(opened, drafts.CAPTURE) == "call"
        assert len(log.log(opened)) == 1
        opened.close()
        await program.type(" with Kim Wu at Umbra")
        await program.press("enter")
        assert "Kim Wu (Umbra), new" in program.toasts
        assert "What happened?" not in program.text


async def test_escape_while_a_line_is_recorded_closes_and_still_says_so(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("a")
        await program.type("coffee with Dana Lee at Acme")
        async with program.busy_desk():
            await program.pilot.press("enter")
            closing = asyncio.ensure_future(program.pilot.press("escape"))
        await closing
        await program.settle()
        assert "Dana Lee (Acme), new" in program.toasts
        assert "What happened?" not in program.text
        assert program.mode == "web"
        opened = desk.desk()
        assert drafts.kept(opened, drafts.CAPTURE) == ""
        opened.close()
