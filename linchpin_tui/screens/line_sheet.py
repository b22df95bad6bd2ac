"""A sheet with one line of capture in it that is asked for by something: a promise, a prompt."""

import asyncio
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
from linchpin_tui.screens.line_reading import LineReading, as_entered, typed_after
from linchpin_tui.screens.menu import Leaving
from linchpin_tui.screens.sheet import TypingSheet
from linchpin_tui.services import drafts, record
from linchpin_tui.services.desk import Desk, Refused, StorageError
from linchpin_tui.services.outcome import Outcome, OutcomeStatus
from linchpin_tui.widgets.keybar import KeyBar
from linchpin_tui.widgets.paint import plain
from linchpin_tui.widgets.understanding import EXAMPLES


class KeepLine(Command):
    """Close this; what you typed stands here when it opens again."""

    keys = "escape"
    name = "close, the line is kept"
    action = "close"


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
        self._draft, self._start, self._take = draft, start, take
        self._reading = LineReading(self, desk, look=look, examples=examples)
        self._saving = Latest(self, self._save)
        self._taking = False
        self._brought = False
        self._bringing = asyncio.Lock()

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield Label(plain(self._title), classes="sheet--title")
            yield Static(plain(self._text), classes="sheet--text")
            yield from self._reading.rows()
        yield KeyBar()

    async def on_mount(self) -> None:
        """What is kept stands there again, else the start; what is typed meanwhile comes after."""
        await self._bring_back()

    async def _bring_back(self) -> None:
        """Put what is kept before what is typed already, once."""
        async with self._bringing:
            if self._brought:
                return
            kept = ""
            with suppress(StorageError):
                kept = await self.desk.ask(drafts.kept, self._draft)
            line = self._reading.line
            line.value = (kept or self._start) + line.value
            line.cursor_position = len(line.value)
            self._brought = True

    def say(self, title: str, text: str) -> None:
        """Ask for something else."""
        self._title, self._text = title, text
        for label in self.query(".sheet--title").results(Label):
            label.update(plain(title))
        for static in self.query(".sheet--text").results(Static):
            static.update(plain(text))

    @on(Input.Changed)
    def typed(self) -> None:
        self._reading.ask()
        self._saving.ask()

    async def _save(self) -> None:
        await self._bring_back()
        line = self._reading.line.value
        try:
            await self.desk.ask(drafts.keep, self._draft, "" if line == self._start else line)
        except StorageError as trouble:
            self.notify(f"This line is not saved: {trouble}", severity="error", markup=False)

    # Recording.

    @on(Input.Submitted)
    async def submit_line(self, event: Input.Submitted) -> None:
        line = as_entered(event)
        if not line.strip() or self._taking or self.answered:
            return
        self._taking = True
        try:
            outcome = await self.desk.ask(self._take, line)
        except (Refused, StorageError) as trouble:
            self._reading.show_trouble(str(trouble))
            return
        finally:
            self._taking = False
        if outcome.status is OutcomeStatus.REFUSED:
            self._reading.show_refused(outcome)
            return
        self._start = ""
        self._reading.line.value = typed_after(line, self._reading.line.value)
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
        await self._save()
        if not self.answered:
            self.left = True
            self.dismiss(None)
            self.app.switch_mode(mode)
