"""`today`: the next three things, and doing them from the shell."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from linchpin_tui.cli.guard import STORED, UsageError
from linchpin_tui.cli.layout import cut, safe, width
from linchpin_tui.cli.options import number_after, number_alone, one_of, shown
from linchpin_tui.cli.request import Request
from linchpin_tui.domain.today import Today
from linchpin_tui.domain.wording import count, listed, short_day, short_time
from linchpin_tui.services import follow_ups, plans, review_due, today
from linchpin_tui.services.desk import Desk


@dataclass(frozen=True, slots=True)
class _Act:
    """What is to be done: with which thing, and the words after its number."""

    desk: Desk
    id: int
    rest: list[str]


def run(request: Request) -> int:
    """The next three things, or what is done with one of them, or with the day."""
    words = request.given.words
    if not words:
        return _list(request)
    name, *rest = words
    if name in _DAYS and rest:
        raise UsageError(f"'{shown(rest[0])}' is one word too many: today {name} takes none.")
    one_of(name, (*_ACTIONS, *_DAYS), "today")
    id = 0 if name in _DAYS else _id(words)
    with request.desk() as desk:
        says = _DAYS[name](desk) if name in _DAYS else _ACTIONS[name](_Act(desk, id, words[2:]))
    request.answer_says(says)
    return STORED


def _list(request: Request) -> int:
    with request.desk() as desk:
        page = today.today(desk)
        due = review_due.proposed(desk)
    if request.given.json:
        request.answer_json(
            [{"what": one.what, "why": one.why, "command": one.command} for one in page.things]
        )
    else:
        request.answer(_text(page))
        if due and not page.small:
            request.answer(["", "The week draws to a close: linchpin-tui review looks back at it."])
    return STORED


def _text(page: Today) -> list[str]:
    if page.empty:
        return [
            "Nobody here yet. The first line you capture brings the first person:",
            "  linchpin-tui --add coffee with Dana Lee at Acme",
            "linchpin-tui start takes the first steps with you.",
        ]
    lines = ["A small day: one person and one note, and nothing is judged.", ""] * page.small
    room = width()
    for number, thing in enumerate(page.things, 1):
        lines += [
            cut(f"{number}  {safe(thing.what)}", room),
            cut(f"   {safe(thing.why)}", room),
            f"   {safe(thing.command)}",
        ]
    done = [
        name
        for name, is_so in (("the person", page.person_done), ("the note", page.note_done))
        if is_so
    ]
    if done and page.small:
        lines.append(f"Done: {listed(done)}." if page.things else "One person and one note: done.")
    elif not page.things:
        lines.append("Nothing waits for you. linchpin-tui web shows who is quiet.")
    if page.more:
        lines += ["", f"{count(page.more, 'more thing waits', 'more things wait')} behind these."]
    return lines


def _confirm(act: _Act) -> str:
    opened = plans.confirm(act.desk, act.id)
    owed = listed([note.contact.name for note in opened])
    return f"It counts now.{f' Thanks: {owed}.' if owed else ''}"


def _move(act: _Act) -> str:
    now = act.desk.now()
    if not act.rest or len(act.rest) > 2:
        raise UsageError(
            "today move needs the day, and may say a time: today move 3 tomorrow 15:30."
        )
    day = _day(act.rest[0], now.date())
    at = _time(act.rest[1]) if len(act.rest) > 1 else _same_time(act)
    plans.move(act.desk, act.id, day, at)
    return f"Moved to {short_day(day, now.date())}{f' {short_time(at)}' if at else ''}."


def _same_time(act: _Act) -> time | None:
    planned = plans.plans(act.desk)
    found = (one.at for one in (*planned.passed, *planned.to_come) if one.id == act.id)
    return next(found, None)


def _drop(act: _Act) -> str:
    plans.drop(act.desk, act.id)
    return "Dropped; undo brings it back."


def _done(act: _Act) -> str:
    return f"Done: {safe(follow_ups.done(act.desk, act.id).text)}."


def _undone(act: _Act) -> str:
    return f"Open again: {safe(follow_ups.undone(act.desk, act.id).text)}."


def _small(desk: Desk) -> str:
    today.make_small(desk)
    return "A small day: one person and one note, and nothing is judged."


def _whole(desk: Desk) -> str:
    today.make_whole(desk)
    return "A day like the others again."


_ACTIONS: dict[str, Callable[[_Act], str]] = {
    "confirm": _confirm,
    "move": _move,
    "drop": _drop,
    "done": _done,
    "undone": _undone,
}
_DAYS: dict[str, Callable[[Desk], str]] = {"small": _small, "whole": _whole}


def _id(words: list[str]) -> int:
    return (number_after if words[0] == "move" else number_alone)("today", words)


def _day(text: str, today: date) -> date:
    ahead = {"today": "0", "tomorrow": "1"}.get(text.lower(), text)
    try:
        if ahead.isascii() and ahead.isdigit():
            return today + timedelta(days=int(ahead))
        return date.fromisoformat(ahead)
    except (ValueError, OverflowError):
        raise UsageError(
            f"{shown(text)} is not a day to move to; write 2026-12-01, tomorrow, or a number of "
            "days."
        ) from None


def _time(text: str) -> time:
    for form in ("%H:%M", "%I%p", "%I:%M%p"):
        try:
            return datetime.strptime(text.upper(), form).time()  # noqa: DTZ007 - a wall-clock time
        except ValueError:
            continue
    raise UsageError(f"{shown(text)} is not a time of day; write 15:30 or 3pm.")
