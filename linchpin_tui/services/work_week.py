"""The week you work: which days, and on which it starts. A change holds from today on."""

from linchpin_tui.domain.records import WorkWeek
from linchpin_tui.domain.work_days import WEEKDAYS, days_words, workdays_typed
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.storage.queries import quotas
from linchpin_tui.storage.store import Writer
from linchpin_tui.storage.tables import Workdays

__all__ = [
    "WEEKDAYS",
    "WorkWeek",
    "days_typed",
    "days_words",
    "set_start",
    "set_workdays",
    "work_week",
]


def work_week(desk: Desk) -> WorkWeek:
    """The week as in force now."""
    return quotas.calendar(desk.store).work_weeks[-1]


def days_typed(text: str) -> frozenset[int]:
    """The ISO weekdays that a text names. Raises Refused for one that names none."""
    try:
        return workdays_typed(text)
    except ValueError as wrong:
        raise Refused(str(wrong), field="days") from None


def set_workdays(desk: Desk, text: str) -> frozenset[int]:
    """Work on the days a text names, from today on (`mon tue`, `mon to fri`, `none`).

    Raises Refused for what names no days.
    """
    chosen = days_typed(text)
    column = "".join(map(str, sorted(chosen)))
    _put(desk, column, None, f"work on {days_words(chosen)} from today")
    return chosen


def set_start(desk: Desk, weekday: int) -> None:
    """Let weeks start on an ISO weekday, from today on."""
    if not 1 <= weekday <= 7:
        raise Refused("A week starts on one of its seven days.", field="day")
    _put(desk, None, weekday, f"let weeks start on {WEEKDAYS[weekday - 1]} from today")


def _put(desk: Desk, days: str | None, start: int | None, label: str) -> None:
    today = desk.today().isoformat()

    def work(writer: Writer) -> None:
        now_days, now_start = quotas.week_now(desk.store)
        new = (now_days if days is None else days, now_start if start is None else start)
        if new != (now_days, now_start):
            writer.insert(Workdays, effective_from=today, days=new[0], week_start=new[1])

    desk.transact(work, kind="set_week", label=label)
