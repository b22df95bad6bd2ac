"""A page laid over a place: as large as one, with keys of its own; Esc goes back to the place."""

from typing import ClassVar

from textual.binding import BindingType
from textual.css.query import NoMatches

from linchpin_tui.screens.command import Command, bindings
from linchpin_tui.screens.place import PlaceScreen
from linchpin_tui.widgets.ledger import Ledger


class LeavePage(Command):
    """Go back to where you came from."""

    keys = "escape"
    name = "back"


class PageScreen(PlaceScreen):
    """A page with a list. `MODE` is its own name, so that its keys are told from those of the places."""

    CSS_PATH = "pages.tcss"
    MODE = "page"
    BINDINGS: ClassVar[list[BindingType]] = bindings(LeavePage)

    @property
    def marked(self) -> str:
        return self.app.current_mode

    async def _load(self) -> None:
        try:
            await super()._load()
        except NoMatches:
            # Left before it stood: there is nothing to show any more.
            if self in self.app.screen_stack:
                raise

    def action_leave_page(self) -> None:
        """From what is read back to the list, from there to where one came from."""
        start = self.query_one(Ledger)
        reading = self.query_one(self.READING)
        if reading is not start and reading.has_focus_within:
            self.remove_class("-reading")
            self.set_focus(start)
        elif self.is_current:
            self.app.pop_screen()
