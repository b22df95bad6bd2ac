"""Full-screen programs on a pseudo-terminal: when they show something, and what they weigh."""

import codecs
import fcntl
import os
import pty
import re
import select
import statistics
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from benchmarks.timing import WentWrong

ROWS, COLUMNS = 40, 120
PATIENCE = 30.0
REST = 1.5
"""Seconds after the first content in which a program comes to rest."""

_STYLE = re.compile(r"\x1b\[[0-9;:]*m")
_CONTROL = re.compile(r"\x1b(\][^\x07\x1b]*(\x07|\x1b\\)|[\[?][0-?]*[ -/]*[@-~]|[@-Z\\-_])")


@dataclass(slots=True)
class Painting:
    """A program to watch: what it shows once there is content, and the key that ends it."""

    name: str
    command: Sequence[str]
    environment: Mapping[str, str]
    has_content: Callable[[str], bool]
    end: bytes = b"q"
    seconds: list[float] = field(default_factory=list)
    resident: list[int] = field(default_factory=list)

    @property
    def median(self) -> float:
        """Seconds to the first content."""
        return statistics.median(self.seconds)

    @property
    def fastest(self) -> float:
        """Seconds to the first content."""
        return min(self.seconds)

    def times(self, other: "Painting") -> float:
        """How many times as long as the other it took, in the median of the rounds."""
        both = zip(self.seconds, other.seconds, strict=True)
        return statistics.median(ours / theirs for ours, theirs in both)

    @property
    def megabytes(self) -> float:
        """Of memory, at rest; the median."""
        return statistics.median(self.resident) / 1e6


def watch(paintings: Sequence[Painting], rounds: int, *, weighed: int = 3) -> None:
    """Start every program once a round, so that a busy moment of the machine falls on all alike.

    The first round only warms the disk's cache; in the last `weighed` rounds each is let come to
    rest and weighed. Raises WentWrong for a program that shows nothing.
    """
    for turn in range(rounds + 1):
        for painting in paintings:
            seconds, resident = _once(painting, weigh=turn > rounds - weighed)
            if turn:
                painting.seconds.append(seconds)
            if resident is not None:
                painting.resident.append(resident)


def _once(painting: Painting, *, weigh: bool) -> tuple[float, int | None]:
    resident = None
    begun = time.perf_counter()
    with on_terminal(painting, ROWS, COLUMNS) as (ours, process):
        seconds = _until_content(painting, ours, begun)
        if weigh:
            read_for(ours, REST)
            resident = _resident(process.pid)
        os.write(ours, painting.end)
        while process.poll() is None:
            read_for(ours, 0.02)
            if time.perf_counter() - begun > 2 * PATIENCE:
                raise WentWrong(f"{painting.name}: it does not end")
    return seconds, resident


def _until_content(painting: Painting, terminal: int, begun: float) -> float:
    shown = ""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    while time.perf_counter() - begun < PATIENCE:
        if not select.select([terminal], [], [], 0.5)[0]:
            continue
        try:
            shown += decoder.decode(os.read(terminal, 1 << 16))
        except OSError:
            break
        now = time.perf_counter()
        if painting.has_content(_CONTROL.sub(" ", _STYLE.sub("", shown))):
            return now - begun
    raise WentWrong(f"{painting.name}: it shows nothing\n{_CONTROL.sub(' ', shown)[-2000:]}")


def read_for(terminal: int, seconds: float) -> None:
    """Take what is written for a while, so that the program is never held up."""
    until = time.perf_counter() + seconds
    while (left := until - time.perf_counter()) > 0:
        if select.select([terminal], [], [], left)[0]:
            try:
                os.read(terminal, 1 << 16)
            except OSError:
                return


def _resident(process: int) -> int:
    """The bytes of memory that a process has in use."""
    command = ["ps", "-o", "rss=", "-p", str(process)]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout) * 1024


@contextmanager
def on_terminal(
    painting: Painting, rows: int, columns: int
) -> Iterator[tuple[int, subprocess.Popen[bytes]]]:
    """A program on a pseudo-terminal of a size: our end of it, and the process, ended at last."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    try:
        process = subprocess.Popen(
            painting.command,
            env={**painting.environment, "TERM": "xterm-256color", "COLORTERM": "truecolor"},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        try:
            yield ours, process
        finally:
            process.kill()
            process.wait()
    finally:
        os.close(ours)
        os.close(theirs)
