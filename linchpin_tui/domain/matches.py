"""The matchmaker: one contact's need beside another's offer, and what you heard beside a need.

Two texts go together when they share a word that says something; an offer also by the tags and
the organization of whoever offers, what you heard only by two, or its organization. People who know each other need no introduction.
"""

import re
from collections.abc import Iterable, Iterator

from linchpin_tui.domain.records import Person
from linchpin_tui.light import NamedTuple
from linchpin_tui.text import fold

_WORD = re.compile(r"[^\W_]+")
_ENDINGS = ("ings", "ing", "ers", "ors", "er", "or", "es", "ed", "s", "e")
_SHORTEST = 3
_WHOLE = frozenset({"customer", "customers"})
"""No doers in spite of their ending: a customer has nothing to do with customs."""
_IN_TEXT, _BESIDE = 2, 1
"""What a shared word weighs in the offer itself, and in the tags or the organization beside it."""
_HEARD = 2
"""So many words something you heard has to share with a need, unless it names the organization."""
_SAYS_NOTHING = frozenset(
    """
    a about above after again all also always an and another any anybody anyone are around as at
    back be been before but by can could day days do does each every few first for free friday from
    get give glad gladly good had happy has have help helps her his how i if in into is it its just
    know knows known like looking lot make many me meet monday month months more most much my need
    needs new next no nobody nor not now of off old on once one only open or other others our out
    over own part people person saturday small so some somebody someone something spare still
    summer sunday than that the their them then there these they this those through thursday time
    to too tuesday two three under until up us want wants was way wednesday week weekend weekends
    weeks well what when where which while who whom will with without word words work would year
    years yet you young your
    """.split()  # noqa: SIM905
)


class Giving(NamedTuple):
    """A contact as far as giving goes: what they need and offer, and what may match beside it."""

    id: int
    name: str
    organization: str | None = None
    tags: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()


class Heard(NamedTuple):
    """A finding: what you heard, about which organization, from whom (an id)."""

    text: str
    organization: str | None = None
    contact: int | None = None


class Match(NamedTuple):
    """A need, and what would meet it: an offer of `helper`, or (None) something you heard."""

    needs: Person
    need: str
    helper: Person | None
    offer: str


class _Source(NamedTuple):
    helper: Person | None
    text: str
    said: frozenset[str]
    beside: frozenset[str]
    of: int | None


class Matches:
    """Everyone's needs and offers, and your findings, ready to be laid side by side.

    `known` are pairs of ids who know each other already, in either order.
    """

    def __init__(
        self,
        people: Iterable[Giving],
        heard: Iterable[Heard] = (),
        known: Iterable[tuple[int, int]] = (),
    ) -> None:
        self._known = {frozenset(pair) for pair in known}
        self._people = {one.id: one for one in people}
        self._needs = [
            (Person(one.id, one.name), need, telling(need))
            for one in self._people.values()
            for need in one.needs
        ]
        self._by_word: dict[str, list[_Source]] = {}
        for source in self._sources(heard):
            for word in source.said | source.beside:
                self._by_word.setdefault(word, []).append(source)

    def _sources(self, heard: Iterable[Heard]) -> Iterator[_Source]:
        for one in self._people.values():
            beside = telling(" ".join((*one.tags, one.organization or "")))
            for offer in one.offers:
                helper = Person(one.id, one.name)
                yield _Source(helper, offer, telling(offer), beside, one.id)
        for finding in heard:
            about = telling(finding.organization or "")
            yield _Source(None, finding.text, telling(finding.text), about, finding.contact)

    def for_needs_of(self, id: int) -> tuple[Match, ...]:
        """What would meet a contact's needs, the likeliest first."""
        return self._ranked(need for need in self._needs if need[0].id == id)

    def for_offers_of(self, id: int) -> tuple[Match, ...]:
        """Whose needs a contact's offers would meet, the likeliest first."""
        if id not in self._people or not self._people[id].offers:
            return ()
        return self._ranked(self._needs, helper=id)

    def _ranked(
        self,
        needs: Iterable[tuple[Person, str, frozenset[str]]],
        helper: int | None = None,
    ) -> tuple[Match, ...]:
        found: list[tuple[int, Match]] = []
        for person, need, words in needs:
            near = {source: None for word in words for source in self._by_word.get(word, ())}
            for source in near:
                if helper is not None and (source.helper is None or source.helper.id != helper):
                    continue
                if source.of == person.id or frozenset((source.of, person.id)) in self._known:
                    continue
                said = len(words & source.said)
                beside = len(words & (source.beside - source.said))
                if source.helper is None and said < _HEARD and not beside:
                    continue
                weight = _IN_TEXT * said + _BESIDE * beside
                found.append((weight, Match(person, need, source.helper, source.text)))
        found.sort(key=lambda each: (-each[0], *_in_order(each[1])))
        return tuple(match for _, match in found)


def telling(text: str) -> frozenset[str]:
    """The words of a text that say something, without their endings: `tutors` is `tutor`'s."""
    words = (word for word in _WORD.findall(fold(text)) if word not in _SAYS_NOTHING)
    return frozenset(_stem(word) for word in words if len(word) > 1)


def _stem(word: str) -> str:
    if word in _WHOLE:
        return word.removesuffix("s")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word.removesuffix(ending)
            break
    return word[:-1] if len(word) > _SHORTEST and word[-1] == word[-2] else word


def _in_order(match: Match) -> tuple[str, str, str]:
    return fold(match.helper.name if match.helper else ""), fold(match.needs.name), match.need
