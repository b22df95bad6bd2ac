"""The queue of thank-you notes: whom you owe, and until when."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style as RichStyle
from textual.binding import Binding, BindingType

from linchpin_tui.domain.records import ThankYouNote
from linchpin_tui.domain.vocabulary import NoteReason
from linchpin_tui.widgets.paint import Part
from linchpin_tui.widgets.rows import CURSOR_MARK, RowList

INTERVIEW_MARK = "!"


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A note in the queue with the words for when it is due.

    `waits`: it is owed now; `past`: it was due before now.
    """

    note: ThankYouNote
    due: str
    waits: bool = False
    past: bool = False


class NoteQueue(RowList):
    """Two lines a note, in the order given; the selection is kept by note."""

    LINES = 2
    LIT = 2
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "write", show=False, tooltip="Write the note.", id="open_note")
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"queue--past"}
    DEFAULT_CSS = """
    NoteQueue > .queue--past { color: $accent; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._shown: tuple[QueueRow, ...] = ()

    def show(self, rows: Sequence[QueueRow]) -> None:
        """Show the queue. The selected note stays selected; if it is gone, the next one is."""
        before = self.selected
        self._shown = tuple(rows)
        if before is not None:
            self._stay_at(before.note.id)
        self.redraw()

    def _stay_at(self, note: int) -> None:
        for index, row in enumerate(self._shown):
            if row.note.id == note:
                self.set_reactive(NoteQueue.cursor, index)
                return

    @property
    def selected(self) -> QueueRow | None:
        """The row under the cursor."""
        return self._shown[self.cursor] if 0 <= self.cursor < len(self._shown) else None

    def select(self, note: int) -> None:
        """Put the cursor on a note, if it is shown."""
        for index, row in enumerate(self._shown):
            if row.note.id == note:
                self.move_to(index)

    def count(self) -> int:
        return len(self._shown)

    def parts(self, index: int, part: int) -> tuple[list[Part], list[Part]]:
        row = self._shown[index]
        note = row.note
        muted = self.style_of("rows--muted")
        mark: Part = (
            CURSOR_MARK if index == self.cursor else " ",
            self.style_of("rows--accent"),
        )
        if part == 1:
            return [mark, (f"  {row.due}", self.style_of("queue--past") if row.past else muted)], []
        name = self.style_of("rows--strong") if row.waits else RichStyle()
        left: list[Part] = [mark, (note.contact.name, name)]
        if any(reason.kind is NoteReason.JOB_INTERVIEW for reason in note.reasons):
            left.append((f" {INTERVIEW_MARK}", self.style_of("rows--accent")))
        return left, []
