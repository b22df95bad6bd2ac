"""Taking days off: nothing is due then, undo brings them back, no past week changes."""

from datetime import date

import pytest

from linchpin_tui.services import days_off, history, quotas
from linchpin_tui.services.desk import Refused
from tests.services.world import World


def row(world: World) -> list[str]:
    """Contacts, as the table of this week has them."""
    return [cell.text for cell in quotas.week(world.desk).rows[0]]


def test_a_day_off_is_off_in_the_week_and_its_gauge(world: World) -> None:
    assert days_off.toggle(world.desk, days_off.days_typed(world.desk, "today"))
    assert row(world)[2] == "off"
    assert quotas.week(world.desk).readings[0].headline == "day off"


def test_days_off_are_one_step_of_undo(world: World) -> None:
    days_off.toggle(world.desk, days_off.days_typed(world.desk, "thu to fri"))
    assert row(world)[3:5] == ["off", "off"]
    turned = history.undo(world.desk)
    assert turned
    assert turned.label == "take Thu 26 Nov to Fri 27 Nov off"
    assert row(world)[3:5] == ["·", "·"]


def test_days_that_are_off_are_worked_again(world: World) -> None:
    days_off.toggle(world.desk, days_off.days_typed(world.desk, "today to fri"))
    assert not days_off.toggle(world.desk, days_off.days_typed(world.desk, "thu"))
    assert [text == "off" for text in row(world)[2:5]] == [True, False, True]
    history.undo(world.desk)
    assert row(world)[2:5] == ["off", "off", "off"]


def test_the_start_of_this_week_is_the_earliest(world: World) -> None:
    assert days_off.earliest(world.desk) == date(2026, 11, 23)
    assert days_off.toggle(world.desk, days_off.days_typed(world.desk, "this mon"))
    with pytest.raises(Refused, match="past weeks stay as they were"):
        days_off.days_typed(world.desk, "2026-11-20 to today")
    with pytest.raises(Refused, match="past weeks"):
        days_off.toggle(world.desk, days_off.DayOff(date(2026, 11, 20), date(2026, 11, 20)))


def test_what_names_no_day_is_refused(world: World) -> None:
    with pytest.raises(Refused, match="24 dec"):
        days_off.days_typed(world.desk, "someday")
