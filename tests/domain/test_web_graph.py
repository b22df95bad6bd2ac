"""Linchpins and warm paths, over introductions and ties."""

from collections import deque
from datetime import timedelta
from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linchpin_tui.domain.linchpins import linchpins, neighbours
from linchpin_tui.domain.vocabulary import Warmth
from linchpin_tui.domain.web import Link, Web, build
from linchpin_tui.domain.web_paths import WarmPaths, warm_path, warm_path_into, warm_path_to_any
from tests.domain.making import WED

DAY = timedelta(days=1)


def grown(*links: Link, ties: tuple[tuple[int, int], ...] = ()) -> Web:
    return build(links, ties, WED)


def held(web: Web) -> dict[str, int]:
    return {pin.person.name: pin.holds for pin in linchpins(web)}


def test_who_alone_led_you_to_others_holds_them() -> None:
    web = grown(
        Link(1, "Ana"), Link(2, "Ben", 1), Link(3, "Cleo", 2), Link(4, "Dan", 1), Link(5, "Eve")
    )
    assert held(web) == {"Ana": 3, "Ben": 1}


def test_a_tie_around_someone_frees_those_they_held() -> None:
    links = (Link(1, "Ana"), Link(2, "Ben", 1), Link(3, "Cleo", 2), Link(4, "Dan"))
    assert held(grown(*links)) == {"Ana": 2, "Ben": 1}
    assert held(grown(*links, ties=((3, 4),))) == {}
    assert held(grown(*links, ties=((2, 4),))) == {"Ben": 1}


def test_a_tie_can_make_a_linchpin_of_someone_who_led_you_to_nobody() -> None:
    web = grown(Link(1, "Ana"), Link(2, "Ben", 1), Link(3, "Cleo", 1), ties=((2, 3),))
    assert held(web) == {"Ana": 2}


def test_who_holds_most_comes_first_and_of_equals_by_name() -> None:
    web = grown(
        Link(1, "zoe"),
        Link(2, "B", 1),
        Link(3, "Ana"),
        Link(4, "D", 3),
        Link(5, "Max"),
        Link(6, "F", 5),
        Link(7, "G", 5),
    )
    assert [pin.person.name for pin in linchpins(web)] == ["Max", "Ana", "zoe"]


def test_an_empty_web_has_no_linchpin() -> None:
    assert linchpins(grown()) == ()


def test_a_cycle_hung_on_you_holds_nobody_of_itself() -> None:
    assert held(grown(Link(1, "Ana", 2), Link(2, "Ben", 1), Link(3, "Cleo", 2))) == {"Ben": 1}


def test_linchpins_of_a_chain_thousands_deep_are_found() -> None:
    web = grown(*(Link(n, f"P{n}", n - 1 or None) for n in range(1, 5_001)))
    found = linchpins(web)
    assert len(found) == 4_999
    assert (found[0].holds, found[-1].holds) == (4_999, 1)


