"""Planned interactions: confirmed, moved, dropped."""

from datetime import date, time, timedelta

import pytest

from linchpin_tui.domain.vocabulary import NoteReason, Status
from linchpin_tui.services import history, log, notes, plans, quotas
from linchpin_tui.services.desk import Refused
from linchpin_tui.storage.store import Writer
from linchpin_tui.storage.tables import Contact
from tests.services.world import World

THURSDAY = date(2026, 11, 26)


def planned(world: World, *, thanks: str | None = None) -> int:
    """An informational interview planned with Dana Lee for Thursday at four."""
    if "Dana Lee" not in world.ids:
        world.knows("Dana Lee")
    plan, _ = world.happened(
        "informational_interview",
        "Dana Lee",
        on=THURSDAY,
        at=time(16),
        status="planned",
        thanks=thanks,
    )
    return plan


def test_a_plan_is_to_come_until_its_time_has_passed(world: World) -> None:
    plan = planned(world)
    assert [one.id for one in plans.plans(world.desk).to_come] == [plan]
    world.now += timedelta(days=1, hours=6)
    assert [one.id for one in plans.plans(world.desk).passed] == [plan]


def test_a_plan_without_a_time_has_passed_when_its_day_is_over(world: World) -> None:
    world.knows("Dana Lee")
    world.happened("conversation", "Dana Lee", on=THURSDAY, status="planned")
    world.now += timedelta(days=1, hours=13)
    assert plans.plans(world.desk).passed == ()
    world.now += timedelta(hours=2)
    assert len(plans.plans(world.desk).passed) == 1


def test_confirmed_it_counts_and_opens_its_note(world: World) -> None:
    plan = planned(world)
    world.now += timedelta(days=1, hours=7)
    (opened,) = plans.confirm(world.desk, plan)
    assert opened.reason is NoteReason.INFORMATIONAL_INTERVIEW
    assert len(notes.queue(world.desk)) == 1
    by_key = {one.gauge.key: one.gauge.done for one in quotas.week(world.desk).readings}
    assert (by_key["contacts"], by_key["interviews"]) == (1, 1)


def test_a_plan_captured_with_thanked_owes_no_note_when_confirmed(world: World) -> None:
    plan = planned(world, thanks="thanked")
    world.now += timedelta(days=2)
    assert plans.confirm(world.desk, plan) == ()


def test_confirming_takes_over_what_is_known_by_then_and_wakes_who_slept(world: World) -> None:
    world.knows("Dana Lee", asleep=True)
    plan = planned(world)

    def learn(writer: Writer) -> None:
        writer.update(Contact, world.ids["Dana Lee"], decides=True, employment="employed")

    world.desk.transact(learn, kind="edit", label="edit Dana Lee")
    world.now += timedelta(days=2)
    plans.confirm(world.desk, plan)
    (there,) = log.log(world.desk)[0].participants
    assert there.decided is True
    assert there.employment.value == "employed"
    assert world.desk.store.rows("SELECT asleep FROM contact") == [(0,)]


def test_what_is_still_to_come_cannot_be_confirmed(world: World) -> None:
    plan = planned(world)
    with pytest.raises(Refused, match="still to come"):
        plans.confirm(world.desk, plan)


def test_moving_sets_day_time_and_offset_there(world: World) -> None:
    plan = planned(world)
    plans.move(world.desk, plan, date(2027, 7, 1), time(9, 30))
    (moved,) = plans.plans(world.desk).to_come
    assert (moved.day, moved.at) == (date(2027, 7, 1), time(9, 30))
    assert moved.occurred_at.isoformat() == "2027-07-01T09:30:00-04:00"
    assert world.desk.store.rows("SELECT utc_offset FROM interaction") == [(-240,)]


def test_moving_into_the_past_is_refused(world: World) -> None:
    plan = planned(world)
    with pytest.raises(Refused, match="still to come"):
        plans.move(world.desk, plan, date(2026, 11, 24))


def test_dropped_it_leaves_the_log_and_undo_brings_it_back(world: World) -> None:
    plan = planned(world)
    plans.drop(world.desk, plan)
    assert log.log(world.desk) == ()
    with pytest.raises(Refused, match="not planned any more"):
        plans.confirm(world.desk, plan)
    history.undo(world.desk)
    assert log.log(world.desk)[0].status is Status.PLANNED


def test_undoing_a_confirmation_makes_it_a_plan_again_and_takes_its_note(world: World) -> None:
    plan = planned(world)
    world.now += timedelta(days=2)
    plans.confirm(world.desk, plan)
    turned = history.undo(world.desk)
    assert turned is not None
    assert turned.label == "confirm coffee with Dana Lee on Thu 26 Nov"
    assert notes.queue(world.desk) == ()
    assert plans.plans(world.desk).passed[0].id == plan


def test_a_number_that_is_no_plan_is_refused(world: World) -> None:
    with pytest.raises(Refused, match="nothing planned with the id 7"):
        plans.drop(world.desk, 7)
