"""`import` as it is typed: what it shows, asks, stores and refuses; and on a real terminal."""

import os
import pty
import select
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from linchpin_tui.cli.layout import cells
from linchpin_tui.paths import paths
from linchpin_tui.services import importing
from tests.cli.terminal import Said, Terminal

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
CONNECTIONS = f"""\
Notes:
"When exporting your connection data, you may notice that some are missing."

{HEADER}\
Dana,Lee,https://www.linkedin.com/in/dana-lee,,"Acme, Inc.",CTO,05 Mar 2024
Sam,Ortiz,https://www.linkedin.com/in/sam,,Globex,,7-Feb-22
,,,,,,05 Mar 2024
Ana,Silva,https://www.linkedin.com/in/ana,,Brightly,,03/05/2024
Zoë,Müller-Ångström with a name that goes on and on and does not end there,,,Größe,,
"""


class Shell(Terminal):
    """A terminal with files to name; nobody is at the keyboard."""

    def __init__(self, capsys: pytest.CaptureFixture[str], directory: Path) -> None:
        super().__init__(capsys)
        self._directory = directory

    def file(self, content: str | bytes = CONNECTIONS, name: str = "Connections.csv") -> str:
        path = self._directory / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def people(self) -> list[str]:
        return [person["name"] for person in self("people", "--json").json]


@pytest.fixture
def on(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Shell:
    monkeypatch.setenv("LINCHPIN_NOW", "2026-11-25T10:00")
    monkeypatch.setenv("COLUMNS", "80")
    return Shell(capsys, tmp_path)


@pytest.fixture
def used(on: Shell) -> Shell:
    """The same after two lines of capture."""
    assert on("--add", "coffee with Dana Lee at Acme").code == 0
    assert on("--add", "coffee with Sam Ortiz at Initech").code == 0
    return on


def refused(said: Said, says: str) -> None:
    """One line on standard error, nothing on standard output, code 2."""
    assert (said.code, said.out) == (2, "")
    assert said.err.count("\n") == 1
    assert says in said.err


def test_a_dry_run_shows_what_every_row_is_and_stores_nothing(used: Shell) -> None:
    said = used("import", "--dry-run", used.file())
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines() == [
        "Connections.csv: 5 rows under the header in line 4",
        "2  new         asleep until you first talk with them",
        "1  known       1 gains what was empty",
        "1  look-alike  left out; --new-lookalikes imports them too",
        "1  unreadable  left out",
        "",
        "line  new                                                               at",
        "   8  Ana Silva                                                         Brightly",
        "   9  Zoë Müller-Ångström with a name that goes on and on and does no…  Größe",
        "",
        "line  known            gains",
        "   5  Dana Lee (id:1)  title, link, the date",
        "",
        "line  look-alike          of",
        "   6  Sam Ortiz (Globex)  Sam Ortiz (Initech), id:2",
        "",
        "line  unreadable",
        "   7  it has no name",
        "",
        "line  left out of a row",
        "   8  its date is left out: 03/05/2024 may be one of two days",
        "",
        "Nothing is stored in a dry run.",
    ]
    assert max(map(cells, said.out.splitlines())) <= 80
    assert used.people() == ["Dana Lee", "Sam Ortiz"]


def test_yes_imports_and_undo_takes_it_back(used: Shell) -> None:
    said = used("import", used.file(), "--yes")
    assert said.code == 0
    assert said.out.splitlines()[-2:] == [
        "Imported 2 people, filled in 1 person you knew. linchpin-tui undo takes it back.",
        "Left out: 1 look-alike; --new-lookalikes imports them too.",
    ]
    assert len(used.people()) == 4
    undone = used("undo").out
    assert "Turned back: the import of 2 people from Connections.csv." in undone
    assert used.people() == ["Dana Lee", "Sam Ortiz"]


def test_the_same_file_again_is_said_kindly_to_hold_nothing_new(used: Shell) -> None:
    file = used.file()
    used("import", "--yes", "--new-lookalikes", file)
    before = used.people()
    said = used("import", file)
    assert said.code == 0
    assert said.out.splitlines()[-1] == "Nothing new in Connections.csv, so nothing was changed."
    assert used.people() == before


def test_look_alikes_come_in_when_that_is_said(used: Shell) -> None:
    said = used("import", "--yes", "--new-lookalikes", used.file())
    assert "1  look-alike  imported as new people" in said.out
    assert used.people().count("Sam Ortiz") == 2


def test_json_says_what_every_row_became(used: Shell) -> None:
    looked = used("import", "--json", "--dry-run", used.file()).json
    assert looked["status"] == "would_import"
    assert looked["new"][0] == {
        "line": 8,
        "name": "Ana Silva",
        "organization": "Brightly",
        "id": None,
    }
    done = used("import", "--json", "--yes", used.file()).json
    assert done["status"] == "imported"
    assert (done["rows"], done["header"], done["filled"]) == (5, 4, 1)
    assert [one["id"] for one in done["new"]] == [3, 4]
    assert done["columns"]["Connected On"] == "met_on"
    assert done["known"] == [
        {
            "line": 5,
            "name": "Dana Lee",
            "contact": {"id": 1, "name": "Dana Lee"},
            "same_as_line": None,
            "fills": ["title", "link", "met_on"],
        }
    ]
    assert done["look_alikes"] == [
        {
            "line": 6,
            "name": "Sam Ortiz",
            "organization": "Globex",
            "why": "other_organization",
            "like": [{"id": 2, "name": "Sam Ortiz", "organization": "Initech", "line": None}],
            "id": None,
        }
    ]
    assert done["unreadable"] == [{"line": 7, "why": "it has no name"}]
    assert [remark["line"] for remark in done["remarks"]] == [8]
    again = used("import", "--json", "--yes", used.file()).json
    assert (again["status"], again["operation"]) == ("nothing_new", None)


def test_without_a_terminal_to_ask_on_nothing_is_imported(on: Shell) -> None:
    said = on("import", on.file())
    assert said.code == 2
    assert "4  new" in said.out
    assert said.err.count("\n") == 1
    assert "--yes imports without asking" in said.err
    assert on.people() == []
    refused(on("import", "--json", on.file()), "--json asks nothing")


def test_any_csv_is_taken_by_mapped_headers(on: Shell) -> None:
    file = on.file("Full;Firm;Shoe size\nDana Lee;Acme;39\n", "list.csv")
    said = on("import", "--yes", "--map", "name=Full,organization=Firm", file)
    assert "Columns not used: Shoe size" in said.out
    assert "Imported 1 person." in said.out
    assert on("people", "--json").json[0]["organization"] == "Acme"


def test_long_lists_are_cut_and_say_how_many_more(on: Shell) -> None:
    rows = "".join(f"Dana,Number {n},,,,,\n" for n in range(1_200))
    said = on("import", "--dry-run", on.file(HEADER + rows + ",,,,Acme,,\n" * 30))
    assert "1,200  new" in said.out
    assert "… and 1,195 more (--json has them all)" in said.out
    assert "… and 10 more" in said.out
    assert len(said.out.splitlines()) < 45
    assert not paths().database.exists(), "a dry run makes no database"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "is empty"),
        (HEADER, "no rows: nothing follows the header in line 1 (First Name, Last Name"),
        ("Wer,Wo\nDana Lee,Acme\n", "looked for First Name and Last Name, or Name"),
        (HEADER.encode() + b"Zo\xeb,Lee,,,,,\n", "Line 2 of Connections.csv is not UTF-8 text"),
        (b"\x00\x01\x02", "is not a text file"),
        (b"PK\x03\x04", "unpack it"),
        (HEADER + ",,,,Acme,,\n", "line 2: it has no name"),
    ],
)
def test_a_file_that_cannot_be_used_is_one_sentence(
    on: Shell, content: str | bytes, says: str
) -> None:
    for how in ((), ("--yes",), ("--dry-run",), ("--json", "--yes")):
        refused(on("import", *how, on.file(content)), says)
    assert on.people() == []


