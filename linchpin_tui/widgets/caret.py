"""A row under a line that marks the place a refusal is about."""

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget


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
