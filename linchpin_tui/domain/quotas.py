"""Quotas as they are shown: each gauge with what was counted for it and the words beside it."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta
from fractions import Fraction

from linchpin_tui.domain import pace
from linchpin_tui.domain.counting import Tally, counted
from linchpin_tui.domain.pace import Gauge, Planned
from linchpin_tui.domain.records import EARLIEST, LATEST, Calendar, Interaction, Quota, Target
from linchpin_tui.domain.vocabulary import CREED, Measure, PaceState, Period, Sense, Status
from linchpin_tui.domain.wording import short_day, short_time, weekday
from linchpin_tui.light import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from linchpin_tui.domain.offered import Beside

TITLES = {
    Measure.CONTACTS: "Contacts",
    Measure.INTERVIEWS: "Interviews",
    Measure.DECISION_MAKER_INTERVIEWS: "Deciders",
    Measure.COACH: "Coach",
}


class Reading(NamedTuple):
    """A quota read: the gauge, what it counted, and its two lines of words.

    `helper` may be empty. Together the two say what is still to go, once. `projected` is what
    will be counted if all that is planned from today on comes about.
    """

    gauge: Gauge
    tally: Tally
    title: str
    headline: str
    helper: str
    projected: int = 0


class Cell(NamedTuple):
    """One quota on one day of the week's table; `text` is what to draw: `12+`, `off`, `·`."""

    day: date
    done: int
    text: str


class QuotaWeek(NamedTuple):
    """The quotas of a week: a reading each, and the week as a table (a row each, a cell a day).

    `label` is the ISO week (`2026-W47`), `day` the day whose daily quotas are read; `beside` is
    what offered quotas were counted from besides the interactions.
    """

    label: str
    start: date
    end: date
    day: date
    readings: tuple[Reading, ...]
    rows: tuple[tuple[Cell, ...], ...]
    beside: "Beside | None" = None


def quota_week(
    quotas: Iterable[Quota],
    calendar: Calendar,
    interactions: Sequence[Interaction],
    *,
    day: date,
    now: datetime,
    beside: "Beside | None" = None,
) -> QuotaWeek:
    """Read every quota of that week for the day and the week that `day` is in.

    `interactions` hold at least those of that week (see `pace.period_of`), and so does what is
    `beside` them where an offered quota asks for it; `now` is local.
    """
    start, end = pace.period_of(Period.WEEK, calendar, day)
    chosen = tuple(each for each in quotas if is_shown(each, start, end, now.date()))
    by_day: dict[date, list[Interaction]] = {}
    for interaction in interactions:
        by_day.setdefault(interaction.day, []).append(interaction)
    return QuotaWeek(
        label=week_label(start),
        start=start,
        end=end,
        day=day,
        readings=tuple(
            read(q, calendar, interactions, day=day, now=now, beside=beside) for q in chosen
        ),
        rows=tuple(_row(q, calendar, by_day, start, end, now.date(), beside) for q in chosen),
        beside=beside,
    )


def is_shown(quota: Quota, start: date, end: date, today: date) -> bool:
    """Does a quota stand in the period from `start` to `end`?

    In one that is not over, when it is switched on; in one gone by, when it asked for something
    then. The creed's stand always.
    """
    if quota.key in CREED:
        return quota.enabled
    if end >= today:
        return quota.enabled
    return any(pace.target_on(quota, day) for day in pace.days(start, end))


def title_of(key: str) -> str:
    """What a quota is called: `Contacts`, `Deciders`, `Events`."""
    found = TITLES.get(Measure(key))
    if found is None:
        from linchpin_tui.domain.offered import BY_KEY

        found = BY_KEY[key].title
    return found


