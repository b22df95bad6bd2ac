"""The command `linchpin-tui`, and `python -m linchpin_tui`: which way an invocation goes.

`--add` goes straight to capture, no words open the full-screen program, all else is a command.
Each way imports only what it needs.
"""

import io
import os
import sys


def main() -> None:
    """Run the command of `sys.argv`, then end the process with its exit code."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A locale that lacks a sign must not turn a stored line into an error.
        sys.stdout.reconfigure(errors="replace")
    argv = sys.argv[1:]
    database, rest = _database(argv)
    if not rest:
        sys.exit(_open_program(database))
    _leave(_run(argv, capture=rest[0] == "--add"))


def _run(argv: list[str], *, capture: bool) -> int:
    """Run a command; gives its exit code. An interruption ends it without a traceback."""
    try:
        if capture:
            from linchpin_tui.cli.add import run
        else:
            from linchpin_tui.cli.commands import run
        code = run(argv)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader has gone away, as `| head` does: it has what it wanted.
        return 0
    return code


def _open_program(database: str | None) -> int:
    """Open the full-screen program; only now is Textual loaded."""
    from linchpin_tui.app import run

    return run(database)


def _database(argv: list[str]) -> tuple[str | None, list[str]]:
    """The value of a leading `--database` (the last one wins), and the arguments after it."""
    database = None
    while argv:
        if argv[0].startswith("--database="):
            database, argv = argv[0].removeprefix("--database="), argv[1:]
        elif argv[0] == "--database" and len(argv) > 1:
            database, argv = argv[1], argv[2:]
        else:
            break
    return database, argv


def _leave(code: int) -> None:
    """End the process at once.

    By now everything is committed and printed, and the interpreter's clean-up would only be
    waited for.
    """
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
