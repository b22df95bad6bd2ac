"""Finding names that are a slip away from each other, among tens of thousands.

Two names within two edits have equal ends once at most two signs are taken out of the last
eight of each: so names are kept under every such ending (a deletion neighbourhood, as in
SymSpell), and only those that share one are compared sign by sign. The ends of names differ more
than their beginnings do.
"""

from linchpin_tui.domain.capture.likeness import distance, letters, reach

_END = 8
"""Signs of the end of a name that are looked at; any number above two finds the same names."""
_MOST_EDITS = 2


class Lookalikes:
    """Names by what they look like. Keys are folded by `linchpin_tui.text.fold`."""

    def __init__(self) -> None:
        self._names: list[tuple[str, int]] = []
        self._bearers: dict[str, list[int]] = {}
        self._ending: dict[str, list[int]] = {}

    def add(self, who: int, key: str) -> None:
        """Keep a name as that of `who`; several may bear it."""
        bearers = self._bearers.setdefault(key, [])
        bearers.append(who)
        if len(bearers) > 1:
            return
        for ending in _endings(key, _MOST_EDITS):
            self._ending.setdefault(ending, []).append(len(self._names))
        self._names.append((key, letters(key)))

    def near(self, key: str) -> list[int]:
        """Those whose name is as close as a slip of the finger would make it, nearest first.

        A name of one word is never taken for a slip of another.
        """
        if " " not in key or not self._names:
            return []
        limit = reach(key)
        bits = letters(key)
        candidates: set[int] = set()
        for ending in _endings(key, limit):
            candidates.update(self._ending.get(ending, ()))
        found = []
        for index in candidates:
            other, other_bits = self._names[index]
            # One edit changes at most two bits of the letters; this spares most comparisons.
            if (bits ^ other_bits).bit_count() > 2 * limit or abs(len(key) - len(other)) > limit:
                continue
            edits = _distance(key, other, limit)
            if edits <= limit:
                found.append((edits, index))
        return [who for _, index in sorted(found) for who in self._bearers[self._names[index][0]]]


def _endings(key: str, edits: int) -> set[str]:
    """The last signs of a name, and what is left when up to `edits` of them are taken out."""
    level = {key[-_END:]}
    endings = set(level)
    for _ in range(edits):
        level = {text[:at] + text[at + 1 :] for text in level for at in range(len(text))}
        endings |= level
    return endings


def _distance(a: str, b: str, limit: int) -> int:
    """`distance`, looking only at what lies between the equal beginnings and the equal ends."""
    start = 0
    shorter = min(len(a), len(b))
    while start < shorter and a[start] == b[start]:
        start += 1
    end = 0
    while end < shorter - start and a[-1 - end] == b[-1 - end]:
        end += 1
    return distance(a[start : len(a) - end], b[start : len(b) - end], limit)
