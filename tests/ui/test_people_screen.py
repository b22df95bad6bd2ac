"""The people: everyone in a list, found as one types, with their fields and their timeline."""

import unicodedata

import pytest
from textual.widgets import Input

from linchpin_tui.services import notes, people, people_edit
from linchpin_tui.widgets.people_list import PeopleList
from tests.ui.program import Program, Starter
from tests.ui.test_hostile_text import HOSTILE

LINES = (
    "coffee with Sam Ortiz at Initech mon +hub +employed, loves sailing small boats",
    "coffee with Dana Lee at Acme via Sam Ortiz yesterday +expert +decides, loves trail running",
    "call with Lee Park at Brightly via Dana Lee today +looking, gave a lead, got two names",
    "lunch with Ana Silva at Hooli today, offers intros at Hooli, needs a UX reviewer",
)


def _rows(program: Program) -> list[str]:
    """The rows of the list, without what stands at the right of it."""
    rows = program.app.screen.query_one(PeopleList)
    drawn = [rows.render_line(y).text.rstrip() for y in range(rows.count())]
    return [" ".join(row.split()) for row in drawn]


def _selected(program: Program) -> str:
    """The name on the selected row."""
    row = next(row for row in _rows(program) if row.startswith("▌"))
    return " ".join(row.split()[1:3]).rstrip("!*")


def _focus(program: Program) -> str | None:
    return program.app.focused.id if program.app.focused else None


