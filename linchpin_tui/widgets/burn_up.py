"""A burn-up: what was counted as a filled area, what is planned as a shade, the pace as a line."""

from fractions import Fraction
from itertools import pairwise
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from rich.style import Style as RichStyle
from textual.strip import Strip
from textual.widget import Widget

from linchpin_tui.domain.burn_up import BurnUp, Point
from linchpin_tui.widgets.gauges import PACE_MARK, PLANNED
from linchpin_tui.widgets.paint import Part, line

_LEFT = 6
"""Cells for the numbers at the left and the axis."""
_LOWER = " ▁▂▃▄▅▆▇"
_OVER = "╌"
"""The pace where it runs over what is filled already."""
_DOTS = ((0x01, 0x02, 0x04, 0x40), (0x08, 0x10, 0x20, 0x80))
"""The bits of a braille cell: by column, from the top."""


class BurnUpChart(Widget):
    """The picture of a quota's period. Everything in it has a sign of its own, in ASCII too."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "burn--muted",
        "burn--title",
        "burn--done",
        "burn--over",
        "burn--planned",
        "burn--pace",
        "burn--now",
    }
    DEFAULT_CSS = """
    BurnUpChart {
        width: 1fr;
        height: 1fr;
        background: $background;
        color: $foreground;
        & > .burn--muted { color: $text-muted; }
        & > .burn--title { text-style: bold; }
        & > .burn--done { color: $gauge; }
        & > .burn--over { color: $background; background: $gauge; }
        & > .burn--planned { color: $gauge; }
        & > .burn--pace { color: $foreground; }
        & > .burn--now { color: $accent; text-style: bold; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._title = ""
        self._words = ""
        self._chart: BurnUp | None = None
        self._columns: list[_Column] = []
        self._drawn_for = (0, 0)

    def show(self, title: str, words: str, chart: BurnUp) -> None:
        """Show a period: what it is of, where it stands in words, its lines."""
        self._title, self._words, self._chart = title, words, chart
        self._drawn_for = (0, 0)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        width, height = self.size
        ground = self.rich_style
        chart = self._chart
        rows = height - 3
        if chart is None or rows < 2 or width < _LEFT + 8:
            return Strip.blank(width, ground)
        if y == 0:
            head: list[Part] = [
                (f" {self._title}", self._style("title")),
                (f"  {self._words}", self._style("muted")),
            ]
            return line(head, width, ground)
        columns = width - _LEFT - 2
        if y <= rows:
            parts = [self._number(y - 1, rows, chart), *self._row(y - 1, rows, columns, chart)]
        elif y == rows + 1:
            parts = self._axis(columns, chart)
        else:
            parts = self._ticks(columns, chart)
        return line(parts, width, ground)

    def _number(self, row: int, rows: int, chart: BurnUp) -> Part:
        """The number that a row's upper edge stands for, at the top and half way."""
        shown = ""
        if row == 0:
            shown = str(chart.top)
        elif chart.top % 2 == 0 and row * 2 == rows:
            shown = str(chart.top // 2)
        return f"{shown:>{_LEFT - 2}} │", self._style("muted")

    def _row(self, row: int, rows: int, columns: int, chart: BurnUp) -> list[Part]:
        """One line of the picture; `row` counts from the top."""
        if self._drawn_for != (rows, columns):
            self._drawn_for = rows, columns
            self._columns = [_column(chart, rows, each, columns) for each in range(columns)]
        return [self._cell(row, rows - 1 - row, column) for column in self._columns]

    def _cell(self, row: int, below: int, column: "_Column") -> Part:
        """A cell: the pace where it runs, what is done or planned, or nothing."""
        filled = column.level - below
        dots = column.dots.get(row, 0)
        if column.gone and filled >= 1:
            return (_OVER, self._style("over")) if dots else ("█", self._style("done"))
        if dots:
            return chr(0x2800 + dots), self._style("pace")
        if not column.gone:
            return (PLANNED, self._style("planned")) if filled >= 0.5 else (" ", RichStyle())
        if filled > 0 and not self.app.has_class("-plain"):
            return _LOWER[int(filled * 8)], self._style("done")
        if filled >= 0.5 or (filled > 0 and not below):
            return "█", self._style("done")
        return " ", RichStyle()

    def _axis(self, columns: int, chart: BurnUp) -> list[Part]:
        muted = self._style("muted")
        rule = f"{0:>{_LEFT - 2}} └"
        if chart.now is None:
            return [(rule + "─" * columns, muted)]
        at = min(int(chart.now * columns), columns - 1)
        return [
            (rule + "─" * at, muted),
            (PACE_MARK, self._style("now")),
            ("─" * (columns - at - 1), muted),
        ]

    def _ticks(self, columns: int, chart: BurnUp) -> list[Part]:
        text = ""
        for x, words in chart.ticks:
            at = min(int(x * columns), max(columns - cell_len(words), 0))
            if at >= len(text):
                text = text.ljust(at) + words + " "
        return [(" " * _LEFT + text, self._style("muted"))]

    def _style(self, name: str) -> RichStyle:
        return self.get_component_rich_style(f"burn--{name}", partial=True)


class _Column(NamedTuple):
    """A column of the picture: how high it is filled, in rows, and the pace's dots by row.

    `gone`: up to now, and filled with what was done; else with what is planned.
    """

    gone: bool
    level: float
    dots: dict[int, int]


def _column(chart: BurnUp, rows: int, column: int, columns: int) -> _Column:
    gone = chart.now is None or column / columns <= chart.now
    steps = chart.done if gone else chart.planned
    level = next((p.y for p in reversed(steps) if p.x <= (column + 1) / columns), Fraction(0))
    dots: dict[int, int] = {}
    for side in (0, 1) if chart.pace else ():
        part = (2 * column + side) / (2 * columns - 1)
        height = _between(chart.pace, part) / chart.top * (4 * rows - 1)
        from_top = 4 * rows - 1 - int(height + 0.5)
        row, dot = divmod(from_top, 4)
        dots[row] = dots.get(row, 0) | _DOTS[side][dot]
    return _Column(gone, float(level) * rows / chart.top, dots)


def _between(points: tuple[Point, ...], x: float) -> float:
    """How high a line from point to point is at a moment."""
    for before, after in pairwise(points):
        if x <= after.x:
            part = (x - float(before.x)) / float(after.x - before.x)
            return float(before.y) + part * float(after.y - before.y)
    return float(points[-1].y)
