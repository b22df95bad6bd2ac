"""`inbox`: the lines that were not understood; finish one, or let it go."""

from linchpin_tui.cli.guard import STORED, UsageError, after_the_fact
from linchpin_tui.cli.layout import safe
from linchpin_tui.cli.options import number_after, one_of
from linchpin_tui.cli.request import Request
from linchpin_tui.domain.wording import short_moment
from linchpin_tui.services import inbox, shapes

_ACTIONS = ("finish", "drop")


def run(request: Request) -> int:
    """List the lines, or do something with one."""
    words = request.given.words
    if not words:
        return _list(request)
    one_of(words[0], _ACTIONS, "the inbox")
    line = number_after("inbox", words, "the number of a line")
    return _finish(request, line) if words[0] == "finish" else _drop(request, line)


def _list(request: Request) -> int:
    with request.desk() as desk:
        lines = inbox.lines(desk)
        today = desk.today()
    if request.given.json:
        request.answer_json([shapes.inbox_line(line) for line in lines])
        return STORED
    if not lines:
        request.answer(["The inbox is empty: every line was understood."])
        return STORED
    for line in lines:
        request.answer(
            [
                f"{line.id}  {short_moment(line.captured_at, today)}  {safe(line.line)}",
                f"{'':<{len(str(line.id))}}  {safe(line.why)}",
            ]
        )
    request.answer(["", "inbox finish ID WORDS… records a line anew; inbox drop ID lets it go."])
    return STORED


def _finish(request: Request, line: int) -> int:
    from linchpin_tui.cli.add import code_of, show_json, tell_outcome
    from linchpin_tui.cli.words import line_of

    words = request.given.words[2:]
    if not words:
        raise UsageError("inbox finish needs the line as it should be: inbox finish 1 coffee with…")
    text = line_of(words)
    with request.desk() as desk:
        outcome = inbox.finish(desk, line, text)
    with after_the_fact():
        if request.given.json:
            show_json(outcome)
        tell_outcome(outcome, quiet=request.given.json)
    return code_of(outcome)


def _drop(request: Request, line: int) -> int:
    if len(request.given.words) > 2:
        raise UsageError("inbox drop takes one number: inbox drop 1.")
    with request.desk() as desk:
        dropped = inbox.drop(desk, line)
    if request.given.json:
        request.answer_json(shapes.inbox_line(dropped))
    else:
        request.answer([f"Let go (undo brings it back): {safe(dropped.line)}"])
    return STORED
