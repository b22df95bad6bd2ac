"""A burn-up: what was counted as a filled area, what is planned as a shade, the pace as a line."""

from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from rich.style import Style as RichStyle
from textual.strip import Strip
from textual.widget import Widget

from linchpin_tui.domain.burn_up import BurnUp
from linchpin_tui.widgets.gauges import PACE_MARK, PLANNED
from linchpin_tui.widgets.paint import Part, gathered, line

_LEFT = 6
"""Cells for the numbers at the left and the axis."""
_LOWER = " ▁▂▃▄▅▆▇"
_OVER = "╌"
"""The pace where it runs over what is filled already."""
_NO_STYLE = RichStyle()
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
        self._styles: dict[str, RichStyle] = {}

    def show(self, title: str, words: str, chart: BurnUp) -> None:
        """Show a period: what it is of, where it stands in words, its lines."""
        if (title, words, chart) != (self._title, self._words, self._chart):
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
            self._columns = list(_columns(chart, rows, columns))
        styles = self._all_styles()
        plain = self.app.has_class("-plain")
        return gathered(
            _cell(row, rows - 1 - row, column, styles, plain=plain) for column in self._columns
        )

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
        return self._all_styles()[name]

    def _all_styles(self) -> dict[str, RichStyle]:
        if not self._styles:
            self._styles = {
                name.removeprefix("burn--"): self.get_component_rich_style(name, partial=True)
                for name in self.COMPONENT_CLASSES
            }
        return self._styles

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._styles = {}


class _Column(NamedTuple):
    """A column of the picture: how high it is filled, in rows, and the pace's dots by row.

    `gone`: up to now, and filled with what was done; else with what is planned.
    """

    gone: bool
    level: float
    dots: dict[int, int]


def _columns(chart: BurnUp, rows: int, columns: int) -> Iterator[_Column]:
    now = 1.0 if chart.now is None else float(chart.now)
    scale = rows / chart.top
    done, planned = (
        [(float(p.x), float(p.y)) for p in steps] for steps in (chart.done, chart.planned)
    )
    dots = _line(chart, rows, columns)
    for column in range(columns):
        gone = column / columns <= now
        right = (column + 1) / columns
        level = next((y for x, y in reversed(done if gone else planned) if x <= right), 0.0)
        yield _Column(gone, level * scale, dots[column])


def _line(chart: BurnUp, rows: int, columns: int) -> list[dict[int, int]]:
    """The dots of the pace in each column, by row."""
    found: list[dict[int, int]] = [{} for _ in range(columns)]
    points = [(float(point.x), float(point.y)) for point in chart.pace]
    at = 1
    for place in range(2 * columns if points else 0):
        part = place / (2 * columns - 1)
        while at < len(points) - 1 and points[at][0] < part:
            at += 1
        (x, y), (after, high) = points[at - 1 : at + 1]
        height = (y + (part - x) / (after - x) * (high - y)) / chart.top * (4 * rows - 1)
        row, dot = divmod(4 * rows - 1 - int(height + 0.5), 4)
        column, side = divmod(place, 2)
        found[column][row] = found[column].get(row, 0) | _DOTS[side][dot]
    return found


def _cell(
    row: int, below: int, column: _Column, styles: dict[str, RichStyle], *, plain: bool
) -> Part:
    """A cell: the pace where it runs, what is done or planned, or nothing. `below` rows are under
    it; where signs are `plain` there are no parts of a cell.
    """
    filled = column.level - below
    dots = column.dots.get(row, 0)
    if column.gone and filled >= 1:
        return (_OVER, styles["over"]) if dots else ("█", styles["done"])
    if dots:
        return chr(0x2800 + dots), styles["pace"]
    if not column.gone:
        return (PLANNED, styles["planned"]) if filled >= 0.5 else (" ", _NO_STYLE)
    if filled > 0 and not plain:
        return _LOWER[int(filled * 8)], styles["done"]
    if filled >= 0.5 or (filled > 0 and not below):
        return "█", styles["done"]
    return " ", _NO_STYLE
