"""Every command but `--add`: arguments in, text or JSON out."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from linchpin_tui.cli.command_table import COMMANDS, ROOMS
from linchpin_tui.cli.guard import UsageError, guarded, readable, say, the_clock, the_paths
from linchpin_tui.cli.options import (
    DATABASE,
    PROGRAM,
    Command,
    meant,
    read,
    shown,
)

if TYPE_CHECKING:
    from linchpin_tui.cli.request import Request

_BY_NAME = {command.name: command for command in COMMANDS}
_GLOBALS = ("--add", "--database", "--demo", "--version", "--help")


@dataclass(frozen=True, slots=True)
class _Line:
    """The command line: what comes before the command, and the command with what follows."""

    database: str | None
    rest: list[str]


def run(argv: list[str]) -> int:
    """Run one command (`argv` without the program's name); gives the exit code.

    0 done, 1 something went wrong inside, 2 refused, 3 the line is kept in the inbox or the spool
    (`--add`), 4 the database cannot be used, 130 stopped by Ctrl+C.
    """
    # A command ends before collecting garbage would pay: it costs a third of a long list.
    gc.disable()
    try:
        return guarded(lambda: _run(_before_command(argv)))
    finally:
        gc.enable()


def _run(line: _Line) -> int:
    if not line.rest:
        # The entry opens the program by itself; asked here, there is nothing else to say.
        return _help([])
    name, *arguments = line.rest
    if name == "--add":
        from linchpin_tui.cli.add import run as add

        database = [] if line.database is None else [DATABASE.name, line.database]
        return add([*database, *line.rest])
    if name == "--version":
        from linchpin_tui import __version__

        say(f"{PROGRAM} {__version__}")
        return 0
    if name in ("--help", "-h", "help"):
        return _help(arguments)
    readable([name])
    command = _BY_NAME.get(name)
    if command is None:
        raise UsageError(_unknown(name, arguments))
    return _dispatch(command, arguments, line.database)


def _dispatch(command: Command, arguments: list[str], database: str | None) -> int:
    # What follows `inbox finish ID` is a line, whatever it looks like.
    is_line = command.name == "inbox" and "finish" in arguments
    given = read(command, arguments, words_after=2 if is_line else None)
    if given.help:
        return _help([command.name])
    readable([*given.words, *(v for name, v in given.values.items() if name != DATABASE.name)])
    from linchpin_tui.cli.request import Request

    request = Request(
        command.name, given, the_paths(given.values.get(DATABASE.name, database)), the_clock()
    )
    return _action(command.name)(request)


def _action(name: str) -> "Callable[[Request], int]":
    """The function that answers a command; its module is loaded only now."""
    module = import_module(f"linchpin_tui.cli.{ROOMS[name]}")
    action: Callable[[Request], int] = module.run
    return action


def _before_command(argv: list[str]) -> _Line:
    """Take `--database FILE` off the front; the last one wins."""
    database, rest = None, list(argv)
    while rest and (rest[0] == DATABASE.name or rest[0].startswith(f"{DATABASE.name}=")):
        _, separator, value = rest.pop(0).partition("=")
        if not separator:
            if not rest:
                raise UsageError(
                    f"--database needs a file: {PROGRAM} --database ~/linchpin.db web."
                )
            value = rest.pop(0)
        database = value
    return _Line(database, rest)


def _help(arguments: list[str]) -> int:
    from linchpin_tui.cli import help as texts

    words = [argument for argument in arguments if not argument.startswith("-")]
    if "--add" in arguments or words[:1] == ["add"]:
        say(texts.ADD.rstrip("\n"))
    elif words:
        command = _BY_NAME.get(words[0])
        if command is None:
            raise UsageError(_unknown(words[0], words[1:]))
        say(texts.of_command(command))
    else:
        say(texts.general(COMMANDS))
    return 0


def _unknown(name: str, arguments: list[str]) -> str:
    """The sentence for what is no command, with what was meant."""
    if name.startswith("-"):
        close = meant(name, (*_GLOBALS, *(f"--{known}" for known in _BY_NAME)))
        if close is not None and close.removeprefix("--") in _BY_NAME:
            close = f"{PROGRAM} {close.removeprefix('--')}"
        hint = f"did you mean {close}?" if close else f"{PROGRAM} --help says what there is."
        return f"{shown(name)} is not an option here: {hint}"
    if name == "add" or (arguments and _begins_a_line(name)):
        line = arguments if name == "add" else [name, *arguments]
        return (
            f"{shown(name)} is not a command; a line is recorded with "
            f"{PROGRAM} --add {shown(' '.join(line))}"
        ).rstrip()
    close = meant(name, (*_BY_NAME, "help"))
    hint = f"did you mean {close}?" if close else f"there are {', '.join(_BY_NAME)}."
    return f"{shown(name)} is not a command: {hint}"


def _begins_a_line(word: str) -> bool:
    """Is it a word that a captured line begins with?"""
    from linchpin_tui.domain.capture.words import KINDS

    return word.lower() in KINDS or word.lower() == "plan"
