"""Work that always runs on the newest facts, once at a time."""

from collections.abc import Awaitable, Callable

from textual.dom import DOMNode
from textual.timer import Timer

MOMENT = 0.2
"""Seconds without being asked: longer than between two signs of who types quickly."""


class Latest:
    """Runs one piece of work at a time; asked while it runs, it runs once more afterwards.

    Saving a draft as it is typed, or following a cursor, thus never queues up and never ends on
    anything but the newest state.
    """

    def __init__(self, owner: DOMNode, work: Callable[[], Awaitable[None]]) -> None:
        self._owner = owner
        self._work = work
        self._wanted = False
        self._running = False
        self._pause: Timer | None = None

    def ask(self) -> None:
        """See to it that the work runs, from now or from when it is done."""
        if self._pause is not None:
            self._pause.stop()
            self._pause = None
        self._wanted = True
        if not self._running:
            self._running = True
            self._owner.run_worker(self._run())

    def ask_at_rest(self) -> None:
        """See to it that the work runs once nobody has asked for a moment."""
        if self._pause is not None:
            self._pause.stop()
        self._pause = self._owner.set_timer(MOMENT, self.ask)

    @property
    def waits(self) -> bool:
        """Whether it is still to run, after a moment."""
        return self._pause is not None

    async def now(self) -> None:
        """Do the work here, and wait for it, if it is still wanted."""
        while self._wanted:
            self._wanted = False
            await self._work()

    async def _run(self) -> None:
        try:
            await self.now()
        finally:
            self._running = False
