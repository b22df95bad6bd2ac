"""`check`: where your effort went over the last 28 days, belief beside log."""

from linchpin_tui.cli.guard import STORED, UsageError
from linchpin_tui.cli.layout import safe, table
from linchpin_tui.cli.options import meant, shown
from linchpin_tui.cli.request import Request
from linchpin_tui.domain.effort_records import DAYS, FACTORS, EffortRow, Row, first_day
from linchpin_tui.domain.effort_words import factor_typed, factor_words, side_words
from linchpin_tui.domain.linchpin_check import LEANS
from linchpin_tui.domain.wording import short_day
from linchpin_tui.services import effort, report_shapes


def run(request: Request) -> int:
    """The rows of the check; `factor ROW NUMBER` changes from when on one leans."""
    words = request.given.words
    if words and words[0] == "factor":
        return _factor(request, words[1:])
    if len(words) > 1 or (words and not request.given.json and words[0] not in list(Row)):
        raise UsageError(_no_such(words))
    with request.desk() as desk:
        rows = effort.check(desk)
        today = desk.today()
    if words:
        rows = tuple(row for row in rows if row.row == words[0])
    if request.given.json:
        request.answer_json(
            {
                "from": first_day(today).isoformat(),
                "to": today.isoformat(),
                "rows": [report_shapes.effort_row(row) for row in rows],
            }
        )
    elif words:
        request.answer(_one(rows[0]))
    else:
        days = f"{short_day(first_day(today), today)} to {short_day(today, today)}"
        request.answer([f"Where my effort goes, {DAYS} days · {days}", "", *_table(rows), ""])
        request.answer(_steps(rows))
    return STORED


def _factor(request: Request, words: list[str]) -> int:
    if len(words) != 2 or words[0] not in [row.value for row in FACTORS]:
        rows = ", ".join(FACTORS)
        raise UsageError(
            f"check factor needs a row and a number: check factor boards 3. There are {rows}; "
            "usual instead of a number goes back."
        )
    row = Row(words[0])
    try:
        number = None if words[1] == "usual" else factor_typed(words[1])
    except ValueError as wrong:
        raise UsageError(str(wrong)) from None
    with request.desk() as desk:
        effort.set_factor(desk, row, number)
        found = next(one for one in effort.check(desk) if one.row is row)
    if request.given.json:
        request.answer_json(report_shapes.effort_row(found))
    else:
        request.answer([f"{found.title}: {factor_words(found)}. It now shows: {found.says}."])
    return STORED


def _no_such(words: list[str]) -> str:
    close = meant(words[0], (*Row, "factor"))
    hint = f"did you mean {close}?" if close else f"there are {', '.join(Row)}."
    return f"{shown(' '.join(words))} is no row of the check: {hint}"


def _table(rows: tuple[EffortRow, ...]) -> list[str]:
    return table(
        ("", "as the crowd does", "as a linchpin does", "shows", "I believed"),
        [
            (
                row.title,
                side_words(row.crowd, minutes=row.minutes),
                side_words(row.linchpin, minutes=row.minutes),
                row.says,
                _belief(row),
            )
            for row in rows
        ],
        give_way=(2, 1),
    )


def _steps(rows: tuple[EffortRow, ...]) -> list[str]:
    found = [f"  {row.title:<13} {safe(row.step.words)}" for row in rows if row.step]
    return ["What could come next:", *found] if found else []


def _one(row: EffortRow) -> list[str]:
    """One row with everything that was counted."""
    lines = [f"{row.title}: {row.says}"]
    if row.more:
        lines.append(row.more)
    if factor_words(row):
        lines.append(f"It {factor_words(row)}.")
    if row.belief:
        lines.append(f"On {short_day(row.belief.on)} you believed: {LEANS[row.belief.lean]}.")
    if row.step:
        lines.append(f"Next: {safe(row.step.words)}")
    for side in (row.crowd, row.linchpin):
        if side is not None:
            lines += ["", side_words(side, minutes=row.minutes)]
            lines += [f"  {safe(one.words)}" for one in side.evidence]
    return lines


def _belief(row: EffortRow) -> str:
    return LEANS[row.belief.lean].removeprefix("leans ") if row.belief else ""
