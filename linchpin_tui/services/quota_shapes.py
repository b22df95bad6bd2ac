"""The quotas of a week with all that stands beside them, as JSON."""

from collections.abc import Iterable, Mapping

from linchpin_tui.domain.offered import BY_KEY
from linchpin_tui.domain.quota_history import ContactDay, PastWeek
from linchpin_tui.domain.quotas import QuotaWeek, Reading
from linchpin_tui.domain.records import Target
from linchpin_tui.domain.vocabulary import Sense
from linchpin_tui.services import days_off, quota_history, quota_switch, quotas, shapes
from linchpin_tui.services.desk import Desk
from linchpin_tui.services.quota_history import LookBack
from linchpin_tui.services.shapes import Json
from linchpin_tui.services.work_week import work_week


def page(desk: Desk, week: QuotaWeek) -> Json:
    """The week of `shapes.quota_week`; each quota with what is planned and projected, its
    history and its targets; then the days, days off, the working week and what is offered.
    """
    back = quota_history.look_back(desk, week.start)
    shape = shapes.quota_week(week)
    shape["quotas"] = [
        {**shapes.quota(each), **_more(each, back, quotas.targets(desk, each.gauge.key))}
        for each in week.readings
    ]
    working = work_week(desk)
    opens, closes = back.calendar.opens, back.calendar.closes
    return {
        **shape,
        "days": [
            {
                "date": cells[0].day.isoformat(),
                **{
                    each.gauge.key: cell.done
                    for each, cell in zip(week.readings, cells, strict=True)
                },
            }
            for cells in zip(*week.rows, strict=True)
        ],
        "contact_days": _contact_days(back.days),
        "days_off": [
            {"first": off.first.isoformat(), "last": off.last.isoformat(), "why": off.why}
            for off in days_off.listed(desk)
        ],
        "workdays": sorted(working.days),
        "week_starts": working.week_start,
        "hours": {"opens": f"{opens:%H:%M}", "closes": f"{closes:%H:%M}"},
        "offered": [
            {"key": each.offer.key, "on": each.on, "target": each.target}
            for each in quota_switch.offered(desk)
        ],
        "runs": back.runs is not None,
    }


def _more(reading: Reading, back: LookBack, targets: Iterable[Target]) -> Mapping[str, object]:
    gauge, tally = reading.gauge, reading.tally
    run = (back.runs or {}).get(gauge.key)
    more: dict[str, object] = {
        "planned": [one.uid for one in tally.planned],
        "projected": reading.projected,
        "targets": [
            {"from": each.effective_from.isoformat(), "target": each.target} for each in targets
        ],
        "history": [_week(one) for one in back.past.get(gauge.key, ())],
        "run": None if run is None else run.length,
    }
    if gauge.sense is Sense.AT_MOST:
        more["of"] = gauge.of
    if gauge.key in BY_KEY and not tally.counted:
        more["noted"] = [{"date": one.day.isoformat(), "words": one.words} for one in tally.noted]
    return more


def _week(one: PastWeek) -> Mapping[str, object]:
    return {"week": one.label, "target": one.target, "done": one.done}


def _contact_days(days: Iterable[ContactDay]) -> list[Mapping[str, object]]:
    """Those on which somebody was counted."""
    return [
        {"date": one.day.isoformat(), "done": one.done, "target": one.target}
        for one in days
        if one.done
    ]
