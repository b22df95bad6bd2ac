"""The check of effort in words: amounts, interactions, and factors as they are typed."""

from datetime import date
from fractions import Fraction

from linchpin_tui.domain.effort_records import EffortRow, Row, Side
from linchpin_tui.domain.records import Interaction
from linchpin_tui.domain.wording import count, listed, noun, short_day

_ONE = {
    "group events": "group event",
    "one-on-one meetings": "one-on-one meeting",
    "interviews without a note": "interview without a note",
    "notes sent": "note sent",
    "people in work": "person in work",
}
"""What a side is called when there is one of it, where that is another word."""


def side_words(side: Side | None, *, minutes: bool, short: bool = False) -> str:
    """A side with what it comes to: `3 group events`; `short`: without how often, beside minutes.

    A dash where a row has no such side.
    """
    if side is None:
        return "–"
    amount = amount_words(side, minutes=minutes)
    name = _ONE.get(side.name, side.name) if side.things == 1 and not minutes else side.name
    return f"{amount.partition(' (')[0] if short else amount} {name}"


def amount_words(side: Side, *, minutes: bool) -> str:
    """What a side comes to: `7`, or `2 h 05 min (3 times)`."""
    if not minutes:
        return str(side.things)
    hours, rest = divmod(side.amount, 60)
    spent = (
        f"{hours} h {rest:02} min" if hours and rest else f"{hours} h" if hours else f"{rest} min"
    )
    return f"{spent} ({count(side.things, 'time')})" if side.things else "0 min"


def factor_words(row: EffortRow) -> str:
    """From when on a row leans linchpin, in words; empty where it shows no lean."""
    if row.factor is None or row.crowd is None:
        return ""
    much = "much" if row.row in (Row.ROOMS, Row.BOARDS) else "many"
    asked = f"{float(row.factor):g} × as {much}" if row.factor != 1 else f"as {much}"
    return f"leans linchpin from {asked} {row.linchpin.name} as {row.crowd.name}"


def factor_typed(text: str) -> Fraction:
    """A factor as typed: `2`, `1.5`, `1/2`. Raises ValueError with a sentence for the user."""
    wrong = "A factor is a number from 0.01 to 100, such as 2, 1.5 or 1/2."
    plain = text.strip().replace(",", ".")
    if len(plain) > 12 or not set(plain) <= set("0123456789./"):
        raise ValueError(wrong)
    try:
        found = Fraction(plain)
    except (ValueError, ZeroDivisionError):
        raise ValueError(wrong) from None
    if not Fraction(1, 100) <= found <= 100:
        raise ValueError(wrong)
    return found


def words_of(one: Interaction, today: date) -> str:
    """`Tue 24 Nov · coffee · Dana Lee and Sam Ortiz · 30 min`."""
    whom = listed([there.person.name for there in one.participants])
    parts = (
        short_day(one.day, today),
        noun(one.word, one.kind),
        whom,
        one.about or "",
        f"at {one.organization}" if one.organization and not whom else "",
        f"{one.minutes} min" if one.minutes else "",
    )
    return " · ".join(part for part in parts if part)
