"""Facts to go through one by one: those that have a key can be picked, and opened with Enter."""

from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style as RichStyle
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from linchpin_tui.widgets.facts import Fact, Facts
from linchpin_tui.widgets.paint import Part, line
from linchpin_tui.widgets.rows import CURSOR_MARK


class PickedFacts(Facts):
    """Facts with a cursor that goes from key to key. Facts without one are passed over."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1)", "Down", show=False, id="facts_down"),
        Binding("up,k", "move(-1)", "Up", show=False, id="facts_up"),
        Binding("home,g", "to_end(-1)", "First", show=False, id="facts_first"),
        Binding("end,G", "to_end(1)", "Last", show=False, id="facts_last"),
        Binding(
            "enter",
            "open",
            "correct",
            tooltip="Correct what was recorded: significant, who decided, what it was, when.",
            id="open_fact",
        ),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"picked--cursor"}
    DEFAULT_CSS = """
    PickedFacts > .picked--cursor {
        background: $block-cursor-background;
        color: $block-cursor-foreground;
    }
    """

    @dataclass
    class Opened(Message):
        """What has this key was asked to open."""

        facts: "PickedFacts"
        key: str

        @property
        def control(self) -> "PickedFacts":
            return self.facts

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._picked = ""
        self._owners: list[str] = []

    def show(self, facts: tuple[Fact, ...], *, keep_scroll: bool = False) -> None:
        """Show facts. The cursor stays on its key where that is still there."""
        keys = [fact.key for fact in facts if fact.key]
        if self._picked not in keys or not keep_scroll:
            self._picked = keys[0] if keys else ""
            self.refresh()
        super().show(facts, keep_scroll=keep_scroll)

    @property
    def picked(self) -> str:
        """The key under the cursor; empty when nothing can be picked."""
        return self._picked

    @property
    def _keys(self) -> list[str]:
        return list(dict.fromkeys(fact.key for fact in self._facts if fact.key))

    def action_move(self, step: int) -> None:
        keys = self._keys
        if not keys:
            self.scroll_relative(y=step, animate=False)
            return
        at = keys.index(self._picked) + step
        if 0 <= at < len(keys):
            self._pick(keys[at])
        else:
            self.scroll_relative(y=step, animate=False)

    def action_to_end(self, which: int) -> None:
        if self._keys:
            self._pick(self._keys[0 if which < 0 else -1])

    def action_open(self) -> None:
        if self._picked:
            self.post_message(self.Opened(self, self._picked))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "open":
            return bool(self._picked)
        return super().check_action(action, parameters)

    async def on_click(self, event: events.Click) -> None:
        row = event.y + self.scroll_offset.y
        key = self._owners[row] if 0 <= row < len(self._owners) else ""
        if key and key == self._picked:
            self.action_open()
        elif key:
            self._pick(key)

    def watch_has_focus(self, has_focus: bool) -> None:
        super().watch_has_focus(has_focus)
        self.refresh()

    def _pick(self, key: str) -> None:
        self._picked = key
        rows = [row for row, owner in enumerate(self._owners) if owner == key]
        if rows:
            region = Region(0, rows[0], 1, rows[-1] - rows[0] + 1)
            self.scroll_to_region(region, animate=False, force=True, immediate=True)
        self.refresh()

    # Drawing.

    def _lay_out(self) -> None:
        if self.scrollable_content_region.width > 0:
            self._owners = []
        super()._lay_out()

    def _laid(self, fact: Fact, width: int) -> list[list[Part]]:
        laid = super()._laid(fact, width - 1)
        self._owners += [fact.key] * len(laid)
        return laid

    def render_line(self, y: int) -> Strip:
        index = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        ground = self.ground
        if not 0 <= index < len(self._lines):
            return Strip.blank(width, ground)
        owner = self._owners[index]
        here = bool(owner) and owner == self._picked and self.has_focus
        first = index == 0 or self._owners[index - 1] != owner
        mark: Part = (CURSOR_MARK if here and first else " ", self.style_of("facts--accent"))
        if here:
            ground += self._cursor()
        return line([mark, *self._lines[index]], width, ground)

    def _cursor(self) -> RichStyle:
        return self.style_of("picked--cursor")
