"""Scenarios with several processes, run in an interpreter of their own that may fork at will.

`python -m tests.storage.workers SCENARIO ARGUMENTS` prints its answer as JSON.
"""

import json
import os
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from linchpin_tui.storage.errors import StorageError
from linchpin_tui.storage.spool import put
from linchpin_tui.storage.store import open_store
from tests.storage.support import NOW, count, is_sound, meet, opened, raw


def crowd(path: str, processes: str, writes: str) -> dict[str, Any]:
    """Many processes write at once; gives the longest wait of any."""
    reading, writing = os.pipe()

    def write(number: int) -> None:
        longest = 0.0
        for each in range(int(writes)):
            began = time.monotonic()
            with opened(Path(path)) as store:
                meet(store, f"Person {number} {each}")
            longest = max(longest, time.monotonic() - began)
        os.write(writing, f"{longest}\n".encode())

    _all_at_once(int(processes), write)
    os.close(writing)
    return {"longest": max(map(float, _drain(reading)))}


def end_without_closing(path: str, processes: str) -> dict[str, Any]:
    """One after the other writes once and ends at once; gives the longest log met."""

    def write(number: int) -> None:
        meet(open_store(Path(path), now=NOW), f"Person {number}")

    longest = 0
    for number in range(int(processes)):
        os.waitpid(_fork(partial(write, number)), 0)
        longest = max(longest, Path(path + "-wal").stat().st_size)
    return {"longest": longest}


def first_run(directory: str, processes: str, rounds: str) -> dict[str, Any]:
    """Many processes start together where there is nothing yet; gives how many could write."""
    wrote = 0
    for number in range(int(rounds)):
        path = Path(directory) / f"round-{number}" / "new" / "linchpin.db"

        def start(number: int, path: Path = path) -> None:
            with opened(path) as store:
                meet(store, f"Person {number}")

        _all_at_once(int(processes), start)
        with opened(path) as store:
            assert count(store, "quota") == 4
            assert is_sound(store)
            wrote += count(store, "contact")
    return {"wrote": wrote}


def kill(path: str, rounds: str, writers: str) -> dict[str, Any]:
    """Writers are killed in the middle, over and over; gives what was acknowledged and lost."""
    chance = random.Random(7)
    acknowledged: set[str] = set()
    stored: set[str] = set()
    for number in range(int(rounds)):
        reading, writing = os.pipe()
        pids = [
            _fork(partial(_write_until_killed, Path(path), f"{number} {writer}", writing))
            for writer in range(int(writers))
        ]
        os.close(writing)
        patience = chance.randrange(25)
        with os.fdopen(reading) as answers:
            for _ in range(patience):
                acknowledged.add(answers.readline().strip())
            for pid in chance.sample(pids, len(pids)):
                os.kill(pid, signal.SIGKILL)
            acknowledged.update(line.strip() for line in answers)
        for pid in pids:
            os.waitpid(pid, 0)
        with opened(Path(path)) as store:
            stored = {name for (name,) in store.rows("SELECT name FROM contact")}
            assert is_sound(store), f"unsound after round {number}"
            assert count(store, "participation") == len(stored)
        assert acknowledged <= stored, f"lost in round {number}: {acknowledged - stored}"
    return {"acknowledged": len(acknowledged), "stored": len(stored)}


def migrate_at_once(path: str, migrations: str, processes: str) -> dict[str, Any]:
    """Many processes meet an older database together."""

    def start(number: int) -> None:
        with opened(Path(path), migrations=Path(migrations)) as store:
            meet(store, f"Person {number}")

    _all_at_once(int(processes), start)
    return {}


def migrate_killed(path: str, migrations: str, points: str) -> dict[str, Any]:
    """A migration is killed at each of its points; gives the version found after each."""
    found = []
    for point in range(int(points)):
        os.environ["KILL_AT"] = str(point)
        pid = _fork(partial(_migrate, Path(path), Path(migrations)))
        assert os.waitpid(pid, 0)[1] == signal.SIGKILL
        found.append(_version_whole(Path(path), Path(migrations)))
    return {"found": found}


def migrate_killed_any_time(path: str, migrations: str, rounds: str) -> dict[str, Any]:
    """An older database's migration is killed somewhere, over and over."""
    chance = random.Random(7)
    old = Path(path).read_bytes()
    found: dict[int, int] = {}
    for number in range(int(rounds)):
        place = Path(path).parent / f"round-{number}" / "linchpin.db"
        place.parent.mkdir()
        place.write_bytes(old)
        pid = _fork(partial(_migrate, place, Path(migrations)))
        until = time.perf_counter() + chance.uniform(0.0, 0.15)
        while time.perf_counter() < until:
            pass
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        version = _version_whole(place, Path(migrations))
        found[version] = found.get(version, 0) + 1
        _migrate(place, Path(migrations))
        assert _version_whole(place, Path(migrations)) == 2
    return {"found": {str(version): times for version, times in found.items()}}


