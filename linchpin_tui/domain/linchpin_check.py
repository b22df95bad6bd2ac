"""The linchpin check: six habits of the crowd beside six of a linchpin's, as questions.

Many of the crowd's habits are useful: an answer is a lean, not a grade. What you believe on the
first day stands later beside what the log shows.
"""

from datetime import date
from enum import StrEnum

from linchpin_tui.light import NamedTuple


class Habit(StrEnum):
    """A row of the check."""

    ROOMS = "rooms"
    TABLES = "tables"
    MESSAGE = "message"
    BOARDS = "boards"
    APPLICATIONS = "applications"
    ASKING = "asking"


class Lean(StrEnum):
    """To which side a habit leans."""

    CROWD = "crowd"
    EVEN = "even"
    LINCHPIN = "linchpin"


LEANS = {
    Lean.CROWD: "leans crowd",
    Lean.EVEN: "even",
    Lean.LINCHPIN: "leans linchpin",
}
"""How a lean is said."""


class Question(NamedTuple):
    """A habit as a question, with the answer for each side and for both alike."""

    habit: Habit
    asks: str
    crowd: str
    linchpin: str
    even: str = "About as much of both"

    @property
    def key(self) -> str:
        """The habit as it is stored."""
        return self.habit.value

    @property
    def answers(self) -> tuple[tuple[str, Lean], ...]:
        """The answers in their order, each with its lean."""
        return (self.crowd, Lean.CROWD), (self.even, Lean.EVEN), (self.linchpin, Lean.LINCHPIN)


class Belief(NamedTuple):
    """What you believed of a habit, and on which local date you said so."""

    habit: Habit
    lean: Lean
    on: date


QUESTIONS = (
    Question(
        Habit.ROOMS,
        "Which rooms do you go to more?",
        "Job-search groups, among people who are looking too",
        "Professional events, among people in your line of work",
    ),
    Question(
        Habit.TABLES,
        "At what kind of table do you meet people?",
        "In groups, at events",
        "One to one, over a coffee or a call",
    ),
    Question(
        Habit.MESSAGE,
        "When you say what you do, whose words are they?",
        "Words that many could say of themselves",
        "Words that only you can say",
        "Some of each",
    ),
    Question(
        Habit.BOARDS,
        "Where do the hours of your search go?",
        "To job boards, mostly",
        "To people: twice as many hours, or more",
        "Somewhere between the two",
    ),
    Question(
        Habit.APPLICATIONS,
        "Where do your applications go?",
        "To public openings, where everyone sends theirs",
        "Through people, or to those who came to me",
    ),
    Question(
        Habit.ASKING,
        "When you talk with people, what comes up more?",
        "I ask whether they know of a job",
        "I give or offer something of use to them",
    ),
)
"""The six questions, in the order of the check's rows."""
