"""An import in words, for the screen: what it would do, row by row, and what it did."""

from linchpin_tui.domain.wording import count
from linchpin_tui.services.importing import (
    MOST_LIKE,
    Done,
    Like,
    Likeness,
    LookAlike,
    PersonRow,
    Preview,
    Remark,
    people,
)
from linchpin_tui.widgets.facts import Fact

GLIMPSE = 10
"""Rows shown of those that go in."""
LISTED = 100
"""Rows shown of those that stay out."""

_EMPTY = Fact()
_FIELDS = {"met_on": "the date", "how_met": "how you met"}


def preview_facts(preview: Preview, *, look_alikes_too: bool, key: str) -> tuple[Fact, ...]:
    """What importing would do: the four counts, then rows with their lines.

    `key` takes the look-alikes in.
    """
    facts = [
        Fact(f"{count_of(preview.rows, 'row')} under the header in line {preview.header}"),
        _EMPTY,
        *_counts(preview, look_alikes_too=look_alikes_too, key=key),
    ]
    if preview.unused:
        facts += [_EMPTY, Fact(f"Columns not used: {', '.join(preview.unused)}")]
    sections = (
        ("Look-alikes", [_alike(alike) for alike in preview.look_alikes], LISTED),
        ("Unreadable", [_remark(remark) for remark in preview.unreadable], LISTED),
        ("Left out of a row", [_remark(remark) for remark in preview.remarks], LISTED),
        ("Known, and gaining", _gains(preview), GLIMPSE),
        ("New", [_line(row.line, _at(row)) for row in preview.new[:GLIMPSE]], GLIMPSE),
    )
    for title, rows, most in sections:
        if rows:
            facts += [_EMPTY, Fact(title, style="facts--accent"), *rows[:most]]
            total = len(preview.new) if title == "New" else len(rows)
            if total > most:
                facts.append(Fact(f"… and {total - most:,} more", style="facts--muted"))
    return tuple(facts)


def _counts(preview: Preview, *, look_alikes_too: bool, key: str) -> list[Fact]:
    alike = "will come in as new people" if look_alikes_too else f"stay out; {key} takes them in"
    if len(preview.look_alikes) == 1:
        one = f"stays out; {key} takes it in"
        alike = "will come in as a new person" if look_alikes_too else one
    known = []
    if preview.filling:
        gain = "gains" if preview.filling == 1 else "gain"
        known.append(f"{preview.filling:,} {gain} what was empty")
    twins = sum(row.twin is not None for row in preview.known)
    if twins:
        known.append(f"{twins:,} twice in this file")
    counted = (
        (len(preview.new), "new", "asleep until you first talk with them"),
        (len(preview.known), "known", ", ".join(known) or "nothing to add"),
        (len(preview.look_alikes), "look-alikes", alike),
        (
            len(preview.unreadable),
            "unreadable",
            "stay out" if preview.unreadable[1:] else "stays out",
        ),
    )
    return [_count(number, what, fate) for number, what, fate in counted]


def _count(number: int, what: str, fate: str) -> Fact:
    style = "facts--text" if number else "facts--muted"
    mark = f"{number:>7,}  {what.ljust(11)}"
    return Fact(fate if number else "", style="facts--muted", mark=mark, mark_style=style)


def _gains(preview: Preview) -> list[Fact]:
    return [
        _line(
            known.row.line,
            f"{known.contact.name} gains {', '.join(_FIELDS.get(f, f) for f in known.fills)}",
        )
        for known in preview.known
        if known.contact and known.fills
    ]


def _alike(alike: LookAlike) -> Fact:
    return _line(alike.row.line, f"{_at(alike.row)}: {_likeness(alike)}")


def _likeness(alike: LookAlike) -> str:
    first, *others = alike.like
    named = _at(first) + (f" in line {first.line}" if first.line is not None else "")
    if others:
        many = len(alike.like) >= MOST_LIKE
        named += " and many more" if many else f" and {count(len(others), 'other')}"
    return {
        Likeness.DELETED: f"like {named}, whom you deleted",
        Likeness.SAME_EMAIL: f"has the email of {named}",
        Likeness.OTHER_PROFILE: f"like {named}, with another profile",
    }.get(alike.why, f"like {named}")


def _remark(remark: Remark) -> Fact:
    return _line(remark.line, remark.text)


def _line(number: int, text: str) -> Fact:
    return Fact(text, f"line {number}")


def _at(one: PersonRow | Like) -> str:
    return f"{one.name} ({one.organization})" if one.organization else one.name


def count_of(number: int, word: str) -> str:
    """`1 row`, `10,000 rows`."""
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def done_words(done: Done, undo: str) -> str:
    """What an import did, in a few sentences. `undo` is the key that takes it back."""
    if done.operation is None:
        return f"Nothing new in {done.file}, so nothing was changed."
    sentences = []
    if done.added:
        one = len(done.added) == 1
        asleep = "asleep until you first talk" if one else "each asleep until you first talk"
        sentences.append(f"{people(len(done.added))} came in from {done.file}, {asleep}.")
    if done.filled:
        sentences.append(f"{people(done.filled)} you knew gained what was empty.")
    return " ".join((*sentences, f"{undo} takes it back."))
