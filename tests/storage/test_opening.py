"""A database that cannot be used: the true cause in one sentence, what to do, and no harm done."""

import gzip
import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from linchpin_tui.storage import database as engine
from linchpin_tui.storage.database import has_wal_reset_bug
from linchpin_tui.storage.errors import Busy, StorageError, Unusable
from tests.storage.support import (
    ROOT,
    contents,
    count,
    in_another_process,
    is_sound,
    meet,
    opened,
    raw,
)


def refusal(path: Path, *, wait: float = 0.2) -> StorageError:
    """The error that opening a path ends with."""
    with pytest.raises(StorageError) as caught, opened(path, wait=wait):
        pass
    return caught.value


def make_directory(path: Path) -> None:
    path.mkdir()


def make_text(path: Path) -> None:
    path.write_text("Dear Dana, thank you — it was a good coffee.\n" * 10)


def make_cut_text(path: Path) -> None:
    path.write_text("x" * 98 + "–" + "y")  # The dash is cut in half by the first look.


def make_noise(path: Path) -> None:
    path.write_bytes(gzip.compress(b"not a database" * 100))


def make_others_database(path: Path) -> None:
    connection = raw(path)
    connection.execute("CREATE TABLE theirs (id INTEGER)")
    connection.close()


def make_pipe(path: Path) -> None:
    os.mkfifo(path)


def make_loop(path: Path) -> None:
    path.symlink_to(path)


def make_truncated(path: Path) -> None:
    with opened(path) as store:
        meet(store, "Dana Lee")
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (make_directory, "is a directory; give the path of a file in it, such as"),
        (make_text, "is a text file; it was left as it is"),
        (make_cut_text, "is a text file; it was left as it is"),
        (make_noise, "is not a database, or too damaged to be read as one; it was left as it is"),
        (make_others_database, "is a database of another program; it was left as it is"),
        (make_pipe, "is not a file; give the path of a file"),
        (make_loop, "lead in a circle; give another path"),
        (make_truncated, "is damaged; it was left as it is. Move it away and put"),
    ],
)
def test_what_is_no_database_of_ours_is_named_and_left_as_it_is(
    tmp_path: Path, make: Callable[[Path], None], says: str
) -> None:
    path = tmp_path / "linchpin.db"
    make(path)
    before = contents(tmp_path)
    error = refusal(path)
    assert type(error) is Unusable
    assert says in str(error)
    assert str(path) in str(error)
    after = contents(tmp_path)
    assert {name: after[name] for name in before} == before


@pytest.mark.parametrize("below", [False, True], ids=["parent", "grandparent"])
def test_a_file_where_a_directory_should_be_is_named(tmp_path: Path, below: bool) -> None:
    (tmp_path / "desk").write_text("a file")
    directory = tmp_path / "desk" / "below" if below else tmp_path / "desk"
    error = refusal(directory / "linchpin.db")
    assert str(error).startswith(f"{tmp_path / 'desk'} is a file, so there can be no directory")


def test_a_missing_directory_is_made(tmp_path: Path) -> None:
    with opened(tmp_path / "a" / "b" / "c" / "linchpin.db") as store:
        meet(store, "Dana Lee")


def test_a_name_that_is_too_long_is_refused(tmp_path: Path) -> None:
    assert "File name too long" in str(refusal(tmp_path / ("x" * 300)))


def test_an_empty_file_becomes_a_database(path: Path) -> None:
    path.parent.mkdir()
    path.touch(mode=0o644)
    with opened(path) as store:
        meet(store, "Dana Lee")
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_link_leads_to_one_database_with_one_lock(tmp_path: Path, path: Path) -> None:
    with opened(path) as store:
        meet(store, "Dana Lee")
    link = tmp_path / "elsewhere.db"
    link.symlink_to(path)
    with opened(link) as store, opened(path) as other:
        meet(store, "Sam Ortiz")
        assert count(other, "contact") == 2
        assert store.path == link
    assert not list(tmp_path.glob("elsewhere.db*.lock"))


