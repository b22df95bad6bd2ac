"""`coach`: who it is, what you committed to, what you were told, and marking it."""

from collections.abc import Callable
from datetime import date

from linchpin_tui.cli.guard import STORED, UsageError
from linchpin_tui.cli.layout import safe
from linchpin_tui.cli.options import Given, nothing_in_vain, number_alone, one_of, shown
from linchpin_tui.cli.request import Request
from linchpin_tui.domain.coaching import Coaching, commitment_words, feedback_words
from linchpin_tui.domain.wording import short_day
from linchpin_tui.services import coaching, follow_ups, people, report_shapes
from linchpin_tui.services.desk import Desk

_ACTIONS = ("choose", "none", "commit", "kept", "unkept", "move", "told", "acted", "unacted")
_GO_WITH = {"--due": ("commit", "move"), "--by": ("told",)}


def run(request: Request) -> int:
    """The coach's page, or something done on it."""
    words = request.given.words
    if words:
        one_of(words[0], _ACTIONS, "the coach")
    nothing_in_vain(request.given, "coach", words[0] if words else "", _GO_WITH)
    if not words:
        with request.desk() as desk:
            found, today = coaching.coaching(desk), desk.today()
        if request.given.json:
            request.answer_json(report_shapes.coaching(found))
        else:
            request.answer(_text(found, today))
        return STORED
    name, *rest = words
    with request.desk() as desk:
        says = _act(desk, request.given, name, rest)
    request.answer_says(says)
    return STORED


def _text(found: Coaching, today: date) -> list[str]:
    if found.coach is None:
        lines = [f"You have no coach yet. {coaching.CHOOSING}", "  linchpin-tui coach choose NAME"]
    else:
        last = f"last seen {short_day(found.last, today)}" if found.last else "not seen yet"
        coming = f", planned {short_day(found.next, today)}" if found.next else ""
        lines = [f"{safe(found.coach.name)}, your coach: {last}{coming}."]
    lines += ["", "Commitments"]
    lines += [
        f"  {one.id}  {safe(one.text)} ({commitment_words(one, today)})"
        for one in found.commitments
    ] or ["  none"]
    lines += ["", "Feedback"]
    lines += [
        f"  {one.id}  {safe(one.text)} ({safe(feedback_words(one, today))})"
        for one in found.feedback
    ] or ["  none"]
    return lines


def _act(desk: Desk, given: Given, name: str, rest: list[str]) -> str:
    if name == "none":
        coaching.choose(desk, None)
        return "You have no coach now; undo brings them back."
    if name == "choose":
        who = people.find(desk, " ".join(rest))
        coaching.choose(desk, who.id)
        return f"{safe(who.name)} is your coach. {coaching.CHOOSING}"
    if name == "commit":
        coaching.commit(desk, " ".join(rest), _due(desk, given))
        return "Committed; it stands on the coach's page at the next check-in."
    if name == "told":
        by = given.values.get("--by")
        coaching.keep_feedback(desk, " ".join(rest), people.find(desk, by).person if by else None)
        return "Kept. coach acted ID says that you acted on it."
    return _MARKS[name](desk, number_alone("coach", [name, *rest]), given)


def _kept(desk: Desk, id: int, _given: Given) -> str:
    return f"Kept: {safe(follow_ups.done(desk, id).text)}."


def _unkept(desk: Desk, id: int, _given: Given) -> str:
    return f"Open again: {safe(follow_ups.undone(desk, id).text)}."


def _moved(desk: Desk, id: int, given: Given) -> str:
    due = _due(desk, given)
    if due is None:
        raise UsageError(f"coach move needs a day: coach move {id} --due fri.")
    follow_ups.put_off(desk, id, due)
    return f"Moved to {short_day(due, desk.today())}."


def _acted(desk: Desk, id: int, _given: Given) -> str:
    return f"Acted on: {safe(coaching.act_on(desk, id).text)}"


def _unacted(desk: Desk, id: int, _given: Given) -> str:
    return f"Waits again: {safe(coaching.let_be(desk, id).text)}"


_MARKS: dict[str, Callable[[Desk, int, Given], str]] = {
    "kept": _kept,
    "unkept": _unkept,
    "move": _moved,
    "acted": _acted,
    "unacted": _unacted,
}


def _due(desk: Desk, given: Given) -> date | None:
    from linchpin_tui.domain.days_off import days_off_typed

    text = given.values.get("--due")
    if text is None:
        return None
    try:
        return days_off_typed(text, desk.today()).first
    except ValueError as wrong:
        raise UsageError(f"--due {shown(text)}: {wrong}") from None
