"""What `quotas` changes before it shows: targets, what is switched on, days off."""

from collections.abc import Callable, Iterator

from linchpin_tui.cli.guard import UsageError
from linchpin_tui.cli.options import Given, shown, whole_number
from linchpin_tui.domain.offered import BY_KEY
from linchpin_tui.domain.vocabulary import CREED
from linchpin_tui.domain.wording import listed
from linchpin_tui.services import days_off, quota_history, quota_switch, quotas, work_week
from linchpin_tui.services.desk import Desk, Refused

RUNS = "runs"
"""What `--on` and `--off` call the runs of met periods."""


def change(desk: Desk, given: Given) -> Iterator[str]:
    """Make the changes that were asked for, one after the other; gives a sentence for each.

    Raises UsageError for what is not understood, and Refused.
    """
    does: dict[str, Callable[[Desk, str], str]] = {
        "--target": _target,
        "--on": _on,
        "--off": _off,
        "--day-off": _day_off,
        "--workdays": _workdays,
    }
    for name, work in does.items():
        if name in given.values:
            yield work(desk, given.values[name])


def _target(desk: Desk, text: str) -> str:
    key, separator, number = (part.strip() for part in text.partition("="))
    if not separator or not (number.isascii() and number.isdigit()):
        raise UsageError(f"--target {shown(text)}: write a quota and its number, contacts=8.")
    target = whole_number(number)
    quotas.set_target(desk, key, target)
    return f"{key.replace('_', ' ')}: {target} from today on"


def _on(desk: Desk, key: str) -> str:
    return _switch(desk, key, on=True)


def _off(desk: Desk, key: str) -> str:
    return _switch(desk, key, on=False)


def _switch(desk: Desk, key: str, *, on: bool) -> str:
    if key == RUNS:
        quota_history.switch_runs(desk, on)
    else:
        if key not in (*CREED, *BY_KEY):
            raise Refused(f"There is no quota called {key}; there are {listed([*BY_KEY, RUNS])}.")
        quota_switch.switch(desk, key, on)
    return f"{key.replace('_', ' ')}: {'on' if on else 'off'} from today"


def _day_off(desk: Desk, text: str) -> str:
    chosen = days_off.days_typed(desk, text)
    named = days_off.words(desk, chosen)
    if days_off.toggle(desk, chosen):
        return f"off: {named}; nothing is due then"
    return f"worked again: {named}"


def _workdays(desk: Desk, text: str) -> str:
    return f"workdays from today: {work_week.days_words(work_week.set_workdays(desk, text))}"
