"""The lines around a drawing of the web: where one is, who is selected, what the signs mean."""

from collections.abc import Iterable, Sequence
from datetime import date

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from linchpin_tui.domain.glyphs import badges, glyph
from linchpin_tui.domain.vocabulary import Employment
from linchpin_tui.domain.web import Node, Web
from linchpin_tui.domain.web_drawing import Drawing, Piece
from linchpin_tui.domain.web_labels import CYCLE_SIGN, FOLD_SIGN, YOU_SIGN, Ink, legend
from linchpin_tui.domain.web_picture import centre_name, extent
from linchpin_tui.domain.web_select import YOU, Centre, Shown
from linchpin_tui.widgets.paint import cut, joined

_COLOURS = {
    "": "",
    "muted": "$text-muted",
    "faint": "$text-disabled",
    "accent": "$accent",
    "role_model": "$role-model",
}
_TALL, _LEFT_OUT = 34, 20
"""A second line of legend where there are so many rows, and more than so many cells to say."""
_NAMED = 2
"""Names of people tied to somebody that are told in the line about them."""


def _style(piece: Piece, *, few_colours: bool = False) -> tuple[str, str]:
    """A piece in the colours of the theme; of only 16 none is a grey, and what is muted is dim."""
    text, ink = piece
    colour = _COLOURS.get(ink.colour, f"$role-{ink.colour}")
    dim = few_colours and ink.colour in ("muted", "faint")
    return text, f"{colour}{' bold' * ink.bold}{' dim' * dim}{' italic' * ink.italic}".strip()


class WebTrail(Widget):
    """Where one is: the way through the centres, and how many people are shown."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    WebTrail { height: 1; width: 1fr; padding: 0 1; background: $surface; color: $foreground; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._names: tuple[str, ...] = ("You",)
        self._view = self._extent = ""

    def show(self, web: Web, trail: Sequence[Centre], view: str, drawing: Drawing | None) -> None:
        """Show the way that led to what is drawn."""
        self._names = ("You", *(centre_name(web, each) for each in trail))
        self._view = view.capitalize()
        self._extent = extent(web, drawing) if drawing is not None else ""
        self.refresh()

    def render(self) -> RenderResult:
        end = f"  {self._extent}"
        room = self.size.width - cell_len(end) - cell_len(self._view) - 2
        names = list(self._names)
        while len(names) > 2 and sum(cell_len(each) + 3 for each in names) > room:
            names[1:3] = ["…"]
            if len(names) > 2 and names[2:3] == ["…"]:
                names.pop(2)
        way = cut(" › ".join(names), max(4, room))
        blank = " " * max(0, room - cell_len(way))
        return joined((f"{self._view}  ", "bold"), (way, "$accent"), blank, (end, "$text-muted"))


class WebGlance(Widget):
    """Who is selected, in a line."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    WebGlance { height: 1; width: 1fr; padding: 0 1; background: $surface; color: $foreground; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._parts: tuple[tuple[str, str], ...] = ()

    def show(self, web: Web, one: Shown | None, today: date) -> None:
        """Show who or what is selected; None: nobody yet."""
        if one is None:
            self._parts = ()
        elif one.is_fold:
            self._parts = tuple(_of_fold(web, one))
        elif one.key == YOU:
            people = f"{len(web.nodes):,} {'person' if len(web.nodes) == 1 else 'people'}"
            known = f"{len(web.roots):,} you knew yourself"
            self._parts = (
                (f"{YOU_SIGN} ", "$accent"),
                ("You", "bold"),
                (f"  {people}, {known}", ""),
            )
        else:
            self._parts = tuple(_of_person(web, web.nodes[one.id], today))
        self.refresh()

    def render(self) -> RenderResult:
        room = self.size.width
        shown: list[tuple[str, str]] = []
        for text, style in self._parts:
            fitting = cut(text, room)
            room -= cell_len(fitting)
            shown.append((fitting, style))
            if fitting != text or room <= 0:
                break
        return joined(*shown)


def _of_fold(web: Web, one: Shown) -> Iterable[tuple[str, str]]:
    by = "you knew yourself" if one.id == YOU else f"{web.nodes[one.id].name} led you to"
    yield f"{FOLD_SIGN} ", "$accent"
    yield f"{len(one.heads):,} more", "bold"
    yield f"  {by}", ""
    if one.hidden:
        yield f", and {one.hidden:,} below them", ""
    yield "  Enter shows them", "$text-muted"


def _of_person(web: Web, node: Node, today: date) -> Iterable[tuple[str, str]]:
    link = node.link
    role = link.roles[0].value if link.roles else "none"
    yield _style((f"{glyph(link.roles, link.employment)} ", Ink(role)))
    yield f"{node.name}{badges(decides=link.decides, note_owed=link.note_owed)}", "bold"
    facts = [
        link.organization or "",
        ", ".join(each.value.replace("_", " ") for each in link.roles),
        "between jobs" if link.employment is Employment.BETWEEN_JOBS else "",
        "decides" if link.decides else "",
        _warmth(node, today),
        f"via {web.nodes[node.parent].name}" if node.parent else "",
        _led(node),
        f"{CYCLE_SIGN} introduced in a circle" if node.in_cycle else "",
        _knows(web, node.id),
    ]
    yield "  " + " · ".join(each for each in facts if each), ""


def _warmth(node: Node, today: date) -> str:
    if node.link.asleep:
        return "asleep"
    if node.warmth is None or node.link.last_interaction is None:
        return ""
    days = (today - node.link.last_interaction).days
    return f"{node.warmth.value}, {f'{days} d ago' if days > 0 else 'today'}"


def _led(node: Node) -> str:
    if not node.reach:
        return ""
    direct = f"led to {len(node.children):,}"
    return direct if node.reach == len(node.children) else f"{direct} ({node.reach:,} in all)"


def _knows(web: Web, id: int) -> str:
    others = [b if a == id else a for a, b in web.ties if id in (a, b)]
    names = [web.nodes[each].name for each in others[:_NAMED]]
    more = len(others) - len(names)
    return f"knows {', '.join(names)}{f' and {more} more' if more else ''}" if names else ""


class WebLegend(Widget):
    """What the signs mean, as many as fit, each whole; in two lines where there is room."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    WebLegend { height: auto; width: 1fr; padding: 0 1; background: $surface; color: $foreground; }
    """

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        wants_two = self._wide() > width + _LEFT_OUT
        return 2 if wants_two and self.screen.size.height >= _TALL else 1

    def _wide(self) -> int:
        return sum(sum(cell_len(text) for text, _ in each) + 2 for each in legend())

    def render(self) -> RenderResult:
        width, lines = self.size.width, max(1, self.size.height)
        few_colours = self.app.current_theme.ansi
        pieces: list[tuple[str, str]] = []
        used = 0
        for each in legend():
            wide = sum(cell_len(text) for text, _ in each)
            if used and used + 2 + wide > width:
                lines -= 1
                if not lines:
                    break
                pieces.append(("\n", ""))
                used = 0
            if used:
                pieces.append(("  ", ""))
                used += 2
            pieces += [_style(piece, few_colours=few_colours) for piece in each]
            used += wide
        return Content.assemble(*pieces)
