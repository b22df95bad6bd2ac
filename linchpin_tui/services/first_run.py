"""The first steps: the one question about the numbers, the six questions, the first ten people.

Each is asked by itself and can be left; each answer is a step that can be undone.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from linchpin_tui.domain.beginning import FIRST_PEOPLE, PACES, PROMPTS, Pace, Prompt
from linchpin_tui.domain.linchpin_check import LEANS, QUESTIONS, Belief, Habit, Lean, Question
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.services.quotas import HIGHEST_TARGET
from linchpin_tui.storage.queries import beginning, quotas, settings
from linchpin_tui.storage.store import Writer
from linchpin_tui.storage.tables import QuotaTarget

__all__ = [
    "FIRST_PEOPLE",
    "LEANS",
    "PACES",
    "PROMPTS",
    "QUESTIONS",
    "Belief",
    "FirstRun",
    "Habit",
    "Lean",
    "Pace",
    "Prompt",
    "Question",
    "answer",
    "beliefs",
    "choose",
    "leave_numbers",
    "prompt_after",
    "state",
]

_PACE = "first_run:pace"
_LEFT = "first_run:left"
_BELIEF = "belief:"


@dataclass(frozen=True, slots=True)
class FirstRun:
    """How far the first steps have come.

    `pace` is the key of the numbers that were chosen, None while they are the creed's by
    themselves; `asked`: the question was answered, left, or answered by the configuration.
    `people` are those in the web who are awake, `sleeping` those imported; `answered` the habits
    of the check that were answered; `happened`: something is on record.
    """

    pace: str | None
    asked: bool
    people: int
    sleeping: int
    answered: frozenset[Habit]
    happened: bool

    @property
    def fresh(self) -> bool:
        """Is this the very first start: nothing asked, nobody there?"""
        return not (self.asked or self.people or self.sleeping or self.happened)

    @property
    def to_go(self) -> int:
        """How many of the first ten people are still to come."""
        return max(FIRST_PEOPLE - self.people, 0)


def state(desk: Desk) -> FirstRun:
    """How far the first steps have come."""
    store = desk.store
    with store.read():
        pace = settings.value(store, _PACE)
        left = settings.value(store, _LEFT)
        awake, asleep = beginning.people(store)
        return FirstRun(
            pace=pace,
            asked=pace is not None or left is not None or _configured(desk),
            people=awake,
            sleeping=asleep,
            answered=frozenset(beliefs(desk)),
            happened=beginning.something_happened(store),
        )


def choose(desk: Desk, pace: str, numbers: Mapping[str, int] | None = None) -> None:
    """Take the numbers of a pace, or others, from today on; what was before stays as it was.

    Raises Refused for a pace or a quota that there is none of, and a number out of reach.
    """
    found = next((one for one in PACES if one.key == pace), None)
    if found is None:
        raise Refused(f"There are {', '.join(one.key for one in PACES)}.", field="pace")
    targets = {**found.numbers, **(numbers or {})}
    for key, target in targets.items():
        if not 0 <= target <= HIGHEST_TARGET:
            raise Refused(f"A number goes from 0 to {HIGHEST_TARGET}.", field=key)
    today = desk.today().isoformat()

    def work(writer: Writer) -> None:
        for key, target in targets.items():
            quota = quotas.target_now(desk.store, key)
            if quota is None:
                raise Refused(f"There is no quota called {key}.", field=key)
            if quota[1] != target:
                writer.insert(QuotaTarget, quota=quota[0], effective_from=today, target=target)
        settings.keep(desk.store, writer, _PACE, found.key)

    desk.transact(work, kind="choose_numbers", label=f"set the numbers for {found.name}")


def leave_numbers(desk: Desk) -> None:
    """Leave the question about the numbers: it is not asked again by itself. No step of undo."""
    today = desk.today().isoformat()
    desk.store.unjournaled(lambda: settings.note(desk.store, _LEFT, today), wait=desk.patience)


def answer(desk: Desk, habit: str, lean: Lean) -> None:
    """Keep what you believe of a habit today. Raises Refused for a habit that there is none of."""
    found = next((one for one in QUESTIONS if one.key == habit), None)
    if found is None:
        raise Refused(f"There is no question about {habit}.", field="habit")
    kept = json.dumps({"lean": lean.value, "on": desk.today().isoformat()})

    def work(writer: Writer) -> None:
        settings.keep(desk.store, writer, _BELIEF + found.key, kept)

    desk.transact(work, kind="answer_check", label=f"answer “{found.asks}”")


def beliefs(desk: Desk) -> dict[Habit, Belief]:
    """What you believe of each habit, as last answered, in the order of the check."""
    kept = settings.beginning(desk.store, _BELIEF)
    found = {}
    for habit in Habit:
        if habit.value in kept:
            said = json.loads(kept[habit.value])
            found[habit] = Belief(habit, Lean(said["lean"]), date.fromisoformat(said["on"]))
    return found


def prompt_after(people: int) -> Prompt:
    """Whom to think of when so many people are in already."""
    return PROMPTS[people % len(PROMPTS)]


def _configured(desk: Desk) -> bool:
    """Does the configuration say the numbers?"""
    loaded = desk.configuration
    return loaded is not None and bool(loaded.config.numbers)
