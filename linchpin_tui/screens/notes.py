"""The notes: whom you owe thanks, until when, and the words."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from linchpin_tui.domain.thanks import is_owed, is_snoozed
from linchpin_tui.domain.vocabulary import NoteState
from linchpin_tui.screens.command import bindings
from linchpin_tui.screens.note_closing import ClosesNotes
from linchpin_tui.screens.note_commands import (
    Back,
    LearnDetail,
    MarkSent,
    Override,
    Save,
    Skip,
    Snooze,
    Unmark,
    View,
    Wake,
    Write,
)
from linchpin_tui.screens.note_place import CLOSED
from linchpin_tui.screens.note_writing import WritesNotes
from linchpin_tui.widgets.facts import Facts
from linchpin_tui.widgets.note_editor import NoteEditor
from linchpin_tui.widgets.note_queue import NoteQueue
from linchpin_tui.widgets.notices import Welcome


class NotesScreen(WritesNotes, ClosesNotes):
    """The queue of notes, what is known about the person, and the note in its parts."""

    MODE = "notes"
    READING = "#note"
    PURPOSE = (
        "Whom you owe thanks, the next due first. A note goes out with one personal detail from "
        "the conversation; your text is saved as you type. ! after a job interview."
    )
    AUTO_FOCUS = "NoteQueue"
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        Back, Save, Override, Write, MarkSent, Unmark, Snooze, Wake, Skip, LearnDetail, View
    )

    def compose_place(self) -> ComposeResult:
        yield Welcome(
            "Thank-you notes",
            "Whom you owe thanks, and until when. An interview, a favor or an introduction "
            "opens a note here.",
            (
                ("a", "adds what happened, in plain words, such as"),
                (" ", "informational interview with Omar Haddad at Initech"),
                ("v", "shows the notes that are closed"),
            ),
        )
        with Horizontal(id="body"):
            yield NoteQueue(id="queue")
            with Vertical(id="note"):
                yield Facts(id="known")
                yield NoteEditor(id="editor")
                yield Static("", id="status", markup=False)

    def action_view(self) -> None:
        self.closed_too = not self.closed_too
        self.reload()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        note = self.selected if self.is_mounted else None
        state = note.state if note else None
        writing = self.has_class("-reading")
        if action in ("back", "save"):
            return writing
        if action == "override":
            return writing and self.editor.problem_told
        if action in ("write", "learn_detail", "skip"):
            return state is not None and state not in CLOSED
        if action == "mark_sent":
            return state is not None and state not in CLOSED
        if action == "unmark":
            return state is NoteState.SENT
        if action == "snooze":
            return note is not None and is_owed(note, self.desk.now())
        if action == "wake":
            return note is not None and is_snoozed(note, self.desk.now())
        return super().check_action(action, parameters)
