"""A document to be read: sections of paragraphs, lists and tables, before it has a format."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lines:
    """A paragraph; its lines stay apart."""

    lines: tuple[str, ...]
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a list, and lines that belong under it."""

    text: str
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings; `right` are the columns of numbers."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: tuple[int, ...] = ()


Block = Lines | Items | Table


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a document under its title. `key` tells it from the others; `wide`: over the
    whole page."""

    key: str
    title: str
    blocks: tuple[Block, ...]
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A document with its title and a line under it."""

    title: str
    about: str
    sections: tuple[Section, ...]
    closing: str = ""
