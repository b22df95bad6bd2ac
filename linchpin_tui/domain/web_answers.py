"""What the web answers when it is asked, as lists of people to go to.

An answer is rows: a heading, or a person with a few words about them.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from enum import StrEnum

from linchpin_tui.domain import web as facts
from linchpin_tui.domain.linchpins import linchpins
from linchpin_tui.domain.vocabulary import Employment, LineOfWork, Role, Warmth
from linchpin_tui.domain.web import Coverage, Node, Web
from linchpin_tui.domain.wording import count
from linchpin_tui.light import NamedTuple
from linchpin_tui.text import fold


class Question(StrEnum):
    """What can be asked of the whole web."""

    ROLES = "roles"
    LINCHPINS = "linchpins"
    QUIET = "quiet"
    INTRODUCERS = "introducers"
    IN_WORK = "in_work"
    HUBS_ELSEWHERE = "hubs_elsewhere"
    ROOMS = "rooms"


class Row(NamedTuple):
    """A heading (`node` None) or a person; `end` stands at the right."""

    text: str
    node: Node | None = None
    end: str = ""


class Answer(NamedTuple):
    """A question's answer: what it is, a sentence about it, and its rows."""

    title: str
    about: str
    rows: tuple[Row, ...]


class RoomOf(NamedTuple):
    """A room of your events, in words, with the ids of those first met there."""

    name: str
    words: str
    people: Sequence[int]


def answer(question: Question, web: Web, today: date, rooms: Iterable[RoomOf] = ()) -> Answer:
    """The answer to a question; the rooms are needed for theirs alone."""
    if question is Question.ROOMS:
        return _rooms(web, today, rooms)
    return _ANSWERS[question](web, today)


def since(node: Node, today: date) -> str:
    """When you last had to do with someone: `warm · 12 days`; in words for who never was."""
    if node.link.asleep:
        return "asleep"
    last = node.link.last_interaction
    if last is None or node.warmth is None:
        return "not talked with yet"
    days = (today - last).days
    ago = "today" if days < 1 else count(days, "day")
    return f"{node.warmth.value} · {ago}"


def coverage_words(covered: Coverage) -> str:
    """`3 of 5 warm`, `gap: 0 of 5 warm`, `gap: nobody yet`."""
    if not covered.all:
        return "gap: nobody yet"
    words = f"{covered.warm:,} of {covered.all:,} warm"
    return words if covered.warm else f"gap: {words}"


_WARMEST = {Warmth.WARM: 0, Warmth.COOLING: 1, Warmth.QUIET: 2, None: 3}


def _by_warmth(nodes: Iterable[Node]) -> list[Node]:
    """The warmest first; of equally warm ones who was last talked with, then by name."""
    return sorted(
        nodes,
        key=lambda n: (
            _WARMEST[n.warmth],
            -(n.link.last_interaction or date.min).toordinal(),
            fold(n.name),
            n.id,
        ),
    )


def _people(nodes: Iterable[Node], today: date) -> list[Row]:
    return [Row(node.name, node, since(node, today)) for node in nodes]


def _roles(web: Web, today: date) -> Answer:
    rows: list[Row] = []
    missing = facts.gaps(web)
    held = facts.coverage(web)
    # What is missing first.
    for role in (*missing, *(role for role in held if role not in missing)):
        covered = held[role]
        name = role.value.replace("_", " ").capitalize()
        rows.append(Row(name, end=coverage_words(covered)))
        rows += _people(
            _by_warmth(node for node in web.nodes.values() if role in node.link.roles), today
        )
    without = sum(not n.link.roles and not n.link.asleep for n in web.nodes.values())
    about = (
        f"Nobody warm yet: {', '.join(role.value.replace('_', ' ') for role in missing)}."
        if missing
        else "Every one of the six roles is held by someone warm."
    )
    if without:
        about += f" Of {count(without, 'person', 'people')} no role is known yet."
    return Answer("Roles and gaps", about, tuple(rows))


