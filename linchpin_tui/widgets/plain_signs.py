"""ASCII mode: every sign of ours as a plain one of the same width, on its way to the terminal.

It works on what is drawn, so no widget can forget it. Letters are the user's and stay, unless
the terminal cannot show them.
"""

from functools import lru_cache
from unicodedata import category, combining, normalize

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_SIGNS = {
    # The web: roles (lower case between jobs), You, the tree.
    **dict(zip("▲◆●■►★•", "CEHMPR.", strict=True)),
    **dict(zip("△◇○□▻☆◦", "cehmpr.", strict=True)),
    **dict(zip("◉⊕↻▸▾", "@+~+-", strict=True)),
    # Gauges; the no-break space is the part of a bar that is still to be filled.
    **dict.fromkeys("█▉▊▋▌▍", "#"),
    **dict.fromkeys("▎▏", ":"),
    "\N{NO-BREAK SPACE}": ".",
    "┃": "|",
    # Lists, words and marks.
    **dict(zip("·…–—×✓›‹→←↑↓⋯◌“”„‘’‚", "-.--xv><><^v.o\"\"\"'''", strict=True)),
    **dict(zip("░▒▓", ":+%", strict=True)),
    **dict.fromkeys("▀▄▁▂▃▅▆▇▔", " "),
    **dict.fromkeys("▐▕", "|"),
}


def plain_sign(sign: str) -> str:
    """An ASCII sign for one that is none, just as many cells wide; `?` where there is no like."""
    known = _SIGNS.get(sign)
    if known is not None:
        return known
    if "\u2500" <= sign <= "\u257f":
        return _line_sign(sign)
    if "\u2800" <= sign <= "\u28ff":
        return "."
    base = "".join(each for each in normalize("NFKD", sign) if each.isascii())
    width = cell_len(sign)
    return base if base and cell_len(base) == width else "?" * width


def _line_sign(sign: str) -> str:
    """Lines: lying, standing, or a corner or a joint."""
    if sign in "─━╌╍┄┅┈┉═╴╶╸╺╼╾":
        return "-"
    if sign in "│┃╎╏┆┇┊┋║╵╷╹╻╽╿":
        return "|"
    if sign in "└╰┗╚":
        return "`"
    return "|" if sign in "├┣╠┝┠" else "+"


class PlainSigns(LineFilter):
    """Draws in ASCII. `letters`: those of other scripts may stay."""

    def __init__(self, *, letters: bool) -> None:
        super().__init__()
        self._letters = letters

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        return [
            segment
            if segment.text.isascii()
            else Segment(plain(segment.text, self._letters), segment.style, segment.control)
            for segment in segments
        ]


@lru_cache(4096)
def plain(text: str, letters: bool) -> str:
    """A text in plain signs, exactly as wide as it was; `letters` may stay what they are."""
    kept: list[str] = []
    spared = False
    for sign in text:
        if sign.isascii():
            spared = False
            kept.append(sign)
        elif combining(sign) or not cell_len(sign):
            # It belongs to the letter before it and goes where that goes.
            if spared:
                kept.append(sign)
        else:
            spared = letters and category(sign)[0] == "L"
            kept.append(sign if spared else plain_sign(sign))
    return "".join(kept)
