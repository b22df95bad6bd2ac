"""Every command as it is typed: what it prints, and its exit code."""

import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from linchpin_tui import __version__
from linchpin_tui.cli import request
from linchpin_tui.cli.command_table import COMMANDS
from linchpin_tui.cli.guard import the_clock, the_paths
from linchpin_tui.cli.layout import cells
from linchpin_tui.cli.options import Command
from linchpin_tui.services import inbox
from linchpin_tui.services.desk import open_desk
from linchpin_tui.storage import spool
from tests.cli.terminal import TWINS, Terminal, kind_and_short


def test_the_version_is_said(on: Terminal) -> None:
    assert on("--version").out == f"linchpin-tui {__version__}\n"


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["help"], []])
def test_help_teaches_the_grammar_and_names_commands_codes_and_places(
    on: Terminal, arguments: Sequence[str]
) -> None:
    said = on(*arguments)
    assert said.code == 0
    for command in COMMANDS:
        assert f"\n  {command.name}" in said.out
    for word in ("coffee with Dana Lee", "via Sam Ortiz", "promised", "Exit codes", "--database"):
        assert word in said.out
    assert max(map(cells, said.out.splitlines())) <= 100


def test_what_the_help_teaches_is_understood(on: Terminal) -> None:
    assert on("--add", "coffee with Dana Lee and Sam Ortiz").code == 0
    text = on("--help").out
    start = "  linchpin-tui --add "
    taught = [line.removeprefix(start) for line in text.splitlines() if line.startswith(start)]
    taught = [line for line in taught if not line.startswith("WORDS")]
    assert len(taught) == 3
    rest = (
        "lunch with Dana Lee and Sam Ortiz",
        "met id:2 @Acme, place:Berlin last fri 45m",
        "call with Dana Lee nov 20 3pm re the budget",
        "job interview at Globex yesterday with Omar Haddad for Staff Engineer",
        "event PyData Meetup with Lena Vogel",
        "coffee with Dana Lee, learned Delta hires in spring, needs a reviewer, offers a lead",
        "called dana 2 days ago, gave resume feedback, got two names",
        "coffee with Dana Lee, expert, hub, mentor, decides, employed",
        "coffee with Sam Ortiz, looking +hub +decides +significant",
        "called Priya Nair, no answer +inbound",
        "plan coffee with Dana tomorrow 10am +thanks -- all a note, by hand",
    )
    for line in (*taught, *rest):
        said = on("--add", "--dry-run", line)
        assert (line, said.code, said.err) == (line, 0, "")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_has_its_own_help(on: Terminal, command: Command) -> None:
    said = on(command.name, "--help")
    assert said.code == 0
    assert said.out.startswith(command.summary[:1].upper())
    assert said.out == on("help", command.name).out
    for option in command.options:
        assert option.name in said.out
    assert max(map(cells, said.out.splitlines())) <= 80
    told = " ".join(said.out.split())
    assert all(word in told for word in command.details.split())


def test_the_two_columns_of_a_help_stand_in_line(on: Terminal) -> None:
    lines = on("help", "pitch").out.splitlines()
    starts = {
        line.index(text)
        for line in lines
        for text in ("write it anew", "this help")
        if text in line
    }
    assert len(starts) == 1


def test_help_of_add_lists_its_options(on: Terminal) -> None:
    for option in ("--dry-run", "--json", "--keep-going"):
        assert option in on("help", "add").out


def test_undo_and_redo_say_what_they_do_before_and_after(used: Terminal) -> None:
    said = used("undo")
    assert said.out.splitlines() == [
        "Turning back: coffee with Dana Lee on Thu 26 Nov (Wed 25 Nov 10:00, from the shell).",
        "Turned back: coffee with Dana Lee on Thu 26 Nov.",
    ]
    assert len(used("log", "--json").json) == 4
    assert used("redo").out.splitlines()[-1] == "Done again: coffee with Dana Lee on Thu 26 Nov."
    assert len(used("log", "--json").json) == 5


def test_a_dry_run_of_undo_only_says_what_it_would_turn_back(used: Terminal) -> None:
    assert used("undo", "--dry-run").out.startswith("Turning back: coffee with Dana Lee")
    assert used("undo", "--dry-run", "--json").json["status"] == "would_undo"
    assert len(used("log", "--json").json) == 5


