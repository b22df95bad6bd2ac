"""Days and weeks as they are given to an option."""

from datetime import date, timedelta

from linchpin_tui.cli.guard import UsageError
from linchpin_tui.cli.options import Given, shown
from linchpin_tui.domain.quotas import day_in_week


def a_day(given: Given, option: str, today: date) -> date | None:
    """The local date given to an option; None when it was not given. Raises UsageError."""
    text = given.values.get(option)
    if text is None:
        return None
    named = {"today": today, "yesterday": today - timedelta(days=1)}.get(text.lower())
    if named is not None:
        return named
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(
            f"{option} {shown(text)} is not a date; dates are written like {today.isoformat()}, "
            "or today, or yesterday."
        ) from None


def a_week(given: Given, option: str) -> date | None:
    """A day of the week given to an option; None when it was not given. Raises UsageError."""
    text = given.values.get(option)
    if text is None:
        return None
    try:
        return day_in_week(text)
    except ValueError as wrong:
        raise UsageError(f"{option} {shown(text)} {wrong}.") from None
