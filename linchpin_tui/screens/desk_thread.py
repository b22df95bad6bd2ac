"""The desk behind the screens: one thread does all its work, in the order it was asked.

SQLite connections belong to the thread that opened them, so everything goes through this one;
no screen ever waits inside a transaction, and a write that was asked for is done even when the
screen that asked is gone.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Concatenate, ParamSpec, TypeVar

from linchpin_tui.services.desk import Desk

P = ParamSpec("P")
T = TypeVar("T")


class DeskThread:
    """An open desk on a thread of its own. Make it with `DeskThread.open`, end it with `close`."""

    def __init__(self, thread: ThreadPoolExecutor, desk: Desk) -> None:
        self._thread = thread
        self._desk = desk
        self.now = desk.now
        self.paths = desk.paths
        self.origin = desk.origin
        self.configuration = desk.configuration

    @classmethod
    def open(cls, opener: Callable[[], Desk]) -> "DeskThread":
        """Open the desk on its thread. Raises what the opener raises."""
        thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")
        try:
            desk = thread.submit(opener).result()
        except BaseException:
            thread.shutdown()
            raise
        return cls(thread, desk)

    async def ask(
        self, work: Callable[Concatenate[Desk, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Do one piece of work with the desk and give what it gives, or raise what it raises."""
        doing = self._thread.submit(work, self._desk, *args, **kwargs)
        return await asyncio.shield(asyncio.wrap_future(doing))

    def wait_for(self, work: Callable[[Desk], T]) -> T:
        """Do one piece of work and wait for it; only for before there is a screen to hold up."""
        return self._thread.submit(work, self._desk).result()

    async def data_version(self) -> int:
        """A number that changes when another process has written."""
        return await self.ask(lambda desk: desk.store.data_version())

    def close(self) -> None:
        """Finish what was asked, then close the database."""
        self._thread.submit(self._desk.close)
        self._thread.shutdown(wait=True)
