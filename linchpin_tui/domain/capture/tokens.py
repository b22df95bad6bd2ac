"""A line cut into words, separators, quotes, keys and tags, each with its columns."""

import re
from enum import Enum, auto

from linchpin_tui.domain.capture.words import KEYS
from linchpin_tui.light import NamedTuple


class Sort(Enum):
    """What a token is."""

    WORD = auto()
    SEPARATOR = auto()
    QUOTED = auto()
    KEY = auto()
    TAG = auto()
    AT_SIGN = auto()
    DASHES = auto()


class Token(NamedTuple):
    """`text` is what it says (a quote without its quotes, a key without its colon).

    `low` is the text case-folded; `start` and `end` are columns, the quotes and colon included.
    """

    sort: Sort
    text: str
    low: str
    start: int
    end: int


_KEY = re.compile(r"([A-Za-z][A-Za-z_-]*):")
_TAG = re.compile(r"\+(?=[^\W\d_])[^\s,;]*")
_WORD = re.compile(r"[^\s,;]+")


def tokenize(line: str) -> list[Token]:
    """Cut a cleaned line into tokens. Takes time in proportion to its length."""
    tokens: list[Token] = []
    at, end = 0, len(line)
    last_quote = line.rfind('"')
    while at < end:
        if line[at].isspace():
            at += 1
            continue
        token = _token(line, at, last_quote)
        tokens.append(token)
        at = token.end
    return tokens


def _token(line: str, at: int, last_quote: int) -> Token:
    character = line[at]
    if character in ",;":
        return Token(Sort.SEPARATOR, character, character, at, at + 1)
    if character == '"' and at < last_quote:
        close = line.index('"', at + 1)
        inner = line[at + 1 : close]
        return Token(Sort.QUOTED, inner, inner.casefold(), at, close + 1)
    if character == "@":
        return Token(Sort.AT_SIGN, "@", "@", at, at + 1)
    if match := _TAG.match(line, at):
        text = match.group()[1:]
        return Token(Sort.TAG, text, text.casefold(), at, match.end())
    if (match := _KEY.match(line, at)) and match.group(1).casefold() in KEYS:
        text = match.group(1)
        return Token(Sort.KEY, text, text.casefold(), at, match.end())
    match = _WORD.match(line, at)
    end = match.end() if match else at + 1
    text = line[at:end]
    if text == "/":
        return Token(Sort.SEPARATOR, text, text, at, end)
    if text == "--":
        return Token(Sort.DASHES, text, text, at, end)
    return Token(Sort.WORD, text, text.casefold(), at, end)
