"""Measuring whole commands: one run of each in turn, many rounds, medians."""

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True)
class Case:
    """A command to measure. `arguments` gives them for a round; `expected` is its exit code.

    `on_terminal`: standard input is a terminal, as for somebody typing. `afterwards` is run, and
    not measured, after every run.
    """

    name: str
    arguments: Callable[[int], Sequence[str]]
    environment: Mapping[str, str]
    expected: int = 0
    on_terminal: bool = False
    afterwards: Callable[[], None] | None = None
    seconds: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        """Seconds."""
        return statistics.median(self.seconds)

    @property
    def fastest(self) -> float:
        """Seconds."""
        return min(self.seconds)


class WentWrong(Exception):
    """A measured command did not do what it should have."""


def measure(cases: Sequence[Case], rounds: int) -> None:
    """Run every case once a round, so that a busy moment of the machine falls on all alike.

    The first round only warms the disk's cache. Raises WentWrong.
    """
    terminal, stdin = os.openpty()
    try:
        for turn in range(rounds + 1):
            for case in cases:
                seconds = _once(case, turn, stdin if case.on_terminal else subprocess.DEVNULL)
                if turn:
                    case.seconds.append(seconds)
                if case.afterwards is not None:
                    case.afterwards()
    finally:
        os.close(terminal)
        os.close(stdin)


def _once(case: Case, turn: int, stdin: int) -> float:
    command = list(case.arguments(turn))
    begun = time.perf_counter()
    result = subprocess.run(
        command, env=dict(case.environment), stdin=stdin, capture_output=True, check=False
    )
    seconds = time.perf_counter() - begun
    if result.returncode != case.expected:
        raise WentWrong(
            f"{case.name}: exit code {result.returncode}, expected {case.expected}\n"
            f"{' '.join(command)}\n{result.stdout.decode()}{result.stderr.decode()}"
        )
    return seconds


def fsync_seconds(directory: Path, times: int = 20) -> float:
    """The median of one small write with fsync there: what a safe commit costs at least."""
    taken: list[float] = []
    file = os.open(directory / "fsync", os.O_WRONLY | os.O_CREAT, 0o600)
    try:
        for _ in range(times):
            begun = time.perf_counter()
            os.write(file, b"x" * 4096)
            os.fsync(file)
            taken.append(time.perf_counter() - begun)
    finally:
        os.close(file)
        (directory / "fsync").unlink()
    return statistics.median(taken)
