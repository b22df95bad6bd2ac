"""How far something slow has come: a bar and words."""

from fractions import Fraction
from typing import ClassVar

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from linchpin_tui.widgets.gauges import bar

_WORDS_WIDTH = 24


class Progress(Widget):
    """One line: what is being done, the bar, the part that is done."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Progress { height: 1; width: 1fr; color: $foreground; }
    """
    _STYLES: ClassVar[dict[str, str]] = {"full": "$gauge on $gauge-rest", "rest": "on $gauge-rest"}

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._words, self._done, self._of = "", 0, 1

    def show(self, words: str, done: int, of: int) -> None:
        """Show that so much of something is done."""
        if (words, done, of) != (self._words, self._done, self._of):
            self._words, self._done, self._of = words, done, of
            self.refresh()

    def render(self) -> RenderResult:
        part = Fraction(min(self._done, self._of), max(self._of, 1))
        width = max(8, self.size.width - _WORDS_WIDTH - 6)
        pieces: list[tuple[str, str]] = [(self._words.ljust(_WORDS_WIDTH), "")]
        pieces += [(text, self._STYLES[kind]) for text, kind in bar(part, None, width)]
        pieces.append((f" {int(part * 100):3} %", "$text-muted"))
        return Content.assemble(*pieces)
