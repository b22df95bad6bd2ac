"""The check of effort: its rows as a list, and one row with everything that was counted."""

from collections.abc import Sequence
from datetime import date

from rich.cells import cell_len

from linchpin_tui.domain.effort_records import EffortRow, Side
from linchpin_tui.domain.effort_words import amount_words, factor_words, side_words
from linchpin_tui.domain.linchpin_check import LEANS
from linchpin_tui.domain.wording import short_day
from linchpin_tui.widgets.facts import Fact
from linchpin_tui.widgets.ledger import LedgerRow

_TITLE_WIDTH = 12


def effort_rows(rows: Sequence[EffortRow]) -> list[LedgerRow]:
    """A row for each habit: where it leans beside what you believed, both counts, the next step."""
    stands = [row.says + (f" · believed {_believed(row)}" if row.belief else "") for row in rows]
    longest = max(map(cell_len, stands), default=0)
    return [
        LedgerRow(
            row.row.value,
            row.title,
            stands=said,
            stands_wide=longest,
            more=f"→ {row.step.words}" if row.step else "",
            below=" " * (_TITLE_WIDTH + 2) + " · ".join(_short(row)),
            wide=_TITLE_WIDTH,
        )
        for row, said in zip(rows, stands, strict=True)
    ]


def effort_facts(row: EffortRow, today: date) -> tuple[Fact, ...]:
    """One row: its lean, what you believed, the next step, and the very things counted."""
    facts = [Fact(row.title, style="facts--title"), Fact(row.says)]
    if row.more:
        facts.append(Fact(row.more, style="facts--muted"))
    words = factor_words(row)
    if words:
        facts.append(Fact(f"It {words}.", style="facts--muted"))
    if row.belief:
        on = short_day(row.belief.on, today)
        facts += [Fact(), Fact(f"{LEANS[row.belief.lean]}, on {on}", "Believed")]
    if row.step:
        facts += [Fact(), Fact(row.step.words, "Next", style="facts--good")]
    for side in (row.crowd, row.linchpin):
        if side is not None:
            facts += _side(row, side)
    return tuple(facts)


def _side(row: EffortRow, side: Side) -> list[Fact]:
    heading = f"{_begun(side.name)}: {amount_words(side, minutes=row.minutes)}"
    found = [Fact(), Fact(heading, style="facts--accent")]
    found += [Fact(one.words, mark="✓", mark_style="facts--good") for one in side.evidence]
    return found if side.evidence else [*found, Fact("nothing yet", style="facts--muted")]


def _short(row: EffortRow) -> list[str]:
    sides = (row.crowd, row.linchpin)
    return [side_words(side, minutes=row.minutes, short=True) for side in sides if side is not None]


def _believed(row: EffortRow) -> str:
    return LEANS[row.belief.lean].removeprefix("leans ") if row.belief else ""


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]
