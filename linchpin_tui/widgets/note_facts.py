"""What you know about the person a note goes to, in the few lines above its text."""

from collections.abc import Collection, Sequence
from datetime import date

from linchpin_tui.domain.records import Contact, Detail, Interaction, ThankYouNote
from linchpin_tui.domain.wording import listed
from linchpin_tui.widgets.facts import Fact
from linchpin_tui.widgets.person_facts import conversation, learned, sent_words

_CONVERSATIONS = 3


def note_facts(
    note: ThankYouNote,
    contact: Contact,
    *,
    details: Sequence[Detail],
    fresh: Collection[Detail],
    interactions: Sequence[Interaction],
    due: str,
    today: date,
) -> tuple[Fact, ...]:
    """To whom and what for, when you met, what you noted. Details of this conversation lead."""
    organization = f" · {contact.organization}" if contact.organization else ""
    facts = [Fact(f"{contact.name}{organization}", style="facts--title")]
    reasons = listed([reason.about for reason in note.reasons]) or "no reason left"
    facts.append(Fact(f"{due} · for {reasons}", style="facts--accent"))
    if note.sent_at or note.skipped_why:
        facts.append(Fact(sent_words(note, today), style="facts--muted"))
    if note.override_why:
        facts.append(Fact(f"sent as it was: {note.override_why}", style="facts--muted"))
    for number, interaction in enumerate(interactions[:_CONVERSATIONS]):
        facts.append(Fact(conversation(interaction, today), " " if number else "Together"))
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
        facts.append(
            Fact(
                "nothing from this conversation yet: n notes it (^n while writing)",
                label,
                "facts--muted",
            )
        )
    return tuple(facts)