def read(
    quota: Quota,
    calendar: Calendar,
    interactions: Iterable[Interaction],
    *,
    day: date,
    now: datetime,
    beside: "Beside | None" = None,
) -> Reading:
    """Read one quota for the period that `day` is in. Its key names the measure it counts."""
    start, end = pace.period_of(quota.period, calendar, day)
    measure = Measure(quota.key)
    here = [each for each in interactions if start <= each.day <= end]
    tally = counted(measure, here, start, end, beside)
    gauge = pace.gauge(
        quota,
        calendar,
        done=tally.done,
        day=day,
        now=now,
        of=tally.of,
        planned=[Planned(i.day, i.at) for i in tally.planned],
    )
    helper = helper_line(quota, calendar, gauge, now)
    headline = headline_of(gauge, now.date(), helper)
    projected = tally.done
    if any(each.day >= now.date() for each in tally.planned):
        come = [_come_about(each, now.date()) for each in here]
        projected = counted(measure, come, start, end, beside).done
    return Reading(gauge, tally, title_of(quota.key), headline, helper, projected)


def _come_about(interaction: Interaction, today: date) -> Interaction:
    """A plan that is still to come, as if it had happened."""
    if interaction.status is not Status.PLANNED or interaction.day < today:
        return interaction
    return interaction._replace(status=Status.HAPPENED)


def when_words(gauge: Gauge, today: date) -> str:
    """A gauge's period in words: `today`, `this week`, `on Tue 24 Nov`, `in the week of …`."""
    if gauge.period is Period.DAY:
        return "today" if gauge.start == today else f"on {short_day(gauge.start, today)}"
    return "this week" if gauge.running else f"in the week of {short_day(gauge.start, today)}"


def planned_words(gauge: Gauge, today: date) -> str:
    """What is still to come: `planned Thu 16:00`, `2 planned Thu`, `3 planned from Thu`; or empty.

    Plans of days gone by are left out: they wait to be confirmed.
    """
    coming = sorted((p for p in gauge.planned if p.day >= today), key=lambda p: p.day)
    if not coming:
        return ""
    first = coming[0]
    named = "today" if first.day == today else weekday(first.day)
    if len(coming) == 1:
        return f"planned {named} {short_time(first.at)}" if first.at else f"planned {named}"
    same_day = all(plan.day == first.day for plan in coming)
    return f"{len(coming)} planned {'' if same_day else 'from '}{named}"


def headline_of(gauge: Gauge, today: date, helper: str) -> str:
    """The words on a gauge's own line, given the helper line that stands below it.

    What is to go is said once: here, unless the helper says it. Where what is planned would
    do, the plan is named in its stead.
    """
    planned = planned_words(gauge, today)
    if gauge.state not in (PaceState.ON_PACE, PaceState.AHEAD, PaceState.BEHIND):
        return gauge.words
    stands = f"{gauge.done} of {gauge.target}"
    if _plans_suffice(gauge, today):
        return f"{stands} · {planned}"
    if _says_to_go(gauge, helper) and gauge.state is not PaceState.BEHIND:
        words = f"{stands} {'ahead' if gauge.state is PaceState.AHEAD else 'on pace'}"
    else:
        words = gauge.words
    return f"{words} · {planned}" if planned else words


def helper_line(quota: Quota, calendar: Calendar, gauge: Gauge, now: datetime) -> str:
    """The line below a running gauge: a target that changed, the pace from here, or how long it
    is safe; empty when there is nothing to add.
    """
    if not gauge.running or gauge.state in (
        PaceState.OFF,
        PaceState.MET,
        PaceState.OVER,
        PaceState.WITHIN,
    ):
        return ""
    changed = target_changes(quota, calendar, gauge)
    if changed:
        return changed
    if gauge.sense is Sense.TOWARDS:
        return f"towards {gauge.target}{_from_here(calendar, gauge, now)}"
    if _plans_suffice(gauge, now.date()):
        return ""
    if gauge.state is PaceState.BEHIND:
        return f"{gauge.to_go} to go"
    until = pace.safe_until(quota, calendar, gauge)
    if until is None:
        return ""
    at = short_time(until.time())
    named = at if until.date() == now.date() else f"{weekday(until.date())} {at}"
    return f"safe until {named} · {gauge.to_go} to go"


