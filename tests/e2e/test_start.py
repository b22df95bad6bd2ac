"""The first steps by plain questions, on a real terminal."""

from tests.e2e.conftest import Home


def test_a_first_day_by_plain_questions(home: Home) -> None:
    terminal = home.open("start", height=50)
    terminal.until("How much of your week is this search?")
    terminal.type("2\r")
    terminal.until("Every number can be another")
    terminal.type("\r")
    terminal.until("Six questions")
    terminal.type("\r")
    terminal.until("0 of 10")
    terminal.type("Dana Lee at Acme\r")
    terminal.until("Dana Lee (Acme), new")
    terminal.until("1 of 10")
    terminal.type(".\r")
    terminal.until("1 person in your web")
    assert terminal.ended() == 0
    assert "Dana Lee" in home.shell("people").stdout
    assert "0 of 3 ·" in home.shell("quotas").stdout


def test_leaving_in_the_middle_keeps_what_was_answered(home: Home) -> None:
    terminal = home.open("start", height=50)
    terminal.until("How much of your week")
    terminal.type("3\r")
    terminal.until("Every number")
    terminal.type("\r")
    terminal.until("Six questions")
    terminal.type("\x04")
    terminal.until("Whenever you like")
    assert terminal.ended() == 0
    assert "0 of 2 ·" in home.shell("quotas").stdout
