"""The themes can be read by everyone, and colour is never the only carrier."""

from itertools import product

import pytest
from textual.color import Color
from textual.theme import Theme

from linchpin_tui.theme import DARK, LIGHT, first_choice
from tests.ui.program import Starter

GROUNDS = ("background", "surface", "panel")
CURSORS = ("block-cursor-background", "block-cursor-blurred-background")
TEXTS = ("primary", "secondary", "accent", "warning", "error", "success", "foreground")


def _light(colour: Color) -> float:
    """Relative luminance as WCAG 2 has it."""
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in colour.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    darker, lighter = sorted((_light(Color.parse(one)), _light(Color.parse(other))))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_every_text_can_be_read_on_every_ground(theme: Theme) -> None:
    grounds = [getattr(theme, name) for name in GROUNDS]
    grounds += [theme.variables[name] for name in CURSORS]
    texts = [getattr(theme, name) for name in TEXTS]
    texts += [
        value for name, value in theme.variables.items() if name.startswith(("text", "role-"))
    ]
    for text, ground in product(texts, grounds):
        assert _contrast(text, ground) >= 4.5, (text, ground)


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_a_gauge_stands_out_from_its_ground(theme: Theme) -> None:
    for bar in ("gauge", "gauge-met"):
        assert _contrast(theme.variables[bar], theme.variables["gauge-rest"]) >= 3


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_both_themes_have_the_same_names(theme: Theme) -> None:
    assert theme.variables.keys() == DARK.variables.keys()


@pytest.mark.parametrize(
    ("environment", "name"),
    [
        ({}, "dark"),
        ({"COLORFGBG": "15;0"}, "dark"),
        ({"COLORFGBG": "0;15"}, "light"),
        ({"COLORFGBG": "0;default;15"}, "light"),
    ],
)
def test_a_terminal_that_says_it_is_light_gets_the_light_theme(
    environment: dict[str, str], name: str
) -> None:
    assert first_choice(environment) == name


async def test_no_color_leaves_no_colour(desk: Starter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    desk.record("coffee with Dana Lee at Acme +hub")
    async with desk.start() as program:
        await program.press("4")
        svg = program.app.export_screenshot()
    drawn = {part[:6] for part in svg.split('fill="#')[1:]}
    window = {"ff5f57", "febc2e", "28c840", "c5c8c6"}  # Round the screen: Rich's picture frame.
    for colour in drawn - window:
        assert colour[:2] == colour[2:4] == colour[4:6], colour
