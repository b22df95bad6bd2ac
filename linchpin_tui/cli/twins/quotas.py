"""`quotas`: whether you are on pace this week, or were in another."""

from collections.abc import Mapping
from datetime import date

from linchpin_tui.cli.guard import speaks_unicode
from linchpin_tui.cli.layout import pad, safe, table, width
from linchpin_tui.cli.request import Request
from linchpin_tui.cli.twins.dates import a_week
from linchpin_tui.cli.twins.words import happened
from linchpin_tui.domain.pace import Gauge
from linchpin_tui.domain.quotas import QuotaWeek, Reading, when_words
from linchpin_tui.domain.records import Interaction
from linchpin_tui.domain.wording import listed, short_day, weekday
from linchpin_tui.services import quotas, shapes

_BAR = 24


def run(request: Request) -> int:
    """The gauges of a week and the week as a table."""
    day = a_week(request.given, "--week")
    with request.desk() as desk:
        week, behind = quotas.week_with_interactions(desk, day)
        today = desk.today()
    if request.given.json:
        request.answer_json(shapes.quota_week(week))
        return 0
    counted = "--counted" in request.given.switches
    request.answer(_text(week, behind if counted else None, today))
    return 0


def _text(week: QuotaWeek, behind: Mapping[str, Interaction] | None, today: date) -> list[str]:
    days = f"{short_day(week.start, today)} to {short_day(week.end, today)}"
    lines = [f"{week.label} · {days}", ""]
    titles = max((len(reading.title) for reading in week.readings), default=0)
    periods = [when_words(reading.gauge, today) for reading in week.readings]
    longest = max((len(words) for words in periods), default=0)
    for reading, period in zip(week.readings, periods, strict=True):
        start = f"{pad(reading.title, titles)}  {pad(period, longest)}"
        fits = width() >= len(start) + _BAR + 30
        bar = _bar(reading.gauge) if fits and reading.gauge.target else ""
        lines.append("  ".join(part for part in (start, bar, reading.headline) if part))
        if reading.helper:
            lines.append(" " * (titles + 2) + reading.helper)
        if behind is not None:
            lines += _counted(reading, behind, today)
    return [*lines, "", *_table(week)]


def _table(week: QuotaWeek) -> list[str]:
    """The week, a row for each quota and a column for each day."""
    if not week.readings:
        return []
    headings = ("", *(weekday(cell.day) for cell in week.rows[0]))
    rows = [
        (reading.title, *(cell.text or " " for cell in row))
        for reading, row in zip(week.readings, week.rows, strict=True)
    ]
    return table(headings, rows, right=range(1, len(headings)))


def _bar(gauge: Gauge) -> str:
    """How far it has come, with a mark where it should be now."""
    full, empty, mark = ("█", "░", "┃") if speaks_unicode() else ("#", ".", "|")
    part = min(gauge.done / gauge.target, 1)
    filled = int(part * _BAR)
    bar = list(full * filled + empty * (_BAR - filled))
    if gauge.running and gauge.mark is not None and gauge.mark < 1:
        bar[int(gauge.mark * _BAR)] = mark
    return "".join(bar)


def _counted(reading: Reading, behind: Mapping[str, Interaction], today: date) -> list[str]:
    """The interactions behind a number, and those that did not count with the reason."""
    lines = [f"    + {safe(happened(one, today))}" for one in reading.tally.counted]
    for one in reading.tally.not_counted:
        interaction = behind.get(one.uid)
        if interaction is not None:
            names = listed([person.name for person in one.people])
            whom = f"{names}: " if names and len(interaction.participants) > 1 else ""
            lines.append(f"    - {safe(happened(interaction, today))}")
            lines.append(f"      {safe(whom + one.why)}")
    return lines
