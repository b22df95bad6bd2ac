"""Keeping the appointments of the calendar: each sort in its own way."""

from collections.abc import Callable
from datetime import date
from random import Random

from linchpin_tui.domain.vocabulary import Channel, Employment, Kind, PitchOutcome, Status
from linchpin_tui.services.demo.agenda import Appointment, What
from linchpin_tui.services.demo.chance import Deck, chance
from linchpin_tui.services.demo.hopes import Hopes
from linchpin_tui.services.demo.people import Character
from linchpin_tui.services.demo.small_talk import SmallTalk
from linchpin_tui.services.demo.story import Story
from linchpin_tui.services.demo.talks import Talk
from linchpin_tui.services.demo.words import talks as words
from linchpin_tui.services.demo.words.giving import HOPES, SESSIONS
from linchpin_tui.services.demo.words.work import LINES

PITCH_WEEKS = (0, 6, 14)
"""In which week each version of the pitch was first used."""

_LANDED = (
    (PitchOutcome.FLAT, PitchOutcome.POLITE, PitchOutcome.POLITE),
    (PitchOutcome.POLITE, PitchOutcome.POLITE, PitchOutcome.ENGAGED, PitchOutcome.FLAT),
    (PitchOutcome.ENGAGED, PitchOutcome.ENGAGED, PitchOutcome.POLITE),
)
"""How each version was taken, in the long run."""

_INTERVIEW_WAYS = (Channel.VIDEO, Channel.VIDEO, Channel.IN_PERSON, Channel.CALL, None)
_PLANNED_WAYS = (
    ("coffee", Channel.IN_PERSON),
    ("lunch", Channel.IN_PERSON),
    ("call", Channel.CALL),
    ("walk", Channel.IN_PERSON),
    ("breakfast", Channel.IN_PERSON),
)


