"""An older database becomes this version's wholly or stays as it was, and loses nothing."""

import gzip
import shutil
from pathlib import Path
from typing import Any

import pytest
from peewee import SqliteDatabase

from linchpin_tui.storage.errors import Unusable
from linchpin_tui.storage.journal import redo, undo
from linchpin_tui.storage.store import MIGRATIONS
from linchpin_tui.storage.tables import TABLES
from tests.storage.support import (
    NOW,
    count,
    everything,
    in_another_process,
    is_sound,
    meet,
    modes,
    opened,
    raw,
)

GOLDEN = Path(__file__).parent / "golden"

REBUILD = """
import os, signal
from peewee import TextField

def at(point):
    if os.environ.get("KILL_AT") == str(point):
        os.kill(os.getpid(), signal.SIGKILL)

def up(migrator, db):
    at(0)
    migrator.migrate(migrator.drop_not_null("contact", "first_key"))
    at(1)
    migrator.migrate(migrator.add_column("contact", "mood", TextField(null=True)))
    at(2)
    db.execute_sql("UPDATE contact SET mood = 'fine'")
    at(3)
"""


def migrations_with(directory: Path, script: str) -> Path:
    """This version's migrations and one more."""
    place = directory / "migrations"
    shutil.copytree(MIGRATIONS, place, ignore=shutil.ignore_patterns("__pycache__"))
    (place / "0002_test.py").write_text(script)
    return place


@pytest.fixture
def older(path: Path) -> Path:
    """A database of version 1 with a few rows, the last of them undone."""
    with opened(path) as store:
        meet(store, "Dana Lee")
        meet(store, "Sam Ortiz")
        meet(store, "Ana Souza")
        undo(store, now=NOW, origin="")
    return path


def test_rebuilding_a_table_keeps_the_rows_that_refer_to_it(older: Path, tmp_path: Path) -> None:
    with opened(older) as store:
        before = everything(store)
        table = store.rows("SELECT sql FROM sqlite_master WHERE name = 'contact'")
    with opened(older, migrations=migrations_with(tmp_path, REBUILD)) as store:
        assert store.rows("SELECT sql FROM sqlite_master WHERE name = 'contact'") != table
        after = everything(store)
        assert {**after, "contact": [row[:-1] for row in after["contact"]]} == before
        assert {row[-1] for row in after["contact"]} == {"fine"}
        assert is_sound(store)
        assert store.rows("PRAGMA foreign_keys") == [(1,)]
        assert store.rows("PRAGMA user_version") == [(2,)]


def test_keys_that_were_given_are_not_given_again_after_a_rebuild(
    older: Path, tmp_path: Path
) -> None:
    with opened(older, migrations=migrations_with(tmp_path, REBUILD)) as store:
        key = store.unjournaled(
            lambda: (
                store.run(
                    "INSERT INTO contact (uid, name, name_key, name_length, name_letters, employment,"
                    " line_of_work, is_coach, asleep, created_at, mood)"
                    " VALUES ('u', 'n', 'n', 1, 1, '', '', 0, 0, '', '')"
                )
                and store.rows("SELECT max(id) FROM contact")[0][0]
            )
        )
        assert key == 4


def test_undo_reaches_back_over_a_migration(older: Path, tmp_path: Path) -> None:
    with opened(older, migrations=migrations_with(tmp_path, REBUILD)) as store:
        undo(store, now=NOW, origin="")
        assert count(store, "contact") == 1


def test_a_copy_is_made_before_private_and_whole(older: Path, tmp_path: Path) -> None:
    with opened(older) as store:
        before = everything(store)
    with opened(older, migrations=migrations_with(tmp_path, REBUILD)):
        pass
    backups = older.parent / "backups"
    assert modes(backups) == {"linchpin-v1-20261125T150000Z.db": "0o600"}
    assert backups.stat().st_mode & 0o777 == 0o700
    with opened(backups / "linchpin-v1-20261125T150000Z.db") as store:
        assert everything(store) == before
        assert is_sound(store)


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        (
            REBUILD + "\n    raise RuntimeError('the disk ate it')",
            "could not be brought to this version (the disk ate it); it is as it was, and there is",
        ),
        (
            "def up(migrator, db):\n    db.execute_sql('DELETE FROM contact')",
            "could not be brought to this version (2 rows would refer to nothing)",
        ),
    ],
    ids=["an error", "rows left alone"],
)
def test_a_migration_that_fails_leaves_everything_as_it_was(
    older: Path, tmp_path: Path, script: str, reason: str
) -> None:
    with opened(older) as store:
        before = everything(store)
    with (
        pytest.raises(Unusable) as caught,
        opened(older, migrations=migrations_with(tmp_path, script)),
    ):
        pass
    assert reason in str(caught.value)
    with opened(older) as store:
        assert everything(store) == before
        assert store.rows("PRAGMA user_version") == [(1,)]