def test_nothing_to_undo_is_a_kind_sentence_and_no_error(on: Terminal) -> None:
    for name, says in (("undo", "nothing to turn back"), ("redo", "nothing to do again")):
        said = on(name)
        assert (said.code, said.err) == (0, "")
        assert says in said.out
        assert on(name, "--json").json["status"] == "nothing"


def test_undo_as_json_names_both_operations(used: Terminal) -> None:
    undone = used("undo", "--json").json
    assert (undone["status"], undone["operation"], undone["reverts"]) == ("undone", 6, 5)
    assert used("redo", "--json").json["status"] == "redone"


def test_an_inbox_line_is_finished_or_dropped(
    on: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "empty" in on("inbox").out
    desk = open_desk(the_paths(), the_clock())
    for line in ("cofee with Dana Lee", "cal Sam", "cofee with Kim"):
        inbox.keep(desk, line, "did you mean coffee?")
    desk.close()
    assert "cofee with Dana Lee" in on("inbox").out
    monkeypatch.setenv("LINCHPIN_NOW", "2026-11-27T18:00")
    assert on("inbox", "finish", "1", "cofee", "with", "Dana", "Lee").code == 2
    assert [line["id"] for line in on("inbox", "--json").json] == [1, 2, 3]
    finished = on("inbox", "finish", "1", "coffee", "with", "Dana", "Lee", "at", "Acme")
    assert finished.code == 0
    assert finished.out.startswith("Wed 25 Nov 10:00 · coffee · Dana Lee (Acme)")
    assert on("inbox", "drop", "2").out == "Let go (undo brings it back): cal Sam\n"
    assert [line["line"] for line in on("inbox", "--json").json] == ["cofee with Kim"]
    on("undo")
    on("undo")
    assert [line["id"] for line in on("inbox", "--json").json] == [1, 2, 3]
    assert on("log", "--json").json == []


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["finihs", "1"], "did you mean finish?"),
        (["drop"], "needs the number of a line;"),
        (["drop", "x"], "needs the number of a line, not x;"),
        (["drop", "1", "2"], "takes one number"),
        (["drop", "9"], "There is no line 9 in the inbox."),
        (["finish", "9", "call", "Dana"], "There is no line 9 in the inbox."),
        (["finish", "9"], "needs the line as it should be"),
    ],
)
def test_a_slip_with_the_inbox_is_answered_kindly(
    on: Terminal, arguments: Sequence[str], says: str
) -> None:
    kind_and_short(on("inbox", *arguments), says)


def test_paths_are_told_without_making_anything(on: Terminal, own_home: Path) -> None:
    told = on("paths", "--json").json
    assert list(told) == ["database", "backups", "exports", "spool", "config", "log"]
    assert told["database"].startswith(str(own_home))
    assert f"database  {told['database']}\n" in on("paths").out
    assert not own_home.exists()


