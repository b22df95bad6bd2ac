"""A sheet with one line of capture in it that is asked for by something: a promise, a prompt."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Input, Label, Static

from linchpin_tui.screens.command import Command, bindings
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.latest import Latest
from linchpin_tui.screens.menu import Leaving
from linchpin_tui.screens.sheet import TypingSheet
from linchpin_tui.services import drafts, record
from linchpin_tui.services.desk import Desk, Refused, StorageError
from linchpin_tui.services.outcome import Outcome, OutcomeStatus
from linchpin_tui.widgets.caret import Caret
from linchpin_tui.widgets.entry import Entry
from linchpin_tui.widgets.keybar import KeyBar
from linchpin_tui.widgets.paint import joined, plain
from linchpin_tui.widgets.understanding import EXAMPLES, Understanding


class RecordIt(Command):
    """Record the line."""

    keys = "enter"
    name = "record"
    action = "submit"


class KeepLine(Command):
    """Close this; what you typed stands here when it opens again."""

    keys = "escape"
    name = "close, the line is kept"
    action = "close"


class RecordLine(Entry):
    """The line; Enter is told so that the bar shows it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(RecordIt)


class LineSheet(TypingSheet[Outcome], Leaving[Outcome]):
    """One line, understood while it is typed. Enter records it, Esc keeps it for the next time.

    `start` stands there when nothing is kept under `draft`. `take` records a line, `look` says
    what it would do; without them it goes the way of quick capture.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(KeepLine)

    def __init__(
        self,
        desk: DeskThread,
        title: str,
        text: str = "",
        *,
        draft: str,
        start: str = "",
        look: Callable[[Desk, str], Outcome] = record.understand,
        take: Callable[[Desk, str], Outcome] = record.record,
        examples: Sequence[str] = EXAMPLES,
    ) -> None:
        super().__init__()
        self.desk = desk
        self._title, self._text = title, text
        self._draft, self._start = draft, start
        self._look, self._take = look, take
        self._examples = tuple(examples)
        self._understanding = Latest(self, self._understand)
        self._saving = Latest(self, self._save)
        self._taking = False

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet -line"):
            yield Label(plain(self._title), classes="sheet--title")
            yield Static(plain(self._text), classes="sheet--text")
            yield RecordLine(compact=True, select_on_focus=False, id="line")
            yield Caret(id="caret")
            yield Static("", id="examples")
            yield Understanding(id="understanding")
        yield KeyBar()

    async def on_mount(self) -> None:
        """What is kept stands there again, else the start; what is typed meanwhile comes after."""
        kept = ""
        with suppress(StorageError):
            kept = await self.desk.ask(drafts.kept, self._draft)
        self.line.value = (kept or self._start) + self.line.value
        self.line.cursor_position = len(self.line.value)
        self._understanding.ask()

    def _show_examples(self, shown: bool) -> None:
        """Show what a line can look like, while none is typed."""
        lines = [("For example:", "$text-muted")]
        lines += [(f"\n  {example}", "$text-muted") for example in self._examples]
        examples = self.query_one("#examples", Static)
        examples.update(joined(*lines))
        examples.display = shown
        self.query_one(Understanding).display = not shown

    @property
    def line(self) -> RecordLine:
        return self.query_one("#line", RecordLine)

    def say(self, title: str, text: str) -> None:
        """Ask for something else."""
        self._title, self._text = title, text
        self.query_one(".sheet--title", Label).update(plain(title))
        self.query_one(".sheet--text", Static).update(plain(text))

    # Typing.

    @on(Input.Changed)
    def typed(self) -> None:
        self._understanding.ask()
        self._saving.ask()

    async def _save(self) -> None:
        line = self.line.value
        try:
            await self.desk.ask(drafts.keep, self._draft, "" if line == self._start else line)
        except StorageError as trouble:
            self.notify(f"This line is not saved: {trouble}", severity="error", markup=False)

    async def _understand(self) -> None:
        line = self.line.value
        if not line.strip():
            self.query_one(Caret).clear()
            self._show_examples(True)
            return
        self._show_examples(False)
        try:
            outcome = await self.desk.ask(self._look, line)
        except (Refused, StorageError) as trouble:
            self.query_one(Understanding).show_refusal(str(trouble), None)
            return
        if line == self.line.value:
            self._show(outcome)

    def _show(self, outcome: Outcome) -> None:
        understanding, caret = self.query_one(Understanding), self.query_one(Caret)
        error = outcome.error
        if error is None:
            caret.clear()
            understanding.show_receipt(outcome.receipt)
            return
        caret.mark(self.line.value, error.start, error.end, round(self.line.scroll_offset.x))
        understanding.show_refusal(error.message, error.hint)

    # Recording.

    @on(Input.Submitted)
    async def submit_line(self) -> None:
        line = self.line.value
        if not line.strip() or self._taking:
            return
        self._taking = True
        try:
            outcome = await self.desk.ask(self._take, line)
        except (Refused, StorageError) as trouble:
            self.query_one(Understanding).show_refusal(str(trouble), None)
            return
        finally:
            self._taking = False
        if outcome.status is OutcomeStatus.REFUSED:
            self._show(outcome)
            return
        self._start = self.line.value = ""
        await self._save()
        self.taken(outcome)

    def taken(self, outcome: Outcome) -> None:
        """The line is recorded."""
        self.dismiss(outcome)

    # Closing: not before the line is kept.

    async def action_close(self) -> None:  # type: ignore[override]
        await self._save()
        self.dismiss(None)

    async def action_leave_for(self, mode: str) -> None:  # type: ignore[override]
        self.left = True
        await self._save()
        self.dismiss(None)
        self.app.switch_mode(mode)
