"""A shell for every test of a command."""

import pytest

from tests.cli.terminal import LINES, Terminal


@pytest.fixture
def on(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A shell on a Wednesday morning, with nothing recorded yet."""
    monkeypatch.setenv("LINCHPIN_NOW", "2026-11-25T10:00")
    return Terminal(capsys)


@pytest.fixture
def used(on: Terminal) -> Terminal:
    """The same after five lines."""
    for line in LINES:
        assert on("--add", line).code == 0
    return on
