"""Quick capture: one line in plain words, understood while it is typed."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input, Label

from linchpin_tui.screens.command import Command, bindings
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.latest import Latest
from linchpin_tui.screens.line_reading import CaptureLine, LineReading, as_entered, typed_after
from linchpin_tui.screens.sheet import TypingSheet
from linchpin_tui.services import drafts, record
from linchpin_tui.services.desk import Refused, StorageError
from linchpin_tui.services.outcome import Outcome, OutcomeStatus
from linchpin_tui.widgets.keybar import KeyBar


class Keep(Command):
    """Close this and keep the line for later; a opens it again."""

    keys = "escape"
    name = "close, the line is kept"
    action = "close"


class Capture(TypingSheet[Outcome]):
    """One line; Enter records it and gives its outcome, Esc keeps it as a draft."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Keep)

    @dataclass
    class Recorded(Message):
        """A line was recorded, and the sheet did not end with it: more was typed, or Esc."""

        outcome: Outcome

    def __init__(self, desk: DeskThread) -> None:
        super().__init__()
        self._desk = desk
        self._reading = LineReading(self, desk)
        self._saving = Latest(self, self._save)
        self._recording = False
        self._brought = False
        self._bringing = asyncio.Lock()

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield Label("What happened? One line, in plain words.", classes="sheet--title")
            yield from self._reading.rows()
        yield KeyBar()

    async def on_mount(self) -> None:
        """The line kept from before stands there again, what is typed meanwhile after it."""
        await self._bring_back()
        if not self.answered:
            self._saving.ask()

    async def _bring_back(self) -> None:
        """Put what is kept before what is typed already, once: closing too soon must not lose it."""
        async with self._bringing:
            if self._brought:
                return
            with suppress(StorageError):
                kept = await self._desk.ask(drafts.kept, drafts.CAPTURE)
                self._entry.value = kept + self._entry.value
                self._entry.cursor_position = len(self._entry.value)
            self._brought = True

    @property
    def _entry(self) -> CaptureLine:
        return self._reading.line

    @on(Input.Changed)
    def typed(self) -> None:
        self._reading.ask()
        self._saving.ask()

    async def _save(self) -> None:
        await self._bring_back()
        if self.answered:
            return
        try:
            await self._desk.ask(drafts.keep, drafts.CAPTURE_OPEN, "open")
            await self._desk.ask(drafts.keep, drafts.CAPTURE, self._entry.value)
        except StorageError as trouble:
            self.notify(f"This line is not saved: {trouble}", severity="error", markup=False)

    @on(Input.Submitted)
    def submit_line(self, event: Input.Submitted) -> None:
        line = as_entered(event)
        if line.strip() and not self._recording:
            self._recording = True
            # The program's work: it goes on to its end when this sheet is closed meanwhile.
            self.app.run_worker(self._record(line))

    async def _record(self, line: str) -> None:
        try:
            outcome = await self._desk.ask(record.record, line)
        except (Refused, StorageError) as trouble:
            self._reading.show_trouble(str(trouble))
            return
        finally:
            self._recording = False
        if outcome.status is OutcomeStatus.REFUSED:
            self._reading.show_refused(outcome)
            return
        await self._let_go(line)
        if self.is_current and not self._entry.value:
            self.dismiss(outcome)
        else:
            self.app.post_message(self.Recorded(outcome))

    async def _let_go(self, line: str) -> None:
        """The line is in good hands: only what was typed after it is still kept."""
        more = typed_after(line, self._entry.value)
        self._entry.value = more
        try:
            await self._desk.ask(drafts.keep, drafts.CAPTURE, more)
            if not more:
                await self._desk.ask(drafts.keep, drafts.CAPTURE_OPEN, "")
        except StorageError as trouble:
            self.notify(str(trouble), severity="error", markup=False)

    async def _close(self, then: Callable[[], None]) -> None:
        await self._bring_back()
        if self.answered:
            return
        try:
            await self._desk.ask(drafts.keep, drafts.CAPTURE, self._entry.value)
            await self._desk.ask(drafts.keep, drafts.CAPTURE_OPEN, "")
        except StorageError as trouble:
            self.notify(f"This line is not saved: {trouble}", severity="error", markup=False)
            return
        if not self.answered:
            self.dismiss(None)
            then()

    async def action_close(self) -> None:  # type: ignore[override]
        await self._close(lambda: None)

    async def action_leave_for(self, mode: str) -> None:  # type: ignore[override]
        def go() -> None:
            self.app.switch_mode(mode)

        await self._close(go)
