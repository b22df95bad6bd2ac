"""Bringing in people from a file: its path, a look at what it would do, then one step."""

import asyncio
import threading
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Label, Static

from linchpin_tui.screens.command import Command, bindings
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.dressing import key_of
from linchpin_tui.screens.everywhere import Undo
from linchpin_tui.screens.import_facts import done_words, preview_facts
from linchpin_tui.screens.menu import Leaving
from linchpin_tui.screens.sheet import Close
from linchpin_tui.screens.typed_path import PathSuggester, newest_export, typed_path
from linchpin_tui.services import importing
from linchpin_tui.services.desk import Refused, StorageError
from linchpin_tui.services.importing import Cancelled, Done, Preview, Stage
from linchpin_tui.widgets.entry import Entry
from linchpin_tui.widgets.facts import Facts
from linchpin_tui.widgets.keybar import KeyBar
from linchpin_tui.widgets.paint import plain
from linchpin_tui.widgets.progress import Progress

_TITLE = "Bring in people you know"
_MAP = " --map "
_GLANCE = 0.1
"""Seconds between glances at how far it has come."""
_WORDS = {
    Stage.READING: "Reading the file",
    Stage.COMPARING: "Comparing with your web",
    Stage.STORING: "Bringing them in",
}


class Read(Command):
    """Read the file and show what it would do; nothing is stored by that."""

    keys = "enter"
    name = "look"
    action = "submit"


class BringIn(Command):
    """Bring these people in, as one step that undo takes back."""

    keys = "enter"
    name = "bring them in"


class LookAlikes(Command):
    """Take the look-alikes in as new people too, or leave them out again."""

    keys = "n"
    name = "look-alikes too"


class OtherFile(Command):
    """Go back to the path; nothing was stored."""

    keys = "escape"
    name = "another file"


class Stop(Command):
    """Stop; nothing is stored."""

    keys = "escape"
    name = "stop"


