"""How soon the program answers a key on a pseudo-terminal: seconds by the clock, output and all."""

import os
import select
import statistics
import time

from benchmarks.painting import PATIENCE, Painting, on_terminal, read_for
from benchmarks.report import Figure
from benchmarks.timing import WentWrong

ROWS, COLUMNS = 50, 200
_REST = 1.0
"""Seconds after the start or a change of place, until all is there."""
_PAUSE = 0.3
"""Seconds after a key, until what waits for a pause in typing is there too."""
_WORDS = ("anna", "harbor", "logist")
_ARROWS = (b"\x1b[C", b"\x1b[A", b"\x1b[D", b"\x1b[D", b"\x1b[B", b"\x1b[C")


def measure_answers(painting: Painting) -> list[Figure]:
    """The first output after a sign that finds people, and after an arrow in the web."""
    with on_terminal(painting, ROWS, COLUMNS) as (tty, _):
        read_for(tty, 3 * _REST)
        found = {
            "a sign typed to find": _signs(tty),
            "an arrow in the web": _arrows(tty),
        }
    return [
        Figure(
            f"{what}, on a terminal",
            statistics.median(times),
            "s",
            detail=f"until the first of it shows; median of {len(times)}, "
            f"at most {max(times) * 1000:.1f} ms",
        )
        for what, times in found.items()
    ]


def _signs(tty: int) -> list[float]:
    _press(tty, b"5")
    times = []
    for word in _WORDS:
        _press(tty, b"/")
        times += [_answered(tty, sign.encode()) for sign in word]
        _press(tty, b"\x1b")
    return times


def _arrows(tty: int) -> list[float]:
    _press(tty, b"2")
    return [_answered(tty, arrow) for arrow in _ARROWS * 3]


def _press(tty: int, key: bytes) -> None:
    """Press a key and wait until all it leads to is there."""
    os.write(tty, key)
    read_for(tty, _REST)


def _answered(tty: int, key: bytes) -> float:
    """Press a key; gives the seconds until the program writes. Raises WentWrong if it does not."""
    begun = time.perf_counter()
    os.write(tty, key)
    if not select.select([tty], [], [], PATIENCE)[0]:
        raise WentWrong(f"nothing is written after {key!r}")
    seconds = time.perf_counter() - begun
    read_for(tty, _PAUSE)
    return seconds
