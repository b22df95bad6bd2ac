"""What can be edited of a person: cleaned as it is stored, and judged."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from linchpin_tui.domain.vocabulary import Employment, LineOfWork, Role
from linchpin_tui.light import NamedTuple
from linchpin_tui.text import clean, clean_lines, fold

LONGEST_NAME = 200
LONGEST_TEXT = 10_000
MOST_DAYS = 3650

TEXTS = ("organization", "title", "email", "phone", "link", "place", "how_met")
"""The fields that hold one line of text."""
LISTS = ("roles", "offers", "needs", "tags", "aliases")
"""The fields that hold several things."""


class PersonFields(NamedTuple):
    """What can be edited of a person, as a form has it; what is not known is None or empty.

    `introduced_by` is the introducer's id, `met_on` a local date.
    """

    name: str = ""
    organization: str | None = None
    title: str | None = None
    email: str | None = None
    phone: str | None = None
    link: str | None = None
    place: str | None = None
    how_met: str | None = None
    met_on: date | None = None
    employment: Employment = Employment.UNKNOWN
    decides: bool | None = None
    line_of_work: LineOfWork = LineOfWork.UNKNOWN
    introduced_by: int | None = None
    keep_in_touch_days: int | None = None
    notes: str | None = None
    is_coach: bool = False
    archived: bool = False
    roles: tuple[Role, ...] = ()
    offers: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


class Wrong(NamedTuple):
    """A field that cannot be as it is given: a sentence for the user."""

    field: str
    message: str


def cleaned(given: PersonFields) -> PersonFields:
    """The fields as they are stored: no blanks around, nothing that steers, nothing twice."""
    name = _line(given.name)
    texts: dict[str, Any] = {field: _line(getattr(given, field)) or None for field in TEXTS}
    return given._replace(
        **texts,
        name=name,
        notes=clean_lines(given.notes or "").strip() or None,
        roles=tuple(dict.fromkeys(given.roles)),
        offers=_once(map(_line, given.offers)),
        needs=_once(map(_line, given.needs)),
        tags=_once(_line(tag).lstrip("+").strip() for tag in given.tags),
        aliases=_once(map(_line, given.aliases), but=name),
    )


def changes(before: PersonFields, after: PersonFields) -> dict[str, Any]:
    """The fields that differ, with their value in `after`."""
    return {
        field: value for field, value in after._asdict().items() if value != getattr(before, field)
    }


def wrong(wanted: PersonFields, current: PersonFields, today: date) -> Wrong | None:
    """The first thing that cannot be, among what is to change. `wanted` is cleaned."""
    for field in changes(current, wanted):
        message = _judged(field, wanted, today)
        if message:
            return Wrong(field, message)
    return None if wanted.name else Wrong("name", "A person needs a name.")


def _judged(field: str, wanted: PersonFields, today: date) -> str:
    match field:
        case "name":
            return _wrong_name(wanted.name)
        case "email" if wanted.email and not _is_email(wanted.email):
            return f"“{wanted.email[:80]}” is not an email address like dana@acme.example."
        case "met_on" if wanted.met_on is not None and wanted.met_on > today:
            return "You met on a day that has been; what is to come is a plan."
        case "keep_in_touch_days" if not _are_days(wanted.keep_in_touch_days):
            return f"Keeping in touch takes a number of days from 1 to {MOST_DAYS}."
        case _ if _longest(getattr(wanted, field)) > LONGEST_TEXT:
            return f"That is more than {LONGEST_TEXT:,} letters."
    return ""


def _wrong_name(name: str) -> str:
    if not name:
        return "A person needs a name."
    if len(name) > LONGEST_NAME:
        return f"A name has at most {LONGEST_NAME} letters; the rest fits into the notes."
    if fold(name).startswith("id:"):
        return "A name cannot begin with id:, which picks a person by number."
    return ""


def _are_days(days: int | None) -> bool:
    return days is None or 1 <= days <= MOST_DAYS


def _is_email(text: str) -> bool:
    before, _, after = text.partition("@")
    return bool(before and after) and "@" not in after and " " not in text


def _longest(value: object) -> int:
    texts = value if isinstance(value, tuple) else (value,)
    return max((len(text) for text in texts if isinstance(text, str)), default=0)


def _line(text: str | None) -> str:
    return " ".join(clean(text or "").split())


def _once(texts: Iterable[str], but: str = "") -> tuple[str, ...]:
    """Texts that say something, each once whatever its case."""
    kept: dict[str, str] = {}
    for text in texts:
        if text and fold(text) != fold(but):
            kept.setdefault(fold(text), text)
    return tuple(kept.values())
