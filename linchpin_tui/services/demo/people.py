"""The people of the demo: who they are, where they work, who led to whom."""

import unicodedata
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from linchpin_tui.domain.vocabulary import Employment, LineOfWork, Role
from linchpin_tui.services.demo.chance import Deck, chance
from linchpin_tui.services.demo.days import Days
from linchpin_tui.services.demo.naming import names
from linchpin_tui.services.demo.words.work import KNOWN_FROM, LINES, REMARKS, TAGS, Line

DEEPEST = 6
"""Introductions from You to the farthest."""

_FIRST_ROLES: dict[int, tuple[Role, ...]] = {
    1: (Role.HUB, Role.PROMOTER),
    2: (Role.MENTOR,),
    3: (Role.HUB,),
    4: (Role.CHALLENGER, Role.EXPERT),
    5: (Role.ROLE_MODEL,),
    6: (Role.PROMOTER,),
    7: (Role.EXPERT,),
    8: (Role.CHALLENGER,),
    9: (Role.MENTOR, Role.ROLE_MODEL),
    10: (),
}
"""The roles of those you knew first. Nobody else is a challenger: a gap that the web can show."""

_LATER_ROLES = (
    ((), 48),
    ((Role.EXPERT,), 16),
    ((Role.PROMOTER,), 9),
    ((Role.MENTOR,), 8),
    ((Role.ROLE_MODEL,), 6),
    ((Role.HUB,), 5),
    ((Role.EXPERT, Role.MENTOR), 3),
    ((Role.PROMOTER, Role.HUB), 2),
    ((Role.EXPERT, Role.ROLE_MODEL), 2),
    ((Role.MENTOR, Role.EXPERT, Role.PROMOTER), 1),
)
_INTRODUCES = {1: 24.0, 2: 7.0, 3: 15.0, 5: 6.0, 6: 5.0, 9: 7.0}
"""How readily those you knew first introduce others; 1 is usual."""

_CHAINS = {2: (2, 5, 9, 14, 20), 3: (7, 12, 18, 26, 33), 6: (16, 24, 31)}
"""Chains that go on, by the number of the friend they begin with: from which introduction on the
next link comes."""


@dataclass(slots=True, eq=False)
class Character:
    """Somebody in the demo. `met` is the first day you had to do with them, None before.

    `drifts` is the day after which you lose touch (None: not yet), `landed` the day on which
    someone between jobs finds work, `weight` how often you have to do with them.
    """

    id: int
    name: str
    known_since: date
    organization: str | None = None
    title: str | None = None
    place: str | None = None
    email: str | None = None
    phone: str | None = None
    how_met: str | None = None
    employment: Employment = Employment.EMPLOYED
    decides: bool | None = None
    line: LineOfWork = LineOfWork.UNKNOWN
    roles: tuple[Role, ...] = ()
    introduced_by: "Character | None" = None
    depth: int = 1
    keep: int | None = None
    remark: str | None = None
    tags: tuple[str, ...] = ()
    is_coach: bool = False
    asleep: bool = False
    archived: bool = False
    weight: float = 1.0
    introduces: float = 1.0
    met: date | None = None
    drifts: date | None = None
    landed: date | None = None
    last: date | None = None
    interviewed: bool = False
    topics: list[str] = field(default_factory=list)

    def in_work(self, day: date) -> Employment:
        """Whether they were in work on a day."""
        if self.landed is not None and day < self.landed:
            return Employment.BETWEEN_JOBS
        return self.employment

    def in_touch(self, day: date) -> bool:
        """Whether you still have to do with them on a day."""
        return self.met is not None and (self.drifts is None or day <= self.drifts)


@dataclass(slots=True)
class _Chain:
    """A chain of introductions that is to become long: its end, and when it goes on."""

    last: Character
    due: list[int]

    def goes_on(self, introductions: int, day: date) -> bool:
        """Is the next link due, and is the end of the chain known long enough for it?"""
        last = self.last
        if not self.due or introductions < self.due[0] or last.met is None or last.met >= day:
            return False
        self.due.pop(0)
        return True