def test_bytes_that_are_no_utf8_may_stand_in_the_path(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9 %41?.db"))
    with opened(path) as store:
        meet(store, "Dana Lee")
    with opened(path) as store:
        assert count(store, "contact") == 1
    path.write_bytes(b"hello" * 100)
    assert "caf %41?.db is a text file" in str(refusal(path))


def test_what_a_lost_database_left_behind_is_not_read_into_a_new_one(path: Path) -> None:
    with opened(path) as store:
        if not store.database.wal:
            pytest.skip("there is no log without WAL")
        meet(store, "Dana Lee")
        log = path.with_name("linchpin.db-wal").read_bytes()
    path.unlink()
    path.with_name("linchpin.db-wal").write_bytes(log)
    with opened(path) as store:
        assert count(store, "contact") == 0
        assert is_sound(store)
    assert path.with_name("linchpin.db-wal.orphan").read_bytes() == log


def test_a_newer_database_is_left_byte_for_byte(path: Path) -> None:
    with opened(path) as store:
        meet(store, "Dana Lee")
        store.unjournaled(lambda: store.run("PRAGMA user_version = 2"))
    before = contents(path.parent)
    error = refusal(path)
    assert type(error) is Unusable
    assert "was written by a newer linchpin-tui (its format is 2, this one knows 1)" in str(error)
    assert "Update linchpin-tui" in str(error)
    assert contents(path.parent) == before


def test_a_newer_database_is_left_byte_for_byte_when_only_its_log_says_so(
    path: Path, tmp_path: Path
) -> None:
    with opened(path):
        pass
    with opened(path) as store:
        if not store.database.wal:
            pytest.skip("there is no log without WAL")
        store.unjournaled(lambda: store.run("PRAGMA user_version = 2"))
        killed = tmp_path / "killed"
        killed.mkdir()
        for name in ("linchpin.db", "linchpin.db-wal"):
            (killed / name).write_bytes((path.parent / name).read_bytes())
    before = contents(killed)
    assert "newer" in str(refusal(killed / "linchpin.db"))
    after = contents(killed)
    assert {name: after[name] for name in before} == before


def test_damage_inside_is_named_when_it_is_met(path: Path) -> None:
    with opened(path) as store:
        for number in range(50):
            meet(store, f"Person {number}")
        page = store.rows("SELECT rootpage FROM sqlite_master WHERE name = 'contact'")[0][0]
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)
    with opened(path) as store:
        with pytest.raises(Unusable, match=r"is damaged; .* put a copy from a backup in its place"):
            store.rows("SELECT * FROM contact")
        with pytest.raises(Unusable, match="is damaged"):
            meet(store, "Dana Lee")


def test_text_that_is_no_text_is_damage(path: Path) -> None:
    with opened(path) as store:
        meet(store, "Dana Lee")
        store.unjournaled(lambda: store.run("UPDATE contact SET name = CAST(x'ff' AS TEXT)"))
        with pytest.raises(Unusable, match="is damaged"):
            store.rows("SELECT name FROM contact")


def test_another_program_that_holds_the_database_is_named(path: Path) -> None:
    with opened(path):
        pass
    other = raw(path)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    error = refusal(path, wait=0.05)
    assert type(error) is Busy
    assert "Another program is holding" in str(error)
    other.close()
    with opened(path) as store:
        meet(store, "Dana Lee")


def test_a_write_that_another_program_holds_up_is_bounded(path: Path) -> None:
    with opened(path) as store:
        other = raw(path)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Busy, match="Another program is holding"):
            store.unjournaled(lambda: None, wait=0.05)
        other.close()
        meet(store, "Dana Lee")


def test_opening_a_second_time_keeps_the_first_ones_locks(path: Path) -> None:
    """Closing any descriptor of a file drops the process's POSIX locks on it."""
    # The engine's lock of a reader, which keeps others from removing the log.
    code = (
        "import fcntl, sys\nfile = open(sys.argv[1], 'r+b')\n"
        "fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 510, 0x40000002)"
    )
    with opened(path) as first:
        if not first.database.wal:
            pytest.skip("without WAL an idle connection holds no lock")
        meet(first, "Dana Lee")
        with opened(path):
            pass
        taken = subprocess.run(
            [sys.executable, "-c", code, str(path)], capture_output=True, check=False
        )
        assert b"BlockingIOError" in taken.stderr


