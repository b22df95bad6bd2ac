"""Copying a text: through the terminal (OSC 52), and to the system's clipboard where there is one."""

import asyncio

from textual import work
from textual.app import App

from linchpin_tui.screens.command import Command
from linchpin_tui.screens.place import PlaceScreen
from linchpin_tui.services import people
from linchpin_tui.services.clipboard import copy as copy_to_system
from linchpin_tui.services.desk import Refused


class Copy(Command):
    """Copy what is selected: the words of a note, the email address or the name of a person."""

    keys = "y"
    name = "copy"
    in_bar = False


class CopiesPeople(PlaceScreen):
    """A place with people, of whom the selected one's address can be copied."""

    def selected_person(self) -> int:
        """The id of the person that is selected."""
        raise NotImplementedError

    @work
    async def action_copy(self) -> None:
        try:
            contact = (await self.desk.ask(people.person, self.selected_person())).contact
        except Refused as refusal:
            self.say(refusal.message, warning=True)
            return
        text = contact.email or contact.name
        said = await copy(self.app, text)
        self.say(f"{text}: {said[0].lower()}{said[1:]}")


async def copy(app: App[object], text: str) -> str:
    """Copy a text; gives a sentence that says how it is to be had."""
    app.copy_to_clipboard(text)
    if await asyncio.to_thread(copy_to_system, text):
        return "Copied."
    return "Copied through your terminal, if it lets programs copy."
