"""Thank-you notes: which are owed or offered to whom, why and by when; and the queue of them.

All pure. Instants are aware datetimes; the text of a note is `note_text`'s.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from types import MappingProxyType

from linchpin_tui.domain.counting import counts_for_contacts
from linchpin_tui.domain.records import Favor, Interaction, Person, ThankYouNote
from linchpin_tui.domain.vocabulary import (
    Channel,
    FavorDirection,
    Kind,
    NoteReason,
    NoteState,
    Status,
)
from linchpin_tui.domain.wording import (
    count,
    reason_words,
    short_day,
    short_moment,
    short_time,
    weekday,
)
from linchpin_tui.light import NamedTuple

OPEN = frozenset({NoteState.OFFERED, NoteState.OWED, NoteState.SNOOZED})
BACKFILL_DAYS = 7
"""Something entered more days after it happened owes nothing unless it says so."""

_TALKS = frozenset(
    {Kind.CONVERSATION, Kind.INFORMATIONAL_INTERVIEW, Kind.JOB_INTERVIEW},
)
_FACE_TO_FACE = frozenset({Channel.IN_PERSON, Channel.VIDEO})


class DueHours(NamedTuple):
    """How many hours after an interaction's end a note is due."""

    job_interview: int = 24
    other: int = 72


class History(NamedTuple):
    """What was on record of a participant apart from the interaction at hand, whenever it was.

    `counted`: another interaction counted them as a contact (see `counting`). `talked`: another
    interaction with them was face to face (see `is_face_to_face`).
    """

    introduced_by: Person | None = None
    counted: bool = False
    talked: bool = False


_NOBODY_KNOWN: Mapping[int, History] = MappingProxyType({})


class Recorded(NamedTuple):
    """An interaction with what bears on thanks.

    `entered_at` is the local moment it was written down; `thanks` and `thanked` say whether it was
    captured with those marks; `favors` are those recorded with it; `history` is by participant id.
    """

    interaction: Interaction
    entered_at: datetime
    thanks: bool = False
    thanked: bool = False
    favors: tuple[Favor, ...] = ()
    history: Mapping[int, History] = _NOBODY_KNOWN


class Due(NamedTuple):
    """One reason for a note to a contact. `state` is owed, or offered and then without `due_at`."""

    contact: Person
    state: NoteState
    kind: NoteReason
    about: str
    due_at: datetime | None
    interaction: int
    introduced: Person | None = None
    favor: int | None = None


class Joined(NamedTuple):
    """What is to become of the note to one contact: the open one (`note`), or a new one (None)."""

    contact: Person
    note: int | None
    state: NoteState
    due_at: datetime | None
    snoozed_until: datetime | None
    reasons: tuple[Due, ...]


def notes_due(recorded: Recorded, hours: DueHours | None = None) -> tuple[Due, ...]:
    """The reasons for thanks that an interaction brings, in the order of its participants.

    Nothing for what is planned, dropped or unanswered, nor for what was entered more than 7 days
    after it happened unless it says `thanks`. Marked `thanked`, its participants are owed nothing;
    someone absent who introduced one of them still is.
    """
    interaction = recorded.interaction
    if interaction.status is not Status.HAPPENED or not interaction.answered:
        return ()
    days = (recorded.entered_at.date() - interaction.day).days
    if days > BACKFILL_DAYS and not recorded.thanks:
        return ()
    found = (*_to_participants(recorded, hours), *_to_introducers(recorded, hours))
    if not recorded.thanked:
        return found
    present = {participant.person.id for participant in interaction.participants}
    return tuple(due for due in found if due.contact.id not in present)


def is_face_to_face(interaction: Interaction) -> bool:
    """A conversation or interview in person or by video that happened and was answered."""
    return (
        interaction.kind in _TALKS
        and interaction.channel in _FACE_TO_FACE
        and interaction.status is Status.HAPPENED
        and interaction.answered
    )


def ended_at(interaction: Interaction) -> datetime:
    """When an interaction ended, in UTC; of unknown length, it ended when it began."""
    return interaction.occurred_at.astimezone(UTC) + timedelta(minutes=interaction.minutes or 0)


