"""An answer to read and to go on from: headings, and people below them the cursor goes to."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.style import Style as RichStyle
from textual.binding import Binding, BindingType
from textual.geometry import Region

from linchpin_tui.domain.glyphs import badges, glyph
from linchpin_tui.domain.vocabulary import Warmth
from linchpin_tui.domain.web import Node
from linchpin_tui.domain.web_answers import Row
from linchpin_tui.text import clean
from linchpin_tui.widgets.paint import Part, cut
from linchpin_tui.widgets.rows import CURSOR_MARK, RowList

_BESIDE = 10
"""Cells of a row that are neither its text nor what stands at the right."""
_WORK = 52
"""From so many cells on, the organization stands behind the name."""


class AnswerList(RowList):
    """Rows of an answer. The cursor stands on people alone, where there are any."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "go there", tooltip="Go to this person in the web.", id="go_there")
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "answer--none",
        "answer--challenger",
        "answer--expert",
        "answer--hub",
        "answer--mentor",
        "answer--promoter",
        "answer--role_model",
    }
    DEFAULT_CSS = """
    AnswerList {
        & > .answer--none { color: $role-none; }
        & > .answer--challenger { color: $role-challenger; }
        & > .answer--expert { color: $role-expert; }
        & > .answer--hub { color: $role-hub; }
        & > .answer--mentor { color: $role-mentor; }
        & > .answer--promoter { color: $role-promoter; }
        & > .answer--role_model { color: $role-model; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Show rows, with the cursor on the first person."""
        self._rows = rows
        self.set_reactive(AnswerList.cursor, self._person_from(0, 1) or 0)
        self.redraw()
        self.scroll_home(animate=False, force=True, immediate=True)

    @property
    def selected(self) -> int | None:
        """The id of the person under the cursor; None where there is none."""
        node = self._rows[self.cursor].node if self.cursor < len(self._rows) else None
        return None if node is None else node.id

    def count(self) -> int:
        return len(self._rows)

    def _person_from(self, index: int, step: int) -> int | None:
        """The nearest row with a person, from a row on in a direction."""
        while 0 <= index < len(self._rows):
            if self._rows[index].node is not None:
                return index
            index += step
        return None

    def validate_cursor(self, index: int) -> int:
        """From a heading the cursor goes on to the next person that way, else back."""
        if self.selected is None and self._person_from(0, 1) is None:
            return index
        step = 1 if index >= self.cursor else -1
        on = self._person_from(index, step)
        back = self._person_from(index, -step)
        return on if on is not None else back if back is not None else self.cursor

    def keep_cursor_in_view(self) -> None:
        """The headings right above the cursor, and those after the last person, come with it."""
        if not self._rows:
            return
        first = last = self.cursor
        while first and self._rows[first - 1].node is None:
            first -= 1
        if self._person_from(self.cursor + 1, 1) is None:
            last = len(self._rows) - 1
        height = max(1, self.size.height)
        first = max(first, self.cursor - height + 1)
        last = min(last, first + height - 1)
        region = Region(0, first, 1, last - first + 1)
        self.scroll_to_region(region, animate=False, force=True, immediate=True)

    def action_open(self) -> None:
        if self.selected is not None:
            super().action_open()

    # Drawing.

    def parts(self, index: int, _part: int) -> tuple[list[Part], list[Part]]:
        row = self._rows[index]
        if row.node is None:
            heading = self.style_of("rows--accent")
            return [(f" {row.text}", heading)], self._end(row)
        here = index == self.cursor
        left: list[Part] = [(CURSOR_MARK if here else " ", self.style_of("rows--accent"))]
        left += self._person(row.text, row.node)
        return left, self._end(row)

    def _end(self, row: Row) -> list[Part]:
        """What stands at the right: all of it, as far as half the width is left for the name."""
        if not row.end:
            return []
        width = self.scrollable_content_region.width
        room = max(width // 2, width - cell_len(clean(row.text)) - _BESIDE)
        shown = cut(clean(row.end), room)
        return [(f"  {shown} ", self.style_of("rows--muted"))]

    def _person(self, name: str, node: Node) -> list[Part]:
        link = node.link
        role = link.roles[0].value if link.roles else "none"
        warm = node.warmth is Warmth.WARM
        style = self.style_of("rows--strong") if warm else RichStyle()
        parts: list[Part] = [
            (f" {glyph(link.roles, link.employment)} ", self.style_of(f"answer--{role}")),
            (name, style + RichStyle(underline=bool(link.decides))),
            (
                badges(decides=bool(link.decides), note_owed=link.note_owed),
                self.style_of("rows--accent"),
            ),
        ]
        if link.organization and self.scrollable_content_region.width >= _WORK:
            parts.append((f"  {link.organization}", self.style_of("rows--muted")))
        return parts
