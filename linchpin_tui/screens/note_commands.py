"""What the keys of the notes screen do."""

from linchpin_tui.screens.command import Command


class Write(Command):
    """Write the selected note; an offered one is taken on by that."""

    keys = "e"
    name = "write"


class MarkSent(Command):
    """Mark the note as sent, once it is: by email, message, card or letter."""

    keys = "m"
    name = "mark sent"


class Unmark(Command):
    """Take back the mark that this note was sent."""

    keys = "m"
    name = "not sent"


class LearnDetail(Command):
    """Note one more personal thing about this person, from the conversation you thank for."""

    keys = "n,ctrl+n"
    name = "note a detail"


class Snooze(Command):
    """Let this note rest until another day."""

    keys = "z"
    name = "snooze"


class Wake(Command):
    """End this note's rest now."""

    keys = "z"
    name = "wake"


class Skip(Command):
    """Close this note without sending it, with a reason."""

    keys = "x"
    name = "skip"


class Override(Command):
    """Mark the note as sent although something is missing, with a reason of your own."""

    keys = "o,ctrl+o"
    name = "send anyway"


class View(Command):
    """Show the closed notes too, or only the open ones again."""

    keys = "v"
    name = "closed too"


class Save(Command):
    """Save now. (What you type is saved as you type, too.)"""

    keys = "ctrl+s"
    name = "save"


class Back(Command):
    """Go back to the queue; what you typed is kept."""

    keys = "escape"
    name = "back"
