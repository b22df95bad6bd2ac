"""The gauges of a week, counted from what is stored, and changing a target."""

from datetime import date, timedelta

import pytest

from linchpin_tui.domain.vocabulary import PaceState
from linchpin_tui.services import history, quotas
from linchpin_tui.services.desk import Refused
from tests.services.world import World


def gauges(world: World, day: date | None = None) -> dict[str, tuple[int, int]]:
    """Done and target by key."""
    week = quotas.week(world.desk, day)
    return {one.gauge.key: (one.gauge.done, one.gauge.target) for one in week.readings}


def test_a_new_desk_has_the_four_quotas_of_the_creed(world: World) -> None:
    week = quotas.week(world.desk)
    assert week.label == "2026-W48"
    assert [reading.gauge.key for reading in week.readings] == [
        "contacts",
        "interviews",
        "decision_maker_interviews",
        "coach",
    ]
    assert gauges(world)["contacts"] == (0, 10)


def test_each_kind_of_thing_moves_its_gauge(world: World) -> None:
    world.knows("Omar Haddad")
    world.knows("Bea Long", is_coach=True)
    world.happened("informational_interview", "Omar Haddad", decided=["Omar Haddad"])
    world.happened("coach_session", "Bea Long", channel=None)
    done = {key: done for key, (done, _) in gauges(world).items()}
    assert done == {
        "contacts": 1,
        "interviews": 1,
        "decision_maker_interviews": 1,
        "coach": 1,
    }


def test_someone_met_at_an_event_counts_once_something_came_of_it(world: World) -> None:
    world.knows("Lena Vogel")
    world.knows("Raj Patel")
    world.happened(
        "professional_event",
        "Lena Vogel",
        "Raj Patel",
        word="event",
        about="PyData",
        details=[("Lena Vogel", "organises the next one")],
    )
    (reading, *_) = quotas.week(world.desk).readings
    assert [person.name for person in reading.tally.people] == ["Lena Vogel"]
    assert [one.people[0].name for one in reading.tally.not_counted] == ["Raj Patel"]


def test_every_number_names_interactions_that_are_given_with_it(world: World) -> None:
    world.knows("Priya Nair")
    world.happened("conversation", "Priya Nair", channel="voicemail", word="voicemail")
    week, behind = quotas.week_with_interactions(world.desk)
    (missed,) = week.readings[0].tally.not_counted
    assert behind[missed.uid].word == "voicemail"
    assert "+significant" in missed.why


def test_a_past_week_is_read_at_its_last_workday(world: World) -> None:
    world.knows("Dana Lee")
    world.happened("conversation", "Dana Lee", on=date(2026, 11, 27))
    world.now += timedelta(days=14)
    week = quotas.week(world.desk, date(2026, 11, 25))
    assert week.day == date(2026, 11, 27)
    assert week.readings[0].gauge.done == 1
    assert week.readings[1].gauge.state is PaceState.SHORT


def test_a_target_set_today_holds_from_today_and_undo_turns_it_back(world: World) -> None:
    quotas.set_target(world.desk, "contacts", 4)
    quotas.set_target(world.desk, "contacts", 3)
    assert gauges(world)["contacts"] == (0, 3)
    history.undo(world.desk)
    assert gauges(world)["contacts"] == (0, 4)


def test_a_target_leaves_the_days_before_it_as_they_were(world: World) -> None:
    world.now += timedelta(days=7)
    quotas.set_target(world.desk, "interviews", 5)
    assert gauges(world, date(2026, 11, 25))["interviews"] == (0, 6)
    assert gauges(world)["interviews"][1] == 7


def test_setting_the_same_target_is_no_step(world: World) -> None:
    quotas.set_target(world.desk, "contacts", 10)
    assert history.next_undo(world.desk) is None


@pytest.mark.parametrize(("key", "target"), [("contacts", -1), ("contacts", 1000), ("naps", 3)])
def test_a_target_out_of_reach_or_of_nothing_is_refused(
    world: World, key: str, target: int
) -> None:
    with pytest.raises(Refused):
        quotas.set_target(world.desk, key, target)