def _linchpins(web: Web, today: date) -> Answer:
    found = linchpins(web)
    rows = [
        Row(each.person.name, web.nodes[each.person.id], f"holds {each.holds:,}") for each in found
    ]
    del today
    about = (
        "Without them the others they hold would be cut off from you. Worth keeping warm, and "
        "worth a second way around."
        if found
        else "Nobody's absence would cut anyone else off from you."
    )
    return Answer("Linchpins", about, tuple(rows))


def _quiet(web: Web, today: date) -> Answer:
    found = facts.quiet(web)
    about = (
        f"{count(len(found), 'person', 'people')} you have not talked with for long, the longest "
        "first. A word would be welcome."
        if found
        else "Nobody is quiet: you have been in touch with everyone."
    )
    return Answer("Who is quiet", about, tuple(_people(found, today)))


def _introducers(web: Web, today: date) -> Answer:
    del today
    rows = [
        Row(
            each.person.name,
            web.nodes[each.person.id],
            f"led to {each.led_to:,}, {each.reach:,} in all"
            + (f", {_surfaced(each.yielded)}" if each.yielded else ""),
        )
        for each in facts.best_introducers(web)
    ]
    about = (
        "Who led you to most people, over however many introductions, and what surfaced through "
        "them."
        if rows
        else "Nobody has introduced you to anyone yet. A line with via says who did."
    )
    return Answer("Best introducers", about, tuple(rows))


def _in_work(web: Web, today: date) -> Answer:
    found = facts.share_in_work(web)
    known = found.employed + found.between_jobs
    if not known:
        about = "Of nobody it is known yet whether they are in work."
    else:
        share = (200 * found.employed + known) // (2 * known)
        about = f"{found.employed:,} of the {known:,} you know of are in work: {share} %."
    about += " Who sleeps is left out."
    rows: list[Row] = []
    for employment, words in (
        (Employment.EMPLOYED, "In work"),
        (Employment.BETWEEN_JOBS, "Between jobs"),
        (Employment.UNKNOWN, "Not known yet"),
    ):
        there = [
            n for n in web.nodes.values() if n.link.employment is employment and not n.link.asleep
        ]
        rows.append(Row(words, end=f"{len(there):,}"))
        rows += _people(_by_warmth(there), today)
    return Answer("Share in work", about, tuple(rows))


def _hubs_elsewhere(web: Web, today: date) -> Answer:
    hubs = [node for node in web.nodes.values() if Role.HUB in node.link.roles]
    rows: list[Row] = []
    for line, words in (
        (LineOfWork.OTHER, "In another line of work"),
        (LineOfWork.UNKNOWN, "Line of work not known yet"),
        (LineOfWork.SAME, "In your own line of work"),
    ):
        there = [node for node in hubs if node.link.line_of_work is line]
        if there:
            rows.append(Row(words, end=f"{len(there):,}"))
            rows += _people(_by_warmth(there), today)
    covered = facts.hubs_elsewhere(web)
    if not hubs:
        about = "Nobody is known as a hub yet. Hubs know people you would never meet."
    elif not covered.all:
        about = "No hub is known to be outside your line of work. They know whom you do not."
    else:
        about = f"{coverage_words(covered).removeprefix('gap: ')}, outside your line of work."
    return Answer("Hubs outside your line of work", about, tuple(rows))


def _rooms(web: Web, today: date, rooms: Iterable[RoomOf]) -> Answer:
    rows: list[Row] = []
    for room in rooms:
        rows.append(Row(room.name, end=room.words))
        rows += _people(_by_warmth(web.nodes[id] for id in room.people if id in web.nodes), today)
    about = (
        "Your events, by the second meetings and introductions they led to, with whom you first "
        "met there."
        if rows
        else "No event with a name yet, such as: event PyData Meetup with Lena Vogel"
    )
    return Answer("Rooms", about, tuple(rows))


def _surfaced(yielded: int) -> str:
    return count(yielded, "opportunity", "opportunities")


_ANSWERS: dict[Question, Callable[[Web, date], Answer]] = {
    Question.ROLES: _roles,
    Question.LINCHPINS: _linchpins,
    Question.QUIET: _quiet,
    Question.INTRODUCERS: _introducers,
    Question.IN_WORK: _in_work,
    Question.HUBS_ELSEWHERE: _hubs_elsewhere,
}
