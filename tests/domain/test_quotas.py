"""The gauges as they are shown: headline, helper line, planned, the week's table."""

from datetime import date, datetime, time, timedelta

import pytest

from linchpin_tui.domain import pace, quotas
from linchpin_tui.domain.pace import Gauge, Planned
from linchpin_tui.domain.records import Calendar, Interaction, Person, Quota
from linchpin_tui.domain.vocabulary import Kind, Measure, Period, Sense, Status
from tests.domain.making import DANA, KIM, SAM, WED, at, calendar, interaction, quota, there

DAY = timedelta(days=1)
MON, TUE, THU, FRI, SAT, SUN = (WED + n * DAY for n in (-2, -1, 1, 2, 3, 4))
NOW = at(WED, 14, 24)
CONTACTS = quota(10)
INTERVIEWS = quota(10, Period.WEEK, Sense.TOWARDS, key=Measure.INTERVIEWS)
DECIDERS = quota(4, Period.WEEK, Sense.AT_LEAST, (TUE, 5), key=Measure.DECISION_MAKER_INTERVIEWS)
COACH = quota(1, Period.WEEK, key=Measure.COACH)


def lines(
    of: Quota,
    done: int,
    *plans: Planned,
    now: datetime = NOW,
    days: Calendar | None = None,
    day: date = WED,
) -> tuple[str, str]:
    """The headline and the helper line of a gauge."""
    on = days or calendar()
    gauge = pace.gauge(of, on, done=done, day=day, now=now, planned=plans)
    helper = quotas.helper_line(of, on, gauge, now)
    return quotas.headline_of(gauge, now.date(), helper), helper


def gauge_of(of: Quota, now: datetime = NOW, day: date = WED, *plans: Planned) -> Gauge:
    return pace.gauge(of, calendar(), done=0, day=day, now=now, planned=plans)


def test_the_four_gauges_read_as_they_are_drawn_in_the_design() -> None:
    assert lines(CONTACTS, 6) == ("6 of 10 on pace", "safe until 15:18 · 4 to go")
    assert lines(INTERVIEWS, 4) == ("4 of 10 · 6 to go", "towards 10: 2.5 a day from here")
    assert lines(DECIDERS, 2) == ("2 of 5 · 3 to go", "target 4 until Mon, 5 from Tue")
    assert lines(COACH, 0, Planned(THU, time(16))) == ("0 of 1 · planned Thu 16:00", "")


def test_who_is_behind_reads_what_there_is_to_catch_up() -> None:
    assert lines(CONTACTS, 4) == ("4 of 10 · 2 to catch up", "6 to go")


def test_who_is_ahead_reads_so() -> None:
    assert lines(CONTACTS, 8) == ("8 of 10 ahead", "safe until 17:06 · 2 to go")


@pytest.mark.parametrize(("done", "words"), [(10, "10 of 10"), (12, "12 of 10")])
def test_what_is_met_needs_no_more_words(done: int, words: str) -> None:
    assert lines(CONTACTS, done) == (words, "")
    assert lines(CONTACTS, done, Planned(WED)) == (words, "")
    assert lines(INTERVIEWS, done) == (words, "")
    assert lines(DECIDERS, 5) == ("5 of 5", "")


def test_what_is_over_or_still_to_come_has_no_helper() -> None:
    assert lines(CONTACTS, 8, now=at(THU)) == ("8 of 10", "")
    assert lines(INTERVIEWS, 8, now=at(SUN + DAY)) == ("8 of 10", "")
    assert lines(DECIDERS, 0, now=at(MON - DAY)) == ("0 of 5 · 5 to go", "")


def test_a_day_off_says_so_and_nothing_more() -> None:
    assert lines(CONTACTS, 0, days=calendar(WED)) == ("day off", "")


def test_a_limit_has_no_helper() -> None:
    limit = quota(20, Period.WEEK, Sense.AT_MOST)
    assert lines(limit, 0) == ("0 of 0 · 0 % (at most 20 %)", "")


def test_a_week_is_safe_until_a_day_and_an_hour() -> None:
    of_ten = quota(10, Period.WEEK)
    assert lines(of_ten, 6) == ("6 of 10 on pace", "safe until Thu 13:30 · 4 to go")


def test_what_can_no_longer_fall_behind_has_no_hour() -> None:
    assert lines(COACH, 0, days=calendar(FRI)) == ("0 of 1 · 1 to go", "")


@pytest.mark.parametrize(
    ("done", "now", "helper"),
    [
        (4, at(WED, 14, 24), "towards 10: 2.5 a day from here"),
        (4, at(WED, 9), "towards 10: 2 a day from here"),
        (3, at(WED, 9), "towards 10: 2.3 a day from here"),
        (2, at(WED, 9), "towards 10: 2.7 a day from here"),
        (9, at(MON, 9), "towards 10: 0.2 a day from here"),
        (4, at(THU, 17, 59), "towards 10: 6 a day from here"),
        (4, at(THU, 18), "towards 10"),
        (4, at(FRI, 17), "towards 10"),
        (4, at(SUN), "towards 10"),
    ],
)
def test_towards_says_the_pace_from_here_while_there_are_days_to_spread_it_over(
    done: int, now: datetime, helper: str
) -> None:
    assert lines(INTERVIEWS, done, now=now) == (f"{done} of 10 · {10 - done} to go", helper)


