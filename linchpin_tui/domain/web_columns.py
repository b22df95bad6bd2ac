"""The columns of the Map: how far from the centre each ring stands, and how long names may be."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from linchpin_tui.domain.web_select import Shown
from linchpin_tui.light import NamedTuple

_FULL = 30
"""Cells for a name, where there are any to spare."""


class Side(NamedTuple):
    """One side of the tree: its topmost keys and which way it grows (1: to the right); by ring the
    cells that the labels of whoever led you to others may take, and the columns from the centre's
    edge to the signs."""

    keys: tuple[int, ...]
    way: int
    rooms: tuple[int, ...] = ()
    starts: tuple[int, ...] = ()
    width: int = 0


class Columns:
    """Measures sides. `wide` are the cells of each label in full, `width` those there are."""

    def __init__(self, shown: Mapping[int, Shown], wide: Mapping[int, int], width: int) -> None:
        self._shown, self._wide, self._width = shown, wide, width

    def measured(self, side: Side, gap: int, rooms: Sequence[int], ends: int) -> Side:
        """A side with `gap` cells between its rings, `rooms` for the labels of whoever led you to
        others, by ring, and `ends` for the labels of the rest."""
        starts: list[int] = []
        start = width = 0
        for level, room in zip(self._rings(side), rooms, strict=False):
            start += gap
            starts.append(start)
            inner = [min(room, self._wide[k]) for k in level if self._shown[k].children]
            outer = [min(ends, self._wide[k]) for k in level if not self._shown[k].children]
            width = max([width, *(start + each for each in inner + outer)])
            start += max(inner, default=0)
        return side._replace(rooms=tuple(rooms[: len(starts)]), starts=tuple(starts), width=width)

    def widened(self, sides: Sequence[Side], gap: int, middle: int, ends: int) -> list[Side]:
        """The sides with the cells to spare given to names that they let show in full, those near
        the centre first, where more names are in full by that."""
        sides = list(sides)
        best = self._in_full(sides, middle)
        for ring in range(max((len(side.rooms) for side in sides), default=0)):
            for at, side in enumerate(sides):
                for room in self._wished(side, ring):
                    rooms = [*side.rooms[:ring], room, *side.rooms[ring + 1 :]]
                    tried = list(sides)
                    tried[at] = self.measured(side, gap, rooms, ends)
                    if sum(each.width for each in tried) + middle > self._width:
                        continue
                    count = self._in_full(tried, middle)
                    if count > best:
                        sides, best = tried, count
                        break
        return sides

    def _wished(self, side: Side, ring: int) -> list[int]:
        """The rooms for a ring in which a name more is in full, the widest first."""
        if ring >= len(side.rooms):
            return []
        level = next(islice(self._rings(side), ring, None))
        wide = {self._wide[key] for key in level if self._shown[key].children}
        return sorted((each for each in wide if side.rooms[ring] < each <= _FULL), reverse=True)

    def _rings(self, side: Side) -> Iterator[list[int]]:
        """The keys of a side, those nearest to the centre first."""
        level = list(side.keys)
        while level:
            yield level
            level = [child for key in level for child in self._shown[key].children]

    def _in_full(self, sides: list[Side], middle: int) -> int:
        """How many names of these sides would not be shortened."""
        start = self.start(sides, middle)
        count = 0
        for side in sides:
            room = start if side.way < 0 else self._width - start - middle
            rings = zip(self._rings(side), side.starts, side.rooms, strict=True)
            for level, column, least in rings:
                for key in level:
                    parent = bool(self._shown[key].children)
                    count += self._wide[key] <= (least if parent else room - column)
        return count

    def start(self, sides: list[Side], middle: int) -> int:
        """The column in which the centre begins."""
        left = next((side.width for side in sides if side.way < 0), 0)
        right = next((side.width for side in sides if side.way > 0), 0)
        if len(sides) == 1:
            return min(4, (self._width - middle - right) // 2)
        return min(max(left, (self._width - middle) // 2), self._width - right - middle)
