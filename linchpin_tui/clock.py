"""The one place that asks what time it is.

Everything else is given `now`, an aware datetime in the local zone, so that rules and tests
need no clock. `LINCHPIN_NOW` (ISO 8601, with or without an offset) stops the clock at a moment,
for tests and screenshots.
"""

import os
from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]
"""Gives now as an aware datetime in the local zone."""


def local(moment: datetime) -> datetime:
    """Put a moment into the local zone; a naive one is taken as local wall-clock time."""
    return moment.astimezone()


def system_clock() -> datetime:
    """Now, by the machine."""
    return datetime.now().astimezone()


def clock_from_environment() -> Clock:
    """The system's clock, or one stopped at `LINCHPIN_NOW`.

    Raises ValueError, naming the variable, when its value is not an ISO 8601 moment.
    """
    stopped = os.environ.get("LINCHPIN_NOW")
    if not stopped:
        return system_clock
    try:
        moment = local(datetime.fromisoformat(stopped))
    except ValueError:
        raise ValueError(
            f"LINCHPIN_NOW is {stopped!r}, which is not a moment like 2026-11-25T10:00"
        ) from None
    return lambda: moment
