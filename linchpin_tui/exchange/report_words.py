"""The report of a week in words, for a reader who never saw the program; formats come after."""

from collections.abc import Iterable, Sequence
from datetime import date, time

from linchpin_tui.domain.coaching import Standing, commitment_words, feedback_words
from linchpin_tui.domain.effort_records import DAYS
from linchpin_tui.domain.effort_words import side_words
from linchpin_tui.domain.linchpin_check import LEANS
from linchpin_tui.domain.report import (
    PRIVATE_WORDS,
    Guest,
    Interview,
    Opening,
    Private,
    Report,
    ReportGauge,
    Sent,
    WeekNumber,
    WorkSearch,
)
from linchpin_tui.domain.vocabulary import Kind, Role, Sense, Source, Stage
from linchpin_tui.domain.wording import count, listed, short_day, short_time
from linchpin_tui.exchange.document import Block, Document, Item, Items, Lines, Section, Table

MOST = 12
"""Lists show so many lines and count the rest."""

SOURCES = {
    Source.CONTACT: "through people",
    Source.INBOUND: "they came to you",
    Source.EVENT: "at events",
    Source.RECRUITER: "through recruiters",
    Source.BOARD: "from job boards",
    None: "not said",
}
_KINDS = {Kind.INFORMATIONAL_INTERVIEW: "informational", Kind.JOB_INTERVIEW: "job interview"}
_EACH = {
    "contacts": "People talked with",
    "interviews": "Interviews",
    "decision_maker_interviews": "… with people who decide",
    "coach": "Coach",
}


def report_document(report: Report) -> Document:
    """The report as a document."""
    days = f"{short_day(report.start)} to {short_day(report.end)} {report.end.year}"
    made = f"made {short_day(report.made_at.date())} {short_time(report.made_at.time())}"
    soon = ", before the week is over" if report.running else ""
    sections = (
        _asks(report),
        Section("numbers", "The numbers", _numbers(report), wide=True),
        Section("effort", f"Where the effort went, {DAYS} days", _effort(report), wide=True),
        Section("interviews", "Interviews", _interviews(report)),
        Section("notes", "Thank-you notes", _notes(report)),
        Section("web", "The web", _web(report)),
        Section("opportunities", "Opportunities", _openings(report)),
        Section("commitments", "Commitments", _commitments(report)),
        _feedback(report),
        Section("next", "Next week", _next(report)),
    )
    return Document(
        f"My week {report.week}",
        f"{days} · {made}{soon}" + (f" · for {report.coach}" if report.coach else ""),
        tuple(section for section in sections if section is not None),
        _closing(report),
    )


def work_search_document(search: WorkSearch) -> Document:
    """The list for a benefits office as a document."""
    days = f"{search.first.isoformat()} to {search.last.isoformat()}"
    rows = tuple(
        (
            one.day.isoformat(),
            one.what,
            one.whom,
            one.organization or "",
            (one.how or "").replace("_", " "),
            one.about or "",
        )
        for one in search.lines
    )
    table = Table(("Date", "What", "With", "Organization", "How", "About"), rows)
    applications = sum(one.what == "application" for one in search.lines)
    contacts = len(search.lines) - applications
    total = f"{count(contacts, 'contact')} and {count(applications, 'application')}."
    blocks: tuple[Block, ...] = (Lines((total,)),) if not rows else (Lines((total,)), table)
    section = Section("work_search", "Contacts and applications", blocks, wide=True)
    return Document("Work search", days, (section,))


# The parts.


def _asks(report: Report) -> Section | None:
    lines = tuple(line for line in report.asks if line.strip())
    if not lines:
        return None
    return Section("asks", "What I ask your feedback on", (Lines(lines),), wide=True)


