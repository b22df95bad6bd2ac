"""How far two short words or names are apart, for slips of the finger."""


def distance(a: str, b: str, limit: int) -> int:
    """Edits between `a` and `b`: insert, delete, replace, or swap of two neighbours.

    Optimal string alignment (Damerau 1964 as restricted by Wagner and Lowrance 1975). Gives
    `limit + 1` as soon as it is clear that the distance is greater than `limit`.
    """
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    before: list[int] = []
    previous = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        current = [i]
        for j, cb in enumerate(b, 1):
            cost = min(
                previous[j] + 1,
                current[j - 1] + 1,
                previous[j - 1] + (ca != cb),
            )
            if i > 1 and j > 1 and ca == b[j - 2] and a[i - 2] == cb:
                cost = min(cost, before[j - 2] + 1)
            current.append(cost)
        if min(current) > limit:
            return limit + 1
        before, previous = previous, current
    return min(previous[-1], limit + 1)


def nearest(word: str, words: "frozenset[str] | tuple[str, ...]", limit: int) -> str | None:
    """The one of `words` nearest to `word` within `limit` edits; ties by the alphabet."""
    best: tuple[int, str] | None = None
    for candidate in words:
        edits = distance(word, candidate, limit)
        if edits <= limit and (best is None or (edits, candidate) < best):
            best = (edits, candidate)
    return best[1] if best else None


def letters(key: str) -> int:
    """A set of the letters of a folded name as 63 bits.

    One edit changes at most two bits, so names within two edits differ in at most four.
    """
    bits = 0
    for character in key:
        bits |= 1 << (ord(character) % 63)
    return bits


def reach(key: str) -> int:
    """How many edits apart two names may be and still be asked about (capture.md, Names, 3)."""
    return 1 if sum(character.isalpha() for character in key) < 8 else 2
