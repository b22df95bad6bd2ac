"""What is known about a person, or about the whole web, as facts to read."""

from collections.abc import Sequence
from datetime import date, datetime

from linchpin_tui.domain.glyphs import glyph
from linchpin_tui.domain.linchpins import Linchpin
from linchpin_tui.domain.records import (
    Contact,
    Detail,
    Favor,
    FollowUp,
    Interaction,
    Person,
    ThankYouNote,
)
from linchpin_tui.domain.vocabulary import (
    Channel,
    Employment,
    FavorDirection,
    NoteState,
    Role,
    Status,
    Warmth,
)
from linchpin_tui.domain.web import Introducer, InWork, Node
from linchpin_tui.domain.wording import count, listed, noun, short_day, short_moment, short_time
from linchpin_tui.widgets.facts import Fact

EMPTY = Fact()
_SPOKEN_AS = {
    Channel.IN_PERSON: "in person",
    Channel.CALL: "by call",
    Channel.VIDEO: "by video",
}
_WARMTH = {
    Warmth.WARM: "warm",
    Warmth.COOLING: "cooling",
    Warmth.QUIET: "quiet: a word would be welcome",
}
_EMPLOYMENT = {
    Employment.EMPLOYED: "in work",
    Employment.BETWEEN_JOBS: "between jobs",
}
_FEW = 5
"""Lists of names show so many and count the rest."""


def role_words(roles: Sequence[Role]) -> str:
    """Roles as words: `hub, role model`."""
    return ", ".join(role.value.replace("_", " ") for role in roles)


def person_title(contact: Contact) -> list[Fact]:
    """Name with its sign, then title and organization."""
    style = f"facts--{contact.roles[0].value}" if contact.roles else "facts--muted"
    facts = [
        Fact(
            contact.name,
            style="facts--title",
            mark=glyph(contact.roles, contact.employment),
            mark_style=style,
        )
    ]
    work = ", ".join(filter(None, (contact.title, contact.organization)))
    if work:
        facts.append(Fact(work, style="facts--muted"))
    traits = [
        role_words(contact.roles),
        "decides" if contact.decides else "",
        _EMPLOYMENT.get(contact.employment, ""),
        "your coach" if contact.is_coach else "",
    ]
    shown = " · ".join(filter(None, traits))
    if shown:
        facts.append(Fact(shown, style="facts--muted"))
    return facts


def person_facts(
    contact: Contact,
    *,
    node: Node | None,
    path: Sequence[Person],
    led_to: Sequence[Person],
    interactions: Sequence[Interaction],
    details: Sequence[Detail],
    favors: Sequence[Favor],
    follow_ups: Sequence[FollowUp],
    notes: Sequence[tuple[ThankYouNote, str]],
    today: date,
) -> tuple[Fact, ...]:
    """One person for the side panel.

    `path` is the chain of introductions to them, them last; each note comes with the words for
    when it is due.
    """
    facts = [*person_title(contact), EMPTY]
    if len(path) > 1:
        facts.append(Fact(" › ".join(["You", *(step.name for step in path)]), "Path"))
    else:
        facts.append(Fact("you knew them yourself", "Path"))
    if led_to:
        reach = f" ({node.reach} in all)" if node and node.reach > len(led_to) else ""
        facts.append(Fact(f"{few(led_to)}{reach}", "Led to"))
    facts.append(Fact(_last_talk(contact, interactions, today), "Last talk"))
    if node and node.warmth:
        facts.append(Fact(_WARMTH[node.warmth], "Warmth"))
    facts += _notes(notes)
    facts += _listed("Offers", contact.offers)
    facts += _listed("Needs", contact.needs)
    facts += _listed("You know", [learned(each) for each in details])
    facts += _listed("Promised", [_promise(each, today) for each in follow_ups if not each.done])
    facts += _favors("You gave", favors, FavorDirection.GIVEN, today)
    facts += _favors("You got", favors, FavorDirection.RECEIVED, today)
    facts += _listed("Reach", list(filter(None, (contact.email, contact.phone, contact.link))))
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
    linchpins: Sequence[Linchpin],
    introducers: Sequence[Introducer],
    quiet: Sequence[Person],
) -> tuple[Fact, ...]:
    """The whole web in a few lines, for the side panel of You."""
    through = people - known_yourself
    facts = [
        Fact("You", style="facts--title", mark="◉", mark_style="facts--accent"),
        Fact(
            f"{count(people, 'person', 'people')}: {known_yourself} you knew, "
            f"{through} you were led to",
            style="facts--muted",
        ),
        EMPTY,
        Fact(_in_work(in_work), "In work"),
    ]
    missing = f"nobody warm yet: {role_words(gaps)}" if gaps else "none: every role is held"
    facts.append(Fact(missing, "Gaps"))
    facts += _listed(
        "Linchpins", [f"{each.person.name} holds {each.holds}" for each in linchpins[:_FEW]]
    )
    facts += _listed(
        "Led you to",
        [
            f"{each.person.name}: {each.led_to}"
            + (f", {each.reach} in all" if each.reach > each.led_to else "")
            for each in introducers[:_FEW]
        ],
    )
    if quiet:
        facts.append(Fact(few(quiet), "Quiet"))
    return tuple(facts)


