"""What every layout of a web begins with: who is shown, with their labels, on a canvas."""

from collections.abc import Collection, Mapping, Sequence

from linchpin_tui.domain.web import Web
from linchpin_tui.domain.web_drawing import Placed
from linchpin_tui.domain.web_labels import Ink, Label, Measure, label, role_of
from linchpin_tui.domain.web_select import Centre, Shown


class Canvas:
    """So many cells to draw a web in, at least one. Labels are made once for all tries."""

    def __init__(
        self,
        web: Web,
        centre: Centre,
        width: int,
        height: int,
        measure: Measure,
        lit: Collection[int] | None,
    ) -> None:
        self.web, self.centre, self.measure, self._lit = web, centre, measure, lit
        self.width, self.height = max(1, width), max(1, height)
        self._people: dict[tuple[int, int], Label] = {}

    def label(self, one: Shown) -> Label:
        """The label of something drawn."""
        if one.is_fold:
            return label(self.web, one, self._lit)
        found = self._people.get((one.id, one.hidden))
        if found is None:
            found = self._people[one.id, one.hidden] = label(self.web, one, self._lit)
        return found


class Layout:
    """A layout in the making: everything shown on a canvas, and where it is placed."""

    def __init__(self, canvas: Canvas, shown: dict[int, Shown]) -> None:
        self.canvas, self.shown, self.centre = canvas, shown, shown[canvas.centre.id]
        self.width, self.height, self.measure = canvas.width, canvas.height, canvas.measure
        self.labels = {key: canvas.label(one) for key, one in shown.items()}
        self.placed: dict[int, Placed] = {}

    @property
    def order(self) -> tuple[int, ...]:
        """Every key as it is walked: parents first, siblings in the order of the drawing."""
        return tuple(all_below(self.shown, (self.centre.key,)))

    def line_ink(self, parent: int) -> Ink:
        """The ink of the lines to whom someone led to."""
        node = self.canvas.web.nodes.get(parent)
        if node is None or parent == self.centre.key:
            return Ink("line")
        return Ink(role_of(node), soft=True)


def all_below(shown: Mapping[int, Shown], keys: Sequence[int]) -> list[int]:
    """Some keys and all below them, each before its children, in the order of the drawing."""
    found: list[int] = []
    waiting = list(reversed(keys))
    while waiting:
        key = waiting.pop()
        found.append(key)
        waiting.extend(reversed(shown[key].children))
    return found