def _migrate(path: Path, migrations: Path) -> None:
    with opened(path, migrations=migrations):
        pass


def _version_whole(path: Path, migrations: Path) -> int:
    """The version of a database, with everything that belongs to it and nothing else."""
    connection = raw(path)
    try:
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        columns = {row[1] for row in connection.execute("PRAGMA table_info(contact)")}
        applied = connection.execute("SELECT count(*) FROM schema_migration").fetchone()[0]
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("SELECT count(*) FROM participation").fetchone()[0] >= 1
        assert (version, "mood" in columns, applied) in {(1, False, 1), (2, True, 2)}
    finally:
        connection.close()
    return version


def fill_to_limit(path: str, room: str) -> dict[str, Any]:
    """Write under a limit on the size of files until it is reached."""
    import resource

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    with opened(Path(path)) as store:
        limit = Path(path).stat().st_size + int(room)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
        return _fill(lambda number: meet(store, f"Person {number}"))


def fill(path: str) -> dict[str, Any]:
    """Write until the disk is full."""
    with opened(Path(path)) as store:
        return _fill(lambda number: meet(store, f"Person {number}"))


def first_fill(path: str) -> dict[str, Any]:
    """Open a store where there may be no room for one."""
    try:
        with opened(Path(path)):
            return {"error": None}
    except StorageError as error:
        return {"error": type(error).__name__, "message": str(error)}


def spool_without_room(directory: str) -> dict[str, Any]:
    """Put a line into the spool where no file may grow."""
    import resource

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50, resource.RLIM_INFINITY))
    try:
        put(Path(directory), "coffee", captured_at=NOW, capture_id="c-1", why="full")
    except OSError as error:
        left = [file.name for file in Path(directory).iterdir()]
        return {"error": type(error).__name__, "left": left}
    return {"error": None}


def open_as_nobody(path: str, wait: str) -> dict[str, Any]:
    """Open a store and write to it, without the rights of root."""
    if os.getuid() == 0:
        # What is loaded late: nobody may have no right to read the interpreter's library.
        from linchpin_tui.storage import causes, migrating  # noqa: F401

        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)
    try:
        with opened(Path(path), wait=float(wait)) as store:
            meet(store, "Dana Lee")
    except StorageError as error:
        return {"error": type(error).__name__, "message": str(error)}
    return {"error": None}


def _fill(write: Callable[[int], int]) -> dict[str, Any]:
    acknowledged: list[str] = []
    for number in range(100_000):
        try:
            write(number)
        except StorageError as error:
            return {
                "acknowledged": acknowledged,
                "error": type(error).__name__,
                "message": str(error),
            }
        acknowledged.append(f"Person {number}")
    raise AssertionError("it never filled up")


def _write_until_killed(path: Path, who: str, acknowledge: int) -> NoReturn:
    number = 0
    with opened(path) as store:
        while True:
            name = f"Person {who} {number}"
            meet(store, name)
            os.write(acknowledge, f"{name}\n".encode())
            number += 1


def _all_at_once(processes: int, work: Callable[[int], None]) -> None:
    """Fork, let go together, and want every one to end well."""
    waiting, starting = os.pipe()

    def begin(number: int) -> None:
        os.close(starting)
        os.read(waiting, 1)
        work(number)

    pids = [_fork(partial(begin, number)) for number in range(processes)]
    os.close(waiting)
    os.close(starting)
    failed = [pid for pid in pids if os.waitpid(pid, 0)[1] != 0]
    assert not failed, f"{len(failed)} of {processes} failed"


def _fork(work: Callable[[], object]) -> int:
    pid = os.fork()
    if pid:
        return pid
    code = 1
    try:
        work()
        code = 0
    except BaseException:  # noqa: BLE001
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


def _drain(reading: int) -> list[str]:
    with os.fdopen(reading) as answers:
        return answers.read().split()


SCENARIOS: dict[str, Callable[..., dict[str, Any]]] = {
    "crowd": crowd,
    "end_without_closing": end_without_closing,
    "fill": fill,
    "first_fill": first_fill,
    "spool_without_room": spool_without_room,
    "fill_to_limit": fill_to_limit,
    "first_run": first_run,
    "kill": kill,
    "migrate_at_once": migrate_at_once,
    "migrate_killed": migrate_killed,
    "migrate_killed_any_time": migrate_killed_any_time,
    "open_as_nobody": open_as_nobody,
}

if __name__ == "__main__":
    print(json.dumps(SCENARIOS[sys.argv[1]](*sys.argv[2:])))
