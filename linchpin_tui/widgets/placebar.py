"""The top line: where you are, where else you can go, and what day it is."""

from dataclasses import dataclass

from rich.cells import cell_len
from textual import events
from textual.app import RenderResult
from textual.content import Content
from textual.message import Message
from textual.widget import Widget


@dataclass(frozen=True, slots=True)
class Place:
    """One of the places: the mode it is, the key that leads to it, its name."""

    mode: str
    key: str
    title: str


class PlaceBar(Widget):
    """The places with the present one marked; how many notes wait; the date at the right."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    PlaceBar {
        dock: top;
        height: 1;
        width: 1fr;
        background: $panel;
        color: $text-muted;
    }
    """

    @dataclass
    class Chosen(Message):
        """A place was clicked."""

        mode: str

    def __init__(self, places: tuple[Place, ...], current: str, *, demo: bool = False) -> None:
        """`demo`: say in the program's name that this is one."""
        super().__init__()
        self._demo = demo
        self._places = places
        self._current = current
        self._counts: dict[str, int] = {}
        self._moment = ""
        self._spans: list[tuple[int, int, str]] = []

    def show(self, *, moment: str, counts: dict[str, int]) -> None:
        """Show a moment in words, and how many things wait in a place (by mode)."""
        if (moment, counts) != (self._moment, self._counts):
            self._moment, self._counts = moment, dict(counts)
            self.refresh()

    def render(self) -> RenderResult:
        width = self.size.width
        name = " linchpin  " if width >= 66 else " "
        pieces: list[tuple[str, str]] = [(name, "$text-muted")]
        if self._demo:
            name = " DEMO  "
            pieces = [(" DEMO ", "$foreground bold reverse"), (" ", "")]
        shown = self._labels(width - cell_len(name))
        x = cell_len(name)
        self._spans = []
        for place in self._places:
            here = place.mode == self._current
            label = shown[place.mode]
            self._spans.append((x, x + cell_len(label), place.mode))
            pieces.append((label, "$background on $accent bold" if here else "$foreground"))
            pieces.append((" ", ""))
            x += cell_len(label) + 1
        room = width - x - 1
        if cell_len(self._moment) <= room:
            pieces.append((self._moment.rjust(room), ""))
        return Content.assemble(*pieces)

    def _labels(self, room: int) -> dict[str, str]:
        """What stands for each place; without room for all names, the others have keys only."""
        waiting = {mode: f" · {count}" for mode, count in self._counts.items() if count}
        labels = {
            place.mode: f" {place.key} {place.title}{waiting.get(place.mode, '')} "
            for place in self._places
        }
        if sum(cell_len(label) + 1 for label in labels.values()) > room:
            for place in self._places:
                if place.mode != self._current:
                    labels[place.mode] = f" {place.key}{waiting.get(place.mode, '')} "
        return labels

    def on_click(self, event: events.Click) -> None:
        for start, end, mode in self._spans:
            if start <= event.x < end:
                self.post_message(self.Chosen(mode))
                break
