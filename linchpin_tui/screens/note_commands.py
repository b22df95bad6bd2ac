"""What the keys of the notes screen do."""

from linchpin_tui.screens.command import Command


class Write(Command):
    """Write the selected note; an offered one is taken on by that."""

    keys = "e"
    name = "write"


class Send(Command):
    """Send the note: in your mail program, as a file, by copying it, or by hand."""

    keys = "s"
    name = "send"


class WriteOutside(Command):
    """Write the whole note in your own editor ($VISUAL or $EDITOR), and take it back."""

    keys = "E"
    name = "in your editor"
    in_bar = False


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
    """Let this note rest until another day; where several are chosen, all of them."""

    keys = "z"
    name = "snooze"


class Wake(Command):
    """End this note's rest now."""

    keys = "z"
    name = "wake"


class Skip(Command):
    """Close this note without sending it, with a reason; where several are chosen, all of them."""

    keys = "x"
    name = "skip"


class Find(Command):
    """Find notes by name, organization, what they are for, or where they stand: sent, offered."""

    keys = "slash"
    name = "find"


class FilterNotes(Command):
    """Show only the notes that are meant, as find does."""

    keys = "f"
    name = "filter"
    action = "find"
    in_bar = False


class PutInDetail(Command):
    """Put the next thing you know about them into the note; pressed again, the one after it."""

    keys = "ctrl+g"
    name = "put in a detail"


class ChooseTemplate(Command):
    """Choose another shape for this note. What you have written yourself stays."""

    keys = "ctrl+t"
    name = "shape"


class Turn(Command):
    """See the whole note beside what you write, or the person again."""

    keys = "ctrl+l"
    name = "note/person"


class OtherWords(Command):
    """Show the words that another window wrote in this note; these are kept beside them."""

    keys = "ctrl+r"
    name = "other words"


class ShareReason(Command):
    """Let the coach report show why this note went as it was, or keep that to yourself again."""

    keys = "r"
    name = "reason in report"


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
