"""How long one line takes to parse. Run by the interpreter the program is installed in.

Prints the mean seconds a line, the fastest of several passes.
"""

import time
from datetime import datetime

from linchpin_tui.domain.capture.grammar import parse

LINES = (
    "coffee with Dana Lee at Acme via Sam Ortiz",
    "coffee Dana Lee @Acme yesterday, loves trail running",
    "called Dana Lee fri 3pm, gave resume feedback, got two names, promised send deck by mon",
    "info interview with Omar Haddad at Initech nov 20 +hub +expert +decides",
    "event PyData Meetup last sat with Lena Vogel and Raj Patel, lena organises the next one",
    "lunch with Kim Park, learned Delta hires two data engineers in spring, needs a UX reviewer",
)
PASSES = 7
TIMES = 60


def main() -> None:
    now = datetime.fromisoformat("2026-11-25T10:00-05:00")
    best = float("inf")
    for _ in range(PASSES):
        begun = time.perf_counter()
        for _ in range(TIMES):
            for line in LINES:
                parse(line, now)
        best = min(best, (time.perf_counter() - begun) / (TIMES * len(LINES)))
    print(best)


if __name__ == "__main__":
    main()
