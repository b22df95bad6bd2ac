"""Quotas with the history of their targets, and the calendar that pace goes by."""

from datetime import date, time

from linchpin_tui.domain.records import Calendar, DayOff, Quota, Target, WorkWeek
from linchpin_tui.domain.vocabulary import Period, Sense
from linchpin_tui.storage.queries import settings
from linchpin_tui.storage.store import Store


def quotas(store: Store, *, all: bool = False) -> tuple[Quota, ...]:
    """The quotas that are switched on, in their order; `all`: those switched off again too."""
    with store.read():
        rows = store.rows(
            "SELECT id, key, period, sense, enabled FROM quota "
            f"{'' if all else 'WHERE enabled '}ORDER BY position, id"
        )
        targets = store.rows(
            "SELECT quota_id, effective_from, target FROM quota_target ORDER BY effective_from, id"
        )
    history: dict[int, dict[str, int]] = {}
    for quota, since, target in targets:
        # The newest row of a date holds.
        history.setdefault(quota, {})[since] = target
    return tuple(
        Quota(
            key,
            Period(period),
            Sense(sense),
            tuple(
                Target(date.fromisoformat(since), target)
                for since, target in history.get(id, {}).items()
            ),
            bool(enabled),
        )
        for id, key, period, sense, enabled in rows
    )


def calendar(store: Store, hours: tuple[time, time] | None = None) -> Calendar:
    """First day of use, workdays, days off and small days.

    `hours` are when a day opens and closes, where that is configured.
    """
    with store.read():
        first = settings.value(store, settings.FIRST_USE)
        small = settings.beginning(store, settings.SMALL_DAY)
        weeks = store.rows(
            "SELECT effective_from, days, week_start FROM workdays ORDER BY effective_from, id"
        )
        off = days_off(store)
    by_date = {
        since: WorkWeek(date.fromisoformat(since), frozenset(map(int, days)), start)
        for since, days, start in weeks
    }
    found = Calendar(
        first_use=date.fromisoformat(first) if first else date.min,
        work_weeks=tuple(by_date.values()),
        days_off=tuple(each for _, each in off),
        small_days=frozenset(map(date.fromisoformat, small)),
    )
    return found if hours is None else found._replace(opens=hours[0], closes=hours[1])


def days_off(store: Store) -> list[tuple[int, DayOff]]:
    """Every range of days off with the key of its row, the earliest first."""
    return [
        (id, DayOff(date.fromisoformat(start), date.fromisoformat(end), why))
        for id, start, end, why in store.rows(
            "SELECT id, first, last, why FROM day_off ORDER BY first, id"
        )
    ]


def every_target(store: Store) -> list[tuple[str, bool, int]]:
    """Each quota's key, whether it is on, and each of its targets, in the order they were set."""
    rows = store.rows(
        "SELECT q.key, q.enabled, t.target FROM quota q JOIN quota_target t ON t.quota_id = q.id "
        "ORDER BY t.effective_from, t.id"
    )
    return [(key, bool(enabled), target) for key, enabled, target in rows]


def target_now(store: Store, key: str) -> tuple[int, int] | None:
    """The key of a quota's row and its newest target; None when there is no such quota."""
    rows = store.rows(
        "SELECT q.id, t.target FROM quota q LEFT JOIN quota_target t ON t.quota_id = q.id "
        "WHERE q.key = ? ORDER BY t.effective_from DESC, t.id DESC LIMIT 1",
        key,
    )
    return (rows[0][0], rows[0][1] or 0) if rows else None


def week_now(store: Store) -> tuple[str, int]:
    """The newest workdays, as their column holds them, and the weekday a week starts on."""
    rows = store.rows(
        "SELECT days, week_start FROM workdays ORDER BY effective_from DESC, id DESC LIMIT 1"
    )
    return (str(rows[0][0]), int(rows[0][1])) if rows else ("12345", 1)
