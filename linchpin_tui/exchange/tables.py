"""Rows of cells out of separated text: every row with the line it begins in, none guessed.

Quoting is strict. A quotation mark that is never closed would swallow the rows after it: such a
line is given back as unreadable, and reading goes on with the line after it.
"""

import csv
import re
from collections.abc import Iterator

from linchpin_tui.exchange.records import Remark

DELIMITERS = (",", ";", "\t")
LONGEST_LINE = 64 * 1024
"""Bytes of a line; a row over several lines may be no longer either."""

_LINE = re.compile(r"[^\r\n]*+(?:\r\n|\r|\n)|[^\r\n]++")


class _TooLong(Exception):
    """A line, or a row over several lines, is longer than we read."""


class _Lines:
    """The lines of a text, one after another, with their ends; can go back to a row's second."""

    def __init__(self, text: str, at: int = 0, number: int = 0) -> None:
        self.text = text
        self.at = at
        self.number = number
        self.begin_row()

    def begin_row(self) -> None:
        self.row_line = self.number + 1
        self.row_length = 0
        self._after_first = self.at

    def back_to_second_line(self) -> None:
        self.at = self._after_first
        self.number = self.row_line

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        found = _LINE.match(self.text, self.at)
        if found is None:
            raise StopIteration
        self.at = found.end()
        self.number += 1
        if self.number == self.row_line:
            self._after_first = self.at
        line = found.group()
        self.row_length += _bytes(line)
        if self.row_length > LONGEST_LINE:
            raise _TooLong
        return line


def first_lines(text: str, most: int) -> list[tuple[int, str]]:
    """The first lines of a text: where each ends in it, and the line without its end."""
    found: list[tuple[int, str]] = []
    at = 0
    while len(found) < most and (line := _LINE.match(text, at)) is not None:
        at = line.end()
        found.append((at, line.group().rstrip("\r\n")))
    return found


def cells_of(line: str, delimiter: str) -> list[str]:
    """The cells of one line; none where its quotation marks are not in pairs or it is too long."""
    if _bytes(line) > LONGEST_LINE:
        return []
    try:
        return next(_reader(iter([line]), delimiter), [])
    except csv.Error:
        return []


def rows(
    text: str, delimiter: str, *, at: int = 0, number: int = 0
) -> Iterator[tuple[int, int, list[str] | Remark]]:
    """Each row from position `at` on, after line `number`: where it ends, its line, its cells.

    A Remark in place of the cells says why they cannot be read. A blank line has no cells.
    """
    lines = _Lines(text, at, number)
    reader = _reader(lines, delimiter)
    while True:
        lines.begin_row()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except (csv.Error, _TooLong) as error:
            line = lines.row_line
            trouble = _trouble(error, several=lines.number > line)
            lines.back_to_second_line()
            reader = _reader(lines, delimiter)
            yield lines.at, line, Remark(line, trouble)
            continue
        yield lines.at, lines.row_line, cells


def _reader(lines: Iterator[str], delimiter: str) -> Iterator[list[str]]:
    return csv.reader(lines, delimiter=delimiter, strict=True, skipinitialspace=True)


def _trouble(error: Exception, *, several: bool) -> str:
    if isinstance(error, _TooLong) and not several:
        return "it is longer than 64 KB"
    if several:
        return "a quotation mark opens in it and does not close"
    return "its quotation marks are not in pairs"


def _bytes(line: str) -> int:
    """The length of a line in UTF-8."""
    return len(line) if line.isascii() else len(line.encode("utf-8", "surrogatepass"))
