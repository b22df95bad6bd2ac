"""A line to type whom one means, with those who are meant below it."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Label, Static

from linchpin_tui.domain.web import Web
from linchpin_tui.domain.web_answers import Row
from linchpin_tui.domain.web_goals import Goals
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.latest import Latest
from linchpin_tui.screens.sheet import TypingSheet
from linchpin_tui.widgets.answer_list import AnswerList
from linchpin_tui.widgets.find import FindLine
from linchpin_tui.widgets.keybar import KeyBar
from linchpin_tui.widgets.paint import plain


class FindingSheet(TypingSheet[int]):
    """Typing narrows, the arrows move, Enter gives the id of the person under the cursor."""

    CSS_PATH = "answers.tcss"
    NOBODY = "Nobody in your web is called so."
    LINE: ClassVar[type[FindLine]] = FindLine

    def __init__(self, desk: DeskThread, web: Web, title: str, text: str) -> None:
        super().__init__()
        self.desk = desk
        self._web, self._title, self._text = web, title, text
        self._goals: Goals | None = None
        self._looking = Latest(self, self._look)
        self._shown: str | None = None
        # Held: it is asked and told things when they may be gone from the screen.
        self._line, self._list = self.LINE(), AnswerList()
        self._list.can_focus = False
        self._problem = Static(Content(""), classes="sheet--problem")

    def rows(self, goals: Goals, typed: str) -> Sequence[Row]:
        """What to show for what is typed; asked off the screen's thread."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet -answer"):
            yield Label(plain(self._title), classes="sheet--title")
            yield Static(plain(self._text), classes="sheet--text")
            yield self._line
            yield self._list
            yield self._problem
        yield KeyBar()

    def on_mount(self) -> None:
        self._looking.ask()

    async def _look(self) -> None:
        typed = self._line.value
        rows = await self.desk.ask(lambda _: self._found(typed))
        if self.is_attached and not self.answered:
            self._list.show(rows)
            self._shown = typed

    def _found(self, typed: str) -> Sequence[Row]:
        if self._goals is None:
            self._goals = Goals(self._web)
        return self.rows(self._goals, typed)

    def _say(self, words: str) -> None:
        self._problem.update(plain(words))

    @on(Input.Changed)
    def narrow(self) -> None:
        self._say("")
        self._looking.ask()

    @on(FindLine.Moved)
    def move_in_found(self, event: FindLine.Moved) -> None:
        self._list.action_move(event.step)

    @on(FindLine.Left)
    def leave(self) -> None:
        self.dismiss(None)

    @on(Input.Submitted)
    @work(exclusive=True, group="take")
    async def take_found(self) -> None:
        """Take who is under the cursor, for what is typed by now."""
        if self._shown != self._line.value:
            await self._look()
        self._take()

    @on(AnswerList.Opened)
    def _take(self) -> None:
        selected = self._list.selected
        if selected is None:
            self._say(self.NOBODY if self._line.value.strip() else "Type a name.")
        else:
            self.dismiss(selected)


class PickLine(FindLine):
    """A line whose Enter takes who is under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "submit", "this one")]


class PickPerson(FindingSheet):
    """Whom? Gives the id of one person, none of `but`; `first` stands there before all others."""

    LINE = PickLine

    def __init__(
        self,
        desk: DeskThread,
        web: Web,
        title: str,
        text: str,
        *,
        but: Sequence[int] = (),
        first: Sequence[Row] = (),
    ) -> None:
        super().__init__(desk, web, title, text)
        self._but, self._first = tuple(but), tuple(first)

    def rows(self, goals: Goals, typed: str) -> Sequence[Row]:
        everyone = goals.people(typed, but=self._but)
        if typed.strip() or not self._first:
            return everyone
        return [*self._first, Row("Everyone"), *everyone]
