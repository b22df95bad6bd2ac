"""Making up names, no two alike."""

from collections.abc import Iterator
from itertools import count
from random import Random

from linchpin_tui.services.demo.chance import Deck
from linchpin_tui.services.demo.words.names import CULTURES, Culture

_INITIALS = "ABCDEFGHJKLMNOPRSTVW"
_TRIES = 3
_TURN = 6
"""One name of so many is of the next culture in turn, so that none is left out."""


def names(source: Random) -> Iterator[str]:
    """Names without end, all different; as long as there are any, with first names of their own.

    When a culture's names are used up they come with initials, then with double names.
    """
    given = [Deck(culture.given, source) for culture in CULTURES]
    family = [Deck(culture.family, source) for culture in CULTURES]
    shares = [culture.share for culture in CULTURES]
    every = range(len(CULTURES))
    taken: set[str] = set()
    for number in count():
        [which] = source.choices(every, shares)
        if number % _TURN == 0:
            which = number // _TURN % len(CULTURES)
        for turn in range(3 * _TRIES):
            name = _name(CULTURES[which], given[which], family[which], source, turn // _TRIES)
            if name and name not in taken:
                taken.add(name)
                yield name
                break


def _name(
    culture: Culture, given: Deck[str], family: Deck[str], source: Random, length: int
) -> str | None:
    """A name: plain, with an initial (length 1), or with two family names (2)."""
    first, last = given.draw(), family.draw()
    if length and not culture.initials:
        return None
    if length == 1:
        first += f" {source.choice(_INITIALS)}."
    if length == 2:
        last += f"-{family.draw()}"
    return culture.shape.format(given=first, family=last)
