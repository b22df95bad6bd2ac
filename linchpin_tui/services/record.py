"""Recording a captured line: understood, its names resolved, stored in one undoable operation."""

from collections.abc import Callable, Sequence
from datetime import datetime

from linchpin_tui.domain.capture.draft import CaptureError, Draft
from linchpin_tui.domain.capture.grammar import parse
from linchpin_tui.light import NamedTuple
from linchpin_tui.services import naming
from linchpin_tui.services.desk import Desk
from linchpin_tui.services.outcome import Outcome, OutcomeStatus
from linchpin_tui.services.receipt import named, receipt, refusal
from linchpin_tui.services.recording import put_on_record, readings
from linchpin_tui.storage.queries import captures, quotas
from linchpin_tui.storage.store import Writer
from linchpin_tui.text import clean

__all__ = [
    "AlreadyStored",
    "Batch",
    "Outcome",
    "OutcomeStatus",
    "parsed",
    "record",
    "record_all",
    "understand",
]

CAPTURE_WAIT = 3.0
"""Seconds a capture waits for a busy database before its line goes to the spool."""
PREVIEW_WAIT = 0.2


class Batch(NamedTuple):
    """What became of several lines, in their order; `stored`: whether anything was."""

    outcomes: tuple[Outcome, ...]
    stored: bool


class _TakenBack(Exception):
    """Ends a transaction of which nothing stays: a dry run, or lines that were refused."""


class AlreadyStored(Exception):
    """The line with this capture id is stored; another process was quicker."""


def understand(desk: Desk, line: str, *, wait: float = PREVIEW_WAIT) -> Outcome:
    """What `record` would do with a line; nothing is stored.

    Raises StorageError when the database cannot be used or is busy for longer than `wait` seconds.
    """
    return record_all(desk, [line], dry=True, wait=wait).outcomes[0]


def record(
    desk: Desk,
    line: str,
    *,
    capture_id: str | None = None,
    now: datetime | None = None,
    then: Callable[[Writer], object] | None = None,
    wait: float = CAPTURE_WAIT,
) -> Outcome:
    """Store a line, or say why it is refused; a refused line changes nothing.

    `now` is the moment it was captured, aware and local (None: now). `capture_id` makes the intake
    of a spooled line idempotent. `then` is done in the same operation, once the line is stored.
    Raises StorageError when it could not be stored.
    """
    batch = record_all(desk, [line], capture_id=capture_id, now=now, then=then, wait=wait)
    return batch.outcomes[0]


def record_all(
    desk: Desk,
    lines: Sequence[str],
    *,
    keep_going: bool = False,
    dry: bool = False,
    capture_id: str | None = None,
    now: datetime | None = None,
    then: Callable[[Writer], object] | None = None,
    wait: float = CAPTURE_WAIT,
) -> Batch:
    """Store several lines as one undoable operation.

    With any line refused nothing is stored, unless `keep_going`: then every good line is. Later
    lines know the people that earlier ones brought. In a dry run everything is done inside a
    transaction that is then taken back, so that its answer is exact. Raises StorageError, and
    AlreadyStored for a `capture_id` that is stored.
    """
    moment = now or desk.now()
    cleaned = [clean(line).rstrip() for line in lines]
    outcomes: list[Outcome] = []
    drafts: dict[str, Draft] = {}
    if len(cleaned) == 1:
        # A line that is no good is refused without waiting for anyone.
        try:
            drafts[cleaned[0]] = parsed(desk, cleaned[0], moment)
        except CaptureError as error:
            return Batch((_refused(cleaned[0], error),), stored=False)

    def work(writer: Writer) -> None:
        if capture_id is not None and captures.is_stored(desk.store, capture_id):
            raise AlreadyStored
        outcomes.extend(
            _record_one(desk, writer, line, drafts.get(line), moment, dry=dry) for line in cleaned
        )
        _tell(desk, outcomes)
        refused = sum(outcome.status is OutcomeStatus.REFUSED for outcome in outcomes)
        if dry or refused == len(outcomes) or (refused and not keep_going):
            raise _TakenBack
        if then is not None:
            then(writer)

    try:
        desk.store.transact(
            work,
            kind="capture",
            label=lambda: _label(outcomes),
            origin=desk.origin,
            capture_id=capture_id,
            now=moment,
            wait=wait,
        )
    except _TakenBack:
        return Batch(tuple(outcomes), stored=False)
    return Batch(tuple(outcomes), stored=True)


def _tell(desk: Desk, outcomes: list[Outcome]) -> None:
    """Give every recorded line its receipt, with the quotas as they stand after the last one.

    Reading them after each line would take a batch time by the square of its lines.
    """
    stands = readings(desk)
    for index, outcome in enumerate(outcomes):
        if outcome.recorded is not None:
            recorded = outcome.recorded._replace(readings=stands)
            outcomes[index] = outcome._replace(recorded=recorded, receipt=receipt(recorded))


def parsed(desk: Desk, line: str, now: datetime | None = None) -> Draft:
    """A cleaned line by the grammar, which knows who is in the web and when your weeks begin.

    `now` is aware and local (None: now). Raises CaptureError.
    """
    store = desk.store
    return parse(
        line,
        now or desk.now(),
        lambda name: naming.knows(store, name),
        lambda: quotas.week_now(store)[1],
    )


def _record_one(
    desk: Desk, writer: Writer, line: str, draft: Draft | None, now: datetime, *, dry: bool
) -> Outcome:
    try:
        draft = draft or parsed(desk, line, now)
        recorded = put_on_record(desk, writer, draft, line, now=now)
    except CaptureError as error:
        return _refused(line, error)
    return Outcome(
        OutcomeStatus.UNDERSTOOD if dry else OutcomeStatus.STORED,
        line,
        operation=None if dry else writer.operation,
        recorded=recorded,
    )


def _refused(line: str, error: CaptureError) -> Outcome:
    return Outcome(OutcomeStatus.REFUSED, line, refusal(line, error), error=error)


def _label(outcomes: Sequence[Outcome]) -> str:
    stored = [outcome.recorded for outcome in outcomes if outcome.recorded]
    return named(stored[0].interaction) if len(stored) == 1 else f"{len(stored)} captured lines"
