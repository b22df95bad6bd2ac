"""The filter on the web: whoever is not meant fades, the shape stays."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual import on
from textual.widget import Widget
from textual.widgets import Input

from linchpin_tui.domain.web_filter import Filter, WrongFilter, parse
from linchpin_tui.domain.wording import count
from linchpin_tui.screens.web_place import WebPlace
from linchpin_tui.widgets.filter_row import FilterLine, FilterRow

if TYPE_CHECKING:
    from linchpin_tui.screens.desk_thread import DeskThread


class WebFiltering(WebPlace):
    """`f` takes a filter, which holds at once; `f` or Esc ends it, and its words stay for later."""

    def __init__(self, desk: "DeskThread") -> None:
        super().__init__(desk)
        self._filter = Filter()

    def compose_filter(self) -> Iterator[Widget]:
        """The filter's row, for where it stands."""
        yield FilterRow(id="filtering")

    @property
    def lit(self) -> frozenset[int] | None:
        """The ids of those the filter means; None while nothing is filtered."""
        return self._filter.lit(self.web) if self._filter else None

    @property
    def filtered(self) -> bool:
        """Whether a filter holds."""
        return bool(self._filter)

    @property
    def typing_filter(self) -> bool:
        """Whether the filter is being typed."""
        return bool(self.web.nodes) and self._row.has_class("-typing")

    @property
    def _row(self) -> FilterRow:
        return self.query_one(FilterRow)

    def show_filtered(self) -> None:
        """Light those whom the filter means in the web as it is now."""
        lit = self.lit
        self.light(lit)
        counted = _counted(lit, len(self.web.nodes))
        if self.typing_filter:
            self._row.tell(counted)
        elif lit is not None:
            self._row.hold(self._filter.words, counted)

    def action_filter_web(self) -> None:
        if self._filter:
            self.clear_filter()
        else:
            self.remove_class("-reading")
            self._row.type()
            self._try(self._row.line.value)

    def clear_filter(self) -> None:
        """Everyone shows again."""
        self._filter = Filter()
        self.light(None)
        self._row.hide()
        self.show_person(self.selected)
        self.refresh_bindings()

    @on(Input.Changed, "#filter")
    def filter_as_typed(self, event: Input.Changed) -> None:
        if self.typing_filter:
            self._try(event.value)

    def _try(self, text: str) -> None:
        try:
            self._filter = parse(text)
        except WrongFilter as wrong:
            self._row.tell(str(wrong), wrong=True)
            return
        self.show_filtered()

    @on(Input.Submitted, "#filter")
    def keep_filter(self, event: Input.Submitted) -> None:
        try:
            self._filter = parse(event.value)
        except WrongFilter as wrong:
            self._row.tell(str(wrong), wrong=True)
            return
        if not self._filter:
            self.clear_filter()
            return
        self._row.hold(self._filter.words, _counted(self.lit, len(self.web.nodes)))
        self.show_person(self._first_lit())
        self.show_filtered()
        self.refresh_bindings()

    def _first_lit(self) -> int:
        """Who is selected if they are meant, else the first who is."""
        lit = self.lit or frozenset()
        if self.selected in lit or not lit:
            return self.selected
        return next(node.id for node in self.web.walk() if node.id in lit)

    @on(FilterLine.Left)
    def leave_filter(self) -> None:
        self.clear_filter()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "filter_web":
            return self.at_rest
        return super().check_action(action, parameters)


def _counted(lit: frozenset[int] | None, everyone: int) -> str:
    if lit is None:
        return count(everyone, "person", "people")
    return f"{len(lit)} of {everyone}"