async def test_everyone_stands_in_one_list_by_name_with_signs_and_days(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start(120, 35) as program:
        await program.press("5")
        assert _rows(program) == [
            "▌• Ana Silva Hooli today",
            "◆ Dana Lee!* Acme 1 d ago",
            "◦ Lee Park* Brightly today",
            "● Sam Ortiz* Initech 2 d ago",
        ]
        assert "4 people" in program.text


async def test_an_empty_place_says_what_it_is_for_and_which_keys_start(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("5")
        assert "Your people" in program.text
        assert "a  adds the first person" in program.text
        assert "+  adds someone by name" in program.text
        await program.press("plus")
        assert "Someone new" in program.text


async def test_arrows_letters_and_brackets_move_and_g_goes_to_either_end(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await program.press("5", "j")
        assert _selected(program) == "Dana Lee"
        await program.press("down", "right_square_bracket")
        assert _selected(program) == "Sam Ortiz"
        await program.press("left_square_bracket", "k")
        assert _selected(program) == "Dana Lee"
        await program.press("G")
        assert _selected(program) == "Sam Ortiz"
        await program.press("g")
        assert _selected(program) == "Ana Silva"


async def test_the_panel_tells_every_field_and_the_whole_timeline(desk: Starter) -> None:
    desk.record(
        *LINES, "email to Lee Park today 9am, promised the deck by fri, loves chess +significant"
    )
    async with desk.start(120, 40) as program:
        await program.press("5", "j", "j")
        told = program.facts("#person")
        assert "◦ Lee Park Brightly between jobs" in told
        assert "Path You › Sam Ortiz › Dana Lee › Lee Park" in told
        assert "Promised the deck by Fri 27 Nov" in told
        assert "Warmth warm" in told
        assert "Thanks a note," in told
        timeline = told.partition("Timeline")[2]
        assert timeline.strip() == (
            "Wed 25 Nov · 14:09 call · Brightly → gave a lead ← got two names › thank-you note owed "
            "for what they gave: two names · 09:00 email + loves chess › promised the deck, by Fri 27 Nov"
        )


async def test_a_past_year_stands_under_its_number(desk: Starter) -> None:
    desk.record("coffee with Dana Lee at Acme 2025-03-14", "call with Dana Lee yesterday")
    async with desk.start(120, 40) as program:
        await program.press("5")
        assert "Tue 24 Nov · call 2025 Fri 14 Mar · coffee" in program.facts("#person")


async def test_a_broad_window_gives_the_timeline_a_pane_of_its_own(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start(200, 50) as program:
        await program.press("5", "j")
        assert "trail running" not in program.facts("#person")
        assert "+ loves trail running" in program.facts("#timeline")
        await program.press("tab", "tab")
        assert _focus(program) == "timeline"
        await program.press("escape")
        assert _focus(program) == "people"
        await program.resize(120, 35)
        assert "+ loves trail running" in program.facts("#person")


async def test_enter_reads_the_person_and_escape_goes_back(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await program.press("5", "enter")
        assert _focus(program) == "person"
        await program.press("escape")
        assert _focus(program) == "people"


async def test_a_narrow_window_shows_one_pane_and_enter_turns_to_the_other(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start(60, 20) as program:
        await program.press("5")
        assert "Warmth" not in program.text
        await program.press("enter")
        assert "Warmth" in program.text
        assert "Dana Lee" not in program.text
        await program.press("escape")
        assert "Dana Lee" in program.text


# Finding.


async def test_slash_finds_as_one_types_and_enter_takes_who_is_first(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await program.press("5", "slash")
        await program.type("lee")
        assert [row.strip("▌ ")[2:10] for row in _rows(program)] == ["Lee Park", "Dana Lee"]
        assert "2 people" in program.text
        assert "Brightly" in program.facts("#person")
        await program.press("enter")
        assert (_focus(program), _selected(program)) == ("people", "Lee Park")
        await program.press("j")
        assert _selected(program) == "Dana Lee"


async def test_slash_finds_by_organization_and_the_arrows_pick(desk: Starter) -> None:
    desk.record(*LINES, "call with Kim Wu at Acme today")
    async with desk.start() as program:
        await program.press("5", "slash")
        await program.type("acme")
        await program.press("down", "enter")
        assert _selected(program) == "Kim Wu"


async def test_escape_in_the_list_shows_everyone_again_and_keeps_who_is_selected(
    desk: Starter,
) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await program.press("5", "slash")
        await program.type("lee")
        await program.press("enter", "j", "escape")
        assert len(_rows(program)) == 4
        assert _selected(program) == "Dana Lee"


async def test_leaving_find_goes_back_to_where_you_were(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await program.press("5", "G", "slash")
        await program.type("ana")
        assert _selected(program) == "Ana Silva"
        await program.press("escape")
        assert _selected(program) == "Sam Ortiz"
        assert program.app.screen.query_one("#find", Input).value == ""


async def test_enter_on_nobody_found_offers_to_add_them(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await program.press("5", "slash")
        await program.type("Jo Baez")
        assert "Nobody is found for Jo Baez." in program.flat
        assert "Enter  adds them" in program.text
        await program.press("enter")
        assert "Someone new" in program.text
        await program.press("ctrl+s")
        assert "Saved: Jo Baez" in program.toasts
        assert _selected(program) == "Jo Baez"


async def test_what_is_found_stays_found_when_another_process_writes(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await program.press("5", "slash")
        await program.type("lee")
        await program.press("enter", "j")
        await program.app.look()
        desk.record("call with Leeroy Fox at Umbra")
        await program.app.look()
        await program.settle()
        assert _selected(program) == "Dana Lee"
        assert len(_rows(program)) == 3


# What changes.


async def test_d_deletes_and_u_brings_them_back(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await program.press("5", "j", "d")
        assert "Deleted: Dana Lee (u brings them back)" in program.toasts
        assert [row.strip("▌ ")[2:10] for row in _rows(program)] == [
            "Ana Silv",
            "Lee Park",
            "Sam Orti",
        ]
        assert _selected(program) == "Lee Park"
        await program.press("u")
        assert len(_rows(program)) == 4
        assert _selected(program) == "Lee Park"
        await program.press("U")
        assert len(_rows(program)) == 3


async def test_deleting_the_last_person_leaves_the_empty_place(desk: Starter) -> None:
    desk.record("coffee with Dana Lee")
    async with desk.start() as program:
        await program.press("5", "d")
        assert "Your people" in program.text
        await program.press("u", "enter")
        assert "Dana Lee" in program.text


async def test_a_records_and_the_list_stays_where_it_is(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await program.press("5", "j", "j", "a")
        await program.type("coffee with Aaron Ash at Hooli")
        await program.press("enter")
        assert len(_rows(program)) == 5
        assert _selected(program) == "Lee Park"
        assert _focus(program) == "people"


async def test_the_keys_at_the_bottom_are_those_that_work(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start(160, 35) as program:
        await program.press("5")
        bar = program.lines[-1]
        for shown in ("/ find", "e edit", "new", "n note", "w web", "d delete", "a add", "? help"):
            assert shown in bar
        await program.press("slash")
        assert "d delete" not in program.lines[-1]
        assert "Esc back" in program.lines[-1]


async def test_the_desk_keeps_what_the_screen_shows(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await program.press("5", "d")
    opened = desk.desk()
    assert [contact.name for contact in people.people(opened)] == [
        "Dana Lee",
        "Lee Park",
        "Sam Ortiz",
    ]
    assert all(note.contact.name != "Ana Silva" for note in notes.queue(opened))
    opened.close()


@pytest.mark.parametrize("key", ["5", "f5"])
async def test_a_digit_and_an_f_key_lead_here_also_out_of_a_sheet(desk: Starter, key: str) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await program.press(key)
        assert program.mode == "people"
        await program.press("2", "a", "f5")
        assert program.mode == "people"
        assert len(_rows(program)) == 4


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
async def test_hostile_text_is_drawn_as_it_is_in_the_list_the_facts_and_the_form(
    desk: Starter, text: str
) -> None:
    desk.record(*LINES, "email to Lee Park, promised a call, loves chess")
    opened = desk.desk()
    form = people_edit.fields_of(opened, 3)
    after = form._replace(title=text, notes=text, how_met=text, offers=(text,), tags=(text,))
    people_edit.edit(opened, 3, form, after._replace(needs=(text,), aliases=(f"{text} too",)))

    def everywhere() -> None:
        for table, column in (("contact", "name"), ("contact", "organization"), ("detail", "text")):
            opened.store.rows(f"UPDATE {table} SET {column} = ?", text)

    opened.store.unjournaled(everywhere)
    opened.close()
    async with desk.start(100, 40) as program:
        for keys in (
            ["5", "j", "j"],
            ["enter", "G", "escape"],
            ["e", "tab", "E", "escape"],
            ["e", "ctrl+r", "ctrl+s"],
            ["slash", "e", "v", "e", "enter", "escape"],
            ["slash", "[", "z", "z", "enter", "escape", "escape"],
            ["m", "d"],
            ["u"],
        ):
            await program.press(*keys)
            for line in program.lines:
                assert not [sign for sign in line if unicodedata.category(sign) in ("Cc", "Cf")]
            strips = program.app.screen._compositor.render_strips()
            assert {strip.cell_length for strip in strips} == {100}
        assert program.app.is_running
