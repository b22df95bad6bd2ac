"""Promises: which are open, kept, or put off."""

from datetime import date

from linchpin_tui.domain.records import FollowUp
from linchpin_tui.domain.wording import short_day
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.storage import tables
from linchpin_tui.storage.queries import follow_ups
from linchpin_tui.storage.store import Writer


def open_ones(desk: Desk) -> tuple[FollowUp, ...]:
    """Promises not kept yet, by due date; those without one last."""
    return follow_ups.open_ones(desk.store)


def done(desk: Desk, follow_up: int) -> FollowUp:
    """Mark a promise as kept; gives it as it was. Raises Refused for an unknown id, or a kept one."""
    now = desk.now()
    promise = _found(desk, follow_up)

    def work(writer: Writer) -> None:
        if _found(desk, follow_up).done:
            raise Refused(f"“{promise.text}” is done already.")
        writer.update(tables.FollowUp, follow_up, done_at=now)

    desk.transact(work, kind="finish_follow_up", label=f"mark {_named(promise)} as done")
    return promise


def undone(desk: Desk, follow_up: int) -> FollowUp:
    """Take that mark back. Raises Refused for an unknown id, or one that is open."""
    promise = _found(desk, follow_up)

    def work(writer: Writer) -> None:
        if not _found(desk, follow_up).done:
            raise Refused(f"“{promise.text}” is open already.")
        writer.update(tables.FollowUp, follow_up, done_at=None)

    desk.transact(work, kind="reopen_follow_up", label=f"open {_named(promise)} again")
    return promise


def put_off(desk: Desk, follow_up: int, due: date | None) -> None:
    """Give a promise another due date (None: some time). Raises Refused for a day that has been."""
    promise = _found(desk, follow_up)
    if due is not None and due < desk.today():
        raise Refused("A promise is put off to a day that is still to come.", field="due")

    def work(writer: Writer) -> None:
        _found(desk, follow_up)
        stored = None if due is None else due.isoformat()
        writer.update(tables.FollowUp, follow_up, due=stored)

    until = "some time" if due is None else short_day(due, desk.today())
    desk.transact(work, kind="put_off_follow_up", label=f"put off {_named(promise)} to {until}")


def _found(desk: Desk, follow_up: int) -> FollowUp:
    found = follow_ups.by_id(desk.store, follow_up)
    if found is None:
        raise Refused(f"There is no promise with the id {follow_up}.")
    return found


def _named(promise: FollowUp) -> str:
    """`“send deck” to Dana Lee`."""
    return f"“{promise.text}”" + (f" to {promise.contact.name}" if promise.contact else "")
