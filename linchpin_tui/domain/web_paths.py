"""Warm paths: the shortest way from You to someone over introductions and ties."""

from collections.abc import Collection

from linchpin_tui.domain.linchpins import neighbours
from linchpin_tui.domain.search import search_key
from linchpin_tui.domain.vocabulary import Warmth
from linchpin_tui.domain.web import Node, Web

_YOU = 0
_COLDNESS = {Warmth.WARM: 0, Warmth.COOLING: 1, Warmth.QUIET: 2, None: 3}


class WarmPaths:
    """The warm path to everyone, found in one walk over the web; then each costs its length.

    The warmth of a path is that of the people on it, each a step colder from warm over cooling and
    quiet to asleep; equally warm ones are told apart by name, so that the answer is stable.
    """

    def __init__(self, web: Web) -> None:
        self._web = web
        self._came_from: dict[int, int] = {}
        self._rank: dict[int, int] = {}
        """Everyone's place in the order of nearness: fewest steps, then warmest, then by name."""
        self._walk(neighbours(web))

    def _walk(self, joined: dict[int, list[int]]) -> None:
        nodes = self._web.nodes
        coldness = {_YOU: 0}
        layer = [_YOU]
        while layer:
            # The layer is sorted by warmth: who comes first to someone is on the warmest path.
            following: dict[int, int] = {}
            for at in layer:
                for other in joined[at]:
                    if other not in coldness:
                        following.setdefault(other, at)
            for other, at in following.items():
                coldness[other] = coldness[at] + _COLDNESS[nodes[other].warmth]
            self._came_from.update(following)
            layer = sorted(following, key=lambda o: (coldness[o], nodes[o].rank))
            for other in layer:
                self._rank[other] = len(self._rank)

    def to(self, id: int) -> tuple[Node, ...]:
        """The shortest path from You to a contact, them last; empty for one not in the web."""
        if id not in self._came_from:
            return ()
        path = [self._web.nodes[id]]
        while (before := self._came_from[path[-1].id]) != _YOU:
            path.append(self._web.nodes[before])
        return tuple(reversed(path))

    def nearest(self, ids: Collection[int]) -> int | None:
        """Of some contacts the one with the shortest, then the warmest path; None for none."""
        return min((id for id in ids if id in self._rank), key=self._rank.__getitem__, default=None)

    def to_any(self, ids: Collection[int]) -> tuple[Node, ...]:
        """The warm path to the nearest of some contacts; empty when there are none."""
        reached = self.nearest(ids)
        return () if reached is None else self.to(reached)


def people_at(web: Web, organization: str, *, deciding: bool = False) -> tuple[int, ...]:
    """The ids of those at an organization, whatever its case and accents.

    `deciding`: those of them who decide there.
    """
    wanted = search_key(organization)
    return tuple(
        node.id
        for node in web.nodes.values()
        if wanted
        and node.link.organization
        and search_key(node.link.organization) == wanted
        and (node.link.decides or not deciding)
    )


def warm_path(web: Web, id: int) -> tuple[Node, ...]:
    """The shortest path from You to a contact, them last; of equally short ones the warmest."""
    return WarmPaths(web).to(id)


def warm_path_into(web: Web, organization: str, *, deciding: bool = False) -> tuple[Node, ...]:
    """The warm path to whoever of an organization is nearest; empty when nobody is there.

    `deciding`: to whoever is nearest of those who decide there.
    """
    return WarmPaths(web).to_any(people_at(web, organization, deciding=deciding))


def warm_path_to_any(web: Web, ids: Collection[int]) -> tuple[Node, ...]:
    """The warm path to the nearest of some contacts; empty when there are none."""
    return WarmPaths(web).to_any(ids)
