"""The notes: whom you owe thanks, until when, and the words."""

from datetime import datetime
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from linchpin_tui.domain.note_text import detail_words, length_words
from linchpin_tui.domain.records import NoteText, ThankYouNote
from linchpin_tui.domain.thanks import due_words, is_owed, is_snoozed
from linchpin_tui.domain.vocabulary import Channel, NoteReason, NoteState
from linchpin_tui.domain.wording import short_moment
from linchpin_tui.screens.command import bindings
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.latest import Latest
from linchpin_tui.screens.note_answers import WAYS, needs_words, rests
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
from linchpin_tui.screens.note_draft import NoteDraft
from linchpin_tui.screens.place import PlaceScreen
from linchpin_tui.screens.sheet import AskLine, Choose
from linchpin_tui.services import notes
from linchpin_tui.services.desk import Refused, StorageError
from linchpin_tui.services.notes import NotePage
from linchpin_tui.widgets.facts import Facts
from linchpin_tui.widgets.note_editor import NoteEditor
from linchpin_tui.widgets.note_facts import note_facts
from linchpin_tui.widgets.note_queue import NoteQueue, QueueRow
from linchpin_tui.widgets.notices import Welcome
from linchpin_tui.widgets.paint import joined
from linchpin_tui.widgets.rows import RowList

_CLOSED = (NoteState.SENT, NoteState.SKIPPED)


