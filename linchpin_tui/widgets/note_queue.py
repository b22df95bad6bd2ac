"""The queue of thank-you notes: whom you owe, until when, and what for."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.style import Style as RichStyle
from textual.binding import Binding, BindingType
from textual.message import Message

from linchpin_tui.domain.records import ThankYouNote
from linchpin_tui.domain.vocabulary import NoteReason, NoteState
from linchpin_tui.domain.wording import listed
from linchpin_tui.text import fold
from linchpin_tui.widgets.paint import Part
from linchpin_tui.widgets.rows import CURSOR_MARK, RowList

INTERVIEW_MARK = "!"
CHOSEN_MARK = "✓"
"""Stands at the end of the row of a note that is chosen."""

_LEAST_WHAT = 8
"""In fewer cells what a note is for would only be a beginning."""

_OPEN = (NoteState.OFFERED, NoteState.OWED, NoteState.SNOOZED)


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A note in the queue with the words for when it is due.

    `waits`: it is owed now; `past`: it was due before now; `section` is the heading it stands
    under, empty for those that are owed.
    """

    note: ThankYouNote
    due: str
    waits: bool = False
    past: bool = False
    section: str = ""

    @property
    def what(self) -> str:
        """What the note is for."""
        return listed(list(dict.fromkeys(reason.about for reason in self.note.reasons)))

    @property
    def words(self) -> str:
        """Everything it can be found by, folded."""
        note = self.note
        state = "owed" if self.waits else note.state.value
        return fold(
            f"{note.contact.name} {note.organization or ''} {state} {self.section} {self.what}"
        )


_Line = QueueRow | str
"""A note, or the heading of a section."""


