"""Offered quotas, runs, workdays and hours: switched and set from today on, the past as it was."""

import tomllib
from datetime import date, time, timedelta

import pytest

from linchpin_tui.services import (
    days_off,
    history,
    quota_history,
    quota_switch,
    quotas,
    record,
    work_hours,
    work_week,
)
from linchpin_tui.services.desk import Refused
from tests.services.world import World


def keys(world: World, day: date | None = None) -> list[str]:
    return [reading.gauge.key for reading in quotas.week(world.desk, day).readings]


def test_an_offered_quota_comes_with_its_number_and_goes_with_undo(world: World) -> None:
    assert len(keys(world)) == 4
    quota_switch.switch(world.desk, "professional_events", True)
    reading = quotas.week(world.desk).readings[-1]
    assert (reading.title, reading.gauge.target) == ("Events", 1)
    turned = history.undo(world.desk)
    assert turned
    assert turned.label == "switch events on"
    assert len(keys(world)) == 4


def test_past_weeks_keep_what_was_on_and_do_not_gain_what_was_not(world: World) -> None:
    first = world.now.date()
    world.now += timedelta(days=7)
    quota_switch.switch(world.desk, "favors_given", True)
    second = world.now.date()
    world.now += timedelta(days=7)
    quotas.set_target(world.desk, "favors_given", 7)
    quota_switch.switch(world.desk, "favors_given", False)
    assert "favors_given" not in keys(world)
    assert "favors_given" not in keys(world, first)
    assert "favors_given" in keys(world, second)
    quota_switch.switch(world.desk, "favors_given", True)
    offered = {each.offer.key: each for each in quota_switch.offered(world.desk)}
    assert (offered["favors_given"].on, offered["favors_given"].target) == (True, 7)
    assert offered["applications"].words == "at most 20 %"


def test_what_cannot_be_switched_says_why(world: World) -> None:
    with pytest.raises(Refused, match="a target of 0 rests it"):
        quota_switch.switch(world.desk, "contacts", False)
    with pytest.raises(Refused, match="there are one_on_one_meetings"):
        quota_switch.switch(world.desk, "naps", True)
    quota_switch.switch(world.desk, "applications", True)
    with pytest.raises(Refused, match="from 0 to 100 percent"):
        quotas.set_target(world.desk, "applications", 101)
    before = history.next_undo(world.desk)
    quota_switch.switch(world.desk, "applications", True)
    assert history.next_undo(world.desk) == before


def test_a_required_application_is_left_out_also_when_it_went_through_somebody(
    world: World,
) -> None:
    quota_switch.switch(world.desk, "applications", True)
    for line in ("applied org:Acme re analyst", "applied org:Hooli re clerk, tag: required"):
        assert record.record(world.desk, line).error is None
    outcome = record.record(
        world.desk, "applied org:Umbra re clerk via Kim Wu, with Ana Silva, tag: required"
    )
    assert outcome.error is None
    gauge = quotas.week(world.desk).readings[-1].gauge
    assert (gauge.done, gauge.of) == (1, 1)


def test_runs_are_counted_once_they_are_switched_on(world: World) -> None:
    world.knows("Dana Lee")
    quotas.set_target(world.desk, "contacts", 1)
    for day in range(3):
        world.happened("conversation", "Dana Lee")
        world.now += timedelta(days=1 if day < 2 else 0)
    assert quota_history.look_back(world.desk).runs is None
    quota_history.switch_runs(world.desk, True)
    runs = quota_history.look_back(world.desk).runs
    assert runs
    assert runs["contacts"].words == "3 days met in a row"
    quota_history.switch_runs(world.desk, False)
    assert quota_history.look_back(world.desk).runs is None


def test_the_history_of_a_target_is_told_with_its_days(world: World) -> None:
    first = world.now.date()
    world.now += timedelta(days=7)
    quotas.set_target(world.desk, "contacts", 8)
    told = quotas.targets(world.desk, "contacts")
    assert [(each.effective_from, each.target) for each in told] == [
        (first, 10),
        (world.now.date(), 8),
    ]


def test_workdays_hold_from_today_and_leave_the_week_before_as_it_was(world: World) -> None:
    world.now += timedelta(days=7)
    before = quotas.week(world.desk, world.now.date() - timedelta(days=7))
    work_week.set_workdays(world.desk, "wed to sat")
    row = [cell.text for cell in quotas.week(world.desk).rows[1]]
    assert row == ["·", "·", "·", "·", "·", "·", "off"]
    assert quotas.week(world.desk, world.now.date() - timedelta(days=7)) == before
    work_week.set_workdays(world.desk, "none")
    assert quotas.week(world.desk).readings[0].headline == "day off"
    with pytest.raises(Refused, match="no weekday"):
        work_week.set_workdays(world.desk, "someday")
    history.undo(world.desk)
    history.undo(world.desk)
    assert work_week.work_week(world.desk).days == {1, 2, 3, 4, 5}


def test_this_and_next_in_a_line_go_by_the_week_as_it_starts(world: World) -> None:
    def day_of(line: str) -> date:
        outcome = record.record(world.desk, line)
        assert outcome.recorded, outcome.receipt
        return outcome.recorded.interaction.day

    assert day_of("plan coffee with Dana Lee this sun") == date(2026, 11, 29)
    assert day_of("plan coffee with Dana Lee next sun") == date(2026, 12, 6)
    work_week.set_start(world.desk, 7)
    assert day_of("coffee with Dana Lee this sun") == date(2026, 11, 22)
    assert day_of("plan coffee with Dana Lee next sun") == date(2026, 11, 29)
    assert day_of('plan coffee with Dana Lee when:"next sat"') == date(2026, 12, 5)


def test_a_week_starts_on_another_day_from_now_on(world: World) -> None:
    world.now += timedelta(days=14)
    before = quotas.week(world.desk, world.now.date() - timedelta(days=7))
    work_week.set_start(world.desk, 7)
    world.now += timedelta(days=7)
    assert quotas.week(world.desk).start.isoweekday() == 7
    assert quotas.week(world.desk, before.start).start == before.start
    with pytest.raises(Refused):
        work_week.set_start(world.desk, 8)


def test_a_vacation_that_has_begun_is_worked_again_from_this_week_on(world: World) -> None:
    days_off.toggle(world.desk, days_off.days_typed(world.desk, "today to 2026-12-04"))
    world.now += timedelta(days=7)
    [vacation] = days_off.listed(world.desk)
    days_off.remove(world.desk, vacation)
    assert days_off.listed(world.desk) == ()
    [(first, last)] = world.desk.store.rows("SELECT first, last FROM day_off")
    assert (first, last) == ("2026-11-25", "2026-11-29")
    with pytest.raises(Refused, match="is not off"):
        days_off.remove(world.desk, vacation)


def test_hours_are_written_into_the_configuration_and_hold_at_once(world: World) -> None:
    world.begun_before()
    work_hours.set_hours(world.desk, time(8), time(10))
    assert work_hours.hours(world.desk) == (time(8), time(10))
    gauge = quotas.week(world.desk).readings[0].gauge
    assert gauge.expected == 10  # Ten o'clock: the day is over.
    written = tomllib.loads(world.paths.config.read_text(encoding="utf-8"))
    assert written["hours"] == {"opens": "08:00", "closes": "10:00"}
