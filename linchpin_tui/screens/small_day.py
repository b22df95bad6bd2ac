"""A small day, made and unmade from the places where the numbers stand."""

from textual import work

from linchpin_tui.screens.command import Command
from linchpin_tui.screens.place import PlaceScreen
from linchpin_tui.services import today


class SmallDay(Command):
    """Make today a small day: one person and one note, and nothing is judged."""

    keys = "b"
    name = "a small day"


class WholeDay(Command):
    """Make today a day like the others again."""

    keys = "b"
    name = "a whole day"


class TakesSmallDays(PlaceScreen):
    """The part of a place in which today is made small, and whole again."""

    small = False
    """Whether today is a small day, as far as the place knows."""

    @work
    async def action_small_day(self) -> None:
        if await self.do(today.make_small):
            self.say("A small day: one person and one note. Be kind to yourself.")

    @work
    async def action_whole_day(self) -> None:
        if await self.do(today.make_whole):
            self.say("A day like the others again.")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("small_day", "whole_day"):
            return self.small is (action == "whole_day")
        return super().check_action(action, parameters)
