"""The command `linchpin-tui`, and `python -m linchpin_tui`: which way an invocation goes.

`--add` goes straight to capture, no words open the full-screen program, all else is a command;
`--demo` before any of them does it in a demo. Each way imports only what it needs.
"""

import gc
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from linchpin_tui.config.keymap import CommandKeys


def main() -> None:
    """Run the command of `sys.argv`, then end the process with its exit code."""
    try:
        _go(sys.argv[1:])
    except KeyboardInterrupt:
        # Pressed before a command was loaded far enough to answer for itself.
        _leave(130)


def _go(argv: list[str]) -> None:
    database, rest = _database(argv)
    if rest[:1] == ["--demo"]:
        from linchpin_tui.cli.demo import run as run_demo

        _leave(run_demo(rest[1:], database, _in_demo))
    if not rest:
        sys.exit(_open_program(database))
    if rest[0] == "--add":
        # A line is over before there is anything worth collecting.
        gc.disable()
        from linchpin_tui.cli.add import run
    else:
        from linchpin_tui.cli.commands import run

        if rest[0] == "config":
            from linchpin_tui.cli import configuring

            configuring.the_commands = _commands
    _leave(run(argv))


def _commands() -> "list[CommandKeys]":
    """Every command of the full-screen program; only now is Textual loaded."""
    from linchpin_tui.app import Linchpin
    from linchpin_tui.screens.keys import commands

    return commands(Linchpin)


def _in_demo(argv: list[str]) -> int:
    """Do what follows `--demo`."""
    from linchpin_tui.cli.commands import run

    return run(argv) if argv else _open_program(None)


def _open_program(database: str | None) -> int:
    """Open the full-screen program; only now is Textual loaded."""
    if not (_on_terminal(sys.stdin) and _on_terminal(sys.stdout)):
        print(  # noqa: T201
            "linchpin-tui opens full screen and needs a terminal for that. Without one, "
            "linchpin-tui today says what is next (so do web, notes, quotas, people and log), and "
            "linchpin-tui --add WORDS records a line.",
            file=sys.stderr,
        )
        return 2
    # What is made while opening stays: looking through it for garbage over and over is in vain.
    # The program collects from its first facts on.
    gc.disable()
    from linchpin_tui.app import run

    return run(database)


def _on_terminal(stream: object) -> bool:
    isatty = getattr(stream, "isatty", None)
    return isatty is not None and bool(isatty())


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
    """End the process at once: what a command said is flushed, what it stored is committed.

    The interpreter's clean-up would only be waited for.
    """
    os._exit(code)


if __name__ == "__main__":
    main()