def target_changes(quota: Quota, calendar: Calendar, gauge: Gauge) -> str:
    """`target 4 until Mon, 5 from Tue` when the target changed within a gauge's period; where there
    was none before, `5 a week, from Tue on`.
    """
    steps: list[tuple[date, int]] = []
    for day in pace.days(max(gauge.start, calendar.first_use), gauge.end):
        target = pace.target_on(quota, day)
        if not steps or steps[-1][1] != target:
            steps.append((day, target))
    if len(steps) < 2:
        return ""
    if len(steps) == 2 and not steps[0][1] and quota.targets[0].effective_from >= steps[1][0]:
        return f"{steps[1][1]} a {gauge.period.value}, from {weekday(steps[1][0])} on"
    before = steps[1][0] - timedelta(days=1)
    later = ", ".join(f"{target} from {weekday(day)}" for day, target in steps[1:])
    return f"target {steps[0][1]} until {weekday(before)}, {later}"


def changes(quota: Quota) -> tuple[Target, ...]:
    """The history of a quota's target, oldest first; what changed nothing is left out."""
    told: list[Target] = []
    for each in quota.targets:
        if not told or told[-1].target != each.target:
            told.append(each)
    return tuple(told)


def week_label(start: date) -> str:
    """The ISO week that most of a week is in: `2026-W47` for the week starting on `start`."""
    year, week, _ = (start + timedelta(days=3)).isocalendar()
    return f"{year}-W{week:02}"


def day_in_week(label: str) -> date:
    """A day in the middle of the week with this label.

    Raises ValueError when it is no ISO week, or one out of reach: what is said of the label.
    """
    year, _, week = label.strip().upper().partition("-W")
    found: date | None = None
    if year.isdecimal() and week.isdecimal():
        with suppress(ValueError):
            found = date.fromisocalendar(int(year), int(week), 4)
    if found is None:
        raise ValueError("is not a week; weeks are written like 2026-W47")
    if not EARLIEST <= found <= LATEST:
        raise ValueError(f"is out of reach; weeks go from {EARLIEST.year} to {LATEST.year}")
    return found


def day_to_read(calendar: Calendar, start: date, end: date, today: date) -> date:
    """Which day's daily quotas to read in a week: today, else its last workday (its first, when
    the week is still to come), else its last day.
    """
    if start <= today <= end:
        return today
    worked = [day for day in pace.days(start, end) if pace.is_workday(calendar, day)]
    if not worked:
        return end
    return worked[0] if start > today else worked[-1]


def _plans_suffice(gauge: Gauge, today: date) -> bool:
    return gauge.to_go <= sum(plan.day >= today for plan in gauge.planned)


def _says_to_go(gauge: Gauge, helper: str) -> bool:
    return f"{gauge.to_go} to go" in helper


def _from_here(calendar: Calendar, gauge: Gauge, now: datetime) -> str:
    """`: 2.5 a day from here`; nothing when a workday or less is left to spread it over."""
    left = pace.workdays_left(calendar, gauge.end, now)
    if left <= 1:
        return ""
    tenths = pace.round_half_up(Fraction(10 * gauge.to_go) / left)
    whole, tenth = divmod(tenths, 10)
    return f": {whole}.{tenth} a day from here" if tenth else f": {whole} a day from here"


def _row(
    quota: Quota,
    calendar: Calendar,
    by_day: Mapping[date, Sequence[Interaction]],
    start: date,
    end: date,
    today: date,
    beside: "Beside | None",
) -> tuple[Cell, ...]:
    cells = []
    for day in pace.days(start, end):
        done = counted(Measure(quota.key), by_day.get(day, ()), day, day, beside).done
        cells.append(Cell(day, done, _cell_text(quota, calendar, day, done, today)))
    return tuple(cells)


def _cell_text(quota: Quota, calendar: Calendar, day: date, done: int, today: date) -> str:
    if not pace.is_workday(calendar, day):
        if done:
            return str(done)
        return "off" if day >= calendar.first_use else ""
    if quota.period is Period.DAY and day <= today:
        more = done > pace.target_on(quota, day)
        return f"{done}+" if more else str(done)
    return str(done) if done else "·"
