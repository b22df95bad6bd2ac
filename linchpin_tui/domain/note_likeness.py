"""How alike two notes are, by their words and in any order; the only room that loads rapidfuzz.

Words that a template brought are nobody's own and are left out: two notes are alike by what was
written, not by the shape they share.
"""

from collections.abc import Collection, Iterable
from functools import cache

from linchpin_tui.domain.note_shapes import ours
from linchpin_tui.domain.note_template import SHAPES
from linchpin_tui.domain.note_words import without_slots, words
from linchpin_tui.light import NamedTuple

TOO_ALIKE = 85
"""In percent; above it a note is generic."""

_SHARED = 0.739
"""Two texts more than 85 % alike share at least so many of either one's words."""
_NAMES_APART = 3
"""A few of our words may be names of the other note, which are left out of both."""


class Sent(NamedTuple):
    """A note that went out: its key, whom it went to, its text, and the names in it."""

    id: int
    contact: int
    text: str
    names: str


@cache
def stock() -> frozenset[str]:
    """Every word that our own templates can say."""
    return words_of((*SHAPES, *(template.text.whole for template in ours())))


def words_of(shapes: Iterable[str]) -> frozenset[str]:
    """Every word that these templates say of their own."""
    return frozenset(word for shape in shapes for word in words(without_slots(shape)))


def likeness(text: str, sent: str, passed_over: Iterable[str] = ()) -> int:
    """How alike two texts are in percent, rounded up, by the words that both have, in any order.

    Words of `passed_over` and of the templates are left out; 0 when that leaves nothing.
    """
    from rapidfuzz.distance import LCSseq

    skipped = stock().union(passed_over)
    signs: dict[str, str] = {}
    ours = _signs((word for word in words(text) if word not in skipped), signs)
    theirs = _signs((word for word in words(sent) if word not in skipped), signs)
    total = len(ours) + len(theirs)
    return -(-200 * LCSseq.similarity(ours, theirs) // total) if total else 0


class SentWords:
    """The words of every note that was sent, each word as one sign, made ready once.

    `passed_over`: words that are nobody's own, beside those of our templates. What is made ready
    stays; a note that is new to it is added, one that is gone is forgotten.
    """

    def __init__(self, passed_over: Collection[str] = ()) -> None:
        self._passed_over = stock().union(passed_over)
        self._signs: dict[str, str] = {}
        self._ready: dict[int, str] = {}
        self._whose: dict[int, int] = {}

    def __contains__(self, note: int) -> bool:
        return note in self._ready

    def keep(self, sent: Iterable[Sent], all_of: Collection[int]) -> None:
        """Add these notes, and forget those that are not among `all_of`."""
        for gone in self._ready.keys() - set(all_of):
            del self._ready[gone], self._whose[gone]
        nobodys, signs = self._passed_over, self._signs
        for note in sent:
            names = words(note.names)
            own = [word for word in words(note.text) if word not in nobodys and word not in names]
            self._ready[note.id] = _signs(own, signs)
            self._whose[note.id] = note.contact

    def like(self, text: str, contact: int, passed_over: Collection[str] = ()) -> tuple[int, ...]:
        """The notes to others that may be too much like a text: few, and none that is is left out.

        `contact` is whom the text is for; `passed_over` are further words that are not its own.
        """
        from rapidfuzz import process
        from rapidfuzz.distance import LCSseq

        skipped = self._passed_over.union(passed_over)
        # A sign for a word that no note has would only grow what is kept.
        own = [word for word in words(text) if word not in skipped]
        ours = "".join(sorted(self._signs.get(word, "\0") for word in own))
        if not ours:
            return ()
        least = max(1, int(_SHARED * len(ours)) - _NAMES_APART)
        found = process.extract(
            ours, self._ready, scorer=LCSseq.similarity, score_cutoff=least, limit=None
        )
        return tuple(note for _, _, note in found if self._whose[note] != contact)


def _signs(own: Iterable[str], signs: dict[str, str]) -> str:
    """Words as a text of one sign each, in the order of the signs; new words get the next one.

    In order, the words that two such texts share are their longest common subsequence.
    """
    found = []
    for word in own:
        sign = signs.get(word)
        if sign is None:
            # From above the surrogates, of which a text cannot hold one alone.
            sign = signs[word] = chr(0xE000 + len(signs))
        found.append(sign)
    found.sort()
    return "".join(found)
