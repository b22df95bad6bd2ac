"""A report in a format, and as a file: private, whole or not there, never over another one."""

import json
import os
from enum import StrEnum
from pathlib import Path

from linchpin_tui.domain.report import Report, WorkSearch
from linchpin_tui.exchange.new_files import write_new
from linchpin_tui.light import NamedTuple
from linchpin_tui.services.desk import Refused

__all__ = ["Format", "format_of", "render", "save"]


class Format(StrEnum):
    """How a report can be had."""

    MARKDOWN = "markdown"
    HTML = "html"
    TEXT = "text"
    JSON = "json"


SUFFIXES = {Format.MARKDOWN: ".md", Format.HTML: ".html", Format.TEXT: ".txt", Format.JSON: ".json"}
_BY_SUFFIX = {**{suffix: way for way, suffix in SUFFIXES.items()}, ".htm": Format.HTML}


def format_of(path: Path) -> Format | None:
    """The format that a file's name asks for; None where it asks for none."""
    return _BY_SUFFIX.get(path.suffix.lower())


def render(what: Report | WorkSearch, way: Format) -> str:
    """A report, or the list of a work search, in a format; ends in a line break."""
    # Loaded only now: a capture has no use for it, and few screens have.
    from linchpin_tui.exchange import (
        html_documents,
        plain_documents,
        report_json,
        report_words,
    )

    if way is Format.JSON:
        found = (
            report_json.report_json(what)
            if isinstance(what, Report)
            else report_json.work_search_json(what)
        )
        return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
    if way is Format.HTML and isinstance(what, Report):
        return html_documents.report_html(what)
    document = (
        report_words.report_document(what)
        if isinstance(what, Report)
        else report_words.work_search_document(what)
    )
    match way:
        case Format.HTML:
            return html_documents.as_html(document)
        case Format.MARKDOWN:
            return plain_documents.as_markdown(document)
        case _:
            return plain_documents.as_text(document)


class ReportLine(NamedTuple):
    """A line of a report to be read on a screen: a heading, a text, or a text under a label."""

    text: str
    label: str = ""
    heading: bool = False


def lines(what: Report) -> tuple[ReportLine, ...]:
    """A report as lines to be read, wrapped by whoever draws them."""
    from linchpin_tui.exchange.document import Items, Lines, Table
    from linchpin_tui.exchange.report_words import report_document

    document = report_document(what)
    found = [ReportLine(document.title, heading=True), ReportLine(document.about)]
    for section in document.sections:
        found += [ReportLine(""), ReportLine(section.title, heading=True)]
        for block in section.blocks:
            match block:
                case Lines(said):
                    found += map(ReportLine, said)
                case Items(items):
                    for item in items:
                        found.append(ReportLine(item.text, label="·"))
                        found += [ReportLine(below, label=" ") for below in item.below]
                case Table(headings, rows):
                    found += [_row(headings, row) for row in rows]
    return (*found, ReportLine(""), ReportLine(document.closing))


def _row(headings: tuple[str, ...], row: tuple[str, ...]) -> ReportLine:
    """A row of a table: its first cell as the label, the others with their headings where those
    are weeks."""
    cells = [
        f"{heading} {cell}" if heading.startswith("W") and heading[1:].isdigit() else cell
        for heading, cell in zip(headings[1:], row[1:], strict=True)
        if cell and cell != "–"
    ]
    return ReportLine(" · ".join(cells), label=row[0])


def save(path: Path, text: str) -> None:
    """Write a file that only you can read: all of it, or none.

    Raises Refused, naming the cause, where there is something of that name already (a link too),
    and where it cannot be written; then nothing is left behind.
    """
    try:
        if not path.name or path.is_dir():
            raise Refused(f"{path} is a directory: name a file in it.", field="file")
        write_new(path, text.encode())
    except FileExistsError:
        raise Refused(
            f"There is already something called {path}; it is left as it is. Name another file.",
            field="file",
        ) from None
    except (OSError, ValueError) as error:
        why = (getattr(error, "strerror", None) or "that is no name for a file").lower()
        raise Refused(f"{path} cannot be written ({why}).", field="file") from None


def free_name(path: Path) -> Path:
    """The path, or the first like it with a number that nothing has yet."""
    for number in range(2, 1000):
        if not os.path.lexists(path):
            return path
        stem = path.stem.removesuffix(f" {number - 1}") if number > 2 else path.stem
        path = path.with_name(f"{stem} {number}{path.suffix}")
    return path
