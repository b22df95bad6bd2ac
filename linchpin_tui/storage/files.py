"""A look at the database's file before the engine gets it, so that a wrong one stays untouched.

On the way of a captured line files are strings: pathlib alone would be a twentieth of its time.
"""

import os
import stat
import struct
from contextlib import suppress

from linchpin_tui.light import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

APPLICATION_ID = 0x4C4E4348
"""Stands in the header of every database of ours ("LNCH")."""

COMPANIONS = ("-wal", "-shm", "-journal")

_MAGIC = b"SQLite format 3\0"
_HEADER = struct.Struct(">16xHBB8xI28xI4xI28x")

# POSIX drops a process's locks on a file as soon as it closes any descriptor of it. So a file
# that the engine has open here must not be opened and closed beside it.
_open_here: dict[tuple[int, int], int] = {}


class Glance(NamedTuple):
    """What the header says. `wal`: whether it is in WAL mode; None when it was not looked at."""

    version: int
    wal: bool | None


def glance(file: str, newest: int) -> Glance | None:
    """Look at a database's header; None when there is no database yet (no file or an empty one).

    Tightens rights that are too wide. Raises Unusable for what is not a database of ours or is
    newer than `newest`, and OSError.
    """
    # Not blocking, or a pipe of that name would hold us for ever.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        state = os.stat(file)
        if not stat.S_ISREG(state.st_mode):
            from linchpin_tui.storage import causes

            raise causes.not_a_file(_path(file))
        if (state.st_dev, state.st_ino) in _open_here:
            return Glance(newest, None)
        descriptor = os.open(file, flags)
    except FileNotFoundError:
        return None
    try:
        header = os.read(descriptor, _HEADER.size)
    finally:
        os.close(descriptor)
    if not header:
        return None
    if state.st_mode & 0o077 and os.name == "posix":
        _tighten(file)
    return _judge(file, header, state.st_size, newest)


def mark_open(file: str) -> tuple[int, int]:
    """Note that the engine has the file open in this process; gives what `mark_closed` wants."""
    state = os.stat(file)
    key = (state.st_dev, state.st_ino)
    _open_here[key] = _open_here.get(key, 0) + 1
    return key


def mark_closed(key: tuple[int, int]) -> None:
    """Note that the engine has let go of the file."""
    _open_here[key] -= 1
    if not _open_here[key]:
        del _open_here[key]


def beside(file: "Path", suffix: str) -> "Path":
    """The file of that name and suffix."""
    return file.with_name(file.name + suffix)


def sync_directory(directory: "Path") -> None:
    """Make a name that was just created or renamed survive a power cut."""
    if os.name != "posix":
        return
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _judge(file: str, header: bytes, size: int, newest: int) -> Glance:
    if not header.startswith(_MAGIC) or len(header) < _HEADER.size:
        from linchpin_tui.storage import causes

        raise causes.not_a_database(_path(file), header)
    page_size, write_format, _, pages, version, application = _HEADER.unpack(header)
    page_size = 65536 if page_size == 1 else page_size
    whole = size >= page_size * pages or _has_companion(file)
    if application == APPLICATION_ID and version <= newest and whole:
        return Glance(version, write_format == 2)
    from linchpin_tui.storage import causes

    if application != APPLICATION_ID:
        raise causes.not_ours(_path(file))
    if version > newest:
        raise causes.newer(_path(file), version, newest)
    raise causes.damaged(_path(file))


def _has_companion(file: str) -> bool:
    return any(os.path.exists(file + suffix) for suffix in COMPANIONS)


def _tighten(file: str) -> None:
    for suffix in ("", *COMPANIONS):
        with suppress(OSError):  # Not there, or not ours to tighten.
            os.chmod(file + suffix, 0o600)


def _path(file: str) -> "Path":
    from pathlib import Path

    return Path(file)
