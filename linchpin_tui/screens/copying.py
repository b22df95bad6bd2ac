"""Copying a text: through the terminal (OSC 52), and to the system's clipboard where there is one."""

import asyncio

from textual.app import App

from linchpin_tui.screens.command import Command
from linchpin_tui.services.clipboard import copy as copy_to_system


class Copy(Command):
    """Copy what is selected: the words of a note, the email address or the name of a person."""

    keys = "y"
    name = "copy"


async def copy(app: App[object], text: str) -> str:
    """Copy a text; gives a sentence that says how it is to be had."""
    app.copy_to_clipboard(text)
    if await asyncio.to_thread(copy_to_system, text):
        return "Copied."
    return "Copied through your terminal, if it lets programs copy."
