"""Taking in what waits in the spool, exactly once: at every start, before anything else."""

import time
from contextlib import suppress

from linchpin_tui.services.desk import Desk
from linchpin_tui.services.inbox import keep
from linchpin_tui.services.outcome import OutcomeStatus
from linchpin_tui.services.record import CAPTURE_WAIT, AlreadyStored, record
from linchpin_tui.storage import spool
from linchpin_tui.storage.store import StorageError


def take_in(desk: Desk, *, wait: float = CAPTURE_WAIT) -> int:
    """Store every line that waits; one that is not understood goes to the inbox.

    Each is read as of the moment it was captured. Gives how many were taken in; where the
    database cannot take one now, within `wait` seconds for them all, it and those after it go on
    waiting. A line that something is wrong with stays where it is, for `doctor` to tell of, and
    keeps nobody from starting; what it was is in the log.
    """
    taken, deadline = 0, time.monotonic() + min(wait, CAPTURE_WAIT)
    try:
        for entry in spool.entries(desk.paths.spool):
            if _is_taken(desk, entry, deadline - time.monotonic()):
                # One that cannot be removed is known to be stored when it is met again.
                with suppress(OSError):
                    spool.remove(entry)
                taken += 1
    except (StorageError, OSError):
        # They wait for the next start, and `doctor` counts them.
        return taken
    return taken


def _is_taken(desk: Desk, entry: spool.Spooled, wait: float) -> bool:
    try:
        _take(desk, entry, wait)
    except (StorageError, OSError):
        raise
    except Exception as error:  # noqa: BLE001 - one bad line must not lock everyone out
        from linchpin_tui.services.crash_log import write_down

        write_down(error, desk.paths.log)
        return False
    return True


def _take(desk: Desk, entry: spool.Spooled, wait: float) -> None:
    captured_at = entry.captured_at
    try:
        outcome = record(desk, entry.line, capture_id=entry.capture_id, now=captured_at, wait=wait)
        if outcome.status is OutcomeStatus.REFUSED:
            why = outcome.error.message if outcome.error else ""
            keep(desk, entry.line, why, capture_id=entry.capture_id, now=captured_at, wait=wait)
    except AlreadyStored:
        return
