"""Opportunities: how each came up, who stands behind it, and the interviews held for it."""

from dataclasses import dataclass
from datetime import date
from random import Random

from linchpin_tui.domain.vocabulary import Channel, Direction, Kind, Source, Stage
from linchpin_tui.services.demo.agenda import Appointment
from linchpin_tui.services.demo.chance import Deck, chance
from linchpin_tui.services.demo.people import DEEPEST, Character
from linchpin_tui.services.demo.small_talk import SmallTalk
from linchpin_tui.services.demo.story import Story
from linchpin_tui.services.demo.talks import Talk
from linchpin_tui.services.demo.words.giving import HOPES
from linchpin_tui.services.demo.words.talks import PLACES
from linchpin_tui.services.demo.words.work import LINES, RECRUITING
from linchpin_tui.storage import tables

_STAFF = ("Talent Partner", "People Lead", "Recruiter")


@dataclass(slots=True)
class _Hope:
    """One opportunity as far as it has come."""

    title: str
    organization: str
    lead: str
    key: int
    origin: Character | None
    staff: Character | None = None
    manager: Character | None = None
    colleague: Character | None = None


class Hopes:
    """Keeps the appointments that have to do with opportunities."""

    def __init__(self, seed: int, story: Story, small_talk: SmallTalk) -> None:
        source = chance(seed, "hopes")
        self._story = story
        self._small_talk = small_talk
        self._open: dict[int, _Hope] = {}
        self._places = Deck(
            [
                (organization, line.leads)
                for line in LINES[:6]
                for organization, _ in line.organizations
            ],
            source,
        )
        self._origins: set[int] = set()

    def surface(self, appointment: Appointment, source: Random) -> None:
        """An opportunity comes up, in a talk or without one."""
        title, stage, closed, came_by, _, _ = HOPES[appointment.which]
        organization, leads = self._places.draw()
        origin = self._origin(came_by, appointment.day, source)
        talk = None if origin is None else self._told(origin, appointment, came_by)
        if talk is not None:
            talk.about = title
            self._story.add(talk, source)
        key = self._story.ledger.add(
            tables.Opportunity,
            title=title,
            organization=organization,
            stage=Stage(stage).value,
            how_closed=closed,
            source=Source(came_by).value,
            contact=None if origin is None else origin.id,
            surfaced_in=talk.id if talk is not None else self._last(came_by),
            surfaced_on=appointment.day.isoformat(),
            created_at=self._story.talks[-1].entered,
        )
        self._open[appointment.which] = _Hope(
            title, organization, source.choice(leads), key, origin
        )

    def apply(self, appointment: Appointment, source: Random) -> None:
        """Papers are sent in."""
        hope = self._open[appointment.which]
        talk = Talk(appointment.day, appointment.at, None, Kind.APPLICATION, "applied", None, ())
        talk.about, talk.organization, talk.opportunity = hope.title, hope.organization, hope.key
        self._story.add(talk, source)

    def interview(self, appointment: Appointment, source: Random) -> None:
        """A talk about the job: the staff office first, then those who decide."""
        hope, held = self._open[appointment.which], HOPES[appointment.which][5]
        day, screen = appointment.day, appointment.step == 1 and held > 1
        word, channel = ("phone screen", Channel.CALL) if screen else ("interview", None)
        if not screen:
            channel = source.choice((Channel.IN_PERSON, Channel.IN_PERSON, Channel.VIDEO))
        people = self._panel(hope, appointment.step, screen, day, source)
        talk = Talk(
            day, appointment.at, appointment.minutes, Kind.JOB_INTERVIEW, word, channel, people
        )
        talk.about, talk.organization, talk.opportunity = hope.title, hope.organization, hope.key
        talk.topic = self._small_talk.topic(people[0])
        talk.note = self._small_talk.told(talk.topic, source)
        if channel is Channel.IN_PERSON and source.random() < 0.3:
            talk.place = source.choice(PLACES)
        self._story.add(talk, source, plannable=True)

    def _panel(
        self, hope: _Hope, step: int, screen: bool, day: date, source: Random
    ) -> tuple[Character, ...]:
        cast, by = self._story.cast, hope.origin
        if screen:
            if hope.staff is None:
                title = source.choice(_STAFF)
                hope.staff = cast.insider(day, hope.organization, title, decides=False, by=None)
            return (hope.staff,)
        if hope.manager is None:
            led = by if by is not None and by.depth < DEEPEST else None
            hope.manager = cast.insider(day, hope.organization, hope.lead, decides=True, by=led)
        if step < 3:
            return (hope.manager,)
        if hope.colleague is None:
            led = hope.manager if hope.manager.depth < DEEPEST else None
            hope.colleague = cast.insider(
                day, hope.organization, "Senior Planner", decides=False, by=led
            )
        return (hope.manager, hope.colleague)

    def _origin(self, came_by: str, day: date, source: Random) -> Character | None:
        """Through whom it came: for a lead, somebody some introductions away."""
        if came_by in ("board", "event"):
            return None
        if came_by == "recruiter":
            title = "Partner, Executive Search"
            return self._story.cast.insider(
                day, source.choice(RECRUITING), title, decides=False, by=None
            )
        able = [
            one
            for one in self._story.cast.everyone
            if one.in_touch(day) and not one.is_coach and one.id not in self._origins
        ]
        [origin] = source.choices(able, [one.depth**2 for one in able])
        self._origins.add(origin.id)
        return origin

    def _told(self, origin: Character, appointment: Appointment, came_by: str) -> Talk:
        inbound = came_by in ("inbound", "recruiter")
        channel = Channel.MESSAGE if came_by == "inbound" else Channel.CALL
        talk = Talk(
            appointment.day,
            appointment.at,
            None if inbound and channel is Channel.MESSAGE else appointment.minutes,
            Kind.CONVERSATION,
            "message" if channel is Channel.MESSAGE else "call",
            channel,
            (origin,),
        )
        talk.direction = Direction.INBOUND if inbound else Direction.OUTBOUND
        talk.significant = True
        talk.topic = self._small_talk.topic(origin)
        return talk

    def _last(self, came_by: str) -> int | None:
        """The latest event or search of the boards."""
        kind = Kind.PROFESSIONAL_EVENT if came_by == "event" else Kind.RESEARCH
        return next((talk.id for talk in reversed(self._story.talks) if talk.kind is kind), None)
