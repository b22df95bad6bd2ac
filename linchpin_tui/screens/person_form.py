"""A person's fields as a form. What is typed is kept until it is saved or let go."""

import asyncio
import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.suggester import Suggester
from textual.widgets import Label, Static

from linchpin_tui.screens.command import Command, bindings
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.dressing import key_of
from linchpin_tui.screens.latest import Latest
from linchpin_tui.screens.sheet import Sheet
from linchpin_tui.services import completion, drafts
from linchpin_tui.services.desk import Desk, Refused, StorageError
from linchpin_tui.services.people_edit import LooksAlike
from linchpin_tui.text import fold
from linchpin_tui.widgets.keybar import KeyBar
from linchpin_tui.widgets.paint import plain
from linchpin_tui.widgets.person_editor import PersonEditor

OPEN = "person:open"
"""Under this key is kept whose form is open: a session that ended so was cut off."""

NEW = "new"
"""Stands for nobody's id: the form of a new person."""

Save = Callable[[Desk, Mapping[str, str], bool], int]
"""Saves the fields that changed, under a name that looks like another's only where the last
argument says so; gives the person's id. Raises Refused, naming the field."""


def draft_key(whose: str) -> str:
    """Under which key the draft of a person (an id as text, or NEW) is kept."""
    return f"person:{whose}"


class SavePerson(Command):
    """Save this person."""

    keys = "ctrl+s"
    name = "save"
    action = "save"


class KeepForm(Command):
    """Close this and keep what you typed; the form offers it again."""

    keys = "escape"
    name = "close, what you typed is kept"
    action = "close"


class StartAfresh(Command):
    """Let go of what was typed and not saved, and show the fields as they are on record."""

    keys = "ctrl+r"
    name = "as on record"


class Names(Suggester):
    """Completes the beginning of a name that is in the web."""

    def __init__(self, desk: DeskThread) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._desk = desk

    async def get_suggestion(self, value: str) -> str | None:
        if not value.strip():
            return None
        with suppress(StorageError):
            for name in await self._desk.ask(completion.names_beginning, value):
                if name.startswith(value):
                    return name
                if fold(name).startswith(fold(value)):
                    return value + name[len(value) :]
        return None


class PersonForm(Sheet[int]):
    """Ctrl+S saves what changed and gives the person's id; Esc keeps it as a draft.

    `whose` is the person's id as text, or NEW; `stored` what is on record, by field; `given` what
    was typed elsewhere already; `start` the field in which the cursor stands.
    """

    CSS_PATH = "person_form.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings(SavePerson, KeepForm, StartAfresh)

    def __init__(
        self,
        desk: DeskThread,
        *,
        title: str,
        whose: str,
        stored: Mapping[str, str],
        save: Save,
        given: Mapping[str, str] | None = None,
        start: str = "name",
    ) -> None:
        super().__init__()
        self._start = start
        self._desk, self._title, self._whose = desk, title, whose
        self._stored, self._save, self._given = dict(stored), save, dict(given or {})
        self._state = Static(Content(""), id="state")
        self._editor = PersonEditor(names=Names(desk))
        self._keeping = Latest(self, self._keep)
        self._kept: dict[str, str] = {}
        self._doubted: str | None = None
        self._saving = self._shown = self._ready = False
        self._filled = asyncio.Event()

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            with Horizontal(id="heading"):
                yield Label(plain(self._title), classes="sheet--title")
                yield self._state
            yield self._editor
        yield KeyBar()

    async def on_mount(self) -> None:
        """What is on record, then over it what was typed before; what is typed meanwhile stays."""
        if self.answered:
            return
        self._editor.show({**self._stored, **self._given})
        self._editor.start(self._start)
        self._shown = True
        draft: dict[str, str] = {}
        with suppress(StorageError):
            draft = drafts.texts(await self._desk.ask(drafts.kept, draft_key(self._whose)))
        if not self.is_attached:
            return
        meanwhile = self.changes
        self._editor.show({name: text for name, text in draft.items() if name not in meanwhile})
        self._ready, self._kept = True, self.changes
        self._filled.set()
        if any(name in draft for name in self.changes):
            self._say(f"Not saved before, here again; {key_of(self, StartAfresh)} lets go of it.")
        self.refresh_bindings()
        self._keeping.ask()

    @property
    def changes(self) -> dict[str, str]:
        """The fields that hold something else than what is on record."""
        return {
            name: value
            for name, value in self._editor.values.items()
            if value.strip() != self._stored.get(name, "").strip()
        }

    def _say(self, words: str) -> None:
        self._state.update(plain(words))

    # Keeping what is typed.

    @on(PersonEditor.Edited)
    def edited(self) -> None:
        if not self._ready or self.changes == self._kept:
            return
        self._editor.clear_problems()
        save, keep = key_of(self, SavePerson), key_of(self, KeepForm)
        self._say(f"Not saved yet: {save} saves, {keep} keeps it." if self.changes else "")
        self.refresh_bindings()
        self._keeping.ask()

    async def _keep(self) -> None:
        try:
            await self._store(open=True)
        except StorageError as trouble:
            self._say(f"What you type is not kept: {trouble}")

    async def _store(self, *, open: bool) -> None:
        changes = self._kept = self.changes
        kept = json.dumps(changes) if changes else ""
        await self._desk.ask(drafts.keep, draft_key(self._whose), kept)
        await self._desk.ask(drafts.keep, OPEN, self._whose if open and changes else "")

    # Ending.

    async def action_save(self) -> None:
        if self._saving or self.answered or not self._ready:
            return
        changes = self.changes
        if not changes and self._whose != NEW:
            await self.action_close()
            return
        name = self._editor.values["name"]
        self._saving = True
        try:
            id = await self._desk.ask(self._save, changes, name == self._doubted)
            await self._desk.ask(drafts.keep, draft_key(self._whose), "")
            await self._desk.ask(drafts.keep, OPEN, "")
        except LooksAlike as doubt:
            self._doubted = name
            save, keep = key_of(self, SavePerson), key_of(self, KeepForm)
            self._editor.tell("name", f"{doubt.message} {save} again says so; {keep} goes back.")
            return
        except Refused as refusal:
            self._editor.tell(refusal.field or "name", refusal.message)
            return
        except StorageError as trouble:
            self._say(f"Not saved: {trouble}")
            return
        finally:
            self._saving = False
        self.dismiss(id)

    def action_start_afresh(self) -> None:
        self._editor.clear_problems()
        self._editor.show(self._stored)
        self._editor.start(self._start)
        self._say("As it is on record.")

    async def _close(self, then: Callable[[], object]) -> None:
        try:
            if self._shown:
                await self._filled.wait()
                await self._store(open=False)
        except StorageError as trouble:
            self._say(f"What you type is not kept: {trouble}")
            return
        if not self.answered:
            self.dismiss(None)
            then()

    async def action_close(self) -> None:  # type: ignore[override]
        await self._close(lambda: None)

    async def action_leave_for(self, mode: str) -> None:  # type: ignore[override]
        await self._close(lambda: self.app.switch_mode(mode))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "start_afresh":
            return self._ready and bool(self.changes)
        return super().check_action(action, parameters)
