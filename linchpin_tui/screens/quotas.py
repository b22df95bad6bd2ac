"""The quotas: am I on pace, and which interactions say so."""

from datetime import date, timedelta
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Static

from linchpin_tui.domain.burn_up import burn_up
from linchpin_tui.domain.counting import counted
from linchpin_tui.domain.quotas import QuotaWeek, Reading, title_of, when_words
from linchpin_tui.domain.vocabulary import Measure
from linchpin_tui.domain.wording import short_day
from linchpin_tui.screens.command import bindings
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.everywhere import LookBack as ReviewTheWeek
from linchpin_tui.screens.quota_commands import (
    Back,
    ChangeView,
    EditTarget,
    MoreQuotas,
    NextWeek,
    PreviousWeek,
    SeeTheCoach,
    TakeDayOff,
    ThisWeek,
    WhereMyEffortGoes,
    YourWeek,
)
from linchpin_tui.screens.small_day import SmallDay, TakesSmallDays, WholeDay
from linchpin_tui.services import quota_page, review_due
from linchpin_tui.services.desk import StorageError
from linchpin_tui.services.quota_history import LookBack
from linchpin_tui.services.quota_page import QuotaPage
from linchpin_tui.widgets.burn_up import BurnUpChart
from linchpin_tui.widgets.contact_days import ContactCalendar
from linchpin_tui.widgets.counted import counted_facts, tally_facts
from linchpin_tui.widgets.facts import Fact
from linchpin_tui.widgets.gauges import Gauges
from linchpin_tui.widgets.paint import joined
from linchpin_tui.widgets.person_facts import EMPTY
from linchpin_tui.widgets.picked_facts import PickedFacts
from linchpin_tui.widgets.rows import RowList
from linchpin_tui.widgets.week_table import WeekRow, WeekTable

VIEWS = ("week", "burn-up", "calendar")
"""What stands under the gauges; where there is room, the week beside each of the others."""

_ROOM_FOR_ALL = 46
"""Lines from which on all of them show."""


