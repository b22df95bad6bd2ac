"""What the configuration file says reaches the desk.

Hours, when notes are due and the days of keeping in touch hold for as long as the file says so,
and are put on the desk. Numbers and the week belong to the data, where they have a history: when
the file says something else than it did before, that holds from today on. What the file said
last is kept beside the data; where the data was changed otherwise since, it stays changed.

This is no step of undo: it is taken back where it was made, in the file.
"""

from contextlib import suppress
from datetime import date

from linchpin_tui.config.config import Loaded
from linchpin_tui.config.reading import read
from linchpin_tui.domain.thanks import DueHours
from linchpin_tui.services.desk import Desk, StorageError
from linchpin_tui.storage.queries import quotas, settings

WAIT = 0.5
"""Seconds to wait for other writers: what is not taken over now is at the next start."""

_SAID = "config:"


def configure(desk: Desk, *, wait: float = WAIT) -> None:
    """Read the file and put what it says on the desk; never raises for what is wrong with it.

    Others are waited for at most `wait` seconds, and never longer than WAIT.
    """
    loaded = read(desk.paths.names.config)
    config = loaded.config
    desk.configuration = loaded
    desk.hours = (config.opens, config.closes)
    desk.due_hours = DueHours(config.due_hours_job_interview, config.due_hours)
    desk.keep_in_touch_days = config.keep_in_touch_days
    with suppress(StorageError):
        _take_over(desk, _dated(loaded), min(wait, WAIT))


def _dated(loaded: Loaded) -> dict[str, str]:
    """What the file says of numbers and of the week, as text by section and key."""
    config = loaded.config
    said = {f"numbers.{key}": str(target) for key, target in config.numbers.items()}
    if config.workdays is not None:
        said["week.workdays"] = "".join(map(str, config.workdays))
    if config.week_starts is not None:
        said["week.starts"] = str(config.week_starts)
    return said


def _take_over(desk: Desk, said: dict[str, str], wait: float) -> None:
    """Let what the file says anew hold from today on."""
    if settings.beginning(desk.store, _SAID) == said:
        return
    today = desk.today()

    def work() -> None:
        before = settings.beginning(desk.store, _SAID)
        new = {key: text for key, text in said.items() if before.get(key) != text}
        for key, text in new.items():
            section, _, name = key.partition(".")
            if section == "numbers":
                _set_target(desk, name, int(text), today)
        if any(key.startswith("week.") for key in new):
            _set_week(desk, new, today)
        for key in before.keys() | said.keys():
            settings.note(desk.store, _SAID + key, said.get(key))

    desk.store.unjournaled(work, wait=wait)


def _set_target(desk: Desk, key: str, target: int, today: date) -> None:
    found = quotas.target_now(desk.store, key)
    if found is None or found[1] == target:
        return
    desk.store.run(
        "INSERT INTO quota_target (quota_id, effective_from, target) VALUES (?, ?, ?)",
        found[0],
        today.isoformat(),
        target,
    )


def _set_week(desk: Desk, new: dict[str, str], today: date) -> None:
    days, starts = quotas.week_now(desk.store)
    week = (new.get("week.workdays", days), int(new.get("week.starts", starts)))
    if week != (days, starts):
        desk.store.run(
            "INSERT INTO workdays (effective_from, days, week_start) VALUES (?, ?, ?)",
            today.isoformat(),
            *week,
        )
