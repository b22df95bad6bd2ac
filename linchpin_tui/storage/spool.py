"""Lines that could not be stored yet, one file each, until a later start takes them in.

Peewee is not loaded here: the spool must work when nothing else does.
"""

import json
import os
from datetime import UTC, datetime
from pathlib import Path

from linchpin_tui.light import NamedTuple
from linchpin_tui.paths import make_private_dir
from linchpin_tui.storage.files import sync_directory

_LARGEST = 16 * 1024 * 1024


class Spooled(NamedTuple):
    """A line that waits. `captured_at` is aware, with the offset of where it was captured."""

    path: Path
    line: str
    captured_at: datetime
    capture_id: str
    why: str


class Entries(list[Spooled]):
    """What waits, oldest first. `unreadable`: files that are foreign or half; they are left alone."""

    def __init__(self, lines: list[Spooled], unreadable: list[Path]) -> None:
        super().__init__(lines)
        self.unreadable = tuple(unreadable)


def put(directory: Path, line: str, *, captured_at: datetime, capture_id: str, why: str) -> Path:
    """Keep a line in a private file, there whole and on the disk when this returns.

    `captured_at` is aware. The same `capture_id` again replaces its file. Raises OSError when
    the line could not be kept, and ValueError for a naive moment.
    """
    if captured_at.tzinfo is None:
        raise ValueError(f"a moment needs a time zone: {captured_at!r}")
    make_private_dir(directory)
    moment = captured_at.astimezone(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
    name = "".join(c for c in capture_id if c.isascii() and (c.isalnum() or c == "-"))
    place = directory / f"{moment}-{name}.json"
    part = place.with_name(f"{place.name}.{os.getpid()}.part")
    # ASCII, so that bytes which were no UTF-8 in the line come back as they were.
    content = json.dumps(
        {
            "line": line,
            "captured_at": captured_at.isoformat(),
            "capture_id": capture_id,
            "why": why,
        }
    ).encode("ascii")
    try:
        _write(part, content)
        part.replace(place)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    sync_directory(directory)
    sync_directory(directory.parent)
    return place


def entries(directory: Path) -> Entries:
    """The lines that wait, oldest first; none when there is no such directory. Raises OSError."""
    lines, unreadable = [], []
    try:
        files = sorted(directory.iterdir())
    except FileNotFoundError:
        return Entries([], [])
    for file in files:
        entry = _read(file)
        if entry is not None:
            lines.append(entry)
        elif file.exists():
            unreadable.append(file)
    lines.sort(key=lambda entry: (entry.captured_at, entry.path))
    return Entries(lines, unreadable)


def remove(entry: Spooled) -> None:
    """Forget a line that has been stored; one that is gone already is no error."""
    entry.path.unlink(missing_ok=True)
    sync_directory(entry.path.parent)


def _write(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        path.chmod(0o600)
        while content:
            content = content[os.write(descriptor, content) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _read(file: Path) -> Spooled | None:
    try:
        if file.suffix != ".json" or not file.is_file() or file.stat().st_size > _LARGEST:
            return None
        content = json.loads(file.read_text("ascii"))
        line, capture_id, why = content["line"], content["capture_id"], content["why"]
        captured_at = datetime.fromisoformat(content["captured_at"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    if captured_at.tzinfo is None or not all(isinstance(x, str) for x in (line, capture_id, why)):
        return None
    return Spooled(file, line, captured_at, capture_id, why)
