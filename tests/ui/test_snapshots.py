"""The five places on the demo at three sizes look as they did when somebody last looked."""

import pytest

from tests.ui.program import Starter
from tests.ui.snapshot import differs, picture

PLACES = ("today", "web", "notes", "quotas", "people")


@pytest.mark.parametrize(("width", "height"), [(80, 24), (120, 35), (200, 50)])
async def test_the_places_look_as_they_did(width: int, height: int, demo: Starter) -> None:
    changed = []
    async with demo.start(width, height, place="") as program:
        await program.press("escape")
        for digit, place in enumerate(PLACES, start=1):
            await program.press(str(digit))
            assert program.mode == place
            changed.append(differs(f"{place}-{width}x{height}", picture(program)))
    told = [each for each in changed if each]
    assert not told, "\n".join([*told, "If that is meant: make snapshots"])


async def test_the_light_theme_looks_as_it_did(demo: Starter) -> None:
    async with demo.start(place="2") as program:
        await program.press("f9", "j", "j", "j")
        assert differs("web-light-80x24", picture(program)) is None


async def test_plain_signs_look_as_they_did(demo: Starter) -> None:
    demo.paths.config.parent.mkdir(parents=True, exist_ok=True)
    demo.paths.config.write_text('[looks]\nascii = "yes"')
    async with demo.start(place="2") as program:
        await program.press("j", "j", "j")
        assert differs("web-plain-80x24", picture(program)) is None
        await program.press("4")
        assert differs("quotas-plain-80x24", picture(program)) is None
