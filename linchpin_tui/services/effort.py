"""Where your effort goes: the check of the last 28 days, its factors, and a next step for each row."""

from datetime import date, datetime, time, timedelta
from fractions import Fraction

from linchpin_tui.clock import local
from linchpin_tui.domain import effort as rules
from linchpin_tui.domain.effort_records import DAYS, FACTORS, TITLES, EffortRow, Log, Row, first_day
from linchpin_tui.domain.effort_steps import BestRoom, Leads, steps
from linchpin_tui.domain.vocabulary import Kind, NoteState, Status
from linchpin_tui.services import first_run, notes, web
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.storage.fields import stored_instant
from linchpin_tui.storage.queries import effort as queries
from linchpin_tui.storage.queries import interactions, settings
from linchpin_tui.storage.store import Writer

__all__ = ["EffortRow", "Row", "check", "factors", "set_factor"]

_FACTOR = "check:factor:"


def check(desk: Desk, until: date | None = None) -> tuple[EffortRow, ...]:
    """Every row over the 28 days up to a local date (None: today), with beliefs and steps.

    A fixed number of queries, whatever their number of interactions.
    """
    today = min(until or desk.today(), desk.today())
    with desk.store.read():
        log = _log(desk, today)
        kept = factors(desk)
        beliefs = {habit.value: belief for habit, belief in first_run.beliefs(desk).items()}
        leads = _leads(desk, log)
    return rules.rows(log, factors=kept, beliefs=beliefs, steps=steps(log, leads))


def factors(desk: Desk) -> dict[Row, Fraction]:
    """The factors that were edited, by row."""
    kept = settings.beginning(desk.store, _FACTOR)
    return {row: Fraction(kept[row.value]) for row in FACTORS if row.value in kept}


def set_factor(desk: Desk, row: Row, factor: Fraction | None) -> None:
    """Let a row lean linchpin from another factor on; None: the usual one.

    Raises Refused for a row that shows no lean, and a factor out of reach.
    """
    if row not in FACTORS:
        raise Refused(f"{TITLES[row]} shows no lean, so it has no factor.", field="factor")
    if factor is not None and not Fraction(1, 100) <= factor <= 100:
        raise Refused("A factor is a number from 0.01 to 100.", field="factor")
    text = None if factor is None or factor == FACTORS[row] else str(factor)

    def work(writer: Writer) -> None:
        settings.keep(desk.store, writer, _FACTOR + row.value, text)

    says = f"{float(factor or FACTORS[row]):g}"
    desk.transact(work, kind="set_factor", label=f"set the factor of {TITLES[row]} to {says}")


def _log(desk: Desk, today: date) -> Log:
    store, first = desk.store, first_day(today)
    earlier = first - timedelta(days=DAYS)
    found = interactions.between(store, first, today, (Status.HAPPENED,))
    marks = queries.marks(store, first, today, stored_instant(desk.now()))
    came = queries.came_to_you(store, earlier, today)
    return Log(
        today,
        interactions=found,
        said_alone=marks.said_alone,
        landed=marks.landed,
        through_people=marks.through_people,
        required=marks.required,
        gave=marks.gave,
        notes=queries.sent_since(store, stored_instant(_midnight(first))),
        thanked=marks.thanked,
        in_time=marks.in_time,
        came=[one for one in came if one.day >= first],
        came_before=sum(earlier <= one.day < first for one in came),
    )


def _leads(desk: Desk, log: Log) -> Leads:
    store, today = desk.store, log.today
    owed = [note for note in notes.queue(desk) if note.state is NoteState.OWED]
    now = desk.now()
    planned = [
        one
        for one in interactions.planned(store)
        if one.participants and one.occurred_at > now and one.kind is not Kind.COACH_SESSION
    ]
    said = store.rows("SELECT only_you FROM pitch ORDER BY version DESC LIMIT 1")
    return Leads(
        room=_best_room(desk),
        board=queries.board_insider(store, today),
        applied=queries.applied_insider(store, log.first, today),
        wish=queries.newest_wish(store, today),
        silent=queries.silent_in_work(store, log.first),
        note=owed[0] if owed else None,
        next_talk=planned[0] if planned else None,
        has_words=bool(said and (said[0][0] or "").strip()),
    )


def _best_room(desk: Desk) -> BestRoom | None:
    for room in web.rooms(desk, of=(Kind.PROFESSIONAL_EVENT,)):
        return BestRoom(room.name, room.second_meetings, room.introductions)
    return None


def _midnight(day: date) -> datetime:
    return local(datetime.combine(day, time()))
