"""Quotas: the gauges of a week, each with the very interactions it counted; and their targets."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from linchpin_tui.domain.pace import period_of
from linchpin_tui.domain.quotas import QuotaWeek, changes, day_to_read, quota_week
from linchpin_tui.domain.records import Interaction, Quota, Target
from linchpin_tui.domain.vocabulary import CREED, Measure, Period, Sense
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.storage.queries import interactions, quotas
from linchpin_tui.storage.tables import QuotaTarget
from linchpin_tui.storage.writer import Writer

if TYPE_CHECKING:
    from linchpin_tui.domain.offered import Beside

HIGHEST_TARGET = 999
WHOLE = 100
"""The highest limit: percent."""


def week(desk: Desk, day: date | None = None, *, read: date | None = None) -> QuotaWeek:
    """The quotas of the week that holds `day` (None: this one).

    Daily quotas are those of `read`, a day of that week; None: today, else its last workday.
    """
    return week_with_interactions(desk, day, read=read)[0]


def week_with_interactions(
    desk: Desk, day: date | None = None, *, read: date | None = None
) -> tuple[QuotaWeek, Mapping[str, Interaction]]:
    """`week`, and the week's interactions by uid: what was counted and what was not."""
    now = desk.now()
    with desk.store.read():
        calendar = quotas.calendar(desk.store, desk.hours)
        start, end = period_of(Period.WEEK, calendar, day or now.date())
        found = interactions.between(desk.store, start, end)
        chosen = quotas.quotas(desk.store, all=end < now.date())
        besides = beside(desk, chosen, start, end)
    chosen_day = read or day_to_read(calendar, start, end, now.date())
    return (
        quota_week(chosen, calendar, found, day=chosen_day, now=now, beside=besides),
        {interaction.uid: interaction for interaction in found},
    )


def beside(desk: Desk, chosen: Iterable[Quota], first: date, last: date) -> "Beside | None":
    """What quotas ask for besides the interactions of some days; None where nothing is."""
    measures = [Measure(quota.key) for quota in chosen if quota.key not in CREED]
    if not measures:
        return None
    from linchpin_tui.clock import local
    from linchpin_tui.storage.queries import counts

    return counts.beside(desk.store, measures, first, last, local)


def targets(desk: Desk, key: str) -> tuple[Target, ...]:
    """The history of a quota's target, oldest first; a change that changed nothing is left out."""
    found = (each for each in quotas.quotas(desk.store, all=True) if each.key == key)
    return tuple(target for quota in found for target in changes(quota))


def check_target(desk: Desk, key: str, target: int) -> tuple[int, int]:
    """Whether a quota may have this target: the key of its row, and the target it has now.

    Raises Refused as `set_target` does.
    """
    if not 0 <= target <= HIGHEST_TARGET:
        raise Refused(f"A target is a number from 0 to {HIGHEST_TARGET}.", field="target")
    found = quotas.target_now(desk.store, key)
    if found is None:
        raise Refused(f"There is no quota called {key}.", field="key")
    limits = any(
        each.key == key and each.sense is Sense.AT_MOST for each in quotas.quotas(desk.store)
    )
    if limits and target > WHOLE:
        raise Refused(f"A limit is a share: from 0 to {WHOLE} percent.", field="target")
    return found


def set_target(desk: Desk, key: str, target: int) -> None:
    """Set a quota's target from today on; what was before stays as it was.

    Raises Refused for a key that is no quota's and a target out of reach of a day or a week.
    """
    today = desk.today()

    def work(writer: Writer) -> None:
        quota, now_is = check_target(desk, key, target)
        if now_is != target:
            writer.insert(QuotaTarget, quota=quota, effective_from=today.isoformat(), target=target)

    label = f"set the target of {key.replace('_', ' ')} to {target} from today"
    desk.transact(work, kind="set_target", label=label)
