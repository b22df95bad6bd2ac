"""What the keys of the weekly review do."""

from linchpin_tui.screens.command import Command


class NextStep(Command):
    """Go on to the next step of the review; what is answered is kept."""

    keys = "right_square_bracket"
    name = "next step"


class StepBefore(Command):
    """Go back to the step before."""

    keys = "left_square_bracket"
    name = "before"


class Tick(Command):
    """Say that you asked for a job in it; or choose who is selected for next week. Again takes it back."""

    keys = "space"
    name = "tick"


class Someone(Command):
    """Choose anyone in your web for next week, by name."""

    keys = "plus"
    name = "someone else"


class EndReview(Command):
    """Save the report, and with it the review is done."""

    keys = "r"
    name = "save the report"
