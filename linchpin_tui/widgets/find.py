"""The line in which a name is typed to find someone."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive

from linchpin_tui.widgets.entry import Entry


class FindLine(Entry):
    """Typing narrows, the arrows move in what was found, Enter takes it, Esc leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "go there"),
        Binding("escape", "leave", "back"),
        Binding("down", "move(1)", "Down", show=False),
        Binding("up", "move(-1)", "Up", show=False),
    ]

    # However long the name is, the line takes the same place: no sign lays the screen out anew.
    virtual_size = Reactive(Size(0, 0), layout=False)

    @dataclass
    class Moved(Message):
        """An arrow was pressed: one up (-1) or one down (1)."""

        step: int

    @dataclass
    class Left(Message):
        """Finding was given up."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, compact=True, placeholder="a name or an organization")

    def action_move(self, step: int) -> None:
        self.post_message(self.Moved(step))

    def action_leave(self) -> None:
        self.post_message(self.Left())
