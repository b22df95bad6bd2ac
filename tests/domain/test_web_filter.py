"""Whom a filter on the web means."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linchpin_tui.domain.vocabulary import Employment, Role
from linchpin_tui.domain.web import Link, Web, build
from linchpin_tui.domain.web_filter import KEYS, WORDS, Filter, WrongFilter, parse, split
from tests.domain.making import WED

LONG_AGO = WED.replace(year=2025)
WEB: Web = build(
    [
        Link(1, "Ana", roles=(Role.HUB, Role.MENTOR), organization="Acme Labs", tags=("choir",)),
        Link(2, "Ben", 1, roles=(Role.ROLE_MODEL,), decides=True, last_interaction=WED),
        Link(3, "Cleo", 1, employment=Employment.EMPLOYED, decides=False, tags=("Food bank",)),
        Link(4, "Dan", 2, employment=Employment.BETWEEN_JOBS, last_interaction=LONG_AGO),
        Link(5, "Eve", asleep=True, organization="Procter & Gamble"),
        Link(6, "Fay", organization="Clínica Rosa", tags=("año sabático",)),
    ],
    (),
    WED,
)


def meant(text: str) -> str:
    """The initials of those a filter means."""
    lit = parse(text).lit(WEB)
    return "".join(node.name[0] for id, node in WEB.nodes.items() if id in lit)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("role:hub", "A"),
        ("hub", "A"),
        ("+hub", "A"),
        ("HUB", "A"),
        ("role-model", "B"),
        ("role:role_model", "B"),
        ("role model", "B"),
        ("+role model", "B"),
        ("role:role model", "B"),
        ("role:none", "CDEF"),
        ("employed", "C"),
        ("in-work", "C"),
        ("in work", "C"),
        ("between jobs", "D"),
        ("looking", "D"),
        ("work:unknown", "ABEF"),
        ("decides", "B"),
        ("peer", "C"),
        ("decides:no", "C"),
        ("decides:unknown", "ADEF"),
        ("org:acme", "A"),
        ("at:labs", "A"),
        ("@acme", "A"),
        ('org:"procter & gamble"', "E"),
        ("tag:choir", "A"),
        ('tag:"food bank"', "C"),
        ("choir", "A"),
        ("gamble", "E"),
        ("org:clinica", "F"),
        ("CLÍNICA", "F"),
        ("tag:ano", "F"),
        ('org:"&"', "E"),
        ("warm", "B"),
        ("quiet", "D"),
        ("warmth:quiet", "D"),
        ("asleep", "E"),
        ("never", "ACF"),
        ("zzz", ""),
    ],
)
def test_a_word_is_about_one_thing(text: str, expected: str) -> None:
    assert meant(text) == expected


def test_words_about_one_thing_are_alternatives_and_about_different_things_all_have_to_hold() -> (
    None
):
    assert meant("hub role-model") == "AB"
    assert meant("hub role-model decides") == "B"
    assert meant("warm, quiet") == "BD"
    assert meant("hub quiet") == ""
    assert meant("choir acme") == "A"


def test_a_filter_says_itself_in_words() -> None:
    assert parse("hub mentor org:acme warm").words == "hub or mentor · at acme · warm"
    assert parse("looking decides choir").words == "between jobs · decides · “choir”"


@pytest.mark.parametrize("text", ["", "  ", "role:", "org: tag:", "+", ",", '""'])
def test_nothing_said_filters_nothing(text: str) -> None:
    assert parse(text) == Filter()
    assert not parse(text)
    assert parse(text).lit(WEB) == frozenset(WEB.nodes)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("role:boss", "role: takes challenger, expert, hub"),
        ("warmth:hot", "warmth: takes warm, cooling, quiet, asleep or never, not “hot”."),
        ("colour:red", "There is no colour: here; there are role:, work:"),
    ],
)
def test_what_cannot_be_is_refused_with_what_would_be_right(text: str, said: str) -> None:
    with pytest.raises(WrongFilter, match=said):
        parse(text)


@given(
    st.lists(
        st.sampled_from([*WORDS, *(f"{key}:x" for key in KEYS)]) | st.text(max_size=12), max_size=4
    ).map(" ".join)
)
@settings(max_examples=40)
def test_whatever_is_typed_is_a_filter_or_a_sentence(text: str) -> None:
    try:
        found = parse(text)
    except WrongFilter:
        with pytest.raises(WrongFilter, match=r"^(\w+: takes|There is no)(?s:.)*\.$"):
            parse(text)
        return
    assert found.lit(WEB) <= set(WEB.nodes)
    assert bool(found) == bool(split(text))
    for word in split(text):
        if " " not in word:
            assert found.lit(WEB) <= parse(f"{text} {word}").lit(WEB)
