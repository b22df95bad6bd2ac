"""Promises: which are open, and marking them."""

from datetime import date

import pytest

from linchpin_tui.services import follow_ups, history, removing, timeline
from linchpin_tui.services.desk import Refused
from linchpin_tui.services.people import find
from linchpin_tui.services.record import record
from tests.services.test_record import tables
from tests.services.world import World


@pytest.fixture
def promised(world: World) -> World:
    record(world.desk, "call with Dana Lee, promised send deck by fri, next: call again")
    record(world.desk, "coach session with Bea Long, next: redo pitch by thu")
    return world


def texts(world: World) -> list[str]:
    return [one.text for one in follow_ups.open_ones(world.desk)]


def test_they_stand_by_due_date_those_without_one_last(promised: World) -> None:
    assert texts(promised) == ["redo pitch", "send deck", "call again"]
    bea, deck, _ = follow_ups.open_ones(promised.desk)
    assert (bea.contact and bea.contact.name, bea.due) == ("Bea Long", date(2026, 11, 26))
    assert deck.promised_on == date(2026, 11, 25)


def test_one_that_is_done_is_open_no_more(promised: World) -> None:
    deck = follow_ups.open_ones(promised.desk)[1]
    assert follow_ups.done(promised.desk, deck.id) == deck
    assert texts(promised) == ["redo pitch", "call again"]
    with pytest.raises(Refused, match="“send deck” is done already"):
        follow_ups.done(promised.desk, deck.id)


def test_the_mark_is_a_step_and_can_be_taken_back(promised: World) -> None:
    deck = follow_ups.open_ones(promised.desk)[1]
    before = tables(promised.desk.store)
    follow_ups.done(promised.desk, deck.id)
    turned = history.undo(promised.desk)
    assert turned
    assert turned.label == "mark “send deck” to Dana Lee as done"
    assert tables(promised.desk.store) == before
    follow_ups.done(promised.desk, deck.id)
    follow_ups.undone(promised.desk, deck.id)
    assert tables(promised.desk.store) == before
    with pytest.raises(Refused, match="is open already"):
        follow_ups.undone(promised.desk, deck.id)


def test_one_can_be_put_off_but_not_to_a_day_gone_by(promised: World) -> None:
    deck = follow_ups.open_ones(promised.desk)[1]
    follow_ups.put_off(promised.desk, deck.id, date(2026, 12, 1))
    assert follow_ups.open_ones(promised.desk)[1].due == date(2026, 12, 1)
    follow_ups.put_off(promised.desk, deck.id, None)
    assert texts(promised) == ["redo pitch", "call again", "send deck"]
    with pytest.raises(Refused) as refused:
        follow_ups.put_off(promised.desk, deck.id, date(2026, 11, 24))
    assert refused.value.field == "due"


def test_those_made_to_somebody_deleted_are_hidden(promised: World) -> None:
    deck = follow_ups.open_ones(promised.desk)[1]
    removing.delete(promised.desk, find(promised.desk, "Dana Lee").id)
    assert texts(promised) == ["redo pitch"]
    with pytest.raises(Refused, match="no promise with the id"):
        follow_ups.done(promised.desk, deck.id)


def test_the_time_line_of_a_person_has_everything(world: World) -> None:
    record(
        world.desk,
        "coffee with Dana Lee at Acme, loves tea, gave a lead, learned rates fall, needs a "
        "reviewer, offers time, promised send deck feedback: slower lead: Data lead",
    )
    line = timeline.timeline(world.desk, find(world.desk, "Dana Lee").id)
    assert [entry.text for entry in line] == [
        "coffee · Acme",
        "loves tea",
        "learned rates fall",
        "needs a reviewer",
        "offers time",
        "gave a lead",
        "promised send deck",
        "feedback: slower",
        "lead: Data lead",
        "thank-you note offered for coffee on Wed 25 Nov",
    ]
    with pytest.raises(Refused):
        timeline.timeline(world.desk, 99)
