"""The week as a table to walk in: a row for each quota, a column for each day, the weeks before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from rich.style import Style as RichStyle
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from linchpin_tui.domain.quota_history import PastWeek
from linchpin_tui.domain.quotas import Cell
from linchpin_tui.domain.wording import weekday
from linchpin_tui.widgets.gauges import PACE_MARK
from linchpin_tui.widgets.paint import Part, line
from linchpin_tui.widgets.rows import CURSOR_MARK

_TITLE_WIDTH, _WEEK_WIDTH = 13, 7
_CELLS = (6, 5)
"""How wide a day is, and where there is less room."""


@dataclass(frozen=True, slots=True)
class WeekRow:
    """A quota's row: its key and name, a cell a day, and the weeks before, oldest first."""

    key: str
    title: str
    cells: tuple[Cell, ...]
    past: tuple[PastWeek, ...] = ()


class WeekTable(Widget, can_focus=True):
    """What was counted on each day of a week; today's column stands out. Arrows walk its cells."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1, 0)", "Down", show=False, id="table_down"),
        Binding("up,k", "move(-1, 0)", "Up", show=False, id="table_up"),
        Binding("left,h", "move(0, -1)", "Left", show=False, id="table_left"),
        Binding("right,l", "move(0, 1)", "Right", show=False, id="table_right"),
        Binding("home,g", "move(-99, -99)", "First", show=False, id="table_first"),
        Binding("end,G", "move(99, 99)", "Last", show=False, id="table_last"),
        Binding(
            "enter",
            "open",
            "what counted",
            tooltip="Show the interactions behind this number; of a week before, go there.",
            id="open_cell",
        ),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "week--muted",
        "week--today",
        "week--cursor",
        "week--mark",
    }
    DEFAULT_CSS = """
    WeekTable {
        height: auto;
        width: 1fr;
        color: $foreground;
        background: $background;
        & > .week--muted { color: $text-muted; }
        & > .week--today { color: $accent; text-style: bold; }
        & > .week--mark { color: $accent; }
        & > .week--cursor {
            background: $block-cursor-background;
            color: $block-cursor-foreground;
            text-style: bold;
        }
    }
    """

    @dataclass
    class Opened(Message):
        """A cell was asked to open: the day of a quota."""

        table: "WeekTable"
        key: str
        day: date

        @property
        def control(self) -> "WeekTable":
            return self.table

    @dataclass
    class WeekChosen(Message):
        """A week before was asked for, by its first day."""

        table: "WeekTable"
        start: date

        @property
        def control(self) -> "WeekTable":
            return self.table

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._title = ""
        self._rows: tuple[WeekRow, ...] = ()
        self._today: date | None = None
        self._at = (0, 0)
        self._placed = False
        self._styles: dict[str, RichStyle] = {}

    def show(self, title: str, rows: Sequence[WeekRow], today: date) -> None:
        """Show a week: its title (`Week 47`), a row for each quota, and today."""
        as_high = len(rows) == len(self._rows)
        self._title, self._rows, self._today = title, tuple(rows), today
        days = [cell.day for cell in rows[0].cells] if rows else []
        if not self._placed and today in days:
            self._at, self._placed = (0, days.index(today)), True
        self._move_to(*self._at)
        self.refresh(layout=not as_high)

    # Walking.

    def action_move(self, down: int, right: int) -> None:
        row, column = self._at
        self._move_to(row + down, column + right)
        self.refresh()

    def _move_to(self, row: int, column: int) -> None:
        self._at = (
            max(0, min(row, len(self._rows) - 1)),
            max(0, min(column, self._columns - 1)),
        )

    @property
    def _columns(self) -> int:
        """How many columns there are to walk in: the days, and the weeks before that show."""
        return len(self._rows[0].cells) + len(self._past) if self._rows else 0

    def action_open(self) -> None:
        if not self._rows:
            return
        row, column = self._at
        chosen = self._rows[row]
        if column < len(chosen.cells):
            self.post_message(self.Opened(self, chosen.key, chosen.cells[column].day))
        else:
            week = chosen.past[column - len(chosen.cells)]
            self.post_message(self.WeekChosen(self, week.start))

    async def on_click(self, event: events.Click) -> None:
        row = event.y - 1 + self._top
        x = event.x - _TITLE_WIDTH
        if not self._rows or not 0 <= row < len(self._rows) or x < 0:
            return
        days = len(self._rows[0].cells)
        column = x // self._cell
        if column >= days:
            column = days + (x - days * self._cell) // _WEEK_WIDTH
        if column >= self._columns:
            return
        again = (row, column) == self._at
        self._move_to(row, column)
        self.refresh()
        if again:
            self.action_open()

    # Drawing.

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        return len(self._rows) + 1 + (2 if self._runs else 0)

    @property
    def _runs(self) -> bool:
        """Is it the week that runs?"""
        return any(cell.day == self._today for row in self._rows[:1] for cell in row.cells)

    @property
    def _cell(self) -> int:
        """How wide a day is."""
        usual, least = _CELLS
        past = _WEEK_WIDTH * len(self._rows[0].past) if self._rows else 0
        return usual if self.size.width >= _TITLE_WIDTH + 7 * usual + past else least

    @property
    def _past(self) -> tuple[PastWeek, ...]:
        """The weeks before, where there is room for them."""
        if not self._rows:
            return ()
        past = self._rows[0].past
        room = self.size.width - _TITLE_WIDTH - self._cell * len(self._rows[0].cells)
        return past if room >= _WEEK_WIDTH * len(past) else ()

    @property
    def _top(self) -> int:
        """The first row that shows, so that the cursor's does."""
        room = max(1, self.size.height - 1)
        return max(0, min(self._at[0] - room + 1, len(self._rows) - room))

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        ground = self.rich_style
        row = y - 1 + self._top
        if y == 0:
            return line(self._headings(), width, ground)
        if row < len(self._rows):
            return line(self._cells(row), width, ground)
        if row == len(self._rows) + 1 and self._runs:
            words = f" {PACE_MARK} where you should be now"
            return line([(words, self._style("muted"))], width, ground)
        return Strip.blank(width, ground)

    def _headings(self) -> list[Part]:
        if not self._rows:
            return []
        parts: list[Part] = [(f" {self._title}".ljust(_TITLE_WIDTH), self._style("muted"))]
        for cell in self._rows[0].cells:
            style = self._style("today" if cell.day == self._today else "muted")
            parts.append((weekday(cell.day).rjust(self._cell), style))
        for week in self._past:
            label = week.label.partition("-")[2]
            parts.append((label.rjust(_WEEK_WIDTH), self._style("muted")))
        return parts

    def _cells(self, number: int) -> list[Part]:
        row = self._rows[number]
        parts: list[Part] = [(f" {row.title}".ljust(_TITLE_WIDTH), RichStyle())]
        shown = [(cell.text, cell.done > 0, cell.day) for cell in row.cells]
        texts: list[tuple[str, bool, date | None, int]] = [
            (text, told, day, self._cell) for text, told, day in shown
        ]
        texts += [
            (week.words, bool(week.target), None, _WEEK_WIDTH) for week in self._past and row.past
        ]
        for column, (text, told, day, width) in enumerate(texts):
            today = day is not None and day == self._today
            style = self._style("today") if today else RichStyle() if told else self._style("muted")
            if self.has_focus and (number, column) == self._at:
                cursor = self._style("cursor")
                parts.append((" " * (width - max(len(text), 1) - 1), RichStyle()))
                parts.append((CURSOR_MARK, self._style("mark") + cursor))
                parts.append((text or " ", cursor))
            else:
                parts.append((text.rjust(width), style))
        return parts

    def _style(self, name: str) -> RichStyle:
        found = self._styles.get(name)
        if found is None:
            found = self.get_component_rich_style(f"week--{name}", partial=True)
            self._styles[name] = found
        return found

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._styles.clear()
