"""A world of one's own for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.world import World


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """An empty desk on a Wednesday morning, 2026-11-25 10:00 in New York."""
    world = World(tmp_path)
    yield world
    world.desk.close()
