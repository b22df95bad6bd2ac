"""Which notes that were sent a new one may be too much like, out of thousands, while it is written."""

from collections.abc import Collection

from linchpin_tui.domain.note_likeness import Sent, SentWords
from linchpin_tui.domain.records import ThankYouNote
from linchpin_tui.services.desk import Desk
from linchpin_tui.storage.queries import notes

PORTION = 300
"""Notes made ready at once, so that whatever else is asked of the desk waits no longer."""


class SentNotes:
    """Keeps the words of every note that was sent ready; made once, asked on the desk's thread."""

    def __init__(self) -> None:
        self._begin(frozenset())

    def _begin(self, shapes: frozenset[str]) -> None:
        self._shapes = shapes
        self._words = SentWords(shapes)
        self._mark: tuple[int, str | None] | None = None
        self._known: dict[int, str] = {}
        self._waiting: list[int] = []

    def prepare(self, desk: Desk, shapes: frozenset[str] = frozenset()) -> bool:
        """Make a portion of what is new ready; gives whether all is. `shapes` are words that
        templates share beside ours."""
        if shapes != self._shapes:
            self._begin(shapes)
        mark = notes.sent_mark(desk.store)
        if mark != self._mark:
            found = dict(notes.sent_ids(desk.store))
            self._waiting = [id for id, at in found.items() if self._known.get(id) != at]
            self._words.keep((), found)
            self._known, self._mark = found, mark
        portion, self._waiting = self._waiting[:PORTION], self._waiting[PORTION:]
        if portion:
            self._words.keep(
                (
                    Sent(id, contact, text.whole, names)
                    for id, contact, names, text in notes.sent_words(desk.store, portion)
                ),
                self._known,
            )
        return not self._waiting

    def like(
        self,
        desk: Desk,
        text: str,
        contact: int,
        passed_over: Collection[str],
        shapes: frozenset[str] = frozenset(),
    ) -> tuple[ThankYouNote, ...]:
        """The few sent notes, to others than `contact`, that a text may be too much like.

        `passed_over` are words of the text that are not its own. The newest come first.
        """
        while not self.prepare(desk, shapes):
            pass
        return notes.with_ids(desk.store, self._words.like(text, contact, passed_over)[:_MOST])


_MOST = 500
"""So many are looked at closely: one keyed by its id each, within every engine's limit."""
