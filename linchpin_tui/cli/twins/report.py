"""`report`: the week for your coach, or the list of a work search, to read or as a file."""

from datetime import date, timedelta
from pathlib import Path

from linchpin_tui.cli.guard import STORED, UsageError, tell
from linchpin_tui.cli.options import shown
from linchpin_tui.cli.request import Request
from linchpin_tui.cli.twins.dates import a_day, a_week
from linchpin_tui.domain.report import Private, Report, WorkSearch, private_typed
from linchpin_tui.services import quotas, report, report_files
from linchpin_tui.services.desk import Desk
from linchpin_tui.services.report_files import Format


def run(request: Request) -> int:
    """Show the report, or write it to a new file."""
    given = request.given
    output = given.values.get("--output")
    path = Path(output).expanduser() if output else None
    if output == "":
        raise UsageError("--output needs a file: --output week.html.")
    way = _format(request, path)
    searching = "--work-search" in given.switches
    between = "--from" in given.values or "--to" in given.values
    if between and not searching:
        raise UsageError("--from and --to go with --work-search; a report is of a --week.")
    if between and "--week" in given.values:
        raise UsageError(
            "--week is one week, --from and --to are days: give the one or the others."
        )
    for name in ("--ask", "--with"):
        if searching and name in given.values:
            raise UsageError(
                f"{name} goes with the report of a week; --work-search has no place for it."
            )
    day, private = a_week(given, "--week"), _private(request)
    with request.desk() as desk:
        asked = given.values.get("--ask")
        if asked is not None and not searching:
            week = quotas.week(desk, day).label
            report.keep_asks(desk, week, asked)
        found: Report | WorkSearch
        found = (
            _search(request, desk, day) if searching else report.report(desk, day, include=private)
        )
        text = report_files.render(found, way)
        if path is not None:
            report_files.save(path, text)
    if path is None:
        request.answer([text.rstrip("\n")])
    elif given.json:
        request.answer_json({"file": str(path.absolute()), "format": way.value})
    else:
        tell(f"Written to {shown(str(path.absolute()))}, for your eyes only.")
    return STORED


def _format(request: Request, path: Path | None) -> Format:
    """The format asked for, else that of the file's name, else text."""
    named = request.given.values.get("--format")
    if named is None:
        if request.given.json and path is None:
            return Format.JSON
        return (report_files.format_of(path) if path else None) or Format.TEXT
    try:
        return Format(named.lower())
    except ValueError:
        raise UsageError(f"--format {shown(named)} is none of {', '.join(Format)}.") from None


def _private(request: Request) -> frozenset[Private]:
    try:
        return private_typed(request.given.values.get("--with", ""))
    except ValueError as wrong:
        raise UsageError(f"--with: {wrong}") from None


def _search(request: Request, desk: Desk, day: date | None) -> WorkSearch:
    """From a day to another; one week where neither is given."""
    today = desk.today()
    first, last = a_day(request.given, "--from", today), a_day(request.given, "--to", today)
    if first is None and last is None:
        week = quotas.week(desk, day)
        first, last = week.start, min(week.end, max(today, week.start))
    first = first or (last or today) - timedelta(days=6)
    last = last or today
    if last < first:
        raise UsageError(f"--from {first.isoformat()} is after --to {last.isoformat()}.")
    return report.work_search(desk, first, last)
