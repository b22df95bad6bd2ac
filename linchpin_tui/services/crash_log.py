"""What is written down of an error of ours: where it happened, and none of the user's words."""

import os
from collections.abc import Iterator
from pathlib import Path

from linchpin_tui.clock import system_clock
from linchpin_tui.paths import make_private_dir

_LARGEST = 256 * 1024
"""Bytes after which the log starts anew."""


def write_down(error: BaseException, log: Path) -> bool:
    """Add the kinds and steps (files, lines and functions: no values) of an error to the log.

    Messages are left out: they may hold what the user typed. Gives whether that succeeded.
    """
    lines = [f"{system_clock().isoformat(timespec='seconds')} {type(error).__name__}\n"]
    for place, one in enumerate(_chain(error)):
        if place:
            lines.append(f"  after {type(one).__name__}\n")
        lines.extend(_steps(one))
    try:
        make_private_dir(log.parent)
        fresh = os.O_TRUNC if log.exists() and log.stat().st_size > _LARGEST else os.O_APPEND
        descriptor = os.open(log, os.O_WRONLY | os.O_CREAT | fresh, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="replace") as file:
            file.write("".join(lines))
    except (OSError, ValueError):
        return False
    return True


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error, and those it came of."""
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        yield one
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)


def _steps(error: BaseException) -> Iterator[str]:
    step = error.__traceback__
    while step is not None:
        code = step.tb_frame.f_code
        yield f"  {code.co_filename}:{step.tb_lineno} {code.co_name}\n"
        step = step.tb_next
