"""All the fields of a person to read, with where they stand in your web."""

from collections.abc import Sequence
from datetime import date

from linchpin_tui.domain.records import Contact, FollowUp, Person, ThankYouNote
from linchpin_tui.domain.vocabulary import LineOfWork, NoteState, Warmth
from linchpin_tui.domain.wording import count, listed, short_day
from linchpin_tui.widgets.facts import Fact
from linchpin_tui.widgets.person_facts import EMPTY, few, person_title

_WARMTH = {
    Warmth.WARM: "warm",
    Warmth.COOLING: "cooling",
    Warmth.QUIET: "quiet: a word would be welcome",
}
_LINE_OF_WORK = {LineOfWork.SAME: "the same as yours", LineOfWork.OTHER: "another than yours"}


def field_facts(
    contact: Contact,
    *,
    aliases: Sequence[str],
    path: Sequence[Person],
    led_to: Sequence[Person],
    follow_ups: Sequence[FollowUp],
    notes: Sequence[tuple[ThankYouNote, str]],
    warm: Warmth | None,
    today: date,
) -> tuple[Fact, ...]:
    """What is known of a person, what is open with them first.

    `path` leads from You to them, without them; each note comes with the words for when it is due.
    """
    facts = [*person_title(contact), EMPTY]
    facts += _labelled("Thanks", [_thanks(note, due) for note, due in notes if _is_open(note)])
    facts += _labelled(
        "Promised",
        [
            Fact(
                each.text + (f" by {short_day(each.due, today)}" if each.due else ""),
                style="facts--accent" if each.due and each.due <= today else "facts--text",
            )
            for each in follow_ups
            if not each.done
        ],
    )
    facts += _row("Warmth", _warmth_words(contact, warm))
    facts += _row("Keep up", contact.keep_in_touch_days and f"every {_days(contact)}")
    way = " › ".join(["You", *(one.name for one in path), contact.name])
    facts.append(Fact(way if path else "you knew them yourself", "Path"))
    facts += _row("Led to", few(led_to))
    facts += _listed("Offers", contact.offers)
    facts += _listed("Needs", contact.needs)
    facts += _listed(
        "Found at", [each for each in (contact.email, contact.phone, contact.link) if each]
    )
    facts += _row("Place", contact.place)
    facts += _row("Met", _met(contact, today))
    facts += _row("Field", _LINE_OF_WORK.get(contact.line_of_work))
    facts += _row("Also", listed(list(aliases)))
    facts += _row("Tags", ", ".join(contact.tags))
    facts += _row("Notes", contact.notes)
    return tuple(facts)


def _warmth_words(contact: Contact, warm: Warmth | None) -> str:
    if contact.archived:
        return "in the archive"
    if warm is not None:
        return _WARMTH[warm]
    return "asleep: imported, and not talked with yet" if contact.asleep else "not talked with yet"


def _days(contact: Contact) -> str:
    return count(contact.keep_in_touch_days or 0, "day")


def _met(contact: Contact, today: date) -> str:
    on = short_day(contact.met_on, today) if contact.met_on else ""
    how = contact.how_met or ""
    if how.casefold().startswith("met "):
        how = how[len("met ") :]
    return " · ".join(filter(None, (on, how)))


def _is_open(note: ThankYouNote) -> bool:
    return note.state not in (NoteState.SENT, NoteState.SKIPPED)


def _thanks(note: ThankYouNote, due: str) -> Fact:
    reasons = listed([reason.about for reason in note.reasons])
    style = "facts--accent" if note.state is NoteState.OWED else "facts--text"
    return Fact(f"a note, {due}" + (f", for {reasons}" if reasons else ""), style=style)


def _row(label: str, text: str | int | None) -> list[Fact]:
    return [Fact(str(text), label)] if text else []


def _listed(label: str, texts: Sequence[str]) -> list[Fact]:
    return _labelled(label, [Fact(text) for text in texts])


def _labelled(label: str, facts: Sequence[Fact]) -> list[Fact]:
    """The first fact under its label, the others below it."""
    return [
        Fact(fact.text, " " if number else label, fact.style) for number, fact in enumerate(facts)
    ]
