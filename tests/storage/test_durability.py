"""Nothing that was acknowledged is lost: crowds, kills, first runs, full disks."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from linchpin_tui.storage.database import LOG_LIMIT
from linchpin_tui.storage.errors import Full
from linchpin_tui.storage.store import MIGRATIONS
from tests.storage.support import (
    count,
    everything,
    in_another_process,
    is_sound,
    meet,
    opened,
)


@pytest.mark.parametrize(
    ("processes", "writes"),
    [(16, 20), pytest.param(16, 200, marks=pytest.mark.torture)],
    ids=["16 by 20", "16 by 200"],
)
def test_many_processes_write_at_once_and_nothing_is_lost(
    path: Path, processes: int, writes: int
) -> None:
    answer = in_another_process("crowd", path, processes, writes)
    with opened(path) as store:
        assert count(store, "contact") == processes * writes
        assert count(store, "participation") == processes * writes
        assert count(store, "operation") == processes * writes
        assert is_sound(store)
    if writes == 200:
        assert answer["longest"] <= 1.0


def test_the_log_stays_short_where_each_process_writes_once_and_ends(path: Path) -> None:
    with opened(path) as store:
        if not store.database.wal:
            pytest.skip("there is no log without WAL")
    answer = in_another_process("end_without_closing", path, 40)
    assert 0 < answer["longest"] < 1.5 * LOG_LIMIT
    with opened(path) as store:
        assert count(store, "contact") == 40


@pytest.mark.parametrize(
    "rounds", [30, pytest.param(200, marks=pytest.mark.torture)], ids=["30 times", "200 times"]
)
def test_killed_writers_lose_nothing_that_was_acknowledged(path: Path, rounds: int) -> None:
    answer = in_another_process("kill", path, rounds, 2)
    assert answer["acknowledged"] >= rounds


@pytest.mark.parametrize(
    ("processes", "rounds"),
    [(8, 2), pytest.param(16, 30, marks=pytest.mark.torture)],
    ids=["8 by 2", "16 by 30"],
)
def test_a_first_run_by_many_at_once_works_for_each(
    tmp_path: Path, processes: int, rounds: int
) -> None:
    answer = in_another_process("first_run", tmp_path, processes, rounds)
    assert answer["wrote"] == processes * rounds


@pytest.mark.parametrize("room", [0, 4096, 300_000])
def test_a_limit_on_the_size_of_files_is_named_and_loses_nothing(path: Path, room: int) -> None:
    answer = in_another_process("fill_to_limit", path, room)
    assert answer["error"] == "Full"
    assert answer["message"] == (
        f"{path} has reached the limit on the size of a file (ulimit -f); raise it."
    )
    assert_kept(path, answer["acknowledged"])


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes, where the system lets us have one."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)]
    if os.getuid() or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("mounting a small disk needs rights")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_full_disk_is_named_and_loses_nothing(small_disk: Path) -> None:
    path = small_disk / "linchpin.db"
    answer = in_another_process("fill", path)
    assert answer["error"] == "Full"
    assert answer["message"] == (
        f"There is no room left on the disk of {small_disk}; free some and try again."
    )
    assert len(answer["acknowledged"]) > 5
    assert_kept(path, answer["acknowledged"])


def test_a_disk_without_room_for_a_database_is_named_and_left_empty(small_disk: Path) -> None:
    (small_disk / "filler").write_bytes(b"\0" * (2 * 1024 * 1024 - 64 * 1024))
    answer = in_another_process("first_fill", small_disk / "linchpin.db")
    assert answer == {
        "error": "Full",
        "message": f"There is no room left on the disk of {small_disk}; free some and try again.",
    }
    assert not list(small_disk.glob("*.db")) + list(small_disk.glob("*.new*"))
    (small_disk / "filler").unlink()
    with opened(small_disk / "linchpin.db") as store:
        assert count(store, "quota") == 4


def test_a_disk_without_room_for_the_copy_stops_a_migration_before_it_begins(
    small_disk: Path,
) -> None:
    path = small_disk / "linchpin.db"
    with opened(path) as store:
        meet(store, "Dana Lee")
    migrations = small_disk / "migrations"
    shutil.copytree(MIGRATIONS, migrations, ignore=shutil.ignore_patterns("__pycache__"))
    (migrations / "0002_nothing.py").write_text("def up(migrator, db):\n    pass\n")
    room = os.statvfs(small_disk)
    (small_disk / "filler").write_bytes(b"\0" * (room.f_bavail * room.f_frsize - 300_000))
    with pytest.raises(Full, match="There is no room left"), opened(path, migrations=migrations):
        pass
    assert list((small_disk / "backups").iterdir()) == []
    with opened(path) as store:
        assert count(store, "contact") == 1
        assert store.rows("PRAGMA user_version") == [(1,)]


def assert_kept(path: Path, acknowledged: list[str]) -> None:
    with opened(path) as store:
        stored = [name for (name,) in store.rows("SELECT name FROM contact ORDER BY id")]
        assert stored == acknowledged
        assert len(everything(store)["participation"]) == len(stored)
        assert is_sound(store)
