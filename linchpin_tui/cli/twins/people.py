"""`people`: everyone, or one person with all that is known."""

from datetime import date

from linchpin_tui.cli.guard import UsageError, tell
from linchpin_tui.cli.layout import safe, table
from linchpin_tui.cli.request import Request
from linchpin_tui.cli.twins.words import happened, kept_words, roles_words, work_words
from linchpin_tui.domain.records import Contact, FollowUp
from linchpin_tui.domain.thanks import due_words
from linchpin_tui.domain.vocabulary import FavorDirection
from linchpin_tui.domain.warmth import warmth
from linchpin_tui.domain.wording import count, listed, short_day
from linchpin_tui.services import merging, people, shapes
from linchpin_tui.services.people import PersonPage

_NOBODY = (
    "Nobody here yet. The first line you capture brings the first person:",
    "  linchpin-tui --add coffee with Dana Lee at Acme",
)


def run(request: Request) -> int:
    """Everyone; with a name, that person."""
    words = " ".join(request.given.words)
    same_as = request.given.values.get("--same-as")
    if same_as is not None and not words:
        raise UsageError("--same-as goes with a name: people Dee Lee --same-as 'Dana Lee'.")
    with request.desk() as desk:
        today, keep = desk.today(), desk.keep_in_touch_days
        if same_as is not None:
            stays = people.find(desk, same_as).id
            tell(merging.merge(desk, stays, people.find(desk, words).id).sentence)
            words = f"id:{stays}"
        if words:
            page = people.person(desk, people.find(desk, words).id)
            if request.given.json:
                request.answer_json(shapes.person_page(page, today, keep))
            else:
                request.answer(_page(page, request, keep))
            return 0
        everyone = people.people(desk)
    if request.given.json:
        request.answer_json([shapes.contact(one, today, keep) for one in everyone])
    else:
        request.answer(_list(everyone, today, keep))
    return 0


def _list(everyone: tuple[Contact, ...], today: date, keep: int | None) -> list[str]:
    if not everyone:
        return list(_NOBODY)
    rows = [
        (
            str(one.id),
            one.name,
            one.organization or "",
            roles_words(one.roles),
            "yes" if one.decides else "",
            work_words(one.employment),
            short_day(one.last_interaction, today) if one.last_interaction else "",
            _warm(one, today, keep),
            one.introduced_by.name if one.introduced_by else "",
        )
        for one in everyone
    ]
    headings = ("id", "name", "at", "roles", "decides", "work", "last", "warmth", "via")
    lines = table(headings, rows, give_way=(3, 8, 2, 1), drop=(8, 4, 3, 5, 7, 6), right=(0,))
    return [*lines, "", count(len(everyone), "person", "people")]


def _page(page: PersonPage, request: Request, keep: int | None) -> list[str]:
    contact, now = page.contact, request.clock()
    today = now.date()
    lines = [_title(contact)]
    path = [person.name for person in page.path]
    facts = [
        ("id", str(contact.id)),
        ("path", " → ".join(["You", *path, contact.name])),
        ("led to", listed([person.name for person in page.led_to])),
        ("roles", roles_words(contact.roles)),
        ("decides", kept_words(contact.decides)),
        ("work", work_words(contact.employment)),
        ("warmth", _warm(contact, today, keep)),
        ("email", contact.email or ""),
        ("phone", contact.phone or ""),
        ("link", contact.link or ""),
        ("place", contact.place or ""),
        ("offers", "; ".join(contact.offers)),
        ("needs", "; ".join(contact.needs)),
        ("tags", ", ".join(contact.tags)),
        ("notes", contact.notes or ""),
    ]
    lines += [f"  {name:<8} {safe(text)}" for name, text in facts if text]
    lines += _section("details", [f"{one.verb} {one.text}".strip() for one in page.details])
    lines += _section("thanks", [f"{due_words(one, now)} (note {one.id})" for one in page.notes])
    lines += _section(
        "gave", [one.text for one in page.favors if one.direction is FavorDirection.GIVEN]
    )
    lines += _section(
        "got", [one.text for one in page.favors if one.direction is FavorDirection.RECEIVED]
    )
    lines += _section("promised", [_promise(one, today) for one in page.follow_ups])
    return lines + _section("timeline", [happened(one, today) for one in page.interactions])


def _title(contact: Contact) -> str:
    at = [text for text in (contact.title, contact.organization) if text]
    coach = ["your coach"] if contact.is_coach else []
    return safe(" · ".join([contact.name, *at, *coach]))


def _section(name: str, texts: list[str]) -> list[str]:
    if not texts:
        return []
    return ["", f"{name}", *(f"  {safe(text)}" for text in texts)]


def _promise(promise: FollowUp, today: date) -> str:
    due = f", by {short_day(promise.due, today)}" if promise.due else ""
    return f"{promise.text}{due}{' (done)' if promise.done else ''}"


def _warm(contact: Contact, today: date, keep: int | None) -> str:
    if contact.asleep:
        return "asleep"
    found = warmth(
        contact.last_interaction,
        today,
        keep_in_touch_days=contact.keep_in_touch_days,
        usual=keep,
    )
    return found.value if found else ""
