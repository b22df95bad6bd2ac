"""The bottom line: the keys that work here and now, as many as fit, help always."""

import unicodedata

from rich.cells import cell_len
from textual import events
from textual.app import RenderResult
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

_NAMES = {
    "enter": "Enter",
    "escape": "Esc",
    "question_mark": "?",
    "slash": "/",
    "plus": "+",
    "minus": "-",
    "underscore": "_",
    "at": "@",
    "backslash": "\\",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "tab": "Tab",
    "space": "Space",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
}


def key_name(key: str) -> str:
    """A key as it stands on a keyboard: `Esc`, `?`, `^s`, `F2`."""
    if key.startswith("ctrl+"):
        return "^" + key_name(key.removeprefix("ctrl+"))
    if key.startswith("f") and key[1:].isdigit():
        return key.upper()
    if key in _NAMES or len(key) == 1:
        return _NAMES.get(key, key)
    try:
        sign = unicodedata.lookup(key.replace("_", " "))
    except KeyError:
        return key
    return sign if sign.isprintable() else key


class KeyBar(Widget):
    """One line of keys and what they do. What does not fit is left out whole, but never the keys
    that one begins with (`ALWAYS`); they stand last.
    """

    ALWAYS = ("add", "undo", "help")

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    KeyBar {
        dock: bottom;
        height: 1;
        width: 1fr;
        background: $footer-background;
        color: $footer-foreground;
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._spans: list[tuple[int, int, str]] = []

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, _screen: Screen[object]) -> None:
        self.refresh()

    def shown_keys(self) -> list[tuple[str, str, str]]:
        """(key, key as shown, what it does) of every key that works now and has a place here."""
        shown: dict[str, tuple[str, str, str]] = {}
        for _, binding, enabled, _ in self.screen.active_bindings.values():
            if binding.show and enabled and binding.description:
                display = binding.key_display or key_name(binding.key)
                shown.setdefault(binding.action, (binding.key, display, binding.description))
        return list(shown.values())

    def render(self) -> RenderResult:
        keys = self.shown_keys()
        # In their own order: a key from the configuration comes after the others.
        ends = sorted(
            (item for item in keys if item[2] in self.ALWAYS),
            key=lambda item: self.ALWAYS.index(item[2]),
        )
        items = [item for item in keys if item[2] not in self.ALWAYS]
        room = self.size.width - sum(self._width(item) for item in ends)
        fitting = []
        for item in items:
            room -= self._width(item)
            if room < 0:
                break
            fitting.append(item)
        self._spans = []
        pieces: list[tuple[str, str]] = []
        x = 0
        for key, display, words in fitting + ends:
            width = self._width((key, display, words))
            self._spans.append((x, x + width, key))
            pieces += [(f" {display}", "$footer-key-foreground bold"), (f" {words} ", "")]
            x += width
        return Content.assemble(*pieces)

    @staticmethod
    def _width(item: tuple[str, str, str]) -> int:
        return cell_len(item[1]) + cell_len(item[2]) + 3

    def on_click(self, event: events.Click) -> None:
        for start, end, key in self._spans:
            if start <= event.x < end:
                self.app.simulate_key(key)
                break
