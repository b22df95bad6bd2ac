"""ASCII mode: every sign of ours as a plain one of the same width.

Letters are the user's and stay, unless the terminal cannot show them.
"""

from collections.abc import Callable
from unicodedata import category, combining, normalize

Measure = Callable[[str], int]
"""How many cells a text takes where it is drawn."""

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
    "🔎": "> ",
    **dict(zip("░▒▓", ":+%", strict=True)),
    **dict.fromkeys("▀▄▁▂▃▅▆▇▔", " "),
    **dict.fromkeys("▐▕", "|"),
}


def plain_sign(sign: str, measure: Measure) -> str:
    """An ASCII sign for one that is none, just as many cells wide; `?` where there is no like."""
    known = _SIGNS.get(sign)
    if known is not None:
        return known
    if "\u2500" <= sign <= "\u257f":
        return _line_sign(sign)
    if "\u2800" <= sign <= "\u28ff":
        return _dots(ord(sign) - 0x2800)
    base = "".join(each for each in normalize("NFKD", sign) if each.isascii())
    width = measure(sign)
    return base if base and measure(base) == width else "?" * width


def _dots(bits: int) -> str:
    """Dots of a thread: above the middle, below it, or both."""
    above, below = bits & 0b00011011, bits & 0b11100100
    return ":" if above and below else "'" if above else "." if below else " "


def _line_sign(sign: str) -> str:
    """Lines: lying, standing, or a corner or a joint."""
    if sign in "━═╸╺":
        return "="
    if sign in "─╌╍┄┅┈┉╴╶╼╾":
        return "-"
    if sign in "│┃╎╏┆┇┊┋║╵╷╹╻╽╿":
        return "|"
    if sign in "└╰┗╚":
        return "`"
    return "|" if sign in "├┣╠┝┠" else "+"


def plain(text: str, measure: Measure, *, letters: bool) -> str:
    """A text in plain signs, exactly as wide as it was; `letters` may stay what they are."""
    kept: list[str] = []
    spared = False
    for sign in text:
        if sign.isascii():
            spared = False
            kept.append(sign)
        elif combining(sign) or not measure(sign):
            # It belongs to the letter before it and goes where that goes.
            if spared:
                kept.append(sign)
        else:
            spared = letters and category(sign)[0] == "L"
            kept.append(sign if spared else plain_sign(sign, measure))
    return "".join(kept)