def test_every_change_of_the_target_within_the_week_is_told() -> None:
    changing = quota(4, Period.WEEK, Sense.AT_LEAST, (TUE, 5), (THU, 8))
    assert lines(changing, 3)[1] == "target 4 until Mon, 5 from Tue, 8 from Thu"


def test_a_change_before_the_week_or_before_the_first_day_is_no_news() -> None:
    before = quota(4, Period.WEEK, Sense.AT_LEAST, (MON, 5), key=Measure.COACH)
    gauge = gauge_of(before)
    assert quotas.target_changes(before, calendar(), gauge) == ""
    assert quotas.target_changes(DECIDERS, calendar(first_use=TUE), gauge) == ""
    assert quotas.target_changes(DECIDERS, calendar(), gauge) != ""


@pytest.mark.parametrize(
    ("plans", "words"),
    [
        ([], ""),
        ([Planned(THU, time(16))], "planned Thu 16:00"),
        ([Planned(THU)], "planned Thu"),
        ([Planned(WED, time(16))], "planned today 16:00"),
        ([Planned(THU, time(9)), Planned(THU)], "2 planned Thu"),
        ([Planned(FRI), Planned(THU)], "2 planned from Thu"),
        ([Planned(THU), Planned(THU, time(9)), Planned(FRI)], "3 planned from Thu"),
        ([Planned(TUE, time(9))], ""),
        ([Planned(TUE), Planned(FRI, time(9))], "planned Fri 09:00"),
    ],
)
def test_what_is_planned_is_named_by_its_day(plans: list[Planned], words: str) -> None:
    assert quotas.planned_words(gauge_of(INTERVIEWS, NOW, WED, *plans), WED) == words


def test_plans_that_do_not_suffice_stand_beside_what_is_to_go() -> None:
    plans = (Planned(THU), Planned(FRI))
    assert lines(INTERVIEWS, 4, *plans)[0] == "4 of 10 · 6 to go · 2 planned from Thu"
    assert lines(CONTACTS, 4, Planned(WED, time(16))) == (
        "4 of 10 · 2 to catch up · planned today 16:00",
        "6 to go",
    )


def test_a_plan_for_today_can_suffice() -> None:
    assert lines(CONTACTS, 9, Planned(WED, time(16))) == ("9 of 10 · planned today 16:00", "")


def test_plans_gone_by_do_not_stand_in_for_what_is_to_go() -> None:
    of_one = quota(1, Period.WEEK, key=Measure.COACH)
    assert lines(of_one, 0, Planned(TUE)) == ("0 of 1 on pace", "safe until Fri 18:00 · 1 to go")


def test_plans_that_suffice_stand_in_for_what_there_is_to_catch_up() -> None:
    now = at(FRI, 18)
    assert lines(COACH, 0, Planned(SAT), now=now) == ("0 of 1 · planned Sat", "")


@pytest.mark.parametrize(
    ("of", "day", "words"),
    [
        (CONTACTS, WED, "today"),
        (CONTACTS, TUE, "on Tue 24 Nov"),
        (CONTACTS, date(2025, 11, 26), "on Wed 26 Nov 2025"),
        (INTERVIEWS, MON, "this week"),
        (INTERVIEWS, MON - DAY, "in the week of Mon 16 Nov"),
    ],
)
def test_a_gauge_names_its_period(of: Quota, day: date, words: str) -> None:
    assert quotas.when_words(gauge_of(of, NOW, day), WED) == words


def week_of(
    *found: Interaction, day: date = WED, now: datetime = NOW, days: Calendar | None = None
) -> quotas.QuotaWeek:
    on = days or calendar()
    return quotas.quota_week([CONTACTS, INTERVIEWS, DECIDERS, COACH], on, found, day=day, now=now)


def test_a_week_reads_daily_quotas_for_its_day_and_weekly_ones_for_the_week() -> None:
    week = week_of(
        interaction(DANA, id=1, day=TUE),
        interaction(DANA, SAM, id=2),
        interaction(there(KIM, decided=True), id=3, day=MON, kind=Kind.JOB_INTERVIEW),
        interaction(DANA, id=4, day=MON - DAY, kind=Kind.JOB_INTERVIEW),
    )
    assert (week.label, week.start, week.end, week.day) == ("2026-W48", MON, SUN, WED)
    assert [(r.title, r.gauge.key, r.gauge.done) for r in week.readings] == [
        ("Contacts", "contacts", 2),
        ("Interviews", "interviews", 1),
        ("Deciders", "decision_maker_interviews", 1),
        ("Coach", "coach", 0),
    ]
    assert [reading.tally.counted_uids for reading in week.readings] == [
        *(("i2",), ("i3",), ("i3",), ())
    ]


