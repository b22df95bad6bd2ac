"""The queue of notes, writing one, and closing it."""

from datetime import datetime, timedelta

import pytest

from linchpin_tui.domain.vocabulary import NoteState
from linchpin_tui.services import notes
from linchpin_tui.services.desk import StorageError
from linchpin_tui.widgets.note_queue import NoteQueue
from tests.ui.program import NOW, Program, Starter

INTERVIEW = "informational interview with Lee Park at Brightly yesterday 11am 30m how:video"
DETAIL = "His daughter rows in the national regatta next spring."


def _queue(program: Program) -> list[str]:
    """The rows of the queue, without the marks."""
    rows = [line.split("▏")[0].strip("▌ ") for line in program.lines[1:-1]]
    return [" ".join(row.split()) for row in rows if row.strip()]


async def _send_by(program: Program, digit: str) -> None:
    await program.press("m", digit)


async def test_the_queue_shows_the_next_due_first_then_the_offered(desk: Starter) -> None:
    desk.record(
        INTERVIEW,
        "job interview at 3M with Ana Souza for Staff Engineer today 9am",
        "coffee with Kim Wu at Umbra today 10am",
    )
    async with desk.start() as program:
        await program.press("3")
        assert _queue(program) == [
            "Ana Souza ! · 3M",
            "18 h left · job interview…",
            "Lee Park · Brightly",
            "45 h left · informational…",
            "Offered · 1",
            "Kim Wu · Umbra",
            "offered · coffee on Wed 25…",
        ]


async def test_past_due_is_still_welcome(desk: Starter) -> None:
    desk.record(INTERVIEW, now=NOW)
    async with desk.start(now=NOW + timedelta(hours=48)) as program:
        await program.press("3")
        assert "still welcome (2 h past)" in program.text


async def test_what_you_know_stands_above_the_text(desk: Starter) -> None:
    desk.record(f"{INTERVIEW}, loves his daughter rows")
    async with desk.start() as program:
        await program.press("3")
        known = program.facts("#known")
        assert known.startswith("Lee Park · Brightly 45 h left · for informational interview on")
        assert "Tue 24 Nov 11:00 · informational interview by video, 30 min" in known
        assert "You know loves his daughter rows" in known
        assert program.words("thanks") == "Thank you for Tuesday's half hour."


async def test_only_a_job_interview_asks_why_this(desk: Starter) -> None:
    desk.record("job interview at 3M with Ana Souza for Staff Engineer today 9am", INTERVIEW)
    async with desk.start() as program:
        await program.press("3")
        assert "3 Why this" in program.text
        await program.press("j")
        assert "3 Why this" not in program.text


async def test_enter_and_e_write_the_note_in_its_parts(desk: Starter) -> None:
    desk.record(INTERVIEW)
    for key in ("enter", "e"):
        async with desk.start() as program:
            await program.press("3", key)
            assert program.app.focused is not None
            assert program.app.focused.id == "note-detail"
            await program.press("tab")
            assert program.app.focused.id == "note-next_step"
            await program.press("shift+tab", "shift+tab")
            assert program.app.focused.id == "note-thanks"
            await program.press("escape")
            assert program.app.focused.id == "queue"


async def test_what_is_typed_is_saved_at_once_and_found_again(desk: Starter) -> None:
    desk.record(INTERVIEW)
    async with desk.start() as program:
        await program.press("3", "e")
        await program.type(DETAIL)
        assert "saved 14:09" in program.text
        opened = desk.desk()
        (note,) = notes.queue(opened)
        assert notes.page(opened, note.id).text.detail == DETAIL
        opened.close()
    async with desk.start() as program:
        await program.press("3")
        assert program.words("detail") == DETAIL


async def test_the_status_counts_words_and_says_how_the_detail_stands(desk: Starter) -> None:
    desk.record(f"{INTERVIEW}, loves his daughter rows")
    async with desk.start() as program:
        await program.press("3", "e")
        assert "detail: missing" in program.text
        await program.type("Regatta")
        assert "detail: 1 of 3 words" in program.text
        await program.type(" medals for your daughter")
        assert "detail: there" in program.text
        assert "(aim 60–120)" in program.text


async def test_m_asks_how_it_went_and_closes_the_note(desk: Starter) -> None:
    desk.record(f"{INTERVIEW}, loves his daughter rows", "coffee with Kim Wu at Umbra today")
    async with desk.start() as program:
        await program.press("3", "e")
        await program.type(DETAIL)
        await program.press("escape", "m")
        assert "How did the note to Lee Park go?" in program.text
        await program.press("1")
        assert "Sent: the note to Lee Park" in program.toasts
        assert _queue(program)[:2] == ["Offered · 1", "Kim Wu · Umbra"]
        opened = desk.desk()
        (sent,) = (n for n in notes.all_notes(opened) if n.state is NoteState.SENT)
        assert sent.channel == "email"
        assert sent.text.detail == DETAIL
        opened.close()


