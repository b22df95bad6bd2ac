"""The facts of the desk as JSON: one shape for each, the same wherever it is printed.

A person is `{id, name}`; unknown is null; dates are ISO dates, moments RFC 3339 with the local
offset. Cheap to import: rules and records only.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING

from linchpin_tui.domain.counting import counts_for_contacts
from linchpin_tui.domain.records import Contact, InboxLine, Interaction, Person, ThankYouNote
from linchpin_tui.domain.vocabulary import Employment, NoteReason, NoteState, Role
from linchpin_tui.domain.warmth import warmth
from linchpin_tui.domain.wording import short_time

if TYPE_CHECKING:
    from linchpin_tui.domain.pace import Gauge
    from linchpin_tui.domain.quotas import QuotaWeek, Reading
    from linchpin_tui.domain.web import Node, Web
    from linchpin_tui.services.people import PersonPage
    from linchpin_tui.services.web import Room

Json = dict[str, object]


def person(who: Person | None) -> Json | None:
    """`{id, name}`; null for nobody."""
    return None if who is None else {"id": who.id, "name": who.name}


def moment(at: datetime | None) -> str | None:
    """An aware moment with the local offset, to the second."""
    return None if at is None else at.astimezone().isoformat(timespec="seconds")


def interaction(one: Interaction) -> Json:
    """An interaction; `counted` is for the contacts quota."""
    return {
        "uid": one.uid,
        "status": one.status.value,
        "kind": one.kind.value,
        "channel": None if one.channel is None else one.channel.value,
        "local_date": one.day.isoformat(),
        "local_time": None if one.at is None else short_time(one.at),
        "minutes": one.minutes,
        "direction": one.direction.value,
        "significant": one.significant,
        "answered": one.answered,
        "counted": any(counts for _, counts, _ in counts_for_contacts(one)),
        "organization": one.organization,
        "about": one.about,
        "place": one.place,
        "note": one.note,
    }


def participant(
    who: Person,
    *,
    organization: str | None,
    new: bool,
    roles: Iterable[Role],
    decides: bool | None,
    employment: Employment,
    introduced_by: Person | None,
) -> Json:
    """A participant as a receipt tells them."""
    return {
        "id": who.id,
        "name": who.name,
        "organization": organization,
        "new": new,
        "roles": [role.value for role in roles],
        "decides": decides,
        "employment": employment.value,
        "introduced_by": person(introduced_by),
    }


def opened_note(
    contact: Person, state: NoteState, reason: NoteReason, due_at: datetime | None
) -> Json:
    """A note as a receipt tells it."""
    return {
        "contact": person(contact),
        "state": state.value,
        "reason": reason.value,
        "due_at": moment(due_at),
    }


def gauge(one: "Gauge") -> Json:
    """A quota as a receipt tells it."""
    return {"key": one.key, "done": one.done, "target": one.target, "state": one.state.value}


def log_entry(one: Interaction, known: Mapping[int, Contact], new: Collection[int]) -> Json:
    """An interaction as the log tells it: by which operation, and who was there.

    `known` are those there as they are now, `new` the ids of those it brought into the web; whether
    they decided and were in work is told as it was then.
    """
    there = []
    for each in one.participants:
        now = known.get(each.person.id)
        there.append(
            participant(
                each.person,
                organization=each.organization,
                new=each.person.id in new,
                roles=now.roles if now else (),
                decides=each.decided,
                employment=each.employment,
                introduced_by=now.introduced_by if now else None,
            )
        )
    return {**interaction(one), "operation": one.operation, "contacts": there}


def contact(one: Contact, today: date, keep_in_touch_days: int | None = None) -> Json:
    """A contact as the list of people tells them; the days are what is configured, if it is."""
    warm = warmth(
        one.last_interaction,
        today,
        keep_in_touch_days=one.keep_in_touch_days,
        usual=keep_in_touch_days,
        asleep=one.asleep,
    )
    last = one.last_interaction
    return {
        "id": one.id,
        "uid": one.uid,
        "name": one.name,
        "organization": one.organization,
        "title": one.title,
        "email": one.email,
        "employment": one.employment.value,
        "decides": one.decides,
        "roles": [role.value for role in one.roles],
        "introduced_by": person(one.introduced_by),
        "last_interaction": None if last is None else last.isoformat(),
        "warmth": None if warm is None else warm.value,
        "asleep": one.asleep,
        "offers": list(one.offers),
        "needs": list(one.needs),
        "tags": list(one.tags),
    }


def person_page(page: "PersonPage", today: date, keep_in_touch_days: int | None = None) -> Json:
    """One contact with all that hangs on them; lists as in the page."""
    return {
        **contact(page.contact, today, keep_in_touch_days),
        "path": [person(one) for one in page.path],
        "led_to": [person(one) for one in page.led_to],
        "details": [{"contact": person(one.contact), "text": one.text} for one in page.details],
        "favors": [
            {"contact": person(one.contact), "direction": one.direction.value, "text": one.text}
            for one in page.favors
        ],
        "follow_ups": [
            {
                "contact": person(one.contact),
                "text": one.text,
                "due": None if one.due is None else one.due.isoformat(),
                "done": one.done,
            }
            for one in page.follow_ups
        ],
        "thank_you_notes": [note(one) for one in page.notes],
        "interactions": [
            {**interaction(one), "operation": one.operation} for one in page.interactions
        ],
    }


def note(one: ThankYouNote) -> Json:
    """A thank-you note; `text` is what was sent, or the draft as far as it is written."""
    return {
        "id": one.id,
        "contact": person(one.contact),
        "state": one.state.value,
        "reasons": [reason.kind.value for reason in one.reasons],
        "about": [reason.about for reason in one.reasons],
        "due_at": moment(one.due_at),
        "snoozed_until": moment(one.snoozed_until),
        "sent_at": moment(one.sent_at),
        "channel": None if one.channel is None else one.channel.value,
        "detail": one.text.detail or None,
        "text": one.text.whole or None,
    }


def inbox_line(one: InboxLine) -> Json:
    """A line that waits in the inbox."""
    return {
        "id": one.id,
        "uid": one.uid,
        "line": one.line,
        "why": one.why,
        "captured_at": moment(one.captured_at),
    }


def quota_week(week: "QuotaWeek") -> Json:
    """The quotas of a week."""
    return {"week": week.label, "quotas": [quota(reading) for reading in week.readings]}


def quota(reading: "Reading") -> Json:
    """A quota in full: its gauge, and what was and was not counted."""
    stands = reading.gauge
    return {
        "key": stands.key,
        "period": stands.period.value,
        "sense": stands.sense.value,
        "start": stands.start.isoformat(),
        "end": stands.end.isoformat(),
        "target": stands.target,
        "done": stands.done,
        "expected": round(float(stands.expected), 3),
        "state": stands.state.value,
        "counted": list(reading.tally.counted_uids),
        "not_counted": [{"uid": one.uid, "why": one.why} for one in reading.tally.not_counted],
    }


def web(whole: "Web", rooms: Iterable["Room"]) -> Json:
    """The web: everyone in it, then what it holds and lacks."""
    from linchpin_tui.domain import web as facts
    from linchpin_tui.domain.linchpins import linchpins

    covered = facts.coverage(whole)
    in_work = facts.share_in_work(whole)
    elsewhere = facts.hubs_elsewhere(whole)
    return {
        "contacts": [node(one, whole) for one in whole.nodes.values()],
        "roles": {
            role.value: {"warm": found.warm, "all": found.all} for role, found in covered.items()
        },
        "gaps": [role.value for role, found in covered.items() if not found.warm],
        "linchpins": [
            {"id": pin.person.id, "name": pin.person.name, "holds": pin.holds}
            for pin in linchpins(whole)
        ],
        "share_in_work": {
            "employed": in_work.employed,
            "between_jobs": in_work.between_jobs,
            "unknown": in_work.unknown,
        },
        "quiet": [person(one.person) for one in facts.quiet(whole)],
        "rooms": [
            {
                "name": room.name,
                "events": room.events,
                "people": room.people,
                "second_meetings": room.second_meetings,
                "introductions": room.introductions,
            }
            for room in rooms
        ],
        "introducers": [
            {
                "id": one.person.id,
                "name": one.person.name,
                "led_to": one.led_to,
                "reach": one.reach,
                "yield": one.yielded,
            }
            for one in facts.best_introducers(whole)
        ],
        "hubs_elsewhere": {"warm": elsewhere.warm, "all": elsewhere.all},
    }


def node(one: "Node", whole: "Web") -> Json:
    """Someone in the web."""
    by = whole.nodes.get(one.link.introduced_by) if one.link.introduced_by is not None else None
    return {
        "id": one.id,
        "name": one.name,
        "introduced_by": person(by.person if by else None),
        "depth": one.depth,
        "reach": one.reach,
        "yield": one.yielded,
        "roles": [role.value for role in one.link.roles],
        "warmth": None if one.warmth is None else one.warmth.value,
    }
