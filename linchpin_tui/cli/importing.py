"""`import`: people from a file, shown before anything is stored, stored as one step."""

import signal
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from linchpin_tui.cli.guard import INTERRUPTED, REFUSED, STORED, UsageError, flush, tell
from linchpin_tui.cli.import_words import done_lines, preview_lines, question
from linchpin_tui.cli.request import Request
from linchpin_tui.services import importing
from linchpin_tui.services.import_shape import import_shape
from linchpin_tui.services.importing import Done, Preview, Stage

_AFTER = 0.4
"""Seconds before progress is shown: what is done sooner needs none."""


def run(request: Request) -> int:
    """Preview a file, ask or be told, import it."""
    given = request.given
    path = _path(given.words)
    if given.json and not ({"--yes", "--dry-run"} & given.switches):
        raise UsageError("--json asks nothing: --yes imports, --dry-run only looks.")
    told = importing.mapping(given.values["--map"]) if "--map" in given.values else None
    interrupts = _Interrupts()
    try:
        with interrupts, _Meter() as meter, request.desk() as desk:
            preview = importing.preview(desk, path, told, progress=meter)
            meter.clear()
            as_new = _as_new(request, preview)
            if not given.json:
                request.answer(preview_lines(preview, as_new=bool(as_new)))
            if "--dry-run" in given.switches:
                return _answer(request, preview, None)
            refused = _not_wanted(request, preview, as_new)
            if refused is not None:
                return refused

            def storing(stage: Stage, done: int, of: int) -> None:
                meter(stage, done, of)
                interrupts.too_late = stage is Stage.STORING and done == of

            done = importing.commit(desk, preview, as_new=as_new, progress=storing)
    except KeyboardInterrupt:
        if interrupts.too_late:
            raise
        tell("Stopped: nothing was imported.")
        return INTERRUPTED
    return _answer(request, preview, done)


def _as_new(request: Request, preview: Preview) -> list[int]:
    """The lines of the look-alikes that are imported."""
    if "--new-lookalikes" not in request.given.switches:
        return []
    return [alike.row.line for alike in preview.look_alikes]


def _path(words: Sequence[str]) -> Path:
    if not words:
        raise UsageError("import needs a file: linchpin-tui import Connections.csv.")
    if len(words) > 1:
        raise UsageError(
            "import takes one file at a time; a name with blanks in it goes between quotes."
        )
    return Path(words[0])


def _not_wanted(request: Request, preview: Preview, as_new: Sequence[int]) -> int | None:
    """Ask where there is something to ask; the exit code when it is not to be, None when it is."""
    if "--yes" in request.given.switches or not (preview.new or preview.filling or as_new):
        return None
    if not (_is_terminal(sys.stdin) and _is_terminal(sys.stderr)):
        flush()
        tell("Nothing was imported: there is no terminal to ask on; --yes imports without asking.")
        return REFUSED
    flush()
    sys.stderr.write(f"\n{question(preview, len(as_new))} [y/N] ")
    sys.stderr.flush()
    if sys.stdin.readline().strip().lower() in ("y", "yes"):
        return None
    tell("Nothing was imported.")
    return STORED


def _answer(request: Request, preview: Preview, done: Done | None) -> int:
    if request.given.json:
        request.answer_json(import_shape(preview, done))
    elif done is not None:
        request.answer(["", *done_lines(done)])
    else:
        request.answer(["", "Nothing is stored in a dry run."])
    return STORED


class _Meter:
    """Progress on one line of a terminal; silent elsewhere, and for what is soon done."""

    def __init__(self) -> None:
        self._shows = _is_terminal(sys.stderr)
        self._next = time.monotonic() + _AFTER
        self._shown = 0

    def __enter__(self) -> "_Meter":
        return self

    def __exit__(self, *_exception: object) -> None:
        self.clear()

    def __call__(self, stage: Stage, done: int, of: int) -> None:
        now = time.monotonic()
        if not self._shows or now < self._next:
            return
        self._next = now + 0.1
        text = f"{stage.value.capitalize()}: {done * 100 // max(of, 1)} %"
        self._write(text.ljust(self._shown))
        self._shown = max(self._shown, len(text))

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            self._write(f"{' ' * self._shown}\r")
        self._shown = 0

    def _write(self, text: str) -> None:
        try:
            sys.stderr.write(f"\r{text}")
            sys.stderr.flush()
        except (OSError, ValueError):
            self._shows = False


class _Interrupts:
    """Ctrl+C stops what is under way, until it is `too_late`: what is stored is not denied."""

    def __init__(self) -> None:
        self.too_late = False
        self._before: object = None

    def __enter__(self) -> "_Interrupts":
        if threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGINT, self._interrupted)
        return self

    def __exit__(self, *_exception: object) -> None:
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)  # type: ignore[arg-type]

    def _interrupted(self, _signal: int, _frame: FrameType | None) -> None:
        if not self.too_late:
            raise KeyboardInterrupt


def _is_terminal(stream: object) -> bool:
    isatty = getattr(stream, "isatty", None)
    return isatty is not None and bool(isatty())
