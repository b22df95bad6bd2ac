"""A text in the user's own editor: out to it in a private file, and back."""

import os
import shlex
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from linchpin_tui.text import clean, clean_lines

_LARGEST = 1024 * 1024
"""Bytes that are read back."""


class NotEdited(Exception):
    """The text is as it was; the message is a sentence for the user that says why."""


def editor(environment: Mapping[str, str] = os.environ) -> list[str]:
    """The editor the user has chosen, as an argument list. Raises NotEdited where it is none."""
    named = next((n for n in ("VISUAL", "EDITOR") if environment.get(n, "").strip()), None)
    if named is None:
        raise NotEdited("No editor is chosen: set EDITOR, such as export EDITOR=nano.")
    try:
        program, *arguments = shlex.split(environment[named])
    except ValueError:
        raise NotEdited(f"{named} cannot be read: a quote in it is not closed.") from None
    found = shutil.which(program, path=environment.get("PATH"))
    if found is None:
        raise NotEdited(f"There is no program {clean(program)[:60]}, which {named} names.")
    return [found, *arguments]


def edit(text: str, argv: list[str], *, name: str = "note.txt") -> str:
    """Have a text edited; gives it as it came back, cleaned, with `\\n` for line ends.

    The editor has the terminal meanwhile, so the screen must have let go of it. The file is in a
    directory that only the user can enter, and goes when its text is taken back. What cannot be
    taken back is left there, and NotEdited says where.
    """
    directory = Path(tempfile.mkdtemp(prefix="linchpin-"))
    file = directory / name
    kept = False
    try:
        _write(file, text)
        code = _run([*argv, str(file)])
        try:
            edited = _read(file)
        except NotEdited:
            kept = file.exists()
            raise
        if code:
            kept = edited != text
            raise NotEdited(_ended(argv, code, file if kept else None))
        return edited
    except OSError as error:
        raise NotEdited(f"The text cannot be edited elsewhere: {_cause(error)}.") from None
    finally:
        if not kept:
            shutil.rmtree(directory, ignore_errors=True)


def _write(file: Path, text: str) -> None:
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as stream:
        stream.write(text)


def _run(argv: list[str]) -> int:
    """Run the editor on our own terminal and wait for it; gives its exit code."""
    with _interrupts_for_the_editor_alone():
        try:
            return subprocess.run(argv, check=False).returncode  # noqa: S603 (no shell)
        except OSError as error:
            raise NotEdited(f"{Path(argv[0]).name} does not start: {_cause(error)}.") from None


@contextmanager
def _interrupts_for_the_editor_alone() -> Iterator[None]:
    """Meanwhile Ctrl+C is no business of ours. What is run gets it as usual."""
    try:
        before = signal.signal(signal.SIGINT, lambda *_: None)
    except ValueError:  # Not in the main thread, which is where interrupts arrive.
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _read(file: Path) -> str:
    try:
        descriptor = os.open(file, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
        with os.fdopen(descriptor, "rb") as stream:
            content = stream.read(_LARGEST + 1)
    except FileNotFoundError:
        raise NotEdited("The editor left no file behind, so the text is as it was.") from None
    if len(content) > _LARGEST:
        raise NotEdited(f"That is more than a megabyte, so the text is as it was; it is in {file}.")
    try:
        return clean_lines(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise NotEdited(
            f"What the editor saved is not UTF-8, so the text is as it was; it is in {file}."
        ) from None


def _ended(argv: list[str], code: int, file: Path | None) -> str:
    how = f"{Path(argv[0]).name} ended with code {code}" if code > 0 else "The editor was ended"
    left = f"; what was written there is in {file}" if file else ""
    return f"{how}, so the text is as it was{left}."


def _cause(error: OSError) -> str:
    with suppress(AttributeError):
        return str(error.strerror).lower()
    return "it cannot be run"
