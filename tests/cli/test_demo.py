"""`--demo`: everything can be tried, nothing of the user's is touched, nothing stays."""

import json
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from linchpin_tui.paths import DEMO, paths

ROOT = Path(__file__).parents[2]
ANNOUNCED = "This is the demo: made-up people, thrown away afterwards."


class Machine:
    """A machine with a home and a place for temporary files."""

    def __init__(self, directory: Path) -> None:
        self.home = directory / "home"
        self.temporary = directory / "tmp"
        self.home.mkdir()
        self.temporary.mkdir()
        self.environment = {
            "HOME": str(self.home),
            "TMPDIR": str(self.temporary),
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "LINCHPIN_NOW": "2026-11-25T10:00",
        }

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "linchpin_tui", *arguments]

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*arguments),
            cwd=ROOT,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def waiting(self) -> subprocess.Popen[str]:
        """A demo that waits for lines to add, and has said that it is one."""
        process = subprocess.Popen(
            self.command("--demo", "--add", "-"),
            cwd=ROOT,
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert process.stderr
        assert process.stderr.readline().strip() == ANNOUNCED
        return process

    def rooms(self) -> list[Path]:
        """The rooms of demos that are there."""
        return sorted(self.temporary.glob("linchpin-demo-*"))

    def files(self) -> dict[str, bytes]:
        """Everything in the home, by name."""
        return {str(f): f.read_bytes() for f in self.home.rglob("*") if f.is_file()}


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


@pytest.mark.parametrize("command", ["web", "notes", "quotas", "people", "log", "inbox"])
def test_each_place_as_text_shows_the_demo_and_says_so_aside(
    command: str, machine: Machine
) -> None:
    result = machine.run("--demo", command, "--json")
    assert result.returncode == 0, result.stderr
    assert result.stderr.splitlines() == [ANNOUNCED]
    assert json.loads(result.stdout)
    assert machine.rooms() == []
    assert machine.files() == {}


def test_a_line_can_be_tried_and_is_forgotten(machine: Machine) -> None:
    result = machine.run("--demo", "--add", "coffee with Dana Lee at Acme")
    assert result.returncode == 0
    assert "Dana Lee (Acme), new" in result.stdout
    assert "Dana Lee" not in machine.run("--demo", "people").stdout


def test_what_goes_wrong_in_it_has_its_usual_exit_code(machine: Machine) -> None:
    result = machine.run("--demo", "wbe")
    assert result.returncode == 2
    assert "did you mean web?" in result.stderr
    assert machine.rooms() == []


def test_behind_a_command_it_is_said_where_it_goes(machine: Machine) -> None:
    result = machine.run("quotas", "--demo")
    assert result.returncode == 2
    assert result.stderr == "--demo goes before the command: linchpin-tui --demo quotas.\n"


def test_the_users_own_desk_is_neither_read_nor_written(machine: Machine) -> None:
    machine.run("--add", "coffee with Dana Lee at Acme")
    config = machine.home / ".config" / "linchpin-tui" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text("this is not even TOML")
    before = machine.files()
    assert len(before) >= 2
    result = machine.run("--demo", "people")
    assert result.returncode == 0, result.stderr
    assert "Dana Lee" not in result.stdout
    machine.run("--demo", "--add", "lunch with Sam Ortiz")
    machine.run("--demo", "quotas", "--week", "nonsense")
    assert machine.files() == before


def test_a_database_of_ones_own_and_the_demo_exclude_each_other(
    machine: Machine, tmp_path: Path
) -> None:
    mine = str(tmp_path / "mine.db")
    for arguments in (
        ("--demo", "--database", mine, "web"),
        ("--database", mine, "--demo", "web"),
        ("--demo", "web", "--database", mine),
    ):
        result = machine.run(*arguments)
        assert result.returncode == 2
        assert "leave out --database" in result.stderr
    assert not Path(mine).exists()
    machine.environment["LINCHPIN_DATABASE"] = mine
    assert machine.run("--demo", "web").returncode == 0
    assert not Path(mine).exists()


def test_all_of_it_is_in_one_private_room(machine: Machine) -> None:
    process = machine.waiting()
    [room] = machine.rooms()
    assert stat.S_IMODE(room.stat().st_mode) == 0o700
    assert {f.stat().st_mode & 0o077 for f in room.iterdir()} == {0}
    output, _ = process.communicate("coffee with Dana Lee\n")
    assert "Dana Lee" in output
    assert process.returncode == 0
    assert machine.rooms() == []


def test_everything_has_its_place_in_the_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(DEMO, str(tmp_path))
    found = paths()
    assert found.demo
    assert {Path(name).parent for name in found.names} == {tmp_path}
    monkeypatch.setenv(DEMO, "no directory")
    assert not paths().demo


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_the_room_goes_when_a_signal_ends_the_demo(
    number: signal.Signals, machine: Machine
) -> None:
    process = machine.waiting()
    assert len(machine.rooms()) == 1
    process.send_signal(number)
    process.communicate()
    assert process.returncode in (-number, 130)
    assert machine.rooms() == []


def test_what_a_kill_leaves_behind_goes_with_the_next_demo(machine: Machine) -> None:
    living, killed = machine.waiting(), machine.waiting()
    rooms = machine.rooms()
    killed.kill()
    killed.communicate()
    assert machine.rooms() == rooms, "a kill leaves no time to clean up"
    machine.run("--demo", "people")
    [left] = machine.rooms()
    living.communicate("coffee with Dana Lee\n")
    assert living.returncode == 0, "a demo that lives is left alone"
    assert not left.exists()