async def test_a_note_without_a_detail_is_refused_at_the_field(desk: Starter) -> None:
    desk.record(INTERVIEW)
    async with desk.start() as program:
        await program.press("3")
        await _send_by(program, "1")
        assert "Add one thing you learned about Lee Park" in program.pane("#problem-detail")
        assert program.app.focused is not None
        assert program.app.focused.id == "note-detail"
        await program.press("escape")
        assert "Add one thing you learned" not in program.flat


async def test_an_override_asks_for_a_reason_and_keeps_it(desk: Starter) -> None:
    desk.record(INTERVIEW)
    async with desk.start() as program:
        await program.press("3")
        await _send_by(program, "2")
        assert "^o send anyway" in program.lines[-1] or "o send anyway" in program.lines[-1]
        await program.press("ctrl+o", "enter")
        assert "A few words, please." in program.text
        await program.type("we only spoke of the weather")
        await program.press("enter")
        assert "Sent: the note to Lee Park" in program.toasts
        await program.press("v")
        assert "sent as it was: we only spoke of the weather" in program.facts("#known")


async def test_n_notes_a_detail_learned_in_the_conversation(desk: Starter) -> None:
    desk.record(INTERVIEW)
    async with desk.start() as program:
        await program.press("3", "n")
        await program.type("his daughter rows")
        await program.press("enter")
        assert "You know his daughter rows" in program.facts("#known")


async def test_what_is_written_can_be_noted_as_the_detail_without_leaving(desk: Starter) -> None:
    desk.record(INTERVIEW)
    async with desk.start() as program:
        await program.press("3", "e")
        await program.type(DETAIL)
        await program.press("escape")
        await _send_by(program, "1")
        assert "^n note a detail" in program.lines[-1]
        await program.press("ctrl+n", "enter")
        assert f"You know {DETAIL}" in program.facts("#known")
        await program.press("escape")
        await _send_by(program, "1")
        assert "Sent: the note to Lee Park" in program.toasts


async def test_by_hand_the_detail_alone_is_enough(desk: Starter) -> None:
    desk.record(f"{INTERVIEW}, loves his daughter rows")
    async with desk.start() as program:
        await program.press("3")
        await _send_by(program, "3")
        assert "Sent: the note to Lee Park" in program.toasts


async def test_z_lets_a_note_rest_and_wakes_it(desk: Starter) -> None:
    desk.record(INTERVIEW)
    async with desk.start() as program:
        await program.press("3", "z")
        assert "1 tomorrow, Thu 26 Nov 09:00" in program.flat
        assert "3 next Monday, Mon 30 Nov 09:00" in program.flat
        await program.press("down", "enter")
        assert "snoozed until Sat 09:00" in program.text
        assert "z wake" in program.lines[-1]
        await program.press("z")
        assert "45 h left" in program.text


async def test_a_note_that_has_rested_waits_again(desk: Starter) -> None:
    desk.record(INTERVIEW)
    async with desk.start() as program:
        await program.press("3", "z", "1")
        assert "3 Notes   4" in program.lines[0]
    async with desk.start(now=NOW + timedelta(hours=20)) as program:
        await program.press("3")
        assert "3 Notes · 1" in program.lines[0]
        assert "z snooze" in program.lines[-1]


async def test_x_closes_a_note_with_a_reason(desk: Starter) -> None:
    desk.record(INTERVIEW)
    async with desk.start() as program:
        await program.press("3", "x", "enter")
        assert "A few words, please." in program.text
        await program.type("thanked on the phone")
        await program.press("enter")
        assert "Thank-you notes" in program.text
        await program.press("v")
        assert "skipped: thanked on the phone" in program.facts("#known")


async def test_z_and_x_are_for_all_that_are_chosen_and_one_undo_takes_them_back(
    desk: Starter,
) -> None:
    desk.record(INTERVIEW, "coffee with Kim Wu at Umbra", "job interview at 3M with Ana Souza")
    async with desk.start(place="3") as program:
        await program.press("space", "space", "space", "z")
        assert "Let 2 notes rest until" in program.text
        await program.press("1")
        assert "2 notes rest until" in program.toasts
        assert "1 offered note as before" in program.toasts
        assert "3 notes chosen" not in program.text
        await program.press("u", "g", "space", "space", "x")
        assert "To Ana Souza and Lee Park." in program.flat
        await program.type("on the phone")
        await program.press("enter")
        assert "2 notes skipped" in program.toasts
        assert [row for row in _queue(program) if row.startswith(("Ana", "Lee", "Kim"))] == [
            "Kim Wu · Umbra"
        ]
        await program.press("u")
        assert "Turned back: skip 2 notes." in program.toasts


async def test_enter_takes_on_an_offered_note_and_undo_gives_it_back(desk: Starter) -> None:
    desk.record("coffee with Kim Wu at Umbra today 10am")
    async with desk.start() as program:
        await program.press("3", "enter")
        assert "A note to Kim Wu is yours to write" in program.toasts
        assert "2 days left" in program.text
        await program.press("escape", "u")
        assert "offered" in program.text


