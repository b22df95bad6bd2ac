"""What the README shows is what happens."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def run(
    *arguments: str, database: Path, words: str | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the command on a Wednesday morning, as if typed where nobody reads the screen."""
    return subprocess.run(
        [sys.executable, "-m", "linchpin_tui", "--database", str(database), *arguments],
        cwd=ROOT,
        env={"LINCHPIN_NOW": "2026-11-25T10:00", "HOME": str(database.parent), "TZ": "UTC0"},
        input=words or "",
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def lines_to_capture() -> list[str]:
    """The words of every captured line in the blocks of commands."""
    found = re.findall(r"^linchpin-tui --add (?!-)(\w.*)$", "\n".join(BLOCKS), re.MULTILINE)
    assert len(found) >= 8
    return found


def commands() -> list[str]:
    """Every command of the table."""
    table = README[README.index("## The same facts as text") : README.index("## Your data")]
    named = re.findall(r"^\| (`.*?`) \|", table, re.MULTILINE)
    found = [name.split()[-1] for row in named for name in re.findall(r"`([^`]+)`", row)]
    assert {"web", "undo", "redo", "doctor"} <= set(found)
    return found


def test_every_line_of_the_readme_is_understood_in_its_order(tmp_path: Path) -> None:
    run("--add", "met Ana Silva", database=tmp_path / "desk.db")  # Tells of a new database.
    for line in lines_to_capture():
        result = run("--add", *shlex.split(line), database=tmp_path / "desk.db")
        assert (result.returncode, result.stderr) == (0, ""), line


def test_the_receipt_shown_first_is_the_one_a_first_line_gets(tmp_path: Path) -> None:
    shown = next(block for block in BLOCKS if block.startswith("$ linchpin-tui --add"))
    command, receipt = shown.split("\n", 1)
    typed = shlex.split(command.removeprefix("$ linchpin-tui "))
    assert run(*typed, database=tmp_path / "desk.db").stdout == receipt


def test_the_refusal_shown_is_the_one_given(tmp_path: Path) -> None:
    shown = next(block for block in BLOCKS if "^^^" in block)
    command, refusal = shown.split("\n", 1)
    typed = shlex.split(command.removeprefix("$ linchpin-tui "))
    run("--add", "met Ana Silva", database=tmp_path / "desk.db")
    result = run(typed[0], "--dry-run", *typed[1:], database=tmp_path / "desk.db")
    assert result.returncode == 2
    assert result.stderr == refusal


@pytest.mark.parametrize("command", commands())
def test_every_command_of_the_readme_is_there(command: str, tmp_path: Path) -> None:
    result = run(command, "--help", database=tmp_path / "desk.db")
    assert result.returncode == 0
    assert f"linchpin-tui {command}" in result.stdout


def test_every_file_that_the_documents_link_to_is_there() -> None:
    for document in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md"):
        text = (ROOT / document).read_text(encoding="utf-8")
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", text):
            assert (ROOT / target).exists(), f"{document} links to {target}"