class Appointments:
    """Turns appointments into talks. `waiting` are newcomers who were not talked with yet."""

    def __init__(self, seed: int, story: Story, small_talk: SmallTalk) -> None:
        source = chance(seed, "appointments")
        self.waiting: list[Character] = []
        self._story = story
        self._small_talk = small_talk
        self._sessions = Deck(SESSIONS, source)
        self._research = Deck(words.RESEARCH, source)
        self._openings = Deck([title for title, *_ in HOPES], source)
        self._places = Deck([place for line in LINES for place, _ in line.organizations], source)
        self._landed = [Deck(outcomes, source) for outcomes in _LANDED]
        hopes = Hopes(seed, story, small_talk)
        self._ways: dict[What, Callable[[Appointment, Random], None]] = {
            What.COACH: self._session,
            What.EVENING: self._evening,
            What.GROUP: self._group,
            What.PARTY: self._party,
            What.INFORMATIONAL: self._informational,
            What.SURFACE: hopes.surface,
            What.APPLY: hopes.apply,
            What.INTERVIEW: hopes.interview,
            What.VISIBLE: self._visible,
            What.RESEARCH: self._look_around,
            What.LOOSE_APPLICATION: self._apply_anyway,
            What.PLAN: self._agreed,
            What.FIRST: self._at_last,
        }

    def keep(self, appointment: Appointment, source: Random) -> None:
        """Have the talk, or plan it where it is still to come."""
        self._ways[appointment.what](appointment, source)

    def newcomers(self, day: date, *, most: int) -> list[Character]:
        """Newcomers whose first talk is a short one: old friends, and whoever waited two days."""
        chosen = [
            one
            for one in self.waiting
            if one.introduced_by is None or (day - one.known_since).days > 1
        ][:most]
        self.waiting = [one for one in self.waiting if one not in chosen]
        return chosen

    def _session(self, appointment: Appointment, source: Random) -> None:
        talk = _talk(appointment, Kind.COACH_SESSION, "coach session", (self._story.cast.coach,))
        talk.channel = source.choice((Channel.VIDEO, Channel.IN_PERSON))
        talk.note = self._sessions.draw()
        self._story.add(talk, source, plannable=True)

    def _evening(self, appointment: Appointment, source: Random) -> None:
        word, about, place = words.EVENINGS[appointment.which]
        people = self._familiar(appointment.day, source, most=2)
        if self._is_past(appointment):
            room = about
            new = 1 + (source.random() < 0.3)
            people += [self._story.cast.met_at(appointment.day, room) for _ in range(new)]
        talk = _talk(appointment, Kind.PROFESSIONAL_EVENT, word, tuple(people))
        talk.channel, talk.about, talk.place = Channel.IN_PERSON, about, place
        self._pitch(talk, source)
        self._story.add(talk, source, plannable=True)

    def _group(self, appointment: Appointment, source: Random) -> None:
        word, about, place = words.JOB_GROUPS[appointment.which]
        if not self._is_past(appointment):
            return
        cast, day = self._story.cast, appointment.day
        people = [
            one
            for one in cast.everyone
            if one.in_work(day) is Employment.BETWEEN_JOBS and one.in_touch(day)
        ][-2:]
        if len(people) < 2 or source.random() < 0.4:
            people.append(cast.seeker(day, about))
        talk = _talk(appointment, Kind.JOB_SEARCH_GROUP, word, tuple(people))
        talk.channel, talk.about, talk.place = Channel.IN_PERSON, about, place
        self._story.add(talk, source)

    def _party(self, appointment: Appointment, source: Random) -> None:
        word, about, place = words.PARTIES[appointment.which]
        people = self._familiar(appointment.day, source, most=3)
        if self._is_past(appointment) and source.random() < 0.5:
            people.append(self._story.cast.met_at(appointment.day, about))
        talk = _talk(appointment, Kind.SOCIAL, word, tuple(people))
        talk.channel, talk.about, talk.place = Channel.IN_PERSON, about, place
        self._story.add(talk, source, plannable=True)

    def _informational(self, appointment: Appointment, source: Random) -> None:
        one = self._to_interview(appointment.day, source)
        if one is None:
            return
        one.interviewed = True
        talk = _talk(appointment, Kind.INFORMATIONAL_INTERVIEW, "informational", (one,))
        talk.word = source.choice(("info interview", "informational"))
        talk.channel, talk.organization = source.choice(_INTERVIEW_WAYS), one.organization
        talk.topic = self._small_talk.topic(one)
        if source.random() < 0.8:
            talk.note = self._small_talk.told(talk.topic, source)
        self._pitch(talk, source)
        self._story.add(talk, source, plannable=True)

    def _agreed(self, appointment: Appointment, source: Random) -> None:
        """A coffee or a call with a day; the one of days past nobody has confirmed yet."""
        people = self._familiar(appointment.day, source, most=1)
        word, channel = _PLANNED_WAYS[appointment.which]
        talk = _talk(appointment, Kind.CONVERSATION, word, tuple(people))
        talk.channel, talk.topic = channel, self._small_talk.topic(people[0])
        if appointment.day < self._story.days.today:
            talk.status = Status.PLANNED
        self._story.add(talk, source, plannable=True)

    def _at_last(self, appointment: Appointment, source: Random) -> None:
        """A coffee with someone you had meant to call for months."""
        one = self._story.cast.old_friend(appointment.day)
        talk = _talk(appointment, Kind.CONVERSATION, "coffee", (one,))
        talk.channel, talk.topic = Channel.IN_PERSON, self._small_talk.topic(one)
        self._story.add(talk, source)

    def _visible(self, appointment: Appointment, source: Random) -> None:
        word, about, place = words.VISIBILITY[appointment.which]
        talk = _talk(appointment, Kind.VISIBILITY, word, ())
        talk.about, talk.place = about, place
        self._story.add(talk, source)

    def _look_around(self, appointment: Appointment, source: Random) -> None:
        talk = _talk(appointment, Kind.RESEARCH, "research", ())
        talk.about = self._research.draw()
        self._story.add(talk, source)

    def _apply_anyway(self, appointment: Appointment, source: Random) -> None:
        """Papers sent where everybody sends them."""
        talk = _talk(appointment, Kind.APPLICATION, "applied", ())
        talk.minutes, talk.about = None, self._openings.draw()
        talk.organization = self._places.draw()
        self._story.add(talk, source)

    def _to_interview(self, day: date, source: Random) -> Character | None:
        """Whoever waits to be met, else someone known whom you have not asked yet."""
        for one in self.waiting:
            if one.introduced_by is not None and one.employment is Employment.EMPLOYED:
                self.waiting.remove(one)
                return one
        able = [
            one
            for one in self._story.cast.everyone
            if one.in_touch(day)
            and not one.interviewed
            and not one.is_coach
            and one.employment is Employment.EMPLOYED
            and one.last is not None
            and one.last < day
        ]
        return source.choice(able) if able else None

    def _familiar(self, day: date, source: Random, *, most: int) -> list[Character]:
        """Some of those you have to do with anyway."""
        able = [
            one
            for one in self._story.cast.everyone
            if one.in_touch(day) and not one.is_coach and one.last is not None and one.last < day
        ]
        return source.sample(able, min(source.randint(1, most), len(able)))

    def _is_past(self, appointment: Appointment) -> bool:
        return self._story.days.is_over(appointment.day, appointment.at, appointment.minutes)

    def _pitch(self, talk: Talk, source: Random) -> None:
        """Some are told who you are, in the words of that time."""
        if source.random() > 0.5:
            return
        week = self._story.days.week(talk.day)
        version = sum(week >= since for since in PITCH_WEEKS)
        talk.pitch = version
        talk.pitch_outcome = self._landed[version - 1].draw()


def _talk(appointment: Appointment, kind: Kind, word: str, people: tuple[Character, ...]) -> Talk:
    return Talk(appointment.day, appointment.at, appointment.minutes, kind, word, None, people)
