"""The forest of introductions and what is read off it."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linchpin_tui.domain import web
from linchpin_tui.domain.records import Contact, Person
from linchpin_tui.domain.vocabulary import Employment, LineOfWork, Role, Warmth
from linchpin_tui.domain.warmth import warmth
from linchpin_tui.domain.web import Coverage, Introducer, InWork, Link, Web, build
from tests.domain.making import WED

DAY = timedelta(days=1)


def grown(*links: Link, ties: Sequence[tuple[int, int]] = ()) -> Web:
    return build(links, ties, WED)


def chain(length: int) -> list[Link]:
    return [Link(n, f"Person {n:06}", n - 1 if n > 1 else None) for n in range(1, length + 1)]


FAMILY = (
    Link(1, "Ana"),
    Link(2, "Ben", 1),
    Link(3, "cleo", 1),
    Link(4, "Dan", 3),
    Link(5, "Eve"),
)


def test_depth_is_the_number_of_introductions_from_you() -> None:
    nodes = grown(*FAMILY).nodes
    assert {node.name: node.depth for node in nodes.values()} == {
        "Ana": 1,
        "Ben": 2,
        "cleo": 2,
        "Dan": 3,
        "Eve": 1,
    }


def test_reach_is_who_is_below_without_themselves() -> None:
    nodes = grown(*FAMILY).nodes
    assert [nodes[id].reach for id in (1, 2, 3, 4, 5)] == [3, 0, 1, 0, 0]


def test_yield_is_what_surfaced_through_someone_and_those_below() -> None:
    nodes = grown(
        Link(1, "Ana", opportunities=1), Link(2, "Ben", 1, opportunities=4), Link(3, "Cleo", 2)
    ).nodes
    assert [nodes[id].yielded for id in (1, 2, 3)] == [5, 4, 0]


def test_siblings_come_in_alphabetical_order_whatever_their_case() -> None:
    found = grown(Link(1, "béa"), Link(2, "Ben"), Link(3, "ana"), Link(4, "Ana"), Link(5, "ZOE"))
    assert found.roots == (3, 4, 2, 1, 5)
    below = grown(Link(9, "Top"), Link(1, "zoe", 9), Link(2, "Yan", 9)).nodes[9]
    assert below.children == (2, 1)


def test_the_walk_gives_each_before_those_they_led_to() -> None:
    assert [node.name for node in grown(*FAMILY).walk()] == ["Ana", "Ben", "cleo", "Dan", "Eve"]


def test_the_order_in_which_contacts_are_given_changes_nothing() -> None:
    straight, reverse = grown(*FAMILY), grown(*reversed(FAMILY))
    assert straight.roots == reverse.roots
    assert dict(straight.nodes) == dict(reverse.nodes)


def test_an_introducer_who_is_not_in_the_web_leaves_theirs_on_you() -> None:
    node = grown(Link(1, "Ana", 99)).nodes[1]
    assert (node.parent, node.depth, node.in_cycle) == (None, 1, False)


def test_a_cycle_hangs_on_you_flagged_and_is_not_looped_on() -> None:
    found = grown(
        Link(1, "Ana", 3),
        Link(2, "Ben", 1),
        Link(3, "Cleo", 2),
        Link(4, "Dan", 2),
        Link(5, "Eve", 4),
    )
    assert found.roots == (1, 2, 3)
    assert [found.nodes[id].in_cycle for id in (1, 2, 3, 4, 5)] == [True] * 3 + [False] * 2
    assert [found.nodes[id].depth for id in (1, 2, 3, 4, 5)] == [1, 1, 1, 2, 3]
    assert [found.nodes[id].reach for id in (1, 2, 3)] == [0, 2, 0]
    assert found.nodes[1].link.introduced_by == 3


def test_one_who_introduced_themselves_is_a_cycle_of_one() -> None:
    node = grown(Link(1, "Ana", 1)).nodes[1]
    assert (node.parent, node.depth, node.in_cycle) == (None, 1, True)


def test_two_cycles_are_both_found() -> None:
    found = grown(Link(1, "A", 2), Link(2, "B", 1), Link(3, "C", 4), Link(4, "D", 3), Link(5, "E"))
    assert [id for id, node in found.nodes.items() if node.in_cycle] == [1, 2, 3, 4]


def test_an_empty_web_is_one_too() -> None:
    found = grown()
    assert (dict(found.nodes), found.roots, list(found.walk())) == ({}, (), [])
    assert web.gaps(found) == tuple(Role)
    assert web.share_in_work(found) == InWork(0, 0, 0)


def test_a_chain_may_be_thousands_deep() -> None:
    found = grown(*chain(5_000))
    assert found.nodes[5_000].depth == 5_000
    assert found.nodes[1].reach == 4_999
    assert sum(1 for _ in found.walk()) == 5_000
    assert len(web.path_from_you(found, 5_000)) == 5_000


def test_a_cycle_may_be_thousands_long() -> None:
    links = [Link(1, "First", 5_000), *chain(5_000)[1:]]
    assert all(node.in_cycle for node in grown(*links).nodes.values())


def test_a_hundred_thousand_contacts_grow_within_the_limit_of_a_test() -> None:
    links = [Link(n, f"Person {n}", n // 3 or None) for n in range(1, 100_001)]
    found = build(links, ((n, n + 1) for n in range(1, 100_000)), WED)
    assert sum(found.nodes[id].reach + 1 for id in found.roots) == 100_000
    assert len(found.ties) == 99_999


def test_ties_are_kept_once_and_only_between_two_in_the_web() -> None:
    found = grown(*FAMILY, ties=[(5, 1), (1, 5), (2, 2), (1, 99), (98, 2), (3, 4)])
    assert found.ties == ((1, 5), (3, 4))


def test_the_path_from_you_is_the_chain_of_introductions() -> None:
    found = grown(*FAMILY)
    assert [node.name for node in web.path_from_you(found, 4)] == ["Ana", "cleo", "Dan"]
    assert [node.name for node in web.path_from_you(found, 5)] == ["Eve"]


@pytest.mark.parametrize(
    ("days", "keep", "expected"),
    [
        (0, None, Warmth.WARM),
        (45, None, Warmth.WARM),
        (46, None, Warmth.COOLING),
        (90, None, Warmth.COOLING),
        (91, None, Warmth.QUIET),
        (7, 7, Warmth.WARM),
        (8, 7, Warmth.COOLING),
        (14, 7, Warmth.COOLING),
        (15, 7, Warmth.QUIET),
        (0, 0, Warmth.WARM),
        (1, 0, Warmth.QUIET),
        (-1, None, Warmth.WARM),
    ],
)
def test_warmth_goes_by_the_days_since_the_last_interaction(
    days: int, keep: int | None, expected: Warmth
) -> None:
    assert warmth(WED - days * DAY, WED, keep_in_touch_days=keep) is expected
    link = Link(1, "Ana", last_interaction=WED - days * DAY, keep_in_touch_days=keep)
    assert grown(link).nodes[1].warmth is expected


@pytest.mark.parametrize(
    ("own", "expected"), [(None, Warmth.COOLING), (20, Warmth.WARM), (5, Warmth.QUIET)]
)
def test_who_has_no_keep_in_touch_days_goes_by_the_usual_ones(
    own: int | None, expected: Warmth
) -> None:
    last = WED - 15 * DAY
    assert warmth(last, WED, keep_in_touch_days=own, usual=10) is expected
    link = Link(1, "Ana", last_interaction=last, keep_in_touch_days=own)
    assert build([link], (), WED, 10).nodes[1].warmth is expected


def test_who_sleeps_or_was_never_talked_with_has_no_warmth() -> None:
    assert warmth(WED, WED, asleep=True) is None
    assert warmth(None, WED) is None
    found = grown(Link(1, "Ana", asleep=True, last_interaction=WED), Link(2, "Ben"))
    assert [node.warmth for node in found.nodes.values()] == [None, None]


def someone(
    id: int,
    *roles: Role,
    days: int | None = 0,
    asleep: bool = False,
    employment: Employment = Employment.UNKNOWN,
    work: LineOfWork = LineOfWork.UNKNOWN,
) -> Link:
    last = None if days is None else WED - days * DAY
    return Link(
        id,
        f"Person {id}",
        roles=roles,
        last_interaction=last,
        asleep=asleep,
        employment=employment,
        line_of_work=work,
    )


def test_role_coverage_tells_how_many_are_warm_of_all() -> None:
    found = grown(
        someone(1, Role.HUB, Role.EXPERT),
        someone(2, Role.HUB, days=60),
        someone(3, Role.MENTOR, days=100),
        someone(4, Role.PROMOTER, asleep=True),
        someone(5),
    )
    assert web.coverage(found) == {
        Role.CHALLENGER: Coverage(0, 0),
        Role.EXPERT: Coverage(1, 1),
        Role.HUB: Coverage(1, 2),
        Role.MENTOR: Coverage(0, 1),
        Role.PROMOTER: Coverage(0, 1),
        Role.ROLE_MODEL: Coverage(0, 0),
    }
    assert web.gaps(found) == (Role.CHALLENGER, Role.MENTOR, Role.PROMOTER, Role.ROLE_MODEL)


def test_hubs_outside_your_line_of_work_are_counted_apart() -> None:
    found = grown(
        someone(1, Role.HUB, work=LineOfWork.OTHER),
        someone(2, Role.HUB, work=LineOfWork.OTHER, days=80),
        someone(3, Role.HUB, work=LineOfWork.SAME),
        someone(4, Role.EXPERT, work=LineOfWork.OTHER),
    )
    assert web.hubs_elsewhere(found) == Coverage(1, 2)


def test_the_share_in_work_leaves_out_who_sleeps() -> None:
    found = grown(
        someone(1, employment=Employment.EMPLOYED),
        someone(2, employment=Employment.EMPLOYED, days=None),
        someone(3, employment=Employment.EMPLOYED, asleep=True),
        someone(4, employment=Employment.BETWEEN_JOBS),
        someone(5),
    )
    assert web.share_in_work(found) == InWork(employed=2, between_jobs=1, unknown=1)


def test_the_quiet_come_longest_first() -> None:
    found = grown(
        someone(1, days=100),
        someone(2, days=300),
        someone(3, days=90),
        someone(4, days=None),
        someone(5, days=300, asleep=True),
        someone(6, days=100),
    )
    assert [node.id for node in web.quiet(found)] == [2, 1, 6]


def test_the_best_introducers_reach_furthest_then_yield_most_then_led_you_to_most() -> None:
    found = grown(
        Link(1, "Ana"),
        Link(2, "Ben"),
        Link(3, "Cleo"),
        Link(4, "D", 1, opportunities=2),
        Link(5, "E", 2),
        Link(6, "F", 2),
        Link(7, "G", 3),
        Link(8, "H", 7),
    )
    assert web.best_introducers(found) == (
        Introducer(Person(2, "Ben"), 2, 2, 0),
        Introducer(Person(3, "Cleo"), 1, 2, 0),
        Introducer(Person(1, "Ana"), 1, 1, 2),
        Introducer(Person(7, "G"), 1, 1, 0),
    )


def test_a_contact_becomes_a_link_with_all_the_web_needs() -> None:
    contact = Contact(
        id=3,
        uid="u",
        name="Dana Lee",
        organization="Acme",
        employment=Employment.EMPLOYED,
        decides=True,
        line_of_work=LineOfWork.OTHER,
        introduced_by=Person(2, "Sam Ortiz"),
        keep_in_touch_days=30,
        asleep=True,
        roles=(Role.HUB,),
        tags=("choir",),
        last_interaction=date(2026, 1, 2),
    )
    assert web.link(contact, note_owed=True, opportunities=2) == Link(
        id=3,
        name="Dana Lee",
        introduced_by=2,
        roles=(Role.HUB,),
        decides=True,
        employment=Employment.EMPLOYED,
        line_of_work=LineOfWork.OTHER,
        asleep=True,
        last_interaction=date(2026, 1, 2),
        keep_in_touch_days=30,
        note_owed=True,
        opportunities=2,
        organization="Acme",
        tags=("choir",),
    )
    assert web.link(Contact(1, "u", "Ana")) == Link(1, "Ana")


parents = st.integers(1, 25).flatmap(
    lambda count: st.lists(st.none() | st.integers(1, count + 2), min_size=count, max_size=count)
)


@given(parents)
def test_whatever_the_data_everyone_is_in_the_web_once_and_nothing_loops(
    above: list[int | None],
) -> None:
    links = [
        Link(id, f"Person {id}", parent, opportunities=id) for id, parent in enumerate(above, 1)
    ]
    found = grown(*links)
    walked = [node.id for node in found.walk()]
    assert sorted(walked) == [each.id for each in links]
    assert sum(found.nodes[id].reach + 1 for id in found.roots) == len(links)
    assert sum(found.nodes[id].yielded for id in found.roots) == sum(e.opportunities for e in links)
    for node in found.nodes.values():
        assert node.in_cycle == _loops(above, node.id)
        if node.parent is None:
            assert node.depth == 1
            assert node.id in found.roots
        else:
            assert node.parent == node.link.introduced_by
            assert node.depth == found.nodes[node.parent].depth + 1
            assert node.id in found.nodes[node.parent].children


def _loops(above: list[int | None], start: int) -> bool:
    """By brute force: does climbing from someone lead back to them?"""
    at = above[start - 1]
    for _ in above:
        if at is None or at > len(above):
            return False
        if at == start:
            return True
        at = above[at - 1]
    return False
