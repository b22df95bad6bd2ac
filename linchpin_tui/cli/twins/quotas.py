"""`quotas`: whether you are on pace this week, or were in another."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from linchpin_tui.cli.guard import tell
from linchpin_tui.cli.layout import draws_plainly, pad, safe, table, width
from linchpin_tui.cli.request import Request
from linchpin_tui.cli.twins.dates import a_week
from linchpin_tui.cli.twins.quota_changes import change
from linchpin_tui.cli.twins.words import happened
from linchpin_tui.domain.pace import Gauge, filled_part, pace_part
from linchpin_tui.domain.quotas import QuotaWeek, Reading, when_words
from linchpin_tui.domain.records import Interaction
from linchpin_tui.domain.wording import listed, short_day, weekday
from linchpin_tui.services import days_off, quota_history, quota_shapes, quotas
from linchpin_tui.services.quota_history import LookBack

_BAR = 24


def run(request: Request) -> int:
    """The gauges of a week and the week as a table."""
    day = a_week(request.given, "--week")
    with request.desk() as desk:
        for sentence in change(desk, request.given):
            tell(sentence)
        week, behind = quotas.week_with_interactions(desk, day)
        today, plainly = desk.today(), draws_plainly(desk)
        if request.given.json:
            request.answer_json(quota_shapes.page(desk, week))
            return 0
        back = quota_history.look_back(desk, week.start)
        off = [days_off.words(desk, each) for each in days_off.listed(desk)]
    counted = "--counted" in request.given.switches
    lines = _text(week, behind if counted else None, today, back, plainly=plainly)
    request.answer([*lines, *([f"Days off: {', '.join(off)}"] if off else [])])
    return 0


def _text(
    week: QuotaWeek,
    behind: Mapping[str, Interaction] | None,
    today: date,
    back: LookBack,
    *,
    plainly: bool,
) -> list[str]:
    days = f"{short_day(week.start, today)} to {short_day(week.end, today)}"
    lines = [f"{week.label} · {days}", ""]
    titles = max((len(reading.title) for reading in week.readings), default=0)
    periods = [when_words(reading.gauge, today) for reading in week.readings]
    longest = max((len(words) for words in periods), default=0)
    for reading, period in zip(week.readings, periods, strict=True):
        start = f"{pad(reading.title, titles)}  {pad(period, longest)}"
        fits = width() >= len(start) + _BAR + 30
        bar = _bar(reading.gauge, plainly=plainly) if fits and reading.gauge.target else ""
        lines.append("  ".join(part for part in (start, bar, reading.headline) if part))
        if reading.helper:
            lines.append(" " * (titles + 2) + reading.helper)
        run = (back.runs or {}).get(reading.gauge.key)
        if run is not None and run.words:
            lines.append(" " * (titles + 2) + run.words)
        if behind is not None:
            lines += _counted(reading, behind, today)
    return [*lines, "", *_table(week, back), ""]


def _table(week: QuotaWeek, back: LookBack) -> list[str]:
    """The weeks before and this one, a row for each quota and a column for each day."""
    if not week.readings:
        return []
    past = [back.past[reading.gauge.key] for reading in week.readings]
    headings = (
        "",
        *(weekday(cell.day) for cell in week.rows[0]),
        *(one.label.partition("-")[2] for one in past[0]),
    )
    rows = [
        (
            reading.title,
            *(cell.text or " " for cell in row),
            *(one.words or " " for one in before),
        )
        for reading, row, before in zip(week.readings, week.rows, past, strict=True)
    ]
    return table(headings, rows, right=range(1, len(headings)))


def _bar(gauge: Gauge, *, plainly: bool) -> str:
    """How far it has come, with a mark where it should be now."""
    full, empty, mark = ("#", ".", "|") if plainly else ("█", "░", "┃")
    part = min(filled_part(gauge), Fraction(1))
    filled = int(part * _BAR)
    bar = list(full * filled + empty * (_BAR - filled))
    at = pace_part(gauge)
    if at is not None and at < 1:
        bar[int(at * _BAR)] = mark
    return "".join(bar)


def _counted(reading: Reading, behind: Mapping[str, Interaction], today: date) -> list[str]:
    """The interactions behind a number, and those that did not count with the reason."""
    lines = [f"    + {safe(happened(one, today))}" for one in reading.tally.counted]
    lines += [
        f"    + {safe(f'{short_day(one.day, today)} · {one.words}')}" for one in reading.tally.noted
    ]
    for one in reading.tally.not_counted:
        interaction = behind.get(one.uid)
        if interaction is not None:
            names = listed([person.name for person in one.people])
            whom = f"{names}: " if names and len(interaction.participants) > 1 else ""
            lines.append(f"    - {safe(happened(interaction, today))}")
            lines.append(f"      {safe(whom + one.why)}")
    return lines
