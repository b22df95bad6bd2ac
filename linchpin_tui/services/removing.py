"""Deleting a person: they and what hangs on them are hidden, in one step that can be undone."""

from dataclasses import dataclass
from datetime import datetime

from linchpin_tui.domain.vocabulary import NoteState
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.storage import tables
from linchpin_tui.storage.fields import InstantField
from linchpin_tui.storage.queries import coaches, contacts, editing, interactions, notes
from linchpin_tui.storage.queries.editing import Gone
from linchpin_tui.storage.store import Store, Writer

_PAST_WEEKS = "They were your coach: past weeks do not count the talks with them any more."


@dataclass(frozen=True, slots=True)
class Removed:
    """What was deleted: `sentences` say so, and what was kept."""

    name: str
    sentences: tuple[str, ...]


def delete(desk: Desk, contact: int) -> Removed:
    """Delete a person. Raises Refused for an id that is nobody's.

    Hidden with them is what happened with nobody else, and all that is known of them; what
    happened with others too goes on without them. Whomever they led you to hang on You. Of open
    notes to others the reasons that were about them go: a note without a reason goes with them,
    unless something is written in it; then it is kept. Notes that were sent stay as they are.
    """
    now = desk.now()

    def work(writer: Writer) -> Removed:
        found = contacts.by_id(desk.store, contact)
        if found is None:
            raise Refused(f"There is nobody with the id {contact}.")
        coached = coaches.was_ever(desk.store, contact) and bool(
            interactions.with_contact(desk.store, contact, limit=1, happened=True)
        )
        alone = editing.only_with(desk.store, contact)
        gone = editing.reasons_with(desk.store, contact, alone)
        writer.update(tables.Contact, contact, deleted_at=now)
        for interaction in alone:
            writer.update(tables.Interaction, interaction, deleted_at=now)
        kept = [
            sentence
            for note in dict.fromkeys(one.note for one in gone)
            for sentence in lose_reasons(
                desk.store, writer, [one for one in gone if one.note == note]
            )
        ]
        past = [_PAST_WEEKS] if coached else []
        return Removed(found.name, (f"Deleted: {found.name}.", *past, *kept))

    found = contacts.by_id(desk.store, contact)
    name = found.name if found else ""
    return desk.transact(work, kind="delete_contact", label=f"delete {name}")


def lose_thanks_for_themselves(desk: Desk, writer: Writer, contact: int) -> None:
    """Take from a contact's open notes the thanks for having led you to themselves."""
    gone = list(editing.reasons_for_themselves(desk.store, contact))
    for note in dict.fromkeys(one.note for one in gone):
        lose_reasons(desk.store, writer, [one for one in gone if one.note == note])


def lose_reasons(store: Store, writer: Writer, gone: list[Gone]) -> list[str]:
    """Take reasons from one note; gives a sentence when it is kept although it has none left."""
    note = gone[0].note
    left = editing.reasons_left(store, note, [one.reason for one in gone])
    draft = notes.draft(store, note)
    if not left and draft is not None and draft[0].whole:
        for one in gone:
            nothing = {"interaction": None, "introduced": None, "favor": None}
            writer.update(tables.ThankYouReason, one.reason, **nothing)
        return [f"The note to {gone[0].contact} is kept: you have written in it."]
    for one in gone:
        writer.delete(tables.ThankYouReason, one.reason)
    if not left:
        writer.delete(tables.ThankYouNote, note)
        return []
    due = _earliest([one.due_at for one in left])
    changes: dict[str, object] = {"due_at": due}
    if due is None:
        changes |= {"state": NoteState.OFFERED.value, "snoozed_until": None}
    writer.update(tables.ThankYouNote, note, **changes)
    return []


def _earliest(times: list[str | None]) -> datetime | None:
    """The earliest of instants as their column holds them: fixed width makes them sort."""
    told = [time for time in times if time is not None]
    return InstantField().python_value(min(told)) if told else None
