"""What is behind a gauge: the interactions it counted, those it did not and why, what is planned."""

from collections.abc import Mapping
from datetime import date

from linchpin_tui.domain.counting import Tally
from linchpin_tui.domain.quotas import Reading
from linchpin_tui.domain.records import Interaction
from linchpin_tui.domain.wording import count, listed, short_day
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
    ]
    if reading.projected != reading.gauge.done:
        words = f"{reading.projected} of {reading.gauge.target} with what is planned"
        facts.append(Fact(words, style="facts--muted"))
    facts.append(EMPTY)
    return (*facts, *tally_facts(tally, interactions, today))


def tally_facts(
    tally: Tally, interactions: Mapping[str, Interaction], today: date
) -> tuple[Fact, ...]:
    """What made a number and what did not; those that can be corrected have their uid as key."""
    facts: list[Fact] = []
    heading = f"Counted: {len(tally.counted)}"
    if tally.people and len(tally.people) != len(tally.counted):
        heading = f"Counted: {count(len(tally.people), 'contact')} in {len(tally.counted)}"
    if tally.noted:
        heading = f"Counted: {len(tally.noted)}"
    facts.append(Fact(heading, style="facts--accent"))
    facts += [
        Fact(with_whom(each, today), mark="✓", mark_style="facts--good", key=each.uid)
        for each in tally.counted
    ]
    facts += [
        Fact(f"{short_day(one.day, today)} · {one.words}", mark="✓", mark_style="facts--good")
        for one in tally.noted
    ]
    if not tally.counted and not tally.noted:
        facts.append(Fact("nothing yet", style="facts--muted"))
    if tally.planned:
        facts += [EMPTY, Fact(f"Planned: {len(tally.planned)}", style="facts--accent")]
        facts += [Fact(with_whom(each, today), mark="·", key=each.uid) for each in tally.planned]
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
        facts.append(Fact(what + whom, mark="–", mark_style="facts--muted", key=each.uid))
        facts.append(Fact(each.why, mark=" ", style="facts--muted", key=each.uid))
    return tuple(facts)


def with_whom(interaction: Interaction, today: date) -> str:
    """An interaction in a line with its people: `Tue 24 Nov · coffee · Dana Lee (Acme)`."""
    people = [
        p.person.name + (f" ({p.organization})" if p.organization else "")
        for p in interaction.participants
    ]
    whom = listed(people) or (f"at {interaction.organization}" if interaction.organization else "")
    return " · ".join(filter(None, (conversation(interaction, today), whom)))
