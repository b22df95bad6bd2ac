"""Whether it is time for the weekly review. Today asks, before it shows: nothing more is loaded."""

from datetime import date, timedelta

from linchpin_tui.domain.pace import period_of
from linchpin_tui.domain.quotas import week_label
from linchpin_tui.domain.vocabulary import Period
from linchpin_tui.services.desk import Desk
from linchpin_tui.storage.queries import quotas, settings

FRIDAY = 5
DONE = "review:done:"
"""Under this and the week stands when its review was ended."""


def proposed(desk: Desk) -> bool:
    """Is it time to look back at this week? From the day of the review on, until it is done.

    Not where nothing happened in it, and not where the configuration says that it is no day's.
    """
    day = FRIDAY if desk.configuration is None else desk.configuration.config.review_day
    today = desk.today()
    if not day:
        return False
    start, _ = period_of(Period.WEEK, quotas.calendar(desk.store), today)
    from_then = start + timedelta(days=(day - start.isoweekday()) % 7)
    if today < from_then or done_on(desk, week_label(start)) is not None:
        return False
    return bool(
        desk.store.rows(
            "SELECT 1 FROM interaction WHERE local_date BETWEEN ? AND ? AND deleted_at IS NULL "
            "AND status = 'happened' LIMIT 1",
            start.isoformat(),
            today.isoformat(),
        )
    )


def done_on(desk: Desk, week: str) -> date | None:
    """On which local date the review of an ISO week was ended; None while it was not."""
    kept = settings.value(desk.store, DONE + week)
    return date.fromisoformat(kept) if kept else None
