"""Beginning: the numbers that are proposed, and whom to think of first."""

from collections.abc import Mapping
from types import MappingProxyType

from linchpin_tui.domain.vocabulary import CREED
from linchpin_tui.domain.wording import count
from linchpin_tui.light import NamedTuple

FIRST_PEOPLE = 10
"""How many people make a beginning."""


class Pace(NamedTuple):
    """Numbers that fit a way of searching. Every one of them can be changed."""

    key: str
    name: str
    about: str
    numbers: Mapping[str, int]

    @property
    def words(self) -> str:
        """`3 people a day; a week 3 interviews, 1 of them with who decides, 1 coach session`."""
        return numbers_words(self.numbers)


class Prompt(NamedTuple):
    """Whom to think of, and a word more."""

    who: str
    more: str


def numbers_words(numbers: Mapping[str, int]) -> str:
    """Numbers as a sentence says them."""
    people, interviews, deciders, coach = (numbers.get(measure, 0) for measure in CREED)
    return (
        f"{count(people, 'person', 'people')} a day; a week {count(interviews, 'interview')}, "
        f"{deciders} of them with who decides, {count(coach, 'coach session')}"
    )


def _numbers(*targets: int) -> Mapping[str, int]:
    return MappingProxyType(dict(zip(map(str, CREED), targets, strict=True)))


PACES = (
    Pace("full_time", "full time", "the creed's numbers", _numbers(10, 10, 5, 1)),
    Pace("beside_work", "beside work", "a lunch and an evening call", _numbers(3, 3, 1, 1)),
    Pace("just_starting", "just starting", "a first taste", _numbers(2, 2, 1, 1)),
)
"""What the one question about the numbers proposes."""

PROMPTS = (
    Prompt("A former colleague", "whom you would work with again"),
    Prompt("A former manager", "who knows what you can do"),
    Prompt("A client or a supplier", "who was glad to deal with you"),
    Prompt("A classmate", "from school, a course, a training"),
    Prompt("A neighbor", "as many openings pass by them as by anyone"),
    Prompt("Someone you once helped", "with a job, a move, a question"),
    Prompt("Someone who knows everybody", "whatever their line of work"),
    Prompt("Someone who taught you something", "a mentor, a teacher"),
    Prompt("Someone who tells you the truth", "also when it is not asked for"),
    Prompt("Someone from a club, a team, a choir", "with whom you share what you like"),
    Prompt("A friend who likes their work", "and talks about it"),
    Prompt("Someone you lost sight of", "and often wonder about"),
)
"""Whom to think of first: people you already know."""
