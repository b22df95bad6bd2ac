"""Closing a note: sent, skipped or put aside, and each of them taken back."""

from datetime import datetime

from textual import work

from linchpin_tui.domain.records import NoteText, ThankYouNote
from linchpin_tui.domain.vocabulary import Channel
from linchpin_tui.domain.wording import short_moment
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.note_answers import (
    ANOTHER_DAY,
    WAYS,
    AnotherDay,
    morning_of,
    needs_words,
    no_day,
    rests,
)
from linchpin_tui.screens.note_place import NotePlace
from linchpin_tui.screens.sheet import AskLine, Choose
from linchpin_tui.services import notes
from linchpin_tui.services.desk import Refused, StorageError


class ClosesNotes(NotePlace):
    """The half of the notes screen in which a note is marked sent, skipped or put aside."""

    def __init__(self, desk: DeskThread) -> None:
        super().__init__(desk)
        self._channel: Channel | None = None
        self._by_hand = False

    def action_mark_sent(self) -> None:
        note = self.selected
        if note is None:
            return
        text = self.shown_text(note)

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

    async def _send_once_shown(self, note: ThankYouNote, text: NoteText | None) -> None:
        """Send these words, or those that show once the editor has followed to the note."""
        if text is None:
            await self.show_selected()
        if text := text or self.shown_text(note):
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
                sent=self.originality.sent,
            )
        except Refused as refusal:
            if self.editor.note != note.id:
                self.say(refusal.message, warning=True)
                return
            self.add_class("-reading")
            self.editor.tell(refusal.field or "detail", refusal.message)
            self.refresh_bindings()
            return
        except StorageError as trouble:
            self.say_trouble(str(trouble))
            return
        self.draft.let_go(note.id)
        self.action_back()
        self.reload()
        self.say(f"Sent: the note to {note.contact.name}", undo="takes the mark back")

    def action_override(self) -> None:
        note = self.selected
        text = None if note is None else self.shown_text(note)
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
        note = self.selected
        if note is not None and await self.do(notes.unmark_sent, note.id):
            self.say(f"The note to {note.contact.name} is owed again; its words are kept")

    @work
    async def action_share_reason(self) -> None:
        note = self.selected
        if note is None:
            return
        shared = not note.override_in_report
        if await self.do(notes.share_override, note.id, in_report=shared):
            where = "stands in the coach report too" if shared else "is kept private again"
            self.say(f"Why the note to {note.contact.name} went as it was {where}")

    def action_snooze(self) -> None:
        note = self.selected
        if note is None:
            return

        async def answered(until: datetime | AnotherDay) -> None:
            if isinstance(until, datetime):
                await self._rest(note, until)
            else:
                self._ask_day(note)

        title = f"Let the note to {note.contact.name} rest until…"
        answers: tuple[tuple[str, datetime | AnotherDay], ...] = (
            *rests(self.desk.now()),
            ("another day…", ANOTHER_DAY),
        )
        self.ask(Choose(title, "", answers), answered)

    def _ask_day(self, note: ThankYouNote) -> None:
        today = self.desk.now().date()

        async def rest(day: str) -> None:
            await self._rest(note, morning_of(day, today))

        self.ask(
            AskLine(
                f"Let the note to {note.contact.name} rest until which day?",
                "A day to come: fri, 4 dec, in 10 days, 2026-12-24.",
                check=lambda answer: no_day(answer, today),
            ),
            rest,
        )

    async def _rest(self, note: ThankYouNote, until: datetime) -> None:
        if await self.do(notes.snooze, note.id, until):
            self.say(f"The note to {note.contact.name} rests until {short_moment(until)}")

    @work
    async def action_wake(self) -> None:
        note = self.selected
        if note is not None:
            await self.do(notes.wake, note.id)

    def action_skip(self) -> None:
        note = self.selected
        if note is None:
            return

        async def skip(why: str) -> None:
            if await self.do(notes.skip, note.id, why):
                self.say(f"No note to {note.contact.name}", undo="brings it back")

        self.ask(
            AskLine(
                f"No note to {note.contact.name}?",
                "Say why, for yourself. Undo brings the note back.",
                check=needs_words,
            ),
            skip,
        )
