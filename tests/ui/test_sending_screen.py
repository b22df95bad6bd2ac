"""Sending a note from the queue: by each way, and what becomes of it."""

import email
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from email import policy
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from textual.app import App

from linchpin_tui.domain.vocabulary import Channel, NoteState
from linchpin_tui.services import notes, people, people_edit
from tests.ui.program import Starter

INTERVIEW = "informational interview with Lee Park at Brightly today 9am, loves rowing"
DETAIL = "Your daughter rows in the national regatta next spring."
ADDRESS = "lee@brightly.example"


def give_address(desk: Starter, address: str = ADDRESS) -> None:
    opened = desk.desk()
    try:
        before = people_edit.fields_of(opened, 1)
        people_edit.edit(opened, 1, before, before._replace(email=address))
    finally:
        opened.close()


def stand_in(desk: Starter, directory: Path, code: int = 0) -> Path:
    """A mail program that only writes down what it was asked to open; gives where."""
    program, told = directory / "mail", directory / "opened"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$#" "$@" > "{told}"\nexit {code}\n')
    program.chmod(0o755)
    desk.paths.config.parent.mkdir(parents=True, exist_ok=True)
    desk.paths.config.write_text(f"[mail]\nprogram = \"'{program}' --new %s\"\n")
    return told


def note_of(desk: Starter, id: int = 1) -> tuple[NoteState, Channel | None, str]:
    opened = desk.desk()
    try:
        note = notes.page(opened, id).note
        return note.state, note.channel, note.text.detail
    finally:
        opened.close()


def address_of(desk: Starter) -> str | None:
    opened = desk.desk()
    try:
        return people.person(opened, 1).contact.email
    finally:
        opened.close()


def write_note(desk: Starter, detail: str = DETAIL) -> None:
    """Have the first note written, as in an earlier session."""
    opened = desk.desk()
    try:
        notes.save_draft(opened, 1, notes.page(opened, 1).text._replace(detail=detail))
    finally:
        opened.close()


async def test_a_note_goes_by_the_mail_program_and_is_marked_once_it_went(
    desk: Starter, tmp_path: Path
) -> None:
    desk.record(INTERVIEW)
    give_address(desk)
    told = stand_in(desk, tmp_path)
    write_note(desk)
    async with desk.start(place="3") as program:
        await program.press("s")
        assert "Send the note to Lee Park" in program.text
        assert ADDRESS in program.text
        assert "Thank you for your time" in program.text
        await program.press("1")
        assert "Did the note to Lee Park go?" in program.text
        count, option, link = told.read_text().splitlines()
        assert (count, option) == ("2", "--new")
        parts = urlsplit(link)
        assert unquote(parts.path) == ADDRESS
        fields = parse_qs(parts.query)
        assert fields["subject"] == ["Thank you for your time"]
        assert DETAIL in fields["body"][0].split("\r\n")
        assert note_of(desk)[0] is NoteState.OWED

        await program.press("escape")
        assert "Kept: the note to Lee Park waits in the queue." in program.toasts
        await program.press("s", "1", "2")
        assert "Kept: the note to Lee Park waits in the queue." in program.toasts
        assert note_of(desk)[0] is NoteState.OWED

        await program.press("s", "1", "1")
        assert "Sent: the note to Lee Park (u takes the mark back)" in program.toasts
        assert note_of(desk) == (NoteState.SENT, Channel.EMAIL, DETAIL)


async def test_without_a_mail_program_the_other_ways_are_offered(
    desk: Starter, tmp_path: Path
) -> None:
    desk.record(INTERVIEW)
    give_address(desk)
    write_note(desk)
    async with desk.start(place="3") as program:
        await program.press("s", "1")
        assert "There is no desktop here on which a mail program could open." in program.flat
        assert "as an .eml file" in program.text
    stand_in(desk, tmp_path, code=3)
    async with desk.start(place="3") as program:
        await program.press("s", "1")
        assert "mail opens no mail program here. The other ways are here." in program.flat
        await program.press("2")
        assert "Did the note to Lee Park go?" in program.text


