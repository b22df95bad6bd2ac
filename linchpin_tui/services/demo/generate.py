"""Generating a life: the demo's six months, and as many more people as a benchmark wants."""

from datetime import datetime

from linchpin_tui.services.demo.chance import chance
from linchpin_tui.services.demo.crowd import put_crowd
from linchpin_tui.services.demo.days import six_months
from linchpin_tui.services.demo.facts import Facts
from linchpin_tui.services.demo.ledger import Ledger
from linchpin_tui.services.demo.letters import Letters
from linchpin_tui.services.demo.life import Life
from linchpin_tui.services.demo.people import Cast
from linchpin_tui.services.demo.standing import backdate, promise_more, put_people, put_the_rest
from linchpin_tui.services.demo.story import Story
from linchpin_tui.storage.store import Store

PEOPLE = 180
"""How many people there are in the demo."""

_AWAKE = 0.79
"""The part of them that you have to do with; the others came with an import, and sleep."""


def generate(store: Store, *, now: datetime, seed: int = 1, people: int = PEOPLE) -> None:
    """Fill a new database with a search that began six months before `now` (aware, local).

    The same for the same seed and moment. More than the demo's people are a crowd around it: met
    once or never. Nothing of it can be undone. Raises ValueError for a database that holds
    somebody already, or for fewer than the demo's people.
    """
    if people < PEOPLE:
        raise ValueError(f"the demo has {PEOPLE} people; it cannot be told with {people}")
    days = six_months(seed, now)
    ledger = Ledger(chance(seed, "uids"))
    story = Story(days, Cast(seed, days), ledger, Facts(seed, days, ledger))
    Life(seed, story, awake=round(PEOPLE * _AWAKE)).live()
    promise_more(story)
    Letters(seed, story).write()
    everyone = story.cast.everyone
    while len(everyone) < PEOPLE:
        story.cast.sleeper()
    put_people(ledger, everyone, now)
    put_the_rest(seed, story)
    put_crowd(seed, story, people - PEOPLE)

    def work() -> None:
        if store.rows("SELECT 1 FROM contact LIMIT 1"):
            raise ValueError("the database holds people already")
        backdate(store, days)
        ledger.write(store)

    store.unjournaled(work)
