"""How a captured line is understood, shown while it is typed: the receipt to be, or where it stops."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from linchpin_tui.text import clean
from linchpin_tui.widgets.paint import joined, plain

EXAMPLES = (
    "coffee with Dana Lee at Acme via Sam Ortiz",
    "called dana fri 3pm, gave resume feedback, promised send deck by mon",
    "info interview with Omar Haddad at Initech nov 20 +hub +decides",
    "event PyData Meetup last sat with Lena Vogel, loves trail running",
)


class Caret(Widget):
    """A row under the line that marks the place a refusal is about."""

    DEFAULT_CSS = """
    Caret { height: 1; width: 1fr; color: $warning; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._at: tuple[int, int] | None = None

    def mark(self, line: str, start: int, end: int, scrolled: int) -> None:
        """Mark the characters from `start` to `end` of a line scrolled by so many cells."""
        before = cell_len(line[:start]) - scrolled
        width = max(1, cell_len(line[start:end]))
        self._at = (max(0, before), max(1, width + min(0, before)))
        self.refresh()

    def clear(self) -> None:
        """Mark nothing."""
        self._at = None
        self.refresh()

    def render(self) -> RenderResult:
        if self._at is None:
            return Content("")
        before, width = self._at
        return Content(" " * before + "^" * min(width, max(1, self.size.width - before)))


class Understanding(Widget):
    """The lines below: what would be recorded, what is wrong, or examples while nothing is typed."""

    DEFAULT_CSS = """
    Understanding { height: auto; width: 1fr; min-height: 5; color: $foreground; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._content = self._examples()

    @staticmethod
    def _examples() -> Content:
        lines: list[str | tuple[str, str]] = [("For example:", "$text-muted")]
        lines += [(f"\n  {example}", "$text-muted") for example in EXAMPLES]
        return Content.assemble(*lines)

    @property
    def text(self) -> str:
        """What is shown, as plain text."""
        return self._content.plain

    def show_examples(self) -> None:
        """Show what a line can look like."""
        self._show(self._examples())

    def show_receipt(self, receipt: Sequence[str]) -> None:
        """Show the receipt to be."""
        lines = [clean(each) for each in receipt]
        parts = [
            plain(line) if number else plain(line, "bold") for number, line in enumerate(lines)
        ]
        self._show(Content("\n").join(parts))

    def show_refusal(self, message: str, hint: str | None) -> None:
        """Show what is wrong and what would be right."""
        parts: list[str | tuple[str, str]] = [(message, "$warning")]
        self._show(joined(*parts) + (Content("\n") + plain(hint) if hint else Content("")))

    def _show(self, content: Content) -> None:
        self._content = content
        self.refresh(layout=True)

    def render(self) -> RenderResult:
        return self._content
