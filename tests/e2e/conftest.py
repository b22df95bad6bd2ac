"""A home of its own for every story, with the clock stopped."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.e2e.terminal import Terminal

NOW = "2026-11-25T14:09"


@dataclass
class Home:
    """A user's home: commands from its shell, and the program on a terminal."""

    environment: dict[str, str]
    opened: list[Terminal] = field(default_factory=list)

    def shell(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run `linchpin-tui` with arguments, as from a shell."""
        return subprocess.run(
            [sys.executable, "-m", "linchpin_tui", *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def open(self, *arguments: str, width: int = 80, height: int = 24) -> Terminal:
        """Open the program, full screen."""
        terminal = Terminal(*arguments, environment=self.environment, width=width, height=height)
        self.opened.append(terminal)
        return terminal

    def run(self, code: str) -> Terminal:
        """Run Python code on a terminal, for what the program does not do by itself."""
        terminal = Terminal(environment=self.environment, program=("-c", code))
        self.opened.append(terminal)
        return terminal


@pytest.fixture
def home(own_home: Path) -> Iterator[Home]:
    """A home with nothing in it."""
    kept = {name: os.environ[name] for name in ("HOME", "PATH", "TZ") if name in os.environ}
    root = str(Path(__file__).parents[2])
    made = Home(
        {
            **kept,
            "LINCHPIN_NOW": NOW,
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "TEXTUAL_ANIMATIONS": "none",
            "PYTHONPATH": root,
        }
    )
    yield made
    for terminal in made.opened:
        terminal.close()
