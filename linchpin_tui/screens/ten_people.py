"""The first ten people: somebody you already know comes to mind, and goes into a line."""

from typing import ClassVar

from textual.binding import BindingType

from linchpin_tui.domain.wording import count
from linchpin_tui.screens.command import Command, bindings
from linchpin_tui.screens.desk_thread import DeskThread
from linchpin_tui.screens.line_sheet import LineSheet
from linchpin_tui.services import knowing
from linchpin_tui.services.first_run import FIRST_PEOPLE, prompt_after
from linchpin_tui.services.outcome import Outcome

DRAFT = "first-ten"
"""Under which key the line being typed is kept."""

EXAMPLES = (
    "Dana Lee at Acme",
    "Sam Ortiz at Initech, hub, loves trail running",
    "Ana Silva at Hooli via Sam Ortiz, decides",
    "lunch with Kim Wu at Umbra nov 3, offers intros",
)


class AnotherIdea(Command):
    """Think of somebody else; the line stays."""

    keys = "ctrl+n,pagedown"
    name = "another idea"
    action = "idea(1)"


class IdeaBefore(Command):
    """Go back to the idea before."""

    keys = "pageup"
    name = "the one before"
    action = "idea(-1)"
    in_bar = False


class TenPeople(LineSheet):
    """One idea after the other, one line each. Esc ends it at any time; who is in stays in."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(AnotherIdea, IdeaBefore)

    def __init__(self, desk: DeskThread, count: int) -> None:
        self.count = count
        self._idea = count
        super().__init__(
            desk,
            *self._words(),
            draft=DRAFT,
            look=knowing.understand_known,
            take=knowing.know,
            examples=EXAMPLES,
        )

    def _words(self) -> tuple[str, str]:
        who, more = prompt_after(self._idea)
        if self.count >= FIRST_PEOPLE:
            title = f"{count(self.count, 'person', 'people')}: that is a web. Anyone else?"
        else:
            title = f"The first ten people · {self.count} of {FIRST_PEOPLE}"
        return title, f"{who}, {more}: who comes to mind?"

    def action_idea(self, step: int) -> None:
        self._idea += step
        self.say(*self._words())

    def taken(self, outcome: Outcome) -> None:
        self.count += len(outcome.recorded.new) if outcome.recorded else len(outcome.receipt)
        self.notify(outcome.receipt[0] if outcome.receipt else "In.", markup=False)
        self.action_idea(1)
