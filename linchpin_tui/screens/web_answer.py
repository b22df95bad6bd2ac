"""An answer of the web, laid over it; the other questions are a key away."""

from dataclasses import replace
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Label, Static

from linchpin_tui.domain.web import Web
from linchpin_tui.domain.web_answers import Question
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.sheet import Sheet
from linchpin_tui.screens.web_commands import QUESTIONS
from linchpin_tui.services import web as web_service
from linchpin_tui.services.desk import StorageError
from linchpin_tui.widgets.answer_list import AnswerList
from linchpin_tui.widgets.keybar import KeyBar
from linchpin_tui.widgets.paint import plain


class AnswerSheet(Sheet[int]):
    """An answer; gives the id of the person to go to."""

    CSS_PATH = "answers.tcss"

    # Here the bar has room for all of them.
    BINDINGS: ClassVar[list[BindingType]] = [
        replace(question.binding(), show=True) for question in QUESTIONS
    ]

    def __init__(self, desk: DeskThread, web: Web, question: Question) -> None:
        super().__init__()
        self._desk, self._web = desk, web
        self.question = question

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet -answer"):
            yield Label("", classes="sheet--title", markup=False)
            yield Static(Content(""), classes="sheet--text")
            yield AnswerList()
        yield KeyBar()

    def on_mount(self) -> None:
        self._ask()

    @work(exclusive=True)
    async def _ask(self) -> None:
        question = self.question
        try:
            found = await self._desk.ask(web_service.answer, question, of=self._web)
        except StorageError as trouble:
            if self.answered:
                return
            self.query_one(".sheet--text", Static).update(plain(str(trouble)))
            return
        if self.is_attached and not self.answered and question is self.question:
            self.query_one(".sheet--title", Label).update(found.title)
            self.query_one(".sheet--text", Static).update(plain(found.about))
            self.query_one(AnswerList).show(found.rows)

    def action_ask_web(self, question: str) -> None:
        self.question = Question(question)
        self.refresh_bindings()
        self._ask()

    @on(AnswerList.Opened)
    def go_there(self) -> None:
        selected = self.query_one(AnswerList).selected
        if selected is not None:
            self.dismiss(selected)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "ask_web":
            return parameters != (self.question.value,)
        return super().check_action(action, parameters)
