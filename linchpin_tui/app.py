"""The full-screen program: its places, what works in all of them, and starting it.

Only what the first place shows is loaded before it shows; all else when it is asked for.
"""

import gc
import sys
from asyncio import Lock, sleep, wait_for
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Protocol
from uuid import uuid4

from rich.text import Text
from textual import on, work
from textual.binding import BindingType
from textual.command import Provider
from textual.notifications import SeverityLevel
from textual.types import CSSPathType

from linchpin_tui.clock import Clock, clock_from_environment
from linchpin_tui.paths import Paths, paths
from linchpin_tui.screens.command import bindings
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.dressing import DressedApp, SwitchTheme, key_of
from linchpin_tui.screens.everywhere import (
    Add,
    GoToNotes,
    GoToPeople,
    GoToQuotas,
    GoToToday,
    GoToWeb,
    ImportPeople,
    LookBack,
    Quit,
    Redo,
    ShowHelp,
    TakeFirstSteps,
    Undo,
)
from linchpin_tui.screens.garbage import Garbage
from linchpin_tui.screens.palette import Commands, Palette
from linchpin_tui.screens.place import PLACES, PlaceScreen
from linchpin_tui.screens.places import kind_of
from linchpin_tui.services import drafts, first_run
from linchpin_tui.services.demo import ANNOUNCEMENT, TRY_IT
from linchpin_tui.services.desk import Desk, Refused, StorageError, open_desk
from linchpin_tui.widgets.notices import LEAST_HEIGHT, LEAST_WIDTH

if TYPE_CHECKING:
    from linchpin_tui.screens.capture import Capture
    from linchpin_tui.services.history import Step, Turned
    from linchpin_tui.services.outcome import Outcome

LOOK_EVERY = 1.0
"""Seconds between looks whether another process has written, or a minute has passed."""

PATIENCE = 5.0
"""Seconds to wait for a busy database before the screen is opened."""

UNUSABLE = 4
"""The exit code when the database cannot be used."""

ASKING = "asking"
"""The group of the workers that wait for the answer to a sheet."""


class Turn(Protocol):
    """Undo or redo: does the expected step, or raises Refused where that is not the next."""

    def __call__(self, desk: Desk, *, expected: int | None) -> "Turned | None": ...