class QuotasScreen(TakesSmallDays):
    """Gauges with a pace mark, the week as a table, its burn-up, and what was counted."""

    CSS_PATH = "quotas.tcss"
    MODE = "quotas"
    READING = "#counted"
    PURPOSE = (
        "Are you on pace, counted from what you recorded. ┃ marks where you should be by now, "
        "░ what is planned. Enter shows the very interactions behind a number, and what did not "
        "count and why; Enter there corrects one. Tab leads into the week, cell by cell."
    )
    AUTO_FOCUS = "Gauges"
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        Back,
        EditTarget,
        PreviousWeek,
        NextWeek,
        ThisWeek,
        TakeDayOff,
        ChangeView,
        WhereMyEffortGoes,
        SeeTheCoach,
        SmallDay,
        WholeDay,
        MoreQuotas,
        YourWeek,
    )

    def __init__(self, desk: DeskThread) -> None:
        super().__init__(desk)
        self._day: date | None = None
        self._page: QuotaPage | None = None
        self._shown = ""
        self._changed = True
        self._cell: tuple[str, date] | None = None
        self._view = 0
        self._came_from = "#gauges"

    def compose_place(self) -> ComposeResult:
        with Horizontal(id="body"):
            with Vertical(id="numbers"):
                yield Static(id="review", markup=False)
                yield Gauges(id="gauges")
                yield WeekTable(id="week")
                yield BurnUpChart(id="burn-up")
                yield ContactCalendar(id="calendar")
            yield PickedFacts(id="counted")

    @property
    def _gauges(self) -> Gauges:
        return self.query_one("#gauges", Gauges)

    # Facts.

    def reload(self) -> None:
        self._changed = True
        super().reload()

    async def load(self) -> None:
        before, self._changed = None if self._changed else self._page, False
        try:
            page = await self.desk.ask(quota_page.page, self._day, before=before)
            due = await self.desk.ask(review_due.proposed)
        except StorageError:
            self._changed = True
            raise
        self._page, self.small, week, back = page, page.small, page.week, page.back
        day = self.desk.now().date()
        this_week = week.start <= day <= week.end
        readings = [_with_run(each, back) for each in week.readings] if this_week else week.readings
        self._gauges.show(readings, this_week=this_week)
        self._propose_review(due and this_week and not page.small)
        self._show_week(week, back, day)
        self._show_picture()
        run = (back.runs or {}).get(Measure.CONTACTS)
        self.query_one(ContactCalendar).show(back.days, day, run.words if run else "")
        self._show_counted()

    def _propose_review(self, due: bool) -> None:
        """The weekly review in a line, from its day on until it is done."""
        self.set_class(due, "-review")
        looks = joined(
            "The week draws to a close: ",
            (self.key(ReviewTheWeek), "$accent bold"),
            "  looks back at it.",
        )
        self.query_one("#review", Static).update(looks if due else "")

    def _show_week(self, week: QuotaWeek, back: LookBack, day: date) -> None:
        number = int(week.label.rpartition("W")[2])
        title = f"Week {number}" + ("" if week.start.year == day.year else f" {week.start.year}")
        rows = [
            WeekRow(reading.gauge.key, reading.title, cells, back.past[reading.gauge.key])
            for reading, cells in zip(week.readings, week.rows, strict=True)
        ]
        self.query_one(WeekTable).show(title, rows, day)

    @on(RowList.Highlighted)
    def _follow_cursor(self) -> None:
        self._cell = None
        self._show_picture()
        self._show_counted()

    def _show_picture(self) -> None:
        reading = self._gauges.selected
        if reading is None or self._page is None:
            return
        back = self._page.back
        gauge, now = reading.gauge, self.desk.now()
        chart = burn_up(back.quotas[gauge.key], back.calendar, reading, now)
        words = f"{gauge.done} of {gauge.of or gauge.target}"
        if reading.projected != gauge.done:
            words += f", {reading.projected} with what is planned"
        title = f"{reading.title} {when_words(gauge, now.date())}"
        self.query_one(BurnUpChart).show(title, words, chart)

    def _show_counted(self) -> None:
        reading = self._gauges.selected
        page = self._page
        if reading is None or page is None:
            return
        if self._cell is not None:
            facts, shown = self._cell_facts(page, *self._cell), str(self._cell)
        else:
            day = self.desk.now().date()
            when = when_words(reading.gauge, day)
            facts = counted_facts(reading, page.interactions, when, day)
            shown = f"{reading.gauge.key} {reading.gauge.start}"
        self.query_one(PickedFacts).show(facts, keep_scroll=shown == self._shown)
        self._shown = shown

    def _cell_facts(self, page: QuotaPage, key: str, day: date) -> tuple[Fact, ...]:
        """What was counted for a quota on one day, and what was not."""
        now = self.desk.now().date()
        title = title_of(key)
        tally = counted(Measure(key), page.interactions.values(), day, day, page.week.beside)
        head = Fact(f"{title} on {short_day(day, now)}: {tally.done}", style="facts--title")
        return (head, EMPTY, *tally_facts(tally, page.interactions, now))

    # Opening.

    @on(RowList.Opened)
    def open_counted(self) -> None:
        self._cell = None
        self._read("#gauges")

    @on(WeekTable.Opened)
    def open_cell(self, event: WeekTable.Opened) -> None:
        self._cell = (event.key, event.day)
        self._read("#week")

    def _read(self, came_from: str) -> None:
        self._came_from = came_from
        self._show_counted()
        self.add_class("-reading")
        self.set_focus(self.query_one("#counted"))

    @on(PickedFacts.Opened)
    def correct(self, event: PickedFacts.Opened) -> None:
        from linchpin_tui.screens.correction_sheet import correct

        interaction = self._page.interactions.get(event.key) if self._page else None
        if interaction is not None:
            correct(self, interaction)

    @on(WeekTable.WeekChosen)
    def choose_week(self, event: WeekTable.WeekChosen) -> None:
        self._go_to(event.start)

    def action_back(self) -> None:
        self.remove_class("-reading")
        self.set_focus(self.query_one(self._came_from, Widget))
        if self._came_from == "#gauges" or not self._week_shows:
            self._came_from = "#gauges"
            self.set_focus(self._gauges)

    # Changing.

    def action_edit_target(self) -> None:
        from linchpin_tui.screens.quota_sheets import edit_target

        reading = self._gauges.selected
        if reading is not None and self._page is not None:
            edit_target(self, reading, self._page.back.quotas[reading.gauge.key])

    def action_take_day_off(self) -> None:
        from linchpin_tui.screens.quota_sheets import take_day_off

        if self._page is not None:
            take_day_off(self, self._page)

    def action_more_quotas(self) -> None:
        from linchpin_tui.screens.quota_sheets import more_quotas

        if self._page is not None:
            more_quotas(self, self._page)

    def action_your_week(self) -> None:
        from linchpin_tui.screens.quota_sheets import your_week

        if self._page is not None:
            your_week(self, self._page)

    # Looking at another week, or in another way.

    def action_previous_week(self) -> None:
        self._go(-1)

    def action_next_week(self) -> None:
        self._go(1)

    def action_this_week(self) -> None:
        self._day = self._cell = None
        self._loading.ask()

    def action_where_my_effort_goes(self) -> None:
        from linchpin_tui.screens.check import CheckScreen

        self.app.push_screen(CheckScreen(self.desk))

    def action_see_the_coach(self) -> None:
        from linchpin_tui.screens.coach import CoachScreen

        self.app.push_screen(CoachScreen(self.desk))

    def _go(self, weeks: int) -> None:
        if self._page is not None:
            self._go_to(self._page.week.day + timedelta(weeks=weeks))

    def _go_to(self, day: date) -> None:
        self._cell = None
        self._day = None if day >= self.desk.now().date() else day
        self._loading.ask()

    def action_change_view(self) -> None:
        if self.has_class("-tall"):
            # The week stands there anyway: the calendar takes turns with the burn-up alone.
            self._view = VIEWS.index("burn-up" if VIEWS[self._view] == "calendar" else "calendar")
        else:
            self._view = (self._view + 1) % len(VIEWS)
        self._show_view()

    def _show_view(self) -> None:
        hidden = VIEWS[self._view] != "week" and not self.has_class("-tall")
        if hidden and self.query_one("#week").has_focus:
            self.set_focus(self._gauges)
        for number, view in enumerate(VIEWS):
            self.set_class(number == self._view, f"-{view}")

    @property
    def _week_shows(self) -> bool:
        return bool(self.query_one("#week").display)

    def on_mount(self) -> None:
        self._show_view()

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.height >= _ROOM_FOR_ALL, "-towering")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "back":
            return self.has_class("-reading")
        if action in ("next_week", "this_week"):
            return self._day is not None
        if action == "change_view":
            return not self.has_class("-towering")
        return super().check_action(action, parameters)


def _with_run(reading: Reading, back: LookBack) -> Reading:
    """A reading with its run of met periods beside its other words, where runs are switched on."""
    run = (back.runs or {}).get(reading.gauge.key)
    if run is None or not run.words:
        return reading
    return reading._replace(helper=" · ".join(filter(None, (reading.helper, run.words))))
