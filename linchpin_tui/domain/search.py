"""Finding people as one types: whom a few letters mean, the likeliest first.

Every word typed has to be somewhere in a person's name, aliases, organization, title or tags,
whatever its case and accents. Those come first whose name begins with what was typed, then those
with a word of the name that does, then a word of anything else, then the letters inside a name,
then inside anything else. Within these the ones who are awake come before those who sleep, the
archive is last, and names go by the alphabet. Only where nobody is found are slips of the finger
forgiven.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from linchpin_tui.light import NamedTuple

_NAME, _NAME_WORD, _WORD, _IN_NAME, _INSIDE, _SLIP = range(6)
_WORST = 9
"""Ranks beyond this are one: several words typed, all far from the beginning."""

_SHORTEST_SLIP = 4

_NOT_A_WORD = re.compile(r"[\W_]+")
_DROPPED = str.maketrans("", "", "'’ʼ`.")
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)


class Entry(NamedTuple):
    """A person as far as finding them goes."""

    id: int
    name: str
    aliases: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    asleep: bool = False
    archived: bool = False


def search_key(text: str) -> str:
    """Text as it is compared: no case, no accents, words with one blank between."""
    if not text.isascii():
        spread = unicodedata.normalize("NFKD", text.casefold())
        text = "".join(sign for sign in spread if not unicodedata.combining(sign))
        text = text.translate(_LETTERS)
    return " ".join(_NOT_A_WORD.sub(" ", text.casefold().translate(_DROPPED)).split())


class Index:
    """People to be found among, folded once; making it takes a while, asking it does not."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        rows = sorted(
            (entry.archived, entry.asleep, search_key(entry.name), entry.id, entry)
            for entry in entries
        )
        self._ids: list[int] = []
        self._named: list[str] = []
        self._others: list[str] = []
        for _, _, name, id, entry in rows:
            self._ids.append(id)
            # Every word begins with a blank, every text on a line of its own.
            self._named.append("\n".join(f" {text}" for text in _keys(name, entry.aliases)))
            self._others.append("\n".join(f" {search_key(text)}" for text in entry.others))
        self._words: _Words | None = None
        self._before: tuple[str, Sequence[int]] = ("", range(len(rows)))

    def __len__(self) -> int:
        return len(self._ids)

    def find(self, typed: str, limit: int | None = None) -> list[int]:
        """The ids of the people meant, the likeliest first; everyone for nothing typed."""
        key = search_key(typed)
        if not key:
            return self._ids[:limit]
        words = key.split(" ")
        if len(words) == 1:
            found = self._having(key) or sorted(self._slips(key))
        else:
            found = self._several(key, words, forgiving=False)
            found = found or self._several(key, words, forgiving=True)
        return [self._ids[at] for at in found[:limit]]

    def _having(self, word: str) -> list[int]:
        """Those who have one word. Of a word that grows as it is typed, among who had it before."""
        before, among = self._before
        if not word.startswith(before):
            among = range(len(self._ids))
        found = _in_order(self._one_word(word, among, forgiving=False))
        self._before = word, sorted(found)
        return found

    def _one_word(self, word: str, among: Iterable[int], *, forgiving: bool) -> list[list[int]]:
        """Those of `among` who have the word, as lists by rank."""
        buckets: list[list[int]] = [[] for _ in range(_SLIP + 1)]
        name, name_word, any_word, in_name, inside, slip = (one.append for one in buckets)
        begun = f" {word}"
        everyone, others = self._named, self._others
        slips = self._slips(word) if forgiving else frozenset()
        for at in among:
            named = everyone[at]
            if word in named:
                if begun in named:
                    (name if named.startswith(begun) else name_word)(at)
                elif begun in others[at]:
                    any_word(at)
                else:
                    in_name(at)
            elif word in others[at]:
                (any_word if begun in others[at] else inside)(at)
            elif at in slips:
                slip(at)
        return buckets

    def _several(self, key: str, words: Sequence[str], *, forgiving: bool) -> list[int]:
        """Those who have every word, by the sum of their ranks."""
        sums: dict[int, int] | None = None
        # The longest first: it leaves the fewest to look at.
        for word in sorted(words, key=len, reverse=True):
            found: dict[int, int] = {}
            among = range(len(self._ids)) if sums is None else sums
            for rank, bucket in enumerate(self._one_word(word, among, forgiving=forgiving)):
                for at in bucket:
                    found[at] = rank + (sums[at] if sums else 0)
            sums = found
            if not sums:
                break
        begun = f" {key}"
        buckets: list[list[int]] = [[] for _ in range(_WORST + 1)]
        for at, rank in sorted((sums or {}).items()):
            whole = self._named[at].startswith(begun)
            buckets[0 if whole else min(1 + rank, _WORST)].append(at)
        return _in_order(buckets)

    def _slips(self, word: str) -> frozenset[int]:
        """Those with a word that is one slip of the finger away."""
        if len(word) < _SHORTEST_SLIP:
            return frozenset()
        words = self.make_ready()
        return frozenset(at for near in words.near(word) for at in words.people[near])

    def make_ready(self) -> "_Words":
        """Make what slips are found by, once; done beforehand, the first slip does not wait for it."""
        words = self._words = self._words or _Words(zip(self._named, self._others, strict=True))
        return words


def _in_order(buckets: Iterable[Iterable[int]]) -> list[int]:
    return [at for bucket in buckets for at in bucket]


class _Words:
    """Every word of everyone, by its first and its last letter."""

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        self.people: dict[str, list[int]] = {}
        for at, (named, others) in enumerate(texts):
            for one in {*named.split(), *others.split()}:
                self.people.setdefault(one, []).append(at)
        self._first: dict[str, list[str]] = {}
        self._last: dict[str, list[str]] = {}
        for one in self.people:
            self._first.setdefault(one[0], []).append(one)
            self._last.setdefault(one[-1], []).append(one)

    def near(self, word: str) -> set[str]:
        """The words that are one slip of the finger away from a word of at least three letters."""
        # A slip leaves one half of the word as it is.
        half = (len(word) - 1) // 2
        start, end = word[:half], word[-half:]
        found = {one for one in self._first.get(word[0], ()) if one.startswith(start)}
        found |= {one for one in self._last.get(word[-1], ()) if one.endswith(end)}
        return {one for one in found if _is_slip(word, one)}


def _is_slip(word: str, other: str) -> bool:
    """Is one sign more, less or another, or are two neighbours swapped?"""
    longer = len(other) - len(word)
    if not -1 <= longer <= 1:
        return False
    at = 0
    for one, two in zip(word, other, strict=False):
        if one != two:
            break
        at += 1
    if longer == 1:
        return word[at:] == other[at + 1 :]
    if longer == -1:
        return word[at + 1 :] == other[at:]
    if word[at + 1 :] == other[at + 1 :]:
        return True
    return word[at : at + 2] == other[at : at + 2][::-1] and word[at + 2 :] == other[at + 2 :]


def _keys(name: str, aliases: Iterable[str]) -> Iterable[str]:
    yield name
    for alias in aliases:
        yield search_key(alias)
