"""Opening the user's mail program with a note in it, by an argument list and never a shell."""

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping

AUTO = "auto"

_PATIENCE = 2.0
"""Seconds within which a program that cannot open anything has usually said so."""


class NoMailProgram(Exception):
    """Nothing could be opened; the message is a sentence for the user."""


def open_with(
    target: str, command: str = AUTO, environment: Mapping[str, str] = os.environ
) -> None:
    """Open a mailto link, or the path of an .eml file, in the mail program.

    `command` is the configured one, in which %s stands for the target (else it comes last). Waits
    at most two seconds, so not for a screen's own thread. Raises NoMailProgram.
    """
    if command == AUTO and sys.platform == "win32":
        _start_on_windows(target)
        return
    argv = _configured(command, target) if command != AUTO else _usual(target, environment)
    program = shutil.which(argv[0], path=environment.get("PATH"))
    if program is None:
        raise NoMailProgram(f"There is no program {argv[0]} on this machine.")
    _run([program, *argv[1:]], environment)


def _configured(command: str, target: str) -> list[str]:
    argv = shlex.split(command)
    if any("%s" in argument for argument in argv[1:]):
        return [argv[0], *(argument.replace("%s", target) for argument in argv[1:])]
    return [*argv, target]


def _usual(target: str, environment: Mapping[str, str]) -> list[str]:
    """What the system opens things with. Raises NoMailProgram where there is nothing like it."""
    if sys.platform == "darwin":
        return ["open", target]
    path = environment.get("PATH")
    if environment.get("WSL_DISTRO_NAME") and shutil.which("wslview", path=path):
        return ["wslview", target]
    if not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
        raise NoMailProgram("There is no desktop here on which a mail program could open.")
    if shutil.which("xdg-open", path=path) is None:
        raise NoMailProgram("There is no xdg-open here, which knows your mail program.")
    return ["xdg-open", target]


def _run(argv: list[str], environment: Mapping[str, str]) -> None:
    # Without BROWSER: a mail link is not to end in a web browser's terminal.
    passed_on = {name: value for name, value in environment.items() if name != "BROWSER"}
    try:
        process = subprocess.Popen(  # noqa: S603 (an argument list, and no shell)
            argv,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=passed_on,
            start_new_session=True,
        )
    except (OSError, ValueError) as error:
        cause = (getattr(error, "strerror", None) or "it cannot be run").lower()
        raise NoMailProgram(f"{argv[0]} does not start: {cause}.") from None
    try:
        code = process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        # It stays open, as mail programs do, whether we go on or end.
        process.returncode = 0
        return
    if code:
        raise NoMailProgram(f"{os.path.basename(argv[0])} opens no mail program here.")  # noqa: PTH119


def _start_on_windows(target: str) -> None:
    start = getattr(os, "startfile", None)
    try:
        if start is not None:
            start(target)
    except OSError:
        start = None
    if start is None:
        raise NoMailProgram("Windows knows no program for mail here.")
