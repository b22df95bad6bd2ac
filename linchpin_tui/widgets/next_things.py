"""The next few things to do, each with why in a line and what Enter does about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.style import Style as RichStyle
from textual import events
from textual.binding import Binding, BindingType

from linchpin_tui.widgets.paint import Part, wrapped
from linchpin_tui.widgets.rows import CURSOR_MARK, RowList

_LEAST = 3
"""Lines a thing: what, why and a blank one."""


@dataclass(frozen=True, slots=True)
class NextRow:
    """A thing to do: `key` tells it from all others, `does` is what Enter does, in words."""

    key: str
    what: str
    why: str
    does: str


class NextThings(RowList):
    """Two lines a thing and a blank one, in the order given; the selection is kept by key.

    Where a why is long, all have a line more; without room for that the blank one gives way to it.
    """

    LINES = _LEAST
    LIT = 2
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "do it", tooltip="Do the selected thing now.", id="open_next")
    ]

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._shown: tuple[NextRow, ...] = ()

    def show(self, rows: Sequence[NextRow]) -> None:
        """Show things. The selected one stays selected; if it is gone, the next one is."""
        selected = self.selected
        self._shown = tuple(rows)
        keys = [row.key for row in self._shown]
        if selected is not None and selected.key in keys:
            self.set_reactive(NextThings.cursor, keys.index(selected.key))
        self.redraw()

    def redraw(self) -> None:
        self._space()
        super().redraw()

    def on_resize(self, _event: events.Resize) -> None:
        self._space()

    def _space(self) -> None:
        """Give each thing a line more where one needs it and there is room for all."""
        longest = max((len(self._why(index)) for index in range(self.count())), default=1)
        wanted = _LEAST + longest - 1
        self.LINES = wanted if wanted * self.count() <= self.size.height else _LEAST

    @property
    def selected(self) -> NextRow | None:
        """The thing under the cursor."""
        return self._shown[self.cursor] if 0 <= self.cursor < len(self._shown) else None

    def count(self) -> int:
        return len(self._shown)

    def lit(self, index: int) -> int:
        return 1 + len(self._why(index)) if index < len(self._shown) else self.LIT

    def _why(self, index: int) -> list[str]:
        """Why, in one line or two; what does not fit into two is cut at the end of the second."""
        first, *more = wrapped(self._shown[index].why, self.scrollable_content_region.width - 5)
        return [first, " ".join(more)] if more else [first]

    def parts(self, index: int, part: int) -> tuple[list[Part], list[Part]]:
        row = self._shown[index]
        muted, accent = self.style_of("rows--muted"), self.style_of("rows--accent")
        mark: Part = (CURSOR_MARK if index == self.cursor else " ", accent)
        if part:
            why = self._why(index)
            text = why[part - 1] if part <= len(why) else ""
            return ([mark, (f"   {text}", muted)] if text else []), []
        left: list[Part] = [
            mark,
            (f"{index + 1}  ", accent),
            (row.what, self.style_of("rows--strong")),
        ]
        does = f"  {row.does} "
        # Where there is no room for both, the keys at the bottom say what Enter does.
        room = self.scrollable_content_region.width - cell_len(row.what) - 4
        return left, [(does, muted if index != self.cursor else RichStyle())] if (
            cell_len(does) <= room
        ) else []
