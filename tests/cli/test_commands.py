"""Every command as it is typed: what it prints, and its exit code."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from linchpin_tui import __version__
from linchpin_tui.cli import request
from linchpin_tui.cli.command_table import COMMANDS
from linchpin_tui.cli.commands import run
from linchpin_tui.cli.guard import the_clock, the_paths
from linchpin_tui.cli.layout import cells
from linchpin_tui.cli.options import Command
from linchpin_tui.cli.twins.web import tree
from linchpin_tui.domain.web import Link, build
from linchpin_tui.services import inbox
from linchpin_tui.services.desk import open_desk
from linchpin_tui.storage import spool

LINES = (
    "coffee with Sam Ortiz at Initech mon, hub, employed",
    "coffee with Dana Lee at Acme mon via Sam Ortiz, loves trail running",
    "info interview with Omar Haddad at Globex yesterday via Dana Lee +decides 30m",
    "voicemail to Priya Nair at Hooli",
    "plan coffee with Dana Lee tomorrow 10am",
)
TWINS = ("web", "notes", "quotas", "people", "log")


@dataclass
class Said:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Terminal:
    """Runs commands in this process, at a fixed moment."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: str) -> Said:
        self._capsys.readouterr()
        code = run(list(arguments))
        said = self._capsys.readouterr()
        return Said(code, said.out, said.err)


