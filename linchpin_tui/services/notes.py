"""Thank-you notes: the queue, the page of one note, and what can be done with it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from linchpin_tui.domain import thanks
from linchpin_tui.domain.note_template import propose
from linchpin_tui.domain.note_text import Material, fresh_details, problems
from linchpin_tui.domain.records import (
    Contact,
    Detail,
    Favor,
    FollowUp,
    Interaction,
    NoteText,
    ThankYouNote,
)
from linchpin_tui.domain.vocabulary import Channel, NoteReason, NoteState
from linchpin_tui.domain.wording import short_moment
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.storage.queries import contacts, interactions, notes
from linchpin_tui.storage.store import Writer
from linchpin_tui.storage.tables import Detail as DetailTable
from linchpin_tui.storage.tables import ThankYouNote as NoteTable
from linchpin_tui.text import clean, clean_lines

_RECENT = 10


@dataclass(frozen=True, slots=True)
class NotePage:
    """One note with what is known about the person.

    `details` are newest first; `fresh` are those learned in the conversation thanked for, or
    since (one of them must be in the note). `text` is the saved draft, the sent text, or the
    proposal `template` (`saved_at` is None for a proposal). `material` is what a text is judged
    beside, for `note_text.problems` and `detail_words` while it is being written.
    """

    note: ThankYouNote
    contact: Contact
    details: tuple[Detail, ...]
    fresh: tuple[Detail, ...]
    recent: tuple[Interaction, ...]
    favors: tuple[Favor, ...]
    follow_ups: tuple[FollowUp, ...]
    text: NoteText
    template: NoteText
    saved_at: datetime | None
    material: Material


def queue(desk: Desk) -> tuple[ThankYouNote, ...]:
    """Open notes: owed by due time, then snoozed by when they come back, then offered.

    One that has rested until its time is owed again.
    """
    now = desk.now()
    return thanks.queue((_awake(note, now) for note in notes.opened(desk.store)), now)


def all_notes(desk: Desk) -> tuple[ThankYouNote, ...]:
    """Every note: the queue first, then sent and skipped ones, newest first."""
    with desk.store.read():
        return (*queue(desk), *notes.closed(desk.store))


def page(desk: Desk, note: int) -> NotePage:
    """One note in full. Raises Refused for an id that is not a note's."""
    store = desk.store
    with store.read():
        found = _awake(_found(desk, note), desk.now())
        contact = contacts.by_id(store, found.contact.id)
        if contact is None:
            raise Refused(f"{found.contact.name} is not among your contacts any more.")
        draft = notes.draft(store, note)
        follow_ups = contacts.follow_ups(store, contact.id)
        details = contacts.details(store, contact.id)
        material = _material(desk, found, details, follow_ups)
        recent = interactions.with_contact(store, contact.id, limit=_RECENT)
        favors = contacts.favors(store, contact.id)
    text, saved_at = material.template, None
    if found.state is NoteState.SENT:
        text, saved_at = found.text, found.sent_at
    elif draft is not None:
        text, saved_at = draft
    return NotePage(
        note=found,
        contact=contact,
        details=details,
        fresh=fresh_details(material),
        recent=recent,
        favors=favors,
        follow_ups=follow_ups,
        text=text,
        template=material.template,
        saved_at=saved_at,
        material=material,
    )


def save_draft(desk: Desk, note: int, text: NoteText) -> datetime:
    """Keep what is being written, outside undo; gives when it was saved."""
    now = desk.now()
    kept = _cleaned(text)

    def work() -> None:
        _found(desk, note)
        notes.put_draft(desk.store, note, kept, now)

    desk.store.unjournaled(work, wait=desk.patience)
    return now


def accept(desk: Desk, note: int) -> None:
    """Take up an offered note: it becomes owed."""
    now = desk.now()
    found = _found(desk, note)

    def work(writer: Writer) -> None:
        offered = _in_state(desk, note, NoteState.OFFERED)
        due = _due_when_accepted(desk, offered, now)
        writer.update(NoteTable, note, state=NoteState.OWED.value, due_at=due)

    desk.transact(work, kind="accept_note", label=f"take up the note to {found.contact.name}")


def add_detail(desk: Desk, note: int, text: str) -> None:
    """Note one more personal thing about the note's person, from the conversation thanked for."""
    now = desk.now()
    found = _found(desk, note)
    words = " ".join(clean(text).split())
    if not words:
        raise Refused("Say what you learned, in a few words.", field="detail")

    def work(writer: Writer) -> None:
        writer.insert(
            DetailTable,
            contact=found.contact.id,
            interaction=_conversation(desk, _found(desk, note)),
            verb="",
            text=words,
            learned_on=now.date().isoformat(),
            created_at=now,
        )

    desk.transact(work, kind="add_detail", label=f"note a detail about {found.contact.name}")


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
    now = desk.now()
    found = _found(desk, note)
    kept = _cleaned(text)
    why = None if override_why is None else " ".join(clean(override_why).split())

    def work(writer: Writer) -> None:
        open_note = _in_state(desk, note, *thanks.OPEN)
        details = contacts.details(desk.store, open_note.contact.id)
        follow_ups = contacts.follow_ups(desk.store, open_note.contact.id)
        material = _material(desk, open_note, details, follow_ups)
        for problem in problems(kept, material, by_hand=by_hand, override_why=why):
            raise Refused(problem.message, field=problem.field)
        writer.update(
            NoteTable,
            note,
            state=NoteState.SENT.value,
            snoozed_until=None,
            sent_at=now,
            channel=(channel or (Channel.LETTER if by_hand else None)),
            override_why=why,
            thanks=kept.thanks,
            detail=kept.detail,
            next_step=kept.next_step,
            why_this=kept.why_this,
        )
        # The words stay the draft too: an undo finds them again.
        notes.put_draft(desk.store, note, kept, now)

    label = f"mark the note to {found.contact.name} as sent"
    desk.transact(work, kind="mark_note_sent", label=label)


