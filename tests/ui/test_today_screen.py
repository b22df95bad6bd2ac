"""Today: the next three things, each one Enter from being done, the gauges, and what is planned."""

from datetime import timedelta

import pytest

from linchpin_tui.services import inbox, quotas
from tests.ui.program import NOW, Program, Starter

INTERVIEW = "informational interview with Lee Park at Brightly fri 11am, loves rowing"
PASSED = "plan coffee with Sam Ortiz at Initech today 11am"
MORNING = NOW - timedelta(hours=5)


def keep_in_inbox(desk: Starter, line: str, why: str = "Did you mean coffee?") -> None:
    opened = desk.desk()
    try:
        inbox.keep(opened, line, why)
    finally:
        opened.close()


async def go_to(program: Program, words: str) -> None:
    """Move the cursor to the thing whose line holds the words."""
    await program.press("g")
    for _ in range(5):
        if any("▌" in line and words in line for line in program.lines):
            return
        await program.press("j")
    raise AssertionError(f"{words!r} is not among the next things:\n{program.text}")


async def test_1_and_f1_lead_to_today(desk: Starter) -> None:
    desk.record(INTERVIEW)
    async with desk.start() as program:
        for key in ("1", "f1"):
            await program.press("3", key)
            assert program.mode == "today"
            assert program.lines[0].startswith(" linchpin   1 Today")


async def test_it_opens_on_today(desk: Starter) -> None:
    desk.record(INTERVIEW)
    async with desk.start(place="") as program:
        assert program.mode == "today"
        assert "Good afternoon." in program.text


async def test_at_most_three_things_each_with_a_line_why(desk: Starter) -> None:
    desk.record(INTERVIEW)
    desk.record(PASSED, now=MORNING)
    keep_in_inbox(desk, "cofee dana")
    async with desk.start() as program:
        await program.press("1")
        numbered = [line for line in program.lines if line[1:4] in ("1  ", "2  ", "3  ")]
        assert len(numbered) == 3
        assert "Three things, each one Enter from being done." in program.flat


async def test_enter_on_a_note_opens_it_for_writing(desk: Starter) -> None:
    desk.record(INTERVIEW)
    async with desk.start() as program:
        await program.press("1")
        await go_to(program, "Lee Park")
        await program.press("enter")
        assert program.mode == "notes"
        await program.type("She rows at dawn")
        assert program.words("detail") == "She rows at dawn"


async def test_enter_on_a_plan_asks_what_became_of_it_and_confirms(desk: Starter) -> None:
    desk.record(PASSED, now=MORNING)
    async with desk.start(place="1") as program:
        await go_to(program, "Coffee with Sam Ortiz: did it come about?")
        await program.press("enter")
        assert "It was planned for Wed 25 Nov 11:00." in program.flat
        await program.press("1")
        assert "it counts now (u takes that back)" in program.toasts
        assert "1 of 10" in program.text
        assert "did it come about" not in program.text
        await program.press("u")
        assert "did it come about" in program.text


async def test_a_plan_is_moved_to_another_day(desk: Starter) -> None:
    desk.record(PASSED, now=MORNING)
    async with desk.start(place="1") as program:
        await go_to(program, "did it come about")
        await program.press("enter", "2")
        assert "At 11:00, as before." in program.flat
        await program.press("1")
        assert "moved to Thu 26 Nov" in program.toasts
        assert "Thu 11:00 coffee with Sam Ortiz" in program.facts("#planned")


async def test_a_plan_is_dropped_and_escape_leaves_it(desk: Starter) -> None:
    desk.record(PASSED, now=MORNING)
    async with desk.start(place="1") as program:
        await go_to(program, "did it come about")
        await program.press("enter", "escape")
        assert "did it come about" in program.text
        await program.press("enter", "3")
        assert "dropped (u brings it back)" in program.toasts
        assert "did it come about" not in program.text


async def test_enter_on_a_promise_marks_it_as_done(desk: Starter) -> None:
    desk.record("coffee with Dana Lee at Acme mon, promised send deck by today")
    async with desk.start(place="1") as program:
        await go_to(program, "Send deck · Dana Lee")
        await program.press("enter")
        assert "Done: Send deck · Dana Lee (u brings it back)" in program.toasts
        assert "Send deck" not in program.text
        await program.press("u")
        assert "Send deck" in program.text


