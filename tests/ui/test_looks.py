"""How it looks: the theme that was chosen, plain signs, and terminals of few or no colours."""

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from rich.terminal_theme import TerminalTheme
from textual.color import Color
from textual.theme import Theme

from linchpin_tui.config.config import Config
from linchpin_tui.screens.looks import looks
from linchpin_tui.theme import DARK_16, LIGHT, LIGHT_16
from linchpin_tui.widgets.plain_signs import plain
from tests.ui.program import Program, Starter
from tests.ui.test_theme import _contrast

CONSOLE = TerminalTheme(
    (0, 0, 0),
    (170, 170, 170),
    [
        *((0, 0, 0), (170, 0, 0), (0, 170, 0), (170, 85, 0)),
        *((0, 0, 170), (170, 0, 170), (0, 170, 170), (170, 170, 170)),
    ],
    [
        *((85, 85, 85), (255, 85, 85), (85, 255, 85), (255, 255, 85)),
        *((85, 85, 255), (255, 85, 255), (85, 255, 255), (255, 255, 255)),
    ],
)
"""The 16 colours of a Linux console."""

PEOPLE = (
    "coffee with Dana Lee at Acme +hub",
    "informational interview with Lee Park at Brightly via Dana Lee +decides +expert",
    "lunch with Zoë Nuñez at Hooli +mentor",
    "call with 李小龙 at Initech",
)
LINUX = {"TERM": "linux", "COLORTERM": "", "LANG": "en_US.UTF-8"}


