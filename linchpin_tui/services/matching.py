"""Whom the rows of a file mean: people not known yet, people known, and those not to be told.

Names never merge silently: a row is somebody known only by their profile, by their email beside
a name like theirs, or by the same name with nothing that speaks against it.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from linchpin_tui.domain.identity import profile_of
from linchpin_tui.domain.records import Person
from linchpin_tui.exchange.records import PersonRow
from linchpin_tui.light import NamedTuple
from linchpin_tui.services.acquaintances import Acquaintances, Somebody, of_card, of_row
from linchpin_tui.storage.queries.cards import FILLABLE, Card

MOST_LIKE = 8
"""People named whom a row is like, if there are more."""
_EVERY = 250
"""Rows from one beat to the next."""


class Likeness(StrEnum):
    """Why it is not plain whether a row is somebody known."""

    OTHER_ORGANIZATION = "other_organization"
    OTHER_PROFILE = "other_profile"
    SEVERAL = "several"
    SIMILAR_NAME = "similar_name"
    SAME_EMAIL = "same_email"
    DELETED = "deleted"


class Like(NamedTuple):
    """Whom a row is like: a contact by `id`, or an earlier row of the file by its `line`."""

    name: str
    organization: str | None
    id: int | None = None
    line: int | None = None


class KnownRow(NamedTuple):
    """A row that is somebody known: a contact, or the person of an earlier row (`twin`, its line).

    `fills`: the fields that it would fill because they are empty.
    """

    row: PersonRow
    contact: Person | None
    twin: int | None
    fills: tuple[str, ...]


class LookAlike(NamedTuple):
    """A row of which it is not plain whether it is one of those it is like.

    `like`: the nearest first, at most MOST_LIKE of them.
    """

    row: PersonRow
    why: Likeness
    like: tuple[Like, ...]


@dataclass(frozen=True, slots=True)
class Sorted:
    """The rows of a file by whom they mean, each in the order of the file.

    Where a later row is the same person as an earlier one, the earlier has what both say.
    """

    new: tuple[PersonRow, ...]
    known: tuple[KnownRow, ...]
    look_alikes: tuple[LookAlike, ...]


def sort_rows(
    rows: Sequence[PersonRow],
    cards: Iterable[Card],
    *,
    beat: Callable[[int, int], None] | None = None,
) -> Sorted:
    """Sort rows into people not known, known, and look-alikes, given everyone's card."""
    sorter = _Sorter(cards)
    for count, row in enumerate(sorted(rows, key=_vague)):
        if beat is not None and count % _EVERY == 0:
            beat(count, len(rows))
        sorter.take(row)
    return Sorted(
        tuple(sorter.rows[line] for line in sorted(sorter.new)),
        tuple(sorted(sorter.known)),
        tuple(
            LookAlike(sorter.rows[line], why, like)
            for line, (why, like) in sorted(sorter.look_alikes.items())
        ),
    )


def _vague(row: PersonRow) -> tuple[bool, bool]:
    """Rows that say plainly who they are come first: what they tell decides about the others."""
    return profile_of(row.link) is None, row.email is None and row.organization is None


_Found = tuple[Likeness, list[Somebody]]


class _Sorter:
    """Takes one row after another; those it has taken are known to those that follow."""

    def __init__(self, cards: Iterable[Card]) -> None:
        self.everyone = Acquaintances(map(of_card, cards))
        self.rows: dict[int, PersonRow] = {}
        self.new: list[int] = []
        self.known: list[KnownRow] = []
        self.look_alikes: dict[int, tuple[Likeness, tuple[Like, ...]]] = {}

    def take(self, row: PersonRow) -> None:
        who = of_row(row)
        same = self.everyone.same(who)
        if same is not None:
            self._known(row, who, same)
            return
        found = self._alike(who)
        self.rows[row.line] = row
        self.everyone.add(who)
        if found is None:
            self.new.append(row.line)
        else:
            why, like = found
            self.look_alikes[row.line] = (
                why,
                tuple(Like(one.name, one.at, one.id or None, one.line or None) for one in like),
            )

    def _known(self, row: PersonRow, who: Somebody, same: Somebody) -> None:
        fills = tuple(n for n in FILLABLE if n in same.lacks and getattr(row, n))
        contact = Person(same.id, same.name) if same.id else None
        self.known.append(KnownRow(row, contact, None if contact else same.line, fills))
        if not fills:
            return
        self.everyone.learn(same, who, fills)
        if contact is None:
            said = {name: getattr(row, name) for name in fills}
            self.rows[same.line] = self.rows[same.line]._replace(**said)

    def _alike(self, who: Somebody) -> _Found | None:
        """Those who may be meant, the likeliest first, and why it is not plain."""
        namesakes = self.everyone.namesakes(who)[:MOST_LIKE]
        if len(namesakes) == 1 and who.elsewhere(namesakes[0]):
            return Likeness.OTHER_ORGANIZATION, namesakes
        if len(namesakes) == 1 and who.apart(namesakes[0]):
            return Likeness.OTHER_PROFILE, namesakes
        ways = (
            (Likeness.SEVERAL, lambda _: namesakes),
            (Likeness.SAME_EMAIL, self.everyone.mailed),
            (Likeness.DELETED, self.everyone.deleted),
            (Likeness.SIMILAR_NAME, self.everyone.similar),
        )
        for why, way in ways:
            found = way(who)
            if found:
                return why, found[:MOST_LIKE]
        return None
