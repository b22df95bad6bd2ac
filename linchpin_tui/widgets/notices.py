"""Whole-pane notices: what an empty place is for, and a window too small to draw in."""

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

LEAST_WIDTH, LEAST_HEIGHT = 40, 12
"""The smallest window, in cells, in which something useful can be drawn."""


class Welcome(Static):
    """What an empty place is for, and which key starts."""

    DEFAULT_CSS = """
    Welcome {
        width: 1fr;
        height: 1fr;
        content-align: center middle;
        text-align: center;
        padding: 0 4;
        color: $text-muted;
    }
    """

    def __init__(
        self, title: str, purpose: str, start: tuple[tuple[str, str], ...], *, id: str | None = None
    ) -> None:
        pieces: list[tuple[str, str]] = [
            (f"{title}\n\n", "$foreground bold"),
            (f"{purpose}\n\n", "$text-muted"),
        ]
        for key, words in start:
            pieces += [(key, "$accent bold"), (f"  {words}\n", "$foreground")]
        super().__init__(Content.assemble(*pieces).rstrip(), id=id)


class SizeNotice(Widget):
    """Covers a window that is too small and says the size it needs; what is below keeps its state."""

    DEFAULT_CSS = """
    SizeNotice {
        layer: notice;
        display: none;
        width: 100%;
        height: 100%;
        background: $background;
        content-align: center middle;
        text-align: center;
    }
    """

    def render(self) -> RenderResult:
        width, height = self.app.size
        return Content(f"{LEAST_WIDTH}×{LEAST_HEIGHT} needed,\nthis is {width}×{height}")
