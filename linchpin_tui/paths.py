"""Where everything lives. Nothing is created by asking.

The capture path asks this on every line, so platformdirs (20 ms to import) is asked only where
the rule is not three lines long: on Linux the XDG rule is applied here, and a test holds the two
together.
"""

import os
import sys
from pathlib import Path
from typing import NamedTuple

APP = "linchpin-tui"

_XDG = {
    "data": ("XDG_DATA_HOME", "~/.local/share"),
    "state": ("XDG_STATE_HOME", "~/.local/state"),
    "config": ("XDG_CONFIG_HOME", "~/.config"),
}


class Paths(NamedTuple):
    """The files and directories of one desk, absolute; they need not exist.

    `database`: the SQLite file. `spool`: the directory of captured lines that wait for the
    database. `config`: the configuration file. `backups`: the directory of database copies,
    beside the data. `log`: the file for errors.
    """

    database: Path
    spool: Path
    config: Path
    backups: Path
    log: Path


def paths(database: str | None = None) -> Paths:
    """The paths in force: `database` (from `--database`), else `LINCHPIN_DATABASE`, else the default.

    Raises ValueError, with a sentence for the user, when the database is given as a URL.
    """
    data, state, config = (_user_dir(kind) for kind in ("data", "state", "config"))
    given = database or os.environ.get("LINCHPIN_DATABASE")
    usual = data / "linchpin.db"
    chosen = _database(given) if given else usual
    return Paths(
        database=chosen,
        spool=state / ("spool" if chosen == usual else f"spool-{_mark(chosen)}"),
        config=config / "config.toml",
        backups=data / "backups",
        log=state / "linchpin.log",
    )


def make_private_dir(path: Path) -> None:
    """Make a directory and its missing parents, each 0700 whatever the umask.

    A directory that exists keeps its rights: it may be shared on purpose. Raises OSError.
    """
    missing = []
    while not path.is_dir():
        missing.append(path)
        if path == path.parent:
            break
        path = path.parent
    for directory in reversed(missing):
        try:
            directory.mkdir(mode=0o700)
        except FileExistsError:
            if not directory.is_dir():
                raise
        else:
            directory.chmod(0o700)


def _mark(path: Path) -> str:
    """A short name for a database's path: each database has a spool of its own."""
    from zlib import crc32

    return f"{crc32(os.fsencode(path)):08x}"


def _database(given: str) -> Path:
    if "://" in given:
        # The value is not repeated: it may hold a password.
        raise ValueError(
            "the database is given as a URL, and this version keeps its data in a file: "
            "give a path, such as ~/linchpin.db"
        )
    return _absolute(given)


def _user_dir(kind: str) -> Path:
    if sys.platform == "linux" and not hasattr(sys, "getandroidapilevel"):
        variable, default = _XDG[kind]
        given = os.environ.get(variable, "")
        # The XDG rule: a relative path in the variable is ignored.
        home = given if given.startswith("/") else os.path.expanduser(default)  # noqa: PTH111
        if home.startswith("/"):
            return Path(home) / APP
    import platformdirs

    ask = {
        "data": platformdirs.user_data_dir,
        "state": platformdirs.user_state_dir,
        "config": platformdirs.user_config_dir,
    }[kind]
    return Path(ask(APP, appauthor=False))


def _absolute(given: str) -> Path:
    # Not Path's own: it raises for an unknown ~user and does not fold `..`.
    return Path(os.path.abspath(os.path.expanduser(given)))  # noqa: PTH100, PTH111