class NoteQueue(RowList):
    """Two lines a note, in the order given, under the headings of their sections.

    The selection is kept by note; so is what is chosen, whatever is shown of the queue.
    """

    LINES = 2
    LIT = 2
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "write", show=False, tooltip="Write the note.", id="open_note"),
        Binding(
            "space",
            "choose",
            "choose",
            show=False,
            tooltip="Choose this note, or leave it out again: several are sent one after another.",
            id="choose_note",
        ),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"queue--past"}
    DEFAULT_CSS = """
    NoteQueue > .queue--past { color: $accent; }
    """

    @dataclass
    class Chosen(Message):
        """A note was chosen, or left out again; `notes` are all that are."""

        rows: "NoteQueue"
        notes: tuple[int, ...]

        @property
        def control(self) -> "NoteQueue":
            return self.rows

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._all: tuple[QueueRow, ...] = ()
        self._shown: tuple[_Line, ...] = ()
        self._chosen: set[int] = set()
        self.sought = ""
        """What was typed to find those that are shown."""

    # Facts in.

    def show(self, rows: Sequence[QueueRow]) -> None:
        """Show the queue. The selected note stays selected; gone or closed, the next one is."""
        self._all = tuple(rows)
        before = len(self._chosen)
        self._chosen &= {row.note.id for row in rows if row.note.state in _OPEN}
        self._lay_out()
        if len(self._chosen) != before:
            self.post_message(self.Chosen(self, self.chosen))

    def narrow(self, sought: str) -> None:
        """Show only the notes that all words of `sought` are found in; all for none."""
        self.sought = sought
        self._lay_out()
        self.post_message(self.Highlighted(self, self.cursor))

    def _lay_out(self) -> None:
        before = self.selected
        asked = fold(self.sought).split()
        lines: list[_Line] = []
        section = ""
        for row in self._all:
            if asked and not all(word in row.words for word in asked):
                continue
            if row.section != section:
                section = row.section
                lines.append(section)
            lines.append(row)
        self._shown = tuple(lines)
        place = None if before is None else self._place_of(before.note.id)
        if before is None or place is None or self._is_done_with(before.note):
            place = self.cursor
        self.set_reactive(NoteQueue.cursor, self.validate_cursor(place))
        self.redraw()

    def _is_done_with(self, before: ThankYouNote) -> bool:
        """Was a note open, and is it closed now? Then the next one has its place."""
        now = next((row.note for row in self._all if row.note.id == before.id), before)
        return before.state in _OPEN and now.state not in _OPEN

    def _place_of(self, note: int) -> int | None:
        for index, line in enumerate(self._shown):
            if isinstance(line, QueueRow) and line.note.id == note:
                return index
        return None

    def validate_cursor(self, index: int) -> int:
        """The cursor passes over headings, on in its direction, back where there is no more."""
        last = len(self._shown) - 1
        index = max(0, min(index, last))
        if last < 0 or isinstance(self._shown[index], QueueRow):
            return index
        step = -1 if index < self.cursor and index > 0 else 1
        return index + step if index + step <= last else index - 1

    # What is selected, and what is chosen.

    @property
    def selected(self) -> QueueRow | None:
        """The row under the cursor."""
        if not 0 <= self.cursor < len(self._shown):
            return None
        line = self._shown[self.cursor]
        return line if isinstance(line, QueueRow) else None

    def select(self, note: int) -> None:
        """Put the cursor on a note, if it is there; it is shown again if it was not found."""
        if self._place_of(note) is None and any(row.note.id == note for row in self._all):
            self.narrow("")
        place = self._place_of(note)
        if place is not None:
            self.move_to(place)

    @property
    def chosen(self) -> tuple[int, ...]:
        """The ids of the notes that are chosen, in the order of the queue."""
        return tuple(row.note.id for row in self._all if row.note.id in self._chosen)

    @property
    def chosen_notes(self) -> tuple[ThankYouNote, ...]:
        """The notes that are chosen, in the order of the queue."""
        return tuple(row.note for row in self._all if row.note.id in self._chosen)

    @property
    def notes(self) -> tuple[int, ...]:
        """The ids of the notes that are shown, in their order."""
        return tuple(line.note.id for line in self._shown if isinstance(line, QueueRow))

    def action_choose(self) -> None:
        """Choose the selected note or leave it out again, and go to the next one."""
        row = self.selected
        if row is None or row.note.state not in _OPEN:
            return
        self._chosen ^= {row.note.id}
        self._forget(self.cursor)
        self.post_message(self.Chosen(self, self.chosen))
        if self.cursor < self.count() - 1:
            self.action_move(1)

    def choose_none(self) -> None:
        """Nothing is chosen any more."""
        self._chosen.clear()
        self.redraw()
        self.post_message(self.Chosen(self, ()))

    # Drawing.

    def count(self) -> int:
        return len(self._shown)

    def parts(self, index: int, part: int) -> tuple[list[Part], list[Part]]:
        row = self._shown[index]
        muted = self.style_of("rows--muted")
        if isinstance(row, str):
            heading = part == (0 if index == 0 else 1)
            return [(f" {row}" if heading else "", self.style_of("rows--accent"))], []
        note = row.note
        mark: Part = (
            CURSOR_MARK if index == self.cursor else " ",
            self.style_of("rows--accent"),
        )
        if part == 1:
            due = (f"  {row.due}", self.style_of("queue--past") if row.past else muted)
            room = self.scrollable_content_region.width - cell_len(row.due) - 6
            what = f" · {row.what}" if row.what and room >= _LEAST_WHAT else ""
            return [mark, due, (what, muted)], []
        name = self.style_of("rows--strong") if row.waits else RichStyle()
        left: list[Part] = [mark, (note.contact.name, name)]
        if any(reason.kind is NoteReason.JOB_INTERVIEW for reason in note.reasons):
            left.append((f" {INTERVIEW_MARK}", self.style_of("rows--accent")))
        if note.organization:
            left.append((f" · {note.organization}", muted))
        chosen = note.id in self._chosen
        return left, [(f" {CHOSEN_MARK}", self.style_of("rows--accent"))] if chosen else []
