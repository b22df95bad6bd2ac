"""A document as plain text, and as Markdown in which nothing of the user's is read as markup."""

import re
import textwrap
from collections.abc import Sequence
from unicodedata import combining, east_asian_width

from linchpin_tui.exchange.document import Document, Items, Lines, Section, Table
from linchpin_tui.text import clean

WIDTH = 80
"""Columns of the plain text; a table may be wider."""

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~&$@^]|(?<=:)//|(?<=\bwww)\.|^[-+=](?=[\s\-+=]))")
_LIST = re.compile(r"^(\d+)([.)])")


def as_text(document: Document) -> str:
    """The document as plain text."""
    title = clean(document.title)
    lines = [title, "=" * _cells(title), clean(document.about)]
    for section in document.sections:
        heading = clean(section.title)
        lines += ["", heading, "-" * _cells(heading), *_text_of(section)]
    if document.closing:
        lines += ["", *_wrapped(document.closing)]
    return "\n".join(lines) + "\n"


def as_markdown(document: Document) -> str:
    """The document as Markdown."""
    parts = [f"# {escaped(document.title)}", escaped(document.about)]
    for section in document.sections:
        parts.append(f"## {escaped(section.title)}")
        for block in section.blocks:
            match block:
                case Lines(lines):
                    parts.append("  \n".join(map(escaped, lines)))
                case Items(items):
                    parts.append(
                        "\n".join(
                            f"- {escaped(item.text)}"
                            + "".join(f"  \n  {escaped(line)}" for line in item.below)
                            for item in items
                        )
                    )
                case Table():
                    parts.append(_markdown_table(block))
    if document.closing:
        parts.append(f"*{escaped(document.closing)}*")
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """Text in which Markdown, and HTML in it, finds nothing to read."""
    plain = _MARKUP.sub(r"\\\1", clean(text).strip())
    return _LIST.sub(r"\1\\\2", plain)


def _text_of(section: Section) -> list[str]:
    lines: list[str] = []
    for block in section.blocks:
        match block:
            case Lines(said):
                for one in said:
                    lines += _wrapped(one)
            case Items(items):
                for item in items:
                    lines += _wrapped(item.text, "- ", "  ")
                    for below in item.below:
                        lines += _wrapped(below, "    ", "    ")
            case Table():
                lines += _text_table(block)
    return lines


def _wrapped(text: str, first: str = "", others: str = "") -> list[str]:
    return textwrap.wrap(
        clean(text),
        WIDTH,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [first.rstrip()]


def _text_table(table: Table) -> list[str]:
    rows = [[clean(cell) for cell in row] for row in (table.headings, *table.rows)]
    widths = [max(_cells(row[at]) for row in rows) for at in range(len(table.headings))]
    return ["  ".join(_filled(row, widths, table.right)).rstrip() for row in rows]


def _filled(row: Sequence[str], widths: Sequence[int], right: Sequence[int]) -> list[str]:
    found = []
    for at, (cell, width) in enumerate(zip(row, widths, strict=True)):
        blank = " " * (width - _cells(cell))
        found.append(blank + cell if at in right else cell + blank)
    return found


def _markdown_table(table: Table) -> str:
    rule = ["---:" if at in table.right else "---" for at in range(len(table.headings))]
    rows = [[escaped(cell) or " " for cell in row] for row in (table.headings, *table.rows)]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], f"| {' | '.join(rule)} |", *lines[1:]])


def _cells(text: str) -> int:
    """Columns that text takes in a terminal."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(s) else 2 if east_asian_width(s) in "WF" else 1 for s in text)
