"""The command `linchpin-tui`, and `python -m linchpin_tui`."""

import io
import os
import sys


def main() -> None:
    """Run the command of `sys.argv`, then end the process with its exit code.

    A command ends the process at once: by then everything is committed and printed, and the
    interpreter's clean-up would only be waited for.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A locale that lacks a sign must not turn a stored line into an error.
        sys.stdout.reconfigure(errors="replace")
    from linchpin_tui.cli.main import main as command

    try:
        code = command(sys.argv[1:], open_program=_open_program)
    except KeyboardInterrupt:
        code = 130
    os._exit(_flushed(code))


def _open_program(database: str | None) -> int:
    """Open the full-screen program; only now is Textual loaded. Ends in the ordinary way."""
    from linchpin_tui.app import run

    sys.exit(run(database))


def _flushed(code: int) -> int:
    """Flush what was printed, and give the exit code.

    A reader that has gone away (`| head`) is no error of ours; a full disk under a redirection is.
    """
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        pass
    except OSError:
        return code or 1
    return code


if __name__ == "__main__":
    main()
