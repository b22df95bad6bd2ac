"""Which way an invocation goes, and how it ends."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def run(*arguments: str, home: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "linchpin_tui", *arguments],
        cwd=ROOT,
        env={"HOME": str(home)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("arguments", [[], ["--database", "desk.db"], ["--database=desk.db"]])
def test_the_program_needs_a_terminal_and_says_what_does_not(
    arguments: list[str], tmp_path: Path
) -> None:
    result = run(*arguments, home=tmp_path)
    assert result.returncode == 2
    assert result.stdout == ""
    [sentence] = result.stderr.splitlines()
    assert "needs a terminal" in sentence
    assert "linchpin-tui today" in sentence
    assert "linchpin-tui --add" in sentence
    assert list(tmp_path.iterdir()) == [], "nothing is made by being refused"


def test_what_a_command_says_arrives_though_the_process_ends_at_once(tmp_path: Path) -> None:
    result = run("--help", home=tmp_path)
    assert result.returncode == 0
    assert result.stdout.startswith("linchpin-tui")
    assert result.stdout.endswith("\n")


def test_the_exit_code_of_a_command_is_that_of_the_process(tmp_path: Path) -> None:
    assert run("no-such-command", home=tmp_path).returncode == 2


def test_capture_works_behind_a_database_option(tmp_path: Path) -> None:
    desk = tmp_path / "elsewhere.db"
    result = run("--database", str(desk), "--add", "coffee with Dana Lee", home=tmp_path)
    assert result.returncode == 0, result.stderr
    assert desk.exists()


def test_config_tells_which_keys_cannot_be_had(tmp_path: Path) -> None:
    file = tmp_path / ".config" / "linchpin-tui" / "config.toml"
    file.parent.mkdir(parents=True)
    file.write_text('[keys]\nadd = "u"\nundoo = "x"\nmark_sent = "M"\n')
    result = run("config", home=tmp_path)
    assert result.returncode == 2
    assert "line 2: u is taken by undo; add keeps its own key." in result.stdout
    assert "line 3: there is no command undoo: did you mean undo?" in result.stdout
    assert "keys.mark_sent  M" in result.stdout
    assert "keys.add" not in result.stdout


def test_config_writes_the_keys_of_every_command(tmp_path: Path) -> None:
    assert run("config", "--write", home=tmp_path).returncode == 0
    text = (tmp_path / ".config" / "linchpin-tui" / "config.toml").read_text()
    assert '#mark_sent = "m"' in text
    assert '#show_help = "?"' in text