def test_a_path_that_cannot_be_used_is_one_sentence(on: Shell, tmp_path: Path) -> None:
    refused(on("import", str(tmp_path / "gone.csv")), "There is no file gone.csv")
    refused(on("import", str(tmp_path)), "is a directory")
    refused(on("import"), "needs a file")
    refused(on("import", "a.csv", "b.csv"), "one file at a time")
    refused(on("import", "--map", "nane=Full", on.file()), "'nane' is nothing that a column")
    refused(on("import", "--dryrun", on.file()), "did you mean --dry-run?")


def test_a_database_that_cannot_be_used_is_code_4(on: Shell, tmp_path: Path) -> None:
    said = on("--database", str(tmp_path), "import", "--yes", on.file())
    assert (said.code, said.out) == (4, "")
    assert said.err.count("\n") == 1


def test_hostile_text_reaches_no_terminal(on: Shell) -> None:
    evil = "a\x1b[2J\x9b\u202e\x07"
    file = on.file(
        f'First Name,"Com{evil}",Company,URL,Odd{evil}\nDana{evil},x,{evil},{evil},y\n{evil},,,,\n',
        f"x{evil}.csv",
    )
    said = on("import", "--yes", file)
    assert said.code == 0
    printed = said.out.replace("\n", "") + said.err.replace("\n", "")
    assert all(sign.isprintable() for sign in printed)


def test_help_names_every_option(on: Shell) -> None:
    said = on("import", "--help")
    for option in ("--map", "--new-lookalikes", "--dry-run", "--yes", "--json"):
        assert f"  {option}" in said.out


# On a terminal


