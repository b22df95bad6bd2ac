"""`--add`: one line from a shell to the desk, its receipt only once it is safe.

The path that is timed: nothing is imported here that a line does not need.
"""

import sys

from linchpin_tui.cli.guard import (
    KEPT,
    REFUSED,
    STORED,
    UNUSABLE,
    UsageError,
    after_the_fact,
    guarded,
    readable,
    say,
    speaks_unicode,
    tell,
    the_clock,
    the_paths,
)
from linchpin_tui.cli.words import line_of
from linchpin_tui.clock import Clock
from linchpin_tui.light import TYPE_CHECKING, NamedTuple
from linchpin_tui.paths import Paths

if TYPE_CHECKING:
    from linchpin_tui.services.outcome import Outcome

_GOOD = ("stored", "understood")
_SWITCHES = ("--dry-run", "--json", "--keep-going", "--help")


class Request(NamedTuple):
    """What the command line asks for; `words` are what follows the options."""

    words: tuple[str, ...]
    database: str | None = None
    dry: bool = False
    json: bool = False
    keep_going: bool = False
    help: bool = False


def run(argv: list[str]) -> int:
    """Run `--add` (`argv` without the program's name); gives the exit code."""
    return guarded(lambda: _run(_read(argv)))


def _read(argv: list[str]) -> Request:
    """Sort the arguments: options come before the first word, from there on all is the line."""
    request = Request(())
    rest = list(argv)
    while rest:
        argument = rest.pop(0)
        if argument == "--":
            return request._replace(words=tuple(rest))
        if argument == "-" or not argument.startswith("-"):
            return request._replace(words=(argument, *rest))
        name, separator, value = argument.partition("=")
        if name == "--database":
            if not separator and not rest:
                raise UsageError("--database needs a file: --database ~/linchpin.db.")
            request = request._replace(database=value if separator else rest.pop(0))
        elif argument == "--add":
            continue
        elif argument == "--dry-run":
            request = request._replace(dry=True)
        elif argument == "--json":
            request = request._replace(json=True)
        elif argument == "--keep-going":
            request = request._replace(keep_going=True)
        elif argument in ("--help", "-h"):
            request = request._replace(help=True)
        else:
            raise _unknown(argument)
    return request


def _unknown(argument: str) -> UsageError:
    from linchpin_tui.cli.options import meant, shown

    close = meant(argument, (*_SWITCHES, "--database"))
    hint = f"did you mean {close}?" if close else f"it has {', '.join(_SWITCHES)} and --database."
    return UsageError(
        f"{shown(argument)} is not an option of --add: {hint} "
        "A line that begins with a dash goes after --."
    )


def _run(request: Request) -> int:
    if request.help:
        from linchpin_tui.cli.add_help import ADD

        say(ADD)
        return STORED
    readable(request.words)
    clock, paths = the_clock(), the_paths(request.database)
    if not request.dry:
        return _capture(request, clock, paths)
    from linchpin_tui.services.trial import trial

    with trial(paths) as there:
        return _capture(request, clock, there)


def _capture(request: Request, clock: Clock, paths: Paths) -> int:
    words = tuple(word for word in request.words if word.strip())
    if words == ("-",):
        from linchpin_tui.cli.batch import add_all

        return add_all(request, clock, paths)
    if not words:
        if not (_is_terminal(sys.stdin) and _is_terminal(sys.stdout)):
            raise UsageError(
                "--add needs a line: linchpin-tui --add coffee with Dana Lee at Acme, "
                "or - to read lines from standard input."
            )
        from linchpin_tui.cli.prompt import ask

        return ask(request, clock, paths)
    return _add(request, line_of(words), clock, paths)


def _add(request: Request, line: str, clock: Clock, paths: Paths) -> int:
    from linchpin_tui.services.capturing import Capture

    talks = _is_terminal(sys.stdin) or _is_terminal(sys.stderr)
    capture = Capture(paths, clock, dry=request.dry, keeps_refused=not talks)
    try:
        outcome = capture.take(line)
    except Exception:
        from linchpin_tui.text import clean

        # Whatever went wrong, what was typed is given back.
        tell(f"Not stored: {clean(line)}")
        raise
    for sentence in capture.asides():
        tell(sentence)
    with after_the_fact():
        if request.json:
            show_json(outcome)
        tell_outcome(outcome, quiet=request.json)
    return code_of(outcome)


def show_json(outcome: "Outcome") -> None:
    """One object on one line of standard output."""
    import json

    from linchpin_tui.services.outcome_shape import outcome as shape

    say(json.dumps(shape(outcome), ensure_ascii=not speaks_unicode()))


def code_of(outcome: "Outcome") -> int:
    """The exit code that an outcome asks for."""
    status = outcome.status.value
    if status in _GOOD:
        return STORED
    if outcome.unusable:
        return UNUSABLE
    return REFUSED if status == "refused" else KEPT


def tell_outcome(outcome: "Outcome", *, quiet: bool = False) -> None:
    """Print the receipt, or what kept the line from being stored.

    `quiet`: standard output has the outcome already.
    """
    if outcome.status.value not in _GOOD:
        for text in outcome.receipt:
            tell(text)
        if outcome.why:
            tell(outcome.why)
    elif not quiet:
        if outcome.status.value == "understood":
            say("Understood; nothing is stored in a dry run.")
        for text in outcome.receipt:
            say(text)


def _is_terminal(stream: object) -> bool:
    isatty = getattr(stream, "isatty", None)
    try:
        return isatty is not None and bool(isatty())
    except ValueError:
        return False
