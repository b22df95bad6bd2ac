"""People: everyone, and one person with all that is known."""

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
from linchpin_tui.services.desk import Desk


@dataclass(frozen=True, slots=True)
class PersonPage:
    """One person with their timeline. `path` leads from You to them, without You; all lists are
    newest first, but `led_to`, which is alphabetical."""

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
    raise NotImplementedError


def person(desk: Desk, contact: int) -> PersonPage:
    """One person in full. Raises Refused for an id that is nobody's."""
    raise NotImplementedError


def find(desk: Desk, words: str) -> Contact:
    """The one person meant by a name, a first name only one person has, or `id:2`.

    Raises Refused when nobody or several are meant, naming whom it could be.
    """
    raise NotImplementedError
