"""What is planned for today, and the next thing after it, as facts to read."""

from collections.abc import Sequence
from datetime import date

from linchpin_tui.domain.records import Interaction
from linchpin_tui.domain.wording import listed, noun, short_day, short_time, weekday
from linchpin_tui.widgets.facts import Fact, Facts

_DAYS = 4
"""Days after today whose plans are shown."""


class Agenda(Facts):
    """Plans, with a first column as wide as that of the gauges at a glance."""

    LABEL_WIDTH = 12


def agenda_facts(to_come: Sequence[Interaction], today: date) -> tuple[Fact, ...]:
    """Plans still to come, in order: those of today, then those of the next days."""
    here = [plan for plan in to_come if plan.day == today]
    later = [plan for plan in to_come if plan.day > today]
    facts = _under("Planned", [_timed(plan) for plan in here])
    if not here:
        facts = [Fact("nothing for today", "Planned", style="facts--muted")]
    for day in sorted({plan.day for plan in later})[:_DAYS]:
        near = (day - today).days < 7
        named = weekday(day) if near else short_day(day, today)
        facts += _under(named, [_timed(plan) for plan in later if plan.day == day])
    return tuple(facts)


def _under(label: str, texts: Sequence[str]) -> list[Fact]:
    return [Fact(text, " " if number else label) for number, text in enumerate(texts)]


def _timed(plan: Interaction) -> str:
    return f"{short_time(plan.at)} {planned_words(plan)}" if plan.at else planned_words(plan)


def planned_words(plan: Interaction) -> str:
    """`coach session with Bea Long`, with where it is when that is known."""
    what = noun(plan.word, plan.kind)
    names = [there.person.name for there in plan.participants]
    whom = f" with {listed(names)}" if names else ""
    about = f" · {plan.about}" if plan.about else ""
    where = f" · {plan.place}" if plan.place else ""
    return f"{what}{whom}{about}{where}"
