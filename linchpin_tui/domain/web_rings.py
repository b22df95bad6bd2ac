"""The Web: rings around the centre, a wedge for everyone, labels settled where there is room,
threads between them, and faint dust for the people who are not drawn."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise
from math import cos, floor, pi, sin

from linchpin_tui.domain.web import Web
from linchpin_tui.domain.web_drawing import Cells, Drawing, Placed, must_show, placed
from linchpin_tui.domain.web_labels import Ink, Label, Measure, role_of, shortened
from linchpin_tui.domain.web_layout import Canvas, Layout
from linchpin_tui.domain.web_moves import nearest_moves
from linchpin_tui.domain.web_select import Centre, Choice, Shown, below, led_to
from linchpin_tui.domain.web_threads import Dots, anchor, beside_labels, thread_ends
from linchpin_tui.light import NamedTuple

_STEPS = 360
_TURN = 2 * pi / _STEPS
_LABEL = 17
"""Cells that a label takes, by and large."""
_FILLED = 1.2
"""How many labels are tried, as a multiple of what the outermost ring has room for."""
_FLAT = 1.4
"""Inner rings are narrower than outer ones, so that there is room for labels between them."""
_TRIES = 40
_MOST_RINGS = 4
_FEW = 30
"""So few people are drawn in all rings, however small the window."""
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
    canvas = Canvas(web, centre, width, height, measure, lit)
    width, height = canvas.width, canvas.height
    deepest = _rings_for(web, centre, width, height)
    must = must_show(web, centre, target, deepest)
    rows = int(_Round(width, height).length * _FILLED)
    while True:
        choice = Choice(web, centre, rows=rows, deepest=deepest, must=must, lit=lit)
        for _ in range(_TRIES):
            shown = choice.shown()
            rings = _Rings(canvas, shown)
            homeless = rings.settle(set(must))
            if not homeless or len(shown) == 1:
                return rings.drawing(deepest)
            going = _giving_way(choice, shown, homeless)
            if not going:
                break
            choice.without(going)
        rows = rows * 3 // 4
        if rows < 2:
            must = ()


def _rings_for(web: Web, centre: Centre, width: int, height: int) -> int:
    """How many rings there may be around a centre: in a small window few, unless there are so few
    people that all have a place."""
    people = 0
    for id in led_to(web, centre):
        people += 1 + web.nodes[id].reach
        if people > _FEW:
            return max(1, min(_MOST_RINGS, (width - 20) // 24, (height - 4) // 6))
    return _MOST_RINGS


def _giving_way(choice: Choice, shown: dict[int, Shown], homeless: Sequence[int]) -> set[int]:
    """Who goes into a fold, so that there is room: those without a label; for a fold without one,
    some beside it."""
    going: set[int] = set()
    for key in homeless:
        one = shown[key]
        if not one.is_fold and choice.may_fold(key):
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
        self.room = _room(self.across, self.down)
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
        return _TURN * (index - 1 + part) - pi / 2

    def ray(self, at: float) -> tuple[float, float]:
        """The way out at that angle: columns and rows to the outermost ring."""
        angle = self.angle(at)
        return self.across * cos(angle), self.down * sin(angle)


@lru_cache(maxsize=8)
def _room(across: float, down: float) -> tuple[float, ...]:
    """How much of the round has passed after each step, from the top, clockwise."""
    room = [0.0]
    for step in range(1, _STEPS + 1):
        angle = _TURN * step - pi / 2
        rows = down * abs(cos(angle)) + across * abs(sin(angle)) / _LABEL
        room.append(room[-1] + rows * _TURN)
    return tuple(room)


class _Rings(Layout):
    """A layout in the making."""

    def __init__(self, canvas: Canvas, shown: dict[int, Shown]) -> None:
        super().__init__(canvas, shown)
        rings = max((one.ring for one in shown.values()), default=1)
        first = [one for one in shown.values() if one.ring == 1 and not one.children]
        self.round = _Round(self.width, self.height, rings, len(first) / self.centre.need)
        self.wedges = self._wedges()
        self.reached: dict[int, float] = {self.centre.key: 0.0}
        self._taken = [0] * self.height

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
        sign = self.measure(label.sign)
        taken, across = self._taken, self.width
        waiting = self._places(one)
        places: list[_Spot] = []
        for number, (name, width) in enumerate(self._forms(label)):
            # The cells of it and one at either side; the bits are moved by one.
            cells = (1 << (width + 2)) - 1
            for spot in places if number else _noted(waiting, places):
                x, y, left, radius = spot
                start = x + sign - width if left else x
                if 0 <= start <= across - width and not taken[y] & (cells << start):
                    short = label._replace(names=(name,))
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
        rays: dict[float, tuple[float, float]] = {}
        here, top, bottom = self.round.x, self.round.y, self.height
        for out, away, turned in _SLIDES:
            radius = ring + out
            if not least <= radius <= 1.0001:
                continue
            ray = rays.get(away)
            if ray is None:
                ray = rays[away] = self.round.ray(wedge.middle + away * half)
            across, down = ray
            y = floor(top + radius * down + 0.5)
            if 0 <= y < bottom:
                x = floor(here + radius**_FLAT * across + 0.5)
                yield x, y, (across < -0.01 * self.round.across) != turned, radius

    def _take(self, put: Placed, beside: int) -> None:
        """Note the cells of a label as taken; the bits are moved by one, for a blank before it."""
        width = put.end - put.start
        mask = ((1 << (width + 2 * (beside - 1))) - 1) << max(0, put.start + 2 - beside)
        self._taken[put.y] |= mask

    # Lines.

    def drawing(self, deepest: int) -> RingsDrawing:
        """The finished Web."""
        order = self.order
        drawing = RingsDrawing(
            self.width,
            self.height,
            self.canvas.web,
            self.canvas.centre,
            self.placed,
            order,
            nearest_moves(self.placed, self.centre.key),
            {},
            self.measure,
            deepest,
        )
        dots = Dots()
        self._scatter(dots)
        for key in order:
            one = self.placed[key].shown
            if one.parent is not None:
                dots.thread(*thread_ends(drawing, one.parent, key), self.line_ink(one.parent), 1)
        drawing.cells.update(beside_labels(dots.cells(), self.placed))
        return drawing

    def _scatter(self, dots: Dots) -> None:
        """A faint dot for everyone who is not drawn, in the wedge of who stands for them."""
        nodes, round = self.canvas.web.nodes, self.round
        inks: dict[str, Ink] = {}
        for key, one in self.shown.items():
            hidden = len(one.heads) + one.hidden
            if not hidden:
                continue
            wedge = self.wedges[key]
            size = wedge.end - wedge.start
            most = max(1, int(_DUST * size / round.length))
            for id, ring in islice(self._hidden(one, -(-hidden // most)), most):
                chance = (id * 2654435761) & 0xFFFFFFFF
                across, down = round.ray(wedge.start + (chance & 0xFFFF) / 0xFFFF * size)
                radius = round.radius(ring) + ((chance >> 16) / 0xFFFF - 0.5) * 0.2
                column = floor(2 * (round.x + radius**_FLAT * across))
                row = floor(4 * (round.y + radius * down))
                if 0 <= column < 2 * self.width and 0 <= row < 4 * self.height:
                    role = role_of(nodes[id])
                    ink = inks.get(role) or inks.setdefault(role, Ink(role, soft=True))
                    dots.dot(column, row, ink, 0)

    def _hidden(self, one: Shown, step: int) -> Iterator[tuple[int, int]]:
        """The ids of those not drawn that something stands for, with their rings: of many one in
        so many (`step`), with those below them."""
        if not one.is_fold and not one.hidden:
            return
        heads = one.heads or below(self.canvas.web, one.id)
        ring = one.ring if one.is_fold else one.ring + 1
        waiting = [(id, ring) for id in heads[::step]]
        for id, at in waiting:
            yield id, at
            waiting.extend((child, at + 1) for child in self.canvas.web.nodes[id].children)


def _noted(waiting: Iterator[_Spot], places: list[_Spot]) -> Iterator[_Spot]:
    """What is still to come, noted for the next time as it comes."""
    for spot in waiting:
        places.append(spot)
        yield spot
