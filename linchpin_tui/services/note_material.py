"""What a note's words are judged beside: what it is for, what is known, its template, what was sent."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from linchpin_tui.domain.note_template import braced, in_shape, propose
from linchpin_tui.domain.note_text import Material, passed_over
from linchpin_tui.domain.records import Detail, FollowUp, Interaction, ThankYouNote
from linchpin_tui.domain.vocabulary import Kind
from linchpin_tui.services.desk import Desk
from linchpin_tui.storage.queries import interactions

if TYPE_CHECKING:
    from linchpin_tui.services.note_likeness import SentNotes
    from linchpin_tui.services.note_templates import Shelf


def ready(desk: Desk, shelf: "Shelf", sent: "SentNotes | None" = None) -> "SentNotes":
    """What was sent, ready to be compared with; `sent` keeps it, where there is one already."""
    if sent is None:
        from linchpin_tui.services.note_likeness import SentNotes

        sent = SentNotes()
    while not sent.prepare(desk, shelf.words):
        pass
    return sent


def like(desk: Desk, text: str, material: Material, sent: "SentNotes") -> tuple[ThankYouNote, ...]:
    """The sent notes that a text may be too much like, to be judged by `note_text`."""
    return sent.like(desk, text, material.note.contact.id, passed_over(material), material.shapes)


def shelf_of(desk: Desk) -> "Shelf":
    """The templates there are now."""
    from linchpin_tui.services.note_templates import shelf

    return shelf(desk.paths)


def occasions(note: ThankYouNote, talks: Iterable[Interaction]) -> frozenset[str]:
    """What a note is for, as templates say it."""
    coach = {one.kind for one in talks} & {Kind.COACH_SESSION}
    return frozenset([reason.kind.value for reason in note.reasons]) | {k.value for k in coach}


def first_shape(desk: Desk, note: ThankYouNote, shelf: "Shelf") -> str:
    """The template that a note begins with: one of your own for its occasion; else none."""
    own = [each for each in shelf.templates if not each.ours and each.occasions]
    if not own:
        return ""
    wanted = occasions(note, behind(desk, note))
    return next((each.name for each in own if wanted & set(each.occasions)), "")


def behind(desk: Desk, note: ThankYouNote) -> tuple[Interaction, ...]:
    """The interactions of a note's reasons."""
    ids = [reason.interaction for reason in note.reasons if reason.interaction is not None]
    return tuple(interactions.by_ids(desk.store, ids).values())


def material_of(
    desk: Desk,
    note: ThankYouNote,
    details: tuple[Detail, ...],
    follow_ups: tuple[FollowUp, ...],
    shelf: "Shelf",
    shape: str,
) -> Material:
    """What the note's text is judged beside."""
    talks = behind(desk, note)
    now = desk.now()
    template = shelf.named(shape)
    if template is None:
        proposed = propose(note, talks, follow_ups, now.date())
    else:
        proposed = in_shape(template, note, talks, follow_ups, now.date())
    return Material(
        note=note,
        template=proposed,
        now=now,
        interactions=talks,
        details=details,
        shapes=shelf.words,
        braced=braced(note, talks, details, follow_ups),
    )
