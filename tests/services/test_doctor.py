"""The doctor looks at every state of the file, and changes none."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from linchpin_tui.paths import Paths, paths
from linchpin_tui.services.doctor import Finding, Health, examine
from linchpin_tui.storage import spool
from tests.services.world import World


def everything(directory: Path) -> dict[str, tuple[bytes, int, int]]:
    """Content, rights and time of change of every file below a directory."""
    return {
        str(path): (path.read_bytes(), path.stat().st_mode, path.stat().st_mtime_ns)
        for path in sorted(directory.rglob("*"))
        if path.is_file()
    }


def looked(at: Paths, directory: Path) -> dict[str, Finding]:
    """The findings by what they are about, having checked that nothing was changed."""
    before = everything(directory)
    findings = examine(at)
    assert everything(directory) == before
    return {finding.what: finding for finding in findings}


@pytest.fixture
def closed(world: World) -> World:
    """A desk with a few facts, closed again."""
    world.knows("Dana Lee")
    world.happened("conversation", "Dana Lee")
    world.desk.close()
    return world


def test_a_sound_desk_is_sound_in_every_respect(closed: World, tmp_path: Path) -> None:
    found = looked(closed.paths, tmp_path)
    assert {finding.health for finding in found.values()} == {Health.SOUND}
    assert found["database"].says.startswith("1 person and 1 interaction")


def test_an_open_desk_is_seen_with_what_is_only_in_its_log(world: World, tmp_path: Path) -> None:
    world.knows("Dana Lee")
    before = everything(tmp_path)
    found = {finding.what: finding for finding in examine(world.paths)}
    assert found["database"].says.startswith("1 person")
    changed = [name for name, content in everything(tmp_path).items() if before[name] != content]
    # Readers and writers of one process share the index of the log.
    assert all(name.endswith("-shm") for name in changed)


@pytest.mark.parametrize("lost", ["", "-shm"])
def test_after_a_kill_what_was_committed_is_seen_and_nothing_is_touched(
    tmp_path: Path, lost: str
) -> None:
    database = tmp_path / "killed.db"
    script = """
import os, sys
from pathlib import Path
from tests.services.world import World
world = World(Path(sys.argv[1]))
world.knows("Dana Lee")
os._exit(9)
"""
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False, cwd=Path.cwd())
    for suffix in ("", "-wal", "-shm"):
        made = tmp_path / "data" / f"linchpin.db{suffix}"
        if made.exists() and suffix != (lost or None):
            made.rename(f"{database}{suffix}")
    paths = Paths(database, *(tmp_path / name for name in ("spool", "config", "backups", "log")))
    found = looked(paths, tmp_path)
    assert found["database"].says.startswith("1 person")
    assert found["integrity"].health is Health.SOUND


def test_no_database_yet_is_no_trouble_and_none_is_made(tmp_path: Path) -> None:
    names = ("linchpin.db", "spool", "config", "backups", "log")
    found = looked(Paths(*(tmp_path / name for name in names)), tmp_path)
    assert found["database"].health is Health.NOTE
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_file_is_said_with_what_is_left_to_do(closed: World, tmp_path: Path) -> None:
    file = closed.paths.database
    content = bytearray(file.read_bytes())
    content[8192:40960] = b"\xff" * (40960 - 8192)
    file.write_bytes(content)
    closed.paths.backups.mkdir()
    (closed.paths.backups / "linchpin-1.db").write_bytes(b"")
    found = looked(closed.paths, tmp_path)
    assert found["integrity"].health is Health.TROUBLE
    assert found["integrity"].advice is not None
    assert "linchpin-1.db" in found["integrity"].advice


def test_a_file_cut_short_is_trouble(closed: World, tmp_path: Path) -> None:
    file = closed.paths.database
    file.write_bytes(file.read_bytes()[:5000])
    found = looked(closed.paths, tmp_path)
    assert Health.TROUBLE in {finding.health for finding in found.values()}


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"Dear diary,\n" * 20, "text file"), (b"\x00\x01\x02" * 200, "not a database")],
)
def test_another_kind_of_file_is_named(
    closed: World, tmp_path: Path, content: bytes, says: str
) -> None:
    closed.paths.database.write_bytes(content)
    found = looked(closed.paths, tmp_path)
    assert found["database"].health is Health.TROUBLE
    assert says in found["database"].says


def test_a_directory_a_newer_and_a_foreign_database_are_named(
    closed: World, tmp_path: Path
) -> None:
    file = closed.paths.database
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    assert "newer" in looked(closed.paths, tmp_path)["database"].says
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA application_id = 7")
    connection.close()
    assert "another program" in looked(closed.paths, tmp_path)["database"].says
    file.unlink()
    file.mkdir()
    assert "directory" in looked(closed.paths, tmp_path)["database"].says


def test_rows_without_their_counterpart_are_counted_by_table(closed: World, tmp_path: Path) -> None:
    with sqlite3.connect(closed.paths.database) as connection:
        connection.execute("DELETE FROM contact")
    connection.close()
    found = looked(closed.paths, tmp_path)
    assert found["links"].health is Health.TROUBLE
    assert "participation (1)" in found["links"].says


@pytest.mark.skipif(os.name != "posix", reason="rights are POSIX's")
def test_rights_that_are_too_wide_are_said_with_the_command_that_narrows_them(
    closed: World, tmp_path: Path
) -> None:
    closed.paths.database.chmod(0o644)
    found = looked(closed.paths, tmp_path)
    assert found["rights"].health is Health.NOTE
    assert found["rights"].advice == f"chmod 600 {closed.paths.database}"
    named = tmp_path / "my own.db"
    shutil.copyfile(closed.paths.database, named)
    named.chmod(0o644)
    rights = next(one for one in examine(paths(str(named))) if one.what == "rights")
    assert rights.advice == f"chmod 600 '{named}'"


def test_lines_in_the_spool_are_counted_and_strangers_named(closed: World, tmp_path: Path) -> None:
    spool.put(closed.paths.spool, "coffee", captured_at=closed.clock(), capture_id="a1", why="busy")
    (closed.paths.spool / "stray.txt").write_text("hello")
    before = everything(tmp_path)
    notes = [finding.says for finding in examine(closed.paths) if finding.what == "spool"]
    assert notes[0].startswith("1 line captured")
    assert "stray.txt" in notes[1]
    assert everything(tmp_path) == before


def test_a_configuration_is_looked_at_where_there_is_one(closed: World, tmp_path: Path) -> None:
    assert "config" not in looked(closed.paths, tmp_path)
    closed.paths.config.parent.mkdir(parents=True)
    closed.paths.config.write_text("[notes]\ndue_hours = 48\n")
    assert looked(closed.paths, tmp_path)["config"].health is Health.SOUND
    closed.paths.config.write_text("[notes]\ndue_hours = 0\n[numbrs]\n")
    found = looked(closed.paths, tmp_path)["config"]
    assert (found.health, found.advice) == (Health.NOTE, "linchpin-tui config")
    assert found.says.startswith("config.toml, line 2: due_hours = 0 is not a whole number")
    assert found.says.endswith("(1 more)")
