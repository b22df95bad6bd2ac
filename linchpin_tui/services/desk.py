"""The open desk: one store, one clock, and who is asking."""

import os
from collections.abc import Callable
from datetime import date, datetime, time
from time import monotonic

from linchpin_tui.clock import Clock
from linchpin_tui.light import TYPE_CHECKING
from linchpin_tui.paths import Paths
from linchpin_tui.storage.store import StorageError, Store, Writer, open_store

if TYPE_CHECKING:
    from typing import TypeVar

    T = TypeVar("T")
    from linchpin_tui.config.config import Loaded
    from linchpin_tui.domain.thanks import DueHours

__all__ = ["Desk", "Refused", "StorageError", "open_desk"]


PATIENCE = 30.0
"""Seconds to wait for other writers where nobody is waiting for us."""


class Refused(Exception):
    """What was asked cannot be done; the message is a sentence for the user.

    `field` names the part of a form it is about ("detail", "why", "until"…), if any.
    """

    def __init__(self, message: str, *, field: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.field = field


class Desk:
    """What every service is given first.

    `origin` ("shell" or "app") is written on each operation; `patience` is how many seconds one
    waits for other writers. `configuration` is the file as it was read, None when there is none;
    what it says of the hours of a day (from, to), of when notes are due and of keeping in touch
    stands beside it, None where the rules' own hold.
    """

    configuration: "Loaded | None" = None
    hours: tuple[time, time] | None = None
    due_hours: "DueHours | None" = None
    keep_in_touch_days: int | None = None

    def __init__(
        self,
        store: Store,
        clock: Clock,
        paths: Paths,
        origin: str = "shell",
        patience: float = PATIENCE,
    ) -> None:
        self.store = store
        self.clock = clock
        self.paths = paths
        self.origin = origin
        self.patience = patience

    def now(self) -> datetime:
        """Now, aware, in the local zone."""
        return self.clock()

    def today(self) -> date:
        """The local calendar date."""
        return self.clock().date()

    def transact(
        self, work: "Callable[[Writer], T]", *, kind: str, label: str | Callable[[], str]
    ) -> "T":
        """Do one thing the user asked for: all of it or nothing, undoable, said by `label`."""
        return self.store.transact(
            work,
            kind=kind,
            label=label,
            origin=self.origin,
            now=self.clock(),
            wait=self.patience,
        )

    def close(self) -> None:
        """Close the database."""
        self.store.close()


def open_desk(
    paths: Paths,
    clock: Clock,
    *,
    origin: str = "shell",
    wait: float = PATIENCE,
    patience: float = PATIENCE,
) -> Desk:
    """Open the desk, making the database on first use; waits at most `wait` seconds for others.

    `patience` is how long each later step waits. The configuration is read where there is one,
    and lines that wait in the spool are taken in, within the same `wait`.
    Raises StorageError (with a message to act on) when the database cannot be used.
    """
    deadline = monotonic() + wait
    store = open_store(paths.names.database, now=clock(), wait=wait, backups=paths.names.backups)
    desk = Desk(store, clock, paths, origin, patience)
    if os.path.lexists(paths.names.config):
        # Loaded only now: where nothing is configured capture pays for no configuration.
        from linchpin_tui.services.configuring import configure

        configure(desk, wait=deadline - monotonic())
    if _something_waits(paths):
        # Loaded only now: capture needs nothing of it but for this.
        from linchpin_tui.services.intake import take_in

        take_in(desk, wait=deadline - monotonic())
    return desk


def _something_waits(paths: Paths) -> bool:
    try:
        with os.scandir(paths.names.spool) as entries:
            return next(entries, None) is not None
    except OSError:
        return False
