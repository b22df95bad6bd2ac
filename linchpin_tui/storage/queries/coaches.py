"""Who was your coach on which day: another coach changes no past week.

A contact says whether they are your coach now. Who was before is kept as facts about the desk,
one for each week in which that changed: `coach_until:2026-11-23` holds the id of whoever was the
coach up to the day before, or nothing.
"""

from datetime import date

from linchpin_tui.domain.pace import period_of
from linchpin_tui.domain.records import Person
from linchpin_tui.domain.vocabulary import Period
from linchpin_tui.light import NamedTuple
from linchpin_tui.storage.queries import quotas, settings
from linchpin_tui.storage.store import Store
from linchpin_tui.storage.writer import Writer

_UNTIL = "coach_until:"


class Before(NamedTuple):
    """Who was the coach before a local date (ISO text), since the change before; None: nobody."""

    until: str
    contact: int | None


def history(store: Store) -> tuple[Before, ...]:
    """Every change of coach, oldest first."""
    kept = settings.beginning(store, _UNTIL)
    return tuple(Before(day, int(id) if id else None) for day, id in kept.items())


def was_coach(changes: tuple[Before, ...], day: str, contact: int, *, is_now: bool) -> bool:
    """Was a contact your coach on a local date (ISO text)? `is_now`: whether they are."""
    for before in changes:
        if day < before.until:
            return before.contact == contact
    return is_now


def current(store: Store) -> Person | None:
    """Your coach; None for nobody."""
    rows = store.rows(
        "SELECT id, name FROM contact WHERE is_coach AND deleted_at IS NULL ORDER BY id LIMIT 1"
    )
    return Person(*rows[0]) if rows else None


def coach_on(store: Store, day: date) -> Person | None:
    """Who was your coach on a local date; None for nobody, and for somebody deleted."""
    which: str = "is_coach"
    given: tuple[int | None, ...] = ()
    for before in history(store):
        if day.isoformat() < before.until:
            which, given = "id = ?", (before.contact,)
            break
    rows = store.rows(
        f"SELECT id, name FROM contact WHERE {which} AND deleted_at IS NULL ORDER BY id LIMIT 1",
        *given,
    )
    return Person(*rows[0]) if rows else None


def was_ever(store: Store, contact: int) -> bool:
    """Is a contact your coach, or were they?"""
    if any(before.contact == contact for before in history(store)):
        return True
    return bool(store.rows("SELECT 1 FROM contact WHERE id = ? AND is_coach", contact))


def keep(store: Store, writer: Writer, day: date) -> None:
    """Keep who is the coach as having been so until the week of a day, before the flag is changed.

    The week is the new coach's as a whole. What was kept of later weeks stands; of one week the
    first coach holds until it. Somebody deleted bears the flag still: whoever is there goes first.
    """
    start, _ = period_of(Period.WEEK, quotas.calendar(store), day)
    since = max([start.isoformat(), *(before.until for before in history(store)[-1:])])
    key = _UNTIL + since
    if settings.value(store, key) is None:
        rows = store.rows(
            "SELECT id FROM contact WHERE is_coach ORDER BY deleted_at IS NOT NULL, id LIMIT 1"
        )
        settings.keep(store, writer, key, str(rows[0][0]) if rows else "")


def hand_over(store: Store, writer: Writer, goes: int, stays: int) -> None:
    """Let somebody who is the same person as another have been the coach in their stead."""
    for before in history(store):
        if before.contact == goes:
            settings.keep(store, writer, _UNTIL + before.until, str(stays))


def condition(changes: tuple[Before, ...]) -> tuple[str, tuple[str | int, ...]]:
    """`was_coach` as SQL over interaction `i` and contact `c`, with its parameters."""
    if not changes:
        return "c.is_coach", ()
    cases = " ".join("WHEN i.local_date < ? THEN c.id = ?" for _ in changes)
    given = tuple(part for before in changes for part in (before.until, before.contact or 0))
    return f"CASE {cases} ELSE c.is_coach END", given
