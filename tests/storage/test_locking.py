"""Writers wait in a queue: bounded, in turn, and nobody is left holding anything."""

import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from linchpin_tui.storage import locking
from linchpin_tui.storage.errors import Busy
from linchpin_tui.storage.locking import WriteLock
from tests.storage.support import ROOT, meet, opened

PATIENCE = 30.0


class Waiter:
    """Somebody who asks for the lock in a thread of their own."""

    def __init__(self, path: Path) -> None:
        self.lock = WriteLock(path)
        self.has_it = threading.Event()
        self.thread = threading.Thread(target=self._ask)
        self.thread.start()

    def _ask(self) -> None:
        self.lock.acquire(PATIENCE)
        self.has_it.set()

    def leave(self) -> None:
        self.thread.join()
        self.lock.release()


class Gate:
    """Stops whoever is about to block on a lock file, until let through."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.arrived = threading.Event()
        self.opened = threading.Event()
        really: Callable[[int], None] = locking._lock

        def stopped(descriptor: int) -> None:
            self.arrived.set()
            assert self.opened.wait(PATIENCE)
            really(descriptor)

        monkeypatch.setattr(locking, "_lock", stopped)


def test_one_who_lets_go_cannot_overtake_one_who_waits(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.parent.mkdir()
    gate = Gate(monkeypatch)
    busy = WriteLock(path)
    busy.acquire(0)
    slow = Waiter(path)
    assert gate.arrived.wait(PATIENCE)

    busy.release()
    # The lock is free and the one whose turn it is has not come yet: it is theirs all the same.
    with pytest.raises(Busy):
        busy.acquire(0)

    gate.opened.set()
    assert slow.has_it.wait(PATIENCE)
    slow.leave()
    busy.acquire(PATIENCE)
    busy.release()


def test_waiting_ends_when_its_time_is_over(path: Path) -> None:
    path.parent.mkdir()
    holder = WriteLock(path)
    holder.acquire(0)
    with pytest.raises(Busy, match=r"linchpin-tui is writing to the database; try again"):
        WriteLock(path).acquire(0.05)
    holder.release()


def test_one_who_gave_up_lets_go_when_the_lock_comes_after_all(path: Path) -> None:
    path.parent.mkdir()
    holder = WriteLock(path)
    holder.acquire(0)
    for _ in range(3):
        with pytest.raises(Busy):
            WriteLock(path).acquire(0.01)
    holder.release()
    next_one = WriteLock(path)
    next_one.acquire(PATIENCE)
    next_one.release()
    for thread in threading.enumerate():
        if thread.daemon and thread is not threading.current_thread():
            thread.join(PATIENCE)
    assert _held_open(path) == []


def test_one_who_is_interrupted_while_waiting_holds_nothing_afterwards(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.parent.mkdir()
    really = threading.Event.wait

    def interrupted(event: threading.Event, timeout: float | None = None) -> bool:
        if timeout == PATIENCE:
            raise KeyboardInterrupt
        return really(event, timeout)

    holder = WriteLock(path)
    holder.acquire(0)
    with monkeypatch.context() as patched:
        patched.setattr(threading.Event, "wait", interrupted)
        with pytest.raises(KeyboardInterrupt):
            WriteLock(path).acquire(PATIENCE)
    holder.release()
    next_one = WriteLock(path)
    next_one.acquire(PATIENCE)
    next_one.release()


def _held_open(path: Path) -> list[str]:
    """The files beside a database that this process has open, where it can be known."""
    listing = Path("/proc/self/fd")
    if not listing.exists():
        return []
    targets = [str(entry.readlink()) for entry in listing.iterdir() if entry.is_symlink()]
    return [target for target in targets if target.startswith(str(path))]


def test_a_failure_while_waiting_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.parent.mkdir()

    def fails(descriptor: int) -> None:
        raise OSError(37, "No locks available")

    holder = WriteLock(path)
    holder.acquire(0)
    monkeypatch.setattr(locking, "_lock", fails)
    with pytest.raises(OSError, match="No locks available"):
        WriteLock(path).acquire(PATIENCE)
    holder.release()


def test_a_process_that_dies_leaves_nothing_locked(path: Path) -> None:
    with opened(path):
        pass
    code = (
        "import sys\nfrom pathlib import Path\nfrom linchpin_tui.storage.locking import WriteLock\n"
        "WriteLock(Path(sys.argv[1])).acquire(0)\nprint('held', flush=True)\nsys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"held\n"
        with opened(path) as store:
            with pytest.raises(Busy):
                store.unjournaled(lambda: None, wait=0.01)
            process.send_signal(signal.SIGKILL)
            meet(store, "Dana Lee")
