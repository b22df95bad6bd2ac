"""Changing a value in the file, leaving every other line as it is."""

import os
import tempfile
import tomllib
from collections.abc import Mapping
from pathlib import Path

from linchpin_tui.config.writing import template
from linchpin_tui.paths import make_private_dir


class NotWritten(Exception):
    """The file was left as it was; the message says why, for the user."""


def put(path: Path, section: str, values: Mapping[str, str]) -> None:
    """Set keys of a section to values (as TOML), making the file where there is none.

    Every other line stays. Raises NotWritten when the file cannot be read as TOML, when the
    result would say anything else besides, or when the disk refuses.
    """
    try:
        text = path.read_text(encoding="utf-8-sig") if path.exists() else template()
        before = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotWritten(
            f"{path.name} cannot be read as it is; it is yours to mend first."
        ) from error
    except OSError as error:
        raise NotWritten(f"{path.name} cannot be read: {error.strerror}.") from error
    changed = _put(text, section, values)
    _check(path, before, changed, section, values)
    try:
        _write(path, changed)
    except OSError as error:
        raise NotWritten(f"{path.name} cannot be written: {error.strerror}.") from error


def _put(text: str, section: str, values: Mapping[str, str]) -> str:
    lines = text.replace("\r\n", "\n").rstrip("\n").split("\n")
    headings = [number for number, line in enumerate(lines) if _heading(line) is not None]
    start = next((number for number in headings if _heading(lines[number]) == section), None)
    if start is None:
        return (
            "\n".join(
                [*lines, "", f"[{section}]", *(f"{key} = {value}" for key, value in values.items())]
            )
            + "\n"
        )
    end = next((number for number in headings if number > start), len(lines))
    for key, value in reversed(list(values.items())):
        said = [n for n in range(start + 1, end) if _key(lines[n]) == key]
        shown = [n for n in range(start + 1, end) if _key(lines[n].lstrip("#")) == key]
        if said:
            lines[said[0]] = f"{key} = {value}"
        elif shown:
            lines[shown[0]] = f"{key} = {value}"
        else:
            lines.insert(start + 1, f"{key} = {value}")
            end += 1
    return "\n".join(lines) + "\n"


def _heading(line: str) -> str | None:
    """The section that a line begins; None for any other line."""
    bare = line.partition("#")[0].strip()
    if bare.startswith("[") and bare.endswith("]") and not bare.startswith("[["):
        return bare.strip("[]").strip()
    return None


def _key(line: str) -> str:
    return line.partition("=")[0].strip()


def _check(
    path: Path, before: Mapping[str, object], text: str, section: str, values: Mapping[str, str]
) -> None:
    """Make sure that the text says what it said, and the new values, and nothing else."""
    inside = before.get(section)
    new = tomllib.loads("\n".join(f"{key} = {value}" for key, value in values.items()))
    wanted = {**before, section: {**(inside if isinstance(inside, dict) else {}), **new}}
    try:
        after = tomllib.loads(text)
    except ValueError:
        after = {}
    for said in (wanted, after):
        # A heading with nothing under it says nothing.
        for name in [name for name, content in said.items() if content == {}]:
            del said[name]
    if after != wanted:
        raise NotWritten(
            f"{path.name} is laid out in a way that is not understood here; "
            f"set {', '.join(values)} under [{section}] there."
        )


def _write(path: Path, text: str) -> None:
    """Put a file in place of the old one, whole or not at all, for its owner alone."""
    make_private_dir(path.parent)
    target = path.resolve()
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=".config-")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o600)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
