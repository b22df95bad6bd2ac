"""Files made for a user to take elsewhere: theirs alone, whole or not there, never over another."""

import errno
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from linchpin_tui.paths import make_private_dir

_MOST_NAMES = 1000


def write_new(file: Path, content: bytes) -> None:
    """Make a file, readable by its owner alone, with all of its content or not at all.

    Raises FileExistsError, and changes nothing, where anything of that name is there already, also
    a link that leads nowhere; OSError, and ValueError for what is no name.
    """
    descriptor, name = tempfile.mkstemp(prefix=".linchpin-", dir=file.parent)
    made = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            made.chmod(0o600)
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        _name(made, file)
    finally:
        with suppress(OSError):
            made.unlink()


def write_among(directory: Path, name: str, content: bytes) -> Path:
    """Make a file in a private directory of ours; a name that is taken gets a number.

    Gives the file. Raises OSError.
    """
    make_private_dir(directory)
    stem, dot, suffix = name.rpartition(".")
    for number in range(1, _MOST_NAMES):
        numbered = name if number == 1 else f"{stem}-{number}{dot}{suffix}"
        with suppress(FileExistsError):
            write_new(directory / numbered, content)
            return directory / numbered
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(directory / name))


def _name(made: Path, file: Path) -> None:
    """Give the finished file its name, unless something has it."""
    try:
        # Unlike a rename, a link is never made over what is there, and never through a link.
        os.link(made, file)
    except FileExistsError:
        raise
    except OSError:
        # A file system without links. The name is taken first, so that nothing else can be there.
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        try:
            made.replace(file)
        except OSError:
            file.unlink()
            raise