def environment(**named: str) -> dict[str, str]:
    return {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", **named}


# The theme.


def configure(desk: Starter, text: str) -> None:
    desk.paths.config.parent.mkdir(parents=True, exist_ok=True)
    desk.paths.config.write_text(text)


async def test_the_theme_chosen_with_f9_is_there_the_next_time(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("f9")
    async with desk.start() as program:
        assert not program.app.current_theme.dark
        await program.press("f9")
    async with desk.start() as program:
        assert program.app.current_theme.dark


async def test_a_theme_the_configuration_names_comes_before_the_choice(desk: Starter) -> None:
    async with desk.start() as program:
        await program.press("f9")
    configure(desk, '[looks]\ntheme = "dark"')
    async with desk.start() as program:
        assert program.app.current_theme.dark
        await program.press("f9")
        assert program.app.theme == LIGHT.name
    async with desk.start() as program:
        assert program.app.current_theme.dark


async def test_choosing_a_theme_is_no_step_of_undo(desk: Starter) -> None:
    desk.record("coffee with Dana Lee at Acme")
    async with desk.start() as program:
        await program.press("f9", "u", "y")
        assert "coffee with Dana Lee" in program.toasts + program.flat


# Plain signs.


@pytest.mark.parametrize(
    ("named", "is_plain"),
    [
        ({}, False),
        ({"TERM": "linux"}, True),
        ({"LC_ALL": "C"}, True),
        ({"LANG": "POSIX"}, True),
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, True),
        ({"LANG": "de_DE.ISO-8859-1"}, True),
        ({"LANG": "de_DE.utf8"}, False),
        ({"LANG": "de_DE.ISO-8859-1", "LC_ALL": "de_DE.UTF-8@euro"}, False),
    ],
)
def test_plain_signs_follow_the_terminal_and_the_locale(
    named: dict[str, str], is_plain: bool
) -> None:
    assert looks(Config(), environment(**named)).plain is is_plain


def test_the_configuration_decides_about_plain_signs_where_it_says_so() -> None:
    assert looks(Config(ascii="yes"), environment()).plain
    assert not looks(Config(ascii="no"), environment(TERM="linux")).plain


@given(st.text(), st.booleans())
def test_plain_signs_are_as_wide_as_what_they_stand_for(text: str, letters: bool) -> None:
    assert cell_len(plain(text, letters)) == cell_len(text)
    assert letters or plain(text, letters).isascii()


def test_letters_stay_where_they_can_be_shown() -> None:
    assert plain("Zoë 李 › •", True) == "Zoë 李 > ."
    assert plain("Zoë 李 › •", False) == "Zoe ?? > ."


@pytest.mark.parametrize("place", ["1", "2", "3", "4", "5"])
async def test_every_place_is_drawn_in_ascii_but_for_names(place: str, desk: Starter) -> None:
    desk.record(*PEOPLE)
    configure(desk, '[looks]\nascii = "yes"')
    async with desk.start(120, 35, place=place) as program:
        for key in ("j", "question_mark", "escape", "a", "escape"):
            await program.press(key)
            others = {sign for sign in program.text if not sign.isascii()}
            assert others <= set("Zoë Nuñez李小龙")


async def test_ascii_has_its_own_signs_for_roles_tree_and_gauges(desk: Starter) -> None:
    desk.begin_before()
    desk.record(*PEOPLE)
    configure(desk, '[looks]\nascii = "yes"')
    async with desk.start() as program:
        await program.press("right_square_bracket")
        assert re.search(r"= ?H Dana Lee", program.text)
        await program.press("v", "v")
        assert "#|-H Dana Lee" in program.text
        assert "E Lee Park!" in program.text
        assert "M Zoë" in program.text
        await program.press("4")
        assert re.search(r"Contacts +today +#+[:|.]*\.", program.text)


# Few colours, or none.


@pytest.mark.parametrize(
    ("named", "few"),
    [
        ({}, False),
        ({"COLORTERM": ""}, False),
        ({"COLORTERM": "", "TERM": "linux"}, True),
        ({"COLORTERM": "", "TERM": "xterm"}, True),
        ({"TEXTUAL_COLOR_SYSTEM": "standard"}, True),
        ({"COLORTERM": "", "TERM": "linux", "TEXTUAL_COLOR_SYSTEM": "truecolor"}, False),
        ({"COLORTERM": "", "TERM": "linux", "NO_COLOR": "1"}, False),
    ],
)
def test_sixteen_colours_are_used_where_there_are_no_more(named: dict[str, str], few: bool) -> None:
    found = looks(Config(), environment(**named))
    assert found.few_colours is few
    assert found.theme_called("dark").endswith("-16") is few


@pytest.mark.parametrize("theme", [DARK_16, LIGHT_16], ids=lambda theme: theme.name)
def test_sixteen_colours_can_be_read_on_a_console(theme: Theme) -> None:
    def shown(name: str) -> str:
        rich = Color.parse(name).rich_color
        assert rich.is_default is False
        return str(Color.from_rich_color(RichColor.from_triplet(rich.get_truecolor(CONSOLE))).hex)

    grounds = {theme.background, theme.variables["block-cursor-background"]}
    texts = {theme.foreground, theme.accent, theme.warning, theme.success}
    texts |= {v for name, v in theme.variables.items() if name.startswith(("text-m", "role-"))}
    for text, ground in product(texts, grounds):
        assert text
        assert ground
        assert _contrast(shown(text), shown(ground)) >= 4.5, (text, ground)
    assert theme.error
    assert theme.background
    assert _contrast(shown(theme.error), shown(theme.background)) >= 4.5
    rest = shown(theme.variables["gauge-rest"])
    assert _contrast(shown(theme.variables["gauge"]), rest) >= 3


async def test_a_terminal_of_sixteen_colours_is_sent_no_others(
    desk: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in LINUX.items():
        monkeypatch.setenv(name, value)
    desk.record(*PEOPLE)
    async with desk.start(120, 35) as program:
        for place in "12345":
            await program.press(place, "j")
            assert _colours(program) <= {f"color({number})" for number in range(16)} | {"default"}
            await program.press("f9")


async def test_the_place_and_the_selection_show_without_colour(
    desk: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "")
    desk.record(*PEOPLE)
    async with desk.start() as program:
        await program.press("right_square_bracket")
        segments = [each for line in range(len(program.lines)) for each in _segments(program, line)]
        assert any(s.style and s.style.reverse and "Dana Lee" in s.text for s in segments)
        await program.press("v", "v")
        assert any("▌" in line and "Dana Lee" in line for line in program.lines)
        here = next(s for s in _segments(program, 0) if "2 Web" in s.text)
        other = next(s for s in _segments(program, 0) if "3 Notes" in s.text)
        assert here.style is not None
        assert other.style is not None
        assert here.style.bold
        assert not other.style.bold


@pytest.mark.parametrize("named", [LINUX, {"NO_COLOR": "1"}], ids=["16 colours", "no colour"])
async def test_who_is_quiet_is_dimmer_than_who_is_cooling_whatever_colours_there_are(
    desk: Starter, monkeypatch: pytest.MonkeyPatch, named: dict[str, str]
) -> None:
    for name, value in named.items():
        monkeypatch.setenv(name, value)
    desk.record(
        "coffee with Dana Lee at Acme 2026-09-20 +expert",
        "coffee with Sam Ortiz at Initech 2026-02-20 +expert",
    )
    async with desk.start(120, 35) as program:
        styles: dict[str, Style | None] = {}
        for line in range(2, len(program.lines)):
            for segment in _segments(program, line):
                styles.setdefault(segment.text.strip(), segment.style)
        cooling, quiet = styles["Dana Lee"], styles["Sam Ortiz"]
        assert cooling is not None
        assert quiet is not None
        assert styles["dim"] is not None
        assert styles["dim"].dim == quiet.dim
        if named is LINUX:
            assert quiet.dim
            assert not cooling.dim
        else:
            assert cooling.color is not None
            assert quiet.color is not None
            assert _contrast(cooling.color.name, quiet.color.name) > 1.7


def _segments(program: Program, line: int) -> list[Segment]:
    return list(program.app.screen._compositor.render_strips()[line])


def _colours(program: Program) -> set[str]:
    """The colours that are drawn, as the terminal is sent them."""
    styles = [
        segment.style
        for strip in program.app.screen._compositor.render_strips()
        for segment in strip
        if segment.style
    ]
    return {
        colour.name if colour.number is None else f"color({colour.number})"
        for style in styles
        for colour in (style.color, style.bgcolor)
        if colour is not None
    }
