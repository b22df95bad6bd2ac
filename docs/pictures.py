"""Draws the pictures of this directory: Web and Notes of the demo, always of the same moment."""

import asyncio
import os
import re
import sys
import time
from datetime import datetime
from pathlib import Path

os.environ.update(TEXTUAL_ANIMATIONS="none", TZ="UTC0", COLORTERM="truecolor", LANG="C.UTF-8")
for name in ("NO_COLOR", "COLORFGBG", "LC_ALL", "LC_CTYPE"):
    os.environ.pop(name, None)
time.tzset()

from linchpin_tui.app import Linchpin, open_at  # noqa: E402
from linchpin_tui.clock import local  # noqa: E402
from linchpin_tui.paths import paths  # noqa: E402
from linchpin_tui.services.demo.room import demo_room  # noqa: E402

HERE = Path(__file__).parent / "pictures"
NOW = local(datetime.fromisoformat("2026-11-25T14:09"))
SIZE = (120, 35)
PICTURES = {
    "web": ("2", "right"),
    "notes": ("3",),
}
"""Each picture with the keys that lead to it."""


async def draw(name: str, keys: tuple[str, ...]) -> None:
    """Press keys in the demo and keep what shows."""
    desk = open_at(paths(), lambda: NOW)
    try:
        app = Linchpin(desk)
        async with app.run_test(size=SIZE) as pilot:
            for key in ("escape", *keys):
                await pilot.press(key)
                await app.workers.wait_for_complete()
                await pilot.pause()
            drawn = app.export_screenshot(title=f"linchpin-tui: {name}")
    finally:
        desk.close()
    HERE.mkdir(exist_ok=True)
    (HERE / f"{name}.svg").write_text(_alone(drawn), encoding="utf-8")


def _alone(svg: str) -> str:
    """The picture without fonts from elsewhere and without names that change from run to run."""
    svg = re.sub(r"@font-face\s*\{[^}]*\}\s*", "", svg)
    svg = re.sub(r"terminal-\d+", "terminal", svg)
    # Some viewers swallow no-break spaces where a text begins; all keep blanks that are preserved.
    svg = svg.replace("<svg ", '<svg xml:space="preserve" ', 1).replace("&#160;", " ")
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


def main() -> int:
    """Draw them all."""
    with demo_room(lambda: NOW):
        for name, keys in PICTURES.items():
            asyncio.run(draw(name, keys))
    return 0


if __name__ == "__main__":
    sys.exit(main())
