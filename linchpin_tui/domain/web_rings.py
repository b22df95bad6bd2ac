"""The Web: rings around the centre, a wedge for everyone, labels settled where there is room,
threads between them, and faint dust for the people who are not drawn."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, islice, pairwise
from math import cos, floor, pi, sin

from linchpin_tui.domain.web import Web
from linchpin_tui.domain.web_drawing import Cells, Drawing, Placed, must_show, placed
from linchpin_tui.domain.web_labels import Ink, Label, Measure, label, role_of, shortened
from linchpin_tui.domain.web_moves import nearest_moves
from linchpin_tui.domain.web_select import Centre, Choice, Shown, below
from linchpin_tui.domain.web_threads import Dots, anchor, beside_labels, thread_ends
from linchpin_tui.light import NamedTuple

_STEPS = 360
_LABEL = 17
"""Cells that a label takes, by and large."""
_FILLED = 1.2
"""How many labels are tried, as a multiple of what the outermost ring has room for."""
_FLAT = 1.4
"""Inner rings are narrower than outer ones, so that there is room for labels between them."""
_TRIES = 40
_DUST = 2_000
"""Dots for people who are not drawn, at most; where more are in a wedge, each stands for some."""
_BEYOND = 1.16
"""Where those further out than the outermost ring are, as a multiple of it."""

_AWAY = (0.0, 0.5, -0.5, 0.25, -0.25, 0.75, -0.75, 1.0, -1.0)
"""Where in its wedge a label may slide to, from the middle (0) to its edges."""
_OUT = (0.0, 0.07, -0.06, 0.14, 0.21, -0.12, 0.28, 0.35, -0.18, 0.42, 0.5)
"""How far from its ring it may slide, as a part of the outermost ring."""
_SLIDES = sorted(
    ((out, away, turned) for out in _OUT for away in _AWAY for turned in (False, True)),
    key=lambda slide: abs(slide[0]) + 0.08 * abs(slide[1]) + 0.45 * slide[2],
)
"""Outwards, across, and with the words on the side of the centre: the best first."""
_LEAST_NAME = 4
"""A name is cut to no fewer cells."""

_Spot = tuple[int, int, bool, float]
"""The column and row of a sign, whether its words are at its left, and how far out it is."""


class _Wedge(NamedTuple):
    """A part of the round: from, to, in the measure of the room there is for labels."""

    start: float
    end: float

    @property
    def middle(self) -> float:
        return (self.start + self.end) / 2


class RingsDrawing(Drawing):
    """A Web drawn in rings."""

    def lines_of(self, key: int, path: Sequence[int]) -> Cells:
        """The way to the centre as a thick thread, links to whom they led to lit, ties dotted.

        From the centre everything hangs: there nothing is lit.
        """
        dots = Dots()
        for other in self.tied(key):
            start, end = anchor(self.placed[key]), anchor(self.placed[other])
            dots.thread(start, end, Ink("accent"), 1, every=3)
        for child in self.placed[key].shown.children if len(path) > 1 else ():
            dots.thread(*thread_ends(self, key, child), Ink("accent"), 2)
        for above, one in pairwise(path):
            start, end = thread_ends(self, above, one)
            dots.thread(start, end, Ink(bold=True), 3)
            dots.thread((start[0], start[1] + 1), (end[0], end[1] + 1), Ink(bold=True), 3)
        return beside_labels(dots.cells(), self.placed)


def draw_rings(
    web: Web,
    centre: Centre,
    width: int,
    height: int,
    measure: Measure,
    *,
    target: int | None = None,
    lit: Collection[int] | None = None,
) -> RingsDrawing:
    """The Web around a centre, in `width` times `height` cells.

    `target` is somebody who is to be drawn, if they are not further from the centre than there
    are rings. `lit` are the ids that match a filter, the others fade.
    """
    width, height = max(1, width), max(1, height)
    deepest = max(1, min(4, (width - 20) // 24, (height - 4) // 6))
    must = must_show(web, centre, target, deepest)
    rows = int(_Round(width, height).length * _FILLED)
    while True:
        choice = Choice(web, centre, rows=rows, deepest=deepest, must=must, lit=lit)
        for _ in range(_TRIES):
            shown = choice.shown()
            rings = _Rings(web, shown, centre, width, height, measure, lit)
            homeless = rings.settle(set(must))
            if not homeless or len(shown) == 1:
                return rings.drawing(web, centre, deepest)
            going = _giving_way(choice, shown, homeless, set(must))
            if not going:
                break
            choice.without(going)
        rows = rows * 3 // 4
        if rows < 2:
            must = ()


def _giving_way(
    choice: Choice, shown: dict[int, Shown], homeless: Sequence[int], must: set[int]
) -> set[int]:
    """Who goes into a fold, so that there is room: those without a label; for a fold without one,
    some beside it."""
    going: set[int] = set()
    for key in homeless:
        one = shown[key]
        if not one.is_fold and key not in must:
            going.add(key)
            continue
        parent = one.parent if one.parent is not None else key
        going.update(choice.least(parent, 2) or choice.least(choice.centre.id, 2))
    return going


class _Round:
    """Ellipses around the middle of a canvas, measured by how many labels they have room for.

    `inner` is the share of the labels that end on the first ring.
    """

    def __init__(self, width: int, height: int, rings: int = 1, inner: float = 1.0) -> None:
        self.rings, self.inner = max(1, rings), inner
        self.x, self.y = (width - 1) // 2, (height - 1) // 2
        label_room = min(_LABEL + 3, width // 4)
        self.across = max(1.0, width / 2 - label_room)
        self.down = max(1.0, height / 2 - 0.8)
        self.angles = [2 * pi * step / _STEPS - pi / 2 for step in range(_STEPS + 1)]
        self.room = [0.0]
        for angle in self.angles[1:]:
            rows = self.down * abs(cos(angle)) + self.across * abs(sin(angle)) / _LABEL
            self.room.append(self.room[-1] + rows * 2 * pi / _STEPS)
        self.length = self.room[-1]

    def radius(self, ring: float) -> float:
        """Where a ring is, the outermost being 1."""
        if ring > self.rings:
            return _BEYOND
        if self.rings == 1:
            return 0.72
        # The more end on the first ring, the more room it is given.
        first = 0.42 + 0.34 * self.inner
        return first + (1 - first) * (ring - 1) / (self.rings - 1)

    def angle(self, at: float) -> float:
        """The angle at which so much of the round has passed, from the top, clockwise."""
        index = min(max(1, bisect_left(self.room, at)), _STEPS)
        before, after = self.room[index - 1], self.room[index]
        part = (at - before) / (after - before) if after > before else 0.0
        return self.angles[index - 1] + part * (self.angles[index] - self.angles[index - 1])

    def point(self, angle: float, radius: float) -> tuple[float, float]:
        """Column and row, not rounded."""
        return (
            self.x + radius**_FLAT * self.across * cos(angle),
            self.y + radius * self.down * sin(angle),
        )


class _Rings:
    """A layout in the making."""

    def __init__(
        self,
        web: Web,
        shown: dict[int, Shown],
        centre: Centre,
        width: int,
        height: int,
        measure: Measure,
        lit: Collection[int] | None,
    ) -> None:
        self.web, self.shown, self.centre = web, shown, shown[centre.id]
        self.width, self.height, self.measure = width, height, measure
        self.labels = {key: label(web, one, lit) for key, one in shown.items()}
        rings = max((one.ring for one in shown.values()), default=1)
        first = [one for one in shown.values() if one.ring == 1 and not one.children]
        self.round = _Round(width, height, rings, len(first) / self.centre.need)
        self.wedges = self._wedges()
        self.placed: dict[int, Placed] = {}
        self.reached: dict[int, float] = {centre.id: 0.0}
        self._taken = [0] * height

    def _wedges(self) -> dict[int, _Wedge]:
        """Everyone's part of the round, by need; siblings in alphabetical order."""
        wedges = {self.centre.key: _Wedge(0.0, self.round.length)}
        for key, one in self.shown.items():
            whole = wedges[key]
            total = sum(self.shown[each].need for each in one.children)
            at = whole.start
            for each in one.children:
                size = (whole.end - whole.start) * self.shown[each].need / total
                wedges[each] = _Wedge(at, at + size)
                at += size
        return wedges

    # Settling.

    def settle(self, must: set[int]) -> list[int]:
        """Place every label; gives the keys of those for whom there is no room."""
        self._put_centre()
        homeless: list[int] = []
        order = sorted(
            (one for one in self.shown.values() if one.parent is not None),
            key=lambda one: (one.ring, one.key not in must, not one.is_fold, -one.need),
        )
        for one in order:
            if one.parent not in self.placed:
                continue
            if not self._settle(one):
                homeless.append(one.key)
        return homeless

    def _put_centre(self) -> None:
        one, label = self.centre, self.labels[self.centre.key]
        room = min(self.width, 26)
        put = placed(one, label, 0, self.round.y, room, self.measure, left=False)
        x = max(0, min(self.width - put.end, self.round.x - put.end // 2))
        put = placed(
            one, label, x, self.round.y, min(room, self.width - x), self.measure, left=False
        )
        self.placed[one.key] = put
        self._take(put, 2)

    def _settle(self, one: Shown) -> bool:
        label = self.labels[one.key]
        places: list[_Spot] = []
        waiting = self._places(one)
        for name, width in self._forms(label):
            short = label._replace(names=(name,))
            for spot in chain(places, _noted(waiting, places)):
                x, y, left, radius = spot
                start = x + self.measure(label.sign) - width if left else x
                if self._free(start, y, width):
                    put = placed(one, short, x, y, width, self.measure, left=left)
                    self.placed[one.key], self.reached[one.key] = put, radius
                    self._take(put, 1)
                    return True
        return False

    def _forms(self, label: Label) -> Iterator[tuple[str, int]]:
        """The forms of a name that may be drawn, with the cells of the whole label; one that is
        long whatever its form is cut."""
        most = self.width // 3
        beside = self.measure(label.sign) + 1 + self.measure(label.after)
        widths = [(name, beside + self.measure(name)) for name in label.names]
        yield from ((name, width) for name, width in widths if width <= most)
        room = min(_LABEL, most) - beside
        if room >= _LEAST_NAME and widths[-1][1] > room + beside:
            cut = shortened(label.names[-1], room, self.measure)
            yield cut, beside + self.measure(cut)

    def _places(self, one: Shown) -> Iterator[_Spot]:
        """Where a label may stand, the best first."""
        wedge = self.wedges[one.key]
        assert one.parent is not None
        least = self.reached[one.parent] + 0.14 if one.parent != self.centre.key else 0.26
        ring = self.round.radius(one.ring)
        half = (wedge.end - wedge.start) / 2
        for out, away, turned in _SLIDES:
            radius = ring + out
            if not least <= radius <= 1.0001:
                continue
            angle = self.round.angle(wedge.middle + away * half)
            x, y = self.round.point(angle, radius)
            yield floor(x + 0.5), floor(y + 0.5), (cos(angle) < -0.01) != turned, radius

    def _free(self, start: int, y: int, width: int) -> bool:
        """Whether there are so many free cells, and one at either side."""
        if start < 0 or start + width > self.width or not 0 <= y < self.height:
            return False
        return not self._taken[y] & (((1 << (width + 2)) - 1) << start)

    def _take(self, put: Placed, beside: int) -> None:
        """Note the cells of a label as taken; the bits are moved by one, for a blank before it."""
        width = put.end - put.start
        mask = ((1 << (width + 2 * (beside - 1))) - 1) << max(0, put.start + 2 - beside)
        self._taken[put.y] |= mask

    # Lines.

    def drawing(self, web: Web, centre: Centre, deepest: int) -> RingsDrawing:
        """The finished Web."""
        order = _walked(self.placed, centre.id)
        drawing = RingsDrawing(
            self.width,
            self.height,
            web,
            centre,
            self.placed,
            order,
            nearest_moves(self.placed, centre.id),
            {},
            self.measure,
            deepest,
        )
        dots = Dots()
        self._scatter(dots)
        for key in order:
            one = self.placed[key].shown
            if one.parent is not None:
                dots.thread(*thread_ends(drawing, one.parent, key), self._thread_ink(one.parent), 1)
        drawing.cells.update(beside_labels(dots.cells(), self.placed))
        return drawing

    def _thread_ink(self, parent: int) -> Ink:
        node = self.web.nodes.get(parent)
        if node is None or parent == self.centre.key:
            return Ink("line")
        return Ink(role_of(node), soft=True)

    def _scatter(self, dots: Dots) -> None:
        """A faint dot for everyone who is not drawn, in the wedge of who stands for them."""
        for key, one in self.shown.items():
            wedge = self.wedges[key]
            hidden = len(one.heads) + one.hidden
            most = max(1, int(_DUST * (wedge.end - wedge.start) / self.round.length))
            for id, ring in islice(self._hidden(one, -(-hidden // most)), most):
                chance = (id * 2654435761) & 0xFFFFFFFF
                across, out = (chance & 0xFFFF) / 0xFFFF, (chance >> 16) / 0xFFFF
                angle = self.round.angle(wedge.start + across * (wedge.end - wedge.start))
                radius = self.round.radius(ring) + (out - 0.5) * 0.2
                x, y = self.round.point(angle, radius)
                column, row = floor(2 * x), floor(4 * y)
                if 0 <= column < 2 * self.width and 0 <= row < 4 * self.height:
                    dots.dot(column, row, Ink(role_of(self.web.nodes[id]), soft=True), 0)

    def _hidden(self, one: Shown, step: int) -> Iterator[tuple[int, int]]:
        """The ids of those not drawn that something stands for, with their rings: of many one in
        so many (`step`), with those below them."""
        if not one.is_fold and not one.hidden:
            return
        heads = one.heads or below(self.web, one.id)
        ring = one.ring if one.is_fold else one.ring + 1
        waiting = [(id, ring) for id in heads[::step]]
        for id, at in waiting:
            yield id, at
            waiting.extend((child, at + 1) for child in self.web.nodes[id].children)


def _noted(waiting: Iterator[_Spot], places: list[_Spot]) -> Iterator[_Spot]:
    """What is still to come, noted for the next time as it comes."""
    for spot in waiting:
        places.append(spot)
        yield spot


def _walked(placed: dict[int, Placed], centre: int) -> tuple[int, ...]:
    found: list[int] = []
    waiting = [centre]
    while waiting:
        key = waiting.pop()
        found.append(key)
        waiting.extend(reversed(placed[key].shown.children))
    return tuple(found)
