"""The queue of thank-you notes. Loaded at the start, for the number in the bar: it needs little."""

from datetime import datetime

from linchpin_tui.domain import thanks
from linchpin_tui.domain.records import ThankYouNote
from linchpin_tui.domain.vocabulary import NoteState
from linchpin_tui.services.desk import Desk
from linchpin_tui.storage.queries import notes


def queue(desk: Desk) -> tuple[ThankYouNote, ...]:
    """Open notes: owed by due time, then snoozed by when they come back, then offered.

    One that has rested until its time is owed again.
    """
    now = desk.now()
    return thanks.queue((awake(note, now) for note in notes.opened(desk.store)), now)


def all_notes(desk: Desk) -> tuple[ThankYouNote, ...]:
    """Every note: the queue first, then sent and skipped ones, newest first."""
    with desk.store.read():
        return (*queue(desk), *notes.closed(desk.store))


def at_hand(desk: Desk, sent: int) -> tuple[ThankYouNote, ...]:
    """The queue, and below it so many of the notes sent last."""
    with desk.store.read():
        return (*queue(desk), *notes.newest_sent(desk.store, sent))


def awake(note: ThankYouNote, now: datetime) -> ThankYouNote:
    """The note, owed again where its rest is over."""
    if note.state is not NoteState.SNOOZED or thanks.is_snoozed(note, now):
        return note
    return note._replace(state=NoteState.OWED, snoozed_until=None)
