"""The program as a user has it: a wheel in an environment of its own, with compiled files."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Installed:
    """The interpreter and the command of an environment with the wheel in it."""

    python: Path
    command: Path
    environment: dict[str, str]


def install(room: Path) -> Installed:
    """Build the wheel and install it, compiled, into a new environment inside `room`.

    Raises CalledProcessError when a tool fails; what it said is on standard error.
    """
    pip = ("-m", "pip", "-qq")
    build = ("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(room / "wheels"))
    _run(sys.executable, *pip, *build, str(ROOT))
    [wheel] = (room / "wheels").glob("linchpin_tui-*.whl")
    _run(sys.executable, "-m", "venv", str(room / "venv"))
    python = room / "venv" / "bin" / "python"
    _run(str(python), *pip, "install", "-c", str(ROOT / "constraints-dev.txt"), str(wheel))
    _run(str(python), "-m", "compileall", "-q", str(room / "venv" / "lib"))
    return Installed(python, python.with_name("linchpin-tui"), _environment(room))


def _environment(room: Path) -> dict[str, str]:
    """A user's environment with a home of its own; nothing that slows or speeds Python."""
    home = room / "home"
    home.mkdir()
    kept = {key: os.environ[key] for key in ("PATH", "LANG", "LC_ALL", "TZ") if key in os.environ}
    return {**kept, "HOME": str(home)}


def _run(*command: str) -> None:
    environment = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    subprocess.run(command, check=True, env=environment, stdout=sys.stderr)
