"""What you know about the person a note goes to, in the few lines above its text."""

from collections.abc import Collection, Sequence
from datetime import date

from linchpin_tui.domain.records import (
    Contact,
    Detail,
    FollowUp,
    Interaction,
    NoteText,
    ThankYouNote,
)
from linchpin_tui.domain.vocabulary import NoteState
from linchpin_tui.domain.wording import listed, short_day
from linchpin_tui.widgets.facts import Fact
from linchpin_tui.widgets.paint import cut
from linchpin_tui.widgets.person_facts import conversation, learned, sent_words

_CONVERSATIONS = 3
_EARLIER = 3
_BEGINNING = 70
"""So much of an earlier note is shown."""


def note_facts(
    note: ThankYouNote,
    contact: Contact,
    *,
    details: Sequence[Detail],
    fresh: Collection[Detail],
    interactions: Sequence[Interaction],
    due: str,
    today: date,
    noted_by: Sequence[str],
    promises: Sequence[FollowUp] = (),
    earlier: Sequence[ThankYouNote] = (),
) -> tuple[Fact, ...]:
    """To whom and what for, what you noted, when you talked, what they need, what you promised,
    how you met, the notes before. Details of this conversation lead.

    `noted_by` are the keys that note a detail: the first, and one that works while writing.
    """
    organization = f" · {contact.organization}" if contact.organization else ""
    facts = [Fact(f"{contact.name}{organization}", style="facts--title")]
    reasons = listed([reason.about for reason in note.reasons]) or "no reason left"
    facts.append(Fact(f"{due} · for {reasons}", style="facts--accent"))
    if note.sent_at or note.skipped_why:
        facts.append(Fact(sent_words(note, today), style="facts--muted"))
    if note.override_why:
        seen = "also in the report" if note.override_in_report else "kept private"
        facts.append(Fact(f"sent as it was: {note.override_why} ({seen})", style="facts--muted"))
    new = {detail.id for detail in fresh}
    ordered = sorted(details, key=lambda detail: detail.id not in new)
    for number, detail in enumerate(ordered):
        facts.append(
            Fact(
                learned(detail),
                " " if number else "You know",
                style="facts--text" if detail.id in new else "facts--muted",
            )
        )
    if not fresh:
        label = " " if ordered else "You know"
        key, *others = noted_by
        notes = f"{key} notes it" + "".join(f" ({other} while writing)" for other in others[:1])
        nothing = f"nothing from this conversation yet: {notes}"
        facts.append(Fact(nothing, label, "facts--muted"))
    for number, interaction in enumerate(interactions[:_CONVERSATIONS]):
        facts.append(Fact(conversation(interaction, today), " " if number else "Together"))
    facts += _listed("Needs", contact.needs)
    facts += _listed(
        "Promised",
        [
            each.text + (f", by {short_day(each.due, today)}" if each.due else "")
            for each in promises
            if not each.done
        ],
    )
    facts += _listed("Met", _met(contact, today))
    facts += _listed("Notes", [_earlier(each, today) for each in earlier[:_EARLIER]])
    return tuple(facts)


def preview(text: NoteText) -> tuple[Fact, ...]:
    """The whole note as it would go out."""
    if not text.whole:
        return (Fact("nothing is written yet", style="facts--muted"),)
    return tuple(Fact(line) for line in text.whole.split("\n"))


def _met(contact: Contact, today: date) -> list[str]:
    """How you met, and through whom."""
    through = f"through {contact.introduced_by.name}" if contact.introduced_by else ""
    on = f"on {short_day(contact.met_on, today)}" if contact.met_on else ""
    words = [contact.how_met or "", through, on]
    return [", ".join(filter(None, words))] if any(words) else []


def _earlier(note: ThankYouNote, today: date) -> str:
    """An earlier note in a line: when it went, and how it began."""
    if note.state is not NoteState.SENT:
        return note.state.value
    begun = note.text.detail or note.text.whole
    said = f": “{cut(begun, _BEGINNING)}”" if begun.strip() else ""
    return f"{sent_words(note, today)}{said}"


def _listed(label: str, texts: Sequence[str]) -> list[Fact]:
    """One text a line, the first under the label."""
    return [Fact(text, " " if number else label) for number, text in enumerate(texts)]