def test_a_killed_migration_leaves_the_old_version_and_the_next_start_completes_it(
    older: Path, tmp_path: Path
) -> None:
    migrations = migrations_with(tmp_path, REBUILD)
    answer = in_another_process("migrate_killed", older, migrations, 4)
    assert answer["found"] == [1, 1, 1, 1]
    with opened(older, migrations=migrations) as store:
        assert store.rows("SELECT DISTINCT mood FROM contact") == [("fine",)]
        assert is_sound(store)


@pytest.mark.torture
def test_a_migration_killed_a_hundred_times_is_wholly_old_or_wholly_new(
    older: Path, tmp_path: Path
) -> None:
    migrations = migrations_with(tmp_path, REBUILD)
    answer = in_another_process("migrate_killed_any_time", older, migrations, 100)
    assert set(answer["found"]) == {"1", "2"}


@pytest.mark.parametrize(
    "rounds", [1, pytest.param(10, marks=pytest.mark.torture)], ids=["once", "10 times"]
)
def test_many_starters_at_once_migrate_once(older: Path, tmp_path: Path, rounds: int) -> None:
    migrations = migrations_with(tmp_path, REBUILD)
    for number in range(rounds):
        place = tmp_path / f"round-{number}" / "linchpin.db"
        place.parent.mkdir()
        place.write_bytes(older.read_bytes())
        in_another_process("migrate_at_once", place, migrations, 8)
        connection = raw(place)
        assert connection.execute("PRAGMA user_version").fetchone() == (2,)
        assert connection.execute("SELECT count(*) FROM schema_migration").fetchone() == (2,)
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        connection.close()
        assert len(list((place.parent / "backups").iterdir())) == 1


def layout(connection: Any) -> dict[str, Any]:
    """Tables, columns, references and indexes, apart from how they are written."""
    found: dict[str, Any] = {}
    tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    for (table,) in connection.execute(tables).fetchall():
        if table == "schema_migration":
            continue
        columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
        indexes = connection.execute(f"PRAGMA index_list({table})").fetchall()
        found[table] = {
            "columns": [
                (name, kind, null) for _, name, kind, null, _, _ in columns if name != "id"
            ],
            "references": sorted(
                row[2:7] for row in connection.execute(f"PRAGMA foreign_key_list({table})")
            ),
            "indexes": {
                name: (
                    unique,
                    [row[2] for row in connection.execute(f"PRAGMA index_info({name})")],
                )
                for _, name, unique, _, _ in indexes
            },
        }
    return found


def test_the_migrations_make_the_tables_as_they_are_declared(path: Path) -> None:
    declared = SqliteDatabase(":memory:")
    with declared.bind_ctx(TABLES):
        declared.create_tables(TABLES)
        wanted = layout(declared.connection())  # type: ignore[no-untyped-call]
    declared.close()
    with opened(path) as store:
        assert layout(store.database.here) == wanted


def test_every_key_but_the_journals_own_is_given_only_once(path: Path) -> None:
    with opened(path) as store:
        plain = {
            name
            for name, sql in store.rows("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
            if "AUTOINCREMENT" not in sql and not name.startswith("sqlite_")
        }
    assert plain == {"change", "schema_migration"}


def test_a_database_of_version_1_opens_with_everything_in_it(path: Path) -> None:
    """The file was written by the first version and is never written again."""
    path.parent.mkdir()
    path.write_bytes(gzip.decompress((GOLDEN / "v1.db.gz").read_bytes()))
    with opened(path) as store:
        assert is_sound(store)
        empty = [t._meta.table_name for t in TABLES if not count(store, t._meta.table_name)]
        assert empty == []
        assert store.rows("SELECT name, organization FROM contact ORDER BY id LIMIT 2") == [
            ("Sam Ortiz", "Initech"),
            ("Dana Lee", "Acme"),
        ]
        assert redo(store, now=NOW, origin="") is not None
        before = everything(store)
        while undo(store, now=NOW, origin="") is not None:
            pass
        assert count(store, "contact") == 0
        while redo(store, now=NOW, origin="") is not None:
            pass
        assert everything(store) == before


def test_a_database_of_version_1_ends_up_with_the_tables_of_a_new_one(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(gzip.decompress((GOLDEN / "v1.db.gz").read_bytes()))
    with opened(path) as old, opened(path.with_name("new.db")) as new:
        assert layout(old.database.here) == layout(new.database.here)
