"""The Map: a tidy tree that grows left and right from the centre, one row for each end of it."""

from collections.abc import Collection, Mapping, Sequence

from linchpin_tui.domain.web import Web
from linchpin_tui.domain.web_columns import Columns, Side
from linchpin_tui.domain.web_drawing import (
    Cells,
    Drawing,
    Piece,
    Placed,
    must_show,
    placed,
)
from linchpin_tui.domain.web_labels import Ink, Label, Measure
from linchpin_tui.domain.web_layout import Canvas, Layout, all_below
from linchpin_tui.domain.web_lines import DOWN_LINE, LEFT_LINE, RIGHT_LINE, UP_LINE, line_sign
from linchpin_tui.domain.web_select import Centre, Choice, Shown

_ROOMS = ((26, 30), (20, 26), (18, 22), (16, 20), (14, 18), (13, 17))
_CRAMPED = ((12, 16), (11, 14), (10, 12), (9, 10))
"""Cells for whoever led you to others, and for an end; tried until all fits. The cramped ones only
where there would be nothing to see otherwise."""
_GAPS = (5, 4, 3)
"""Cells between two rings, tried until all fits."""
_WIDEST_GAP = 8
_COLUMN = 13
"""A ring takes at least about so many cells."""
_ONE_SIDE = 9
"""So few rows all stand at the right, where they are read best."""

Route = tuple[tuple[int, int, int], ...]
"""The cells of a line: column, row, and the directions in which it leaves the cell."""


class MapDrawing(Drawing):
    """A Map; `routes` are its lines by the key they lead to."""

    routes: dict[int, Route]
    masks: dict[tuple[int, int], int]

    def lines_of(self, key: int, path: Sequence[int]) -> Cells:
        """The way to the centre heavy, the links to whom they led to lit, ties dotted.

        From the centre everything hangs: there nothing is lit.
        """
        found: dict[int, dict[int, Piece]] = {}
        for other in self.tied(key):
            for x, y in between(self.placed[key], self.placed[other]):
                if x not in self.cells.get(y, {}) and self.at(x, y) is None:
                    found.setdefault(y, {})[x] = ("·", Ink("accent"))
        for child in self.placed[key].shown.children if len(path) > 1 else ():
            for x, y, mask in self.routes.get(child, ()):
                sign = line_sign(self.masks[x, y], 0) if mask else " "
                found.setdefault(y, {})[x] = (sign, Ink("accent"))
        heavy: dict[tuple[int, int], int] = {}
        for each in path:
            for x, y, mask in self.routes.get(each, ()):
                heavy[x, y] = heavy.get((x, y), 0) | mask
        for (x, y), mask in heavy.items():
            light = self.masks[x, y] & ~mask
            found.setdefault(y, {})[x] = (line_sign(light, mask), Ink(bold=True))
        return found


