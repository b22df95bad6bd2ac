"""What a command is given: its arguments, where the data is, what time it is; and ways to answer."""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass

from linchpin_tui.cli.guard import say, speaks_unicode, tell
from linchpin_tui.cli.layout import safe
from linchpin_tui.cli.options import PROGRAM, Given
from linchpin_tui.clock import Clock
from linchpin_tui.paths import Paths
from linchpin_tui.services.desk import Desk, StorageError, open_desk

PATIENCE = 5.0
"""Seconds a command waits for a busy database: somebody is waiting for its answer."""

_BEGINNERS = frozenset({"start", "import"})
"""The commands that make a database where none is; all others have nothing to do in it."""


@dataclass(frozen=True, slots=True)
class Request:
    """One invocation of a command."""

    command: str
    given: Given
    paths: Paths
    clock: Clock

    @contextmanager
    def desk(self) -> Iterator[Desk]:
        """The desk, open for as long as it is needed; what cannot be followed of the
        configuration is told, and that a database was made where the user said.

        Raises StorageError where none is there, and the command does not begin one.
        """
        new = self.paths.named_in_vain
        if new and self.command not in _BEGINNERS:
            raise StorageError(
                f"There is no database {safe(self.paths.names.database)}: is the path right? "
                f"The first line makes one: {PROGRAM} --database FILE --add …"
            )
        dry = "--dry-run" in self.given.switches
        with self._room(dry=dry) as paths:
            desk = open_desk(paths, self.clock, wait=PATIENCE, patience=PATIENCE)
            try:
                if new and not dry:
                    tell(f"New database: {safe(paths.names.database)}")
                if desk.configuration is not None:
                    for problem in desk.configuration.problems:
                        tell(problem.sentence(paths.names.config))
                yield desk
            finally:
                desk.close()

    def _room(self, *, dry: bool) -> AbstractContextManager[Paths]:
        """Where the desk is; in a dry run none is made where there is none."""
        if not dry:
            return nullcontext(self.paths)
        from linchpin_tui.services.trial import trial

        return trial(self.paths)

    def answer_json(self, value: object) -> None:
        """Print one JSON value: on one line, or indented where a person is looking."""
        indent = 2 if sys.stdout is not None and sys.stdout.isatty() else None
        text = json.dumps(value, ensure_ascii=not speaks_unicode(), indent=indent)
        if not _is_text(text):
            # A path may hold bytes that are no UTF-8; escaped they come back as they were.
            text = json.dumps(value, indent=indent)
        say(text)

    def answer_says(self, says: str) -> None:
        """Print the sentence that says what was done."""
        if self.given.json:
            self.answer_json({"says": says})
        else:
            self.answer([says])

    def answer(self, lines: Iterable[str]) -> None:
        """Print lines of text."""
        text = "\n".join(lines)
        if text:
            say(text)


def _is_text(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
