"""Finding people as one types, among thousands: what is asked often is kept until it changes."""

from collections.abc import Mapping

from linchpin_tui.domain.search import Entry, Index
from linchpin_tui.domain.vocabulary import Warmth
from linchpin_tui.domain.warmth import warmth
from linchpin_tui.services.desk import Desk
from linchpin_tui.storage.queries.directory import Directory, PersonRow, directory, version

__all__ = ["Finder", "PersonRow", "warmth_of"]


class Finder:
    """Keeps everyone in memory, folded for finding; made once, and asked on the desk's thread.

    What it keeps is made anew when anything was written since, by whatever process.
    """

    def __init__(self) -> None:
        self._version: tuple[int, int] | None = None
        self._directory = Directory({}, {})
        self._index = Index(())

    def find(self, desk: Desk, typed: str, limit: int | None = None) -> tuple[PersonRow, ...]:
        """The people meant by what is typed, the likeliest first; everyone for nothing typed."""
        self.refresh(desk)
        people = self._directory.people
        return tuple([people[id] for id in self._index.find(typed, limit)])

    def everyone(self, desk: Desk) -> tuple[Mapping[int, PersonRow], Index]:
        """Everyone by id, and the index to find them with, off the desk's thread too: when anything
        is written both are made anew, and these stay as they are."""
        self.refresh(desk)
        return self._directory.people, self._index

    def count(self, desk: Desk) -> int:
        """How many people there are."""
        self.refresh(desk)
        return len(self._index)

    def refresh(self, desk: Desk) -> bool:
        """Make what is kept anew where something was written since; gives whether it was."""
        found = version(desk.store)
        if found == self._version:
            return False
        self._directory = directory(desk.store)
        aliases = self._directory.aliases
        self._index = Index(
            Entry(
                row.id,
                row.name,
                aliases.get(row.id, ()),
                tuple([text for text in (row.organization, row.title, *row.tags) if text]),
                row.asleep,
                row.archived,
            )
            for row in self._directory.people.values()
        )
        self._index.make_ready()
        self._version = found
        return True


def warmth_of(desk: Desk, row: PersonRow) -> Warmth | None:
    """How warm somebody is today, with the days of keeping in touch that are configured."""
    return warmth(
        row.last_interaction,
        desk.today(),
        keep_in_touch_days=row.keep_in_touch_days,
        usual=desk.keep_in_touch_days,
        asleep=row.asleep,
    )
