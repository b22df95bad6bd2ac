"""The quotas that are offered, off until switched on, count by their own rules."""

from datetime import date

import pytest

from linchpin_tui.domain.counting import counted
from linchpin_tui.domain.offered import (
    NOT_ALONE,
    NOT_MET,
    OFFERS,
    REQUIRED,
    Beside,
    Introduction,
)
from linchpin_tui.domain.quotas import is_shown, read
from linchpin_tui.domain.records import Favor, Interaction, Quota, Target
from linchpin_tui.domain.vocabulary import (
    CREED,
    Channel,
    FavorDirection,
    Kind,
    Measure,
    PaceState,
    Period,
    Sense,
    Status,
)
from tests.domain.making import DANA, KIM, SAM, WED, at, calendar, interaction

ALL = Beside()


def tally(measure: Measure, *interactions: Interaction, beside: Beside = ALL) -> int:
    return counted(measure, interactions, WED, WED, beside).done


def test_every_measure_is_the_creeds_or_offered_once() -> None:
    assert [*CREED, *(offer.measure for offer in OFFERS)] == list(Measure)


@pytest.mark.parametrize(
    ("one", "why"),
    [
        (interaction(DANA), None),
        (interaction(DANA, channel=Channel.CALL), None),
        (interaction(DANA, kind=Kind.JOB_INTERVIEW, channel=None), None),
        (interaction(DANA, SAM), NOT_ALONE),
        (interaction(DANA, channel=Channel.EMAIL, significant=True), NOT_MET),
        (interaction(DANA, channel=None), NOT_MET),
        (interaction(DANA, answered=False), "no answer: a try never counts"),
        (interaction(DANA, status=Status.PLANNED), "planned: counts once it has happened"),
    ],
)
def test_one_to_one_is_a_talk_with_exactly_one(one: Interaction, why: str | None) -> None:
    found = counted(Measure.ONE_ON_ONE, [one], WED, WED)
    assert [missed.why for missed in found.not_counted] == ([why] if why else [])
    assert found.done == (why is None)


def test_a_session_with_the_coach_or_an_event_is_no_one_to_one_meeting() -> None:
    session = interaction(DANA, kind=Kind.COACH_SESSION)
    event = interaction(DANA, id=2, kind=Kind.PROFESSIONAL_EVENT)
    assert tally(Measure.ONE_ON_ONE, session, event) == 0


def test_professional_events_count_with_or_without_names_and_groups_do_not() -> None:
    event = interaction(kind=Kind.PROFESSIONAL_EVENT)
    group = interaction(id=2, kind=Kind.JOB_SEARCH_GROUP)
    assert tally(Measure.PROFESSIONAL_EVENTS, event, group) == 1


def test_people_count_in_the_interaction_that_is_theirs() -> None:
    lunch = interaction(DANA, SAM, KIM, id=7)
    earlier = interaction(DANA, id=3)
    beside = Beside(met_again={DANA.id: 7, SAM.id: 7, KIM.id: 1}, first_counted={KIM.id: 7})
    again = counted(Measure.SECOND_MEETINGS, [lunch, earlier], WED, WED, beside)
    assert (again.done, again.people, again.counted_uids) == (2, (DANA, SAM), ("i7",))
    assert tally(Measure.NEW_PEOPLE, lunch, earlier, beside=beside) == 1


def test_favors_count_when_given_and_on_their_day() -> None:
    def favor(id: int, direction: FavorDirection, day: date = WED) -> Favor:
        return Favor(id, DANA, direction, "a lead", day)

    favors = (
        favor(1, FavorDirection.GIVEN),
        favor(2, FavorDirection.RECEIVED),
        favor(3, FavorDirection.GIVEN, date(2026, 11, 24)),
    )
    found = counted(Measure.FAVORS_GIVEN, (), WED, WED, Beside(favors=favors))
    assert [one.words for one in found.noted] == ["gave a lead · Dana Lee"]


