"""People found by what tells them apart: those of the desk, and those a file is about to bring.

The rules of quick capture hold here too: a name is never taken for another person's silently.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID, uuid5

from linchpin_tui.domain.identity import (
    email_key,
    kin,
    organization_key,
    profile_of,
    without_suffix,
)
from linchpin_tui.domain.lookalikes import Lookalikes
from linchpin_tui.exchange.records import PersonRow
from linchpin_tui.storage.queries.cards import FILLABLE, Card
from linchpin_tui.text import fold

_ROWS = UUID("6f0d1f4e-5f0b-5b8e-9a44-0f6a3d1c7e52")
"""The namespace of the uids that come from rows. It never changes: uids are stored."""


@dataclass(slots=True, eq=False)
class Somebody:
    """A contact (`id`), also a deleted one, or a person of the file (`line`), by their marks.

    `uid` is a contact's own, or the one that a contact made of the row would have. `keys` are
    folded names, the person's own first. `organization`, `email` and `profile` are
    keys too; `at` is the organization as it is shown.
    """

    uid: str
    name: str
    keys: tuple[str, ...]
    at: str | None
    organization: str | None
    email: str | None
    profile: str | None
    id: int = 0
    line: int = 0
    lacks: frozenset[str] = frozenset()
    deleted: bool = False

    @property
    def key(self) -> str:
        return self.keys[0]

    def apart(self, other: "Somebody") -> bool:
        """Whether two profiles tell them apart."""
        return None not in (self.profile, other.profile) and self.profile != other.profile

    def elsewhere(self, other: "Somebody") -> bool:
        """Whether they are known to be at two organizations."""
        mine, theirs = self.organization, other.organization
        return None not in (mine, theirs) and mine != theirs


def of_card(card: Card) -> Somebody:
    """A contact by their marks."""
    return Somebody(
        card.uid,
        card.name,
        card.keys,
        card.organization,
        organization_key(card.organization),
        email_key(card.email),
        profile_of(card.link),
        id=card.id,
        lacks=card.lacks,
        deleted=card.deleted,
    )


def uid_of(row: PersonRow) -> str:
    """The uid of a contact that is made of a row: whatever becomes of the contact, the same row
    is known to be it when it is imported again."""
    marks = (row.name, row.organization, row.email, row.link)
    return str(uuid5(_ROWS, json.dumps(marks)))


def of_row(row: PersonRow) -> Somebody:
    """The person of a row by their marks."""
    return Somebody(
        uid_of(row),
        row.name,
        (fold(row.name),),
        row.organization,
        organization_key(row.organization),
        email_key(row.email),
        profile_of(row.link),
        line=row.line,
        lacks=frozenset(name for name in FILLABLE if not getattr(row, name)),
    )


_Index = dict[str, list[Somebody]]


class Acquaintances:
    """Everyone there is so far, found by their marks."""

    def __init__(self, people: Iterable[Somebody]) -> None:
        self._by_uid: dict[str, Somebody] = {}
        self._by_profile: _Index = {}
        self._by_email: _Index = {}
        self._by_place: dict[tuple[str, str | None], list[Somebody]] = {}
        self._contacts_by_key: _Index = {}
        self._rows_by_key: _Index = {}
        self._bare_rows_by_key: _Index = {}
        self._by_core: _Index = {}
        self._by_first: _Index = {}
        self._deleted: _Index = {}
        self._contacts: list[Somebody] = []
        self._lookalikes: dict[bool, Lookalikes] = {}
        for person in people:
            self.add(person)

    def add(self, person: Somebody) -> None:
        """Know somebody."""
        if person.deleted:
            for mark in (person.uid, person.profile, person.email, *person.keys):
                if mark is not None:
                    self._deleted.setdefault(mark, []).append(person)
            return
        self._by_uid.setdefault(person.uid, person)
        by_key = self._contacts_by_key if person.id else self._rows_by_key
        for key in dict.fromkeys(person.keys):
            by_key.setdefault(key, []).append(person)
            self._by_place.setdefault((key, person.organization), []).append(person)
        if person.profile is not None:
            self._by_profile.setdefault(person.profile, []).append(person)
        if person.email is not None:
            self._by_email.setdefault(person.email, []).append(person)
        if person.id:
            self._contacts.append(person)
            self._by_core.setdefault(without_suffix(person.key), []).append(person)
            self._by_first.setdefault(person.key.split(" ", 1)[0], []).append(person)
        elif person.profile is None:
            self._bare_rows_by_key.setdefault(person.key, []).append(person)

    def learn(self, person: Somebody, news: Somebody, fields: Iterable[str]) -> None:
        """Know that somebody has these fields of another, which they lacked."""
        person.lacks = person.lacks.difference(fields)
        if "organization" in fields:
            for key in dict.fromkeys(person.keys):
                self._by_place[key, person.organization].remove(person)
                self._by_place.setdefault((key, news.organization), []).append(person)
            person.at, person.organization = news.at, news.organization
        if "email" in fields and news.email is not None:
            person.email = news.email
            self._by_email.setdefault(news.email, []).append(person)
        if "link" in fields and news.profile is not None:
            person.profile = news.profile
            self._by_profile.setdefault(news.profile, []).append(person)
            if not person.id:
                self._bare_rows_by_key[person.key].remove(person)

    def same(self, who: Somebody) -> Somebody | None:
        """The one that is plainly meant: the same row, by profile, by email, by name and
        organization."""
        if who.uid in self._by_uid:
            return self._by_uid[who.uid]
        profiled = self._by_profile.get(who.profile or "", ())
        if profiled:
            return next((one for one in profiled if who.key in one.keys), profiled[0])
        mailed = [one for one in self._mailed(who) if kin(who.key, one.keys)]
        if len(mailed) > 1:
            mailed = [one for one in mailed if who.key in one.keys]
        if len(mailed) == 1:
            return mailed[0]
        namesakes = self.namesakes(who)
        if len(namesakes) == 1 and not (who.elsewhere(namesakes[0]) or who.apart(namesakes[0])):
            return namesakes[0]
        if namesakes or who.organization is None:
            here = self._by_place.get((who.key, who.organization), [])
        else:
            titled = self._by_core.get(without_suffix(who.key), ())
            here = [one for one in titled if one.organization == who.organization]
        here = [one for one in here if not who.apart(one)]
        return here[0] if len(here) == 1 else None

    def namesakes(self, who: Somebody) -> list[Somebody]:
        """Everyone of this name who may be meant, contacts first.

        A contact with another profile is asked about; a person of the file with another one is
        plainly somebody else.
        """
        rows = self._rows_by_key if who.profile is None else self._bare_rows_by_key
        return [*self._contacts_by_key.get(who.key, ()), *rows.get(who.key, ())]

    def mailed(self, who: Somebody) -> list[Somebody]:
        """The contacts with this email."""
        return [one for one in self._mailed(who) if one.id]

    def deleted(self, who: Somebody) -> list[Somebody]:
        """Those let go who are plainly meant: imported again, they would come back unasked."""
        found = list(self._deleted.get(who.uid, ()))
        found += self._deleted.get(who.profile or "", ())
        found += (one for one in self._deleted.get(who.email or "", ()) if kin(who.key, one.keys))
        found += (
            one
            for one in self._deleted.get(who.key, ())
            if not who.elsewhere(one) and not who.apart(one)
        )
        return list({one.id: one for one in found}.values())

    def similar(self, who: Somebody) -> list[Somebody]:
        """The contacts whose name a slip, a title after it or its first word alone could make
        this one. Names a slip apart in one file are two people."""
        found = list(self._by_core.get(without_suffix(who.key), ()))
        first, _, rest = who.key.partition(" ")
        if not rest:
            found += (one for one in self._by_first.get(first, ()) if not who.elsewhere(one))
        elif who.organization is not None:
            at_work = self._by_place.get((first, who.organization), ())
            found += (one for one in at_work if one.id)
        for has_profile in (False, True) if who.profile is None else (False,):
            # Two profiles are two people, however alike their names.
            near = self._lookalikes_with(has_profile=has_profile).near(who.key)
            found += (self._contacts[index] for index in near)
        unique = {one.id: one for one in found if not who.apart(one)}
        return list(unique.values())

    def _mailed(self, who: Somebody) -> list[Somebody]:
        return [one for one in self._by_email.get(who.email or "", ()) if not who.apart(one)]

    def _lookalikes_with(self, *, has_profile: bool) -> Lookalikes:
        """The names of contacts with a profile, or of those without; made when first needed."""
        made = self._lookalikes.get(has_profile)
        if made is None:
            made = self._lookalikes[has_profile] = Lookalikes()
            for index, one in enumerate(self._contacts):
                if (one.profile is not None) is has_profile:
                    made.add(index, one.key)
        return made
