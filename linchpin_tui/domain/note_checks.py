"""What is said of a note while it is written, in words: no rule, only what one would like to know.

What keeps a note from being marked sent is `note_text.problems`.
"""

import re
from collections.abc import Collection, Iterable
from functools import lru_cache

from linchpin_tui.domain.capture.likeness import distance, reach
from linchpin_tui.domain.note_words import left_open
from linchpin_tui.domain.wording import listed
from linchpin_tui.text import fold

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_GREETINGS = frozenset({"dear", "hi", "hello", "hey", "good"})


def slot_words(text: str, braced: Collection[str] = ()) -> str:
    """`still to fill in: {topic} and {day}`; empty when nothing is. `braced`: see `left_open`."""
    slots = left_open(text, braced)
    return f"still to fill in: {listed(list(slots))}" if slots else ""


@lru_cache(maxsize=1)
def name_words(text: str, name: str, others: tuple[str, ...] = ()) -> str:
    """How the recipient is named: `Lee, spelled as you keep it`, or what is written instead.

    `name` is the contact's as stored, `others` are further names that may stand in the text. The
    last answer is kept: the same words are asked about when they are typed and when they are saved.
    """
    parts = [part for part in _WORD.findall(name) if len(part) > 1] or name.split()
    said = [part for part in parts if re.search(rf"(?<!\w){re.escape(part)}(?!\w)", text)]
    known = {fold(word) for other in others for word in _WORD.findall(other)}
    for written, addressed in _likely_names(text):
        if written in parts or fold(written) in known:
            continue
        shortest = 3 if addressed else 4
        meant = next((part for part in parts if _slip(written, part, shortest)), None)
        if meant is not None:
            return f"you wrote {written}; you know them as {meant}"
    return f"{' '.join(said)}: spelled as you keep it" if said else "not called by name"


def _likely_names(text: str) -> Iterable[tuple[str, bool]]:
    """The words that may be names, and whether somebody is addressed by them.

    They are capitalised, and not only because a sentence begins.

    At the beginning of a sentence it is one when a comma follows (`Lee, thank you`) or a greeting
    stands before it.
    """
    end = 0
    before = ""
    for found in _WORD.finditer(text):
        written = found.group()
        between = text[end : found.start()]
        begins = not end or any(sign in between for sign in ".!?:\n")
        greeted = before in _GREETINGS or text[found.end() : found.end() + 1] == ","
        if not written[0].islower() and (greeted or not begins):
            yield written, greeted
        end, before = found.end(), written.casefold()


def _slip(written: str, part: str, shortest: int) -> bool:
    """Is a word most likely meant to be this part of a name, but spelled otherwise?

    Parts of fewer than `shortest` letters are too like any word.
    """
    key, meant = fold(written), fold(part)
    if key == meant or _bare(key) == _bare(meant):
        return written != part and not written.isupper()
    if len(meant) < shortest or key.endswith(("'s", "’s")):
        return False
    limit = reach(meant)
    return distance(key, meant, limit) <= limit


def _bare(key: str) -> str:
    from unicodedata import normalize

    return "".join(sign for sign in normalize("NFKD", key) if sign.isalpha())
