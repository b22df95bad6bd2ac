"""Map and Web: one selection, drawn line by line, moved through with keys and the mouse."""

from pathlib import Path
from threading import Event
from typing import Any

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult

from linchpin_tui.domain.web import Link, Web, build
from linchpin_tui.domain.web_drawing import Drawing
from linchpin_tui.domain.web_map import draw_map
from linchpin_tui.domain.web_picture import draw_with
from linchpin_tui.domain.web_rings import draw_rings
from linchpin_tui.domain.web_select import YOU, Centre
from linchpin_tui.theme import DARK
from linchpin_tui.widgets import web_views
from linchpin_tui.widgets.web_drawing import WebDrawing
from linchpin_tui.widgets.web_views import WebViews
from linchpin_tui.widgets.web_words import WebGlance
from tests.domain.making import WED
from tests.ui.program import Program, Starter

LINES = (
    "coffee with Sam Ortiz at Initech mon +hub +employed, loves sailing small boats",
    "coffee with Dana Lee at Acme via Sam Ortiz yesterday +expert +decides, loves trail running",
    "call with Lee Park at Brightly via Dana Lee today +looking, gave a lead, got two names",
    "lunch with Ana Silva at Hooli today, offers intros at Hooli, needs a UX reviewer",
)


def crowd(people: int = 400) -> Web:
    links = [Link(id, f"Person {id:03}", id // 7 or None) for id in range(1, people + 1)]
    return build(links, ((3, 30), (3, 200)), WED)


class _Drawer(App[None]):
    def get_theme_variable_defaults(self) -> dict[str, str]:
        return DARK.variables

    def compose(self) -> ComposeResult:
        yield WebDrawing()


class _Viewer(App[None]):
    def get_theme_variable_defaults(self) -> dict[str, str]:
        return DARK.variables

    def compose(self) -> ComposeResult:
        yield WebViews()

    @property
    def views(self) -> WebViews:
        return self.query_one(WebViews)

    @property
    def drawn(self) -> WebDrawing:
        return self.query_one(WebDrawing)


def views(program: Program) -> WebViews:
    return program.app.screen.query_one(WebViews)


def selected(program: Program) -> str:
    return views(program).name_of_selected


def trail(program: Program) -> str:
    return program.lines[1].strip()


async def test_a_move_draws_anew_only_the_lines_it_touches() -> None:
    app = _Drawer()
    async with app.run_test(size=(120, 34)) as pilot:
        widget = app.query_one(WebDrawing)
        for layout in (draw_map, draw_rings):
            drawing = layout(crowd(), Centre(), 120, 34, cell_len)
            widget.show(drawing, YOU)
            await pilot.pause()
            before = [widget.render_line(y) for y in range(34)]
            assert {strip.cell_length for strip in before} == {120}
            key = drawing.moves[YOU][3]
            assert key is not None
            widget.go(3)
            after = [widget.render_line(y) for y in range(34)]
            touched = drawing.marks(YOU).rows(drawing) | drawing.marks(key).rows(drawing)
            assert {strip.cell_length for strip in after} == {120}
            for y in range(34):
                assert (after[y] is not before[y]) == (y in touched)
            assert len(touched) < 34
            widget.go(2)
            assert widget.key == YOU
            assert [strip.text for strip in before] == [
                widget.render_line(y).text for y in range(34)
            ]


async def test_the_selected_is_reversed_and_what_is_not_lit_loses_its_sign() -> None:
    app = _Drawer()
    web = crowd(20)
    async with app.run_test(size=(100, 30)) as pilot:
        widget = app.query_one(WebDrawing)
        widget.show(draw_map(web, Centre(), 100, 30, cell_len, lit=frozenset({3})), 3)
        await pilot.pause()
        reversed_text = "".join(
            segment.text
            for y in range(30)
            for segment in widget.render_line(y)
            if segment.style and segment.style.reverse
        )
        assert "Person 003" in reversed_text
        text = "\n".join(widget.render_line(y).text for y in range(30))
        assert text.count("•") == 1
        assert "· Person 004" in text or "Person 004 ·" in text


async def test_keys_are_answered_while_a_large_web_is_laid_out() -> None:
    app = _Viewer()
    async with app.run_test(size=(120, 34)) as pilot:
        app.views.show(crowd(3_000), WED)
        app.views.take_focus()
        await pilot.press("right", "v", "v", "v", "plus", "minus", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert app.drawn.drawing is not None
        assert app.drawn.drawing.people > 30


async def test_a_picture_that_took_its_time_still_fits_a_window_changed_and_changed_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    free = Event()

    def held(*given: Any, **options: Any) -> Drawing:
        if given[3] < 120:
            free.wait()
        return draw_with(*given, **options)

    monkeypatch.setattr(web_views, "draw_with", held)
    app = _Viewer()
    async with app.run_test(size=(120, 34)) as pilot:
        app.views.show(crowd(), WED)
        await app.workers.wait_for_complete()
        await pilot.resize_terminal(118, 34)
        await pilot.resize_terminal(120, 34)
        free.set()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert app.drawn.drawing is not None
        assert (app.drawn.drawing.width, app.drawn.drawing.height) == app.drawn.size


async def test_every_view_keeps_the_selection_and_so_does_a_change_of_facts() -> None:
    app = _Viewer()
    async with app.run_test(size=(120, 34)) as pilot:
        app.views.show(crowd(), WED)
        app.views.take_focus()
        await app.workers.wait_for_complete()
        app.views.select(399)
        await app.workers.wait_for_complete()
        await pilot.pause()
        for _ in range(3):
            assert app.views.selected == 399
            await pilot.press("v")
            await app.workers.wait_for_complete()
            await pilot.pause()
        app.views.show(crowd(398), WED)
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert app.views.selected == YOU
        app.views.select(398)
        await app.workers.wait_for_complete()
        app.views.show(crowd(401), WED, frozenset({1, 398}))
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert app.views.selected == 398
        assert app.drawn.key == 398


async def test_arrows_walk_the_tree_and_the_line_below_tells_who_it_is(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start(place="2") as program:
        assert trail(program).startswith("Map  You")
        assert trail(program).endswith("4 people")
        await program.press("l", "down")
        assert selected(program) == "Sam Ortiz"
        glance = program.app.screen.query_one(WebGlance)
        assert "Sam Ortiz*  Initech · hub · warm, 2 d ago · led to 1 (2 in all)" in "".join(
            segment.text for segment in glance.render_line(0)
        )
        await program.press("right", "l")
        assert selected(program) == "Lee Park"
        await program.press("h", "left", "k")
        assert selected(program) == "Ana Silva"
        await program.press("right_square_bracket", "G")
        assert selected(program) == "Lee Park"
        await program.press("g", "left_square_bracket")
        assert selected(program) == "Lee Park"
        await program.press("home")
        assert selected(program) == "You"


async def test_enter_reads_the_person_beside_the_drawing_and_escape_goes_back(
    desk: Starter,
) -> None:
    desk.record(*LINES)
    async with desk.start(120, 35, place="2") as program:
        assert trail(program).startswith("Web  You")
        assert "Last talk" not in program.text
        await program.press("right_square_bracket", "enter")
        assert "Offers intros at Hooli" in program.facts("#person")
        assert "Last talk" in program.text
        assert "◉ You" in program.text
        await program.press("escape")
        assert program.app.focused is not None
        assert program.app.focused.id == "drawing"
        assert "Last talk" not in program.text
    async with desk.start(160, 40, place="2") as program:
        await program.press("right_square_bracket")
        assert "Last talk" in program.text


async def test_centres_go_inwards_and_back_along_the_trail_and_find_goes_anywhere(
    demo: Starter,
) -> None:
    async with demo.start(place="2") as program:
        await program.press("escape", "G")
        fold = views(program)._under_cursor()
        assert fold is not None
        assert fold.is_fold
        await program.press("enter")
        assert f"› {len(fold.heads)} more" in trail(program)
        await program.press("backspace")
        assert "›" not in trail(program)
        await program.press("slash")
        await program.type("wendy carver")
        await program.press("enter", "plus")
        assert "You › Wendy Carver" in trail(program)
        await program.press("right")
        assert selected(program) != "Wendy Carver"
        await program.press("minus")
        assert selected(program) == "Wendy Carver"
        assert "›" not in trail(program)
        await program.press("slash")
        await program.type("reinhild")
        await program.press("enter")
        assert selected(program) == "Reinhild Diekmann"
        assert any("Reinhild" in line for line in program.lines[2:-3])


async def test_what_is_typed_to_find_before_the_web_is_there_finds_all_the_same(
    desk: Starter,
) -> None:
    desk.record(*LINES)
    async with desk.start(place="") as program:
        async with program.busy_desk():
            await program.pilot.press("2", "slash", "p", "a", "r", "k")
            assert "0 people" in program.text
        assert "1 person" in program.text
        await program.press("enter")
        assert selected(program) == "Lee Park"


async def test_a_click_selects_and_a_double_click_opens(desk: Starter) -> None:
    desk.record(*LINES)
    async with desk.start(place="2") as program:
        drawn = program.app.screen.query_one(WebDrawing)
        assert drawn.drawing is not None
        one = next(one for one in drawn.drawing.placed.values() if one.shown.ring == 2)
        at = (one.start + 1, one.y)
        await program.pilot.click(drawn, offset=at)
        await program.settle()
        assert selected(program) == "Dana Lee"
        assert "Last talk" not in program.text
        await program.pilot.click(drawn, offset=at, times=2)
        await program.settle()
        assert "Last talk" in program.text


async def test_the_picture_is_saved_under_a_name_that_is_free(desk: Starter) -> None:
    desk.record(*LINES)
    Path.home().mkdir(parents=True)
    async with desk.start(place="2") as program:
        await program.press("S", "enter")
        assert "Saved: " in program.toasts
        assert "linchpin-web-2026-11-25.svg" in program.toasts
        await program.press("S")
        assert "~/linchpin-web-2026-11-25-2.svg" in program.text
        await program.type("~/linchpin-web-2026-11-25.svg")
        await program.press("enter")
        assert "linchpin-web-2026-11-25.svg is there already and stays as it is:" in program.flat
