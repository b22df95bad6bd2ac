"""Who of a web is drawn: the people of most interest within a budget of rows, the rest folded.

Whoever is not drawn is counted: behind a drawn person (`+12`) or in a fold beside their siblings
(`⊕ 13 more`). Nobody is counted twice, and nobody is left out.
"""

from collections.abc import Collection, Sequence
from heapq import heappop, heappush
from math import log2

from linchpin_tui.domain.vocabulary import Employment, Warmth
from linchpin_tui.domain.web import Node, Web
from linchpin_tui.domain.web_folds import Part, Remainder
from linchpin_tui.light import NamedTuple

YOU = 0
"""You, where a contact's id is asked for; contacts' ids begin at 1."""

_FIRST, _MORE = 5, 4
"""How many someone led you to are shown at first, and with each further turn."""
_ALONE = 2
"""So many siblings are rather shown than folded: the fold takes a row too."""
_WARMTH = {Warmth.WARM: 2.5, Warmth.COOLING: 1.2, Warmth.QUIET: 0.4}
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
        self._reach: dict[int, int] = {}  # Of whoever is ranked: they are folded in every try.
        self._shown: dict[int, set[int]] = {}
        self._ring = {centre.id: 0}
        self._around = led_to(web, centre)
        self._remainder = Remainder(web.nodes, self._around)
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
        return self._remainder.folds(rest) if id == self.centre.id else min(rest, 1)

    def _children(self, id: int) -> tuple[int, ...]:
        return self._around if id == self.centre.id else below(self.web, id)

    def _below_of(self, id: int) -> int:
        if not self._whole and id in self._lit:
            return len(self.web.nodes) + self._lit[id]
        return len(self.web.nodes) if id == YOU else self.web.nodes[id].reach

    def _rank(self, id: int) -> list[int]:
        """Whom someone led to, those of most interest first; equals stay in alphabetical order."""
        found = self._ranked.get(id)
        if found is None:
            nodes = self.web.nodes
            below = [nodes[each] for each in self._children(id)]
            self._reach.update((node.link.id, node.reach) for node in below)
            worth = {node.link.id: _interest(node) for node in below}
            found = sorted(worth, key=worth.__getitem__, reverse=True)
            must, lit = self._must.get(id), self._lit
            if must is not None or lit:
                found.sort(key=lambda each: (each != must, each not in lit))
            self._ranked[id] = found
        return found

    # Giving way.

    def without(self, people: Collection[int]) -> None:
        """Take people, and all drawn below them, back into the fold beside their siblings.

        Whoever would be alone there is drawn instead, without those below; where they have gone
        so far already and are to go again, a second one goes with them.
        """
        going = set(people)
        for id, shown in list(self._shown.items()):
            staying = shown - going
            self._shown[id] = staying
            if (
                self._rest(id) == 1
                and not going.isdisjoint(self._children(id))
                and staying == shown
            ):
                self._shown[id] = staying.difference(self.least(id, 1))
        waiting = [self.centre.id]
        kept = set()
        for id in waiting:
            kept.add(id)
            waiting.extend(self._shown.get(id, ()))
        self._shown = {id: shown for id, shown in self._shown.items() if id in kept and shown}

    def may_fold(self, id: int) -> bool:
        """Whether a person drawn may go into a fold: nobody who must be drawn, and not the only
        one beside such."""
        parent = self.web.nodes[id].parent or YOU
        must = self._must.get(parent)
        return id != must and (must is None or len(self._children(parent)) > 2)

    def _rest(self, id: int) -> int:
        return len(self._children(id)) - len(self._shown.get(id, ()))

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
            if here and len(children) - len(here) == 1:
                here = set(children)  # A fold of one would take the room of the one.
            drawn = [each for each in children if each in here]
            order.extend((each, id, ring + 1) for each in drawn)
            if not drawn:
                found[id] = Shown(id, id, parent, ring, (), self._all_below(id))
                continue
            keys = []
            for words, heads in self._parts(id, here):
                key = next(fresh_keys)
                keys.append(key)
                hidden = sum(map(self._reach.__getitem__, heads))
                found[key] = Shown(key, id, id, ring + 1, (), hidden, tuple(heads), words)
            found[id] = Shown(id, id, parent, ring, (*drawn, *keys))
        return _with_needs(found, self.centre.id)

    def _parts(self, id: int, here: Collection[int]) -> list[Part]:
        if id == self.centre.id:
            return self._remainder.parts(here)
        rest = [each for each in self._children(id) if each not in here]
        return [("more", rest)] if rest else []

    def _all_below(self, id: int) -> int:
        nodes = self.web.nodes
        if id == self.centre.id:
            return sum(1 + nodes[each].reach for each in self._around)
        return nodes[id].reach


def _interest(node: Node) -> float:
    """How much someone is worth a row: by whom they led to, and by what is known of them."""
    link, warmth = node.link, node.warmth
    interest = 2.5 * log2(1 + node.reach) if node.reach else 0.0
    if link.decides:
        interest += 2.0
    if link.note_owed:
        interest += 2.0
    if warmth is not None:
        interest += _WARMTH[warmth]
    if link.employment is Employment.EMPLOYED:
        interest += 0.5
    if link.roles:
        interest += 0.5
    return interest - 2.0 if link.asleep else interest


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
