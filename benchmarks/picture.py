"""How long the web takes to show its picture, and to move in it. Run as installed.

Prints JSON: `first`, the seconds from entering the place until it has come to rest with its
picture; `grown`, the bytes of memory that took; and `moves`, for Web and Map the processor seconds
of every arrow pressed, until all it set off is done.
"""

import asyncio
import gc
import json
import os
import time
from pathlib import Path

from textual.pilot import Pilot

from linchpin_tui.app import Linchpin, open_at
from linchpin_tui.clock import clock_from_environment
from linchpin_tui.paths import paths

ARROWS = (
    "right",
    "right",
    "up",
    "up",
    "left",
    "left",
    "left",
    "down",
    "down",
    "down",
    "right",
    "up",
)
STEPS = ("right_square_bracket",) * 24

SIZE = (200, 50)


async def _settled(pilot: Pilot[None]) -> None:
    """Wait until nothing is going on; costs next to nothing itself."""
    await pilot.pause()
    while any(worker.is_running for worker in pilot.app.workers):
        await asyncio.sleep(0.001)
        await pilot.pause()


async def _pressed(pilot: Pilot[None], key: str) -> float:
    begun = time.process_time()
    await pilot.press(key)
    await _settled(pilot)
    return time.process_time() - begun


def _resident() -> int:
    statm = Path("/proc/self/statm").read_text(encoding="ascii")
    return int(statm.split()[1]) * os.sysconf("SC_PAGE_SIZE")


async def _measure() -> dict[str, object]:
    gc.disable()
    desk = open_at(paths(), clock_from_environment())
    app = Linchpin(desk)
    try:
        async with app.run_test(size=SIZE) as pilot:
            await _settled(pilot)
            await pilot.press("escape", "escape")
            await asyncio.sleep(1.5)  # Until garbage is looked for again.
            before, begun = _resident(), time.perf_counter()
            await app.switch_mode("web")
            await _settled(pilot)
            first, grown = time.perf_counter() - begun, _resident() - before
            idle = [await _pressed(pilot, "ctrl+y") for _ in range(30)]
            moves = {}
            for view in ("Web", "Map"):
                moves[view] = [await _pressed(pilot, key) for key in (*ARROWS * 2, *STEPS)]
                await pilot.press("v", "v")
                await _settled(pilot)
            return {"first": first, "grown": grown, "idle": idle, "moves": moves}
    finally:
        desk.close()


if __name__ == "__main__":
    print(json.dumps(asyncio.run(_measure())))
