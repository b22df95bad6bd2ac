"""Whether a note says what another one said already: looked at off the keys, a moment after them."""

from collections.abc import Callable

from textual.dom import DOMNode
from textual.timer import Timer

from linchpin_tui.domain.note_text import Material, most_alike
from linchpin_tui.domain.records import NoteText
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.latest import Latest
from linchpin_tui.services.desk import Desk, StorageError
from linchpin_tui.services.note_likeness import SentNotes
from linchpin_tui.services.note_material import like

PAUSE = 0.3
"""Seconds without a key before a text is looked at."""


class Originality:
    """Compares the newest words of the note being written with all that were sent.

    `sent` keeps those ready, for marking a note as sent too; `told` is called when there is
    something new to say.
    """

    def __init__(self, owner: DOMNode, desk: DeskThread, *, told: Callable[[], None]) -> None:
        self.sent = SentNotes()
        self._owner, self._desk, self._told = owner, desk, told
        self._looking = Latest(owner, self._look)
        self._timer: Timer | None = None
        self._asked: tuple[int, NoteText, Material] | None = None
        self._found: tuple[int, NoteText, str] | None = None

    def words(self, note: int, text: NoteText) -> str:
        """`reads like the note to Sam Ortiz (91 %)`; empty while these words are not looked at."""
        if self._found is None or self._found[:2] != (note, text):
            return ""
        return self._found[2]

    def ask(self, note: int, text: NoteText, material: Material, *, now: bool = False) -> None:
        """See to it that these words are looked at, `now` or once nothing was typed for a moment."""
        self._asked = note, text, material
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if now:
            self._looking.ask()
        else:
            self._timer = self._owner.set_timer(PAUSE, self._looking.ask)

    async def _look(self) -> None:
        if self._asked is None:
            return
        note, text, material = self._asked
        try:
            while not await self._desk.ask(self._prepare, material.shapes):
                pass
            found = await self._desk.ask(self._compare, text, material)
        except StorageError:
            return  # Whatever it is, saving the words says it.
        self._found = note, text, found
        self._told()

    def _prepare(self, desk: Desk, shapes: frozenset[str]) -> bool:
        return self.sent.prepare(desk, shapes)

    def _compare(self, desk: Desk, text: NoteText, material: Material) -> str:
        """Done on the desk's thread."""
        whole = text.whole
        found = most_alike(whole, material._replace(sent=like(desk, whole, material, self.sent)))
        if found is None:
            return "like no other note you sent"
        sent, alike = found
        return f"reads like the note to {sent.contact.name} ({alike} % alike)"