def test_a_hundred_thousand_contacts_are_judged_within_the_limit_of_a_test() -> None:
    links = [Link(n, f"P{n}", n // 3 or None) for n in range(1, 100_001)]
    web = build(links, ((n, n + 1) for n in range(3, 100_000)), WED)
    assert held(web) == {}
    assert len(warm_path(web, 100_000)) == reached(web)[100_000]


webs = st.integers(1, 12).flatmap(
    lambda count: st.builds(
        lambda above, ties, days: build(
            [
                Link(id, f"P{id}", parent, last_interaction=WED - ago * DAY, asleep=ago == 0)
                for id, (parent, ago) in enumerate(zip(above, days, strict=True), 1)
            ],
            ties,
            WED,
        ),
        st.lists(st.none() | st.integers(1, count), min_size=count, max_size=count),
        st.lists(st.tuples(st.integers(1, count), st.integers(1, count)), max_size=8),
        st.lists(st.sampled_from([0, 1, 50, 100]), min_size=count, max_size=count),
    )
)


def reached(web: Web, without: int | None = None) -> dict[int, int]:
    """By brute force: who can be reached from You (0) in how many steps, with someone away."""
    joined = neighbours(web)
    steps = {0: 0}
    waiting = deque([0])
    while waiting:
        at = waiting.popleft()
        for other in joined[at]:
            if other not in steps and other != without:
                steps[other] = steps[at] + 1
                waiting.append(other)
    return steps


@given(webs)
def test_a_linchpin_is_whose_absence_cuts_others_off(web: Web) -> None:
    everyone = set(web.nodes)
    cut = {id: len(everyone - {id} - set(reached(web, id))) for id in everyone}
    assert {pin.person.id: pin.holds for pin in linchpins(web)} == {
        id: count for id, count in cut.items() if count
    }


def test_neighbours_are_you_introducers_introduced_and_ties() -> None:
    web = grown(Link(1, "Ana"), Link(2, "Ben", 1), Link(3, "Cleo", 99), ties=((2, 3),))
    assert {id: sorted(others) for id, others in neighbours(web).items()} == {
        0: [1, 3],
        1: [0, 2],
        2: [1, 3],
        3: [0, 2],
    }


def names(web: Web, id: int) -> list[str]:
    return [node.name for node in warm_path(web, id)]


def test_the_warm_path_is_the_shortest_over_introductions_and_ties() -> None:
    links = (Link(1, "Ana"), Link(2, "Ben", 1), Link(3, "Cleo", 2), Link(4, "Dan"))
    assert names(grown(*links), 3) == ["Ana", "Ben", "Cleo"]
    assert names(grown(*links, ties=((3, 4),)), 3) == ["Dan", "Cleo"]
    assert names(grown(*links), 1) == ["Ana"]


COLD_AND_WARM = {
    "warm": WED,
    "cooling": WED - 60 * DAY,
    "quiet": WED - 200 * DAY,
}


@pytest.mark.parametrize("order", list(permutations(["warm", "cooling", "quiet", "asleep"], 2)))
def test_of_equally_short_paths_the_warmest_is_taken(order: tuple[str, str]) -> None:
    rank = ["warm", "cooling", "quiet", "asleep"]
    between = [
        Link(id, state, last_interaction=COLD_AND_WARM.get(state), asleep=state == "asleep")
        for id, state in enumerate(order, 1)
    ]
    web = grown(*between, Link(9, "Target", 1), ties=((2, 9),))
    assert names(web, 9) == [min(order, key=rank.index), "Target"]


def test_warmth_is_that_of_the_whole_path() -> None:
    web = grown(
        Link(1, "A", last_interaction=WED),
        Link(2, "B", last_interaction=WED - 60 * DAY),
        Link(3, "AA", 1, last_interaction=WED - 200 * DAY),
        Link(4, "BB", 2, last_interaction=WED),
        Link(9, "Target", 3),
        ties=((4, 9),),
    )
    assert names(web, 9) == ["B", "BB", "Target"]


def test_equally_warm_paths_are_told_apart_by_name_so_that_the_answer_is_stable() -> None:
    for first, second in (("Ana", "Ben"), ("Ben", "Ana")):
        web = grown(Link(1, first), Link(2, second), Link(9, "Target", 1), ties=((2, 9),))
        assert names(web, 9) == ["Ana", "Target"]


def test_a_path_into_an_organization_leads_to_who_is_nearest() -> None:
    web = grown(
        Link(1, "Ana"),
        Link(2, "Ben", 1, organization="ACME"),
        Link(3, "Cleo", 2, organization="Acme"),
        Link(4, "Dan", organization="Acme Labs"),
    )
    assert [node.name for node in warm_path_into(web, " acme ")] == ["Ana", "Ben"]
    assert warm_path_into(web, "Globex") == ()


def test_a_path_to_who_decides_leads_to_the_nearest_of_them() -> None:
    web = grown(
        Link(1, "Ana", organization="Acme"),
        Link(2, "Ben", 1, organization="Acme", decides=True),
        Link(3, "Cleo", 2, organization="Acme", decides=True),
        Link(4, "Dan", organization="Globex", decides=False),
    )
    assert [node.name for node in warm_path_into(web, "acme")] == ["Ana"]
    assert [node.name for node in warm_path_into(web, "acme", deciding=True)] == ["Ana", "Ben"]
    assert warm_path_into(web, "Globex", deciding=True) == ()


def test_who_introduced_themselves_or_goes_round_in_a_circle_is_reached_all_the_same() -> None:
    web = grown(Link(1, "Ana", 1), Link(2, "Ben", 3), Link(3, "Cleo", 2), Link(4, "Dan", 3))
    ways = WarmPaths(web)
    assert [[node.name for node in ways.to(id)] for id in web.nodes] == [
        *(["Ana"], ["Ben"], ["Cleo"], ["Cleo", "Dan"]),
    ]
    assert held(web) == {"Cleo": 1}


def test_of_several_as_near_the_warmest_is_reached() -> None:
    web = grown(
        Link(1, "Ana", last_interaction=WED - 200 * DAY), Link(2, "Ben", last_interaction=WED)
    )
    assert [node.name for node in warm_path_to_any(web, [1, 2])] == ["Ben"]


def test_there_is_no_path_to_someone_who_is_not_in_the_web() -> None:
    assert warm_path(grown(Link(1, "Ana")), 99) == ()
    assert warm_path_to_any(grown(Link(1, "Ana")), []) == ()


@given(webs, st.integers(1, 12))
def test_no_path_is_shorter_and_none_as_short_is_warmer(web: Web, id: int) -> None:
    path = warm_path(web, id)
    if id not in web.nodes:
        assert path == ()
        return
    joined = neighbours(web)
    ids = [0, *(node.id for node in path)]
    assert ids[-1] == id
    assert all(after in joined[before] for before, after in pairwise(ids))
    assert len(path) == reached(web)[id]
    coldness = {Warmth.WARM: 0, Warmth.COOLING: 1, Warmth.QUIET: 2, None: 3}
    best = {0: 0}
    steps = reached(web)
    for other in sorted(web.nodes, key=lambda other: steps[other]):
        before = [best[n] for n in joined[other] if steps[n] == steps[other] - 1]
        best[other] = min(before) + coldness[web.nodes[other].warmth]
    assert sum(coldness[node.warmth] for node in path) == best[id]
