"""A list of things in two lines each, under headings: what it is and where it stands, then more."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.style import Style as RichStyle
from textual.binding import Binding, BindingType

from linchpin_tui.widgets.paint import Part
from linchpin_tui.widgets.rows import CURSOR_MARK, RowList


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One thing: `key` tells it from all others; "" makes it a heading, which cannot be chosen.

    `mark` is a sign before `what`; `stands` follows it, then `more`; `below` is the second line.
    `wide` and `stands_wide` are how many cells the first two take at least, so that what follows
    stands in a column.
    """

    key: str
    what: str
    stands: str = ""
    more: str = ""
    below: str = ""
    mark: str = ""
    wide: int = 0
    stands_wide: int = 0


class Ledger(RowList):
    """Rows in the order given; the selection is kept by key. A subclass says what Enter does."""

    LINES = 2
    LIT = 1

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._shown: tuple[LedgerRow, ...] = ()

    def show(self, rows: Sequence[LedgerRow]) -> None:
        """Show rows. The selected one stays selected; if it is gone, the next one is."""
        selected = self.selected
        self._shown = tuple(rows)
        keys = [row.key for row in self._shown]
        if selected is not None and selected.key in keys:
            self.set_reactive(Ledger.cursor, keys.index(selected.key))
        self.redraw()
        self._off_headings(1)

    @property
    def selected(self) -> LedgerRow | None:
        """The thing under the cursor; None where there is none."""
        row = self._shown[self.cursor] if 0 <= self.cursor < len(self._shown) else None
        return row if row is not None and row.key else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "open":
            return self.selected is not None
        return super().check_action(action, parameters)

    def count(self) -> int:
        return len(self._shown)

    def move_to(self, index: int) -> None:
        step = 1 if index >= self.cursor else -1
        super().move_to(index)
        self._off_headings(step)

    def _off_headings(self, step: int) -> None:
        """Leave a heading in the direction of the move, or else the other way."""
        for way in (step, -step):
            at = self.cursor
            while 0 <= at < len(self._shown) and not self._shown[at].key:
                at += way
            if 0 <= at < len(self._shown):
                self.cursor = at
                return

    def parts(self, index: int, part: int) -> tuple[list[Part], list[Part]]:
        row = self._shown[index]
        muted, accent = self.style_of("rows--muted"), self.style_of("rows--accent")
        if not row.key:
            return ([(f" {row.what}", accent)], []) if part == 1 else ([], [])
        indent = " " * (2 + len(row.mark) + bool(row.mark))
        if part == 1:
            return [(f"{indent}{row.below}", muted)], []
        strong = self.style_of("rows--strong")
        left: list[Part] = [(CURSOR_MARK if index == self.cursor else " ", accent), (" ", muted)]
        if row.mark:
            left.append((f"{row.mark} ", strong))
        left.append((_filled(row.what, row.wide), strong))
        if row.stands:
            left.append((f"  {_filled(row.stands, row.stands_wide)}", RichStyle()))
        if row.more:
            left.append((f"  {row.more}", muted if index != self.cursor else RichStyle()))
        return left, []


class EffortLedger(Ledger):
    """The rows of the check."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "open",
            "what counted",
            tooltip="Read the very interactions behind this row.",
            id="read_evidence",
        )
    ]


class CoachLedger(Ledger):
    """Commitments and feedback."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "open",
            "kept, acted on",
            tooltip="Mark it as kept or acted on; again takes that back.",
            id="mark_entry",
        )
    ]


class ReviewLedger(Ledger):
    """The list of a step of the weekly review."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "open",
            "answer",
            tooltip="Say what became of it: a plan, a conversation, a person.",
            id="answer_entry",
        )
    ]


def _filled(text: str, cells: int) -> str:
    return text + " " * max(cells - cell_len(text), 0)
