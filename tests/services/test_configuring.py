"""What the configuration says reaches the desk, and its numbers and week the data, once."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from fractions import Fraction

import pytest

from linchpin_tui.domain.pace import target_on, work_week
from linchpin_tui.domain.records import Calendar
from linchpin_tui.domain.vocabulary import Measure, Warmth
from linchpin_tui.services import history, notes, plans, quotas, web
from linchpin_tui.services.desk import Desk, open_desk
from linchpin_tui.services.record import record
from linchpin_tui.storage.locking import WriteLock
from linchpin_tui.storage.queries import quotas as quota_queries
from tests.services.world import World

Configure = Callable[[str], Desk]


@pytest.fixture
def configure(world: World) -> Configure:
    """Write the configuration file and open the desk anew."""

    def with_file(text: str) -> Desk:
        world.desk.close()
        world.paths.config.parent.mkdir(exist_ok=True)
        world.paths.config.write_text(text)
        world.desk = open_desk(world.paths, world.clock)
        return world.desk

    return with_file


def target(desk: Desk, key: str, on: date | None = None) -> int:
    found = {quota.key: quota for quota in quota_queries.quotas(desk.store)}
    return target_on(found[key], on or desk.today())


def calendar(desk: Desk) -> Calendar:
    return quota_queries.calendar(desk.store, desk.hours)


def test_without_a_file_nothing_is_configured(world: World) -> None:
    assert world.desk.configuration is None
    assert world.desk.hours is None
    assert world.desk.due_hours is None
    assert world.desk.keep_in_touch_days is None


def test_hours_decide_what_is_expected_by_now(world: World, configure: Configure) -> None:
    world.begun_before()
    # 10:00 on a Wednesday: a ninth of the usual day has passed, half of this one.
    usual = quotas.week(world.desk).readings[0].gauge.expected
    desk = configure('[hours]\nopens = "08:00"\ncloses = "12:00"')
    assert usual == Fraction(10, 9)
    assert quotas.week(desk).readings[0].gauge.expected == 5


def test_a_capture_goes_by_the_hours_too(world: World, configure: Configure) -> None:
    world.begun_before()
    desk = configure('[hours]\nopens = "08:00"\ncloses = "12:00"')
    outcome = record(desk, "coffee with Dana Lee")
    assert outcome.recorded
    assert outcome.recorded.readings[0].gauge.expected == 5


def test_notes_are_due_after_the_hours_that_are_configured(
    world: World, configure: Configure
) -> None:
    desk = configure("[notes]\ndue_hours = 48\ndue_hours_job_interview = 12")
    record(desk, "info interview with Dana Lee at Acme")
    record(desk, "job interview with Sam Ortiz at Initech")
    due = {note.contact.name: note.due_at for note in notes.queue(desk)}
    now = desk.now()
    assert due == {"Dana Lee": now + timedelta(hours=48), "Sam Ortiz": now + timedelta(hours=12)}


def test_a_note_taken_up_and_a_plan_confirmed_go_by_them_too(
    world: World, configure: Configure
) -> None:
    desk = configure("[notes]\ndue_hours = 48")
    record(desk, "coffee with Dana Lee")
    (offered,) = notes.queue(desk)
    notes.accept(desk, offered.id)
    assert notes.queue(desk)[0].due_at == desk.now() + timedelta(hours=48)
    record(desk, "plan info interview with Sam Ortiz tomorrow 9am")
    (plan,) = plans.plans(desk).to_come
    world.now += timedelta(days=1)
    (opened,) = plans.confirm(desk, plan.id)
    assert opened.due_at == plan.occurred_at + timedelta(hours=48)


def test_days_of_keeping_in_touch_are_for_those_without_their_own(
    world: World, configure: Configure
) -> None:
    for name, days in (("Dana Lee", None), ("Sam Ortiz", 45)):
        world.knows(name, keep_in_touch_days=days)
        world.happened("conversation", name, on=date(2026, 10, 15))
    desk = configure("[people]\nkeep_in_touch_days = 20")
    warm = {node.name: node.warmth for node in web.web(desk).nodes.values()}
    assert warm == {"Dana Lee": Warmth.QUIET, "Sam Ortiz": Warmth.WARM}


def test_a_number_that_changes_in_the_file_holds_from_that_day_on(
    world: World, configure: Configure
) -> None:
    world.now += timedelta(days=2)
    desk = configure("[numbers]\ncontacts = 3")
    assert target(desk, Measure.CONTACTS) == 3
    assert target(desk, Measure.CONTACTS, desk.today() - timedelta(days=1)) == 10
    world.now += timedelta(days=1)
    desk = configure("[numbers]\ncontacts = 4")
    assert target(desk, Measure.CONTACTS) == 4
    assert target(desk, Measure.CONTACTS, desk.today() - timedelta(days=1)) == 3


def test_one_that_was_changed_in_the_program_stays_until_the_file_changes(
    world: World, configure: Configure
) -> None:
    desk = configure("[numbers]\ncontacts = 3")
    quotas.set_target(desk, "contacts", 5)
    assert target(configure("[numbers]\ncontacts = 3"), Measure.CONTACTS) == 5
    assert target(configure("# [numbers]"), Measure.CONTACTS) == 5
    assert target(configure("[numbers]\ncontacts = 3"), Measure.CONTACTS) == 3


def test_a_file_read_again_changes_nothing(world: World, configure: Configure) -> None:
    for _ in range(3):
        configure('[numbers]\ncontacts = 3\n[week]\nworkdays = ["mon"]')
    assert world.count("quota_target") == 5
    assert world.count("workdays") == 2


def test_what_the_file_changes_is_no_step_of_undo(world: World, configure: Configure) -> None:
    record(world.desk, "coffee with Dana Lee")
    desk = configure("[numbers]\ncontacts = 3")
    turned = history.undo(desk)
    assert turned
    assert turned.label.startswith("coffee with Dana Lee")
    desk = configure("[numbers]\ncontacts = 3\ncoach = 2")
    assert history.redo(desk)
    assert target(desk, Measure.CONTACTS) == 3


def test_workdays_and_the_start_of_the_week_have_a_history(
    world: World, configure: Configure
) -> None:
    thursday = date(2026, 11, 26)
    world.now = datetime.combine(thursday, time(10))
    desk = configure('[week]\nworkdays = ["mon", "thu", "sat"]')
    before, after = (work_week(calendar(desk), day) for day in (date(2026, 11, 25), thursday))
    assert before.days == frozenset({1, 2, 3, 4, 5})
    assert after.days == frozenset({1, 4, 6})
    desk = configure('[week]\nworkdays = ["mon", "thu", "sat"]\nstarts = "sun"')
    after = work_week(calendar(desk), thursday)
    assert after.days == frozenset({1, 4, 6})
    assert after.week_start == 7


def test_a_wrong_value_leaves_the_data_as_it_is_and_is_told(
    world: World, configure: Configure
) -> None:
    desk = configure('[numbers]\ncontacts = "many"\ncoach = 2')
    assert (target(desk, Measure.CONTACTS), target(desk, Measure.COACH)) == (10, 2)
    assert desk.configuration
    assert [problem.line for problem in desk.configuration.problems] == [2]


def test_where_somebody_is_writing_it_is_taken_over_at_the_next_start(
    world: World, configure: Configure, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("linchpin_tui.services.configuring.WAIT", 0.05)
    lock = WriteLock(world.paths.database)
    lock.acquire(1)
    try:
        desk = configure("[numbers]\ncontacts = 3")
        assert target(desk, Measure.CONTACTS) == 10
    finally:
        lock.release()
    assert target(configure("[numbers]\ncontacts = 3"), Measure.CONTACTS) == 3