class Cast:
    """Everybody, in the order they came."""

    def __init__(self, seed: int, days: Days) -> None:
        self.everyone: list[Character] = []
        self._days = days
        self._source: Random = chance(seed, "people")
        self._names = names(chance(seed, "names"))
        self._known_from = Deck(KNOWN_FROM, self._source)
        self._remarks = Deck(REMARKS, self._source)
        self._introductions = 0
        self.coach = self._coach()
        self._chains: list[_Chain] = []

    def old_friend(self, day: date) -> Character:
        """Someone you knew before it all began."""
        one = self._someone(day, how_met=self._known_from.draw())
        number = len(self.everyone) - 1
        one.roles = _FIRST_ROLES.get(number, one.roles)
        one.introduces = _INTRODUCES.get(number, one.introduces)
        one.weight *= 1.8
        if one.roles and one.roles[0] is Role.CHALLENGER:
            one.drifts, one.keep = self._days.today - timedelta(days=60 + number), None
        elif number in _INTRODUCES:
            one.drifts = None
        if number in _CHAINS:
            self._chains.append(_Chain(one, list(_CHAINS[number])))
        if number == 3:
            self._employ(one, LINES[-1], decides=True)
        return one

    def met_at(self, day: date, room: str) -> Character:
        """Someone you got to know at an event."""
        return self._someone(day, how_met=f"met at the {room.removeprefix('the ')}")

    def seeker(self, day: date, room: str) -> Character:
        """Someone who is looking for work as you are."""
        one = self._someone(day, how_met=f"met at the {room.removeprefix('the ')}")
        one.employment, one.organization, one.decides = Employment.BETWEEN_JOBS, None, False
        if self._source.random() < 0.4:
            one.landed = day + timedelta(days=self._source.randint(25, 80))
            one.employment = Employment.EMPLOYED
        return one

    def introduced(self, day: date) -> Character:
        """Someone to whom one of those you know by then led you."""
        self._introductions += 1
        for chain in self._chains:
            if chain.goes_on(self._introductions, day):
                chain.last = self._led_by(chain.last, day)
                return chain.last
        introducer = self._introducer(day)
        return self.old_friend(day) if introducer is None else self._led_by(introducer, day)

    def insider(
        self, day: date, organization: str, title: str, *, decides: bool, by: Character | None
    ) -> Character:
        """Someone you have to do with because of an opportunity at their organization."""
        one = self._led_by(by, day) if by is not None else self._someone(day)
        one.organization, one.title, one.decides = organization, title, decides
        one.how_met = one.how_met or "came with the opening"
        one.employment, one.landed = Employment.EMPLOYED, None
        return one

    def sleeper(self) -> Character:
        """Someone who came with an import and was never talked with."""
        one = self._someone(self._days.first)
        one.asleep, one.roles, one.weight = True, (), 0.0
        one.remark, one.tags, one.keep = None, (), None
        one.employment = Employment.UNKNOWN
        one.known_since = self._days.first - timedelta(days=self._source.randint(90, 4000))
        one.how_met = None
        return one

    def _coach(self) -> Character:
        one = Character(
            1,
            "Ruth Adéyẹmí",
            self._days.first,
            organization="Adéyẹmí Coaching",
            title="Career coach",
            place="Harbor City",
            email="ruth@adeyemi-coaching.example",
            how_met="the career evening at the library",
            employment=Employment.EMPLOYED,
            roles=(Role.MENTOR,),
            is_coach=True,
            keep=7,
            weight=0.0,
            introduces=0.0,
        )
        self.everyone.append(one)
        return one

    def _someone(self, day: date, how_met: str | None = None) -> Character:
        source = self._source
        [roles] = source.choices([r for r, _ in _LATER_ROLES], [w for _, w in _LATER_ROLES])
        number, name = len(self.everyone) + 1, next(self._names)
        one = Character(number, name, day, how_met=how_met, roles=roles)
        [line] = source.choices(LINES, (22, 20, 12, 14, 9, 6, 9, 7, 7))
        self._employ(one, line)
        one.weight = source.choice((0.6, 0.8, 1.0, 1.0, 1.4, 2.2))
        one.introduces = 5.0 if Role.HUB in roles else source.choice((0.4, 0.7, 1.0))
        one.drifts = self._drifts(day)
        if source.random() < 0.2:
            one.keep = source.choice((14, 21, 30, 90))
        if source.random() < 0.22:
            one.remark = self._remarks.draw()
        if source.random() < 0.2:
            one.tags = (source.choice(TAGS),)
        self.everyone.append(one)
        return one

    def _led_by(self, introducer: Character, day: date) -> Character:
        one = self._someone(day)
        one.introduced_by, one.depth = introducer, introducer.depth + 1
        one.how_met = self._source.choice(
            (None, "a three-line email", "over a joint lunch", "a note on LinkedIn", "by phone")
        )
        return one

    def _introducer(self, day: date) -> Character | None:
        """Someone who likes to introduce; None when there is nobody yet."""
        able = [one for one in self.everyone if self._can_introduce(one, day) and one.in_touch(day)]
        if not able:
            return None
        [found] = self._source.choices(able, [one.introduces for one in able])
        return found

    @staticmethod
    def _can_introduce(one: Character, day: date) -> bool:
        return one.introduces > 0 and one.depth < DEEPEST and one.met is not None and one.met < day

    def _drifts(self, day: date) -> date | None:
        """When you lose touch with someone first met on a day: about half the time you do."""
        ago = (self._days.today - day).days
        fate = self._source.random()
        if fate < 0.5 or ago < 50:
            return None
        if fate < 0.74 or ago < 100:
            return self._days.today - timedelta(days=self._source.randint(48, min(ago, 86)))
        return self._days.today - timedelta(days=self._source.randint(95, ago))

    def _employ(self, one: Character, line: Line, *, decides: bool | None = None) -> None:
        """Give someone work, or the lack of it."""
        source = self._source
        one.organization, one.place = source.choice(line.organizations)
        leads = source.random() < 0.36 if decides is None else decides
        one.title = source.choice(line.leads if leads else line.others)
        one.decides = True if leads else (None if source.random() < 0.35 else False)
        one.line = {True: LineOfWork.SAME, False: LineOfWork.OTHER, None: LineOfWork.UNKNOWN}[
            line.yours
        ]
        fate = source.random()
        if fate < 0.11:
            one.employment, one.organization, one.decides = Employment.BETWEEN_JOBS, None, None
        elif fate < 0.19:
            one.employment = Employment.UNKNOWN
        one.email = _email(one) if source.random() < 0.55 else None
        one.phone = f"+1 555 01{source.randrange(100):02}" if source.random() < 0.3 else None


def _email(one: Character) -> str | None:
    """An address that can belong to nobody; None for names that are not in our letters."""
    local, domain = _letters(one.name, "."), _letters(one.organization or "", "")
    if not local or not domain:
        return None
    return f"{local}@{domain}.example"


def _letters(text: str, joint: str) -> str:
    """The plain letters of a text, its words joined; empty where another script is used."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l").replace("ø", "o"))
    words = [
        "".join(sign for sign in word if sign.isascii() and sign.isalnum())
        for word in plain.split()
    ]
    return joint.join(words) if all(words) else ""
