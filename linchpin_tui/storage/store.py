"""The open database: the one way to write, plain reads, and opening it.

Errors of the engine leave this room as StorageError, which names the true cause.
"""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from peewee import OperationalError, SqliteDatabase

from linchpin_tui.storage.database import Database, explained
from linchpin_tui.storage.errors import Busy, Full, ReadOnly, StorageError, Unusable
from linchpin_tui.storage.files import glance
from linchpin_tui.storage.locking import WriteLock
from linchpin_tui.storage.tables import proxy
from linchpin_tui.storage.writer import Writer

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

T = TypeVar("T")

MIGRATIONS = os.path.join(os.path.dirname(__file__), "migrations")


class Store:
    """An open database. Each thread gets a connection of its own on first use; `close` ends all.

    `path` is as it was given. `database` is what Peewee's queries use.
    """

    def __init__(self, path: Path, database: Database, lock: WriteLock) -> None:
        self.path = path
        self.database: SqliteDatabase = database
        self._engine = database
        self._lock = lock
        self._closed = False

    def close(self) -> None:
        """Close every thread's connection. Nothing of this store may be running."""
        self._closed = True
        self._engine.close_all()

    def rows(self, sql: str, *params: object) -> list[tuple[Any, ...]]:
        """The rows of a query, as the database holds them. Raises StorageError."""
        database = self._here()
        with explained(database.file):
            return list(database.execute_sql(sql, params).fetchall())

    @contextmanager
    def read(self) -> Iterator[None]:
        """One consistent view for the reads inside, whoever writes meanwhile."""
        database = self._here()
        connection = database.connection()
        if connection.in_transaction:
            yield
            return
        with explained(database.file):
            database.execute_sql("BEGIN DEFERRED")
        try:
            yield
        finally:
            connection.rollback()

    def transact(
        self,
        work: Callable[[Writer], T],
        *,
        kind: str,
        label: str | Callable[[], str],
        origin: str = "",
        capture_id: str | None = None,
        now: datetime,
        wait: float = 30.0,
    ) -> T:
        """Do `work` as one undoable operation, all or nothing, and give what it gives.

        `label` says what was done, in words that follow "undo: "; a callable is asked after the
        work. Waits at most `wait` seconds for other writers. Raises StorageError; whatever
        `work` raises passes through, and then nothing is stored.
        """
        writer = Writer(
            self.database, kind=kind, label=label, origin=origin, capture_id=capture_id, now=now
        )
        return self.write(writer, work, wait=wait)

    def write(self, writer: Writer, work: Callable[[Writer], T], *, wait: float = 30.0) -> T:
        """`transact` with a writer made by the caller."""

        def journaled() -> T:
            result = work(writer)
            writer.finish()
            return result

        return self.unjournaled(journaled, wait=wait)

    def unjournaled(self, work: Callable[[], T], *, wait: float = 30.0) -> T:
        """Do `work` in one transaction that undo knows nothing of: drafts, housekeeping."""
        database = self._here()
        if database.connection().in_transaction:
            raise RuntimeError("a user action is one transaction; this one is inside another")
        deadline = time.monotonic() + wait
        with _held(database.file, self._lock, wait), explained(database.file):
            left = max(0.0, deadline - time.monotonic())
            database.execute_sql(f"PRAGMA busy_timeout = {int(left * 1000)}")
            with database.transaction("IMMEDIATE"):
                return work()

    def data_version(self) -> int:
        """A number that changes when another connection has written; compare within one thread."""
        return int(self.rows("PRAGMA data_version")[0][0])

    def _here(self) -> Database:
        database = self._engine
        if database.is_closed():
            if self._closed:
                raise RuntimeError("the store is closed")
            with explained(database.file):
                database.connect()
        return database


def open_store(
    path: Path,
    *,
    now: datetime,
    wait: float = 30.0,
    backups: Path | None = None,
    migrations: str = MIGRATIONS,
) -> Store:
    """Open the database at `path`, made or brought to this version first where needed.

    `now` (aware) becomes the first day of use of a new database. Waits at most `wait` seconds
    for others. A database is copied into `backups` (else a directory of that name beside it)
    before it is migrated. Raises StorageError with the cause and what to do; a file that is not
    ours, or is newer than this program, is left untouched.
    """
    file = os.path.realpath(path)
    newest = _newest_version(migrations)
    lock = WriteLock(file)
    with explained(file, OSError):
        seen = glance(file, newest)
        if seen is None:
            from linchpin_tui.storage.migrating import create, make_private_dir

            make_private_dir(Path(file).parent)
            with _held(file, lock, wait):
                create(file, directory=migrations, newest=newest, now=now, wait=wait)
        database = Database(file, wait)
        try:
            database.connect()
            version = int(database.execute_sql("PRAGMA user_version").fetchone()[0])
            if version > newest:
                from linchpin_tui.storage import causes

                database.close_untouched()
                raise causes.newer(file, version, newest)
            if version < newest:
                from linchpin_tui.storage.migrating import migrate

                with _held(file, lock, wait):
                    migrate(
                        database, directory=migrations, newest=newest, backups=backups, now=now
                    )
            if seen is not None and seen.wal is False and database.wal:
                with _held(file, lock, wait):
                    _to_wal(database)
        except BaseException:
            database.close_all()
            raise
    proxy.initialize(database)
    return Store(Path(path), database, lock)


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
    try:
        database.execute_sql("PRAGMA journal_mode = wal").fetchone()
    except OperationalError:
        pass  # Somebody has it open in the other mode, which is as safe.


def _newest_version(directory: str) -> int:
    """The version this program knows, from the names of its migrations alone."""
    return max(int(name[:4]) for name in os.listdir(directory) if name[:4].isdigit())
