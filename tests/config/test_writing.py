"""Making the configuration file: commented, with what is usual, and never over another."""

import os
import re
import stat
from pathlib import Path

import pytest

from linchpin_tui.config.config import Config
from linchpin_tui.config.keymap import CommandKeys
from linchpin_tui.config.reading import parse, read
from linchpin_tui.config.settings import SETTINGS
from linchpin_tui.config.writing import template, write


def uncommented(text: str) -> str:
    return re.sub(r"^#(?! |$)", "", text, flags=re.MULTILINE)


def test_the_file_as_made_changes_nothing() -> None:
    loaded = parse(template())
    assert not loaded.problems
    assert loaded.config == Config()
    assert not loaded.stated


def test_the_values_it_shows_are_those_that_are_usual() -> None:
    loaded = parse(uncommented(template()))
    assert not loaded.problems
    assert loaded.stated == set(SETTINGS)
    assert loaded.config._replace(keys={}) == Config(
        numbers={"contacts": 10, "interviews": 10, "decision_maker_interviews": 5, "coach": 1},
        workdays=(1, 2, 3, 4, 5),
        week_starts=1,
        keys={},
    )
    assert list(loaded.config.keys) == ["add"]


def test_with_the_commands_the_key_of_each_is_in_it() -> None:
    commands = [CommandKeys("add", "a"), CommandKeys("go_to_web", "2,f2"), CommandKeys("add", "a")]
    loaded = parse(uncommented(template(commands)))
    assert not loaded.problems
    assert {id: choice.keys for id, choice in loaded.config.keys.items()} == {
        "add": ("a",),
        "go_to_web": ("2", "f2"),
    }


def test_it_is_made_for_its_owner_alone_whatever_the_umask(tmp_path: Path) -> None:
    path = tmp_path / "new" / "config.toml"
    before = os.umask(0)
    try:
        write(path)
    finally:
        os.umask(before)
    assert read(path).exists
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_what_is_there_is_never_written_over(tmp_path: Path) -> None:
    path, link = tmp_path / "config.toml", tmp_path / "link.toml"
    path.write_text("# mine")
    link.symlink_to(tmp_path / "elsewhere")
    for one in (path, link):
        with pytest.raises(FileExistsError):
            write(one)
    assert path.read_text() == "# mine"
    assert not (tmp_path / "elsewhere").exists()
