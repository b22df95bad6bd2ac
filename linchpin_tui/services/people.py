"""People: everyone, and one person with all that is known."""

from collections.abc import Iterable
from dataclasses import dataclass

from linchpin_tui.domain.records import (
    Contact,
    Detail,
    Favor,
    FollowUp,
    Interaction,
    Person,
    ThankYouNote,
)
from linchpin_tui.domain.search import search_key
from linchpin_tui.domain.wording import listed
from linchpin_tui.services import naming
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.storage.queries import beginnings, contacts, interactions, names, notes
from linchpin_tui.storage.queries.names import Known
from linchpin_tui.text import clean, fold

_NAMED = 5
"""People who are named at the most where nobody is called so."""


@dataclass(frozen=True, slots=True)
class PersonPage:
    """One person with their timeline. `path` leads from You to them, without You and them; all
    lists are newest first, but `led_to`, which is alphabetical."""

    contact: Contact
    path: tuple[Person, ...]
    led_to: tuple[Person, ...]
    interactions: tuple[Interaction, ...]
    details: tuple[Detail, ...]
    favors: tuple[Favor, ...]
    follow_ups: tuple[FollowUp, ...]
    notes: tuple[ThankYouNote, ...]


def people(desk: Desk) -> tuple[Contact, ...]:
    """Everyone, by name; those who rest in the archive last."""
    return contacts.everyone(desk.store)


def person(desk: Desk, contact: int) -> PersonPage:
    """One person in full. Raises Refused for an id that is nobody's."""
    store = desk.store
    with store.read():
        found = contacts.by_id(store, contact)
        if found is None:
            raise Refused(f"There is nobody with the id {contact}.")
        return PersonPage(
            contact=found,
            path=contacts.introducers(store, contact),
            led_to=contacts.led_to(store, contact),
            interactions=interactions.with_contact(store, contact),
            details=contacts.details(store, contact),
            favors=contacts.favors(store, contact),
            follow_ups=contacts.follow_ups(store, contact),
            notes=notes.of_contact(store, contact),
        )


def find(desk: Desk, words: str) -> Contact:
    """The one person meant by a name, a first name only one person has, or `id:2`.

    Raises Refused when nobody or several are meant, naming whom it could be.
    """
    wanted = " ".join(clean(words).split())
    with desk.store.read():
        known = candidates(desk, wanted)
        if not known:
            raise Refused(nobody(desk, wanted))
        if len(known) > 1:
            raise Refused(several(wanted, known))
        found = contacts.by_id(desk.store, known[0].id)
    if found is None:
        raise Refused(f"There is nobody with the id {known[0].id}.")
    return found


def candidates(desk: Desk, wanted: str) -> tuple[Known, ...]:
    """Everyone who could be meant by a name, a first name or `id:2`."""
    store = desk.store
    key = fold(wanted)
    if key.startswith("id:"):
        number = key.removeprefix("id:").strip()
        within = number.isdecimal() and len(number) < 18
        return names.with_ids(store, (int(number),)) if within else ()
    if not key:
        return ()
    return (
        names.with_name(store, key)
        or (() if " " in key else names.with_first_word(store, key))
        or _without_accents(desk, wanted)
    )


def _without_accents(desk: Desk, wanted: str) -> tuple[Known, ...]:
    """Those whose name, or else its first word, is this but for its accents and punctuation."""
    key = search_key(wanted)
    if not key:
        return ()
    keys = [(id, search_key(name)) for id, name in names.keys(desk.store)]
    found = [id for id, name in keys if name == key]
    if not found and " " not in key:
        found = [id for id, name in keys if name.startswith(f"{key} ")]
    return names.with_ids(desk.store, found)


def several(wanted: str, known: Iterable[Known]) -> str:
    """The sentence for a name that several people have."""
    return f"Several people are called {wanted}: {_listed(known)}. Say which, as id: and a number."


def nobody(desk: Desk, wanted: str, *, organization: bool = False) -> str:
    """The sentence for a name that nobody has (nor an organization), with those nearly called so."""
    if not wanted:
        return "Whom do you mean? Give a name, or id: and a number."
    if fold(wanted).startswith("id:"):
        return f"There is nobody with {wanted}."
    close = naming.near(desk.store, fold(wanted))[:_NAMED] or _begun(desk, fold(wanted))
    hint = f" Did you mean {_listed(close)}?" if close else ""
    also = ", and nobody is at an organization called so" if organization else ""
    return f"Nobody here is called {wanted}{also}.{hint}"


def _begun(desk: Desk, key: str) -> tuple[Known, ...]:
    """Some of those whose name begins so."""
    found = beginnings.people(desk.store, key, _NAMED)
    return names.with_ids(desk.store, [one.id for one in found])


def _listed(known: Iterable[Known]) -> str:
    return listed(
        [
            f"{one.name} ({one.organization}, id:{one.id})"
            if one.organization
            else f"{one.name} (id:{one.id})"
            for one in known
        ]
    )
