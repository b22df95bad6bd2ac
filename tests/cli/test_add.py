"""`--add` as a shell runs it: exit codes, streams, JSON, batches, the inbox and the spool."""

import contextlib
import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import IO, Any

import pytest

NOW = "2026-11-25T10:00"


class Shell:
    """Runs the real command in a home of its own."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.database = home / "data" / "linchpin-tui" / "linchpin.db"

    encoding = "utf-8"

    def run(
        self,
        *arguments: str | bytes,
        stdin: bytes = b"",
        now: str = NOW,
        stdout: int | IO[bytes] = subprocess.PIPE,
    ) -> subprocess.CompletedProcess[bytes]:
        env = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "TZ": os.environ["TZ"],
            "LINCHPIN_NOW": now,
            "PYTHONIOENCODING": f"{self.encoding}:strict",
            "XDG_DATA_HOME": str(self.home / "data"),
            "XDG_STATE_HOME": str(self.home / "state"),
            "XDG_CONFIG_HOME": str(self.home / "config"),
        }
        command = [sys.executable, "-m", "linchpin_tui", *arguments]
        return subprocess.run(
            command, input=stdin, stdout=stdout, stderr=subprocess.PIPE, env=env, check=False
        )

    def add(self, *words: str, now: str = NOW) -> subprocess.CompletedProcess[bytes]:
        return self.run("--add", *words, now=now)

    def add_json(self, *words: str) -> dict[str, Any]:
        result: dict[str, Any] = json.loads(self.run("--add", "--json", *words).stdout)
        return result

    def count(self, table: str) -> int:
        with closing(sqlite3.connect(self.database)) as connection:
            return int(connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0])

    def spooled(self) -> list[Path]:
        return sorted((self.home / "state").rglob("*.json"))


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path / "home")


def test_a_stored_line_gives_its_receipt_and_code_0(shell: Shell) -> None:
    done = shell.add("coffee", "with", "Dana", "Lee", "at", "Acme", "via", "Sam", "Ortiz")
    assert done.returncode == 0
    assert done.stderr == b""
    assert done.stdout.decode().splitlines() == [
        "Wed 25 Nov · coffee · Dana Lee (Acme), new, via Sam Ortiz, new",
        (
            "  thanks   owed to Sam Ortiz for the introduction, by Sat 28 Nov 10:00; "
            "a note to Dana Lee is offered"
        ),
        "  contacts 1 of 10 today · 9 to go",
    ]


def test_json_tells_everything_that_was_recorded(shell: Shell) -> None:
    said = shell.add_json("coffee with Dana Lee at Acme, loves tea, got two names +hub")
    assert said["status"] == "stored"
    assert said["line"] == "coffee with Dana Lee at Acme, loves tea, got two names +hub"
    assert said["operation"] == 1
    assert said["interaction"] == {
        "uid": said["interaction"]["uid"],
        "status": "happened",
        "kind": "conversation",
        "channel": "in_person",
        "local_date": "2026-11-25",
        "local_time": "10:00",
        "minutes": None,
        "direction": "outbound",
        "significant": False,
        "answered": True,
        "counted": True,
        "organization": "Acme",
        "about": None,
        "place": None,
        "note": None,
    }
    dana = {"id": 1, "name": "Dana Lee"}
    assert said["contacts"] == [
        {
            **dana,
            "organization": "Acme",
            "new": True,
            "roles": ["hub"],
            "decides": None,
            "employment": "unknown",
            "introduced_by": None,
        }
    ]
    assert said["details"] == [{"contact": dana, "text": "tea"}]
    assert said["favors"] == [{"contact": dana, "direction": "received", "text": "two names"}]
    assert said["thank_you_notes"] == [
        {
            "contact": dana,
            "state": "owed",
            "reason": "favor",
            "due_at": "2026-11-28T10:00:00-05:00",
        }
    ]
    assert said["quotas"][0] == {"key": "contacts", "done": 1, "target": 10, "state": "on_pace"}
    assert len(said["quotas"]) == 4


def test_a_dry_run_stores_nothing_and_says_all_the_same(shell: Shell) -> None:
    line = "coffee with Dana Lee via Sam Ortiz, loves tea"
    first = shell.add_json("--dry-run", line)
    assert not shell.database.parent.exists(), "no database, and so no first day of use"
    shell.add("call with Kim Wu")
    tables = ("contact", "interaction", "operation", "change", "thank_you_note")
    before = [shell.count(table) for table in tables]
    said = shell.add_json("--dry-run", line)
    assert [shell.count(table) for table in tables] == before
    assert [first[key] for key in ("status", "interaction", "contacts", "details")] == [
        said[key] for key in ("status", "interaction", "contacts", "details")
    ]
    assert said["status"] == "understood"
    assert said["operation"] is None
    assert said["interaction"]["uid"] is None
    assert said["contacts"][0]["id"] is None
    assert said["contacts"][0]["introduced_by"] == {"id": None, "name": "Sam Ortiz"}


def test_a_dry_run_of_a_bad_line_is_code_2_with_its_place(shell: Shell) -> None:
    done = shell.add("--dry-run", "coffee with Dana Lee at Acme vai Sam Ortiz")
    assert done.returncode == 2
    line, mark = done.stderr.decode().splitlines()
    assert line[mark.index("^") :].startswith("vai")
    assert 'did you mean via?  To keep it in the name: org:"Acme vai Sam Ortiz"' in mark


def test_where_nobody_reads_a_bad_line_goes_to_the_inbox_with_code_3(shell: Shell) -> None:
    done = shell.run("--add", "--json", "cofee with Dana")
    said = json.loads(done.stdout)
    assert (done.returncode, said["status"]) == (3, "inbox")
    assert (said["error"]["start"], said["error"]["end"]) == (0, 5)
    assert said["error"]["code"] == "near_miss"
    assert shell.count("inbox_line") == 1
    assert shell.count("interaction") == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("applied", "org:Procter & Gamble", "re", "analyst"),
        ("applied", 'org:"Procter & Gamble"', "re", "analyst"),
        ("applied", "at", "Procter & Gamble", "re", "analyst"),
        ('applied org:"Procter & Gamble" re analyst',),
        ("--", "applied", "org:Procter & Gamble", "re", "analyst"),
    ],
)
def test_an_argument_with_blanks_was_quoted_by_the_user(
    shell: Shell, arguments: tuple[str, ...]
) -> None:
    said = shell.add_json(*arguments)
    assert said["interaction"]["organization"] == "Procter & Gamble"
    assert said["interaction"]["about"] == "analyst"


def test_two_apostrophes_that_the_shell_paired_are_asked_about(shell: Shell) -> None:
    done = shell.add("coffee", "with", "Mary ONeil at Moodys", "+mentor")
    assert done.returncode == 2
    assert b"Did the shell pair two apostrophes?" in done.stderr


def test_after_dashes_a_quoted_argument_is_the_note(shell: Shell) -> None:
    said = shell.add_json("coffee", "with", "Dana", "--", "we met at noon via zoom")
    assert said["interaction"]["note"] == "we met at noon via zoom"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--jsn", "coffee"), b"did you mean --json?"),
        (("--frobnicate",), b"is not an option of --add"),
        ((), b"--add needs a line"),
        (("--database",), b"--database needs a file"),
    ],
)
def test_a_wrong_option_is_one_sentence_and_code_2(
    shell: Shell, arguments: tuple[str, ...], says: bytes
) -> None:
    done = shell.add(*arguments)
    assert done.returncode == 2
    assert says in done.stderr
    assert done.stderr.count(b"\n") == 1


def test_bytes_that_are_no_utf8_are_refused_with_code_2(shell: Shell) -> None:
    done = shell.run(b"--add", b"coffee with D\xffna")
    assert done.returncode == 2
    assert b"is not UTF-8 text" in done.stderr


def test_a_batch_is_one_operation(shell: Shell) -> None:
    done = shell.run("--add", "-", stdin=b"\xef\xbb\xbfcall Dana Lee\r\n\r\nemail to dana\r\n")
    assert done.returncode == 0
    assert (shell.count("interaction"), shell.count("contact")) == (2, 1)
    assert shell.count("operation") == 1


def test_a_batch_with_bad_lines_stores_nothing_and_names_them_all(shell: Shell) -> None:
    done = shell.run("--add", "-", stdin=b"call Dana\ncal Dana\nemail \xff\ncall Sam\nfoo\n")
    assert done.returncode == 2
    said = done.stderr.decode()
    assert [word for word in ("line 2:", "line 3:", "line 5:") if word in said] == [
        "line 2:",
        "line 3:",
        "line 5:",
    ]
    assert "line 1:" not in said
    assert done.stdout == b""
    assert shell.count("interaction") == 0


def test_keep_going_stores_the_good_lines_and_hands_back_the_others(shell: Shell) -> None:
    bad = b"email \xff\nfoo, bar\n"
    done = shell.run("--add", "--keep-going", "-", stdin=b"call Dana\n" + bad + b"call Sam\n")
    assert done.returncode == 2
    assert done.stdout == bad
    assert shell.count("interaction") == 2


def test_a_batch_as_json_is_one_object_a_line(shell: Shell) -> None:
    done = shell.run("--add", "--json", "-", stdin=b"call Dana\nnonsense\n")
    said = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["status"] for one in said] == ["understood", "refused"]
    assert done.returncode == 2


def test_a_long_line_and_control_characters_are_taken_without_harm(shell: Shell) -> None:
    long = shell.run("--add", "--dry-run", "-", stdin=b"call Dana " + b"x" * 2**20)
    assert long.returncode == 2
    assert b"at most 10,000" in long.stderr
    said = shell.add_json("coffee with Dana \x1b]0\x07Lee, loves \x1b[31mred\u202e")
    assert said["contacts"][0]["name"] == "Dana Lee"
    assert said["details"][0]["text"] == "red"


def test_a_database_that_cannot_be_used_is_code_4_and_the_line_is_kept(shell: Shell) -> None:
    shell.home.mkdir()
    directory = shell.home / "folder"
    directory.mkdir()
    done = shell.run("--database", str(directory), "--add", "call Dana")
    assert done.returncode == 4
    assert b"directory" in done.stderr
    assert b"Your line is safe in" in done.stderr
    assert [json.loads(file.read_text())["line"] for file in shell.spooled()] == ["call Dana"]


def test_a_busy_database_spools_and_the_next_start_takes_it_in_once(shell: Shell) -> None:
    shell.add("call Sam Ortiz")
    with closing(sqlite3.connect(shell.database, isolation_level=None)) as blocker:
        blocker.execute("BEGIN IMMEDIATE")
        kept = shell.run("--add", "--json", "call Dana Lee yesterday")
        blocker.execute("ROLLBACK")
    assert kept.returncode == 3
    assert json.loads(kept.stdout)["status"] == "spooled"
    assert len(shell.spooled()) == 1
    assert (shell.spooled()[0].stat().st_mode & 0o777) == 0o600
    # Two days later "yesterday" still means the day before it was said.
    assert shell.add("call Raj Patel", now="2026-11-27T09:00").returncode == 0
    assert shell.spooled() == []
    with closing(sqlite3.connect(shell.database)) as connection:
        days = connection.execute("SELECT local_date FROM interaction ORDER BY id").fetchall()
    assert days == [("2026-11-25",), ("2026-11-24",), ("2026-11-27",)]


def test_a_spooled_line_that_is_not_understood_lands_in_the_inbox(shell: Shell) -> None:
    shell.add("call Sam Ortiz")
    with closing(sqlite3.connect(shell.database, isolation_level=None)) as blocker:
        blocker.execute("BEGIN IMMEDIATE")
        assert shell.add("call Sam Ortis").returncode == 3
        blocker.execute("ROLLBACK")
    shell.add("call Raj Patel")
    shell.add("call Raj Patel")
    assert shell.count("inbox_line") == 1
    assert shell.spooled() == []


def test_the_same_line_within_a_minute_is_stored_and_said_to_look_like_a_repeat(
    shell: Shell,
) -> None:
    shell.add("call Dana Lee")
    again = shell.add("call Dana Lee", now="2026-11-25T10:01:00")
    later = shell.add("call Dana Lee", now="2026-11-25T10:02:01")
    assert b"repeat" in again.stdout
    assert b"repeat" not in later.stdout
    assert shell.count("interaction") == 3


NOT_FOR_A_LINE = {
    "argparse",
    "linchpin_tui.domain.linchpins",
    "linchpin_tui.domain.matches",
    "linchpin_tui.domain.web",
    "linchpin_tui.storage.desk_tables",
    "numpy",
    "platformdirs",
    "playhouse",
    "rapidfuzz",
    "rich",
    "rustworkx",
    "textual",
    "typing",
}
"""What a captured line has no time to load."""


def test_a_line_loads_neither_textual_nor_rich_nor_argparse(shell: Shell) -> None:
    script = (
        "import sys, os\n"
        f"os._exit = lambda code: (print(sorted({NOT_FOR_A_LINE} & set(sys.modules)), code),"
        " sys.stdout.flush(), sys.exit(code))\n"
        "sys.argv = ['linchpin-tui', '--add', 'call Dana Lee, loves tea']\n"
        "from linchpin_tui.__main__ import main\n"
        "main()\n"
    )
    shell.add("call Sam Ortiz")
    env = {**os.environ, "HOME": str(shell.home), "XDG_DATA_HOME": str(shell.home / "data")}
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, env=env, check=False, text=True
    )
    assert done.stdout.splitlines()[-1] == "[] 0"


def test_a_waiting_line_keeps_the_day_and_the_offset_of_where_it_was_captured(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell.add("call Sam Ortiz")
    with contextlib.closing(sqlite3.connect(shell.database, isolation_level=None)) as blocker:
        blocker.execute("BEGIN IMMEDIATE")
        kept = shell.add("coffee with Dana Lee", now="2026-11-24T23:30:00-05:00")
        blocker.execute("ROLLBACK")
    assert kept.returncode == 3
    monkeypatch.setenv("TZ", "UTC0")
    assert shell.add("call Raj Patel", now="2026-11-25T12:00").returncode == 0
    with contextlib.closing(sqlite3.connect(shell.database)) as connection:
        rows = connection.execute(
            "SELECT local_date, local_time, utc_offset, occurred_at FROM interaction "
            "WHERE line LIKE 'coffee%'"
        ).fetchall()
    assert rows == [("2026-11-24", "23:30", -300, "2026-11-25 04:30:00.000000")]


def test_a_waiting_line_that_something_is_wrong_with_locks_nobody_out(shell: Shell) -> None:
    shell.add("call Sam Ortiz")
    spool = shell.home / "state" / "linchpin-tui" / "spool"
    spool.mkdir(parents=True)
    entry = {
        "line": "call Dana",
        "captured_at": "0001-01-01T00:00:00+14:00",
        "capture_id": "x",
        "why": "",
    }
    (spool / "a.json").write_text(json.dumps(entry))
    assert shell.add("call Raj Patel").returncode == 0
    assert len(shell.spooled()) == 1
    log = (shell.home / "state" / "linchpin-tui" / "linchpin.log").read_text()
    assert "OverflowError" in log
    assert "Dana" not in log


@pytest.mark.parametrize("option", [(), ("--json",)])
def test_no_raw_control_of_a_line_reaches_the_terminal(
    shell: Shell, option: tuple[str, ...]
) -> None:
    shell.home.mkdir()
    said = [
        shell.run(
            "--add",
            *option,
            "-",
            stdin="coffee with \x1b]0;pwn\x07\x9b\u202e ".encode() + b"\xff\n",
        ),
        shell.run(b"--add", b"coffee \x1b]0;pwn\x07 \xff"),
        shell.run("--database", str(shell.home), "--add", *option, "call \x9b31m\u202eDana"),
    ]
    for one in said:
        text = (one.stdout + one.stderr).decode()
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(text)


def test_json_survives_an_output_that_is_not_utf8(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Shell, "encoding", "ascii")
    assert shell.add_json("coffee with José Núñez")["contacts"][0]["name"] == "José Núñez"


def test_a_full_output_does_not_make_a_stored_line_look_unstored(shell: Shell) -> None:
    with Path("/dev/full").open("wb") as full:
        done = shell.run("--add", "call Dana Lee", stdout=full)
    assert done.returncode == 0
    assert b"cannot be written" in done.stderr
    assert shell.count("interaction") == 1


def test_a_bad_line_of_a_batch_is_told_though_the_database_cannot_be_used(shell: Shell) -> None:
    shell.home.mkdir()
    lines = b"call Dana Lee\nzzz bad\n"
    done = shell.run("--database", str(shell.home), "--add", "-", stdin=lines)
    assert done.returncode == 2
    assert b"line 2:" in done.stderr
    assert shell.spooled() == []


def test_the_quotas_of_a_batch_are_those_after_its_last_line(shell: Shell) -> None:
    done = shell.run("--add", "--json", "-", stdin=b"call Dana\ncall Sam\ncall Raj\n")
    said = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["quotas"][0]["done"] for one in said] == [3, 3, 3]
