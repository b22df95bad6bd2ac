"""What a file of people says, as plain records. Text in them has been through `clean`."""

from collections.abc import Callable
from datetime import date

from linchpin_tui.light import NamedTuple

Beat = Callable[[int, int], None]
"""Told now and then how much is done, of how much; what it raises ends the reading."""


class Unreadable(Exception):
    """A file, or a mapping of its columns, cannot be used; the message is a sentence to act on."""


class PersonRow(NamedTuple):
    """A person as one row of a file has them; `line` is where the row begins, from 1."""

    line: int
    name: str
    organization: str | None = None
    title: str | None = None
    email: str | None = None
    phone: str | None = None
    link: str | None = None
    place: str | None = None
    how_met: str | None = None
    met_on: date | None = None
    notes: str | None = None


class Remark(NamedTuple):
    """Something about one line of a file, in words that follow "line 17: "."""

    line: int
    text: str


class PeopleFile(NamedTuple):
    """What was read of a file, in its order.

    `header`: the line of the header. `columns`: what each used heading was taken for, and
    `unused` the headings that were not. `unreadable`: rows left out. `remarks`: cells left out of
    rows that were read.
    """

    header: int
    columns: tuple[tuple[str, str], ...]
    unused: tuple[str, ...]
    people: tuple[PersonRow, ...]
    unreadable: tuple[Remark, ...]
    remarks: tuple[Remark, ...]
