"""Keeping the notes' words while they are written."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from textual.dom import DOMNode

from linchpin_tui.domain.records import NoteText
from linchpin_tui.domain.wording import short_moment, short_time
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.latest import Latest
from linchpin_tui.services import drafts, notes
from linchpin_tui.services.desk import Refused, StorageError


class NoteDraft:
    """Saves the newest words of each note, as they are typed, and knows when that was.

    Words that could not be saved are held here, note by note, and tried again with the next ones.
    `saved` is called after each save, `trouble` with a sentence when one does not succeed,
    `put_aside` when another session had written something else in the note meanwhile.
    """

    def __init__(
        self,
        owner: DOMNode,
        desk: DeskThread,
        *,
        saved: Callable[[], None],
        trouble: Callable[[str], None],
        put_aside: Callable[[], None],
    ) -> None:
        self._desk = desk
        self._saved, self._trouble, self._put_aside = saved, trouble, put_aside
        self._unsaved: dict[int, NoteText] = {}
        self._seen: dict[int, NoteText] = {}
        self._templates: dict[int, str] = {}
        self._place = ""
        self._done = False
        self._failed: set[int] = set()
        self._shown = 0
        self._saving = Latest(owner, self.flush)
        self.words = ""
        """When the shown words were saved: `saved 14:09`; empty for a proposal."""

    def typed(self, note: int, text: NoteText, place: tuple[str, int, int] | None = None) -> None:
        """Save these words, now or as soon as the ones before them are saved.

        `place` is where the cursor is: part, line, column.
        """
        self._shown = note
        if place is not None:
            self.is_at(note, *place)
        self._unsaved[note] = text
        self._saving.ask()

    def loaded(
        self, note: int, text: NoteText, saved_at: datetime | None, template: str = ""
    ) -> None:
        """This note is shown, with words saved at this moment (None: a proposal)."""
        self._shown = note
        if note in self._unsaved:
            # What is stored is not what these words went on from.
            self.words = "not saved"
        else:
            self._seen[note], self._templates[note] = text, template
            self.words = self._when(saved_at) if saved_at else ""

    def begin_with(self, note: int, template: str) -> None:
        """What is saved of a note from now on has this template."""
        self._templates[note] = template

    def let_go(self, note: int) -> None:
        """The note's words are in good hands: nothing of it is left to save."""
        self._unsaved.pop(note, None)
        self._failed.discard(note)

    def unsaved(self, note: int) -> NoteText | None:
        """What was typed in a note and is not saved yet."""
        return self._unsaved.get(note)

    def is_at(self, note: int, part: str, line: int, column: int) -> None:
        """A note is being written, and here is its cursor; it is kept with the next words."""
        self._place, self._done = f"{note} {part} {line} {column}", False

    def done(self) -> None:
        """Nothing is being written any more: a later session need not go on here."""
        if self._place:
            self._done = True
            self._saving.ask()

    async def flush(self) -> None:
        """Save what is not saved yet, and wait for it."""
        for note in tuple(self._unsaved):
            await self._save(note)
        if self._done:
            self._place, self._done = "", False
            with suppress(StorageError):
                await self._desk.ask(drafts.keep, drafts.WRITING, "")

    async def _save(self, note: int) -> None:
        text = self._unsaved.get(note)
        if text is None:
            return
        try:
            saved = await self._desk.ask(
                notes.save_draft,
                note,
                text,
                self._seen.get(note),
                self._templates.get(note, ""),
                self._place,
            )
        except (Refused, StorageError) as error:
            if note == self._shown:
                self.words = "not saved"
            if note == self._shown or note not in self._failed:
                self._trouble(f"This text is not saved: {error}")
            self._failed.add(note)
            return
        self._seen[note] = text
        if self._unsaved.get(note) is text:
            self.let_go(note)
        if note == self._shown:
            self.words = self._when(saved.at)
        if saved.aside:
            self._put_aside()
        self._saved()

    def _when(self, saved_at: datetime) -> str:
        now = self._desk.now()
        local = saved_at.astimezone(now.tzinfo)
        if local.date() == now.date():
            return f"saved {short_time(local.time())}"
        return f"saved {short_moment(local, now.date())}"