@pytest.fixture
def on(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A shell on a Wednesday morning, with nothing recorded yet."""
    monkeypatch.setenv("LINCHPIN_NOW", "2026-11-25T10:00")
    return Terminal(capsys)


@pytest.fixture
def used(on: Terminal) -> Terminal:
    """The same after five lines."""
    for line in LINES:
        assert on("--add", line).code == 0
    return on


def kind_and_short(said: Said, says: str) -> None:
    """A refusal: one line on standard error, nothing on standard output, code 2."""
    assert (said.code, said.out) == (2, "")
    assert said.err.count("\n") == 1
    assert says in said.err


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


@pytest.mark.parametrize("name", TWINS)
def test_an_empty_desk_says_how_to_begin_and_is_an_empty_list_to_a_script(
    on: Terminal, name: str
) -> None:
    said = on(name)
    assert said.code == 0
    assert said.out.strip()
    value = on(name, "--json").json
    if isinstance(value, list):
        assert value == []


@pytest.mark.parametrize("name", TWINS)
def test_each_twin_prints_one_json_value_and_text_without_colours(
    used: Terminal, name: str
) -> None:
    said = used(name, "--json")
    assert (said.code, said.err, said.out.count("\n")) == (0, "", 1)
    assert said.json
    text = used(name)
    assert (text.code, text.err) == (0, "")
    assert "\x1b" not in text.out


@pytest.mark.parametrize("name", ["web", "people", "notes", "log"])
def test_names_show_in_the_text(used: Terminal, name: str) -> None:
    assert "Omar Haddad" in used(name).out


def test_the_web_is_a_tree_of_who_led_to_whom(used: Terminal) -> None:
    lines = used("web").out.splitlines()
    assert lines[0] == "You"
    assert lines[1].startswith("├─ Priya Nair")
    assert lines[2].startswith("└─ Sam Ortiz * · Initech · hub · in work · warm · led to 2")
    assert lines[3].startswith("   └─ Dana Lee")
    assert lines[4].startswith("      └─ Omar Haddad ! *")


def test_the_path_to_someone_leads_over_introductions(used: Terminal) -> None:
    assert used("web", "--path-to", "globex").out == (
        "You → Sam Ortiz (Initech), warm → Dana Lee (Acme), warm → Omar Haddad (Globex), warm\n"
    )
    path = used("web", "--path-to", "omar", "--json").json
    assert [node["name"] for node in path] == ["Sam Ortiz", "Dana Lee", "Omar Haddad"]
    kind_and_short(used("web", "--path-to", "Omar Hadad"), "Did you mean Omar Haddad")


def test_the_path_to_who_decides_at_an_organization(used: Terminal) -> None:
    path = used("web", "--path-to", "globex", "--deciding", "--json").json
    assert [node["name"] for node in path] == ["Sam Ortiz", "Dana Lee", "Omar Haddad"]
    told = used("web", "--path-to", "Acme", "--deciding")
    kind_and_short(told, "It is not known of anyone at Acme that they decide")
    kind_and_short(used("web", "--deciding"), "--deciding goes with --path-to")
    assert "led you   Sam Ortiz (2) and Dana Lee (1)" in used("web").out


def test_a_very_long_chain_of_introductions_is_drawn() -> None:
    links = [Link(id, f"Person {id}", id - 1 if id > 1 else None) for id in range(1, 3001)]
    lines = list(tree(build(links, [], date(2026, 11, 25)), plainly=False))
    assert len(lines) == 3000
    assert "(3000) Person 3000" in lines[-1]
    assert max(map(len, lines)) < 100


def test_someone_is_shown_with_all_that_is_known(used: Terminal) -> None:
    text = used("people", "dana").out
    assert "path     You → Sam Ortiz → Dana Lee" in text
    assert "loves trail running" in text
    assert "planned coffee" in text
    assert used("people", "dana", "--json").json["path"] == [{"id": 1, "name": "Sam Ortiz"}]
    kind_and_short(used("people", "Zoe"), "Nobody here is called Zoe")
    kind_and_short(used("people", "Da"), "Did you mean Dana Lee")


def test_people_can_be_said_to_be_one(used: Terminal) -> None:
    told = used("people", "omar", "--same-as", "dana", "--json")
    assert (told.code, told.json["name"]) == (0, "Dana Lee")
    assert "Omar Haddad and Dana Lee are one person now: Dana Lee." in told.err
    assert len(used("people", "--json").json) == 3
    kind_and_short(used("people", "--same-as", "dana"), "--same-as goes with a name")
    kind_and_short(used("people", "dana", "--same-as", "dana"), "one person already")


def test_the_log_can_be_bounded_and_a_wrong_date_is_refused(used: Terminal) -> None:
    assert len(used("log", "--json").json) == 5
    assert len(used("log", "--json", "--from", "yesterday", "--to", "2026-11-25").json) == 2
    kind_and_short(used("log", "--from", "25.11."), "dates are written like 2026-11-25")
    kind_and_short(used("log", "--from", "2026-02-30"), "2026-02-30 is not a date")


def test_quotas_of_this_week_and_another(used: Terminal) -> None:
    week = used("quotas", "--json").json
    assert week["week"] == "2026-W48"
    assert {one["key"]: one["done"] for one in week["quotas"]} == {
        "contacts": 0,
        "interviews": 1,
        "decision_maker_interviews": 1,
        "coach": 0,
    }
    assert used("quotas", "--week", "2026-W47", "--json").json["week"] == "2026-W47"
    kind_and_short(used("quotas", "--week", "47"), "weeks are written like 2026-W47")
    kind_and_short(used("quotas", "--week", "2026-W60"), "2026-W60 is not a week")
    for command in ("quotas", "report"):
        kind_and_short(used(command, "--week", "9999-W52"), "9999-W52 is out of reach")


def test_quotas_show_what_they_counted_and_what_not_and_why(used: Terminal) -> None:
    text = used("quotas", "--counted").out
    assert "+ Tue 24 Nov · informational interview · Omar Haddad (Globex) · 30 min" in text
    assert "- Wed 25 Nov 10:00 · voicemail · Priya Nair (Hooli)" in text
    assert "a voicemail counts when +significant" in text


def test_quotas_are_changed_from_today_on_and_show_what_was_before(used: Terminal) -> None:
    said = used("quotas", "--target", "contacts=4", "--on", "professional_events", "--json")
    assert said.err == ("contacts: 4 from today on\nprofessional events: on from today\n")
    quotas = {one["key"]: one for one in said.json["quotas"]}
    assert quotas["contacts"]["target"] == 4
    assert [one["target"] for one in quotas["contacts"]["targets"]] == [4]
    assert [one["week"] for one in quotas["coach"]["history"]] == [
        "2026-W45",
        "2026-W46",
        "2026-W47",
    ]
    assert (quotas["professional_events"]["projected"], quotas["coach"]["run"]) == (0, None)
    assert len(said.json["days"]) == 7
    assert said.json["hours"] == {"opens": "09:00", "closes": "18:00"}
    assert {one["key"]: one["on"] for one in said.json["offered"]}["professional_events"]
    text = used("quotas", "--day-off", "fri", "--workdays", "mon to thu", "--on", "runs").out
    assert "Days off: Fri 27 Nov" in text
    assert "W45" in text
    off = used("quotas", "--off", "professional_events", "--json").json
    assert "professional_events" not in {one["key"] for one in off["quotas"]}
    assert (off["runs"], off["workdays"], off["week_starts"]) == (True, [1, 2, 3, 4], 1)


def test_a_change_of_quotas_that_is_not_understood_changes_nothing(used: Terminal) -> None:
    kind_and_short(used("quotas", "--target", "contacts"), "contacts=8")
    kind_and_short(used("quotas", "--target", "naps=3"), "no quota called naps")
    kind_and_short(used("quotas", "--on", "naps"), "one_on_one_meetings")
    kind_and_short(used("quotas", "--workdays", "someday"), "is no weekday")
    kind_and_short(used("quotas", "--day-off", "2026-11-01"), "past weeks stay")
    assert used("quotas", "--json").json["days_off"] == []


def test_a_note_can_be_seen_through_from_the_shell(used: Terminal) -> None:
    note = next(n["id"] for n in used("notes", "--json").json if n["contact"]["name"] == "Dana Lee")
    assert "detail: missing" in used("notes", "show", str(note)).out
    kind_and_short(used("notes", "sent", str(note), "--by", "email"), "detail")
    assert used("notes", "snooze", str(note), "3").out == "It rests until Sat 28 Nov.\n"
    assert used("notes", "snooze", str(note), "mon").out == "It rests until Mon 30 Nov.\n"
    assert used("notes", "snooze", str(note), "4", "dec").out == "It rests until Fri 4 Dec.\n"
    assert used("notes", "detail", str(note), "has", "a", "new", "dog").code == 0
    assert used("notes", "sent", str(note), "--by-hand").out == "Sent: the note to Dana Lee.\n"
    sent = used("notes", "show", str(note), "--json").json
    assert (sent["state"], sent["channel"]) == ("sent", "letter")
    assert used("notes", "unsent", str(note), "--json").json["state"] == "owed"
    assert used("notes", "skip", str(note), "moved", "away").code == 0
    assert "skipped" not in used("notes").out
    assert "skipped" in used("notes", "--all").out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["snet", "1"], "did you mean sent?"),
        (["burn", "1"], "nothing that can be done with notes"),
        (["sent"], "needs the number of a note;"),
        (["sent", "one"], "needs the number of a note, not one;"),
        (["sent", "99"], "There is no note with the id 99."),
        (["sent", "1", "--by", "emial"], "did you mean email?"),
        (["snooze", "1", "someday"], "someday is not a day to rest until"),
        (["snooze", "1", "99999999999999"], "is not a day to rest until"),
        (["snooze", "1", "9999-12-31"], "A note rests for a year at most"),
        (["snooze", "1", "0001-01-01"], "a moment that is still to come"),
        (["snooze", "1", "9999999"], "is not a day to rest until"),
        (["skip", "1"], "Say why"),
        (["detail", "1"], "Say what you learned"),
        (["snooze", "1", "--because", "rain"], "--because goes with notes sent and notes mail"),
        (["--by", "email"], "--by goes with notes sent; notes has no use for it."),
    ],
)
def test_a_slip_with_notes_is_answered_kindly(
    used: Terminal, arguments: Sequence[str], says: str
) -> None:
    kind_and_short(used("notes", *arguments), says)


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


def test_of_changes_of_which_one_cannot_be_none_is_made(used: Terminal) -> None:
    before = used("quotas", "--json").out
    for wrong in (("--day-off", "30 feb"), ("--workdays", "x"), ("--off", "coach"), ("--on", "y")):
        assert used("quotas", "--target", "contacts=3", *wrong).code == 2
    assert used("quotas", "--json").out == before


def test_a_number_may_have_noughts_before_it(used: Terminal) -> None:
    said = used("quotas", "--target", "contacts=0000000008")
    assert said.err == "contacts: 8 from today on\n"
    assert used("quotas", "--json").json["quotas"][0]["target"] == 8


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