@pytest.mark.parametrize(
    ("version", "affected"),
    [
        ((3, 40, 1), True),
        ((3, 44, 5), True),
        ((3, 44, 6), False),
        ((3, 45, 0), True),
        ((3, 50, 6), True),
        ((3, 50, 7), False),
        ((3, 51, 2), True),
        ((3, 51, 3), False),
        ((3, 53, 0), False),
    ],
)
def test_the_wal_reset_bug_is_known_by_version(version: tuple[int, ...], affected: bool) -> None:
    assert has_wal_reset_bug(version) is affected


def test_an_affected_sqlite_works_without_wal_and_a_sound_one_goes_back(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mode_with(affected: bool) -> str:
        monkeypatch.setattr(engine, "has_wal_reset_bug", lambda version: affected)
        with opened(path) as store:
            meet(store, f"Person {count(store, 'contact')}")
            return str(store.rows("PRAGMA journal_mode")[0][0])

    assert [mode_with(each) for each in (True, False, True)] == ["truncate", "wal", "truncate"]
    with opened(path) as store:
        assert count(store, "contact") == 3
        assert is_sound(store)


def test_the_fast_way_in_loads_nothing_of_migrations() -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom datetime import datetime, UTC\n"
        "from linchpin_tui.storage.store import open_store\n"
        "open_store(Path(sys.argv[1]), now=datetime.now(UTC)).close()\n"
        "print(*(name for name in sys.modules if name.startswith(('playhouse', 'linchpin'))))"
    )
    loaded: list[str] = []
    with tempfile.TemporaryDirectory() as directory:
        for _ in range(2):
            loaded = subprocess.run(
                [sys.executable, "-c", code, f"{directory}/linchpin.db"],
                cwd=ROOT,
                capture_output=True,
                text=True,
                check=True,
            ).stdout.split()
    assert not [name for name in loaded if name.startswith("playhouse")]
    assert "linchpin_tui.storage.migrating" not in loaded
    assert "linchpin_tui.storage.causes" not in loaded


def test_reading_needs_rights_to_the_file(open_place: Path) -> None:
    path = open_place / "linchpin.db"
    with opened(path):
        pass
    path.chmod(0o200 if os.getuid() else 0o600)
    answer = in_another_process("open_as_nobody", path, 1)
    assert answer == {
        "error": "Unusable",
        "message": f"You have no right to read {path}; ask its owner, or chmod it.",
    }


@pytest.mark.parametrize("there", [True, False], ids=["a database in it", "nothing in it"])
def test_a_read_only_directory_is_named(open_place: Path, there: bool) -> None:
    path = open_place / "linchpin.db"
    if there:
        with opened(path) as store:
            meet(store, "Sam Ortiz")
        path.chmod(0o666)
    open_place.chmod(0o555)
    answer = in_another_process("open_as_nobody", path, 1)
    assert answer == {
        "error": "ReadOnly",
        "message": f"The directory {open_place} is read-only; make it writable or give another "
        "path.",
    }
    open_place.chmod(0o755)
    if there:
        with opened(path) as store:
            assert store.rows("SELECT name FROM contact") == [("Sam Ortiz",)]


def test_a_directory_that_cannot_be_made_is_named(open_place: Path) -> None:
    open_place.chmod(0o555)
    answer = in_another_process("open_as_nobody", open_place / "a" / "b" / "linchpin.db", 1)
    assert answer["error"] == "ReadOnly"
    assert answer["message"].startswith(f"The directory {open_place} is read-only")
    open_place.chmod(0o755)


def test_a_read_only_file_is_named(open_place: Path) -> None:
    path = open_place / "linchpin.db"
    with opened(path):
        pass
    open_place.chmod(0o777)
    path.chmod(0o444)
    answer = in_another_process("open_as_nobody", path, 1)
    assert answer == {
        "error": "ReadOnly",
        "message": f"{path} is read-only; make it writable or give another path.",
    }
