"""Chance that comes out the same for the same seed."""

from collections.abc import Sequence
from random import Random
from typing import Generic, TypeVar

T = TypeVar("T")


def chance(*seeds: object) -> Random:
    """A source of chance for a seed; one for every purpose, so that none disturbs another."""
    return Random(":".join(map(str, seeds)))  # noqa: S311


class Deck(Generic[T]):
    """Cards in the order of chance; none comes twice before all have come."""

    def __init__(self, cards: Sequence[T], source: Random) -> None:
        self._cards = cards
        self._source = source
        self._pile: list[T] = []
        self.fresh = len(cards)
        """How many have not come at all."""

    def draw(self) -> T:
        """The next card."""
        if not self._pile:
            self._pile = list(self._cards)
            self._source.shuffle(self._pile)
        self.fresh = max(self.fresh - 1, 0)
        return self._pile.pop()
