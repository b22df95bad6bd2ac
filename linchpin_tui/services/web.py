"""The contact web: who led to whom, how warm it is and what it lacks."""

from collections.abc import Collection
from dataclasses import dataclass

from linchpin_tui.domain import web_answers
from linchpin_tui.domain.vocabulary import GATHERINGS, Kind
from linchpin_tui.domain.web import Node, Web, build
from linchpin_tui.domain.web_answers import Answer, Question, RoomOf
from linchpin_tui.domain.web_paths import people_at, warm_path, warm_path_into
from linchpin_tui.domain.wording import count
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.services.people import candidates, nobody, several
from linchpin_tui.storage.queries import web as queries
from linchpin_tui.storage.queries.directory import version
from linchpin_tui.text import clean, fold


@dataclass(frozen=True, slots=True)
class Room:
    """A place or community of your events, and what came of the people first met there.

    `people` were first met there; of these `second_meetings` were talked with again elsewhere,
    and together they introduced `introductions` others. `met` are their ids.
    """

    name: str
    events: int
    people: int
    second_meetings: int
    introductions: int
    met: tuple[int, ...] = ()

    @property
    def words(self) -> str:
        """`5 people met, 3 second meetings, 1 introduction`."""
        return ", ".join(
            (
                count(self.people, "person met", "people met"),
                count(self.second_meetings, "second meeting"),
                count(self.introductions, "introduction"),
            )
        )

    @property
    def short_words(self) -> str:
        """The same for a narrow place: `5 met, 3 again, 1 introduction`."""
        led_to = count(self.introductions, "introduction")
        return f"{self.people} met, {self.second_meetings} again, {led_to}"


def web(desk: Desk) -> Web:
    """The whole web as of today."""
    with desk.store.read():
        links, ties = queries.links(desk.store), queries.ties(desk.store)
    return build(links, ties, desk.today(), desk.keep_in_touch_days)


class WebAsOfNow:
    """Keeps the web; asked on the desk's thread.

    What it keeps is made anew when anything was written since, by whatever process, and each day.
    """

    def __init__(self) -> None:
        self._made_of: tuple[object, ...] = ()
        self._web = Web({}, ())

    def web(self, desk: Desk) -> Web:
        """The whole web; the same one while nothing changed."""
        made_of = (version(desk.store), desk.today(), desk.keep_in_touch_days)
        if made_of != self._made_of:
            self._web, self._made_of = web(desk), made_of
        return self._web


def path_to(
    desk: Desk, words: str, *, of: Web | None = None, deciding: bool = False
) -> tuple[Node, ...]:
    """The warm path from You to a person (name, first name, `id:2`) or into an organization.

    The first is someone you know yourself, the last is the one asked for; `deciding`: someone who
    decides at that organization. `of` saves building the web again. Raises Refused when nobody is
    meant, or several are.
    """
    wanted = " ".join(clean(words).split())
    known = () if deciding else candidates(desk, wanted)
    if len(known) > 1:
        raise Refused(several(wanted, known))
    whole = of or web(desk)
    if known:
        found = warm_path(whole, known[0].id)
    else:
        found = warm_path_into(whole, wanted, deciding=deciding)
    if found:
        return found
    if deciding and people_at(whole, wanted):
        raise Refused(f"It is not known of anyone at {wanted} that they decide.")
    raise Refused(nobody(desk, wanted, organization=True))


def rooms(desk: Desk, of: Collection[Kind] = GATHERINGS) -> tuple[Room, ...]:
    """The rooms of your events: by second meetings, then introductions, people and name.

    `of` are the kinds of events that are looked at.
    """
    by_key: dict[str, list[queries.Attendance]] = {}
    for attendance in queries.attendances(desk.store, of):
        by_key.setdefault(fold(attendance.room), []).append(attendance)
    found = [_room(there) for there in by_key.values()]
    return tuple(
        sorted(
            found,
            key=lambda r: (-r.second_meetings, -r.introductions, -r.people, fold(r.name)),
        )
    )


def _room(there: list[queries.Attendance]) -> Room:
    first_met = {
        a.contact: a for a in reversed(there) if a.contact is not None and a.on == a.first_seen
    }
    return Room(
        name=there[0].room,
        events=len({a.event for a in there}),
        people=len(first_met),
        second_meetings=sum(a.last_talk > a.on for a in first_met.values()),
        introductions=sum(a.led_to for a in first_met.values()),
        met=tuple(first_met),
    )


def answer(desk: Desk, question: Question, *, of: Web) -> Answer:
    """What a web answers to a question."""
    asked = rooms(desk) if question is Question.ROOMS else ()
    named = [RoomOf(room.name, room.short_words, room.met) for room in asked]
    return web_answers.answer(question, of, desk.today(), named)
