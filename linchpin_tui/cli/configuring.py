"""`config`: where the configuration is and how it was read; `--write` makes it."""

import os
from collections.abc import Callable, Iterable
from datetime import time

from linchpin_tui.cli.guard import REFUSED, STORED, UsageError
from linchpin_tui.cli.layout import safe
from linchpin_tui.cli.request import Request
from linchpin_tui.config.config import Loaded, Problem
from linchpin_tui.config.keymap import CommandKeys, keymap, shown
from linchpin_tui.config.reading import read
from linchpin_tui.config.settings import SETTINGS, WEEKDAYS
from linchpin_tui.config.writing import write
from linchpin_tui.domain.wording import count

the_commands: Callable[[], Iterable[CommandKeys]] = tuple
"""Gives the commands of the full-screen program; the entry point sets it, as it may load that."""


def run(request: Request) -> int:
    """Say where it is and how it was read, or make it; 2 when something in it is not followed."""
    if "--write" in request.given.switches:
        _write(request)
    path = request.paths.config
    loaded = _with_keys(read(path))
    if request.given.json:
        request.answer_json(
            {
                "path": str(path),
                "exists": loaded.exists,
                "values": _values(loaded),
                "problems": [
                    {"line": problem.line, "message": problem.message}
                    for problem in loaded.problems
                ],
            }
        )
    else:
        request.answer(_text(str(path), loaded))
    return REFUSED if loaded.problems else STORED


def _with_keys(loaded: Loaded) -> Loaded:
    """The configuration with only those keys that can be had, and why the others cannot."""
    chosen = loaded.config.keys
    commands = tuple(the_commands()) if chosen else ()
    if not commands:
        return loaded
    clashes = keymap(chosen, commands).problems
    refused = {clash.command for clash in clashes}
    problems = [*loaded.problems, *(Problem(clash.line, clash.message) for clash in clashes)]
    return loaded._replace(
        config=loaded.config._replace(
            keys={id: choice for id, choice in chosen.items() if id not in refused}
        ),
        problems=tuple(sorted(problems, key=lambda problem: problem.line or 0)),
    )


def _write(request: Request) -> None:
    path = request.paths.config
    try:
        write(path, the_commands())
    except OSError as error:
        if os.path.lexists(path):
            raise UsageError(
                f"There is a configuration already, and it is left as it is: {safe(str(path))}"
            ) from None
        why = (error.strerror or type(error).__name__).lower()
        raise UsageError(f"{safe(str(path))} cannot be made ({why}).") from None


def _text(path: str, loaded: Loaded) -> list[str]:
    lines = [safe(path)]
    if not loaded.exists:
        return [*lines, "There is none: all is as usual. linchpin-tui config --write makes one."]
    if loaded.problems:
        lines.append(f"{count(len(loaded.problems), 'thing')} in it cannot be followed:")
    for problem in loaded.problems:
        where = f"line {problem.line}: " if problem.line else ""
        lines.append(f"  {where}{safe(problem.message)}")
    values = _values(loaded)
    if values:
        lines.append("It says:")
        longest = max(map(len, values))
        lines += [f"  {name:<{longest}}  {safe(_written(value))}" for name, value in values.items()]
    elif not loaded.problems:
        lines.append("It changes nothing yet: all is as usual.")
    if any(name.startswith(("numbers.", "week.")) for name in values):
        lines.append("Numbers and the week hold from the day they were changed here.")
    return lines


def _values(loaded: Loaded) -> dict[str, object]:
    """What the file says and is followed, by section and key."""
    config, found = loaded.config, dict[str, object]()
    for (section, key), setting in SETTINGS.items():
        if (section, key) in loaded.stated:
            value = config.numbers[key] if section == "numbers" else getattr(config, setting.field)
            found[f"{section}.{key}"] = _plain(key, value)
    for command, choice in config.keys.items():
        found[f"keys.{safe(command)}"] = ", ".join(map(shown, choice.keys))
    return found


def _plain(key: str, value: object) -> object:
    """A value as it may stand in the file."""
    if isinstance(value, time):
        return "24:00" if key == "closes" and value == time(0) else f"{value:%H:%M}"
    if isinstance(value, tuple):
        return [WEEKDAYS[day - 1] for day in value]
    return WEEKDAYS[value - 1] if key == "starts" and isinstance(value, int) else value


def _written(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
