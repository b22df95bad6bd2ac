"""When a thank-you note may be marked sent: the personal detail, and that it is no one else's.

A note goes out with something learned in this conversation or since, and with a text that
carries it. Overriding that asks for a reason.
"""

from collections.abc import Iterable
from datetime import datetime

from linchpin_tui.domain.note_likeness import TOO_ALIKE, likeness
from linchpin_tui.domain.note_words import left_open, stands_alone, without_slots, words
from linchpin_tui.domain.records import Detail, Interaction, NoteText, ThankYouNote
from linchpin_tui.domain.vocabulary import NoteReason
from linchpin_tui.domain.wording import short_day
from linchpin_tui.light import NamedTuple

LEAST_OWN_WORDS = 3
LEAST_CARRIED = 60
"""In percent of the detail's own words."""
AIM = (60, 120)
"""Words a note should have, from and to."""


class Problem(NamedTuple):
    """Why a note cannot be marked sent yet: a sentence for the user, and the field it is about.

    `field` is one of NoteText's, or `override_why`; `sent` is the note it is too much like.
    """

    field: str
    message: str
    sent: ThankYouNote | None = None


class Material(NamedTuple):
    """What a note's text is judged beside.

    `template` is what was proposed for it, `interactions` are those of its reasons, `details`
    those known about the contact, `sent` notes already sent (to anyone), `names` further names
    that are no one's detail, `shapes` the words of further templates, `braced` what stands in
    braces in the facts and is no place to fill in. `now` is local; dates are named in its zone.
    """

    note: ThankYouNote
    template: NoteText
    now: datetime
    interactions: tuple[Interaction, ...] = ()
    details: tuple[Detail, ...] = ()
    sent: tuple[ThankYouNote, ...] = ()
    names: tuple[str, ...] = ()
    shapes: frozenset[str] = frozenset()
    braced: frozenset[str] = frozenset()


def problems(
    text: NoteText,
    material: Material,
    *,
    by_hand: bool = False,
    override_why: str | None = None,
    final: str | None = None,
) -> tuple[Problem, ...]:
    """What keeps a note from being marked sent; empty when nothing does.

    `final` is the whole text as it went out, where that differs from the parts. Of a note written
    by hand only the detail is known, and it suffices. An override (not None) answers for everything,
    with a reason.
    """
    if override_why is not None:
        if override_why.strip():
            return ()
        return (
            Problem("override_why", "Say why this note goes as it is: an override has a reason."),
        )
    name = material.note.contact.name
    found = []
    if not fresh_details(material):
        found.append(
            Problem(
                "detail",
                f"Add one thing you learned about {name} in this conversation or since; "
                "a note goes out with a personal detail.",
            )
        )
    if by_hand:
        return tuple(found)
    found += _of_the_words(text, material, text.whole if final is None else final)
    found += _to_fill_in(text, final, material.braced)
    if _needs_why(material.note) and not _own(text.why_this, words(material.template.why_this)):
        found.append(
            Problem(
                "why_this",
                "A note after a job interview also says why you want this; finish that line.",
            )
        )
    return tuple(found)


def fresh_details(material: Material) -> tuple[Detail, ...]:
    """The details learned in the conversations the note thanks for, or since the first of them."""
    ids = {interaction.id for interaction in material.interactions}
    opened_on = material.note.created_at.astimezone(material.now.tzinfo).date()
    since = min((i.day for i in material.interactions), default=opened_on)
    return tuple(
        detail
        for detail in material.details
        if detail.contact.id == material.note.contact.id
        and (detail.interaction in ids or detail.learned_on >= since)
    )


def own_words(text: NoteText, material: Material) -> frozenset[str]:
    """The words of the detail part that are neither the template's nor names."""
    known = {*words(material.template.whole), *_name_words(material.note)}
    for interaction in material.interactions:
        for participant in interaction.participants:
            known.update(words(participant.person.name))
    for name in material.names:
        known.update(words(name))
    return frozenset(_own(without_slots(text.detail, material.braced), known))


