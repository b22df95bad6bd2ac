"""Adding and editing people, each one step that can be undone. Deleting them is `removing`'s."""

import uuid
from collections.abc import Sequence
from datetime import date

from linchpin_tui.domain.capture.likeness import letters
from linchpin_tui.domain.person_fields import TEXTS, PersonFields, changes, cleaned, wrong
from linchpin_tui.domain.records import Person
from linchpin_tui.domain.wording import listed
from linchpin_tui.services import naming
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.storage import tables
from linchpin_tui.storage.queries import coaches, contacts, editing, names
from linchpin_tui.storage.queries.names import Known
from linchpin_tui.storage.store import Store, Writer
from linchpin_tui.text import clean, fold

__all__ = [
    "LooksAlike",
    "PersonFields",
    "add",
    "edit",
    "fields_of",
    "look_alikes",
    "may_introduce",
    "write",
]

_COLUMNS = (
    *TEXTS,
    "notes",
    "met_on",
    "employment",
    "decides",
    "line_of_work",
    "introduced_by",
    "keep_in_touch_days",
    "is_coach",
)
_LONGEST_CHAIN = 7
"""People named of a chain of introductions that would close."""
_SHARED = tuple(set(PersonFields._fields) - {"introduced_by", "aliases"})


class LooksAlike(Refused):
    """The name is somebody's already, or nearly so: `people`. Asked again `as_new`, it is done."""

    def __init__(self, message: str, people: tuple[Person, ...]) -> None:
        super().__init__(message, field="name")
        self.people = people


def fields_of(desk: Desk, contact: int) -> PersonFields:
    """What a form begins with. Raises Refused for an id that is nobody's."""
    with desk.store.read():
        found = contacts.by_id(desk.store, contact)
        if found is None:
            raise Refused(f"There is nobody with the id {contact}.")
        aliases = editing.rows_of(desk.store, "alias", "name", contact)
    return PersonFields(
        **{field: getattr(found, field) for field in _SHARED},
        introduced_by=found.introduced_by.id if found.introduced_by else None,
        aliases=tuple(text for _, text in aliases),
    )


def add(desk: Desk, given: PersonFields, *, as_new: bool = False) -> int:
    """Put someone into the web; gives their id.

    Raises LooksAlike where the name is somebody's or nearly so, unless `as_new`; Refused, naming
    the field, for what cannot be.
    """
    wanted = cleaned(given)

    def work(writer: Writer) -> int:
        return put(desk, writer, wanted, as_new=as_new)

    return desk.transact(work, kind="add_contact", label=f"add {wanted.name}")


def put(desk: Desk, writer: Writer, wanted: PersonFields, *, as_new: bool = False) -> int:
    """`add` inside an operation that does more. `wanted` is cleaned."""
    _check(desk, None, PersonFields(), wanted, as_new=as_new)
    contact = writer.insert(
        tables.Contact,
        uid=str(uuid.uuid4()),
        created_at=desk.now(),
        **_name_columns(wanted.name),
    )
    write(desk, writer, contact, PersonFields(name=wanted.name), wanted)
    return contact


def edit(
    desk: Desk, contact: int, before: PersonFields, after: PersonFields, *, as_new: bool = False
) -> bool:
    """Change what differs between `before` (what the form began with) and `after`.

    What was changed meanwhile in other fields stays. Gives whether anything changed. Raises
    LooksAlike for a new name that is somebody's or nearly so, unless `as_new`; Refused for an id
    that is nobody's and, naming the field, for what cannot be.
    """
    new = changes(cleaned(before), cleaned(after))

    def work(writer: Writer) -> bool:
        current = fields_of(desk, contact)
        wanted = current._replace(**new)
        _check(desk, contact, current, wanted, as_new=as_new)
        write(desk, writer, contact, current, wanted)
        return wanted != current

    name = fields_of(desk, contact).name
    return desk.transact(work, kind="edit_contact", label=f"edit {name}")


def look_alikes(desk: Desk, name: str, *, but: int | None = None) -> tuple[Person, ...]:
    """Those with this name or one a slip away from it, nearest first; `but` is not one of them."""
    key = fold(clean(name))
    return tuple(Person(one.id, one.name) for one in _alike(desk.store, key, but))


def may_introduce(desk: Desk, contact: int, introducer: int) -> bool:
    """May `introducer` have led to a contact, so that nobody leads to themselves?"""
    return not editing.is_led_to_by(desk.store, introducer, contact)


