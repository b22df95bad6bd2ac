"""The demo in full screen: it says what it is, and its people are there."""

import pytest

from linchpin_tui.paths import paths
from linchpin_tui.services.demo.room import demo_room
from tests.ui.program import NOW, Starter


@pytest.mark.parametrize(("width", "height"), [(80, 24), (48, 20)])
async def test_every_place_of_the_demo_says_that_it_is_one(
    width: int, height: int, desk: Starter
) -> None:
    with demo_room(lambda: NOW):
        desk.paths = paths()
        async with desk.start(width, height) as program:
            assert "This is the demo: made-up people" in program.toasts
            for key in ("3", "4", "2"):
                await program.press(key)
                assert program.lines[0].startswith(" DEMO ")
            assert "180 people" in program.text


async def test_a_desk_of_ones_own_is_called_by_its_name(desk: Starter) -> None:
    async with desk.start() as program:
        assert program.lines[0].startswith(" linchpin ")
        assert "demo" not in program.toasts