async def test_a_long_note_and_the_file_are_drafts_that_any_mail_program_opens(
    desk: Starter, tmp_path: Path
) -> None:
    desk.record(INTERVIEW)
    give_address(desk)
    told = stand_in(desk, tmp_path)
    write_note(desk, DETAIL + " Größe." * 300)
    async with desk.start(place="3") as program:
        await program.press("s", "1")
        assert "It is too long for a link" in program.flat
        file = Path(told.read_text().splitlines()[2])
        assert file == desk.paths.exports / "thank-you-lee-park-2026-11-25.eml"
        await program.press("2", "s", "2")
        assert "thank-you-lee-park-2026-11-25-2.eml" in program.flat
        await program.press("1")
    for made in desk.paths.exports.iterdir():
        message = email.message_from_bytes(made.read_bytes(), policy=policy.default)
        assert message["To"].addresses[0].addr_spec == ADDRESS
        assert "Größe." in message.get_content()
        assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert stat.S_IMODE(desk.paths.exports.stat().st_mode) == 0o700
    assert note_of(desk)[:2] == (NoteState.SENT, Channel.EMAIL)


async def test_an_address_typed_here_is_kept_with_the_person(desk: Starter, tmp_path: Path) -> None:
    desk.record(INTERVIEW)
    told = stand_in(desk, tmp_path)
    write_note(desk)
    async with desk.start(place="3") as program:
        await program.press("s", "1")
        assert "No email address of Lee Park is known: type one above" in program.flat
        assert not told.exists()
        await program.type("lee@x@brightly")
        await program.press("enter")
        assert "“lee@x@brightly” is not an email address" in program.flat
        await program.press("escape", "s")
        assert "lee@x@brightly" in program.text, "what was typed stands there again"
        await program.press("tab", "tab", "home")
        await program.type("Hello: ")
        await program.press("enter", "1", "end", *["backspace"] * 10)
        await program.type("brightly.example")
        await program.press("enter")
        assert "Did the note to Lee Park go?" in program.text
        link = urlsplit(told.read_text().splitlines()[2])
        assert unquote(link.path) == "lee@brightly.example"
        assert parse_qs(link.query)["subject"] == ["Hello: Thank you for your time"]
        assert address_of(desk) == "lee@brightly.example"


async def test_a_note_is_copied_or_written_by_hand(desk: Starter) -> None:
    desk.record(INTERVIEW)
    write_note(desk)
    async with desk.start(place="3") as program:
        await program.press("y")
        assert "Copied through your terminal, if it lets programs copy." in program.toasts
        assert DETAIL in program.app.clipboard
        program.app.copy_to_clipboard("")
        await program.press("s", "3")
        assert DETAIL in program.app.clipboard
        await program.press("2")
        assert note_of(desk)[:2] == (NoteState.SENT, Channel.MESSAGE)
        await program.press("u", "s", "4")
        assert DETAIL in program.text
        await program.press("1")
        assert note_of(desk)[:2] == (NoteState.SENT, Channel.LETTER)


async def test_a_note_that_lacks_something_says_so_before_it_goes(desk: Starter) -> None:
    desk.record(INTERVIEW)
    give_address(desk)
    async with desk.start(place="3") as program:
        await program.press("s")
        assert "The detail needs at least 3 words of its own" in program.flat
        await program.press("1")
        assert "o send anyway" in program.text
        assert program.app.focused is not None
        assert program.app.focused.id == "note-detail"
        await program.press("escape", "s", "2", "enter")
        assert "A few words, please." in program.text
        await program.type("We spoke on the phone since")
        await program.press("enter", "3", "1")
        assert note_of(desk)[:2] == (NoteState.SENT, Channel.EMAIL)
        opened = desk.desk()
        assert notes.page(opened, 1).note.override_why == "We spoke on the phone since"
        opened.close()
        await program.press("u", "s", "3", "1")
        assert note_of(desk)[:2] == (NoteState.SENT, Channel.LETTER)


