"""Thank-you notes: the queue, the page of one note, and what can be done with it."""

from dataclasses import dataclass
from datetime import datetime

from linchpin_tui.domain.records import (
    Contact,
    Detail,
    Interaction,
    NoteText,
    ThankYouNote,
)
from linchpin_tui.domain.vocabulary import Channel
from linchpin_tui.services.desk import Desk


@dataclass(frozen=True, slots=True)
class NotePage:
    """One note with what is known about the person.

    `details` are newest first; `fresh` are those learned in the conversation thanked for, or
    since (one of them must be in the note). `text` is the saved draft, the sent text, or a
    template (`saved_at` is None for a template).
    """

    note: ThankYouNote
    contact: Contact
    details: tuple[Detail, ...]
    fresh: tuple[Detail, ...]
    recent: tuple[Interaction, ...]
    text: NoteText
    saved_at: datetime | None


def queue(desk: Desk) -> tuple[ThankYouNote, ...]:
    """Open notes: owed by due time, then snoozed by when they come back, then offered."""
    raise NotImplementedError


def all_notes(desk: Desk) -> tuple[ThankYouNote, ...]:
    """Every note: the queue first, then sent and skipped ones, newest first."""
    raise NotImplementedError


def page(desk: Desk, note: int) -> NotePage:
    """One note in full. Raises Refused for an id that is not a note's."""
    raise NotImplementedError


def save_draft(desk: Desk, note: int, text: NoteText) -> datetime:
    """Keep what is being written, outside undo; gives when it was saved."""
    raise NotImplementedError


def accept(desk: Desk, note: int) -> None:
    """Take up an offered note: it becomes owed."""
    raise NotImplementedError


def add_detail(desk: Desk, note: int, text: str) -> None:
    """Note one more personal thing about the note's person, from the conversation thanked for."""
    raise NotImplementedError


def mark_sent(
    desk: Desk,
    note: int,
    text: NoteText,
    channel: Channel | None,
    *,
    by_hand: bool = False,
    override_why: str | None = None,
) -> None:
    """Mark a note as sent, keeping its words.

    Raises Refused while it is not ready (no personal detail, one that is too thin, words already
    sent to someone else…) unless `override_why` gives a reason, which is kept. `by_hand` (a card,
    a letter): the detail alone is enough.
    """
    raise NotImplementedError


def unmark_sent(desk: Desk, note: int) -> None:
    """Take the mark back: the note is owed again and its words are its draft."""
    raise NotImplementedError


def snooze(desk: Desk, note: int, until: datetime) -> None:
    """Let an owed note rest until an aware moment to come."""
    raise NotImplementedError


def wake(desk: Desk, note: int) -> None:
    """End a note's rest now: it is owed again."""
    raise NotImplementedError


def skip(desk: Desk, note: int, why: str) -> None:
    """Close a note without sending it, for a reason."""
    raise NotImplementedError
