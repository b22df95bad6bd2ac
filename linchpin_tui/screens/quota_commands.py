"""What the keys of the quotas screen do."""

from linchpin_tui.screens.command import Command


class EditTarget(Command):
    """Change the target of the selected quota, from today on; the past keeps its own."""

    keys = "e"
    name = "target"


class TakeDayOff(Command):
    """Take a day or more off, or work on days that are off; nothing is due on a day off."""

    keys = "o"
    name = "day off"


class PreviousWeek(Command):
    """Show the week before."""

    keys = "left_square_bracket"
    name = "before"


class NextWeek(Command):
    """Show the week after, up to this one."""

    keys = "right_square_bracket"
    name = "after"


class ThisWeek(Command):
    """Go back to this week."""

    keys = "t"
    name = "now"


class ChangeView(Command):
    """Change between the week, its burn-up and the calendar of contact days."""

    keys = "v"
    name = "view"


class MoreQuotas(Command):
    """Switch quotas on and off: one to one, events, favors, applications and others; runs too."""

    keys = "plus"
    name = "more quotas"


class YourWeek(Command):
    """Your week: the days you work and their hours, the day it starts on, days off."""

    keys = "w"
    name = "your week"


class WhereMyEffortGoes(Command):
    """Show where your effort goes: the crowd's habits beside a linchpin's, from the log."""

    keys = "L"
    name = "effort"


class SeeTheCoach(Command):
    """Go to your coach's page: commitments, feedback, and the report of the week."""

    keys = "C"
    name = "coach"


class Back(Command):
    """Go back to the gauges."""

    keys = "escape"
    name = "back"