async def test_keys_may_run_ahead_of_the_sheet(desk: Starter) -> None:
    desk.record(INTERVIEW)
    write_note(desk)
    async with desk.start(place="3") as program:
        async with program.busy_desk():
            await program.pilot.press("s", "2", "escape")
        assert "Kept: the note to Lee Park waits in the queue." in program.toasts
        await program.press("s")
        async with program.busy_desk():
            await program.pilot.press("2", "escape")
        assert "Kept: the note to Lee Park waits in the queue." in program.toasts
        async with program.busy_desk():
            await program.pilot.press("s", "4", "1")
        assert note_of(desk)[:2] == (NoteState.SENT, Channel.LETTER)


async def test_several_notes_go_one_after_another_with_a_way_out_at_each(desk: Starter) -> None:
    desk.record(
        INTERVIEW,
        "informational interview with Sam Ortiz at Initech today 10am, loves sailing",
        "informational interview with Kim Wu at Umbra today 11am, loves baking bread",
    )
    async with desk.start(place="3") as program:
        await program.press("space", "space", "space", "s")
        assert "Send the note to Lee Park · 1 of 3" in program.text
        await program.press("3", "1")
        assert note_of(desk, 1)[:2] == (NoteState.SENT, Channel.LETTER)
        assert "Send the note to Sam Ortiz · 2 of 3" in program.text
        assert "4  leave it for now, go to the next" in program.text
        await program.press("4")
        assert "Send the note to Kim Wu · 3 of 3" in program.text
        assert "leave it for now" not in program.text
        await program.press("escape")
        assert "Kept: the note to Kim Wu waits in the queue." in program.toasts
        assert [note_of(desk, id)[0] for id in (2, 3)] == [NoteState.OWED] * 2

        await program.press("s")
        assert "Send the note to Sam Ortiz · 1 of 2" in program.text
        await program.press("escape")
        assert "Sam Ortiz waits in the queue, and 1 other with it." in program.toasts
        await program.press("s", "1")
        assert program.app.focused is not None
        assert program.app.focused.id == "note-detail"
        assert "Sam Ortiz · Initech" in program.text


async def test_the_note_comes_back_from_the_editor_and_the_terminal_is_never_lost(
    desk: Starter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.record(INTERVIEW)
    lent: list[str] = []

    @contextmanager
    def lend(_: App[None]) -> Iterator[None]:
        lent.append("lent")
        yield
        lent.append("back")

    editor = tmp_path / "editor"
    monkeypatch.setenv("EDITOR", f"'{editor}'")

    def edits(*lines: str) -> None:
        editor.write_text("\n".join(("#!/bin/sh", *lines, "")))
        editor.chmod(0o755)

    edits(f'sed -i "s/^== Detail ==/&\\n{DETAIL}/" "$1"')
    async with desk.start(place="3") as program:
        await program.press("E")
        assert "This terminal cannot be lent to an editor; write it here." in program.toasts
        monkeypatch.setattr(App, "suspend", lend)
        await program.press("E")
        assert lent == ["lent", "back"]
        assert "Taken back: the note to Lee Park." in program.toasts
        assert program.words("detail") == DETAIL
        await program.press("e", "ctrl+z")
        assert program.words("detail") == "", "the editor's own undo takes it back"
        await program.press("ctrl+y", "escape")
        assert program.words("detail") == DETAIL
        for lines, says in (
            (("exit 7",), "editor ended with code 7"),
            (('rm "$1"',), "left no file behind"),
            ((': > "$1"',), "came back without a word"),
            (("true",), "Nothing was changed."),
        ):
            edits(*lines)
            await program.press("E")
            assert says in program.toasts
        editor.chmod(0o600)
        await program.press("E")
        assert "There is no program" in program.toasts
        assert lent == ["lent", "back"] * 5
        assert program.words("detail") == DETAIL
    opened = desk.desk()
    assert notes.page(opened, 1).text.detail == DETAIL
    opened.close()
