"""One person's time line: all that happened and was said, dated, newest first."""

from collections.abc import Iterable
from datetime import date, time, tzinfo
from enum import StrEnum

from linchpin_tui.domain.records import (
    Detail,
    Favor,
    FollowUp,
    Interaction,
    Person,
    ThankYouNote,
)
from linchpin_tui.domain.vocabulary import FavorDirection, NoteState, Status
from linchpin_tui.domain.wording import listed, noun, short_day
from linchpin_tui.light import NamedTuple


class EntryKind(StrEnum):
    """What an entry is of, in the order in which those of one moment stand."""

    INTERACTION = "interaction"
    DETAIL = "detail"
    FINDING = "finding"
    NEED = "need"
    OFFER = "offer"
    FAVOR = "favor"
    FOLLOW_UP = "follow_up"
    FEEDBACK = "feedback"
    OPPORTUNITY = "opportunity"
    NOTE = "note"


class Said(NamedTuple):
    """Something told of or by a person on a local date: a finding, a need, an offer …"""

    kind: EntryKind
    id: int
    day: date
    text: str
    interaction: int | None = None


class TimelineEntry(NamedTuple):
    """One thing on a time line, on a local date and, where known, a time.

    `id` is that of the row it is of; `interaction` the one it came from. `open` tells what still
    asks for something: a plan, a promise not kept yet, a note not sent.
    """

    day: date
    at: time | None
    kind: EntryKind
    text: str
    id: int
    interaction: int | None = None
    open: bool = False


def timeline(
    who: Person,
    *,
    interactions: Iterable[Interaction] = (),
    details: Iterable[Detail] = (),
    favors: Iterable[Favor] = (),
    follow_ups: Iterable[FollowUp] = (),
    notes: Iterable[ThankYouNote] = (),
    said: Iterable[Said] = (),
    zone: tzinfo | None = None,
) -> tuple[TimelineEntry, ...]:
    """Everything with a person, newest first; what came of an interaction stands below it.

    Notes stand on the day they were sent, else on the day they were opened, by the clock of
    `zone` (None: as their moments are).
    """
    met = list(interactions)
    when = {one.id: (one.day, one.at) for one in met}
    entries = [_interaction(one, who) for one in met]
    entries += [
        TimelineEntry(
            d.learned_on,
            None,
            EntryKind.DETAIL,
            f"{d.verb} {d.text}".strip(),
            d.id,
            d.interaction,
        )
        for d in details
    ]
    entries += [
        TimelineEntry(f.day, None, EntryKind.FAVOR, _favor(f), f.id, f.interaction) for f in favors
    ]
    entries += [
        TimelineEntry(
            f.promised_on,
            None,
            EntryKind.FOLLOW_UP,
            _follow_up(f),
            f.id,
            f.interaction,
            open=not f.done,
        )
        for f in follow_ups
    ]
    entries += [_note(one, zone) for one in notes]
    entries += [
        TimelineEntry(one.day, None, one.kind, one.text, one.id, one.interaction) for one in said
    ]
    return tuple(sorted(entries, key=lambda entry: _newest_first(entry, when)))


def _newest_first(
    entry: TimelineEntry, when: dict[int, tuple[date, time | None]]
) -> tuple[int, int, int, int, int]:
    """By day and time, newest first; of one moment by interaction, then what came of it."""
    day, at = when.get(entry.interaction or 0, (entry.day, entry.at))
    minutes = -1 if at is None else at.hour * 60 + at.minute
    group = entry.id if entry.kind is EntryKind.INTERACTION else entry.interaction or 0
    return -day.toordinal(), -minutes, -group, list(EntryKind).index(entry.kind), entry.id


def _interaction(one: Interaction, who: Person) -> TimelineEntry:
    what = noun(one.word, one.kind)
    if one.status is not Status.HAPPENED:
        what = f"{one.status.value} {what}"
    elif not one.answered:
        what += ", no answer"
    others = [there.person.name for there in one.participants if there.person.id != who.id]
    if others:
        more = f" and {len(others) - 3} more" if len(others) > 3 else ""
        what += f" with {', '.join(others[:3]) + more if more else listed(others)}"
    parts = [what, one.about, one.organization, one.place and f"in {one.place}"]
    parts += [f"{one.minutes} min" if one.minutes else None, one.note]
    text = " · ".join(part for part in parts if part)
    planned = one.status is Status.PLANNED
    return TimelineEntry(one.day, one.at, EntryKind.INTERACTION, text, one.id, open=planned)


def _favor(favor: Favor) -> str:
    return f"{'gave' if favor.direction is FavorDirection.GIVEN else 'got'} {favor.text}"


def _follow_up(promise: FollowUp) -> str:
    due = f", by {short_day(promise.due, promise.promised_on)}" if promise.due else ""
    return f"promised {promise.text}{due}{' · done' if promise.done else ''}"


_NOTES = {
    NoteState.OFFERED: "thank-you note offered",
    NoteState.OWED: "thank-you note owed",
    NoteState.SNOOZED: "thank-you note owed, resting",
    NoteState.SENT: "thank-you note sent",
    NoteState.SKIPPED: "thank-you note skipped",
}


def _note(note: ThankYouNote, zone: tzinfo | None) -> TimelineEntry:
    moment = (note.sent_at or note.created_at).astimezone(zone)
    why = listed(list(dict.fromkeys(reason.about for reason in note.reasons)))
    text = f"{_NOTES[note.state]} for {why}" if why else _NOTES[note.state]
    if note.skipped_why:
        text += f" ({note.skipped_why})"
    waits = note.state in (NoteState.OFFERED, NoteState.OWED, NoteState.SNOOZED)
    at = moment.time().replace(second=0, microsecond=0)
    return TimelineEntry(moment.date(), at, EntryKind.NOTE, text, note.id, open=waits)
