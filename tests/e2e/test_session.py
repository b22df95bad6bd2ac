"""The program as a new user meets it, on a real terminal."""

from pathlib import Path

from tests.e2e.conftest import Home
from tests.e2e.terminal import Terminal

DETAIL = "His daughter rows in the national regatta next spring."


def skip_the_first_steps(program: Terminal) -> None:
    program.until("How much of your week is this search?")
    program.press("escape")
    program.until("How would you like to begin?")
    program.press("escape")
    program.until_gone("How would you like to begin?")


def test_a_first_start_takes_the_numbers_and_the_first_person_and_asks_once(home: Home) -> None:
    program = home.open()
    program.until("How much of your week is this search?")
    program.press("2")
    program.until("How would you like to begin?")
    program.press("1")
    program.until("The first ten people · 0 of 10")
    program.type("Dana Lee at Acme, hub")
    program.until("Dana Lee (Acme), new · hub")
    program.press("enter")
    program.until("The first ten people · 1 of 10")
    program.press("escape")
    program.until("a line each: 1 of 10")
    program.press("escape")
    program.until("Good afternoon.")
    program.until("0 of 3")
    program.press("q")
    assert program.ended() == 0

    again = home.open()
    again.until("Good afternoon.")
    again.press("q")
    assert again.ended() == 0


def test_a_first_day_from_the_first_line_to_a_kill_and_back(home: Home) -> None:
    for line in (
        "informational interview with Lee Park at Brightly today 9am +decides, loves rowing",
        "coffee with Sam Ortiz at Initech, loves sailing",
        "call with Dana Lee at Acme via Sam Ortiz",
    ):
        assert home.shell("--add", line).returncode == 0

    program = home.open(width=120, height=35)
    program.until("Three things, each one Enter from being done.")
    program.until("Thank Lee Park")
    program.press("2")
    program.until("3 people")
    program.until("Lee Park!*")
    program.until("? help")

    program.press("3")
    program.until("Lee Park · Brightly")
    program.until("Thank you for Wednesday's")
    program.press("e")
    program.until("^s save")
    program.type(DETAIL)
    program.until("saved 14:09")
    program.until("detail: there")
    program.press("escape")
    program.until("m mark sent")
    program.press("m")
    program.until("How did the note to Lee Park go?")
    program.press("1")
    program.until("Sent: the note to Lee Park")

    program.press("4")
    program.until("Contacts today")
    program.until("3 of 10")
    program.press("a")
    program.until("What happened?")
    program.type("coffee with Ana Silva at Hooli")
    program.until("Ana Silva (Hooli), new")
    program.press("enter")
    program.until("4 of 10")
    program.until("u undo")
    program.press("u")
    program.until("Turned back: coffee with Ana Silva")
    program.until("3 of 10")

    program.press("3")
    program.until("e write")
    program.press("e")
    program.until("^s save")
    program.type("Your boat in the harbour")
    program.until("Your boat in the harbour")
    program.until("saved 14:09")
    program.press("f4")
    program.until("where you should be now")
    program.press("a")
    program.until("What happened?")
    program.type("call with Kim Wu at Umb")
    program.until("Kim Wu (Umb), new")
    program.kill()

    again = home.open(width=120, height=35)
    again.until("What happened?")
    again.until("call with Kim Wu at Umb")
    again.press("escape")
    again.until_gone("What happened?")
    again.until("Good afternoon.")
    again.press("3")
    again.until("Your boat in the harbour")
    again.until("^s save")
    again.type(" at dawn")
    again.until("Your boat in the harbour at dawn")
    again.press("escape")
    again.until("v closed too")
    again.press("v")
    again.until("sent Wed 25 Nov")
    again.press("4")
    again.until("3 of 10")
    again.press("q")
    assert again.ended() == 0


def test_the_terminal_is_given_back_as_it_was(home: Home, tmp_path: Path) -> None:
    program = home.open("--database", str(tmp_path / "new.db"))
    program.until("New database")
    skip_the_first_steps(program)
    program.until("What now?")
    program.press("q")
    assert program.ended() == 0
    assert b"\x1b[?1049h" in program.raw
    assert program.raw.rstrip().rfind(b"\x1b[?1049l") > program.raw.rfind(b"\x1b[?1049h")


def test_a_hostile_name_does_nothing_to_the_terminal(home: Home) -> None:
    hostile = 'coffee with who:"Eve \x1b]0;owned\x07 [red]x[/] \x1b[8m" how:call'
    line = hostile.replace("coffee with ", "").replace("how:call", "how:call at Acme")
    stored = home.shell("--add", line)
    assert stored.returncode == 0, stored.stderr
    program = home.open()
    program.until("Good afternoon.")
    program.press("2")
    program.until("[red]x[/]")
    program.press("j")
    program.press("enter")
    program.until("Last talk")
    program.press("q")
    program.ended()
    assert b"owned\x07" not in program.raw
    assert b"\x1b]0;" not in program.raw
    assert b"\x1b[8m" not in program.raw


def test_a_database_that_cannot_be_used_is_one_sentence_and_exit_code_4(
    home: Home, tmp_path: Path
) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("not a database, and long enough to be looked at\n" * 50)
    for place in (tmp_path, text, text / "x.db"):
        program = home.open("--database", str(place))
        assert program.ended() == 4
        assert b"\x1b[?1049h" not in program.raw
        assert b"Traceback" not in program.raw
        assert program.raw.strip().count(b"\n") <= 1
    assert text.read_text().startswith("not a database")


def test_a_tiny_terminal_says_the_size_it_needs(home: Home) -> None:
    program = home.open(width=30, height=8)
    program.until("40×12 needed")
    program.press("q")
    assert program.ended() == 0


def test_what_a_shell_records_shows_without_a_key(home: Home) -> None:
    program = home.open()
    skip_the_first_steps(program)
    program.press("2")
    program.until("Your web")
    assert home.shell("--add", "coffee with Dana Lee at Acme").returncode == 0
    program.until("Dana Lee")
    program.press("q")
    assert program.ended() == 0


BROKEN = """
from linchpin_tui.screens.today import TodayScreen

async def load(self):
    secret = "Dana Lee's number"
    raise RuntimeError(f"something about {secret}")

TodayScreen.load = load
from linchpin_tui.app import run
raise SystemExit(run())
"""


def test_an_error_of_ours_leaves_a_sentence_and_a_private_log(home: Home) -> None:
    program = home.run(BROKEN)
    assert program.ended() == 1
    told = program.raw.rpartition(b"\x1b[?1049l")[2].decode()
    assert "linchpin-tui met an error of its own and stopped; what you typed is kept." in told
    assert "Traceback" not in told
    assert "Dana Lee" not in program.raw.decode()
    log = next(Path(home.environment["HOME"]).rglob("linchpin.log"))
    assert log.stat().st_mode & 0o777 == 0o600
    written = log.read_text()
    assert "RuntimeError" in written
    assert "place.py" in written
    assert "Dana Lee" not in written
