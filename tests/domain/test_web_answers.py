"""What the web answers, as rows to go on from."""

from datetime import timedelta

import pytest

from linchpin_tui.domain.vocabulary import Employment, LineOfWork, Role
from linchpin_tui.domain.web import Link, Web, build
from linchpin_tui.domain.web_answers import Question, RoomOf, answer, since
from linchpin_tui.domain.web_goals import Goals
from tests.domain.making import WED

DAY = timedelta(days=1)
WEB = build(
    [
        Link(
            1,
            "Ana",
            roles=(Role.HUB,),
            line_of_work=LineOfWork.OTHER,
            employment=Employment.EMPLOYED,
            last_interaction=WED,
        ),
        Link(
            2,
            "Ben",
            1,
            roles=(Role.HUB, Role.MENTOR),
            employment=Employment.BETWEEN_JOBS,
            last_interaction=WED - 60 * DAY,
            organization="Acme",
        ),
        Link(3, "Cleo", 2, last_interaction=WED - 200 * DAY, opportunities=2, organization="ACME"),
        Link(4, "Dan", 1, decides=True, organization="Acme"),
        Link(5, "Eve", asleep=True),
    ],
    [(1, 5)],
    WED,
)


def rows(question: Question, web: Web = WEB) -> list[tuple[str, str]]:
    """Headings in brackets."""
    found = answer(question, web, WED, [RoomOf("PyData", "2 people met", (3, 1, 99))])
    return [(row.text if row.node else f"[{row.text}]", row.end) for row in found.rows]


def test_roles_come_with_who_holds_them_and_what_is_missing_first() -> None:
    found = rows(Question.ROLES)
    assert found[0] == ("[Challenger]", "gap: nobody yet")
    assert found[2:4] == [("[Mentor]", "gap: 0 of 1 warm"), ("Ben", "cooling · 60 days")]
    assert found[-3:] == [
        ("[Hub]", "1 of 2 warm"),
        ("Ana", "warm · today"),
        ("Ben", "cooling · 60 days"),
    ]
    about = answer(Question.ROLES, WEB, WED).about
    assert about.startswith("Nobody warm yet: challenger, expert, mentor")
    assert "Of 2 people no role is known yet" in about


def test_linchpins_say_how_many_they_hold_and_the_quiet_for_how_long() -> None:
    assert rows(Question.LINCHPINS) == [("Ana", "holds 3"), ("Ben", "holds 1")]
    assert rows(Question.QUIET) == [("Cleo", "quiet · 200 days")]


def test_introducers_come_by_reach_with_what_surfaced_through_them() -> None:
    assert rows(Question.INTRODUCERS) == [
        ("Ana", "led to 2, 3 in all, 2 opportunities"),
        ("Ben", "led to 1, 1 in all, 2 opportunities"),
    ]


def test_the_share_in_work_leaves_out_who_sleeps_and_names_the_others() -> None:
    assert answer(Question.IN_WORK, WEB, WED).about.startswith("1 of the 2 you know of")
    assert [text for text, _ in rows(Question.IN_WORK)] == [
        *("[In work]", "Ana", "[Between jobs]", "Ben", "[Not known yet]", "Cleo", "Dan"),
    ]


def test_hubs_elsewhere_stand_before_those_whose_line_of_work_is_to_be_asked() -> None:
    assert rows(Question.HUBS_ELSEWHERE) == [
        ("[In another line of work]", "1"),
        ("Ana", "warm · today"),
        ("[Line of work not known yet]", "1"),
        ("Ben", "cooling · 60 days"),
    ]


def test_rooms_come_with_whom_you_met_there() -> None:
    assert rows(Question.ROOMS) == [
        ("[PyData]", "2 people met"),
        ("Ana", "warm · today"),
        ("Cleo", "quiet · 200 days"),
    ]


@pytest.mark.parametrize("question", Question)
def test_an_empty_web_answers_in_a_sentence(question: Question) -> None:
    found = answer(question, build((), (), WED), WED)
    assert found.about.endswith((".", "Vogel"))
    assert not any(row.node for row in found.rows)


def test_since_tells_who_sleeps_from_who_was_never_talked_with() -> None:
    assert since(WEB.nodes[5], WED) == "asleep"
    assert since(WEB.nodes[4], WED) == "not talked with yet"


# Warm paths to what is typed.


def paths(typed: str, selected: int = 0) -> list[str]:
    """The headings in brackets, with the people on the way."""
    return [
        row.text if row.node else f"[{row.text}: {row.end}]"
        for row in Goals(WEB).paths(typed, selected, WED)
    ]


def test_before_anything_is_typed_the_path_leads_to_the_selected_person() -> None:
    assert paths("") == []
    assert paths("", 3) == [
        "[To Cleo (ACME): 3 steps]",
        *("Ana", "Ben", "Cleo"),
        "[To someone who decides at Acme: 2 steps]",
        *("Ana", "Dan"),
    ]
    assert paths("", 5) == ["[To Eve: you know them yourself]", "Eve"]


def test_a_step_over_a_tie_says_so() -> None:
    web = build([Link(1, "Ana"), Link(2, "Ben", 1), Link(3, "Cleo", 2)], [(1, 3)], WED)
    found = Goals(web).paths("cleo", 0, WED)
    assert [row.end for row in found] == [
        *("2 steps", "not talked with yet", "not talked with yet · by a tie"),
    ]


def test_an_organization_is_meant_whatever_its_case_and_who_decides_there_named_apart() -> None:
    assert paths("acm")[:6] == [
        "[To Acme, 3 people: 2 steps]",
        *("Ana", "Ben"),
        "[To someone who decides at Acme: 2 steps]",
        *("Ana", "Dan"),
    ]


def test_a_person_is_meant_by_a_part_of_their_name() -> None:
    assert paths("cleo") == ["[To Cleo (ACME): 3 steps]", "Ana", "Ben", "Cleo"]
    assert paths("nobody at all") == paths("?!") == []


def test_those_left_out_are_not_offered() -> None:
    assert [(row.text, row.end) for row in Goals(WEB).people("", but=(1, 5))] == [
        ("Ben", "via Ana"),
        ("Cleo", "via Ben"),
        ("Dan", "via Ana"),
    ]
