"""Where the effort goes: each row of the check, and when it leans."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linchpin_tui.domain.effort import (
    applications,
    asking,
    being_found,
    boards,
    in_work,
    lean,
    message,
    rooms,
    rows,
    tables,
    thanks,
)
from linchpin_tui.domain.effort_records import (
    FACTORS,
    TITLES,
    EffortRow,
    Inbound,
    Log,
    Row,
    SentNote,
)
from linchpin_tui.domain.effort_words import amount_words, factor_typed, factor_words
from linchpin_tui.domain.linchpin_check import Belief, Habit, Lean
from linchpin_tui.domain.records import Interaction, Participant
from linchpin_tui.domain.vocabulary import (
    Channel,
    Direction,
    Employment,
    Kind,
    PitchOutcome,
    Status,
)
from tests.domain.making import DANA, KIM, LEE, SAM, WED, interaction

EVENT, CLUB = Kind.PROFESSIONAL_EVENT, Kind.JOB_SEARCH_GROUP


def many(number: int, *people: object, start: int = 1, **fields: object) -> list[Interaction]:
    """So many alike, each with an id of its own."""
    return [interaction(*people, id=start + n, **fields) for n in range(number)]  # type: ignore[arg-type]


def log(*found: list[Interaction], **more: object) -> Log:
    return Log(WED, [one for some in found for one in some], **more)  # type: ignore[arg-type]


def sides(row: EffortRow) -> tuple[int, int]:
    assert row.crowd is not None
    return row.crowd.things, row.linchpin.things


def test_rooms_compares_minutes_in_groups_with_minutes_at_events() -> None:
    row = rooms(
        log(
            many(3, kind=CLUB, minutes=30),
            many(2, start=10, kind=EVENT, minutes=60),
        )
    )
    assert sides(row) == (3, 2)
    assert (row.crowd and row.crowd.amount, row.linchpin.amount) == (90, 120)
    assert row.lean is Lean.LINCHPIN
    assert row.says == "leans linchpin"


def test_rooms_counts_where_no_minutes_are_known() -> None:
    row = rooms(log(many(4, kind=CLUB), many(2, start=10, kind=EVENT)))
    assert not row.minutes
    assert (row.crowd and row.crowd.amount, row.linchpin.amount) == (4, 2)
    assert row.lean is Lean.CROWD


def test_one_without_minutes_is_taken_as_thirty_where_others_have_them() -> None:
    row = rooms(log(many(4, kind=CLUB), many(1, start=10, kind=EVENT, minutes=120)))
    assert row.minutes
    assert (row.crowd and row.crowd.amount, row.linchpin.amount) == (120, 120)
    assert row.lean is Lean.LINCHPIN


def test_tables_sets_group_events_beside_meetings_with_exactly_one_person() -> None:
    row = tables(
        log(
            many(3, DANA, SAM, kind=EVENT),
            many(1, start=10, kind=Kind.SOCIAL),
            many(2, DANA, start=20),
            many(1, DANA, start=30, kind=Kind.JOB_INTERVIEW, channel=None),
            many(5, DANA, SAM, start=40),
            many(5, DANA, start=50, channel=Channel.EMAIL),
        )
    )
    assert sides(row) == (4, 3)
    assert row.lean is Lean.EVEN


def test_message_sets_words_anyone_could_say_beside_what_only_you_can_say() -> None:
    found = log(
        many(5, DANA),
        said_alone={1: True, 2: True, 3: True, 4: False, 5: False, 99: True},
        landed={1: PitchOutcome.ENGAGED, 2: PitchOutcome.ENGAGED, 4: PitchOutcome.FLAT},
    )
    row = message(found)
    assert sides(row) == (2, 3)
    assert row.lean is Lean.LINCHPIN
    assert row.more == "It landed: 2 engaged, 1 flat."


def test_boards_asks_for_twice_the_minutes_with_people() -> None:
    research = many(4, kind=Kind.RESEARCH, channel=None, minutes=60, word="research")
    row = boards(log(research, many(8, DANA, start=10, minutes=60)))
    assert row.factor == 2
    assert row.lean is Lean.LINCHPIN
    between = boards(log(research, many(5, DANA, start=10, minutes=60)))
    assert between.lean is Lean.EVEN
    less = boards(log(research, many(3, DANA, start=10, minutes=60)))
    assert less.lean is Lean.CROWD


def test_boards_counts_no_email_as_time_with_people() -> None:
    row = boards(log(many(5, DANA, channel=Channel.EMAIL), many(1, kind=EVENT, start=10)))
    assert sides(row) == (0, 1)


def test_applications_through_people_or_inbound_are_a_linchpins() -> None:
    sent = many(6, kind=Kind.APPLICATION, channel=None, word="applied")
    sent[1] = sent[1]._replace(direction=Direction.INBOUND)
    named = interaction(DANA, id=20, kind=Kind.APPLICATION, channel=None)
    row = applications(log(sent, [named], through_people=frozenset({1})))
    assert sides(row) == (4, 3)


def test_applications_that_were_required_are_left_out() -> None:
    sent = many(6, kind=Kind.APPLICATION, channel=None, word="applied")
    row = applications(log(sent, required=frozenset({1, 2})))
    assert sides(row) == (4, 0)
    assert row.says == "not enough yet"


def test_asking_sets_asking_for_a_job_beside_giving() -> None:
    asked = [one._replace(asked=True) for one in many(3, DANA)]
    row = asking(log(asked, many(4, DANA, start=10), gave=frozenset({3, 10, 11})))
    assert sides(row) == (3, 3)
    assert row.lean is Lean.LINCHPIN


def test_in_work_counts_different_people_in_work_and_never_subtracts_the_others() -> None:
    def met(who: int, employment: Employment) -> Participant:
        person = (DANA, SAM, KIM, LEE)[who]
        return Participant(person, employment=employment)

    found = log(
        many(2, met(0, Employment.EMPLOYED)),
        many(1, met(1, Employment.BETWEEN_JOBS), start=10),
        many(1, met(2, Employment.UNKNOWN), start=20),
        many(1, met(3, Employment.EMPLOYED), start=30, channel=Channel.EMAIL),
    )
    row = in_work(found)
    assert row.crowd is None
    assert row.linchpin.things == 1
    assert row.says == "not enough yet"
    more = [
        interaction(Participant(DANA._replace(id=n), employment=Employment.EMPLOYED), id=n)
        for n in range(50, 53)
    ]
    assert in_work(log(list(found.interactions), more)).says == "67 % of 6 people"


def test_thanks_sets_interviews_without_a_note_beside_notes_sent_however_late() -> None:
    held = many(3, DANA, kind=Kind.INFORMATIONAL_INTERVIEW)
    notes = [SentNote(DANA, WED - timedelta(days=n)) for n in range(9)]
    old = SentNote(SAM, WED - timedelta(days=28))
    row = thanks(log(held, notes=[*notes, old], thanked=frozenset({1}), in_time=frozenset({2})))
    assert sides(row) == (1, 9)
    assert row.lean is Lean.LINCHPIN
    fewer = thanks(log(held, notes=notes[:8], thanked=frozenset({1}), in_time=frozenset({2})))
    assert fewer.lean is Lean.EVEN


def test_being_found_shows_who_came_first_as_a_trend_with_what_let_them() -> None:
    came = [Inbound(DANA, WED, "i1"), Inbound(SAM, WED, "i2"), Inbound(KIM, WED, "i3")]
    talk = many(1, kind=Kind.VISIBILITY, channel=None, word="talk", about="Planning by night")
    row = being_found(log(talk, came=came, came_before=2))
    assert row.linchpin.things == 3
    assert row.says == "more than before"
    assert any("Planning by night" in one.words for one in row.linchpin.evidence)
    assert being_found(log(came=came, came_before=1)).says == "not enough yet"
    assert being_found(log(came=came, came_before=3)).says == "as many as before"


def test_what_was_planned_dropped_unanswered_or_longer_ago_is_in_no_row() -> None:
    found = log(
        many(5, DANA, status=Status.PLANNED),
        many(5, DANA, start=10, answered=False),
        many(5, DANA, start=20, status=Status.DROPPED),
        many(5, DANA, start=30, day=WED - timedelta(days=28)),
        many(5, DANA, start=40, day=WED + timedelta(days=1)),
    )
    assert sides(tables(found)) == (0, 0)
    first = log(many(5, DANA, day=WED - timedelta(days=27)))
    assert sides(tables(first)) == (0, 5)


def test_every_number_is_as_many_as_its_evidence() -> None:
    found = log(many(2, kind=CLUB), many(4, DANA, start=10, minutes=45))
    for row in rows(found):
        for side in (row.crowd, row.linchpin):
            if side is not None:
                assert side.things == len(side.evidence)
    talk = tables(found).linchpin.evidence[0]
    assert talk.words == "Wed 25 Nov · coffee · Dana Lee · 45 min"
    assert talk.uid == "i10"


def test_a_belief_stands_beside_its_row() -> None:
    believed = Belief(Habit.ROOMS, Lean.CROWD, date(2026, 11, 1))
    found = rows(log(), beliefs={"rooms": believed})
    assert found[0].belief == believed
    assert all(row.belief is None for row in found[1:])
    assert [row.title for row in found] == [TITLES[row] for row in Row]


def test_a_factor_changes_from_when_on_a_row_leans() -> None:
    found = log(many(3, kind=CLUB), many(3, kind=EVENT, start=10))
    assert rows(found)[0].lean is Lean.LINCHPIN
    edited = rows(found, factors={Row.ROOMS: Fraction(3)})[0]
    assert edited.lean is Lean.EVEN
    assert factor_words(edited) == (
        "leans linchpin from 3 × as much at professional events as in job-search groups"
    )


@given(st.integers(0, 500), st.integers(0, 500), st.sampled_from(sorted(FACTORS.values())))
def test_more_on_the_linchpin_side_never_leans_more_to_the_crowd(
    crowd: int, linchpin: int, factor: Fraction
) -> None:
    order = [Lean.CROWD, Lean.EVEN, Lean.LINCHPIN]
    here, more = lean(crowd, linchpin, factor), lean(crowd, linchpin + 1, factor)
    assert order.index(more) >= order.index(here)
    assert (here is Lean.LINCHPIN) == (linchpin >= factor * crowd)
    if linchpin > crowd:
        assert here is not Lean.CROWD


@pytest.mark.parametrize(
    ("text", "factor"),
    [("2", 2), ("1.5", Fraction(3, 2)), ("1,5", Fraction(3, 2)), ("1/2", Fraction(1, 2))],
)
def test_a_factor_is_typed_as_a_number(text: str, factor: Fraction) -> None:
    assert factor_typed(text) == factor


@pytest.mark.parametrize(
    "text", ["", "x", "0", "-1", "101", "1/0", "1e99", "1e99999999", "nan", "²", "1" * 50]
)
def test_what_is_no_factor_is_said_in_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match="A factor is a number"):
        factor_typed(text)


def test_amounts_read_as_hours_and_times() -> None:
    row = rooms(log(many(2, kind=CLUB, minutes=65), many(3, start=9, kind=EVENT, minutes=60)))
    assert row.crowd is not None
    assert amount_words(row.crowd, minutes=True) == "2 h 10 min (2 times)"
    assert amount_words(row.linchpin, minutes=True) == "3 h (3 times)"
    assert amount_words(row.crowd, minutes=False) == "2"
