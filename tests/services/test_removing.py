"""Deleting a person hides them and what hangs on them, and undo brings all of it back."""

import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linchpin_tui.domain.records import NoteText
from linchpin_tui.domain.vocabulary import Measure, NoteReason, NoteState
from linchpin_tui.services import (
    history,
    log,
    notes,
    people,
    people_edit,
    plans,
    quotas,
    web,
)
from linchpin_tui.services.desk import Refused
from linchpin_tui.services.record import record
from linchpin_tui.services.removing import delete
from tests.services.test_record import LINES, tables
from tests.services.world import World


def told(world: World, *lines: str) -> None:
    """Record lines, and learn the ids of those they name."""
    for line in lines:
        assert record(world.desk, line).recorded, line
    world.ids |= {one.name: one.id for one in people.people(world.desk)}


def names(world: World) -> set[str]:
    return {one.name for one in people.people(world.desk)}


def done(world: World, measure: Measure = Measure.CONTACTS) -> int:
    readings = {one.gauge.key: one.gauge.done for one in quotas.week(world.desk).readings}
    return readings[measure]


def test_they_are_gone_from_everywhere(world: World) -> None:
    told(
        world,
        "info interview with Dana Lee at Acme, loves tea, gave a lead, promised send deck +hub",
        "plan coffee with Dana Lee tomorrow 10am",
    )
    removed = delete(world.desk, world.ids["Dana Lee"])
    assert removed.sentences == ("Deleted: Dana Lee.",)
    assert names(world) == set()
    assert web.web(world.desk).nodes == {}
    assert notes.all_notes(world.desk) == ()
    assert log.log(world.desk) == ()
    assert plans.plans(world.desk).to_come == ()
    assert done(world) == 0
    with pytest.raises(Refused):
        people.person(world.desk, world.ids["Dana Lee"])
    with pytest.raises(Refused):
        people.find(world.desk, "Dana Lee")


def test_what_happened_with_others_too_goes_on_without_them(world: World) -> None:
    told(world, "lunch with Dana Lee and Kim Wu, gave a lead")
    delete(world.desk, world.ids["Dana Lee"])
    (lunch,) = log.log(world.desk)
    assert [there.person.name for there in lunch.participants] == ["Kim Wu"]
    assert done(world) == 1
    delete(world.desk, world.ids["Kim Wu"])
    assert log.log(world.desk) == ()


def test_whom_they_led_you_to_hang_on_you(world: World) -> None:
    told(world, "coffee with Dana Lee via Sam Ortiz", "coffee with Kim Wu via Dana Lee")
    delete(world.desk, world.ids["Dana Lee"])
    kim = people.person(world.desk, world.ids["Kim Wu"])
    assert kim.contact.introduced_by is None
    assert kim.path == ()
    assert web.web(world.desk).nodes[world.ids["Kim Wu"]].depth == 1
    told(world, "call with Kim Wu via Sam Ortiz")
    introducer = people.person(world.desk, world.ids["Kim Wu"]).contact.introduced_by
    assert introducer
    assert introducer.name == "Sam Ortiz"


def test_thanks_that_were_owed_for_them_alone_go_with_them(world: World) -> None:
    told(world, "coffee with Dana Lee via Sam Ortiz")
    delete(world.desk, world.ids["Dana Lee"])
    assert notes.all_notes(world.desk) == ()
    assert names(world) == {"Sam Ortiz"}


def test_thanks_owed_for_something_else_too_stay(world: World) -> None:
    told(world, "coffee with Dana Lee via Sam Ortiz")
    world.now += timedelta(hours=5)
    told(world, "call with Sam Ortiz, got two names")
    due = world.desk.now() + timedelta(hours=72)
    (note, *_) = notes.queue(world.desk)
    assert note.due_at == due - timedelta(hours=5)
    delete(world.desk, world.ids["Dana Lee"])
    (note,) = notes.queue(world.desk)
    assert [reason.kind for reason in note.reasons] == [NoteReason.FAVOR]
    assert note.due_at == due


