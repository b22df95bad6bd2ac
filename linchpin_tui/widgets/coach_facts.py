"""The coach's page: commitments and feedback as a list, the report as text to read."""

from collections.abc import Iterable
from datetime import date

from linchpin_tui.domain.coaching import (
    CHOOSING,
    Coaching,
    commitment_words,
    feedback_words,
)
from linchpin_tui.domain.wording import short_day
from linchpin_tui.widgets.facts import Fact, Facts
from linchpin_tui.widgets.ledger import LedgerRow

COMMITMENT, FEEDBACK = "commitment:", "feedback:"


def coach_words(found: Coaching, today: date) -> str:
    """Who your coach is, and when you saw and see them; how to choose one where there is none."""
    if found.coach is None:
        return f"You have no coach yet; c chooses one. {CHOOSING}"
    last = f"last seen {short_day(found.last, today)}" if found.last else "not seen yet"
    coming = f", planned {short_day(found.next, today)}" if found.next else ""
    return f"{found.coach.name}, your coach: {last}{coming}."


def coach_rows(found: Coaching, today: date) -> list[LedgerRow]:
    """Commitments, then feedback, each under its heading."""
    rows = [LedgerRow("", "Commitments" if found.commitments else "No commitments yet; n adds one")]
    rows += [
        LedgerRow(
            f"{COMMITMENT}{one.id}",
            one.text,
            below=commitment_words(one, today),
            mark="✓" if one.kept_on else "·",
        )
        for one in found.commitments
    ]
    rows.append(LedgerRow("", "Feedback" if found.feedback else "No feedback yet; f keeps some"))
    rows += [
        LedgerRow(
            f"{FEEDBACK}{one.id}",
            one.text,
            below=feedback_words(one, today),
            mark="✓" if one.acted_on else "·",
        )
        for one in found.feedback
    ]
    return rows


class ReportFacts(Facts):
    """A report to read: what is counted in a wider first column."""

    LABEL_WIDTH = 25


def report_facts(lines: Iterable[tuple[str, str, bool]]) -> tuple[Fact, ...]:
    """A report as facts; a line is a text, its label, and whether it is a heading.

    The labels `·` and a blank are those of a list.
    """
    facts = []
    for text, label, heading in lines:
        if heading:
            facts.append(Fact(text, style="facts--accent"))
        elif label in ("·", " "):
            style = "facts--text" if label == "·" else "facts--muted"
            facts.append(Fact(text, mark=label, style=style))
        else:
            facts.append(Fact(text, label=label))
    return tuple(facts)
