"""Pictures in files: for their owner only, never over another file, never through a link."""

import os
from pathlib import Path

import pytest

from linchpin_tui.services import pictures, web
from linchpin_tui.services.desk import Refused
from tests.services.world import World


def test_a_picture_is_saved_for_its_owner_only_and_never_over_another_file(
    world: World, tmp_path: Path
) -> None:
    world.knows("Dana Lee")
    text = pictures.picture(world.desk, web.web(world.desk), len)
    assert "Dana Lee" in text
    assert "1 person · Wed 25 Nov 2026" in text
    before = os.umask(0)
    try:
        saved = pictures.save(tmp_path / "web.svg", text)
    finally:
        os.umask(before)
    assert saved.read_text(encoding="utf-8") == text
    assert saved.stat().st_mode & 0o777 == 0o600
    with pytest.raises(Refused, match="is there already and stays as it is"):
        pictures.save(saved, "another")
    assert saved.read_text(encoding="utf-8") == text


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    for name, leads_to in (("to-nothing", "nothing"), ("to-a-file", "file")):
        (tmp_path / "file").write_text("mine")
        link = tmp_path / name
        link.symlink_to(tmp_path / leads_to)
        with pytest.raises(Refused, match="is there already"):
            pictures.save(link, "picture")
        assert link.is_symlink()
    assert not (tmp_path / "nothing").exists()
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.parametrize("name", ["no/such/place.svg", "a\0b.svg", "file/x.svg", ""])
def test_where_nothing_can_be_written_it_is_said(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Refused) as refused:
        pictures.save(tmp_path / name, "picture")
    assert str(tmp_path) in refused.value.message
