"""The burn-up draws the numbers of its reading and no others."""

from datetime import date, time
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from linchpin_tui.domain import pace
from linchpin_tui.domain.burn_up import burn_up, weight
from linchpin_tui.domain.quotas import read
from linchpin_tui.domain.records import Interaction
from linchpin_tui.domain.vocabulary import Channel, Kind, Measure, Period, Sense, Status
from tests.domain.making import DANA, KIM, LEE, SAM, WED, at, calendar, interaction, quota

WEEK = quota(6, Period.WEEK, Sense.TOWARDS, key=Measure.INTERVIEWS)
MONDAY = date(2026, 11, 23)

interactions = st.builds(
    lambda people, day, kind, channel, status, hour: (people, day, kind, channel, status, hour),
    st.lists(st.sampled_from([DANA, SAM, KIM, LEE]), unique=True, max_size=3),
    st.dates(MONDAY, date(2026, 11, 29)),
    st.sampled_from([Kind.CONVERSATION, Kind.JOB_INTERVIEW, Kind.RESEARCH]),
    st.sampled_from([Channel.IN_PERSON, Channel.EMAIL, None]),
    st.sampled_from([Status.HAPPENED, Status.PLANNED]),
    st.sampled_from([None, 0, 9, 12, 23]),
)


@given(st.lists(interactions, max_size=8), st.sampled_from([Measure.CONTACTS, Measure.INTERVIEWS]))
def test_its_steps_end_at_what_is_done_and_projected(
    made: list[tuple[list[object], date, Kind, Channel | None, Status, int | None]],
    measure: Measure,
) -> None:
    found: list[Interaction] = [
        interaction(
            *people,  # type: ignore[arg-type]
            id=id,
            day=day,
            kind=kind,
            channel=channel,
            status=status,
            hour=hour,
        )
        for id, (people, day, kind, channel, status, hour) in enumerate(made, start=1)
    ]
    of = quota(4) if measure is Measure.CONTACTS else WEEK
    reading = read(of, calendar(), found, day=WED, now=at(WED))
    chart = burn_up(of, calendar(), reading, at(WED))
    done = [point.y for point in chart.done]
    assert done == sorted(done)
    assert (done or [Fraction(0)])[-1] == reading.gauge.done
    assert sum(weight(reading, one) for one in reading.tally.counted) == reading.gauge.done
    assert all(reading.gauge.done <= point.y <= reading.projected for point in chart.planned)
    assert all(0 <= point.x <= 1 for point in (*chart.done, *chart.planned, *chart.pace))
    assert all(y <= chart.top for y in done)
    assert max(reading.projected, pace.round_half_up(reading.gauge.exact)) <= chart.top


def test_the_pace_is_the_sum_of_the_shares_and_now_is_where_it_is_expected() -> None:
    reading = read(WEEK, calendar(), [], day=WED, now=at(WED, 13, 30))
    chart = burn_up(WEEK, calendar(), reading, at(WED, 13, 30))
    assert chart.pace[-1].y == reading.gauge.exact == 6
    assert chart.now == Fraction(5, 14)
    assert [words for _, words in chart.ticks] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


def test_a_day_runs_by_its_hours_and_a_week_gone_by_has_no_now() -> None:
    reading = read(quota(4), calendar(), [], day=WED, now=at(WED, 18))
    chart = burn_up(quota(4), calendar(opens=time(8), closes=time()), reading, at(WED, 18))
    assert [words for _, words in chart.ticks] == ["08:00", "16:00", "00:00"]
    gone = read(WEEK, calendar(), [], day=date(2026, 11, 18), now=at(WED))
    assert burn_up(WEEK, calendar(), gone, at(WED)).now is None


def test_on_the_first_day_the_number_aimed_at_is_at_the_top_though_no_pace_leads_there() -> None:
    contacts, begun = quota(10), calendar(first_use=WED)
    chart = burn_up(contacts, begun, read(contacts, begun, [], day=WED, now=at(WED)), at(WED))
    assert (chart.pace, chart.top) == ((), 10)


def test_where_nothing_is_due_there_is_no_pace() -> None:
    off = calendar((MONDAY, date(2026, 11, 29)))
    reading = read(WEEK, off, [], day=WED, now=at(WED))
    assert burn_up(WEEK, off, reading, at(WED)).pace == ()


def test_a_limit_stands_where_it_allows_no_more() -> None:
    limit = quota(20, Period.WEEK, Sense.AT_MOST, key=Measure.APPLICATIONS)
    found = [interaction(DANA, id=id) for id in range(1, 9)]
    found += [interaction(id=id, kind=Kind.APPLICATION, channel=None) for id in (9, 10)]
    reading = read(limit, calendar(), found, day=WED, now=at(WED))
    chart = burn_up(limit, calendar(), reading, at(WED))
    assert [point.y for point in chart.pace] == [2, 2]
    assert chart.top == 2
