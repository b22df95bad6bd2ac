"""What the parts of the web's screen share: the web that is shown, who is selected, going there."""

from typing import TYPE_CHECKING

from textual.widgets import Input

from linchpin_tui.domain.web import Node, Web
from linchpin_tui.screens.place import PlaceScreen

if TYPE_CHECKING:
    from linchpin_tui.screens.desk_thread import DeskThread
    from linchpin_tui.widgets.web_views import WebViews


class WebPlace(PlaceScreen):
    """The web that is shown, and moving in it. `web` is replaced whole when facts change."""

    MODE = "web"

    def __init__(self, desk: "DeskThread") -> None:
        super().__init__(desk)
        self.web = Web({}, ())

    @property
    def views(self) -> "WebViews":
        """The web as it is shown."""
        raise NotImplementedError

    @property
    def selected(self) -> int:
        """The id of who is selected; one that is nobody's for You."""
        raise NotImplementedError

    @property
    def person(self) -> Node | None:
        """Who is selected; None for You."""
        return self.web.nodes.get(self.selected)

    def show_person(self, id: int) -> None:
        """Select someone, with the keys going to the web again."""
        raise NotImplementedError

    def light(self, lit: frozenset[int] | None) -> None:
        """Let everyone but these fade; None: nobody."""
        raise NotImplementedError

    @property
    def at_rest(self) -> bool:
        """Whether there is somebody in the web and nothing is being typed."""
        return bool(self.web.nodes) and not isinstance(self.focused, Input)
