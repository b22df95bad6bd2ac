"""A command is one class: its docstring is the tooltip; binding, palette and help derive from it."""

import inspect
import re
from typing import ClassVar

from textual.binding import Binding, BindingType


class Command:
    """What a key does. A subclass's docstring tells the user, in a sentence.

    `keys`: Textual's names, comma-separated. `name`: a word or two, for the bar at the bottom.
    `in_bar`: whether the bar shows it when there is room (help and the palette always do).
    The action is the class's name in small letters (`MarkSent` does `action_mark_sent`) unless
    `action` says otherwise; the id under which keys can be remapped is the same name.
    """

    keys: ClassVar[str]
    name: ClassVar[str]
    action: ClassVar[str] = ""
    in_bar: ClassVar[bool] = True

    @classmethod
    def id(cls) -> str:
        """The name under which the key can be remapped: `mark_sent`."""
        return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()

    @classmethod
    def binding(cls) -> Binding:
        """The command as a Textual binding."""
        return Binding(
            cls.keys,
            cls.action or cls.id(),
            cls.name,
            show=cls.in_bar,
            tooltip=" ".join((inspect.getdoc(cls) or cls.name).split()),
            id=cls.id(),
        )


def bindings(*commands: type[Command]) -> list[BindingType]:
    """The bindings of commands, in the order in which the bar shows them."""
    return [command.binding() for command in commands]
