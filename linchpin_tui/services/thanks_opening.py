"""Opening thank-you notes after something happened: the one way in for capture and for plans."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from linchpin_tui.domain.counting import counts_for_contacts
from linchpin_tui.domain.records import Interaction, Person
from linchpin_tui.domain.thanks import (
    Due,
    DueHours,
    History,
    Joined,
    Recorded,
    is_face_to_face,
    join,
    notes_due,
)
from linchpin_tui.domain.vocabulary import NoteReason, NoteState, Status
from linchpin_tui.light import NamedTuple
from linchpin_tui.storage.queries import contacts, interactions, notes
from linchpin_tui.storage.store import Store, Writer
from linchpin_tui.storage.tables import ThankYouNote, ThankYouReason

_LATEST = 20
"""Interactions looked at first to see whether someone was met before: nearly always enough."""


class OpenedNote(NamedTuple):
    """A note as it stands after a reason came: what a receipt says of it.

    `about` reads like "the introduction to Dana Lee"; `joined` when the note was open already.
    `due_at` is local, None while the note is only offered.
    """

    id: int
    contact: Person
    state: NoteState
    reason: NoteReason
    about: str
    due_at: datetime | None
    joined: bool


def open_notes(
    writer: Writer,
    store: Store,
    interaction: int,
    *,
    now: datetime,
    hours: DueHours | None = None,
) -> tuple[OpenedNote, ...]:
    """Open or join the notes that an interaction earns, in the transaction of `writer`.

    Call it last, once the interaction (with its `thanks` column: what the line said of notes),
    its participations, details, favors and introducers are inserted: it reads them back by key,
    with a few indexed queries whatever the size of the web. `now` is when it is entered; `hours` are
    those after which notes are due, where that is configured. An interaction that is planned or unanswered opens nothing. Gives what a receipt says, one entry
    for each reason: owed ones first, in the order of the line.
    """
    found = interactions.by_id(store, interaction)
    if found is None or found.status is not Status.HAPPENED or not found.answered:
        return ()
    return write_dues(writer, store, dues_of(store, found, now, hours), now)


def write_dues(
    writer: Writer, store: Store, dues: Sequence[Due], now: datetime
) -> tuple[OpenedNote, ...]:
    """Open or join the notes of these reasons; gives them as `open_notes` does."""
    if not dues:
        return ()
    open_now = notes.open_for(store, {due.contact.id for due in dues}).values()
    opened = [note for one in join(dues, open_now) for note in _write(writer, one, now)]
    return tuple(sorted(opened, key=lambda note: note.state is NoteState.OFFERED))


def dues_of(
    store: Store, found: Interaction, now: datetime, hours: DueHours | None
) -> tuple[Due, ...]:
    """The reasons for thanks that an interaction brings, entered at the local moment `now`."""
    said = interactions.said_of_thanks(store, found.id)
    recorded = Recorded(
        interaction=found,
        entered_at=now,
        thanks=said == "thanks",
        thanked=said == "thanked",
        favors=contacts.favors_in(store, found.id),
        history=_histories(store, found),
    )
    return notes_due(recorded, hours)


def _histories(store: Store, found: Interaction) -> dict[int, History]:
    """What is on record of each participant besides this interaction, as far as thanks ask."""
    present = [participant.person.id for participant in found.participants]
    introducers = contacts.introduced(store, present)
    before = interactions.met_before(store, present)
    counted_now = {person.id for person, counts, _ in counts_for_contacts(found) if counts}
    histories = {}
    for contact in present:
        by = introducers.get(contact)
        counted = talked = False
        if contact in before:
            asks_counted = by is not None and contact in counted_now
            asks_talked = is_face_to_face(found)
            counted, talked = _looked_back(store, found.id, contact, asks_counted, asks_talked)
        histories[contact] = History(introduced_by=by, counted=counted, talked=talked)
    return histories


def _looked_back(
    store: Store, this: int, contact: int, asks_counted: bool, asks_talked: bool
) -> tuple[bool, bool]:
    """Was a contact counted, and talked with face to face, in any other interaction?

    What is not asked is not looked for, and the latest interactions are looked at first.
    """
    counted, talked = not asks_counted, not asks_talked
    for limit in (_LATEST, None):
        if counted and talked:
            break
        others = [
            other
            for other in interactions.with_contact(store, contact, limit=limit, happened=True)
            if other.id != this
        ]
        counted = counted or any(_counted(other, contact) for other in others)
        talked = talked or any(map(is_face_to_face, others))
        if limit is not None and len(others) < limit - 1:
            break
    return counted and asks_counted, talked and asks_talked


def _counted(interaction: Interaction, contact: int) -> bool:
    return any(
        counts and person.id == contact for person, counts, _ in counts_for_contacts(interaction)
    )


def _write(writer: Writer, joined: Joined, now: datetime) -> Iterable[OpenedNote]:
    """Write one note with its new reasons."""
    stands = {
        "state": joined.state.value,
        "due_at": joined.due_at,
        "snoozed_until": joined.snoozed_until,
    }
    if joined.note is None:
        note = writer.insert(ThankYouNote, contact=joined.contact.id, created_at=now, **stands)
    else:
        note = joined.note
        writer.update(ThankYouNote, note, **stands)
    for due in joined.reasons:
        writer.insert(
            ThankYouReason,
            note=note,
            reason=due.kind.value,
            interaction=due.interaction,
            introduced=due.introduced.id if due.introduced else None,
            favor=due.favor,
            due_at=due.due_at,
        )
        yield OpenedNote(
            id=note,
            contact=joined.contact,
            # Snoozed is owed all the same.
            state=NoteState.OFFERED if joined.state is NoteState.OFFERED else NoteState.OWED,
            reason=due.kind,
            about=due.about,
            due_at=joined.due_at.astimezone() if joined.due_at else None,
            joined=joined.note is not None,
        )
