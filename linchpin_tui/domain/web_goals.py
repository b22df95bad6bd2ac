"""Whom a few typed letters mean in the web, and the warm paths there."""

from collections.abc import Iterable, Sequence
from datetime import date

from linchpin_tui.domain.search import Entry, Index, search_key
from linchpin_tui.domain.web import Node, Web
from linchpin_tui.domain.web_answers import Row, since
from linchpin_tui.domain.web_paths import WarmPaths
from linchpin_tui.domain.wording import count

_PEOPLE, _ORGANIZATIONS = 5, 3
"""Of so many people and organizations that are meant the paths are shown."""
_MOST = 200


class Goals:
    """Everyone in a web, ready to be found by name, and the organizations they are at."""

    def __init__(self, web: Web) -> None:
        self._web = web
        self._index = Index(
            Entry(
                node.id,
                node.name,
                (),
                tuple(text for text in (node.link.organization, *node.link.tags) if text),
                node.link.asleep,
                False,
            )
            for node in web.nodes.values()
        )
        self._at: dict[str, tuple[str, list[Node]]] = {}
        for node in web.nodes.values():
            if node.link.organization:
                key = search_key(node.link.organization)
                self._at.setdefault(key, (node.link.organization, []))[1].append(node)
        self._ways: WarmPaths | None = None

    def people(self, typed: str, *, but: Iterable[int] = ()) -> list[Row]:
        """Those who are meant, the likeliest first; everyone by name for nothing typed. Who led to
        them tells namesakes apart."""
        out = set(but)
        found = self._index.find(typed, _MOST + len(out))
        nodes = [self._web.nodes[id] for id in found if id not in out][:_MOST]
        return [Row(node.name, node, self._via(node)) for node in nodes]

    def _via(self, node: Node) -> str:
        return "" if node.parent is None else f"via {self._web.nodes[node.parent].name}"

    def paths(self, typed: str, selected: int, today: date) -> list[Row]:
        """The warm paths to whom or what is typed; to the selected person for nothing typed."""
        key = search_key(typed)
        if not typed.strip():
            node = self._web.nodes.get(selected)
            if node is None:
                return []
            at = search_key(node.link.organization or "")
            deciding = self._into(at, today, deciding=True) if not node.link.decides else []
            return [*self._to([node], _named(node), today), *deciding]
        rows: list[Row] = []
        if not key:
            return rows
        for at in self._organizations(key):
            rows += self._into(at, today)
            rows += self._into(at, today, deciding=True)
        for id in self._index.find(typed, _PEOPLE):
            node = self._web.nodes[id]
            rows += self._to([node], _named(node), today)
        return rows

    def _organizations(self, key: str) -> Sequence[str]:
        meant = [at for at in self._at if key in at]
        meant.sort(key=lambda at: (at != key, not at.startswith(key), at))
        return meant[:_ORGANIZATIONS]

    def _into(self, at: str, today: date, *, deciding: bool = False) -> list[Row]:
        """The path into an organization; to who decides only where that is another path."""
        name, there = self._at.get(at, ("", []))
        goal = [node for node in there if node.link.decides or not deciding]
        if not goal:
            return []
        if not deciding:
            return self._to(goal, f"{name}, {count(len(there), 'person', 'people')}", today)
        nearest = self._paths.nearest([node.id for node in there])
        if nearest is not None and self._web.nodes[nearest].link.decides:
            return []
        return self._to(goal, f"someone who decides at {name}", today)

    def _to(self, goal: Sequence[Node], name: str, today: date) -> list[Row]:
        path = self._paths.to_any([node.id for node in goal])
        steps = "you know them yourself" if len(path) == 1 else f"{len(path)} steps"
        rows = [Row(f"To {name}", end=steps)]
        for before, node in zip((None, *path), path, strict=False):
            by = " · by a tie" if before is not None and not _introduced(before, node) else ""
            rows.append(Row(node.name, node, since(node, today) + by))
        return rows

    @property
    def _paths(self) -> WarmPaths:
        if self._ways is None:
            self._ways = WarmPaths(self._web)
        return self._ways


def _introduced(one: Node, other: Node) -> bool:
    """Did one of them lead you to the other?"""
    return other.link.introduced_by == one.id or one.link.introduced_by == other.id


def _named(node: Node) -> str:
    return f"{node.name} ({node.link.organization})" if node.link.organization else node.name
