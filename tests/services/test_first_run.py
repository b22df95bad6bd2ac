"""The first steps: numbers chosen once, beliefs with their day, the first people one line each."""

from datetime import date, timedelta

import pytest

from linchpin_tui.domain.vocabulary import Measure
from linchpin_tui.services import first_run, history, people, quotas
from linchpin_tui.services.desk import Desk, Refused, open_desk
from linchpin_tui.services.first_run import Habit, Lean
from linchpin_tui.services.knowing import know, understand_known
from linchpin_tui.services.outcome import OutcomeStatus
from linchpin_tui.services.record import record
from tests.services.test_record import tables
from tests.services.world import World


def targets(desk: Desk) -> dict[str, int]:
    return {one.gauge.key: one.gauge.target for one in quotas.week(desk).readings}


def test_a_new_desk_is_fresh_and_has_the_numbers_of_the_creed(world: World) -> None:
    begun = first_run.state(world.desk)
    assert begun.fresh
    assert (begun.pace, begun.asked, begun.people, begun.to_go) == (None, False, 0, 10)


def test_the_numbers_of_a_pace_hold_from_that_day_on(world: World) -> None:
    world.now += timedelta(days=1)
    first_run.choose(world.desk, "beside_work")
    assert targets(world.desk)[Measure.CONTACTS] == 3
    week = quotas.week(world.desk, read=date(2026, 11, 25))
    assert week.readings[0].gauge.target == 10
    begun = first_run.state(world.desk)
    assert (begun.pace, begun.asked, begun.fresh) == ("beside_work", True, False)


def test_every_number_can_be_another(world: World) -> None:
    first_run.choose(world.desk, "full_time", {"contacts": 4, "coach": 0})
    assert targets(world.desk)[Measure.CONTACTS] == 4


def test_choosing_is_one_step_that_undo_takes_back_exactly(world: World) -> None:
    before = tables(world.desk.store)
    first_run.choose(world.desk, "just_starting")
    turned = history.undo(world.desk)
    assert turned
    assert turned.label == "set the numbers for just starting"
    assert tables(world.desk.store) == before
    assert not first_run.state(world.desk).asked


@pytest.mark.parametrize(
    ("pace", "numbers", "field"),
    [
        ("half_time", {}, "pace"),
        ("full_time", {"contacts": -1}, "contacts"),
        ("full_time", {"contacts": 1000}, "contacts"),
        ("full_time", {"coffees": 1}, "coffees"),
    ],
)
def test_what_cannot_be_is_refused(
    world: World, pace: str, numbers: dict[str, int], field: str
) -> None:
    before = tables(world.desk.store)
    with pytest.raises(Refused) as refused:
        first_run.choose(world.desk, pace, numbers)
    assert refused.value.field == field
    assert tables(world.desk.store) == before


def test_the_question_may_be_left_and_is_not_asked_again(world: World) -> None:
    first_run.leave_numbers(world.desk)
    begun = first_run.state(world.desk)
    assert (begun.pace, begun.asked) == (None, True)
    assert history.next_undo(world.desk) is None


def test_numbers_in_the_configuration_answer_it_too(world: World) -> None:
    world.desk.close()
    world.paths.config.parent.mkdir()
    world.paths.config.write_text("[numbers]\ncontacts = 3\n")
    world.desk = open_desk(world.paths, world.clock)
    assert first_run.state(world.desk).asked


def test_a_belief_is_kept_with_its_day(world: World) -> None:
    first_run.answer(world.desk, "tables", Lean.LINCHPIN)
    world.now += timedelta(days=1)
    first_run.answer(world.desk, "rooms", Lean.CROWD)
    assert list(first_run.beliefs(world.desk).values()) == [
        (Habit.ROOMS, Lean.CROWD, date(2026, 11, 26)),
        (Habit.TABLES, Lean.LINCHPIN, date(2026, 11, 25)),
    ]
    assert first_run.state(world.desk).answered == {Habit.ROOMS, Habit.TABLES}
    first_run.answer(world.desk, "tables", Lean.EVEN)
    assert first_run.beliefs(world.desk)[Habit.TABLES].lean is Lean.EVEN
    history.undo(world.desk)
    assert first_run.beliefs(world.desk)[Habit.TABLES].lean is Lean.LINCHPIN
    with pytest.raises(Refused):
        first_run.answer(world.desk, "shoes", Lean.EVEN)


