"""Making two contacts one keeps all that is known of both, in one step that undo takes back."""

import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linchpin_tui.domain.person_fields import PersonFields
from linchpin_tui.domain.records import NoteText
from linchpin_tui.domain.vocabulary import NoteReason, NoteState, Role
from linchpin_tui.services import history, log, notes, people, people_edit, web
from linchpin_tui.services.desk import Refused
from linchpin_tui.services.merging import merge
from linchpin_tui.services.record import record
from tests.services.test_record import LINES, tables
from tests.services.test_removing import names, told
from tests.services.world import World


def merged(world: World, stays: str, goes: str) -> people.PersonPage:
    merge(world.desk, world.ids[stays], world.ids[goes])
    return people.person(world.desk, world.ids[stays])


def test_all_that_happened_with_either_is_theirs_together(world: World) -> None:
    told(
        world,
        "coffee with Dana Lee at Acme, loves tea, promised send deck +hub",
        "lunch with Dee Lee, gave a lead, likes rowing, needs a designer +expert",
    )
    page = merged(world, "Dana Lee", "Dee Lee")
    assert names(world) == {"Dana Lee"}
    assert len(page.interactions) == 2
    assert {detail.text for detail in page.details} == {"tea", "rowing"}
    assert [favor.text for favor in page.favors] == ["a lead"]
    assert [promise.text for promise in page.follow_ups] == ["send deck"]
    assert page.contact.roles == (Role.HUB, Role.EXPERT)
    assert page.contact.needs == ("a designer",)
    assert people_edit.fields_of(world.desk, page.contact.id).aliases == ("Dee Lee",)


def test_what_is_known_stays_and_what_was_empty_is_filled(world: World) -> None:
    stays = people_edit.add(world.desk, PersonFields("Dana Lee", organization="Acme", notes="One"))
    goes = people_edit.add(
        world.desk,
        PersonFields("D. Lee", organization="Globex", email="dana@acme.example", notes="Two"),
    )
    merge(world.desk, stays, goes)
    fields = people_edit.fields_of(world.desk, stays)
    assert (fields.organization, fields.email) == ("Acme", "dana@acme.example")
    assert fields.notes == "One\nTwo"


def test_who_was_there_as_two_was_there_once(world: World) -> None:
    told(world, "lunch with Dana Lee and Dee Lee and Kim Wu")
    merged(world, "Dana Lee", "Dee Lee")
    (lunch,) = log.log(world.desk)
    assert [there.person.name for there in lunch.participants] == ["Dana Lee", "Kim Wu"]


def test_who_was_led_to_hangs_on_the_one_who_stays(world: World) -> None:
    told(world, "coffee with Kim Wu via Dee Lee", "coffee with Dana Lee via Sam Ortiz")
    page = merged(world, "Dana Lee", "Dee Lee")
    assert [one.name for one in page.led_to] == ["Kim Wu"]
    assert [one.name for one in page.path] == ["Sam Ortiz"]


@pytest.mark.parametrize("between", ["", " via Kim Wu"])
def test_one_who_led_to_the_other_leads_nobody_to_themselves(between: str, world: World) -> None:
    told(world, "coffee with Dee Lee via Sam Ortiz")
    if between:
        told(world, "coffee with Kim Wu via Dee Lee")
    told(world, f"coffee with Dana Lee{between or ' via Dee Lee'}")
    page = merged(world, "Dana Lee", "Dee Lee")
    assert [one.name for one in page.path] == ["Sam Ortiz"]
    assert not any(node.in_cycle for node in web.web(world.desk).nodes.values())
    thanked = [note for note in notes.all_notes(world.desk) if note.contact.name == "Dana Lee"]
    introduced = [reason.introduced for note in thanked for reason in note.reasons]
    assert page.contact.id not in [one.id for one in introduced if one]


def test_one_below_the_one_who_stays_leaves_their_place(world: World) -> None:
    told(world, "coffee with Kim Wu via Dana Lee", "coffee with Dee Lee via Kim Wu")
    told(world, "coffee with Lena Vogel via Dee Lee")
    page = merged(world, "Dana Lee", "Dee Lee")
    assert page.path == ()
    assert [one.name for one in page.led_to] == ["Kim Wu", "Lena Vogel"]


def test_two_open_notes_become_one_with_the_earlier_time(world: World) -> None:
    told(world, "info interview with Dana Lee")
    world.now += timedelta(hours=5)
    told(world, "job interview with Dee Lee")
    merged(world, "Dana Lee", "Dee Lee")
    (note,) = notes.queue(world.desk)
    assert {reason.kind for reason in note.reasons} == {
        NoteReason.INFORMATIONAL_INTERVIEW,
        NoteReason.JOB_INTERVIEW,
    }
    assert note.due_at == world.desk.now() + timedelta(hours=24)
    assert note.state is NoteState.OWED


def test_words_that_were_written_are_never_lost(world: World) -> None:
    told(world, "info interview with Dana Lee", "info interview with Dee Lee")
    theirs, ours = sorted(notes.queue(world.desk), key=lambda note: note.contact.name)[::-1]
    notes.save_draft(world.desk, theirs.id, NoteText(detail="rowing on the canal"))
    merged(world, "Dana Lee", "Dee Lee")
    (note,) = notes.queue(world.desk)
    assert notes.page(world.desk, note.id).text.detail == "rowing on the canal"
    history.undo(world.desk)
    notes.save_draft(world.desk, ours.id, NoteText(detail="tea from Assam"))
    merged(world, "Dana Lee", "Dee Lee")
    details = {notes.page(world.desk, note.id).text.detail for note in notes.queue(world.desk)}
    assert details == {"rowing on the canal", "tea from Assam"}


def test_one_person_and_nobody_are_refused(world: World) -> None:
    told(world, "coffee with Dana Lee")
    dana = world.ids["Dana Lee"]
    with pytest.raises(Refused, match="one person already"):
        merge(world.desk, dana, dana)
    with pytest.raises(Refused, match="nobody with the id 99"):
        merge(world.desk, dana, 99)


@settings(max_examples=12, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=2, max_size=6))
def test_undo_brings_back_the_two_exactly_as_they_were(lines: list[str]) -> None:
    with tempfile.TemporaryDirectory() as directory:
        world = World(Path(directory))
        try:
            for line in lines:
                record(world.desk, line)
            everyone = [one.id for one in people.people(world.desk)]
            if len(everyone) < 2:
                return
            before = tables(world.desk.store)
            merge(world.desk, everyone[0], everyone[-1])
            after = tables(world.desk.store)
            history.undo(world.desk)
            assert tables(world.desk.store) == before
            history.redo(world.desk)
            assert tables(world.desk.store) == after
        finally:
            world.desk.close()
