"""What can be answered while a note is sent, in words, and what each answer leads to."""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from textual.widgets.option_list import Option

from linchpin_tui.domain.vocabulary import Channel
from linchpin_tui.widgets.paint import joined


class Step(Enum):
    """Where an answer leads."""

    PROGRAM = "the mail program"
    FILE = "an .eml file"
    COPY = "a copy"
    HAND = "by hand"
    WRITE = "back to writing"
    ANYWAY = "as it is"
    LATER = "not now"
    BY_EMAIL = "it went by email"
    BY_MESSAGE = "it went by message"
    BY_LETTER = "it went as a card or a letter"
    TYPED = "it went as a message written there"

    @property
    def gone(self) -> tuple[Channel, bool] | None:
        """By which channel it went, and whether written by hand; None: it did not, so far."""
        return {
            Step.BY_EMAIL: (Channel.EMAIL, False),
            Step.BY_MESSAGE: (Channel.MESSAGE, False),
            Step.BY_LETTER: (Channel.LETTER, True),
            Step.TYPED: (Channel.MESSAGE, True),
        }.get(self)


class Answer(NamedTuple):
    """An answer in words, and where it leads."""

    words: str
    step: Step


NOT_YET = "not yet: keep it in the queue"
MAILED = (("yes, it is sent", Step.BY_EMAIL), (NOT_YET, Step.LATER))
COPIED = (
    ("yes, by email", Step.BY_EMAIL),
    ("yes, as a message", Step.BY_MESSAGE),
    (NOT_YET, Step.LATER),
)
BY_HAND = (
    ("it went as a card or a letter", Step.BY_LETTER),
    ("it went on LinkedIn, or as a message", Step.TYPED),
    (NOT_YET, Step.LATER),
)


def ways_in_mail(*, several: bool) -> list[tuple[str, Step]]:
    """The ways out for a note that is ready. `several`: others wait after it."""
    ways = [
        ("in your mail program", Step.PROGRAM),
        ("as an .eml file, for any mail program", Step.FILE),
        ("copy the text, to paste it anywhere", Step.COPY),
        ("by hand: a card, a letter, LinkedIn", Step.HAND),
    ]
    return [*ways, ("leave it for now, go to the next", Step.LATER)] if several else ways


def ways_unready(*, by_hand: bool, several: bool) -> list[tuple[str, Step]]:
    """The ways on for a note that lacks something. `by_hand`: as a card it may go."""
    ways = [
        ("write it first", Step.WRITE),
        ("send it as it is, for a reason of your own", Step.ANYWAY),
    ]
    if by_hand:
        ways.append(("by hand: a card, a letter, LinkedIn", Step.HAND))
    return [*ways, ("leave it for now, go to the next", Step.LATER)] if several else ways


def answer_lines(answers: Sequence[Answer]) -> list[Option]:
    """The answers as lines to choose from, each with its digit."""
    return [
        Option(joined((f"{digit}  ", "$accent bold"), answer.words))
        for digit, answer in enumerate(answers, start=1)
    ]
