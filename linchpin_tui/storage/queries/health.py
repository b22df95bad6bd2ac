"""The health of a database's file, looked at without opening it for writing.

Nothing is changed, not even the engine's own files beside it: what has a write-ahead log or an
unfinished write that only a writer could read is looked at as a copy.
"""

import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from linchpin_tui.storage import causes
from linchpin_tui.storage.database import has_wal_reset_bug
from linchpin_tui.storage.errors import StorageError
from linchpin_tui.storage.files import APPLICATION_ID, COMPANIONS, beside
from linchpin_tui.storage.store import MIGRATIONS

if TYPE_CHECKING:
    # For its types: the driver is whichever Peewee chose, and there is never a second one.
    import sqlite3
else:
    from peewee import sqlite3

MESSAGES = 3
"""How many of the engine's complaints are kept."""

_START = 4096


@dataclass(frozen=True, slots=True)
class FileHealth:
    """What was found. `unusable` says why the file cannot be used at all, if so.

    `complaints` are the engine's own words on the integrity of the file; `orphans` the tables
    with rows whose counterpart is missing, and how many; `waiting` the lines in the inbox.
    """

    exists: bool
    unusable: str | None = None
    size: int = 0
    version: int = 0
    journal_mode: str = ""
    complaints: tuple[str, ...] = ()
    orphans: tuple[tuple[str, int], ...] = ()
    waiting: int | None = None
    contacts: int | None = None
    interactions: int | None = None


def engine() -> tuple[str, str, bool]:
    """The SQLite in use: its version, the module it comes from, and whether two writers are a risk
    to a write-ahead log with it."""
    version = tuple(int(part) for part in sqlite3.sqlite_version.split("."))
    module = sqlite3.__name__.partition(".")[0]
    return sqlite3.sqlite_version, module, has_wal_reset_bug(version)


def newest_version() -> int:
    """The format of database that this program writes."""
    return max(int(file.name[:4]) for file in Path(MIGRATIONS).iterdir() if file.name[:4].isdigit())


def look(file: Path) -> FileHealth:
    """Look at a database's file. Never raises for what is wrong with it, and changes nothing."""
    try:
        real = file.resolve()
        state = real.stat()
        if not stat.S_ISREG(state.st_mode):
            raise causes.not_a_file(real)
        if state.st_size == 0:
            return FileHealth(exists=False)
        with _readable(real) as connection:
            return _examined(real, state.st_size, connection)
    except FileNotFoundError:
        return FileHealth(exists=False)
    except StorageError as error:
        return FileHealth(exists=True, unusable=str(error))
    except (sqlite3.Error, OSError, RuntimeError) as error:
        return FileHealth(exists=True, unusable=_because(file, error))


def modes(file: Path) -> list[tuple[Path, int]]:
    """The database's file, those beside it and their directory, with their rights (POSIX)."""
    found = []
    names = (*COMPANIONS, ".lock", ".turn")
    for path in (file.parent, file, *(beside(file, suffix) for suffix in names)):
        try:
            found.append((path, stat.S_IMODE(path.stat().st_mode)))
        except OSError:
            continue
    return found


def _examined(file: Path, size: int, connection: sqlite3.Connection) -> FileHealth:
    version = int(_value(connection, "PRAGMA user_version"))
    if int(_value(connection, "PRAGMA application_id")) != APPLICATION_ID:
        raise causes.not_ours(file)
    if version > newest_version():
        raise causes.newer(file, version, newest_version())
    return FileHealth(
        exists=True,
        size=size,
        version=version,
        journal_mode=_journal_mode(file),
        complaints=_complaints(connection),
        orphans=_orphans(connection),
        waiting=_count(connection, "inbox_line WHERE finished_at IS NULL"),
        contacts=_count(connection, "contact WHERE deleted_at IS NULL"),
        interactions=_count(connection, "interaction WHERE deleted_at IS NULL"),
    )


def _journal_mode(file: Path) -> str:
    """As the header has it; a connection that changes nothing cannot tell."""
    start = _start(file) or b""
    return "wal" if start[18:19] == b"\2" else "truncate"


def _complaints(connection: sqlite3.Connection) -> tuple[str, ...]:
    try:
        rows = connection.execute(f"PRAGMA integrity_check({MESSAGES})").fetchall()
    except sqlite3.DatabaseError as error:
        return (str(error),)
    lines = [line for (text,) in rows for line in str(text).splitlines()]
    return tuple(line for line in lines if line != "ok" and not line.startswith("***"))[:MESSAGES]


def _orphans(connection: sqlite3.Connection) -> tuple[tuple[str, int], ...]:
    found: dict[str, int] = {}
    try:
        for table, *_ in connection.execute("PRAGMA foreign_key_check"):
            found[table] = found.get(table, 0) + 1
    except sqlite3.DatabaseError:
        return ()
    return tuple(sorted(found.items()))


def _count(connection: sqlite3.Connection, rows: str) -> int | None:
    try:
        return int(_value(connection, f"SELECT COUNT(*) FROM {rows}"))
    except sqlite3.DatabaseError:
        return None


def _value(connection: sqlite3.Connection, sql: str) -> str | int:
    row = connection.execute(sql).fetchone()
    value: str | int = row[0]
    return value


@contextmanager
def _readable(file: Path) -> Iterator[sqlite3.Connection]:
    """A connection that changes nothing; to a copy where only a writer could read the file."""
    log, index, unfinished = (_size(beside(file, suffix)) for suffix in COMPANIONS)
    if unfinished or (log and index is None):
        with _copied(file) as copy, closing(_connected(copy, "mode=rw")) as connection:
            yield connection
        return
    how = "mode=ro&readonly_shm=1" if log else "mode=ro&immutable=1"
    with closing(_connected(file, how)) as connection:
        yield connection


def _connected(file: Path, how: str) -> sqlite3.Connection:
    connection: sqlite3.Connection = sqlite3.connect(f"{file.as_uri()}?{how}", uri=True, timeout=5)
    connection.execute("PRAGMA schema_version").fetchone()
    return connection


@contextmanager
def _copied(file: Path) -> Iterator[Path]:
    directory = Path(tempfile.mkdtemp(prefix="linchpin-doctor-"))
    try:
        for each in (file, beside(file, "-wal"), beside(file, "-journal")):
            if each.exists():
                shutil.copyfile(each, directory / each.name)
        yield directory / file.name
    finally:
        shutil.rmtree(directory, ignore_errors=True)


def _size(path: Path) -> int | None:
    """The size of a file; None when there is none."""
    try:
        return path.stat().st_size
    except OSError:
        return None


def _because(file: Path, error: Exception) -> str:
    """Why a file cannot be read, as the store would say it."""
    if isinstance(error, sqlite3.DatabaseError):
        start = _start(file)
        if start is not None and not start.startswith(b"SQLite format 3\0"):
            return str(causes.not_a_database(file, start))
    cause = causes.of(file, error)
    return str(cause) if cause is not None else f"{causes.shown(file)} cannot be read ({error})."


def _start(file: Path) -> bytes | None:
    try:
        descriptor = os.open(file, os.O_RDONLY)
    except OSError:
        return None
    try:
        return os.read(descriptor, _START)
    finally:
        os.close(descriptor)
