"""What the keys of the web do: what it can be asked, what can be changed in it, the filter."""

from linchpin_tui.screens.command import Command


class AskRoles(Command):
    """Ask which of the six roles are held, by whom, and which are gaps."""

    keys = "r"
    name = "roles"
    action = "ask_web('roles')"


class AskLinchpins(Command):
    """Ask who the linchpins are: whose absence would cut others off from you, and how many."""

    keys = "L"
    name = "linchpins"
    action = "ask_web('linchpins')"
    in_bar = False


class AskQuiet(Command):
    """Ask who has gone quiet, the longest first."""

    keys = "c"
    name = "quiet"
    action = "ask_web('quiet')"
    in_bar = False


class AskIntroducers(Command):
    """Ask who the best introducers are, by reach and by what surfaced through them."""

    keys = "i"
    name = "introducers"
    action = "ask_web('introducers')"
    in_bar = False


class AskInWork(Command):
    """Ask how much of your web is in work, and who is."""

    keys = "w"
    name = "in work"
    action = "ask_web('in_work')"
    in_bar = False


class AskHubsElsewhere(Command):
    """Ask which hubs are outside your line of work."""

    keys = "H"
    name = "hubs"
    action = "ask_web('hubs_elsewhere')"
    in_bar = False


class AskRooms(Command):
    """Ask what came of the rooms of your events, and whom you met there."""

    keys = "R"
    name = "rooms"
    action = "ask_web('rooms')"
    in_bar = False


QUESTIONS = (
    AskRoles,
    AskLinchpins,
    AskQuiet,
    AskIntroducers,
    AskInWork,
    AskHubsElsewhere,
    AskRooms,
)


class WarmPath(Command):
    """Find the warm path to a person, into an organization, or to someone who decides there."""

    keys = "p"
    name = "path"


class Change(Command):
    """Change this person: roles, who led you to them, whom they know, introductions you made."""

    keys = "e"
    name = "change"


class FilterWeb(Command):
    """Show only some of the web, by role, work, decides, organization, tag, warmth; again: all."""

    keys = "f"
    name = "filter"
