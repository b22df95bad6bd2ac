"""A program to press keys in: the real app on a real database in the test's directory."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from threading import Event
from unittest.mock import patch

from textual._compositor import Compositor
from textual.events import Paste
from textual.pilot import Pilot
from textual.widgets import TextArea

from linchpin_tui.app import ASKING, Linchpin, open_at
from linchpin_tui.paths import Paths, paths
from linchpin_tui.screens.place import PlaceScreen
from linchpin_tui.services import first_run, record
from linchpin_tui.services.desk import Desk, open_desk
from linchpin_tui.widgets.facts import Facts

NOW = datetime(2026, 11, 25, 14, 9, tzinfo=timezone(timedelta(hours=-5)))
"""A Wednesday afternoon in the tests' time zone."""


@dataclass
class Program:
    """The running program as a user meets it: keys in, a screen of text out."""

    app: Linchpin
    pilot: Pilot[None]
    draws_once: bool = False

    async def press(self, *keys: str) -> None:
        """Press keys, and wait after each until everything it set off is done."""
        for key in keys:
            # Textual waits twice by the clock after a key; `settle` waits for what the key set off.
            with patch("textual.app.wait_for_idle", _go_on):
                await self.pilot.press(key)
            await self.settle()

    async def type(self, text: str) -> None:
        """Type text; all but its last sign come as one paste, as keys would take long."""
        if len(text) > 1:
            self.app.post_message(Paste(text[:-1]))
            await self.pilot.pause()
        await self.press(_key(text[-1]))

    async def resize(self, width: int, height: int) -> None:
        await self.pilot.resize_terminal(width, height)
        await self.settle()

    @asynccontextmanager
    async def busy_desk(self) -> AsyncIterator[None]:
        """Meanwhile the desk is held up: what is asked of it is answered afterwards.

        Press keys with `pilot.press` in here; afterwards the program has come to rest.
        """
        free = Event()
        held = asyncio.ensure_future(self.app.desk.ask(lambda _: free.wait()))
        try:
            yield
        finally:
            free.set()
            await held
        await self.settle()

    async def settle(self) -> None:
        """Wait until nothing is going on but waiting for the user."""
        for _ in range(20_000):
            if self._busy():
                await asyncio.sleep(0.001)
                continue
            await self._drain()
            await self.pilot.pause()
            if not self._busy() and not self._waiting():
                if self.draws_once:
                    self._paint()
                return
        raise AssertionError("the program does not come to rest")

    def _paint(self) -> None:
        """Draw what was not drawn yet, once for all that a key set off."""
        app = self.app
        _render_update(app.screen._compositor, screen_stack=app._background_screens)

    async def _drain(self) -> None:
        """Wait until what the program and its screen were told before is done.

        A screen that goes meanwhile does not answer; then there is another one to ask.
        """
        for pump in (self.app, self.app.screen, self.app.focused):
            done = asyncio.Event()
            if pump is not None and pump.is_running and pump.call_later(done.set):
                with suppress(TimeoutError):
                    await asyncio.wait_for(done.wait(), 0.5)

    def _waiting(self) -> bool:
        """Whether anything is told that is not done yet."""
        parts = (self.app, *self.app.screen.walk_children(with_self=True))
        return any(part.is_running and part.message_queue_size for part in parts)

    def _busy(self) -> bool:
        if self.app._batch_count and self.app.return_code is None:
            return True  # Textual holds painting back for a moment where a place is entered.
        for screen in self.app.screen_stack:
            following = getattr(screen, "_following", None)
            if following is not None and following.waits:
                return True
        waits_for_answer = not isinstance(self.app.screen, PlaceScreen)
        return any(
            worker.is_running
            for worker in self.app.workers
            if not (waits_for_answer and worker.group == ASKING)
        )

    @property
    def lines(self) -> list[str]:
        """The screen as lines of text."""
        strips = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip) for strip in strips]

    @property
    def text(self) -> str:
        """The screen as one text."""
        return "\n".join(self.lines)

    @property
    def flat(self) -> str:
        """The screen's words, with single blanks, for texts that wrap."""
        return " ".join(self.text.split())

    def pane(self, selector: str) -> str:
        """The words that show of one part of the screen, with single blanks."""
        x, y, width, height = self.app.screen.query_one(selector).region
        rows = self.app.screen._compositor.render_strips()[y : y + height]
        return " ".join(" ".join(row.crop(x, x + width).text for row in rows).split())

    def facts(self, selector: str) -> str:
        """The words of a pane of facts, with single blanks."""
        return " ".join(self.app.screen.query_one(selector, Facts).text.split())

    def words(self, part: str) -> str:
        """The words of a part of the note in the editor."""
        return self.app.screen.query_one(f"#note-{part}", TextArea).text

    async def until(self, words: str) -> None:
        """Wait until words show that come by a clock of Textual's own."""
        for _ in range(300):
            if words in self.flat:
                return
            await self.pilot.pause(0.01)
        raise AssertionError(f"{words!r} does not show in:\n{self.text}")

    @property
    def toasts(self) -> str:
        """What toasts say, or said a moment ago."""
        return "\n".join(f"{n.title}\n{n.message}" for n in self.app._notifications)

    @property
    def mode(self) -> str:
        return self.app.current_mode


class Starter:
    """Records lines as from a shell, and starts the program on what is there."""

    def __init__(self, directory: Path) -> None:
        self.paths: Paths = paths(str(directory / "linchpin.db"))

    def desk(self, now: datetime = NOW) -> Desk:
        """The desk as another process has it open; close it."""
        return open_desk(self.paths, lambda: now)

    def begin_before(self) -> None:
        """Let yesterday be the first day of use: on that day nothing is to catch up."""
        self.desk(NOW - timedelta(days=1)).close()

    def record(self, *lines: str, now: datetime = NOW) -> None:
        """Record lines as from a shell."""
        desk = self.desk(now)
        try:
            for line in lines:
                outcome = record.record(desk, line)
                assert outcome.error is None, outcome.error
        finally:
            desk.close()

    @asynccontextmanager
    async def start(
        self,
        width: int = 80,
        height: int = 24,
        now: datetime = NOW,
        *,
        place: str = "2",
        first: bool = False,
        toasts: bool = False,
        draws_once: bool = False,
    ) -> AsyncIterator[Program]:
        """The program, started and at rest; ended afterwards. `toasts`: drawn over the screen.

        It is taken to the `place` of this digit; nothing: it is left where it opens. `first`: the
        question of a first start comes where nothing is there yet. `draws_once`: the screen is
        drawn once for each key, after all that it sets off; a third of the time of a test that
        presses every key, but what is drawn in between may be seen to have mattered.
        """
        if not first:
            opened = self.desk(now)
            first_run.leave_numbers(opened)
            opened.close()
        desk = open_at(self.paths, lambda: now)
        app = Linchpin(desk)
        drawing = _not_yet if draws_once else _render_update
        try:
            with patch.object(Compositor, "render_update", drawing):
                async with app.run_test(size=(width, height), notifications=toasts) as pilot:
                    program = Program(app, pilot, draws_once)
                    await program.settle()
                    if place:
                        await program.press(place)
                    yield program
        finally:
            desk.close()


_render_update = Compositor.render_update


def _not_yet(*_: object, **__: object) -> None:
    """Draw nothing: `Program.settle` does."""


async def _go_on(_least: float = 0, _most: float = 0) -> None:
    await asyncio.sleep(0)


def _key(sign: str) -> str:
    return {" ": "space", "\n": "enter"}.get(sign, sign)
