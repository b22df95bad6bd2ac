"""Plain text that fits: cells, cuts and tables."""

import pytest

from linchpin_tui.cli import layout
from linchpin_tui.cli.layout import cells, cut, pad, table

NAMES = ["Dana Lee", "山田太郎", "José", "Ana\u0301", "🙂 Kim", "عمر"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("columns", range(12))
def test_a_cut_never_takes_more_columns_than_there_are(name: str, columns: int) -> None:
    assert cells(cut(name, columns)) <= columns


def test_wide_signs_take_two_columns_and_marks_none() -> None:
    assert [cells(text) for text in ("ab", "山田", "e\u0301")] == [2, 4, 1]
    assert pad("山", 4) == "山  "


def test_columns_line_up_whatever_the_script() -> None:
    lines = table(("id", "name", "at"), [(str(i), name, "Acme") for i, name in enumerate(NAMES)])
    assert {cells(line) for line in lines[1:]} == {cells(lines[1])}


def test_a_narrow_table_narrows_what_gives_way_and_then_drops_columns() -> None:
    rows = [("1", "Maximiliane Featherstonehaugh", "a long story about nothing at all")]
    headings = ("id", "name", "more")
    assert max(map(cells, table(headings, rows, give_way=(2, 1), columns=40))) <= 40
    (head, row) = table(headings, rows, give_way=(1,), drop=(2,), columns=12)
    assert head.split() == ["id", "name"]
    assert row == "1   Maximil…"


@pytest.mark.parametrize("columns", [20, 30, 50, 80])
def test_no_line_is_wider_than_the_terminal(columns: int) -> None:
    rows = [(str(number), name * number, name) for number, name in enumerate(NAMES, 1)]
    lines = table(("id", "name", "at"), rows, give_way=(1,), drop=(2,), columns=columns)
    assert all(cells(line) <= columns for line in lines)


def test_empty_columns_are_left_out() -> None:
    assert table(("id", "roles", "name"), [("1", "", "Kim")]) == ["id  name", "1   Kim"]


def test_controls_that_came_by_another_way_are_not_printed() -> None:
    (_, row) = table(("name",), [("Da\x1b[31mna\x07\u202e\nLee",)])
    assert row == "Dana Lee"


def test_width_is_without_limit_when_nobody_is_looking(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    assert layout.width() == layout.UNLIMITED
    monkeypatch.setenv("COLUMNS", "60")
    assert layout.width() == 60
    monkeypatch.setenv("COLUMNS", "wide")
    assert layout.width() == layout.UNLIMITED
