"""A draft written out again as a line: `parse(render(draft)) == draft`."""

from datetime import date

from linchpin_tui.domain.capture import words
from linchpin_tui.domain.capture.draft import Draft, DraftPerson, Fact, Name
from linchpin_tui.domain.vocabulary import Direction, Employment


def render(draft: Draft) -> str:
    """The line that says exactly this draft, in keys and quotes, its note last.

    Every value that could be read as grammar is quoted; one that holds a double quote cannot be
    and is written as it stood, which is how it was read in the first place.
    """
    parts = ["plan"] if draft.planned else []
    parts += [draft.word, *_channel(draft), f"when:{draft.day.isoformat()}"]
    if draft.at is not None:
        parts.append(f"when:{draft.at:%H:%M}")
    if draft.minutes is not None:
        parts.append(f"{draft.minutes}m")
    parts += _marks(draft)
    if draft.organization:
        parts.append(f'org:"{draft.organization}"')
    if draft.introducer:
        parts.append(f"via:{_name(draft.introducer)}")
    if draft.about is not None:
        parts.append(f"about:{_value(draft.about)}")
    if draft.place is not None:
        parts.append(f"place:{_value(draft.place)}")
    if draft.pitch:
        parts.append(f"pitch:{draft.pitch}")
    for index, person in enumerate(draft.people):
        parts += _person(person)
        parts += _facts([fact for fact in draft.facts if fact.person == index])
    parts += _facts([fact for fact in draft.facts if fact.person is None])
    if draft.note is not None:
        parts.append(f"-- {draft.note}")
    return " ".join(parts)


def _channel(draft: Draft) -> list[str]:
    channel = draft.channel
    if channel is None or words.KINDS[draft.word][1] is channel:
        return []
    return [f"how:{channel}"]


def _name(name: Name) -> str:
    return f"id:{name.id}" if name.id is not None else f'"{name.text}"'


def _value(text: str) -> str:
    return text if '"' in text else f'"{text}"'


def _person(person: DraftPerson) -> list[str]:
    parts = [f"who:{_name(person.name)}"]
    parts += [f"+{role.replace('_', '-')}" for role in person.roles]
    if person.decides is not None:
        parts.append("+decides" if person.decides else "+peer")
    if person.employment is not None:
        looking = person.employment is Employment.BETWEEN_JOBS
        parts.append("+looking" if looking else "+employed")
    if person.significant:
        parts.append("+significant")
    return parts


def _facts(facts: list[Fact]) -> list[str]:
    """Those told with a verb first: their text ends at a comma and a verb, a key's does not."""
    verbs = [f", {fact.verb} {_value(fact.text)}" for fact in facts if fact.verb]
    keys = [f"{fact.kind}: {_value(fact.text)}{_by(fact.due)}" for fact in facts if not fact.verb]
    return verbs + keys


def _by(due: date | None) -> str:
    return f" by {due.isoformat()}" if due else ""


def _marks(draft: Draft) -> list[str]:
    said = [
        ("+significant", draft.significant and not draft.people),
        ("+unanswered", not draft.answered),
        ("+inbound", draft.direction is Direction.INBOUND),
        ("+asked", draft.asked),
        ("+thanks", draft.thanks),
        ("+thanked", draft.thanked),
        ("+new", draft.new),
        ("+moved", draft.moved),
    ]
    return [mark for mark, holds in said if holds]
