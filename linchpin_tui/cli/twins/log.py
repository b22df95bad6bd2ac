"""`log`: what happened and what is planned."""

from datetime import date

from linchpin_tui.cli.layout import table
from linchpin_tui.cli.request import Request
from linchpin_tui.cli.twins.dates import a_day
from linchpin_tui.cli.twins.words import more, what, when, who
from linchpin_tui.domain.records import Interaction
from linchpin_tui.domain.wording import count
from linchpin_tui.services import log


def run(request: Request) -> int:
    """The interactions between two days, oldest first."""
    today = request.clock().date()
    start = a_day(request.given, "--from", today)
    end = a_day(request.given, "--to", today)
    with request.desk() as desk:
        entries = log.log(desk, start, end)
        if request.given.json:
            request.answer_json(log.as_json(desk, entries))
            return 0
    request.answer(_text(entries, today, bounded=start is not None or end is not None))
    return 0


def _text(entries: tuple[Interaction, ...], today: date, *, bounded: bool) -> list[str]:
    if not entries:
        if bounded:
            return ["Nothing is logged between these days."]
        return [
            "Nothing is logged yet. A line is enough:",
            "  linchpin-tui --add coffee with Dana Lee at Acme",
        ]
    rows = [(when(one, today), what(one), who(one), more(one)) for one in entries]
    lines = table(("when", "what", "with", "more"), rows, give_way=(3, 2), drop=(3,))
    return [*lines, "", count(len(entries), "interaction")]
