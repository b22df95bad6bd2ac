"""One contact's need beside another's offer."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linchpin_tui.domain.matches import Giving, Heard, Match, Matches, telling
from linchpin_tui.domain.records import Person

DANA, KIM, SAM = Person(1, "Dana Lee"), Person(2, "Kim Wu"), Person(3, "Sam Ortiz")


def dana(*needs: str, offers: tuple[str, ...] = ()) -> Giving:
    return Giving(1, "Dana Lee", needs=needs, offers=offers)


def kim(*offers: str, tags: tuple[str, ...] = (), at: str | None = None) -> Giving:
    return Giving(2, "Kim Wu", at, tags, offers=offers)


@pytest.mark.parametrize(
    ("need", "offer"),
    [
        ("a UX reviewer", "reviews UX"),
        ("a translator for German contracts", "translates German contracts"),
        ("a Spanish tutor for two teenagers", "tutors Spanish on weekends"),
        ("a route planner", "planning routes"),
        ("UNE ÉTUDE DE MARCHÉ", "une étude"),
    ],
)
def test_a_need_meets_an_offer_that_shares_a_word_whatever_its_ending(
    need: str, offer: str
) -> None:
    found = Matches([dana(need), kim(offer)]).for_needs_of(1)
    assert found == (Match(DANA, need, KIM, offer),)


@pytest.mark.parametrize(
    ("need", "offer"),
    [
        ("someone to talk with", "someone to walk with"),
        ("two days a week", "free two days a week"),
        ("a designer", "a cello"),
        ("a first customer", "customs know-how"),
        ("", "an hour"),
    ],
)
def test_words_that_say_nothing_match_nothing(need: str, offer: str) -> None:
    assert Matches([dana(need), kim(offer)]).for_needs_of(1) == ()


def test_an_offer_matches_by_its_tags_and_organization_too_but_after_its_own_words() -> None:
    needs = "a way into Hooli", "a singer for the choir"
    beside = kim("opens doors", tags=("choir",), at="Hooli")
    itself = Giving(3, "Sam Ortiz", offers=("sings in a choir",))
    found = Matches([dana(*needs), beside, itself]).for_needs_of(1)
    assert [(match.need, match.helper) for match in found] == [
        (needs[1], SAM),
        (needs[1], KIM),
        (needs[0], KIM),
    ]


def test_it_is_the_same_match_from_the_other_side() -> None:
    both = Matches([dana("a UX reviewer"), kim("reviews UX")])
    assert both.for_offers_of(2) == both.for_needs_of(1) != ()
    assert both.for_offers_of(1) == both.for_needs_of(2) == both.for_offers_of(99) == ()


def test_nobody_is_matched_with_themselves_or_with_whom_they_know() -> None:
    people = [dana("a cello", offers=("a cello",)), kim("a cello")]
    assert [match.helper for match in Matches(people).for_needs_of(1)] == [KIM]
    assert Matches(people, known=[(2, 1)]).for_needs_of(1) == ()


def test_what_you_heard_meets_a_need_by_two_words_or_by_its_organization() -> None:
    heard = [
        Heard("hires two data engineers", "Delta"),
        Heard("lost their data", "Hooli"),
        Heard("wants data engineers", contact=1),
    ]
    found = Matches([dana("data engineers for a pilot", "a word at Delta")], heard).for_needs_of(1)
    assert [(match.need, match.helper, match.offer) for match in found] == [
        ("data engineers for a pilot", None, "hires two data engineers"),
        ("a word at Delta", None, "hires two data engineers"),
    ]


texts = st.lists(
    st.sampled_from(["UX review", "a piano", "German", "Friday", "鈴木", ""]), max_size=2
).map(tuple)
crowds = st.lists(st.tuples(texts, texts), max_size=5).map(
    lambda rows: [
        Giving(id, f"P{id}", needs=needs, offers=offers)
        for id, (needs, offers) in enumerate(rows, 1)
    ]
)


@given(crowds)
@settings(max_examples=50)
def test_every_match_shares_a_word_and_none_is_left_out(people: list[Giving]) -> None:
    matches = Matches(people)
    found = [match for one in people for match in matches.for_needs_of(one.id)]
    wanted = {
        (one.id, need, other.id, offer)
        for one in people
        for other in people
        for need in one.needs
        for offer in other.offers
        if one.id != other.id and telling(need) & telling(offer)
    }
    assert {(m.needs.id, m.need, m.helper.id, m.offer) for m in found if m.helper} == wanted
    assert sorted(found) == sorted(m for one in people for m in matches.for_offers_of(one.id))
