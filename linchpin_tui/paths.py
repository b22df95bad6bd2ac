"""Where everything lives. Nothing is created by asking.

The capture path asks this on every line, so platformdirs (20 ms to import) is asked only where
the rule is not three lines long: on Linux the XDG rule is applied here, and a test holds the two
together.
"""

import os
import sys

from linchpin_tui.light import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

APP = "linchpin-tui"

DEMO = "LINCHPIN_DEMO"
"""Names the directory in which everything is while a demo lasts; the demo itself sets it."""

_XDG = {
    "data": ("XDG_DATA_HOME", "~/.local/share"),
    "state": ("XDG_STATE_HOME", "~/.local/state"),
    "config": ("XDG_CONFIG_HOME", "~/.config"),
}


class Names(NamedTuple):
    """The paths of a desk as text."""

    database: str
    spool: str
    config: str
    backups: str
    log: str


class Paths:
    """The files and directories of one desk, absolute; they need not exist.

    `names` holds them as text, for the way of a captured line, which has no time to load pathlib.
    `demo`: they are those of a demo, which is thrown away. `named`: the database is one that the
    user named, not the usual one.
    """

    def __init__(
        self,
        database: "str | Path",
        spool: "str | Path",
        config: "str | Path",
        backups: "str | Path",
        log: "str | Path",
        *,
        exports: "str | Path | None" = None,
        demo: bool = False,
        named: bool = False,
    ) -> None:
        self.demo = demo
        self._named = named
        self._exports = exports
        self.names = Names(
            os.fspath(database),
            os.fspath(spool),
            os.fspath(config),
            os.fspath(backups),
            os.fspath(log),
        )

    @property
    def named_in_vain(self) -> bool:
        """Is there nothing where the user said the database is? The path may be mistyped."""
        return self._named and not os.path.exists(self.names.database)

    @property
    def database(self) -> "Path":
        """The SQLite file."""
        return _path(self.names.database)

    @property
    def spool(self) -> "Path":
        """The directory of captured lines that wait for the database."""
        return _path(self.names.spool)

    @property
    def config(self) -> "Path":
        """The configuration file."""
        return _path(self.names.config)

    @property
    def backups(self) -> "Path":
        """The directory of database copies, beside the database."""
        return _path(self.names.backups)

    @property
    def exports(self) -> "Path":
        """The directory of files made to be taken elsewhere, such as notes for a mail program."""
        return _path(os.fspath(self._exports or f"{self.names.database}-exports"))

    @property
    def log(self) -> "Path":
        """The file for errors."""
        return _path(self.names.log)


def paths(database: str | None = None) -> Paths:
    """The paths in force: `database` (from `--database`), else `LINCHPIN_DATABASE`, else the default.

    While a demo lasts, those of the demo. Raises ValueError, with a sentence for the user, when the
    database is given as a URL, or given at all in a demo.
    """
    room = os.environ.get(DEMO)
    if room and os.path.isabs(room):
        return _demo(room, database)
    data, state, config = (_user_dir(kind) for kind in ("data", "state", "config"))
    given = database or os.environ.get("LINCHPIN_DATABASE")
    usual = f"{data}/linchpin.db"
    chosen = _database(given) if given else usual
    return Paths(
        database=chosen,
        spool=f"{state}/spool" if chosen == usual else f"{state}/spool-{_mark(chosen)}",
        config=f"{config}/config.toml",
        backups=f"{data}/backups" if chosen == usual else f"{chosen}-backups",
        exports=f"{data}/exports" if chosen == usual else f"{chosen}-exports",
        log=f"{state}/linchpin.log",
        named=chosen != usual,
    )


def _demo(room: str, database: str | None) -> Paths:
    if database is not None:
        raise ValueError("the demo has a database of its own: leave out --database")
    return Paths(
        database=f"{room}/linchpin.db",
        spool=f"{room}/spool",
        config=f"{room}/config.toml",
        backups=f"{room}/backups",
        exports=f"{room}/exports",
        log=f"{room}/linchpin.log",
        demo=True,
    )


def _path(name: str) -> "Path":
    from pathlib import Path

    return Path(name)


def make_private_dir(path: "Path") -> None:
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


def _mark(path: str) -> str:
    """A short name for a database's path: each database has a spool of its own."""
    from zlib import crc32

    return f"{crc32(os.fsencode(path)):08x}"


def _database(given: str) -> str:
    if "://" in given:
        # The value is not repeated: it may hold a password.
        raise ValueError(
            "the database is given as a URL, and this version keeps its data in a file: "
            "give a path, such as ~/linchpin.db"
        )
    # An unknown ~user stays as it is.
    return os.path.abspath(os.path.expanduser(given))


def _user_dir(kind: str) -> str:
    if sys.platform == "linux" and not hasattr(sys, "getandroidapilevel"):
        variable, default = _XDG[kind]
        given = os.environ.get(variable, "")
        # The XDG rule: a relative path in the variable is ignored.
        home = given if given.startswith("/") else os.path.expanduser(default)
        if home.startswith("/"):
            return os.path.normpath(os.path.join(home, APP))
    import platformdirs

    ask = {
        "data": platformdirs.user_data_dir,
        "state": platformdirs.user_state_dir,
        "config": platformdirs.user_config_dir,
    }[kind]
    return ask(APP, appauthor=False)
