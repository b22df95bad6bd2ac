"""A gauge as inline SVG: a bar with a mark where the week should be by now, readable in black and
white, and small bars of the weeks before."""

from collections.abc import Sequence
from html import escape

from linchpin_tui.domain.report import ReportGauge, WeekNumber
from linchpin_tui.domain.vocabulary import Sense

_WIDTH, _HEIGHT = 190, 14
_COLUMN, _SMALL, _TALL = 46, 22, 16


def gauge_svg(gauge: ReportGauge, title: str) -> str:
    """The bar of the week: filled as far as done, outlined to the target, marked where it should
    be now. Everything is also said in words beside it."""
    part = _part(gauge, gauge.week)
    filled = round(part * _WIDTH, 1)
    marks = ""
    if gauge.expected is not None and gauge.week.target:
        at = round(min(gauge.expected / gauge.week.target, 1.0) * _WIDTH, 1)
        marks = f'<line class="now" x1="{at}" y1="0" x2="{at}" y2="{_HEIGHT + 4}"/>'
    label = escape(f"{title}: {gauge.week.done} of {gauge.week.target}", quote=True)
    return (
        f'<svg class="gauge" role="img" aria-label="{label}" data-key="{escape(gauge.key)}"'
        f' data-done="{gauge.week.done}" data-target="{gauge.week.target}"'
        f' viewBox="-1 -1 {_WIDTH + 2} {_HEIGHT + 6}" width="{_WIDTH + 2}" height="{_HEIGHT + 6}">'
        f"<title>{label}</title>"
        f'<rect class="rest" x="0" y="2" width="{_WIDTH}" height="{_HEIGHT}"/>'
        f'<rect class="done" x="0" y="2" width="{filled}" height="{_HEIGHT}"/>{marks}</svg>'
    )


def history_svg(gauge: ReportGauge, shown: Sequence[WeekNumber]) -> str:
    """The weeks before as small columns, each with a line where its target was, and its numbers.

    Each stands below its name among the weeks `shown` (see `history_weeks`).
    """
    places = {week.label: number for number, week in enumerate(shown)}
    weeks = gauge.before
    highest = max((max(week.done, week.target) for week in weeks), default=0) or 1
    columns = []
    for week in weeks:
        number = places[week.label]
        x = number * _COLUMN + (_COLUMN - _SMALL) // 2
        tall = round(week.done / highest * _TALL, 1)
        line = round(_TALL - week.target / highest * _TALL, 1)
        middle = number * _COLUMN + _COLUMN // 2
        stands = f"{week.done} of {week.of or week.target}"
        columns.append(
            f'<g data-week="{escape(week.label)}" data-done="{week.done}"'
            f' data-target="{week.target}">'
            f'<rect class="done" x="{x}" y="{round(_TALL - tall, 1)}" width="{_SMALL}"'
            f' height="{tall}"/>'
            f'<line class="now" x1="{x - 4}" y1="{line}" x2="{x + _SMALL + 4}" y2="{line}"/>'
            f'<text x="{middle}" y="{_TALL + 10}">{stands}</text></g>'
        )
    label = escape(
        ", ".join(f"{week.label} {week.done} of {week.of or week.target}" for week in weeks)
    )
    width = max(len(shown), 1) * _COLUMN
    return (
        f'<svg class="history" role="img" aria-label="{label}"'
        f' viewBox="0 -2 {width} {_TALL + 16}" width="{width}" height="{_TALL + 16}">'
        f"<title>{label}</title>{''.join(columns)}</svg>"
    )


def history_weeks(weeks: Sequence[WeekNumber]) -> str:
    """The names of the weeks, above their columns."""
    width = max(len(weeks), 1) * _COLUMN
    names = "".join(
        f'<text x="{number * _COLUMN + _COLUMN // 2}" y="9">{escape(week.label[5:])}</text>'
        for number, week in enumerate(weeks)
    )
    return (
        f'<svg class="history" aria-hidden="true" viewBox="0 0 {width} 12" width="{width}"'
        f' height="12">{names}</svg>'
    )


def _part(gauge: ReportGauge, week: WeekNumber) -> float:
    """The part of a bar that is filled, from 0 to 1."""
    if gauge.sense is Sense.AT_MOST:
        share = 100 * week.done / week.of if week.of else 0.0
        return min(share / 100, 1.0)
    return min(week.done / week.target, 1.0) if week.target else float(week.done > 0)
