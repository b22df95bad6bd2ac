"""The engine as we use it: its settings, its connections, and its errors made plain."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from peewee import PeeweeException, SqliteDatabase, sqlite3  # type: ignore[attr-defined]

from linchpin_tui.light import TYPE_CHECKING
from linchpin_tui.storage.files import mark_closed, mark_open

if TYPE_CHECKING:
    # For its types: the driver is whichever Peewee chose, and there is never a second one.
    from pathlib import Path
    from sqlite3 import Connection, Cursor
    from typing import Any


LOG_LIMIT = 1024 * 1024
"""Bytes of write-ahead log after which a commit moves it into the file."""


def has_wal_reset_bug(version: tuple[int, ...]) -> bool:
    """Whether this SQLite can corrupt a WAL database that two write to
    (https://sqlite.org/wal.html#walresetbug)."""
    if version[:2] == (3, 44):
        return version < (3, 44, 6)
    if version[:2] == (3, 50):
        return version < (3, 50, 7)
    return version < (3, 51, 3)


class Database(SqliteDatabase):
    """SQLite with our settings. Every thread connects for itself; `close_all` ends them all."""

    def __init__(self, file: "str | Path", wait: float) -> None:
        self.name = os.fspath(file)
        self.wait = wait
        self.wal = not has_wal_reset_bug(SqliteDatabase.server_version)
        self._log = self.name + "-wal"
        self._all: list[Connection] = []
        self._all_lock = threading.Lock()
        self._mark: tuple[int, int] | None = None
        pragmas: list[tuple[str, object]] = [
            ("foreign_keys", 1),
            ("synchronous", "full"),
            ("secure_delete", 1),
            ("wal_autocheckpoint", 0),  # See `trim_log`.
        ]
        if not self.wal:
            pragmas.append(("journal_mode", "truncate"))
        super().__init__(
            self.name,
            pragmas=pragmas,
            lock_type="IMMEDIATE",
            autoconnect=False,
            timeout=wait,
            check_same_thread=False,
        )

    def run(self, sql: str, *params: object) -> "Cursor":
        """Run a statement on this thread's connection."""
        return self.execute_sql(sql, params)  # type: ignore[no-any-return, no-untyped-call]

    def limit_waiting(self, seconds: float) -> None:
        """Wait at most so long for others on this thread's connection."""
        self.run(f"PRAGMA busy_timeout = {max(0, int(seconds * 1000))}")

    def trim_log(self) -> None:
        """Move a long write-ahead log into the file and empty it, unless somebody reads from it.

        Called after a commit, by whoever holds the lock. The engine's own way does not empty the
        log where each process writes once and ends: the next one forgets what was moved, so the
        log grows for ever, and so does the time to open it. A failure here loses nothing.
        """
        with suppress(OSError, PeeweeException):
            if self.wal and os.stat(self._log).st_size > LOG_LIMIT:
                self.limit_waiting(0)
                self.setting("wal_checkpoint(truncate)")

    def setting(self, name: str) -> "Any":
        """The value of a pragma."""
        return self.run(f"PRAGMA {name}").fetchone()[0]

    @property
    def file(self) -> "Path":
        """The database's file."""
        from pathlib import Path

        return Path(self.name)

    @property
    def here(self) -> "Connection":
        """This thread's connection."""
        return self.connection()  # type: ignore[no-any-return, no-untyped-call]

    def _connect(self) -> "Connection":
        connection: Connection = super()._connect()  # type: ignore[misc]
        with self._all_lock:
            self._all.append(connection)
            if self._mark is None:
                self._mark = mark_open(self.name)
        return connection

    def rollback(self) -> None:
        """Undo the transaction, if the engine has not done so itself (on a full disk it has)."""
        if self.here.in_transaction:
            super().rollback()

    def close_all(self) -> None:
        """Close the connections of every thread."""
        with self._all_lock:
            connections, self._all = self._all, []
            mark, self._mark = self._mark, None
        self.dispose()
        for connection in connections:
            connection.close()
        if mark is not None:
            mark_closed(mark)

    def close_untouched(self) -> None:
        """Close without the engine's tidying, which moves the write-ahead log into the file."""
        uri = f"{self.file.as_uri()}?mode=ro"
        watcher: Connection = type(self.here)(uri, uri=True)
        try:
            # While somebody else reads there is no tidying, and a read-only connection does none.
            watcher.execute("SELECT count(*) FROM sqlite_master").fetchone()
            self.close_all()
        finally:
            watcher.close()


@contextmanager
def explained(file: str, *also: type[Exception]) -> Iterator[None]:
    """Turn the engine's errors, and those in `also`, into StorageError where the cause is known."""
    errors: tuple[type[Exception], ...] = (PeeweeException, sqlite3.Error, *also)
    try:
        yield
    except errors as error:
        from pathlib import Path

        from linchpin_tui.storage import causes

        cause = causes.of(Path(file), error)
        if cause is None:
            raise
        raise cause from error
