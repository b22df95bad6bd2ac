"""A first proposal for a note: the shape of the thanks and of the next step, never the detail."""

from collections.abc import Iterable, Mapping
from datetime import date

from linchpin_tui.domain.note_templates import Template, fill_in, placeholders
from linchpin_tui.domain.note_words import left_open
from linchpin_tui.domain.records import (
    Detail,
    FollowUp,
    Interaction,
    NoteText,
    Reason,
    ThankYouNote,
)
from linchpin_tui.domain.vocabulary import Kind, NoteReason
from linchpin_tui.domain.wording import listed, noun

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_FIRST = "Thank you for {what}."
_FURTHER = "Thank you, too, for {what}."
_INTRODUCTION = "introducing me to {name}"
_ANY_INTRODUCTION = "the introduction you made"
_FAVOR = "your help: {gift}"
_ANY_FAVOR = "your help"
_LANDING = "being part of what led me to my new work"
_ANY_TALK = "your time"
_LATELY = "{day}'s {name}"
_LONG_AGO = "the {name} on {day}"
_INTERVIEW = "interview"
_ROLE = " for {role}"
_PLACE = " at {organization}"
_LENGTHS = {30: "half hour", 60: "hour"}
_PROMISE = "I'll {text}."
_PROMISE_BY = "I'll {text} by {day}."
_AFTER_JOB_INTERVIEW = "I look forward to hearing from you."
_AFTER_INTRODUCTION = "I'll tell you what comes of it."
_AFTER_ALL_ELSE = "I'll tell you how it goes."
_WHY_THIS = "What draws me to this: "

SHAPES = (
    *(_FIRST, _FURTHER, _INTRODUCTION, _ANY_INTRODUCTION, _FAVOR, _ANY_FAVOR, _LANDING),
    *(_ANY_TALK, _LATELY, _LONG_AGO, _INTERVIEW, _ROLE, _PLACE, *_LENGTHS.values()),
    *(_PROMISE, _PROMISE_BY, _AFTER_JOB_INTERVIEW, _AFTER_INTRODUCTION, _AFTER_ALL_ELSE),
    _WHY_THIS,
    *(f"{day} {day}'s" for day in _WEEKDAYS),
    *_MONTHS,
    *(str(day) for day in range(1, 32)),
    *(noun("", kind) for kind in Kind),
)
"""All that a template can say of its own, for telling it from what someone wrote."""


def propose(
    note: ThankYouNote,
    interactions: Iterable[Interaction],
    follow_ups: Iterable[FollowUp],
    today: date,
) -> NoteText:
    """The note as it could begin, from its reasons and the promises made to the contact.

    `interactions` are those of the reasons; `today` is the local date. The detail is left empty.
    """
    known = {interaction.id: interaction for interaction in interactions}
    thanked_for: list[str] = []
    for reason in note.reasons:
        what = _what(reason, known, today)
        if what not in thanked_for:
            thanked_for.append(what)
    sentences = [
        (_FURTHER if number else _FIRST).format(what=what)
        for number, what in enumerate(thanked_for or [_ANY_TALK])
    ]
    kinds = {reason.kind for reason in note.reasons}
    return NoteText(
        thanks=" ".join(sentences),
        next_step=_next_step(kinds, follow_ups, today),
        why_this=_WHY_THIS if NoteReason.JOB_INTERVIEW in kinds else "",
    )


def slots(
    note: ThankYouNote,
    interactions: Iterable[Interaction],
    follow_ups: Iterable[FollowUp],
    today: date,
) -> dict[str, str]:
    """What the placeholders of a template stand for in this note; one without a value is left out.

    `interactions` are those of the note's reasons; `today` is the local date.
    """
    known = {interaction.id: interaction for interaction in interactions}
    proposed = propose(note, known.values(), follow_ups, today)
    talk = _talk(note, known)
    introduced = [reason.introduced.name for reason in note.reasons if reason.introduced]
    gifts = [
        reason.about.partition(": ")[2].rstrip(" .")
        for reason in note.reasons
        if reason.kind is NoteReason.FAVOR
    ]
    found = {
        "name": note.contact.name,
        "first": note.contact.name.split()[0] if note.contact.name.split() else "",
        "organization": (talk and talk.organization) or note.organization or "",
        "talk": _occasion(talk, today) if talk else "",
        "day": _day(talk.day, today) if talk else "",
        "role": (talk and talk.about) or "",
        "introduced": listed(list(dict.fromkeys(introduced))),
        "favor": listed([gift for gift in gifts if gift]),
        "thanks": proposed.thanks,
        "next": proposed.next_step,
    }
    return {slot: value for slot, value in found.items() if value}


def braced(
    note: ThankYouNote,
    interactions: Iterable[Interaction],
    details: Iterable[Detail],
    follow_ups: Iterable[FollowUp],
) -> frozenset[str]:
    """What stands in braces in the facts that a note may name, such as an organization `{Acme}`."""
    said = [note.contact.name, note.organization or ""]
    for reason in note.reasons:
        said += [reason.about, reason.introduced.name if reason.introduced else ""]
    for talk in interactions:
        said += [talk.organization or "", talk.about or ""]
        said += [there.person.name for there in talk.participants]
    said += [detail.text for detail in details]
    said += [promise.text for promise in follow_ups]
    return frozenset(slot for text in said for slot in left_open(text))


