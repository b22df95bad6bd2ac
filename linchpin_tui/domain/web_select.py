"""Who of a web is drawn: the people of most interest within a budget of rows, the rest folded.

Whoever is not drawn is counted: behind a drawn person (`+12`) or in a fold beside their siblings
(`⊕ 13 more`). Nobody is counted twice, and nobody is left out.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from heapq import heappop, heappush
from math import log2

from linchpin_tui.domain.vocabulary import Employment, Role, Warmth
from linchpin_tui.domain.web import Node, Web
from linchpin_tui.light import NamedTuple
from linchpin_tui.text import fold

YOU = 0
"""You, where a contact's id is asked for; contacts' ids begin at 1."""

_FIRST, _MORE = 5, 4
"""How many someone led you to are shown at first, and with each further turn."""
_ALONE = 2
"""So many siblings are rather shown than folded: the fold takes a row too."""
_SPLIT = 40
"""A remainder at the centre that is larger is split by role, then alphabet."""
_PARTS = 6
_WORTH_A_PART = 4


_WARMTH = {Warmth.WARM: 2.5, Warmth.COOLING: 1.2, Warmth.QUIET: 0.4, None: 0.0}
"""What warmth adds to how much someone is worth a row."""


class Centre(NamedTuple):
    """What stands in the middle: You or a contact, and of whom they led you to, which.

    `heads`: only these, those of a fold; `words` says which they are (`more experts`).
    """

    id: int = YOU
    heads: tuple[int, ...] | None = None
    words: str = ""


class Shown(NamedTuple):
    """Something drawn: You, a person, or a fold of people beside their siblings.

    `key` is the person's id, YOU, or a negative number for a fold; `id` the person, for a fold the
    one its people hang on. `parent` and `children` are keys, the children in alphabetical order,
    folds last. `ring` counts introductions from the centre. `heads` are the people of a fold who
    hang on `id` themselves, `hidden` counts all who are not drawn below (of a fold: below the
    heads), `need` the rows that all drawn below want, at least 1.
    """

    key: int
    id: int
    parent: int | None
    ring: int
    children: tuple[int, ...] = ()
    hidden: int = 0
    heads: tuple[int, ...] = ()
    words: str = ""
    need: int = 1

    @property
    def is_fold(self) -> bool:
        """Whether it stands for several people who are not drawn."""
        return self.key < 0


def led_to(web: Web, centre: Centre) -> tuple[int, ...]:
    """The people right below a centre, in alphabetical order."""
    if centre.heads is not None:
        return tuple(id for id in centre.heads if id in web.nodes)
    return below(web, centre.id)


def below(web: Web, id: int) -> tuple[int, ...]:
    """Whom You or a contact led to, in alphabetical order."""
    return web.roots if id == YOU else web.nodes[id].children


def path_within(web: Web, centre: Centre, id: int) -> tuple[int, ...]:
    """The ids from right below a centre down to someone; empty where they are not below it."""
    path: list[int] = []
    at: int | None = id
    while at is not None and at in web.nodes:
        path.append(at)
        at = web.nodes[at].parent
        if (YOU if at is None else at) == centre.id:
            whole = tuple(reversed(path))
            return whole if centre.heads is None or whole[0] in centre.heads else ()
    return ()


class Choice:
    """A choice of whom to draw around a centre; `without` takes people back into their folds.

    `rows` is the budget: of labels, or where `ends` is given of those nobody drawn hangs on.
    `deepest` is the outermost ring. `must` are the ids from the centre down to someone who is
    drawn whatever it costs. `lit` are the ids that match a filter: they come first.
    """

    def __init__(
        self,
        web: Web,
        centre: Centre,
        *,
        rows: int,
        deepest: int,
        ends: bool = False,
        must: Sequence[int] = (),
        lit: Collection[int] | None = None,
    ) -> None:
        self.web, self.centre = web, centre
        self._deepest, self._ends = max(1, deepest), ends
        self._must = dict(zip((centre.id, *must), must, strict=False))
        self._lit = _lit_at_or_below(web, lit) if lit is not None else {}
        self._whole = lit is None
        self._ranked: dict[int, list[int]] = {}
        self._shown: dict[int, set[int]] = {}
        self._ring = {centre.id: 0}
        self._roles: dict[Role | None, list[int]] = {}
        self._left = rows
        self._choose()

    # Choosing.

    def _choose(self) -> None:
        waiting: list[tuple[float, int, int, int]] = []
        turns: dict[int, int] = {}

        def wait(id: int) -> None:
            turn = turns[id] = turns.get(id, -1) + 1
            rest = self._below_of(id)
            weight = log2(2 + rest) - 0.9 * self._ring[id] - (1.6 if self._ring[id] else 2.2) * turn
            heappush(waiting, (-weight, self._ring[id], turn, id))

        for id in self._must:
            self._show(id, 1, whatever=True)
        for id in list(self._ring):
            if self._ring[id] < self._deepest and self._children(id):
                wait(id)
        while waiting and self._left > 0:
            *_, id = heappop(waiting)
            known = len(self._shown.get(id, ()))
            fresh = self._show(id, self._portion(id, turns[id]))
            for child in fresh:
                if self._ring[child] < self._deepest and self._children(child):
                    wait(child)
            if fresh and known + len(fresh) < len(self._children(id)):
                wait(id)

    def _portion(self, id: int, turn: int) -> int:
        if turn:
            return _MORE
        return max(_FIRST, int(self._left * 0.4)) if id == self.centre.id else _FIRST

    def _show(self, id: int, portion: int, *, whatever: bool = False) -> list[int]:
        """Show so many more of whom someone led to, as far as the budget goes; gives them."""
        ranked = self._rank(id)
        shown = self._shown.get(id, set())
        rest = len(ranked) - len(shown)
        if rest - portion <= _ALONE:
            portion = rest
        before = self._cost(id, len(shown))
        while portion and self._cost(id, len(shown) + portion) - before > self._left:
            portion -= 1
        if whatever:
            portion = max(1, portion)
        elif rest - portion == 1:
            # A fold of one would take the row that the one could have.
            portion -= 1
        if not portion:
            return []
        fresh = [each for each in ranked if each not in shown][:portion]
        self._left -= self._cost(id, len(shown) + portion) - before
        self._shown[id] = shown | set(fresh)
        for each in fresh:
            self._ring[each] = self._ring[id] + 1
        return fresh

    def _cost(self, id: int, shown: int) -> int:
        """The rows taken by whom someone led to when so many of them are shown."""
        if not shown:
            return 0
        rest = len(self._children(id)) - shown
        folds = self._folds_of(id, rest)
        return shown + folds - (1 if self._ends and id != self.centre.id else 0)

    def _folds_of(self, id: int, rest: int) -> int:
        if not rest:
            return 0
        if id != self.centre.id or rest <= _SPLIT:
            return 1
        roles = sum(len(ids) >= _WORTH_A_PART for role, ids in self._by_role().items() if role)
        return roles + 1 if roles > 1 else _PARTS

    def _children(self, id: int) -> tuple[int, ...]:
        return led_to(self.web, self.centre) if id == self.centre.id else below(self.web, id)

    def _below_of(self, id: int) -> int:
        if not self._whole and id in self._lit:
            return len(self.web.nodes) + self._lit[id]
        return len(self.web.nodes) if id == YOU else self.web.nodes[id].reach

    def _rank(self, id: int) -> list[int]:
        """Whom someone led to, those of most interest first; equals stay in alphabetical order."""
        found = self._ranked.get(id)
        if found is None:
            nodes = self.web.nodes
            worth = {each: _interest(nodes[each]) for each in self._children(id)}
            found = sorted(worth, key=worth.__getitem__, reverse=True)
            must, lit = self._must.get(id), self._lit
            if must is not None or lit:
                found.sort(key=lambda each: (each != must, each not in lit))
            self._ranked[id] = found
        return found

    # Giving way.

    def without(self, people: Collection[int]) -> None:
        """Take people, and all drawn below them, back into the fold beside their siblings."""
        going = set(people)
        for id, shown in list(self._shown.items()):
            self._shown[id] = shown - going
        waiting = [self.centre.id]
        kept = set()
        for id in waiting:
            kept.add(id)
            waiting.extend(self._shown.get(id, ()))
        self._shown = {id: shown for id, shown in self._shown.items() if id in kept and shown}

    def least(self, id: int, number: int) -> list[int]:
        """The people of least interest who are drawn below someone, and may go."""
        shown = self._shown.get(id, set())
        must = self._must.get(id)
        return [e for e in reversed(self._rank(id)) if e in shown and e != must][:number]

    # What comes of it.

    def shown(self) -> dict[int, Shown]:
        """Everything drawn by key, the centre first, parents before children."""
        found: dict[int, Shown] = {}
        order: list[tuple[int, int | None, int]] = [(self.centre.id, None, 0)]
        fresh_keys = iter(range(-1, -1_000_000_000, -1))
        for id, parent, ring in order:
            children = self._children(id)
            here = self._shown.get(id, set())
            drawn = [each for each in children if each in here]
            order.extend((each, id, ring + 1) for each in drawn)
            if not drawn:
                nodes = self.web.nodes
                hidden = len(children) + sum(nodes[each].reach for each in children)
                found[id] = Shown(id, id, parent, ring, hidden=hidden)
                continue
            folded = self._folds(id, ring, [each for each in children if each not in here])
            keys = []
            for part in folded:
                key = next(fresh_keys)
                keys.append(key)
                found[key] = part._replace(key=key)
            found[id] = Shown(id, id, parent, ring, children=(*drawn, *keys))
        return _with_needs(found, self.centre.id)

    def _folds(self, id: int, ring: int, rest: list[int]) -> list[Shown]:
        if not rest:
            return []
        split = id == self.centre.id and len(rest) > _SPLIT
        nodes = self.web.nodes
        return [
            Shown(
                key=-1,
                id=id,
                parent=id,
                ring=ring + 1,
                heads=tuple(heads),
                hidden=sum([nodes[each].reach for each in heads]),
                words=words,
            )
            for words, heads in (self._parts(rest) if split else [("more", rest)])
        ]

    def _parts(self, rest: Sequence[int]) -> Iterator[tuple[str, list[int]]]:
        """A large remainder by first role; where that says nothing, by alphabet."""
        here = self._shown[self.centre.id]
        by_role = {
            role: heads
            for role, ids in self._by_role().items()
            if (heads := [id for id in ids if id not in here])
        }
        if len(by_role) == 1:
            yield from _by_alphabet(self.web.nodes, rest)
            return
        others = by_role.pop(None, [])
        for role in Role:
            heads = by_role.get(role, [])
            if len(heads) >= _WORTH_A_PART:
                yield f"more {role.value.replace('_', ' ')}s", heads
            elif heads:
                kept = {*others, *heads}
                others = [id for id in rest if id in kept]
        if others:
            yield "more", others

    def _by_role(self) -> dict[Role | None, list[int]]:
        """Whom the centre led to by first role; worked out once."""
        if not self._roles:
            nodes = self.web.nodes
            for id in self._children(self.centre.id):
                roles = nodes[id].link.roles
                self._roles.setdefault(roles[0] if roles else None, []).append(id)
        return self._roles


def _interest(node: Node) -> float:
    """How much someone is worth a row: by whom they led to, and by what is known of them."""
    link = node.link
    interest = 2.5 * log2(1 + node.reach)
    interest += 2.0 if link.decides else 0.0
    interest += 2.0 if link.note_owed else 0.0
    interest += _WARMTH[node.warmth]
    interest += 0.5 if link.employment is Employment.EMPLOYED else 0.0
    interest += 0.5 if link.roles else 0.0
    return interest - (2.0 if link.asleep else 0.0)


def _lit_at_or_below(web: Web, lit: Collection[int]) -> dict[int, int]:
    """For whoever is lit or has lit people below: how many these are."""
    found: dict[int, int] = {}
    for node in reversed(list(web.walk())):
        number = (node.id in lit) + sum(found.get(each, 0) for each in node.children)
        if number:
            found[node.id] = number
    return found


def _with_needs(found: dict[int, Shown], centre: int) -> dict[int, Shown]:
    needs: dict[int, int] = {}
    order = [centre]
    for key in order:
        order.extend(found[key].children)
    for key in reversed(order):
        needs[key] = max(1, sum(needs[each] for each in found[key].children))
    return {key: found[key]._replace(need=needs[key]) for key in order}


def _by_alphabet(nodes: Mapping[int, Node], rest: Sequence[int]) -> Iterator[tuple[str, list[int]]]:
    initials = [(fold(nodes[id].name) or " ")[0].upper() for id in rest]
    size = -(-len(rest) // _PARTS)
    start = 0
    while start < len(rest):
        end = min(len(rest), start + size)
        while end < len(rest) and initials[end] == initials[end - 1]:
            end += 1
        first, last = initials[start], initials[end - 1]
        yield f"more {first}" if first == last else f"more {first}–{last}", list(rest[start:end])
        start = end
