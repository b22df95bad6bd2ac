"""Warm paths: the shortest way from You to someone over introductions and ties."""

from collections.abc import Collection

from linchpin_tui.domain.linchpins import neighbours
from linchpin_tui.domain.vocabulary import Warmth
from linchpin_tui.domain.web import Node, Web
from linchpin_tui.text import fold

_YOU = 0
_COLDNESS = {Warmth.WARM: 0, Warmth.COOLING: 1, Warmth.QUIET: 2, None: 3}


def warm_path(web: Web, id: int) -> tuple[Node, ...]:
    """The shortest path from You to a contact, them last; of equally short ones the warmest."""
    return warm_path_to_any(web, (id,))


def warm_path_into(web: Web, organization: str) -> tuple[Node, ...]:
    """The warm path to whoever of an organization is nearest; empty when nobody is there."""
    wanted = fold(organization)
    return warm_path_to_any(
        web,
        [
            n.id
            for n in web.nodes.values()
            if n.link.organization and fold(n.link.organization) == wanted
        ],
    )


def warm_path_to_any(web: Web, ids: Collection[int]) -> tuple[Node, ...]:
    """The warm path to the nearest of some contacts; empty when there are none.

    The warmth of a path is that of the people on it, each a step colder from warm over cooling and
    quiet to asleep; equally warm ones are told apart by name, so that the answer is stable.
    """
    joined = neighbours(web)
    wanted = set(ids)
    coldness = {_YOU: 0}
    came_from: dict[int, int] = {}
    layer = [_YOU]
    while layer and not wanted.intersection(layer):
        # The layer is sorted by warmth: who comes first to someone is on the warmest path.
        following: dict[int, int] = {}
        for at in layer:
            for other in joined[at]:
                if other not in coldness:
                    following.setdefault(other, at)
        for other, at in following.items():
            coldness[other] = coldness[at] + _COLDNESS[web.nodes[other].warmth]
        came_from.update(following)
        layer = sorted(following, key=lambda o: (coldness[o], fold(web.nodes[o].name), o))
    reached = next((at for at in layer if at in wanted), None)
    if reached is None:
        return ()
    path = [web.nodes[reached]]
    while (before := came_from[path[-1].id]) != _YOU:
        path.append(web.nodes[before])
    return tuple(reversed(path))
