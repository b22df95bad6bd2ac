"""A world of one's own for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from linchpin_tui.services import importing
from linchpin_tui.services.importing import Preview
from tests.services.connections import HEADER, Import
from tests.services.world import World


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """An empty desk on a Wednesday morning, 2026-11-25 10:00 in New York."""
    world = World(tmp_path)
    yield world
    world.desk.close()


@pytest.fixture
def look(world: World, tmp_path: Path) -> Import:
    """Previews rows under LinkedIn's header, or under another one."""

    def look(*rows: str, header: str = HEADER) -> Preview:
        file = tmp_path / "Connections.csv"
        file.write_text("\n".join((header, *rows)), encoding="utf-8")
        return importing.preview(world.desk, file)

    return look
