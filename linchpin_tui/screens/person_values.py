"""Between a person's fields and the form: every field as text, and back."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from linchpin_tui.domain.person_fields import PersonFields
from linchpin_tui.domain.vocabulary import Employment, LineOfWork, Role
from linchpin_tui.services import people, people_edit
from linchpin_tui.services.desk import Desk, Refused

_TEXTS = ("name", "organization", "title", "email", "phone", "link", "place", "how_met", "notes")
_LISTS = ("offers", "needs", "aliases")
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def as_values(fields: PersonFields, introducer: str) -> dict[str, str]:
    """The fields as the form shows them; `introducer` is the name of who led to them."""
    decides = {None: "unknown", True: "yes", False: "no"}[fields.decides]
    return {
        **{name: getattr(fields, name) or "" for name in _TEXTS},
        **{name: "\n".join(getattr(fields, name)) for name in _LISTS},
        "tags": ", ".join(fields.tags),
        "roles": " ".join(role.value for role in fields.roles),
        "employment": fields.employment.value,
        "line_of_work": fields.line_of_work.value,
        "decides": decides,
        "is_coach": "yes" if fields.is_coach else "no",
        "archived": "yes" if fields.archived else "no",
        "introduced_by": introducer,
        "met_on": fields.met_on.isoformat() if fields.met_on else "",
        "keep_in_touch_days": str(fields.keep_in_touch_days or ""),
    }


def with_changes(desk: Desk, fields: PersonFields, changes: Mapping[str, str]) -> PersonFields:
    """The fields with what the form says instead. Raises Refused, naming the field."""
    said: dict[str, Any] = {}
    for name, text in changes.items():
        if name in _TEXTS:
            said[name] = text
        elif name in _LISTS:
            said[name] = tuple(text.split("\n"))
        elif name in _READ:
            said[name] = _READ[name](text.strip())
    if "introduced_by" in changes:
        said["introduced_by"] = _introducer(desk, changes["introduced_by"])
    return fields._replace(**said)


def add(desk: Desk, changes: Mapping[str, str], *, as_new: bool) -> int:
    """Add a person as the form says; gives their id. Raises Refused, naming the field."""
    return people_edit.add(desk, with_changes(desk, PersonFields(), changes), as_new=as_new)


def edit(
    desk: Desk, id: int, before: PersonFields, changes: Mapping[str, str], *, as_new: bool
) -> int:
    """Change a person as the form says; gives their id. Raises Refused, naming the field."""
    people_edit.edit(desk, id, before, with_changes(desk, before, changes), as_new=as_new)
    return id


def _introducer(desk: Desk, words: str) -> int | None:
    if not words.strip():
        return None
    try:
        return people.find(desk, words).id
    except Refused as refusal:
        raise Refused(refusal.message, field="introduced_by") from refusal


def _met_on(text: str) -> date | None:
    if not text:
        return None
    found = _DATE.fullmatch(text)
    try:
        if found:
            return date(*(int(part) for part in found.groups()))
    except ValueError:
        pass
    raise Refused("A date as year, month and day, please: 2026-03-14.", field="met_on")


def _days(text: str) -> int | None:
    if not text:
        return None
    if text.isascii() and text.isdigit() and len(text) < 9:
        return int(text)
    raise Refused("A number of days, please.", field="keep_in_touch_days")


_READ: dict[str, Callable[[str], object]] = {
    "roles": lambda text: tuple(Role(role) for role in text.split()),
    "tags": lambda text: tuple(text.split(",")),
    "employment": Employment,
    "line_of_work": LineOfWork,
    "decides": lambda text: {"yes": True, "no": False}.get(text),
    "is_coach": lambda text: text == "yes",
    "archived": lambda text: text == "yes",
    "met_on": _met_on,
    "keep_in_touch_days": _days,
}
