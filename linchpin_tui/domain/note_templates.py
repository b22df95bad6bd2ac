"""Templates of notes: the shape of one as a text, read and filled in. Never a detail.

A template is a text of lines. `title:` and `for:` stand at its head, then its parts, each under
its name in brackets: `[thanks]`, `[why]`, `[next]`. A line that begins with `#` is a remark.
`{first}` and the like are filled in; any other `{words}` stay, to be filled in by the writer.
"""

import re
from collections.abc import Iterable, Mapping

from linchpin_tui.domain.records import NoteText
from linchpin_tui.domain.vocabulary import NoteReason
from linchpin_tui.light import NamedTuple
from linchpin_tui.text import clean

SLOTS = {
    "name": "their name as you keep it",
    "first": "the first word of it",
    "organization": "where you met them at work, else where they are",
    "talk": "what you had: Tuesday's half hour, the coffee on 12 May",
    "day": "when it was: Tuesday, 12 May",
    "role": "what it was about: Staff Engineer",
    "introduced": "whom they introduced you to",
    "favor": "what they gave",
    "thanks": "the thanks as they are proposed without a template",
    "next": "what you promised first, else a plain ending",
}
"""What a placeholder may be called to be filled in by itself, and with what."""

OCCASIONS = (*(reason.value for reason in NoteReason), "coach_session", "no")
"""What a template may be for: the reasons for a note, a coach session, a no."""

_PARTS = {"thanks": "thanks", "why": "why_this", "next": "next_step"}
_SLOT = re.compile(r"\{(\w+)\}")
_LONGEST = 4_000


class Template(NamedTuple):
    """The shape of a note. `text` holds placeholders; its detail is always empty.

    `name` is that of its file; `occasions` are some of OCCASIONS, empty for a template that fits
    everything; `ours`: it comes with the program.
    """

    name: str
    title: str
    occasions: tuple[str, ...]
    text: NoteText
    ours: bool = False


class BadTemplate(Exception):
    """A template that cannot be read: the message says why, `line` is where, from 1."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line, self.message = line, message


def read_template(name: str, text: str, *, ours: bool = False) -> Template:
    """A template out of its text. Raises BadTemplate with the line."""
    head: dict[str, str] = {}
    parts: dict[str, list[str]] = {}
    part: list[str] | None = None
    for number, raw in enumerate(text.split("\n"), start=1):
        line = clean(raw).rstrip()
        if line.startswith("#"):
            continue
        if line.startswith("["):
            part = parts.setdefault(_part(line, parts, number), [])
        elif part is None:
            _of_head(line, head, number)
        else:
            _check_braces(line, number)
            part.append(line)
    last = text.count("\n") + 1
    if "thanks" not in parts:
        raise BadTemplate(last, "there is no [thanks]: a template says what to thank for")
    found = {field: "\n".join(lines).strip() for field, lines in parts.items()}
    if not found["thanks"]:
        raise BadTemplate(last, "[thanks] is empty")
    if len(text) > _LONGEST:
        raise BadTemplate(last, f"it is longer than {_LONGEST:,} signs")
    occasions = tuple(head.get("for", "").replace(",", " ").split())
    title = head.get("title") or name.replace("-", " ").capitalize()
    return Template(name, title, occasions, NoteText(**found), ours)


def fill_in(template: Template, slots: Mapping[str, str]) -> NoteText:
    """A template with its placeholders filled in; one without a value stays as it is."""

    def filled(text: str) -> str:
        return _SLOT.sub(lambda slot: slots.get(slot[1], slot[0]), text)

    text = template.text
    return NoteText(filled(text.thanks), "", filled(text.next_step), filled(text.why_this))


def placeholders(text: str) -> frozenset[str]:
    """The places to fill in that a text has, by name."""
    return frozenset(_SLOT.findall(text))


def fitting(templates: Iterable[Template], occasions: Iterable[str]) -> list[Template]:
    """Templates as they are offered: those for these occasions first, your own before ours."""
    wanted = set(occasions)

    def rank(template: Template) -> tuple[bool, bool, str]:
        return wanted.isdisjoint(template.occasions), template.ours, template.title

    return sorted(templates, key=rank)


def _part(line: str, parts: Mapping[str, list[str]], number: int) -> str:
    """The field that a line in brackets begins."""
    name = line.strip("[] ").lower()
    if name == "detail":
        raise BadTemplate(
            number, "a template holds no detail: that is what only the two of you talked about"
        )
    if not line.endswith("]") or name not in _PARTS:
        raise BadTemplate(number, f"{line} is no part of a note: there are [thanks], [why], [next]")
    if _PARTS[name] in parts:
        raise BadTemplate(number, f"[{name}] is there twice")
    return _PARTS[name]


def _of_head(line: str, head: dict[str, str], number: int) -> None:
    """Read a line before the first part."""
    if not line:
        return
    key, colon, value = line.partition(":")
    key = key.strip().lower()
    if not colon or key not in ("title", "for"):
        raise BadTemplate(number, "before the parts stand only title: and for:")
    head[key] = value.strip()
    if key == "for":
        for occasion in value.replace(",", " ").split():
            if occasion not in OCCASIONS:
                known = ", ".join(OCCASIONS)
                raise BadTemplate(number, f"{occasion} is no occasion: there are {known}")


def _check_braces(line: str, number: int) -> None:
    rest = re.sub(r"\{[^{}\n]{1,60}\}", "", line)
    if "{" in rest or "}" in rest:
        raise BadTemplate(number, "a brace stands alone: placeholders are written {like this}")
