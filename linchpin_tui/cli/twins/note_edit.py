"""`notes edit`: a note's draft in the user's own editor."""

from linchpin_tui.domain.note_pages import note_page, read_note_page
from linchpin_tui.domain.thanks import OPEN
from linchpin_tui.domain.vocabulary import NoteReason
from linchpin_tui.services import notes
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.services.editor import NotEdited, edit, editor


def edited(desk: Desk, note: int) -> str:
    """Have a note edited and keep it as its draft; gives a sentence that says so.

    Raises Refused for a note that is closed, and where nothing comes back from the editor.
    """
    page = notes.page(desk, note)
    name = page.contact.name
    if page.note.state not in OPEN:
        raise Refused(f"The note to {name} is {page.note.state.value} already.")
    job = any(reason.kind is NoteReason.JOB_INTERVIEW for reason in page.note.reasons)
    try:
        came = edit(note_page(page.text, name, why_this=job), editor())
    except NotEdited as trouble:
        raise Refused(str(trouble)) from None
    text = read_note_page(came)
    if not text.whole:
        raise Refused("It came back without a word, so the note is as it was.")
    if text == page.text:
        return "Nothing was changed."
    notes.save_draft(desk, note, text, page.text, page.shape)
    return f"Saved: the note to {name}."
