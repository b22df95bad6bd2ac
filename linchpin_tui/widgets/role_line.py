"""The six roles: their signs, how many hold each warm and in all, and which are gaps."""

from collections.abc import Mapping

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from linchpin_tui.domain.glyphs import glyph
from linchpin_tui.domain.vocabulary import Employment, Role
from linchpin_tui.domain.web import Coverage

_COLUMNS = 3


class RoleLine(Widget):
    """Role coverage in words and numbers; it is the legend of the signs too."""

    DEFAULT_CSS = """
    RoleLine {
        height: auto;
        width: 1fr;
        padding: 0 1;
        background: $surface;
        color: $foreground;
    }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._coverage: dict[Role, Coverage] = dict.fromkeys(Role, Coverage(0, 0))

    def show(self, coverage: Mapping[Role, Coverage]) -> None:
        """Show how many hold each role."""
        if dict(coverage) != self._coverage:
            self._coverage = dict(coverage)
            # Where it is hidden nothing is to be laid out, which costs as much as a paint.
            self.refresh(layout=self.display)

    def render(self) -> RenderResult:
        width = self.size.width or 78
        columns = len(Role) if width >= 150 else _COLUMNS
        each = width // columns
        pieces: list[tuple[str, str]] = []
        for number, (role, covered) in enumerate(self._coverage.items()):
            if number and number % columns == 0:
                pieces.append(("\n", ""))
            sign = glyph((role,), Employment.EMPLOYED)
            colour = "model" if role is Role.ROLE_MODEL else role.value
            name = role.value.replace("_", " ").capitalize()
            words, style = self._words(covered)
            pieces += [(f"{sign} ", f"$role-{colour}"), (f"{name} ", ""), (words, style)]
            used = cell_len(f"{sign} {name} {words}")
            pieces.append((" " * max(1, each - used), ""))
        return Content.assemble(*pieces)

    @staticmethod
    def _words(covered: Coverage) -> tuple[str, str]:
        if not covered.all:
            return "gap", "$accent"
        if not covered.warm:
            return f"gap: 0 of {covered.all:,} warm", "$accent"
        return f"{covered.warm:,} of {covered.all:,} warm", "$text-muted"
