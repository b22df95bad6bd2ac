"""The report of a week as one record, and the list of a work search; formats are `exchange`'s."""

import json
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from linchpin_tui.clock import local
from linchpin_tui.domain import pace
from linchpin_tui.domain.coaching import Commitment, Feedback
from linchpin_tui.domain.counting import counts_for_contacts
from linchpin_tui.domain.pace import Gauge
from linchpin_tui.domain.quotas import QuotaWeek, week_label
from linchpin_tui.domain.records import Calendar, Interaction, Quota
from linchpin_tui.domain.report import (
    HISTORY,
    Effort,
    Guest,
    Interview,
    Planned,
    Private,
    Report,
    ReportGauge,
    RoleLine,
    Sent,
    WebGrowth,
    WeekNumber,
    WorkSearch,
)
from linchpin_tui.domain.thanks import is_owed
from linchpin_tui.domain.vocabulary import INTERVIEWS, Kind, Period, Sense, Status
from linchpin_tui.domain.web import coverage
from linchpin_tui.domain.wording import listed, noun
from linchpin_tui.services import drafts, effort, next_people, notes, quotas, web
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.storage.fields import stored_instant
from linchpin_tui.storage.queries import coaches, coaching, interactions
from linchpin_tui.storage.queries import quotas as calendars
from linchpin_tui.storage.queries import report as queries
from linchpin_tui.text import clean_lines

__all__ = ["Report", "WorkSearch", "asks", "keep_asks", "report", "work_search"]

_ASKS = "report:asks:"
LONGEST_ASK = 4_000
"""Signs."""


def report(desk: Desk, day: date | None = None, *, include: Collection[Private] = ()) -> Report:
    """The report of the week that holds a local date (None: today), with what is ticked.

    A fixed number of queries, whatever there is on record.
    """
    now = desk.now()
    with desk.store.read():
        calendar = calendars.calendar(desk.store, desk.hours)
        start, end = pace.period_of(Period.WEEK, calendar, day or now.date())
        found = interactions.between(desk.store, start, end, (Status.HAPPENED,))
        # The week's own, who may be another one now.
        who = coaches.coach_on(desk.store, end)
        told = coaching.feedback(desk.store)
        promised = coaching.commitments(desk.store)
        return Report(
            week=week_label(start),
            start=start,
            end=end,
            made_at=now,
            running=start <= now.date() <= end,
            coach=who.name if who else None,
            gauges=_gauges(desk, calendar, start, now),
            interviews=_interviews(desk, found, include),
            sent=_sent(desk, start, end, include),
            owed=sum(is_owed(note, now) for note in notes.queue(desk)),
            effort=effort.check(desk, end),
            web=_web(desk, start, end),
            openings=queries.openings(desk.store, start, end),
            commitments=tuple(one for one in promised if _concerns(one, start, end)),
            feedback=tuple(one for one in told if _is_news(one, start, end)),
            asks=tuple(asks(desk, week_label(start)).split("\n"))
            if asks(desk, week_label(start))
            else (),
            next_people=next_people.chosen(desk, week_label(end + timedelta(days=1))),
            planned=_planned(desk, end),
            included=frozenset(include),
        )


def work_search(desk: Desk, first: date, last: date) -> WorkSearch:
    """Contacts and applications on local dates from `first` to `last`, both in it.

    A contact is one that counts; what was planned, dropped or not answered is left out.
    """
    found = interactions.between(desk.store, first, last, (Status.HAPPENED,))
    lines = tuple(line for one in found for line in _efforts(one))
    return WorkSearch(first, last, desk.now(), lines)


def asks(desk: Desk, week: str) -> str:
    """What you ask feedback on in a week's report, as typed so far; lines end in `\\n`."""
    kept = drafts.kept(desk, _ASKS + week)
    try:
        text = json.loads(kept) if kept else ""
    except ValueError:
        # Words that are not in our shape are kept as they are.
        return kept
    return text if isinstance(text, str) else kept


def keep_asks(desk: Desk, week: str, text: str) -> None:
    """Keep what you ask feedback on, as it is typed; outside undo.

    Raises Refused for a text too long to be kept; what was kept before stays then.
    """
    if len(text) > LONGEST_ASK:
        raise Refused(f"In fewer words, please: {LONGEST_ASK:,} signs at most.", field="asks")
    said = clean_lines(text)
    drafts.keep(desk, _ASKS + week, json.dumps(said) if said.strip() else "")


# Numbers.


def _gauges(desk: Desk, calendar: Calendar, start: date, now: datetime) -> tuple[ReportGauge, ...]:
    by_key = {quota.key: quota for quota in calendars.quotas(desk.store)}
    weeks = [quotas.week(desk, day) for day in _weeks_back(calendar, start)]
    *before, this = [_numbers(week, by_key, calendar, now) for week in weeks]
    return tuple(
        ReportGauge(
            key=key,
            title=title,
            period=period,
            sense=gauge.sense,
            week=_week(gauge),
            before=tuple(_week(numbers[key][2]) for numbers in before if key in numbers),
            state=gauge.state,
            words=gauge.words,
            expected=float(gauge.expected) if gauge.running and gauge.exact else None,
        )
        for key, (title, period, gauge) in this.items()
    )


