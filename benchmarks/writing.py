"""How long thank-you notes take. Run by the interpreter the program is installed in.

Given the paths of an empty database and of one with thousands of notes. Prints JSON: seconds from
the key that leads to Notes until the place shows (`open`, by database), processor seconds of every
key typed in a note (`key`, with those of a key without meaning as `idle`), seconds to compare a
note with all that were sent (`check`), and to make those ready the first time (`ready`).
"""

import asyncio
import gc
import json
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.pilot import Pilot

from linchpin_tui.app import Linchpin, open_at
from linchpin_tui.clock import clock_from_environment
from linchpin_tui.domain.note_text import most_alike
from linchpin_tui.paths import paths
from linchpin_tui.services import notes
from linchpin_tui.services.desk import Desk
from linchpin_tui.services.note_likeness import SentNotes
from linchpin_tui.services.note_material import like
from linchpin_tui.storage.queries.notes import sent_ids

TYPED = "Your story of the daughter who rows at dawn stayed with me all day, and so did the boat"
ROUNDS = 7
SIZE = (120, 35)


async def _settled(pilot: Pilot[None]) -> None:
    """Wait until nothing is going on; costs next to nothing itself."""
    await pilot.pause()
    while any(worker.is_running for worker in pilot.app.workers):
        await asyncio.sleep(0.001)
        await pilot.pause()


@asynccontextmanager
async def _program(database: str) -> AsyncIterator[Pilot[None]]:
    desk = open_at(paths(database), clock_from_environment())
    try:
        async with Linchpin(desk).run_test(size=SIZE) as pilot:
            await _settled(pilot)
            yield pilot
    finally:
        desk.close()


async def _opened(database: str) -> float:
    """Seconds until Notes shows what is there."""
    async with _program(database) as pilot:
        begun = time.perf_counter()
        await pilot.press("f3")
        await _settled(pilot)
        return time.perf_counter() - begun


async def _typed(database: str) -> dict[str, list[float]]:
    """Processor seconds of keys in a note."""
    found: dict[str, list[float]] = {"idle": [], "key": []}
    async with _program(database) as pilot:
        await pilot.press("f3")
        await _settled(pilot)
        await pilot.press("e")
        await _settled(pilot)
        await asyncio.sleep(1.5)  # Until what was sent is ready, and garbage is looked for again.
        for what, keys in (("idle", ["f8"] * 30), ("key", list(TYPED))):
            for key in keys:
                begun = time.process_time()
                await pilot.press({" ": "space", ",": "comma"}.get(key, key))
                await _settled(pilot)
                found[what].append(time.process_time() - begun)
    return found


def _compared(desk: Desk) -> dict[str, list[float]]:
    """Seconds to compare a note with all that were sent; and to make them ready."""
    begun = time.perf_counter()
    sent = SentNotes()
    while not sent.prepare(desk):
        pass
    ready = time.perf_counter() - begun
    page = notes.page(desk, notes.queue(desk)[0].id)
    checks = []
    for id, _ in sent_ids(desk.store)[:ROUNDS]:
        text = f"{notes.page(desk, id).text.whole} and more"
        begun = time.perf_counter()
        material = page.material._replace(sent=like(desk, text, page.material, sent))
        assert most_alike(text, material) is not None
        checks.append(time.perf_counter() - begun)
    return {"check": checks, "ready": [ready]}


async def _measure(empty: str, full: str) -> dict[str, list[float]]:
    # As the command itself does: no garbage is looked for until a second after the start.
    gc.disable()
    found: dict[str, list[float]] = {"empty": [], "full": []}
    await _opened(empty)  # What is loaded once is loaded.
    for _ in range(ROUNDS):
        found["empty"].append(await _opened(empty))
        found["full"].append(await _opened(full))
    found |= await _typed(full)
    desk = open_at(paths(full), clock_from_environment())
    try:
        found |= await desk.ask(_compared)
    finally:
        desk.close()
    return found


if __name__ == "__main__":
    print(json.dumps(asyncio.run(_measure(*sys.argv[1:]))))
