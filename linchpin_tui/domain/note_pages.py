"""A whole note as one text to write elsewhere, its parts under headings, and read back from it.

Whatever is done to the text, no word of it is lost: what stands before the first heading, or
under one that is no more, belongs to the part before it.
"""

import re

from linchpin_tui.domain.records import NoteText

_HEADINGS = {
    "thanks": "Thanks",
    "detail": "Detail",
    "why_this": "Why this",
    "next_step": "Next",
}
_FIELDS = {title.casefold(): field for field, title in _HEADINGS.items()}
_HINTS = (
    "# The note to {name}. Write under the headings; save and leave when you are done.",
    "# Lines like these two are not part of it.",
)
_HINT = re.compile("|".join(re.escape(hint).replace(r"\{name\}", ".*") for hint in _HINTS))
_HEADING = re.compile(r"==[ \t]*(.*?)[ \t]*==[ \t]*")


def note_page(text: NoteText, name: str, *, why_this: bool) -> str:
    """The note with a heading for each part. `why_this`: there is a line on why you want the job."""
    lines = [hint.format(name=name) for hint in _HINTS]
    for field, title in _HEADINGS.items():
        part = getattr(text, field).strip("\n")
        if field == "why_this" and not (why_this or part):
            continue
        lines += ["", f"== {title} ==", *map(_marked, part.split("\n"))]
    return "\n".join(lines).rstrip("\n") + "\n"


def read_note_page(page: str) -> NoteText:
    """The note that a text holds. Parts may have moved, and a heading may come twice."""
    found: dict[str, list[str]] = {field: [] for field in _HEADINGS}
    part = "thanks"
    for line in page.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        field = _field(line)
        if field is not None:
            part = field
            if any(found[part]):
                found[part].append("")
        elif not _HINT.fullmatch(line):
            found[part].append(_unmarked(line))
    return NoteText(**{field: "\n".join(lines).strip("\n") for field, lines in found.items()})


def _field(line: str) -> str | None:
    """The part that a line is the heading of."""
    heading = _HEADING.fullmatch(line)
    return _FIELDS.get(heading[1].casefold()) if heading else None


def _marked(line: str) -> str:
    """A line of the note; a backslash says that it is no heading and no hint."""
    return f"\\{line}" if _is_ours(line) else line


def _unmarked(line: str) -> str:
    return line[1:] if line.startswith("\\") and _is_ours(line) else line


def _is_ours(line: str) -> bool:
    bare = line.lstrip("\\")
    return _field(bare) is not None or _HINT.fullmatch(bare) is not None
