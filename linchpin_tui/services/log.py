"""The log: what happened and what is planned."""

from datetime import date

from linchpin_tui.domain.records import Interaction
from linchpin_tui.services.desk import Desk
from linchpin_tui.storage.queries import interactions


def log(desk: Desk, start: date | None = None, end: date | None = None) -> tuple[Interaction, ...]:
    """Interactions on local dates from `start` to `end` (both in it; None: open), oldest first."""
    return interactions.between(desk.store, start, end)