class Linchpin(DressedApp):
    """The desk, full screen."""

    TITLE = "linchpin"
    DEFAULT_MODE = "today"
    # What all places and sheets share, and the first place; any other's comes with its screen.
    CSS_PATH: ClassVar[CSSPathType | None] = [
        "screens/place.tcss",
        "screens/sheet.tcss",
        "screens/today.tcss",
    ]
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        Add,
        Undo,
        Redo,
        ShowHelp,
        Quit,
        GoToToday,
        GoToWeb,
        GoToNotes,
        GoToQuotas,
        GoToPeople,
        TakeFirstSteps,
        ImportPeople,
        LookBack,
        SwitchTheme,
    )
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {Commands}
    NOTIFICATION_TIMEOUT = 6

    def __init__(self, desk: DeskThread, *, new: bool = False) -> None:
        """`new`: the desk was made just now, where the user said; its path is told."""
        super().__init__(desk)
        self._new = new
        for mode in PLACES:
            self.add_mode(mode, partial(self._place, mode))
        self._places: list[PlaceScreen] = []
        self._garbage = Garbage()
        self._seen: tuple[int, str] | None = None
        self._can_undo = self._can_redo = False
        self._turning = Lock()

    def _place(self, mode: str) -> PlaceScreen:
        place = kind_of(mode)(self.desk)
        place.fit(self.size)
        self._places.append(place)
        return place

    async def on_mount(self) -> None:
        # Nothing is painted before this ends: the first picture has the facts in it already.
        await self._places[0].shown()
        if self.desk.paths.demo:
            self.notify(TRY_IT, title=ANNOUNCEMENT, timeout=12, markup=False)
        if self._new:
            self.notify(str(self.desk.paths.database), title="New database", timeout=12)
        self.tell_troubles()
        self.set_interval(LOOK_EVERY, self._look_soon)
        if not gc.isenabled():
            self.set_timer(LOOK_EVERY, self._garbage.begin)
        self._reopen_capture()
        self.action_take_first_steps(first=True)

    def delay_update(self, delay: float = 0.05) -> None:
        """Hold painting back for so many seconds; where a place is entered, only until its facts
        show, which takes less most of the time."""
        self._begin_batch()
        self._paint_after(delay)

    @work
    async def _paint_after(self, delay: float) -> None:
        try:
            screen = self.screen
            shown = screen.shown() if isinstance(screen, PlaceScreen) else sleep(delay)
            with suppress(TimeoutError):
                await wait_for(shown, delay)
        finally:
            self._end_batch()
            if not self._batch_count:
                self.screen.refresh()

    # What another process does, and the passing of time.

    @work(group="look", exclusive=True)
    async def _look_soon(self) -> None:
        await self.look()
        self._garbage.look(self.last_key)

    async def look(self) -> None:
        """Show the facts anew when another process has written, or the minute has changed."""
        with suppress(StorageError):
            seen = (await self.desk.data_version(), f"{self.desk.now():%F %R}")
            if self._seen is not None and seen != self._seen:
                self.reload()
            self._seen = seen

    def reload(self) -> None:
        """Let the place that shows show the facts as they are now."""
        for screen in self.screen_stack:
            if isinstance(screen, PlaceScreen):
                screen.reload()

    # Capture.

    def action_add(self) -> None:
        from linchpin_tui.screens.capture import Capture

        self.push_screen(Capture(self.desk), self._captured)

    @work
    async def _reopen_capture(self) -> None:
        """A session that ended while a line was typed finds it open again."""
        with suppress(StorageError):
            cut_off = await self.desk.ask(drafts.kept, drafts.CAPTURE_OPEN)
            if cut_off and await self.desk.ask(drafts.kept, drafts.CAPTURE):
                self.action_add()

    def on_capture_recorded(self, event: "Capture.Recorded") -> None:
        self._captured(event.outcome)

    def _captured(self, outcome: "Outcome | None") -> None:
        if outcome is not None:
            self._say_recorded(outcome)
            self.reload()

    def _say_recorded(self, outcome: "Outcome") -> None:
        first, *rest = outcome.receipt or ("Recorded.",)
        self.notify("\n".join(rest) or first, title=first if rest else "", timeout=10)

    @work
    async def action_take_first_steps(self, *, first: bool = False) -> None:
        with suppress(StorageError):
            state = await self.desk.ask(first_run.state)
            if not first or (state.fresh and self._has_room):
                from linchpin_tui.screens.first_run import FirstSteps

                FirstSteps(self, self.desk, state, self.reload).begin()

    @property
    def _has_room(self) -> bool:
        """Is the window large enough for a first question? A small one says the size it needs."""
        return self.size.width >= LEAST_WIDTH and self.size.height >= LEAST_HEIGHT

    def action_import_people(self) -> None:
        from linchpin_tui.screens.importing import Importing

        self.push_screen(Importing(self.desk), lambda _: self.reload())

    def action_look_back(self) -> None:
        from linchpin_tui.screens.review import ReviewScreen

        self.push_screen(ReviewScreen(self.desk))

    # Undo and redo.

    @on(PlaceScreen.FactsShown)
    @work(group="undoable", exclusive=True)
    async def see_what_can_be_undone(self) -> None:
        from linchpin_tui.services import history

        with suppress(StorageError):
            can = (
                await self.desk.ask(history.next_undo) is not None,
                await self.desk.ask(history.next_redo) is not None,
            )
            if can != (self._can_undo, self._can_redo):
                self._can_undo, self._can_redo = can
                self.screen.refresh_bindings()

    @work(group=ASKING)
    async def action_undo(self) -> None:
        from linchpin_tui.services import history

        await self._turn(history.next_undo, history.undo, "Undo what was not done here?")

    @work(group=ASKING)
    async def action_redo(self) -> None:
        from linchpin_tui.services import history

        await self._turn(history.next_redo, history.redo, "Redo what was not undone here?")

    async def _turn(
        self,
        upcoming: "Callable[[Desk], Step | None]",
        turn: "Turn",
        question: str,
    ) -> None:
        """Undo or redo a step; one that another program left so only after the question."""
        from linchpin_tui.screens.sheet import Confirm
        from linchpin_tui.services import history

        try:
            # One after the other: the second of two quick presses is about the step before.
            async with self._turning:
                step = await self.desk.ask(upcoming)
                if step is not None and step.left_by != self.desk.origin:
                    agreed = await self.push_screen_wait(Confirm(question, step.sentence))
                    if not agreed:
                        return
                turned = None
                if step is not None:
                    turned = await self.desk.ask(partial(turn, expected=step.operation))
        except Refused as refusal:
            self.notify(refusal.message, severity="warning")
            return
        except StorageError as trouble:
            self.notify(str(trouble), severity="error")
            return
        if turned is None:
            nothing = history.NOTHING_TO_UNDO if turn is history.undo else history.NOTHING_TO_REDO
            self.notify(nothing)
            return
        self.notify("\n".join(turned.sentences))
        self.reload()

    # The rest.

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,  # noqa: ARG002
    ) -> None:
        """Say something in a toast, in place of what was said before. It is never markup."""
        self.clear_notifications()
        super().notify(message, title=title, severity=severity, timeout=timeout, markup=False)

    def action_help_quit(self) -> None:
        self.notify(f"{key_of(self, Quit)} leaves (in a line, ^q); everything is kept.")

    def action_command_palette(self) -> None:
        if not isinstance(self.screen, Palette):
            self.push_screen(Palette())

    def action_show_help(self) -> None:
        from linchpin_tui.screens.help import Help

        screen = self.screen
        if isinstance(screen, PlaceScreen):
            title = screen.MODE.capitalize()
            keys = screen.active_bindings
            help = Help(title, screen.PURPOSE, keys, self.desk.paths, troubles=self.troubles)
            self.push_screen(help)

    async def action_quit(self) -> None:
        """Leave once everything typed is saved."""
        self.take_no_more_keys()
        for place in self._places:
            with suppress(StorageError):
                await place.keep_drafts()
        self.exit()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "switch_mode":
            return parameters != (self.current_mode,)
        if action == "look_back":
            return all(getattr(screen, "MODE", "") != "review" for screen in self.screen_stack)
        if action == "undo":
            return self._can_undo
        if action == "redo":
            return self._can_redo
        return super().check_action(action, parameters)

    def _fatal_error(self) -> None:
        """End on an error of ours without showing anything private: details go to the log."""
        from linchpin_tui.services.crash_log import write_down

        error = sys.exc_info()[1] or self._exception
        log = self.desk.paths.log
        if error is not None:
            write_down(error, log)
        self.panic(
            Text(
                "linchpin-tui met an error of its own and stopped; what you typed is kept. "
                f"The details are in {log}"
            )
        )


def run(database: str | None = None) -> int:
    """Open the program on a database (None: the usual one); gives the exit code."""
    try:
        where, clock = paths(database), clock_from_environment()
    except ValueError as error:
        print(f"linchpin-tui: {error}", file=sys.stderr)  # noqa: T201
        return 2
    return run_at(where, clock)


def run_at(where: Paths, clock: Clock) -> int:
    """Open the program on a desk; gives the exit code, 4 when the database cannot be used."""
    new = where.named_in_vain
    try:
        desk = open_at(where, clock)
    except StorageError as trouble:
        print(f"linchpin-tui: {trouble}", file=sys.stderr)  # noqa: T201
        return UNUSABLE
    try:
        app = Linchpin(desk, new=new)
        app.run()
        return app.return_code or 0
    finally:
        desk.close()


def open_at(where: Paths, clock: Clock) -> DeskThread:
    """The desk on a thread of its own. Its origin tells this session's steps from all others."""
    origin = f"app:{uuid4().hex[:8]}"
    return DeskThread.open(partial(open_desk, where, clock, origin=origin, wait=PATIENCE))
