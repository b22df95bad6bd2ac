"""The line of capture: what is understood of it is lit in it, and names are completed."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.highlighter import Highlighter
from rich.style import Style
from rich.text import Text
from textual.reactive import reactive

from linchpin_tui.domain.capture.continuing import Offer
from linchpin_tui.domain.capture.draft import Clause
from linchpin_tui.light import NamedTuple
from linchpin_tui.text import clean
from linchpin_tui.widgets.entry import Entry

_LOOKS = {
    **dict.fromkeys(("kind", "plan", "how", "pitch"), "line--what"),
    "who": "line--who",
    **dict.fromkeys(("org", "place"), "line--org"),
    "via": "line--via",
    "when": "line--when",
    "about": "line--about",
    "tag": "line--tag",
    "note": "line--note",
}
_NAMES = {"kind": "what"}


class Lights(NamedTuple):
    """What is lit in a line: its clauses, and the columns a refusal is about (None: none)."""

    clauses: tuple[Clause, ...] = ()
    refused: tuple[int, int] | None = None

    def after_edit(self, before: str, after: str) -> "Lights":
        """The same lights once `before` became `after`, until it is known what that says.

        What stands before and after the edit stays lit; a clause that is being typed grows.
        """
        if not self.clauses and self.refused is None:
            return self
        head = _common(before, after)
        tail = _common(before[head:][::-1], after[head:][::-1])
        edited, grown = len(before) - tail, len(after) - len(before)
        typed = after[head : len(after) - tail]

        def moved(start: int, end: int) -> tuple[int, int] | None:
            goes_on = end == head == edited and bool(typed) and not _parts(typed)
            if end <= head and not goes_on:
                return start, end
            if start >= edited and not (start == head and goes_on):
                return start + grown, end + grown
            inside = start <= head and edited <= end
            return (start, end + grown) if inside and end + grown > start else None

        clauses = [
            Clause(*span, clause.what)
            for clause in self.clauses
            if (span := moved(clause.start, clause.end))
        ]
        return Lights(tuple(clauses), moved(*self.refused) if self.refused else None)


def _common(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    limit = min(len(one), len(other))
    if one[:limit] == other[:limit]:
        return limit
    return next(at for at in range(limit) if one[at] != other[at])


def _parts(typed: str) -> bool:
    return any(sign.isspace() or sign in ",;+@" for sign in typed)


def label_of(what: str) -> str:
    """The word for a kind of clause: the one that stands for it in the grammar."""
    return _NAMES.get(what, what)


class _Lighter(Highlighter):
    """Styles the text of a line by its clauses."""

    def __init__(self, line: "LineInput") -> None:
        self._line = line

    def highlight(self, text: Text) -> None:
        if text.plain != self._line.value:
            return
        for start, end, what in self._line.lights.clauses:
            text.stylize(self._line.look(what), start, end)


class LineInput(Entry):
    """One line to type in, always as it will be stored (`text.clean`), so that columns agree.

    `light` and `offer` are told what a line says; told of another line than stands here now, they
    do nothing. The chosen offer shows as what the line lacks, in the line while the cursor is at
    its end.
    """

    DEFAULT_CSS = """
    LineInput {
        & > .line--what { color: $accent; text-style: bold; }
        & > .line--who { color: $primary; text-style: bold underline; }
        & > .line--org { color: $success; text-style: underline; }
        & > .line--via { color: $role-model; text-style: italic underline; }
        & > .line--when { color: $role-hub; }
        & > .line--about { color: $secondary; text-style: bold; }
        & > .line--text { color: $foreground; text-style: italic; }
        & > .line--tag { color: $role-promoter; text-style: bold italic; }
        & > .line--note { color: $text-muted; text-style: italic; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {*_LOOKS.values(), "line--text"}

    lights: reactive[Lights] = reactive(Lights())
    offers: reactive[tuple[Offer, ...]] = reactive(())
    chosen: reactive[int] = reactive(0)

    def __init__(
        self, value: str | None = None, *, id: str | None = None, select_on_focus: bool = False
    ) -> None:
        self._before = clean(value or "")
        super().__init__(self._before or None, compact=True, select_on_focus=select_on_focus, id=id)
        self.highlighter = _Lighter(self)

    def look(self, what: str) -> Style:
        """The style of a kind of clause: its colour, and never that alone."""
        return self.get_component_rich_style(_LOOKS.get(what, "line--text"), partial=True)

    # What is told of the line.

    def light(
        self, line: str, clauses: Sequence[Clause], refused: tuple[int, int] | None = None
    ) -> None:
        """Light the clauses of `line`, and mark the columns that a refusal of it is about."""
        if line == self.value:
            self.lights = Lights(tuple(clauses), refused)

    def offer(self, line: str, cursor: int, offers: Sequence[Offer]) -> None:
        """Offer what `line` could go on with where the cursor is in it."""
        if (line, cursor) != (self.value, self.cursor_position):
            return
        kept = self.chosen_offer
        self.offers = tuple(offers)
        texts = [offer.text for offer in offers]
        self.chosen = texts.index(kept.text) if kept and kept.text in texts else 0
        self._show_offer()

    @property
    def chosen_offer(self) -> Offer | None:
        """The offer that Tab takes."""
        return self.offers[self.chosen] if self.chosen < len(self.offers) else None

    def _show_offer(self) -> None:
        offer = self.chosen_offer
        rest = offer.rest(self.value, self.cursor_position) if offer and self.cursor_at_end else ""
        self._suggestion = self.value + rest if rest else ""
        self.refresh_bindings()

    # What is typed.

    def validate_value(self, value: str) -> str:
        """The line as it will be stored."""
        return clean(value)

    def replace(self, text: str, start: int, end: int) -> None:
        """Put a text between two columns; the cursor stands after it, whatever became of it."""
        start, end = sorted((max(0, start), min(len(self.value), end)))
        before, after = self.value[:start] + text, self.value[end:]
        self.value = before + after
        self.cursor_position = len(self.value) - len(clean(after))
        self._keep_offers()

    def watch_value(self, value: str) -> None:
        """Keep what is lit, and offered, as far as it still holds; more is told in a moment."""
        self.lights = self.lights.after_edit(self._before, value)
        self._before = value

    def watch_selection(self) -> None:
        """Offer what still fits where the cursor is now."""
        self._keep_offers()

    def _keep_offers(self) -> None:
        kept = self.chosen_offer
        at = self.cursor_position
        self.offers = tuple([offer for offer in self.offers if offer.fits(self.value, at)])
        self.chosen = self.offers.index(kept) if kept in self.offers else 0
        self._show_offer()

    # Taking what is offered.

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offers have keys only while there are some."""
        if action == "take_offer":
            return bool(self.offers)
        if action == "other_offer":
            return len(self.offers) > 1
        return super().check_action(action, parameters)

    def action_take_offer(self) -> None:
        """Put the chosen offer into the line."""
        if offer := self.chosen_offer:
            self.offers = ()
            self.replace(offer.text, offer.start, self.cursor_position)

    def action_other_offer(self, step: int) -> None:
        """Choose another offer."""
        if self.offers:
            self.chosen = (self.chosen + step) % len(self.offers)
            self._show_offer()

    def action_cursor_right(self, select: bool = False) -> None:
        """Take the offer at the end of the line, else move."""
        if not select and self.cursor_at_end and self.selection.is_empty and self.offers:
            self.action_take_offer()
        else:
            super().action_cursor_right(select)

    def action_end(self, select: bool = False) -> None:
        """Take the offer at the end of the line, else go there."""
        if not select and self.cursor_at_end and self.selection.is_empty and self.offers:
            self.action_take_offer()
        else:
            super().action_end(select)

    def cell(self, column: int) -> int:
        """Where a column of the line is drawn, in cells from the left edge of what is in view."""
        return cell_len(self.value[:column]) - round(self.scroll_offset.x)
