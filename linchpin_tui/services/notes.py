"""Thank-you notes: the queue, the page of one note, and what can be done with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from linchpin_tui.domain import thanks
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
from linchpin_tui.services.note_drafts import Saved as Saved
from linchpin_tui.services.note_drafts import cleaned, found_note, keep_anothers
from linchpin_tui.services.note_drafts import save_draft as save_draft
from linchpin_tui.services.note_drafts import take_version as take_version
from linchpin_tui.services.note_material import (
    behind,
    first_shape,
    like,
    material_of,
    ready,
    shelf_of,
)
from linchpin_tui.services.note_queue import all_notes as all_notes
from linchpin_tui.services.note_queue import awake
from linchpin_tui.services.note_queue import queue as queue
from linchpin_tui.storage.queries import contacts, interactions, notes
from linchpin_tui.storage.queries.notes import Draft as Draft
from linchpin_tui.storage.store import Writer
from linchpin_tui.storage.tables import Detail as DetailTable
from linchpin_tui.storage.tables import ThankYouNote as NoteTable
from linchpin_tui.text import clean

if TYPE_CHECKING:
    from linchpin_tui.services.note_likeness import SentNotes
    from linchpin_tui.services.note_templates import Shelf

_RECENT = 10
_LONGEST_REST = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class NotePage:
    """One note with what is known about the person.

    `details` are newest first; `fresh` are those learned in the conversation thanked for, or
    since (one of them must be in the note). `text` is the saved draft, the sent text, or the
    proposal `template` (`saved_at` is None for a proposal). `material` is what a text is judged
    beside, for `note_text.problems` and `detail_words` while it is being written; the notes that
    were sent are not in it, they are `note_likeness`'s. `versions` are what other sessions wrote in
    the same note, put aside when a later one was saved. `shape` names the template in use, empty
    for the program's own proposal, and `earlier` are notes to the same person, newest first.
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
    versions: tuple[Draft, ...] = ()
    shape: str = ""
    earlier: tuple[ThankYouNote, ...] = ()


def page(desk: Desk, note: int, shelf: "Shelf | None" = None) -> NotePage:
    """One note in full, with the templates of `shelf` (None: those there are now).

    Raises Refused for an id that is not a note's.
    """
    store = desk.store
    with store.read():
        found = awake(found_note(desk, note), desk.now())
        contact = contacts.by_id(store, found.contact.id)
        if contact is None:
            raise Refused(f"{found.contact.name} is not among your contacts any more.")
        draft = notes.draft(store, note)
        versions = notes.versions(store, note)
        follow_ups = contacts.follow_ups(store, contact.id)
        details = contacts.details(store, contact.id)
        shelf = shelf or shelf_of(desk)
        shape = draft.template if draft else first_shape(desk, found, shelf)
        material = material_of(desk, found, details, follow_ups, shelf, shape)
        earlier = tuple(one for one in notes.of_contact(store, contact.id) if one.id != note)
        recent = interactions.with_contact(store, contact.id, limit=_RECENT)
        favors = contacts.favors(store, contact.id)
    text, saved_at = material.template, None
    if found.state is NoteState.SENT:
        text, saved_at = found.text, found.sent_at
    elif draft is not None:
        text, saved_at = draft.text, draft.saved_at
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
        versions=versions,
        shape=shape,
        earlier=earlier,
    )


def accept(desk: Desk, note: int) -> None:
    """Take up an offered note: it becomes owed."""
    now = desk.now()
    found = found_note(desk, note)

    def work(writer: Writer) -> None:
        offered = _in_state(desk, note, NoteState.OFFERED)
        due = _due_when_accepted(desk, offered, now)
        writer.update(NoteTable, note, state=NoteState.OWED.value, due_at=due)

    desk.transact(work, kind="accept_note", label=f"take up the note to {found.contact.name}")


def add_detail(desk: Desk, note: int, text: str) -> None:
    """Note one more personal thing about the note's person, from the conversation thanked for."""
    now = desk.now()
    found = found_note(desk, note)
    words = " ".join(clean(text).split())
    if not words:
        raise Refused("Say what you learned, in a few words.", field="detail")

    def work(writer: Writer) -> None:
        writer.insert(
            DetailTable,
            contact=found.contact.id,
            interaction=_conversation(desk, found_note(desk, note)),
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
    sent: "SentNotes | None" = None,
    final: str | None = None,
) -> None:
    """Mark a note as sent, keeping its words.

    Raises Refused while it is not ready (no personal detail, one that is too thin, words already
    sent to someone else…) unless `override_why` gives a reason, which is kept. `by_hand` (a card,
    a letter): the detail alone is enough. `sent` keeps what was sent ready, where there is one;
    `final` is the whole text as it went out, where that differs from the parts.
    """
    now = desk.now()
    found = found_note(desk, note)
    kept = cleaned(text)
    why = None if override_why is None else " ".join(clean(override_why).split())
    shelf = shelf_of(desk)
    # What takes long is done before others have to wait.
    compared = None if by_hand or why is not None else ready(desk, shelf, sent)

    def work(writer: Writer) -> None:
        open_note = _in_state(desk, note, *thanks.OPEN)
        details = contacts.details(desk.store, open_note.contact.id)
        follow_ups = contacts.follow_ups(desk.store, open_note.contact.id)
        draft = notes.draft(desk.store, note)
        shape = draft.template if draft else first_shape(desk, open_note, shelf)
        material = material_of(desk, open_note, details, follow_ups, shelf, shape)
        if compared is not None:
            whole = kept.whole if final is None else final
            material = material._replace(sent=like(desk, whole, material, compared))
        for problem in problems(kept, material, by_hand=by_hand, override_why=why, final=final):
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
        keep_anothers(desk, note, kept)
        # The words stay the draft too: an undo finds them again.
        notes.put_draft(desk.store, note, kept, now, by=desk.origin, template=shape)

    label = f"mark the note to {found.contact.name} as sent"
    desk.transact(work, kind="mark_note_sent", label=label)