def _numbers(report: Report) -> tuple[Block, ...]:
    if not report.gauges:
        return (Lines(("No numbers are set.",)),)
    before = [week.label for week in _longest(report.gauges)]
    headings = ("", "This week", "", *(label.partition("-")[2] for label in before))
    rows = []
    for gauge in report.gauges:
        past = {week.label: _week_words(gauge, week) for week in gauge.before}
        rows.append(
            (
                gauge_title(gauge),
                _week_words(gauge, gauge.week),
                state_words(gauge),
                *(past.get(label, "") for label in before),
            )
        )
    return (Table(headings, tuple(rows), right=tuple(range(3, len(headings)))),)


def _interviews(report: Report) -> tuple[Block, ...]:
    if not report.interviews:
        return (Lines(("None this week.",)),)
    items = tuple(
        Item(_interview_words(one), tuple(filter(None, (*one.details, one.note or ""))))
        for one in report.interviews
    )
    return (Items(_few(items)),)


def _notes(report: Report) -> tuple[Block, ...]:
    owed = f"{count(report.owed, 'note is', 'notes are')} still to write." if report.owed else ""
    total = " ".join(filter(None, (f"{count(len(report.sent), 'note')} sent.", owed)))
    items = tuple(
        Item(
            _sent_words(one),
            tuple(
                filter(
                    None,
                    (
                        f"“{one.detail}”" if one.detail else "",
                        f"sent as it was: {one.override}" if one.override else "",
                    ),
                )
            ),
        )
        for one in report.sent
    )
    return (Lines((total,)), Items(_few(items))) if items else (Lines((total,)),)


def _effort(report: Report) -> tuple[Block, ...]:
    rows = tuple(
        (
            row.title,
            side_words(row.crowd, minutes=row.minutes),
            side_words(row.linchpin, minutes=row.minutes),
            row.says,
            LEANS[row.belief.lean].removeprefix("leans ") if row.belief else "",
        )
        for row in report.effort
    )
    headings = ("", "As the crowd does", "As a linchpin does", "Shows", "I believed")
    steps = tuple(Item(row.step.words) for row in report.effort if row.step)[:3]
    table: Block = Table(headings, rows)
    return (table, Lines(("What could come next:",)), Items(steps)) if steps else (table,)


def _web(report: Report) -> tuple[Block, ...]:
    web = report.web
    new = count(len(web.newcomers), "new person", "new people")
    # Those with whom something happened; a web holds also whom you have not met yet.
    lines = [f"{new} this week, {count(web.people, 'person', 'people')} met so far."]
    if web.people:
        gaps = listed([_role(role) for role in web.gaps], "or")
        lines.append(f"Nobody warm is a {gaps}." if gaps else "All six roles are held by someone.")
    items = tuple(
        Item(_named(one.name, one.organization) + (f", through {one.via}" if one.via else ""))
        for one in web.newcomers
    )
    roles = " · ".join(f"{_role(line.role)} {line.warm} of {line.all}" for line in web.roles)
    blocks: list[Block] = [Lines(tuple(lines))]
    if items:
        blocks.append(Items(_few(items, 6)))
    if any(line.all for line in web.roles):
        blocks.append(Lines((f"Warm of all who help so: {roles}.",), quiet=True))
    return tuple(blocks)


def _openings(report: Report) -> tuple[Block, ...]:
    if not report.openings:
        return (Lines(("None surfaced, and none is open.",)),)
    rows = tuple(
        (SOURCES[source], str(new), str(every)) for source, new, every in report.by_source()
    )
    items = tuple(Item(_opening_words(one, report)) for one in report.openings)
    table = Table(("Where they came from", "This week", "New or open"), rows, right=(1, 2))
    return (table, Items(_few(items, 8)))


def _commitments(report: Report) -> tuple[Block, ...]:
    if not report.commitments:
        return (Lines(("None.",)),)
    numbers = [
        f"{number} {standing}"
        for standing in Standing
        if (number := sum(one.standing is standing for one in report.commitments))
    ]
    today = report.made_at.date()
    items = tuple(
        Item(f"{one.text} ({commitment_words(one, today)})") for one in report.commitments
    )
    return (Lines((f"{', '.join(numbers)}.",)), Items(_few(items)))


