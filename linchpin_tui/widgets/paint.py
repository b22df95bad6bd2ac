"""Drawing text of the user: never markup, never a control, exactly as wide as asked."""

from collections.abc import Iterable

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.content import Content
from textual.strip import Strip

from linchpin_tui.text import clean

Part = tuple[str, RichStyle]
"""A piece of a drawn line and its style."""


def plain(text: str, style: str = "") -> Content:
    """Text of the user as content: shown as it is, with nothing in it read as markup."""
    return Content.styled(clean(text), style) if style else Content(clean(text))


def joined(*parts: str | tuple[str, str]) -> Content:
    """Content out of pieces, each a text or a text with its style; none is read as markup."""
    return Content.assemble(
        *(plain(part) if isinstance(part, str) else plain(*part) for part in parts)
    )


def cut(text: str, width: int) -> str:
    """Text in at most `width` cells; what does not fit ends in an ellipsis."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + "…" if width > 0 else ""


def wrapped(text: str, width: int) -> list[str]:
    """Text broken at blanks into lines of at most `width` cells; a longer word is broken inside."""
    lines: list[str] = []
    rest = ""
    for word in clean(text).split():
        if rest and cell_len(rest) + 1 + cell_len(word) <= width:
            rest += f" {word}"
            continue
        if rest:
            lines.append(rest)
        while cell_len(word) > width > 1:
            piece = set_cell_size(word, width).rstrip()
            lines.append(piece)
            word = word[len(piece) :]
        rest = word
    return [*lines, rest] if rest or not lines else lines


def gathered(parts: Iterable[Part]) -> list[Part]:
    """The same pieces with neighbours of one style put together: a picture's cells, drawn quickly."""
    found: list[Part] = []
    for text, style in parts:
        if found and found[-1][1] is style:
            found[-1] = (found[-1][0] + text, style)
        else:
            found.append((text, style))
    return found


def line(parts: Iterable[Part], width: int, ground: RichStyle, ends: Iterable[Part] = ()) -> Strip:
    """One row exactly `width` cells wide: `parts` at the left, `ends` at the right.

    The ends keep their place and the parts give way, with an ellipsis.
    """
    right = [(clean(text), style) for text, style in ends]
    room = max(0, width - sum(cell_len(text) for text, _ in right))
    segments: list[Segment] = []
    for text, style in parts:
        text = clean(text)
        taken = cell_len(text)
        if taken > room:
            text = cut(text, room)
            segments.append(Segment(text, ground + style))
            room -= cell_len(text)
            break
        if text:
            segments.append(Segment(text, ground + style))
        room -= taken
    segments.append(Segment(" " * room, ground))
    segments.extend(Segment(text, ground + style) for text, style in right if text)
    if room:
        return Strip(segments, width)  # Known to fit: it need not be measured.
    return Strip(segments).adjust_cell_length(width, ground)
