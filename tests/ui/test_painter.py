"""Painting from what is in front gives the very picture that Textual's own way gives."""

from collections.abc import AsyncIterator, Mapping
from random import Random

import pytest
from rich.cells import cell_len
from textual._compositor import Compositor
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from linchpin_tui.paths import paths
from linchpin_tui.screens.painter import Painter, Span
from linchpin_tui.services.demo.room import demo_room
from linchpin_tui.widgets.lines import DrawsLines
from tests.ui.program import NOW, Program, Starter

ALL_OVER = (("1",), ("2",), ("v", "v"), ("3",), ("4",), ("5",), ("a",), ("escape", "question_mark"))
"""Keys to every place, and to sheets laid over one."""


def cells(pieces: Mapping[int, Strip | None]) -> dict[int, tuple[str, str]]:
    """Every cell of a line by its column: its sign and its style."""
    found = {}
    for start, strip in pieces.items():
        x = start
        for text, style, _ in strip or ():
            for sign in text:
                found[x] = sign, str(style)
                x += cell_len(sign)
    return found


def assert_alike(painter: Painter, spans: list[Span]) -> None:
    """What the painter paints in these spans is what Textual does."""
    ours = painter._painted(spans)
    for y, left, right in spans:
        crop = Region(left, y, right - left, 1)
        theirs = Compositor._render_chops(painter, crop, [y].__contains__)
        wanted = {x: cell for x, cell in cells(theirs[y]).items() if left <= x < right}
        assert wanted.items() <= cells(ours[y]).items(), (y, left, right)


async def walk(program: Program) -> AsyncIterator[Painter]:
    for keys in ALL_OVER:
        await program.press(*keys)
        painter = program.app.screen._compositor
        assert isinstance(painter, Painter)
        yield painter


@pytest.mark.parametrize("width", [80, 200])
async def test_any_part_of_any_screen_is_painted_as_the_usual_way_does(
    width: int, desk: Starter
) -> None:
    chance = Random(width)
    with demo_room(lambda: NOW):
        desk.paths = paths()
        async with desk.start(width, 40) as program:
            async for painter in walk(program):
                lines = [(y, 0, width) for y in range(40)]
                assert_alike(painter, lines)
                for y in chance.sample(range(40), 12):
                    left, right = sorted(chance.sample(range(width + 1), 2))
                    assert_alike(painter, [(y, left, right)])


async def test_a_line_drawn_finished_is_the_line_that_the_style_sheet_gives(desk: Starter) -> None:
    seen = set()
    with demo_room(lambda: NOW):
        desk.paths = paths()
        async with desk.start(200, 40) as program:
            async for _ in walk(program):
                for widget in program.app.screen.walk_children(DrawsLines):
                    if not widget.size:
                        continue
                    seen.add(type(widget).__name__)
                    whole = widget.outer_size.region
                    theirs = Widget.render_lines(widget, whole)
                    for one, other in zip(widget.render_lines(whole), theirs, strict=True):
                        assert cells({0: one}).items() <= cells({0: other}).items()
                        # The scrollbar may be left out: it is painted over that.
                        assert one.cell_length >= whole.width - 1
    assert {"PeopleList", "WebDrawing", "Facts", "Gauges"} <= seen
