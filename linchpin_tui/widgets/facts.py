"""Facts to read: labelled lines with wrapped text, that scroll when they do not fit."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.strip import Strip

from linchpin_tui.widgets.lines import LineView
from linchpin_tui.widgets.paint import Part, cut, line, wrapped
from linchpin_tui.widgets.scrolling import hold


@dataclass(frozen=True, slots=True)
class Fact:
    """A text under a label. `style` names how it is drawn: one of Facts' component classes.

    Without a label the text begins at the left edge. `mark` is a sign before the text, drawn in
    `mark_style`. An empty Fact is an empty line. `key` says what it is about, where facts can be
    picked.
    """

    text: str = ""
    label: str = ""
    style: str = "facts--text"
    mark: str = ""
    mark_style: str = "facts--text"
    key: str = ""


class Facts(LineView):
    """A sheet of facts, drawn line by line; anything too long for one line wraps."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "scroll_down", "Down", show=False, id="text_down"),
        Binding("up,k", "scroll_up", "Up", show=False, id="text_up"),
        Binding("pagedown", "page_down", "Page down", show=False, id="text_page_down"),
        Binding("pageup", "page_up", "Page up", show=False, id="text_page_up"),
        Binding("home,g", "scroll_home", "First", show=False, id="text_first"),
        Binding("end,G", "scroll_end", "Last", show=False, id="text_last"),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "facts--text",
        "facts--title",
        "facts--label",
        "facts--muted",
        "facts--accent",
        "facts--good",
        "facts--challenger",
        "facts--expert",
        "facts--hub",
        "facts--mentor",
        "facts--promoter",
        "facts--role_model",
    }
    DEFAULT_CSS = """
    Facts {
        padding: 0 1;
        & > .facts--title { text-style: bold; }
        & > .facts--label { color: $text-muted; }
        & > .facts--muted { color: $text-muted; }
        & > .facts--accent { color: $accent; }
        & > .facts--good { color: $success; }
        & > .facts--challenger { color: $role-challenger; }
        & > .facts--expert { color: $role-expert; }
        & > .facts--hub { color: $role-hub; }
        & > .facts--mentor { color: $role-mentor; }
        & > .facts--promoter { color: $role-promoter; }
        & > .facts--role_model { color: $role-model; }
    }
    """
    LABEL_WIDTH = 11

    def __init__(
        self, *, name: str | None = None, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self._facts: tuple[Fact, ...] = ()
        self._lines: list[list[Part]] = []
        self._width = 0

    def show(self, facts: tuple[Fact, ...], *, keep_scroll: bool = False) -> None:
        """Show facts; from the top, unless they are the same subject's as before."""
        if facts != self._facts:
            self._facts = facts
            self._lay_out()
        if not keep_scroll:
            self.scroll_home(animate=False, force=True)

    @property
    def text(self) -> str:
        """What is shown, as plain lines."""
        return "\n".join("".join(text for text, _ in parts).rstrip() for parts in self._lines)

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        if width <= 0:
            return
        before, top = self._lines, round(self.scroll_y)
        self._lines = [parts for fact in self._facts for parts in self._laid(fact, width)]
        hold(self, len(self._lines))
        if width != self._width or round(self.scroll_y) != top:
            self._width = width
            self.refresh()
        else:
            self._draw_changed(before)

    def _draw_changed(self, before: list[list[Part]]) -> None:
        """Draw those of the lines that show which are others than before."""
        lines, top, (width, height) = self._lines, round(self.scroll_y), self.size
        changed = [
            Region(0, y, width, 1)
            for y in range(height)
            if lines[top + y : top + y + 1] != before[top + y : top + y + 1]
        ]
        if changed:
            self.refresh(*changed)

    def _laid(self, fact: Fact, width: int) -> list[list[Part]]:
        style = self.style_of(fact.style)
        indent = self.LABEL_WIDTH if fact.label else 0
        label = cut(fact.label, indent - 1).ljust(indent) if fact.label else ""
        mark = f"{fact.mark} " if fact.mark else ""
        hanging = " " * (indent + len(mark))
        laid: list[list[Part]] = []
        for number, text in enumerate(wrapped(fact.text, max(4, width - len(hanging)))):
            if number == 0:
                head: list[Part] = [(label, self.style_of("facts--label"))]
                if mark:
                    head.append((mark, self.style_of(fact.mark_style)))
                laid.append([*head, (text, style)])
            else:
                laid.append([(hanging, style), (text, style)])
        return laid

    def render_line(self, y: int) -> Strip:
        index = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if not 0 <= index < len(self._lines):
            return Strip.blank(width, self.ground)
        return line(self._lines[index], width, self.ground)

    def notify_style_update(self) -> None:
        super().notify_style_update()
        if self.is_attached and self.size:
            # The styles of the components follow only after this.
            self.call_next(self._restyle)

    def _restyle(self) -> None:
        self.forget_styles()
        self._width = 0
        self._lay_out()

    def on_resize(self, _event: events.Resize) -> None:
        self._lay_out()
