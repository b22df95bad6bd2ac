"""The web as a list: an indented tree of introductions, with signs, badges and what is folded."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import ClassVar

from rich.style import Style as RichStyle
from textual.binding import Binding, BindingType

from linchpin_tui.domain.glyphs import badges, glyph
from linchpin_tui.domain.search import search_key
from linchpin_tui.domain.vocabulary import Warmth
from linchpin_tui.domain.web import Node, Web
from linchpin_tui.domain.web_select import YOU as YOU
from linchpin_tui.domain.wording import count
from linchpin_tui.widgets.paint import Part
from linchpin_tui.widgets.rows import CURSOR_MARK, RowList

_WIDE = 56
"""From so many cells on, the days since the last talk stand at the right."""

LIT_MARK = "›"
"""Stands before those a filter means, so that they show without colour too."""

UNFOLDED_AT_FIRST = 200
"""About so many rows are unfolded when the list is first shown."""


class WebList(RowList):
    """You, the people you knew, the people they led you to. Only what is unfolded has rows.

    The selection, what is unfolded and the scroll position survive new facts.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,l", "unfold", "Unfold, or go to the first below", show=False, id="unfold"),
        Binding("left,h", "fold", "Fold, or go to the one above", show=False, id="fold"),
        Binding("enter", "open", "open", tooltip="Read about the person at the right.", id="open"),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "web--guide",
        "web--faint",
        "web--none",
        "web--challenger",
        "web--expert",
        "web--hub",
        "web--mentor",
        "web--promoter",
        "web--role_model",
    }
    DEFAULT_CSS = """
    WebList {
        & > .web--guide { color: $rule; }
        & > .web--faint { color: $text-disabled; }
        & > .web--none { color: $role-none; }
        & > .web--challenger { color: $role-challenger; }
        & > .web--expert { color: $role-expert; }
        & > .web--hub { color: $role-hub; }
        & > .web--mentor { color: $role-mentor; }
        & > .web--promoter { color: $role-promoter; }
        & > .web--role_model { color: $role-model; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._web = Web({}, ())
        self._today = date.min
        self._unfolded: set[int] | None = None
        self._rows: list[int] = [YOU]
        self._found: list[int] | None = None
        self._keys: dict[int, str] = {}
        self._found_before: tuple[str, Iterable[int]] = ("", ())
        self._order: list[int] = []
        self._lit: frozenset[int] | None = None
        self._lit_below: dict[int, int] = {}

    # Facts in.

    def show(self, web: Web, today: date, lit: frozenset[int] | None = None) -> None:
        """Show a web, keeping the selected person, what is unfolded and the scroll position.

        `lit`: the ids of those a filter means; everyone else fades, and one walks among these.
        """
        selected = self.selected
        if web is not self._web:
            self._keys, self._order = {}, []
        self._web, self._today, self._lit = web, today, lit
        self._lit_below = self._count_below(lit or frozenset())
        if self._unfolded is None and web.nodes:
            self._unfolded = self._first_unfolded()
        if self._found is not None:
            self._found = [id for id in self._found if id in web.nodes]
        self._lay_out(selected)

    @property
    def selected(self) -> int:
        """The id of the selected contact; YOU for You."""
        return self._rows[self.cursor] if self.cursor < len(self._rows) else YOU

    def select(self, id: int) -> None:
        """Put the cursor on someone, unfolding whoever leads to them."""
        node = self._web.nodes.get(id)
        if node is None:
            self.move_to(0)
            return
        at = node.parent
        while at is not None:
            self._unfold_set.add(at)
            at = self._web.nodes[at].parent
        self._lay_out(id)
        self.keep_cursor_in_view()
        self.post_message(self.Highlighted(self, self.cursor))

    def _count_below(self, lit: frozenset[int]) -> dict[int, int]:
        """How many of these are below each person, for those with any."""
        nodes = self._web.nodes
        found: dict[int, int] = {}
        deepest_first = sorted(nodes.values(), key=lambda node: -node.depth) if lit else ()
        for node in deepest_first:
            here = found.get(node.id, 0) + (node.id in lit)
            if here and node.parent is not None:
                found[node.parent] = found.get(node.parent, 0) + here
        return found

    # Finding.

    def find(self, words: str) -> int:
        """Show only the people whose name or organization holds the words, whatever their case and
        accents; gives how many."""
        wanted = search_key(words)
        keys = self._names()
        before, among = self._found_before
        if not wanted.startswith(before):
            among = keys
        # While words grow as they are typed, among those who had them before.
        found = [id for id in among if wanted in keys[id]]
        self._found_before = wanted, found
        first = [id for id in found if keys[id].startswith(wanted)]
        if len(first) < len(found):
            kept = set(first)
            found = [*first, *(id for id in found if id not in kept)]
        self._found = found
        self.set_reactive(WebList.cursor, 0)
        self._rows = found
        self.scroll_to(y=0, animate=False)
        self.redraw()
        if found:
            self.post_message(self.Highlighted(self, 0))
        return len(found)

    def _names(self) -> dict[int, str]:
        """What everyone is found by, in alphabetical order; made once for the same facts."""
        if not self._keys:
            at = cache(search_key)  # Thousands are at few organizations.
            keys = [
                (f"{search_key(node.name)}\n{at(node.link.organization or '')}", node.id)
                for node in self._web.nodes.values()
            ]
            self._keys = {id: key for key, id in sorted(keys)}
            self._found_before = "", self._keys
        return self._keys

    def begin_find(self) -> None:
        """Make ready for finding, so that the first letter is as quick as the next."""
        self._names()

    @property
    def finding(self) -> bool:
        """Whether only what was found is shown."""
        return self._found is not None

    def end_find(self, id: int) -> None:
        """Show the tree again, with the cursor on someone."""
        self._found = None
        self._rows = [YOU]
        self.select(id)

    # Rows.

    @property
    def _unfold_set(self) -> set[int]:
        if self._unfolded is None:
            self._unfolded = set()
        return self._unfolded

    def _first_unfolded(self) -> set[int]:
        """Level by level from You, as long as about UNFOLDED_AT_FIRST rows show."""
        unfolded: set[int] = set()
        rows = len(self._web.roots)
        level = list(self._web.roots)
        while level and rows < UNFOLDED_AT_FIRST:
            below: list[int] = []
            for id in level:
                children = self._web.nodes[id].children
                if children and rows + len(children) <= UNFOLDED_AT_FIRST:
                    unfolded.add(id)
                    rows += len(children)
                    below += children
            level = below
        return unfolded

    def _lay_out(self, selected: int) -> None:
        if self._found is not None:
            self._rows = self._found
        else:
            self._rows = [YOU, *self._visible()]
        try:
            cursor = self._rows.index(selected)
        except ValueError:
            cursor = min(self.cursor, max(0, len(self._rows) - 1))
        self.set_reactive(WebList.cursor, cursor)
        self.redraw()

    def _visible(self) -> list[int]:
        nodes, unfolded = self._web.nodes, self._unfold_set
        rows: list[int] = []
        waiting = list(reversed(self._web.roots))
        while waiting:
            id = waiting.pop()
            rows.append(id)
            if id in unfolded:
                waiting.extend(reversed(nodes[id].children))
        return rows

    def count(self) -> int:
        return len(self._rows)

    # Moving.

    def action_unfold(self) -> None:
        node = self._web.nodes.get(self.selected)
        if node is None:
            self.action_move(1)
        elif node.children and not self.finding:
            if node.id in self._unfold_set:
                self.action_move(1)
            else:
                self._unfold_set.add(node.id)
                self._lay_out(node.id)

    def action_fold(self) -> None:
        node = self._web.nodes.get(self.selected)
        if node is None or self.finding:
            return
        if node.children and node.id in self._unfold_set:
            self._unfold_set.discard(node.id)
            self._lay_out(node.id)
        else:
            self.move_to(self._rows.index(node.parent or YOU))

    def walk(self, step: int) -> None:
        """Go to the next or the previous person of the whole web, unfolding on the way; where some
        are lit, to the next of these."""
        if not self._order:
            self._order = [YOU, *(node.id for node in self._web.walk())]
        at = self._order.index(self.selected) + step
        while 0 <= at < len(self._order):
            if self._lit is None or self._order[at] in self._lit:
                self.select(self._order[at])
                return
            at += step

    # Drawing.

    def parts(self, index: int, _part: int) -> tuple[list[Part], list[Part]]:
        id = self._rows[index]
        mark: Part = (
            CURSOR_MARK if index == self.cursor else " ",
            self.style_of("rows--accent"),
        )
        if id == YOU:
            people = count(len(self._web.nodes), "person", "people")
            you: list[Part] = [
                mark,
                ("◉ ", self.style_of("rows--accent")),
                ("You", self.style_of("rows--strong")),
                (f"  {people}", self.style_of("rows--muted")),
            ]
            return you, []
        node = self._web.nodes[id]
        muted = self.style_of("rows--muted")
        if self._lit is not None and id in self._lit and index != self.cursor:
            mark = (LIT_MARK, self.style_of("rows--accent"))
        left: list[Part] = [mark]
        if not self.finding:
            left.append((self._guides(node), self.style_of("web--guide")))
        left += self._person(node)
        return left, [(self._at_the_end(node), muted)]

    def _person(self, node: Node) -> list[Part]:
        link = node.link
        if self._lit is not None and node.id not in self._lit:
            faint = self.style_of("web--faint")
            text = f"{glyph(link.roles, link.employment)} {node.name}"
            return [(text, faint), (f"  {link.organization or ''}", faint)]
        role = link.roles[0].value if link.roles else "none"
        decides = bool(link.decides)
        parts: list[Part] = [
            (f"{glyph(link.roles, link.employment)} ", self.style_of(f"web--{role}")),
            (node.name, self._warm_style(node) + RichStyle(underline=decides)),
            (badges(decides=decides, note_owed=link.note_owed), self.style_of("rows--accent")),
        ]
        if link.organization:
            parts.append((f"  {link.organization}", self.style_of("rows--muted")))
        if node.in_cycle:
            parts.append(("  ↻ introduced in a circle", self.style_of("rows--accent")))
        return parts

    def _warm_style(self, node: Node) -> RichStyle:
        if node.warmth is Warmth.WARM:
            return self.style_of("rows--strong")
        if node.link.asleep:
            return self.style_of("web--faint") + RichStyle(italic=True)
        return self.style_of("rows--muted") if node.warmth is Warmth.QUIET else RichStyle()

    def _at_the_end(self, node: Node) -> str:
        if self.finding:
            parent = self._web.nodes.get(node.parent) if node.parent else None
            return f"  via {parent.name} " if parent else ""
        folded = node.children and node.id not in self._unfold_set
        below = f"{self._lit_below.get(node.id, 0)} of " if self._lit is not None else ""
        pieces = [f"{below}+{node.reach}" if folded else ""]
        if self.scrollable_content_region.width >= _WIDE and node.link.last_interaction:
            pieces.append(_ago((self._today - node.link.last_interaction).days).rjust(10))
        shown = "  ".join(filter(None, pieces))
        return f"  {shown} " if shown else ""

    def _guides(self, node: Node) -> str:
        """The lines that lead to someone: as many levels as leave room for the name."""
        levels = max(3, (self.scrollable_content_region.width - 30) // 2)
        is_last = self._is_last
        last = is_last(node)
        folded = node.children and node.id not in self._unfold_set
        joint = ("└" if last else "├") + ("▸" if folded else "▾" if node.children else "─")
        pieces = [joint]
        at = node.parent
        while at is not None and len(pieces) < levels:
            above = self._web.nodes[at]
            pieces.append("  " if is_last(above) else "│ ")
            at = above.parent
        if at is not None:
            pieces.append(f"{node.depth} ⋯ ")
        return "".join(reversed(pieces))

    def _is_last(self, node: Node) -> bool:
        siblings = self._web.roots if node.parent is None else self._web.nodes[node.parent].children
        return bool(siblings) and siblings[-1] == node.id


def _ago(days: int) -> str:
    if days < 1:
        return "today"
    return f"{days} d ago" if days < 100 else f"{days // 30} mo ago"
