"""A few ways to go on, each with a digit, a name and a line about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Label, OptionList, Static
from textual.widgets.option_list import Option

from linchpin_tui.screens.sheet import Sheet
from linchpin_tui.widgets.answers import Answers
from linchpin_tui.widgets.keybar import KeyBar
from linchpin_tui.widgets.paint import joined, plain

T = TypeVar("T")

_BESIDE = 7
"""Cells of a line that are neither the name nor what is said about it."""


class Leaving(Sheet[T]):
    """A sheet that remembers whether it was left for another place, and not only closed."""

    left = False

    def action_leave_for(self, mode: str) -> None:
        self.left = self.left or not self.answered
        super().action_leave_for(mode)


@dataclass(frozen=True, slots=True)
class Way(Generic[T]):
    """One way to go on: what it is called, a line about it, and what choosing it gives.

    `done`: it has been gone already.
    """

    name: str
    about: str
    gives: T
    done: bool = False


class Menu(Leaving[T]):
    """A question with ways to go on; a digit takes one, the arrows and Enter too, Esc none."""

    def __init__(
        self,
        title: str,
        text: str,
        ways: Sequence[Way[T]],
        *,
        headings: Sequence[str] = (),
        below: str = "",
        start: int = 0,
    ) -> None:
        """`headings` stand above what is said about each way, `below` under all of them."""
        super().__init__()
        self._title, self._text, self._below = title, text, below
        self._headings = tuple(headings)
        self._ways = tuple(ways)
        self._start = start
        for digit, _ in enumerate(self._ways, start=1):
            self._bindings.bind(str(digit), f"pick({digit - 1})", show=False)

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield Label(plain(self._title), classes="sheet--title")
            yield Static(plain(self._text), classes="sheet--text")
            if self._headings:
                yield Static(self._above(), classes="sheet--headings")
            yield Answers(
                *map(Option, self._lines()),
                markup=False,
                classes="-headed" if self._headings else "",
            )
            if self._below:
                yield Static(plain(self._below), classes="sheet--text")
        yield KeyBar()

    def on_mount(self) -> None:
        for ways in self.query(OptionList):
            ways.highlighted = self._start

    def _above(self) -> Content:
        indent = " " * (max(cell_len(way.name) for way in self._ways) + _BESIDE)
        return Content("\n").join(plain(indent + words) for words in self._headings)

    def _lines(self) -> list[Content]:
        width = max(cell_len(way.name) for way in self._ways)
        return [
            joined(
                (f"{digit}  ", "$accent bold"),
                (way.name + " " * (width - cell_len(way.name)), "bold"),
                ("  ✓ " if way.done else "    ", "$success"),
                (way.about, "$text-muted"),
            )
            for digit, way in enumerate(self._ways, start=1)
        ]

    def action_pick(self, index: int) -> None:
        self.dismiss(self._ways[index].gives)

    @on(OptionList.OptionSelected)
    def picked(self, event: OptionList.OptionSelected) -> None:
        self.action_pick(event.option_index)
