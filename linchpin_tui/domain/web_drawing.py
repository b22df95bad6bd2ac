"""A drawing of a web in cells: labels that never overlap, and lines where they leave room.

Layouts (`web_map`, `web_rings`) make one; a screen draws its rows and what a selection lights up,
text and SVG the rows alone.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from linchpin_tui.domain.web import Web
from linchpin_tui.domain.web_labels import Ink, Label, Measure
from linchpin_tui.domain.web_select import Centre, Shown, path_within
from linchpin_tui.light import NamedTuple

Piece = tuple[str, Ink]
"""A text and how it is drawn."""

Cells = Mapping[int, Mapping[int, Piece]]
"""Single cells by row and column."""

UP, DOWN, LEFT, RIGHT = 0, 1, 2, 3
"""The directions of `Drawing.moves`."""

TIED = "~"
"""Stands between sign and name of who is tied to the selected."""

_PLAIN = Ink()


class Placed(NamedTuple):
    """Something drawn, with its place: `x` is the column of its sign, `start` to `end` (not in it)
    are the columns of sign and words, on row `y`. `pieces` are drawn there from left to right."""

    shown: Shown
    x: int
    y: int
    start: int
    end: int
    pieces: tuple[Piece, ...]

    @property
    def key(self) -> int:
        return self.shown.key


class Marks(NamedTuple):
    """What a selection changes: labels by key, and cells of lines over those that are there."""

    inks: Mapping[int, str]
    cells: Cells

    def rows(self, drawing: "Drawing") -> set[int]:
        """The rows that look different."""
        touched = {drawing.placed[key].y for key in self.inks if key in drawing.placed}
        return touched | set(self.cells)


NO_MARKS = Marks({}, {})


@dataclass(slots=True)
class Drawing:
    """A web drawn in `width` times `height` cells around a centre.

    `placed` is everything drawn by key, `order` the keys as they are walked, parents first;
    `moves` gives for a key whom an arrow leads to: up, down, left, right (None: nobody there).
    `cells` are the lines between the labels. `deepest` is the outermost ring there is room for.
    """

    width: int
    height: int
    web: Web
    centre: Centre
    placed: dict[int, Placed]
    order: tuple[int, ...]
    moves: dict[int, tuple[int | None, ...]]
    cells: dict[int, dict[int, Piece]]
    measure: Measure
    deepest: int
    _by_row: dict[int, list[Placed]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for one in sorted(self.placed.values(), key=lambda each: each.start):
            self._by_row.setdefault(one.y, []).append(one)

    @property
    def people(self) -> int:
        """How many people are drawn, without You."""
        return sum(key > 0 for key in self.placed)

    def at(self, x: int, y: int) -> int | None:
        """The key of what is drawn at a cell."""
        for one in self._by_row.get(y, ()):
            if one.start <= x < one.end:
                return one.key
        return None

    def path(self, key: int) -> tuple[int, ...]:
        """The keys from the centre to one of those drawn, both in it."""
        found = []
        at: int | None = key
        while at is not None:
            found.append(at)
            at = self.placed[at].shown.parent
        return tuple(reversed(found))

    def tied(self, key: int) -> tuple[int, ...]:
        """Who of those drawn is tied to a person."""
        if key <= 0:
            return ()
        both = [pair for pair in self.web.ties if key in pair]
        return tuple(
            other for a, b in both if (other := b if a == key else a) in self.placed and other > 0
        )

    def marks(self, key: int) -> Marks:
        """What selecting somebody lights up: them, the path to the centre, their links and ties."""
        if key not in self.placed:
            return NO_MARKS
        path = self.path(key)
        inks = dict.fromkeys(path, "path")
        inks.update(dict.fromkeys(self.tied(key), "tied"))
        inks[key] = "selected"
        return Marks(inks, self.lines_of(key, path))

    def lines_of(self, key: int, path: Sequence[int]) -> Cells:
        """The cells of lines that selecting somebody changes."""
        raise NotImplementedError

    def row(self, y: int, marks: Marks = NO_MARKS) -> list[Piece]:
        """A row as pieces from left to right, together exactly as wide as the drawing."""
        cells: Mapping[int, Piece] = self.cells.get(y, {})
        if y in marks.cells:
            cells = {**cells, **marks.cells[y]}
        columns = sorted(cells)
        pieces: list[Piece] = []
        x = taken = 0
        for one in self._by_row.get(y, ()):
            while taken < len(columns) and columns[taken] < one.start:
                x = _put(pieces, x, columns[taken], cells[columns[taken]])
                taken += 1
            while taken < len(columns) and columns[taken] < one.end:
                taken += 1
            _blank(pieces, one.start - x)
            pieces.extend(_inked(one.pieces, marks.inks.get(one.key)))
            x = one.end
        for column in columns[taken:]:
            x = _put(pieces, x, column, cells[column])
        _blank(pieces, self.width - x)
        return pieces

    def lines(self) -> Iterable[str]:
        """The rows as text, without blanks at their ends."""
        for y in range(self.height):
            yield "".join(text for text, _ in self.row(y)).rstrip()


def placed(
    shown: Shown, label: Label, x: int, y: int, room: int, measure: Measure, *, left: bool
) -> Placed:
    """A label in its place: the sign at column `x`, words at its right, or at its left.

    `room` is how many cells there are for all of it.
    """
    sign = measure(label.sign)
    name = label.fit(room - sign - 1, measure)
    after = label.after if measure(name) + measure(label.after) + sign + 1 <= room else ""
    words: list[Piece] = [(name, label.name_ink)]
    words += [(after, label.after_ink)] if after else []
    width = sign + 1 + measure(name) + measure(after)
    if not name:
        words, width = [], sign
    elif left:
        words.append((" ", _PLAIN))
    else:
        words.insert(0, (" ", _PLAIN))
    mark = (label.sign, label.sign_ink)
    if left:
        start = x + sign - width
        return Placed(shown, x, y, start, x + sign, (*words, mark))
    return Placed(shown, x, y, x, x + width, (mark, *words))


def must_show(web: Web, centre: Centre, target: int | None, deepest: int) -> tuple[int, ...]:
    """The ids from a centre down to someone; empty where they are further down than is drawn."""
    if target is None or target <= 0 or target == centre.id:
        return ()
    path = path_within(web, centre, target)
    return path if len(path) <= deepest else ()


def _inked(pieces: tuple[Piece, ...], mark: str | None) -> Iterable[Piece]:
    if mark is None:
        return pieces
    if mark == "selected":
        first = next((ink.colour for _, ink in pieces if ink.colour), "")
        return [
            (text, ink._replace(colour=first, reverse=True, bold=True, soft=False))
            for text, ink in pieces
        ]
    if mark == "path":
        return [(text, ink._replace(bold=True)) for text, ink in pieces]
    # Tied: the blank beside the sign says so without colour too.
    return [(TIED if text == " " else text, ink._replace(colour="accent")) for text, ink in pieces]


def _put(pieces: list[Piece], x: int, column: int, cell: Piece) -> int:
    _blank(pieces, column - x)
    if pieces and column == x and pieces[-1][1] == cell[1]:
        pieces[-1] = (pieces[-1][0] + cell[0], cell[1])
    else:
        pieces.append(cell)
    return column + 1


def _blank(pieces: list[Piece], cells: int) -> None:
    if cells > 0:
        pieces.append((" " * cells, _PLAIN))
