"""The commands that work in every place."""

from linchpin_tui.screens.command import Command


class Add(Command):
    """Record what happened, in one line of plain words."""

    keys = "a"
    name = "add"


class Undo(Command):
    """Turn back the last step, also one of an earlier session or of the shell."""

    keys = "u"
    name = "undo"


class Redo(Command):
    """Do again what undo turned back."""

    keys = "U"
    name = "redo"


class ShowHelp(Command):
    """Show what this place is for and the keys that work now."""

    keys = "question_mark"
    name = "help"


class Quit(Command):
    """Leave; everything is kept."""

    keys = "q"
    name = "quit"


class GoToToday(Command):
    """Go to today: the next three things, each one Enter from being done."""

    keys = "1,f1"
    name = "Today"
    action = "switch_mode('today')"
    in_bar = False


class GoToWeb(Command):
    """Go to the web: who is in it and who led you to whom."""

    keys = "2,f2"
    name = "Web"
    action = "switch_mode('web')"
    in_bar = False


class GoToNotes(Command):
    """Go to the notes: whom you owe thanks."""

    keys = "3,f3"
    name = "Notes"
    action = "switch_mode('notes')"
    in_bar = False


class GoToQuotas(Command):
    """Go to the quotas: am I on pace?"""

    keys = "4,f4"
    name = "Quotas"
    action = "switch_mode('quotas')"
    in_bar = False


class GoToPeople(Command):
    """Go to the people: everyone, found as you type, with all that was between you."""

    keys = "5,f5"
    name = "People"
    action = "switch_mode('people')"
    in_bar = False


class TakeFirstSteps(Command):
    """Take the first steps: your numbers, the first ten people, a file, the six questions."""

    keys = "F"
    name = "first steps"
    in_bar = False


class ImportPeople(Command):
    """Bring in people you know from a file: LinkedIn's Connections.csv, or any CSV with names."""

    keys = "I"
    name = "import people"
    in_bar = False


class LookBack(Command):
    """Look back at the week; it ends with your coach's report."""

    keys = "W"
    name = "weekly review"
    in_bar = False
