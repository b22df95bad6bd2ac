"""Plain text for people: cells, columns and lines that fit the terminal, and nothing that steers it."""

import os
import shutil
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from linchpin_tui.cli.guard import speaks_unicode
from linchpin_tui.text import clean

if TYPE_CHECKING:
    from linchpin_tui.services.desk import Desk

UNLIMITED = 1_000_000
_NARROWEST = 8


def width() -> int:
    """Columns there are: the terminal's, or COLUMNS, or no limit when nobody is looking."""
    if sys.stdout is not None and sys.stdout.isatty():
        return max(20, shutil.get_terminal_size((80, 24)).columns)
    given = os.environ.get("COLUMNS", "")
    return max(20, int(given)) if given.isascii() and given.isdigit() and int(given) else UNLIMITED


def draws_plainly(desk: "Desk") -> bool:
    """Whether what is drawn has plain signs: as the configuration says; where it does not, for a
    terminal that shows no others."""
    wish = desk.configuration.config.ascii if desk.configuration is not None else "auto"
    looked_at = sys.stdout is not None and sys.stdout.isatty()
    unable = not speaks_unicode() or (looked_at and os.environ.get("TERM") == "linux")
    return unable if wish == "auto" else wish == "yes" or not speaks_unicode()


def safe(text: str) -> str:
    """Text of the user's as one line without controls. What is stored is clean already; a file
    that another program wrote to may not be."""
    return clean(text)


def cells(text: str) -> int:
    """How many columns text takes in a terminal."""
    if text.isascii():
        return len(text)
    return sum(_cell(sign) for sign in text)


def cut(text: str, columns: int) -> str:
    """Text cut to a number of columns, with `…` where something went."""
    if 2 * len(text) <= columns or cells(text) <= columns:
        return text
    taken = 0
    for position, sign in enumerate(text):
        taken += _cell(sign)
        if taken > columns - 1:
            return text[:position].rstrip() + "…" if columns > 0 else ""
    return text


def pad(text: str, columns: int) -> str:
    """Text filled with blanks to a number of columns."""
    return text + " " * (columns - cells(text))


def table(
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    give_way: Sequence[int] = (),
    right: Sequence[int] = (),
    drop: Sequence[int] = (),
    columns: int | None = None,
) -> list[str]:
    """Rows under headings, two blanks between columns, cut to the terminal.

    `give_way` are the columns that are narrowed when it is too narrow, the first one first (none
    below 8 cells); `drop` those left out when even that is not enough, the first one first;
    `right` those set to the right. Columns that are empty throughout are left out.
    """
    body = [[safe(cell) for cell in row] for row in rows]
    widths = [0] * len(headings)
    for row in body:
        for index, cell in enumerate(row):
            if cell:
                widths[index] = max(widths[index], cells(cell))
    shown = [index for index, wide in enumerate(widths) if wide]
    for index in shown:
        widths[index] = max(widths[index], cells(headings[index]))
    room = width() if columns is None else columns
    for index in drop:
        if _least(widths, shown, give_way) > room and index in shown:
            shown.remove(index)
    for index in give_way:
        excess = _across(widths, shown) - room
        if excess > 0 and index in shown:
            widths[index] = max(min(_NARROWEST, widths[index]), widths[index] - excess)
    lines = []
    for row in (list(headings), *body):
        line = []
        for index in shown:
            cell = cut(row[index], widths[index])
            blank = " " * (widths[index] - cells(cell))
            line.append(blank + cell if index in right else cell + blank)
        lines.append(cut("  ".join(line).rstrip(), room))
    return lines


def _across(widths: Sequence[int], shown: Sequence[int]) -> int:
    """How many columns of the terminal a row takes."""
    return sum(widths[index] for index in shown) + 2 * (len(shown) - 1)


def _least(widths: Sequence[int], shown: Sequence[int], give_way: Sequence[int]) -> int:
    """How many it takes once all that give way have done so."""
    least = [
        min(_NARROWEST, wide) if index in give_way else wide for index, wide in enumerate(widths)
    ]
    return _across(least, shown)


@cache
def _cell(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1
