"""The table that `make bench` prints: each figure beside its bar."""

from collections.abc import Sequence
from dataclasses import dataclass

RATIO = 1.4
"""A captured line, as a multiple of `python -c "import peewee"`."""

GROWTH = 1.15
"""From an empty database to 100,000 contacts."""

PARSE = 0.3e-3
"""Seconds to parse a line."""

SEARCH = {10_000: 30e-3, 100_000: 150e-3}
"""Seconds that a line may take more when it needs the near-miss search, by contacts."""

FIRST_CONTENT = {180: 1.5, 10_000: 2.0}
"""The first content of the full-screen program, as a multiple of a Textual hello world, by contacts."""

MEMORY = 120.0
"""Megabytes at rest with 10,000 contacts."""

KEY = 30e-3
"""Processor seconds for a key in a list of 10,000."""

FIND = 16e-3
"""Processor seconds for a sign typed to find somebody among 10,000, at the 95th percentile."""

NOTES_OPEN = 150e-3
"""Seconds until Notes shows with 5,000 notes of which 200 are open, past those with none."""

NOTE_KEY = 10e-3
"""Processor seconds for a key typed in a note, with all that is told of it."""

NOTE_CHECK = 50e-3
"""Seconds to compare a note with 5,000 that were sent."""


OPEN_QUOTAS = 200e-3
"""Processor seconds that the quotas screen may take more to open on 20,000 interactions than on
none."""

STEP_WEEK = 50e-3
"""Processor seconds for a step to another week there."""
REPORT = 1.0
"""Seconds for the report of a week, and for the check, with 20,000 interactions over 3 years."""

PICTURE = 150e-3
"""Seconds to the first picture of 10,000 contacts, past what an empty web takes."""

GROWN = 40.0
"""Megabytes that the web of 10,000 contacts takes."""

MOVE = 16e-3
"""Processor seconds for a move in a picture of 10,000."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table. `value` may be at most `bar`, if there is one; both are in `unit`."""

    name: str
    value: float
    unit: str
    bar: float | None = None
    detail: str = ""

    @property
    def over(self) -> bool:
        """Whether the bar is missed."""
        return self.bar is not None and self.value > self.bar


def show(title: str, figures: Sequence[Figure]) -> None:
    """Print the figures under a title."""
    print(f"\n{title}\n")
    for figure in figures:
        value = _written(figure.value, figure.unit)
        bar = "" if figure.bar is None else f"at most {_written(figure.bar, figure.unit)}"
        verdict = "" if figure.bar is None else ("OVER" if figure.over else "ok")
        print(f"  {figure.name:<44} {value:>9}  {bar:<16} {verdict:<5} {figure.detail}".rstrip())


def _written(value: float, unit: str) -> str:
    match unit:
        case "s":
            return f"{value * 1000:.1f} ms" if abs(value) >= 1e-3 else f"{value * 1e6:.0f} µs"
        case "MB":
            return f"{value:.0f} MB"
        case "times":
            return f"{value:.2f} ×"
        case _:
            raise ValueError(f"no unit {unit!r}")
