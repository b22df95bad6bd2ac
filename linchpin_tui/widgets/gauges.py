"""The quota gauges: a bar in eighth blocks with a mark where you should be now, and words."""

from collections.abc import Sequence
from fractions import Fraction
from typing import ClassVar

from rich.cells import cell_len
from rich.style import Style as RichStyle
from textual.binding import Binding, BindingType

from linchpin_tui.domain.pace import filled_part, pace_part
from linchpin_tui.domain.quotas import Reading
from linchpin_tui.domain.vocabulary import PaceState, Period, Sense
from linchpin_tui.widgets.paint import Part
from linchpin_tui.widgets.rows import CURSOR_MARK, RowList
from linchpin_tui.widgets.scrolling import hold

PACE_MARK = "┃"
REST = "\N{NO-BREAK SPACE}"
"""A blank that tells itself from others, so that ASCII mode can draw what is still to be filled."""

PLANNED = "░"
_EIGHTHS = " ▏▎▍▌▋▊▉"
_PERIODS = {Period.DAY: "day", Period.WEEK: "week"}
_TITLE_WIDTH, _PERIOD_WIDTH, _LEAST_BAR = 12, 7, 12


def bar(
    filled: Fraction, mark: Fraction | None, width: int, *, planned: Fraction | None = None
) -> list[tuple[str, str]]:
    """A bar `width` cells wide as pieces of (text, kind): `full`, `planned`, `rest` or `mark`.

    `filled`, `mark` and `planned` (what it comes to with what is planned) are parts of the whole,
    from 0 to 1; more counts as all of it. Anything begun shows at least an eighth of a cell, and
    a bar looks full only when it is.
    """
    eighths = min(int(filled * width * 8), width * 8)
    if filled > 0:
        eighths = max(eighths, 1)
    if filled < 1:
        eighths = min(eighths, width * 8 - 1)
    whole, part = divmod(eighths, 8)
    cells = [("█", "full")] * whole
    if part:
        cells.append((_EIGHTHS[part], "full"))
    to_come = 0 if planned is None else int(min(planned, Fraction(1)) * width) - len(cells)
    cells += [(PLANNED, "planned")] * max(to_come, 0)
    cells += [(REST, "rest")] * (width - len(cells))
    if mark is not None:
        at = min(int(min(mark, Fraction(1)) * width), width - 1)
        cells[at] = (PACE_MARK, "mark over" if at < whole else "mark")
    pieces: list[tuple[str, str]] = []
    for text, kind in cells:
        if pieces and pieces[-1][1] == kind:
            pieces[-1] = (pieces[-1][0] + text, kind)
        else:
            pieces.append((text, kind))
    return pieces


class Gauges(RowList):
    """A gauge for each quota: what it counts, the bar, and where it stands in words."""

    LINES = 3
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "open",
            "what counted",
            tooltip="Show the interactions behind the number.",
            id="open_counted",
        )
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "gauges--bar",
        "gauges--met",
        "gauges--mark",
        "gauges--rest",
        "gauges--planned",
        "gauges--mark-over",
        "gauges--mark-over-met",
    }
    DEFAULT_CSS = """
    Gauges {
        & > .gauges--bar { color: $gauge; background: $gauge-rest; }
        & > .gauges--met { color: $gauge-met; background: $gauge-rest; }
        & > .gauges--rest { background: $gauge-rest; }
        & > .gauges--planned { color: $gauge; background: $gauge-rest; }
        & > .gauges--mark { color: $foreground; background: $gauge-rest; text-style: bold; }
        & > .gauges--mark-over { color: $background; background: $gauge; text-style: bold; }
        & > .gauges--mark-over-met { color: $background; background: $gauge-met; text-style: bold; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._readings: tuple[Reading, ...] = ()
        self._today = True

    def show(self, readings: Sequence[Reading], *, this_week: bool) -> None:
        """Show the readings of a week; `this_week` says whether a day's quota is today's."""
        self._readings, self._today = tuple(readings), this_week
        self.redraw()

    def select(self, key: str) -> None:
        """Put the cursor on the gauge with this key, where there is one."""
        keys = [reading.gauge.key for reading in self._readings]
        if key in keys:
            self.move_to(keys.index(key))

    @property
    def selected(self) -> Reading | None:
        """The gauge under the cursor."""
        return self._readings[self.cursor] if self._readings else None

    def count(self) -> int:
        return len(self._readings)

    def _measure(self) -> None:
        # Below the last there is no need of an empty line.
        hold(self, max(len(self._readings) * self.LINES - 1, 0))

    def parts(self, index: int, part: int) -> tuple[list[Part], list[Part]]:
        reading = self._readings[index]
        width = self.scrollable_content_region.width
        bar_width, beside = self._shape(width)
        muted = self.style_of("rows--muted")
        if part == 0:
            here = CURSOR_MARK if index == self.cursor else " "
            head: list[Part] = [
                (here, self.style_of("rows--accent")),
                (reading.title.ljust(_TITLE_WIDTH), self.style_of("rows--strong")),
                (self._period(reading).ljust(_PERIOD_WIDTH), muted),
            ]
            words: list[Part] = [(f"  {reading.headline}", RichStyle())] if beside else []
            return [*head, *self._bar(reading, bar_width), *words], []
        if part == 1:
            below = (
                reading.helper
                if beside
                else " · ".join(filter(None, (reading.headline, reading.helper)))
            )
            indent = 1 + _TITLE_WIDTH + (_PERIOD_WIDTH if beside else 0)
            return [(" " * indent, muted), (below, muted if beside else RichStyle())], []
        return [], []

    def _shape(self, width: int) -> tuple[int, bool]:
        """How wide the bar is, and whether the words stand beside it or below."""
        head = 1 + _TITLE_WIDTH + _PERIOD_WIDTH
        words = max((cell_len(r.headline) for r in self._readings), default=0) + 3
        beside = width - head - words >= _LEAST_BAR
        room = width - head - (words if beside else 1)
        return max(4, min(room, 60)), beside

    def _period(self, reading: Reading) -> str:
        if reading.gauge.period is Period.DAY and self._today:
            return "today"
        return _PERIODS[reading.gauge.period]

    def _bar(self, reading: Reading, width: int) -> list[Part]:
        gauge = reading.gauge
        met = gauge.state is PaceState.MET
        styles = {
            "full": self.style_of("gauges--met" if met else "gauges--bar"),
            "rest": self.style_of("gauges--rest"),
            "planned": self.style_of("gauges--planned"),
            "mark": self.style_of("gauges--mark"),
            "mark over": self.style_of("gauges--mark-over-met" if met else "gauges--mark-over"),
        }
        planned = None
        if gauge.target and gauge.sense is not Sense.AT_MOST:
            planned = Fraction(reading.projected, gauge.target)
        drawn = bar(filled_part(gauge), pace_part(gauge), width, planned=planned)
        return [(text, styles[kind]) for text, kind in drawn]
