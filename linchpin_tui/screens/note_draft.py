"""Keeping a note's words while they are written."""

from collections.abc import Callable
from datetime import datetime

from textual.dom import DOMNode

from linchpin_tui.domain.records import NoteText
from linchpin_tui.domain.wording import short_moment, short_time
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.latest import Latest
from linchpin_tui.services import notes
from linchpin_tui.services.desk import Refused, StorageError


class NoteDraft:
    """Saves the newest words of a note, as they are typed, and knows when that was.

    `saved` is called after each save, `trouble` with a sentence when one does not succeed.
    """

    def __init__(
        self,
        owner: DOMNode,
        desk: DeskThread,
        *,
        saved: Callable[[], None],
        trouble: Callable[[str], None],
    ) -> None:
        self._desk = desk
        self._saved, self._trouble = saved, trouble
        self._unsaved: tuple[int, NoteText] | None = None
        self._saving = Latest(owner, self.flush)
        self.words = ""
        """When the words were saved: `saved 14:09`; empty for a proposal."""

    def typed(self, note: int, text: NoteText) -> None:
        """Save these words, now or as soon as the ones before them are saved."""
        self._unsaved = (note, text)
        self._saving.ask()

    def loaded(self, saved_at: datetime | None) -> None:
        """Other words are shown, saved at this moment (None: a proposal)."""
        self.words = self._when(saved_at) if saved_at else ""

    def let_go(self) -> None:
        """The words are in good hands: nothing is left to save."""
        self._unsaved = None

    @property
    def pending(self) -> bool:
        """Whether something typed is not saved yet."""
        return self._unsaved is not None

    async def flush(self) -> None:
        """Save what is not saved yet, and wait for it."""
        if self._unsaved is None:
            return
        note, text = saving = self._unsaved
        try:
            saved_at = await self._desk.ask(notes.save_draft, note, text)
        except (Refused, StorageError) as error:
            self.words = "not saved"
            self._trouble(f"This text is not saved: {error}")
            return
        if self._unsaved is saving:
            self._unsaved = None
        self.words = self._when(saved_at)
        self._saved()

    def _when(self, saved_at: datetime) -> str:
        now = self._desk.now()
        local = saved_at.astimezone(now.tzinfo)
        if local.date() == now.date():
            return f"saved {short_time(local.time())}"
        return f"saved {short_moment(local, now.date())}"