class NotesScreen(PlaceScreen):
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

    def __init__(self, desk: DeskThread) -> None:
        super().__init__(desk)
        self._page: NotePage | None = None
        self._closed_too = False
        self._channel: Channel | None = None
        self._by_hand = False
        self._following = Latest(self, self._show_selected)
        self._draft = NoteDraft(self, desk, saved=self._show_status, trouble=self.say_trouble)

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

    @property
    def _queue(self) -> NoteQueue:
        return self.query_one("#queue", NoteQueue)

    @property
    def _editor(self) -> NoteEditor:
        return self.query_one("#editor", NoteEditor)

    @property
    def _selected(self) -> ThankYouNote | None:
        row = self._queue.selected
        return row.note if row else None

    # Facts.

    async def load(self) -> None:
        shown = await self.desk.ask(notes.all_notes if self._closed_too else notes.queue)
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
        self._queue.show(rows)
        self._stop_writing_what_is_gone()
        await self._show_selected()

    def _stop_writing_what_is_gone(self) -> None:
        """The note being written was closed elsewhere: its words are kept, typing ends."""
        selected = self._selected
        if self._editor.has_focus_within and (selected is None or selected.id != self._editor.note):
            self.action_back()
            self.say("The note you were writing was closed elsewhere; your words are kept.")

    async def _show_selected(self) -> None:
        note = self._selected
        if note is None:
            self._page = None
            return
        try:
            page = await self.desk.ask(notes.page, note.id)
        except Refused:
            return  # Gone meanwhile: the next facts will not hold it.
        same = self._page is not None and self._page.note.id == page.note.id
        self._page = page
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
            self._editor.show(
                page.note.id,
                self._draft.unsaved(page.note.id) or page.text,
                why_this=_asks_why(page.note),
                read_only=page.note.state in _CLOSED,
            )
            self._draft.loaded(page.note.id, page.saved_at)
        self._show_status()
        self.refresh_bindings()

    def _is_being_typed(self, note: int) -> bool:
        """Whether this note's words here are newer than the saved ones, or about to be."""
        if self._editor.note != note:
            return False
        return self._draft.unsaved(note) is not None or self._editor.has_focus_within

    def _show_status(self) -> None:
        if self._page is None:
            return
        text = self._editor.text
        detail = f"detail: {detail_words(text, self._page.material)}"
        pieces = [length_words(text), detail, self._draft.words]
        self.query_one("#status", Static).update(joined(" · ".join(filter(None, pieces))))

    @on(RowList.Highlighted)
    def follow(self) -> None:
        self._following.ask()

    # Writing.

    @on(RowList.Opened)
    def action_write(self) -> None:
        note = self._selected
        if note is None or note.state in _CLOSED:
            return
        if self._editor.note == note.id:
            self._start_writing(note)
        else:
            self._write_once_shown(note)

    @work
    async def _write_once_shown(self, note: ThankYouNote) -> None:
        await self._show_selected()
        if self._editor.note == note.id:
            self._start_writing(note)

    def _start_writing(self, note: ThankYouNote) -> None:
        self.add_class("-reading")
        self._editor.start()
        if note.state is NoteState.OFFERED:
            self._take_on(note)

    @work
    async def _take_on(self, note: ThankYouNote) -> None:
        if await self.do(notes.accept, note.id):
            self.say(f"A note to {note.contact.name} is yours to write (u takes that back)")

    def action_back(self) -> None:
        self.remove_class("-reading")
        self._editor.clear_problems()
        self.set_focus(self._queue)
        self.refresh_bindings()

    @on(NoteEditor.Edited)
    def edited(self, event: NoteEditor.Edited) -> None:
        self._draft.typed(event.note, event.text)
        self._show_status()

    async def keep_drafts(self) -> None:
        await self._draft.flush()

    def action_save(self) -> None:
        self._draft.typed(self._editor.note, self._editor.text)

    # Closing.

    def action_mark_sent(self) -> None:
        note = self._selected
        if note is None:
            return
        text = self._shown_text(note)

        async def send(how: tuple[Channel, bool]) -> None:
            self._channel, self._by_hand = how
            await self._send_once_shown(note, text)

        self.ask(
            Choose(
                f"How did the note to {note.contact.name} go?",
                "Marking it keeps its words. By hand, the detail alone is enough.",
                WAYS,
            ),
            send,
        )

    def _shown_text(self, note: ThankYouNote) -> NoteText | None:
        """The note's words in the editor; None while it still shows another note's."""
        return self._editor.text if self._editor.note == note.id else None

    async def _send_once_shown(self, note: ThankYouNote, text: NoteText | None) -> None:
        """Send these words, or those that show once the editor has followed to the note."""
        if text is None:
            await self._show_selected()
        if text := text or self._shown_text(note):
            await self._send(note, text)

    async def _send(
        self, note: ThankYouNote, text: NoteText, override_why: str | None = None
    ) -> None:
        try:
            await self.desk.ask(
                notes.mark_sent,
                note.id,
                text,
                self._channel,
                by_hand=self._by_hand,
                override_why=override_why,
            )
        except Refused as refusal:
            if self._editor.note != note.id:
                self.say(refusal.message, warning=True)
                return
            self.add_class("-reading")
            self._editor.tell(refusal.field or "detail", refusal.message)
            self.refresh_bindings()
            return
        except StorageError as trouble:
            self.say_trouble(str(trouble))
            return
        self._draft.let_go(note.id)
        self.action_back()
        self.reload()
        self.say(f"Sent: the note to {note.contact.name} (u takes the mark back)")

    def action_override(self) -> None:
        note = self._selected
        text = None if note is None else self._shown_text(note)
        if note is None or text is None:
            return

        async def send(why: str) -> None:
            await self._send(note, text, override_why=why)

        self.ask(
            AskLine(
                f"Mark the note to {note.contact.name} as sent as it is?",
                "Say why, for yourself: the reason is kept with the note.",
                check=needs_words,
            ),
            send,
        )

    @work
    async def action_unmark(self) -> None:
        note = self._selected
        if note is not None and await self.do(notes.unmark_sent, note.id):
            self.say(f"The note to {note.contact.name} is owed again; its words are kept")

    def action_snooze(self) -> None:
        note = self._selected
        if note is None:
            return

        async def rest(until: datetime) -> None:
            if await self.do(notes.snooze, note.id, until):
                self.say(f"The note to {note.contact.name} rests until {short_moment(until)}")

        title = f"Let the note to {note.contact.name} rest until…"
        self.ask(Choose(title, "", rests(self.desk.now())), rest)

    @work
    async def action_wake(self) -> None:
        note = self._selected
        if note is not None:
            await self.do(notes.wake, note.id)

    def action_skip(self) -> None:
        note = self._selected
        if note is None:
            return

        async def skip(why: str) -> None:
            if await self.do(notes.skip, note.id, why):
                self.say(f"No note to {note.contact.name} (u brings it back)")

        self.ask(
            AskLine(
                f"No note to {note.contact.name}?",
                "Say why, for yourself. Undo brings the note back.",
                check=needs_words,
            ),
            skip,
        )

    def action_learn_detail(self) -> None:
        note, page = self._selected, self._page
        if note is None:
            return
        text = self._shown_text(note)
        asks = page is not None and page.note.id == note.id and not page.fresh
        written = " ".join(text.detail.split()) if text and asks else ""

        async def learn(detail: str) -> None:
            await self.do(notes.add_detail, note.id, detail)

        self.ask(
            AskLine(
                f"What did you learn about {note.contact.name}?",
                "One personal thing from the conversation: her daughter rows.",
                value=written,
                check=needs_words,
            ),
            learn,
        )

    def action_view(self) -> None:
        self._closed_too = not self._closed_too
        self.reload()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        note = self._selected if self.is_mounted else None
        state = note.state if note else None
        writing = self.has_class("-reading")
        if action in ("back", "save"):
            return writing
        if action == "override":
            return writing and self._editor.problem_told
        if action in ("write", "learn_detail", "skip"):
            return state is not None and state not in _CLOSED
        if action == "mark_sent":
            return state is not None and state not in _CLOSED
        if action == "unmark":
            return state is NoteState.SENT
        if action == "snooze":
            return note is not None and is_owed(note, self.desk.now())
        if action == "wake":
            return note is not None and is_snoozed(note, self.desk.now())
        return super().check_action(action, parameters)


def _asks_why(note: ThankYouNote) -> bool:
    return any(reason.kind is NoteReason.JOB_INTERVIEW for reason in note.reasons)


def _is_past(note: ThankYouNote, now: datetime) -> bool:
    return is_owed(note, now) and note.due_at is not None and note.due_at < now
