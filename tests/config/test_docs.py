"""What the documentation shows of the configuration is true."""

import re
from pathlib import Path

from linchpin_tui.config.keymap import NoSuchKey, key_named
from linchpin_tui.config.reading import parse
from linchpin_tui.config.settings import SECTIONS

TEXT = (Path(__file__).parents[2] / "docs" / "configuration.md").read_text(encoding="utf-8")


def test_its_example_is_followed_to_the_letter() -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)
    loaded = parse(example)
    assert not loaded.problems
    assert {section for section, _ in loaded.stated} | {"keys"} == set(SECTIONS)


def test_the_keys_it_says_cannot_be_had_cannot() -> None:
    said = re.findall(r"Ctrl\+(?:Enter|[A-Z/])", TEXT)
    assert len(said) >= 8
    for key in said:
        try:
            key_named(key)
        except NoSuchKey:
            continue
        raise AssertionError(f"{key} can be had")
