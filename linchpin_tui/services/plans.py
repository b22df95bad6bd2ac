"""Planned interactions: once their time has passed one key confirms, moves or drops them."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from linchpin_tui.clock import local
from linchpin_tui.domain.records import LATEST, Interaction
from linchpin_tui.domain.vocabulary import Employment, Status
from linchpin_tui.domain.wording import listed, noun, short_day, short_time
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.services.thanks_opening import OpenedNote, open_notes
from linchpin_tui.storage.queries import contacts, interactions
from linchpin_tui.storage.store import Writer
from linchpin_tui.storage.tables import Contact, Participation
from linchpin_tui.storage.tables import Interaction as InteractionTable

_NOON = time(12)
_TO_COME = "A plan is moved to a time that is still to come."


@dataclass(frozen=True, slots=True)
class Plans:
    """What is planned: `passed` waits for a word from you, `to_come` lies ahead; both in order."""

    passed: tuple[Interaction, ...]
    to_come: tuple[Interaction, ...]


def plans(desk: Desk) -> Plans:
    """Everything planned and not yet confirmed or dropped."""
    now = desk.now()
    planned = interactions.planned(desk.store)
    return Plans(
        passed=tuple(plan for plan in planned if has_passed(plan, now)),
        to_come=tuple(plan for plan in planned if not has_passed(plan, now)),
    )


def has_passed(plan: Interaction, now: datetime) -> bool:
    """Is a plan's time over? Without a time of its own it is once its day is."""
    if plan.at is None:
        return plan.day < now.date()
    return plan.occurred_at <= now


def may_be_confirmed(plan: Interaction, now: datetime) -> bool:
    """Could it have happened by now? One without a time of its own may have, on its day."""
    return plan.day <= now.date() and (plan.at is None or plan.occurred_at <= now)


def confirm(desk: Desk, interaction: int) -> tuple[OpenedNote, ...]:
    """It happened as planned: it counts from now on, and opens the thank-you notes it earns.

    What is known of the people there is taken over as it is now. A plan without a time can be
    confirmed on its day. Raises Refused when it is not planned or still to come.
    """
    now = desk.now()
    plan = _planned(desk, interaction)
    if not may_be_confirmed(plan, now):
        raise Refused(
            f"{_begun(_named(plan))} is still to come ({_when(plan)}): confirm it afterwards, or move it."
        )

    def work(writer: Writer) -> tuple[OpenedNote, ...]:
        _planned(desk, interaction)
        writer.update(InteractionTable, interaction, status=Status.HAPPENED.value)
        _take_over_what_is_known(desk, writer, plan)
        return open_notes(writer, desk.store, interaction, now=now, hours=desk.due_hours)

    return desk.transact(
        work, kind="confirm_plan", label=f"confirm {_named(plan)} on {short_day(plan.day)}"
    )


def move(desk: Desk, interaction: int, day: date, at: time | None = None) -> None:
    """Move a plan to another local date and time. Raises Refused for a moment that is past, and
    for one so far ahead that it must be a slip.
    """
    now = desk.now()
    plan = _planned(desk, interaction)
    if day > LATEST:
        raise Refused(f"A plan is moved to {LATEST.year} at the latest.", field="day")
    if day < now.date():
        raise Refused(_TO_COME, field="day")
    moment = local(datetime.combine(day, at or _NOON))
    if at is not None and moment < now:
        raise Refused(_TO_COME, field="day")

    def work(writer: Writer) -> None:
        _planned(desk, interaction)
        offset = moment.utcoffset() or timedelta()
        writer.update(
            InteractionTable,
            interaction,
            occurred_at=moment,
            local_date=day.isoformat(),
            local_time=None if at is None else short_time(at),
            utc_offset=int(offset.total_seconds() // 60),
        )

    desk.transact(
        work, kind="move_plan", label=f"move {_named(plan)} to {short_day(day, now.date())}"
    )


def drop(desk: Desk, interaction: int) -> None:
    """It did not come about: it is kept as dropped, and counts for nothing."""
    plan = _planned(desk, interaction)

    def work(writer: Writer) -> None:
        _planned(desk, interaction)
        writer.update(InteractionTable, interaction, status=Status.DROPPED.value)

    desk.transact(work, kind="drop_plan", label=f"drop {_named(plan)} on {short_day(plan.day)}")


def _take_over_what_is_known(desk: Desk, writer: Writer, plan: Interaction) -> None:
    """Participations tell what was true when it happened, which is now; who slept is awake."""
    known = contacts.by_ids(desk.store, [there.person.id for there in plan.participants])
    rows = desk.store.rows(
        "SELECT id, contact_id FROM participation WHERE interaction_id = ?", plan.id
    )
    for participation, contact in rows:
        person = known.get(contact)
        if person is None:
            continue
        changes: dict[str, object] = {}
        if person.decides is not None:
            changes["decided"] = person.decides
        if person.employment is not Employment.UNKNOWN:
            changes["employment"] = person.employment.value
        if changes:
            writer.update(Participation, participation, **changes)
        if person.asleep:
            writer.update(Contact, contact, asleep=False)


def _planned(desk: Desk, interaction: int) -> Interaction:
    found = interactions.by_id(desk.store, interaction)
    if found is None:
        raise Refused(f"There is nothing planned with the id {interaction}.")
    if found.status is not Status.PLANNED:
        raise Refused(
            f"{_begun(_named(found))} is not planned any more: it is {found.status.value}."
        )
    return found


def _named(plan: Interaction) -> str:
    """`coffee with Dana Lee and Sam Ortiz`."""
    what = noun(plan.word, plan.kind)
    names = [there.person.name for there in plan.participants]
    if names:
        return f"{what} with {listed(names[:3])}{' and others' if len(names) > 3 else ''}"
    return f"{what} {plan.about or plan.organization or ''}".strip()


def _begun(words: str) -> str:
    """Words as a sentence begins."""
    return words[:1].upper() + words[1:]


def _when(plan: Interaction) -> str:
    return short_day(plan.day) + (f" {short_time(plan.at)}" if plan.at else "")
