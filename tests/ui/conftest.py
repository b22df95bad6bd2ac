"""A start for every test of the screens."""

import shutil
import sys
import time
from pathlib import Path

import pytest

from linchpin_tui.screens import latest
from linchpin_tui.services.demo.generate import generate
from linchpin_tui.storage.store import open_store
from tests.conftest import ZONE
from tests.ui.program import NOW, Starter


@pytest.fixture(autouse=True)
def nothing_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test opens a mail program or an editor, or touches the clipboard, of whoever runs it."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "VISUAL", "EDITOR", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")


@pytest.fixture(autouse=True)
def short_moments(monkeypatch: pytest.MonkeyPatch) -> None:
    """What follows once nobody types for a moment follows soon."""
    monkeypatch.setattr(latest, "MOMENT", 0.001)


@pytest.fixture
def desk(tmp_path: Path) -> Starter:
    """Records lines and starts the program, on a database of the test's own."""
    return Starter(tmp_path / "data")


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the demo in it, as it is at NOW; copy it."""
    path = tmp_path_factory.mktemp("demo") / "linchpin.db"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", ZONE)
        time.tzset()
        store = open_store(path, now=NOW)
        try:
            generate(store, now=NOW)
        finally:
            store.close()
    time.tzset()
    return path


@pytest.fixture
def demo(desk: Starter, demo_file: Path) -> Starter:
    """Starts the program on a copy of the demo."""
    desk.paths.database.parent.mkdir(parents=True)
    shutil.copy(demo_file, desk.paths.database)
    return desk
