"""Drawing of single widgets, without a screen."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style

from linchpin_tui.widgets.gauges import REST, bar
from linchpin_tui.widgets.keybar import key_name
from linchpin_tui.widgets.paint import cut, joined, line, plain, wrapped

PARTS = st.fractions(min_value=0, max_value=2)


@given(st.text(), st.integers(min_value=1, max_value=120))
def test_a_line_is_exactly_as_wide_as_asked(text: str, width: int) -> None:
    parts = [(text, Style()), (text, Style(bold=True))]
    assert line(parts, width, Style(), [("end", Style())]).cell_length == width


@given(st.text(), st.integers(min_value=2, max_value=60))
def test_wrapping_keeps_every_word_and_never_passes_the_width(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert all(cell_len(each) <= width for each in lines)
    from linchpin_tui.text import clean

    assert "".join("".join(lines).split()) == "".join(clean(text).split())


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    assert cut("Dana Lee", 8) == "Dana Lee"
    assert cut("Dana Lee", 6) == "Dana…"
    assert cut("李小龙", 5) == "李小…"
    assert cut("Dana", 0) == ""


def test_the_end_of_a_line_keeps_its_place() -> None:
    strip = line([("a very long name", Style())], 12, Style(), [(" +13", Style())])
    assert strip.text == "a very… +13 "[: len(strip.text)] or strip.text.endswith(" +13")
    assert strip.text.endswith(" +13")


@pytest.mark.parametrize("text", ["[red]x[/red]", "[/foo", "x\\", "[@click=app.quit]x[/]", "50%]"])
def test_content_shows_markup_as_it_is(text: str) -> None:
    assert plain(text).plain == text
    assert joined("a ", (text, "bold")).plain == f"a {text}"


@given(PARTS, st.none() | PARTS, st.integers(min_value=4, max_value=80))
def test_a_bar_is_exactly_as_wide_as_asked(
    filled: Fraction, mark: Fraction | None, width: int
) -> None:
    assert sum(cell_len(text) for text, _ in bar(filled, mark, width)) == width


def test_a_bar_fills_by_eighths() -> None:
    assert bar(Fraction(1, 2), None, 4) == [("██", "full"), (REST * 2, "rest")]
    assert bar(Fraction(9, 32), None, 4) == [("█▏", "full"), (REST * 2, "rest")]
    assert bar(Fraction(0), None, 4) == [(REST * 4, "rest")]
    assert bar(Fraction(1), None, 4) == [("████", "full")]


def test_something_begun_shows_and_only_a_full_bar_looks_full() -> None:
    assert bar(Fraction(1, 1000), None, 4)[0] == ("▏", "full")
    assert bar(Fraction(999, 1000), None, 4)[0] == ("███▉", "full")


def test_the_pace_mark_stands_where_it_should_be_now() -> None:
    assert bar(Fraction(1, 4), Fraction(1, 2), 4) == [
        ("█", "full"),
        (REST, "rest"),
        ("┃", "mark"),
        (REST, "rest"),
    ]
    assert bar(Fraction(1), Fraction(1, 2), 4)[1] == ("┃", "mark over")
    assert bar(Fraction(0), Fraction(1), 4)[-1] == ("┃", "mark")


@pytest.mark.parametrize(
    ("key", "shown"),
    [("ctrl+s", "^s"), ("f2", "F2"), ("question_mark", "?"), ("escape", "Esc"), ("f", "f")],
)
def test_keys_are_named_as_they_stand_on_the_keyboard(key: str, shown: str) -> None:
    assert key_name(key) == shown
