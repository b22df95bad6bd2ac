"""The quotas that are offered, off until switched on: what each is, and what it counts.

Loaded only where one of them is asked for. As everywhere, something planned or dropped, or a try
without an answer, counts for nothing.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from linchpin_tui.domain.counting import Tally, by_when, counts_for_nothing, told
from linchpin_tui.domain.records import Favor, Interaction, Person
from linchpin_tui.domain.vocabulary import (
    INTERVIEWS,
    SPOKEN,
    FavorDirection,
    Kind,
    Measure,
    Period,
    Sense,
)
from linchpin_tui.light import NamedTuple

NOT_ALONE = "not one to one: that is exactly one other person"
NOBODY_NAMED = "nobody is named: one to one is with somebody"
NOT_MET = "not a meeting: counts in person, by call or by video"
REQUIRED = "required by an office: left out of the share"

_TALKS = INTERVIEWS | {Kind.CONVERSATION}
_NONE: Mapping[int, int] = MappingProxyType({})


class Offer(NamedTuple):
    """A quota that can be switched on. `target` is the number that is proposed for it."""

    measure: Measure
    title: str
    about: str
    sense: Sense
    target: int
    period: Period = Period.WEEK

    @property
    def key(self) -> str:
        return self.measure.value


OFFERS = (
    Offer(
        Measure.ONE_ON_ONE,
        "One to one",
        "talks with exactly one person",
        Sense.AT_LEAST,
        5,
    ),
    Offer(
        Measure.SECOND_MEETINGS,
        "Met again",
        "met at an event, talked with again",
        Sense.TOWARDS,
        1,
    ),
    Offer(Measure.PROFESSIONAL_EVENTS, "Events", "professional events", Sense.AT_LEAST, 1),
    Offer(Measure.FAVORS_GIVEN, "Favors", "what you gave", Sense.AT_LEAST, 3),
    Offer(
        Measure.INTRODUCTIONS_MADE,
        "Introduced",
        "introductions you made",
        Sense.TOWARDS,
        1,
    ),
    Offer(
        Measure.NEW_PEOPLE,
        "New people",
        "introduced to you, first counted",
        Sense.TOWARDS,
        3,
    ),
    Offer(
        Measure.APPLICATIONS,
        "Applied",
        "applications, as a share of all you did",
        Sense.AT_MOST,
        20,
    ),
)
"""In the order in which they are offered."""

BY_KEY: Mapping[str, Offer] = MappingProxyType({offer.key: offer for offer in OFFERS})


class Introduction(NamedTuple):
    """Two people whom you introduced, on a local date."""

    day: date
    first: Person
    second: Person

    @property
    def words(self) -> str:
        return f"introduced {self.first.name} and {self.second.name}"


class Noted(NamedTuple):
    """Something counted that is no interaction: on a local date, in words."""

    day: date
    words: str


class Beside(NamedTuple):
    """What these quotas ask for besides the interactions of their days.

    `met_again` and `first_counted` give, by contact, the interaction that was their second
    meeting (the first having been at an event), and the first one that counted someone you were
    introduced to.
    """

    favors: tuple[Favor, ...] = ()
    introductions: tuple[Introduction, ...] = ()
    met_again: Mapping[int, int] = _NONE
    first_counted: Mapping[int, int] = _NONE


def counted(
    measure: Measure, interactions: Iterable[Interaction], first: date, last: date, beside: Beside
) -> Tally:
    """Count one of the offered measures over the local days from `first` to `last`."""
    within = sorted((one for one in interactions if first <= one.day <= last), key=lambda i: i.id)
    match measure:
        case Measure.ONE_ON_ONE:
            return _one_to_one(within)
        case Measure.PROFESSIONAL_EVENTS:
            return _events(within)
        case Measure.APPLICATIONS:
            return _applications(within)
        case Measure.SECOND_MEETINGS:
            return _people(measure, within, beside.met_again)
        case Measure.NEW_PEOPLE:
            return _people(measure, within, beside.first_counted)
        case Measure.FAVORS_GIVEN:
            return _noted(
                measure,
                [
                    Noted(favor.day, f"gave {favor.text} · {favor.contact.name}")
                    for favor in beside.favors
                    if favor.direction is FavorDirection.GIVEN and first <= favor.day <= last
                ],
            )
        case Measure.INTRODUCTIONS_MADE:
            return _noted(
                measure,
                [
                    Noted(one.day, one.words)
                    for one in beside.introductions
                    if first <= one.day <= last
                ],
            )
        case _:
            raise ValueError(f"{measure} is not one of those offered")


def _one_to_one(within: list[Interaction]) -> Tally:
    def lacks(one: Interaction) -> str | None:
        if not one.participants:
            return NOBODY_NAMED
        if len(one.participants) > 1:
            return NOT_ALONE
        met = one.channel in SPOKEN or (one.channel is None and one.kind in INTERVIEWS)
        return None if met else NOT_MET

    return told(Measure.ONE_ON_ONE, [(one, lacks(one)) for one in within if one.kind in _TALKS])


def _events(within: list[Interaction]) -> Tally:
    events = [(one, None) for one in within if one.kind is Kind.PROFESSIONAL_EVENT]
    return told(Measure.PROFESSIONAL_EVENTS, events)


def _applications(within: list[Interaction]) -> Tally:
    applied = [
        (one, REQUIRED if one.required else None) for one in within if one.kind is Kind.APPLICATION
    ]
    of = sum(
        counts_for_nothing(one) is None and not (one.kind is Kind.APPLICATION and one.required)
        for one in within
    )
    return told(Measure.APPLICATIONS, applied)._replace(of=of)


def _people(measure: Measure, within: list[Interaction], by_contact: Mapping[int, int]) -> Tally:
    """Each person in the interaction that is theirs to be counted for."""
    behind: list[Interaction] = []
    people: list[Person] = []
    for one in within:
        here = [
            there.person for there in one.participants if by_contact.get(there.person.id) == one.id
        ]
        if here:
            behind.append(one)
            people += here
    return Tally(measure, len(people), by_when(behind), tuple(people))


def _noted(measure: Measure, noted: list[Noted]) -> Tally:
    return Tally(measure, len(noted), noted=tuple(sorted(noted)))
