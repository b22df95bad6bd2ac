"""A few answers in one line, one of them chosen, or several: the arrows go, Space chooses."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget


class Choice(Widget, can_focus=True):
    """Answers side by side, by value and by word. What is chosen stands in brackets, so that it
    shows without colour too; of several, the order of choosing is kept."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,l", "go(1)", "Right", show=False),
        Binding("left,h", "go(-1)", "Left", show=False),
        Binding("space", "choose", "choose"),
    ]
    DEFAULT_CSS = """
    Choice {
        height: auto;
        width: 1fr;
        padding: 0 1;
        background: $surface;
        color: $text-muted;
    }
    """

    @dataclass
    class Changed(Message):
        """Something else is chosen."""

        choice: "Choice"
        values: tuple[str, ...]

        @property
        def control(self) -> "Choice":
            return self.choice

    def __init__(
        self, answers: Sequence[tuple[str, str]], *, several: bool = False, id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self._answers = tuple(answers)
        self._several = several
        self._chosen: tuple[str, ...] = () if several else (self._answers[0][0],)
        self._at = 0
        self._spans: list[tuple[int, int, int]] = []

    @property
    def values(self) -> tuple[str, ...]:
        """What is chosen, in the order of choosing; of one answer, one value."""
        return self._chosen

    def show(self, values: Sequence[str]) -> None:
        """Show these as chosen; nobody is told."""
        known = {value for value, _ in self._answers}
        self._chosen = tuple(value for value in values if value in known)
        if not self._several and not self._chosen:
            self._chosen = (self._answers[0][0],)
        if self._chosen:
            self._at = [value for value, _ in self._answers].index(self._chosen[0])
        self.refresh(layout=True)

    def action_go(self, step: int) -> None:
        at = max(0, min(self._at + step, len(self._answers) - 1))
        if at != self._at:
            self._at = at
            if not self._several:
                self.action_choose()
            self.refresh()

    def action_choose(self) -> None:
        value = self._answers[self._at][0]
        if not self._several:
            chosen: tuple[str, ...] = (value,)
        elif value in self._chosen:
            chosen = tuple(each for each in self._chosen if each != value)
        else:
            chosen = (*self._chosen, value)
        if chosen != self._chosen:
            self._chosen = chosen
            self.refresh(layout=True)
            self.post_message(self.Changed(self, chosen))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """As many lines as the answers take in a width."""
        x, lines = 0, 1
        for _, words in self._answers:
            cells = cell_len(words) + 2
            if x and x + cells > max(10, width):
                x, lines = 0, lines + 1
            x += cells + 1
        return lines

    def render(self) -> RenderResult:
        width = max(10, self.content_size.width)
        pieces: list[tuple[str, str]] = []
        self._spans = []
        x = y = 0
        for number, (value, words) in enumerate(self._answers):
            chosen = value in self._chosen
            label = f"[{words}]" if chosen else f" {words} "
            if x and x + cell_len(label) > width:
                pieces.append(("\n", ""))
                x, y = 0, y + 1
            self._spans.append((y, x, number))
            style = "$foreground bold" if chosen else ""
            if number == self._at and self.has_focus:
                style = f"{'$accent bold' if chosen else '$accent'} underline"
            pieces += [(label, style), (" ", "")]
            x += cell_len(label) + 1
        return Content.assemble(*pieces)

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is None:
            return
        for y, x, number in self._spans:
            words = self._answers[number][1]
            if offset.y == y and x <= offset.x < x + cell_len(words) + 2:
                self._at = number
                self.action_choose()
                self.refresh()