def test_introductions_count_on_the_day_they_were_made() -> None:
    made = (Introduction(WED, DANA, SAM), Introduction(date(2026, 11, 24), DANA, KIM))
    found = counted(Measure.INTRODUCTIONS_MADE, (), WED, WED, Beside(introductions=made))
    assert [one.words for one in found.noted] == ["introduced Dana Lee and Sam Ortiz"]


def applied(id: int, *, required: bool = False) -> Interaction:
    return interaction(id=id, kind=Kind.APPLICATION, channel=None)._replace(required=required)


def test_applications_are_a_share_of_all_that_happened_and_required_ones_left_out() -> None:
    all_of_it = [
        applied(1),
        applied(2, required=True),
        interaction(DANA, id=3),
        interaction(DANA, id=4, answered=False),
        interaction(DANA, id=5, status=Status.PLANNED),
        interaction(id=6, kind=Kind.RESEARCH, channel=None),
    ]
    found = counted(Measure.APPLICATIONS, all_of_it, WED, WED)
    assert (found.done, found.of) == (1, 3)
    assert [(one.uid, one.why) for one in found.not_counted] == [("i2", REQUIRED)]


@pytest.mark.parametrize(
    ("applications", "talks", "state"),
    [(1, 4, PaceState.WITHIN), (2, 3, PaceState.OVER), (2, 2, PaceState.WITHIN)],
)
def test_a_limit_is_read_as_its_share(applications: int, talks: int, state: PaceState) -> None:
    limit = Quota("applications", Period.WEEK, Sense.AT_MOST, (Target(date(2026, 1, 1), 20),))
    found = [applied(id) for id in range(applications)]
    found += [interaction(DANA, id=10 + id) for id in range(talks)]
    reading = read(limit, calendar(), found, day=WED, now=at(WED))
    assert reading.gauge.state is state
    assert reading.gauge.of == applications + talks
    share = round(100 * applications / (applications + talks))
    assert (
        reading.headline == f"{applications} of {applications + talks} · {share} % (at most 20 %)"
    )
    assert reading.title == "Applied"


def test_a_limit_of_nothing_is_off() -> None:
    limit = Quota("applications", Period.WEEK, Sense.AT_MOST, (Target(date(2026, 1, 1), 0),))
    reading = read(limit, calendar(), [applied(id) for id in range(6)], day=WED, now=at(WED))
    assert reading.gauge.state is PaceState.OFF
    assert reading.headline == "6 · no target"


def test_a_quota_that_came_in_the_week_says_since_when() -> None:
    events = Quota("professional_events", Period.WEEK, Sense.AT_LEAST, (Target(WED, 2),))
    reading = read(events, calendar(), [], day=WED, now=at(WED, 9))
    assert (reading.gauge.target, reading.helper) == (1, "2 a week, from Wed on")


def test_what_is_switched_off_stays_where_it_asked_for_something() -> None:
    off = (Target(date(2026, 11, 2), 1), Target(date(2026, 11, 16), 0))
    events = Quota("professional_events", Period.WEEK, Sense.AT_LEAST, off, enabled=False)
    weeks = [(date(2026, 11, day), date(2026, 11, day + 6)) for day in (2, 16, 23)]
    assert [is_shown(events, *week, WED) for week in weeks] == [True, False, False]


def test_a_plan_is_projected_as_if_it_had_happened() -> None:
    interviews = Quota("interviews", Period.WEEK, Sense.TOWARDS, (Target(date(2026, 1, 1), 5),))
    day = date(2026, 11, 27)
    found = [
        interaction(DANA, id=1, kind=Kind.JOB_INTERVIEW),
        interaction(DANA, id=2, kind=Kind.JOB_INTERVIEW, day=day, status=Status.PLANNED),
        interaction(
            SAM, id=3, kind=Kind.JOB_INTERVIEW, day=date(2026, 11, 23), status=Status.PLANNED
        ),
    ]
    reading = read(interviews, calendar(), found, day=WED, now=at(WED))
    assert (reading.gauge.done, reading.projected) == (1, 2)
