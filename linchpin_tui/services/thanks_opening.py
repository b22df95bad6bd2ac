"""Opening thank-you notes after something happened: the one way in for capture and for plans."""

from dataclasses import dataclass
from datetime import datetime

from linchpin_tui.domain.records import Person
from linchpin_tui.domain.vocabulary import NoteReason, NoteState
from linchpin_tui.storage.store import Store, Writer


@dataclass(frozen=True, slots=True)
class OpenedNote:
    """A note as it stands after a reason came: what a receipt says of it.

    `about` reads like "the introduction to Dana Lee"; `joined` when it was open already.
    """

    id: int
    contact: Person
    state: NoteState
    reason: NoteReason
    about: str
    due_at: datetime | None
    joined: bool


def open_notes(
    writer: Writer, store: Store, interaction: int, *, now: datetime
) -> tuple[OpenedNote, ...]:
    """Open or join the notes that an interaction earns, in the transaction of `writer`.

    Call it last, once the interaction (with its `thanks` column: what the line said of notes),
    its participations, details, favors and introducers are inserted: it reads them back by key,
    with a fixed few indexed queries whatever the size of the web. `now` is when it is entered. An
    interaction that is planned or unanswered opens nothing. Gives what a receipt says, one entry
    for each reason, owed ones first, in the order of the line.
    """
    raise NotImplementedError
