"""What helps to write a note: finding and choosing, the person beside, shapes, and what is told."""

import os
import subprocess
import sys

from linchpin_tui.domain.records import NoteText
from linchpin_tui.domain.vocabulary import Channel
from linchpin_tui.services import note_templates, notes
from linchpin_tui.services.desk import open_desk
from linchpin_tui.widgets.facts import Facts
from linchpin_tui.widgets.note_editor import NoteEditor
from linchpin_tui.widgets.note_queue import NoteQueue
from tests.ui.program import NOW, Program, Starter

INTERVIEW = (
    "informational interview with Lee Park at Brightly yesterday 11am 30m how:video, "
    "loves his daughter rows"
)
SOUZA = "job interview at 3M with Ana Souza for Staff Engineer today 9am, loves the night trains"
DETAIL = "His daughter rows in the national regatta next spring."


def status(program: Program) -> str:
    return program.pane("#status")


def chosen(program: Program) -> tuple[int, ...]:
    return program.app.screen.query_one(NoteQueue).chosen


async def test_slash_finds_by_name_organization_and_where_a_note_stands(desk: Starter) -> None:
    desk.record(INTERVIEW, SOUZA, "coffee with Kim Wu at Umbra today 10am")
    async with desk.start() as program:
        await program.press("3", "slash")
        for sought, found in (
            ("brightly", "Lee Park"),
            ("offered", "Kim Wu"),
            ("job", "Ana Souza"),
        ):
            await program.press("ctrl+u")
            await program.type(sought)
            assert found in program.pane("#queue")
            assert len(program.app.screen.query_one(NoteQueue).notes) == 1
        await program.press("enter")
        assert program.app.focused is program.app.screen.query_one("#queue")
        assert program.facts("#known").startswith("Ana Souza · 3M")
        await program.press("escape")
        assert "Kim Wu" in program.pane("#queue")
        await program.press("f")
        assert program.app.focused is program.app.screen.query_one("#find")


async def test_space_chooses_notes_and_the_choice_outlasts_news_and_finding(desk: Starter) -> None:
    desk.record(INTERVIEW, SOUZA, "coffee with Kim Wu at Umbra today 10am")
    async with desk.start() as program:
        await program.press("3", "space", "space")
        first, second = chosen(program)
        assert program.pane("#queue").count("✓") == 2
        assert "2 notes chosen" in program.pane("#chosen")
        assert first != second
        await program.press("slash")
        await program.type("kim")
        desk.record("coffee with Bo Lind at Umbra today 10am")
        await program.app.look()
        await program.press("escape", "g", "space")
        assert chosen(program) == (second,)
        await program.press("g", "x")
        await program.type("by phone")
        await program.press("enter")
        assert chosen(program) == ()
        assert program.app.screen.query_one(NoteQueue).notes[0] == first, "the chosen one is closed"
        await program.press("g", "space")
        assert chosen(program) == (first,)
        await program.press("escape")
        assert chosen(program) == ()
        assert "✓" not in program.pane("#queue")


async def test_the_cursor_passes_over_the_headings(desk: Starter) -> None:
    desk.record(INTERVIEW, "coffee with Kim Wu at Umbra today 10am")
    async with desk.start() as program:
        await program.press("3", "j")
        assert program.facts("#known").startswith("Kim Wu")
        await program.press("j", "k")
        assert program.facts("#known").startswith("Lee Park")
        await program.press("home", "end", "pageup")
        assert program.facts("#known").startswith("Lee Park")
        async with program.busy_desk():
            await program.pilot.click("#queue", offset=(3, 3))
        assert program.app.screen.query_one(NoteQueue).selected is not None


async def test_a_detail_goes_in_with_one_key_and_the_whole_note_shows_in_turn(
    desk: Starter,
) -> None:
    desk.record(f"{INTERVIEW}, likes old radios")
    async with desk.start() as program:
        await program.press("3", "e", "ctrl+g")
        assert program.words("detail") == "old radios"
        await program.press("ctrl+g")
        assert program.words("detail") == "old radios his daughter rows"
        assert "^g" not in program.lines[-1]
        preview = program.app.screen.query_one("#preview", Facts)
        assert not preview.display
        await program.press("ctrl+l")
        assert "old radios his daughter rows" in program.pane("#preview")
        await program.type("x")
        assert "daughter rowsx" in program.pane("#preview")
        await program.press("ctrl+l")
        assert "Lee Park · Brightly" in program.pane("#known")
    async with desk.start(120, 35) as program:
        await program.press("3")
        assert "daughter rowsx" in program.pane("#preview")
        assert "Lee Park · Brightly" in program.pane("#known")


async def test_another_shape_brings_its_words_and_leaves_yours(desk: Starter) -> None:
    desk.record(INTERVIEW)
    async with desk.start(120, 35) as program:
        await program.press("3", "e")
        await program.type(DETAIL)
        await program.press("tab", "ctrl+e")
        await program.type(" Soon.")
        await program.press("ctrl+t", "2")
        assert program.words("thanks").startswith("Lee, thank you for Tuesday's half hour.")
        assert program.words("detail") == DETAIL
        assert program.words("next_step") == "I'll tell you how it goes. Soon."
        assert "What you have written stays" in program.toasts
        assert "still to fill in: {topic}" in status(program)
        assert "Lee: spelled as you keep it" in status(program)
        await program.press("escape", "m", "1")
        assert "{topic} is still to be filled in" in program.pane("#problem-thanks")
        await program.press("ctrl+t", "1")
        assert program.words("thanks") == "Thank you for Tuesday's half hour."
        assert "not called by name" in status(program)


