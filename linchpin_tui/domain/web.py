"""The contact web: the forest of introductions, rooted at You, and what can be read off it.

Every walk is iterative: a chain of introductions may be thousands deep. Paths are in
`web_paths`, linchpins in `linchpins`, glyphs in `glyphs`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from linchpin_tui.domain.records import Contact, Person
from linchpin_tui.domain.vocabulary import Employment, LineOfWork, Role, Warmth
from linchpin_tui.domain.warmth import warmth
from linchpin_tui.light import NamedTuple
from linchpin_tui.text import fold


class Link(NamedTuple):
    """A contact as far as the web needs it. `introduced_by` is the introducer's id.

    `note_owed`: a thank-you note is owed to them; `opportunities`: how many came through them,
    themselves alone. `key` is the name as it is ordered by, made of the name where it is empty.
    A plain tuple, because there may be 100,000.
    """

    id: int
    name: str
    introduced_by: int | None = None
    roles: tuple[Role, ...] = ()
    decides: bool | None = None
    employment: Employment = Employment.UNKNOWN
    line_of_work: LineOfWork = LineOfWork.UNKNOWN
    asleep: bool = False
    last_interaction: date | None = None
    keep_in_touch_days: int | None = None
    note_owed: bool = False
    opportunities: int = 0
    organization: str | None = None
    tags: tuple[str, ...] = ()
    key: str = ""


class Node(NamedTuple):
    """A contact in the web.

    `parent` is the contact they hang on, None for You; that is their introducer, unless the
    introduction is part of a cycle (`in_cycle`) or the introducer is not in the web. `depth` is the
    number of introductions from You (1: you knew them), `reach` how many contacts are below them,
    `yielded` the opportunities that surfaced through them and those below. `children` are in
    alphabetical order, and `rank` is their place in that of everyone.
    """

    link: Link
    parent: int | None
    depth: int
    reach: int
    yielded: int
    warmth: Warmth | None
    in_cycle: bool
    children: tuple[int, ...]
    rank: int

    @property
    def id(self) -> int:
        return self.link.id

    @property
    def name(self) -> str:
        return self.link.name

    @property
    def person(self) -> Person:
        return Person(self.link.id, self.link.name)


class Coverage(NamedTuple):
    """How many of some contacts are warm, and how many there are."""

    warm: int
    all: int


class InWork(NamedTuple):
    """How many contacts who are awake are in work, between jobs, or not known to be either."""

    employed: int
    between_jobs: int
    unknown: int


class Introducer(NamedTuple):
    """Someone who led you to others: how many directly, and through them (reach and yield)."""

    person: Person
    led_to: int
    reach: int
    yielded: int


@dataclass(frozen=True, slots=True)
class Web:
    """The whole web. `nodes` are by id, in the order they were given; `roots` you knew yourself.

    `ties` are the pairs of contacts in the web who know each other, each once, smaller id first.
    """

    nodes: Mapping[int, Node]
    roots: tuple[int, ...]
    ties: tuple[tuple[int, int], ...] = ()

    def walk(self) -> Iterator[Node]:
        """Everyone, each before the people they led to, siblings in alphabetical order."""
        waiting = list(reversed(self.roots))
        while waiting:
            node = self.nodes[waiting.pop()]
            yield node
            waiting.extend(reversed(node.children))


def link(contact: Contact, *, note_owed: bool = False, opportunities: int = 0) -> Link:
    """A contact's record as the web needs it."""
    return Link(
        id=contact.id,
        name=contact.name,
        introduced_by=contact.introduced_by.id if contact.introduced_by else None,
        roles=contact.roles,
        decides=contact.decides,
        employment=contact.employment,
        line_of_work=contact.line_of_work,
        asleep=contact.asleep,
        last_interaction=contact.last_interaction,
        keep_in_touch_days=contact.keep_in_touch_days,
        note_owed=note_owed,
        opportunities=opportunities,
        organization=contact.organization,
        tags=contact.tags,
    )


def build(
    links: Iterable[Link],
    ties: Iterable[tuple[int, int]],
    today: date,
    keep_in_touch_days: int | None = None,
) -> Web:
    """The web of these contacts, in time proportional to their number.

    `keep_in_touch_days` are those of contacts who have none of their own, where configured.

    The contacts of an introduction cycle each hang on You, flagged; those below them stay where
    they are. An introducer who is not among the contacts leaves theirs on You. Ties to someone
    not among them, or to oneself, are passed over.
    """
    by_id = {each.id: each for each in links}
    parents = {
        each.id: each.introduced_by if each.introduced_by in by_id else None
        for each in by_id.values()
    }
    ranks = _ranks(by_id)
    children = _children(ranks, parents)
    order, depth = _breadth_first(children)
    cycles: set[int] = set()
    if len(order) < len(by_id):
        # Whom no way from You leads to is in a cycle, or below one.
        cycles = _in_cycles({id: above for id, above in parents.items() if id not in depth})
        parents |= dict.fromkeys(cycles)
        children = _children(ranks, parents)
        order, depth = _breadth_first(children)
    reach = dict.fromkeys(by_id, 0)
    yielded = {id: each.opportunities for id, each in by_id.items()}
    for id in reversed(order):
        parent = parents[id]
        if parent is not None:
            reach[parent] += reach[id] + 1
            yielded[parent] += yielded[id]

    def warm(each: Link) -> Warmth | None:
        if each.asleep or each.last_interaction is None:
            return None
        return warmth(
            each.last_interaction,
            today,
            keep_in_touch_days=each.keep_in_touch_days,
            usual=keep_in_touch_days,
        )

    # Straight as tuples: that takes half as long as calling the class, 10 ms for 10,000.
    nodes = {
        id: tuple.__new__(
            Node,
            (
                each,
                parents[id],
                depth[id],
                reach[id],
                yielded[id],
                warm(each),
                id in cycles,
                children.get(id, ()),
                ranks[id],
            ),
        )
        for id, each in by_id.items()
    }
    known = {
        (min(pair), max(pair))
        for pair in ties
        if pair[0] in by_id and pair[1] in by_id and pair[0] != pair[1]
    }
    return Web(nodes, children.get(None, ()), tuple(sorted(known)))


