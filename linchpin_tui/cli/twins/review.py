"""`review`: the week looked back at, as text: plans, conversations, next week's people."""

from collections.abc import Callable
from datetime import date

from linchpin_tui.cli.guard import STORED, UsageError
from linchpin_tui.cli.layout import safe
from linchpin_tui.cli.options import number_alone, one_of, shown
from linchpin_tui.cli.request import Request
from linchpin_tui.cli.twins.words import happened
from linchpin_tui.domain.vocabulary import PitchOutcome
from linchpin_tui.services import next_people, people, report_shapes, review
from linchpin_tui.services.desk import Desk
from linchpin_tui.services.review import Review

_UNUSED = "unused"


def run(request: Request) -> int:
    """The review of this week, or one answer to it."""
    words = request.given.words
    if not words:
        with request.desk() as desk:
            found, today = review.review(desk), desk.today()
        if request.given.json:
            request.answer_json(report_shapes.review(found))
        else:
            request.answer(_text(found, today))
        return STORED
    name, *rest = words
    one_of(name, _ACTIONS, "the review")
    with request.desk() as desk:
        says = _ACTIONS[name](desk, rest)
    request.answer_says(says)
    return STORED


def _text(found: Review, today: date) -> list[str]:
    lines = [f"The week {found.week}", "", "What was planned (today confirm, move or drop ID)"]
    lines += [f"  {one.id}  {safe(happened(one, today))}" for one in found.plans] or ["  nothing"]
    lines += ["", "What was said (review asked ID, review landed ID engaged)"]
    for talk in found.talks:
        one = talk.interaction
        said = [
            "asked for a job" if one.asked else "",
            f"your message: {talk.landed}" if talk.landed else "",
        ]
        told = f" ({', '.join(filter(None, said))})" if any(said) else ""
        lines.append(f"  {one.id}  {safe(happened(one, today))}{told}")
    if not found.talks:
        lines.append("  no conversations")
    lines += ["", f"Chosen for {found.next_week} (review choose NAME, review leave NAME)"]
    lines += [_person(one.id, one.name, one.why) for one in found.chosen] or ["  nobody yet"]
    if found.proposals:
        lines += ["", "Who comes to mind"]
        lines += [_person(one.contact.id, one.contact.name, one.why) for one in found.proposals]
    return [*lines, "", "linchpin-tui report makes the report of it; review done ends it."]


def _person(id: int, name: str, why: str) -> str:
    return f"  {id}  {safe(name)}{f': {safe(why)}' if why else ''}"


def _asked(desk: Desk, rest: list[str]) -> str:
    review.say_asked(desk, number_alone("review", ["asked", *rest]), True)
    return "You asked for a job in it."


def _unasked(desk: Desk, rest: list[str]) -> str:
    review.say_asked(desk, number_alone("review", ["unasked", *rest]), False)
    return "You did not ask for a job in it."


def _landed(desk: Desk, rest: list[str]) -> str:
    choices = (*(one.value for one in PitchOutcome), _UNUSED)
    if len(rest) != 2 or rest[1] not in choices:
        raise UsageError(
            f"review landed needs a number and one of {', '.join(choices)}: "
            "review landed 12 engaged."
        )
    how = None if rest[1] == _UNUSED else PitchOutcome(rest[1])
    review.say_landed(desk, number_alone("review", ["landed", *rest[:1]]), how)
    return "Your message was not used in it." if how is None else f"Your message landed: {how}."


def _choose(desk: Desk, rest: list[str]) -> str:
    found, who = review.review(desk), people.find(desk, " ".join(rest))
    why = next((one.why for one in found.proposals if one.contact.id == who.id), "")
    next_people.choose(desk, found.next_week, who.id, why)
    return f"{safe(who.name)} is chosen for {found.next_week}."


def _leave(desk: Desk, rest: list[str]) -> str:
    found, who = review.review(desk), people.find(desk, " ".join(rest))
    next_people.let_go(desk, found.next_week, who.id)
    return f"{safe(who.name)} is left out of {found.next_week}."


def _done(desk: Desk, rest: list[str]) -> str:
    if rest:
        raise UsageError(f"'{shown(rest[0])}' is one word too many: review done takes none.")
    week = review.review(desk).week
    review.mark_done(desk, week)
    return f"The week {week} is done."


_ACTIONS: dict[str, Callable[[Desk, list[str]], str]] = {
    "asked": _asked,
    "unasked": _unasked,
    "landed": _landed,
    "choose": _choose,
    "leave": _leave,
    "done": _done,
}
