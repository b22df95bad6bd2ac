"""The search itself, day by day: who was talked with, how, and what about."""

from datetime import date, time
from itertools import accumulate
from random import Random

from linchpin_tui.domain.vocabulary import Status
from linchpin_tui.services.demo.agenda import agenda
from linchpin_tui.services.demo.appointments import Appointments
from linchpin_tui.services.demo.chance import chance
from linchpin_tui.services.demo.days import Days, clock_time
from linchpin_tui.services.demo.people import Character
from linchpin_tui.services.demo.small_talk import SmallTalk
from linchpin_tui.services.demo.story import Story

_A_DAY = 8.2
"""Short talks on a usual day, messages and tries among them."""

_TODAY = 9
"""Short talks that this day is to have by its evening."""

_OLD_FRIENDS = (1.0, 0.55, 0.3, 0.15, 0.15, 0.15)
"""The part of newcomers that you knew before, by week; later, few."""

_FIRST_FRIENDS = 12
"""How many you knew before come first of all."""

_ARRIVAL_PACE = (3.2, 2.4, 1.9, 1.4)
"""How many more newcomers than usual the first weeks see."""


class Life:
    """Lives the days one after the other."""

    def __init__(self, seed: int, story: Story, *, awake: int) -> None:
        self._seed = seed
        self._story = story
        self._days: Days = story.days
        self._small_talk = SmallTalk(seed)
        self._appointments = Appointments(seed, story, self._small_talk)
        self._expected = _arrivals(story.days, awake)

    def live(self) -> None:
        """From the first day to the last on which something is planned."""
        kept = agenda(self._seed, self._days)
        for day in self._days.all():
            source = chance(self._seed, day)
            if day <= self._days.today:
                self._arrive(day, source)
            for appointment in kept.get(day, ()):
                self._appointments.keep(appointment, source)
            if day <= self._days.today:
                self._small_talks(day, source)

    def _arrive(self, day: date, source: Random) -> None:
        """Newcomers: old friends you turn to, and people you are introduced to."""
        cast, week = self._story.cast, self._days.week(day)
        if not self._days.is_worked(day):
            return
        while len(cast.everyone) < self._expected[day]:
            knew = _OLD_FRIENDS[week] if week < len(_OLD_FRIENDS) else 0.06
            first = len(cast.everyone) <= _FIRST_FRIENDS
            friend = first or source.random() < knew
            one = cast.old_friend(day) if friend else cast.introduced(day)
            self._appointments.waiting.append(one)

    def _small_talks(self, day: date, source: Random) -> None:
        number = max(round(_A_DAY * self._days.busy(day) + source.uniform(-1.5, 1.5)), 0)
        if day == self._days.today:
            number = _TODAY if self._days.is_worked(day) else 3
        times = _times(day, number, source)
        people = self._whom(day, number, source)
        before = len(self._story.talks)
        for at, one in zip(times, people, strict=False):
            self._talk(one, day, at, source)
        if day == self._days.today and len(self._story.talks) == before:
            self._before_breakfast(day, people, source)

    def _talk(self, one: Character, day: date, at: time, source: Random) -> None:
        talk = self._small_talk.between(one, day, at, source)
        if day == self._days.today:
            # Of today the time is known, and it is not all in vain.
            talk.at, talk.status = at, Status.HAPPENED
            # What was a try says so in its note.
            talk.note = talk.note if talk.answered else None
            talk.answered = talk.significant = True
        early = self._days.week(day) < 10
        talk.asked = talk.minutes is not None and source.random() < (0.09 if early else 0.02)
        fate = source.random()
        if talk.took_place and fate < 0.03:
            talk.thanks = "thanks" if fate < 0.02 else "thanked"
        if not self._story.add(talk, source) and one.met is None:
            self._appointments.waiting.append(one)

    def _before_breakfast(self, day: date, people: list[Character], source: Random) -> None:
        """Where the sun is up already somebody has written."""
        passed = self._days.now.hour * 60 + self._days.now.minute
        for one, ago in zip(people, (3, 17), strict=False):
            if passed >= ago:
                talk = self._small_talk.from_afar(one, day, clock_time(passed - ago))
                self._story.add(talk, source)

    def _whom(self, day: date, number: int, source: Random) -> list[Character]:
        """Newcomers who wait, then those whose turn it is."""
        chosen = self._appointments.newcomers(day, most=(number + 1) // 2)
        known = [one for one in self._story.cast.everyone if _may_be_next(one, day)]
        weights = [_turn(one, day) for one in known]
        while len(chosen) < number and known:
            [which] = source.choices(range(len(known)), weights)
            chosen.append(known.pop(which))
            weights.pop(which)
        source.shuffle(chosen)
        return chosen


def _may_be_next(one: Character, day: date) -> bool:
    if one.is_coach or not one.in_touch(day) or one.last is None:
        return False
    return (day - one.last).days >= 3


def _turn(one: Character, day: date) -> float:
    """How much it is somebody's turn: how near they are to you, and how long it has been."""
    assert one.last is not None
    return one.weight * min((day - one.last).days, 28)


def _times(day: date, number: int, source: Random) -> list[time]:
    """So many times spread over a day."""
    first, last = (8 * 60 + 30, 17 * 60 + 50) if day.weekday() < 5 else (10 * 60, 19 * 60)
    gap = (last - first) / max(number, 1)
    return [clock_time(first + gap * (i + source.uniform(0.1, 0.9))) for i in range(number)]


def _arrivals(days: Days, awake: int) -> dict[date, int]:
    """How many people there are by each worked day, the coach among them."""
    worked = [day for day in days.all() if days.is_worked(day) and day <= days.today]
    weights = [days.pace[days.week(day)] * _newcomers(days.week(day)) for day in worked]
    total = sum(weights)
    return {
        day: 1 + round((awake - 1) * so_far / total)
        for day, so_far in zip(worked, accumulate(weights), strict=True)
    }


def _newcomers(week: int) -> float:
    return _ARRIVAL_PACE[week] if week < len(_ARRIVAL_PACE) else 1.0
