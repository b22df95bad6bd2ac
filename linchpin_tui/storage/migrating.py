"""Making a database and bringing an older one to this version. Loaded only for that."""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from peewee import SqliteDatabase
from playhouse.migrations import Runner

from linchpin_tui.paths import make_private_dir
from linchpin_tui.storage.database import Database
from linchpin_tui.storage.errors import StorageError, Unusable
from linchpin_tui.storage.files import APPLICATION_ID, COMPANIONS, glance, sync_directory
from linchpin_tui.storage.seeds import seed


def create(file: str, *, directory: str, newest: int, now: datetime, wait: float) -> None:
    """Make a database with its first rows, unless there is one. The caller holds the lock.

    It is built beside its place and moved there whole, so that nobody ever meets half of one.
    """
    if glance(file, newest) is not None:
        return
    _move_orphans_aside(file)
    new = file + ".new"
    for left in (new, *(new + suffix for suffix in COMPANIONS)):
        if os.path.exists(left):
            os.unlink(left)
    os.close(_private_file(new))
    database = Database(new, wait)
    try:
        database.connect()
        _run(database, directory, newest, finish=lambda: seed(database, now))
        if database.wal:
            database.execute_sql("PRAGMA journal_mode = wal").fetchone()
    finally:
        database.close_all()
    os.replace(new, file)
    sync_directory(os.path.dirname(file))


def migrate(
    database: Database, *, directory: str, newest: int, backups: Path | None, now: datetime
) -> None:
    """Bring an older database to this version, wholly or not at all. The caller holds the lock.

    A copy is put into `backups` first (else into a directory of that name beside it).
    """
    if _version(database) >= newest:
        return
    copy = back_up(database, backups or Path(database.file).parent / "backups", now)
    try:
        _run(database, directory, newest, finish=lambda: None)
    except StorageError:
        raise
    except Exception as error:
        from linchpin_tui.storage import causes

        known = causes.of(database.file, error)
        if known is not None:
            raise known from error
        raise Unusable(
            f"{database.file} could not be brought to this version ({error}); it is as it was, "
            f"and there is a copy at {copy}."
        ) from error
    if database.wal:
        # So that the header says the version to whoever looks without the engine.
        database.execute_sql("PRAGMA wal_checkpoint(truncate)").fetchone()


def back_up(database: Database, directory: Path, now: datetime) -> Path:
    """Copy the open database into a private file of `directory`, checked and synced."""
    make_private_dir(directory)
    moment = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    stem = f"{Path(database.file).stem}-v{_version(database)}-{moment}"
    place = directory / f"{stem}.db"
    number = 1
    while place.exists():
        number += 1
        place = directory / f"{stem}-{number}.db"
    part = os.fspath(place) + ".part"
    os.close(_private_file(part))
    copy = SqliteDatabase(part, autoconnect=False)
    try:
        copy.connect()
        database.connection().backup(copy.connection())
        copy.execute_sql("PRAGMA journal_mode = delete").fetchone()
        sound = [row[0] for row in copy.execute_sql("PRAGMA integrity_check")] == ["ok"]
    finally:
        copy.close()
    if not sound:
        os.unlink(part)
        from linchpin_tui.storage import causes

        raise causes.damaged(database.file)
    descriptor = os.open(part, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    os.replace(part, place)
    sync_directory(os.fspath(directory))
    return place


def _run(
    database: Database, directory: str, newest: int, *, finish: Callable[[], None]
) -> None:
    # Inside a transaction this pragma does nothing, and with it on, rebuilding a table that
    # others refer to would take their rows along.
    database.execute_sql("PRAGMA foreign_keys = 0")
    try:
        with database.transaction("IMMEDIATE"):
            if _version(database) >= newest:
                return
            Runner(database, directory).up()
            finish()
            broken = database.execute_sql("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise RuntimeError(f"{len(broken)} rows would refer to nothing")
            database.execute_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            database.execute_sql(f"PRAGMA user_version = {newest}")
    finally:
        database.execute_sql("PRAGMA foreign_keys = 1")


def _version(database: SqliteDatabase) -> int:
    return int(database.execute_sql("PRAGMA user_version").fetchone()[0])


def _move_orphans_aside(file: str) -> None:
    """What a database that is gone left behind would be read into the new one."""
    for suffix in COMPANIONS:
        if os.path.exists(file + suffix):
            os.replace(file + suffix, file + suffix + ".orphan")


def _private_file(path: str) -> int:
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    os.chmod(path, 0o600)
    return descriptor
