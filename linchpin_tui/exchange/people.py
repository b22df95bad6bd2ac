"""People out of separated text: LinkedIn's Connections.csv, or any CSV with a name column."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from linchpin_tui.exchange.days import day_of, may_be_two
from linchpin_tui.exchange.headings import NAMES, Columns, Field, columns_of
from linchpin_tui.exchange.records import Beat, PeopleFile, PersonRow, Remark, Unreadable
from linchpin_tui.exchange.tables import DELIMITERS, cells_of, first_lines, rows
from linchpin_tui.exchange.text_files import shown_name, text_of
from linchpin_tui.light import NamedTuple
from linchpin_tui.text import clean, fold

HEADER_WITHIN = 10
"""Lines in which the header is looked for."""
MOST_ROWS = 50_000
LONGEST_NAME = 200
LONGEST_CELL = 2_000
"""Characters."""

_EVERY = 500
"""Rows from one beat to the next."""
_SHOWN = 5


class _Header(NamedTuple):
    """Where the header is, and what its columns hold; `after` is where the line ends."""

    line: int
    after: int
    delimiter: str
    headings: tuple[str, ...]
    columns: Columns


class _Unusable(Exception):
    """A row cannot be taken; the message says why."""


def read_people(
    path: Path,
    told: Mapping[Field, str] | None = None,
    *,
    today: date,
    beat: Beat | None = None,
) -> PeopleFile:
    """Read a file of people. `told` says which headings hold what, where that is not plain.

    Days after `today` (local) are left out: nobody was met on one. `beat` is told how far it has
    come. Raises Unreadable where there is no file, no text, no
    header in the first lines, or no row that can be read.
    """
    name = shown_name(path)
    return people_in(text_of(path), told or {}, today=today, name=name, beat=beat)


def people_in(
    text: str,
    told: Mapping[Field, str],
    *,
    today: date,
    name: str = "The file",
    beat: Beat | None = None,
) -> PeopleFile:
    """`read_people` for a text; `name` is what sentences call it."""
    header = _header(text, told)
    if header is None:
        raise Unreadable(_no_header(text, told, name))
    people: list[PersonRow] = []
    unreadable: list[Remark] = []
    remarks: list[Remark] = []
    found = rows(text, header.delimiter, at=header.after, number=header.line)
    for count, (position, line, cells) in enumerate(found):
        if beat is not None and count % _EVERY == 0:
            beat(position, len(text))
        try:
            person = _person(header, line, cells, remarks, today)
        except _Unusable as why:
            unreadable.append(Remark(line, str(why)))
        else:
            if person is not None:
                people.append(person)
        if len(people) + len(unreadable) > MOST_ROWS:
            raise Unreadable(f"{name} has more than {MOST_ROWS:,} rows: split it into several.")
    if not people:
        raise Unreadable(_no_rows(header, unreadable, name))
    used = {index: field for field, indexes in header.columns.items() for index in indexes}
    return PeopleFile(
        header=header.line,
        columns=tuple((header.headings[n], field.value) for n, field in sorted(used.items())),
        unused=tuple(
            heading
            for index, heading in enumerate(header.headings)
            if heading and index not in used
        ),
        people=tuple(people),
        unreadable=tuple(unreadable),
        remarks=tuple(remarks),
    )


def _header(text: str, told: Mapping[Field, str]) -> _Header | None:
    """The first line that is a header, split where that makes most sense of it."""
    for line, (after, content) in enumerate(first_lines(text, HEADER_WITHIN), 1):
        best: _Header | None = None
        for delimiter in DELIMITERS:
            headings = tuple(_cell(cell) for cell in cells_of(content, delimiter))
            columns = columns_of(headings, told)
            if columns and (best is None or len(columns) > len(best.columns)):
                best = _Header(line, after, delimiter, headings, columns)
        if best is not None:
            return best
    return None


def _person(
    header: _Header, line: int, raw: list[str] | Remark, remarks: list[Remark], today: date
) -> PersonRow | None:
    """The person of a row; None for a blank one. Raises _Unusable."""
    if isinstance(raw, Remark):
        raise _Unusable(raw.text)
    cells = [_cell(cell) for cell in raw]
    if not any(cells):
        return None
    width = len(header.headings)
    if len(cells) > width and any(cells[width:]):
        raise _Unusable(f"it has {len(cells)} cells, the header has {width}")

    def said(field: Field) -> str | None:
        for index in header.columns.get(field, ()):
            if index < len(cells) and cells[index]:
                return cells[index]
        return None

    def taken(field: Field) -> str | None:
        text = said(field)
        if text is not None and len(text) > LONGEST_CELL:
            remarks.append(Remark(line, f"its {_word(field)} is left out: it is too long"))
            return None
        return text

    def left_out(field: Field, text: str, why: str) -> None:
        shown = text if len(text) <= 40 else f"{text[:39]}…"
        remarks.append(Remark(line, f"its {_word(field)} is left out: {shown} {why}"))

    name = _name(said(Field.NAME), said(Field.FIRST), said(Field.LAST))
    email = taken(Field.EMAIL)
    if email is not None and not _is_email(email):
        left_out(Field.EMAIL, email, "is no address")
        email = None
    link = taken(Field.LINK)
    if link is not None and not _is_link(link):
        left_out(Field.LINK, link, "is no web address")
        link = None
    met_on: date | None = None
    on = taken(Field.MET_ON)
    if on is not None:
        met_on = day_of(on)
        if met_on is None:
            why = "may be one of two days" if may_be_two(on) else "is no date that is known here"
            left_out(Field.MET_ON, on, why)
        elif met_on > today:
            left_out(Field.MET_ON, on, "is still to come")
            met_on = None
    return PersonRow(
        line=line,
        name=name,
        organization=taken(Field.ORGANIZATION),
        title=taken(Field.TITLE),
        email=email,
        phone=taken(Field.PHONE),
        link=link,
        place=taken(Field.PLACE),
        how_met=taken(Field.HOW_MET),
        met_on=met_on,
        notes=taken(Field.NOTES),
    )


def _name(whole: str | None, first: str | None, last: str | None) -> str:
    """A person's name from what the row has of it. Raises _Unusable."""
    if whole and first and not last and not f"{fold(whole)} ".startswith(f"{fold(first)} "):
        # A list with the headings Name and Vorname: the first is the family's.
        whole, last = None, whole
    name = whole or " ".join(part for part in (first, last) if part)
    if not name:
        raise _Unusable("it has no name")
    if not any(sign.isalnum() for sign in name):
        raise _Unusable(f"{name[:40]} is no name")
    if len(name) > LONGEST_NAME:
        raise _Unusable("its name is too long")
    return name


