"""The receipt: what a line was understood as, in words; and the refusal with its place marked."""

from datetime import datetime

from linchpin_tui.domain.capture.draft import CaptureError
from linchpin_tui.domain.capture.words import KINDS
from linchpin_tui.domain.counting import PLANNED, TWICE, counts_for_contacts
from linchpin_tui.domain.records import Contact, Interaction, Person
from linchpin_tui.domain.vocabulary import (
    INTERVIEWS,
    Direction,
    FavorDirection,
    Kind,
    NoteReason,
    NoteState,
    Period,
    Status,
)
from linchpin_tui.domain.wording import listed, noun, short_day, short_moment, short_time
from linchpin_tui.services.outcome import Recorded, TextOf
from linchpin_tui.services.thanks_opening import OpenedNote

_LABEL = 8
_SHOWN = 100
"""Columns of a long line that a refusal shows around the place it marks."""


def named(interaction: Interaction) -> str:
    """An interaction in a few words: `coffee with Dana Lee on Wed 25 Nov`."""
    what = noun(interaction.word, interaction.kind)
    names = [participant.person.name for participant in interaction.participants]
    if names:
        others = f" and {len(names) - 3} more" if len(names) > 3 else ""
        what += f" with {listed(names[:3]) if not others else ', '.join(names[:3]) + others}"
    elif interaction.about:
        what += f": {interaction.about}"
    return f"{what} on {short_day(interaction.day)}"


def receipt(recorded: Recorded) -> tuple[str, ...]:
    """What was recorded, a line of text each; the first says when, what and with whom."""
    lines = [_headline(recorded)]
    lines += _details(recorded)
    lines += _message(recorded)
    lines += _thanks(recorded)
    lines += _counts(recorded)
    if recorded.looks_like_repeat:
        lines.append(
            _line("repeat", "the same line came less than a minute ago; undo takes this one back")
        )
    return tuple(lines)


