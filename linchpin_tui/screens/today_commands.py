"""What the keys of the today screen do."""

from linchpin_tui.screens.command import Command


class SmallDay(Command):
    """Make today a small day: one person and one note, and nothing is judged."""

    keys = "b"
    name = "a small day"


class WholeDay(Command):
    """Make today a day like the others again."""

    keys = "b"
    name = "a whole day"


class PutOff(Command):
    """Put the selected promise off to another day."""

    keys = "z"
    name = "put off"


class LetGo(Command):
    """Let go of the selected line of the inbox; undo brings it back."""

    keys = "x"
    name = "let go"
