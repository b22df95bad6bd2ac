"""The notes: whom you owe thanks, until when, and the words."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Label, Static

from linchpin_tui.domain.records import ThankYouNote
from linchpin_tui.domain.thanks import is_owed, is_snoozed
from linchpin_tui.domain.vocabulary import NoteState
from linchpin_tui.domain.wording import count
from linchpin_tui.screens.command import bindings
from linchpin_tui.screens.copying import Copy
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.everywhere import Add
from linchpin_tui.screens.note_closing import ClosesNotes
from linchpin_tui.screens.note_commands import (
    Back,
    ChooseTemplate,
    FilterNotes,
    Find,
    LearnDetail,
    MarkSent,
    OtherWords,
    Override,
    PutInDetail,
    Save,
    Send,
    ShareReason,
    Skip,
    Snooze,
    Turn,
    Unmark,
    View,
    Wake,
    Write,
    WriteOutside,
)
from linchpin_tui.screens.note_outside import TakesNotesOutside
from linchpin_tui.screens.note_place import CLOSED
from linchpin_tui.screens.note_sending import SendsNotes
from linchpin_tui.screens.note_writing import WritesNotes
from linchpin_tui.widgets.facts import Facts
from linchpin_tui.widgets.find import FindLine
from linchpin_tui.widgets.note_editor import NoteEditor
from linchpin_tui.widgets.note_queue import NoteQueue
from linchpin_tui.widgets.notices import Welcome


class Told(Facts, can_focus=False):
    """How the words stand: told with every sign that is typed, so it keeps its height."""


class NotesScreen(WritesNotes, SendsNotes, TakesNotesOutside, ClosesNotes):
    """The queue of notes, what is known about the person, and the note in its parts."""

    CSS_PATH = "notes.tcss"
    MODE = "notes"
    READING = "#note"
    PURPOSE = (
        "Whom you owe thanks, the next due first. A note goes out with one personal detail from "
        "the conversation; your text is saved as you type. ! after a job interview. Several "
        "can be chosen, to be sent one after another, put aside or skipped at once."
    )
    AUTO_FOCUS = "NoteQueue"
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        Back,
        Save,
        Override,
        PutInDetail,
        ChooseTemplate,
        Turn,
        OtherWords,
        Write,
        Send,
        MarkSent,
        Unmark,
        ShareReason,
        Snooze,
        Wake,
        Skip,
        LearnDetail,
        Find,
        FilterNotes,
        View,
        WriteOutside,
        Copy,
    )

    def __init__(self, desk: DeskThread) -> None:
        super().__init__(desk)
        self._entered = False
        self._sought = ""

    def compose_place(self) -> ComposeResult:
        yield Welcome(
            "Thank-you notes",
            "Whom you owe thanks, and until when. An interview, a favor or an introduction "
            "opens a note here.",
            (
                (self.key(Add), "adds what happened, in plain words, such as"),
                (" ", "informational interview with Omar Haddad at Initech"),
                (self.key(View), "shows the notes that are closed"),
            ),
        )
        with Horizontal(id="body"):
            with Vertical(id="list"):
                with Horizontal(id="finding"):
                    yield Label("/", id="find-sign")
                    yield FindLine(id="find")
                yield NoteQueue(id="queue")
                yield Static("", id="chosen", markup=False)
            with Vertical(id="note"):
                with Vertical(id="writing"):
                    with Vertical(id="side"):
                        yield Facts(id="known")
                        yield Facts(id="preview")
                    yield NoteEditor(id="editor")
                yield Told(id="status")

    def on_mount(self) -> None:
        self._line.placeholder = "a name, an organization, sent, offered"

    async def load(self) -> None:
        await super().load()
        if self._sought != self.queue.sought:
            # Another place led to a note that was not among those found.
            self._sought = self._line.value = self.queue.sought
            self.remove_class("-finding")
        if not self._entered and self.is_current:
            self._entered = True
            await self.reopen()

    # Finding and choosing.

    @property
    def _line(self) -> FindLine:
        return self.query_one("#find", FindLine)

    def action_find(self) -> None:
        self.remove_class("-reading")
        self.add_class("-finding")
        self.set_focus(self._line)
        self._line.action_select_all()

    @on(Input.Changed, "#find")
    def narrow(self, event: Input.Changed) -> None:
        if self.queue.sought != event.value:
            self._narrow(event.value)

    def _narrow(self, sought: str) -> None:
        self._sought = sought
        self.queue.narrow(sought)

    @on(FindLine.Moved)
    def move_in_found(self, event: FindLine.Moved) -> None:
        self.queue.action_move(event.step)

    @on(Input.Submitted, "#find")
    def take_found(self) -> None:
        if not self._line.value.strip() or not self.queue.count():
            self.leave_find()
            return
        self.set_focus(self.queue)
        self.refresh_bindings()

    @on(FindLine.Left)
    def leave_find(self) -> None:
        self._line.value = ""
        self._narrow("")
        self.remove_class("-finding")
        self.set_focus(self.queue)
        self.refresh_bindings()

    @on(NoteQueue.Chosen)
    def show_chosen(self, event: NoteQueue.Chosen) -> None:
        chosen = len(event.notes)
        self.query_one("#chosen", Static).update(
            f"{count(chosen, 'note')} chosen ({self.key(Back)}: none)"
        )
        self.set_class(bool(chosen), "-choosing")
        self.refresh_bindings()

    def action_back(self) -> None:
        if self.has_class("-reading"):
            super().action_back()
        elif self.queue.chosen:
            self.queue.choose_none()
        else:
            self.leave_find()

    def action_view(self) -> None:
        self.closed_too = not self.closed_too
        self.reload()

    # What can be done now.

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if not self.is_mounted:
            return super().check_action(action, parameters)
        writing = self.has_class("-reading")
        if action in _WHILE_WRITING:
            return writing and self._may_write(action)
        if action == "back":
            return writing or bool(self.queue.chosen) or bool(self.queue.sought)
        if self._line.has_focus and action in _IN_THE_QUEUE:
            return False
        if action == "find":
            return not writing and not self.has_class("-empty")
        may = self._may_close(action, self.selected)
        return super().check_action(action, parameters) if may is None else may

    def _may_write(self, action: str) -> bool:
        """Is there something for this to do in the note being written?"""
        page = self.page
        if action == "override":
            return self.editor.problem_told
        if action == "put_in_detail":
            return self.next_detail is not None
        if action == "turn":
            return not self.has_class("-wide")
        if action == "other_words":
            return page is not None and bool(page.versions)
        if action == "choose_template":
            return page is not None and page.note.state not in CLOSED
        return True

    def _may_close(self, action: str, note: ThankYouNote | None) -> bool | None:
        """Can this be done with the selected note, where it stands? None: it is about no note."""
        state = note.state if note else None
        now = self.desk.now()
        if action in ("send", "skip") and self.queue.chosen:
            return True
        if action == "copy":
            return note is not None
        if action in ("write", "write_outside", "send", "learn_detail", "skip", "mark_sent"):
            return state is not None and state not in CLOSED
        if action == "unmark":
            return state is NoteState.SENT
        if action == "share_reason":
            return state is NoteState.SENT and note is not None and bool(note.override_why)
        if action == "snooze":
            return bool(self.meant(lambda each: is_owed(each, now)))
        if action == "wake":
            resting = self.meant(lambda each: is_snoozed(each, now))
            return bool(resting) and not self.meant(lambda each: is_owed(each, now))
        return None


_WHILE_WRITING = frozenset(
    {"save", "override", "put_in_detail", "choose_template", "turn", "other_words"}
)
_IN_THE_QUEUE = frozenset(
    {
        "write",
        "write_outside",
        "copy",
        "send",
        "mark_sent",
        "unmark",
        "share_reason",
        "snooze",
        "wake",
        "skip",
        "learn_detail",
        "find",
        "view",
    }
)
