"""The first steps: your numbers, the first ten people, a file, six questions. All can be skipped."""

from collections.abc import Callable, Coroutine
from enum import Enum, auto
from typing import TypeVar

from textual.app import App

from linchpin_tui.domain.vocabulary import CREED
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.dressing import key_of
from linchpin_tui.screens.everywhere import GoToQuotas, TakeFirstSteps, Undo
from linchpin_tui.screens.importing import Importing
from linchpin_tui.screens.menu import Leaving, Menu, Way
from linchpin_tui.screens.quota_commands import EditTarget
from linchpin_tui.screens.ten_people import TenPeople
from linchpin_tui.services import first_run
from linchpin_tui.services.desk import Refused, StorageError
from linchpin_tui.services.first_run import FIRST_PEOPLE, FirstRun, Lean, Pace
from linchpin_tui.services.importing import Done

T = TypeVar("T")


_HEADINGS = (
    " a day      a week",
    "people  interviews  deciders  coach",
)


class Step(Enum):
    """A way to begin."""

    TEN = auto()
    FILE = auto()
    QUESTIONS = auto()
    NUMBERS = auto()


class FirstSteps:
    """Leads from one step to the next; Esc skips one, and the last Esc leads to the desk.

    `changed` is called whenever something was stored.
    """

    def __init__(
        self,
        app: App[None],
        desk: DeskThread,
        state: FirstRun,
        changed: Callable[[], None],
    ) -> None:
        self._app, self._desk, self._changed = app, desk, changed
        self._asked = state.asked
        self._people = state.people
        self._answered = set(state.answered)
        self._imported = state.sleeping > 0

    def begin(self) -> None:
        """Ask for the numbers if nobody has yet, then offer the rest."""
        if self._asked:
            self._offer()
            return
        # Shown is asked: it does not come again by itself, whatever becomes of it.
        self._do(self._leave_numbers())
        self._ask_numbers()

    def _show(self, sheet: Leaving[T], then: Callable[[T | None], None]) -> None:
        """Lay a sheet over the desk; left for another place by an F-key it ends the steps.

        The desk, still empty, does not show around it: its hints are other ways to begin.
        """
        sheet.add_class("-alone")

        def closed(answer: T | None) -> None:
            if not sheet.left:
                then(answer)

        self._app.push_screen(sheet, closed)

    # The numbers.

    def _ask_numbers(self) -> None:
        quotas, edit = key_of(self._app, GoToQuotas), key_of(self._app, EditTarget)
        self._show(
            Menu(
                "How much of your week is this search?",
                "The numbers count to help, never to judge. They are a proposal: every one can "
                f"be changed at any time ({quotas}, then {edit}).",
                [Way(pace.name, _in_columns(pace), pace) for pace in first_run.PACES],
                headings=_HEADINGS,
                below="The first are the creed's. Esc leaves it for later; until then they stand.",
            ),
            self._numbers_chosen,
        )

    def _numbers_chosen(self, pace: Pace | None) -> None:
        if pace is not None:
            self._do(self._set_numbers(pace))
        self._offer()

    async def _set_numbers(self, pace: Pace) -> None:
        await self._desk.ask(first_run.choose, pace.key)
        undo = key_of(self._app, Undo)
        self._app.notify(f"{pace.name.capitalize()}: {pace.words} ({undo} takes it back)")

    async def _leave_numbers(self) -> None:
        await self._desk.ask(first_run.leave_numbers)

    # The ways to begin.

    def _offer(self, start: int = 0) -> None:
        there = min(self._people, FIRST_PEOPLE)
        ten = f"people you already know, a line each: {there} of {FIRST_PEOPLE}"
        six = "where your effort goes, as you see it today"
        self._show(
            Menu(
                "How would you like to begin?",
                "A web is built by giving, and it begins with people you already know.",
                (
                    Way("the first ten people", ten, Step.TEN, done=self._people >= FIRST_PEOPLE),
                    Way(
                        "a file",
                        "LinkedIn's export, or any list with names",
                        Step.FILE,
                        done=self._imported,
                    ),
                    Way(
                        "six questions",
                        six,
                        Step.QUESTIONS,
                        done=len(self._answered) == len(first_run.QUESTIONS),
                    ),
                    Way("my numbers", "full time, beside work, or just starting", Step.NUMBERS),
                ),
                below=f"Esc goes to your desk; {key_of(self._app, TakeFirstSteps)} brings this back. To look around first, "
                "linchpin-tui --demo opens a made-up search that touches nothing of yours.",
                start=start,
            ),
            self._way_chosen,
        )

    def _way_chosen(self, step: Step | None) -> None:
        if step is Step.TEN:
            self._ten_people()
        elif step is Step.FILE:
            self._show(Importing(self._desk), self._file_done)
        elif step is Step.QUESTIONS:
            habits = [question.habit for question in first_run.QUESTIONS]
            open_ones = [n for n, habit in enumerate(habits) if habit not in self._answered]
            self._ask(open_ones[0] if open_ones else 0)
        elif step is Step.NUMBERS:
            self._ask_numbers()

    # The first ten people.

    def _ten_people(self) -> None:
        sheet = TenPeople(self._desk, self._people)

        def ended(_: object) -> None:
            self._people = sheet.count
            self._changed()
            self._offer(0 if sheet.count < FIRST_PEOPLE else 1)

        self._show(sheet, ended)

    # A file.

    def _file_done(self, done: Done | None) -> None:
        if done is not None and done.operation is not None:
            self._imported = True
            self._changed()
        self._offer(1)

    # The six questions.

    def _ask(self, number: int) -> None:
        if number == len(first_run.QUESTIONS):
            self._app.notify("Kept. After a few weeks your log will stand beside it.")
            self._offer(3)
            return
        question = first_run.QUESTIONS[number]

        def answered(lean: Lean | None) -> None:
            if lean is None:
                self._offer(2)
                return
            self._answered.add(question.habit)
            self._do(self._keep_answer(question.key, lean))
            self._ask(number + 1)

        self._show(
            Menu(
                f"{number + 1} of {len(first_run.QUESTIONS)} · {question.asks}",
                "As you see it today; many of these habits are useful, and nothing is graded.",
                [Way(words, "", lean) for words, lean in question.answers],
            ),
            answered,
        )

    async def _keep_answer(self, key: str, lean: Lean) -> None:
        await self._desk.ask(first_run.answer, key, lean)

    # Storing.

    def _do(self, work: Coroutine[None, None, None]) -> None:
        async def done() -> None:
            try:
                await work
            except (Refused, StorageError) as trouble:
                self._app.notify(str(trouble), severity="error", timeout=10)
            self._changed()

        self._app.run_worker(done())


def _in_columns(pace: Pace) -> str:
    """Its numbers under the headings."""
    people, interviews, deciders, coach = (pace.numbers[measure] for measure in CREED)
    return f"{people:>6}{interviews:>12}{deciders:>10}{coach:>7}"
