"""What the questions of the notes screen offer as answers."""

from datetime import datetime, time, timedelta

from linchpin_tui.domain.vocabulary import Channel
from linchpin_tui.domain.wording import short_moment

WAYS: tuple[tuple[str, tuple[Channel, bool]], ...] = (
    ("by email", (Channel.EMAIL, False)),
    ("by message", (Channel.MESSAGE, False)),
    ("a letter or card, by hand", (Channel.LETTER, True)),
)
"""How a note can have gone: in words, by which channel, and whether it was written by hand."""

_MORNING = time(9)


def needs_words(answer: str) -> str | None:
    """A sentence when an answer is empty, else None."""
    return None if answer else "A few words, please."


def rests(now: datetime) -> tuple[tuple[str, datetime], ...]:
    """Moments to sleep until, each in the morning: tomorrow, in three days, Monday, in a week."""

    def morning(days: int) -> datetime:
        return datetime.combine(now.date() + timedelta(days=days), _MORNING).astimezone()

    to_monday = 8 - now.isoweekday()
    moments = (
        ("tomorrow", morning(1)),
        ("in three days", morning(3)),
        ("next Monday", morning(to_monday)),
        ("in a week", morning(7)),
    )
    return tuple((f"{words}, {short_moment(moment)}", moment) for words, moment in moments)