def _cell(cell: str) -> str:
    """A cell's text: cleaned, blanks collapsed, without the mark that disarms a formula."""
    text = " ".join(clean(cell).split())
    return text[1:] if text[:1] == "'" and text[1:2] in ("=", "+", "-", "@") else text


def _is_email(text: str) -> bool:
    before, at, after = text.partition("@")
    return bool(before and at and after) and " " not in text and "@" not in after


def _is_link(text: str) -> bool:
    """Whether it can be a page: never followed here, but shown, so nothing else may pass as one."""
    scheme, separator, rest = text.partition("://")
    if " " in text:
        return False
    if separator:
        return scheme.lower() in ("http", "https") and bool(rest)
    return ":" not in text.split("/", 1)[0] and "." in text


def _word(field: Field) -> str:
    words = {Field.MET_ON: "date", Field.HOW_MET: "how you met"}
    return words.get(field, field.value)


def _no_header(text: str, told: Mapping[Field, str], name: str) -> str:
    """The sentence for a file in whose first lines there is no header."""
    if told:
        wanted = _quoted(list(told.values()))
        sentence = f"{name} has no header with {wanted} in its first {HEADER_WITHIN} lines"
        if not NAMES & told.keys():
            sentence += " that has a name too"
    else:
        sentence = (
            f"{name} has no header with a name in its first {HEADER_WITHIN} lines: looked for "
            "First Name and Last Name, or Name (or Vorname and Nachname, and the like)"
        )
    likely = _likely_header(text)
    if not likely:
        return f"{sentence}."
    return (
        f"{sentence}. It has {_quoted(likely)}; add --map name=… for the one that holds the name."
    )


def _likely_header(text: str) -> list[str]:
    """The cells of the line that looks most like a header: it has the most cells."""
    best: list[str] = []
    for _, line in first_lines(text, HEADER_WITHIN):
        for delimiter in DELIMITERS:
            cells = [cell[:30] for cell in map(_cell, cells_of(line, delimiter)) if cell]
            if len(cells) > max(1, len(best)):
                best = cells
    return best


def _no_rows(header: _Header, unreadable: Sequence[Remark], name: str) -> str:
    """The sentence for a file of which nobody comes."""
    heading = _quoted([heading for heading in header.headings if heading])
    if not unreadable:
        return f"{name} has no rows: nothing follows the header in line {header.line} ({heading})."
    listed = "; ".join(f"line {remark.line}: {remark.text}" for remark in unreadable[:_SHOWN])
    more = len(unreadable) - _SHOWN
    return (
        f"No row of {name} can be read under the header in line {header.line} ({heading}): "
        f"{listed}{f'; and {more} more' if more > 0 else ''}."
    )


def _quoted(words: Sequence[str]) -> str:
    shown = ", ".join(words[:_SHOWN])
    return f"{shown}…" if len(words) > _SHOWN else shown
