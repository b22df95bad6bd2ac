"""A note in its parts: thanks, the personal detail, why this job, the next step."""

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Label, Static, TextArea

from linchpin_tui.domain.records import NoteText
from linchpin_tui.text import clean, clean_lines
from linchpin_tui.widgets.entry import Page
from linchpin_tui.widgets.paint import plain

_PARTS = (
    ("thanks", "Thanks", "what you thank them for"),
    ("detail", "Detail *", "one thing only the two of you talked about"),
    ("why_this", "Why this", "why you want this job"),
    ("next_step", "Next", "what you will do next, and by when"),
)


class _Part(Horizontal):
    """One part: its name at the left, the text, and under it what is wrong with it, if anything."""

    DEFAULT_CSS = """
    _Part {
        height: auto;
        padding: 0 0 1 0;
        & > Label { width: 12; padding: 0 1; color: $text-muted; }
        &:focus-within > Label { color: $accent; text-style: bold; }
        & > Page {
            width: 1fr;
            height: auto;
            min-height: 1;
            max-height: 8;
            padding: 0 1;
            background: $surface;
            & .text-area--cursor-line { background: $surface; }
            & .text-area--placeholder { color: $text-disabled; }
            &:focus { background: $panel; & .text-area--cursor-line { background: $panel; } }
        }
    }
    """

    def __init__(self, field: str, title: str, hint: str) -> None:
        super().__init__(id=f"part-{field}")
        self._title = title
        self._label = Label("", markup=False)
        self.page = Page("", compact=True, placeholder=Content(hint), id=f"note-{field}")

    def compose(self) -> ComposeResult:
        yield self._label
        yield self.page

    def number(self, number: int) -> None:
        """Say which part of the note this is."""
        self._label.update(f"{number} {self._title}")


class _Problem(Static):
    """A sentence under the part it is about."""

    DEFAULT_CSS = """
    _Problem {
        display: none;
        height: auto;
        margin: -1 1 1 13;
        color: $warning;
        &.-told { display: block; }
    }
    """


class NoteEditor(VerticalScroll, can_focus=False):
    """The parts of one note to write in. What is typed is told at once, to be kept."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.focus_next", "next part", show=False),
        Binding("shift+tab", "app.focus_previous", "part before", show=False),
    ]
    DEFAULT_CSS = """
    NoteEditor { height: 1fr; scrollbar-size-vertical: 1; padding: 1 0 0 0; }
    """

    @dataclass
    class Edited(Message):
        """Something was typed. `text` is the whole note as it stands now."""

        note: int
        text: NoteText

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._note = 0
        self._known = NoteText()

    def compose(self) -> ComposeResult:
        for field, title, hint in _PARTS:
            yield _Part(field, title, hint)
            yield _Problem(Content(""), id=f"problem-{field}")

    @property
    def note(self) -> int:
        """Which note is being written; 0 when none is."""
        return self._note

    @property
    def text(self) -> NoteText:
        """The note as it stands in the editor."""
        return NoteText(**{field: self._page(field).text for field, _, _ in _PARTS})

    def show(self, note: int, text: NoteText, *, why_this: bool, read_only: bool = False) -> None:
        """Show a note's parts; the line "why this" only where a job interview asks for it."""
        safe = NoteText(
            thanks=clean_lines(text.thanks),
            detail=clean_lines(text.detail),
            next_step=clean_lines(text.next_step),
            why_this=clean_lines(text.why_this),
        )
        same = note == self._note
        self._note, self._known = note, safe
        for field, _, _ in _PARTS:
            page = self._page(field)
            if page.text != getattr(safe, field):
                page.text = getattr(safe, field)
                page.move_cursor(page.document.end)
            page.read_only = read_only
        self.query_one("#part-why_this").display = why_this or bool(safe.why_this)
        for number, part in enumerate((p for p in self.query(_Part) if p.display), start=1):
            part.number(number)
        if not same:
            self.clear_problems()
            self.scroll_home(animate=False)

    @property
    def place(self) -> tuple[str, int, int] | None:
        """Where the cursor is: the part, the line and the column; None outside the parts."""
        for field, _, _ in _PARTS:
            page = self._page(field)
            if page.has_focus:
                return field, *page.cursor_location
        return None

    def change(self, text: NoteText) -> None:
        """Put other words into the parts, as if they were typed: the cursor's undo takes them back."""
        for field, _, _ in _PARTS:
            page, words = self._page(field), clean_lines(getattr(text, field))
            if page.text != words:
                page.replace(words, page.document.start, page.document.end)

    def put_in(self, words: str) -> None:
        """Put words into the detail, where its cursor is, and go on there."""
        page = self._page("detail")
        if not page.has_focus:
            page.move_cursor(page.document.end)
        row, column = page.cursor_location
        before = page.document.get_line(row)[:column]
        page.insert(f" {clean(words)}" if before[-1:].strip() else clean(words))
        self.screen.set_focus(page)

    def start(self, at: tuple[str, int, int] | None = None) -> None:
        """Put the cursor where it was (`at`), else where there is most to write: the detail, if
        it is empty."""
        if at is not None and any(at[0] == field for field, _, _ in _PARTS):
            page = self._page(at[0])
            page.move_cursor((at[1], at[2]))
            self.screen.set_focus(page)
            return
        empty = next((f for f in ("detail", "thanks") if not self._page(f).text.strip()), "detail")
        self.screen.set_focus(self._page(empty))

    def tell(self, field: str, sentence: str) -> None:
        """Say under a part what is missing there, and put the cursor into it."""
        self.clear_problems()
        known = field if any(field == name for name, _, _ in _PARTS) else "detail"
        problem = self.query_one(f"#problem-{known}", _Problem)
        problem.update(plain(sentence))
        problem.add_class("-told")
        self.screen.set_focus(self._page(known))
        self.call_after_refresh(problem.scroll_visible, animate=False)

    def clear_problems(self) -> None:
        """Take back what was said under the parts."""
        for problem in self.query(_Problem):
            problem.remove_class("-told")

    @property
    def problem_told(self) -> bool:
        """Whether something is said under a part."""
        return any(problem.has_class("-told") for problem in self.query(_Problem))

    def _page(self, field: str) -> Page:
        return self.query_one(f"#note-{field}", Page)

    @on(TextArea.Changed)
    def changed(self, event: TextArea.Changed) -> None:
        event.stop()
        text = self.text
        if text != self._known:
            self._known = text
            self.post_message(self.Edited(self._note, text))
