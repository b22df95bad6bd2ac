"""What the places share: the bars, loading facts off the screen's thread, and saying things."""

from asyncio import Event
from collections.abc import Callable, Coroutine, Mapping
from typing import TYPE_CHECKING, ClassVar, Concatenate, ParamSpec, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.css.query import NoMatches
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from linchpin_tui.domain.thanks import is_owed
from linchpin_tui.domain.wording import short_moment
from linchpin_tui.screens.command import Command
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.dressing import key_of
from linchpin_tui.screens.everywhere import (
    GoToNotes,
    GoToPeople,
    GoToQuotas,
    GoToToday,
    GoToWeb,
    Undo,
)
from linchpin_tui.screens.latest import Latest
from linchpin_tui.screens.painter import Painter
from linchpin_tui.services import note_queue
from linchpin_tui.services.desk import Desk, Refused, StorageError
from linchpin_tui.widgets.keybar import KeyBar
from linchpin_tui.widgets.notices import LEAST_HEIGHT, LEAST_WIDTH, SizeNotice
from linchpin_tui.widgets.placebar import Place, PlaceBar

if TYPE_CHECKING:
    from linchpin_tui.screens.sheet import Sheet

P = ParamSpec("P")
T = TypeVar("T")
A = TypeVar("A")

PLACES: Mapping[str, type[Command]] = {
    "today": GoToToday,
    "web": GoToWeb,
    "notes": GoToNotes,
    "quotas": GoToQuotas,
    "people": GoToPeople,
}
"""The modes of the places there are, each with the command that leads to it."""


class PlaceScreen(Screen[None]):
    """A place: knows its mode, loads its facts when entered and whenever they change."""

    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012
        (0, "-tiny"),
        (LEAST_WIDTH, "-narrow"),
        (76, "-usual"),
        (110, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [  # noqa: RUF012
        (0, "-flat"),
        (LEAST_HEIGHT, "-low"),
        (22, "-high"),
        (34, "-tall"),
    ]
    MODE: ClassVar[str]
    PURPOSE: ClassVar[str]
    """What the place is for, in a sentence; help shows it."""
    READING: ClassVar[str]
    """The pane beside the list, as a selector; where there is room for one, it takes turns."""

    # What shows the focus draws itself anew; all of the screen need not be, each time it moves.
    focused = Reactive[Widget | None](None, repaint=False)

    class FactsShown(Message):
        """The facts on the screen are as they are now."""

    def __init__(self, desk: DeskThread) -> None:
        super().__init__()
        self._compositor = Painter()
        self.desk = desk
        self._loading = Latest(self, self._load)
        self._facts_shown = Event()

    def compose(self) -> ComposeResult:
        places = tuple(Place(mode, self.key(go), go.name) for mode, go in PLACES.items())
        yield PlaceBar(places, self.marked, demo=self.desk.paths.demo)
        yield from self.compose_place()
        yield KeyBar()
        yield SizeNotice()

    @property
    def marked(self) -> str:
        """The place that the bar at the top marks as the one where you are."""
        return self.MODE

    def compose_place(self) -> ComposeResult:
        """What stands between the bars."""
        raise NotImplementedError

    async def load(self) -> None:
        """Ask for the facts and show them, keeping selection and scroll position."""
        raise NotImplementedError

    def show_welcome(self, empty: bool) -> None:
        """Show what the place is for instead of its body, whose keys do nothing meanwhile."""
        self.set_class(empty, "-empty")
        body = self.query_one("#body")
        if body.disabled != empty:
            # Being hidden is not enough: the focus comes to what is hidden too on entering.
            body.disabled = empty
            if not empty and self.focused is None and self.AUTO_FOCUS:
                self.set_focus(self.query_one(self.AUTO_FOCUS))

    async def keep_drafts(self) -> None:
        """Save what is typed and not yet saved; asked before the program ends."""

    def reload(self) -> None:
        """Show the facts as they are now."""
        self._loading.ask()

    def on_screen_resume(self) -> None:
        self.reload()

    def on_screen_suspend(self) -> None:
        self._facts_shown.clear()

    def on_descendant_focus(self) -> None:
        self.set_class(self.query_one(self.READING).has_focus_within, "-reading")
        self.refresh_bindings()

    async def _load(self) -> None:
        try:
            await self.load()
            await self._show_bar()
        except StorageError as trouble:
            self.say_trouble(str(trouble))
        except NoMatches:
            # While the program ends its parts go one by one.
            if self.is_attached and self.app.is_running:
                raise
        finally:
            self._facts_shown.set()

    def fit(self, size: Size) -> None:
        """Take on the classes for a size before there is anything to be styled twice for them."""
        for breakpoints, cells in (
            (self.HORIZONTAL_BREAKPOINTS, size.width),
            (self.VERTICAL_BREAKPOINTS, size.height),
        ):
            self.add_class(max(point for point in breakpoints if point[0] <= cells)[1])

    def _compositor_refresh(self) -> None:
        # Textual draws the whole screen also while painting is held back, and throws that away.
        if not self.app._batch_count:
            super()._compositor_refresh()

    async def shown(self) -> None:
        """Wait until the facts as of entering are shown, or it is said why they are not."""
        await self._facts_shown.wait()

    async def _show_bar(self) -> None:
        open_notes = await self.desk.ask(note_queue.queue)
        now = self.desk.now()
        owed = sum(is_owed(note, now) for note in open_notes)
        self.query_one(PlaceBar).show(moment=short_moment(now), counts={"notes": owed})
        self.refresh_bindings()
        self.post_message(self.FactsShown())

    async def do(
        self,
        work: Callable[Concatenate[Desk, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> bool:
        """Do something that changes facts, then show them. A refusal is said; gives success."""
        try:
            await self.desk.ask(work, *args, **kwargs)
        except Refused as refusal:
            self.say(refusal.message, warning=True)
            return False
        except StorageError as trouble:
            self.say_trouble(str(trouble))
            return False
        self.reload()
        return True

    def ask(self, sheet: "Sheet[A]", then: Callable[[A], Coroutine[None, None, None]]) -> None:
        """Lay a sheet over the place, at once; an answer goes to `then`, Esc ends it."""

        def answered(answer: A | None) -> None:
            if answer is not None:
                self.run_worker(then(answer))

        self.app.push_screen(sheet, answered)

    def key(self, command: type[Command]) -> str:
        """The key of a command as it is now, for a sentence that names it."""
        return key_of(self, command)

    def say(self, text: str, *, warning: bool = False, undo: str = "") -> None:
        """Say something in a toast; text of the user in it is shown as it is.

        `undo`: what the key of undo does about it, such as `takes that back`.
        """
        if undo:
            text = f"{text} ({self.key(Undo)} {undo})"
        self.notify(text, severity="warning" if warning else "information", markup=False)

    def say_trouble(self, text: str) -> None:
        """Say in a toast that something could not be done."""
        self.notify(text, severity="error", timeout=10, markup=False)

    @on(PlaceBar.Chosen)
    def go_to(self, event: PlaceBar.Chosen) -> None:
        self.app.switch_mode(event.mode)