def _feedback(report: Report) -> Section | None:
    if not report.feedback:
        return None
    today = report.made_at.date()
    items = tuple(Item(f"“{one.text}” ({feedback_words(one, today)})") for one in report.feedback)
    return Section("feedback", "What I was told", (Items(_few(items, 6)),))


def _next(report: Report) -> tuple[Block, ...]:
    people = tuple(
        Item(_named(one.name, one.organization) + (f": {one.why}" if one.why else ""))
        for one in report.next_people
    )
    plans = tuple(
        Item(
            f"{short_day(one.day)}{f' {short_time(one.at)}' if one.at else ''} · {one.what}"
            + (f" · {one.whom}" if one.whom else "")
        )
        for one in report.planned
    )
    blocks: list[Block] = []
    if people:
        blocks += [Lines(("People I want to see:",)), Items(_few(people))]
    if plans:
        blocks += [Lines(("Planned:",)), Items(_few(plans, 8))]
    return tuple(blocks) or (Lines(("Not chosen yet.",)),)


def _closing(report: Report) -> str:
    left = [PRIVATE_WORDS[private] for private in Private if private not in report.included]
    said = f"Left out: {listed(left)}. " if left else ""
    return f"{said}Counted from a log kept day by day; lists that are long are cut short."


# Words.


def gauge_title(gauge: ReportGauge) -> str:
    """What a quota counts, to someone who never saw the program."""
    return _EACH.get(gauge.key, gauge.title)


def state_words(gauge: ReportGauge) -> str:
    """Where a quota stands, without its number: `3 to go`, `met`."""
    rest = gauge.words.partition(" · ")[2]
    if rest:
        return rest
    return {"met": "met", "off": "nothing due"}.get(gauge.state.value, "")


def _week_words(gauge: ReportGauge, week: WeekNumber) -> str:
    if gauge.sense is Sense.AT_MOST:
        return f"{week.done} of {week.of}"
    return f"{week.done} of {week.target}"


def _longest(gauges: Sequence[ReportGauge]) -> tuple[WeekNumber, ...]:
    return max((gauge.before for gauge in gauges), key=len)


def _interview_words(one: Interview) -> str:
    whom = listed([_guest(guest) for guest in one.guests])
    at = one.organization if one.organization and not one.guests else None
    parts = (
        _moment(one.day, one.at),
        _KINDS[one.kind],
        whom,
        f"at {at}" if at else "",
        one.about or "",
    )
    return " · ".join(part for part in parts if part)


def _guest(guest: Guest) -> str:
    return _named(guest.name, guest.organization) + (", decides" if guest.decided else "")


def _sent_words(one: Sent) -> str:
    why = f", for {listed(list(one.reasons))}" if one.reasons else ""
    return f"{short_day(one.day)} · {_named(one.name, one.organization)}{why}"


def _opening_words(one: Opening, report: Report) -> str:
    stage = "closed" if one.stage is Stage.CLOSED else one.stage.value
    came = f"through {one.through}" if one.through else SOURCES[one.source]
    new = "new: " if one.surfaced_on >= report.start else ""
    return f"{new}{one.title}{f' at {one.organization}' if one.organization else ''} · {stage} · {came}"


def _named(name: str, organization: str | None) -> str:
    return f"{name} ({organization})" if organization else name


def _role(role: Role) -> str:
    return role.value.replace("_", " ")


def _moment(day: date, at: time | None) -> str:
    return short_day(day) + (f" {short_time(at)}" if at else "")


def _few(items: Iterable[Item], most: int = MOST) -> tuple[Item, ...]:
    known = tuple(items)
    if len(known) <= most:
        return known
    return (*known[: most - 1], Item(f"… and {len(known) - most + 1} more"))
