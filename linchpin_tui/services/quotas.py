"""Quotas: the gauges of a week, each with the very interactions it counted."""

from dataclasses import dataclass
from datetime import date

from linchpin_tui.domain.pace import Gauge
from linchpin_tui.domain.records import Interaction, Person, Quota
from linchpin_tui.services.desk import Desk


@dataclass(frozen=True, slots=True)
class NotCounted:
    """An interaction (or those named of it) that a quota did not count; `why` says how it would."""

    interaction: Interaction
    why: str
    people: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class DayCount:
    """One day of the week's table. `share` is what that day was to bring (0: off)."""

    day: date
    done: int
    share: int
    off: bool
    to_come: bool


@dataclass(frozen=True, slots=True)
class QuotaLine:
    """One gauge and what is behind it.

    `counted` holds each interaction once, oldest first; `people` the people it counted on the
    gauge's days (for the contacts quota). `planned` are still to come and count for nothing.
    """

    quota: Quota
    gauge: Gauge
    counted: tuple[Interaction, ...]
    not_counted: tuple[NotCounted, ...]
    planned: tuple[Interaction, ...]
    days: tuple[DayCount, ...]


@dataclass(frozen=True, slots=True)
class QuotaWeek:
    """The gauges of one week. In the current week a day's quota is today's; else the week's days'.

    `name` is the ISO week, like `2026-W47`; both ends are in the week.
    """

    name: str
    start: date
    end: date
    today: date
    lines: tuple[QuotaLine, ...]


def week(desk: Desk, day: date | None = None) -> QuotaWeek:
    """The week that holds `day` (None: today)."""
    raise NotImplementedError


def set_target(desk: Desk, key: str, target: int) -> None:
    """Set a quota's target from today on; what was before stays as it was."""
    raise NotImplementedError