async def test_a_template_file_that_is_broken_is_named_and_the_others_are_there(
    desk: Starter,
) -> None:
    desk.record(INTERVIEW)
    where = note_templates.directory(desk.paths)
    where.mkdir(parents=True)
    (where / "bad.txt").write_text("[thanks]\nx\n[detail]\ny")
    (where / "mine.txt").write_text("title: Short and warm\n[thanks]\nThanks, {first}!")
    async with desk.start() as program:
        await program.press("3", "e", "ctrl+t")
        assert "bad.txt, line 3: a template holds no detail" in program.toasts
        assert "Short and warm (yours)" in program.text
        await program.press("escape")
        assert program.words("thanks") == "Thank you for Tuesday's half hour."


async def test_a_note_that_says_what_another_said_is_told_while_it_is_written(
    desk: Starter,
) -> None:
    desk.record(SOUZA, INTERVIEW)
    opened = desk.desk()
    (souza, _) = notes.queue(opened)
    sent = NoteText("Thank you.", DETAIL)
    notes.mark_sent(opened, souza.id, sent, Channel.EMAIL, override_why="a trial")
    opened.close()
    async with desk.start() as program:
        await program.press("3", "e")
        await program.until("like no other note you sent")
        await program.type(DETAIL)
        await program.until("reads like the note to Ana Souza (100 % alike)")
        await program.type(" And the tide tables on the kitchen wall in Lund.")
        await program.until("like no other note you sent")


async def test_two_windows_in_one_note_keep_both_and_say_so(desk: Starter) -> None:
    desk.record(INTERVIEW)
    other = open_desk(desk.paths, lambda: NOW, origin="app:other")
    async with desk.start() as program:
        await program.press("3", "e")
        await program.type("Ours")
        (note,) = notes.queue(other)
        notes.save_draft(other, note.id, NoteText(detail="Theirs"))
        await program.type(" too")
        assert "being written in another window too" in program.toasts
        assert "other words are kept (^r)" in status(program)
        await program.press("ctrl+r")
        assert program.words("detail") == "Theirs"
        await program.press("ctrl+r")
        assert program.words("detail") == "Ours too"
        assert notes.page(other, note.id).text.detail == "Ours too"
    other.close()


async def test_a_session_that_was_cut_off_goes_on_where_it_was(desk: Starter) -> None:
    desk.record(SOUZA, INTERVIEW)
    async with desk.start() as program:
        await program.press("3", "j", "e")
        await program.type("He rows")
        await program.press("left", "left")
        await program.type("y")
    async with desk.start() as program:
        await program.press("3")
        editor = program.app.screen.query_one(NoteEditor)
        assert editor.place == ("detail", 0, len("He roy"))
        assert program.facts("#known").startswith("Lee Park")
        await program.press("escape")
    async with desk.start() as program:
        await program.press("3")
        assert program.app.focused is program.app.screen.query_one("#queue")


async def test_a_note_rests_until_any_day_that_is_typed(desk: Starter) -> None:
    desk.record(INTERVIEW)
    async with desk.start() as program:
        await program.press("3", "z", "5")
        for typed, says in (
            ("soon", "A day such as fri"),
            ("feb 30", "There is no day feb 30."),
            ("yesterday", "still to come"),
        ):
            await program.press("ctrl+u")
            await program.type(typed)
            await program.press("enter")
            assert says in program.flat
        await program.press("ctrl+u")
        await program.type("4 dec")
        await program.press("enter")
        assert "rests until Fri 4 Dec 09:00" in program.toasts
        assert "Snoozed · 1" in program.pane("#queue")
        await program.press("u")
        assert "45 h left" in program.pane("#queue")


async def test_why_a_note_went_as_it_was_is_private_until_it_is_chosen_for_the_report(
    desk: Starter,
) -> None:
    desk.record(INTERVIEW)
    opened = desk.desk()
    (note,) = notes.queue(opened)
    notes.mark_sent(opened, note.id, NoteText("Thanks"), None, override_why="he asked for a word")
    opened.close()
    async with desk.start() as program:
        await program.press("3")
        assert "he asked for a word (kept private)" in program.facts("#known")
        await program.press("r")
        assert "he asked for a word (also in the report)" in program.facts("#known")
        await program.press("u")
        assert "(kept private)" in program.facts("#known")


def test_what_is_shown_first_needs_nothing_that_only_notes_need(desk: Starter) -> None:
    script = """
import asyncio, sys
from datetime import datetime
from linchpin_tui.app import Linchpin, open_at
from linchpin_tui.clock import local
from linchpin_tui.paths import paths
async def start():
    desk = open_at(paths(), lambda: local(datetime(2026, 11, 25, 14, 9)))
    async with Linchpin(desk).run_test() as pilot:
        await pilot.app.workers.wait_for_complete()
    desk.close()
asyncio.run(start())
print([name for name in sys.modules if 'rapidfuzz' in name or name.startswith((
    'linchpin_tui.services.note_temp', 'linchpin_tui.domain.note_'))])
"""
    environment = {**os.environ, "LINCHPIN_DATABASE": str(desk.paths.database)}
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=environment
    )
    assert done.stdout.strip() == "[]", done.stderr
