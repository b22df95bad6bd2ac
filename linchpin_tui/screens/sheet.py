"""What every sheet laid over a place shares, and the small questions the places ask."""

from collections.abc import Callable
from typing import ClassVar, Generic, TypeVar

from textual import events, on
from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Label, OptionList, Static
from textual.widgets.option_list import Option

from linchpin_tui.screens.command import Command, bindings
from linchpin_tui.screens.painter import Painter
from linchpin_tui.widgets.answers import Answers
from linchpin_tui.widgets.entry import Entry
from linchpin_tui.widgets.keybar import KeyBar
from linchpin_tui.widgets.paint import joined, plain

T = TypeVar("T")


class Close(Command):
    """Close this and go back to where you were."""

    keys = "escape"
    name = "back"


class Sheet(ModalScreen[T | None], Generic[T]):
    """A question laid over a place: Esc goes back, an F-key goes to that place at once.

    Keys may reach it before its parts stand and after it is answered: it is answered once, and
    goes only when it stands and nothing lies over it. What it says later, to its parts, it says
    to those it holds: they may be gone from the screen.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Close),
        Binding("f1", "leave_for('today')", "Today", show=False),
        Binding("f2", "leave_for('web')", "Web", show=False),
        Binding("f3", "leave_for('notes')", "Notes", show=False),
        Binding("f4", "leave_for('quotas')", "Quotas", show=False),
        Binding("f5", "leave_for('people')", "People", show=False),
    ]

    answered = False
    """Whether it has its answer, and goes or is gone."""

    _stands = False
    _waiting: Callable[[], object] | None = None

    def __init__(self, *, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._compositor = Painter()

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """Go with an answer, the first one: once it stands and no other screen is over it."""
        if self.answered:
            return AwaitComplete()
        self.answered = True
        if self._stands and self.is_current:
            return super().dismiss(result)
        go = super().dismiss
        self._waiting = lambda: go(result)
        return AwaitComplete()

    @on(events.Mount)
    @on(events.ScreenResume)
    def go_if_answered(self, event: events.Event) -> None:
        """Go with the answer that came too soon."""
        self._stands = self._stands or isinstance(event, events.Mount)
        if self._waiting is not None and self._stands and self.is_current:
            go, self._waiting = self._waiting, None
            go()

    def action_close(self) -> None:
        self.dismiss(None)

    def action_leave_for(self, mode: str) -> None:
        if not self.answered:
            self.dismiss(None)
            self.app.switch_mode(mode)


class TypingSheet(Sheet[T]):
    """A sheet with a line to type in. What is typed before the line is ready goes into it too."""

    def on_key(self, event: events.Key) -> None:
        for line in self.query(Entry):
            if event.character and event.is_printable and self.focused is not line:
                line.insert_text_at_cursor(event.character)
                event.stop()


class Accept(Command):
    """Take this answer."""

    keys = "enter"
    name = "yes"
    action = "accept"


class Confirm(Sheet[bool]):
    """A question answered by Enter (yes) or Esc (no)."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Accept)

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self._title, self._text = title, text

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield Label(plain(self._title), classes="sheet--title")
            yield Static(plain(self._text), classes="sheet--text")
        yield KeyBar()

    def action_accept(self) -> None:
        self.dismiss(True)


class Choose(Sheet[T]):
    """A few answers, the first nine with a digit; the arrows and Enter pick one too."""

    def __init__(self, title: str, text: str, answers: tuple[tuple[str, T], ...]) -> None:
        super().__init__()
        self._title, self._text, self._answers = title, text, answers
        for digit, _ in enumerate(answers[:9], start=1):
            self._bindings.bind(str(digit), f"pick({digit - 1})", show=False)

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield Label(plain(self._title), classes="sheet--title")
            if self._text:
                yield Static(plain(self._text), classes="sheet--text")
            yield Answers(
                *(
                    Option(joined((f"{digit if digit < 10 else ' '}  ", "$accent bold"), words))
                    for digit, (words, _) in enumerate(self._answers, start=1)
                ),
                markup=False,
            )
        yield KeyBar()

    def action_pick(self, index: int) -> None:
        self.dismiss(self._answers[index][1])

    @on(OptionList.OptionSelected)
    def picked(self, event: OptionList.OptionSelected) -> None:
        self.action_pick(event.option_index)


class TakeAnswer(Command):
    """Take what is typed as the answer."""

    keys = "enter"
    name = "take it"
    action = "submit"


class AnswerLine(Entry):
    """A line whose Enter stands in the bar."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(TakeAnswer)


class AskLine(TypingSheet[str]):
    """One line asked for. `check` gives a sentence when an answer will not do, else None.

    What was typed before Esc is kept in `kept` and stands there when the question comes again.
    """

    kept: ClassVar[dict[str, str]] = {}

    def __init__(
        self,
        title: str,
        text: str,
        *,
        value: str = "",
        check: Callable[[str], str | None] = lambda _: None,
    ) -> None:
        super().__init__()
        self._title, self._text, self._check = title, text, check
        self._value = self.kept.get(self._question, value)
        self._problem = Static(Content(""), classes="sheet--problem")

    @property
    def _question(self) -> str:
        return f"{self._title}\n{self._text}"

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield Label(plain(self._title), classes="sheet--title")
            yield Static(plain(self._text), classes="sheet--text")
            yield AnswerLine(self._value, compact=True, select_on_focus=True)
            yield self._problem
        yield KeyBar()

    @on(Input.Changed)
    def keep(self, event: Input.Changed) -> None:
        self.kept[self._question] = event.value
        self._problem.update(Content(""))

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        answer = event.value.strip()
        problem = self._check(answer)
        if problem:
            self._problem.update(plain(problem))
            return
        self.kept.pop(self._question, None)
        self.dismiss(answer)
