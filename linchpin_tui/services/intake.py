"""Taking in what waits in the spool, exactly once: at every start, before anything else."""

from linchpin_tui.clock import local
from linchpin_tui.services.desk import Desk
from linchpin_tui.services.inbox import keep
from linchpin_tui.services.outcome import OutcomeStatus
from linchpin_tui.services.record import AlreadyStored, record
from linchpin_tui.storage import spool
from linchpin_tui.storage.store import StorageError


def take_in(desk: Desk) -> int:
    """Store every line that waits; one that is not understood goes to the inbox.

    Each is read as of the moment it was captured. Gives how many were taken in; where the
    database cannot take one now, it and those after it go on waiting.
    """
    taken = 0
    try:
        waiting = spool.entries(desk.paths.spool)
        for entry in waiting:
            _take(desk, entry)
            spool.remove(entry)
            taken += 1
    except (StorageError, OSError):
        return taken
    return taken


def _take(desk: Desk, entry: spool.Spooled) -> None:
    captured_at = local(entry.captured_at)
    try:
        outcome = record(desk, entry.line, capture_id=entry.capture_id, now=captured_at)
        if outcome.status is OutcomeStatus.REFUSED:
            why = outcome.error.message if outcome.error else ""
            keep(desk, entry.line, why, capture_id=entry.capture_id, now=captured_at)
    except AlreadyStored:
        return
