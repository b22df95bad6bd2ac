"""Separated text comes apart as it was put together, and a broken line breaks no other."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linchpin_tui.exchange.records import Remark
from linchpin_tui.exchange.tables import DELIMITERS, LONGEST_LINE, cells_of, rows

CELL = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
ROW = st.lists(CELL, min_size=1, max_size=5)


def read(text: str, delimiter: str = ",") -> list[tuple[int, list[str] | Remark]]:
    return [(line, cells) for _, line, cells in rows(text, delimiter)]


def without_margin(row: list[str]) -> list[str]:
    """Blanks before a cell that is not quoted are no part of it."""
    return [cell.lstrip(" ") for cell in row]


@given(
    st.lists(ROW, max_size=8),
    st.sampled_from(DELIMITERS),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_what_the_csv_module_quotes_comes_back(
    table: list[list[str]], delimiter: str, end: str
) -> None:
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL).writerows(
        table
    )
    found = [cells for _, cells in read(file.getvalue(), delimiter)]
    assert found == table


@given(st.lists(ROW, max_size=8), st.sampled_from(DELIMITERS))
def test_what_the_csv_module_writes_as_it_likes_comes_back(
    table: list[list[str]], delimiter: str
) -> None:
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter).writerows(table)
    found = [cells for _, cells in read(file.getvalue(), delimiter)]
    rows_of_cells = [cells for cells in found if not isinstance(cells, Remark)]
    assert rows_of_cells == found
    assert [row for row in map(without_margin, rows_of_cells) if any(row)] == [
        row for row in map(without_margin, table) if any(row)
    ]


@given(st.text(st.sampled_from('a",;\n\r \t'), max_size=60), st.sampled_from(DELIMITERS))
def test_any_text_is_read_to_its_end_and_every_line_is_given_at_most_once(
    text: str, delimiter: str
) -> None:
    lines = [line for line, _ in read(text, delimiter)]
    assert lines == sorted(set(lines))


def test_a_row_says_in_which_line_it_begins() -> None:
    text = 'a,b\n\n"two\r\nlines",c\r\n,\nd,e'
    assert read(text) == [
        (1, ["a", "b"]),
        (2, []),
        (3, ["two\r\nlines", "c"]),
        (5, ["", ""]),
        (6, ["d", "e"]),
    ]


def test_a_quotation_mark_that_never_closes_costs_its_own_line_alone() -> None:
    text = 'a,b\n"c,d\ne,f\n"g, h",i\n'
    assert read(text) == [
        (1, ["a", "b"]),
        (2, Remark(2, "a quotation mark opens in it and does not close")),
        (3, ["e", "f"]),
        (4, ["g, h", "i"]),
    ]


def test_quotation_marks_that_are_not_in_pairs_are_no_guess() -> None:
    assert read('"a"b,c\nd,e\n') == [
        (1, Remark(1, "its quotation marks are not in pairs")),
        (2, ["d", "e"]),
    ]


def test_a_quotation_mark_inside_an_unquoted_cell_is_a_sign_like_any_other() -> None:
    assert read('5" screen,Dana "D" Lee\n') == [(1, ['5" screen', 'Dana "D" Lee'])]


@pytest.mark.parametrize("sign", ["x", "ä"])
def test_a_line_longer_than_64_kb_is_left_out_and_the_next_is_read(sign: str) -> None:
    fits = LONGEST_LINE // len(sign.encode())
    long = sign * fits
    assert read(f"a\n{long}{sign}\nb\n") == [
        (1, ["a"]),
        (2, Remark(2, "it is longer than 64 KB")),
        (3, ["b"]),
    ]
    assert read(long) == [(1, [long])]


def test_a_row_over_many_lines_is_bounded_too() -> None:
    text = '"' + "line\n" * 20_000 + '"\nlast\n'
    found = read(text)
    assert found[0] == (1, Remark(1, "a quotation mark opens in it and does not close"))
    assert found[1] == (2, ["line"])
    assert found[-1][0] == 20_002


def test_only_line_breaks_break_lines() -> None:
    assert read("a\x0bb\x0cc\u2028d\x85e\nf") == [(1, ["a\x0bb\x0cc\u2028d\x85e"]), (2, ["f"])]


def test_a_line_alone_is_split_into_cells() -> None:
    assert cells_of('a; "b;c"', ";") == ["a", "b;c"]
    assert cells_of('"a', ";") == []
    assert cells_of("x" * (LONGEST_LINE + 1), ",") == []
