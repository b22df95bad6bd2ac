"""The coach, commitments, feedback, and your own message."""

from datetime import date, timedelta

import pytest

from linchpin_tui.domain.coaching import Coaching, Standing
from linchpin_tui.services import coaching, follow_ups, history, pitches, record
from linchpin_tui.services.desk import Refused
from tests.services.world import World

TODAY = date(2026, 11, 25)


def page(world: World) -> Coaching:
    return coaching.coaching(world.desk)


def test_any_contact_can_be_the_coach_and_there_is_one(world: World) -> None:
    bea, kim = world.knows("Bea Long"), world.knows("Kim Wu", is_coach=True)
    coaching.choose(world.desk, bea)
    assert page(world).coach == (bea, "Bea Long")
    assert world.desk.store.rows("SELECT id FROM contact WHERE is_coach") == [(bea,)]
    history.undo(world.desk)
    assert page(world).coach == (kim, "Kim Wu")
    coaching.choose(world.desk, None)
    assert page(world).coach is None
    with pytest.raises(Refused, match="nobody with the id"):
        coaching.choose(world.desk, 99)


def test_choosing_says_whom_a_coach_should_not_be() -> None:
    assert "Not your spouse" in coaching.CHOOSING
    assert "honest" in coaching.CHOOSING


def test_commitments_of_the_last_check_in_are_listed_kept_open_and_moved(world: World) -> None:
    record.record(world.desk, "coach session with Bea Long, next: redo pitch by fri")
    record.record(world.desk, "coach session with Bea Long, next: call three people by mon")
    coaching.commit(world.desk, "rest on Sunday")
    pitch, people, rest = page(world).commitments
    assert [one.standing for one in page(world).commitments] == [Standing.OPEN] * 3
    follow_ups.done(world.desk, pitch.id)
    follow_ups.put_off(world.desk, people.id, TODAY + timedelta(days=9))
    by_id = {one.id: one for one in page(world).commitments}
    assert by_id[pitch.id].standing is Standing.KEPT
    assert by_id[people.id].standing is Standing.MOVED
    assert by_id[people.id].moved_from == (date(2026, 11, 30),)
    assert by_id[rest.id].standing is Standing.OPEN
    history.undo(world.desk)
    assert {one.id: one for one in page(world).commitments}[people.id].standing is Standing.OPEN
    history.redo(world.desk)
    assert {one.id: one for one in page(world).commitments}[people.id].standing is Standing.MOVED


def test_what_was_kept_before_the_last_but_one_check_in_is_no_news(world: World) -> None:
    record.record(world.desk, "coach session with Bea Long, next: redo pitch by fri")
    [old] = page(world).commitments
    follow_ups.done(world.desk, old.id)
    world.now += timedelta(days=7)
    record.record(world.desk, "coach session with Bea Long, next: write to Sam by fri")
    assert len(page(world).commitments) == 2
    world.now += timedelta(days=7)
    record.record(world.desk, "coach session with Bea Long")
    assert [one.text for one in page(world).commitments] == ["write to Sam"]
    assert page(world).last == world.now.date()


def test_feedback_is_kept_acted_on_and_reviewed(world: World) -> None:
    bea = world.knows("Bea Long", is_coach=True)
    first = coaching.keep_feedback(world.desk, "  you talk\n too fast ")
    second = coaching.keep_feedback(world.desk, "begin with the story")
    told = page(world).feedback
    assert [(one.id, one.by and one.by.id) for one in told] == [(second, bea), (first, bea)]
    assert told[1].text == "you talk too fast"
    coaching.act_on(world.desk, second)
    assert [one.id for one in page(world).feedback] == [first, second]
    assert page(world).feedback[1].acted_on == TODAY
    with pytest.raises(Refused, match="already"):
        coaching.act_on(world.desk, second)
    coaching.let_be(world.desk, second)
    assert page(world).feedback[0].acted_on is None
    history.undo(world.desk)
    assert page(world).feedback[1].acted_on == TODAY


def test_nothing_is_kept_without_words_or_for_a_day_that_has_been(world: World) -> None:
    with pytest.raises(Refused, match="What were you told"):
        coaching.keep_feedback(world.desk, " \x1b ")
    with pytest.raises(Refused, match="What do you commit to"):
        coaching.commit(world.desk, "")
    with pytest.raises(Refused, match="still to come"):
        coaching.commit(world.desk, "rest", TODAY - timedelta(days=1))
    with pytest.raises(Refused, match="500 signs"):
        coaching.commit(world.desk, "x" * 501)


def test_the_message_has_versions_and_each_says_how_it_landed(world: World) -> None:
    assert pitches.current(world.desk) is None
    record.record(world.desk, "coffee with Dana Lee, pitch:flat")
    first = pitches.save(world.desk, "I plan\nthings", "")
    assert (first.version, first.words, first.uses) == (1, "I plan\nthings", 0)
    record.record(world.desk, "coffee with Dana Lee, pitch:polite")
    assert pitches.save(world.desk, " I plan\nthings ", "") == first._replace(polite=1)
    pitches.save(world.desk, "I plan by night", "the drivers write to me")
    record.record(world.desk, "coffee with Sam Ortiz, pitch:engaged")
    now, before = pitches.versions(world.desk)
    assert (now.version, now.landed) == (2, "engaged 1")
    assert (before.version, before.landed) == (1, "polite 1")


def test_the_receipt_says_how_to_write_a_message_where_none_is_written(world: World) -> None:
    line = "coffee with Dana Lee, pitch:engaged"
    said = "engaged is kept; no message is written down yet, and pitch set WORDS… writes one"
    assert any(said in text for text in record.record(world.desk, line).receipt)
    pitches.save(world.desk, "I plan things")
    assert not any("written down" in text for text in record.record(world.desk, line).receipt)


def test_a_check_in_was_with_whoever_was_the_coach_then(world: World) -> None:
    world.knows("Bea Long", is_coach=True)
    omar = world.knows("Omar Haddad")
    world.happened("conversation", "Omar Haddad", on=world.now.date() - timedelta(days=1))
    seen = world.now.date()
    world.happened("conversation", "Bea Long", on=seen)
    world.now += timedelta(days=7)
    world.happened("conversation", "Bea Long", on=seen - timedelta(days=7))
    coaching.choose(world.desk, omar)
    assert page(world).last == seen


def test_a_message_needs_its_words(world: World) -> None:
    with pytest.raises(Refused) as refused:
        pitches.save(world.desk, "  ", "only me")
    assert refused.value.field == "words"
    with pytest.raises(Refused) as refused:
        pitches.save(world.desk, "me", "x" * 3000)
    assert refused.value.field == "only_you"
    assert world.count("pitch") == 0


def test_a_version_that_was_not_used_can_be_undone(world: World) -> None:
    pitches.save(world.desk, "I plan things")
    history.undo(world.desk)
    assert pitches.versions(world.desk) == ()
    history.redo(world.desk)
    assert len(pitches.versions(world.desk)) == 1
