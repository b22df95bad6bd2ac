"""A planned meeting whose time has passed: did it happen, is it to be moved, was it dropped?"""

from collections.abc import Callable
from datetime import date, timedelta
from enum import Enum

from linchpin_tui.domain.records import Interaction
from linchpin_tui.domain.wording import listed, noun, short_day, short_time
from linchpin_tui.screens.place import PlaceScreen
from linchpin_tui.screens.sheet import Choose
from linchpin_tui.services import plans


class Word(Enum):
    """What became of a plan."""

    HAPPENED = "happened"
    MOVED = "moved"
    DROPPED = "dropped"


def plan_words(plan: Interaction) -> str:
    """`Coffee with Dana Lee and Sam Ortiz`."""
    what = noun(plan.word, plan.kind)
    names = [there.person.name for there in plan.participants]
    whom = f" with {listed(names)}" if names else f" {plan.about or plan.organization or ''}"
    return f"{what[:1].upper()}{what[1:]}{whom}".rstrip()


def ask_about(place: PlaceScreen, plan: Interaction) -> None:
    """Ask what became of a plan, and see to it."""
    what = plan_words(plan)
    at = f" {short_time(plan.at)}" if plan.at else ""

    async def answered(word: Word) -> None:
        if word is Word.HAPPENED:
            await _do(
                place, plans.confirm, plan.id, f"{what}: it counts now", undo="takes that back"
            )
        elif word is Word.DROPPED:
            await _do(place, plans.drop, plan.id, f"{what}: dropped", undo="brings it back")
        else:
            _ask_when(place, plan, what)

    ways = (("move it to another day", Word.MOVED), ("drop it", Word.DROPPED))
    passed = plans.may_be_confirmed(plan, place.desk.now())
    place.ask(
        Choose(
            what,
            f"It {'was' if passed else 'is'} planned for {short_day(plan.day)}{at}.",
            (("it happened", Word.HAPPENED), *ways) if passed else ways,
        ),
        answered,
    )


async def _do(
    place: PlaceScreen, work: Callable[..., object], interaction: int, said: str, *, undo: str
) -> None:
    if await place.do(work, interaction):
        place.say(said, undo=undo)


def _ask_when(place: PlaceScreen, plan: Interaction, what: str) -> None:
    today = place.desk.now().date()

    async def move(day: date) -> None:
        if await place.do(plans.move, plan.id, day, plan.at):
            place.say(f"{what}: moved to {short_day(day)}", undo="moves it back")

    place.ask(Choose(f"{what}: move it to…", _at(plan), days_from(today)), move)


def _at(plan: Interaction) -> str:
    return f"At {short_time(plan.at)}, as before." if plan.at else ""


def days_from(today: date) -> tuple[tuple[str, date], ...]:
    """Days to move something to: tomorrow, in two days, next Monday, in a week, in two."""
    to_monday = 8 - today.isoweekday()
    days = {
        "tomorrow": 1,
        "in two days": 2,
        "next Monday": to_monday,
        "in a week": 7,
        "in two weeks": 14,
    }
    return tuple(
        (f"{words}, {short_day(today + timedelta(days=ahead))}", today + timedelta(days=ahead))
        for words, ahead in days.items()
    )