class PathLine(Entry):
    """The path; Enter is told so that the bar shows it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Read)


class Importing(Leaving[Done]):
    """Asks for a file, shows what it would do, does it. Gives what was done, None for nothing."""

    CSS_PATH = "importing.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings(BringIn, LookAlikes, Stop, OtherFile, Close)
    AUTO_FOCUS = "#path"
    kept: ClassVar[str] = ""
    """The path typed last in this session: it stands there when this is opened again."""

    def __init__(self, desk: DeskThread) -> None:
        super().__init__(classes="-alone")
        self._desk = desk
        self._heading = Label(_TITLE, classes="sheet--title")
        self._path = PathLine(
            self.kept,
            compact=True,
            select_on_focus=False,
            placeholder="~/Downloads/Connections.csv",
            suggester=PathSuggester(),
            id="path",
        )
        self._problem = Static("", classes="sheet--problem", markup=False)
        self._bar = Progress(id="progress")
        self._facts = Facts(id="preview")
        self._preview: Preview | None = None
        self._look_alikes_too = False
        self._stopped = threading.Event()
        self._come: tuple[Stage, int, int] = (Stage.READING, 0, 1)

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield self._heading
            yield Static(
                Content(
                    "A file with people: the Connections.csv that LinkedIn gives you, or any CSV "
                    "with a column of names. First you see what it would do."
                ),
                classes="sheet--text",
            )
            yield self._path
            yield self._problem
            yield self._bar
            yield self._facts
        yield KeyBar()

    async def on_mount(self) -> None:
        self._turn_to("asking")
        self.set_interval(_GLANCE, self._show_progress)
        self._path.cursor_position = len(self._path.value)
        if not self._path.value:
            self._offer_download()

    def on_unmount(self) -> None:
        self._stopped.set()

    @work(group="offer")
    async def _offer_download(self) -> None:
        found = await asyncio.to_thread(newest_export)
        if found and not self._path.value:
            self._path.value = found
            self._path.cursor_position = len(found)

    def _turn_to(self, step: str) -> None:
        """Show one of the three steps: asking, working, looking."""
        for each in ("asking", "working", "looking"):
            self.set_class(each == step, f"-{each}")
        if step != "working":
            (self._path if step == "asking" else self._facts).focus()
        self.refresh_bindings()

    # The file.

    @on(Input.Changed)
    def typed(self, event: Input.Changed) -> None:
        Importing.kept = event.value
        self._say_problem("")

    @on(Input.Submitted)
    @work(group="import", exclusive=True)
    async def look(self, event: Input.Submitted) -> None:
        text = event.value.strip()
        if not text:
            self._say_problem("The path of a file, please; dropping the file here types it.")
            return
        self._start(Stage.READING)
        try:
            self._preview = await self._read(text)
        except Cancelled:
            self._turn_to("asking")
        except (Refused, StorageError) as trouble:
            self._turn_to("asking")
            self._say_problem(str(trouble))
        else:
            self._look_alikes_too = False
            self._show_preview()
            self._turn_to("looking")

    async def _read(self, text: str) -> Preview:
        path, separator, columns = text.partition(_MAP)
        return await self._desk.ask(
            importing.preview,
            typed_path(path),
            importing.mapping(columns) if separator else None,
            progress=self._progress,
            cancelled=self._stopped.is_set,
        )

    def _say_problem(self, text: str) -> None:
        self._problem.update(plain(text))
        self._problem.display = bool(text)

    # The preview.

    def _show_preview(self) -> None:
        preview = self._preview
        if preview is not None:
            self._heading.update(plain(preview.file))
            facts = preview_facts(
                preview, look_alikes_too=self._look_alikes_too, key=key_of(self, LookAlikes)
            )
            self._facts.show(facts)
            self.refresh_bindings()

    def action_look_alikes(self) -> None:
        self._look_alikes_too = not self._look_alikes_too
        self._show_preview()

    def action_other_file(self) -> None:
        self._heading.update(_TITLE)
        self._turn_to("asking")

    # Doing it.

    @property
    def _taken(self) -> frozenset[int]:
        """The lines of the look-alikes that come in too."""
        if self._preview is None or not self._look_alikes_too:
            return frozenset()
        return frozenset(alike.row.line for alike in self._preview.look_alikes)

    @work(group="import", exclusive=True)
    async def action_bring_in(self) -> None:
        preview = self._preview
        if preview is None:
            return
        self._start(Stage.STORING)
        try:
            done = await self._desk.ask(
                importing.commit,
                preview,
                as_new=self._taken,
                progress=self._progress,
                cancelled=self._stopped.is_set,
            )
        except Cancelled:
            self._turn_to("looking")
            self.notify("Stopped: nobody was brought in.", markup=False)
        except (Refused, StorageError) as trouble:
            self._turn_to("looking")
            self.notify(str(trouble), severity="error", timeout=10, markup=False)
        else:
            Importing.kept = ""
            self.app.notify(done_words(done, key_of(self, Undo)), timeout=10, markup=False)
            self.dismiss(done)

    # Progress: told on the desk's thread, glanced at here.

    def _start(self, stage: Stage) -> None:
        self._stopped.clear()
        self._come = (stage, 0, 1)
        self._turn_to("working")
        self._show_progress()

    def _progress(self, stage: Stage, done: int, of: int) -> None:
        self._come = (stage, done, of)

    def _show_progress(self) -> None:
        stage, done, of = self._come
        self._bar.show(_WORDS[stage], done, of)

    def action_stop(self) -> None:
        self._stopped.set()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("bring_in", "look_alikes"):
            preview = self._preview
            if preview is None or not self.has_class("-looking"):
                return False
            alike = bool(preview.look_alikes)
            if action == "look_alikes":
                return alike
            return bool(preview.new or preview.filling or (alike and self._look_alikes_too))
        if action == "other_file":
            return self.has_class("-looking")
        if action == "stop":
            return self.has_class("-working")
        if action == "close":
            return self.has_class("-asking")
        return super().check_action(action, parameters)
