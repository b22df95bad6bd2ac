"""What counts, and why the rest does not."""

from datetime import timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linchpin_tui.domain import counting
from linchpin_tui.domain.counting import NotCounted, counted, counts_for_contacts
from linchpin_tui.domain.records import Interaction, Person
from linchpin_tui.domain.vocabulary import (
    GATHERINGS,
    INTERVIEWS,
    SPOKEN,
    WRITTEN,
    Channel,
    Kind,
    Measure,
    Status,
)
from tests.domain.making import DANA, KIM, SAM, WED, interaction, there

TALKED_OF = sorted(INTERVIEWS | {Kind.CONVERSATION})
NEVER = (Kind.COACH_SESSION, Kind.APPLICATION, Kind.VISIBILITY, Kind.RESEARCH)


def why_not(found: Interaction) -> str | None:
    """Why the only person of an interaction does not count as a contact; None when they do."""
    ((person, counts, why),) = counts_for_contacts(found)
    assert person == DANA
    assert counts is (why is None)
    return why


@pytest.mark.parametrize("channel", sorted(SPOKEN))
@pytest.mark.parametrize("kind", TALKED_OF)
def test_what_was_said_aloud_counts_as_it_is(kind: Kind, channel: Channel) -> None:
    assert why_not(interaction(DANA, kind=kind, channel=channel)) is None


@pytest.mark.parametrize("channel", sorted(WRITTEN))
@pytest.mark.parametrize("kind", TALKED_OF)
def test_what_was_written_counts_when_it_is_significant(kind: Kind, channel: Channel) -> None:
    assert why_not(interaction(DANA, kind=kind, channel=channel, significant=True)) is None
    assert why_not(interaction(there(DANA, significant=True), kind=kind, channel=channel)) is None
    assert "counts when +significant" in (
        why_not(interaction(DANA, kind=kind, channel=channel)) or ""
    )


@pytest.mark.parametrize(
    ("channel", "why"),
    [
        (Channel.EMAIL, "an email counts when +significant"),
        (Channel.MESSAGE, "a message counts when +significant"),
        (Channel.VOICEMAIL, "a voicemail counts when +significant"),
        (Channel.LETTER, "a letter counts when +significant"),
    ],
)
def test_what_was_written_says_how_it_would_count(channel: Channel, why: str) -> None:
    assert why_not(interaction(DANA, channel=channel)) == why


@pytest.mark.parametrize("kind", sorted(INTERVIEWS))
def test_an_interview_counts_also_with_its_channel_unknown(kind: Kind) -> None:
    assert why_not(interaction(DANA, kind=kind, channel=None)) is None


def test_a_conversation_with_its_channel_unknown_counts_once_it_is_significant() -> None:
    assert "how it went is not known" in (why_not(interaction(DANA, channel=None)) or "")
    assert why_not(interaction(DANA, channel=None, significant=True)) is None


@pytest.mark.parametrize("kind", sorted(GATHERINGS))
def test_people_met_in_a_crowd_count_each_when_something_came_of_it(kind: Kind) -> None:
    found = interaction(
        there(DANA), there(SAM, something_came=True), there(KIM, significant=True), kind=kind
    )
    judged = counts_for_contacts(found)
    assert [(person, counts) for person, counts, _ in judged] == [
        (DANA, False),
        (SAM, True),
        (KIM, True),
    ]
    assert "counts when something came of it" in (judged[0].why_not or "")


def test_a_crowd_marked_significant_as_a_whole_makes_nobody_a_contact() -> None:
    found = interaction(DANA, kind=Kind.PROFESSIONAL_EVENT, significant=True)
    assert "someone met at an event" in (why_not(found) or "")


@pytest.mark.parametrize("kind", NEVER)
def test_some_kinds_never_count_as_a_contact(kind: Kind) -> None:
    participant = there(DANA, something_came=True, significant=True)
    assert why_not(interaction(participant, kind=kind, significant=True)) is not None


@pytest.mark.parametrize("kind", sorted(Kind))
@pytest.mark.parametrize(
    ("status", "answered", "why"),
    [
        (Status.PLANNED, True, "planned: counts once it has happened"),
        (Status.DROPPED, True, "dropped: it did not come about"),
        (Status.HAPPENED, False, "no answer: a try never counts"),
        (Status.PLANNED, False, "planned: counts once it has happened"),
    ],
)
def test_planned_dropped_and_unanswered_count_for_nothing(
    kind: Kind, status: Status, answered: bool, why: str
) -> None:
    participant = there(DANA, decided=True, is_coach=True, something_came=True, significant=True)
    found = interaction(participant, kind=kind, status=status, answered=answered, significant=True)
    said = why_not(found)
    if status is Status.PLANNED and kind in NEVER:
        # It would not count as a contact once it has happened either.
        assert said is not None
        assert "once it has happened" not in said
    else:
        assert said == why
    for measure in Measure:
        tally = counted(measure, [found], WED, WED)
        assert tally.done == 0
        assert tally.counted == ()


