"""A path as a person types, pastes or drops it, and what it could go on with."""

import asyncio
import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from textual.suggester import Suggester

from linchpin_tui.text import clean

TABLES = (".csv", ".tsv", ".txt")
"""How the names of files end that may hold people."""

_LOOKED_AT = 2_000
"""Entries of a directory looked at, so that a huge one holds up nobody."""


def typed_path(text: str) -> Path:
    """The path meant: quotation marks, `\\ ` and `file://` of a dropped file, and `~` are read."""
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        text = text[1:-1]
    elif text.startswith("file://"):
        text = unquote(urlsplit(text).path)
    elif os.sep == "/":
        text = text.replace("\\ ", " ")
    return Path(os.path.expanduser(text))  # noqa: PTH111 (Path.expanduser raises for a stranger)


def newest_export() -> str:
    """The newest export of connections that was downloaded, as one would type it; or nothing."""
    found: list[tuple[float, str]] = []
    for entry in _entries(Path("~/Downloads").expanduser()):
        if entry.name.startswith("Connections") and entry.name.endswith(".csv"):
            try:
                found.append((entry.stat().st_mtime, f"~/Downloads/{entry.name}"))
            except OSError:
                continue
    return max(found)[1] if found else ""


def completed(text: str) -> str | None:
    """The text with the first directory or table that goes on like it; None when there is none."""
    head, separator, start = text.rpartition("/")
    if not text or text[0] in "'\"":
        return None
    fitting = sorted(
        (entry.name.casefold(), entry.name + ("/" if _is_directory(entry) else ""))
        for entry in _entries(typed_path(head + separator or "."))
        if entry.name.startswith(start)
        and (start or not entry.name.startswith("."))
        and (entry.name.lower().endswith(TABLES) or _is_directory(entry))
    )
    return head + separator + fitting[0][1] if fitting and fitting[0][1] != start else None


class PathSuggester(Suggester):
    """Shows how a path could go on while it is typed."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        return await asyncio.to_thread(completed, value)


def _entries(directory: Path) -> Iterator["os.DirEntry[str]"]:
    """What is in a directory, without names that could not be typed; nothing if it is none."""
    try:
        with os.scandir(directory) as entries:
            for count, entry in enumerate(entries):
                if count == _LOOKED_AT:
                    return
                if clean(entry.name) == entry.name:
                    yield entry
    except (OSError, ValueError):
        return


def _is_directory(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
