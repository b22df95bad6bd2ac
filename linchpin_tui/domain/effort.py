"""Where your effort goes: the rows of the linchpin check, counted from the log.

Over the last 28 days each row sets what the crowd does beside what a linchpin does. Many of the
crowd's habits are useful: a row shows a lean, never a grade, and below five things on both sides
together it says that there is not enough yet.

A row leans linchpin when its linchpin side is at least `factor` times the crowd side; it is even
from three quarters of that on, or, where more than as much is asked, from as much on; else it
leans crowd. Factors are ours and can be edited. Where minutes are compared, an interaction without
them is taken as 30; where no interaction of a row has any, they are counted instead.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction

from linchpin_tui.domain.counting import counts_for_contacts
from linchpin_tui.domain.effort_records import (
    ENOUGH,
    FACTORS,
    NOT_ENOUGH,
    USUAL_MINUTES,
    EffortRow,
    Evidence,
    Log,
    Row,
    Side,
    Step,
)
from linchpin_tui.domain.effort_words import words_of
from linchpin_tui.domain.linchpin_check import LEANS, Belief, Lean
from linchpin_tui.domain.records import Interaction, Person
from linchpin_tui.domain.vocabulary import (
    GATHERINGS,
    INTERVIEWS,
    SPOKEN,
    Direction,
    Employment,
    Kind,
    PitchOutcome,
)
from linchpin_tui.domain.wording import count, short_day

_NEARLY = Fraction(3, 4)


def rows(
    log: Log,
    *,
    factors: Mapping[Row, Fraction] | None = None,
    beliefs: Mapping[str, Belief] | None = None,
    steps: Mapping[Row, Step] | None = None,
) -> tuple[EffortRow, ...]:
    """Every row in its order. `factors` are those that were edited, `beliefs` by habit."""
    asked = {**FACTORS, **(factors or {})}
    found = (
        rooms(log, asked[Row.ROOMS]),
        tables(log, asked[Row.TABLES]),
        message(log, asked[Row.MESSAGE]),
        boards(log, asked[Row.BOARDS]),
        applications(log, asked[Row.APPLICATIONS]),
        asking(log, asked[Row.ASKING]),
        in_work(log),
        thanks(log, asked[Row.THANKS]),
        being_found(log),
    )
    return tuple(
        one._replace(
            belief=(beliefs or {}).get(one.row.value),
            step=(steps or {}).get(one.row),
        )
        for one in found
    )


# The rows.


def rooms(log: Log, factor: Fraction = FACTORS[Row.ROOMS]) -> EffortRow:
    """Minutes (else times) in job-search groups beside those in professional events."""
    there = log.happened
    return _compared(
        Row.ROOMS,
        ("in job-search groups", [i for i in there if i.kind is Kind.JOB_SEARCH_GROUP]),
        ("at professional events", [i for i in there if i.kind is Kind.PROFESSIONAL_EVENT]),
        factor,
        minutes=True,
    )


def tables(log: Log, factor: Fraction = FACTORS[Row.TABLES]) -> EffortRow:
    """Group events beside one-on-one meetings, which have exactly one participant."""
    there = log.happened
    return _compared(
        Row.TABLES,
        ("group events", [i for i in there if i.kind in GATHERINGS]),
        ("one-on-one meetings", [i for i in there if is_one_on_one(i)]),
        factor,
    )


def message(log: Log, factor: Fraction = FACTORS[Row.MESSAGE]) -> EffortRow:
    """Uses of your message in words anyone could say beside those with what only you can say."""
    used = [i for i in log.happened if i.id in log.said_alone]
    row = _compared(
        Row.MESSAGE,
        ("in words anyone could say", [i for i in used if not log.said_alone[i.id]]),
        ("with what only you can say", [i for i in used if log.said_alone[i.id]]),
        factor,
    )
    landed = [log.landed[i.id] for i in used if i.id in log.landed]
    words = [f"{number} {how}" for how in PitchOutcome if (number := landed.count(how))]
    return row._replace(more=f"It landed: {', '.join(words)}." if words else "")


def boards(log: Log, factor: Fraction = FACTORS[Row.BOARDS]) -> EffortRow:
    """Minutes on job boards beside minutes with people."""
    there = log.happened
    return _compared(
        Row.BOARDS,
        ("on job boards", [i for i in there if i.kind is Kind.RESEARCH]),
        ("with people", [i for i in there if is_with_people(i)]),
        factor,
        minutes=True,
    )


def applications(log: Log, factor: Fraction = FACTORS[Row.APPLICATIONS]) -> EffortRow:
    """Applications to public openings beside those through people or to who came to you."""
    sent = [i for i in log.happened if i.kind is Kind.APPLICATION and i.id not in log.required]
    warm = [
        i
        for i in sent
        if i.id in log.through_people or i.direction is Direction.INBOUND or i.participants
    ]
    cold = [i for i in sent if i not in warm]
    return _compared(
        Row.APPLICATIONS,
        ("to public openings", cold),
        ("through people or inbound", warm),
        factor,
    )


def asking(log: Log, factor: Fraction = FACTORS[Row.ASKING]) -> EffortRow:
    """Conversations in which you asked for a job beside those in which you gave or offered."""
    talks = [i for i in log.happened if is_talk(i)]
    return _compared(
        Row.ASKING,
        ("asked for a job", [i for i in talks if i.asked]),
        ("gave or offered", [i for i in talks if i.id in log.gave]),
        factor,
    )


def in_work(log: Log) -> EffortRow:
    """Different people in work you talked with, and their share; nobody is subtracted."""
    met: dict[int, tuple[Person, Employment, Interaction]] = {}
    for interaction in log.happened:
        for there, judged in zip(
            interaction.participants, counts_for_contacts(interaction), strict=True
        ):
            known = met.get(there.person.id)
            if judged.counts and (known is None or known[1] is not Employment.EMPLOYED):
                met[there.person.id] = there.person, there.employment, interaction
    working = [one for one in met.values() if one[1] is Employment.EMPLOYED]
    side = Side(
        "people in work",
        len(working),
        len(working),
        tuple(
            Evidence(one.day, f"{person.name}, {words_of(one, log.today)}", one.uid)
            for person, _, one in working
        ),
    )
    enough = len(met) >= ENOUGH
    share = round(100 * len(working) / len(met)) if met else 0
    says = f"{share} % of {count(len(met), 'person', 'people')}" if enough else NOT_ENOUGH
    return EffortRow(Row.IN_WORK, None, side, False, enough, None, says)


def thanks(log: Log, factor: Fraction = FACTORS[Row.THANKS]) -> EffortRow:
    """Interviews without a note beside notes sent, however late.

    An interview whose note still has time is on neither side.
    """
    without = [
        i
        for i in log.happened
        if i.kind in INTERVIEWS and i.id not in log.thanked and i.id not in log.in_time
    ]
    sent = [one for one in log.notes if log.first <= one.day <= log.today]
    evidence = tuple(
        Evidence(one.day, f"{short_day(one.day, log.today)} · a note to {one.contact.name}")
        for one in sorted(sent, key=lambda one: one.day)
    )
    crowd = _side("interviews without a note", without, log.today, minutes=False)
    linchpin = Side("notes sent", len(sent), len(sent), evidence)
    return _leaning(Row.THANKS, crowd, linchpin, factor, minutes=False)


def being_found(log: Log) -> EffortRow:
    """Those who came to you first, and what let them find you, beside the weeks before."""
    seen = [i for i in log.happened if i.kind is Kind.VISIBILITY]
    evidence = [
        Evidence(one.day, f"{short_day(one.day, log.today)} · {one.contact.name}", one.uid)
        for one in log.came
    ]
    evidence += [Evidence(i.day, words_of(i, log.today), i.uid) for i in seen]
    side = Side(
        "came to you first", len(log.came), len(log.came), tuple(sorted(evidence, key=_by_day))
    )
    enough = len(log.came) + log.came_before >= ENOUGH
    more = count(len(seen), "talk, article or the like", "talks, articles or the like")
    return EffortRow(
        Row.BEING_FOUND,
        None,
        side,
        False,
        enough,
        None,
        _trend(len(log.came), log.came_before) if enough else NOT_ENOUGH,
        more=f"{log.came_before} in the four weeks before; {more} in these.",
    )


# What an interaction is.


def is_talk(one: Interaction) -> bool:
    """Is it a conversation or an interview?"""
    return one.kind is Kind.CONVERSATION or one.kind in INTERVIEWS


def is_one_on_one(one: Interaction) -> bool:
    """Is it a spoken conversation or an interview with exactly one participant?"""
    return is_talk(one) and len(one.participants) == 1 and _is_spoken(one)


def is_with_people(one: Interaction) -> bool:
    """Is it time with people: spoken, or at an event?"""
    if one.kind in GATHERINGS:
        return True
    return (is_talk(one) or one.kind is Kind.COACH_SESSION) and _is_spoken(one)


def _is_spoken(one: Interaction) -> bool:
    unknown = one.channel is None and one.kind is not Kind.CONVERSATION
    return one.channel in SPOKEN or unknown


# Comparing.


def lean(crowd: int, linchpin: int, factor: Fraction) -> Lean:
    """To which side amounts lean; see the head of this room."""
    if linchpin >= factor * crowd:
        return Lean.LINCHPIN
    if linchpin >= min(Fraction(1), _NEARLY * factor) * crowd:
        return Lean.EVEN
    return Lean.CROWD


_Named = tuple[str, Sequence[Interaction]]


def _compared(
    row: Row, crowd: _Named, linchpin: _Named, factor: Fraction, *, minutes: bool = False
) -> EffortRow:
    known = any(one.minutes for _, side in (crowd, linchpin) for one in side)
    timed = minutes and known
    today = max((i.day for _, side in (crowd, linchpin) for i in side), default=date.min)
    return _leaning(
        row,
        _side(crowd[0], crowd[1], today, minutes=timed),
        _side(linchpin[0], linchpin[1], today, minutes=timed),
        factor,
        minutes=timed,
    )


def _leaning(
    row: Row, crowd: Side, linchpin: Side, factor: Fraction, *, minutes: bool
) -> EffortRow:
    enough = crowd.things + linchpin.things >= ENOUGH
    found = lean(crowd.amount, linchpin.amount, factor) if enough else None
    says = NOT_ENOUGH if found is None else LEANS[found]
    return EffortRow(row, crowd, linchpin, minutes, enough, found, says, factor)


def _side(name: str, found: Sequence[Interaction], today: date, *, minutes: bool) -> Side:
    amount = sum(i.minutes or USUAL_MINUTES for i in found) if minutes else len(found)
    evidence = tuple(Evidence(i.day, words_of(i, today), i.uid) for i in _in_order(found))
    return Side(name, len(found), amount, evidence)


def _in_order(found: Iterable[Interaction]) -> list[Interaction]:
    return sorted(found, key=lambda i: (i.day, i.occurred_at, i.id))


def _by_day(one: Evidence) -> date:
    return one.day


def _trend(now: int, before: int) -> str:
    if now == before:
        return "as many as before"
    return "more than before" if now > before else "fewer than before"
