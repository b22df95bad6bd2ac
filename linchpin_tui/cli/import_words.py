"""An import in words: the preview, the question, what was done."""

from collections.abc import Sequence

from linchpin_tui.cli.layout import cut, table, width
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

_GLIMPSE = 5
"""Rows shown of what goes in."""
_LISTED = 20
"""Rows shown of what stays out."""

_FIELD_WORDS = {"met_on": "the date", "how_met": "how you met"}


def preview_lines(preview: Preview, *, as_new: bool) -> list[str]:
    """What an import would do; `as_new`: look-alikes are imported too."""
    new, known, alike = len(preview.new), len(preview.known), len(preview.look_alikes)
    gain = preview.filling
    alike_fate = (
        "imported as new people" if as_new else "left out; --new-lookalikes imports them too"
    )
    twins = sum(row.twin is not None for row in preview.known)
    known_fate = []
    if gain:
        known_fate.append(f"{gain:,} {'gains' if gain == 1 else 'gain'} what was empty")
    if twins:
        known_fate.append(f"{twins:,} twice in this file")
    counted = [
        (new, "new", "asleep until you first talk with them"),
        (known, "known", ", ".join(known_fate) or "nothing to add"),
        (alike, "look-alike" if alike == 1 else "look-alikes", alike_fate),
        (len(preview.unreadable), "unreadable", "left out"),
    ]
    lines = [
        f"{preview.file}: {_counted(preview.rows, 'row')} under the header in line {preview.header}"
    ]
    if preview.unused:
        lines.append(cut(f"Columns not used: {', '.join(preview.unused)}", width()))
    lines += table(
        ("", "", ""),
        [(f"{number:,}", what, fate) for number, what, fate in counted if number],
        right=(0,),
        give_way=(2,),
    )[1:]
    lines += _section(("line", "new", "at"), _new_rows(preview), _GLIMPSE)
    lines += _section(("line", "known", "gains"), _filling_rows(preview), _GLIMPSE)
    lines += _section(("line", "look-alike", "of"), _alike_rows(preview.look_alikes), _LISTED)
    lines += _section(("line", "unreadable"), _remark_rows(preview.unreadable), _LISTED)
    lines += _section(("line", "left out of a row"), _remark_rows(preview.remarks), _LISTED)
    return lines


def _section(headings: Sequence[str], rows: list[tuple[str, ...]], most: int) -> list[str]:
    if not rows:
        return []
    lines = ["", *table(headings, rows[:most], right=(0,), give_way=(1, 2))]
    if len(rows) > most:
        lines.append(f"      … and {len(rows) - most:,} more (--json has them all)")
    return lines


def _new_rows(preview: Preview) -> list[tuple[str, ...]]:
    return [(str(row.line), row.name, row.organization or "") for row in preview.new]


def _filling_rows(preview: Preview) -> list[tuple[str, ...]]:
    return [
        (
            str(known.row.line),
            f"{known.contact.name} (id:{known.contact.id})",
            ", ".join(_FIELD_WORDS.get(name, name) for name in known.fills),
        )
        for known in preview.known
        if known.contact and known.fills
    ]


def _alike_rows(look_alikes: Sequence[LookAlike]) -> list[tuple[str, ...]]:
    return [(str(alike.row.line), _at(alike.row), _likeness(alike)) for alike in look_alikes]


def _remark_rows(remarks: Sequence[Remark]) -> list[tuple[str, ...]]:
    return [(str(remark.line), remark.text) for remark in remarks]


def _likeness(alike: LookAlike) -> str:
    first = alike.like[0]
    who = _at(first)
    where = f"id:{first.id}" if first.id is not None else f"line {first.line}"
    more = len(alike.like) - 1
    others = "" if not more else f", and {more} more" if more + 1 < MOST_LIKE else ", and many more"
    named = f"{who}, {where}{others}"
    if alike.why is Likeness.DELETED:
        return f"{named}: deleted"
    if alike.why is Likeness.SAME_EMAIL:
        return f"{named}: the same email"
    if alike.why is Likeness.OTHER_PROFILE:
        return f"{named}: another profile"
    return named


def _counted(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def _at(one: PersonRow | Like) -> str:
    return f"{one.name} ({one.organization})" if one.organization else one.name


def done_lines(done: Done) -> list[str]:
    """What an import did."""
    left = len(done.left_out)
    lines = []
    if done.operation is None:
        lines.append(f"Nothing new in {done.file}, so nothing was changed.")
    else:
        parts = []
        if done.added:
            parts.append(f"Imported {people(len(done.added))}")
        if done.filled:
            verb = "filled in" if done.added else "Filled in"
            parts.append(f"{verb} {people(done.filled)} you knew")
        lines.append(f"{', '.join(parts)}. linchpin-tui undo takes it back.")
    if left:
        lines.append(
            f"Left out: {_counted(left, 'look-alike')}; --new-lookalikes imports them too."
        )
    return lines


def question(preview: Preview, look_alikes: int) -> str:
    """What is asked before an import in which so many look-alikes are imported."""
    new = len(preview.new) + look_alikes
    parts = []
    if new:
        parts.append(f"import {new:,} new {'person' if new == 1 else 'people'}")
    if preview.filling:
        parts.append(f"fill in {people(preview.filling)} you know")
    asked = " and ".join(parts)
    return f"{asked[0].upper()}{asked[1:]}?"
