"""Closing a note: sent, skipped or put aside, and each of them taken back."""

from collections.abc import Sequence
from datetime import datetime

from textual import work

from linchpin_tui.domain.records import NoteText, ThankYouNote
from linchpin_tui.domain.thanks import is_snoozed, notes_words
from linchpin_tui.domain.vocabulary import Channel
from linchpin_tui.domain.wording import count, listed, short_moment
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
from linchpin_tui.screens.note_place import CLOSED, NotePlace
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
        meant = self.meant(self.can_rest)
        if not meant:
            return

        async def answered(until: datetime | AnotherDay) -> None:
            if isinstance(until, datetime):
                await self._rest(meant, until)
            else:
                self._ask_day(meant)

        answers: tuple[tuple[str, datetime | AnotherDay], ...] = (
            *rests(self.desk.now()),
            ("another day…", ANOTHER_DAY),
        )
        self.ask(Choose(f"Let {_words(meant)} rest until…", "", answers), answered)

    def _ask_day(self, meant: Sequence[ThankYouNote]) -> None:
        today = self.desk.now().date()

        async def rest(day: str) -> None:
            await self._rest(meant, morning_of(day, today))

        self.ask(
            AskLine(
                f"Let {_words(meant)} rest until which day?",
                "A day to come: fri, 4 dec, in 10 days, 2026-12-24.",
                check=lambda answer: no_day(answer, today),
            ),
            rest,
        )

    async def _rest(self, meant: Sequence[ThankYouNote], until: datetime) -> None:
        left = len(self.queue.chosen) - len(meant)
        if await self.do(notes.snooze, _ids(meant), until):
            self.queue.choose_none()
            rest = "rests" if len(meant) == 1 else "rest"
            said = f"{_words(meant)} {rest} until {short_moment(until)}"
            stays = f"; {count(left, 'offered note')} as before" if left > 0 else ""
            self.say(f"{said[:1].upper()}{said[1:]}{stays}")

    @work
    async def action_wake(self) -> None:
        meant = self.meant(lambda note: is_snoozed(note, self.desk.now()))
        if meant and await self.do(notes.wake, _ids(meant)):
            self.queue.choose_none()

    def action_skip(self) -> None:
        meant = self.meant(lambda note: note.state not in CLOSED)
        if not meant:
            return
        names = [note.contact.name for note in meant]
        one = len(names) == 1
        title = f"No note to {names[0]}" if one else f"Skip {count(len(names), 'note')}"
        to = "" if one else f"To {listed(names)}. "

        async def skip(why: str) -> None:
            if await self.do(notes.skip, _ids(meant), why):
                self.queue.choose_none()
                said = title if one else f"{count(len(names), 'note')} skipped"
                self.say(said, undo=f"brings {'it' if one else 'them'} back")

        self.ask(
            AskLine(
                f"{title}?",
                f"{to}Say why, for yourself. Undo brings {'the note' if one else 'them'} back.",
                check=needs_words,
            ),
            skip,
        )


def _words(meant: Sequence[ThankYouNote]) -> str:
    return notes_words([note.contact.name for note in meant])


def _ids(meant: Sequence[ThankYouNote]) -> list[int]:
    return [note.id for note in meant]
