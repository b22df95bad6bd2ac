"""The open database: the one way to write, plain reads, and opening it.

Errors of the engine leave this room as StorageError, which names the true cause.
"""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime

from peewee import OperationalError

from linchpin_tui.light import TYPE_CHECKING
from linchpin_tui.storage.database import Database, explained
from linchpin_tui.storage.errors import Busy, Full, ReadOnly, StorageError, Unusable
from linchpin_tui.storage.files import glance
from linchpin_tui.storage.locking import WriteLock
from linchpin_tui.storage.tables import proxy
from linchpin_tui.storage.writer import Writer

if TYPE_CHECKING:
    from typing import Any, TypeVar

    T = TypeVar("T")
    from pathlib import Path

__all__ = [
    "Busy",
    "Full",
    "ReadOnly",
    "StorageError",
    "Store",
    "Unusable",
    "Writer",
    "open_store",
]


MIGRATIONS = os.path.join(os.path.dirname(__file__), "migrations")


class Store:
    """An open database. Each thread gets a connection of its own on first use; `close` ends all.

    `path` is as it was given. `database` is what Peewee's queries use.
    """

    def __init__(self, path: "str | Path", database: Database, lock: WriteLock) -> None:
        self._path = path
        self.database = database
        self._lock = lock
        self._closed = False

    @property
    def path(self) -> "Path":
        """The database's path, as it was given."""
        from pathlib import Path

        return Path(self._path)

    def close(self) -> None:
        """Close every thread's connection. Nothing of this store may be running."""
        self._closed = True
        self.database.close_all()

    def rows(self, sql: str, *params: object) -> "list[tuple[Any, ...]]":
        """The rows of a query, as the database holds them. Raises StorageError."""
        database = self._here()
        with explained(database.name):
            return database.run(sql, *params).fetchall()

    def run(self, sql: str, *params: object) -> int:
        """Change rows inside `unjournaled`; gives how many. Raises StorageError."""
        database = self._here()
        if not database.here.in_transaction:
            raise RuntimeError("rows are written inside a transaction")
        with explained(database.name):
            return database.run(sql, *params).rowcount

    @contextmanager
    def read(self) -> Iterator[None]:
        """One consistent view for the reads inside, whoever writes meanwhile."""
        database = self._here()
        if database.here.in_transaction:
            yield
            return
        with explained(database.name):
            database.run("BEGIN DEFERRED")
        try:
            yield
        finally:
            database.here.rollback()

    def transact(
        self,
        work: "Callable[[Writer], T]",
        *,
        kind: str,
        label: str | Callable[[], str],
        origin: str = "",
        capture_id: str | None = None,
        now: datetime,
        wait: float = 30.0,
    ) -> "T":
        """Do `work` as one undoable operation, all or nothing, and give what it gives.

        `label` says what was done, in words that follow "undo: "; a callable is asked after the
        work. Waits at most `wait` seconds for other writers. Raises StorageError; whatever
        `work` raises passes through, and then nothing is stored.
        """
        writer = Writer(
            self.database, kind=kind, label=label, origin=origin, capture_id=capture_id, now=now
        )
        return self.write(writer, work, wait=wait)

    def write(self, writer: Writer, work: "Callable[[Writer], T]", *, wait: float = 30.0) -> "T":
        """`transact` with a writer made by the caller."""

        def journaled() -> "T":
            result = work(writer)
            writer.finish()
            return result

        return self.unjournaled(journaled, wait=wait)

    def unjournaled(self, work: "Callable[[], T]", *, wait: float = 30.0) -> "T":
        """Do `work` in one transaction that undo knows nothing of: drafts, housekeeping."""
        database = self._here()
        if database.here.in_transaction:
            raise RuntimeError("a user action is one transaction; this one is inside another")
        deadline = time.monotonic() + wait
        with _held(database.name, self._lock, wait), explained(database.name):
            database.limit_waiting(deadline - time.monotonic())
            try:
                with database.transaction("IMMEDIATE"):
                    result = work()
                database.trim_log()
                return result
            finally:
                database.limit_waiting(database.wait)

    def data_version(self) -> int:
        """A number that changes when another connection has written; compare within one thread."""
        return int(self.rows("PRAGMA data_version")[0][0])

    def _here(self) -> Database:
        database = self.database
        if self._closed:
            raise RuntimeError("the store is closed")
        if database.is_closed():
            with explained(database.name):
                database.connect()
        return database


def open_store(
    path: "str | Path",
    *,
    now: datetime,
    wait: float = 30.0,
    backups: "str | Path | None" = None,
    migrations: "str | Path" = MIGRATIONS,
) -> Store:
    """Open the database at `path`, made or brought to this version first where needed.

    `now` (aware) becomes the first day of use of a new database. Waits at most `wait` seconds
    for others. A database is copied into `backups` (else a directory of that name beside it)
    before it is migrated. Raises StorageError with the cause and what to do; a file that is not
    ours, or is newer than this program, is left untouched.
    """
    newest = _newest_version(migrations)
    file = os.path.realpath(path)
    with explained(file, OSError):
        lock = WriteLock(file)
        seen = glance(file, newest)
        if seen is None:
            _create(file, lock, migrations, newest, now, wait)
        database = Database(file, wait)
        try:
            database.connect()
            version = int(database.setting("user_version"))
            if version > newest:
                from linchpin_tui.storage import causes

                database.close_untouched()
                raise causes.newer(database.file, version, newest)
            if version < newest:
                with _held(file, lock, wait):
                    _migrate(database, migrations, newest, backups, now)
            if seen is not None and seen.wal is False and database.wal:
                with _held(file, lock, wait):
                    _to_wal(database)
        except BaseException:
            database.close_all()
            raise
    proxy.initialize(database)
    return Store(path, database, lock)


@contextmanager
def _held(file: str, lock: WriteLock, wait: float) -> Iterator[None]:
    with explained(file, OSError):
        lock.acquire(wait)
    try:
        yield
    finally:
        lock.release()


def _to_wal(database: Database) -> None:
    """Back to WAL, for a database that an SQLite with the WAL-reset bug had in hand."""
    with suppress(OperationalError):  # Somebody has it open in the other mode, which is as safe.
        database.setting("journal_mode = wal")


def _create(
    file: str, lock: WriteLock, migrations: "str | Path", newest: int, now: datetime, wait: float
) -> None:
    from pathlib import Path

    from linchpin_tui.paths import make_private_dir
    from linchpin_tui.storage.migrating import create

    make_private_dir(Path(file).parent)
    with _held(file, lock, wait):
        create(Path(file), directory=Path(migrations), newest=newest, now=now, wait=wait)


def _migrate(
    database: Database,
    migrations: "str | Path",
    newest: int,
    backups: "str | Path | None",
    now: datetime,
) -> None:
    from pathlib import Path

    from linchpin_tui.storage.migrating import migrate

    kept = Path(backups) if backups else database.file.parent / "backups"
    migrate(database, directory=Path(migrations), newest=newest, backups=kept, now=now)


def _newest_version(migrations: "str | Path") -> int:
    """The version this program knows, from the names of its migrations alone."""
    return max(int(name[:4]) for name in os.listdir(migrations) if name[:4].isdigit())
