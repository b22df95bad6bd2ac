"""What a column holds, as what a record holds; and lists of keys as SQL."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time

from linchpin_tui.light import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

Row = tuple["Any", ...]
"""A row as the database gives it; it goes no further than this folder."""

CHUNK = 500
"""Keys in one `IN (…)`: well under every engine's limit on parameters."""


def instant(value: str | datetime | None) -> datetime | None:
    """An aware datetime in the local zone from a column of naive UTC."""
    if value is None:
        return None
    moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    return moment.replace(tzinfo=UTC).astimezone()


def moment(value: str | datetime) -> datetime:
    """`instant` for a column that is never empty."""
    given = datetime.fromisoformat(value) if isinstance(value, str) else value
    return given.replace(tzinfo=UTC).astimezone()


def day(value: str | None) -> date | None:
    """A local date from ISO text."""
    return None if value is None else date.fromisoformat(value)


def wall_time(value: str | None) -> time | None:
    """A local time from `HH:MM`."""
    return None if value is None else time.fromisoformat(value)


def maybe(value: object) -> bool | None:
    """Yes, no or unknown from a column that may be empty."""
    return None if value is None else bool(value)


def chunks(keys: Iterable[int]) -> Iterator[Sequence[int]]:
    """Keys in portions that fit one `IN (…)`, each once."""
    unique = list(dict.fromkeys(keys))
    for start in range(0, len(unique), CHUNK):
        yield unique[start : start + CHUNK]


def marks(keys: Sequence[int]) -> str:
    """Placeholders for keys: `?, ?, ?`."""
    return ", ".join("?" * len(keys))
