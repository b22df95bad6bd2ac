"""What is behind a gauge: the interactions it counted, those it did not and why, what is planned."""

from collections.abc import Mapping
from datetime import date

from linchpin_tui.domain.quotas import Reading
from linchpin_tui.domain.records import Interaction
from linchpin_tui.domain.wording import count, listed
from linchpin_tui.widgets.facts import Fact
from linchpin_tui.widgets.person_facts import EMPTY, conversation


def counted_facts(
    reading: Reading, interactions: Mapping[str, Interaction], when: str, today: date
) -> tuple[Fact, ...]:
    """A reading's number, one fact each for what made it and for what did not.

    `interactions`, by uid, hold at least those the reading names; `when` is its period in words.
    """
    tally = reading.tally
    facts = [
        Fact(f"{reading.title} {when}", style="facts--title"),
        Fact(reading.headline, style="facts--muted"),
        EMPTY,
    ]
    heading = f"Counted: {len(tally.counted)}"
    if tally.people and len(tally.people) != len(tally.counted):
        heading = f"Counted: {count(len(tally.people), 'contact')} in {len(tally.counted)}"
    facts.append(Fact(heading, style="facts--accent"))
    facts += [
        Fact(with_whom(each, today), mark="✓", mark_style="facts--good") for each in tally.counted
    ]
    if not tally.counted:
        facts.append(Fact("nothing yet", style="facts--muted"))
    if tally.planned:
        facts += [EMPTY, Fact(f"Planned: {len(tally.planned)}", style="facts--accent")]
        facts += [Fact(with_whom(each, today), mark="·") for each in tally.planned]
    planned = {each.uid for each in tally.planned}
    missed = [each for each in tally.not_counted if each.uid not in planned]
    if missed:
        facts += [EMPTY, Fact(f"Not counted: {len(missed)}", style="facts--accent")]
    for each in missed:
        interaction = interactions.get(each.uid)
        if interaction is None:
            continue
        whom = f": {listed([person.name for person in each.people])}" if each.people else ""
        what = conversation(interaction, today) if whom else with_whom(interaction, today)
        facts.append(Fact(what + whom, mark="–", mark_style="facts--muted"))
        facts.append(Fact(each.why, mark=" ", style="facts--muted"))
    return tuple(facts)


def with_whom(interaction: Interaction, today: date) -> str:
    """An interaction in a line with its people: `Tue 24 Nov · coffee · Dana Lee (Acme)`."""
    people = [
        p.person.name + (f" ({p.organization})" if p.organization else "")
        for p in interaction.participants
    ]
    whom = listed(people) or (f"at {interaction.organization}" if interaction.organization else "")
    return " · ".join(filter(None, (conversation(interaction, today), whom)))