async def test_z_puts_a_promise_off(desk: Starter) -> None:
    desk.record("coffee with Dana Lee at Acme mon, promised send deck by today")
    async with desk.start(place="1") as program:
        await go_to(program, "Send deck")
        assert "z put off" in program.lines[-1]
        await program.press("z", "1")
        assert "put off to Thu 26 Nov" in program.toasts
        assert "Send deck" not in program.text


async def test_enter_on_a_kept_line_finishes_it_and_it_leaves_the_inbox(desk: Starter) -> None:
    keep_in_inbox(desk, "cofee with Dana Lee")
    async with desk.start(place="1") as program:
        await go_to(program, "Finish “cofee with Dana Lee”")
        await program.press("enter")
        assert "Finish this line" in program.text
        assert "Did you mean coffee?" in program.flat
        await program.press("home", "delete", "delete", "delete", "delete", "delete")
        await program.type("coffee")
        await program.press("enter")
        assert "Dana Lee" in program.toasts
        assert "Finish “" not in program.text


async def test_a_line_half_finished_is_kept(desk: Starter) -> None:
    keep_in_inbox(desk, "cofee dana")
    async with desk.start(place="1") as program:
        await go_to(program, "cofee dana")
        await program.press("enter")
        await program.type(" at Acme")
        await program.press("escape")
        await go_to(program, "cofee dana")
        await program.press("enter")
        assert "cofee dana at Acme" in program.text
        await program.press("f3")
        assert program.mode == "notes"


async def test_x_lets_go_of_a_kept_line_and_undo_brings_it_back(desk: Starter) -> None:
    keep_in_inbox(desk, "cofee dana")
    async with desk.start(place="1") as program:
        await go_to(program, "cofee dana")
        await program.press("x")
        assert "cofee dana" not in program.text
        await program.press("u")
        assert "cofee dana" in program.text


async def test_enter_on_a_quota_opens_a_line_with_a_fitting_start(desk: Starter) -> None:
    desk.record("lunch with Ana Silva at Hooli")
    async with desk.start(place="1") as program:
        await go_to(program, "Talk with one more person")
        await program.press("enter")
        assert "coffee with" in program.text
        await program.type("Kim Wu at Acme")
        await program.press("enter")
        assert "Kim Wu (Acme), new" in program.toasts
        assert "2 of 10" in program.text


async def test_what_was_typed_for_a_quota_stands_in_quick_capture_too(desk: Starter) -> None:
    desk.record("lunch with Ana Silva at Hooli")
    async with desk.start(place="1") as program:
        await go_to(program, "Talk with one more person")
        await program.press("enter")
        await program.type("Kim Wu")
        await program.press("escape", "a")
        assert "coffee with Kim Wu" in program.text


async def test_a_nudge_begins_a_message(desk: Starter) -> None:
    desk.record("email to Dana Lee at Acme, no answer", now=NOW - timedelta(days=8))
    async with desk.start(place="1") as program:
        await go_to(program, "A gentle word to Dana Lee")
        await program.press("enter")
        assert "email to Dana Lee" in program.text
        await program.press("enter")
        assert "A gentle word" not in program.text


async def test_b_makes_a_small_day_and_b_a_whole_one_again(desk: Starter) -> None:
    desk.record(INTERVIEW)
    async with desk.start(place="1") as program:
        assert "b a small day" in program.lines[-1]
        await program.press("b")
        assert "A small day. One person and one note: that is plenty." in program.flat
        assert "Nothing is counted against today." in program.flat
        assert "a small day" in program.text
        assert "b a whole day" in program.lines[-1]
        await program.press("b")
        assert "Good afternoon." in program.text


async def test_a_small_day_ends_when_person_and_note_are_done(desk: Starter) -> None:
    desk.record("lunch with Ana Silva at Hooli, thanked")
    async with desk.start(place="1") as program:
        await program.press("b")
        assert "All of it is done. The rest of today is yours." in program.flat


async def test_an_empty_desk_says_what_today_is_for_and_which_keys_start(desk: Starter) -> None:
    async with desk.start(place="1") as program:
        assert "What now? The next three things will stand here" in program.flat
        assert "F takes the first steps with you" in program.flat
        assert "a adds the first person" in program.flat


