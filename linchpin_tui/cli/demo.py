"""`--demo`: anything the program can do, done in a made-up search that is thrown away."""

from collections.abc import Callable

from linchpin_tui.cli.guard import guarded, tell, the_clock, the_paths


def run(argv: list[str], database: str | None, then: Callable[[list[str]], int]) -> int:
    """Run what follows `--demo` (`then` does it) in a demo; gives its exit code.

    Without a word more that is the full-screen program, which announces the demo itself.
    """
    return guarded(lambda: _run(argv, database, then))


def _run(argv: list[str], database: str | None, then: Callable[[list[str]], int]) -> int:
    clock = the_clock()
    from linchpin_tui.services.demo import ANNOUNCEMENT
    from linchpin_tui.services.demo.room import demo_room

    with demo_room(clock):
        if database is not None:
            # Refused in the words for it: a demo has its own.
            the_paths(database)
        if argv:
            tell(ANNOUNCEMENT)
        return then(argv)
