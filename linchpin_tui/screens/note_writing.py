"""Writing a note: into the editor and out of it, and keeping what is typed."""

from textual import on, work

from linchpin_tui.domain.records import ThankYouNote
from linchpin_tui.domain.vocabulary import NoteState
from linchpin_tui.screens.note_answers import needs_words
from linchpin_tui.screens.note_place import CLOSED, NotePlace
from linchpin_tui.screens.sheet import AskLine
from linchpin_tui.services import notes
from linchpin_tui.widgets.note_editor import NoteEditor
from linchpin_tui.widgets.rows import RowList


class WritesNotes(NotePlace):
    """The half of the notes screen in which words are written."""

    def stop_writing_what_is_gone(self) -> None:
        """The note being written was closed elsewhere: its words are kept, typing ends."""
        selected = self.selected
        if self.editor.has_focus_within and (selected is None or selected.id != self.editor.note):
            self.action_back()
            self.say("The note you were writing was closed elsewhere; your words are kept.")

    @on(RowList.Opened)
    def action_write(self) -> None:
        note = self.selected
        if note is None or note.state in CLOSED:
            return
        if self.editor.note == note.id:
            self._start_writing(note)
        else:
            self._write_once_shown(note)

    @work
    async def _write_once_shown(self, note: ThankYouNote) -> None:
        await self.show_selected()
        if self.editor.note == note.id:
            self._start_writing(note)

    def _start_writing(self, note: ThankYouNote) -> None:
        self.add_class("-reading")
        self.editor.start()
        if note.state is NoteState.OFFERED:
            self._take_on(note)

    @work
    async def _take_on(self, note: ThankYouNote) -> None:
        if await self.do(notes.accept, note.id):
            self.say(f"A note to {note.contact.name} is yours to write (u takes that back)")

    @on(NoteEditor.Edited)
    def edited(self, event: NoteEditor.Edited) -> None:
        self.draft.typed(event.note, event.text)
        self.show_status()

    async def keep_drafts(self) -> None:
        await self.draft.flush()

    def action_save(self) -> None:
        self.draft.typed(self.editor.note, self.editor.text)

    def action_learn_detail(self) -> None:
        note, page = self.selected, self.page
        if note is None:
            return
        text = self.shown_text(note)
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