def due_time(kind: NoteReason, interaction: Interaction, hours: DueHours | None = None) -> datetime:
    """When a note for this reason is due, in UTC."""
    limits = hours or DueHours()
    job = kind is NoteReason.JOB_INTERVIEW
    return ended_at(interaction) + timedelta(hours=limits.job_interview if job else limits.other)


def due_when_accepted(
    interaction: Interaction, now: datetime, hours: DueHours | None = None
) -> datetime:
    """When an offered note is due once it is accepted, in UTC.

    As if it had been owed from the first; where that has passed, as long from now: nothing that
    was just agreed to is past due.
    """
    due = due_time(NoteReason.CONVERSATION, interaction, hours)
    if due > now:
        return due
    return now.astimezone(UTC) + timedelta(hours=(hours or DueHours()).other)


def join(dues: Iterable[Due], open_notes: Iterable[ThankYouNote]) -> tuple[Joined, ...]:
    """Bring reasons together, one note to each contact, with the note to them that is open.

    The note takes the earliest due time; one only offered becomes owed when an owed reason comes.
    A snoozed note sleeps on, unless the new reason is due before it wakes.
    """
    by_contact: dict[int, list[Due]] = {}
    for due in dues:
        by_contact.setdefault(due.contact.id, []).append(due)
    notes = {note.contact.id: note for note in open_notes if note.state in OPEN}
    return tuple(_join(reasons, notes.get(contact)) for contact, reasons in by_contact.items())


def is_snoozed(note: ThankYouNote, now: datetime) -> bool:
    """Is a note put aside, and not yet awake again?"""
    return (
        note.state is NoteState.SNOOZED
        and note.snoozed_until is not None
        and note.snoozed_until > now
    )


def is_owed(note: ThankYouNote, now: datetime) -> bool:
    """Does a note wait to be sent now: owed, or put aside and awake again?"""
    return note.state is NoteState.OWED or (
        note.state is NoteState.SNOOZED and not is_snoozed(note, now)
    )


def queue(notes: Iterable[ThankYouNote], now: datetime) -> tuple[ThankYouNote, ...]:
    """The open notes: owed by due time, then snoozed by when they wake, then offered by age."""
    return tuple(sorted((n for n in notes if n.state in OPEN), key=lambda n: _rank(n, now)))


def notes_words(names: Sequence[str]) -> str:
    """Notes by those they are for: `the note to Dana Lee`, `3 notes`."""
    return f"the note to {names[0]}" if len(names) == 1 else count(len(names), "note")


def due_words(note: ThankYouNote, now: datetime) -> str:
    """Where a note stands in time: `19 h left`, `still welcome (3 h past)`, `offered` …

    `now` is local; moments are named in its zone.
    """
    if note.state is NoteState.OFFERED:
        return "offered"
    if note.state is NoteState.SENT:
        return "sent" + _on(note.sent_at, now)
    if note.state is NoteState.SKIPPED:
        return "skipped"
    if is_snoozed(note, now) and note.snoozed_until is not None:
        until = note.snoozed_until.astimezone(now.tzinfo)
        days = (until.date() - now.date()).days
        if days == 0:
            return f"snoozed until {short_time(until.time())}"
        if days < 7:
            return f"snoozed until {weekday(until.date())} {short_time(until.time())}"
        return f"snoozed until {short_moment(until, now.date())}"
    if note.due_at is None:
        return "owed"
    left = note.due_at - now
    if left > timedelta(0):
        return f"{_span(left)} left"
    return f"still welcome ({_span(-left)} past)" if -left >= timedelta(minutes=1) else "due now"


def _to_participants(recorded: Recorded, hours: DueHours | None) -> list[Due]:
    interaction = recorded.interaction
    received = [f for f in recorded.favors if f.direction is FavorDirection.RECEIVED]
    present = {participant.person.id for participant in interaction.participants}
    found: list[Due] = []
    for participant in interaction.participants:
        person = participant.person
        owed: list[Due] = []
        if interaction.kind is Kind.JOB_INTERVIEW:
            owed.append(_owed(person, NoteReason.JOB_INTERVIEW, interaction, hours))
        elif interaction.kind is Kind.INFORMATIONAL_INTERVIEW:
            owed.append(_owed(person, NoteReason.INFORMATIONAL_INTERVIEW, interaction, hours))
        owed += [
            _owed_for_favor(favor, interaction, hours)
            for favor in received
            if favor.contact.id == person.id
        ]
        if recorded.thanks and not owed:
            owed.append(_owed(person, NoteReason.THANKS, interaction, hours))
        if not owed and _is_first_talk(recorded, person):
            owed.append(_offered(person, interaction))
        found += owed
    found += [
        _owed_for_favor(favor, interaction, hours)
        for favor in received
        if favor.contact.id not in present
    ]
    return found


