"""The gauges, the week, and what is behind a number."""

from datetime import timedelta

from linchpin_tui.services import quota_switch
from tests.ui.program import NOW, Starter

LINES = (
    "coffee with Dana Lee at Acme mon",
    "informational interview with Lee Park at Brightly tue 11am +decides",
    "lunch with Ana Silva at Hooli today",
    "email to Jo Baez at Umbra today",
    "plan coach session with Bea Long thu 4pm",
)


async def test_a_gauge_shows_its_bar_its_pace_mark_and_words(desk: Starter) -> None:
    desk.begin_before()
    desk.record(*LINES)
    async with desk.start() as program:
        await program.press("4")
        gauge = program.lines[2]
        assert gauge.startswith("▌Contacts    today  ██")
        assert "┃" in gauge
        assert gauge.rstrip().endswith("1 of 10 · 4 to catch up")


async def test_a_gauge_moves_when_something_is_recorded(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await program.press("4", "a")
        await program.type("call with Kim Wu at Acme")
        await program.press("enter")
        assert "2 of 10" in program.lines[2]


async def test_the_week_is_a_table_of_days(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await program.press("4")
        assert "Week 48 Mon Tue Wed Thu Fri Sat Sun" in program.flat
        assert "Contacts 1 1 1 · · off off" in program.flat
        assert "┃ where you should be now" in program.flat


async def test_enter_shows_what_was_counted_and_what_not_and_why(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await program.press("4", "enter")
        shown = program.facts("#counted")
        assert "Contacts today" in shown
        assert "Counted: 1 ✓ Wed 25 Nov 14:09 · lunch · Ana Silva (Hooli)" in shown
        assert "– Wed 25 Nov 14:09 · email: Jo Baez an email counts when +significant" in shown
        await program.press("escape")
        assert program.app.focused is not None
        assert program.app.focused.id == "gauges"


async def test_the_selected_gauge_decides_what_is_shown(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start(120, 35) as program:
        await program.press("4", "j")
        assert "Interviews this week" in program.facts("#counted")
        assert "informational interview · Lee Park (Brightly)" in program.facts("#counted")
        await program.press("G")
        assert "Planned: 1" in program.facts("#counted")
        assert "coach session (planned) · Bea Long" in program.facts("#counted")


async def test_e_changes_a_target_from_today_on(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await program.press("4", "e")
        await program.type("3")
        await program.press("enter")
        assert "1 of 3" in program.lines[2]
        assert "Contacts: 3 a day from today on" in program.toasts


async def test_a_target_that_is_no_number_is_refused_at_its_line(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("4", "e")
        await program.type("ten")
        await program.press("enter")
        assert "A whole number from 0 to 999, please." in program.flat
        await program.press("escape")
        assert "0 of 10" in program.lines[2]


async def test_what_was_typed_before_escape_stands_there_again(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("4", "e")
        await program.type("12")
        await program.press("escape", "e")
        assert " 12 " in program.text
        await program.press("enter")
        assert "of 12" in program.lines[2]


async def test_brackets_go_from_week_to_week_and_t_comes_back(desk: Starter) -> None:
    desk.record(*LINES, now=NOW - timedelta(days=7))
    desk.record("lunch with Ana Silva at Hooli today")
    async with desk.start() as program:
        await program.press("4")
        assert "next" not in program.lines[-1]
        await program.press("left_square_bracket")
        assert "Week 47" in program.text
        assert "where you should be now" not in program.text
        assert "] after" in program.lines[-1]
        assert "t now" in program.lines[-1]
        await program.press("left_square_bracket")
        assert "Week 46" in program.text
        await program.press("right_square_bracket")
        assert "Week 47" in program.text
        await program.press("t")
        assert "Week 48" in program.text


async def test_words_are_kind(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await program.press("4")
        for harsh in ("behind", "late", "failed", "missed", "overdue"):
            assert harsh not in program.text.lower()


async def test_o_takes_a_day_off_and_u_gives_it_back(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await program.press("4", "o")
        assert "Which day is off?" in program.text
        await program.type("thu to fri")
        await program.press("enter")
        assert "Contacts 1 1 1 off off off off" in program.flat
        assert "Off: Thu 26 Nov to Fri 27 Nov." in program.toasts
        await program.press("o")
        await program.type("fri")
        await program.press("enter")
        assert "Contacts 1 1 1 off · off off" in program.flat
        assert "Worked again: Fri 27 Nov" in program.toasts
        await program.press("u", "u")
        assert "Contacts 1 1 1 · · off off" in program.flat


async def test_a_day_off_that_cannot_be_taken_is_said_under_the_line(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await program.press("4", "o")
        await program.type("2026-11-20")
        await program.press("enter")
        said = " ".join(program.text.replace("▌", "").split())
        assert "past weeks stay as they were" in said
        assert "2026-11-20" in program.flat


async def test_every_cell_of_the_week_opens_and_is_corrected_in_place(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await program.press("4", "tab")
        assert "▌1" in program.flat
        await program.press("left", "left", "enter")
        assert "Contacts on Mon 23 Nov: 1" in program.facts("#counted")
        assert "coffee · Dana Lee (Acme)" in program.facts("#counted")
        assert "Jo Baez" not in program.facts("#counted")
        await program.press("escape")
        assert program.app.focused is not None
        assert program.app.focused.id == "week"
        await program.press("right", "right", "enter", "j", "enter")
        assert "Email with Jo Baez" in program.text
        await program.press("1")
        assert "Corrected (u takes that back)." in program.toasts
        assert "Contacts on Wed 25 Nov: 2" in program.facts("#counted")
        await program.press("u")
        assert "Contacts on Wed 25 Nov: 1" in program.facts("#counted")


async def test_a_gauge_is_corrected_by_day_kind_and_who_decided(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start(120, 35) as program:
        await program.press("4", "j", "enter", "enter")
        assert "Lee Park: yes" in program.flat
        await program.press("2", "2")
        assert "0 of 3" in program.lines[8]
        await program.press("enter", "5")
        await program.type("mon 9am")
        await program.press("enter")
        assert "Mon 23 Nov 09:00 · informational interview" in program.facts("#counted")
        await program.press("enter", "3", "1")
        assert "The note to Lee Park is no longer asked for by this." in program.toasts
        assert "Counted: 0" in program.facts("#counted")


async def test_v_changes_what_stands_under_the_gauges(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await program.press("4", "v")
        assert "Contacts today 1 of 10" in program.flat
        assert "09:00" in program.text
        assert "Week 48" not in program.text
        await program.press("v")
        assert "░ some" in program.text
        assert "Sat" in program.text
        await program.press("v")
        assert "Week 48" in program.text
        await program.resize(120, 46)
        assert "Week 48" in program.text
        assert "░ some" in program.text
        assert "Contacts today 1 of 10" in program.flat


async def test_more_quotas_and_your_week_are_changed_here(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start(120, 35) as program:
        await program.press("4", "plus", "3")
        assert "Events: on from today" in program.toasts
        assert any(line.startswith(" Events ") for line in program.lines)
        await program.press("plus", "3")
        assert "Events: off from today" in program.toasts
        await program.press("w", "1")
        await program.type("wed")
        await program.press("enter")
        assert "Workdays from today: Wed" in program.toasts
        assert "Contacts 1 1 1 off off off off" in program.flat
        await program.press("w", "3")
        await program.type("9 to 15")
        await program.press("enter")
        assert "Hours of a day: 09:00 to 15:00" in program.toasts
        await program.press("o")
        await program.type("fri")
        await program.press("enter", "w", "5")
        assert "Worked again: Fri 27 Nov" in program.toasts


async def test_today_glances_at_the_first_of_many_quotas_where_it_is_low(desk: Starter) -> None:
    desk.record(*LINES)
    opened = desk.desk()
    for offer in quota_switch.OFFERS:
        quota_switch.switch(opened, offer.key, True)
    opened.close()
    async with desk.start(place="1") as program:
        assert "Coach" in program.text
        assert "and 6 more" in program.text
        await program.resize(120, 40)
        assert "Applied" in program.text
        assert "and 6 more" not in program.text
        await program.press("4", "G")
        assert "▌Applied" in program.text


async def test_the_mark_moves_with_the_clock_and_a_day_can_be_small(desk: Starter) -> None:
    desk.begin_before()
    desk.record(*LINES)
    async with desk.start() as program:
        await program.press("4")
        at = program.lines[2].index("┃")
        await program.app.look()
        later = NOW + timedelta(hours=2)
        program.app.desk._desk.clock = lambda: later
        program.app.desk.now = program.app.desk._desk.now
        await program.app.look()
        await program.settle()
        assert program.lines[2].index("┃") > at
        await program.press("b")
        assert "a small day" in program.lines[2]
        await program.press("b")
        assert "1 of 10" in program.lines[2]


async def test_plain_signs_tell_the_picture_apart_too(desk: Starter) -> None:
    desk.begin_before()
    desk.record(*LINES, "plan coffee with Kim Wu at Acme today 5pm")
    desk.paths.config.parent.mkdir(parents=True, exist_ok=True)
    desk.paths.config.write_text('[looks]\nascii = "yes"')
    async with desk.start() as program:
        await program.press("4", "v")
        assert program.text.isascii()
        picture = "".join(program.lines[14:22])
        assert all(sign in picture for sign in "#:.")
        await program.press("v")
        assert program.text.isascii()
        assert "- none  : some  + half  # met  - off" in program.text
