"""What the web's side panel tells: about a person, what matters first, and about You."""

from collections.abc import Sequence
from datetime import date

from linchpin_tui.domain.linchpins import Linchpin
from linchpin_tui.domain.matches import Match
from linchpin_tui.domain.records import (
    Contact,
    Detail,
    Favor,
    Finding,
    FollowUp,
    Interaction,
    Person,
    ThankYouNote,
    Tie,
)
from linchpin_tui.domain.vocabulary import FavorDirection, NoteState, Role, Status, Warmth
from linchpin_tui.domain.web import Coverage, Introducer, InWork, Node
from linchpin_tui.domain.wording import count, listed, short_day
from linchpin_tui.widgets.facts import Fact
from linchpin_tui.widgets.paint import cut
from linchpin_tui.widgets.person_facts import (
    EMPTY,
    conversation,
    few,
    learned,
    person_title,
    role_words,
)

_WARMTH = {
    Warmth.WARM: "warm",
    Warmth.COOLING: "cooling",
    Warmth.QUIET: "quiet: a word would be welcome",
}
_FEW = 5
"""Lists of names show so many and count the rest."""
_LONG_PATH = 12
_PATH_END = 4
"""Of a path with more steps only so many show at either end."""
_NAME = 60
"""Cells of a name among the many of a list; some are hundreds long."""
_MATCHES = 3
"""Of what would meet one need, or of whose needs an offer would meet, so many are shown."""


def side_facts(
    contact: Contact,
    *,
    node: Node | None,
    path: Sequence[Person],
    led_to: Sequence[Person],
    ties: Sequence[Tie],
    interactions: Sequence[Interaction],
    details: Sequence[Detail],
    findings: Sequence[Finding],
    favors: Sequence[Favor],
    follow_ups: Sequence[FollowUp],
    notes: Sequence[tuple[ThankYouNote, str]],
    for_needs: Sequence[Match],
    for_offers: Sequence[Match],
    today: date,
) -> tuple[Fact, ...]:
    """One person: what is owed them first, where they stand, what could be given, what is known.

    `path` is the chain of introductions to them, them last; each note comes with the words for
    when it is due. `for_needs` are what would meet their needs, `for_offers` whose needs theirs.
    """
    facts = [*person_title(contact), EMPTY]
    facts += _notes(notes)
    facts += _promised(follow_ups, today)
    facts += _path(path, node)
    if led_to:
        facts.append(Fact(_led_to(led_to, node), "Led to"))
    facts.append(Fact(_last_talk(contact, interactions, today), "Last talk"))
    if node and node.warmth:
        facts.append(Fact(_WARMTH[node.warmth], "Warmth"))
    facts += _needs(contact, for_needs)
    facts += _offers(contact, for_offers)
    facts += _listed("You know", [learned(each) for each in details])
    facts += _listed("Told you", [_finding(each, contact, today) for each in findings])
    facts += _favors("You gave", favors, FavorDirection.GIVEN, today)
    facts += _favors("You got", favors, FavorDirection.RECEIVED, today)
    facts += _listed("Knows", [_tie(each) for each in ties])
    if node and node.yielded:
        facts.append(Fact(_yielded(node), "Yield"))
    facts += _listed("Found at", list(filter(None, (contact.email, contact.phone, contact.link))))
    facts += _listed("Place", [contact.place] if contact.place else [])
    facts += _listed("Notes", [contact.notes] if contact.notes else [])
    facts += _listed("Tags", [", ".join(contact.tags)] if contact.tags else [])
    facts += _timeline(interactions, today)
    return tuple(facts)


def you_facts(
    *,
    people: int,
    known_yourself: int,
    in_work: InWork,
    gaps: Sequence[Role],
    hubs_elsewhere: Coverage,
    linchpins: Sequence[Linchpin],
    introducers: Sequence[Introducer],
    quiet: Sequence[Person],
) -> tuple[Fact, ...]:
    """The whole web in a few lines, for the side panel of You."""
    through = people - known_yourself
    facts = [
        Fact("You", style="facts--title", mark="◉", mark_style="facts--accent"),
        Fact(
            f"{count(people, 'person', 'people')}: {known_yourself:,} you knew, "
            f"{through:,} you were led to",
            style="facts--muted",
        ),
        EMPTY,
        Fact(_in_work(in_work), "In work"),
    ]
    missing = f"nobody warm yet: {role_words(gaps)}" if gaps else "none: every role is held"
    facts.append(Fact(missing, "Gaps"))
    facts.append(Fact(_elsewhere(hubs_elsewhere), "Hubs"))
    facts += _listed(
        "Linchpins",
        [f"{cut(each.person.name, _NAME)} holds {each.holds:,}" for each in linchpins[:_FEW]],
    )
    facts += _listed(
        "Led you to",
        [
            f"{cut(each.person.name, _NAME)}: {each.led_to:,}"
            + (f", {each.reach:,} in all" if each.reach > each.led_to else "")
            for each in introducers[:_FEW]
        ],
    )
    if quiet:
        facts.append(Fact(few(quiet), "Quiet"))
    return tuple(facts)


# Where they stand.


def _path(path: Sequence[Person], node: Node | None) -> list[Fact]:
    if node and node.in_cycle:
        return [
            Fact(
                "introduced in a circle; who led you to them can be edited",
                "Path",
                "facts--accent",
                mark="↻",
                mark_style="facts--accent",
            )
        ]
    if len(path) < 2:
        return [Fact("you knew them yourself", "Path")]
    steps = ["You", *(step.name for step in path)]
    if len(steps) > _LONG_PATH:
        between = len(steps) - 2 * _PATH_END
        steps[_PATH_END:-_PATH_END] = [f"… {between:,} more …"]
    return [Fact(" › ".join(steps), "Path")]