def test_another_database_is_named_before_or_after_the_command(
    used: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = str(tmp_path / "other.db")
    used("--database", other, "--add", "applied re analyst")
    assert used("--database", other, "people", "--json").json == []
    assert used("people", "--json", f"--database={other}").json == []
    assert len(used("people", "--json").json) == 4
    monkeypatch.setenv("LINCHPIN_DATABASE", other)
    assert used("people", "--json").json == []


MAKES_OR_NEEDS_NONE = ("start", "import", "config", "paths", "doctor")


@pytest.mark.parametrize(
    "command",
    [each.name for each in COMMANDS if each.name not in MAKES_OR_NEEDS_NONE],
)
def test_where_the_user_names_no_database_none_is_made_and_the_path_is_told(
    on: Terminal, tmp_path: Path, command: str
) -> None:
    other = tmp_path / "mistyped.db"
    said = on("--database", str(other), command)
    assert (said.code, said.out) == (4, "")
    assert f"There is no database {other}: is the path right?" in said.err
    assert list(tmp_path.iterdir()) == []


def test_a_line_makes_the_database_that_is_named_and_says_so_once(
    on: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LINCHPIN_DATABASE", str(tmp_path / "new.db"))
    assert on("--add", "met Ana Silva").err == f"New database: {tmp_path / 'new.db'}\n"
    assert on("--add", "met Kim Wu").err == ""
    monkeypatch.delenv("LINCHPIN_DATABASE")
    said = on("people")
    assert (said.code, said.err) == (0, ""), "the usual one is made without a word"


def test_doctor_is_at_ease_with_a_sound_desk_and_gives_4_for_trouble(
    used: Terminal, tmp_path: Path
) -> None:
    assert used("doctor").code == 0
    assert {one["health"] for one in used("doctor", "--json").json} == {"sound"}
    diary = tmp_path / "diary.txt"
    diary.write_text("Dear diary,\n" * 20)
    said = used("doctor", "--database", str(diary))
    assert said.code == 4
    assert "trouble" in said.out
    assert diary.read_text() == "Dear diary,\n" * 20


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["wbe"], "wbe is not a command: did you mean web?"),
        (["qoutas"], "did you mean quotas?"),
        (["dance"], "dance is not a command: there are today, web"),
        (["coffee", "with", "Dana"], "linchpin-tui --add coffee with Dana"),
        (["add", "coffee"], "linchpin-tui --add coffee"),
        (["--ad", "coffee"], "did you mean --add?"),
        (["--peple"], "did you mean linchpin-tui people?"),
        (["--verbose"], "linchpin-tui --help says what there is"),
        (["--database"], "--database needs a file"),
        (["--database", "", "web"], "--database needs a file"),
        (["web", "--path-to"], "--path-to needs a value"),
        (["web", "now"], "one word too many"),
        (["help", "wbe"], "did you mean web?"),
        (["people", "Jos\udce9"], "is not UTF-8 text"),
        (["w\udce9b"], "is not UTF-8 text"),
        (["--database", "mysql://me:secret@host/db", "web"], "is given as a URL"),
    ],
)
def test_a_slip_is_answered_with_what_would_be_right(
    on: Terminal, arguments: Sequence[str], says: str
) -> None:
    said = on(*arguments)
    kind_and_short(said, says)
    assert "secret" not in said.err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["coach", "commit", "x", "--by", "dana"], "--by goes with coach told"),
        (["report", "--work-search", "--ask", "x"], "--ask goes with the report of a week"),
        (["report", "--work-search", "--with", "notes"], "--with goes with the report of a week"),
        (
            ["report", "--work-search", "--week", "2026-W47", "--to", "today"],
            "give the one or the others",
        ),
        (["web", "--svg", "x.svg", "--path-to", "dana"], "--svg draws the whole web"),
        (["web", "--svg", ""], "--svg draws the whole web into a new file: web --svg web.svg."),
        (["people", "id:99999999999999999999"], "There is nobody with id:99999999999999999999."),
        (["quotas", "--off", "contacts"], "a target of 0 rests it.\n"),
        (["quotas", "--on", "nope"], "applications and runs."),
        (["quotas", "--target", "contacts=12345678901"], "a number from 0 to 999"),
    ],
)
def test_what_a_command_would_pass_over_is_refused(
    used: Terminal, arguments: Sequence[str], says: str
) -> None:
    kind_and_short(used(*arguments), says)


def test_hostile_names_never_reach_the_terminal(used: Terminal) -> None:
    with sqlite3.connect(the_paths().database) as connection:
        connection.execute(
            "UPDATE contact SET name = ?, organization = ?", ("D\x1b]0;x\x07\u202eana", "\x9b31mA")
        )
    connection.close()
    for arguments in (*([name] for name in TWINS), ["people", "id:2"], ["notes", "show", "1"]):
        out = used(*arguments).out
        assert not any(sign in out for sign in "\x1b\x07\x9b\u202e")


def test_lines_that_waited_in_the_spool_are_taken_in_by_any_command(on: Terminal) -> None:
    spool.put(
        the_paths().spool,
        "coffee with Dana Lee at Acme",
        captured_at=the_clock()(),
        capture_id="a1",
        why="busy",
    )
    assert [one["name"] for one in on("people", "--json").json] == ["Dana Lee"]
    assert list(the_paths().spool.iterdir()) == []
    assert len(on("log", "--json").json) == 1


def test_a_database_that_another_program_holds_is_said_after_a_short_wait(
    used: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(request, "PATIENCE", 0.1)
    script = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None); "
        "c.execute('BEGIN IMMEDIATE'); print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(the_paths().database)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        assert used("people").code == 0
        said = used("undo")
        holder.communicate()
    assert said.code == 4
    assert said.err.count("\n") == 1
    assert "Another program is holding" in said.err
    assert len(used("log", "--json").json) == 5
