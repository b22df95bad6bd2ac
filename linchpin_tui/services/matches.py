"""The matchmaker on the desk: whose need meets whose offer, kept until something is written."""

from linchpin_tui.domain.matches import Match, Matches
from linchpin_tui.services.desk import Desk
from linchpin_tui.storage.queries import giving
from linchpin_tui.storage.queries.directory import version

__all__ = ["Match", "Matches", "Matchmaker"]


class Matchmaker:
    """Keeps needs, offers and findings side by side; made once, asked on the desk's thread.

    What it keeps is made anew when anything was written since, by whatever process.
    """

    def __init__(self) -> None:
        self._version: tuple[int, int] | None = None
        self._matches = Matches(())

    def matches(self, desk: Desk) -> Matches:
        """Everyone's needs and offers as they are now."""
        found = version(desk.store)
        if found != self._version:
            store = desk.store
            with store.read():
                self._matches = Matches(
                    giving.people(store), giving.heard(store), giving.known_pairs(store)
                )
            self._version = found
        return self._matches
