"""The report, and the list of a work search, as JSON.

Unknown is null; dates are ISO dates, moments RFC 3339 with the local offset.
"""

from datetime import date, datetime, time

from linchpin_tui.domain.coaching import Commitment, Feedback
from linchpin_tui.domain.effort_records import EffortRow, Side
from linchpin_tui.domain.records import Person
from linchpin_tui.domain.report import Private, Report, ReportGauge, WeekNumber, WorkSearch
from linchpin_tui.domain.wording import short_time

Json = dict[str, object]


def report_json(report: Report) -> Json:
    """The whole report; lists are never cut short."""
    return {
        "week": report.week,
        "start": report.start.isoformat(),
        "end": report.end.isoformat(),
        "made_at": _moment(report.made_at),
        "running": report.running,
        "coach": report.coach,
        "included": [private.value for private in Private if private in report.included],
        "asks": list(report.asks),
        "gauges": [_gauge(gauge) for gauge in report.gauges],
        "interviews": [
            {
                "uid": one.uid,
                "local_date": one.day.isoformat(),
                "local_time": _time(one.at),
                "kind": one.kind.value,
                "contacts": [
                    {
                        "name": guest.name,
                        "organization": guest.organization,
                        "decided": guest.decided,
                    }
                    for guest in one.guests
                ],
                "organization": one.organization,
                "about": one.about,
                "note": one.note,
                "details": list(one.details),
            }
            for one in report.interviews
        ],
        "notes": {
            "sent": [
                {
                    "name": one.name,
                    "organization": one.organization,
                    "local_date": one.day.isoformat(),
                    "channel": one.channel,
                    "reasons": list(one.reasons),
                    "detail": one.detail,
                    "override": one.override,
                }
                for one in report.sent
            ],
            "owed": report.owed,
        },
        "effort": [effort_json(row) for row in report.effort],
        "web": {
            "people": report.web.people,
            "new": [
                {
                    "name": one.name,
                    "organization": one.organization,
                    "first_interaction": one.day.isoformat(),
                    "via": one.via,
                }
                for one in report.web.newcomers
            ],
            "roles": {
                line.role.value: {"warm": line.warm, "all": line.all} for line in report.web.roles
            },
            "gaps": [role.value for role in report.web.gaps],
        },
        "opportunities": {
            "by_source": [
                {"source": source and source.value, "this_week": new, "all": every}
                for source, new, every in report.by_source()
            ],
            "all": [
                {
                    "title": one.title,
                    "organization": one.organization,
                    "stage": one.stage.value,
                    "source": one.source and one.source.value,
                    "through": one.through,
                    "surfaced_on": one.surfaced_on.isoformat(),
                }
                for one in report.openings
            ],
        },
        "commitments": [commitment_json(one) for one in report.commitments],
        "feedback": [feedback_json(one) for one in report.feedback],
        "next_people": [
            {"id": one.id, "name": one.name, "organization": one.organization, "why": one.why}
            for one in report.next_people
        ],
        "planned": [
            {
                "local_date": one.day.isoformat(),
                "local_time": _time(one.at),
                "what": one.what,
                "with": one.whom or None,
            }
            for one in report.planned
        ],
    }


def work_search_json(search: WorkSearch) -> Json:
    """The list for a benefits office."""
    return {
        "from": search.first.isoformat(),
        "to": search.last.isoformat(),
        "made_at": _moment(search.made_at),
        "lines": [
            {
                "uid": one.uid,
                "local_date": one.day.isoformat(),
                "what": one.what,
                "with": one.whom or None,
                "organization": one.organization,
                "channel": one.how,
                "about": one.about,
            }
            for one in search.lines
        ],
    }


def effort_json(row: EffortRow, *, evidence: bool = False) -> Json:
    """A row of the check; with `evidence` what was counted for each side."""
    step = row.step
    return {
        "row": row.row.value,
        "crowd": None if row.crowd is None else _side(row.crowd, row.minutes, evidence),
        "linchpin": _side(row.linchpin, row.minutes, evidence),
        "compares": "minutes" if row.minutes else "count",
        "enough": row.enough,
        "lean": None if row.lean is None else row.lean.value,
        "says": row.says,
        "more": row.more or None,
        "factor": None if row.factor is None else float(row.factor),
        "belief": None
        if row.belief is None
        else {"lean": row.belief.lean.value, "on": row.belief.on.isoformat()},
        "next_step": None
        if step is None
        else {
            "words": step.words,
            "contact": _person(step.contact),
            "organization": step.organization,
            "room": step.room,
        },
    }


def commitment_json(one: Commitment) -> Json:
    """A commitment: `kept`, `open` or `moved`."""
    return {
        "id": one.id,
        "text": one.text,
        "contact": _person(one.to),
        "promised_on": one.promised_on.isoformat(),
        "due": _day(one.due),
        "kept_on": _day(one.kept_on),
        "moved_from": [on.isoformat() for on in one.moved_from],
        "state": one.standing.value,
    }


def feedback_json(one: Feedback) -> Json:
    """What somebody told you."""
    return {
        "id": one.id,
        "text": one.text,
        "contact": _person(one.by),
        "given_on": one.given_on.isoformat(),
        "acted_on": _day(one.acted_on),
    }


def _gauge(gauge: ReportGauge) -> Json:
    return {
        "key": gauge.key,
        "title": gauge.title,
        "period": gauge.period.value,
        "sense": gauge.sense.value,
        **_week(gauge.week),
        "expected": gauge.expected,
        "state": gauge.state.value,
        "says": gauge.words,
        "before": [_week(week) for week in gauge.before],
    }


def _week(week: WeekNumber) -> Json:
    found: Json = {
        "week": week.label,
        "start": week.start.isoformat(),
        "done": week.done,
        "target": week.target,
    }
    return {**found, "of": week.of} if week.of else found


def _side(side: Side, minutes: bool, evidence: bool) -> Json:
    found: Json = {
        "what": side.name,
        "count": side.things,
        "minutes": side.amount if minutes else None,
    }
    if evidence:
        found["counted"] = [
            {"local_date": one.day.isoformat(), "words": one.words, "uid": one.uid}
            for one in side.evidence
        ]
    return found


def _person(who: Person | None) -> Json | None:
    return None if who is None else {"id": who.id, "name": who.name}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _time(at: time | None) -> str | None:
    return None if at is None else short_time(at)


def _moment(at: datetime) -> str:
    return at.astimezone().isoformat(timespec="seconds")
