"""A note's words elsewhere: in the user's own editor, and on the clipboard."""

from textual import work

from linchpin_tui.domain.note_pages import note_page, read_note_page
from linchpin_tui.domain.records import NoteText, ThankYouNote
from linchpin_tui.domain.vocabulary import NoteReason, NoteState
from linchpin_tui.screens.note_place import CLOSED, NotePlace
from linchpin_tui.services import notes


class TakesNotesOutside(NotePlace):
    """The part of the notes screen in which a note's words leave it, and come back."""

    async def _words_of(self, note: ThankYouNote) -> NoteText | None:
        """The words of the selected note, once they show; None when it is gone meanwhile."""
        if self.editor.note != note.id:
            await self.show_selected()
        return self.shown_text(note)

    @work
    async def action_write_outside(self) -> None:
        from linchpin_tui.screens.outside import edit_outside
        from linchpin_tui.services.editor import NotEdited

        note = self.selected
        before = await self._words_of(note) if note else None
        if note is None or before is None or note.state in CLOSED:
            return
        why_this = any(reason.kind is NoteReason.JOB_INTERVIEW for reason in note.reasons)
        page = note_page(before, note.contact.name, why_this=why_this)
        try:
            after = read_note_page(edit_outside(self.app, page, name="note.txt"))
        except NotEdited as trouble:
            self.say(str(trouble), warning=True)
            return
        if not after.whole:
            self.say("It came back without a word, so the note is as it was.", warning=True)
        elif after == before:
            self.say("Nothing was changed.")
        else:
            await self._take_back(note, after, why_this=why_this)

    async def _take_back(self, note: ThankYouNote, text: NoteText, *, why_this: bool) -> None:
        # As if it were typed: undo in the editor takes it back, too.
        self.editor.change(text)
        self.editor.show(note.id, text, why_this=why_this)
        self.draft.typed(note.id, text)
        if note.state is NoteState.OFFERED:
            await self.do(notes.accept, note.id)
        self.show_status()
        self.say(f"Taken back: the note to {note.contact.name}.")

    @work
    async def action_copy(self) -> None:
        from linchpin_tui.screens.copying import copy

        note = self.selected
        text = await self._words_of(note) if note else None
        if note is not None and text is not None:
            said = await copy(self.app, text.whole)
            self.say(f"{said} It is the note to {note.contact.name}.")
