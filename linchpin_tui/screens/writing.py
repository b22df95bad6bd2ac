"""A sheet with a few texts to write. What is typed is kept as a draft until it is saved."""

import asyncio
import json
from contextlib import suppress
from typing import ClassVar, Generic, TypeVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Label, Static, TextArea

from linchpin_tui.screens.command import Command, bindings
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.latest import Latest
from linchpin_tui.screens.sheet import Sheet
from linchpin_tui.services import drafts
from linchpin_tui.services.desk import Refused, StorageError
from linchpin_tui.text import clean_lines
from linchpin_tui.widgets.entry import Page
from linchpin_tui.widgets.form_row import FormRow
from linchpin_tui.widgets.keybar import KeyBar
from linchpin_tui.widgets.paint import plain

T = TypeVar("T")


class SaveTexts(Command):
    """Save what is written here."""

    keys = "ctrl+s"
    name = "save"
    action = "save"


class KeepTexts(Command):
    """Close this; what you typed is kept and stands here when it opens again."""

    keys = "escape"
    name = "close, what you typed is kept"
    action = "close"


class WritingSheet(Sheet[T], Generic[T]):
    """Texts under their labels. A subclass says what there is to write, and saves it.

    The texts of the fields in `KEPT` are kept under `draft` while they are typed.
    """

    CSS_PATH = "writing.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings(SaveTexts, KeepTexts)
    KEPT: ClassVar[tuple[str, ...]] = ()

    def __init__(self, desk: DeskThread, *, title: str, text: str, draft: str) -> None:
        super().__init__()
        self._desk, self._title, self._text, self._draft = desk, title, text, draft
        self._keeping = Latest(self, self._keep)
        self._filled = asyncio.Event()
        self._saving = self._shown = False
        self._stored: dict[str, str] = {}

    def rows(self) -> tuple[tuple[str, Widget], ...]:
        """The label and the control of each line; the id of a text is its field."""
        raise NotImplementedError

    async def stored(self) -> dict[str, str]:
        """The texts as they are on record, by field."""
        return {}

    def filled(self) -> None:
        """What is on record stands in its place now."""

    async def save(self) -> T:
        """Save what is written; raises Refused, naming the field."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield Label(plain(self._title), classes="sheet--title")
            yield Static(plain(self._text), classes="sheet--text")
            with VerticalScroll(can_focus=False, classes="form"):
                for label, control in self.rows():
                    yield FormRow(label, control)
            yield Static(Content(""), classes="sheet--problem")
        yield KeyBar()

    async def on_mount(self) -> None:
        """What is on record stands there, or what was typed before; what is typed meanwhile after."""
        if self.answered:
            return
        self._shown = True
        kept = ""
        with suppress(StorageError):
            self._stored = await self.stored()
            kept = await self._desk.ask(drafts.kept, self._draft)
        if self.is_attached:
            texts = {**self._stored, **drafts.texts(kept)}
            for field in self.KEPT:
                page = self._page(field)
                if texts.get(field):
                    page.text = clean_lines(texts[field]) + page.text
                    page.move_cursor(page.document.end)
            self.filled()
        self._filled.set()

    def on_key(self, event: events.Key) -> None:
        """What is typed before a text has the cursor goes into the first one."""
        if event.character and event.is_printable and self.focused is None:
            for page in self.query(Page):
                page.insert(event.character, page.document.end)
                event.stop()
                return

    def _page(self, field: str) -> Page:
        return self.query_one(f"#{field}", Page)

    @property
    def texts(self) -> dict[str, str]:
        """What stands in the fields that are kept."""
        return {field: self._page(field).text for field in self.KEPT}

    @on(TextArea.Changed)
    @on(Input.Changed)
    def typed(self) -> None:
        self.tell("")
        if self._filled.is_set():
            self._keeping.ask()

    async def _keep(self) -> None:
        texts = self.texts
        changed = any(texts[field].strip() != self._stored.get(field, "") for field in texts)
        try:
            await self._desk.ask(drafts.keep, self._draft, json.dumps(texts) if changed else "")
        except StorageError as trouble:
            self.tell(f"What you type is not kept: {trouble}")

    def tell(self, sentence: str) -> None:
        """Say what will not do."""
        for problem in self.query(".sheet--problem").results(Static):
            problem.update(plain(sentence))

    async def action_save(self) -> None:
        if self._saving or self.answered or not self._filled.is_set():
            return
        self._saving = True
        try:
            result = await self.save()
            await self._desk.ask(drafts.keep, self._draft, "")
        except Refused as refusal:
            self.tell(refusal.message)
            if refusal.field and (found := self.query(f"#{refusal.field}")):
                self.set_focus(found.first())
            return
        except StorageError as trouble:
            self.tell(f"Not saved: {trouble}")
            return
        finally:
            self._saving = False
        self.dismiss(result)

    async def action_close(self) -> None:  # type: ignore[override]
        if self._shown and not self.answered:
            await self._filled.wait()
            await self._keep()
        self.dismiss(None)

    async def action_leave_for(self, mode: str) -> None:  # type: ignore[override]
        if not self.answered:
            await self.action_close()
            self.app.switch_mode(mode)
