"""A list of rows with a cursor, drawn line by line: as quick with 10,000 rows as with ten."""

from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style as RichStyle
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from linchpin_tui.widgets.lines import LineView
from linchpin_tui.widgets.paint import Part, line
from linchpin_tui.widgets.scrolling import hold

CURSOR_MARK = "▌"
"""Stands before the selected row, so that it shows without colour too."""


class RowList(LineView):
    """Rows of one or a few lines. A subclass says how many there are and draws each line.

    `cursor` is the index of the selected row. What is drawn is kept until `redraw` is called.
    """

    LINES = 1
    """How many lines each row takes."""
    LIT = 1
    """How many of them, from the first, the cursor lights up, unless `lit` says otherwise."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1)", "Down", show=False, id="list_down"),
        Binding("up,k", "move(-1)", "Up", show=False, id="list_up"),
        Binding("pagedown", "page(1)", "Page down", show=False, id="list_page_down"),
        Binding("pageup", "page(-1)", "Page up", show=False, id="list_page_up"),
        Binding("home,g", "first", "First", show=False, id="list_first"),
        Binding("end,G", "last", "Last", show=False, id="list_last"),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--cursor",
        "rows--cursor-blurred",
        "rows--muted",
        "rows--accent",
        "rows--strong",
    }
    DEFAULT_CSS = """
    RowList {
        & > .rows--cursor {
            background: $block-cursor-background;
            color: $block-cursor-foreground;
            text-style: bold;
        }
        & > .rows--cursor-blurred { background: $block-cursor-blurred-background; }
        & > .rows--muted { color: $text-muted; }
        & > .rows--accent { color: $accent; }
        & > .rows--strong { text-style: bold; }
    }
    """

    cursor: reactive[int] = reactive(0, repaint=False)

    @dataclass
    class Highlighted(Message):
        """The cursor came to another row."""

        rows: "RowList"
        index: int

        @property
        def control(self) -> "RowList":
            return self.rows

    @dataclass
    class Opened(Message):
        """A row was asked to open: Enter, or a click on the selected row."""

        rows: "RowList"
        index: int

        @property
        def control(self) -> "RowList":
            return self.rows

    def __init__(
        self, *, name: str | None = None, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self._strips: dict[int, Strip] = {}

    # What a subclass says.

    def count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def parts(self, index: int, part: int) -> tuple[list[Part], list[Part]]:
        """What a line (`part`) of a row holds: at the left, and at the right."""
        raise NotImplementedError

    def lit(self, _index: int) -> int:
        """How many lines of a row, from its first, the cursor lights up."""
        return self.LIT

    def beneath(self, _line: int) -> list[Part]:
        """What a line without a row holds."""
        return []

    # Drawing.

    def redraw(self) -> None:
        """Draw everything anew: the facts changed."""
        self._strips.clear()
        self._measure()
        self.cursor = max(0, min(self.cursor, self.count() - 1))
        self.refresh()

    def _measure(self) -> None:
        hold(self, self.count() * self.LINES)

    def render_line(self, y: int) -> Strip:
        return self._line(y + self.scroll_offset.y, self.scrollable_content_region.width)

    def _line(self, row: int, width: int) -> Strip:
        index, part = divmod(row, self.LINES)
        if not 0 <= index < self.count():
            return line(self.beneath(row), width, self.ground)
        strip = self._strips.get(row)
        if strip is None or strip.cell_length != width:
            left, right = self.parts(index, part)
            strip = self._strips[row] = line(left, width, self._ground_of(index, part), right)
        return strip

    def _ground_of(self, index: int, part: int) -> RichStyle:
        ground = self.ground
        if index != self.cursor or part >= self.lit(index):
            return ground
        return ground + self.style_of("rows--cursor" if self.has_focus else "rows--cursor-blurred")

    def _forget(self, index: int) -> None:
        first, lit = index * self.LINES, self.lit(index)
        for row in range(first, first + lit):
            self._strips.pop(row, None)
        self.refresh_lines(first, lit)

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._strips.clear()

    def watch_has_focus(self, _has_focus: bool) -> None:
        super().watch_has_focus(_has_focus)
        self._forget(self.cursor)

    def on_resize(self, _event: events.Resize) -> None:
        self._strips.clear()
        self._measure()
        self.keep_cursor_in_view()

    # Moving.

    def watch_cursor(self, old: int, new: int) -> None:
        self._forget(old)
        self._forget(new)
        self.keep_cursor_in_view()
        if self.is_mounted and self.count():
            self.post_message(self.Highlighted(self, new))

    def keep_cursor_in_view(self) -> None:
        """Scroll just so far that the cursor's row shows."""
        if self.count():
            region = Region(0, self.cursor * self.LINES, 1, self.lit(self.cursor))
            self.scroll_to_region(region, animate=False, force=True, immediate=True)

    def move_to(self, index: int) -> None:
        """Put the cursor on a row; past either end, on the last there."""
        self.cursor = max(0, min(index, self.count() - 1))

    def action_move(self, step: int) -> None:
        self.move_to(self.cursor + step)

    def action_page(self, pages: int) -> None:
        self.move_to(self.cursor + pages * max(1, self.size.height // self.LINES - 1))

    def action_first(self) -> None:
        self.move_to(0)

    def action_last(self) -> None:
        self.move_to(self.count() - 1)

    def action_open(self) -> None:
        if self.count():
            self.post_message(self.Opened(self, self.cursor))

    async def on_click(self, event: events.Click) -> None:
        index = (event.y + self.scroll_offset.y) // self.LINES
        if index >= self.count():
            return
        if index == self.cursor:
            self.action_open()
        else:
            self.cursor = index
