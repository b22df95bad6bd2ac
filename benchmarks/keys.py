"""How long the program works on a key. Run by the interpreter the program is installed in.

Prints JSON: for each list the processor seconds of every key pressed, from the key until all it
set off is done; and for each place where one finds as one types, those of every sign typed, and of
a sign of a word typed without a pause, with all that follows a moment later.
"""

import asyncio
import gc
import json
import time

from textual.pilot import Pilot

from linchpin_tui.app import Linchpin, open_at
from linchpin_tui.clock import clock_from_environment
from linchpin_tui.paths import paths

WALK = ("down",) * 25 + ("pagedown",) * 10 + ("up",) * 10 + ("end", "up", "up", "home", "down")
"""Through a list, slowly, by pages, and to its ends."""

WORDS = ("anna", "logist", "mc", "wu", "harbor", "zzz")
"""What is typed to find somebody: names, organizations, and what nobody is called."""

ROUNDS = 3
"""How often each word is typed."""

A_MOMENT = 0.3
"""Seconds after the last sign, until all that waits for a pause in typing is done too."""

LISTS = ("web", "people")
"""The places with a list of everyone; one that is not there yet is passed over."""

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


async def _measure() -> dict[str, dict[str, list[float]]]:
    """Processor seconds by what was done and by place."""
    # As the command itself does: no garbage is looked for until a second after the start.
    gc.disable()
    desk = open_at(paths(), clock_from_environment())
    app = Linchpin(desk)
    found: dict[str, dict[str, list[float]]] = {
        kind: {} for kind in ("walk", "find", "word", "idle")
    }
    try:
        async with app.run_test(size=SIZE) as pilot:
            await _settled(pilot)
            await asyncio.sleep(1.5)  # Until it is looked for again.
            # A key that nothing listens to: what the measuring itself costs.
            found["idle"]["a key without meaning"] = [
                await _pressed(pilot, "ctrl+y") for _ in range(30)
            ]
            for place in LISTS:
                if place not in app._modes:
                    continue
                await app.switch_mode(place)
                await _settled(pilot)
                found["walk"][place] = [await _pressed(pilot, key) for key in WALK]
                found["find"][place] = await _find(pilot)
                found["word"][place] = [await _word(pilot, "harbor") for _ in range(ROUNDS * 2)]
    finally:
        desk.close()
    return found


async def _find(pilot: Pilot[None]) -> list[float]:
    spent = []
    for word in WORDS * ROUNDS:
        await _pressed(pilot, "slash")
        spent += [await _pressed(pilot, sign) for sign in word]
        await _pressed(pilot, "escape")
    return spent


async def _word(pilot: Pilot[None], word: str) -> float:
    await _pressed(pilot, "slash")
    begun = time.process_time()
    for sign in word:
        await pilot.press(sign)
    await _settled(pilot)
    await asyncio.sleep(A_MOMENT)
    await _settled(pilot)
    spent = time.process_time() - begun
    await _pressed(pilot, "escape")
    return spent / len(word)


if __name__ == "__main__":
    print(json.dumps(asyncio.run(_measure())))
