"""A real pseudo-terminal with the program in it: keys in, a screen out."""

import codecs
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence

import pyte

PATIENCE = 30.0
"""Seconds to wait for something to show, on a machine that is busy with other tests."""

KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "down": "\x1b[B",
    "up": "\x1b[A",
    "ctrl+s": "\x13",
    "f4": "\x1bOS",
}

# What pyte does not know and would print: private modes it is asked for, and their like.
_BEYOND = re.compile(rb"\x1b\[[<>=?][0-9;]*(?:\$p|u|c|q)|\x1bP[^\x1b]*\x1b\\|\x1b\[[0-9;]* q")


class Terminal:
    """A program on a terminal of its own. `raw` is every byte that it wrote.

    `program` says how Python is to run it.
    """

    def __init__(
        self,
        *arguments: str,
        environment: Mapping[str, str],
        width: int = 80,
        height: int = 24,
        program: Sequence[str] = ("-m", "linchpin_tui"),
    ) -> None:
        self.raw = b""
        self._screen = pyte.Screen(width, height)
        self._stream = pyte.Stream(self._screen)
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
        self._process = subprocess.Popen(
            [sys.executable, *program, *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=dict(environment),
            start_new_session=True,
        )
        os.close(slave)

    @property
    def lines(self) -> list[str]:
        """The screen as lines."""
        return list(self._screen.display)

    @property
    def text(self) -> str:
        """The screen's words, with single blanks."""
        return " ".join(" ".join(self.lines).split())

    def until(self, words: str) -> None:
        """Read until words are on the screen."""
        self._read_until(lambda: words in self.text, f"{words!r} to show")

    def until_gone(self, words: str) -> None:
        """Read until words are no longer on the screen."""
        self._read_until(lambda: words not in self.text, f"{words!r} to go")

    def press(self, *keys: str) -> None:
        """Press keys by name; a single sign is itself."""
        for key in keys:
            os.write(self._master, KEYS.get(key, key).encode())

    def type(self, text: str) -> None:
        """Type text."""
        os.write(self._master, text.encode())

    def kill(self) -> None:
        """End the program without a word, as kill -9 does."""
        self._process.send_signal(signal.SIGKILL)
        self.ended()

    def ended(self) -> int:
        """Wait for the program's end; gives its exit code."""
        deadline = time.monotonic() + PATIENCE
        while self._process.poll() is None and time.monotonic() < deadline:
            self._read(0.05)
        self._read(0)
        return self._process.wait(timeout=1)

    def close(self) -> None:
        """End the program if it still runs, and the terminal."""
        if self._process.poll() is None:
            self.kill()
        os.close(self._master)

    def _read_until(self, happened: Callable[[], bool], what: str) -> None:
        deadline = time.monotonic() + PATIENCE
        while not happened():
            left = deadline - time.monotonic()
            if left <= 0 or (not self._read(left) and self._process.poll() is not None):
                shown = "\n".join(self.lines)
                raise AssertionError(f"waited for {what}; the screen is:\n{shown}")

    def _read(self, wait: float) -> bool:
        ready, _, _ = select.select([self._master], [], [], wait)
        if not ready:
            return False
        try:
            data = os.read(self._master, 65_536)
        except OSError:  # The other end is closed.
            return False
        self.raw += data
        self._stream.feed(self._decode(_BEYOND.sub(b"", data)))
        return bool(data)
