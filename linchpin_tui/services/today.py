"""Today: the next three things, and making a day small."""

from datetime import datetime, time, timedelta

from linchpin_tui.clock import local
from linchpin_tui.domain import today as rule
from linchpin_tui.domain.quotas import QuotaWeek
from linchpin_tui.domain.records import Person
from linchpin_tui.domain.today import Distant, Facts, Thing, ThingKind, Today
from linchpin_tui.domain.vocabulary import Measure, Warmth
from linchpin_tui.domain.warmth import KEEP_IN_TOUCH_DAYS, warmth
from linchpin_tui.domain.wording import short_day
from linchpin_tui.light import NamedTuple
from linchpin_tui.services import note_queue, plans, quotas, review_due
from linchpin_tui.services.desk import Desk
from linchpin_tui.services.plans import Plans
from linchpin_tui.storage.fields import stored_instant
from linchpin_tui.storage.queries import coaches, follow_ups, inbox, names, settings, touches
from linchpin_tui.storage.store import Writer
from linchpin_tui.text import fold

__all__ = [
    "Page",
    "Thing",
    "ThingKind",
    "Today",
    "is_small",
    "make_small",
    "make_whole",
    "page",
    "today",
]


class Page(NamedTuple):
    """All that the first place shows: what is next, the gauges of the week, what is planned.

    `review`: whether it is time to look back at the week.
    """

    today: Today
    week: QuotaWeek
    plans: Plans
    review: bool


def page(desk: Desk) -> Page:
    """What the first place shows, each fact read once."""
    with desk.store.read():
        week, planned = quotas.week(desk), plans.plans(desk)
        return Page(_today(desk, week, planned), week, planned, review_due.proposed(desk))


def today(desk: Desk) -> Today:
    """The next three things by the rule of `domain.today`; on a small day what is left of it."""
    with desk.store.read():
        return _today(desk, quotas.week(desk), plans.plans(desk))


def _today(desk: Desk, week: QuotaWeek, planned: Plans) -> Today:
    small = is_small(desk)
    if touches.is_empty(desk.store) and not inbox.waiting(desk.store):
        return Today((), small=small, empty=True)
    pick = rule.small_day if small else rule.next_things
    return pick(_facts(desk, week, planned), lambda person: _named(desk, person))


def is_small(desk: Desk) -> bool:
    """Is today a small day?"""
    return settings.value(desk.store, _key(desk)) is not None


def make_small(desk: Desk) -> None:
    """Make today one person and one note; nothing is judged, today or by its week."""
    _set_small(desk, "1", "make {day} a small day")


def make_whole(desk: Desk) -> None:
    """Make today a day like the others again."""
    _set_small(desk, None, "make {day} a whole day again")


def _set_small(desk: Desk, value: str | None, label: str) -> None:
    def work(writer: Writer) -> None:
        settings.keep(desk.store, writer, _key(desk), value)

    desk.transact(work, kind="small_day", label=label.format(day=short_day(desk.today())))


def _key(desk: Desk) -> str:
    return settings.SMALL_DAY + desk.today().isoformat()


def _facts(desk: Desk, week: QuotaWeek, planned: Plans) -> Facts:
    now, store = desk.now(), desk.store
    day = now.date()
    readings = week.readings
    since, until = (timedelta(days=days) for days in (rule.NUDGE_UNTIL, rule.NUDGE_AFTER))
    midnight = local(datetime.combine(day, time()))
    return Facts(
        now,
        notes=note_queue.queue(desk),
        passed=planned.passed,
        follow_ups=follow_ups.open_ones(store),
        readings=readings,
        inbox=inbox.waiting(store),
        tries=rule.awaiting(touches.with_tries(store, day - since, day - until), day),
        distant=_distant(desk),
        coach=coaches.current(store),
        counted_today=any(one.gauge.key == Measure.CONTACTS and one.gauge.done for one in readings),
        sent_today=touches.sent_since(store, stored_instant(midnight)),
    )


def _distant(desk: Desk) -> list[Distant]:
    """Those who are cooling, the nearest to being quiet first."""
    day, usual = desk.today(), desk.keep_in_touch_days
    found = []
    for person, days, last in touches.last_days(desk.store):
        warm = warmth(last, day, keep_in_touch_days=days, usual=usual)
        if warm is Warmth.COOLING:
            keep = days if days is not None else usual or KEEP_IN_TOUCH_DAYS
            quiet_in = 2 * keep - (day - last).days
            found.append((quiet_in, person.id, Distant(person, last)))
    return [distant for _, _, distant in sorted(found)]


def _named(desk: Desk, person: Person) -> str:
    """A name that a captured line takes for this person alone; else their number."""
    # Loaded only where somebody has to be named: the first thing the program shows is Today.
    from linchpin_tui.domain.capture.draft import CaptureError
    from linchpin_tui.domain.capture.grammar import parse
    from linchpin_tui.services import naming

    line = f"call with {person.name}"
    try:
        draft = parse(line, desk.now(), lambda name: naming.knows(desk.store, name))
    except CaptureError:
        return f"id:{person.id}"
    alone = [one.id for one in names.with_name(desk.store, fold(person.name))] == [person.id]
    plain = parse("call with id:1", desk.now(), lambda _: True)
    meant = draft.people[0].name.text if len(draft.people) == 1 else ""
    same = draft._replace(people=(), clauses=()) == plain._replace(people=(), clauses=())
    return person.name if alone and same and meant == person.name else f"id:{person.id}"
