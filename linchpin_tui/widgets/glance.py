"""The gauges at a glance: a line each, for a place that is about something else."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from linchpin_tui.domain.pace import filled_part, pace_part
from linchpin_tui.domain.quotas import Reading
from linchpin_tui.domain.vocabulary import PaceState, Period
from linchpin_tui.widgets.gauges import bar
from linchpin_tui.widgets.paint import cut

_TITLE_WIDTH, _PERIOD_WIDTH = 12, 7
_LEAST_BAR, _MOST_BAR = 6, 24
_MOST_LINES, _TALL = 6, 34
"""So many lines at most, unless the window has this height."""
_STYLES = {
    "full": "$gauge on $gauge-rest",
    "rest": "on $gauge-rest",
    "mark": "$foreground on $gauge-rest bold",
    "mark over": "$background on $gauge bold",
}
_MET = {"full": "$gauge-met on $gauge-rest", "mark over": "$background on $gauge-met bold"}


class Glance(Widget):
    """What is counted, a small bar with the pace mark, and where it stands in words."""

    ALLOW_SELECT = False
    DEFAULT_CSS: ClassVar[str] = """
    Glance { height: auto; width: 1fr; padding: 0 1; color: $foreground; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._readings: tuple[Reading, ...] = ()

    def show(self, readings: Sequence[Reading]) -> None:
        """Show the readings of today and this week."""
        if tuple(readings) != self._readings:
            self._readings = tuple(readings)
            self.refresh(layout=True)

    def render(self) -> RenderResult:
        width = self.content_size.width
        shown = self._readings
        if len(shown) > _MOST_LINES and self.app.size.height < _TALL:
            shown = shown[: _MOST_LINES - 1]
        lines = [self._line(reading, width) for reading in shown]
        rest = len(self._readings) - len(shown)
        if rest:
            lines.append(Content.styled(f"and {rest} more", "$text-muted"))
        return Content("\n").join(lines)

    def _line(self, reading: Reading, width: int) -> Content:
        gauge = reading.gauge
        words = max(cell_len(each.gauge.words) for each in self._readings)
        room = width - _TITLE_WIDTH - words - 2
        pieces: list[tuple[str, str]] = [(reading.title.ljust(_TITLE_WIDTH), "bold")]
        if room >= _PERIOD_WIDTH + _LEAST_BAR:
            period = "today" if gauge.period is Period.DAY else "week"
            pieces.append((period.ljust(_PERIOD_WIDTH), "$text-muted"))
            room -= _PERIOD_WIDTH
        if room >= _LEAST_BAR:
            styles = {**_STYLES, **_MET} if gauge.state is PaceState.MET else _STYLES
            drawn = bar(filled_part(gauge), pace_part(gauge), min(room, _MOST_BAR))
            pieces += [*((text, styles[kind]) for text, kind in drawn), ("  ", "")]
        used = sum(cell_len(text) for text, _ in pieces)
        return Content.assemble(*pieces, cut(gauge.words, max(0, width - used)))
