"""What is configured, and what could not be followed of it. Loaded at every start: nothing more is."""

import os
from collections.abc import Mapping
from datetime import time
from types import MappingProxyType
from typing import TYPE_CHECKING

from linchpin_tui.light import NamedTuple
from linchpin_tui.text import clean

if TYPE_CHECKING:
    from linchpin_tui.config.keymap import KeyChoice

_NO_KEYS: "Mapping[str, KeyChoice]" = MappingProxyType({})
_NO_NUMBERS: Mapping[str, int] = MappingProxyType({})


class Problem(NamedTuple):
    """Something in the file that is not followed, and the line it is on (None: the whole file)."""

    line: int | None
    message: str

    def sentence(self, path: "str | os.PathLike[str]") -> str:
        """The problem with its place: `config.toml, line 7: …`."""
        name = clean(os.path.basename(path))
        where = f"{name}, line {self.line}" if self.line else name
        return f"{where}: {self.message}"


class Config(NamedTuple):
    """What is configured; what the file does not say is as usual.

    `numbers` are targets by the key of their quota, `workdays` ISO weekdays (1 Monday … 7 Sunday):
    those that the file does not state are left out, or None. `opens` and `closes` are the hours of
    a workday by the wall clock; `review_day` is the ISO weekday of the weekly review, 0 for none.
    `mail_program` is a command line, or auto. `theme` is auto, dark or light; `ascii` auto, yes or
    no; `keys` are by the id of their command.
    """

    numbers: Mapping[str, int] = _NO_NUMBERS
    workdays: tuple[int, ...] | None = None
    week_starts: int | None = None
    review_day: int = 5
    opens: time = time(9)
    closes: time = time(18)
    due_hours: int = 72
    due_hours_job_interview: int = 24
    keep_in_touch_days: int = 45
    mail_program: str = "auto"
    theme: str = "auto"
    ascii: str = "auto"
    keys: "Mapping[str, KeyChoice]" = _NO_KEYS


class Loaded(NamedTuple):
    """A configuration as read, and what is wrong with it. `exists`: there is a file.

    `stated` are the settings that the file gives a usable value, by section and key.
    """

    config: Config = Config()
    problems: tuple[Problem, ...] = ()
    exists: bool = False
    stated: frozenset[tuple[str, str]] = frozenset()
