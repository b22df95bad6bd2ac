"""Text of the user is drawn as it is: no markup, no action, no control, whatever it holds."""

import unicodedata

import pytest

from linchpin_tui.domain.records import NoteText
from linchpin_tui.services import notes
from tests.ui.program import Program, Starter

HOSTILE = [
    "Eve \x1b]0;owned\x07\x1b[31mRed \x9b31m \x00\x7f \u202egnp.exe\u2066 \u200bz 李小龙 👩\u200d🔧\ufe0f é",
    "Eve [red]Red[/red] [50%] [@click=app.quit]quit[/] $accent [/foo back\\",
]
"""What steers a terminal, and what would be markup."""


def _plant(desk: Starter, text: str) -> None:
    """Put a text, untouched, into every field that is shown, as damaged data would hold it."""
    desk.record(
        "coffee with Sam Ortiz at Initech mon",
        "informational interview with Eve Ash at Hooli via Sam Ortiz today 10am, loves rowing, "
        "gave advice, got a lead, needs help, offers intros, learned a freeze, promised a call",
        "job interview at Umbra with Ann Low for Analyst today 11am -- a note",
        "email to Bo Fox at Acme today",
    )
    opened = desk.desk()

    def everywhere() -> None:
        for table, columns in {
            "contact": ("name", "organization", "title", "email", "place", "notes"),
            "interaction": ("about", "note", "organization", "word"),
            "detail": ("text",),
            "favor": ("text",),
            "need": ("text",),
            "offer": ("text",),
            "finding": ("text", "organization"),
            "follow_up": ("text",),
        }.items():
            for column in columns:
                opened.store.rows(f"UPDATE {table} SET {column} = ?", text)

    opened.store.unjournaled(everywhere)
    for note in notes.queue(opened):
        notes.save_draft(opened, note.id, NoteText(thanks=text, detail=text, next_step=text))
    opened.close()


def _drawn_safely(program: Program) -> None:
    for line in program.lines:
        for sign in line:
            assert unicodedata.category(sign) not in ("Cc", "Cf", "Cs"), repr(line)
    widths = {strip.cell_length for strip in program.app.screen._compositor.render_strips()}
    assert widths == {program.app.size.width}
    for widget in program.app.screen.walk_children():
        assert "@click" not in str(widget.styles.link_style)


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
async def test_a_hostile_text_is_harmless_in_every_place(desk: Starter, text: str) -> None:
    _plant(desk, text)
    async with desk.start(100, 40, toasts=True) as program:
        for keys in (
            ["j", "j", "j"],
            ["enter", "escape", "slash", "E", "v", "e", "enter"],
            ["r", "escape", "p"],
            ["escape"],
            ["3", "j", "e", "escape"],
            ["z", "escape"],
            ["x", "escape"],
            ["n", "escape"],
            ["m", "3"],
            ["escape", "v"],
            ["4", "j", "enter", "escape"],
            ["u"],
            ["enter", "question_mark"],
            ["escape", "ctrl+p"],
            ["escape", "a"],
        ):
            await program.press(*keys)
            _drawn_safely(program)
        await program.type(f"coffee with {text}")
        _drawn_safely(program)
        assert program.app.is_running


async def test_markup_in_a_name_is_shown_as_it_is(desk: Starter) -> None:
    _plant(desk, "Eve [@click=app.quit]quit[/]")
    async with desk.start(120, 40) as program:
        await program.press("j")
        assert program.text.count("Eve [@click=app.quit]quit[/]") > 3
        for y, line in enumerate(program.lines):
            if "quit[/]" in line:
                await program.pilot.click(offset=(line.index("quit[/]") + 1, y))
        await program.settle()
        assert program.app.is_running
        assert program.app.return_code is None


async def test_a_pasted_escape_is_not_drawn_in_a_note(desk: Starter) -> None:
    desk.record("informational interview with Eve Ash at Hooli today 10am")
    async with desk.start() as program:
        await program.press("3", "e")
        await program.type("one\x1b[31m two\u202e three")
        assert program.words("detail") == "one two three"
        _drawn_safely(program)
