"""The weekly review: decide what was planned, answer two questions, choose people, save the report.

Each answer is stored at once and can be undone; leave at any moment, and it goes on from there.
"""

from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import Static

from linchpin_tui.domain.records import Interaction
from linchpin_tui.domain.vocabulary import PitchOutcome
from linchpin_tui.domain.wording import count, short_day
from linchpin_tui.screens.command import bindings
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.page import PageScreen
from linchpin_tui.screens.plan_sheets import ask_about
from linchpin_tui.screens.report_sheet import ReportSheet
from linchpin_tui.screens.review_commands import EndReview, NextStep, Someone, StepBefore, Tick
from linchpin_tui.screens.sheet import AskLine, Choose
from linchpin_tui.services import next_people, people, review
from linchpin_tui.services.desk import Desk
from linchpin_tui.services.review import STEPS, Review
from linchpin_tui.widgets.ledger import LedgerRow, ReviewLedger
from linchpin_tui.widgets.paint import joined
from linchpin_tui.widgets.review_rows import LANDED, people_rows, plan_rows, talk_rows
from linchpin_tui.widgets.rows import RowList

_PLANS, _TALKS, _PEOPLE, _REPORT = range(STEPS)
_TITLES = ("What was planned", "What was said", "Next week's people", "The report")
_SAYS = (
    "Did it happen? Enter confirms, moves or drops it.",
    "Space: you asked for a job. Enter: how did your message land?",
    "Space chooses who is selected, + anyone else.",
    "r saves the report, and the week is done.",
)