def unmark_sent(desk: Desk, note: int) -> None:
    """Take the mark back: the note is open again and its words are its draft.

    Raises Refused while another note to the same person is open: there is one to each at a time.
    """
    now = desk.now()
    found = found_note(desk, note)

    def work(writer: Writer) -> None:
        sent = _in_state(desk, note, NoteState.SENT)
        if notes.open_for(desk.store, [sent.contact.id]):
            raise Refused(
                f"Another note to {sent.contact.name} is open: say there what this one said, or "
                "close that one first."
            )
        writer.update(
            NoteTable,
            note,
            state=(NoteState.OFFERED if sent.due_at is None else NoteState.OWED).value,
            sent_at=None,
            channel=None,
            override_why=None,
            override_in_report=False,
            thanks=None,
            detail=None,
            next_step=None,
            why_this=None,
        )
        draft = notes.draft(desk.store, note)
        shape = draft.template if draft else ""
        notes.put_draft(desk.store, note, sent.text, now, by=desk.origin, template=shape)

    label = f"take back that the note to {found.contact.name} was sent"
    desk.transact(work, kind="unmark_note_sent", label=label)


def share_override(desk: Desk, note: int, *, in_report: bool) -> None:
    """Let the report show why a note went as it was, or keep that private again."""
    found = found_note(desk, note)

    def work(writer: Writer) -> None:
        if not _in_state(desk, note, NoteState.SENT).override_why:
            raise Refused(f"The note to {found.contact.name} was ready: there is no reason kept.")
        writer.update(NoteTable, note, override_in_report=in_report)

    what = "show in the report" if in_report else "keep private"
    label = f"{what} why the note to {found.contact.name} went as it was"
    desk.transact(work, kind="share_override", label=label)


def snooze(desk: Desk, chosen: Sequence[int], until: datetime) -> None:
    """Let owed notes rest until an aware moment to come, all of them in one step."""
    now = desk.now()
    whose = _named(desk, chosen)
    if until <= now:
        raise Refused("A note rests until a moment that is still to come.", field="until")
    if until > now + _LONGEST_REST:
        raise Refused("A note rests for a year at most: name a day before.", field="until")

    def work(writer: Writer) -> None:
        for note in chosen:
            _not_offered(desk, note)
            _in_state(desk, note, NoteState.OWED, NoteState.SNOOZED)
            writer.update(NoteTable, note, state=NoteState.SNOOZED.value, snoozed_until=until)

    when = short_moment(until.astimezone(), now.date())
    desk.transact(work, kind="snooze_note", label=f"snooze {whose} until {when}")


def wake(desk: Desk, chosen: Sequence[int]) -> None:
    """End the rest of notes now, in one step: they are owed again."""
    whose = _named(desk, chosen)

    def work(writer: Writer) -> None:
        for note in chosen:
            _in_state(desk, note, NoteState.SNOOZED)
            writer.update(NoteTable, note, state=NoteState.OWED.value, snoozed_until=None)

    desk.transact(work, kind="wake_note", label=f"wake {whose}")


def skip(desk: Desk, chosen: Sequence[int], why: str) -> None:
    """Close notes without sending them, for one reason and in one step."""
    now = desk.now()
    whose = _named(desk, chosen)
    reason = " ".join(clean(why).split())
    if not reason:
        raise Refused("Say why this note is skipped; a word is enough.", field="why")

    def work(writer: Writer) -> None:
        for note in chosen:
            _in_state(desk, note, *thanks.OPEN)
            writer.update(
                NoteTable,
                note,
                state=NoteState.SKIPPED.value,
                snoozed_until=None,
                skipped_at=now,
                skipped_why=reason,
            )

    desk.transact(work, kind="skip_note", label=f"skip {whose}")


def _named(desk: Desk, chosen: Sequence[int]) -> str:
    """Notes as a sentence names them: the one by whom it is for, several by how many."""
    return thanks.notes_words([found_note(desk, note).contact.name for note in chosen])


def _conversation(desk: Desk, note: ThankYouNote) -> int | None:
    """The newest of the note's interactions in which its person took part."""
    there = [
        interaction
        for interaction in behind(desk, note)
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


def _not_offered(desk: Desk, note: int) -> None:
    """Refuse what an offered note has no use for before it is taken up."""
    found = found_note(desk, note)
    if found.state is NoteState.OFFERED:
        raise Refused(
            f"The note to {found.contact.name} is only offered, and nothing is due: accept it "
            "first, then it can rest."
        )


def _in_state(desk: Desk, note: int, *states: NoteState) -> ThankYouNote:
    """The note as it is now, or Refused when it is in none of these states."""
    found = found_note(desk, note)
    if found.state not in states:
        expected = sorted(states, key=list(NoteState).index)[0]
        raise Refused(
            f"The note to {found.contact.name} is {found.state.value}, not {expected.value}."
            if len(states) == 1
            else f"The note to {found.contact.name} is {found.state.value} already."
        )
    return found
