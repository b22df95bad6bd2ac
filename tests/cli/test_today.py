"""`today` from a shell: the next three things, and doing them."""

import json

import pytest

from tests.cli.test_config import Terminal, on

__all__ = ["on"]

LINES = (
    "info interview with Dana Lee at Acme last fri, loves rowing",
    "plan coffee with Kim Wu today 9am",
    "call with Sam Ortiz yesterday, promised send deck by today",
)


@pytest.fixture
def used(on: Terminal, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A shell after three lines, at ten on a Wednesday."""
    monkeypatch.setenv("LINCHPIN_NOW", "2026-11-25T08:00")
    for line in LINES:
        assert on("--add", line)[0] == 0
    monkeypatch.setenv("LINCHPIN_NOW", "2026-11-25T10:00")
    return on


def whats(on: Terminal) -> list[str]:
    return [thing["what"] for thing in json.loads(on("today", "--json")[1])]


def test_an_empty_desk_says_how_to_begin(on: Terminal) -> None:
    code, out, _ = on("today")
    assert code == 0
    assert "Nobody here yet." in out
    assert "linchpin-tui start" in out
    assert json.loads(on("today", "--json")[1]) == []


def test_the_next_three_things_say_why_and_how(used: Terminal) -> None:
    assert used("today")[1].splitlines() == [
        "1  Coffee with Kim Wu: did it come about?",
        "   planned for Wed 25 Nov 09:00; a word from you and it counts",
        "   linchpin-tui today confirm 2",
        "2  Thank Dana Lee",
        "   for informational interview on Fri 20 Nov · still welcome (46 h past)",
        "   linchpin-tui notes show 1",
        "3  Send deck · Sam Ortiz",
        "   promised for today",
        "   linchpin-tui today done 1",
        "",
        "4 more things wait behind these.",
    ]


def test_json_has_what_why_and_command(used: Terminal) -> None:
    things = json.loads(used("today", "--json")[1])
    assert [set(thing) for thing in things] == [{"what", "why", "command"}] * 3
    assert things[2] == {
        "what": "Send deck · Sam Ortiz",
        "why": "promised for today",
        "command": "linchpin-tui today done 1",
    }


def test_a_plan_is_confirmed_moved_or_dropped(used: Terminal) -> None:
    assert used("today", "move", "2", "tomorrow") == (0, "Moved to Thu 26 Nov 09:00.\n", "")
    assert used("today", "move", "2", "2026-12-01", "3pm") == (0, "Moved to Tue 1 Dec 15:00.\n", "")
    assert used("today", "confirm", "2")[0] == 2
    used("undo")
    used("undo")
    code, out, _ = used("today", "confirm", "2")
    assert (code, out) == (0, "It counts now. Thanks: Kim Wu.\n")
    used("undo")
    assert used("today", "drop", "2") == (0, "Dropped; undo brings it back.\n", "")
    assert "Coffee with Kim Wu" not in " ".join(whats(used))


def test_a_promise_is_done_and_open_again(used: Terminal) -> None:
    assert used("today", "done", "1") == (0, "Done: send deck.\n", "")
    assert "Send deck · Sam Ortiz" not in whats(used)
    assert used("today", "done", "1")[2] == "“send deck” is done already.\n"
    assert json.loads(used("today", "undone", "1", "--json")[1]) == {
        "says": "Open again: send deck."
    }
    assert "Send deck · Sam Ortiz" in whats(used)


def test_a_day_is_made_small_and_whole_again(used: Terminal) -> None:
    used("today", "small")
    out = used("today")[1]
    assert out.startswith("A small day: one person and one note, and nothing is judged.\n")
    assert whats(used) == ["Send deck · Sam Ortiz", "Thank Dana Lee"]
    used("--add", "call with Sam Ortiz")
    assert used("today")[1].splitlines()[-1] == "Done: the person."
    used("today", "whole")
    assert len(whats(used)) == 3


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("confrm", "1"), "did you mean confirm?"),
        (("xyzzy",), "there are confirm, move, drop, done, undone, small, whole."),
        (("confirm",), "today confirm needs a number; linchpin-tui today shows them."),
        (("done", "one"), "today done needs a number, not one;"),
        (("done", "1", "2"), "today done takes one number: today done 1."),
        (("small", "please"), "'please' is one word too many: today small takes none."),
        (("move", "2"), "today move needs the day"),
        (("move", "2", "soon"), "soon is not a day to move to"),
        (("move", "2", "99999999999"), "is not a day to move to"),
        (("move", "2", "tomorrow", "noonish"), "noonish is not a time of day"),
        (("move", "2", "2026-11-24"), "A plan is moved to a time that is still to come."),
        (("move", "2", "0001-01-01"), "A plan is moved to a time that is still to come."),
        (("move", "2", "9999-12-31", "23:59"), "A plan is moved to 2100 at the latest."),
        (("confirm", "99"), "There is nothing planned with the id 99."),
        (("done", "99"), "There is no promise with the id 99."),
    ],
)
def test_what_cannot_be_done_is_refused_in_a_sentence(
    used: Terminal, words: tuple[str, ...], says: str
) -> None:
    code, out, err = used("today", *words)
    assert (code, out) == (2, "")
    assert says in err
    assert err.count("\n") == 1


def test_every_command_it_shows_can_be_run(used: Terminal) -> None:
    for thing in json.loads(used("today", "--json")[1]):
        words = thing["command"].split()[1:]
        if "…" not in words:
            assert used(*words)[0] == 0, words
