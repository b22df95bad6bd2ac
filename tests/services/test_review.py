"""The weekly review: when it is proposed, what it asks, whom it proposes, and that it can be left."""

from datetime import date, datetime, timedelta

import pytest

from linchpin_tui.domain.vocabulary import PitchOutcome
from linchpin_tui.services import history, merging, next_people, pitches, record, review
from linchpin_tui.services.configuring import configure
from linchpin_tui.services.desk import Refused
from tests.services.world import World

FRIDAY = datetime.fromisoformat("2026-11-27T10:00")


def test_it_is_proposed_from_friday_on_until_it_is_done(world: World) -> None:
    world.knows("Dana Lee")
    world.happened("conversation", "Dana Lee")
    assert not review.proposed(world.desk)
    world.now = FRIDAY
    assert review.proposed(world.desk)
    world.now += timedelta(days=2)
    assert review.proposed(world.desk)
    review.mark_done(world.desk, "2026-W48")
    assert not review.proposed(world.desk)
    assert review.review(world.desk).done_on == date(2026, 11, 29)
    world.now += timedelta(days=1)
    assert not review.proposed(world.desk)


def test_a_week_without_anything_in_it_proposes_nothing(world: World) -> None:
    world.now = FRIDAY
    assert not review.proposed(world.desk)


@pytest.mark.parametrize(
    ("said", "day", "proposed"),
    [('"wed"', 25, True), ('"sun"', 28, False), ('"none"', 29, False), ('"mon"', 23, True)],
)
def test_the_day_can_be_configured(world: World, said: str, day: int, proposed: bool) -> None:
    world.paths.config.parent.mkdir(parents=True)
    world.paths.config.write_text(f"[week]\nreview = {said}\n")
    configure(world.desk)
    assert world.desk.configuration is not None
    assert world.desk.configuration.problems == ()
    world.knows("Dana Lee")
    world.happened("conversation", "Dana Lee", on=date(2026, 11, 23))
    world.now = datetime.fromisoformat(f"2026-11-{day}T18:00")
    assert review.proposed(world.desk) is proposed


def test_a_wrong_day_is_named(world: World) -> None:
    world.paths.config.parent.mkdir(parents=True)
    world.paths.config.write_text('[week]\nreview = "someday"\n')
    configure(world.desk)
    assert world.desk.configuration is not None
    [problem] = world.desk.configuration.problems
    assert 'neither a weekday like "fri" nor "none"' in problem.message


def test_it_lists_plans_and_the_weeks_conversations_with_what_was_said(world: World) -> None:
    for line in (
        "coffee with Dana Lee mon +asked, pitch:polite",
        "job interview with Sam Ortiz tue",
        "event PyData with Kim Wu tue",
        "call with Lee Park, no answer",
        "coffee with Old Friend 10 days ago",
        "plan call with Dana Lee tomorrow 10am",
    ):
        assert record.record(world.desk, line).error is None
    found = review.review(world.desk)
    assert (found.week, found.next_week) == ("2026-W48", "2026-W49")
    assert [talk.interaction.asked for talk in found.talks] == [True, False]
    assert [talk.landed for talk in found.talks] == [PitchOutcome.POLITE, None]
    assert [plan.day for plan in found.plans] == [date(2026, 11, 26)]


def test_its_questions_are_answered_one_by_one_and_taken_back(world: World) -> None:
    first = pitches.save(world.desk, "I plan things")
    record.record(world.desk, "coffee with Dana Lee")
    [talk] = review.review(world.desk).talks
    review.say_asked(world.desk, talk.interaction.id, True)
    review.say_landed(world.desk, talk.interaction.id, PitchOutcome.ENGAGED)
    [talk] = review.review(world.desk).talks
    assert (talk.interaction.asked, talk.landed) == (True, PitchOutcome.ENGAGED)
    pitches.save(world.desk, "I plan things by night")
    review.say_landed(world.desk, talk.interaction.id, PitchOutcome.FLAT)
    rows = world.desk.store.rows("SELECT pitch_id, pitch_outcome FROM interaction")
    assert rows == [(first.id, "flat")]
    review.say_landed(world.desk, talk.interaction.id, None)
    assert world.desk.store.rows("SELECT pitch_id, pitch_outcome FROM interaction") == [
        (None, None)
    ]
    history.undo(world.desk)
    assert review.review(world.desk).talks[0].landed is PitchOutcome.FLAT
    with pytest.raises(Refused, match="no conversation"):
        review.say_asked(world.desk, 99, True)


