"""When a thank-you note may be marked sent: the personal detail, and that it is no one else's.

A note goes out with something learned in this conversation or since, and with a text that
carries it. Overriding that asks for a reason.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from functools import cache

from linchpin_tui.domain.note_template import SHAPES
from linchpin_tui.domain.records import Detail, Interaction, NoteText, ThankYouNote
from linchpin_tui.domain.vocabulary import NoteReason
from linchpin_tui.domain.wording import short_day
from linchpin_tui.light import NamedTuple

LEAST_OWN_WORDS = 3
LEAST_CARRIED = 60
"""In percent of the detail's own words."""
TOO_ALIKE = 85
"""In percent; above it a note is generic."""
AIM = (60, 120)
"""Words a note should have, from and to."""

_ASCII_WORD = re.compile(r"[a-z0-9]+(?:'[a-z0-9]+)*")
_SLOT = re.compile(r"\{\w+\}")
_APOSTROPHES = str.maketrans("’ʼ‘", "'''")


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
    that are no one's detail. `now` is local; dates are named in its zone.
    """

    note: ThankYouNote
    template: NoteText
    now: datetime
    interactions: tuple[Interaction, ...] = ()
    details: tuple[Detail, ...] = ()
    sent: tuple[ThankYouNote, ...] = ()
    names: tuple[str, ...] = ()


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
    return frozenset(_own(text.detail, known))


def likeness(text: str, sent: str, passed_over: Iterable[str] = ()) -> int:
    """How alike two texts are in percent, rounded up, by the words that both have, in any order.

    Words of `passed_over` and of the templates are left out; 0 when that leaves nothing.
    """
    skipped = _stock() | set(passed_over)
    ours = Counter(word for word in words(text) if word not in skipped)
    theirs = Counter(word for word in words(sent) if word not in skipped)
    total = ours.total() + theirs.total()
    return -(-200 * (ours & theirs).total() // total) if total else 0


def words(text: str) -> list[str]:
    """A text's words, case folded. Where a script sets no blanks each of its signs is a word."""
    plain = text.translate(_APOSTROPHES).casefold()
    if plain.isascii():
        return _ASCII_WORD.findall(plain)
    found: list[str] = []
    word = ""
    for sign in f"{unicodedata.normalize('NFC', plain)} ":
        ideographic = _stands_alone(sign)
        if not ideographic and (unicodedata.category(sign)[0] in "LMN" or (sign == "'" and word)):
            word += sign
            continue
        if word.rstrip("'"):
            found.append(word.rstrip("'"))
        word = ""
        if ideographic:
            found.append(sign)
    return found


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


def _generic(material: Material, final: str) -> list[Problem]:
    """The sent note that this one repeats, if there is one; the most alike, the newest first."""
    note = material.note
    ours = {*words(material.template.whole), *_name_words(note)}
    worst: tuple[int, ThankYouNote] | None = None
    for sent in material.sent:
        if sent.contact.id == note.contact.id:
            continue
        alike = likeness(final, sent.text.whole, ours | _name_words(sent))
        if alike > TOO_ALIKE and (worst is None or alike > worst[0]):
            worst = (alike, sent)
    if worst is None:
        return []
    alike, sent = worst
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
    return {word for word in found if len(word) > 1 or _stands_alone(word)}


def _name_words(note: ThankYouNote) -> set[str]:
    """The words of the names in a note: its contact, their organization, whom they introduced."""
    names = [note.contact.name, note.organization or ""]
    names += [reason.introduced.name for reason in note.reasons if reason.introduced]
    return {word for name in names for word in words(name)}


@cache
def _stock() -> frozenset[str]:
    return frozenset(word for shape in SHAPES for word in words(_SLOT.sub(" ", shape)))


def _stands_alone(sign: str) -> bool:
    """Is it a sign of a script written without blanks?"""
    return unicodedata.category(sign)[0] == "L" and (
        "\u3041" <= sign <= "\u30ff"
        or "\u3400" <= sign <= "\u9fff"
        or "\u0e01" <= sign <= "\u0eff"
        or "\U00020000" <= sign <= "\U0003ffff"
    )
