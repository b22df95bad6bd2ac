"""How a captured line is understood, shown while it is typed: the receipt to be, or where it stops."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.style import Style
from textual.app import RenderResult
from textual.content import Content
from textual.strip import Strip
from textual.widget import Widget

from linchpin_tui.text import clean
from linchpin_tui.widgets.line_input import LineInput, label_of
from linchpin_tui.widgets.paint import Part, cut, joined, plain
from linchpin_tui.widgets.paint import line as drawn

EXAMPLES = (
    "coffee with Dana Lee at Acme via Sam Ortiz",
    "called dana fri 3pm, gave resume feedback, promised send deck by mon",
    "info interview with Omar Haddad at Initech nov 20 +hub +decides",
    "event PyData Meetup last sat with Lena Vogel, loves trail running",
)


class Marks(Widget):
    """A row under a line: the name of each lit part under it, or carets where it is refused."""

    DEFAULT_CSS = """
    Marks { height: 1; width: 1fr; }
    Marks > .marks--refused { color: $warning; text-style: bold; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"marks--refused"}

    def __init__(self, line: LineInput, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._line = line

    def on_mount(self) -> None:
        """Stay under the line, also while it scrolls."""
        for what in ("lights", "scroll_x", "value"):
            self.watch(self._line, what, self._moved, init=False)

    def _moved(self) -> None:
        self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        ground, width = self.rich_style, self.size.width
        parts: list[Part] = []
        at = 0
        for start, room, text, style in self._placed(width):
            parts += [(" " * (start - at), ground), (cut(text, room), style)]
            at = start + min(room, cell_len(text))
        return drawn(parts, width, ground)

    def _placed(self, width: int) -> list[tuple[int, int, str, Style]]:
        """(where, how wide at most, what, style) of all that is in view, from left to right."""
        spots: list[tuple[int, int, str, Style]] = []
        for clause in self._line.lights.clauses:
            start, end = self._line.cell(clause.start), self._line.cell(clause.end)
            if end > 0 and start < width:
                look = self._line.look(clause.what).without_color
                color = Style(color=self._line.look(clause.what).color)
                style = color + Style(italic=look.italic)
                spots.append((max(0, start), end, label_of(clause.what), style))
        refused = self._line.lights.refused
        if refused is not None:
            spots = self._with_carets(spots, *refused, width)
        spots.sort(key=lambda spot: spot[0])
        starts = [*(spot[0] for spot in spots), width + 1][1:]
        placed = []
        for (start, _, text, style), following in zip(spots, starts, strict=True):
            room = min(width, following - 1 if text[0] != "^" else following) - start
            if room >= min(3, cell_len(text)):
                placed.append((start, room, text, style))
        return placed

    def _with_carets(
        self, spots: list[tuple[int, int, str, Style]], start: int, end: int, width: int
    ) -> list[tuple[int, int, str, Style]]:
        """The carets too, an arrow where they are out of view; labels at their place give way."""
        style = self.get_component_rich_style("marks--refused", partial=True)
        first = self._line.cell(start)
        last = max(first + 1, self._line.cell(end))
        if last <= 0 or first >= width:
            first, text = (0, "‹") if last <= 0 else (width - 1, "›")
        else:
            last = min(last, width)
            first = max(0, first)
            text = "^" * (last - first)
        last = first + len(text)
        others = [spot for spot in spots if spot[0] + cell_len(spot[2]) < first or spot[0] >= last]
        return [*others, (first, last, text, style)]


class Offers(Widget):
    """A short line of what the line could go on with; the chosen one is marked."""

    DEFAULT_CSS = """
    Offers {
        height: 1;
        width: 1fr;
        & > .offers--chosen { color: $foreground; text-style: bold underline; }
        & > .offers--other { color: $text-muted; }
        & > .offers--key { color: $accent; text-style: bold; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"offers--chosen", "offers--other", "offers--key"}

    def __init__(self, line: LineInput, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._line = line

    def on_mount(self) -> None:
        for what in ("offers", "chosen"):
            self.watch(self._line, what, self._changed, init=False)

    def _changed(self) -> None:
        self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        ground, width = self.rich_style, self.size.width
        offers, chosen = self._line.offers, self._line.chosen
        if not offers:
            return drawn((), width, ground)
        key, on, off = (
            self.get_component_rich_style(f"offers--{part}", partial=True)
            for part in ("key", "chosen", "other")
        )
        words = [f"{offer.shown} {offer.more}".rstrip() for offer in offers]
        first = 0
        while first < chosen and sum(cell_len(each) + 3 for each in words[first : chosen + 1]) > (
            width - 6
        ):
            first += 1
        parts: list[Part] = [("Tab ", key), ("… " if first else " ", off)]
        for index in range(first, len(offers)):
            shown, more = offers[index].shown, offers[index].more
            parts.append((shown, on if index == chosen else off))
            parts.append((f" {more}   " if more else "   ", off))
        return drawn(parts, width, ground)


class Understanding(Widget):
    """The lines below: what would be recorded, what is wrong, or examples while nothing is typed."""

    DEFAULT_CSS = """
    Understanding { height: auto; width: 1fr; min-height: 5; color: $foreground; }
    """

    def __init__(self, examples: Sequence[str] = EXAMPLES, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._examples = Content.styled("\n  ".join(("For example:", *examples)), "$text-muted")
        self._content = self._examples

    @property
    def text(self) -> str:
        """What is shown, as plain text."""
        return self._content.plain

    def show_examples(self) -> None:
        """Show what a line can look like."""
        self._show(self._examples)

    def show_receipt(self, receipt: Sequence[str]) -> None:
        """Show the receipt to be."""
        lines = [clean(each) for each in receipt]
        parts = [
            plain(line) if number else plain(line, "bold") for number, line in enumerate(lines)
        ]
        self._show(Content("\n").join(parts))

    def show_refusal(self, message: str, hint: str | None) -> None:
        """Show what is wrong and what would be right."""
        parts: list[str | tuple[str, str]] = [(message, "$warning")]
        self._show(joined(*parts) + (Content("\n") + plain(hint) if hint else Content("")))

    def show_next(self, upcoming: str) -> None:
        """Show what comes next in a line that is not finished."""
        self._show(joined((upcoming, "$text-muted")))

    def _show(self, content: Content) -> None:
        self._content = content
        self.refresh(layout=True)

    def render(self) -> RenderResult:
        return self._content
