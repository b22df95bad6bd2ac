"""A drawing of the web as SVG: a picture that any browser shows, with nothing in it to run or load."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from linchpin_tui.domain.web_drawing import Drawing, Piece
from linchpin_tui.domain.web_labels import Ink, Measure
from linchpin_tui.domain.web_lines import line_weights

COLOURS: Mapping[str, str] = {
    "ground": "#12141a",
    "": "#dde1e8",
    "muted": "#a3abba",
    "faint": "#9aa2b1",
    "line": "#4d596d",
    "accent": "#e8b04a",
    "none": "#a3abba",
    "challenger": "#f0885a",
    "expert": "#6cbcf0",
    "hub": "#f0e05a",
    "mentor": "#35c79a",
    "promoter": "#efa92e",
    "role_model": "#e2a0c6",
}
"""Those of the dark theme: they can be read on its ground."""

_WIDE, _HIGH = 10, 20
"""A cell, in the picture's own units."""
_FONT = "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace"

_SIZES = ((25, 80, 24), (90, 120, 35), (400, 160, 46))
_LARGEST = (200, 56)


def canvas(people: int) -> tuple[int, int]:
    """Columns and rows for a picture with so many people in the web."""
    fitting = ((width, height) for most, width, height in _SIZES if people <= most)
    return next(fitting, _LARGEST)


def svg(drawing: Drawing, title: str, legend: Iterable[tuple[Piece, ...]]) -> str:
    """The drawing with a title above it and what the signs mean below it."""
    width, height = _WIDE * (drawing.width + 2), _HIGH * (drawing.height + 4)
    rows = [[(title, Ink(bold=True))], [], *(drawing.row(y) for y in range(drawing.height)), []]
    rows.append(_legend(legend, drawing.width, drawing.measure))
    texts: list[str] = []
    strokes: dict[Ink, list[str]] = {}
    for y, row in enumerate(rows):
        x = 0
        for text, ink in row:
            x = _put(texts, strokes, x, y, text, ink, drawing.measure)
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" role="img" xml:space="preserve" '
        f'font-family="{_FONT}" font-size="16">'
    )
    lines = [
        opening,
        f"<title>{escape(title)}</title>",
        f'<rect width="100%" height="100%" fill="{COLOURS["ground"]}"/>',
        *(_stroke(ink, parts) for ink, parts in strokes.items()),
        *texts,
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _legend(entries: Iterable[tuple[Piece, ...]], width: int, measure: Measure) -> list[Piece]:
    row: list[Piece] = []
    used = 0
    for entry in entries:
        wide = sum(measure(text) for text, _ in entry) + 2
        if used + wide > width:
            break
        used += wide
        row += [*entry, ("  ", Ink())]
    return row


def _put(
    texts: list[str],
    strokes: dict[Ink, list[str]],
    x: int,
    y: int,
    text: str,
    ink: Ink,
    measure: Measure,
) -> int:
    """Draw a text from a column on; gives the column after it. Dots and lines become strokes."""
    wide = measure(text)
    if not text.strip():
        return x + wide
    if all(sign == " " or _is_drawn(sign) for sign in text):
        for column, sign in enumerate(text, start=x):
            strokes.setdefault(ink, []).extend(_drawn(sign, column, y))
        return x + wide
    weight = ' font-weight="bold"' if ink.bold else ""
    slant = ' font-style="italic"' if ink.italic else ""
    line = ' text-decoration="underline"' if ink.underline else ""
    texts.append(
        f'<text x="{_WIDE * (x + 1)}" y="{_HIGH * (y + 1) - 5}" fill="{_colour(ink)}"{weight}{slant}{line} '
        f'textLength="{_WIDE * wide}" lengthAdjust="spacingAndGlyphs">{escape(text)}</text>'
    )
    return x + wide


def _is_drawn(sign: str) -> bool:
    return "\u2800" <= sign <= "\u28ff" or "\u2500" <= sign <= "\u257f"


def _drawn(sign: str, column: int, row: int) -> Iterator[str]:
    """The strokes of a sign: dots of no length, or lines from the middle of the cell."""
    left, top = _WIDE * (column + 1), _HIGH * row
    if sign >= "\u2800":
        bits = ord(sign) - 0x2800
        for number in range(8):
            if bits >> number & 1:
                across = number // 3 if number < 6 else number - 6
                down = number % 3 if number < 6 else 3
                yield f"M{left + 2.5 + 5 * across:g} {top + 2.5 + 5 * down:g}h0"
        return
    across, down = left + _WIDE // 2, top + _HIGH // 2
    ends = ((across, top), (across, top + _HIGH), (left, down), (left + _WIDE, down))
    for (x, y), weight in zip(ends, line_weights(sign), strict=True):
        if weight:
            yield f"M{across} {down}L{x} {y}"


def _stroke(ink: Ink, parts: list[str]) -> str:
    return (
        f'<path d="{"".join(parts)}" fill="none" stroke="{_colour(ink)}" '
        f'stroke-width="{2.5 if ink.bold else 1.6}" stroke-linecap="round"/>'
    )


def _colour(ink: Ink) -> str:
    colour = COLOURS[ink.colour]
    if not ink.soft:
        return colour
    ground = COLOURS["ground"]
    halves = (
        (int(colour[at : at + 2], 16) + int(ground[at : at + 2], 16)) // 2 for at in (1, 3, 5)
    )
    return "#" + "".join(f"{half:02x}" for half in halves)