def test_people_are_counted_as_they_come_in(world: World) -> None:
    know(world.desk, "Dana Lee at Acme")
    know(world.desk, "lunch with Kim Wu last month")
    know(world.desk, "lunch with Kim Wu 3 weeks ago")
    world.knows("Someone Imported", asleep=True)
    begun = first_run.state(world.desk)
    assert (begun.people, begun.sleeping, begun.to_go) == (2, 1, 8)
    assert first_run.prompt_after(begun.people).who == "A client or a supplier"
    assert first_run.prompt_after(50).who


def test_a_name_alone_puts_somebody_into_the_web_and_nothing_has_happened(world: World) -> None:
    outcome = know(
        world.desk,
        "Dana Lee at Acme via Sam Ortiz, hub, decides, employed, loves rowing, needs a reviewer, "
        "offers time tag: choir -- met at school",
    )
    assert outcome.status is OutcomeStatus.STORED
    (said,) = outcome.receipt
    assert said == (
        "Dana Lee (Acme), new, via Sam Ortiz, new · hub · decides · employed · loves rowing · "
        "needs a reviewer · offers time · +choir · met at school"
    )
    page = people.person(world.desk, people.find(world.desk, "Dana Lee").id)
    contact = page.contact
    assert contact.introduced_by
    assert (contact.organization, contact.introduced_by.name) == ("Acme", "Sam Ortiz")
    assert (contact.needs, contact.offers, contact.tags) == (("a reviewer",), ("time",), ("choir",))
    assert contact.notes == "met at school"
    assert [(one.verb, one.text) for one in page.details] == [("loves", "rowing")]
    assert page.interactions == ()
    assert not first_run.state(world.desk).happened


def test_it_is_one_step_that_undo_takes_back_exactly(world: World) -> None:
    before = tables(world.desk.store)
    outcome = know(world.desk, "Dana Lee and Kim Wu at Acme via Sam Ortiz, loves tea")
    turned = history.undo(world.desk)
    assert turned
    assert (turned.label, turned.reverts) == ("add Dana Lee, Kim Wu", outcome.operation)
    assert tables(world.desk.store) == before


def test_looking_first_stores_nothing(world: World) -> None:
    for line in ("Dana Lee at Acme", "Dana Lee, 3 months ago", "lunch with Dana Lee"):
        outcome = understand_known(world.desk, line)
        assert outcome.status is OutcomeStatus.UNDERSTOOD
        assert "Dana Lee" in outcome.receipt[0]
    assert world.count("contact") == world.count("operation") == 0


def test_with_a_date_it_is_when_you_last_met(world: World) -> None:
    outcome = know(world.desk, "Dana Lee at Acme, 3 months ago")
    assert outcome.recorded
    assert outcome.recorded.interaction.day == date(2026, 8, 25)
    assert not outcome.recorded.notes


@pytest.mark.parametrize(
    ("line", "code", "marked"),
    [
        ("Dana Lea", "similar_name", "Dana Lea"),
        ("Dana Lee", "known", "Dana Lee"),
        ("Kim Wu vai Dana Lee", "near_miss", "vai"),
        ("Kim Wu, gave a lead", "nothing_happened", "gave a lead"),
        ("Kim Wu at Acme for Staff Engineer", "nothing_happened", "for Staff Engineer"),
        ("Kim Wu, hub, thanks", "nothing_happened", "thanks"),
        ("Kim Wu +hub +inb", "nothing_happened", "+inb"),
        ("Kim Wu role:hub, no answer", "nothing_happened", "no answer"),
        ("from Kim Wu at Acme", "nothing_happened", "from Kim Wu"),
        ("with Kim Wu pitch:flat", "nothing_happened", "pitch:flat"),
        ("cofee with Kim Wu", "near_miss", "cofee"),
    ],
)
def test_what_is_not_plain_is_refused_under_its_place(
    world: World, line: str, code: str, marked: str
) -> None:
    record(world.desk, "call with Dana Lee")
    before = tables(world.desk.store)
    outcome = know(world.desk, line)
    assert outcome.status is OutcomeStatus.REFUSED
    assert outcome.error
    assert line[outcome.error.start : outcome.error.end] == marked
    assert outcome.error.code == code
    assert outcome.receipt[0] == f"  {line}"
    assert tables(world.desk.store) == before