class ReviewScreen(PageScreen):
    """Four steps, each a list."""

    MODE = "review"
    READING = "#heading"
    PURPOSE = (
        "The week, looked back at in four steps: what was planned, what was said, whom to see next "
        "week, and the report for your coach. Leave at any moment; it goes on from where you were."
    )
    AUTO_FOCUS = "ReviewLedger"
    BINDINGS: ClassVar[list[BindingType]] = bindings(NextStep, StepBefore, Tick, Someone, EndReview)

    def __init__(self, desk: DeskThread) -> None:
        super().__init__(desk)
        self._review: Review | None = None
        self._step: int | None = None

    def compose_place(self) -> ComposeResult:
        with Container(id="body"), Vertical(id="list"):
            yield Static("", id="heading", markup=False)
            yield ReviewLedger(id="rows")

    async def load(self) -> None:
        found = self._review = await self.desk.ask(review.review)
        if self._step is None:
            self._step = await self.desk.ask(review.at, found.week)
        self._show(found, self._step)

    def _show(self, found: Review, step: int) -> None:
        now = self.desk.now()
        where: list[str | tuple[str, str]] = []
        for number, title in enumerate(_TITLES):
            style = "$accent bold" if number == step else "$text-muted"
            where.append((f"{number + 1} {title}   ", style))
        heading = Content("\n").join((joined(*where), joined(self._says(found, step))))
        self.query_one("#heading", Static).update(heading)
        rows: list[LedgerRow]
        if step == _PLANS:
            rows = plan_rows(found.plans, now)
        elif step == _TALKS:
            talks = [(talk.interaction, talk.landed) for talk in found.talks]
            rows = talk_rows(talks, now.date())
        elif step == _PEOPLE:
            rows = people_rows(found.chosen, found.proposals)
        else:
            rows = _summary(found)
        self.query_one(ReviewLedger).show(rows)
        self.refresh_bindings()

    def _says(self, found: Review, step: int) -> str:
        if step == _PLANS and not found.plans:
            return "Nothing is planned. ] goes on."
        if step == _TALKS and not found.talks:
            return "No conversations this week. ] goes on."
        if step == _REPORT and found.done_on:
            return f"Done {short_day(found.done_on)}; r saves it once more."
        return _SAYS[step]

    @property
    def _selected(self) -> int | None:
        entry = self.query_one(ReviewLedger).selected
        return int(entry.key) if entry is not None and entry.key.isdigit() else None

    # The steps.

    def action_next_step(self) -> None:
        self._go(1)

    def action_step_before(self) -> None:
        self._go(-1)

    def _go(self, by: int) -> None:
        if self._review is None or self._step is None:
            return
        self._step = max(0, min(self._step + by, STEPS - 1))
        self.query_one(ReviewLedger).cursor = 0
        self._show(self._review, self._step)
        self._keep_step(self._review.week, self._step)

    @work(group="step", exclusive=True)
    async def _keep_step(self, week: str, step: int) -> None:
        await self.desk.ask(review.go_to, week, step)

    # Answers.

    @on(RowList.Opened)
    def open_selected(self) -> None:
        found, id = self._review, self._selected
        if found is None:
            return
        if self._step == _REPORT:
            self.action_end_review()
        elif id is None:
            return
        elif self._step == _PLANS:
            plan = next((one for one in found.plans if one.id == id), None)
            if plan is not None:
                ask_about(self, plan)
        elif self._step == _TALKS:
            self._ask_landed(id)
        else:
            self.action_tick()

    def _ask_landed(self, id: int) -> None:
        talk = self._talk(id)
        if talk is None:
            return
        answers: list[tuple[str, PitchOutcome | str]] = [
            (words, landed) for landed, words in LANDED.items()
        ]

        async def landed(answer: PitchOutcome | str) -> None:
            how = answer if isinstance(answer, PitchOutcome) else None
            await self.do(review.say_landed, id, how)

        names = ", ".join(there.person.name for there in talk.participants)
        sheet: Choose[PitchOutcome | str] = Choose(
            "How did your message land?", names, (*answers, ("it was not used", "not used"))
        )
        self.ask(sheet, landed)

    def _talk(self, id: int) -> Interaction | None:
        found = self._review
        talks = found.talks if found else ()
        return next((one.interaction for one in talks if one.interaction.id == id), None)

    @work
    async def action_tick(self) -> None:
        found, id = self._review, self._selected
        if found is None or id is None:
            return
        if self._step == _TALKS:
            talk = self._talk(id)
            if talk is not None:
                await self.do(review.say_asked, id, not talk.asked)
        elif self._step == _PEOPLE:
            if any(one.id == id for one in found.chosen):
                await self.do(next_people.let_go, found.next_week, id)
            else:
                why = next((one.why for one in found.proposals if one.contact.id == id), "")
                await self.do(next_people.choose, found.next_week, id, why)

    def action_someone(self) -> None:
        found = self._review
        if found is None:
            return

        async def choose(answer: str) -> None:
            await self.do(_choose, found.next_week, answer)

        self.ask(
            AskLine(
                "Whom do you want to see next week?",
                "Anyone in your web: a name, or id: and a number.",
                check=lambda answer: None if answer else "A name, please.",
            ),
            choose,
        )

    # The end.

    def action_end_review(self) -> None:
        found = self._review
        if found is None:
            return
        week, day = found.week, found.start

        async def saved(path: Path) -> None:
            if await self.do(review.mark_done, week):
                self.say(f"The week is done. The report is in {path}, for your eyes only.")

        self.ask(ReportSheet(self.desk, week, day), saved)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "next_step":
            return self._step is not None and self._step < STEPS - 1
        if action == "step_before":
            return bool(self._step)
        if action == "tick":
            return self._step in (_TALKS, _PEOPLE) and self._selected is not None
        if action == "someone":
            return self._step == _PEOPLE
        if action == "end_review":
            return self._step == _REPORT
        return super().check_action(action, parameters)

    @on(RowList.Highlighted)
    def follow(self) -> None:
        self.refresh_bindings()


def _summary(found: Review) -> list[LedgerRow]:
    """What the review came to so far."""
    asked = sum(talk.interaction.asked for talk in found.talks)
    used = sum(talk.landed is not None for talk in found.talks)
    lines = (
        (f"{count(len(found.plans), 'plan')} still to be decided or to come", "step 1"),
        (f"{count(len(found.talks), 'conversation')}, {asked} in which you asked for a job", "2"),
        (f"your message used {count(used, 'time')}", "2"),
        (f"{count(len(found.chosen), 'person', 'people')} chosen for next week", "3"),
    )
    return [
        LedgerRow(f"line {number}", words, below="")
        for number, (words, _) in enumerate(lines, start=1)
    ]


def _choose(desk: Desk, week: str, answer: str) -> None:
    next_people.choose(desk, week, people.find(desk, answer).id)
