"""The words of a note: told apart in any script, counted, and what is still to be filled in."""

import re
import unicodedata
from collections.abc import Collection

_ASCII_WORD = re.compile(r"[a-z0-9]+(?:'[a-z0-9]+)*")
_SLOT = re.compile(r"\{[^{}\n]{1,60}\}")
_APOSTROPHES = str.maketrans("’ʼ‘", "'''")


def words(text: str) -> list[str]:
    """A text's words, case folded. Where a script sets no blanks each of its signs is a word."""
    plain = text.casefold()
    if not plain.isascii():
        plain = plain.translate(_APOSTROPHES)
    if plain.isascii():
        return _ASCII_WORD.findall(plain)
    found: list[str] = []
    word = ""
    for sign in f"{unicodedata.normalize('NFC', plain)} ":
        ideographic = stands_alone(sign)
        if not ideographic and (unicodedata.category(sign)[0] in "LMN" or (sign == "'" and word)):
            word += sign
            continue
        if word.rstrip("'"):
            found.append(word.rstrip("'"))
        word = ""
        if ideographic:
            found.append(sign)
    return found


def left_open(text: str, braced: Collection[str] = ()) -> tuple[str, ...]:
    """The placeholders that a text still holds, each once, in their order: `{topic}`.

    `braced` are words in braces that are none: somebody or something is called so.
    """
    return tuple(slot for slot in dict.fromkeys(_SLOT.findall(text)) if slot not in braced)


def without_slots(text: str, braced: Collection[str] = ()) -> str:
    """A text with a blank for each of its placeholders."""
    return _SLOT.sub(lambda slot: slot[0] if slot[0] in braced else " ", text)


def stands_alone(sign: str) -> bool:
    """Is it a sign of a script written without blanks?"""
    return unicodedata.category(sign)[0] == "L" and (
        "\u3041" <= sign <= "\u30ff"
        or "\u3400" <= sign <= "\u9fff"
        or "\u0e01" <= sign <= "\u0eff"
        or "\U00020000" <= sign <= "\U0003ffff"
    )