def refusal(line: str, error: CaptureError) -> tuple[str, ...]:
    """The line with the place marked, what is wrong with it, and what would be right."""
    first = max(0, min(error.start, max(0, len(line) - 1)) - _SHOWN // 2)
    shown = line[first : first + _SHOWN]
    if first or len(shown) < len(line):
        shown = ("…" if first else "") + shown + ("…" if first + _SHOWN < len(line) else "")
    shift = _width(line[first : error.start]) + (1 if first else 0)
    marked = max(1, min(_width(line[error.start : error.end]), _SHOWN))
    said = error.message if error.message.endswith(("?", ".")) else f"{error.message}."
    hint = f"  {error.hint}" if error.hint else ""
    return (f"  {shown}", f"  {' ' * shift}{'^' * marked} {said}{hint}")


def _width(text: str) -> int:
    """Terminal columns of text; wide characters take two."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(
        0 if combining(sign) else 2 if east_asian_width(sign) in "WF" else 1 for sign in text
    )


def _line(label: str, text: str) -> str:
    return f"  {label:<{_LABEL}} {text}"


def _headline(recorded: Recorded) -> str:
    draft, interaction = recorded.draft, recorded.interaction
    when = short_day(interaction.day, recorded.now.date())
    typed = interaction.day != recorded.now.date() or draft.planned
    if interaction.at and typed:
        when += f" {short_time(interaction.at)}"
    parts = [when]
    if interaction.status is Status.PLANNED:
        parts.append("planned")
    what = draft.word + _how(recorded)
    if interaction.about:
        what += f" · {interaction.about}"
    parts.append(what)
    parts += _who(recorded)
    if interaction.place:
        parts.append(f"in {interaction.place}")
    if interaction.minutes:
        parts.append(f"{interaction.minutes} min")
    if interaction.direction is Direction.INBOUND:
        parts.append("they came to you")
    return " · ".join(parts)


def _how(recorded: Recorded) -> str:
    """The channel, where the word for the kind does not say it already."""
    channel = recorded.draft.channel
    if channel is None or KINDS[recorded.draft.word][1] is channel:
        return ""
    return f" by {channel.replace('_', ' ')}"


def _who(recorded: Recorded) -> list[str]:
    """The people with what is new about them, or the organization where nobody was named."""
    names = [_contact(contact, recorded) for contact in recorded.contacts]
    organization = recorded.interaction.organization
    if not names:
        names = [organization] if organization else []
    introducer = recorded.introducer
    if introducer and (names or recorded.draft.kind is Kind.APPLICATION):
        kept = {person.id for person, _ in recorded.kept_introducers}
        takes = [contact for contact in recorded.contacts if contact.id not in kept]
        if takes or recorded.draft.kind is Kind.APPLICATION:
            new = ", new" if introducer.id in recorded.new else ""
            names = [f"{', '.join(names)}{', ' if names else ''}via {introducer.name}{new}"]
    return [", ".join(names)] if names else []


def _contact(contact: Contact, recorded: Recorded) -> str:
    said = contact.name
    if contact.organization:
        said += f" ({contact.organization})"
    if contact.id in recorded.new:
        said += ", new"
    if contact.id in recorded.moved:
        said += ", moved"
    return said


def _details(recorded: Recorded) -> list[str]:
    several = len(recorded.contacts) > 1
    lines = []
    for person, contact in zip(recorded.draft.people, recorded.contacts, strict=True):
        marks = [role.replace("_", " ") for role in person.roles]
        if person.decides is not None:
            marks.append("decides" if person.decides else "does not decide")
        if person.employment is not None:
            marks.append(person.employment.replace("_", " "))
        if marks:
            lines.append(_line("noted", ", ".join(marks) + _of(contact.person, several)))
    labelled: list[tuple[str, tuple[TextOf, ...]]] = [
        ("detail", recorded.details),
        ("finding", recorded.findings),
        ("needs", recorded.needs),
        ("offers", recorded.offers),
        ("gave", tuple(f for f in recorded.favors if f.direction is FavorDirection.GIVEN)),
        ("got", tuple(f for f in recorded.favors if f.direction is FavorDirection.RECEIVED)),
        ("next", recorded.follow_ups),
        ("lead", recorded.opportunities),
        ("feedback", recorded.feedback),
        ("tag", recorded.tags),
    ]
    for label, texts in labelled:
        for one in texts:
            verb = f"{one.verb} " if one.verb else ""
            due = f", by {short_day(one.due, recorded.now.date())}" if one.due else ""
            at = f" ({one.organization})" if label == "finding" and one.organization else ""
            lines.append(_line(label, f"{verb}{one.text}{at}{due}{_of(one.contact, several)}"))
    if recorded.interaction.note:
        lines.append(_line("note", recorded.interaction.note))
    for known, by in recorded.kept_introducers:
        lines.append(_line("via", f"{known.name} came through {by.name}; that stays"))
    if recorded.became_coach:
        lines.append(_line("coach", f"{recorded.became_coach.name} is your coach from now on"))
    return lines


def _of(person: Person | None, several: bool) -> str:
    return f" · {person.name}" if person and several else ""


def _message(recorded: Recorded) -> list[str]:
    """How a message landed that is not written down yet: how to write one."""
    pitch = recorded.draft.pitch
    if pitch is None or not recorded.message_unwritten:
        return []
    said = f"{pitch.value} is kept; no message is written down yet, and pitch set WORDS… writes one"
    return [_line("message", said)]


def _thanks(recorded: Recorded) -> list[str]:
    """Who is owed a note for what and by when, and who is offered one; a line for them all."""
    said: list[str] = []
    offered: list[str] = []
    by_note: dict[int, list[OpenedNote]] = {}
    for note in recorded.notes:
        by_note.setdefault(note.id, []).append(note)
    for notes in by_note.values():
        note = notes[0]
        if note.state is NoteState.OFFERED:
            offered.append(note.contact.name)
            continue
        reasons = listed([_reason(one) for one in notes])
        by = _by(note.due_at, recorded.now)
        joined = ", with the note already open" if note.joined else ""
        said.append(f"owed to {note.contact.name} for {reasons}{by}{joined}")
    if offered:
        said.append(f"a note to {listed(offered)} is offered")
    return [_line("thanks", "; ".join(said))] if said else []


def _by(due_at: datetime | None, now: datetime) -> str:
    if due_at is None:
        return ""
    return f", by {short_moment(due_at, now.date())}" if due_at >= now else ", still welcome"


def _reason(note: OpenedNote) -> str:
    if note.reason is NoteReason.INTRODUCTION:
        return "the introduction"
    if note.reason is NoteReason.FAVOR:
        return note.about
    return f"the {note.about.split(' on ')[0]}"


def _counts(recorded: Recorded) -> list[str]:
    """Where the quotas this line touches stand, and what did not count and how it would."""
    interaction, today = recorded.interaction, recorded.now.date()
    if interaction.status is Status.PLANNED:
        lacking = [said for said in _missed(interaction) if PLANNED not in said]
        will = not lacking or interaction.kind in INTERVIEWS
        said = [PLANNED.removeprefix("planned: counts ")] if will else []
        return [_line("counts", each) for each in (*said, *lacking)]
    lines = [_line("counts", said) for said in _missed(interaction)]
    for reading in recorded.readings:
        if interaction.uid in reading.tally.counted_uids:
            when = "today" if reading.gauge.period is Period.DAY else "this week"
            lines.append(_line(reading.title.lower(), reading.gauge.words_for(when)))
        elif any(
            one.uid == interaction.uid and one.why == TWICE for one in reading.tally.not_counted
        ):
            when = f"counted already today · {reading.gauge.words_for('')}"
            lines.append(_line(reading.title.lower(), when))
    counts = any(counts for _, counts, _ in counts_for_contacts(interaction))
    if counts and interaction.day != today:
        lines.append(_line("contacts", f"counted on {short_day(interaction.day, today)}"))
    return lines


def _missed(interaction: Interaction) -> list[str]:
    """Who did not count as a contact, and how they would."""
    if interaction.kind is Kind.COACH_SESSION:
        return []
    judged = counts_for_contacts(interaction)
    missed: dict[str, list[str]] = {}
    for person, counts, why in judged:
        if not counts:
            missed.setdefault(why or "", []).append(person.name)
    return [
        f"{f'{listed(people)}: ' if len(people) < len(judged) else ''}not as a contact ({why})"
        for why, people in missed.items()
    ]
