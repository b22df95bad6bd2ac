"""What counts: which interactions a quota's measure counts, and why the others do not.

All counting goes by the local date stored with an interaction. Something planned or dropped, or
a try without an answer, counts for nothing anywhere. (Here and in the rooms that quick capture
loads, records are named tuples: defining a dataclass takes eight times as long.)
"""

from collections.abc import Iterable
from datetime import date

from linchpin_tui.domain.records import Interaction, Participant, Person
from linchpin_tui.domain.vocabulary import (
    CREED,
    GATHERINGS,
    INTERVIEWS,
    SPOKEN,
    Channel,
    Kind,
    Measure,
    Status,
)
from linchpin_tui.light import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from linchpin_tui.domain.offered import Beside, Noted

PLANNED = "planned: counts once it has happened"
DROPPED = "dropped: it did not come about"
UNANSWERED = "no answer: a try never counts"
TWICE = "the same person twice in a day is one"
NOBODY = "nobody is named: contacts are counted by person"
NO_DECIDER = "nobody in it is known to have decided: counts with +decides"

_WRITTEN = {
    Channel.EMAIL: "an email",
    Channel.MESSAGE: "a message",
    Channel.VOICEMAIL: "a voicemail",
    Channel.LETTER: "a letter",
}
_GATHERING = {
    Kind.PROFESSIONAL_EVENT: "an event",
    Kind.JOB_SEARCH_GROUP: "a job-search group",
    Kind.SOCIAL: "a social occasion",
}
_NEVER = {
    Kind.COACH_SESSION: "a coach session counts for the coach, not as a contact",
    Kind.APPLICATION: "an application is not a contact",
    Kind.VISIBILITY: "a talk, an article or volunteering is not a contact",
    Kind.RESEARCH: "research is not a contact",
}


class ContactCount(NamedTuple):
    """Whether one person in one interaction counts as a contact, and if not, why and how it would."""

    person: Person
    counts: bool
    why_not: str | None


class NotCounted(NamedTuple):
    """An interaction, or the people named of it, that did not count: why, and how it would."""

    uid: str
    why: str
    people: tuple[Person, ...] = ()


class Tally(NamedTuple):
    """What a measure counted over a range of days.

    `counted` are the interactions behind the number, `planned` those that would count once they
    have happened; both by when. `people` are the contacts counted, with one entry a day (for the
    contacts measure alone, and those that count people). An interaction in `not_counted` may also
    be in `counted` when some of its people counted and others did not. `noted` is what was counted
    that is no interaction; `of`, for a limit, what `done` is a part of.
    """

    measure: Measure
    done: int
    counted: tuple[Interaction, ...] = ()
    people: tuple[Person, ...] = ()
    not_counted: tuple[NotCounted, ...] = ()
    planned: tuple[Interaction, ...] = ()
    noted: "tuple[Noted, ...]" = ()
    of: int = 0

    @property
    def counted_uids(self) -> tuple[str, ...]:
        return tuple(interaction.uid for interaction in self.counted)


def counts_for_contacts(interaction: Interaction) -> tuple[ContactCount, ...]:
    """For each person of an interaction, in order: do they count as a contact, and if not, why.

    Looks at this interaction alone; that the same person twice in a day is one is `counted`'s.
    """
    judged = []
    for participant in interaction.participants:
        why = _why(interaction, _why_no_contact(interaction, participant))
        judged.append(ContactCount(participant.person, why is None, why))
    return tuple(judged)


def counted(
    measure: Measure,
    interactions: Iterable[Interaction],
    first: date,
    last: date,
    beside: "Beside | None" = None,
) -> Tally:
    """Count a measure over the local days from `first` to `last`, both in it.

    The order of the interactions does not matter. Of two with the same person on one day the one
    recorded first (the smaller id) counts. The measures that are offered, and off until switched
    on, ask for what is `beside` the interactions too.
    """
    if measure not in CREED:
        from linchpin_tui.domain import offered

        return offered.counted(measure, interactions, first, last, beside or offered.Beside())
    within = sorted((i for i in interactions if first <= i.day <= last), key=lambda i: i.id)
    if measure is Measure.CONTACTS:
        return _count_contacts(within)
    return told(measure, [(i, _lacking(measure, i)) for i in within if _concerns(measure, i)])


