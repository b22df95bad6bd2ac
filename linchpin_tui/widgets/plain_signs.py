"""ASCII mode on its way to the terminal: it works on what is drawn, so no widget can forget it."""

from functools import lru_cache

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from linchpin_tui.domain import plain_signs as signs


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
    return signs.plain(text, cell_len, letters=letters)


def plain_sign(sign: str) -> str:
    """An ASCII sign for one that is none, just as many cells wide; `?` where there is no like."""
    return signs.plain_sign(sign, cell_len)
