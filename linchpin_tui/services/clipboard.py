"""The system's clipboard, where there is a program that reaches it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping

_PATIENCE = 5.0
"""Seconds for a program to take a text."""

_UTF16 = "utf-16-le"


def copy(text: str, environment: Mapping[str, str] = os.environ) -> bool:
    """Put a text on the system's clipboard; gives whether a program took it.

    Waits for the program, so not for a screen's own thread. The text goes in by its standard
    input: nobody sees it in the list of processes.
    """
    for *argv, encoding in _programs(environment):
        program = shutil.which(argv[0], path=environment.get("PATH"))
        if program is not None and _takes([program, *argv[1:]], text.encode(encoding)):
            return True
    return False


def _programs(environment: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """The programs that may be there, each with its arguments and the encoding it reads."""
    if sys.platform == "darwin":
        yield "pbcopy", "utf-8"
    if environment.get("WAYLAND_DISPLAY"):
        yield "wl-copy", "utf-8"
    if environment.get("DISPLAY"):
        yield "xclip", "-selection", "clipboard", "utf-8"
        yield "xsel", "--clipboard", "--input", "utf-8"
    if sys.platform == "win32" or environment.get("WSL_DISTRO_NAME"):
        yield "clip.exe", _UTF16


def _takes(argv: list[str], text: bytes) -> bool:
    try:
        # What holds the clipboard goes on living: it must not hold on to anything of ours.
        done = subprocess.run(  # noqa: S603 (an argument list, and no shell)
            argv,
            input=text,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            start_new_session=True,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0
