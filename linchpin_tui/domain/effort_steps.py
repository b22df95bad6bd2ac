"""One concrete next step for a row of the check, drawn from the data: a name, a firm, a room.

A row for which the data has nothing to name has no step.
"""

from collections.abc import Sequence
from datetime import date

from linchpin_tui.domain.effort import is_one_on_one
from linchpin_tui.domain.effort_records import Log, Row, Step
from linchpin_tui.domain.records import Interaction, Person, ThankYouNote
from linchpin_tui.domain.vocabulary import GATHERINGS, Kind
from linchpin_tui.domain.wording import short_day
from linchpin_tui.light import NamedTuple


class BestRoom(NamedTuple):
    """The room of professional events that led to most second meetings."""

    name: str
    second_meetings: int
    introductions: int


class Insider(NamedTuple):
    """Someone you know at an organization to which you look; `applied` when you wrote there."""

    contact: Person
    organization: str
    applied: date | None = None


class Wish(NamedTuple):
    """What somebody needs, as they said last."""

    contact: Person
    text: str


class Silent(NamedTuple):
    """Someone in work, and when you were last in touch."""

    contact: Person
    last: date


class Leads(NamedTuple):
    """What a step may name. `note` is the open note most pressing, `next_talk` what is planned
    next with somebody; `has_words`: what only you can say is written down."""

    room: BestRoom | None = None
    board: Insider | None = None
    applied: Insider | None = None
    wish: Wish | None = None
    silent: Silent | None = None
    note: ThankYouNote | None = None
    next_talk: Interaction | None = None
    has_words: bool = False


def steps(log: Log, leads: Leads) -> dict[Row, Step]:
    """The next step of each row that has one."""
    found = {
        Row.ROOMS: _room(leads.room, log.today),
        Row.TABLES: _table(log.happened),
        Row.MESSAGE: _message(leads),
        Row.BOARDS: _board(leads.board),
        Row.APPLICATIONS: _application(leads.applied, log.today),
        Row.ASKING: _giving(leads.wish),
        Row.IN_WORK: _in_work(leads.silent, log.today),
        Row.THANKS: _thank(leads.note),
        Row.BEING_FOUND: _found(log, leads.room),
    }
    return {row: step for row, step in found.items() if step is not None}


def _room(room: BestRoom | None, _today: date) -> Step | None:
    if room is None:
        return None
    led = []
    if room.second_meetings:
        led.append(f"{room.second_meetings} met again")
    if room.introductions:
        led.append(f"{room.introductions} introduced")
    came = f" ({', '.join(led)})" if led else ""
    return Step(f"Go to {room.name} again{came}", room=room.name)


def _table(happened: Sequence[Interaction]) -> Step | None:
    """The one met last at an event and not talked with alone since."""
    alone = {one.participants[0].person.id: one.day for one in happened if is_one_on_one(one)}
    for event in sorted(happened, key=lambda i: (i.day, i.occurred_at, i.id), reverse=True):
        if event.kind not in GATHERINGS:
            continue
        for there in event.participants:
            since = alone.get(there.person.id)
            if since is None or since < event.day:
                where = event.about or "the event"
                words = f"Ask {there.person.name} for a coffee: you met at {where}"
                return Step(words, contact=there.person, room=event.about)
    return None


def _message(leads: Leads) -> Step | None:
    if not leads.has_words:
        return Step("Write down what only you can say")
    talk = leads.next_talk
    if talk is None or not talk.participants:
        return None
    whom = talk.participants[0].person
    return Step(f"Say it to {whom.name} on {short_day(talk.day)}", contact=whom)


def _board(insider: Insider | None) -> Step | None:
    if insider is None:
        return None
    words = f"Before the next board, ask {insider.contact.name} about {insider.organization}"
    return Step(words, insider.contact, insider.organization)


def _application(insider: Insider | None, today: date) -> Step | None:
    if insider is None:
        return None
    on = f" (sent {short_day(insider.applied, today)})" if insider.applied else ""
    words = f"Tell {insider.contact.name} of your application to {insider.organization}{on}"
    return Step(words, insider.contact, insider.organization)


def _giving(wish: Wish | None) -> Step | None:
    if wish is None:
        return None
    words = f"{wish.contact.name} needs {wish.text}: what could you do first?"
    return Step(words, contact=wish.contact)


def _in_work(silent: Silent | None, today: date) -> Step | None:
    if silent is None:
        return None
    words = f"A word with {silent.contact.name}: last in touch {short_day(silent.last, today)}"
    return Step(words, contact=silent.contact)


def _thank(note: ThankYouNote | None) -> Step | None:
    if note is None:
        return None
    why = f" for {note.reasons[0].about}" if note.reasons else ""
    return Step(f"Thank {note.contact.name}{why}", contact=note.contact)


def _found(log: Log, room: BestRoom | None) -> Step | None:
    shown = [i for i in log.happened if i.kind is Kind.VISIBILITY and (i.about or i.organization)]
    if shown:
        last = max(shown, key=lambda i: (i.day, i.id))
        where = last.about or last.organization or ""
        return Step(f"Send {where} to three people who would pass it on", room=last.about)
    if room is not None:
        return Step(f"Offer a short talk at {room.name}", room=room.name)
    return None
