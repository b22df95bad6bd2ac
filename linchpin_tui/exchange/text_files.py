"""A file from outside as text: bounded, decoded, and refused with one sentence otherwise."""

import codecs
import re
from pathlib import Path

from linchpin_tui.exchange.records import Unreadable
from linchpin_tui.text import clean

LARGEST_FILE = 16 * 1024 * 1024
"""Bytes."""

_LINE_END = re.compile(r"\r\n|\r|\n")
_LINE_END_BYTES = re.compile(rb"\r\n|\r|\n")
_SPREADSHEETS = (".xlsx", ".xlsm", ".ods", ".numbers")


def text_of(path: Path) -> str:
    """The text of a file in UTF-8, or in UTF-16 with a byte order mark; without the mark.

    Raises Unreadable, naming the cause, and the line where it has one.
    """
    name = shown_name(path)
    content = _bytes(path, name)
    if not content:
        raise Unreadable(f"{name} is empty.")
    if content.startswith(b"PK\x03\x04"):
        raise Unreadable(_archive(path, name))
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = _utf16(content, name)
        if "\0" in text:
            raise _binary(name, _line_at(text, text.index("\0")))
        return text
    if b"\0" in content:
        raise _binary(name, _line_in(content[: content.index(b"\0")]))
    return _utf8(content, name)


def shown_name(path: Path) -> str:
    """A file's own name, safe to print and at most 60 characters long."""
    name = clean(path.name or str(path))
    return name if len(name) <= 60 else f"{name[:59]}…"


def _bytes(path: Path, name: str) -> bytes:
    try:
        if path.is_dir():
            raise Unreadable(f"{name} is a directory: name the file in it.")
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise Unreadable(f"There is no file {name}: is the path right?") from None
    except PermissionError:
        raise Unreadable(f"{name} cannot be read: you have no right to.") from None
    except (OSError, ValueError) as error:
        cause = getattr(error, "strerror", None) or "its path is not one"
        raise Unreadable(f"{name} cannot be read: {cause}.") from None
    if len(content) > LARGEST_FILE:
        raise Unreadable(f"{name} is larger than 16 MB: split it into several files.")
    return content


def _archive(path: Path, name: str) -> str:
    if path.suffix.lower() in _SPREADSHEETS:
        return f"{name} is a spreadsheet: save it as CSV, and import that."
    return (
        f"{name} is a ZIP archive, as LinkedIn's download is: unpack it, "
        "and import the Connections.csv in it."
    )


def _binary(name: str, line: int) -> Unreadable:
    return Unreadable(f"{name} is not a text file: line {line} holds a zero byte.")


def _utf8(content: bytes, name: str) -> str:
    try:
        return content.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        line = _line_in(content.removeprefix(codecs.BOM_UTF8)[: error.start])
        raise Unreadable(
            f"Line {line} of {name} is not UTF-8 text: save the file as UTF-8, and import that."
        ) from None


def _utf16(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-16")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-16", "ignore")
        line = _line_at(before, len(before))
        raise Unreadable(
            f"Line {line} of {name} is not UTF-16 text, though the file says it is: "
            "save it as UTF-8, and import that."
        ) from None


def _line_in(before: bytes) -> int:
    return len(_LINE_END_BYTES.findall(before)) + 1


def _line_at(text: str, position: int) -> int:
    return len(_LINE_END.findall(text, 0, position)) + 1
