"""`start`: the first steps by plain questions: the numbers, six habits, the first ten people."""

import sys
from collections.abc import Sequence

from linchpin_tui.cli.guard import STORED, UsageError, flush, say
from linchpin_tui.cli.layout import safe
from linchpin_tui.cli.options import whole_number
from linchpin_tui.cli.request import Request
from linchpin_tui.domain.beginning import numbers_words
from linchpin_tui.domain.vocabulary import CREED
from linchpin_tui.domain.wording import count
from linchpin_tui.services import first_run
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.services.first_run import FIRST_PEOPLE, PACES, QUESTIONS, FirstRun
from linchpin_tui.services.knowing import know

_MOST = 3
"""How often a question is put again before it is left."""


class _Ended(Exception):
    """The answers have come to an end."""


def run(request: Request) -> int:
    """Ask, on a terminal alone; what was answered is kept, whenever it ends."""
    if not all(_is_terminal(stream) for stream in (sys.stdin, sys.stdout)):
        raise UsageError(
            "start asks questions and needs a terminal; a line is recorded without one: "
            "linchpin-tui --add coffee with Dana Lee at Acme"
        )
    again = "--again" in request.given.switches
    with request.desk() as desk:
        say("The first steps. Enter leaves a question as it is; Ctrl+D ends, and all is kept.")
        try:
            _numbers(desk, again=again)
            _check(desk, again=again)
            _people(desk)
        except _Ended:
            say("")
        _farewell(first_run.state(desk))
    return STORED


def _numbers(desk: Desk, *, again: bool) -> None:
    if first_run.state(desk).asked and not again:
        return
    _title("How much of your week is this search?")
    pace = _choose([f"{one.name:<14} {one.words} ({one.about})" for one in PACES])
    if pace is None:
        first_run.leave_numbers(desk)
        say("The creed's numbers hold until you say otherwise.")
        return
    numbers = dict(PACES[pace].numbers)
    say("Every number can be another: type all four, such as 4 3 1 1, or Enter for these.")
    for _ in range(_MOST):
        words = _ask(f"{' '.join(map(str, numbers.values()))}> ").replace(",", " ").split()
        if len(words) == len(numbers) and all(w.isascii() and w.isdigit() for w in words):
            numbers = {
                measure.value: whole_number(word)
                for measure, word in zip(CREED, words, strict=True)
            }
        elif words:
            say("Four numbers: people a day, then interviews, deciders and coach sessions a week.")
            continue
        try:
            first_run.choose(desk, PACES[pace].key, numbers)
        except Refused as refused:
            say(refused.message)
            continue
        say(f"{numbers_words(numbers)}. They can be changed at any time.")
        return


def _check(desk: Desk, *, again: bool) -> None:
    answered = frozenset[str]() if again else first_run.state(desk).answered
    left = [question for question in QUESTIONS if question.habit not in answered]
    if not left:
        return
    some = "Six questions" if len(left) == len(QUESTIONS) else "The questions left"
    _title(f"{some} about where your effort goes? They are no test, and take a minute.")
    if _ask("y or Enter> ").strip().lower() not in ("y", "yes"):
        return
    for question in left:
        _title(question.asks)
        chosen = _choose([words for words, _ in question.answers])
        if chosen is not None:
            first_run.answer(desk, question.key, question.answers[chosen][1])


def _people(desk: Desk) -> None:
    _title("The first ten people: some you already know, one line each.")
    say("A name is enough: Dana Lee at Acme. Or when you last met: lunch with Dana Lee at Acme")
    say("3 months ago. Enter is another idea; a dot ends.")
    idea = first_run.state(desk).people
    while True:
        people = first_run.state(desk).people
        prompt = first_run.prompt_after(idea)
        say("")
        say(f"{_so_far(people)} · {prompt.who}, {prompt.more}")
        line = _ask("who> ").strip()
        if line == ".":
            return
        if not line:
            idea += 1
            continue
        outcome = know(desk, line)
        for text in outcome.receipt:
            say(safe(text) if outcome.error is None else text)
        if outcome.error is None:
            idea += 1
            if first_run.state(desk).people >= FIRST_PEOPLE > people:
                say("")
                say("Ten people: that is a web. Go on for as long as you like; a dot ends.")


def _so_far(people: int) -> str:
    return (
        f"{people} of {FIRST_PEOPLE}"
        if people < FIRST_PEOPLE
        else count(people, "person", "people")
    )


def _farewell(begun: FirstRun) -> None:
    if begun.people:
        say(f"{count(begun.people, 'person', 'people')} in your web. From here on:")
    else:
        say("Whenever you like:")
    say("  linchpin-tui --add coffee with Dana Lee at Acme    record what happened")
    say("  linchpin-tui today                                 the next three things")
    say("  linchpin-tui                                       the whole desk, full screen")


def _choose(answers: Sequence[str]) -> int | None:
    """Which of the answers is taken, from 0; None for none."""
    for number, words in enumerate(answers, 1):
        say(f"  {number}  {words}")
    for _ in range(_MOST):
        typed = _ask(f"1 to {len(answers)}> ").strip()
        if not typed:
            return None
        if typed.isascii() and typed.isdigit() and 1 <= whole_number(typed) <= len(answers):
            return whole_number(typed) - 1
        say(f"Type a number from 1 to {len(answers)}, or Enter to leave it.")
    return None


def _title(text: str) -> None:
    say("")
    say(text)


def _ask(prompt: str) -> str:
    flush()
    try:
        return input(prompt)
    except EOFError:
        raise _Ended from None


def _is_terminal(stream: object) -> bool:
    isatty = getattr(stream, "isatty", None)
    return isatty is not None and bool(isatty())
