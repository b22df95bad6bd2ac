"""What stands in the calendar: sessions, interviews, evenings, and the steps of each opportunity."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import Enum, auto
from random import Random

from linchpin_tui.services.demo.chance import chance
from linchpin_tui.services.demo.days import Days
from linchpin_tui.services.demo.words.giving import HOPES
from linchpin_tui.services.demo.words.talks import EVENINGS, JOB_GROUPS, PARTIES, VISIBILITY


class What(Enum):
    """Of what sort an appointment is."""

    COACH = auto()
    EVENING = auto()
    GROUP = auto()
    PARTY = auto()
    INFORMATIONAL = auto()
    SURFACE = auto()
    APPLY = auto()
    INTERVIEW = auto()
    VISIBLE = auto()
    RESEARCH = auto()
    LOOSE_APPLICATION = auto()
    PLAN = auto()
    FIRST = auto()


@dataclass(frozen=True, slots=True)
class Appointment:
    """Something that has its day and time. `which` numbers what it is about, `step` its steps."""

    what: What
    day: date
    at: time
    minutes: int
    which: int = 0
    step: int = 0


_HALF_PAST = (time(9, 30), time(11), time(13, 30), time(15), time(16, 30))
_VISIBLE_WEEKS = (2, 5, 7, 10, 12, 14, 17, 20, 22, 24)


def agenda(seed: int, days: Days) -> dict[date, list[Appointment]]:
    """Everything with a day and a time, to the end of next week, in order."""
    source = chance(seed, "agenda")
    found: dict[date, list[Appointment]] = {}
    for each in (*_weekly(days, source), *_steps(days, source), *_plans(days)):
        if not days.is_off(each.day):
            found.setdefault(each.day, []).append(each)
    for appointments in found.values():
        appointments.sort(key=lambda each: (each.at, each.what.value))
    return found


def _weekly(days: Days, source: Random) -> Iterator[Appointment]:
    for week in range(days.this_week + 2):
        yield from _regular(week, days)
        yield from _informational(week, days, source)
        early = week < 8
        for _ in range(source.randint(1, 3) if early else source.randint(0, 2)):
            day = days.day(week, source.randrange(5))
            which = source.randrange(100)
            yield Appointment(What.RESEARCH, day, time(8, 10), source.choice((20, 35, 50)), which)
        for _ in range(2 if early else source.randint(0, 1)):
            day = days.day(week, source.randrange(5))
            yield Appointment(What.LOOSE_APPLICATION, day, time(18, 40), 0, source.randrange(100))


def _regular(week: int, days: Days) -> Iterator[Appointment]:
    """What comes round by itself."""
    if week not in (3, 12):
        yield Appointment(What.COACH, days.day(week, 3), time(16), 60)
    if week % 2 == 0:
        which = week // 2 % len(EVENINGS)
        at = time(7, 30) if "Breakfast" in EVENINGS[which][1] else time(18, 30)
        yield Appointment(What.EVENING, days.day(week, 1 + which % 3), at, 120, which)
    if (week < 12 and week % 2 == 1) or week % 5 == 3:
        which = week % len(JOB_GROUPS)
        yield Appointment(What.GROUP, days.day(week, 0), time(10), 90, which)
    if week % 3 == 2:
        which = week // 3 % len(PARTIES)
        yield Appointment(What.PARTY, days.day(week, 5), time(17), 150, which)
    if week in _VISIBLE_WEEKS:
        which = _VISIBLE_WEEKS.index(week)
        weekend = VISIBILITY[which][0] == "volunteered"
        day = days.day(week, 5 if weekend else 1 + which % 4)
        yield Appointment(What.VISIBLE, day, time(9, 45), 90, which)


def _informational(week: int, days: Days, source: Random) -> Iterator[Appointment]:
    usual = round(days.pace[week] * 3.7 + source.uniform(-0.9, 0.9))
    number = {days.this_week: 5, days.this_week + 1: 2}.get(week, usual)
    free = [(weekday, at) for weekday in range(5) for at in _HALF_PAST]
    for weekday, at in source.sample(free, number):
        minutes = source.choice((30, 30, 45, 60))
        yield Appointment(What.INFORMATIONAL, days.day(week, weekday), at, minutes)


def _steps(days: Days, source: Random) -> Iterator[Appointment]:
    """How each opportunity went: it surfaces, is perhaps applied for, and talked about."""
    coming = 1
    for which, (_, stage, _, source_of, ago, interviews) in enumerate(HOPES):
        begun = days.next_worked(days.day(days.this_week - ago, source.randrange(4)))
        begun = min(begun, days.last_worked())
        yield Appointment(What.SURFACE, begun, time(10, 20), 20, which)
        if source_of == "board" or stage == "applied":
            yield Appointment(What.APPLY, begun + timedelta(days=1), time(19), 0, which)
        last = min(begun + timedelta(days=30), days.last_worked())
        for step in range(1, interviews + 1):
            day = begun + (last - begun) * step / interviews
            while not days.is_worked(day):
                day -= timedelta(days=1)
            at = source.choice((time(10), time(14), time(15, 30)))
            minutes = 30 if step == 1 else 60
            yield Appointment(What.INTERVIEW, day, at, minutes, which, step)
        if stage == "interviewing":
            day = days.next_worked(days.today + timedelta(days=coming))
            yield Appointment(What.INTERVIEW, day, time(10), 60, which, interviews + 1)
            coming += 3


def _plans(days: Days) -> Iterator[Appointment]:
    """Coffees and calls agreed on for the days to come."""
    lately = days.last_worked()
    yield Appointment(What.PLAN, lately, time(15, 40), 45, 0)
    yield Appointment(What.FIRST, lately, time(17, 10), 40)
    yield Appointment(What.FIRST, days.last_worked(before=lately), time(12, 20), 55)
    day, at = days.today, (time(15, 40), time(12, 30), time(9, 10), time(17), time(8, 15))
    for number in range(5):
        yield Appointment(What.PLAN, day, at[number], 45, number)
        day = days.next_worked(day + timedelta(days=1 + number % 2))
