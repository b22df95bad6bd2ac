"""Slips of the finger: words that are nearly a marker, a kind or a date."""

from linchpin_tui.domain.capture import words
from linchpin_tui.domain.capture.dates import MONTHS, WEEKDAYS
from linchpin_tui.domain.capture.likeness import nearest

_LONG_MARKERS = frozenset(word for word in words.MARKERS if len(word) > 3)
_SHORT_MARKERS = frozenset({"via", "met", "for"})
_LONG_DATES = frozenset(
    word for word in (*WEEKDAYS, *MONTHS, "today", "yesterday", "tomorrow") if len(word) > 5
)
_LONG_KINDS = frozenset(word for word in words.KINDS if len(word) > 4 and " " not in word)
_SHORT_KINDS = frozenset(word for word in words.KINDS if 3 < len(word) <= 4)


def slip_of(word: str, *, of_kinds: bool) -> str | None:
    """The marker or kind that `word` is a slip of, if it is one.

    Short words are slips only where two letters changed places: much else is one edit from them.
    """
    if word in ("w", "w/"):
        return "with"
    if len(word) < 3 or word in words.NEVER_A_SLIP:
        return None
    if word in words.MARKERS or word in words.KINDS or word in _LONG_DATES:
        return None
    found = (
        nearest(word, _LONG_MARKERS, 1)
        or _swapped(word, _SHORT_MARKERS)
        or nearest(word, _LONG_DATES, 1)
    )
    if found is None and of_kinds:
        found = nearest(word, _LONG_KINDS, 1) or _swapped(word, _SHORT_KINDS)
    return found


def _swapped(word: str, candidates: frozenset[str]) -> str | None:
    for i in range(len(word) - 1):
        other = word[:i] + word[i + 1] + word[i] + word[i + 2 :]
        if other != word and other in candidates:
            return other
    return None
