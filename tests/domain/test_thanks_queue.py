"""The queue of thank-you notes, and how a note's time is told."""

import random
from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linchpin_tui.domain.records import Person, ThankYouNote
from linchpin_tui.domain.thanks import due_words, is_snoozed, queue
from linchpin_tui.domain.vocabulary import NoteState
from tests.domain.making import DANA, WED, at

DAY = timedelta(days=1)
NOW = at(WED, 14, 9)


def note(
    state: NoteState = NoteState.OWED,
    due: timedelta | None = None,
    until: datetime | None = None,
    id: int = 1,
    person: Person = DANA,
    created: datetime = NOW,
    sent: datetime | None = None,
) -> ThankYouNote:
    due_at = None if due is None else (NOW + due).astimezone(UTC)
    return ThankYouNote(id, person, None, state, (), created, due_at, until, sent)


def test_the_queue_is_owed_by_due_time_then_snoozed_by_waking_then_offered_by_age() -> None:
    in_order = [
        note(id=7, due=-3 * DAY),
        note(id=5, due=timedelta(hours=19)),
        note(NoteState.SNOOZED, timedelta(hours=20), NOW, id=3),
        note(id=9, due=None, created=NOW + DAY),
        note(id=1, due=30 * DAY),
        note(NoteState.SNOOZED, -9 * DAY, NOW + DAY, id=8),
        note(NoteState.SNOOZED, -10 * DAY, NOW + 2 * DAY, id=2),
        note(NoteState.OFFERED, id=6, created=NOW - DAY),
        note(NoteState.OFFERED, id=4, created=NOW),
    ]
    for some in (in_order, in_order[::-1], sorted(in_order, key=lambda n: n.id)):
        assert [each.id for each in queue(some, NOW)] == [7, 5, 3, 9, 1, 8, 2, 6, 4]


def test_notes_due_together_come_by_name() -> None:
    same = [
        note(id=1, due=DAY, person=Person(1, "Sam")),
        note(id=3, due=DAY, person=Person(2, "Ana")),
        note(id=2, due=DAY, person=Person(2, "Ana")),
    ]
    for some in permutations(same):
        assert [each.id for each in queue(some, NOW)] == [2, 3, 1]


@pytest.mark.parametrize("state", [NoteState.SENT, NoteState.SKIPPED])
def test_what_is_done_with_is_not_in_the_queue(state: NoteState) -> None:
    assert queue([note(state, DAY)], NOW) == ()


def test_a_note_is_snoozed_until_its_moment_comes() -> None:
    assert is_snoozed(note(NoteState.SNOOZED, until=NOW + timedelta(seconds=1)), NOW)
    assert not is_snoozed(note(NoteState.SNOOZED, until=NOW), NOW)
    assert not is_snoozed(note(NoteState.SNOOZED), NOW)
    assert not is_snoozed(note(NoteState.OWED, until=NOW + DAY), NOW)


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (timedelta(hours=19, minutes=59), "19 h left"),
        (timedelta(minutes=59, seconds=59), "59 min left"),
        (timedelta(seconds=5), "1 min left"),
        (timedelta(hours=1), "1 h left"),
        (timedelta(hours=47, minutes=59), "47 h left"),
        (timedelta(hours=48), "2 days left"),
        (timedelta(hours=71), "2 days left"),
        (timedelta(0), "due now"),
        (timedelta(seconds=-59), "due now"),
        (timedelta(minutes=-1), "still welcome (1 min past)"),
        (timedelta(hours=-3, minutes=-59), "still welcome (3 h past)"),
        (timedelta(days=-40), "still welcome (40 days past)"),
        (None, "owed"),
    ],
)
def test_the_time_left_is_told_kindly(due: timedelta | None, words: str) -> None:
    assert due_words(note(due=due), NOW) == words


@pytest.mark.parametrize(
    ("until", "words"),
    [
        (at(WED, 18), "snoozed until 18:00"),
        (at(WED + 2 * DAY, 9), "snoozed until Fri 09:00"),
        (at(WED + 6 * DAY, 9), "snoozed until Tue 09:00"),
        (at(WED + 7 * DAY, 9), "snoozed until Wed 2 Dec 09:00"),
        (at(WED + 60 * DAY, 9), "snoozed until Sun 24 Jan 2027 09:00"),
        ((at(WED + DAY, 1)).astimezone(UTC), "snoozed until Thu 01:00"),
    ],
)
def test_a_snoozed_note_says_when_it_is_back(until: datetime, words: str) -> None:
    assert due_words(note(NoteState.SNOOZED, DAY, until), NOW) == words


def test_a_note_that_woke_tells_its_time_again() -> None:
    assert due_words(note(NoteState.SNOOZED, DAY, NOW - DAY), NOW) == "24 h left"


def test_the_other_states_say_what_they_are() -> None:
    assert due_words(note(NoteState.OFFERED), NOW) == "offered"
    assert due_words(note(NoteState.SKIPPED, DAY), NOW) == "skipped"
    assert due_words(note(NoteState.SENT, DAY, sent=at(WED - DAY)), NOW) == "sent Tue 24 Nov"
    assert due_words(note(NoteState.SENT, DAY), NOW) == "sent"


def test_no_word_says_late() -> None:
    for state in NoteState:
        for hours in range(-200, 200, 7):
            words = due_words(note(state, timedelta(hours=hours), NOW + DAY), NOW)
            assert not {"late", "overdue", "missed", "failed"} & set(words.split())


hours = st.integers(-90, 90).map(lambda number: timedelta(hours=number))
any_note = st.builds(
    note,
    state=st.sampled_from(NoteState),
    due=st.none() | hours,
    until=st.none() | hours.map(lambda span: NOW + span),
    person=st.sampled_from([Person(1, "Ana"), Person(2, "Sam")]),
    created=hours.map(lambda span: NOW + span),
)


@given(st.lists(any_note, max_size=8), st.randoms(use_true_random=False))
def test_the_order_is_the_same_however_the_notes_come(
    found: list[ThankYouNote], chance: random.Random
) -> None:
    notes = [each._replace(id=id) for id, each in enumerate(found)]
    ordered = queue(notes, NOW)
    assert len({each.id for each in ordered}) == len(ordered)
    chance.shuffle(notes)
    assert queue(notes, NOW) == ordered
    gone = ordered[: len(ordered) // 2]
    assert queue([each for each in notes if each not in gone], NOW) == ordered[len(gone) :]
