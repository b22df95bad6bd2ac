"""A start for every test of the screens."""

from pathlib import Path

import pytest

from tests.ui.program import Starter


@pytest.fixture
def desk(tmp_path: Path) -> Starter:
    """Records lines and starts the program, on a database of the test's own."""
    return Starter(tmp_path / "data")
