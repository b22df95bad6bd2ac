"""A drawing of the web with a cursor: drawn line by line, and on a move only the lines it touches."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from linchpin_tui.domain.web_drawing import DOWN, LEFT, NO_MARKS, RIGHT, UP, Drawing, Marks
from linchpin_tui.domain.web_labels import Ink
from linchpin_tui.domain.web_select import YOU
from linchpin_tui.widgets.lines import DrawsLines

_BACK = {UP: DOWN, DOWN: UP, LEFT: RIGHT, RIGHT: LEFT}
_REMEMBERED = 200
"""Moves that the opposite arrow can take back."""
_SOFT = 0.5
"""How far what connects is from the ground to its colour."""


class WebDrawing(DrawsLines, can_focus=True):
    """Shows a drawing made by the domain. It knows keys of the drawing: people, You, folds."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "web--line",
        "web--muted",
        "web--faint",
        "web--accent",
        "web--none",
        "web--challenger",
        "web--expert",
        "web--hub",
        "web--mentor",
        "web--promoter",
        "web--role_model",
    }
    DEFAULT_CSS = """
    WebDrawing {
        background: $background;
        color: $foreground;
        & > .web--line { color: $border; }
        & > .web--muted { color: $text-muted; }
        & > .web--faint { color: $text-disabled; }
        & > .web--accent { color: $accent; }
        & > .web--none { color: $role-none; }
        & > .web--challenger { color: $role-challenger; }
        & > .web--expert { color: $role-expert; }
        & > .web--hub { color: $role-hub; }
        & > .web--mentor { color: $role-mentor; }
        & > .web--promoter { color: $role-promoter; }
        & > .web--role_model { color: $role-model; }
    }
    """

    @dataclass
    class Highlighted(Message):
        """The cursor came to another key of the drawing."""

        drawing: "WebDrawing"
        key: int

        @property
        def control(self) -> "WebDrawing":
            return self.drawing

    @dataclass
    class Opened(Message):
        """A key of the drawing was asked to open: Enter, or a double click."""

        drawing: "WebDrawing"
        key: int

        @property
        def control(self) -> "WebDrawing":
            return self.drawing

    @dataclass
    class Resized(Message):
        """There is another room to draw in."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.drawing: Drawing | None = None
        self.key = YOU
        self._marks: Marks = NO_MARKS
        self._touched: set[int] = set()
        self._plain: dict[int, Strip] = {}
        self._strips: dict[int, Strip] = {}
        self._styles: dict[Ink, RichStyle] = {}
        self._came: list[tuple[int, int]] = []

    # Facts in.

    def show(self, drawing: Drawing, key: int) -> None:
        """Show another drawing, with the cursor on a key of it (else on its centre)."""
        self.drawing = drawing
        self.key = key if key in drawing.placed else drawing.centre.id
        self._came.clear()
        self._marks = drawing.marks(self.key)
        self._touched = self._marks.rows(drawing)
        self._plain.clear()
        self._strips.clear()
        self.refresh()

    # Drawing.

    def render_line(self, y: int) -> Strip:
        strip = self._strips.get(y)
        if strip is None:
            strip = self._strips[y] = self._drawn(y)
        return strip

    def _drawn(self, y: int) -> Strip:
        width = self.size.width
        drawing = self.drawing
        if drawing is None or y >= drawing.height:
            return Strip.blank(width, self._style(Ink()))
        if y not in self._touched:
            plain = self._plain.get(y)
            if plain is None:
                plain = self._plain[y] = self._row(drawing, y, NO_MARKS)
            return plain
        return self._row(drawing, y, self._marks)

    def _row(self, drawing: Drawing, y: int, marks: Marks) -> Strip:
        style = self._style
        strip = Strip([Segment(text, style(ink)) for text, ink in drawing.row(y, marks)])
        return strip.adjust_cell_length(self.size.width, style(Ink()))

    def _style(self, ink: Ink) -> RichStyle:
        found = self._styles.get(ink)
        if found is None:
            found = self._styles[ink] = self._made(ink)
        return found

    def _made(self, ink: Ink) -> RichStyle:
        ground = self.rich_style + RichStyle(italic=ink.italic)
        if ink.colour:
            styles = self.get_component_styles(f"web--{ink.colour}")
            colour = styles.color
            if ink.soft and colour.ansi is None:
                colour = self.background_colors[1].blend(colour, _SOFT)
            # Where the terminal's own colours are all there are, there is no grey among them.
            quiet = colour.ansi is not None and ink.colour in ("muted", "faint")
            ground += RichStyle(color=colour.rich_color, dim=quiet or None)
        if ink.reverse and not self.has_focus:
            # Elsewhere is where keys go now; the place stays marked.
            return ground + RichStyle(bold=True, underline=True, reverse=True, dim=False)
        return ground + RichStyle(bold=ink.bold, underline=ink.underline, reverse=ink.reverse)

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._forget_styles()

    def watch_has_focus(self, _has_focus: bool) -> None:
        super().watch_has_focus(_has_focus)
        # The mark of the cursor alone looks different now.
        self._styles = {ink: style for ink, style in self._styles.items() if not ink.reverse}
        self._strips.clear()

    def _forget_styles(self) -> None:
        self._styles.clear()
        self._plain.clear()
        self._strips.clear()

    def on_resize(self, _event: events.Resize) -> None:
        self._plain.clear()
        self._strips.clear()
        self.post_message(self.Resized())

    # Moving.

    def move_to(self, key: int) -> None:
        """Put the cursor on a key that is drawn."""
        drawing = self.drawing
        if drawing is None or key not in drawing.placed or key == self.key:
            return
        marks = drawing.marks(key)
        before, self._touched = self._touched, marks.rows(drawing)
        touched = before | self._touched
        self.key, self._marks = key, marks
        for y in touched:
            self._strips.pop(y, None)
        self._refresh_rows(touched)
        self.post_message(self.Highlighted(self, key))

    def _refresh_rows(self, rows: Iterable[int]) -> None:
        width = self.size.width
        self.refresh(*(Region(0, y, width, 1) for y in rows))

    def go(self, way: int) -> None:
        """Go up, down, left or right; the opposite way leads back to where one came from."""
        drawing = self.drawing
        if drawing is None:
            return
        if self._came and self._came[-1][1] == _BACK[way]:
            key, _ = self._came.pop()
            self.move_to(key)
            return
        to = drawing.moves[self.key][way]
        if to is not None:
            self._came = [*self._came[-_REMEMBERED:], (self.key, way)]
            self.move_to(to)

    def walk(self, step: int, among: Collection[int] | None = None) -> None:
        """Go to the next (1) or the one before (-1) of all that is drawn, or of some of these."""
        if self.drawing is None:
            return
        order = self.drawing.order
        at = order.index(self.key)
        onwards = [*order[at + 1 :], *order[:at]][::step]
        wanted = [key for key in onwards if among is None or key in among]
        if wanted:
            self._jump(wanted[0])

    def to_end(self, *, last: bool) -> None:
        """Go to the centre, or to the last of all that is drawn."""
        if self.drawing is not None:
            self._jump(self.drawing.order[-1 if last else 0])

    def _jump(self, key: int) -> None:
        self._came.clear()
        self.move_to(key)

    async def on_click(self, event: events.Click) -> None:
        if self.drawing is None:
            return
        key = self.drawing.at(event.x, event.y)
        if key is None:
            return
        if event.chain > 1:
            self.post_message(self.Opened(self, key))
        else:
            self._jump(key)
