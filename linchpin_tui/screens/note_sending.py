"""Sending notes from the queue: one, or several one after another."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from linchpin_tui.domain.records import ThankYouNote
from linchpin_tui.domain.wording import count
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.note_place import CLOSED, NotePlace
from linchpin_tui.services import notes

if TYPE_CHECKING:
    from linchpin_tui.screens.sending import Gone, ToWrite, Typed


class SendsNotes(NotePlace):
    """The part of the notes screen in which notes go out."""

    def __init__(self, desk: DeskThread) -> None:
        super().__init__(desk)
        self._typed: Typed = {}

    def action_send(self) -> None:
        self._send_next(self.to_send())

    def to_send(self) -> tuple[ThankYouNote, ...]:
        """The notes that are to go: those that are chosen, else the selected one, if it is open."""
        return self.meant(lambda note: note.state not in CLOSED)

    def _send_next(self, waiting: Sequence[ThankYouNote], number: int = 1) -> None:
        """Lay the sheet for the first of the notes over the queue; then those after it."""
        if not waiting:
            return
        from linchpin_tui.screens.sending import Gone, Result, SendNote, ToWrite

        note, *rest = waiting
        text = self.shown_text(note) or self.draft.unsaved(note.id)
        sheet = SendNote(
            self.desk,
            note.id,
            note.contact.name,
            text,
            typed=self._typed,
            place=(number, number + len(rest)),
            sent=self.originality.sent,
        )

        def answered(result: Result | None) -> None:
            if result is None:
                self._say_kept(note, len(rest))
            elif isinstance(result, ToWrite):
                self.run_worker(self._write_what_lacks(note, result))
            else:
                self._send_next(rest, number + 1)
                if isinstance(result, Gone):
                    self.run_worker(self._mark(note, result))
                elif not rest:
                    self._say_kept(note, 0)

        self.app.push_screen(sheet, answered)

    def _say_kept(self, note: ThankYouNote, others: int) -> None:
        more = f", and {count(others, 'other')} with it" if others else ""
        self.say(f"Kept: the note to {note.contact.name} waits in the queue{more}.")

    async def _mark(self, note: ThankYouNote, gone: "Gone") -> None:
        marked = await self.do(
            notes.mark_sent,
            note.id,
            gone.text,
            gone.channel,
            by_hand=gone.by_hand,
            override_why=gone.override_why,
            sent=self.originality.sent,
        )
        if marked:
            self.draft.let_go(note.id)
            if self.has_class("-reading"):
                self.action_back()
            self.say(f"Sent: the note to {note.contact.name}", undo="takes the mark back")

    async def _write_what_lacks(self, note: ThankYouNote, result: "ToWrite") -> None:
        """Open the note in the editor, with what it lacks said under the part it is about."""
        self.queue.select(note.id)
        await self.show_selected()
        if self.editor.note == note.id:
            self.add_class("-reading")
            self.editor.tell(result.problem.field, result.problem.message)
            self.refresh_bindings()
