"""TOML read as far as it can be: what is broken is left out and named with its line."""

import re
import tomllib
from bisect import bisect
from collections.abc import Mapping

from linchpin_tui.config.config import Problem
from linchpin_tui.text import clean

_AT_LINE = r"\s*\(at (?:line (\d+), column \d+|end of document)\)$"
_ERRORS = (ValueError, RecursionError)
"""What tomllib raises: a number of too many digits and too deep a nesting have errors of their own."""


MOST_BROKEN = 20
"""Lines that may be broken before a text is taken to be something else than TOML."""

_MOST_LEFT_OUT = 500
_NEAR = 30


class Source:
    """A text of TOML. `content` is what could be read of it."""

    def __init__(self, text: str) -> None:
        self._lines = text.replace("\r\n", "\n").split("\n")
        self._typed = tuple(self._lines)
        self._problems: list[Problem] = []
        self._found: dict[tuple[str, ...], int] | None = None
        self.content: dict[str, object] = self._read()

    def line(self, *at: str) -> int | None:
        """On which line (from 1) a section, or a key in it, begins."""
        if self._found is None:
            self._found = _where(self._lines)
        return self._found.get(at) or self._found.get(at[:1])

    def has(self, section: str, key: str) -> bool:
        """Does the text give this key a value?"""
        inside = self.content.get(section)
        return isinstance(inside, dict) and key in inside

    def blame(self, *at: str, message: str) -> None:
        """Note what is wrong with a section or a key."""
        self._problems.append(Problem(self.line(*at), message))

    def problems(self) -> tuple[Problem, ...]:
        """What was found wrong, by line."""
        return tuple(sorted(self._problems, key=lambda problem: problem.line or 0))

    def _read(self) -> dict[str, object]:
        blamed = -2
        for _ in range(_MOST_LEFT_OUT):
            if len(self._problems) >= MOST_BROKEN:
                break
            try:
                return tomllib.loads("\n".join(self._lines))
            except _ERRORS as error:
                start = self._broken_from(error)
                typed = self._typed[start].strip()
                # The lines that only went on with what was broken are not named again.
                if start != blamed + 1 or "=" in typed or typed.startswith("["):
                    self._problems.append(Problem(start + 1, _broken(typed, error)))
                blamed = self._leave_out(start)
        if not _reads(self._lines):
            self._problems = [Problem(None, "it is not TOML; all is as usual.")]
            return {}
        return tomllib.loads("\n".join(self._lines))

    def _broken_from(self, error: Exception) -> int:
        """The index of the line on which what is broken begins."""
        place = re.search(_AT_LINE, str(error))
        end = int(place[1]) if place and place[1] else len(self._lines)
        near = range(end - 1, max(end - 1 - _NEAR, -1), -1)
        start = next((index for index in near if _reads(self._lines[:index])), None)
        if start is None:
            # Bisection: what is before it reads, and with its line no more.
            start = (
                bisect(range(near[-1]), 0, key=lambda index: not _reads(self._lines[:index])) - 1
            )
        while start < end - 1 and not self._lines[start].strip():
            start += 1
        return start

    def _leave_out(self, start: int) -> int:
        """Blank a line; with a broken heading all that stands under it. Gives the last one."""
        last = start
        if self._lines[start].lstrip().startswith("["):
            rest = self._lines[start + 1 :]
            under = (i for i, line in enumerate(rest) if line.lstrip().startswith("["))
            last += next(under, len(rest))
        for index in range(start, last + 1):
            self._lines[index] = ""
        return last


def _reads(lines: list[str]) -> bool:
    try:
        tomllib.loads("\n".join(lines))
    except _ERRORS:
        return False
    return True


def _where(lines: list[str]) -> dict[tuple[str, ...], int]:
    """The line of each section and each key, statement by statement.

    A statement is as many lines as TOML needs to understand it, so that no rule of it is told
    twice here.
    """
    found: dict[tuple[str, ...], int] = {}
    section: tuple[str, ...] = ()
    held: list[str] = []
    for number, line in enumerate(lines, 1):
        held.append(line)
        try:
            statement = tomllib.loads("\n".join(held))
        except _ERRORS:
            continue
        path = _path(statement)
        start, is_heading = number - len(held) + 1, held[0].lstrip().startswith("[")
        held = []
        if not path:
            continue
        whole = path if is_heading else section + path
        section = path if is_heading else section
        for length in range(1, len(whole) + 1):
            found.setdefault(whole[:length], start)
    return found


def _path(statement: Mapping[str, object]) -> tuple[str, ...]:
    """The section or the key that one statement names."""
    path: list[str] = []
    inside: object = statement
    while isinstance(inside, dict) and len(inside) == 1 and len(path) < 2:
        ((key, inside),) = inside.items()
        path.append(str(key))
    return tuple(path)


def _broken(typed: str, error: Exception) -> str:
    """What to say of a line that is no TOML."""
    why = clean(re.sub(_AT_LINE, "", str(error)))
    shown = f"“{clean(typed)[:60]}”"
    if typed.startswith("["):
        return f"{shown} is no heading that can be read ({why}); what is under it is left out."
    key, _, value = (clean(part.strip()) for part in typed.partition("="))
    if "overwrite" in why:
        return f"{key} is said twice; the first one holds."
    bare = value.partition("#")[0].strip()
    if bare and bare[0] not in "\"'[{" and not bare.lstrip("+-").isdigit():
        return f'{shown} cannot be read: text goes in quotes, {key} = "{bare[:60]}".'
    return f"{shown} cannot be read ({why}); it is left out."
