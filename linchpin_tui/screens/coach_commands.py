"""What the keys of the coach's page do."""

from linchpin_tui.screens.command import Command


class WriteReport(Command):
    """Write the report of this week to a file, and say what you ask feedback on."""

    keys = "r"
    name = "report"


class Commit(Command):
    """Keep a commitment made to your coach; it is listed at the next check-in."""

    keys = "n"
    name = "commitment"


class MoveCommitment(Command):
    """Move the selected commitment to another day; the report says that it moved."""

    keys = "z"
    name = "move"


class KeepFeedback(Command):
    """Keep what you were told honestly, in the words it was said."""

    keys = "f"
    name = "feedback"


class ChooseCoach(Command):
    """Choose your coach: not your spouse, someone who will be honest with you."""

    keys = "c"
    name = "choose"


class ReadReport(Command):
    """Read the report of this week as it would be sent."""

    keys = "v"
    name = "read"
