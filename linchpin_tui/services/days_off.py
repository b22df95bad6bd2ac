"""Taking days off, and working them again; no past week is judged anew."""

from datetime import date

from linchpin_tui.domain import days_off as rules
from linchpin_tui.domain.pace import earliest_day_off
from linchpin_tui.domain.records import DayOff
from linchpin_tui.domain.wording import short_day
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.storage.queries import quotas
from linchpin_tui.storage.tables import DayOff as Row
from linchpin_tui.storage.writer import Writer

__all__ = ["DayOff", "days_typed", "earliest", "listed", "remove", "toggle", "words"]


def days_typed(desk: Desk, text: str) -> DayOff:
    """The day or days a text names. Raises Refused for what names none, or none to take."""
    try:
        chosen = rules.days_off_typed(text, desk.today())
    except ValueError as wrong:
        raise Refused(str(wrong), field="days") from None
    _check(desk, chosen)
    return chosen


def toggle(desk: Desk, chosen: DayOff) -> bool:
    """Take these days off, or, when all of them are off, work them again. Gives whether off now.

    Raises Refused for days before this week.
    """
    _check(desk, chosen)
    off = not rules.covers(quotas.calendar(desk.store).days_off, chosen)

    def work(writer: Writer) -> None:
        if off:
            writer.insert(
                Row,
                first=chosen.first.isoformat(),
                last=chosen.last.isoformat(),
                why=chosen.why,
            )
            return
        for id, each in quotas.days_off(desk.store):
            parts = rules.without(each, chosen)
            if parts == (each,):
                continue
            writer.delete(Row, id)
            for part in parts:
                writer.insert(
                    Row, first=part.first.isoformat(), last=part.last.isoformat(), why=part.why
                )

    label = f"take {words(desk, chosen)} off" if off else f"work on {words(desk, chosen)} again"
    desk.transact(work, kind="day_off", label=label)
    return off


def listed(desk: Desk) -> tuple[DayOff, ...]:
    """The days off of this week and those to come, the earliest first."""
    since = earliest(desk)
    return tuple(each for _, each in quotas.days_off(desk.store) if each.last >= since)


def remove(desk: Desk, chosen: DayOff) -> None:
    """Work again on days that are off; of a range that began in a past week, from this week on.

    Raises Refused where none of it is left.
    """
    since = earliest(desk)
    left = chosen._replace(first=max(chosen.first, since))
    if not any(each.first <= left.first and left.last <= each.last for each in listed(desk)):
        raise Refused(f"{words(desk, left)} is not off.", field="days")
    toggle(desk, left)


def earliest(desk: Desk) -> date:
    """The first date that can still be taken off: the start of this week."""
    return earliest_day_off(quotas.calendar(desk.store), desk.today())


def words(desk: Desk, chosen: DayOff) -> str:
    """`Fri 27 Nov`, `Thu 24 Dec to Sat 2 Jan 2027`."""
    today = desk.today()
    first = short_day(chosen.first, today)
    return first if chosen.last == chosen.first else f"{first} to {short_day(chosen.last, today)}"


def _check(desk: Desk, chosen: DayOff) -> None:
    why = rules.why_not_off(chosen, earliest(desk))
    if why is not None:
        raise Refused(why, field="days")