def test_contacts_are_distinct_people_on_a_local_date() -> None:
    tuesday = WED - timedelta(days=1)
    found = [
        interaction(DANA, SAM, id=1),
        interaction(DANA, id=2, kind=Kind.CONVERSATION, channel=Channel.CALL),
        interaction(DANA, id=3, day=tuesday),
    ]
    assert counted(Measure.CONTACTS, found, WED, WED).done == 2
    assert counted(Measure.CONTACTS, found, tuesday, WED).done == 3


def test_the_same_person_twice_in_a_day_is_one_and_the_second_says_so() -> None:
    morning = interaction(DANA, id=7, hour=9)
    evening = interaction(DANA, id=4, hour=18)
    tally = counted(Measure.CONTACTS, [morning, evening], WED, WED)
    assert tally.people == (DANA,)
    assert tally.counted_uids == ("i4",)
    assert tally.not_counted == (
        NotCounted("i7", "the same person twice in a day is one", (DANA,)),
    )


def test_an_email_that_does_not_count_leaves_room_for_the_call_that_does() -> None:
    found = [interaction(DANA, id=1, channel=Channel.EMAIL), interaction(DANA, id=2)]
    tally = counted(Measure.CONTACTS, found, WED, WED)
    assert (tally.done, tally.counted_uids) == (1, ("i2",))


def test_an_interaction_names_who_of_it_counted_and_who_did_not() -> None:
    found = interaction(there(DANA), there(SAM, something_came=True), kind=Kind.SOCIAL)
    tally = counted(Measure.CONTACTS, [found], WED, WED)
    assert tally.people == (SAM,)
    assert tally.counted == (found,)
    assert [(missed.uid, missed.people) for missed in tally.not_counted] == [("i1", (DANA,))]


def test_an_interaction_with_nobody_named_says_that_contacts_are_people() -> None:
    event = interaction(id=1, kind=Kind.PROFESSIONAL_EVENT)
    applied = interaction(id=2, kind=Kind.APPLICATION)
    planned = interaction(id=3, status=Status.PLANNED)
    tally = counted(Measure.CONTACTS, [event, applied, planned], WED, WED)
    assert [missed.why for missed in tally.not_counted] == [
        counting.NOBODY,
        "an application is not a contact",
        counting.NOBODY,
    ]


def test_both_ends_of_the_days_asked_for_are_in_and_no_others() -> None:
    found = [
        interaction(DANA, id=number, day=WED + timedelta(days=number)) for number in range(-2, 3)
    ]
    day = timedelta(days=1)
    tally = counted(Measure.CONTACTS, found, WED - day, WED + day)
    assert [i.day for i in tally.counted] == [WED - day, WED, WED + day]


def test_both_interview_kinds_count_as_interviews_and_a_panel_is_one() -> None:
    found = [
        interaction(DANA, SAM, KIM, id=1, kind=Kind.JOB_INTERVIEW),
        interaction(id=2, kind=Kind.INFORMATIONAL_INTERVIEW, channel=None),
        interaction(DANA, id=3),
    ]
    tally = counted(Measure.INTERVIEWS, found, WED, WED)
    assert tally.counted_uids == ("i1", "i2")
    assert tally.not_counted == ()


def test_an_interview_by_email_is_an_interview_though_no_contact() -> None:
    found = [interaction(DANA, kind=Kind.JOB_INTERVIEW, channel=Channel.EMAIL)]
    assert counted(Measure.INTERVIEWS, found, WED, WED).done == 1
    tally = counted(Measure.CONTACTS, found, WED, WED)
    assert tally.not_counted[0].why == "an interview by email counts when +significant"


def test_an_interview_is_with_a_decision_maker_when_one_of_them_decided_then() -> None:
    found = [
        interaction(
            there(DANA, decided=False), there(SAM, decided=True), id=1, kind=Kind.JOB_INTERVIEW
        ),
        interaction(there(DANA, decided=False), there(KIM), id=2, kind=Kind.JOB_INTERVIEW),
        interaction(there(SAM, decided=True), id=3),
    ]
    tally = counted(Measure.DECISION_MAKER_INTERVIEWS, found, WED, WED)
    assert tally.counted_uids == ("i1",)
    assert tally.not_counted == (NotCounted("i2", counting.NO_DECIDER),)


def test_the_coach_counts_by_any_kind_and_a_coach_session_with_anyone() -> None:
    coach = there(DANA, is_coach=True)
    found = [
        interaction(coach, id=1, channel=Channel.EMAIL),
        interaction(there(SAM), coach, id=2, kind=Kind.SOCIAL),
        interaction(SAM, id=3, kind=Kind.COACH_SESSION),
        interaction(id=4, kind=Kind.COACH_SESSION),
        interaction(SAM, id=5),
    ]
    tally = counted(Measure.COACH, found, WED, WED)
    assert tally.counted_uids == ("i1", "i2", "i3", "i4")
    assert tally.not_counted == ()


