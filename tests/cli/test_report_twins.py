"""`check`, `coach`, `pitch` and `report` as they are typed: what they print, and the exit code."""

import json
import stat
from pathlib import Path

import pytest

from linchpin_tui.cli.guard import the_clock, the_paths
from linchpin_tui.services import record
from linchpin_tui.services.desk import open_desk
from tests.cli.terminal import Terminal, kind_and_short

LINES = (
    "coffee with Dana Lee at Acme mon, gave resume feedback",
    "coffee with Sam Ortiz at Initech tue",
    "call with Kim Wu tue +asked",
    "call with Lee Park tue",
    "lunch with Ana Silva tue",
    "event PyData with Raj Patel mon",
    "coach session with Bea Long mon, next: redo pitch by fri",
    "applied org:Umbra for analyst tue",
)


@pytest.fixture
def on(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A shell on a Wednesday morning, with nothing recorded yet."""
    monkeypatch.setenv("LINCHPIN_NOW", "2026-11-25T10:00")
    monkeypatch.setenv("COLUMNS", "200")
    return Terminal(capsys)


@pytest.fixture
def used(on: Terminal) -> Terminal:
    """The same after a few lines."""
    desk = open_desk(the_paths(), the_clock())
    for line in LINES:
        assert record.record(desk, line).error is None
    desk.close()
    return on


def test_the_check_shows_every_row_and_one_row_its_evidence(used: Terminal) -> None:
    whole = used("check")
    assert whole.code == 0
    assert "Tables" in whole.out
    assert "1 group event " in whole.out
    assert "5 one-on-one meetings" in whole.out
    one = used("check", "tables")
    assert "Tables: leans linchpin" in one.out
    assert "Mon 23 Nov · coffee · Dana Lee" in one.out
    kind_and_short(used("check", "tabels"), "did you mean tables?")


def test_the_check_as_json_has_counts_evidence_and_factors(used: Terminal) -> None:
    told = used("check", "--json").json
    assert (told["from"], told["to"]) == ("2026-10-29", "2026-11-25")
    rows = {row["row"]: row for row in told["rows"]}
    assert len(rows) == 9
    tables = rows["tables"]
    assert (tables["crowd"]["count"], tables["linchpin"]["count"]) == (1, 5)
    assert len(tables["linchpin"]["counted"]) == 5
    assert (tables["lean"], tables["factor"], tables["belief"]) == ("linchpin", 1.0, None)
    assert tables["next_step"]["contact"]["name"] == "Raj Patel"


def test_a_factor_is_changed_shown_and_undone(used: Terminal) -> None:
    changed = used("check", "factor", "tables", "8")
    assert changed.code == 0
    assert "8 × as many one-on-one meetings as group events" in changed.out
    assert "It now shows: even." in changed.out
    [tables] = used("check", "tables", "--json").json["rows"]
    assert (tables["factor"], tables["lean"]) == (8.0, "even")
    assert used("undo").code == 0
    assert used("check", "tables", "--json").json["rows"][0]["factor"] == 1.0
    kind_and_short(used("check", "factor", "tables", "much"), "a number from")
    kind_and_short(used("check", "factor", "in_work", "2"), "needs a row and a number")


def test_the_coach_is_chosen_and_commitments_are_kept_and_moved(used: Terminal) -> None:
    shown = used("coach")
    assert "Bea Long, your coach: last seen Mon 23 Nov." in shown.out
    assert "redo pitch (open, due Fri 27 Nov)" in shown.out
    [one] = used("coach", "--json").json["commitments"]
    assert "Moved to Tue 1 Dec." in used("coach", "move", str(one["id"]), "--due", "1 dec").out
    assert used("coach", "--json").json["commitments"][0]["state"] == "moved"
    assert "Kept: redo pitch." in used("coach", "kept", str(one["id"])).out
    assert used("coach", "--json").json["commitments"][0]["state"] == "kept"
    assert used("coach", "unkept", str(one["id"])).code == 0
    assert used("coach", "commit", "call", "three", "people", "--due", "mon").code == 0
    assert "Sam Ortiz is your coach. Not your spouse" in used("coach", "choose", "Sam").out
    assert used("coach", "--json").json["coach"]["name"] == "Sam Ortiz"
    assert used("coach", "none").code == 0
    assert "You have no coach yet. Not your spouse" in used("coach").out


def test_feedback_is_kept_and_acted_on(used: Terminal) -> None:
    assert used("coach", "told", "speak", "slower", "--by", "Dana").code == 0
    [told] = used("coach", "--json").json["feedback"]
    assert (told["text"], told["contact"]["name"]) == ("speak slower", "Dana Lee")
    assert "Acted on: speak slower" in used("coach", "acted", str(told["id"])).out
    assert "acted on Wed 25 Nov" in used("coach").out
    assert used("coach", "unacted", str(told["id"])).code == 0


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("coach", "chose"), "did you mean choose?"),
        (("coach", "choose", "Nobody Known"), "Nobody here is called"),
        (("coach", "kept", "x"), "needs a number"),
        (("coach", "kept", "999"), "no promise with the id"),
        (("coach", "move", "1"), "needs a day"),
        (("coach", "commit", "x", "--due", "soon"), "--due soon"),
        (("coach", "told"), "What were you told?"),
        (("pitch", "sing"), "there is pitch set"),
        (("pitch", "set"), "needs its words"),
        (("pitch", "--only-you", "x"), "goes with the words"),
        (("review", "aksed", "1"), "did you mean asked?"),
        (("review", "asked", "x"), "needs a number"),
        (("review", "asked", "999"), "no conversation"),
        (("review", "landed", "1", "well"), "engaged, polite, flat, unused"),
        (("review", "leave", "Dana"), "not among those chosen"),
        (("review", "done", "now"), "one word too many"),
        (("report", "--format", "pdf"), "none of markdown, html, text, json"),
        (("report", "--week", "2026-W99"), "is not a week"),
        (("report", "--with", "secrets"), "there are notes, details, overrides"),
        (("report", "--from", "today"), "go with --work-search"),
        (("report", "--output", ""), "needs a file"),
        (("report", "--work-search", "--from", "today", "--to", "2026-11-01"), "is after"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    used: Terminal, words: tuple[str, ...], says: str
) -> None:
    kind_and_short(used(*words), says)


def test_the_message_is_shown_with_its_versions(on: Terminal) -> None:
    assert "not written down yet" in on("pitch").out
    assert on("pitch", "set", "I plan things", "--only-you", "by night").code == 0
    assert on("--add", "coffee with Dana Lee, pitch:engaged").code == 0
    assert on("pitch", "set", "I plan food").code == 0
    now, before = on("pitch", "--json").json
    assert (now["version"], now["words"], now["only_you"]) == (2, "I plan food", "by night")
    assert before["landed"] == {"engaged": 1, "polite": 0, "flat": 0}
    assert "1  Wed 25 Nov · engaged 1" in on("pitch").out


@pytest.mark.parametrize("way", ["text", "markdown", "html", "json"])
def test_the_report_is_there_in_every_format_with_nothing_recorded(on: Terminal, way: str) -> None:
    said = on("report", "--format", way)
    assert (said.code, said.err) == (0, "")
    assert "W48" in said.out


def test_the_report_is_text_unless_asked_otherwise_and_keeps_what_is_asked(
    used: Terminal,
) -> None:
    said = used("report", "--ask", "Is it too long?")
    assert said.out.startswith("My week 2026-W48\n")
    assert "What I ask your feedback on\n---------------------------\nIs it too long?" in said.out
    assert used("report", "--json").json["asks"] == ["Is it too long?"]
    assert used("report", "--week", "2026-W47").out.startswith("My week 2026-W47\n")


def test_the_report_goes_to_a_new_private_file_in_the_format_of_its_name(
    used: Terminal, tmp_path: Path
) -> None:
    path = tmp_path / "week.html"
    said = used("report", "--output", str(path))
    assert (said.code, said.out) == (0, "")
    assert "for your eyes only" in said.err
    assert path.read_text().startswith("<!DOCTYPE html>")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    kind_and_short(used("report", "--output", str(path)), "left as it is")
    told = used("report", "--json", "--output", str(tmp_path / "week.md")).json
    assert told == {"file": str(tmp_path / "week.md"), "format": "markdown"}
    other = tmp_path / "plain"
    assert used("report", "--format", "json", "--output", str(other)).code == 0
    assert json.loads(other.read_text())["week"] == "2026-W48"


def test_a_work_search_is_a_plain_list_of_a_week_or_of_days(used: Terminal) -> None:
    said = used("report", "--work-search")
    assert "2026-11-23 to 2026-11-25" in said.out
    assert "5 contacts and 1 application." in said.out
    assert "2026-11-24  application" in said.out
    told = used("report", "--work-search", "--from", "2026-11-24", "--json").json
    assert [one["local_date"] for one in told["lines"]] == ["2026-11-24"] * 5


def test_the_review_is_answered_from_the_shell(used: Terminal) -> None:
    assert used("--add", "plan call with Dana Lee tomorrow 10am").code == 0
    told = used("review", "--json").json
    assert (told["week"], told["next_week"], told["done_on"]) == ("2026-W48", "2026-W49", None)
    assert [plan["contacts"][0]["name"] for plan in told["plans"]] == ["Dana Lee"]
    talk = str(told["talks"][0]["id"])
    assert used("review", "asked", talk).code == 0
    assert "landed: engaged" in used("review", "landed", talk, "engaged").out
    assert "Dana Lee is chosen for 2026-W49" in used("review", "choose", "Dana").out
    shown = used("review").out
    assert "(asked for a job, your message: engaged)" in shown
    assert "Chosen for 2026-W49" in shown
    assert used("review", "unasked", talk).code == 0
    assert used("review", "landed", talk, "unused").code == 0
    assert used("review", "leave", "Dana").code == 0
    again = used("review", "--json").json
    assert (again["talks"][0]["asked"], again["talks"][0]["landed"]) == (False, None)
    assert again["chosen"] == []
    assert used("review", "done").out == "The week 2026-W48 is done.\n"
    assert used("review", "--json").json["done_on"] == "2026-11-25"


def test_today_proposes_the_review_on_friday(
    used: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "draws to a close" not in used("today").out
    monkeypatch.setenv("LINCHPIN_NOW", "2026-11-27T10:00")
    assert "linchpin-tui review looks back at it" in used("today").out
    assert used("review", "done").code == 0
    assert "draws to a close" not in used("today").out
