"""What the parts of the notes screen share: the selected note, its page, and showing them."""

from datetime import datetime

from textual import on
from textual.widgets import Static

from linchpin_tui.domain.note_text import detail_words, length_words
from linchpin_tui.domain.records import NoteText, ThankYouNote
from linchpin_tui.domain.thanks import due_words, is_owed
from linchpin_tui.domain.vocabulary import NoteReason, NoteState
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.latest import Latest
from linchpin_tui.screens.note_draft import NoteDraft
from linchpin_tui.screens.place import PlaceScreen
from linchpin_tui.services import notes
from linchpin_tui.services.desk import Refused
from linchpin_tui.services.notes import NotePage
from linchpin_tui.widgets.facts import Facts
from linchpin_tui.widgets.note_editor import NoteEditor
from linchpin_tui.widgets.note_facts import note_facts
from linchpin_tui.widgets.note_queue import NoteQueue, QueueRow
from linchpin_tui.widgets.paint import joined
from linchpin_tui.widgets.rows import RowList

CLOSED = (NoteState.SENT, NoteState.SKIPPED)


class NotePlace(PlaceScreen):
    """The queue and the page of the note under its cursor. Writing and closing build on it."""

    def __init__(self, desk: DeskThread) -> None:
        super().__init__(desk)
        self.page: NotePage | None = None
        self.closed_too = False
        self.draft = NoteDraft(
            self,
            desk,
            saved=self.show_status,
            trouble=self.say_trouble,
            put_aside=self.say_put_aside,
        )
        self._following = Latest(self, self.show_selected)

    @property
    def queue(self) -> NoteQueue:
        """Whom thanks are owed to."""
        return self.query_one("#queue", NoteQueue)

    @property
    def editor(self) -> NoteEditor:
        """The parts of the note."""
        return self.query_one("#editor", NoteEditor)

    @property
    def selected(self) -> ThankYouNote | None:
        """The note under the cursor of the queue."""
        row = self.queue.selected
        return row.note if row else None

    def shown_text(self, note: ThankYouNote) -> NoteText | None:
        """The note's words in the editor; None while it still shows another note's."""
        return self.editor.text if self.editor.note == note.id else None

    async def load(self) -> None:
        shown = await self.desk.ask(notes.all_notes if self.closed_too else notes.queue)
        now = self.desk.now()
        rows = [
            QueueRow(
                note,
                due_words(note, now),
                waits=is_owed(note, now),
                past=_is_past(note, now),
            )
            for note in shown
        ]
        self.set_class(not rows, "-empty")
        self.queue.show(rows)
        self.stop_writing_what_is_gone()
        await self.show_selected()

    def stop_writing_what_is_gone(self) -> None:
        """Asked after the queue has changed: the note being written may be in it no more."""

    def say_put_aside(self) -> None:
        """Another session wrote in the note meanwhile; its words are kept beside these."""
        self.say(
            "This note is being written in another window too. Both are kept: "
            "^r shows the other words.",
            warning=True,
        )
        self._following.ask()

    async def show_selected(self) -> None:
        """Show the note under the cursor: the person, and the words as far as they are written."""
        note = self.selected
        if note is None:
            self.page = None
            return
        try:
            page = await self.desk.ask(notes.page, note.id)
        except Refused:
            return  # Gone meanwhile: the next facts will not hold it.
        same = self.page is not None and self.page.note.id == page.note.id
        self.page = page
        now = self.desk.now()
        facts = note_facts(
            page.note,
            page.contact,
            details=page.details,
            fresh=page.fresh,
            interactions=page.recent,
            due=due_words(page.note, now),
            today=now.date(),
        )
        self.query_one("#known", Facts).show(facts, keep_scroll=same)
        if not self._is_being_typed(page.note.id):
            self.editor.show(
                page.note.id,
                self.draft.unsaved(page.note.id) or page.text,
                why_this=_asks_why(page.note),
                read_only=page.note.state in CLOSED,
            )
            self.draft.loaded(page.note.id, page.text, page.saved_at, page.shape)
        self.show_status()
        self.refresh_bindings()

    def _is_being_typed(self, note: int) -> bool:
        """Whether this note's words here are newer than the saved ones, or about to be."""
        if self.editor.note != note:
            return False
        return self.draft.unsaved(note) is not None or self.editor.has_focus_within

    def show_status(self) -> None:
        """Say how the words in the editor stand."""
        if self.page is None:
            return
        text = self.editor.text
        detail = f"detail: {detail_words(text, self.page.material)}"
        pieces = [length_words(text), detail, self.draft.words]
        self.query_one("#status", Static).update(joined(" · ".join(filter(None, pieces))))

    @on(RowList.Highlighted)
    def follow(self) -> None:
        self._following.ask()

    def action_back(self) -> None:
        self.remove_class("-reading")
        self.editor.clear_problems()
        self.set_focus(self.queue)
        self.refresh_bindings()


def _asks_why(note: ThankYouNote) -> bool:
    return any(reason.kind is NoteReason.JOB_INTERVIEW for reason in note.reasons)


def _is_past(note: ThankYouNote, now: datetime) -> bool:
    return is_owed(note, now) and note.due_at is not None and note.due_at < now