async def test_nothing_to_do_is_said_kindly_with_a_key(desk: Starter) -> None:
    desk.record("lunch with Ana Silva at Hooli, thanked")
    opened = desk.desk()
    for key in ("contacts", "interviews", "decision_maker_interviews", "coach"):
        quotas.set_target(opened, key, 0)
    opened.close()
    async with desk.start(place="1") as program:
        assert "Nothing is waiting for you." in program.text
        assert "a  adds what happens today" in program.text


async def test_the_gauges_stand_in_a_line_each(desk: Starter) -> None:
    desk.begin_before()
    desk.record("lunch with Ana Silva at Hooli")
    async with desk.start(place="1") as program:
        for title in ("Contacts", "Interviews", "Deciders", "Coach"):
            assert sum(line.strip(" ▏").startswith(title) for line in program.lines) == 1
        assert "1 of 10 · 4 to catch up" in program.text


async def test_what_is_planned_today_and_on_the_next_days_is_shown(desk: Starter) -> None:
    desk.record(
        "plan call with Jo Baez at Umbra today 5pm",
        "plan coach session with Bea Long thu 4pm",
    )
    async with desk.start(place="1") as program:
        shown = program.facts("#planned")
        assert "Planned 17:00 call with Jo Baez" in shown
        assert "Thu 16:00 coach session with Bea Long" in shown


async def test_another_process_s_write_shows_and_the_selection_stays(desk: Starter) -> None:
    desk.record(INTERVIEW, "coffee with Dana Lee at Acme mon, promised send deck by today")
    async with desk.start(place="1") as program:
        await go_to(program, "Send deck")
        await program.app.look()
        assert "0 of 10" in program.text
        desk.record("call with Kim Wu at Umbra today 1pm")
        await program.app.look()
        await program.settle()
        assert "1 of 10" in program.text
        assert any("▌" in line and "Send deck" in line for line in program.lines)
        assert program.app.focused is not None
        assert program.app.focused.id == "next"


@pytest.mark.parametrize("size", [(80, 24), (120, 35), (200, 50), (60, 20), (41, 13)])
async def test_every_row_is_as_wide_as_the_window(desk: Starter, size: tuple[int, int]) -> None:
    desk.record(INTERVIEW, "plan call with 李小龙 at 香港电影 today 5pm")
    async with desk.start(*size, place="1") as program:
        strips = program.app.screen._compositor.render_strips()
        assert {strip.cell_length for strip in strips} == {size[0]}
        assert "Thank Lee Park" in program.text


async def test_words_are_kind(desk: Starter) -> None:
    desk.record(INTERVIEW)
    desk.record(PASSED, now=MORNING)
    async with desk.start(place="1") as program:
        for harsh in ("behind", "late", "failed", "missed", "overdue"):
            assert harsh not in program.text.lower()


HOSTILE = "Eve [@click=app.quit]quit[/] [red]R[/red] \x1b[31m\u202e [/foo back\\"


async def test_text_of_the_user_is_drawn_as_it_is(desk: Starter) -> None:
    desk.record(INTERVIEW, "plan call with Jo Baez at Umbra today 5pm")
    desk.record(PASSED, now=MORNING)
    opened = desk.desk()
    opened.store.unjournaled(lambda: opened.store.rows("UPDATE contact SET name = ?", HOSTILE))
    opened.close()
    async with desk.start(120, 35, place="1") as program:
        assert "[@click=app.quit]quit[/]" in program.text
        assert "\x1b" not in program.text
        assert "\u202e" not in program.text
        await program.press("enter", "escape", "j", "enter")
        assert program.app.is_running


async def test_a_why_too_long_for_a_line_goes_on_in_the_next(desk: Starter) -> None:
    why = "No kind of contact is called cofee. Did you mean coffee? Nothing of it was recorded yet."
    keep_in_inbox(desk, "cofee dana", why)
    async with desk.start(80, 24) as program:
        await program.press("1")
        await go_to(program, "cofee dana")
        (row,) = (n for n, line in enumerate(program.lines) if "No kind of contact" in line)
        assert program.lines[row + 1].rstrip().endswith("recorded yet.")
        assert all(line.startswith("▌") for line in program.lines[row - 1 : row + 2])
        await program.resize(120, 40)
        # With more room, no thing stands close under another.
        tops = [n for n, line in enumerate(program.lines) if line[1:4] in ("1  ", "2  ", "3  ")]
        assert len(tops) > 1
        assert all(not program.lines[top - 1][:60].strip() for top in tops)
        assert any("recorded yet." in line for line in program.lines[: tops[-1]])
