"""A terminal to type commands in, at a fixed moment."""

import json
from dataclasses import dataclass
from typing import Any

import pytest

from linchpin_tui.cli.commands import run

LINES = (
    "coffee with Sam Ortiz at Initech mon, hub, employed",
    "coffee with Dana Lee at Acme mon via Sam Ortiz, loves trail running",
    "info interview with Omar Haddad at Globex yesterday via Dana Lee +decides 30m",
    "voicemail to Priya Nair at Hooli",
    "plan coffee with Dana Lee tomorrow 10am",
)
TWINS = ("web", "notes", "quotas", "people", "log")


@dataclass
class Said:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Terminal:
    """Runs commands in this process, at a fixed moment."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: str) -> Said:
        self._capsys.readouterr()
        code = run(list(arguments))
        said = self._capsys.readouterr()
        return Said(code, said.out, said.err)


def kind_and_short(said: Said, says: str) -> None:
    """A refusal: one line on standard error, nothing on standard output, code 2."""
    assert (said.code, said.out) == (2, "")
    assert said.err.count("\n") == 1
    assert says in said.err
