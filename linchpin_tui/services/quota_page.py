"""All that the quotas screen shows and asks about, at one moment."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, time

from linchpin_tui.domain.pace import earliest_day_off
from linchpin_tui.domain.quotas import QuotaWeek
from linchpin_tui.domain.records import DayOff, Interaction, WorkWeek
from linchpin_tui.services import days_off, quota_history, quota_switch, quotas, today, work_hours
from linchpin_tui.services.desk import Desk
from linchpin_tui.services.quota_history import LookBack
from linchpin_tui.services.quota_switch import Offered


@dataclass(frozen=True, slots=True)
class QuotaPage:
    """A week of quotas with its interactions by uid, what was before, and what can be changed.

    `days_off` are those of this week and later, each in words; `earliest_off` is the first day
    that can still be taken off; `hours` are when a day opens and closes.
    """

    week: QuotaWeek
    interactions: Mapping[str, Interaction]
    back: LookBack
    small: bool
    earliest_off: date
    days_off: tuple[tuple[str, DayOff], ...]
    offered: tuple[Offered, ...]
    work_week: WorkWeek
    hours: tuple[time, time]


def page(desk: Desk, day: date | None = None, *, before: QuotaPage | None = None) -> QuotaPage:
    """The quotas of the week that holds `day` (None: this one). A bounded number of queries.

    On the way from one week to another, with nothing changed since, the days of the year and the
    runs are taken over from the page `before`.
    """
    with desk.store.read():
        week, found = quotas.week_with_interactions(desk, day)
        back = quota_history.look_back(desk, week.start, year=before is None)
        if before is not None:
            back = replace(back, days=before.back.days, runs=before.back.runs)
        earliest = earliest_day_off(back.calendar, desk.today())
        return QuotaPage(
            week=week,
            interactions=found,
            back=back,
            small=today.is_small(desk),
            earliest_off=earliest,
            days_off=tuple(
                (days_off.words(desk, one), one)
                for one in back.calendar.days_off
                if one.last >= earliest
            ),
            offered=quota_switch.offered(desk),
            work_week=back.calendar.work_weeks[-1],
            hours=work_hours.hours(desk),
        )
