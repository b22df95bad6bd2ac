"""`--add -`: lines from standard input, all or nothing, or every good one with `--keep-going`."""

import sys

from linchpin_tui.cli.add import Request, code_of, show_json, tell_outcome
from linchpin_tui.cli.guard import REFUSED, UsageError, after_the_fact, flush, tell
from linchpin_tui.clock import Clock
from linchpin_tui.domain.capture.draft import CaptureError
from linchpin_tui.paths import Paths
from linchpin_tui.services.capturing import Capture
from linchpin_tui.services.outcome import Outcome, OutcomeStatus
from linchpin_tui.services.receipt import refusal
from linchpin_tui.text import clean

LARGEST = 16 * 1024 * 1024
"""Bytes of standard input that are read."""


def add_all(request: Request, clock: Clock, paths: Paths) -> int:
    """Capture every line of standard input; gives the exit code."""
    raws = _read()
    outcomes: dict[int, Outcome] = {}
    texts: dict[int, str] = {}
    for number, raw in raws.items():
        try:
            texts[number] = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            outcomes[number] = _not_text(raw, error)
    if texts:
        # Where nothing is going to be stored the rest is still checked, to report all at once.
        dry = request.dry or (bool(outcomes) and not request.keep_going)
        capture = Capture(paths, clock, dry=dry)
        taken = capture.take_all(list(texts.values()), keep_going=request.keep_going)
        for sentence in capture.asides():
            tell(sentence)
        outcomes |= dict(zip(texts, taken, strict=True))
    return _report(request, raws, dict(sorted(outcomes.items())))


def _read() -> dict[int, bytes]:
    """The lines by number, blank ones left out."""
    content = sys.stdin.buffer.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise UsageError("Standard input holds more than 16 MB: split it into several files.")
    lines = content.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    return {number: raw.rstrip(b"\r") for number, raw in enumerate(lines, 1) if raw.strip()}


def _not_text(raw: bytes, error: UnicodeDecodeError) -> Outcome:
    line = clean(raw.decode("utf-8", "backslashreplace"))
    start = len(clean(raw[: error.start].decode("utf-8", "backslashreplace")))
    refused = CaptureError(
        "not_utf8",
        "these bytes are not UTF-8 text",
        start,
        start + 4,
        "Save the file as UTF-8",
    )
    return Outcome(OutcomeStatus.REFUSED, line, refusal(line, refused), error=refused)


def _report(request: Request, raws: dict[int, bytes], outcomes: dict[int, Outcome]) -> int:
    if not outcomes:
        tell("There was no line on standard input; nothing was stored.")
        return REFUSED
    refused = [n for n, o in outcomes.items() if o.status is OutcomeStatus.REFUSED]
    kept_back = bool(refused) and not request.keep_going
    with after_the_fact():
        for number, outcome in outcomes.items():
            if number in refused:
                tell(f"line {number}:")
                tell_outcome(outcome, quiet=True)
            elif kept_back:
                # It was only read to be checked, and gets no receipt.
                outcome = outcome._replace(status=OutcomeStatus.UNDERSTOOD, operation=None)
            else:
                _talk(outcome, aloud=not (request.json or request.keep_going))
            if request.json:
                show_json(outcome)
        if request.keep_going and not request.json:
            for number in refused:
                _hand_back(raws[number])
    if kept_back:
        few = "1 line was" if len(refused) == 1 else f"{len(refused)} lines were"
        tell(f"{few} not understood, so nothing was stored. --keep-going stores the others.")
    return max(map(code_of, outcomes.values()))


def _hand_back(raw: bytes) -> None:
    """A reject, byte for byte, so that it can be fed again."""
    flush()
    sys.stdout.buffer.write(raw + b"\n")
    sys.stdout.buffer.flush()


def _talk(outcome: Outcome, *, aloud: bool) -> None:
    """Tell a receipt; on standard error where standard output is for the rejects or for JSON."""
    if aloud or outcome.status not in (OutcomeStatus.STORED, OutcomeStatus.UNDERSTOOD):
        tell_outcome(outcome)
        return
    for text in outcome.receipt:
        tell(text)
