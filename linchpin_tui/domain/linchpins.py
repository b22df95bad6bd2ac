"""Linchpins: contacts whose absence would cut others off from You.

One walk of our own: docs/decisions.md has the figures of a graph library beside it.
"""

from collections.abc import Iterator

from linchpin_tui.domain.records import Person
from linchpin_tui.domain.web import Web
from linchpin_tui.light import NamedTuple
from linchpin_tui.text import fold

_YOU = 0
"""You, among ids that begin at 1."""


class Linchpin(NamedTuple):
    """A contact, and how many others only they hold to You."""

    person: Person
    holds: int


def neighbours(web: Web) -> dict[int, list[int]]:
    """Who is joined to whom by introductions and ties, with You as 0."""
    joined: dict[int, list[int]] = {_YOU: list(web.roots)}
    joined.update((id, []) for id in web.nodes)
    for node in web.nodes.values():
        if node.parent is None:
            joined[node.id].append(_YOU)
        introducer = node.link.introduced_by
        if introducer is not None and introducer in web.nodes:
            joined[node.id].append(introducer)
            joined[introducer].append(node.id)
    for first, second in web.ties:
        joined[first].append(second)
        joined[second].append(first)
    return joined


def linchpins(web: Web) -> tuple[Linchpin, ...]:
    """The linchpins, who holds most first, then by name.

    The articulation points of the graph of introductions and ties, found by one depth-first
    search from You (Tarjan's low links), without recursion, in time proportional to the graph.
    """
    joined = neighbours(web)
    found_at = {_YOU: 0}
    low = {_YOU: 0}
    size = dict.fromkeys(joined, 1)
    holds: dict[int, int] = {}
    trail: list[tuple[int, int, Iterator[int]]] = [(_YOU, _YOU, iter(joined[_YOU]))]
    while trail:
        at, came_from, rest = trail[-1]
        for other in rest:
            if other not in found_at:
                found_at[other] = low[other] = len(found_at)
                trail.append((other, at, iter(joined[other])))
                break
            low[at] = min(low[at], found_at[other])
        else:
            trail.pop()
            size[came_from] += size[at]
            low[came_from] = min(low[came_from], low[at])
            if low[at] >= found_at[came_from] and came_from != _YOU:
                holds[came_from] = holds.get(came_from, 0) + size[at]
    named = [Linchpin(web.nodes[id].person, held) for id, held in holds.items()]
    return tuple(sorted(named, key=lambda pin: (-pin.holds, fold(pin.person.name), pin.person.id)))
