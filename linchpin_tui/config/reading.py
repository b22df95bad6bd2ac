"""Reading the configuration never fails: what is wrong is named with its line, the rest is used.

What the file says of numbers and of the week is a wish with a date: it is taken over into the
data when it changes, from that day on. All else holds for as long as the file says it.
"""

import os
import stat
from collections.abc import Iterable, Mapping
from datetime import time
from typing import TYPE_CHECKING, Any

from linchpin_tui.config.config import Config, Loaded, Problem
from linchpin_tui.config.settings import SECTIONS, SETTINGS, Wrong
from linchpin_tui.config.source import Source
from linchpin_tui.text import clean

if TYPE_CHECKING:
    from linchpin_tui.config.keymap import KeyChoice

LARGEST = 64 * 1024
"""Bytes of a configuration file that are read."""


def read(path: "str | os.PathLike[str]") -> Loaded:
    """The configuration in a file; without one all is as usual. Never raises."""
    try:
        state = os.stat(path)
        if not stat.S_ISREG(state.st_mode):
            return _unread("it is not a file")
        if state.st_size > LARGEST:
            return _unread(f"it is larger than {LARGEST // 1024} KB")
        with open(path, "rb") as file:
            text = file.read(LARGEST).decode("utf-8-sig")
    except FileNotFoundError:
        return _unread("the link leads nowhere") if os.path.lexists(path) else Loaded()
    except OSError as error:
        return _unread((error.strerror or type(error).__name__).lower())
    except UnicodeDecodeError as error:
        return _unread("it is not UTF-8 text", error.object[: error.start].count(b"\n") + 1)
    return parse(text)


def parse(text: str) -> Loaded:
    """The configuration a text holds, with what is wrong in it in the order of its lines."""
    source = Source(text)
    values: dict[tuple[str, str], object] = {}
    keys: dict[str, KeyChoice] = {}
    for section, content in source.content.items():
        if not isinstance(content, dict):
            source.blame(section, message=_misplaced(section))
        elif section == "keys":
            keys = _choices(source, content)
        elif section in SECTIONS:
            for key, value in content.items():
                values |= _value(source, section, key, value)
        else:
            source.blame(section, message=f"there is no section [{clean(section)}]{_near(section)}")
    _hours_in_order(source, values)
    numbers = {key: value for (of, key), value in values.items() if of == "numbers"}
    fields: dict[str, Any] = {
        SETTINGS[at].field: value for at, value in values.items() if at[0] != "numbers"
    }
    config = Config(**{**fields, "numbers": numbers, "keys": keys})
    return Loaded(config, source.problems(), exists=True, stated=frozenset(values))


def _value(source: Source, section: str, key: str, value: object) -> dict[tuple[str, str], object]:
    """The value of a setting; nothing, and why, when it cannot be used."""
    setting = SETTINGS.get((section, key))
    if setting is None:
        source.blame(section, key, message=_no_such(section, key))
        return {}
    try:
        return {(section, key): setting.read(value)}
    except Wrong as wrong:
        kept = "it stays as it is" if setting.dated else f"{setting.usual} is used"
        source.blame(section, key, message=f"{key} = {_shown(value)} {wrong}; {kept}.")
        return {}


def _choices(source: Source, content: Mapping[str, object]) -> "dict[str, KeyChoice]":
    """The keys chosen for each command; what is no key is left out, and why."""
    # Loaded only now: a capture has no use for keys.
    from linchpin_tui.config.keymap import KeyChoice, NoSuchKey, keys_named

    found = {}
    for command, value in content.items():
        keys: list[str] = []
        try:
            for one in value if isinstance(value, list) and value else [value]:
                if not isinstance(one, str) or not one:
                    raise NoSuchKey('is no key: keys go in quotes, "x"')
                keys += keys_named(one)
        except NoSuchKey as wrong:
            said = f"{clean(command)} = {_shown(value)} {wrong}; it keeps its own key."
            source.blame("keys", command, message=said)
            continue
        line = source.line("keys", command)
        found[command] = KeyChoice(tuple(dict.fromkeys(keys)), line)
    return found


def _hours_in_order(source: Source, values: dict[tuple[str, str], object]) -> None:
    """Take back hours that close before they open."""
    stated = [at for at in (("hours", "closes"), ("hours", "opens")) if at in values]
    opens = values.get(("hours", "opens"), Config().opens)
    closes = values.get(("hours", "closes"), Config().closes)
    assert isinstance(opens, time)
    assert isinstance(closes, time)
    if not stated or opens < closes or closes == time(0):
        return
    source.blame(
        *stated[0],
        message=f"the day would close at {closes:%H:%M} though it opens at {opens:%H:%M}; "
        "the usual hours are used.",
    )
    for at in stated:
        del values[at]


def _misplaced(key: str) -> str:
    """What to say of a key that stands under no section, or under another one than its own."""
    for section, name in SETTINGS:
        if name == key:
            return f"{key} belongs under [{section}]."
    if key in SECTIONS:
        return f"{key} is a section: write [{key}], and below it what belongs there."
    return f"{clean(key)} is under no section{_near(key)}"


def _no_such(section: str, key: str) -> str:
    if any(name == key for _, name in SETTINGS):
        return _misplaced(key)
    return (
        f"[{section}] has no {clean(key)}{_near(key, [k for of, k in SETTINGS if of == section])}"
    )


def _near(word: str, choices: Iterable[str] = tuple(SECTIONS)) -> str:
    from difflib import get_close_matches

    known = list(choices)
    close = get_close_matches(word.lower(), known, 1)
    return f": did you mean {close[0]}?" if close else f"; there are {', '.join(known)}."


def _shown(value: object) -> str:
    """A value as it might stand in the file, cut short."""
    if isinstance(value, bool):
        return str(value).lower()
    text = clean(f'"{value}"' if isinstance(value, str) else str(value))
    return text if len(text) <= 40 else text[:39] + "…"


def _unread(why: str, line: int | None = None) -> Loaded:
    return Loaded(
        problems=(Problem(line, f"it cannot be read ({why}); all is as usual."),), exists=True
    )
