"""What every test stands on: a home of its own, a fixed zone, a limit of time, no chance."""

import gc
import os
import signal
import time
from collections.abc import Generator, Iterator
from datetime import timedelta
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import settings

# Read once, when Textual is imported.
os.environ["TEXTUAL_ANIMATIONS"] = "none"
os.environ.pop("NO_COLOR", None)

# A property runs the same examples every time, each within seconds, so that a loop shows (and a
# busy machine does not).
settings.register_profile(
    "steady", deadline=timedelta(seconds=5), derandomize=True, database=None, print_blob=False
)
settings.register_profile("torture", deadline=timedelta(seconds=5), max_examples=5_000)
settings.load_profile("steady")

# Each start of the program makes some hundred thousand objects: at Python's own thresholds, about a
# tenth of the processor time of a test of the screens goes into collecting.
gc.set_threshold(50_000, 20, 100)

LIMIT = 120
"""Seconds for one test; one marked `torture` has no limit."""

ZONE = "EST5EDT,M3.2.0,M11.1.0"
"""New York's clock as a rule, so that no zone files are needed: UTC-5, in summer UTC-4."""

TERMINAL = {"LANG": "C.UTF-8", "TERM": "xterm-256color", "COLORTERM": "truecolor"}
"""A terminal that can show everything."""


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Point home, data, state and config into the test's directory, fix time zone and terminal.

    Nothing there exists yet. Gives the home directory.
    """
    for name in list(os.environ):
        if name.startswith(("LINCHPIN_", "XDG_", "LC_")) or name in ("COLORFGBG", "NO_COLOR"):
            monkeypatch.delenv(name)
    for name, value in TERMINAL.items():
        monkeypatch.setenv(name, value)
    home = tmp_path / "home"
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.setenv("TZ", ZONE)
    time.tzset()
    yield home
    monkeypatch.undo()
    time.tzset()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Fail a test that runs into its limit instead of hanging with it."""
    if item.get_closest_marker("torture"):
        return (yield)

    def over(_signal: int, _frame: FrameType | None) -> None:
        # Not an Exception: `except Exception` on the way must not swallow it.
        pytest.fail(f"the test ran for more than {LIMIT} s")

    before = signal.signal(signal.SIGALRM, over)
    signal.alarm(LIMIT)
    try:
        return (yield)
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