def conversation(interaction: Interaction, today: date) -> str:
    """An interaction in a line: `Tue 24 Nov 11:00 · coffee, 30 min · about the team`."""
    when = short_day(interaction.day, today)
    if interaction.at:
        when += f" {short_time(interaction.at)}"
    what = noun(interaction.word, interaction.kind)
    if interaction.kind.value.endswith("interview") and interaction.channel in _SPOKEN_AS:
        what += f" {_SPOKEN_AS[interaction.channel]}"
    if interaction.minutes:
        what += f", {interaction.minutes} min"
    if interaction.status is not Status.HAPPENED:
        what += f" ({interaction.status.value})"
    elif not interaction.answered:
        what += " (no answer)"
    about = f"about {interaction.about}" if interaction.about else ""
    return " · ".join(filter(None, (when, what, about, interaction.note)))


def learned(detail: Detail) -> str:
    """A personal detail as it was told: `loves trail running`."""
    return f"{detail.verb} {detail.text}".strip()


def few(people: Sequence[Person]) -> str:
    """A few names and how many more: `Ana Silva, Jo Baez and 4 more`."""
    names = [person.name for person in people]
    if len(names) <= _FEW:
        return listed(names)
    return f"{', '.join(names[: _FEW - 1])} and {len(names) - _FEW + 1} more"


def _last_talk(contact: Contact, interactions: Sequence[Interaction], today: date) -> str:
    happened = [i for i in interactions if i.status is Status.HAPPENED]
    if not happened:
        return "not yet" if not contact.asleep else "not yet (imported)"
    return f"{conversation(happened[0], today)} ({_ago((today - happened[0].day).days)})"


def _ago(days: int) -> str:
    if days <= 0:
        return "today"
    return "yesterday" if days == 1 else f"{days} days ago"


def _notes(notes: Sequence[tuple[ThankYouNote, str]]) -> list[Fact]:
    shown = []
    for note, due in notes:
        if note.state in (NoteState.SENT, NoteState.SKIPPED):
            continue
        reasons = listed([reason.about for reason in note.reasons])
        style = "facts--accent" if note.state is NoteState.OWED else "facts--text"
        shown.append(Fact(f"a note, {due}" + (f", for {reasons}" if reasons else ""), style=style))
    return _labelled("Thanks", shown)


def _promise(each: FollowUp, today: date) -> str:
    return each.text + (f" by {short_day(each.due, today)}" if each.due else "")


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
    shown = [conversation(each, today) for each in interactions]
    return [EMPTY, *_listed("Together", shown)]


def _listed(label: str, texts: Sequence[str]) -> list[Fact]:
    return _labelled(label, [Fact(text) for text in texts])


def _labelled(label: str, facts: Sequence[Fact]) -> list[Fact]:
    """The first fact under its label, the others below it."""
    return [
        Fact(fact.text, label if number == 0 else " ", fact.style)
        for number, fact in enumerate(facts)
    ]


def _in_work(found: InWork) -> str:
    known = found.employed + found.between_jobs
    words = f"{found.employed} of the {known} you know of" if known else "not known of anyone yet"
    if found.unknown:
        words += f"; {found.unknown} not known" if known else ""
    return words


def sent_words(note: ThankYouNote, today: date) -> str:
    """What became of a closed note: `sent Tue 24 Nov 10:00 by email`."""
    if note.state is NoteState.SKIPPED:
        return "skipped" + (f": {note.skipped_why}" if note.skipped_why else "")
    when = short_moment(note.sent_at.astimezone(), today) if note.sent_at else ""
    how = f"by {note.channel.value.replace('_', ' ')}" if note.channel else ""
    return " ".join(filter(None, ("sent", when, how)))


def due_moment(moment: datetime, today: date) -> str:
    """A moment in the local zone: `Sat 28 Nov 10:00`."""
    return short_moment(moment.astimezone(), today)
