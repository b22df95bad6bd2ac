"""The hours of a workday: they stand in the configuration file, and are written there."""

from datetime import time
from pathlib import Path

from linchpin_tui.config.config import Config
from linchpin_tui.config.editing import NotWritten, put
from linchpin_tui.domain.hours import hours_words
from linchpin_tui.services.configuring import configure
from linchpin_tui.services.desk import Desk, Refused


def hours(desk: Desk) -> tuple[time, time]:
    """When a day opens and closes, on the local wall clock."""
    usual = Config()
    return desk.hours or (usual.opens, usual.closes)


def set_hours(desk: Desk, opens: time, closes: time) -> None:
    """Let days open and close at these times, from now on; written to the configuration file.

    No step of undo: it is changed back here or in the file. Raises Refused, with the reason, when
    the file cannot be written or what stands in it cannot be kept as it is.
    """
    first, _, last = hours_words(opens, closes).partition(" to ")
    try:
        put(
            Path(desk.paths.names.config),
            "hours",
            {"opens": f'"{first}"', "closes": f'"{last}"'},
        )
    except NotWritten as why:
        raise Refused(str(why), field="hours") from why
    configure(desk)
    # Where the file gives no answer after all, what was asked for holds until the end.
    desk.hours = (opens, closes)
