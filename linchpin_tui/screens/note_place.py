"""What the parts of the notes screen share: the selected note, its page, and showing them."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime

from textual import on

from linchpin_tui.domain.note_checks import name_words, slot_words
from linchpin_tui.domain.note_text import detail_words, length_words
from linchpin_tui.domain.records import NoteText, ThankYouNote
from linchpin_tui.domain.thanks import due_words, is_owed, is_snoozed
from linchpin_tui.domain.vocabulary import NoteReason, NoteState
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.dressing import keys_of
from linchpin_tui.screens.latest import Latest
from linchpin_tui.screens.note_commands import LearnDetail, OtherWords
from linchpin_tui.screens.note_draft import NoteDraft
from linchpin_tui.screens.note_originality import Originality
from linchpin_tui.screens.place import PlaceScreen
from linchpin_tui.services import note_queue, notes
from linchpin_tui.services.desk import Refused
from linchpin_tui.services.notes import NotePage
from linchpin_tui.widgets.facts import Fact, Facts
from linchpin_tui.widgets.note_editor import NoteEditor
from linchpin_tui.widgets.note_facts import note_facts, preview
from linchpin_tui.widgets.note_queue import NoteQueue, QueueRow
from linchpin_tui.widgets.rows import RowList

CLOSED = (NoteState.SENT, NoteState.SKIPPED)

_SENT_AT_HAND = 10
"""So many notes that were sent stand below the queue; `v` shows every one."""


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
        self.originality = Originality(self, desk, told=self.show_status)
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

    def meant(self, fits: Callable[[ThankYouNote], bool]) -> tuple[ThankYouNote, ...]:
        """The notes a key is for: of those that are chosen all that it fits, else the selected."""
        selected = (self.selected,) if self.selected is not None else ()
        return tuple(filter(fits, self.queue.chosen_notes or selected))

    def can_rest(self, note: ThankYouNote) -> bool:
        """Is something due with this note, now or once it has rested?"""
        return note.state in (NoteState.OWED, NoteState.SNOOZED)

    def shown_text(self, note: ThankYouNote) -> NoteText | None:
        """The note's words in the editor; None while it still shows another note's."""
        return self.editor.text if self.editor.note == note.id else None

    async def load(self) -> None:
        if self.closed_too:
            shown = await self.desk.ask(note_queue.all_notes)
        else:
            shown = await self.desk.ask(note_queue.at_hand, _SENT_AT_HAND)
        now = self.desk.now()
        # At first, queue and note come together: the screen is laid out once for both.
        first = await self._read(shown[0].id) if shown and self.page is None else None
        self.show_welcome(not shown)
        self.queue.show(rows(shown, now, closed="Closed" if self.closed_too else "Sent"))
        self.stop_writing_what_is_gone()
        if first is not None and self.selected is not None and self.selected.id == first.note.id:
            self._show_page(first)
        else:
            await self.show_selected()

    async def _read(self, note: int) -> NotePage | None:
        """A note with what is known; None for one that is gone meanwhile."""
        try:
            return await self.desk.ask(notes.page, note)
        except Refused:
            return None  # The next facts will not hold it.

    def stop_writing_what_is_gone(self) -> None:
        """Asked after the queue has changed: the note being written may be in it no more."""

    def say_put_aside(self) -> None:
        """Another session wrote in the note meanwhile; its words are kept beside these."""
        self.say(
            "This note is being written in another window too. Both are kept: "
            f"{self.key(OtherWords)} shows the other words.",
            warning=True,
        )
        self._following.ask()

    async def show_selected(self) -> None:
        """Show the note under the cursor: the person, and the words as far as they are written."""
        note = self.selected
        if note is None:
            self.page = None
            return
        page = await self._read(note.id)
        if page is not None:
            self._show_page(page)

    def _show_page(self, page: NotePage) -> None:
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
            promises=page.follow_ups,
            earlier=page.earlier,
            noted_by=keys_of(self, LearnDetail),
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
        """Say how the words in the editor stand, and show the note as it would go out."""
        page = self.page
        if page is None or self.editor.note != page.note.id:
            return
        text = self.editor.text
        self.query_one("#preview", Facts).show(preview(text), keep_scroll=True)
        detail = f"detail: {detail_words(text, page.material)}"
        pieces = [length_words(text), detail, self.draft.words]
        lines = [" · ".join(filter(None, pieces))]
        if page.note.state not in CLOSED and self.has_class("-reading"):
            pieces = [
                slot_words(text.whole, page.material.braced),
                self._name_words(page, text),
                self.originality.words(page.note.id, text),
                f"other words are kept ({self.key(OtherWords)})" if page.versions else "",
            ]
            lines.append(" · ".join(filter(None, pieces)))
        facts = tuple(Fact(line, style="facts--muted") for line in lines)
        self.query_one("#status", Facts).show(facts, keep_scroll=True)

    @staticmethod
    def _name_words(page: NotePage, text: NoteText) -> str:
        introduced = (each.introduced.name for each in page.note.reasons if each.introduced)
        others = (page.note.organization or "", *introduced)
        return name_words(text.whole, page.contact.name, others)

    @on(RowList.Highlighted)
    def follow(self) -> None:
        self._following.ask()

    def action_back(self) -> None:
        self.remove_class("-reading")
        self.editor.clear_problems()
        self.set_focus(self.queue)
        self.refresh_bindings()


def rows(shown: Sequence[ThankYouNote], now: datetime, *, closed: str) -> list[QueueRow]:
    """The notes as rows, each with its section; a heading says how many stand under it.

    `closed` is the heading of those that are closed. `now` is local.
    """
    sections = [closed if note.state in CLOSED else _section(note, now) for note in shown]
    under = Counter(sections)
    return [
        QueueRow(
            note,
            due_words(note, now),
            waits=is_owed(note, now),
            past=_is_past(note, now),
            section=f"{section} · {under[section]}" if section else "",
        )
        for note, section in zip(shown, sections, strict=True)
    ]


def _section(note: ThankYouNote, now: datetime) -> str:
    if note.state is NoteState.OFFERED:
        return "Offered"
    return "Snoozed" if is_snoozed(note, now) else ""


def _asks_why(note: ThankYouNote) -> bool:
    return any(reason.kind is NoteReason.JOB_INTERVIEW for reason in note.reasons)


def _is_past(note: ThankYouNote, now: datetime) -> bool:
    return is_owed(note, now) and note.due_at is not None and note.due_at < now
