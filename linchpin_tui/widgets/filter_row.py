"""The row in which a filter on the web is typed, and which says what it is while it holds."""

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets import Label, Static

from linchpin_tui.domain.web_filter import KEYS, WORDS
from linchpin_tui.text import fold
from linchpin_tui.widgets.entry import Entry
from linchpin_tui.widgets.paint import joined, plain

HINT = "hub mentor · decides · employed looking · warm quiet · org:acme · tag:choir"


class FilterWords(Suggester):
    """Completes the last word by one that the filter knows."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        start = value.rfind(" ") + 1
        word = fold(value[start:])
        if not word or word in WORDS:
            return None
        for known in (*WORDS, *(f"{key}:" for key in KEYS)):
            if known.startswith(word):
                return value + known[len(word) :]
        return None


class FilterLine(Entry):
    """Typing filters at once, Enter keeps the filter, Esc shows everyone."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "keep"),
        Binding("escape", "leave", "everyone"),
    ]

    @dataclass
    class Left(Message):
        """The filter was given up."""

    def action_leave(self) -> None:
        self.post_message(self.Left())


class FilterRow(Vertical):
    """Hidden, typed in (with the words there are below), or saying what holds."""

    DEFAULT_CSS = """
    FilterRow {
        display: none;
        height: auto;
        background: $panel;
        & > Horizontal { height: 1; display: none; }
        & > Static { height: auto; padding: 0 1; color: $text-muted; }
        &.-typing, &.-holding { display: block; }
        &.-typing > Horizontal { display: block; }
        .filter--sign { width: auto; padding: 0 1; color: $accent; text-style: bold; }
        .filter--count { width: auto; padding: 0 1; color: $text-muted; }
        FilterLine { width: 1fr; background: $panel; }
        &.-wrong > Static { color: $warning; }
    }
    """

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield Label("Filter", classes="filter--sign", markup=False)
            yield FilterLine(
                id="filter", compact=True, select_on_focus=True, suggester=FilterWords()
            )
            yield Label("", classes="filter--count", markup=False)
        yield Static(Content(""))

    @property
    def line(self) -> FilterLine:
        """Where the filter is typed."""
        return self.query_one(FilterLine)

    @property
    def _below(self) -> Static:
        return self.query_one("FilterRow > Static", Static)

    def type(self) -> None:
        """Ask for the filter."""
        self.set_classes("-typing")
        self._below.update(plain(HINT))
        self.screen.set_focus(self.line)
        self.line.action_select_all()

    def tell(self, words: str, *, wrong: bool = False) -> None:
        """Say how many are meant, or what will not do."""
        self.set_class(wrong, "-wrong")
        self.query_one(".filter--count", Label).update("" if wrong else words)
        self._below.update(plain(words if wrong else HINT))

    def hold(self, words: str, counted: str) -> None:
        """Say what holds, and how to end it."""
        self.set_classes("-holding")
        self._below.update(
            joined(
                ("Filter ", "$accent bold"),
                (words, "$foreground"),
                f"  {counted}  ·  f or Esc shows everyone",
            )
        )

    def hide(self) -> None:
        """Nothing is filtered."""
        self.set_classes("")
