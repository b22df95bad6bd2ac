"""The place of a demo: a directory of its own, made for it and gone with it."""

import os
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

from linchpin_tui.clock import Clock
from linchpin_tui.paths import DEMO, paths
from linchpin_tui.services.demo.generate import generate
from linchpin_tui.storage.store import open_store

Handler = Callable[[int, FrameType | None], object] | int | None

_PREFIX = "linchpin-demo-"
_HERE = "here"
"""The file in a room that its demo holds a lock on for as long as it lives."""


@contextmanager
def demo_room(clock: Clock, *, seed: int = 1) -> Iterator[None]:
    """Have everything of ours in a throw-away room, with the demo in its database.

    While it lasts `paths()` gives the room's, here and in processes started from here. Nothing of
    the user's is read or written. The room goes when the block ends, also by a signal; one that was
    left behind by a kill goes when the next is made. Raises StorageError and OSError.
    """
    _sweep()
    room = Path(tempfile.mkdtemp(prefix=_PREFIX))
    lock = _lock(room)
    before = os.environ.get(DEMO)
    os.environ[DEMO] = os.fspath(room)
    signals = _clean_up_on_signals(lambda: shutil.rmtree(room, ignore_errors=True))
    try:
        _furnish(clock, seed)
        yield
    finally:
        for number, handler in signals:
            signal.signal(number, handler)
        if before is None:
            del os.environ[DEMO]
        else:
            os.environ[DEMO] = before
        if lock is not None:
            os.close(lock)
        shutil.rmtree(room, ignore_errors=True)


def _furnish(clock: Clock, seed: int) -> None:
    """Make the database and its six months."""
    now = clock()
    store = open_store(paths().names.database, now=now)
    try:
        generate(store, now=now, seed=seed)
    finally:
        store.close()


def _clean_up_on_signals(clean_up: Callable[[], None]) -> list[tuple[int, "Handler"]]:
    """Clean up before one of the signals that end a process does; gives what handled them before."""

    def end(number: int, _frame: FrameType | None) -> None:
        clean_up()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)

    before: list[tuple[int, Handler]] = []
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        # Signals can be handled in the main thread alone.
        with suppress(ValueError):
            if number is not None:
                before.append((number, signal.signal(number, end)))
    return before


def _lock(room: Path) -> int | None:
    """Hold a lock in the room, so that nobody takes it for one left behind."""
    if os.name != "posix":
        return None
    import fcntl

    made = room / f"{_HERE}.new"
    descriptor = os.open(made, os.O_RDWR | os.O_CREAT, 0o600)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    # Only now can it be seen: a room that shows the file is locked, or its demo is gone.
    made.rename(room / _HERE)
    return descriptor


def _sweep() -> None:
    """Remove what killed demos left behind."""
    if os.name != "posix":
        return
    import fcntl

    for left in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*/{_HERE}"):
        with suppress(OSError):
            descriptor = os.open(left, os.O_RDWR | os.O_NOFOLLOW)
            try:
                if os.fstat(descriptor).st_uid != os.getuid():
                    continue
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(left.parent, ignore_errors=True)
            finally:
                os.close(descriptor)
