"""When garbage is looked for: never so that a key waits for it.

What is drawn and typed makes many small objects that are soon gone by themselves, and by the
interpreter's own numbers every tenth key waited 40 ms for all facts about 10,000 people to be gone
through. Here only the young are looked through while keys are typed, and all of it once there is a
pause.
"""

import gc
from time import monotonic

_THRESHOLDS = (10_000, 10, 1_000)
"""In the interpreter's terms; the last leaves looking through everything to us."""
_PAUSE = 5.0
"""Seconds without a key until everything is looked through."""
_AT_LEAST = 600.0
"""Seconds after which it is, though no key was pressed since: the clock makes garbage too."""


class Garbage:
    """Looks for garbage from `begin` on, where nobody did so before."""

    def __init__(self) -> None:
        self._ours = False
        self._looked_at = 0.0

    def begin(self) -> None:
        """Begin; all that opening the program has made stays, and is never looked through."""
        gc.freeze()
        gc.set_threshold(*_THRESHOLDS)
        gc.enable()
        self._ours, self._looked_at = True, monotonic()

    def look(self, last_key: float) -> None:
        """Look through everything if it is time to: `last_key` is when a key was pressed last, in
        seconds of the monotonic clock."""
        now = monotonic()
        typed_since = last_key > self._looked_at
        if (
            self._ours
            and now - last_key > _PAUSE
            and (typed_since or now - self._looked_at > _AT_LEAST)
        ):
            gc.collect()
            self._looked_at = monotonic()
