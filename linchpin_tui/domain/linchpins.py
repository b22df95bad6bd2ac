"""Linchpins: contacts whose absence would cut others off from You.

One walk of our own: docs/decisions.md has the figures of a graph library beside it.
"""

from collections.abc import Iterable, Iterator, Set
from itertools import chain

from linchpin_tui.domain.records import Person
from linchpin_tui.domain.web import Web
from linchpin_tui.light import NamedTuple

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

    The articulation points of the graph of introductions and ties. Where no tie leads anywhere
    below someone, they hold all who are below them. What is left, everyone on the way from You to
    an end of a tie, is searched once depth-first (Tarjan's low links), without recursion. Takes
    time in proportion to the graph.
    """
    nodes = web.nodes
    beside = [*web.ties, *_closing(web)]
    knotted: set[int] = set()
    for at in (id for pair in beside for id in pair):
        up: int | None = at
        while up is not None and up not in knotted:
            knotted.add(up)
            up = nodes[up].parent
    holds = {id: node.reach for id, node in nodes.items() if node.reach and id not in knotted}
    if knotted:
        holds.update(_holds(web, knotted, beside))
    found = sorted(holds, key=lambda each: (-holds[each], nodes[each].rank))
    return tuple(Linchpin(nodes[id].person, holds[id]) for id in found)


def _closing(web: Web) -> Iterator[tuple[int, int]]:
    """The introductions that close a circle: nobody hangs on another by them."""
    for id, node in web.nodes.items():
        introducer = node.link.introduced_by
        if node.in_cycle and introducer is not None and introducer in web.nodes:
            yield introducer, id


def _holds(web: Web, knotted: Set[int], beside: Iterable[tuple[int, int]]) -> dict[int, int]:
    """How many each of the knotted holds, those who hang on one of them alone among these."""
    joined: dict[int, list[int]] = {_YOU: [], **{id: [] for id in knotted}}
    size = {_YOU: 1, **{id: web.nodes[id].reach + 1 for id in knotted}}
    introduced = [(web.nodes[id].parent or _YOU, id) for id in knotted]
    for parent, id in introduced:
        if parent != _YOU:
            size[parent] -= web.nodes[id].reach + 1
    for one, other in chain(introduced, beside):
        joined[one].append(other)
        joined[other].append(one)
    holds = {id: size[id] - 1 for id in knotted if size[id] > 1}
    found_at = {_YOU: 0}
    low = {_YOU: 0}
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
    return holds