def test_a_reading_carries_what_is_planned_in_its_period() -> None:
    plan = interaction(DANA, id=1, day=THU, hour=16, status=Status.PLANNED, kind=Kind.COACH_SESSION)
    week = week_of(plan)
    coach = week.readings[-1]
    assert coach.gauge.planned == (Planned(THU, time(16)),)
    assert coach.headline == "0 of 1 · planned Thu 16:00"
    assert week.readings[0].gauge.planned == ()


def test_the_table_shows_each_day_kindly() -> None:
    people = [Person(number, f"Person {number}") for number in range(1, 13)]
    week = week_of(
        interaction(*people[:10], id=1, day=MON),
        interaction(*people, id=2, day=TUE),
        interaction(*people[:6], id=3),
        interaction(people[0], id=4, kind=Kind.INFORMATIONAL_INTERVIEW, day=TUE),
        interaction(people[0], id=5, day=SUN),
    )
    texts = [[cell.text for cell in row] for row in week.rows]
    assert texts[0] == ["10", "12+", "6", "·", "·", "off", "1"]
    assert texts[1] == ["·", "1", "·", "·", "·", "off", "off"]
    assert [cell.done for cell in week.rows[0]] == [10, 12, 6, 0, 0, 0, 1]
    assert [cell.day for cell in week.rows[0]] == list(pace.days(MON, SUN))


def test_a_workday_gone_by_without_a_contact_shows_its_nought() -> None:
    assert [cell.text for cell in week_of().rows[0]] == ["0", "0", "0", "·", "·", "off", "off"]


def test_the_table_leaves_days_before_the_first_blank() -> None:
    week = week_of(interaction(DANA, day=TUE), days=calendar(first_use=WED))
    assert [cell.text for cell in week.rows[0]] == ["", "1", "0", "·", "·", "off", "off"]


def test_a_first_day_without_work_is_off_like_any_other() -> None:
    week = week_of(now=at(SUN), days=calendar(first_use=SAT))
    assert [cell.text for cell in week.rows[0]] == ["", "", "", "", "", "off", "off"]


@pytest.mark.parametrize(
    ("start", "label"),
    [
        (date(2026, 11, 23), "2026-W48"),
        (date(2026, 11, 22), "2026-W48"),
        (date(2026, 11, 21), "2026-W48"),
        (date(2025, 12, 29), "2026-W01"),
        (date(2026, 12, 28), "2026-W53"),
        (date(2027, 1, 4), "2027-W01"),
    ],
)
def test_a_week_is_labelled_by_the_iso_week_most_of_it_is_in(start: date, label: str) -> None:
    assert quotas.week_label(start) == label


@pytest.mark.parametrize("week_start", range(1, 8))
def test_the_label_of_a_week_leads_back_to_it(week_start: int) -> None:
    on = calendar(week_start=week_start)
    for offset in range(0, 800, 7):
        start, end = pace.period_of(Period.WEEK, on, date(2025, 12, 1) + offset * DAY)
        found = quotas.day_in_week(quotas.week_label(start))
        assert start <= found <= end


@pytest.mark.parametrize(
    "label",
    [
        "",
        "2026",
        "2026-47",
        "2026-W54",
        "W47",
        "2026-Wxx",
        "2026-W-1",
        "2_026-W47",
        "2026-W4_7",
        "0-W1",
    ],
)
def test_what_is_no_week_is_refused_with_an_example(label: str) -> None:
    with pytest.raises(ValueError, match="is not a week; weeks are written like 2026-W47"):
        quotas.day_in_week(label)


@pytest.mark.parametrize("label", ["0001-W01", "1899-W52", "2101-W01", "9999-W52"])
def test_a_week_that_nothing_can_be_in_is_out_of_reach(label: str) -> None:
    with pytest.raises(ValueError, match="is out of reach; weeks go from 1900 to 2100"):
        quotas.day_in_week(label)
    assert quotas.day_in_week("1900-W01") == date(1900, 1, 4)
    assert quotas.day_in_week("2100-W52") == date(2100, 12, 30)


def test_a_week_can_be_written_in_small_letters() -> None:
    assert quotas.day_in_week(" 2026-w48 ") == THU


@pytest.mark.parametrize(
    ("today", "read"),
    [(WED, WED), (SAT, SAT), (MON, MON), (SUN, SUN), (SUN + DAY, FRI), (MON - DAY, MON)],
)
def test_a_week_is_read_today_or_on_its_nearest_workday(today: date, read: date) -> None:
    assert quotas.day_to_read(calendar(), MON, SUN, today) == read


def test_a_week_wholly_off_is_read_on_its_last_day() -> None:
    assert quotas.day_to_read(calendar((MON, SUN)), MON, SUN, SUN + DAY) == SUN
