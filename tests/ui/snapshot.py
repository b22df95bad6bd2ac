"""Screens as text files: what stands where, and in which style; compared line by line.

`make snapshots` writes them anew; look at what changed before it is committed.
"""

import os
import string
from pathlib import Path

from rich.style import Style

from tests.ui.program import Program

HERE = Path(__file__).parent / "snapshots"
WRITE = os.environ.get("SNAPSHOTS") == "write"

_LETTERS = string.ascii_letters + string.digits


def picture(program: Program) -> str:
    """The screen: its text, then a letter for the style of each cell, then what they mean."""
    styles: dict[str, str] = {}
    texts: list[str] = []
    drawn: list[str] = []
    for strip in program.app.screen._compositor.render_strips():
        row = ""
        for segment in strip:
            words = _in_words(segment.style)
            letter = styles.setdefault(words, _LETTERS[len(styles) % len(_LETTERS)])
            row += letter * segment.cell_length
        texts.append(strip.text.rstrip())
        drawn.append(row)
    legend = [f"{letter} {words}" for words, letter in styles.items()]
    return "\n".join([*texts, "", *drawn, "", *legend]) + "\n"


def differs(name: str, shown: str) -> str | None:
    """What is not as it was, in a few lines; None when all is, or when it is written anew."""
    file = HERE / f"{name}.txt"
    if WRITE:
        file.parent.mkdir(exist_ok=True)
        file.write_text(shown, encoding="utf-8")
        return None
    before = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    now = shown.splitlines()
    changed = [
        f"{name}, line {number}\n  was {one!r}\n  is  {other!r}"
        for number, (one, other) in enumerate(
            zip(before + [""] * len(now), now + [""] * len(before), strict=False), start=1
        )
        if one != other
    ]
    return "\n".join(changed[:6]) or None


def _in_words(style: Style | None) -> str:
    if style is None:
        return "as it is"
    names = ("bold", "dim", "italic", "underline", "reverse", "strike")
    said = [name for name in names if getattr(style, name)]
    if style.color is not None:
        said.append(style.color.name)
    if style.bgcolor is not None:
        said.append(f"on {style.bgcolor.name}")
    return " ".join(said) or "as it is"
