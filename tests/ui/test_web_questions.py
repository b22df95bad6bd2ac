"""Asking the web, changing it, and filtering it, by keys."""

from linchpin_tui.domain.web_picture import View
from linchpin_tui.services import ties
from linchpin_tui.storage import tables
from linchpin_tui.storage.store import Writer
from linchpin_tui.widgets.web_views import WebViews
from tests.ui.program import Program, Starter

LINES = (
    "coffee with Sam Ortiz at Initech mon +hub +employed, loves sailing small boats",
    "coffee with Dana Lee at Acme via Sam Ortiz yesterday +expert +decides, loves trail running",
    "call with Lee Park at Brightly via Dana Lee today +looking, gave a lead, got two names",
    "lunch with Ana Silva at Hooli today, offers UX reviews, learned Hooli hires in spring",
    "call with Kim Wu at Acme today, needs a UX reviewer",
)


def _selected(program: Program) -> str:
    """The name that the panel tells about."""
    return program.facts("#person").split(" ", 1)[1]


async def _list(program: Program) -> None:
    """Switch to the list."""
    while program.app.screen.query_one(WebViews).view is not View.LIST:
        await program.press("v")


async def test_a_question_is_a_key_and_enter_goes_to_the_person(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await _list(program)
        await program.press("L")
        assert "Linchpins" in program.text
        assert "holds 2" in program.text
        await program.press("r")
        assert "Roles and gaps" in program.text
        assert "gap: nobody yet" in program.text
        await program.press("i", "j", "enter")
        assert _selected(program).startswith("Dana Lee")
        assert program.app.focused is not None
        assert program.app.focused.id == "tree"
        await program.press("c")
        assert "Nobody is quiet" in program.text
        await program.press("enter", "R", "H", "w")
        assert "1 of the 2 you know of are in work: 50 %." in program.flat
        await program.press("escape")
        assert _selected(program).startswith("Dana Lee")


async def test_the_warm_path_follows_what_is_typed_and_enter_waits_for_it(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await _list(program)
        await program.press("G", "p")
        assert "To Lee Park (Brightly)" in program.text
        assert "3 steps" in program.text
        await program.type("acme")
        assert "To Acme, 2 people" in program.text
        assert "To someone who decides at Acme" in program.text
        await program.press("down", "down")
        async with program.busy_desk():
            await program.pilot.press("backspace", "backspace", "backspace", "backspace")
            for key in "park":
                await program.pilot.press(key)
            await program.pilot.press("enter")
        assert _selected(program).startswith("Sam Ortiz")
        await program.press("p")
        await program.type("zzz")
        await program.press("enter")
        assert "Nobody in your web is called so" in program.text


async def test_an_introduction_and_a_tie_are_put_on_record_and_undone(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start(120, 40) as program:
        await _list(program)
        await program.press("j")
        assert "Offers UX reviews › Kim Wu needs a UX reviewer" in program.facts("#person")
        assert "Told you Hooli hires in spring" in program.facts("#person")
        await program.press("e", "4")
        assert "Worth an introduction" in program.text
        await program.press("enter")
        assert "You gave an introduction to Kim Wu" in program.facts("#person")
        assert "Knows Kim Wu · you introduced them" in program.facts("#person")
        assert "you introduced Ana Silva and Kim Wu, a favor to both" in program.toasts
        await program.press("u")
        assert "an introduction to Kim Wu" not in program.facts("#person")
        await program.press("e", "3")
        await program.type("dana")
        await program.press("enter")
        await program.type("same choir")
        await program.press("enter")
        assert "Knows Dana Lee · same choir" in program.facts("#person")
        await program.press("e", "5", "enter")
        assert "Knows" not in program.facts("#person")
        await program.press("e", "5")
        assert "No tie of Ana Silva is on record" in program.toasts


async def test_the_introducer_is_changed_in_the_form_and_a_circle_refused(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await _list(program)
        await program.press("G", "k", "k", "e", "2")
        await program.type("Lee Park")
        await program.press("ctrl+s")
        said = program.flat.replace("▌ ", "")
        assert "not the other way round: Sam Ortiz › Dana Lee › Lee Park." in said
        await program.press("ctrl+r", "escape", "e", "1", "right", "space", "ctrl+s")
        assert "hub, mentor" in program.facts("#person")


async def test_a_filter_lets_the_others_fade_and_walks_those_it_means(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start() as program:
        await _list(program)
        await program.press("f")
        await program.type("decides ")
        assert "1 of 5" in program.text
        await program.type("role:x")
        assert "role: takes challenger" in program.flat
        await program.press("backspace")
        await program.type("expert")
        await program.press("enter")
        assert "Filter decides · expert 1 of 5" in program.flat
        assert _selected(program).startswith("Dana Lee")
        desk.record("coffee with Omar Haddad at Acme +expert +decides")
        await program.app.look()
        await program.settle()
        program.app.reload()
        await program.settle()
        assert "2 of 6" in program.text
        await program.press("g", "right_square_bracket")
        assert _selected(program).startswith("Omar Haddad")
        assert any(line.startswith("›") and "Dana Lee" in line for line in program.lines)
        await program.press("escape")
        assert "Filter" not in program.text
        assert not any(line.startswith("›") for line in program.lines)


async def test_damaged_and_monstrous_data_is_shown_and_can_be_asked_about(desk: Starter) -> None:
    desk.record(*LINES)
    shell = desk.desk()

    def damage(writer: Writer) -> None:
        writer.update(tables.Contact, 1, introduced_by=3)
        writer.update(tables.Contact, 4, introduced_by=4, name="  ")
        writer.update(tables.Contact, 5, name="Lee Park " * 60)

    shell.transact(damage, kind="edit_contact", label="damage")
    ties.add(shell, 2, 5)
    shell.close()
    async with desk.start() as program:
        await _list(program)
        assert "(no name)" in program.text
        await program.press("j")
        assert "Path ↻ introduced in a circle" in program.facts("#person")
        await program.press(*"rLciwHR", "escape", "p")
        await program.type("lee park")
        assert "To Lee Park" in program.text
        await program.press("escape", "e", "3", "escape")
        assert program.app._exception is None