def _weeks_back(calendar: Calendar, start: date) -> list[date]:
    """The first days of the weeks before and of this one; none before the first day of use."""
    days = [start]
    while len(days) <= HISTORY and days[0] > calendar.first_use and days[0] > date.min:
        days.insert(0, pace.period_of(Period.WEEK, calendar, days[0] - timedelta(days=1))[0])
    return days


def _numbers(
    week: QuotaWeek, by_key: dict[str, Quota], calendar: Calendar, now: datetime
) -> dict[str, tuple[str, Period, Gauge]]:
    """Each quota of a week by its key: its title, its period, where it stood over the whole week."""
    found = {}
    for reading, row in zip(week.readings, week.rows, strict=True):
        gauge, period = reading.gauge, reading.gauge.period
        if period is Period.DAY and gauge.key in by_key:
            done = sum(cell.done for cell in row)
            gauge = pace.summed(by_key[gauge.key], calendar, done=done, day=week.start, now=now)
        found[gauge.key] = reading.title, period, gauge
    return found


def _week(gauge: Gauge) -> WeekNumber:
    limit = gauge.sense is Sense.AT_MOST
    return WeekNumber(
        week_label(gauge.start), gauge.start, gauge.done, gauge.target, gauge.of if limit else 0
    )


# What happened.


def _interviews(
    desk: Desk, found: Iterable[Interaction], include: Collection[Private]
) -> tuple[Interview, ...]:
    held = [one for one in found if one.kind in INTERVIEWS and one.answered]
    details = {}
    if Private.DETAILS in include:
        details = queries.details_of(desk.store, [one.id for one in held])
    return tuple(
        Interview(
            uid=one.uid,
            day=one.day,
            at=one.at,
            kind=one.kind,
            guests=tuple(
                Guest(there.person.name, there.organization, there.decided)
                for there in one.participants
            ),
            organization=one.organization,
            about=one.about,
            note=one.note if Private.NOTES in include else None,
            details=details.get(one.id, ()),
        )
        for one in held
    )


def _sent(desk: Desk, start: date, end: date, include: Collection[Private]) -> tuple[Sent, ...]:
    since, until = (_midnight(day) for day in (start, end + timedelta(days=1)))
    return tuple(
        replace(
            one,
            detail=one.detail if Private.DETAILS in include else None,
            override=one.override if Private.OVERRIDES in include or one.override_chosen else None,
        )
        for one in queries.sent(desk.store, since, until)
    )


def _web(desk: Desk, start: date, end: date) -> WebGrowth:
    seen = queries.first_seen(desk.store, end)
    return WebGrowth(
        people=len(seen),
        newcomers=tuple(one for one in seen if one.day >= start),
        roles=tuple(
            RoleLine(role, covered.warm, covered.all)
            for role, covered in coverage(web.web(desk)).items()
        ),
    )


def _planned(desk: Desk, end: date) -> tuple[Planned, ...]:
    """What is planned for the week after."""
    coming = (one for one in interactions.planned(desk.store) if end < one.day)
    return tuple(
        Planned(
            one.day,
            one.at,
            noun(one.word, one.kind),
            listed([there.person.name for there in one.participants])
            or one.about
            or one.organization
            or "",
        )
        for one in coming
        if one.day <= end + timedelta(days=7)
    )


def _concerns(one: Commitment, start: date, end: date) -> bool:
    """Was a commitment there by the end of the week, and open then, or kept or made in it?"""
    if one.promised_on > end:
        return False
    return one.kept_on is None or one.kept_on >= start or one.promised_on >= start


def _is_news(one: Feedback, start: date, end: date) -> bool:
    """Was it told by the end of the week and not acted on, or told or acted on in it?"""
    if one.given_on > end:
        return False
    return one.acted_on is None or one.acted_on >= start or one.given_on >= start


def _efforts(one: Interaction) -> list[Effort]:
    """The lines of an interaction: an application is one, each contact that counts is one."""
    how = None if one.channel is None else one.channel.value
    if one.kind is Kind.APPLICATION:
        whom = listed([there.person.name for there in one.participants])
        return [Effort(one.uid, one.day, "application", whom, one.organization, how, one.about)]
    what = noun(one.word, one.kind)
    judged = zip(one.participants, counts_for_contacts(one), strict=True)
    return [
        Effort(
            one.uid,
            one.day,
            what,
            there.person.name,
            there.organization or one.organization,
            how,
            one.about,
        )
        for there, verdict in judged
        if verdict.counts
    ]


def _midnight(day: date) -> str:
    return stored_instant(local(datetime.combine(day, time())))
