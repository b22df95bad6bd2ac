"""The quotas: am I on pace, and which interactions say so."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical

from linchpin_tui.domain.days_off import days_off_typed, why_not_off
from linchpin_tui.domain.quotas import QuotaWeek, when_words
from linchpin_tui.domain.records import Interaction
from linchpin_tui.domain.vocabulary import Period
from linchpin_tui.screens.command import Command, bindings
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.place import PlaceScreen
from linchpin_tui.screens.sheet import AskLine
from linchpin_tui.services import days_off, quotas
from linchpin_tui.services.desk import Refused, StorageError
from linchpin_tui.services.quotas import HIGHEST_TARGET
from linchpin_tui.widgets.counted import counted_facts
from linchpin_tui.widgets.facts import Facts
from linchpin_tui.widgets.gauges import Gauges
from linchpin_tui.widgets.rows import RowList
from linchpin_tui.widgets.week_table import WeekTable


class EditTarget(Command):
    """Change the target of the selected quota, from today on; the past keeps its own."""

    keys = "e"
    name = "edit target"


class TakeDayOff(Command):
    """Take a day or more off, or work on days that are off; nothing is due on a day off."""

    keys = "o"
    name = "day off"


class PreviousWeek(Command):
    """Show the week before."""

    keys = "left_square_bracket"
    name = "before"


class NextWeek(Command):
    """Show the week after, up to this one."""

    keys = "right_square_bracket"
    name = "after"


class ThisWeek(Command):
    """Go back to this week."""

    keys = "t"
    name = "today"


class Back(Command):
    """Go back to the gauges."""

    keys = "escape"
    name = "back"


class QuotasScreen(PlaceScreen):
    """Gauges with a pace mark, the week as a table, and what was counted."""

    MODE = "quotas"
    READING = "#counted"
    PURPOSE = (
        "Are you on pace, counted from what you recorded. ┃ marks where you should be by now; "
        "Enter shows the very interactions behind a number, and what did not count and why."
    )
    AUTO_FOCUS = "Gauges"
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        Back, EditTarget, PreviousWeek, NextWeek, ThisWeek, TakeDayOff
    )

    def __init__(self, desk: DeskThread) -> None:
        super().__init__(desk)
        self._day: date | None = None
        self._week: QuotaWeek | None = None
        self._interactions: Mapping[str, Interaction] = {}
        self._shown = ""
        self._earliest_off = date.min

    def compose_place(self) -> ComposeResult:
        with Horizontal(id="body"):
            with Vertical(id="numbers"):
                yield Gauges(id="gauges")
                yield WeekTable(id="week")
            yield Facts(id="counted")

    @property
    def _gauges(self) -> Gauges:
        return self.query_one("#gauges", Gauges)

    # Facts.

    async def load(self) -> None:
        week, self._interactions = await self.desk.ask(quotas.week_with_interactions, self._day)
        self._week = week
        self._earliest_off = await self.desk.ask(days_off.earliest)
        today = self.desk.now().date()
        self._gauges.show(week.readings, this_week=week.start <= today <= week.end)
        number = int(week.label.rpartition("W")[2])
        title = f"Week {number}" + ("" if week.start.year == today.year else f" {week.start.year}")
        titles = [reading.title for reading in week.readings]
        self.query_one(WeekTable).show(title, list(zip(titles, week.rows, strict=True)), today)
        self._show_counted()

    @on(RowList.Highlighted)
    def _show_counted(self) -> None:
        reading = self._gauges.selected
        if reading is None or self._week is None:
            return
        today = self.desk.now().date()
        facts = counted_facts(reading, self._interactions, when_words(reading.gauge, today), today)
        shown = f"{reading.gauge.key} {reading.gauge.start}"
        self.query_one("#counted", Facts).show(facts, keep_scroll=shown == self._shown)
        self._shown = shown

    # Keys.

    @on(RowList.Opened)
    def open_counted(self) -> None:
        self.add_class("-reading")
        self.set_focus(self.query_one("#counted"))

    def action_back(self) -> None:
        self.remove_class("-reading")
        self.set_focus(self._gauges)

    def action_edit_target(self) -> None:
        reading = self._gauges.selected
        if reading is None:
            return
        key, title = reading.gauge.key, reading.title
        each = "a day" if reading.gauge.period is Period.DAY else "a week"

        async def set_target(answer: str) -> None:
            if await self.do(quotas.set_target, key, int(answer)):
                self.say(f"{title}: {int(answer)} {each} from today on")

        self.ask(
            AskLine(
                f"{title} {each}",
                "The new target, from today on. Days gone by keep the one they had. "
                "0 rests the quota.",
                check=_check_target,
            ),
            set_target,
        )

    def action_take_day_off(self) -> None:
        async def take(answer: str) -> None:
            try:
                chosen = await self.desk.ask(days_off.days_typed, answer)
                named = await self.desk.ask(days_off.words, chosen)
                off = await self.desk.ask(days_off.toggle, chosen)
            except Refused as refusal:
                self.say(refusal.message, warning=True)
                return
            except StorageError as trouble:
                self.say_trouble(str(trouble))
                return
            self.reload()
            if off:
                self.say(f"Off: {named}. Nothing is due then (u takes that back)")
            else:
                self.say(f"Worked again: {named} (u takes that back)")

        self.ask(
            AskLine(
                "Which day is off?",
                "A day, or the first and the last: today, fri, 24 dec, 24 dec to 2 jan. "
                "Days that are off already are worked again.",
                check=self._check_days,
            ),
            take,
        )

    def _check_days(self, answer: str) -> str | None:
        try:
            chosen = days_off_typed(answer, self.desk.now().date())
        except ValueError as wrong:
            return str(wrong)
        return why_not_off(chosen, self._earliest_off)

    def action_previous_week(self) -> None:
        self._go(-1)

    def action_next_week(self) -> None:
        self._go(1)

    def action_this_week(self) -> None:
        self._day = None
        self.reload()

    def _go(self, weeks: int) -> None:
        if self._week is None:
            return
        day = self._week.day + timedelta(weeks=weeks)
        self._day = None if day >= self.desk.now().date() else day
        self.reload()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "back":
            return self.has_class("-reading")
        if action in ("next_week", "this_week"):
            return self._day is not None
        return super().check_action(action, parameters)


def _check_target(answer: str) -> str | None:
    if answer.isascii() and answer.isdigit() and int(answer) <= HIGHEST_TARGET:
        return None
    return f"A whole number from 0 to {HIGHEST_TARGET}, please."