def counts_for_nothing(interaction: Interaction) -> str | None:
    """Why an interaction counts for nothing anywhere; None when it may count."""
    if interaction.status is Status.PLANNED:
        return PLANNED
    if interaction.status is Status.DROPPED:
        return DROPPED
    return None if interaction.answered else UNANSWERED


def _why(interaction: Interaction, lacking: str | None) -> str | None:
    """Why it does not count, when that would be `lacking` had it happened; None when it counts.

    A plan says what it lacks: it does not count once it has happened, and that can be helped.
    """
    nothing = counts_for_nothing(interaction)
    return lacking or nothing if nothing is PLANNED else nothing or lacking


def _why_no_contact(interaction: Interaction, participant: Participant) -> str | None:
    """Why someone would not count, had it happened and been answered."""
    kind, channel = interaction.kind, interaction.channel
    if kind in _NEVER:
        return _NEVER[kind]
    if kind in GATHERINGS:
        if participant.something_came or participant.significant:
            return None
        return (
            f"someone met at {_GATHERING[kind]} counts when something came of it: "
            "a detail, a finding, a favor, a follow-up, or +significant"
        )
    if channel in SPOKEN or interaction.significant or participant.significant:
        return None
    if channel is None:
        if kind in INTERVIEWS:
            return None
        return "how it went is not known: counts in person, by call or video, or when +significant"
    if kind in INTERVIEWS:
        return f"an interview by {channel} counts when +significant"
    return f"{_WRITTEN[channel]} counts when +significant"


def _count_contacts(within: list[Interaction]) -> Tally:
    seen: set[tuple[date, int]] = set()
    people: list[Person] = []
    behind: list[Interaction] = []
    planned: list[Interaction] = []
    missed: list[NotCounted] = []
    for interaction in within:
        reasons: dict[str, list[Person]] = {}
        contributed = False
        for person, _, why_not in counts_for_contacts(interaction):
            if why_not is not None:
                reasons.setdefault(why_not, []).append(person)
            elif (interaction.day, person.id) in seen:
                reasons.setdefault(TWICE, []).append(person)
            else:
                seen.add((interaction.day, person.id))
                people.append(person)
                contributed = True
        if contributed:
            behind.append(interaction)
        if not interaction.participants:
            why = _why(interaction, _NEVER.get(interaction.kind, NOBODY))
            missed.append(NotCounted(interaction.uid, why or NOBODY))
        missed += [NotCounted(interaction.uid, why, tuple(who)) for why, who in reasons.items()]
        if interaction.status is Status.PLANNED and any(
            _why_no_contact(interaction, participant) is None
            for participant in interaction.participants
        ):
            planned.append(interaction)
    return Tally(
        Measure.CONTACTS,
        len(people),
        by_when(behind),
        tuple(people),
        tuple(missed),
        by_when(planned),
    )


def told(measure: Measure, judged: Iterable[tuple[Interaction, str | None]]) -> Tally:
    """A tally of interactions, each with what it lacks to count, had it happened."""
    behind: list[Interaction] = []
    planned: list[Interaction] = []
    missed: list[NotCounted] = []
    for interaction, lacking in judged:
        why = _why(interaction, lacking)
        if why is None:
            behind.append(interaction)
        else:
            missed.append(NotCounted(interaction.uid, why))
        if interaction.status is Status.PLANNED and lacking is None:
            planned.append(interaction)
    return Tally(
        measure,
        len(behind),
        by_when(behind),
        not_counted=tuple(missed),
        planned=by_when(planned),
    )


def _concerns(measure: Measure, interaction: Interaction) -> bool:
    """Is it of the kind a measure counts, whatever came of it?"""
    if measure is Measure.COACH:
        return interaction.kind is Kind.COACH_SESSION or any(
            participant.is_coach for participant in interaction.participants
        )
    return interaction.kind in INTERVIEWS


def _lacking(measure: Measure, interaction: Interaction) -> str | None:
    """What an interview would need besides for a measure, had it happened."""
    if measure is not Measure.DECISION_MAKER_INTERVIEWS:
        return None
    decided = any(participant.decided for participant in interaction.participants)
    return None if decided else NO_DECIDER


def by_when(interactions: list[Interaction]) -> tuple[Interaction, ...]:
    """Interactions in the order in which they happened."""
    return tuple(sorted(interactions, key=lambda i: (i.day, i.occurred_at, i.id)))
