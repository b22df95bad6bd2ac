"""A store of one's own for each test."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from linchpin_tui.storage.store import Store
from tests.storage.support import opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a database could be; nothing is there yet."""
    return tmp_path / "desk" / "linchpin.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """A fresh store."""
    with opened(path) as store:
        yield store


@pytest.fixture
def open_place() -> Iterator[Path]:
    """A directory that others can reach too, which pytest's own are not."""
    with tempfile.TemporaryDirectory() as directory:
        place = Path(directory).resolve()
        place.chmod(0o755)
        yield place
        place.chmod(0o755)