async def test_v_shows_closed_notes_and_m_takes_the_mark_back(desk: Starter) -> None:
    desk.record(f"{INTERVIEW}, loves his daughter rows")
    async with desk.start() as program:
        await program.press("3")
        await _send_by(program, "3")
        await program.press("v")
        assert "sent Wed 25 Nov" in program.text
        assert "m not sent" in program.lines[-1]
        await program.press("m")
        assert "45 h left" in program.text


async def test_undo_of_a_sent_mark_finds_the_words_again(desk: Starter) -> None:
    desk.record(f"{INTERVIEW}, loves his daughter rows")
    async with desk.start() as program:
        await program.press("3", "e")
        await program.type(DETAIL)
        await program.press("escape")
        await _send_by(program, "1")
        await program.press("u")
        assert "45 h left" in program.text
        assert program.words("detail") == DETAIL


async def test_typing_survives_news_from_another_process(desk: Starter) -> None:
    desk.record(INTERVIEW)
    async with desk.start() as program:
        await program.press("3", "e")
        await program.app.look()
        await program.type("His daughter")
        desk.record("coffee with Kim Wu at Umbra today")
        await program.app.look()
        await program.settle()
        await program.type(" rows")
        assert "His daughter rows" in program.text
        await program.press("escape")
        assert "Kim Wu" in program.text


async def test_a_note_closed_elsewhere_ends_the_typing_and_keeps_the_words(desk: Starter) -> None:
    desk.record(INTERVIEW, "coffee with Kim Wu at Umbra today")
    async with desk.start() as program:
        await program.press("3", "e")
        await program.app.look()
        await program.type("His daughter rows")
        opened = desk.desk()
        note = notes.queue(opened)[0].id
        notes.skip(opened, [note], "done by phone")
        await program.app.look()
        await program.settle()
        assert "closed elsewhere; your words are kept" in program.toasts
        assert program.app.focused is not None
        assert program.app.focused.id == "queue"
        assert notes.page(opened, note).text.detail == "His daughter rows"
        opened.close()


async def test_ctrl_s_saves_there(desk: Starter) -> None:
    desk.record(INTERVIEW)
    async with desk.start() as program:
        await program.press("3", "e", "ctrl+s")
        assert "saved 14:09" in program.text


async def test_words_that_could_not_be_saved_outlast_the_next_notes(
    desk: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.record(INTERVIEW, "job interview at 3M with Ana Souza for Staff Engineer today 9am")
    save = notes.save_draft

    def full(*_: object) -> datetime:
        raise StorageError("The disk is full.")

    async with desk.start() as program:
        monkeypatch.setattr(notes, "save_draft", full)
        await program.press("3", "e")
        await program.type("She rows")
        assert "This text is not saved: The disk is full." in program.toasts
        await program.press("escape", "j", "k")
        assert program.words("detail") == "She rows"
        assert "not saved" in program.flat.replace("▏ ", "")
        await program.press("j", "e")
        monkeypatch.setattr(notes, "save_draft", save)
        await program.type("He paints")
        opened = desk.desk()
        saved = [notes.page(opened, note.id).text.detail for note in notes.queue(opened)]
        opened.close()
        assert saved == ["She rows", "He paints"]


async def test_keys_ahead_of_the_screen_send_each_note_with_its_own_words(desk: Starter) -> None:
    desk.record(
        "job interview at 3M with Ana Souza for Staff Engineer today 9am",
        f"{INTERVIEW}, loves his daughter rows",
    )
    async with desk.start() as program:
        await program.press("3", "e")
        await program.type("Her garden grows under glass in Lund.")
        await program.press("escape", "j", "e")
        await program.type(DETAIL)
        await program.press("escape", "k")
        async with program.busy_desk():
            await program.pilot.press("j", "m", "1")
        assert "Sent: the note to Lee Park" in program.toasts
        opened = desk.desk()
        found = {note.contact.name: note for note in notes.all_notes(opened)}
        assert found["Lee Park"].state is NoteState.SENT
        assert found["Lee Park"].text.detail == DETAIL
        assert found["Ana Souza"].state is NoteState.OWED
        words = notes.page(opened, found["Ana Souza"].id).text
        assert words.detail == "Her garden grows under glass in Lund."
        opened.close()


async def test_an_override_ahead_of_the_screen_sends_no_other_note(desk: Starter) -> None:
    desk.record(INTERVIEW, "job interview at 3M with Ana Souza for Staff Engineer today 9am")
    async with desk.start() as program:
        await program.press("3")
        await _send_by(program, "1")
        async with program.busy_desk():
            program.app.screen.query_one(NoteQueue).move_to(1)
            await program.pilot.press("ctrl+o")
        assert "as sent as it is?" not in program.text
