"""The coach: what you committed to, what you were told, and the report of the week."""

from datetime import date
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from linchpin_tui.domain.coaching import CHOOSING, Coaching
from linchpin_tui.domain.wording import short_day
from linchpin_tui.screens.coach_commands import (
    ChooseCoach,
    Commit,
    KeepFeedback,
    MoveCommitment,
    ReadReport,
    WriteReport,
)
from linchpin_tui.screens.command import bindings
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.page import PageScreen
from linchpin_tui.screens.plan_sheets import days_from
from linchpin_tui.screens.report_sheet import ReportSheet
from linchpin_tui.screens.sheet import AskLine, Choose
from linchpin_tui.services import coaching, follow_ups, people, report, report_files
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.services.report_files import ReportLine
from linchpin_tui.widgets.coach_facts import (
    COMMITMENT,
    ReportFacts,
    coach_rows,
    coach_words,
    report_facts,
)
from linchpin_tui.widgets.ledger import CoachLedger
from linchpin_tui.widgets.paint import plain
from linchpin_tui.widgets.rows import RowList


class CoachScreen(PageScreen):
    """Commitments and feedback; Enter marks one as kept or acted on, and takes that back."""

    MODE = "coach"
    READING = "#report"
    PURPOSE = (
        "Your coach, once a week: what you committed to, what you were told honestly and what you "
        "did about it, and the report of the week to send. Enter marks what is selected as kept "
        f"or acted on. {CHOOSING}"
    )
    AUTO_FOCUS = "CoachLedger"
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        WriteReport, Commit, KeepFeedback, MoveCommitment, ChooseCoach, ReadReport
    )

    def __init__(self, desk: DeskThread) -> None:
        super().__init__(desk)
        self._coaching = Coaching(None)
        self._week = ""

    def compose_place(self) -> ComposeResult:
        with Horizontal(id="body"):
            with Vertical(id="list"):
                yield Static("", id="heading", markup=False)
                yield CoachLedger(id="rows")
            yield ReportFacts(id="report")

    async def load(self) -> None:
        self._coaching = await self.desk.ask(coaching.coaching)
        today = self.desk.now().date()
        self.query_one("#heading", Static).update(plain(coach_words(self._coaching, today)))
        self.query_one(CoachLedger).show(coach_rows(self._coaching, today))
        self._week, lines = await self.desk.ask(_report)
        self.query_one(ReportFacts).show(report_facts(lines), keep_scroll=True)

    @property
    def _selected(self) -> tuple[str, int] | None:
        """What is selected: its kind and its id."""
        entry = self.query_one(CoachLedger).selected
        if entry is None:
            return None
        kind, _, id = entry.key.partition(":")
        return f"{kind}:", int(id)

    # What is selected.

    @on(RowList.Opened)
    @work
    async def mark(self) -> None:
        chosen = self._selected
        if chosen is None:
            return
        kind, id = chosen
        if kind == COMMITMENT:
            one = next(each for each in self._coaching.commitments if each.id == id)
            done = one.kept_on is not None
            if await self.do(follow_ups.undone if done else follow_ups.done, id):
                self.say(f"{'Open again' if done else 'Kept'}: {one.text}", undo="takes that back")
            return
        told = next(each for each in self._coaching.feedback if each.id == id)
        acted = told.acted_on is not None
        if await self.do(coaching.let_be if acted else coaching.act_on, id):
            self.say(
                f"{'Waits again' if acted else 'Acted on'}: {told.text}", undo="takes that back"
            )

    def action_move_commitment(self) -> None:
        chosen = self._selected
        if chosen is None or chosen[0] != COMMITMENT:
            return
        one = next(each for each in self._coaching.commitments if each.id == chosen[1])

        async def move(day: date) -> None:
            if await self.do(follow_ups.put_off, one.id, day):
                self.say(f"{one.text}: moved to {short_day(day)}", undo="takes that back")

        self.ask(Choose("Move it to…", one.text, days_from(self.desk.now().date())), move)

    @on(RowList.Highlighted)
    def follow(self) -> None:
        self.refresh_bindings()

    # What is new.

    def action_commit(self) -> None:
        async def commit(answer: str) -> None:
            if await self.do(_commit, answer):
                self.say("Committed. It stands here at the next check-in.")

        self.ask(
            AskLine(
                "What do you commit to?",
                "In your own words; by and a day at the end says for when: redo the pitch by fri.",
                check=lambda answer: None if answer else "A few words, please.",
            ),
            commit,
        )

    def action_keep_feedback(self) -> None:
        who = self._coaching.coach
        whom = f"{who.name} told you" if who else "you were told"

        async def keep(answer: str) -> None:
            if await self.do(coaching.keep_feedback, answer):
                self.say("Kept. Enter marks it once you acted on it.")

        self.ask(
            AskLine(
                "What were you told?",
                f"What {whom} honestly, as near to the words as you can.",
                check=lambda answer: None if answer else "A few words, please.",
            ),
            keep,
        )

    def action_choose_coach(self) -> None:
        async def choose(answer: str) -> None:
            if await self.do(_choose, answer):
                self.say(f"{answer} is your coach now", undo="takes that back")

        self.ask(
            AskLine(
                "Who is your coach?",
                f"{CHOOSING} Anyone in your web: a name, or id: and a number.",
                check=lambda answer: None if answer else "A name, please.",
            ),
            choose,
        )

    # The report.

    def action_write_report(self) -> None:
        today = self.desk.now().date()

        async def written(path: Path) -> None:
            self.say(f"Written to {path}, for your eyes only.")
            self.reload()

        self.ask(ReportSheet(self.desk, self._week, today), written)

    def action_read_report(self) -> None:
        self.add_class("-reading")
        self.set_focus(self.query_one("#report"))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "move_commitment":
            chosen = self._selected if self.is_mounted else None
            return chosen is not None and chosen[0] == COMMITMENT
        if action == "write_report":
            return bool(self._week)
        return super().check_action(action, parameters)


def _report(desk: Desk) -> tuple[str, tuple[ReportLine, ...]]:
    """The week, and its report to be read."""
    found = report.report(desk)
    return found.week, report_files.lines(found)


def _commit(desk: Desk, answer: str) -> None:
    """A commitment with the day that may stand at its end."""
    from linchpin_tui.domain.days_off import days_off_typed

    text, by, day = answer.rpartition(" by ")
    due = None
    if by and text.strip():
        try:
            due = days_off_typed(day, desk.today()).first
        except ValueError:
            text = answer
    coaching.commit(desk, text if by and text.strip() else answer, due)


def _choose(desk: Desk, answer: str) -> None:
    found = people.find(desk, answer)
    if found.archived:
        raise Refused(f"{found.name} rests in the archive: bring them back first.")
    coaching.choose(desk, found.id)