def path_from_you(web: Web, id: int) -> tuple[Node, ...]:
    """The chain of introductions from You to a contact: the one you knew first, them last."""
    chain = []
    at: int | None = id
    while at is not None:
        node = web.nodes[at]
        chain.append(node)
        at = node.parent
    return tuple(reversed(chain))


def coverage(web: Web) -> dict[Role, Coverage]:
    """For each of the six roles, how many who hold it are warm and how many there are."""
    warm, all = dict.fromkeys(Role, 0), dict.fromkeys(Role, 0)
    for node in web.nodes.values():
        for role in node.link.roles:
            all[role] += 1
            warm[role] += node.warmth is Warmth.WARM
    return {role: Coverage(warm[role], all[role]) for role in Role}


def hubs_elsewhere(web: Web) -> Coverage:
    """Hubs outside your line of work."""
    return _covered(
        node
        for node in web.nodes.values()
        if Role.HUB in node.link.roles and node.link.line_of_work is LineOfWork.OTHER
    )


def gaps(web: Web) -> tuple[Role, ...]:
    """The roles that nobody warm holds."""
    return tuple(role for role, covered in coverage(web).items() if not covered.warm)


def share_in_work(web: Web) -> InWork:
    """Who of the contacts that are awake is in work."""
    found = dict.fromkeys(Employment, 0)
    for node in web.nodes.values():
        if not node.link.asleep:
            found[node.link.employment] += 1
    return InWork(
        found[Employment.EMPLOYED], found[Employment.BETWEEN_JOBS], found[Employment.UNKNOWN]
    )


def quiet(web: Web) -> tuple[Node, ...]:
    """Who has gone quiet, the longest first."""
    found = [node for node in web.nodes.values() if node.warmth is Warmth.QUIET]
    return tuple(sorted(found, key=lambda n: (n.link.last_interaction or date.min, n.rank)))


def best_introducers(web: Web) -> tuple[Introducer, ...]:
    """Who led you to others: by reach, then by yield, then by how many directly, then by name."""
    found = [node for node in web.nodes.values() if node.children]
    found.sort(key=lambda node: (-node.reach, -node.yielded, -len(node.children), node.rank))
    return tuple(
        Introducer(node.person, len(node.children), node.reach, node.yielded) for node in found
    )


def _in_cycles(parents: Mapping[int, int | None]) -> set[int]:
    """The ids that are their own introducer, at whatever distance."""
    cycles: set[int] = set()
    done: set[int] = set()
    for start in parents:
        trail: dict[int, None] = {}
        at: int | None = start
        while at is not None and at not in done and at not in trail:
            trail[at] = None
            at = parents[at]
        if at is not None and at in trail:
            chain = list(trail)
            cycles.update(chain[chain.index(at) :])
        done.update(trail)
    return cycles


def _ranks(by_id: Mapping[int, Link]) -> dict[int, int]:
    """Everyone's place in alphabetical order, in that order."""
    order = sorted([(each.key or fold(each.name), id) for id, each in by_id.items()])
    return {id: rank for rank, (_, id) in enumerate(order)}


def _children(
    ranks: Iterable[int], parents: Mapping[int, int | None]
) -> dict[int | None, tuple[int, ...]]:
    """The ids below each id (None: You), in alphabetical order, which is that of `ranks`."""
    found: dict[int | None, list[int]] = {}
    for id in ranks:
        found.setdefault(parents[id], []).append(id)
    return {id: tuple(below) for id, below in found.items()}


def _breadth_first(
    children: Mapping[int | None, tuple[int, ...]],
) -> tuple[list[int], dict[int, int]]:
    """Every id that a way from You leads to, nearer ones first, and its depth."""
    order = list(children.get(None, ()))
    depth = dict.fromkeys(order, 1)
    for id in order:
        below = children.get(id)
        if below:
            order += below
            depth.update(dict.fromkeys(below, depth[id] + 1))
    return order, depth


def _covered(nodes: Iterable[Node]) -> Coverage:
    warmths = [node.warmth for node in nodes]
    return Coverage(sum(warm is Warmth.WARM for warm in warmths), len(warmths))
