"""A person's fields to fill in: lines, texts and choices, one under the other."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets import Input, Label, Static, TextArea

from linchpin_tui.domain.glyphs import glyph
from linchpin_tui.domain.vocabulary import Employment, LineOfWork, Role
from linchpin_tui.light import NamedTuple
from linchpin_tui.text import clean, clean_lines
from linchpin_tui.widgets.choice import Choice
from linchpin_tui.widgets.entry import Entry, Page
from linchpin_tui.widgets.paint import plain

Values = Mapping[str, str]
"""What the fields hold, by field: a text, or for a choice its values with blanks between."""

_UNKNOWN = "unknown"
_NO_YES = (("no", "no"), ("yes", "yes"))
_ROLES = tuple(
    (role.value, f"{glyph((role,), Employment.EMPLOYED)} {role.value.replace('_', ' ')}")
    for role in Role
)


class Field(NamedTuple):
    """One field: under which name it is known, its label, and what is to be typed or chosen."""

    name: str
    label: str
    hint: str = ""
    answers: tuple[tuple[str, str], ...] = ()
    several: bool = False
    lines: bool = False
    gap: bool = False


FIELDS = (
    Field("name", "Name *", "the only thing that has to be here"),
    Field("organization", "Works at", "an organization"),
    Field("title", "As", "what they do there"),
    Field(
        "employment",
        "In work",
        answers=(
            (_UNKNOWN, "not known"),
            (Employment.EMPLOYED.value, "yes"),
            (Employment.BETWEEN_JOBS.value, "between jobs"),
        ),
    ),
    Field("decides", "Decides", answers=((_UNKNOWN, "not known"), ("yes", "yes"), ("no", "no"))),
    Field(
        "line_of_work",
        "Field",
        answers=(
            (_UNKNOWN, "not known"),
            (LineOfWork.SAME.value, "same as yours"),
            (LineOfWork.OTHER.value, "another"),
        ),
    ),
    Field("roles", "Helps as", answers=_ROLES, several=True),
    Field("email", "Email", "", gap=True),
    Field("phone", "Phone"),
    Field("link", "Link", "a page or a profile"),
    Field("place", "Place", "a town, a country"),
    Field("introduced_by", "Led by", "who led you to them; nobody: you knew them", gap=True),
    Field("how_met", "How met", "where, and through what"),
    Field("met_on", "Met on", "a date: 2026-03-14"),
    Field("keep_in_touch_days", "Keep up", "a word at least every so many days"),
    Field("is_coach", "Coach", answers=_NO_YES),
    Field("offers", "Offers", "what they could do for others, one a line", lines=True, gap=True),
    Field("needs", "Needs", "what would help them, one a line", lines=True),
    Field("tags", "Tags", "words with commas between", gap=True),
    Field("aliases", "Also", "other names they are known by, one a line", lines=True),
    Field("notes", "Notes", "anything else", lines=True),
    Field("archived", "Archive", answers=_NO_YES),
)
"""Every field, in the order of the form."""

_BY_NAME = {field.name: field for field in FIELDS}


class _Line(Entry):
    """One line; Enter and the arrows go to the fields below and above."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,down", "app.focus_next", "next field", show=False),
        Binding("up", "app.focus_previous", "field before", show=False),
    ]


class _Answers(Choice):
    """A choice; Enter and the arrows go to the fields below and above."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,down,j", "app.focus_next", "next field", show=False),
        Binding("up,k", "app.focus_previous", "field before", show=False),
    ]


class _Row(Horizontal):
    """A field: its label at the left, and what it holds."""

    DEFAULT_CSS = """
    _Row {
        height: auto;
        &.-gap { margin-top: 1; }
        & > Label { width: 12; padding: 0 1; color: $text-muted; }
        &:focus-within > Label { color: $accent; text-style: bold; }
        & > Page, & > Entry {
            width: 1fr;
            height: auto;
            min-height: 1;
            max-height: 6;
            margin: 0;
            padding: 0 1;
            background: $surface;
            &:focus { background: $background; }
        }
        & > Page {
            & .text-area--cursor-line { background: $surface; }
            & .text-area--placeholder { color: $text-disabled; }
            &:focus { & .text-area--cursor-line { background: $background; } }
        }
        & > Entry .input--placeholder, & > Entry .input--suggestion { color: $text-disabled; }
    }
    """


class _Problem(Static):
    """A sentence under the field it is about."""

    DEFAULT_CSS = """
    _Problem {
        display: none;
        height: auto;
        margin: 0 1 0 13;
        color: $warning;
        &.-told { display: block; }
    }
    """


class PersonEditor(VerticalScroll, can_focus=False):
    """All the fields of one person. What is typed or chosen is told at once, to be kept."""

    DEFAULT_CSS = """
    PersonEditor { height: auto; scrollbar-size-vertical: 1; }
    """

    @dataclass
    class Edited(Message):
        """Something was typed or chosen."""

    def __init__(self, *, names: Suggester | None = None, id: str | None = None) -> None:
        super().__init__(id=id)
        self._names = names

    def compose(self) -> ComposeResult:
        for field in FIELDS:
            with _Row(classes="-gap" if field.gap else ""):
                yield Label(field.label, markup=False)
                yield self._control(field)
            yield _Problem(Content(""), id=f"problem-{field.name}")

    def _control(self, field: Field) -> Entry | Page | Choice:
        id = f"field-{field.name}"
        if field.answers:
            return _Answers(field.answers, several=field.several, id=id)
        if field.lines:
            return Page("", compact=True, placeholder=Content(field.hint), id=id)
        return _Line(
            "",
            compact=True,
            select_on_focus=False,
            placeholder=field.hint,
            suggester=self._names if field.name == "introduced_by" else None,
            id=id,
        )

    @property
    def values(self) -> dict[str, str]:
        """What the fields hold."""
        return {field.name: self._value(field) for field in FIELDS}

    def _value(self, field: Field) -> str:
        control = self.query_one(f"#field-{field.name}")
        if isinstance(control, Choice):
            return " ".join(control.values)
        if isinstance(control, Page):
            return control.text
        assert isinstance(control, Entry)
        return control.value

    def show(self, values: Values) -> None:
        """Show these values; a field not among them is left as it is."""
        for name, value in values.items():
            if name not in _BY_NAME:
                continue
            control = self.query_one(f"#field-{name}")
            if isinstance(control, Choice):
                control.show(value.split())
            elif isinstance(control, Page):
                safe = clean_lines(value)
                if control.text != safe:
                    control.text = safe
                    control.move_cursor(control.document.end)
            elif isinstance(control, Entry):
                control.value = clean(value)
                control.cursor_position = len(control.value)

    def start(self, name: str = "name") -> None:
        """Put the cursor into a field."""
        self.screen.set_focus(self.query_one(f"#field-{name}"))

    def tell(self, name: str, sentence: str) -> None:
        """Say under a field what will not do there, and put the cursor into it."""
        self.clear_problems()
        known = name if name in _BY_NAME else "name"
        problem = self.query_one(f"#problem-{known}", _Problem)
        problem.update(plain(sentence))
        problem.add_class("-told")
        self.start(known)
        self.call_after_refresh(problem.scroll_visible, animate=False)

    def clear_problems(self) -> None:
        """Take back what was said under the fields."""
        for problem in self.query(_Problem):
            problem.remove_class("-told")

    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(Choice.Changed)
    def changed(self, event: Message) -> None:
        event.stop()
        self.post_message(self.Edited())
