"""More people than anybody knows, for measuring: names, some of them met once long ago."""

from datetime import timedelta

from linchpin_tui.domain.vocabulary import Channel, Kind, Role
from linchpin_tui.services.demo.chance import chance
from linchpin_tui.services.demo.days import clock_time, moment
from linchpin_tui.services.demo.people import Character
from linchpin_tui.services.demo.standing import put_people
from linchpin_tui.services.demo.story import Story
from linchpin_tui.services.demo.talks import Talk

_MET = 5
"""One of so many was talked with, the others sleep."""

_MOST_MET = 1_600
"""But no more than this: with the demo's own, half a year at 10 contacts a day and more."""

_INTRODUCED = 3
"""One of so many was introduced by somebody."""


def put_crowd(seed: int, story: Story, people: int) -> None:
    """Add so many people around those of the demo."""
    if not people:
        return
    source = chance(seed, "crowd")
    cast, days = story.cast, story.days
    new: list[Character] = []
    able = [one for one in cast.everyone if one.met is not None]
    for number in range(people):
        one = cast.sleeper()
        new.append(one)
        if number % _INTRODUCED == 0:
            one.introduced_by = able[int(len(able) * source.random() ** 1.5)]
        if number % _MET or number >= _MET * _MOST_MET:
            continue
        one.asleep = False
        if number % 4 == 0:
            one.roles = (source.choice(tuple(Role)),)
        able.append(one)
        day = days.today - timedelta(days=source.randint(15, 180))
        talk = Talk(
            day,
            clock_time(source.randint(480, 1080)),
            20,
            Kind.CONVERSATION,
            "call",
            Channel.CALL,
            (one,),
        )
        # Typed in long afterwards, so that nobody is owed anything.
        talk.begun = moment(talk.day, talk.at)
        talk.entered = days.now - timedelta(days=1, minutes=source.randrange(1440))
        talk.put(story.ledger)
    put_people(story.ledger, new, days.now)