def _check(
    desk: Desk,
    contact: int | None,
    current: PersonFields,
    wanted: PersonFields,
    *,
    as_new: bool,
) -> None:
    """Refuse what cannot be, of what is about to change."""
    found = wrong(wanted, current, desk.today())
    if found is not None:
        raise Refused(found.message, field=found.field)
    if wanted.introduced_by not in (None, current.introduced_by):
        _check_introducer(desk, contact, wanted)
    key = fold(wanted.name)
    if key != fold(current.name) and not as_new:
        alike = _alike(desk.store, key, contact)
        if alike:
            raise LooksAlike(
                f"You know {_named(alike)}. Is {wanted.name} someone else?",
                tuple(Person(one.id, one.name) for one in alike),
            )


def _check_introducer(desk: Desk, contact: int | None, wanted: PersonFields) -> None:
    by = wanted.introduced_by or 0
    introducer = contacts.by_id(desk.store, by)
    if introducer is None:
        raise Refused(f"There is nobody with the id {by}.", field="introduced_by")
    if contact is None or may_introduce(desk, contact, by):
        return
    raise Refused(
        "Nobody is led to by themselves."
        if by == contact
        else f"{wanted.name} led you to {introducer.name}, not the other way round: "
        f"{_chain(editing.chain_between(desk.store, contact, by))}.",
        field="introduced_by",
    )


def _chain(names: Sequence[str]) -> str:
    """A chain of introductions in words; of a long one both ends."""
    if len(names) > _LONGEST_CHAIN:
        left_out = f"{len(names) - _LONGEST_CHAIN + 1} more"
        names = (*names[: _LONGEST_CHAIN - 3], left_out, *names[-2:])
    return " › ".join(names)


def _alike(store: Store, key: str, but: int | None) -> tuple[Known, ...]:
    """Those with this very name, else those whose name is a slip away."""
    same = [one for one in names.with_name(store, key) if one.id != but]
    if same or " " not in key:
        return tuple(same)
    return tuple(one for one in naming.near(store, key) if one.id != but)


def _named(alike: tuple[Known, ...]) -> str:
    said = [(one, f"{one.organization}, " if one.organization else "") for one in alike[:4]]
    return listed([f"{one.name} ({at}id:{one.id})" for one, at in said])


def _name_columns(name: str) -> dict[str, object]:
    key = fold(name)
    return {
        "name": name,
        "name_key": key,
        "first_key": key.split(" ", 1)[0],
        "name_length": len(key),
        "name_letters": letters(key),
    }


def write(
    desk: Desk, writer: Writer, contact: int, current: PersonFields, wanted: PersonFields
) -> None:
    """Write what differs between two states of a person's fields; nothing is judged."""
    new = changes(current, wanted)
    columns = {field: _column(value) for field, value in new.items() if field in _COLUMNS}
    if "name" in new:
        columns |= _name_columns(wanted.name)
    if "archived" in new:
        columns["archived_at"] = desk.now() if wanted.archived else None
    if "is_coach" in new:
        coaches.keep(desk.store, writer, desk.today())
    if new.get("is_coach"):
        # You have one coach.
        for other in editing.coaches(desk.store):
            writer.update(tables.Contact, other, is_coach=False)
    if columns:
        writer.update(tables.Contact, contact, **columns)
    _write_lists(desk, writer, contact, current, wanted)


def _column(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _write_lists(
    desk: Desk, writer: Writer, contact: int, current: PersonFields, wanted: PersonFields
) -> None:
    """Take out of each list what is gone, and add what is new."""
    today = desk.today().isoformat()
    for field, table, column in (
        ("roles", tables.ContactRole, "role"),
        ("tags", tables.ContactTag, "tag"),
        ("offers", tables.Offer, "text"),
        ("needs", tables.Need, "text"),
        ("aliases", tables.Alias, "name"),
    ):
        before, after = getattr(current, field), getattr(wanted, field)
        if before == after:
            continue
        for key, text in editing.rows_of(desk.store, table._meta.table_name, column, contact):
            if text not in after:
                writer.delete(table, key)
        for text in after:
            if text in before:
                continue
            more = {"noted_on": today} if field in ("offers", "needs") else {}
            if field == "aliases":
                more = {"name_key": fold(text)}
            writer.insert(table, contact=contact, **{column: str(text), **more})
