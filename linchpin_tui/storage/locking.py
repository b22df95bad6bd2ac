"""The lock files beside the database: one writer at a time, and each in its turn.

SQLite's own waiting polls, so a busy writer starves the others. Two advisory locks make a queue:
whoever wants the writer's lock takes the turnstile first and keeps it until the writer's lock is
theirs. A writer that lets go and comes straight back finds the turnstile taken and cannot
overtake. The system drops both when a process dies, so nothing is ever left locked.
"""

import os
import sys
import threading
from contextlib import suppress

from linchpin_tui.light import TYPE_CHECKING
from linchpin_tui.storage.errors import Busy

if TYPE_CHECKING:
    from pathlib import Path

if sys.platform == "win32":
    import msvcrt
    import time

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _lock(descriptor: int) -> None:
        # Windows' own blocking call gives up after ten tries a second apart.
        while not _try_lock(descriptor):
            time.sleep(0.005)

    def _unlock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


class WriteLock:
    """The right to write to one database. One object holds it for one thread at a time.

    `database` is the database's path; the two lock files lie beside it and stay there.
    """

    def __init__(self, database: "str | Path") -> None:
        self._writer = f"{database}.lock"
        self._turnstile = f"{database}.turn"
        self._held: int | None = None

    def acquire(self, wait: float) -> None:
        """Take the lock within `wait` seconds, or raise Busy; OSError when it cannot be had at all."""
        attempt = _Attempt(self._turnstile, self._writer)
        if not attempt.succeeds(wait):
            since = f"has been writing to the database for {wait:.2g} s"
            if wait < 1:
                # Little was left to wait: it says nothing of how long the other one has been at it.
                since = "is writing to the database"
            raise Busy(f"Another linchpin-tui {since}; try again when it has finished.")
        self._held = attempt.writer

    def release(self) -> None:
        """Let the next one in."""
        held, self._held = self._held, None
        if held is not None:
            _unlock(held)
            os.close(held)


class _Attempt:
    """One way through the turnstile to the writer's lock; owns its descriptors until it is through."""

    def __init__(self, turnstile: str, writer: str) -> None:
        self.turnstile = _open(turnstile)
        try:
            self.writer = _open(writer)
        except BaseException:
            os.close(self.turnstile)
            raise
        self._mutex = threading.Lock()
        self._over = threading.Event()
        self._abandoned = False
        self._failure: OSError | None = None

    def succeeds(self, wait: float) -> bool:
        try:
            through_turnstile = _try_lock(self.turnstile)
            at_once = through_turnstile and _try_lock(self.writer)
        except BaseException:
            self._close(self.turnstile, self.writer)
            raise
        if at_once:
            self._close(self.turnstile)
            return True
        if wait <= 0:
            self._close(self.turnstile, self.writer)
            return False
        # A blocking call cannot be given a limit, so a thread makes it and is left behind in time.
        threading.Thread(target=self._queue, args=(through_turnstile,), daemon=True).start()
        waited = False
        try:
            self._over.wait(wait)
            waited = True
        finally:
            with self._mutex:
                self._abandoned = not self._over.is_set()
                if not waited and not self._abandoned and self._failure is None:
                    self._close(self.writer)
        if self._failure is not None:
            raise self._failure
        return not self._abandoned

    def _queue(self, through_turnstile: bool) -> None:
        try:
            if not through_turnstile:
                _lock(self.turnstile)
            _lock(self.writer)
        except OSError as error:
            self._failure = error
        with self._mutex:
            if self._abandoned or self._failure is not None:
                self._close(self.turnstile, self.writer)
            else:
                self._close(self.turnstile)
            self._over.set()

    @staticmethod
    def _close(*descriptors: int) -> None:
        """Closing lets a lock go."""
        for descriptor in descriptors:
            os.close(descriptor)


def _open(path: str) -> int:
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
    if os.name == "posix" and os.fstat(descriptor).st_mode & 0o777 != 0o600:
        with suppress(OSError):  # Not ours to tighten; the lock works all the same.
            os.fchmod(descriptor, 0o600)
    return descriptor