def _led_to(led_to: Sequence[Person], node: Node | None) -> str:
    """`3: Ana, Ben and Cleo (7 in all)`; one alone needs no number."""
    number = f"{len(led_to):,}: " if len(led_to) > 1 else ""
    in_all = f" ({node.reach:,} in all)" if node and node.reach > len(led_to) else ""
    return f"{number}{few(led_to)}{in_all}"


def _last_talk(contact: Contact, interactions: Sequence[Interaction], today: date) -> str:
    happened = [each for each in interactions if each.status is Status.HAPPENED]
    if not happened:
        return "not yet" if not contact.asleep else "not yet (imported)"
    return f"{conversation(happened[0], today)} ({_ago((today - happened[0].day).days)})"


def _ago(days: int) -> str:
    if days <= 0:
        return "today"
    return "yesterday" if days == 1 else f"{days} days ago"


def _tie(tie: Tie) -> str:
    by_you = "you introduced them" if tie.made_by_you else None
    return " · ".join(filter(None, (tie.other.name, by_you, tie.note)))


def _yielded(node: Node) -> str:
    """`2 opportunities, 1 of them through whom they led you to`."""
    words = count(node.yielded, "opportunity surfaced", "opportunities surfaced")
    below = node.yielded - node.link.opportunities
    if not below:
        return words
    return f"{words}, {'all' if below == node.yielded else below} through whom they led you to"


# What is owed, and what could be given.


def _notes(notes: Sequence[tuple[ThankYouNote, str]]) -> list[Fact]:
    shown = []
    for note, due in notes:
        if note.state in (NoteState.SENT, NoteState.SKIPPED):
            continue
        reasons = listed([reason.about for reason in note.reasons])
        style = "facts--accent" if note.state is NoteState.OWED else "facts--text"
        shown.append(Fact(f"a note, {due}" + (f", for {reasons}" if reasons else ""), style=style))
    return _labelled("Thanks", shown)


def _promised(follow_ups: Sequence[FollowUp], today: date) -> list[Fact]:
    return _labelled(
        "Promised",
        [
            Fact(
                each.text + (f" by {short_day(each.due, today)}" if each.due else ""),
                style="facts--accent" if each.due and each.due <= today else "facts--text",
            )
            for each in follow_ups
            if not each.done
        ],
    )


def _needs(contact: Contact, matches: Sequence[Match]) -> list[Fact]:
    """Each need, and below it who or what would meet it."""
    facts = []
    for need in contact.needs:
        facts.append(Fact(need))
        met = [
            f"{match.helper.name}: {match.offer}" if match.helper else f"you heard: {match.offer}"
            for match in matches
            if match.need == need
        ]
        facts += _matched(met)
    return _labelled("Needs", facts)


def _offers(contact: Contact, matches: Sequence[Match]) -> list[Fact]:
    """Each offer, and below it whose needs it would meet."""
    facts = []
    for offer in contact.offers:
        facts.append(Fact(offer))
        facts += _matched(
            [f"{match.needs.name} needs {match.need}" for match in matches if match.offer == offer]
        )
    return _labelled("Offers", facts)


def _matched(texts: Sequence[str]) -> list[Fact]:
    shown = [
        Fact(text, style="facts--good", mark="›", mark_style="facts--good")
        for text in texts[:_MATCHES]
    ]
    if len(texts) > _MATCHES:
        shown.append(Fact(f"and {len(texts) - _MATCHES:,} more", style="facts--muted", mark=" "))
    return shown


# What is known.


def _finding(each: Finding, contact: Contact, today: date) -> str:
    """`Delta: hires in spring (Tue 24 Nov)`; of their own organization it needs no saying."""
    elsewhere = each.organization and each.organization != contact.organization
    about = f"{each.organization}: " if elsewhere else ""
    return f"{about}{each.text} ({short_day(each.learned_on, today)})"


def _favors(
    label: str, favors: Sequence[Favor], direction: FavorDirection, today: date
) -> list[Fact]:
    return _listed(
        label,
        [
            f"{each.text} ({short_day(each.day, today)})"
            for each in favors
            if each.direction is direction
        ],
    )


def _timeline(interactions: Sequence[Interaction], today: date) -> list[Fact]:
    if len(interactions) < 2:
        return []
    return [EMPTY, *_listed("Together", [conversation(each, today) for each in interactions])]


def _listed(label: str, texts: Sequence[str]) -> list[Fact]:
    return _labelled(label, [Fact(text) for text in texts])


def _labelled(label: str, facts: Sequence[Fact]) -> list[Fact]:
    """The first fact under its label, the others below it."""
    return [
        Fact(fact.text, " " if number else label, fact.style, fact.mark, fact.mark_style)
        for number, fact in enumerate(facts)
    ]


def _elsewhere(covered: Coverage) -> str:
    if not covered.all:
        return "none known outside your line of work"
    return f"{covered.all:,} outside your line of work, {covered.warm:,} of them warm"


def _in_work(found: InWork) -> str:
    known = found.employed + found.between_jobs
    words = (
        f"{found.employed:,} of the {known:,} you know of" if known else "not known of anyone yet"
    )
    if found.unknown:
        words += f"; {found.unknown:,} not known" if known else ""
    return words
