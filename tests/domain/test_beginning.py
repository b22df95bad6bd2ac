"""The numbers that are proposed, the six questions, and whom to think of first."""

from linchpin_tui.domain.beginning import PACES, PROMPTS
from linchpin_tui.domain.linchpin_check import LEANS, QUESTIONS, Habit, Lean
from linchpin_tui.domain.vocabulary import CREED


def test_the_paces_propose_the_numbers_of_the_creed_and_smaller_ones() -> None:
    proposed = {pace.key: tuple(pace.numbers[measure] for measure in CREED) for pace in PACES}
    assert proposed == {
        "full_time": (10, 10, 5, 1),
        "beside_work": (3, 3, 1, 1),
        "just_starting": (2, 2, 1, 1),
    }
    assert "creed" in PACES[0].about


def test_a_pace_says_its_numbers() -> None:
    assert PACES[1].words == (
        "3 people a day; a week 3 interviews, 1 of them with who decides, 1 coach session"
    )


def test_every_habit_is_asked_about_once_with_an_answer_for_each_side() -> None:
    assert [question.habit for question in QUESTIONS] == list(Habit)
    for question in QUESTIONS:
        assert question.asks.endswith("?")
        assert [lean for _, lean in question.answers] == [Lean.CROWD, Lean.EVEN, Lean.LINCHPIN]
        assert len({words for words, _ in question.answers}) == 3
    assert set(LEANS) == set(Lean)


def test_there_is_somebody_to_think_of_for_each_of_the_first_ten() -> None:
    assert len({prompt.who for prompt in PROMPTS}) >= 10
