"""The inbox: captured lines that were not understood, kept word for word until finished."""

from typing import TYPE_CHECKING

from linchpin_tui.domain.records import InboxLine
from linchpin_tui.services.desk import Desk

if TYPE_CHECKING:
    from linchpin_tui.services.record import Outcome


def lines(desk: Desk) -> tuple[InboxLine, ...]:
    """Lines still to be finished, oldest first."""
    raise NotImplementedError


def finish(desk: Desk, inbox_line: int, words: str) -> "Outcome":
    """Record the line anew as `words`, as of the day it was captured; it then leaves the inbox.

    An outcome that is not stored leaves it where it is. Raises Refused for an unknown id.
    """
    raise NotImplementedError


def drop(desk: Desk, inbox_line: int) -> InboxLine:
    """Let a line go (undo brings it back). Raises Refused for an unknown id."""
    raise NotImplementedError
