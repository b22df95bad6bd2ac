"""The quotas over longer times: the weeks before, contact days, runs. Counted by the database."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from linchpin_tui.clock import local
from linchpin_tui.domain.pace import period_of
from linchpin_tui.domain.quota_history import (
    PAST_WEEKS,
    ContactDay,
    PastWeek,
    Run,
    contact_days,
    past_weeks,
    run,
    year_start,
)
from linchpin_tui.domain.records import Calendar, Quota
from linchpin_tui.domain.vocabulary import Measure, Period
from linchpin_tui.services.desk import Desk
from linchpin_tui.storage.queries import counts, quotas, settings
from linchpin_tui.storage.store import Writer

_RUNS = "quota_runs"


@dataclass(frozen=True, slots=True)
class LookBack:
    """What was before: by key the three weeks before a week, the days of a year, and runs.

    `runs` is None while runs are switched off; by key otherwise.
    """

    past: Mapping[str, tuple[PastWeek, ...]]
    days: tuple[ContactDay, ...]
    runs: Mapping[str, Run] | None
    quotas: Mapping[str, Quota]
    calendar: Calendar


def look_back(desk: Desk, day: date | None = None, *, year: bool = True) -> LookBack:
    """What was before the week that holds `day` (None: this one).

    Without `year` neither contact days nor runs, which are the same whatever the week. One query for each quota, and a few more.
    """
    now = desk.now()
    today = now.date()
    with desk.store.read():
        found = quotas.quotas(desk.store, all=True)
        calendar = quotas.calendar(desk.store, desk.hours)
        start, _ = period_of(Period.WEEK, calendar, day or today)
        wants_runs = year and runs_on(desk)
        first = start - timedelta(weeks=PAST_WEEKS + 1)
        oldest = min(first, year_start(calendar, today))
        past: dict[str, tuple[PastWeek, ...]] = {}
        runs: dict[str, Run] = {}
        days: tuple[ContactDay, ...] = ()
        for quota in found:
            contacts = quota.key == Measure.CONTACTS
            long = wants_runs or (year and contacts)
            by_day = counts.by_day(
                desk.store,
                Measure(quota.key),
                oldest if long else first,
                max(today, start) if long else start,
                local,
            )
            past[quota.key] = past_weeks(quota, calendar, by_day, start, today)
            if year and contacts:
                days = contact_days(quota, calendar, by_day, today)
            if wants_runs and quota.enabled:
                runs[quota.key] = run(quota, calendar, by_day, now)
    return LookBack(
        past, days, runs if wants_runs else None, {each.key: each for each in found}, calendar
    )


def runs_on(desk: Desk) -> bool:
    """Are runs of met periods switched on?"""
    return settings.value(desk.store, _RUNS) is not None


def switch_runs(desk: Desk, on: bool) -> None:
    """Show runs of met periods, or leave them out."""

    def work(writer: Writer) -> None:
        settings.keep(desk.store, writer, _RUNS, "on" if on else None)

    label = f"switch runs {'on' if on else 'off'}"
    desk.transact(work, kind="switch_runs", label=label)