def test_planned_are_those_that_would_count_once_they_have_happened() -> None:
    found = [
        interaction(DANA, id=1, status=Status.PLANNED),
        interaction(DANA, id=2, status=Status.PLANNED, channel=Channel.EMAIL),
        interaction(
            there(DANA, decided=True), id=3, status=Status.PLANNED, kind=Kind.JOB_INTERVIEW
        ),
        interaction(there(SAM), id=4, status=Status.PLANNED, kind=Kind.JOB_INTERVIEW),
        interaction(SAM, id=5, status=Status.DROPPED),
        interaction(SAM, id=6),
        interaction(SAM, id=7, status=Status.PLANNED, kind=Kind.COACH_SESSION),
        interaction(there(SAM, decided=True), id=8, kind=Kind.JOB_INTERVIEW),
        interaction(SAM, id=9, kind=Kind.COACH_SESSION),
    ]

    def planned(measure: Measure) -> list[int]:
        return [i.id for i in counted(measure, found, WED, WED).planned]

    assert planned(Measure.CONTACTS) == [1, 3, 4]
    assert planned(Measure.INTERVIEWS) == [3, 4]
    assert planned(Measure.DECISION_MAKER_INTERVIEWS) == [3]
    assert planned(Measure.COACH) == [7]


def test_a_plan_says_what_it_lacks_and_not_that_it_will_count() -> None:
    email = interaction(DANA, id=1, status=Status.PLANNED, channel=Channel.EMAIL)
    assert why_not(email) == "an email counts when +significant"
    assert why_not(email._replace(significant=True)) == counting.PLANNED
    interview = interaction(SAM, id=2, status=Status.PLANNED, kind=Kind.JOB_INTERVIEW)
    tally = counted(Measure.DECISION_MAKER_INTERVIEWS, [interview], WED, WED)
    assert [missed.why for missed in tally.not_counted] == [counting.NO_DECIDER]


def test_what_was_counted_is_listed_by_when_it_happened() -> None:
    found = [
        interaction(DANA, id=1, hour=17),
        interaction(SAM, id=2, hour=9),
        interaction(KIM, id=3, hour=12, day=WED - timedelta(days=1)),
    ]
    tally = counted(Measure.CONTACTS, found, WED - timedelta(days=1), WED)
    assert tally.counted_uids == ("i3", "i2", "i1")


def test_the_order_in_which_interactions_are_given_changes_nothing() -> None:
    found = [
        interaction(DANA, SAM, id=1, hour=17),
        interaction(SAM, id=2, hour=9),
        interaction(DANA, id=3, status=Status.PLANNED, hour=10),
    ]
    for measure in Measure:
        tallies = {str(counted(measure, order, WED, WED)) for order in permutations(found)}
        assert len(tallies) == 1


people = st.integers(1, 4).map(lambda number: Person(number, f"Person {number}"))
happenings = st.builds(
    lambda number, who, kind, channel, status, answered, came, coach, offset: interaction(
        *(there(p, something_came=came, is_coach=coach, decided=came) for p in who),
        id=number,
        kind=kind,
        channel=channel,
        status=status,
        answered=answered,
        day=WED + timedelta(days=offset),
    ),
    st.integers(1, 10**6),
    st.lists(people, max_size=3, unique=True),
    st.sampled_from(Kind),
    st.none() | st.sampled_from(Channel),
    st.sampled_from(Status),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.integers(0, 3),
)


@given(st.lists(happenings, max_size=12, unique_by=lambda i: i.id))
def test_every_person_of_every_interaction_counts_or_says_why_not(found: list[Interaction]) -> None:
    tally = counted(Measure.CONTACTS, found, WED, WED + timedelta(days=3))
    told = sum(len(missed.people) for missed in tally.not_counted)
    assert tally.done + told == sum(len(i.participants) for i in found)
    assert {m.uid for m in tally.not_counted} | set(tally.counted_uids) == {i.uid for i in found}
    assert all(missed.why for missed in tally.not_counted)


@given(st.lists(happenings, max_size=12, unique_by=lambda i: i.id))
def test_a_range_of_days_counts_as_much_as_its_days_one_by_one(found: list[Interaction]) -> None:
    days = [WED + timedelta(days=offset) for offset in range(4)]
    for measure in Measure:
        whole = counted(measure, found, days[0], days[-1])
        parts = [counted(measure, found, day, day) for day in days]
        assert whole.done == sum(part.done for part in parts)
        assert whole.counted_uids == tuple(uid for part in parts for uid in part.counted_uids)
