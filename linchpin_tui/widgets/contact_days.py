"""Contact days as a calendar of a year: a column a week, a row a weekday, a sign for how much."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from rich.style import Style as RichStyle
from textual.strip import Strip
from textual.widget import Widget

from linchpin_tui.domain.quota_history import ContactDay, Heat
from linchpin_tui.domain.wording import month, weekday
from linchpin_tui.widgets.paint import Part, gathered, line

_LEFT = 5
_SIGNS = {
    Heat.BEFORE: " ",
    Heat.TO_COME: " ",
    Heat.OFF: "–",
    Heat.NONE: "·",
    Heat.SOME: "░",
    Heat.HALF: "▒",
    Heat.MET: "█",
}
_LEGEND = (
    (Heat.NONE, "none"),
    (Heat.SOME, "some"),
    (Heat.HALF, "half"),
    (Heat.MET, "met"),
    (Heat.OFF, "off"),
)
HEIGHT = 9
"""Lines: the months, seven weekdays, the signs with the run."""


class ContactCalendar(Widget):
    """The days on which people were counted. The signs differ in ASCII too."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "calendar--muted",
        "calendar--some",
        "calendar--met",
        "calendar--today",
    }
    DEFAULT_CSS = f"""
    ContactCalendar {{
        width: 1fr;
        height: {HEIGHT};
        background: $background;
        color: $foreground;
        & > .calendar--muted {{ color: $text-muted; }}
        & > .calendar--some {{ color: $gauge; }}
        & > .calendar--met {{ color: $gauge-met; }}
        & > .calendar--today {{ color: $accent; text-style: bold reverse; }}
    }}
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._days: Sequence[ContactDay] = ()
        self._weeks: list[Sequence[ContactDay]] = []
        self._today: date | None = None
        self._run = ""
        self._styles: dict[str, RichStyle] = {}

    def show(self, days: Sequence[ContactDay], today: date, run: str = "") -> None:
        """Show days, whole weeks of them, and the run in words (`5 days met in a row`)."""
        if (days, today, run) == (self._days, self._today, self._run):
            return
        self._weeks = [days[at : at + 7] for at in range(0, len(days), 7)]
        self._days, self._today, self._run = days, today, run
        self.refresh()

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        ground = self.rich_style
        if not self._weeks:
            return Strip.blank(width, ground)
        step = 2 if width >= _LEFT + 2 * len(self._weeks) else 1
        shown = self._weeks[-max(1, (width - _LEFT - 1) // step) :]
        if y == 0:
            parts = self._months(shown, step)
        elif y <= 7:
            parts = self._weekday(shown, y - 1, step)
        elif y == 8:
            parts = self._legend()
        else:
            parts = []
        return line(gathered(parts), width, ground)

    def _months(self, weeks: Sequence[Sequence[ContactDay]], step: int) -> list[Part]:
        text, before = "", 0
        for number, week in enumerate(weeks):
            named = week[-1].day.month
            at = number * step
            if named != before and at >= len(text):
                text = text.ljust(at) + month(week[-1].day) + " "
                before = named
        return [(" " * _LEFT + text.rstrip(), self._style("muted"))]

    def _weekday(self, weeks: Sequence[Sequence[ContactDay]], row: int, step: int) -> list[Part]:
        parts: list[Part] = [(f" {weekday(weeks[0][row].day)} ", self._style("muted"))]
        for week in weeks:
            day = week[row]
            sign = _SIGNS[day.heat]
            parts.append((sign, self._heat(day)))
            if step == 2:
                parts.append((" ", RichStyle()))
        return parts

    def _heat(self, day: ContactDay) -> RichStyle:
        if day.day == self._today:
            return self._style("today")
        if day.heat is Heat.MET:
            return self._style("met")
        return self._style("some" if day.heat in (Heat.SOME, Heat.HALF) else "muted")

    def _legend(self) -> list[Part]:
        parts: list[Part] = [(" " * _LEFT, RichStyle())]
        for heat, words in _LEGEND:
            style = {Heat.MET: "met", Heat.SOME: "some", Heat.HALF: "some"}.get(heat, "muted")
            parts += [(_SIGNS[heat], self._style(style)), (f" {words}  ", self._style("muted"))]
        parts.append((self._run or "contact days", self._style("muted")))
        return parts

    def _style(self, name: str) -> RichStyle:
        found = self._styles.get(name)
        if found is None:
            found = self.get_component_rich_style(f"calendar--{name}", partial=True)
            self._styles[name] = found
        return found

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._styles.clear()
