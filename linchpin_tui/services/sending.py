"""A note on its way out: whether it may go, to which address, under which subject, as what."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from linchpin_tui.domain.note_subject import subject
from linchpin_tui.domain.note_text import Problem, problems
from linchpin_tui.domain.person_fields import PersonFields
from linchpin_tui.domain.records import NoteText, Person
from linchpin_tui.domain.thanks import OPEN
from linchpin_tui.exchange import mail
from linchpin_tui.exchange.mail import Letter
from linchpin_tui.exchange.new_files import write_among, write_new
from linchpin_tui.services import notes, people_edit
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.services.note_material import like, ready, shelf_of

if TYPE_CHECKING:
    from linchpin_tui.services.note_likeness import SentNotes


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A note as it can go out. `address` is "" where none is known, `subject` a proposal.

    `problem` is what keeps it from being sent as it is, `by_hand_problem` what keeps it from going
    as a card or a letter; None when nothing does.
    """

    note: int
    contact: Person
    address: str
    subject: str
    text: NoteText
    problem: Problem | None = None
    by_hand_problem: Problem | None = None


def outgoing(
    desk: Desk, note: int, text: NoteText | None = None, sent: "SentNotes | None" = None
) -> Outgoing:
    """A note that is about to go, with these words (None: those that are saved).

    Nothing is changed. `sent` keeps what was sent ready, where there is one. Raises Refused for a
    note that is closed, or none, and for one without a word in it.
    """
    shelf = shelf_of(desk)
    page = notes.page(desk, note, shelf)
    name = page.contact.name
    if page.note.state not in OPEN:
        raise Refused(f"The note to {name} is {page.note.state.value} already.")
    words = page.text if text is None else text
    if not words.whole:
        raise Refused(f"There is no word in the note to {name} yet.", field="thanks")
    compared = ready(desk, shelf, sent)
    material = page.material._replace(sent=like(desk, words.whole, page.material, compared))
    return Outgoing(
        note=note,
        contact=page.contact.person,
        address=page.contact.email or "",
        subject=subject(page.note, page.material.interactions),
        text=words,
        problem=next(iter(problems(words, material)), None),
        by_hand_problem=next(iter(problems(words, material, by_hand=True)), None),
    )


def letter(going: Outgoing) -> Letter:
    """The note as a letter. Raises Refused, naming the field `address`, for an address that is none."""
    try:
        return mail.letter(going.contact.name, going.address, going.subject, going.text.whole)
    except ValueError as error:
        raise Refused(str(error), field="address") from None


def link(going: Outgoing) -> str | None:
    """The note as a mailto link; None where it is too long for one. Raises Refused like `letter`."""
    made = mail.mailto(letter(going))
    return made if mail.fits_link(made) else None


def addressed(desk: Desk, going: Outgoing, address: str, subject: str) -> Outgoing:
    """The note with the address and the subject it is to have.

    An address that is not the one on record is kept with the person, as a step that can be undone.
    Raises Refused, naming the field, for an address that is none.
    """
    to_go = replace(going, address=address.strip(), subject=subject)
    letter(to_go)
    if to_go.address:
        _keep_address(desk, going.contact.id, to_go.address)
    return to_go


def _keep_address(desk: Desk, contact: int, address: str) -> None:
    before: PersonFields = people_edit.fields_of(desk, contact)
    if before.email != address:
        people_edit.edit(desk, contact, before, before._replace(email=address))


def export(desk: Desk, going: Outgoing) -> Path:
    """Write the note as an .eml file among the exports; gives the file.

    Raises Refused where it cannot be written.
    """
    name = mail.file_name(going.contact.name, desk.today())
    try:
        return write_among(desk.paths.exports, name, mail.eml(letter(going), desk.now()))
    except OSError as error:
        raise Refused(_unwritten(str(desk.paths.exports), error)) from None


def export_to(desk: Desk, going: Outgoing, file: Path) -> None:
    """Write the note as an .eml file of this name. Raises Refused, also where it is there already."""
    try:
        write_new(file, mail.eml(letter(going), desk.now()))
    except FileExistsError:
        raise Refused(f"{file} is there already, and is left as it is: name another.") from None
    except OSError as error:
        raise Refused(_unwritten(str(file), error)) from None


def _unwritten(place: str, error: OSError) -> str:
    return f"{place} cannot be written: {(error.strerror or type(error).__name__).lower()}."
