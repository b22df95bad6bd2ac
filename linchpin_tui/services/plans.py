"""Planned interactions: once their time has passed one key confirms, moves or drops them."""

from dataclasses import dataclass
from datetime import date, time

from linchpin_tui.domain.records import Interaction
from linchpin_tui.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Plans:
    """What is planned: `passed` waits for a word from you, `to_come` lies ahead; both in order."""

    passed: tuple[Interaction, ...]
    to_come: tuple[Interaction, ...]


def plans(desk: Desk) -> Plans:
    """Everything planned and not yet confirmed or dropped."""
    raise NotImplementedError


def confirm(desk: Desk, interaction: int) -> None:
    """It happened as planned: it counts from now on, and opens the thank-you notes it earns.

    Raises Refused when it is not planned or its time is still to come.
    """
    raise NotImplementedError


def move(desk: Desk, interaction: int, day: date, at: time | None = None) -> None:
    """Move a plan to another local date and time. Raises Refused for a day that is past."""
    raise NotImplementedError


def drop(desk: Desk, interaction: int) -> None:
    """It did not come about: it stays in the log's memory and counts for nothing."""
    raise NotImplementedError
