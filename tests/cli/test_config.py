"""`config`, and how other commands tell what they cannot follow of it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from linchpin_tui.cli.commands import run
from linchpin_tui.paths import paths
from linchpin_tui.storage.locking import WriteLock


class Terminal:
    """Runs commands in this process on a Wednesday morning; gives code, output and talk."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        self._capsys.readouterr()
        code = run(list(arguments))
        said = self._capsys.readouterr()
        return code, said.out, said.err


@pytest.fixture
def on(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setenv("LINCHPIN_NOW", "2026-11-25T10:00")
    return Terminal(capsys)


@pytest.fixture
def file() -> Path:
    """Where the configuration would be; its directory is there."""
    path = paths().config
    path.parent.mkdir(parents=True)
    return path


def test_without_a_file_it_says_where_it_would_be_and_how_to_make_it(on: Terminal) -> None:
    code, out, err = on("config")
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        str(paths().config),
        "There is none: all is as usual. linchpin-tui config --write makes one.",
    ]
    assert not paths().config.exists()


def test_it_is_made_on_request_and_changes_nothing(on: Terminal) -> None:
    code, out, _ = on("config", "--write")
    assert code == 0
    assert out.splitlines() == [
        str(paths().config),
        "It changes nothing yet: all is as usual.",
    ]
    assert "#opens = " in paths().config.read_text()


def test_what_is_there_is_never_written_over(on: Terminal, file: Path) -> None:
    file.write_text("# mine")
    code, out, err = on("config", "--write")
    assert (code, out) == (2, "")
    assert err == f"There is a configuration already, and it is left as it is: {file}\n"
    assert file.read_text() == "# mine"


def test_a_file_that_cannot_be_made_says_why(on: Terminal) -> None:
    paths().config.parent.parent.mkdir(parents=True)
    paths().config.parent.write_text("a file where the directory would be")
    code, _, err = on("config", "--write")
    assert code == 2
    assert "cannot be made (" in err


def test_it_says_what_is_followed_and_what_is_not(on: Terminal, file: Path) -> None:
    file.write_text(
        '[numbers]\ncontacts = 3\n[week]\nworkdays = ["mon", "sat"]\nstarts = "sun"\n'
        '[hours]\nopens = "8:00"\ncloses = "24:00"\n[looks]\ntheme = "blue"\n'
        '[keys]\nadd = "?"\nundo = "ctrl+h"\n'
    )
    code, out, _ = on("config")
    assert code == 2
    assert out.splitlines() == [
        str(file),
        "2 things in it cannot be followed:",
        '  line 10: theme = "blue" is none of auto, dark, light; "auto" is used.',
        (
            '  line 13: undo = "ctrl+h" cannot be used: terminals send the same for it as for '
            "backspace; it keeps its own key."
        ),
        "It says:",
        "  numbers.contacts  3",
        "  week.workdays     mon, sat",
        "  week.starts       sun",
        "  hours.opens       08:00",
        "  hours.closes      24:00",
        "  keys.add          ?",
        "Numbers and the week hold from the day they were changed here.",
    ]


def test_the_same_as_json(on: Terminal, file: Path) -> None:
    file.write_text('[notes]\ndue_hours = 48\n[week]\nworkdays = ["mon"]\n[hours]\nopens = 9\n')
    code, out, _ = on("config", "--json")
    said: dict[str, Any] = json.loads(out)
    assert code == 2
    assert said["path"] == str(file)
    assert said["exists"] is True
    assert said["values"] == {"notes.due_hours": 48, "week.workdays": ["mon"]}
    assert [problem["line"] for problem in said["problems"]] == [6]


def test_hostile_values_are_shown_without_what_steers(on: Terminal, file: Path) -> None:
    file.write_text('[looks]\ntheme = "\\u001b[31m"\n[keys]\n"\\u001b]0;x" = "a"\n')
    for arguments in (("config",), ("config", "--json"), ("quotas",), ("--add", "call Dana")):
        _, out, err = on(*arguments)
        assert "\x1b" not in out + err


@pytest.mark.parametrize(
    "arguments", [("quotas",), ("today", "--json"), ("--add", "coffee with Dana Lee")]
)
def test_other_commands_tell_what_they_cannot_follow_and_go_on(
    on: Terminal, file: Path, arguments: tuple[str, ...]
) -> None:
    file.write_text("[notes]\ndue_hours = 0\n")
    code, out, err = on(*arguments)
    assert code == 0
    assert out
    assert err == (
        "config.toml, line 2: due_hours = 0 is not a whole number from 1 to 2160; 72 is used.\n"
    )


def test_a_capture_goes_by_what_is_configured(on: Terminal, file: Path) -> None:
    file.write_text("[numbers]\ncontacts = 3\n[notes]\ndue_hours = 24\n")
    _, out, err = on("--add", "info interview with Dana Lee")
    assert err == ""
    assert "owed to Dana Lee for the informational interview, by Thu 26 Nov 10:00" in out
    assert "contacts 1 of 3 today · 2 to go" in out


def test_a_capture_is_stored_though_the_configuration_cannot_be_taken_over(
    on: Terminal, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on("--add", "coffee with Dana Lee")
    monkeypatch.setattr("linchpin_tui.services.configuring.WAIT", 0.01)
    file.write_text("[numbers]\ncontacts = 3\n")
    lock = WriteLock(str(paths().database))
    lock.acquire(1)
    try:
        code, _, err = on("--add", "coffee with Sam Ortiz")
    finally:
        lock.release()
    assert code == 3
    assert "safe in" in err
    code, out, _ = on("quotas")
    assert "2 of 3 " in out


def test_without_a_file_a_capture_loads_nothing_of_it(on: Terminal) -> None:
    code = (
        "import sys; from linchpin_tui.cli.add import run; run(['--add', 'coffee with Dana Lee'])\n"
        "print([name for name in sys.modules if 'tomllib' in name or 'linchpin_tui.config' in name])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ
    )
    assert done.stdout.splitlines()[-1] == "[]"
