"""`start`: the first steps by plain questions on a terminal."""

import builtins
from collections.abc import Callable

import pytest

from linchpin_tui.clock import clock_from_environment
from linchpin_tui.paths import paths
from linchpin_tui.services import first_run, people, quotas
from linchpin_tui.services.desk import Desk, open_desk
from linchpin_tui.services.first_run import Habit, Lean
from tests.cli.test_config import Terminal, on

__all__ = ["on"]

Answers = Callable[..., list[str]]


@pytest.fixture
def answers(on: Terminal, monkeypatch: pytest.MonkeyPatch) -> Answers:
    """Run `start` and type these lines; the input ends after the last. Gives what was said."""

    def run(*lines: str, arguments: tuple[str, ...] = ()) -> list[str]:
        waiting = list(lines)

        def typed(prompt: str = "") -> str:
            if not waiting:
                raise EOFError
            return waiting.pop(0)

        monkeypatch.setattr(builtins, "input", typed)
        monkeypatch.setattr("linchpin_tui.cli.start._is_terminal", lambda _: True)
        code, out, err = on("start", *arguments)
        assert (code, err) == (0, "")
        assert not waiting
        return out.splitlines()

    return run


def desk() -> Desk:
    return open_desk(paths(), clock_from_environment())


def targets() -> list[int]:
    opened = desk()
    try:
        return [one.gauge.target for one in quotas.week(opened).readings]
    finally:
        opened.close()


def test_without_a_terminal_it_says_so(on: Terminal) -> None:
    code, out, err = on("start")
    assert (code, out) == (2, "")
    assert "needs a terminal" in err


def test_the_numbers_of_a_pace_are_taken_with_two_keys(answers: Answers) -> None:
    said = answers("2", "")
    assert any("full time" in line and "the creed's numbers" in line for line in said)
    # The day began on a Wednesday: the week's shares are those of three days.
    assert targets() == [3, 2, 1, 1]


def test_every_number_can_be_another(answers: Answers) -> None:
    said = answers("1", "4 five 1 1", "4, 0, 0, 2000", "4 0 0 1")
    assert sum("Four numbers" in line for line in said) == 1
    assert "A number goes from 0 to 999." in said
    assert targets()[0] == 4


def test_the_question_is_asked_once(answers: Answers) -> None:
    assert any("The creed's numbers hold" in line for line in answers(""))
    assert not any("full time" in line for line in answers())
    assert any("full time" in line for line in answers(arguments=("--again",)))


def test_the_six_questions_are_asked_if_wanted(answers: Answers) -> None:
    answers("", "y", "3", "", "7", "x", "1", "2", "2", "1")
    opened = desk()
    found = {habit: belief.lean for habit, belief in first_run.beliefs(opened).items()}
    opened.close()
    assert found == {
        Habit.ROOMS: Lean.LINCHPIN,
        Habit.MESSAGE: Lean.CROWD,
        Habit.BOARDS: Lean.EVEN,
        Habit.APPLICATIONS: Lean.EVEN,
        Habit.ASKING: Lean.CROWD,
    }


def test_only_those_not_answered_yet_are_asked_again(answers: Answers) -> None:
    answers("", "y", "3", "3", "3", "3", "3")
    said = answers("y")
    assert sum(line.endswith("?") and "?" in line for line in said) == 1


def test_people_come_in_one_line_each(answers: Answers) -> None:
    said = answers(
        "",
        "",
        "Dana Lee at Acme, hub",
        "",
        "Dana Lea",
        "lunch with Sam Ortiz 3 months ago",
        ".",
    )
    assert "0 of 10 · A former colleague, whom you would work with again" in said
    assert "Dana Lee (Acme), new · hub" in said
    assert any("You know Dana Lee (Acme, id:1)" in line for line in said)
    assert "2 people in your web. From here on:" in said
    opened = desk()
    assert {one.name for one in people.people(opened)} == {"Dana Lee", "Sam Ortiz"}
    opened.close()


def test_ten_people_are_a_web(answers: Answers) -> None:
    names = ("Ana", "Bea", "Cy", "Dov", "Eva", "Fay", "Gus", "Hal", "Ida", "Jon", "Kim")
    said = answers("", "", *(f"{name} Stone{name}" for name in names))
    assert sum("Ten people: that is a web." in line for line in said) == 1
    assert said[-4] == "11 people in your web. From here on:"


def test_what_was_answered_is_kept_whenever_it_ends(answers: Answers) -> None:
    answers("3", "", "y", "1")
    opened = desk()
    begun = first_run.state(opened)
    opened.close()
    assert begun.pace == "just_starting"
    assert begun.answered == {Habit.ROOMS}