def unmark_sent(desk: Desk, note: int) -> None:
    """Take the mark back: the note is open again and its words are its draft."""
    now = desk.now()
    found = _found(desk, note)

    def work(writer: Writer) -> None:
        sent = _in_state(desk, note, NoteState.SENT)
        writer.update(
            NoteTable,
            note,
            state=(NoteState.OFFERED if sent.due_at is None else NoteState.OWED).value,
            sent_at=None,
            channel=None,
            override_why=None,
            thanks=None,
            detail=None,
            next_step=None,
            why_this=None,
        )
        notes.put_draft(desk.store, note, sent.text, now)

    label = f"take back that the note to {found.contact.name} was sent"
    desk.transact(work, kind="unmark_note_sent", label=label)


def snooze(desk: Desk, note: int, until: datetime) -> None:
    """Let an owed note rest until an aware moment to come."""
    now = desk.now()
    found = _found(desk, note)
    if until <= now:
        raise Refused("A note rests until a moment that is still to come.", field="until")

    def work(writer: Writer) -> None:
        _in_state(desk, note, NoteState.OWED, NoteState.SNOOZED)
        writer.update(NoteTable, note, state=NoteState.SNOOZED.value, snoozed_until=until)

    when = short_moment(until.astimezone(), now.date())
    label = f"snooze the note to {found.contact.name} until {when}"
    desk.transact(work, kind="snooze_note", label=label)


def wake(desk: Desk, note: int) -> None:
    """End a note's rest now: it is owed again."""
    found = _found(desk, note)

    def work(writer: Writer) -> None:
        _in_state(desk, note, NoteState.SNOOZED)
        writer.update(NoteTable, note, state=NoteState.OWED.value, snoozed_until=None)

    desk.transact(work, kind="wake_note", label=f"wake the note to {found.contact.name}")


def skip(desk: Desk, note: int, why: str) -> None:
    """Close a note without sending it, for a reason."""
    now = desk.now()
    found = _found(desk, note)
    reason = " ".join(clean(why).split())
    if not reason:
        raise Refused("Say why this note is skipped; a word is enough.", field="why")

    def work(writer: Writer) -> None:
        _in_state(desk, note, *thanks.OPEN)
        writer.update(
            NoteTable,
            note,
            state=NoteState.SKIPPED.value,
            snoozed_until=None,
            skipped_at=now,
            skipped_why=reason,
        )

    desk.transact(work, kind="skip_note", label=f"skip the note to {found.contact.name}")


def _awake(note: ThankYouNote, now: datetime) -> ThankYouNote:
    """The note, owed again where its rest is over."""
    if note.state is not NoteState.SNOOZED or thanks.is_snoozed(note, now):
        return note
    return note._replace(state=NoteState.OWED, snoozed_until=None)


def _material(
    desk: Desk,
    note: ThankYouNote,
    details: tuple[Detail, ...],
    follow_ups: tuple[FollowUp, ...],
) -> Material:
    """What the note's text is judged beside."""
    ids = [reason.interaction for reason in note.reasons if reason.interaction is not None]
    behind = tuple(interactions.by_ids(desk.store, ids).values())
    now = desk.now()
    return Material(
        note=note,
        template=propose(note, behind, follow_ups, now.date()),
        now=now,
        interactions=behind,
        details=details,
        sent=notes.sent_to_others(desk.store, note.contact.id),
    )


def _conversation(desk: Desk, note: ThankYouNote) -> int | None:
    """The newest of the note's interactions in which its person took part."""
    ids = [reason.interaction for reason in note.reasons if reason.interaction is not None]
    there = [
        interaction
        for interaction in interactions.by_ids(desk.store, ids).values()
        if any(one.person.id == note.contact.id for one in interaction.participants)
    ]
    return max(there, key=lambda one: (one.day, one.id)).id if there else None


def _due_when_accepted(desk: Desk, note: ThankYouNote, now: datetime) -> datetime:
    offered = [r.interaction for r in note.reasons if r.kind is NoteReason.CONVERSATION]
    behind = interactions.by_ids(desk.store, [one for one in offered if one is not None])
    if not behind:
        return now + timedelta(hours=(desk.due_hours or thanks.DueHours()).other)
    newest = max(behind.values(), key=lambda one: one.id)
    return thanks.due_when_accepted(newest, now, desk.due_hours)


def _found(desk: Desk, note: int) -> ThankYouNote:
    found = notes.by_id(desk.store, note)
    if found is None:
        raise Refused(f"There is no note with the id {note}.")
    return found


def _in_state(desk: Desk, note: int, *states: NoteState) -> ThankYouNote:
    """The note as it is now, or Refused when it is in none of these states."""
    found = _found(desk, note)
    if found.state not in states:
        expected = sorted(states, key=list(NoteState).index)[0]
        raise Refused(
            f"The note to {found.contact.name} is {found.state.value}, not {expected.value}."
            if len(states) == 1
            else f"The note to {found.contact.name} is {found.state.value} already."
        )
    return found


def _cleaned(text: NoteText) -> NoteText:
    return NoteText(
        thanks=clean_lines(text.thanks),
        detail=clean_lines(text.detail),
        next_step=clean_lines(text.next_step),
        why_this=clean_lines(text.why_this),
    )
