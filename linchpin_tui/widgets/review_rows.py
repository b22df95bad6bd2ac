"""The four steps of a weekly review as lists."""

from collections.abc import Sequence
from datetime import date, datetime

from linchpin_tui.domain.next_people import Proposal
from linchpin_tui.domain.records import Interaction
from linchpin_tui.domain.report import NextPerson
from linchpin_tui.domain.vocabulary import PitchOutcome
from linchpin_tui.domain.wording import listed, noun, short_day, short_time
from linchpin_tui.widgets.ledger import LedgerRow

LANDED = {
    PitchOutcome.ENGAGED: "it engaged them",
    PitchOutcome.POLITE: "they were polite",
    PitchOutcome.FLAT: "it fell flat",
}
"""How a message landed, in words."""


def plan_rows(plans: Sequence[Interaction], now: datetime) -> list[LedgerRow]:
    """Plans: those whose time has passed wait for a word."""
    return [
        LedgerRow(
            str(one.id),
            f"{_begun(noun(one.word, one.kind))}{_whom(one)}",
            below=_when(one, now) + (", did it happen?" if _passed(one, now) else ""),
            mark="?" if _passed(one, now) else "·",
        )
        for one in plans
    ]


def talk_rows(
    talks: Sequence[tuple[Interaction, PitchOutcome | None]], today: date
) -> list[LedgerRow]:
    """Conversations: did you ask for a job, and how did your message land?"""
    return [
        LedgerRow(
            str(one.id),
            f"{short_day(one.day, today)} · {noun(one.word, one.kind)}{_whom(one)}",
            below=f"{'asked for a job' if one.asked else 'no job asked for'} · "
            + (f"your message: {LANDED[landed]}" if landed else "your message: not used"),
            mark="✓" if one.asked or landed else "·",
        )
        for one, landed in talks
    ]


def people_rows(chosen: Sequence[NextPerson], proposals: Sequence[Proposal]) -> list[LedgerRow]:
    """Those chosen for next week, then those who come to mind."""
    rows = [LedgerRow("", "Chosen for next week" if chosen else "Nobody chosen yet; Space chooses")]
    rows += [
        LedgerRow(str(one.id), _named(one.name, one.organization), below=one.why, mark="✓")
        for one in chosen
    ]
    if proposals:
        rows.append(LedgerRow("", "Who comes to mind"))
    rows += [
        LedgerRow(
            str(one.contact.id),
            _named(one.contact.name, one.organization),
            below=one.why,
            mark="·",
        )
        for one in proposals
    ]
    return rows


def _passed(one: Interaction, now: datetime) -> bool:
    return one.day < now.date() if one.at is None else one.occurred_at <= now


def _when(one: Interaction, now: datetime) -> str:
    at = f" {short_time(one.at)}" if one.at else ""
    return f"planned for {short_day(one.day, now.date())}{at}"


def _whom(one: Interaction) -> str:
    names = [there.person.name for there in one.participants]
    if names:
        return f" with {listed(names[:3])}{' and others' if len(names) > 3 else ''}"
    return f" {one.about or one.organization or ''}".rstrip()


def _named(name: str, organization: str | None) -> str:
    return f"{name} ({organization})" if organization else name


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]