class Person:
    """Somebody at a real terminal running a command."""

    def __init__(self, home: Path, arguments: Sequence[str]) -> None:
        environment = {
            **os.environ,
            "HOME": str(home),
            "LINCHPIN_NOW": "2026-11-25T10:00",
            "TERM": "xterm",
        }
        self.screen, inside = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-c", _PROGRAM, *arguments],
            stdin=inside,
            stdout=inside,
            stderr=inside,
            env=environment,
            start_new_session=True,
        )
        os.close(inside)
        self.seen = ""

    def sees(self, text: str, within: float = 30.0) -> None:
        """Wait until text is on the screen."""
        until = time.monotonic() + within
        while text not in self.seen:
            assert time.monotonic() < until, self.seen
            self._look()

    def types(self, text: str) -> None:
        os.write(self.screen, text.encode())

    def ends(self) -> int:
        """The exit code, once all that it said is seen."""
        while self._look():
            pass
        return self.process.wait(30)

    def _look(self) -> bool:
        if not select.select([self.screen], [], [], 1.0)[0]:
            return self.process.poll() is None
        try:
            seen = os.read(self.screen, 65536)
        except OSError:  # Linux: nobody is at the other end any more.
            return False
        self.seen += seen.decode()
        return bool(seen)


_PROGRAM = """
import fcntl, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)  # the terminal whose Ctrl+C is meant
from linchpin_tui.cli import importing
importing._AFTER = 0.0
from linchpin_tui.cli.commands import run
sys.exit(run(sys.argv[1:]))
"""


def stored(home: Path) -> int:
    file = next(home.rglob("linchpin.db"))
    with sqlite3.connect(file) as connection:
        return int(connection.execute("SELECT COUNT(*) FROM contact").fetchone()[0])


@pytest.mark.parametrize(("answer", "people"), [("y", 4), ("yes", 4), ("n", 0), ("", 0)])
def test_on_a_terminal_it_asks(on: Shell, own_home: Path, answer: str, people: int) -> None:
    person = Person(own_home, ["import", on.file()])
    person.sees("Import 4 new people? [y/N] ")
    person.types(f"{answer}\n")
    assert person.ends() == 0
    assert ("Imported 4 people." if people else "Nothing was imported.") in person.seen
    assert stored(own_home) == people


def test_ctrl_c_at_the_question_imports_nothing_and_says_so(on: Shell, own_home: Path) -> None:
    person = Person(own_home, ["import", on.file()])
    person.sees("[y/N] ")
    person.types("\x03")
    assert person.ends() == 130
    assert "Stopped: nothing was imported." in person.seen
    assert stored(own_home) == 0


@pytest.mark.parametrize("stage", ["Reading", "Comparing", "Storing"])
def test_ctrl_c_while_it_works_changes_nothing_and_says_so(
    on: Shell, own_home: Path, stage: str
) -> None:
    rows = "".join(f"Dana,Number {n},,,,,\n" for n in range(40_000))
    person = Person(own_home, ["import", "--yes", on.file(HEADER + rows)])
    person.sees(f"{stage}: ")
    person.types("\x03")
    assert person.ends() == 130
    assert "Stopped: nothing was imported." in person.seen
    assert stored(own_home) == 0


def test_ctrl_c_once_all_is_stored_is_too_late(on: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    commit = importing.commit

    def interrupted(*arguments: Any, **how: Any) -> object:
        done = commit(*arguments, **how)
        os.kill(os.getpid(), signal.SIGINT)
        return done

    monkeypatch.setattr(importing, "commit", interrupted)
    said = on("import", "--yes", on.file())
    assert said.code == 0
    assert "Imported 4 people." in said.out
    assert len(on.people()) == 4


def test_the_handler_of_ctrl_c_is_put_back(on: Shell) -> None:
    before = signal.getsignal(signal.SIGINT)
    on("import", "--yes", on.file())
    on("import", "gone.csv")
    assert signal.getsignal(signal.SIGINT) is before


@pytest.mark.skipif(
    not Path("/proc/self/status").exists(),
    reason="only Linux tells the peak of one program apart from that of its parent",
)
def test_ten_thousand_rows_are_taken_in_within_150_mb(on: Shell, own_home: Path) -> None:
    rows = "".join(
        f"Dana{n % 83},Number-{n * 7919 % 10_007},https://www.linkedin.com/in/p{n},,"
        f"Firm {n % 500},Manager of {n % 91},05 Mar 2024\n"
        for n in range(10_000)
    )
    script = (
        "import pathlib, sys\n"
        "from linchpin_tui.cli.commands import run\n"
        "code = run(sys.argv[1:])\n"
        "status = pathlib.Path('/proc/self/status').read_text()\n"
        "print(code, status.split('VmHWM:')[1].split()[0])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "import", "--yes", on.file(HEADER + rows)],
        stdout=subprocess.PIPE,
        env={**os.environ, "HOME": str(own_home)},
        text=True,
        check=True,
    )
    code, kilobytes = map(int, done.stdout.splitlines()[-1].split())
    assert code == 0
    assert stored(own_home) == 10_000
    assert kilobytes < 150 * 1024