def length_words(text: NoteText) -> str:
    """`34 words (aim 60–120)`."""
    count = len(words(text.whole))
    return f"{count} word{'' if count == 1 else 's'} (aim {AIM[0]}–{AIM[1]})"


def detail_words(text: NoteText, material: Material) -> str:
    """The detail in a word or two: `missing`, `2 of 3 words`, `there`."""
    own = len(own_words(text, material))
    if not own or not fresh_details(material):
        return "missing"
    return "there" if own >= LEAST_OWN_WORDS else f"{own} of {LEAST_OWN_WORDS} words"


def _of_the_words(text: NoteText, material: Material, final: str) -> list[Problem]:
    """What is wrong with the detail as it is written: too thin, lost on the way, or generic."""
    own = own_words(text, material)
    if len(own) < LEAST_OWN_WORDS:
        has = f"it has {len(own)}" if own else "it has none yet"
        return [
            Problem(
                "detail",
                f"The detail needs at least {LEAST_OWN_WORDS} words of its own, beside names and "
                f"the template's; {has}.",
            )
        ]
    found = []
    carried = own & set(words(final))
    if 100 * len(carried) < LEAST_CARRIED * len(own):
        found.append(
            Problem(
                "detail",
                f"The text has lost its detail: {len(carried)} of {len(own)} of its words are left, "
                f"at least {LEAST_CARRIED} % should be.",
            )
        )
    found += _generic(material, final)
    return found


def _to_fill_in(text: NoteText, final: str | None, braced: frozenset[str]) -> list[Problem]:
    """The first placeholder that would go out as it is."""
    for field, part in zip(text._fields, text, strict=True):
        for slot in left_open(part, braced):
            if final is None or slot in final:
                return [Problem(field, f"{slot} is still to be filled in, or to be taken out.")]
    return []


def passed_over(material: Material) -> set[str]:
    """The words of a note that are not its writer's: its template's, and the names in it."""
    note = material.note
    return {*words(material.template.whole), *_name_words(note), *material.shapes}


def most_alike(text: str, material: Material) -> tuple[ThankYouNote, int] | None:
    """Which note to someone else a text is most like, the first of equals, and by how many percent;
    None where none is so much alike that it would be refused."""
    note = material.note
    ours = passed_over(material)
    worst: tuple[ThankYouNote, int] | None = None
    for sent in material.sent:
        if sent.contact.id == note.contact.id:
            continue
        alike = likeness(text, sent.text.whole, ours | _name_words(sent))
        if alike > TOO_ALIKE and (worst is None or alike > worst[1]):
            worst = (sent, alike)
    return worst


def _generic(material: Material, final: str) -> list[Problem]:
    """The sent note that this one repeats, if there is one."""
    note = material.note
    worst = most_alike(final, material)
    if worst is None:
        return []
    sent, alike = worst
    on = ""
    if sent.sent_at is not None:
        local = sent.sent_at.astimezone(material.now.tzinfo)
        on = f" on {short_day(local.date(), material.now.date())}"
    return [
        Problem(
            "detail",
            f"This reads like the note sent to {sent.contact.name}{on} ({alike} % alike). "
            f"Say what only {note.contact.name} would know.",
            sent,
        )
    ]


def _needs_why(note: ThankYouNote) -> bool:
    return any(reason.kind is NoteReason.JOB_INTERVIEW for reason in note.reasons)


def _own(text: str, known: Iterable[str]) -> set[str]:
    """The distinct words of a text besides known ones and single letters."""
    found = set(words(text)).difference(known)
    return {word for word in found if len(word) > 1 or stands_alone(word)}


def _name_words(note: ThankYouNote) -> set[str]:
    """The words of the names in a note: its contact, their organization, whom they introduced."""
    names = [note.contact.name, note.organization or ""]
    names += [reason.introduced.name for reason in note.reasons if reason.introduced]
    return {word for name in names for word in words(name)}