def test_it_goes_on_where_it_was_left(world: World) -> None:
    assert review.at(world.desk, "2026-W48") == 0
    review.go_to(world.desk, "2026-W48", 2)
    assert review.at(world.desk, "2026-W48") == 2
    assert review.at(world.desk, "2026-W49") == 0
    review.mark_done(world.desk, "2026-W48")
    assert review.at(world.desk, "2026-W48") == 0


def test_people_are_chosen_for_a_week_in_order_and_taken_out(world: World) -> None:
    dana, sam = world.knows("Dana Lee", organization="Acme"), world.knows("Sam Ortiz")
    next_people.choose(world.desk, "2026-W49", sam, "quiet")
    next_people.choose(world.desk, "2026-W49", dana)
    next_people.choose(world.desk, "2026-W49", sam, "again")
    chosen = next_people.chosen(world.desk, "2026-W49")
    assert [(one.name, one.organization, one.why) for one in chosen] == [
        ("Sam Ortiz", None, "quiet"),
        ("Dana Lee", "Acme", ""),
    ]
    next_people.let_go(world.desk, "2026-W49", sam)
    assert [one.id for one in next_people.chosen(world.desk, "2026-W49")] == [dana]
    history.undo(world.desk)
    assert [one.id for one in next_people.chosen(world.desk, "2026-W49")] == [sam, dana]
    assert next_people.chosen(world.desk, "2026-W50") == ()
    with pytest.raises(Refused, match="nobody with the id"):
        next_people.choose(world.desk, "2026-W49", 99)
    with pytest.raises(Refused, match="not among those chosen"):
        next_people.let_go(world.desk, "2026-W50", sam)


def test_those_who_went_quiet_match_or_offer_to_introduce_come_to_mind(world: World) -> None:
    for line in (
        "coffee with Quiet One 4 months ago",
        "coffee with Warm One yesterday, needs a warehouse manager",
        "coffee with Fred Fisk yesterday, offers knows every warehouse manager around",
        "coffee with Ina Ito yesterday, offers an intro to Delta",
        "coach session with Bea Long",
    ):
        assert record.record(world.desk, line).error is None
    world.knows("Asleep One", asleep=True)
    found = {one.contact.name: one.why for one in next_people.proposals(world.desk, "2026-W49")}
    assert found == {
        "Quiet One": "quiet since Sat 25 Jul",
        "Warm One": (
            "needs a warehouse manager; Fred Fisk offers knows every warehouse manager around"
        ),
        "Ina Ito": "offers an intro to Delta",
    }
    quiet = next(one for one in next_people.proposals(world.desk, "2026-W49"))
    next_people.choose(world.desk, "2026-W49", quiet.contact.id, quiet.why)
    left = next_people.proposals(world.desk, "2026-W49")
    assert quiet.contact.id not in {one.contact.id for one in left}


def test_two_people_who_become_one_are_chosen_as_one(world: World) -> None:
    dana, other = world.knows("Dana Lee"), world.knows("Dana Leigh")
    next_people.choose(world.desk, "2026-W49", other, "quiet")
    next_people.choose(world.desk, "2026-W50", dana, "quiet")
    merging.merge(world.desk, dana, other)
    assert [one.id for one in next_people.chosen(world.desk, "2026-W49")] == [dana]
    assert [one.id for one in next_people.chosen(world.desk, "2026-W50")] == [dana]
    history.undo(world.desk)
    assert [one.id for one in next_people.chosen(world.desk, "2026-W49")] == [other]