def _to_introducers(recorded: Recorded, hours: DueHours | None) -> list[Due]:
    """At the first interaction that counts someone as a contact, thanks to who introduced them."""
    interaction = recorded.interaction
    found = []
    for person, counts, _ in counts_for_contacts(interaction):
        known = recorded.history.get(person.id, History())
        by = known.introduced_by
        if not counts or known.counted or by is None or by.id == person.id:
            continue
        found.append(
            Due(
                by,
                NoteState.OWED,
                NoteReason.INTRODUCTION,
                reason_words(NoteReason.INTRODUCTION, introduced=person.name),
                due_time(NoteReason.INTRODUCTION, interaction, hours),
                interaction.id,
                introduced=person,
            )
        )
    return found


def _is_first_talk(recorded: Recorded, person: Person) -> bool:
    """Is it the first time face to face? (Not asked of interviews: they owe a note anyway.)"""
    known = recorded.history.get(person.id, History())
    return is_face_to_face(recorded.interaction) and not known.talked


def _owed(
    person: Person, kind: NoteReason, interaction: Interaction, hours: DueHours | None
) -> Due:
    due = due_time(kind, interaction, hours)
    return Due(person, NoteState.OWED, kind, _occasion(kind, interaction), due, interaction.id)


def _offered(person: Person, interaction: Interaction) -> Due:
    kind = NoteReason.CONVERSATION
    about = _occasion(kind, interaction)
    return Due(person, NoteState.OFFERED, kind, about, None, interaction.id)


def _owed_for_favor(favor: Favor, interaction: Interaction, hours: DueHours | None) -> Due:
    return Due(
        favor.contact,
        NoteState.OWED,
        NoteReason.FAVOR,
        reason_words(NoteReason.FAVOR, favor=favor.text),
        due_time(NoteReason.FAVOR, interaction, hours),
        interaction.id,
        favor=favor.id,
    )


def _occasion(kind: NoteReason, interaction: Interaction) -> str:
    return reason_words(kind, occasion=(interaction.word, interaction.kind, interaction.day))


def _join(reasons: Sequence[Due], note: ThankYouNote | None) -> Joined:
    owed = any(due.state is NoteState.OWED for due in reasons)
    new_times = [due.due_at for due in reasons if due.due_at is not None]
    times = [*new_times, note.due_at] if note is not None and note.due_at else new_times
    due_at = min(times, default=None)
    state = NoteState.OWED if owed else NoteState.OFFERED
    until = None
    if note is not None and note.state is not NoteState.OFFERED:
        state = NoteState.OWED
        until = note.snoozed_until
        sleeps_on = until is not None and all(time >= until for time in new_times)
        if note.state is NoteState.SNOOZED and sleeps_on:
            state = NoteState.SNOOZED
        else:
            until = None
    id = note.id if note is not None else None
    return Joined(reasons[0].contact, id, state, due_at, until, tuple(reasons))


def _rank(note: ThankYouNote, now: datetime) -> tuple[int, float, str, int]:
    if note.state is NoteState.OFFERED:
        group, moment = 2, note.created_at
    elif is_snoozed(note, now):
        group, moment = 1, note.snoozed_until or note.created_at
    else:
        group, moment = 0, note.due_at or note.created_at
    return group, moment.timestamp(), note.contact.name, note.id


def _span(length: timedelta) -> str:
    """A length of time in its largest fitting unit, rounded down: `40 min`, `19 h`, `3 days`."""
    minutes = int(length.total_seconds()) // 60
    if minutes < 60:
        return f"{max(minutes, 1)} min"
    hours = minutes // 60
    return f"{hours} h" if hours < 48 else f"{hours // 24} days"


def _on(moment: datetime | None, now: datetime) -> str:
    if moment is None:
        return ""
    return f" {short_day(moment.astimezone(now.tzinfo).date(), now.date())}"
