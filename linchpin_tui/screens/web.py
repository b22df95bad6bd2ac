"""The web: who is in it, who led you to whom, and what it lacks."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Label

from linchpin_tui.domain import web as rules
from linchpin_tui.domain.web_picture import View
from linchpin_tui.domain.web_select import YOU
from linchpin_tui.screens.command import Command, bindings
from linchpin_tui.screens.copying import CopiesPeople, Copy
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.everywhere import Add, ShowHelp
from linchpin_tui.screens.latest import Latest
from linchpin_tui.screens.web_about import about, about_you
from linchpin_tui.screens.web_asking import WebAsking
from linchpin_tui.screens.web_commands import QUESTIONS, Change, FilterWeb, WarmPath
from linchpin_tui.screens.web_editing import WebEditing
from linchpin_tui.screens.web_filtering import WebFiltering
from linchpin_tui.screens.web_picture import SavePicture, WebSaving
from linchpin_tui.services.desk import Refused
from linchpin_tui.services.web import WebAsOfNow
from linchpin_tui.widgets.facts import Fact, Facts
from linchpin_tui.widgets.find import FindLine
from linchpin_tui.widgets.notices import Welcome
from linchpin_tui.widgets.role_line import RoleLine
from linchpin_tui.widgets.web_views import WebViews

_AMPLE = 150
"""From so many columns on, there is room for the panel beside a drawing."""


class Find(Command):
    """Find someone by a part of their name or organization."""

    keys = "slash"
    name = "find"


class Back(Command):
    """Go back to the list; from the list, show everyone again."""

    keys = "escape"
    name = "back"


class PreviousPerson(Command):
    """Go to the person before, of all that are shown."""

    keys = "left_square_bracket"
    name = "before"
    in_bar = False


class NextPerson(Command):
    """Go to the next person, of all that are shown."""

    keys = "right_square_bracket"
    name = "next"
    in_bar = False


class WebScreen(WebAsking, WebEditing, WebFiltering, WebSaving, CopiesPeople):
    """The web as Map, Web or List, with a panel for the selected person."""

    CSS_PATH = "web.tcss"
    READING = "#person"
    PURPOSE = (
        "Who is in your web and who led you to whom. Bold names are warm, faint ones quiet; "
        "! decides, * is owed a note; a hollow sign is between jobs; +3 are folded below, and "
        "Enter on ⊕ shows who is folded there. The keys of an answer lead to the other answers."
    )
    AUTO_FOCUS = "#drawing"
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        Back,
        Find,
        Change,
        FilterWeb,
        WarmPath,
        *QUESTIONS,
        PreviousPerson,
        NextPerson,
        Copy,
        SavePicture,
    )

    def __init__(self, desk: DeskThread) -> None:
        super().__init__(desk)
        self._as_of_now = WebAsOfNow()
        self._you: tuple[Fact, ...] | None = None
        self._shown = YOU
        self._loaded = False
        self._before_find = YOU
        self._following = Latest(self, self._show_selected)

    def compose_place(self) -> ComposeResult:
        yield Welcome(
            "Your web",
            "Everyone you know and everyone they lead you to, with who introduced whom.",
            (
                (self.key(Add), "adds the first person, in plain words, such as"),
                (" ", "coffee with Dana Lee at Acme via Sam Ortiz"),
                (self.key(ShowHelp), "explains this place and its keys"),
            ),
        )
        with Horizontal(id="body"):
            with Vertical(id="list"):
                yield WebViews(id="views")
                with Horizontal(id="finding"):
                    yield Label("/", id="find-sign")
                    yield FindLine(id="find")
                    yield Label("", id="find-count", markup=False)
            yield Facts(id="person")
        yield from self.compose_filter()
        yield RoleLine(id="roles")

    def on_mount(self) -> None:
        # Not by its message, which comes later: a sign and what it finds are painted at once.
        self.watch(self.query_one("#find", FindLine), "value", self.narrow, init=False)

    @property
    def views(self) -> WebViews:
        return self.query_one("#views", WebViews)

    @property
    def selected(self) -> int:
        return self.views.selected

    def selected_person(self) -> int:
        return self.selected

    def show_person(self, id: int) -> None:
        self.remove_class("-reading")
        self.views.select(id)
        self.views.take_focus()

    def light(self, lit: frozenset[int] | None) -> None:
        self.views.show(self.web, self.desk.now().date(), lit)

    # Facts.

    async def load(self) -> None:
        web = await self.desk.ask(self._as_of_now.web)
        if web is not self.web:
            self.web, self._you = web, None
        self.show_welcome(not self.web.nodes)
        self.show_filtered()
        self._loaded = True
        if self.views.finding:
            self._narrow(self.query_one("#find", FindLine).value)
        self.query_one(RoleLine).show(rules.coverage(self.web))
        # The panel would take the time that the picture needs.
        await self.views.settled()
        await self._show_selected()

    async def _show_selected(self) -> None:
        id = self.views.selected
        facts = await self._facts_of(id)
        if facts is not None:
            self.query_one("#person", Facts).show(facts, keep_scroll=id == self._shown)
            self._shown = id

    async def _facts_of(self, id: int) -> tuple[Fact, ...] | None:
        web = self.web
        if id not in web.nodes:
            if self._you is None:
                self._you = await self.desk.ask(lambda _: about_you(web))
            return self._you
        try:
            return await self.desk.ask(about, web, id, self.matchmaker)
        except Refused:
            return None  # Gone meanwhile: the next facts will not hold them.

    @on(WebViews.Highlighted)
    def follow(self) -> None:
        if self.views.finding:
            self._following.ask_at_rest()
        else:
            self._following.ask()

    @on(WebViews.Switched)
    def make_room(self, event: WebViews.Switched) -> None:
        """A drawing has the whole width, where that is not ample; the panel comes over it."""
        self.set_class(event.view is not View.LIST, "-drawn")

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.width >= _AMPLE, "-ample")

    # Moving between the panes.

    @on(WebViews.Opened)
    def open_person(self) -> None:
        if self.views.finding:
            self._end_find(self.views.selected)
            return
        # Over a drawing, the panel keeps clear of whom it is about.
        at_left = self.views.selected_at_right and not self.has_class("-narrow")
        self.set_class(at_left, "-at-left")
        self.add_class("-reading")
        self.set_focus(self.query_one("#person"))

    def action_back(self) -> None:
        if self.has_class("-reading"):
            self.remove_class("-reading")
            self.views.take_focus()
        else:
            self.clear_filter()

    def action_next_person(self) -> None:
        self.views.walk(1)

    def action_previous_person(self) -> None:
        self.views.walk(-1)

    # Finding.

    def action_find(self) -> None:
        self._before_find = self.views.selected
        self.remove_class("-reading")
        self._show_line(True)
        self.views.begin_find()
        line = self.query_one("#find", FindLine)
        line.value = ""
        self.set_focus(line)

    def narrow(self, sought: str) -> None:
        """Show those who are found by what stands in the line."""
        if self.views.finding:
            self._narrow(sought)

    def _show_line(self, shown: bool) -> None:
        # Not by a class of the screen: all there is on it would be styled anew.
        self.query_one("#finding").display = shown

    def _narrow(self, words: str) -> None:
        found = self.views.find(words)
        self.query_one("#find-count", Label).update(
            f"{found:,} {'person' if found == 1 else 'people'}", layout=False
        )

    @on(FindLine.Moved)
    def move_in_found(self, event: FindLine.Moved) -> None:
        self.views.move_in_found(event.step)

    @on(Input.Submitted, "#find")
    def take_found(self) -> None:
        self._end_find(self.views.selected if self.views.found() else self._before_find)

    @on(FindLine.Left)
    def leave_find(self) -> None:
        self._end_find(self._before_find)

    def _end_find(self, id: int) -> None:
        self._show_line(False)
        self.views.end_find(id)
        self.views.take_focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "back":
            return self.has_class("-reading") or self.filtered or self.typing_filter
        if action == "copy":
            return self.selected != YOU
        if action == "find":
            # Also before the facts are there: what is typed ahead is for finding.
            return self.at_rest or not self._loaded
        if action in ("next_person", "previous_person"):
            return self.at_rest and not self.views.finding
        return super().check_action(action, parameters)
