"""Changing one value leaves every other line of the file as it is."""

import tomllib
from pathlib import Path

import pytest

from linchpin_tui.config.editing import NotWritten, put

HOURS = {"opens": '"08:00"', "closes": '"16:00"'}
SAID = {"opens": "08:00", "closes": "16:00"}


def changed(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    put(path, "hours", HOURS)
    return path.read_text(encoding="utf-8")


def test_a_file_is_made_where_there_is_none(tmp_path: Path) -> None:
    path = tmp_path / "new" / "config.toml"
    put(path, "hours", HOURS)
    text = path.read_text(encoding="utf-8")
    assert tomllib.loads(text)["hours"] == SAID
    assert "#coach = 1" in text
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[looks]\ntheme = 'dark' # as at night\n",
        '[hours]\nopens = "09:00"\n\n[looks]\nascii = "yes"\n',
        '[hours]\n#opens = "09:00"   # when the day begins\n[looks]\nascii = "yes"\n',
        'x = 1\n[ hours ] # mine\ncloses = "12:00"',
        '[keys]\nadd = "A"\n[hours]\n',
    ],
)
def test_every_other_line_stays(tmp_path: Path, text: str) -> None:
    after = changed(tmp_path / "config.toml", text)
    before = tomllib.loads(text)
    assert tomllib.loads(after) == {**before, "hours": SAID}
    assert [line for line in text.splitlines() if "s = " not in line and line] == [
        line
        for line in after.splitlines()
        if line in text.splitlines() and "s = " not in line and line
    ]
    put(tmp_path / "config.toml", "hours", HOURS)
    assert (tmp_path / "config.toml").read_text(encoding="utf-8") == after


@pytest.mark.parametrize(
    "text",
    ["[hours\n", 'hours = { opens = "09:00" }\n', 'hours.opens = "09:00"\n', "hours = 3\n"],
)
def test_what_is_not_understood_is_left_as_it_is(tmp_path: Path, text: str) -> None:
    path = tmp_path / "config.toml"
    with pytest.raises(NotWritten, match=r"config\.toml"):
        changed(path, text)
    assert path.read_text(encoding="utf-8") == text
    assert [one.name for one in tmp_path.iterdir()] == ["config.toml"]


def test_a_mark_at_the_beginning_that_editors_put_there_is_no_obstacle(tmp_path: Path) -> None:
    after = changed(tmp_path / "config.toml", '\ufeff[looks]\ntheme = "dark"\n')
    assert tomllib.loads(after) == {"looks": {"theme": "dark"}, "hours": SAID}
