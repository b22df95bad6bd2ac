"""Today, gathered from what is on record; a small day; what a thing needs to be done."""

from datetime import timedelta

import pytest

from linchpin_tui.domain.records import NoteText
from linchpin_tui.domain.vocabulary import PaceState
from linchpin_tui.services import (
    follow_ups,
    history,
    inbox,
    notes,
    people_edit,
    plans,
    quotas,
    removing,
    today,
)
from linchpin_tui.services.people import find
from linchpin_tui.services.record import record
from linchpin_tui.services.today import ThingKind
from tests.services.test_record import tables
from tests.services.world import World


def told(world: World, *lines: str) -> None:
    for line in lines:
        assert record(world.desk, line).recorded, line


def things(world: World) -> list[tuple[str, str]]:
    return [(thing.kind.value, thing.what) for thing in today.today(world.desk).things]


def test_an_empty_desk_says_so(world: World) -> None:
    page = today.today(world.desk)
    assert page.empty
    assert page.things == ()


def test_a_line_to_finish_is_a_thing_though_nobody_is_there(world: World) -> None:
    inbox.keep(world.desk, "cofee with Dana", "did you mean coffee?")
    page = today.today(world.desk)
    assert not page.empty
    assert inbox.lines(world.desk)[0] in [thing.line for thing in page.things]


def test_the_next_three_are_gathered_from_all_there_is(world: World) -> None:
    told(
        world,
        "info interview with Dana Lee at Acme",
        "plan coffee with Kim Wu today 11am",
        "call with Sam Ortiz, promised send deck by today",
    )
    world.now += timedelta(days=4)
    page = today.today(world.desk)
    assert [(thing.kind, thing.what) for thing in page.things] == [
        (ThingKind.PLAN, "Coffee with Kim Wu: did it come about?"),
        (ThingKind.NOTE, "Thank Dana Lee"),
        (ThingKind.FOLLOW_UP, "Send deck · Sam Ortiz"),
    ]
    plan, note, promise = page.things
    assert plan.plan
    plans.confirm(world.desk, plan.plan.id)
    assert note.note
    notes.skip(world.desk, [note.note], "said it in person")
    assert promise.follow_up
    follow_ups.done(world.desk, promise.follow_up)
    assert not {"plan", "note", "follow_up"} & {kind for kind, _ in things(world)}


def test_a_try_without_an_answer_is_proposed_once(world: World) -> None:
    told(world, "message to Priya Nair at Globex, no answer")
    world.now += timedelta(days=8)
    (nudge,) = (one for one in today.today(world.desk).things if one.kind is ThingKind.NUDGE)
    assert nudge.start == "message to Priya Nair"
    told(world, f"{nudge.start}, no answer")
    world.now += timedelta(days=8)
    assert "nudge" not in [kind for kind, _ in things(world)]


def test_no_nudge_for_somebody_who_was_in_touch_since(world: World) -> None:
    told(world, "called Priya Nair, no answer")
    world.now += timedelta(days=2)
    told(world, "email from Priya Nair")
    world.now += timedelta(days=7)
    assert "nudge" not in [kind for kind, _ in things(world)]


def test_a_quota_proposes_who_is_nearest_to_being_quiet(world: World) -> None:
    told(world, "call with Kim Wu", "call with Dana Lee")
    world.now += timedelta(days=20)
    told(world, "call with Dana Lee")
    world.now += timedelta(days=50)
    told(world, "call with Sam Ortiz")
    world.now += timedelta(hours=5)
    assert ("quota", "Talk with Kim Wu") in things(world)
    told(world, "plan call with Kim Wu tomorrow")
    assert ("quota", "Talk with Dana Lee") in things(world)


@pytest.mark.parametrize("name", ["May Ford", "Will Call", "Dana Lee, Jr", "Li Sun", "Jo"])
def test_the_line_a_thing_begins_with_means_that_person(world: World, name: str) -> None:
    fields = people_edit.PersonFields(name=name)
    person = people_edit.add(world.desk, fields)
    people_edit.add(world.desk, people_edit.PersonFields(name="May Day"))
    told(world, f"call with id:{person}")
    world.now += timedelta(days=61)
    (thing,) = (one for one in today.today(world.desk).things if one.quota == "contacts")
    assert thing.contact
    assert thing.contact.id == person
    outcome = record(world.desk, thing.start)
    assert outcome.recorded
    assert [one.id for one in outcome.recorded.contacts] == [person]


def test_two_of_one_name_are_named_by_number(world: World) -> None:
    told(world, "call with Dana Lee at Acme")
    people_edit.add(world.desk, people_edit.PersonFields(name="Dana Lee"), as_new=True)
    world.now += timedelta(days=61)
    (thing,) = (one for one in today.today(world.desk).things if one.quota == "contacts")
    assert thing.start == "call with id:1"


def test_nobody_deleted_is_proposed(world: World) -> None:
    told(world, "message to Dana Lee, no answer", "call with Dana Lee, next: send deck by today")
    dana = find(world.desk, "Dana Lee").id
    removing.delete(world.desk, dana)
    told(world, "call with Sam Ortiz")
    world.now += timedelta(days=61)
    page = today.today(world.desk)
    assert "Dana Lee" not in " ".join(f"{thing.what} {thing.why}" for thing in page.things)


def test_a_small_day_is_a_step_and_judges_nothing(world: World) -> None:
    world.begun_before()
    told(world, "info interview with Dana Lee yesterday")
    world.now = world.now.replace(hour=17)
    before = tables(world.desk.store)
    assert quotas.week(world.desk).readings[0].gauge.state is PaceState.BEHIND
    today.make_small(world.desk)
    page = today.today(world.desk)
    assert page.small
    assert [thing.kind for thing in page.things] == [ThingKind.QUOTA, ThingKind.NOTE]
    readings = quotas.week(world.desk).readings
    assert readings[0].headline == "a small day"
    assert not any(one.gauge.state is PaceState.BEHIND for one in readings)
    turned = history.undo(world.desk)
    assert turned
    assert turned.label == "make Wed 25 Nov a small day"
    assert tables(world.desk.store) == before


def test_a_small_day_ends_with_the_day_and_can_be_made_whole(world: World) -> None:
    told(world, "coffee with Dana Lee")
    today.make_small(world.desk)
    today.make_small(world.desk)
    world.now += timedelta(days=1)
    assert not today.is_small(world.desk)
    world.now -= timedelta(days=1)
    today.make_whole(world.desk)
    assert not today.today(world.desk).small


def test_a_small_day_knows_what_of_it_is_done(world: World) -> None:
    told(world, "info interview with Dana Lee yesterday")
    today.make_small(world.desk)
    told(world, "call with Sam Ortiz")
    page = today.today(world.desk)
    assert (page.person_done, page.note_done) == (True, False)
    note = notes.queue(world.desk)[0].id
    notes.mark_sent(world.desk, note, NoteText(thanks="Thanks"), None, override_why="by phone")
    page = today.today(world.desk)
    assert (page.person_done, page.note_done, page.things) == (True, True, ())


def test_a_receipt_on_a_small_day_judges_nothing(world: World) -> None:
    today.make_small(world.desk)
    outcome = record(world.desk, "coffee with Dana Lee")
    assert "  contacts 1 · a small day" in outcome.receipt
