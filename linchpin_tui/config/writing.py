"""Making the file: everything that can be configured, explained, with the usual values."""

import os
from collections.abc import Iterable
from pathlib import Path

from linchpin_tui.config.keymap import CommandKeys, shown
from linchpin_tui.config.settings import SECTIONS, SETTINGS
from linchpin_tui.paths import make_private_dir

_HEAD = (
    "# linchpin-tui: the configuration.",
    "#",
    "# A line like #coach = 1 shows what is usual: take the # away and change the value. The file",
    "# is read when linchpin-tui starts; `linchpin-tui config` says how it was read.",
)


def template(commands: Iterable[CommandKeys] = ()) -> str:
    """A file that says everything there is and changes nothing yet.

    With `commands` the keys of each are in it; otherwise an example.
    """
    lines = list(_HEAD)
    for section, says in SECTIONS.items():
        lines += ["", *(f"# {line}" for line in says), f"[{section}]"]
        for setting in SETTINGS.values():
            if setting.section == section:
                line = f"#{setting.key} = {setting.usual}"
                lines.append(f"{line:<34}  # {setting.says}")
        if section == "keys":
            own = {one.id: ",".join(map(shown, one.keys.split(","))) for one in commands}
            lines += [f'#{id} = "{keys}"' for id, keys in sorted(own.items())] or ['#add = "a"']
    return "\n".join(lines) + "\n"


def write(path: Path, commands: Iterable[CommandKeys] = ()) -> None:
    """Make the file, readable by its owner alone.

    Raises FileExistsError, and changes nothing, where there is something already; and OSError.
    """
    make_private_dir(path.parent)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
        path.chmod(0o600)
        file.write(template(commands))
