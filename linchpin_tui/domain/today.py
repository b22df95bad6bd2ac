"""Today: the next three things, by a rule.

Everything that could be done now is one of these, the more pressing first:

1. a plan whose time has passed: a word from you, and it counts, is moved or dropped;
2. a note past its due time, the longest past first: it is still welcome;
3. a promise due today or before, the oldest date first;
4. the quota most behind, by the share of its target that there is to catch up;
5. a note that is owed and has time left, the soonest due first;
6. a captured line to finish, the oldest first;
7. a nudge: a try of yours without an answer, 7 to 28 days ago, the oldest first; one, and then it
   rests;
8. a quota with something still to go, in the order of the quotas, unless what is planned will do.

Three are shown in that order, and of each kind one at most while other kinds wait: three notes
never hide a promise. Where fewer kinds than three have something, the next of each kind follow.

On a small day it is one person and one note, whichever is still to be done, and nothing else: the
note most pressing (else one that is offered), and the person of a promise due, of a nudge, someone
growing distant, or whom you like.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction
from itertools import zip_longest

from linchpin_tui.domain.quotas import Reading, when_words
from linchpin_tui.domain.records import FollowUp, InboxLine, Interaction, Person, ThankYouNote
from linchpin_tui.domain.thanks import due_words
from linchpin_tui.domain.vocabulary import (
    Channel,
    Direction,
    Measure,
    NoteState,
    PaceState,
    Status,
)
from linchpin_tui.domain.wording import listed, noun, short_day, short_time
from linchpin_tui.light import NamedTuple

SHOWN = 3
"""How many things are shown."""
NUDGE_AFTER = 7
NUDGE_UNTIL = 28
"""Days after a try without an answer between which one nudge is proposed."""

PROGRAM = "linchpin-tui"
_SAFE = re.compile(r"[\w%+,\-./:@… ]+")


class ThingKind(StrEnum):
    """What there is to do."""

    PLAN = "plan"
    NOTE = "note"
    FOLLOW_UP = "follow_up"
    QUOTA = "quota"
    INBOX = "inbox"
    NUDGE = "nudge"


class Thing(NamedTuple):
    """One thing to do, why in one line, the command that does it, and what it takes to be done.

    Of `note` and `follow_up` (their ids), `plan` and `line` one at most is set. All else is done
    by capturing a line, which may begin as `start`. `quota` is the key of the quota it is for,
    `contact` whom it is about, if anybody.
    """

    kind: ThingKind
    what: str
    why: str
    command: str
    note: int | None = None
    plan: Interaction | None = None
    follow_up: int | None = None
    line: InboxLine | None = None
    quota: str | None = None
    contact: Person | None = None
    start: str = ""

    @property
    def key(self) -> str:
        """What tells it from all others, also tomorrow."""
        ids = (
            self.note,
            self.plan and self.plan.id,
            self.follow_up,
            self.line and self.line.id,
            self.quota,
            self.contact and self.contact.id,
        )
        return f"{self.kind}:{next((id for id in ids if id is not None), '')}"


class Today(NamedTuple):
    """The next things. `more` counts those that wait behind them; `small`: it is a small day.

    `empty`: there is nobody in the web yet, nor a line to finish. `person_done` and `note_done` tell on a small day what
    of it is done.
    """

    things: tuple[Thing, ...]
    more: int = 0
    small: bool = False
    empty: bool = False
    person_done: bool = False
    note_done: bool = False


class Touch(NamedTuple):
    """One interaction with somebody, as far as awaiting an answer goes."""

    contact: Person
    day: date
    status: Status
    direction: Direction
    answered: bool
    channel: Channel | None = None


class Distant(NamedTuple):
    """Someone growing distant, and when you were last in touch."""

    contact: Person
    last: date


class Facts(NamedTuple):
    """What the rule looks at; `now` is local.

    `notes` are the open ones, in the order of the queue; `passed` the plans whose time has passed
    and `follow_ups` the open promises, both soonest first; `tries` as `awaiting` gives them;
    `distant` nearest to being quiet first. `counted_today`: somebody was met today; `sent_today`:
    a note went out.
    """

    now: datetime
    notes: Sequence[ThankYouNote] = ()
    passed: Sequence[Interaction] = ()
    follow_ups: Sequence[FollowUp] = ()
    readings: Sequence[Reading] = ()
    inbox: Sequence[InboxLine] = ()
    tries: Sequence[Touch] = ()
    distant: Sequence[Distant] = ()
    coach: Person | None = None
    counted_today: bool = False
    sent_today: bool = False


Named = Callable[[Person], str]
"""How a captured line names somebody so that they alone are meant."""


def next_things(facts: Facts, named: Named | None = None) -> Today:
    """The next three things, by the rule above."""
    name, now = named or _name, facts.now
    ranked = (
        [_plan(plan) for plan in facts.passed],
        [_note(note, now) for note in _owed(facts, past=True)],
        [_promise(one, now.date()) for one in _due(facts)],
        [_quota(reading, facts, name) for reading in _behind(facts.readings)],
        [_note(note, now) for note in _owed(facts, past=False)],
        [_inbox_line(line) for line in facts.inbox],
        [_nudge(one, now.date(), name) for one in facts.tries],
        [_quota(reading, facts, name) for reading in _to_go(facts)],
    )
    kinds: dict[ThingKind, list[tuple[int, Thing]]] = {}
    for rank, things in enumerate(ranked):
        for thing in things:
            kinds.setdefault(thing.kind, []).append((rank, thing))
    rounds = zip_longest(*kinds.values())
    ordered = [
        thing
        for one_of_each in rounds
        for _, thing in sorted(filter(None, one_of_each), key=lambda ranked: ranked[0])
    ]
    return Today(tuple(ordered[:SHOWN]), more=max(len(ordered) - SHOWN, 0))


def small_day(facts: Facts, named: Named | None = None) -> Today:
    """One person and one note, as far as they are still to be done."""
    things = []
    if not facts.counted_today:
        things.append(_one_person(facts, named or _name))
    offered = [note for note in facts.notes if note.state is NoteState.OFFERED]
    notes = [*_owed(facts, past=True), *_owed(facts, past=False), *offered]
    if notes and not facts.sent_today:
        things.append(_note(notes[0], facts.now))
    return Today(
        tuple(things),
        small=True,
        person_done=facts.counted_today,
        note_done=facts.sent_today,
    )


def awaiting(touches: Iterable[Sequence[Touch]], today: date) -> tuple[Touch, ...]:
    """The tries that wait for an answer and for one gentle nudge, oldest first.

    `touches` are what happened and what is planned with each contact, oldest first. A try is the
    last thing between you; where the one before it was a try too, the nudge has been.
    """
    found = []
    for story in touches:
        *before, last = story
        if not _is_try(last) or (before and _is_try(before[-1])):
            continue
        if NUDGE_AFTER <= (today - last.day).days <= NUDGE_UNTIL:
            found.append(last)
    return tuple(sorted(found, key=lambda touch: (touch.day, touch.contact.id)))


def command(line: str) -> str:
    """The shell command that captures a line, quoted where a shell would read it otherwise."""
    safe = _SAFE.fullmatch(line) is not None
    quoted = line if safe else "'" + line.replace("'", "'\"'\"'") + "'"
    return f"{PROGRAM} --add {quoted}"


def _is_try(touch: Touch) -> bool:
    happened = touch.status is Status.HAPPENED
    return happened and not touch.answered and touch.direction is Direction.OUTBOUND


def _owed(facts: Facts, *, past: bool) -> list[ThankYouNote]:
    """The notes that are owed, past their due time or with time left, in the order of the queue."""
    owed = (note for note in facts.notes if note.state is NoteState.OWED)
    return [note for note in owed if (note.due_at is not None and note.due_at < facts.now) is past]


def _due(facts: Facts) -> list[FollowUp]:
    today = facts.now.date()
    due = [one for one in facts.follow_ups if one.due is not None and one.due <= today]
    return sorted(due, key=lambda one: (one.due or today, one.id))


def _behind(readings: Iterable[Reading]) -> list[Reading]:
    """The quotas behind, the one furthest first."""
    behind = [one for one in readings if one.gauge.state is PaceState.BEHIND]
    return sorted(behind, key=lambda one: -Fraction(one.gauge.behind_by, one.gauge.target))


def _to_go(facts: Facts) -> list[Reading]:
    """The quotas with something to go that is not planned already."""
    today = facts.now.date()
    found = []
    for reading in facts.readings:
        gauge = reading.gauge
        planned = sum(plan.day >= today for plan in gauge.planned)
        if gauge.state is PaceState.ON_PACE and gauge.running and gauge.to_go > planned:
            found.append(reading)
    return found


def _plan(plan: Interaction) -> Thing:
    what = noun(plan.word, plan.kind)
    names = [there.person.name for there in plan.participants]
    whom = f" with {listed(names)}" if names else f" {plan.about or plan.organization or ''}"
    at = f" {short_time(plan.at)}" if plan.at else ""
    return Thing(
        ThingKind.PLAN,
        f"{what[:1].upper()}{what[1:]}{whom}".rstrip() + ": did it come about?",
        f"planned for {short_day(plan.day)}{at}; a word from you and it counts",
        f"{PROGRAM} today confirm {plan.id}",
        plan=plan,
        contact=plan.participants[0].person if plan.participants else None,
    )


def _note(note: ThankYouNote, now: datetime) -> Thing:
    why = listed(list(dict.fromkeys(reason.about for reason in note.reasons)))
    return Thing(
        ThingKind.NOTE,
        f"Thank {note.contact.name}",
        " · ".join(part for part in (f"for {why}" if why else "", due_words(note, now)) if part),
        f"{PROGRAM} notes show {note.id}",
        note=note.id,
        contact=note.contact,
    )


def _promise(promise: FollowUp, today: date) -> Thing:
    text = promise.text[:1].upper() + promise.text[1:]
    due = promise.due or today
    when = "today" if due == today else f"{short_day(due, today)}, still welcome"
    return Thing(
        ThingKind.FOLLOW_UP,
        f"{text} · {promise.contact.name}" if promise.contact else text,
        f"promised for {when}",
        f"{PROGRAM} today done {promise.id}",
        follow_up=promise.id,
        contact=promise.contact,
    )


_DOES = {
    Measure.ONE_ON_ONE: ("Meet someone one to one", "plan coffee with "),
    Measure.SECOND_MEETINGS: (
        "Meet someone from an event a second time",
        "plan coffee with ",
    ),
    Measure.PROFESSIONAL_EVENTS: ("Find an event of your line of work", "plan event "),
    Measure.FAVORS_GIVEN: ("Give someone a lead, an hour, a word", "call with "),
    Measure.INTRODUCTIONS_MADE: ("Introduce two people to each other", "email to "),
    Measure.NEW_PEOPLE: ("Meet someone you were introduced to", "plan coffee with "),
}
"""What to do for the quotas that are offered, and how the line for it begins."""


def _quota(reading: Reading, facts: Facts, named: Named) -> Thing:
    gauge, today = reading.gauge, facts.now.date()
    why = gauge.words_for(when_words(gauge, today))
    contact = None
    if gauge.key == Measure.CONTACTS:
        what, start = "Talk with one more person", "coffee with "
        if facts.distant:
            contact, last = facts.distant[0]
            what, start = f"Talk with {contact.name}", f"call with {named(contact)}"
            why = f"{why} · last in touch on {short_day(last, today)}"
    elif gauge.key == Measure.COACH:
        contact = facts.coach
        what, start = "Meet your coach", "plan coach session with "
        if contact is not None:
            what, start = f"Meet {contact.name}, your coach", f"{start}{named(contact)} "
    elif gauge.key == Measure.DECISION_MAKER_INTERVIEWS:
        what = "Ask someone who decides for an informational interview"
        start = "plan informational interview with "
    else:
        what, start = _DOES.get(
            Measure(gauge.key),
            (
                "Ask someone for an informational interview",
                "plan informational interview with ",
            ),
        )
    shown = f"{start.rstrip()} …" if start.endswith(" ") else start
    return Thing(
        ThingKind.QUOTA, what, why, command(shown), quota=gauge.key, contact=contact, start=start
    )


def _inbox_line(line: InboxLine) -> Thing:
    text = line.line if len(line.line) <= 60 else line.line[:59] + "…"
    return Thing(
        ThingKind.INBOX,
        f"Finish “{text}”",
        line.why or f"captured on {short_day(line.captured_at.date())} and not understood",
        f"{PROGRAM} inbox finish {line.id} …",
        line=line,
    )


def _nudge(touch: Touch, today: date, named: Named) -> Thing:
    word = "email" if touch.channel is Channel.EMAIL else "message"
    start = f"{word} to {named(touch.contact)}"
    return Thing(
        ThingKind.NUDGE,
        f"A gentle word to {touch.contact.name}",
        f"no answer since {short_day(touch.day, today)}; after this one it rests",
        command(start),
        contact=touch.contact,
        start=start,
    )


def _one_person(facts: Facts, named: Named) -> Thing:
    """The person of a small day."""
    today = facts.now.date()
    for promise in _due(facts):
        if promise.contact is not None:
            return _promise(promise, today)
    if facts.tries:
        return _nudge(facts.tries[0], today, named)
    contact, start, why = None, "call with ", "whoever does you good"
    what = "A word with one person"
    if facts.distant:
        contact, last = facts.distant[0]
        what, start = f"A word with {contact.name}", f"call with {named(contact)}"
        why = f"last in touch on {short_day(last, today)}"
    shown = f"{start.rstrip()} …" if start.endswith(" ") else start
    quota = Measure.CONTACTS.value
    return Thing(
        ThingKind.QUOTA, what, why, command(shown), quota=quota, contact=contact, start=start
    )


def _name(person: Person) -> str:
    return person.name
