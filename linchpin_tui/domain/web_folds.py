"""How the people who are not drawn beside the centre are told apart: by role, then by alphabet."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from linchpin_tui.domain.vocabulary import Role
from linchpin_tui.domain.web import Node
from linchpin_tui.text import clean, fold

_SPLIT = 40
"""A remainder that is larger is split."""
_PARTS = 6
_WORTH_A_PART = 4
_LARGEST = 3
"""A part is so many times as large as others, at most, rather than that two begin alike."""
_MOST_LETTERS = 8
"""So many letters of a name say where a part begins or ends, at most."""

Part = tuple[str, list[int]]
"""What a fold is called after the number of its people, and their ids."""


class Remainder:
    """Whom a centre led to (`ids`, in alphabetical order), for the folds of those not drawn.

    Never is there a fold of one beside another: the fold would take the row of the one.
    """

    def __init__(self, nodes: Mapping[int, Node], ids: Sequence[int]) -> None:
        self._nodes, self._ids = nodes, ids
        without: list[int] = []
        self._by_role: dict[Role | None, list[int]] = {}
        for id in ids:
            roles = nodes[id].link.roles
            if roles:
                self._by_role.setdefault(roles[0], []).append(id)
            else:
                without.append(id)
        if without:
            self._by_role[None] = without

    def folds(self, rest: int) -> int:
        """About how many folds there are when so many are not drawn."""
        if rest <= _SPLIT:
            return min(rest, 1)
        roles = sum(len(ids) >= _WORTH_A_PART for role, ids in self._by_role.items() if role)
        return roles + 1 if roles > 1 else _PARTS

    def parts(self, drawn: Collection[int]) -> list[Part]:
        """Those not drawn: few in one part, many by first role, where that says nothing by
        alphabet."""
        rest = len(self._ids) - len(drawn)
        if rest <= _SPLIT:
            return [("more", [id for id in self._ids if id not in drawn])] if rest else []
        by_role = {
            role: heads
            for role, ids in self._by_role.items()
            if (heads := [id for id in ids if id not in drawn])
        }
        if len(by_role) == 1:
            return list(_by_alphabet(self._nodes, *by_role.values()))
        others = by_role.pop(None, [])
        parts: list[Part] = []
        for role in Role:
            heads = by_role.get(role, [])
            if len(heads) >= _WORTH_A_PART:
                parts.append((f"more {role.value.replace('_', ' ')}s", heads))
            else:
                others = self._together(others, heads)
        if len(others) == 1:
            others = self._together(others, parts.pop()[1])
        return [*parts, ("more", others)] if others else parts

    def _together(self, some: list[int], more: list[int]) -> list[int]:
        if not some or not more:
            return some or more
        both = {*some, *more}
        return [id for id in self._ids if id in both]


def _by_alphabet(nodes: Mapping[int, Node], rest: Sequence[int]) -> Iterator[Part]:
    """About equal parts, each with the letters that it reaches from and to."""
    links = [nodes[id].link for id in rest]
    names = [clean(link.key or fold(link.name)) or "?" for link in links]
    least = _shared(names[0], names[-1]) + 1
    size = -(-len(rest) // _PARTS)
    start, first = 0, least
    while start < len(rest):
        end = _end(names, start, size)
        last = least
        if end < len(rest):
            last = max(least, _shared(names[end - 1], names[end]) + 1)
        letters = dict.fromkeys((_letters(names[start], first), _letters(names[end - 1], last)))
        yield f"more {'–'.join(letters)}", list(rest[start:end])
        start, first = end, last


def _end(names: Sequence[str], start: int, size: int) -> int:
    """Where a part ends: where the first letter changes; where that is far off the second, and so
    on. Only among people of one name it ends anywhere."""
    end = start + size
    if end + 1 >= len(names):
        return len(names)  # Nobody is left alone.
    for letters in range(1, _MOST_LETTERS + 1):
        begins = names[end - 1][:letters]
        further = end
        while further < len(names) and names[further][:letters] == begins:
            further += 1
        if further - start <= _LARGEST * size:
            return further if further + 1 < len(names) else len(names)
    return end


def _shared(one: str, other: str) -> int:
    """How many letters two names begin with alike."""
    longest = min(len(one), len(other))
    return next((at for at in range(longest) if one[at] != other[at]), longest)


def _letters(name: str, number: int) -> str:
    return name[: min(number, _MOST_LETTERS)].strip().title()
