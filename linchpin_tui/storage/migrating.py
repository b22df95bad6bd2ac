"""Making a database and bringing an older one to this version. Loaded only for that."""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from playhouse.migrations import Runner  # type: ignore[import-untyped]

from linchpin_tui.paths import make_private_dir
from linchpin_tui.storage import causes
from linchpin_tui.storage.database import Database
from linchpin_tui.storage.errors import Unusable
from linchpin_tui.storage.files import (
    APPLICATION_ID,
    COMPANIONS,
    beside,
    glance,
    sync_directory,
)
from linchpin_tui.storage.seeds import seed


def create(file: Path, *, directory: Path, newest: int, now: datetime, wait: float) -> None:
    """Make a database with its first rows, unless there is one. The caller holds the lock.

    It is built beside its place and moved there whole, so that nobody ever meets half of one.
    """
    if glance(os.fspath(file), newest) is not None:
        return
    _move_orphans_aside(file)
    new = beside(file, ".new")
    _clear_away(new)
    try:
        _make_private(new)
        database = Database(new, wait)
        try:
            database.connect()
            _run(database, directory, newest, finish=lambda: seed(database, now))
            if database.wal:
                database.setting("journal_mode = wal")
        finally:
            database.close_all()
        new.replace(file)
    finally:
        _clear_away(new)
    sync_directory(file.parent)


def migrate(
    database: Database, *, directory: Path, newest: int, backups: Path, now: datetime
) -> None:
    """Bring an older database to this version, wholly or not at all. The caller holds the lock.

    A copy is put into `backups` first.
    """
    if database.setting("user_version") >= newest:
        return
    copy = back_up(database, backups, now)
    try:
        _run(database, directory, newest, finish=lambda: None)
    except Exception as error:
        known = causes.of(database.file, error)
        raise known or Unusable(
            f"{causes.shown(database.file)} could not be brought to this version ({error}); it is "
            f"as it was, and there is a copy of it at {causes.shown(copy)}."
        ) from error
    if database.wal:
        # So that the header says the version to whoever looks without the engine.
        database.setting("wal_checkpoint(truncate)")


def back_up(database: Database, directory: Path, now: datetime) -> Path:
    """Copy the open database into a private file of `directory`, checked and synced.

    Raises StorageError when what was copied is damaged, and OSError.
    """
    make_private_dir(directory)
    moment = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    stem = f"{database.file.stem}-v{database.setting('user_version')}-{moment}"
    place, number = directory / f"{stem}.db", 1
    while place.exists():
        number += 1
        place = directory / f"{stem}-{number}.db"
    part = beside(place, ".part")
    try:
        _make_private(part)
        _copy(database, part)
        part.replace(place)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    sync_directory(directory)
    return place


def _copy(database: Database, part: Path) -> None:
    copy = type(database.here)(os.fspath(part))
    try:
        database.here.backup(copy)
        copy.execute("PRAGMA journal_mode = delete").fetchone()
        if copy.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise causes.damaged(database.file)
    finally:
        copy.close()
    descriptor = os.open(part, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _run(database: Database, directory: Path, newest: int, *, finish: Callable[[], None]) -> None:
    # Inside a transaction this pragma does nothing, and with it on, rebuilding a table that
    # others refer to would take their rows along.
    database.run("PRAGMA foreign_keys = 0")
    try:
        with database.transaction("IMMEDIATE"):
            if database.setting("user_version") >= newest:
                return
            highest = _highest_keys(database)
            Runner(database, os.fspath(directory)).up()
            for table, key in highest:
                # A rebuilt table begins after its last row; after its last key is meant.
                database.run(
                    "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", key, table
                )
            finish()
            broken = database.run("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise RuntimeError(f"{len(broken)} rows would refer to nothing")
            database.run(f"PRAGMA application_id = {APPLICATION_ID}")
            database.run(f"PRAGMA user_version = {newest}")
    finally:
        database.run("PRAGMA foreign_keys = 1")


def _highest_keys(database: Database) -> list[tuple[str, int]]:
    """The highest key that each table ever gave, by table."""
    if not database.table_exists("sqlite_sequence"):
        return []
    return database.run("SELECT name, seq FROM sqlite_sequence").fetchall()


def _clear_away(new: Path) -> None:
    """Remove what is left of an attempt to make a database."""
    for left in (new, *(beside(new, suffix) for suffix in COMPANIONS)):
        left.unlink(missing_ok=True)


def _move_orphans_aside(file: Path) -> None:
    """What a database that is gone left behind would be read into the new one."""
    for suffix in COMPANIONS:
        orphan = beside(file, suffix)
        if orphan.exists():
            orphan.replace(beside(orphan, ".orphan"))


def _make_private(path: Path) -> None:
    path.unlink(missing_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    path.chmod(0o600)
