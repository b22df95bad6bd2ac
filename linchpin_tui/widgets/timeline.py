"""A person's time line to read: day by day, the newest first."""

from collections.abc import Sequence
from datetime import date

from linchpin_tui.domain.timeline import EntryKind, TimelineEntry
from linchpin_tui.domain.wording import short_day, short_time
from linchpin_tui.widgets.facts import Fact
from linchpin_tui.widgets.person_facts import EMPTY

_MARKS = {
    EntryKind.INTERACTION: ("·", "facts--muted"),
    EntryKind.FOLLOW_UP: ("✓", "facts--good"),
    EntryKind.NOTE: ("✓", "facts--good"),
}
_OPEN = {
    EntryKind.INTERACTION: ("◌", "facts--accent"),
    EntryKind.FOLLOW_UP: ("›", "facts--accent"),
    EntryKind.NOTE: ("›", "facts--accent"),
}
_LEARNED = ("+", "facts--accent")


def timeline_facts(entries: Sequence[TimelineEntry], today: date, *, adds: str) -> tuple[Fact, ...]:
    """The time line under its title: each day once, each year but this one under its number.

    `adds` is the key that records what happened.
    """
    facts = [Fact("Timeline", style="facts--accent")]
    if not entries:
        facts.append(Fact(f"nothing yet: {adds} adds what happened", style="facts--muted"))
    shown: date | None = None
    year = today.year
    for entry in entries:
        if entry.day.year != year:
            year = entry.day.year
            facts += [EMPTY, Fact(str(year), style="facts--muted")]
        label = " " if entry.day == shown else short_day(entry.day)
        shown = entry.day
        mark, mark_style = _mark(entry)
        talk = entry.kind is EntryKind.INTERACTION
        text = f"{short_time(entry.at)} {entry.text}" if talk and entry.at else entry.text
        style = "facts--accent" if talk and entry.open else "facts--text"
        facts.append(Fact(text, label, style, mark, mark_style))
    return tuple(facts)


def _mark(entry: TimelineEntry) -> tuple[str, str]:
    """The sign of an entry and how it is drawn."""
    if entry.kind is EntryKind.FAVOR:
        return "→" if entry.text.startswith("gave ") else "←", "facts--good"
    return (_OPEN if entry.open else _MARKS).get(entry.kind, _LEARNED)
