"""What is written in a note, kept as it is typed; two sessions that write in one lose nothing."""

from datetime import datetime

from linchpin_tui.domain.records import NoteText, ThankYouNote
from linchpin_tui.light import NamedTuple
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.storage.queries import notes
from linchpin_tui.storage.queries.notes import Draft
from linchpin_tui.text import clean_lines


class Saved(NamedTuple):
    """A draft as it was saved: when, and whether another session's words were put aside for it."""

    at: datetime
    aside: bool = False


def save_draft(
    desk: Desk,
    note: int,
    text: NoteText,
    seen: NoteText | None = None,
    template: str = "",
    place: str = "",
) -> Saved:
    """Keep what is being written, outside undo.

    `seen` is the draft as this session last read or saved it. Where another session has saved
    something else meanwhile, that is put aside, not written over; `versions` has it then.
    `place` says where the cursor is, for a session that is cut off.
    """
    now = desk.now()
    kept = cleaned(text)

    def work() -> Saved:
        found_note(desk, note)
        aside = keep_anothers(desk, note, kept, seen)
        if aside and seen is not None:
            # What was put aside of ours is what these words go on from.
            notes.drop_version(desk.store, note, desk.origin, seen)
        notes.put_draft(desk.store, note, kept, now, by=desk.origin, template=template)
        if place:
            notes.put_place(desk.store, place, now)
        return Saved(now, aside)

    return desk.store.unjournaled(work, wait=desk.patience)


def take_version(desk: Desk, note: int, version: Draft) -> None:
    """Make a version that was put aside the draft; what was the draft is put aside for it."""

    def work() -> None:
        found_note(desk, note)
        now = notes.draft(desk.store, note)
        notes.drop_version(desk.store, note, version.by, version.text)
        if now is not None:
            # Under a name of its own: it may be the same session's.
            by = f"{now.by.partition('/')[0]}/{desk.now():%H%M%S}"
            notes.put_version(desk.store, note, now._replace(by=by))
        notes.put_draft(
            desk.store,
            note,
            version.text,
            version.saved_at,
            by=desk.origin,
            template=version.template,
        )

    desk.store.unjournaled(work, wait=desk.patience)


def keep_anothers(desk: Desk, note: int, kept: NoteText, seen: NoteText | None = None) -> bool:
    """Put aside what another session wrote and this one never saw, before `kept` takes its place.

    Gives whether there was anything. Asked inside the transaction that saves.
    """
    before = notes.draft(desk.store, note)
    if before is None or before.by in ("", desk.origin) or not before.text.whole:
        return False
    if before.text in (seen, kept):
        return False
    notes.put_version(desk.store, note, before)
    return True


def found_note(desk: Desk, note: int) -> ThankYouNote:
    """A note by its id. Raises Refused when there is none."""
    found = notes.by_id(desk.store, note)
    if found is None:
        raise Refused(f"There is no note with the id {note}.")
    return found


def cleaned(text: NoteText) -> NoteText:
    """Words from outside, part by part safe to store."""
    return NoteText(
        thanks=clean_lines(text.thanks),
        detail=clean_lines(text.detail),
        next_step=clean_lines(text.next_step),
        why_this=clean_lines(text.why_this),
    )
