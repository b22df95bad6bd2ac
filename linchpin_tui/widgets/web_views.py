"""The web in three views of one selection: Map, Web and List."""

import asyncio
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message

from linchpin_tui.domain.web import Web
from linchpin_tui.domain.web_drawing import Drawing
from linchpin_tui.domain.web_picture import View, draw_with, usual_view
from linchpin_tui.domain.web_select import YOU, Centre, Shown
from linchpin_tui.domain.web_trail import Trail
from linchpin_tui.widgets.web_drawing import WebDrawing
from linchpin_tui.widgets.web_list import WebList
from linchpin_tui.widgets.web_words import WebGlance, WebLegend, WebTrail

Lit = frozenset[int]


class WebViews(Vertical):
    """Shows a web, keeps who is selected whatever the view, and finds people in it.

    `selected` is the id of a contact, or YOU. Where a fold is selected, it is the person whose
    people are folded.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "open", tooltip="Read about the person.", id="open"),
        Binding(
            "plus",
            "recentre",
            "centre",
            tooltip="Put this person, or the people folded here, in the middle.",
            id="recentre",
        ),
        Binding(
            "minus,backspace",
            "go_back",
            "back",
            tooltip="Put in the middle who was there before.",
            id="go_back",
        ),
        Binding("v", "next_view", "view", tooltip="Show the web as Map, Web or List.", id="view"),
        Binding("up,k", "go(0)", "Up", show=False, id="list_up"),
        Binding("down,j", "go(1)", "Down", show=False, id="list_down"),
        Binding("left,h", "go(2)", "Left", show=False, id="web_left"),
        Binding("right,l", "go(3)", "Right", show=False, id="web_right"),
        Binding("home,g", "to_end(False)", "First", show=False, id="list_first"),
        Binding("end,G", "to_end(True)", "Last", show=False, id="list_last"),
    ]
    DEFAULT_CSS = """
    WebViews {
        height: 1fr;
        & > #drawing { height: 1fr; }
        & > #tree { height: 1fr; display: none; }
    }
    """

    @dataclass
    class Highlighted(Message):
        """Somebody else is selected."""

        views: "WebViews"
        id: int

        @property
        def control(self) -> "WebViews":
            return self.views

    @dataclass
    class Opened(Message):
        """Somebody was asked to open: Enter, or a double click."""

        views: "WebViews"
        id: int

        @property
        def control(self) -> "WebViews":
            return self.views

    @dataclass
    class Switched(Message):
        """Another view shows."""

        views: "WebViews"
        view: View

        @property
        def control(self) -> "WebViews":
            return self.views

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._web = Web({}, ())
        self._today = date.min
        self._lit: Lit | None = None
        self._chosen: View | None = None
        self._view: View | None = None
        self._trail = Trail()
        self._resized = False
        self._selected = YOU
        self._wanted: int | None = None
        self._stale = False
        self._laying_out = False
        self._room = (0, 0)
        self._settled = asyncio.Event()
        self._offers = (False, False, False)

    def compose(self) -> ComposeResult:
        yield WebTrail()
        yield WebDrawing(id="drawing")
        yield WebList(id="tree")
        yield WebGlance()
        yield WebLegend()

    @property
    def _drawing(self) -> WebDrawing:
        return self.query_one("#drawing", WebDrawing)

    @property
    def _list(self) -> WebList:
        return self.query_one("#tree", WebList)

    # Facts in.

    def show(self, web: Web, today: date, lit: Lit | None = None) -> None:
        """Show a web, keeping the selection. `lit`: the ids that match a filter; others fade."""
        if (web, today, lit) == (self._web, self._today, self._lit):
            return
        self._web, self._today, self._lit = web, today, lit
        self._trail.keep_to(web)
        if self._selected not in web.nodes:
            self._selected = YOU
        self._list.show(web, today, lit)
        self._list.select(self._selected)
        self._say_where()
        self._lay_out()

    @property
    def view(self) -> View:
        """The view that shows: the one that was chosen, else the usual for a window like this."""
        if self._chosen is not None:
            return self._chosen
        size = self.screen.size if self.is_attached else self.size
        return usual_view(size.width, size.height)

    @property
    def selected(self) -> int:
        """The id of the selected contact; YOU for You."""
        return self._selected

    @property
    def name_of_selected(self) -> str:
        """The name of the selected contact; `You` for You."""
        node = self._web.nodes.get(self._selected)
        return node.name if node is not None else "You"

    @property
    def selected_at_right(self) -> bool:
        """Whether whoever is selected in a drawing stands in its right half."""
        drawing = self._drawing.drawing
        one = drawing.placed.get(self._drawing.key) if drawing is not None else None
        return one is not None and drawing is not None and 2 * one.x > drawing.width

    def select(self, id: int) -> None:
        """Select somebody, in every view; where they are not drawn, with another in the middle."""
        self._selected = id if id in self._web.nodes else YOU
        self._list.select(self._selected)
        drawing = self._drawing.drawing
        if drawing is not None and self._selected in drawing.placed and not self._stale:
            self._drawing.move_to(self._selected)
        elif self.view is not View.LIST:
            self._wanted = self._selected
            if self._selected == YOU:
                self._trail.begin_at_you()
            self._lay_out()

    def take_focus(self) -> None:
        """Let keys go to the view that shows."""
        self.screen.set_focus(self._list if self._listing else self._drawing)

    @property
    def _listing(self) -> bool:
        return self.view is View.LIST or self.finding

    # Laying out, in a thread: the screen answers keys meanwhile.

    def _lay_out(self) -> None:
        self._stale = True
        if not self._laying_out and self.is_mounted and self._today != date.min:
            self._laying_out = True
            self._settled.clear()
            self.run_worker(self._lay_out_latest(), group="web-layout")

    async def _lay_out_latest(self) -> None:
        try:
            while self._stale and self.view is not View.LIST and self.is_attached:
                width, height = self._drawing.size
                if not width or not height:
                    return  # Not shown: it is drawn once it is.
                self._stale, self._room = False, (width, height)
                drawing = await self._drawn(width, height)
                if not self._stale and self.is_attached:
                    self._show(drawing)
        finally:
            self._laying_out = False
            self._settled.set()

    async def settled(self) -> None:
        """Wait until the picture that is being made shows."""
        if self._laying_out:
            await self._settled.wait()

    async def _drawn(self, width: int, height: int) -> Drawing:
        return await asyncio.to_thread(
            draw_with,
            self.view,
            self._web,
            self.centre,
            width,
            height,
            cell_len,
            wanted=self._selected,
            target=self._wanted,
            lit=self._lit,
        )

    @property
    def centre(self) -> Centre:
        """What is in the middle of a drawing."""
        return self._trail.centre

    def _show(self, drawing: Drawing) -> None:
        self._trail.drawn(drawing.centre, for_want_of_room=self._resized)
        self._resized = False
        self._drawing.show(drawing, self._selected)
        if self._drawing.key != self._selected:
            self._take(self._drawing.key)
        self._say_where()

    def _say_where(self) -> None:
        drawing = self._drawing.drawing
        self.query_one(WebTrail).show(self._web, tuple(self._trail), self.view.value, drawing)
        self._say_who()

    def _say_who(self) -> None:
        self.query_one(WebGlance).show(self._web, self._under_cursor(), self._today)
        centred = self._centre_under_cursor() is not None
        offers = (centred, bool(self._trail), self._selected == YOU)
        if offers != self._offers:
            self._offers = offers
            self.screen.refresh_bindings()

    def _under_cursor(self) -> Shown | None:
        drawing = self._drawing.drawing
        if drawing is None or self._drawing.key not in drawing.placed:
            return None
        one = drawing.placed[self._drawing.key].shown
        return one if one.is_fold or one.id == YOU or one.id in self._web.nodes else None

    @on(WebDrawing.Resized)
    def _draw_anew(self) -> None:
        self._settle_view()
        # Not the room of the picture that shows: the one being made may be for another.
        if self._stale or self._room != tuple(self._drawing.size):
            self._trail.choose_again()
            self._resized = self._drawing.drawing is not None
            self._lay_out()

    # Views.

    def action_next_view(self) -> None:
        views = list(View)
        self._chosen = views[(views.index(self.view) + 1) % len(views)]
        self._settle_view()

    def _settle_view(self) -> None:
        """Let the view that is to show be the one that shows."""
        had_focus = self.has_focus_within
        self._show_parts()
        if self.view is not self._view:
            self._view = self.view
            self.post_message(self.Switched(self, self.view))
            self._list.select(self._selected)
            self._lay_out()
            self._say_where()
            self.screen.refresh_bindings()
        if had_focus:
            self.take_focus()

    def _show_parts(self) -> None:
        # Not by a class: every part would be styled anew.
        for part in self.children:
            part.display = isinstance(part, WebList) is self._listing

    # Finding: what is found shows as a list, whatever the view.

    @property
    def finding(self) -> bool:
        """Whether only what was found is shown."""
        return self._list.finding

    def begin_find(self) -> None:
        """Make ready for finding: everyone as a list, whatever the view."""
        self._list.begin_find()
        self._list.find("")
        self._show_parts()

    def find(self, words: str) -> int:
        """Show only the people whose name or organization holds the words; gives how many."""
        return self._list.find(words)

    def move_in_found(self, step: int) -> None:
        """Go to another of those found."""
        self._list.action_move(step)

    def end_find(self, id: int) -> None:
        """Show the web again, with somebody selected."""
        self._list.end_find(id)
        self._show_parts()
        self.select(id)

    def found(self) -> bool:
        """Whether anybody was found."""
        return self._list.count() > 0

    # What the views say.

    @on(WebList.Highlighted)
    def _follow_list(self, event: WebList.Highlighted) -> None:
        event.stop()
        if self._listing:
            self._take(self._list.selected)

    @on(WebDrawing.Highlighted)
    def _follow_drawing(self, event: WebDrawing.Highlighted) -> None:
        event.stop()
        one = self._under_cursor()
        if one is not None:
            self._take(one.id)
        self._say_who()

    def _take(self, id: int) -> None:
        self._selected = id
        self.post_message(self.Highlighted(self, id))

    @on(WebList.Opened)
    def _open_listed(self, event: WebList.Opened) -> None:
        event.stop()
        self.post_message(self.Opened(self, self._list.selected))

    @on(WebDrawing.Opened)
    def _open_drawn(self, event: WebDrawing.Opened) -> None:
        event.stop()
        one = self._under_cursor()
        if one is not None and one.is_fold:
            self.action_recentre()
        elif one is not None:
            self.post_message(self.Opened(self, one.id))

    # Moving.

    def action_go(self, way: int) -> None:
        self._drawing.go(way)

    def action_to_end(self, last: bool) -> None:
        self._drawing.to_end(last=last)

    def action_open(self) -> None:
        self.post_message(WebDrawing.Opened(self._drawing, self._drawing.key))

    def walk(self, step: int) -> None:
        """Go to the next or the previous of all that the view shows; a list unfolds on the way.
        Where a filter holds, of those it means."""
        if self._listing:
            self._list.walk(step)
        else:
            self._drawing.walk(step, among=self._lit)

    def action_recentre(self) -> None:
        centre = self._centre_under_cursor()
        if centre is not None:
            self._trail.put(centre)
            self._put_in_the_middle(centre.id)

    def action_go_back(self) -> None:
        if self._trail:
            self._put_in_the_middle(self._trail.go_back().id)

    def _put_in_the_middle(self, selected: int) -> None:
        self._wanted = self._selected = selected
        self._lay_out()
        self.post_message(self.Highlighted(self, selected))

    def _centre_under_cursor(self) -> Centre | None:
        one = self._under_cursor()
        if one is None or one.key == self.centre.id:
            return None
        if one.is_fold:
            return Centre(one.id, one.heads, one.words)
        if one.id == YOU or not self._web.nodes[one.id].children:
            return None
        return Centre(one.id)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "recentre":
            return not self._listing and self._centre_under_cursor() is not None
        if action == "go_back":
            return not self._listing and bool(self._trail)
        if action in ("open", "go", "to_end"):
            return not self._listing
        return super().check_action(action, parameters)
