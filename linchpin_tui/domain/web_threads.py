"""Threads between people, in braille: two by four dots in each cell."""

from collections.abc import Iterator
from math import floor, hypot

from linchpin_tui.domain.web_drawing import Drawing, Piece, Placed
from linchpin_tui.domain.web_labels import Ink

_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bits of a braille cell by row and column."""


class Dots:
    """Dots in braille cells, two by four in each; those of higher rank drive out lower ones."""

    def __init__(self) -> None:
        self.bits: dict[tuple[int, int], int] = {}
        self.rank: dict[tuple[int, int], int] = {}
        self.ink: dict[tuple[int, int], Ink] = {}

    def dot(self, x: int, y: int, ink: Ink, rank: int) -> None:
        """A dot at column and row in half and quarter cells."""
        cell = (x >> 1, y >> 2)
        before = self.rank.get(cell, -1)
        if rank < before:
            return
        if rank > before:
            self.bits[cell] = 0
            self.rank[cell], self.ink[cell] = rank, ink
        self.bits[cell] |= _DOTS[y & 3][x & 1]

    def thread(
        self, start: tuple[int, int], end: tuple[int, int], ink: Ink, rank: int, *, every: int = 1
    ) -> None:
        """A straight line of dots; `every` other ones are left out."""
        for x, y in _line(start, end, every):
            self.dot(x, y, ink, rank)

    def cells(self) -> dict[int, dict[int, Piece]]:
        """The cells as text. Never an empty one: some fonts draw something there."""
        found: dict[int, dict[int, Piece]] = {}
        for (x, y), bits in self.bits.items():
            found.setdefault(y, {})[x] = (chr(0x2800 + bits), self.ink[x, y])
        return found


def beside_labels(
    cells: dict[int, dict[int, Piece]], placed: dict[int, Placed]
) -> dict[int, dict[int, Piece]]:
    """Cells without those that touch a label, so that names stand clear."""
    for one in placed.values():
        row = cells.get(one.y)
        if row:
            row.pop(one.start - 1, None)
            row.pop(one.end, None)
    return cells


def anchor(one: Placed) -> tuple[int, int]:
    """The middle of a sign, in dots."""
    return 2 * one.x, 4 * one.y + 1


def thread_ends(
    drawing: Drawing, parent: int, child: int
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where the thread between two begins and ends, in dots: beside the labels."""
    above, one = drawing.placed[parent], drawing.placed[child]
    end = anchor(one)
    if parent == drawing.centre.id:
        # Not from the very middle, where all would run into each other.
        middle = (above.start + above.end - 1, 4 * above.y + 1)
        reach = hypot((end[0] - middle[0]) / 2, end[1] - middle[1]) or 1.0
        part = min(0.5, 12 / reach)
        start = (
            floor(middle[0] + part * (end[0] - middle[0]) + 0.5),
            floor(middle[1] + part * (end[1] - middle[1]) + 0.5),
        )
        return start, end
    if one.x >= above.end:
        return (2 * above.end + 1, 4 * above.y + 1), end
    if one.x < above.start:
        return (2 * above.start - 2, 4 * above.y + 1), end
    return anchor(above), end


def _line(start: tuple[int, int], end: tuple[int, int], every: int) -> Iterator[tuple[int, int]]:
    steps = max(abs(end[0] - start[0]), abs(end[1] - start[1]), 1)
    for step in range(0, steps + 1, every):
        part = step / steps
        yield (
            floor(start[0] + part * (end[0] - start[0]) + 0.5),
            floor(start[1] + part * (end[1] - start[1]) + 0.5),
        )
