"""`--add` without words on a terminal: a prompt, with history and names to complete."""

import sys

from linchpin_tui.cli.add import Request, code_of, show_json, tell_outcome
from linchpin_tui.cli.guard import STORED, say, tell
from linchpin_tui.clock import Clock
from linchpin_tui.domain.capture.words import FREE_WORDS, KEYS, KINDS, TAGS
from linchpin_tui.paths import Paths
from linchpin_tui.services.capturing import Capture
from linchpin_tui.services.completion import names_beginning, recent_lines
from linchpin_tui.services.desk import Desk, StorageError
from linchpin_tui.services.outcome import OutcomeStatus

PROMPT = "add> "
_LONGEST_NAME = 4
"""Words before the cursor that may be the beginning of one name."""


def ask(request: Request, clock: Clock, paths: Paths) -> int:
    """Take lines until an empty one; a refused line comes back to be mended."""
    capture = Capture(paths, clock, dry=request.dry)
    editor = _Editor(_desk(capture))
    for sentence in capture.asides():
        tell(sentence)
    say("One line each, such as: coffee with Dana Lee at Acme. Tab completes names;")
    say("an empty line ends.")
    code, text = STORED, ""
    while True:
        line = editor.ask(text)
        if line is None or not line.strip():
            return code
        outcome = capture.take(line)
        if request.json:
            show_json(outcome)
        tell_outcome(outcome, quiet=request.json)
        code = code_of(outcome)
        text = line if outcome.status is OutcomeStatus.REFUSED else ""


def _desk(capture: Capture) -> Desk | None:
    """The desk for completing names; lines are taken without one too."""
    try:
        return capture.desk()
    except StorageError:
        return None


class _Editor:
    """Asks for a line, with readline where there is one."""

    def __init__(self, desk: Desk | None) -> None:
        self._desk = desk
        self._found: list[str] = []
        self._offered = ""
        try:
            import readline
        except ImportError:
            return
        readline.set_completer_delims(" \t\n,;")
        readline.set_completer(self._complete)
        readline.parse_and_bind("tab: complete")
        readline.set_startup_hook(lambda: readline.insert_text(self._offered))
        for line in recent_lines(desk) if desk else ():
            readline.add_history(line)

    def ask(self, text: str) -> str | None:
        """The next line, begun with `text`; None at the end of the input."""
        self._offered = text
        try:
            return input(PROMPT)
        except EOFError:
            sys.stdout.write("\n")
            return None

    def _complete(self, word: str, state: int) -> str | None:
        if state == 0:
            self._found = self._completions(word)
        return self._found[state] if state < len(self._found) else None

    def _completions(self, word: str) -> list[str]:
        import readline

        low = word.casefold()
        if low.startswith("+"):
            return [f"+{tag} " for tag in TAGS if tag.startswith(low[1:])]
        before = readline.get_line_buffer()[: readline.get_begidx()].split()
        grammar = [*KINDS, *FREE_WORDS, *(f"{key}:" for key in sorted(KEYS))]
        found = [word_ for word_ in grammar if low and word_.startswith(low) and " " not in word_]
        if self._desk is None:
            return found
        for count in range(min(len(before), _LONGEST_NAME), -1, -1):
            head = " ".join(before[len(before) - count :])
            start = f"{head} {word}".strip()
            names = names_beginning(self._desk, start) if start else ()
            if names:
                skip = len(head) + 1 if head else 0
                offered = [name[skip:] + " " for name in names]
                return offered if head else [*offered, *found]
        return found
