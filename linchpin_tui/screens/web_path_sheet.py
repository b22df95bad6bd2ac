"""The warm path to a person, into an organization, or to someone who decides there."""

from collections.abc import Sequence

from linchpin_tui.domain.web import Web
from linchpin_tui.domain.web_answers import Row
from linchpin_tui.domain.web_goals import Goals
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.person_finder import FindingSheet


class WarmPathSheet(FindingSheet):
    """Paths to whom or what is typed, to the selected person before that; Enter goes to a step."""

    NOBODY = "Nobody in your web is called so, or is at an organization called so."

    def __init__(self, desk: DeskThread, web: Web, selected: int) -> None:
        super().__init__(
            desk,
            web,
            "The warm path",
            "The fewest steps from you over introductions and ties, the warmest of these. "
            "Type a name or an organization.",
        )
        self._selected = selected

    def rows(self, goals: Goals, typed: str) -> Sequence[Row]:
        return goals.paths(typed, self._selected, self.desk.now().date())
