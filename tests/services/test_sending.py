"""A note on its way out: what keeps it, to whom it goes, what is written."""

import email
from dataclasses import replace
from email import policy
from pathlib import Path

import pytest

from linchpin_tui.domain.records import NoteText
from linchpin_tui.services import history, notes, people, sending
from linchpin_tui.services.desk import Refused
from linchpin_tui.services.record import record
from linchpin_tui.services.sending import Outgoing
from tests.services.world import World

ADDRESS = "dana@acme.example"
TEXT = NoteText(
    thanks="Thank you for the coffee.",
    detail="Your trail through the Dolomites sounds like a week well lost.",
    next_step="I'll write on Friday.",
)


def going(world: World, text: NoteText | None = TEXT) -> Outgoing:
    assert (
        record(world.desk, "coffee with Dana Lee at Acme, loves trail running, thanks").error
        is None
    )
    return sending.outgoing(world.desk, 1, text)


def test_a_note_that_is_ready_goes_as_it_reads(world: World) -> None:
    ready = going(world)
    assert (ready.problem, ready.by_hand_problem, ready.address) == (None, None, "")
    assert ready.subject == "Thank you for the coffee"
    letter = sending.letter(ready)
    assert (letter.name, letter.body) == ("Dana Lee", TEXT.whole)


def test_what_a_note_lacks_is_told_for_mail_and_for_a_card_apart(world: World) -> None:
    thin = going(world, TEXT._replace(detail="Great talk!"))
    assert thin.problem is not None
    assert thin.problem.field == "detail"
    assert thin.by_hand_problem is None
    assert record(world.desk, "call with Sam Ortiz at Initech, thanks").error is None
    nothing_learned = sending.outgoing(world.desk, 2, TEXT)
    assert nothing_learned.by_hand_problem is not None


def test_a_closed_note_an_empty_one_and_none_are_refused(world: World) -> None:
    ready = going(world)
    with pytest.raises(Refused, match="no word in the note to Dana Lee"):
        sending.outgoing(world.desk, 1, NoteText())
    notes.mark_sent(world.desk, 1, TEXT, None)
    with pytest.raises(Refused, match="is sent already"):
        sending.outgoing(world.desk, ready.note)
    with pytest.raises(Refused, match="no note with the id 9"):
        sending.outgoing(world.desk, 9)


def test_a_new_address_is_kept_with_the_person_as_a_step_of_its_own(world: World) -> None:
    ready = sending.addressed(world.desk, going(world), f" {ADDRESS} ", "Hello, Dana")
    assert (ready.address, ready.subject) == (ADDRESS, "Hello, Dana")
    assert people.person(world.desk, 1).contact.email == ADDRESS
    step = history.next_undo(world.desk)
    sending.addressed(world.desk, ready, ADDRESS, "Hello again")
    assert history.next_undo(world.desk) == step, "the address that is known is no step"
    history.undo(world.desk)
    assert people.person(world.desk, 1).contact.email is None


def test_an_address_that_is_none_changes_nothing(world: World) -> None:
    with pytest.raises(Refused, match="is not an email address") as refused:
        sending.addressed(world.desk, going(world), "a@b,c@d", "Hello")
    assert refused.value.field == "address"
    assert people.person(world.desk, 1).contact.email is None


def test_a_link_is_given_up_to_its_length(world: World) -> None:
    ready = replace(going(world), address=ADDRESS)
    link = sending.link(ready)
    assert link is not None
    assert link.startswith("mailto:dana@acme.example?subject=Thank%20you%20for%20the%20coffee&")
    assert sending.link(replace(ready, text=TEXT._replace(thanks="ü" * 400))) is None


def test_exports_are_drafts_and_never_written_over(world: World, tmp_path: Path) -> None:
    ready = replace(going(world), address=ADDRESS)
    first, second = sending.export(world.desk, ready), sending.export(world.desk, ready)
    assert first.parent == second.parent == world.desk.paths.exports
    assert first.stem.startswith("thank-you-dana-lee-")
    assert second.stem == f"{first.stem}-2"
    message = email.message_from_bytes(first.read_bytes(), policy=policy.default)
    assert message["X-Unsent"] == "1"
    file = tmp_path / "note.eml"
    sending.export_to(world.desk, ready, file)
    with pytest.raises(Refused, match="is there already, and is left as it is"):
        sending.export_to(world.desk, ready, file)
    with pytest.raises(Refused, match="cannot be written: no such file or directory"):
        sending.export_to(world.desk, ready, tmp_path / "nowhere" / "note.eml")
    world.desk.paths.exports.rename(tmp_path / "aside")
    world.desk.paths.exports.write_text("a file where the directory would be")
    with pytest.raises(Refused, match="cannot be written"):
        sending.export(world.desk, ready)
