"""Why the store cannot be used, in one sentence each, with what to do. Loaded only in trouble."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

from linchpin_tui.storage.errors import Busy, Full, ReadOnly, StorageError, Unusable
from linchpin_tui.storage.files import beside
from linchpin_tui.text import clean

_BUSY, _LOCKED, _NOMEM, _READONLY, _IOERR, _CORRUPT = 5, 6, 7, 8, 10, 11
_FULL, _CANTOPEN, _PROTOCOL, _NOTADB = 13, 14, 15, 26
# For errors that come without their code: a failing backup's, and those of older drivers.
_BY_MESSAGE = {
    "database is locked": _BUSY,
    "database or disk is full": _FULL,
    "database disk image is malformed": _CORRUPT,
    "file is not a database": _NOTADB,
    "attempt to write a readonly database": _READONLY,
    "unable to open database file": _CANTOPEN,
    "disk I/O error": _IOERR,
}
_PLACE = (3, _READONLY, _IOERR, _CANTOPEN)
_NO_ROOM = (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC))
_PROBE_SIZE = 256 * 1024


def of(file: Path, error: Exception) -> StorageError | None:
    """The cause of an error of the engine or the file system; None when it is not about the store
    but about what was asked of it."""
    if isinstance(error, StorageError):
        return error
    if isinstance(error, OSError):
        return _of_system(file, error)
    code = _engine_code(error)
    if code in (_BUSY, _LOCKED, _PROTOCOL):
        return Busy(
            f"Another program is holding {shown(file)}; close it, or try again when it is done."
        )
    if code == _FULL:
        return full(file)
    if code == _CORRUPT:
        return damaged(file)
    if code == _NOTADB:
        return not_a_database(file, b"\0")
    if code == _NOMEM:
        return Unusable("There is not enough memory to open the database; close something.")
    if code in _PLACE:
        return _of_place(file, code)
    if "Could not decode" in str(error):
        return damaged(file)
    return None


def not_a_file(file: Path) -> Unusable:
    """The path names a directory, a pipe or a device."""
    if file.is_dir():
        return Unusable(
            f"{shown(file)} is a directory; give the path of a file in it, such as "
            f"{shown(file / 'linchpin.db')}."
        )
    return Unusable(f"{shown(file)} is not a file; give the path of a file.")


def not_a_database(file: Path, start: bytes) -> Unusable:
    """The file is something else; `start` is how it begins."""
    what = "a text file" if _is_text(start) else "not a database, or too damaged to be read as one"
    return Unusable(
        f"{shown(file)} is {what}; it was left as it is. Give another path, or move it away."
    )


def not_ours(file: Path) -> Unusable:
    """The file is a database of another program."""
    return Unusable(
        f"{shown(file)} is a database of another program; it was left as it is. Give another path."
    )


def newer(file: Path, version: int, newest: int) -> Unusable:
    """The file was written by a later version of this program."""
    return Unusable(
        f"{shown(file)} was written by a newer linchpin-tui (its format is {version}, this one "
        f"knows {newest}); it was left as it is. Update linchpin-tui."
    )


def damaged(file: Path) -> Unusable:
    """The file is a database of ours and broken."""
    backups = file.parent / "backups"
    where = f"a copy from {shown(backups)}" if backups.is_dir() else "a copy from a backup"
    return Unusable(
        f"{shown(file)} is damaged; it was left as it is. Move it away and put {where} in its "
        "place."
    )


def full(file: Path) -> Full:
    """There is no room on the disk."""
    return Full(
        f"There is no room left on the disk of {shown(file.parent)}; free some and try again."
    )


def _of_system(file: Path, error: OSError) -> StorageError:
    directory = file.parent
    if error.errno == errno.EFBIG:
        return _limited(file)
    if error.errno in _NO_ROOM:
        return full(file)
    if error.errno == errno.EROFS:
        return _read_only_place(directory)
    if error.errno in (errno.EACCES, errno.EPERM):
        return _no_rights(file)
    if error.errno in (errno.ENOTDIR, errno.EEXIST):
        part = _first_that(directory, lambda path: path.exists() and not path.is_dir())
        return Unusable(
            f"{shown(part or directory)} is a file, so there can be no directory of that name; "
            "give another path."
        )
    if error.errno == errno.ENOENT:
        return Unusable(f"There is no directory {shown(directory)}; make it or give another path.")
    if error.errno == errno.EISDIR:
        return not_a_file(file)
    if error.errno == errno.ELOOP:
        return Unusable(f"The links of {shown(file)} lead in a circle; give another path.")
    reason = error.strerror or "the system gave no reason"
    return Unusable(f"{shown(file)} cannot be used ({reason}); give another path.")


def _of_place(file: Path, code: int) -> StorageError:
    """The engine could not open, read or write: find out why by trying it ourselves."""
    directory = file.parent
    if not directory.is_dir():
        return Unusable(f"There is no directory {shown(directory)}; make it or give another path.")
    if file.exists() and not os.access(file, os.R_OK | os.W_OK):
        return _no_rights(file)
    try:
        _probe(beside(file, ".probe"))
    except OSError as error:
        return _of_system(file, error)
    if code == _IOERR:
        if _file_size_limit() is not None:
            return _limited(file)
        return Unusable(
            f"The disk of {shown(directory)} gives errors; copy {shown(file)} to another one."
        )
    if code == _READONLY:
        return ReadOnly(f"{shown(file)} is read-only; make it writable or give another path.")
    return Unusable(f"{shown(file)} cannot be opened; give another path.")


def _no_rights(file: Path) -> StorageError:
    directory = file.parent
    if file.exists() and not os.access(file, os.R_OK):
        return Unusable(f"You have no right to read {shown(file)}; ask its owner, or chmod it.")
    if file.exists() and not os.access(file, os.W_OK):
        return ReadOnly(f"{shown(file)} is read-only; make it writable or give another path.")
    closed = _first_that(directory, lambda path: not os.access(path, os.X_OK))
    if closed is not None and closed.exists():
        return Unusable(f"You have no right to enter {shown(closed)}; give another path.")
    existing = directory
    while not existing.exists() and existing != existing.parent:
        existing = existing.parent
    return _read_only_place(existing)


def _read_only_place(directory: Path) -> ReadOnly:
    return ReadOnly(
        f"The directory {shown(directory)} is read-only; make it writable or give another path."
    )


def _limited(file: Path) -> Full:
    return Full(f"{shown(file)} has reached the limit on the size of a file (ulimit -f); raise it.")


def _probe(path: Path) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        written = 0
        while written < _PROBE_SIZE:
            written += os.write(descriptor, b"\0" * (_PROBE_SIZE - written))
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
        path.unlink()


def _file_size_limit() -> int | None:
    try:
        import resource
    except ImportError:
        return None
    limit, _ = resource.getrlimit(resource.RLIMIT_FSIZE)
    return None if limit == resource.RLIM_INFINITY else limit


def _first_that(path: Path, holds: Callable[[Path], bool]) -> Path | None:
    """The first of a path's ancestors, from the root down to itself, of which something holds."""
    return next((part for part in [*reversed(path.parents), path] if holds(part)), None)


def _is_text(start: bytes) -> bool:
    try:
        text = start.decode()
    except UnicodeDecodeError as error:
        # A character cut in half at the end is no reason.
        text = start[: error.start].decode() if error.start > len(start) - 4 else "\0"
    return all(character.isprintable() or character.isspace() for character in text)


def _engine_code(error: BaseException) -> int | None:
    seen: BaseException | None = error
    while seen is not None:
        code = getattr(seen, "sqlite_errorcode", None)
        if isinstance(code, int):
            return code & 0xFF
        seen = seen.__cause__ or seen.__context__
    return _BY_MESSAGE.get(str(error))


def shown(path: Path) -> str:
    """A path for a message."""
    return clean(str(path))