def in_shape(
    template: Template,
    note: ThankYouNote,
    interactions: Iterable[Interaction],
    follow_ups: Iterable[FollowUp],
    today: date,
) -> NoteText:
    """A template filled in for a note. What it does not thank for is thanked for after it.

    `interactions` are those of the note's reasons; `today` is the local date.
    """
    known = {interaction.id: interaction for interaction in interactions}
    shape = fill_in(template, slots(note, known.values(), follow_ups, today))
    if "thanks" in placeholders(template.text.thanks):
        return shape
    talk = _talk(note, known)
    left = [reason for reason in note.reasons if not _thanks_for(template, reason, talk)]
    if len(left) == len(note.reasons):
        left = left[1:]  # It thanks for something: for what came first.
    further = dict.fromkeys(_what(reason, known, today) for reason in left)
    sentences = [shape.thanks, *(_FURTHER.format(what=what) for what in further)]
    return shape._replace(thanks=" ".join(sentences))


def _thanks_for(template: Template, reason: Reason, talk: Interaction | None) -> bool:
    """Does a template thank for a reason, by one of its places or by what it is for?"""
    places = placeholders(template.text.thanks)
    if reason.kind is NoteReason.INTRODUCTION:
        return "introduced" in places
    if reason.kind is NoteReason.FAVOR:
        return "favor" in places
    if reason.interaction is not None and (talk is None or reason.interaction != talk.id):
        return False  # One talk is named, the latest.
    return reason.kind.value in template.occasions or not places.isdisjoint(("talk", "day", "role"))


def _talk(note: ThankYouNote, known: Mapping[int, Interaction]) -> Interaction | None:
    """The latest of the talks with them that a note thanks for."""
    ids = {reason.interaction for reason in note.reasons}
    talks = [interaction for id, interaction in known.items() if id in ids]
    with_them = [
        talk for talk in talks if any(one.person.id == note.contact.id for one in talk.participants)
    ]
    return max(with_them, key=lambda one: (one.day, one.id), default=None)


def _day(day: date, today: date) -> str:
    return _WEEKDAYS[day.weekday()] if 0 <= (today - day).days < 7 else _long_day(day)


def _what(reason: Reason, known: Mapping[int, Interaction], today: date) -> str:
    """What a reason gives thanks for, to follow `Thank you for`."""
    if reason.kind is NoteReason.INTRODUCTION:
        if reason.introduced is None:
            return _ANY_INTRODUCTION
        return _INTRODUCTION.format(name=reason.introduced.name)
    if reason.kind is NoteReason.FAVOR:
        gift = reason.about.partition(": ")[2].rstrip(" .")
        return _FAVOR.format(gift=gift) if gift else _ANY_FAVOR
    if reason.kind is NoteReason.LANDING:
        return _LANDING
    interaction = known.get(reason.interaction) if reason.interaction is not None else None
    return _ANY_TALK if interaction is None else _occasion(interaction, today)


def _occasion(interaction: Interaction, today: date) -> str:
    """`Tuesday's half hour`; `the coffee on 12 May` when it was a week or more ago."""
    named = _name(interaction)
    if 0 <= (today - interaction.day).days < 7:
        return _LATELY.format(day=_WEEKDAYS[interaction.day.weekday()], name=named)
    return _LONG_AGO.format(day=_long_day(interaction.day), name=named)


def _name(interaction: Interaction) -> str:
    if interaction.kind is Kind.JOB_INTERVIEW:
        role = _ROLE.format(role=interaction.about) if interaction.about else ""
        place = interaction.organization
        return _INTERVIEW + role + (_PLACE.format(organization=place) if place else "")
    by_word = noun(interaction.word, interaction.kind)
    return _LENGTHS.get(interaction.minutes, by_word) if interaction.minutes else by_word


def _next_step(kinds: set[NoteReason], follow_ups: Iterable[FollowUp], today: date) -> str:
    """The promise that is due first; without one, a plain ending that fits the reason."""
    promises = sorted(
        (promise for promise in follow_ups if not promise.done),
        key=lambda promise: (promise.due or date.max, promise.id),
    )
    if promises:
        text, due = promises[0].text.rstrip(" ."), promises[0].due
        if due is None or due < today:
            return _PROMISE.format(text=text)
        near = (due - today).days < 7
        day = _WEEKDAYS[due.weekday()] if near else _long_day(due)
        return _PROMISE_BY.format(text=text, day=day)
    if NoteReason.JOB_INTERVIEW in kinds:
        return _AFTER_JOB_INTERVIEW
    return _AFTER_INTRODUCTION if kinds == {NoteReason.INTRODUCTION} else _AFTER_ALL_ELSE


def _long_day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]}"