def draw_map(
    web: Web,
    centre: Centre,
    width: int,
    height: int,
    measure: Measure,
    *,
    target: int | None = None,
    lit: Collection[int] | None = None,
) -> MapDrawing:
    """The Map of a web around a centre, in `width` times `height` cells.

    `target` is somebody who is to be drawn; whoever is further from the centre than there are
    rings is not. `lit` are the ids that match a filter, the others fade.
    """
    canvas = Canvas(web, centre, width, height, measure, lit)
    width, height = canvas.width, canvas.height
    for deepest in range(max(1, (width - 6) // _COLUMN - 1), 0, -1):
        must = must_show(web, centre, target, deepest)
        rows = 2 * height
        while rows > 0:
            choice = Choice(web, centre, rows=rows, deepest=deepest, ends=True, must=must, lit=lit)
            tree = _Tree(canvas, choice.shown())
            over = tree.rows_over()
            if not over:
                if tree.place(cramped=deepest <= max(1, len(must))):
                    return tree.drawing(deepest)
                break
            rows -= over
    alone = Choice(web, centre, rows=0, deepest=1, ends=True).shown()
    tree = _Tree(canvas, alone)
    tree.place(cramped=True)
    return tree.drawing(1)


class _Tree(Layout):
    """A layout in the making."""

    def __init__(self, canvas: Canvas, shown: dict[int, Shown]) -> None:
        super().__init__(canvas, shown)
        self.wide = {key: self._wide(each) for key, each in self.labels.items()}
        self.columns = Columns(shown, self.wide, self.width)
        self.sides = self._sides()
        self.gap = _GAPS[0]

    def _wide(self, each: Label) -> int:
        """The cells of a label in full."""
        return self.measure(each.sign) + 1 + self.measure(each.names[0]) + self.measure(each.after)

    # Sides and rows.

    def _sides(self) -> list[Side]:
        keys = self.centre.children
        needs = [self.shown[key].need for key in keys]
        total = sum(needs)
        if total <= min(_ONE_SIDE, self.height) or len(keys) < 2:
            return [Side(keys, 1)]
        # The first half of the alphabet at the left, where one begins to read.
        best, at, before = total, 0, 0
        for number, need in enumerate(needs, start=1):
            before += need
            if max(before, total - before) < best:
                best, at = max(before, total - before), number
        if best <= self.height:
            return [Side(keys[:at], -1), Side(keys[at:], 1)]
        left: set[int] = set()
        rows = [0, 0]
        for need, key in sorted(zip(needs, keys, strict=True), key=lambda each: -each[0]):
            side = int(rows[1] < rows[0])
            rows[side] += need
            if not side:
                left.add(key)
        return [
            Side(tuple(key for key in keys if key in left), -1),
            Side(tuple(key for key in keys if key not in left), 1),
        ]

    def rows_over(self) -> int:
        """How many rows more the longer side wants than there are."""
        return max(0, *(self._rows(side) - self.height for side in self.sides))

    def _rows(self, side: Side) -> int:
        return sum(self.shown[key].need for key in side.keys)

    # Places.

    def place(self, *, cramped: bool) -> bool:
        """Give everything its place; False where it does not fit."""
        middle = min(self.wide[self.centre.key], max(4, min(24, self.width)))
        for parents, ends in (*_ROOMS, *_CRAMPED) if cramped else _ROOMS:
            for gap in _GAPS:
                sides = [
                    self.columns.measured(side, gap, (parents,) * self.width, ends)
                    for side in self.sides
                ]
                if sum(side.width for side in sides) + middle <= self.width:
                    self._put(sides, gap, middle, ends)
                    return True
        if not self.centre.children:
            self._put([], _GAPS[0], min(middle, self.width), 0)
            return True
        return False

    def _put(self, sides: list[Side], gap: int, middle: int, ends: int) -> None:
        sides = self.columns.widened(sides, gap, middle, ends)
        rings = sum(len(side.starts) for side in sides)
        spare = self.width - middle - sum(side.width for side in sides)
        if rings:
            more = min(_WIDEST_GAP - gap, spare // (2 * rings))
            gap += more
            sides = [self.columns.measured(side, gap, side.rooms, ends) for side in sides]
        self.gap, self.sides = gap, sides
        start = self.columns.start(sides, middle)
        rows: dict[int, int] = {}
        for side in sides:
            rows |= self._side_rows(side)
        centre_row = self._centre_row(sides, rows)
        self.placed[self.centre.key] = placed(
            self.centre,
            self.labels[self.centre.key],
            start,
            centre_row,
            middle,
            self.measure,
            left=False,
        )
        for side in sides:
            self._put_side(side, rows, start if side.way < 0 else start + middle)

    def _centre_row(self, sides: list[Side], rows: Mapping[int, int]) -> int:
        tops = [rows[key] for side in sides for key in side.keys]
        return (min(tops) + max(tops)) // 2 if tops else self.height // 2

    def _side_rows(self, side: Side) -> dict[int, int]:
        """Every key's row: ends one below the other, others in the middle of theirs."""
        needs = self._rows(side)
        families = [
            index
            for index, (one, next_one) in enumerate(zip(side.keys, side.keys[1:], strict=False))
            if self.shown[one].children or self.shown[next_one].children
        ]
        spaced = set(families) if len(families) <= self.height - needs else set()
        row = (self.height - needs - len(spaced)) // 2
        rows: dict[int, int] = {}
        for index, key in enumerate(side.keys):
            family = [key]
            for each in family:
                family.extend(self.shown[each].children)
            for end in _ends(self.shown, key):
                rows[end] = row
                row += 1
            for each in reversed(family):
                children = self.shown[each].children
                if children:
                    rows[each] = (rows[children[0]] + rows[children[-1]]) // 2
            row += index in spaced
        return rows

    def _put_side(self, side: Side, rows: Mapping[int, int], edge: int) -> None:
        room_to_edge = edge if side.way < 0 else self.width - edge
        level = list(side.keys)
        for start, least in zip(side.starts, side.rooms, strict=True):
            for key in level:
                one = self.shown[key]
                room = room_to_edge - start
                if one.children:
                    room = min(room, least)
                x = edge + start if side.way > 0 else edge - 1 - start
                self.placed[key] = placed(
                    one, self.labels[key], x, rows[key], room, self.measure, left=side.way < 0
                )
            level = [child for key in level for child in self.shown[key].children]

    # Lines and moves.

    def drawing(self, deepest: int) -> MapDrawing:
        """The finished Map."""
        routes: dict[int, Route] = {}
        masks: dict[tuple[int, int], int] = {}
        inks: dict[tuple[int, int], Ink] = {}
        for side in self.sides:
            for key in all_below(self.shown, side.keys):
                parent = self.shown[key].parent
                assert parent is not None
                routes[key] = route = self._route(parent, key, side.way)
                for x, y, mask in route:
                    masks[x, y] = masks.get((x, y), 0) | mask
                    inks.setdefault((x, y), self.line_ink(parent))
        cells: dict[int, dict[int, Piece]] = {}
        for (x, y), mask in masks.items():
            cells.setdefault(y, {})[x] = (line_sign(mask, 0), inks[x, y])
        drawing = MapDrawing(
            self.width,
            self.height,
            self.canvas.web,
            self.canvas.centre,
            self.placed,
            self.order,
            self._moves(),
            cells,
            self.measure,
            deepest,
        )
        drawing.routes, drawing.masks = routes, masks
        return drawing

    def _route(self, parent: int, child: int, way: int) -> Route:
        above, below = self.placed[parent], self.placed[child]
        out, back = (RIGHT_LINE, LEFT_LINE) if way > 0 else (LEFT_LINE, RIGHT_LINE)
        first = (above.end if way > 0 else above.start - 1) + (way if self.gap > 3 else 0)
        bar = below.x - way * (3 if self.gap > 4 else 2)
        last = below.x - way * (2 if self.gap > 4 else 1)
        cells = [(x, above.y, LEFT_LINE | RIGHT_LINE) for x in range(first, bar, way)]
        if above.y == below.y:
            cells.append((bar, above.y, LEFT_LINE | RIGHT_LINE))
        else:
            down = below.y > above.y
            step = 1 if down else -1
            cells.append((bar, above.y, back | (DOWN_LINE if down else UP_LINE)))
            cells += [(bar, y, UP_LINE | DOWN_LINE) for y in range(above.y + step, below.y, step)]
            cells.append((bar, below.y, out | (UP_LINE if down else DOWN_LINE)))
        cells.append((last, below.y, LEFT_LINE | RIGHT_LINE))
        return tuple(cells)

    def _moves(self) -> dict[int, tuple[int | None, ...]]:
        """Left and right along the tree, up and down through those as far from the centre."""
        rows = {key: one.y for key, one in self.placed.items()}
        moves: dict[int, tuple[int | None, ...]] = {}
        nearest: dict[int, int | None] = {}
        for side in self.sides:
            level: Sequence[int] = side.keys
            nearest[side.way] = _nearest(level, rows, rows[self.centre.key])
            while level:
                chain = sorted(level, key=rows.__getitem__)
                for above, key, below in zip(
                    [None, *chain], chain, [*chain[1:], None], strict=False
                ):
                    one = self.shown[key]
                    out = _nearest(one.children, rows, rows[key])
                    ways = (one.parent, out) if side.way > 0 else (out, one.parent)
                    moves[key] = (above, below, *ways)
                level = [child for key in level for child in self.shown[key].children]
        here = rows[self.centre.key]
        first = [key for side in self.sides for key in side.keys]
        up = _nearest([key for key in first if rows[key] < here], rows, here)
        down = _nearest([key for key in first if rows[key] > here], rows, here)
        # Where nobody is above or below, any arrow leads to somebody all the same.
        anybody = _nearest(first, rows, here)
        moves[self.centre.key] = (
            up or anybody,
            down or anybody,
            nearest.get(-1),
            nearest.get(1),
        )
        return moves


def between(one: Placed, other: Placed) -> list[tuple[int, int]]:
    """Every other cell of the straight line between two signs, without these."""
    steps = max(abs(one.x - other.x), abs(one.y - other.y), 1)
    return [
        (
            (2 * (one.x * (steps - step) + other.x * step) + steps) // (2 * steps),
            (2 * (one.y * (steps - step) + other.y * step) + steps) // (2 * steps),
        )
        for step in range(1, steps, 2)
    ]


def _nearest(keys: Sequence[int], rows: Mapping[int, int], row: int) -> int | None:
    return min(keys, key=lambda key: (abs(rows[key] - row), rows[key]), default=None)


def _ends(shown: Mapping[int, Shown], key: int) -> list[int]:
    """The keys below (and with) one that nobody drawn hangs on, in order."""
    return [each for each in all_below(shown, (key,)) if not shown[each].children]
