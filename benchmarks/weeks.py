"""How long the quotas screen works to open, and to go to the week before. Run by the interpreter
the program is installed in; the database is the one of the environment.

Prints JSON: the processor seconds of each opening, from the key until all it set off is done, and
of each step to another week.
"""

import asyncio
import gc
import json
import time

from textual.pilot import Pilot

from linchpin_tui.app import Linchpin, open_at
from linchpin_tui.clock import clock_from_environment
from linchpin_tui.paths import paths

OPENINGS = 5
WEEKS = 12
SIZE = (200, 50)


async def _settled(pilot: Pilot[None]) -> None:
    await pilot.pause()
    while any(worker.is_running for worker in pilot.app.workers):
        await asyncio.sleep(0.001)
        await pilot.pause()


async def _pressed(pilot: Pilot[None], key: str) -> float:
    begun = time.process_time()
    await pilot.press(key)
    await _settled(pilot)
    return time.process_time() - begun


async def _session() -> tuple[float, list[float]]:
    """The program anew: the seconds of opening the screen, and of each step back."""
    desk = open_at(paths(), clock_from_environment())
    app = Linchpin(desk)
    try:
        async with app.run_test(size=SIZE) as pilot:
            await _settled(pilot)
            if len(app.screen_stack) > 1:
                # The question of a first start.
                await _pressed(pilot, "escape")
            gc.collect()
            opened = await _pressed(pilot, "f4")
            return opened, [await _pressed(pilot, "left_square_bracket") for _ in range(WEEKS)]
    finally:
        desk.close()


async def _measure() -> dict[str, list[float]]:
    found: dict[str, list[float]] = {"open": [], "step": []}
    await _session()  # What is loaded once for all is no part of it.
    for _ in range(OPENINGS):
        opened, steps = await _session()
        found["open"].append(opened)
        found["step"] += steps
    return found


if __name__ == "__main__":
    print(json.dumps(asyncio.run(_measure())))
