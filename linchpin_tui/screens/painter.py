"""Painting a screen from what is in front: nothing is drawn that something else covers."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from textual._compositor import ChopsUpdate, Compositor
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

Span = tuple[int, int, int]
"""A piece of a line of the screen: the line, the first column, the column after the last."""

Piece = tuple[int, int, Widget]
"""A piece of a line and the widget that shows there: the first column, the column after the last."""


class Painter(Compositor):
    """Knows who is in front, and asks each widget only for the lines in which it shows.

    The usual one asks every widget that touches the box around all that changed for all its lines,
    the grounds too that others cover, cuts each line wherever any widget begins or ends, and throws
    away what is behind.
    """

    def __init__(self) -> None:
        super().__init__()
        self._fronts: list[list[Piece]] = []
        self._fronts_of: object = None

    def render_partial_update(self) -> ChopsUpdate | None:
        changed = list(self._dirty_regions)
        self._dirty_regions.clear()
        if not changed:
            return None
        spans = list(self._regions_to_spans(changed))
        painted = self._painted(spans)
        ends = [[start + strip.cell_length for start, strip in line.items()] for line in painted]
        return ChopsUpdate(painted, spans, ends)

    def _render_chops(
        self, crop: Region, is_rendered_line: Callable[[int], bool]
    ) -> Sequence[Mapping[int, Strip]]:
        lines = filter(is_rendered_line, crop.line_range)
        return self._painted([(y, crop.x, crop.right) for y in lines])

    def _painted(self, spans: Sequence[Span]) -> list[dict[int, Strip]]:
        """What shows in these spans, as whole pieces: for every line of the screen what is painted
        there, by its first column, from left to right."""
        fronts = self._in_front()
        pieces = [
            (y, piece)
            for y, left, right in spans
            if 0 <= y < len(fronts)
            for piece in fronts[y]
            if piece[0] < right and piece[1] > left
        ]
        lines: dict[Widget, list[int]] = {}
        for y, (_, _, widget) in pieces:
            lines.setdefault(widget, []).append(y)
        drawn = {widget: self._drawn(widget, asked) for widget, asked in lines.items()}
        painted: list[dict[int, Strip]] = [{} for _ in fronts]
        for y, (start, end, widget) in pieces:
            x, first, strips = drawn[widget]
            strip = strips[y - first]
            if start > x or strip.cell_length > end - x:
                strip = strip.crop(start - x, end - x)
            painted[y][start] = strip
        return painted

    def _drawn(self, widget: Widget, lines: Sequence[int]) -> tuple[int, int, list[Strip]]:
        """The lines of a widget from the first to the last of these, with the column and the line of
        the screen where they begin."""
        region, clip = self.visible_widgets[widget]
        shown = region.intersection(clip)
        first, last = min(lines), max(lines)
        wanted = Region(shown.x - region.x, first - region.y, shown.width, last + 1 - first)
        return shown.x, first, widget.render_lines(wanted)

    def _in_front(self) -> list[list[Piece]]:
        """For every line of the screen its pieces, from left to right."""
        visible = self.visible_widgets
        # Where widgets are laid out anew, there is another one of these.
        if self._fronts_of is not visible:
            self._fronts, self._fronts_of = self._look(visible), visible
        return self._fronts

    def _look(self, visible: Mapping[Widget, tuple[Region, Region]]) -> list[list[Piece]]:
        width, height = self.size
        bare: list[list[tuple[int, int]]] = [[(0, width)] for _ in range(height)]
        fronts: list[list[Piece]] = [[] for _ in range(height)]
        # The first of all are in front of all.
        for widget, (region, clip) in visible.items():
            shown = region.intersection(clip).intersection(self.size.region)
            left, right = shown.column_span
            for y in shown.line_range:
                if bare[y]:
                    bare[y] = list(_left_bare(bare[y], left, right, widget, fronts[y]))
        for line in fronts:
            line.sort(key=lambda piece: piece[0])
        return fronts


def _left_bare(
    gaps: Iterable[tuple[int, int]], left: int, right: int, widget: Widget, front: list[Piece]
) -> Iterable[tuple[int, int]]:
    """What a widget from one column to another leaves of the gaps; what it fills is its own."""
    for start, end in gaps:
        if start >= right or end <= left:
            yield start, end
            continue
        if start < left:
            yield start, left
        front.append((max(start, left), min(end, right), widget))
        if end > right:
            yield right, end
