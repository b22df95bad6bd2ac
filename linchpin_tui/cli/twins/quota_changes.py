"""What `quotas` changes before it shows: targets, what is switched on, days off."""

from collections.abc import Callable, Iterator
from functools import partial

from linchpin_tui.cli.guard import UsageError
from linchpin_tui.cli.options import Given, shown, whole_number
from linchpin_tui.domain.offered import BY_KEY
from linchpin_tui.domain.vocabulary import CREED
from linchpin_tui.domain.wording import listed
from linchpin_tui.services import days_off, quota_history, quota_switch, quotas, work_week
from linchpin_tui.services.desk import Desk, Refused

RUNS = "runs"
"""What `--on` and `--off` call the runs of met periods."""


_Change = Callable[[], str]
"""Makes a change; gives the sentence that says so."""


def change(desk: Desk, given: Given) -> Iterator[str]:
    """Make the changes that were asked for, one after the other; gives a sentence for each.

    All are looked at first: where one is not understood, or cannot be, none is made. Raises
    UsageError and Refused.
    """
    reads: dict[str, Callable[[Desk, str], _Change]] = {
        "--target": _target,
        "--on": partial(_switch, on=True),
        "--off": partial(_switch, on=False),
        "--day-off": _day_off,
        "--workdays": _workdays,
    }
    asked = [read(desk, given.values[name]) for name, read in reads.items() if name in given.values]
    for make in asked:
        yield make()


def _target(desk: Desk, text: str) -> _Change:
    key, separator, number = (part.strip() for part in text.partition("="))
    if not separator or not (number.isascii() and number.isdigit()):
        raise UsageError(f"--target {shown(text)}: write a quota and its number, contacts=8.")
    target = whole_number(number)
    quotas.check_target(desk, key, target)

    def make() -> str:
        quotas.set_target(desk, key, target)
        return f"{key.replace('_', ' ')}: {target} from today on"

    return make


def _switch(desk: Desk, key: str, *, on: bool) -> _Change:
    if key not in (*CREED, *BY_KEY, RUNS):
        raise Refused(f"There is no quota called {key}; there are {listed([*BY_KEY, RUNS])}.")
    if key != RUNS:
        quota_switch.offer_of(key)

    def make() -> str:
        if key == RUNS:
            quota_history.switch_runs(desk, on)
        else:
            quota_switch.switch(desk, key, on)
        return f"{key.replace('_', ' ')}: {'on' if on else 'off'} from today"

    return make


def _day_off(desk: Desk, text: str) -> _Change:
    chosen = days_off.days_typed(desk, text)
    named = days_off.words(desk, chosen)

    def make() -> str:
        if days_off.toggle(desk, chosen):
            return f"off: {named}; nothing is due then"
        return f"worked again: {named}"

    return make


def _workdays(desk: Desk, text: str) -> _Change:
    work_week.days_typed(text)
    return lambda: (
        f"workdays from today: {work_week.days_words(work_week.set_workdays(desk, text))}"
    )
