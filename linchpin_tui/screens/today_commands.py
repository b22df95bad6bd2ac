"""What the keys of the today screen do."""

from linchpin_tui.screens.command import Command


class PutOff(Command):
    """Put the selected promise off to another day."""

    keys = "z"
    name = "put off"


class LetGo(Command):
    """Let go of the selected line of the inbox; undo brings it back."""

    keys = "x"
    name = "let go"
