"""Whole-pane notices: what an empty place is for, and a window too small to draw in."""

from textual.app import RenderResult
from textual.containers import Middle
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

LEAST_WIDTH, LEAST_HEIGHT = 40, 12
"""The smallest window, in cells, in which something useful can be drawn."""


class Welcome(Middle):
    """What an empty place is for, and which key starts."""

    DEFAULT_CSS = """
    Welcome {
        align: center middle;
        width: 1fr;
        height: 1fr;
        & > Static { width: 64; max-width: 100%; padding: 0 2; }
    }
    """

    def __init__(
        self, title: str, purpose: str, start: tuple[tuple[str, str], ...], *, id: str | None = None
    ) -> None:
        pieces: list[tuple[str, str]] = [
            (f"{title}\n\n", "$accent bold"),
            (f"{purpose}\n", "$foreground"),
        ]
        for key, words in start:
            pieces += [(f"\n{key}", "$accent bold"), (f"  {words}", "$foreground")]
        super().__init__(Static(Content.assemble(*pieces)), id=id)


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
