"""The way out: whatever goes wrong is one sentence and a documented exit code."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from linchpin_tui.cli import guard
from linchpin_tui.cli.guard import UsageError, guarded
from linchpin_tui.paths import paths
from linchpin_tui.services.desk import Refused, StorageError

SECRET = "Dana Lee of Acme"


def raising(error: BaseException) -> Callable[[], int]:
    def command() -> int:
        raise error

    return command


@pytest.mark.parametrize(
    ("error", "code", "says"),
    [
        (UsageError("That is not a week."), 2, "That is not a week.\n"),
        (Refused("There is no note 9."), 2, "There is no note 9.\n"),
        (StorageError("The disk is full."), 4, "The disk is full.\n"),
        (
            Refused("x\x1b]0;title\x07y/z\x1b[31m cannot be\nwritten."),
            2,
            "xy/z cannot be\nwritten.\n",
        ),
        (
            ModuleNotFoundError("No module named 'peewee'", name="peewee"),
            1,
            "This installation is not whole: peewee is missing. Install linchpin-tui again.\n",
        ),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_each_trouble_has_its_code_and_its_sentence(
    error: BaseException, code: int, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert guarded(raising(error)) == code
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", says)


def test_an_unexpected_error_names_its_place_and_none_of_the_users_words(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def command() -> int:
        guard.readable([SECRET, 5])  # type: ignore[list-item]
        return 0

    assert guarded(command) == 1
    said = capsys.readouterr()
    assert said.err.count("\n") == 1
    assert "AttributeError in cli/guard.py" in said.err
    assert "Traceback" not in said.err
    log = paths().log
    assert str(log) in said.err
    assert SECRET not in said.err + log.read_text()
    assert "guard.py" in log.read_text()
    if os.name == "posix":
        assert log.stat().st_mode & 0o777 == 0o600
        assert log.parent.stat().st_mode & 0o777 == 0o700


def test_the_log_of_errors_does_not_grow_without_end() -> None:
    log = paths().log
    log.parent.mkdir(parents=True)
    log.write_text("x" * 300_000)
    guarded(raising(RuntimeError(SECRET)))
    assert len(log.read_text()) < 10_000


def test_a_log_that_cannot_be_written_is_left_out_of_the_sentence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    paths().log.mkdir(parents=True)
    assert guarded(raising(RuntimeError(SECRET))) == 1
    assert "steps" not in capsys.readouterr().err


def shell(line: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run a line of sh in which `$L` is the command; environment as the test has it."""
    command = f"{sys.executable} -m linchpin_tui"
    return subprocess.run(
        ["sh", "-c", line],
        env={**os.environ, "L": command, "LINCHPIN_NOW": "2026-11-25T10:00", **env},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def hundred() -> None:
    """A hundred lines stored, so that output does not fit a pipe's first gulp."""
    lines = "".join(f"research topic {number}\n" for number in range(100))
    done = subprocess.run(
        [sys.executable, "-m", "linchpin_tui", "--add", "-"], input=lines, text=True, check=True
    )
    assert done.returncode == 0


def test_a_reader_that_goes_early_is_no_error(hundred: None) -> None:
    for line in ("$L log", "$L log --json"):
        done = shell(f"{{ {line}; echo code $? >&2; }} | head -c 5")
        assert done.stderr == "code 0\n"


def test_a_closed_or_full_output_is_one_sentence_and_code_1() -> None:
    closed = shell("$L people >&-")
    assert (closed.returncode, closed.stderr.count("\n")) == (1, 1)
    assert "Standard output is closed" in closed.stderr
    if Path("/dev/full").exists():
        full = shell("$L people > /dev/full")
        assert (full.returncode, full.stderr.count("\n")) == (1, 1)
        assert "No space left" in full.stderr


def test_closed_streams_all_around_end_without_a_traceback() -> None:
    assert shell("$L people <&- >&- 2>&-").returncode == 1
    assert shell("$L wbe 2>&-").returncode == 2
    assert shell("$L paths 2>&- <&-").returncode == 0


def test_a_wrong_clock_is_refused_naming_the_variable() -> None:
    done = shell("$L people", LINCHPIN_NOW="yesterday")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "LINCHPIN_NOW is 'yesterday', which is not a moment like 2026-11-25T10:00.\n"
    )


def test_an_unusable_database_is_code_4_and_one_sentence(tmp_path: Path) -> None:
    diary = tmp_path / "diary.txt"
    diary.write_text("Dear diary,\n" * 20)
    for database in (str(tmp_path), str(diary), "/dev/null/x.db"):
        done = shell(f"$L --database '{database}' people")
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (4, "", 1)
        assert "Traceback" not in done.stderr
    assert diary.read_text() == "Dear diary,\n" * 20


def test_a_locale_without_our_signs_gets_plain_ones() -> None:
    shell("$L --add coffee with José at Acme via Sam Ortiz +new")
    done = shell("$L web && $L people --json", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert done.returncode == 0
    assert done.stdout.isascii()
    assert "`- Sam Ortiz" in done.stdout
    assert '"Jos\\u00e9"' in done.stdout


def test_commands_load_nothing_of_the_screen() -> None:
    script = (
        "import sys; from linchpin_tui.cli.commands import run; "
        "[run(words.split()) for words in "
        "('--help', 'web', 'notes', 'quotas', 'people', 'log', 'paths', 'doctor', 'undo')]; "
        "print([name for name in ('textual', 'rich', 'platformdirs', 'rapidfuzz') if name in sys.modules], "
        "file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.stderr == "[]\n"
