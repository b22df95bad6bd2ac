"""Today: the next three things, where the numbers stand, and what is planned."""

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import Static

from linchpin_tui.domain.records import InboxLine
from linchpin_tui.domain.today import Thing, ThingKind, Today
from linchpin_tui.domain.wording import short_day, short_moment
from linchpin_tui.screens.command import bindings
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.everywhere import Add, GoToWeb, ImportPeople, LookBack, TakeFirstSteps
from linchpin_tui.screens.small_day import SmallDay, TakesSmallDays, WholeDay
from linchpin_tui.screens.today_commands import LetGo, PutOff
from linchpin_tui.services import drafts, today
from linchpin_tui.widgets.agenda import Agenda, agenda_facts
from linchpin_tui.widgets.glance import Glance
from linchpin_tui.widgets.next_things import NextRow, NextThings
from linchpin_tui.widgets.notices import Welcome
from linchpin_tui.widgets.paint import joined
from linchpin_tui.widgets.rows import RowList

if TYPE_CHECKING:
    from linchpin_tui.services.outcome import Outcome

_DOES = {
    ThingKind.NOTE: "write the note",
    ThingKind.PLAN: "say how it went",
    ThingKind.QUOTA: "add it",
    ThingKind.FOLLOW_UP: "mark as done",
    ThingKind.INBOX: "finish the line",
    ThingKind.NUDGE: "add it",
}
_NUMBERS = ("", "One thing", "Two things", "Three things")


