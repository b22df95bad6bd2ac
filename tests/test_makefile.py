"""Setting up from a clone: what `make` says when the machine is not ready."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="make is not here")

OLD = 'case "$*" in *"%d.%d"*) echo 3.10;; *) exit 1;; esac'
NO_VENV = f'case "$*" in *ensurepip*) exit 1;; esac; exec "{sys.executable}" "$@"'
GOOD = f'case "$*" in "-m venv"*) echo "venv by $0"; exit 1;; esac; exec "{sys.executable}" "$@"'


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A directory with the Makefile and a `bin` that holds nothing but a shell's needs."""
    clone = tmp_path / "clone"
    (clone / "bin").mkdir(parents=True)
    for name in ("Makefile", "pyproject.toml", "constraints-dev.txt"):
        shutil.copy(ROOT / name, clone)
    for tool in ("make", "sh", "awk", "echo"):
        found = shutil.which(tool)
        assert found
        (clone / "bin" / tool).symlink_to(found)
    return clone


def python(clone: Path, name: str, script: str) -> None:
    """Put an interpreter of that name on the path."""
    file = clone / "bin" / name
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)


def make(clone: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(clone / "bin" / "make"), *arguments],
        cwd=clone,
        env={"PATH": str(clone / "bin"), "HOME": str(clone / "home")},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def said(result: subprocess.CompletedProcess[str]) -> list[str]:
    """What was said on standard error, without make's own lines."""
    assert result.returncode == 2
    return [line for line in result.stderr.splitlines() if not line.startswith("make")]


def test_without_a_target_make_says_what_there_is(clone: Path) -> None:
    result = make(clone)
    assert result.returncode == 0
    for target in ("run", "test", "check", "torture", "bench", "clean", "help"):
        assert f"make {target} " in result.stdout


def test_no_python_at_all_is_one_sentence(clone: Path) -> None:
    [sentence] = said(make(clone, "run"))
    assert sentence == (
        "linchpin-tui needs Python 3.11 or later (none was found): "
        "install one, or name one: make PYTHON=/path/to/python3.12"
    )


def test_an_old_python_is_one_sentence_with_its_version(clone: Path) -> None:
    python(clone, "python3", OLD)
    [sentence] = said(make(clone, "test"))
    assert sentence == (
        "linchpin-tui needs Python 3.11 or later (python3 is 3.10): "
        "install one, or name one: make PYTHON=/path/to/python3.12"
    )


def test_a_named_python_that_is_old_is_one_sentence(clone: Path) -> None:
    python(clone, "python3", GOOD)
    python(clone, "python3.10", OLD)
    [sentence] = said(make(clone, "PYTHON=python3.10", "test"))
    assert "(python3.10 is 3.10)" in sentence


def test_a_missing_venv_module_is_one_sentence_with_the_remedy(clone: Path) -> None:
    python(clone, "python3", NO_VENV)
    [sentence] = said(make(clone, "run"))
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert sentence.startswith(f"Python {version} is here without its venv module")
    assert f"sudo apt install python{version}-venv" in sentence


@pytest.mark.parametrize("first", [OLD, NO_VENV])
def test_the_first_suitable_python_is_taken(clone: Path, first: str) -> None:
    python(clone, "python3", first)
    python(clone, "python3.12", GOOD)
    result = make(clone, "run")
    assert f"venv by {clone}/bin/python3.12" in result.stdout
    assert "Setting up .venv with python3.12" in result.stdout


def test_continuous_integration_runs_what_a_developer_runs() -> None:
    script = (ROOT / ".ci" / "run").read_text()
    assert [line for line in script.splitlines() if line.startswith("make")] == [
        "make check",
        "make test",
    ]
