"""A capture keeps its word: stored, or kept in the inbox or the spool, or said to be neither.

What a line needs only when it cannot be stored is loaded only then.
"""

import time
import uuid

from linchpin_tui.clock import Clock
from linchpin_tui.domain.capture.draft import CaptureError
from linchpin_tui.domain.capture.grammar import parse
from linchpin_tui.paths import Paths
from linchpin_tui.services import record
from linchpin_tui.services.desk import Desk, StorageError, open_desk
from linchpin_tui.services.outcome import Outcome, OutcomeStatus
from linchpin_tui.services.receipt import refusal
from linchpin_tui.storage.store import Busy, Full, ReadOnly
from linchpin_tui.text import clean


class Capture:
    """Takes lines, opening the desk with the first one.

    `dry`: nothing is stored. `keeps_refused`: a line that is not understood goes to the inbox
    instead of being refused, as where nobody is there to read a refusal.
    """

    def __init__(
        self, paths: Paths, clock: Clock, *, dry: bool = False, keeps_refused: bool = False
    ) -> None:
        self._paths = paths
        self._clock = clock
        self._dry = dry
        self._keeps_refused = keeps_refused
        self._desk: Desk | None = None
        self._new = False

    def desk(self, wait: float = record.CAPTURE_WAIT) -> Desk:
        """The open desk. Raises StorageError when the database cannot be used."""
        if self._desk is None:
            self._new = self._paths.named_in_vain
            self._desk = open_desk(self._paths, self._clock, wait=wait)
        return self._desk

    def take(self, line: str) -> Outcome:
        """Store a line, waiting at most 3 seconds for a busy database; never lose it.

        Raises StorageError in a dry run alone, when the database cannot be used.
        """
        deadline = time.monotonic() + record.CAPTURE_WAIT
        try:
            desk = self.desk()
            wait = max(0.1, deadline - time.monotonic())
            if self._dry:
                return record.understand(desk, line, wait=wait)
            outcome = record.record(desk, line, wait=wait)
            if outcome.status is OutcomeStatus.REFUSED and self._keeps_refused:
                return self._into_inbox(desk, outcome)
        except StorageError as error:
            if self._dry:
                raise
            return self.spool(line, error)
        return outcome

    def take_all(self, lines: list[str], *, keep_going: bool) -> tuple[Outcome, ...]:
        """Store several lines in one transaction (see `record.record_all`)."""
        try:
            return record.record_all(
                self.desk(), lines, keep_going=keep_going, dry=self._dry
            ).outcomes
        except StorageError as error:
            if self._dry:
                raise
            checked = [self._checked(line) for line in lines]
            if not keep_going and any(one.status is OutcomeStatus.REFUSED for one in checked):
                return tuple(checked)
            return tuple(
                one if one.status is OutcomeStatus.REFUSED else self.spool(line, error)
                for line, one in zip(lines, checked, strict=True)
            )

    def _checked(self, line: str) -> Outcome:
        """A line judged by the grammar alone, where the database cannot be asked."""
        cleaned = clean(line).rstrip()
        try:
            parse(cleaned, self._clock())
        except CaptureError as error:
            return Outcome(OutcomeStatus.REFUSED, cleaned, refusal(cleaned, error), error=error)
        return Outcome(OutcomeStatus.UNDERSTOOD, cleaned)

    def asides(self) -> tuple[str, ...]:
        """What is to be told beside the outcome, a sentence each: that a database was made where
        the user said, and what cannot be followed of the configuration.
        """
        if self._desk is None:
            return ()
        names = self._paths.names
        new = (f"New database: {clean(names.database)}",) if self._new else ()
        loaded = self._desk.configuration
        if loaded is None:
            return new
        return (*new, *[problem.sentence(names.config) for problem in loaded.problems])

    def _into_inbox(self, desk: Desk, outcome: Outcome) -> Outcome:
        from linchpin_tui.services import inbox

        why = outcome.error.message if outcome.error else ""
        number = inbox.keep(desk, outcome.line, why)
        return Outcome(
            OutcomeStatus.INBOX,
            outcome.line,
            receipt=outcome.receipt,
            error=outcome.error,
            why=f"Not understood, so kept word for word in the inbox. To finish it: "
            f"linchpin-tui inbox finish {number} …",
        )

    def spool(self, line: str, error: StorageError) -> Outcome:
        """Keep a line that the database cannot take now for the next start."""
        from linchpin_tui.storage import spool

        usable = isinstance(error, Busy | Full | ReadOnly)
        try:
            place = spool.put(
                self._paths.spool,
                line,
                captured_at=self._clock(),
                capture_id=str(uuid.uuid4()),
                why=str(error),
            )
        except (OSError, ValueError) as trouble:
            cause = trouble.strerror if isinstance(trouble, OSError) else None
            sentence = (
                f"{error} The line could not be kept in {self._paths.spool} either "
                f"({cause or type(trouble).__name__}). Here it is, to copy:\n{clean(line)}"
            )
            refused = CaptureError("not_kept", str(error))
            return Outcome(
                OutcomeStatus.REFUSED, clean(line), error=refused, why=sentence, unusable=True
            )
        return Outcome(
            OutcomeStatus.SPOOLED,
            clean(line),
            why=f"{error} Your line is safe in {place} and goes in at the next start.",
            unusable=not usable,
        )
