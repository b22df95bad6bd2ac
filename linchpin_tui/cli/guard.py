"""The way out of every command: exit codes, one sentence for each trouble, a stdout that is data.

Imports nothing that capture does not load anyway.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from linchpin_tui.clock import Clock, clock_from_environment
from linchpin_tui.light import TYPE_CHECKING
from linchpin_tui.paths import Paths, paths

if TYPE_CHECKING:
    from pathlib import Path

STORED = 0
INTERNAL = 1
REFUSED = 2
KEPT = 3
UNUSABLE = 4
INTERRUPTED = 130

_PLAIN = str.maketrans({"·": "-", "…": "...", "→": "->", "–": "-", "’": "'", "“": '"', "”": '"'})
"""For terminals that know only a few signs: ours in plain ones."""


class UsageError(Exception):
    """The command line cannot be followed; the message is one sentence for the user."""


class OutputError(Exception):
    """Standard output takes no more, for another reason than its reader having gone."""


def guarded(command: Callable[[], int]) -> int:
    """Run a command; whatever happens becomes an exit code and at most one sentence on stderr."""
    _open_standard_streams()
    try:
        code = command()
        flush()
    except UsageError as error:
        return _refuse(str(error), REFUSED)
    except BrokenPipeError:
        # The reader has gone, as `| head` does: it has what it wanted.
        _give_up_on_stdout()
        return STORED
    except OutputError as error:
        _give_up_on_stdout()
        return _refuse(str(error), INTERNAL)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last line of defence
        return _explained(error)
    return code


@contextmanager
def after_the_fact() -> Iterator[None]:
    """Tell what was done. That nobody can be told does not change what was done, or its code."""
    try:
        yield
        flush()
    except BrokenPipeError:
        _give_up_on_stdout()
    except OutputError as error:
        _give_up_on_stdout()
        tell(str(error))


def say(text: str) -> None:
    """Write one piece of data to standard output, with a line break.

    Raises BrokenPipeError when its reader has gone, OutputError when it cannot be written to.
    """
    if sys.stdout is None:
        raise OutputError("Standard output is closed, so there is nowhere to show anything.")
    if not speaks_unicode():
        text = text.translate(_PLAIN)
    try:
        sys.stdout.write(text + "\n")
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        raise OutputError(_output_trouble(error)) from error


def flush() -> None:
    """Push out what was said. Raises as `say` does."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        raise OutputError(_output_trouble(error)) from error


def tell(sentence: str) -> None:
    """Say something to the person, on standard error; lost without complaint when that is closed.

    What it names may be as it was typed (a path, a word that is not known): controls are left out.
    """
    if sys.stderr is None:
        return
    if not sentence.isprintable():
        from linchpin_tui.text import clean_lines

        sentence = clean_lines(sentence)
    try:
        sys.stderr.write(sentence + "\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        return


def speaks_unicode() -> bool:
    """Whether standard output can carry every character."""
    encoding = getattr(sys.stdout, "encoding", None) or "ascii"
    return encoding.lower().replace("-", "").replace("_", "") in ("utf8", "utf16", "utf32")


def readable(arguments: Sequence[str]) -> list[str]:
    """Arguments as text. Raises UsageError for one that holds bytes that are not UTF-8."""
    for argument in arguments:
        if not _is_text(argument):
            shown = argument.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
            from linchpin_tui.text import clean

            raise UsageError(
                f"'{clean(shown)[:80]}' is not UTF-8 text: set the terminal to UTF-8, or type it again."
            )
    return list(arguments)


def the_paths(database: str | None = None) -> Paths:
    """The paths in force. Raises UsageError where the database given is none."""
    if database == "":
        raise UsageError("--database needs a file: linchpin-tui --database ~/linchpin.db …")
    try:
        return paths(database)
    except ValueError as error:
        raise UsageError(_sentence(str(error))) from None


def the_clock() -> Clock:
    """The clock in force. Raises UsageError where LINCHPIN_NOW is not a moment."""
    try:
        return clock_from_environment()
    except (ValueError, OverflowError) as error:
        raise UsageError(_sentence(str(error))) from None


def _explained(error: Exception) -> int:
    """The sentence and the code for an error that reached the top."""
    if isinstance(error, ModuleNotFoundError):
        return _refuse(
            f"This installation is not whole: {error.name} is missing. Install linchpin-tui again.",
            INTERNAL,
        )
    try:
        # Loaded only when needed: services import the database.
        from linchpin_tui.services.desk import Refused, StorageError
    except ImportError:
        return _refuse(_internal(error), INTERNAL)
    if isinstance(error, StorageError):
        return _refuse(str(error), UNUSABLE)
    if isinstance(error, Refused):
        return _refuse(error.message, REFUSED)
    return _refuse(_internal(error), INTERNAL)


def _internal(error: Exception) -> str:
    """What went wrong inside, without any of the user's words: those may be in the message."""
    kind = type(error).__name__
    place = _place(error)
    kept = _write_down(error)
    where = f" The steps that led there are in {kept}." if kept else ""
    return (
        f"Something went wrong inside linchpin-tui ({kind} in {place}); "
        f"what was stored before is safe.{where}"
    )


def _place(error: BaseException) -> str:
    """File, line and function of the innermost step in our own code."""
    from pathlib import Path

    found = "an unknown place"
    step = error.__traceback__
    while step is not None:
        code = step.tb_frame.f_code
        file = Path(code.co_filename)
        if "linchpin_tui" in file.parts:
            inside = file.parts[len(file.parts) - file.parts[::-1].index("linchpin_tui") :]
            found = f"{'/'.join(inside)}:{step.tb_lineno}, {code.co_name}"
        step = step.tb_next
    return found


def _write_down(error: BaseException) -> "Path | None":
    """Add the steps to the log, and give it; None when that fails."""
    # Loaded only when needed; it loads no more of services.
    from linchpin_tui.services.crash_log import write_down

    try:
        log = paths().log
    except ValueError:
        return None
    return log if write_down(error, log) else None


def _refuse(sentence: str, code: int) -> int:
    try:
        flush()
    except (BrokenPipeError, OutputError):
        _give_up_on_stdout()
    tell(sentence)
    return code


def _open_standard_streams() -> None:
    """A sign that the locale lacks becomes `?`, never an error."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def _give_up_on_stdout() -> None:
    """Point standard output at nothing, so that the interpreter's last flush cannot fail too."""
    if sys.stdout is None:
        return
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError):
        return


def _output_trouble(error: OSError | ValueError) -> str:
    cause = error.strerror if isinstance(error, OSError) and error.strerror else "it is closed"
    return f"Standard output cannot be written to ({cause}), so not everything was shown."


def _is_text(argument: str) -> bool:
    return argument.isascii() or not any("\ud800" <= sign <= "\udfff" for sign in argument)


def _sentence(text: str) -> str:
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) else text + "."