class TodayScreen(TakesSmallDays):
    """The next three things, each one Enter from being done."""

    MODE = "today"
    READING = "#planned"
    PURPOSE = (
        "What now? The next three things, each one Enter from being done and with one line why; "
        "then where your numbers stand, and what is planned. A day can be small."
    )
    AUTO_FOCUS = "NextThings"
    BINDINGS: ClassVar[list[BindingType]] = bindings(PutOff, LetGo, SmallDay, WholeDay)

    def __init__(self, desk: DeskThread) -> None:
        super().__init__(desk)
        self._today: Today | None = None
        self._review = False

    def compose_place(self) -> ComposeResult:
        yield Welcome(
            "Today",
            "What now? The next three things will stand here, each one Enter from being done.",
            (
                (self.key(TakeFirstSteps), "takes the first steps with you"),
                (self.key(Add), "adds the first person, in plain words, such as"),
                (" ", "coffee with Dana Lee at Acme via Sam Ortiz"),
                (self.key(ImportPeople), "brings in people from a file, such as LinkedIn's"),
            ),
        )
        with Container(id="body"):
            with Vertical(id="now"):
                yield Static(id="headline", markup=False)
                yield NextThings(id="next")
            with Vertical(id="day"):
                yield Glance(id="glance")
                yield Agenda(id="planned")

    @property
    def _next(self) -> NextThings:
        return self.query_one("#next", NextThings)

    @property
    def _selected(self) -> Thing | None:
        row = self._next.selected
        if row is None or self._today is None:
            return None
        return next((thing for thing in self._today.things if thing.key == row.key), None)

    # Facts.

    async def load(self) -> None:
        page, week, planned, self._review = await self.desk.ask(today.page)
        self._today, self.small = page, page.small
        self.show_welcome(page.empty)
        self.set_class(not page.things, "-idle")
        rows = [NextRow(each.key, each.what, each.why, _DOES[each.kind]) for each in page.things]
        self._next.show(rows)
        self.query_one("#headline", Static).update(self._words(page))
        self.query_one(Glance).show(week.readings)
        facts = agenda_facts(planned.to_come, self.desk.now().date())
        self.query_one(Agenda).show(facts, keep_scroll=True)
        if rows and self.focused is None:
            self.set_focus(self._next)

    def _headline(self, page: Today) -> list[str | tuple[str, str]]:
        hour = self.desk.now().hour
        part = "morning" if hour < 12 else "afternoon" if hour < 18 else "evening"
        if page.small:
            return [("A small day. ", "bold"), _small_words(page)]
        if page.things:
            number = _NUMBERS[min(len(page.things), len(_NUMBERS) - 1)]
            return [(f"Good {part}. ", "bold"), f"{number}, each one Enter from being done."]
        return [
            (f"Good {part}. ", "bold"),
            "Nothing is waiting for you.\n\n",
            (self.key(Add), "$accent bold"),
            "  adds what happens today\n",
            (self.key(GoToWeb), "$accent bold"),
            "  shows your web: somebody quiet would be glad of a word",
        ]

    def _words(self, page: Today) -> Content:
        """The headline, and the weekly review from its day on until it is done."""
        headline = joined(*self._headline(page))
        if not self._review or page.small:
            return headline
        looks = joined(
            "The week draws to a close: ",
            (self.key(LookBack), "$accent bold"),
            "  looks back at it.",
        )
        return Content("\n").join((headline, looks))

    # Doing it.

    @on(RowList.Opened)
    def open_next(self) -> None:
        thing = self._selected
        if thing is None:
            return
        if thing.note is not None:
            self._write(thing.note)
        elif thing.plan is not None:
            from linchpin_tui.screens.plan_sheets import ask_about

            ask_about(self, thing.plan)
        elif thing.follow_up is not None:
            self._keep(thing)
        elif thing.line is not None:
            self._finish(thing.line)
        else:
            self._capture(thing)

    @work
    async def _write(self, note: int) -> None:
        from linchpin_tui.screens.notes import NotesScreen
        from linchpin_tui.widgets.note_queue import NoteQueue

        await self.app.switch_mode("notes")
        screen = self.app.screen
        if isinstance(screen, NotesScreen):
            await screen.load()
            screen.query_one(NoteQueue).select(note)
            screen.action_write()

    @work
    async def _keep(self, thing: Thing) -> None:
        from linchpin_tui.services import follow_ups

        if thing.follow_up is not None and await self.do(follow_ups.done, thing.follow_up):
            self.say(f"Done: {thing.what}", undo="brings it back")

    def _finish(self, line: InboxLine) -> None:
        from linchpin_tui.screens.line_sheet import LineSheet
        from linchpin_tui.services import inbox

        self.ask(
            LineSheet(
                self.desk,
                "Finish this line",
                f"Kept {short_moment(line.captured_at)}: {line.why}",
                draft=f"inbox:{line.id}",
                start=line.line,
                take=lambda desk, words: inbox.finish(desk, line.id, words),
            ),
            self._recorded,
        )

    def _capture(self, thing: Thing) -> None:
        from linchpin_tui.screens.line_sheet import LineSheet

        sheet = LineSheet(self.desk, thing.what, thing.why, draft=drafts.CAPTURE, start=thing.start)
        self.ask(sheet, self._recorded)

    async def _recorded(self, outcome: "Outcome") -> None:
        first, *rest = outcome.receipt or ("Recorded.",)
        self.notify("\n".join(rest) or first, title=first if rest else "", timeout=10, markup=False)
        self.reload()

    # Keys.

    @work
    async def action_let_go(self) -> None:
        from linchpin_tui.services import inbox

        thing = self._selected
        if thing is None or thing.line is None:
            return
        if await self.do(inbox.drop, thing.line.id):
            self.say("Let go of the line", undo="brings it back")

    def action_put_off(self) -> None:
        from linchpin_tui.screens.plan_sheets import days_from
        from linchpin_tui.screens.sheet import Choose
        from linchpin_tui.services import follow_ups

        thing = self._selected
        if thing is None or thing.follow_up is None:
            return
        promise = thing.follow_up

        async def put_off(day: date) -> None:
            if await self.do(follow_ups.put_off, promise, day):
                self.say(f"{thing.what}: put off to {short_day(day)}", undo="takes that back")

        self.ask(Choose("Put it off to…", thing.what, days_from(self.desk.now().date())), put_off)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        thing = self._selected if self.is_mounted else None
        if action == "let_go":
            return thing is not None and thing.line is not None
        if action == "put_off":
            return thing is not None and thing.follow_up is not None
        return super().check_action(action, parameters)

    @on(RowList.Highlighted)
    def follow(self) -> None:
        self.refresh_bindings()


def _small_words(page: Today) -> str:
    """What of a small day is still to be done, kindly."""
    if page.things:
        left = {
            (False, False): "One person and one note: that is plenty.",
            (True, False): "The person is done; one note, if you like.",
            (False, True): "The note is done; one person, if you like.",
        }.get((page.person_done, page.note_done), "One more, if you like.")
        return f"{left} Nothing is counted against today."
    return "All of it is done. The rest of today is yours."