def test_a_note_of_which_only_an_offer_is_left_is_offered_again(world: World) -> None:
    told(world, "coffee with Sam Ortiz", "coffee with Dana Lee via Sam Ortiz")
    delete(world.desk, world.ids["Dana Lee"])
    (note,) = notes.queue(world.desk)
    assert (note.contact.name, note.state, note.due_at) == ("Sam Ortiz", NoteState.OFFERED, None)


def test_a_note_in_which_something_is_written_is_kept_and_said(world: World) -> None:
    told(world, "coffee with Dana Lee via Sam Ortiz")
    (note,) = (one for one in notes.queue(world.desk) if one.contact.name == "Sam Ortiz")
    notes.save_draft(world.desk, note.id, NoteText(thanks="Thank you for Dana."))
    removed = delete(world.desk, world.ids["Dana Lee"])
    assert removed.sentences[1:] == ("The note to Sam Ortiz is kept: you have written in it.",)
    (kept,) = notes.queue(world.desk)
    assert kept.reasons[0].detached
    assert notes.page(world.desk, kept.id).text.thanks == "Thank you for Dana."


def test_a_note_that_was_sent_stays_as_it_was(world: World) -> None:
    told(world, "coffee with Dana Lee via Sam Ortiz")
    (note,) = (one for one in notes.queue(world.desk) if one.contact.name == "Sam Ortiz")
    text = NoteText(thanks="Thank you.", detail="for Dana")
    notes.mark_sent(world.desk, note.id, text, None, override_why="on the phone")
    delete(world.desk, world.ids["Dana Lee"])
    (sent,) = notes.all_notes(world.desk)
    assert sent.state is NoteState.SENT
    assert sent.reasons[0].about == "an introduction"


def test_somebody_of_the_same_name_is_new(world: World) -> None:
    told(world, "coffee with Dana Lee at Acme")
    before = world.ids["Dana Lee"]
    delete(world.desk, before)
    told(world, "coffee with Dana Lee at Globex")
    assert world.ids["Dana Lee"] != before


def test_nobody_owes_thanks_to_somebody_deleted(world: World) -> None:
    world.knows("Sam Ortiz")
    world.knows("Dana Lee", via="Sam Ortiz")
    delete(world.desk, world.ids["Sam Ortiz"])
    told(world, "call with Dana Lee")
    assert notes.queue(world.desk) == ()


def test_a_circle_over_somebody_deleted_is_refused_too(world: World) -> None:
    world.knows("Sam Ortiz")
    world.knows("Dana Lee", via="Sam Ortiz")
    world.knows("Kim Wu", via="Dana Lee")
    delete(world.desk, world.ids["Dana Lee"])
    assert not people_edit.may_introduce(world.desk, world.ids["Sam Ortiz"], world.ids["Kim Wu"])


def test_nobody_can_be_deleted_twice(world: World) -> None:
    dana = world.knows("Dana Lee")
    delete(world.desk, dana)
    with pytest.raises(Refused, match=f"nobody with the id {dana}"):
        delete(world.desk, dana)


@settings(max_examples=12, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=6), st.data())
def test_undo_brings_back_exactly_what_was(lines: list[str], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as directory:
        world = World(Path(directory))
        for line in lines:
            record(world.desk, line)
        ids = [one.id for one in people.people(world.desk)]
        if ids:
            before, log_before = tables(world.desk.store), log.log(world.desk)
            delete(world.desk, data.draw(st.sampled_from(ids)))
            turned = history.undo(world.desk)
            assert turned
            assert turned.label.startswith("delete ")
            assert tables(world.desk.store) == before
            assert log.log(world.desk) == log_before
        world.desk.close()


@settings(max_examples=8, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=2, max_size=6))
def test_with_everyone_deleted_nobody_is_named_anywhere(lines: list[str]) -> None:
    with tempfile.TemporaryDirectory() as directory:
        world = World(Path(directory))
        for line in lines:
            record(world.desk, line)
        for one in people.people(world.desk):
            delete(world.desk, one.id)
        assert names(world) == set()
        assert notes.all_notes(world.desk) == ()
        assert all(not entry.participants for entry in log.log(world.desk))
        assert done(world) == 0
        assert web.web(world.desk).nodes == {}
        assert all(not room.people for room in web.rooms(world.desk))
        world.desk.close()
