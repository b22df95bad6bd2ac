"""What the keys of the people screen do."""

from linchpin_tui.screens.command import Command


class Find(Command):
    """Find someone by a part of their name, organization, title or tags."""

    keys = "slash"
    name = "find"


class Back(Command):
    """Go back to the list; from the list, show everyone again."""

    keys = "escape"
    name = "back"


class EditPerson(Command):
    """Change what is known about the selected person."""

    keys = "e"
    name = "edit"


class NewPerson(Command):
    """Add a person by their fields. (Quick capture adds one with what happened.)"""

    keys = "plus"
    name = "new"


class GoToNote(Command):
    """Go to the thank-you note that is open for this person."""

    keys = "n"
    name = "note"


class KeepPromise(Command):
    """Mark a promise to this person as kept."""

    keys = "m"
    name = "promise kept"


class ShowInWeb(Command):
    """Show where this person stands in the web."""

    keys = "w"
    name = "web"


class MergePeople(Command):
    """Say that the selected person and another are one; all of both is kept, undo parts them."""

    keys = "M"
    name = "same as"
    in_bar = False


class WriteNotes(Command):
    """Write your notes on the selected person in your own editor ($VISUAL or $EDITOR)."""

    keys = "E"
    name = "notes in your editor"
    in_bar = False


class DeletePerson(Command):
    """Delete the selected person; undo brings them back."""

    keys = "d"
    name = "delete"


class PreviousPerson(Command):
    """Go to the person before."""

    keys = "left_square_bracket"
    name = "before"
    in_bar = False


class NextPerson(Command):
    """Go to the next person."""

    keys = "right_square_bracket"
    name = "next"
    in_bar = False
