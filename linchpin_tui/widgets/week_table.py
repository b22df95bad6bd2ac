"""The week as a table: a row for each quota, a column for each day."""

from collections.abc import Sequence
from datetime import date

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from linchpin_tui.domain.quotas import Cell
from linchpin_tui.domain.wording import weekday
from linchpin_tui.widgets.gauges import PACE_MARK

_TITLE_WIDTH, _CELL_WIDTH = 13, 6


class WeekTable(Widget):
    """What was counted on each day of a week; today's column stands out."""

    DEFAULT_CSS = """
    WeekTable {
        height: auto;
        width: 1fr;
        color: $foreground;
    }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._title = ""
        self._rows: tuple[tuple[str, tuple[Cell, ...]], ...] = ()
        self._today: date | None = None

    def show(self, title: str, rows: Sequence[tuple[str, tuple[Cell, ...]]], today: date) -> None:
        """Show a week: its title (`Week 47`), a titled row of cells for each quota, and today."""
        self._title, self._rows, self._today = title, tuple(rows), today
        self.refresh(layout=True)

    def render(self) -> RenderResult:
        if not self._rows:
            return Content("")
        days = [cell.day for cell in self._rows[0][1]]
        pieces: list[tuple[str, str]] = [(f" {self._title}".ljust(_TITLE_WIDTH), "$text-muted")]
        pieces += [self._piece(weekday(day), day, "$text-muted") for day in days]
        for title, cells in self._rows:
            pieces.append((f"\n {title}".ljust(_TITLE_WIDTH + 1), ""))
            pieces += [
                self._piece(cell.text, cell.day, "" if cell.done else "$text-muted")
                for cell in cells
            ]
        if self._today in days:
            pieces.append((f"\n\n {PACE_MARK} where you should be now", "$text-muted"))
        return Content.assemble(*pieces)

    def _piece(self, text: str, day: date, style: str) -> tuple[str, str]:
        shown = text.rjust(_CELL_WIDTH)
        return (shown, "$accent bold") if day == self._today else (shown, style)
