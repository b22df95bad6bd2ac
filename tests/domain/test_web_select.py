"""Who is drawn: the people of most interest within the rows there are, the others folded."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from linchpin_tui.domain.vocabulary import Role
from linchpin_tui.domain.web import Link, Web, build
from linchpin_tui.domain.web_labels import forms, shown_count
from linchpin_tui.domain.web_picture import View, draw_with, usual_view
from linchpin_tui.domain.web_select import YOU, Centre, Choice, path_within
from tests.domain.making import WED


def measure(text: str) -> int:
    return len(text)


def tree(width: int, people: int) -> Web:
    links = [Link(id, f"Person {id:04}", (id - 1) // width or None) for id in range(1, people + 1)]
    return build(links, (), WED)


def test_all_are_drawn_where_there_is_room() -> None:
    shown = Choice(tree(4, 20), Centre(), rows=60, deepest=9).shown()
    assert len(shown) == 21
    assert not any(one.is_fold for one in shown.values())


def test_who_led_you_to_many_who_is_warm_and_who_decides_come_before_others() -> None:
    links = [Link(id, f"P{id:02}") for id in range(1, 31)]
    links[20] = links[20]._replace(decides=True, last_interaction=WED)
    links += [Link(id, f"Q{id}", 30) for id in range(40, 60)]
    shown = Choice(build(links, (), WED), Centre(), rows=8, deepest=1).shown()
    assert {21, 30} <= set(shown)
    assert shown[30].hidden == 20


def test_siblings_stand_in_alphabetical_order_and_folds_last() -> None:
    shown = Choice(tree(30, 30), Centre(), rows=10, deepest=2).shown()
    *people, fold = shown[YOU].children
    assert people == sorted(people)
    assert shown[fold].is_fold
    assert len(shown[fold].heads) + len(people) == 30


def test_one_alone_is_never_folded() -> None:
    for rows in range(1, 30):
        shown = Choice(tree(12, 12), Centre(), rows=rows, deepest=1).shown()
        assert all(len(one.heads) != 1 for one in shown.values() if one.is_fold)


def test_a_large_remainder_at_you_is_split_by_role_and_inside_a_role_by_alphabet() -> None:
    roles = tuple(Role)
    links = [
        Link(id, f"{'ABCDEFGHIJKL'[id % 12]} {id:03}", roles=(roles[id % 3],))
        for id in range(1, 301)
    ]
    web = build(links, (), WED)
    shown = Choice(web, Centre(), rows=30, deepest=2).shown()
    folds = [one for one in shown.values() if one.is_fold]
    assert [fold.words for fold in folds] == ["more challengers", "more experts", "more hubs"]
    inside = Choice(web, Centre(YOU, folds[0].heads, folds[0].words), rows=30, deepest=2).shown()
    words = [one.words for one in inside.values() if one.is_fold]
    assert len(words) > 1
    assert all(word.startswith("more ") and len(word) <= 8 for word in words)


def test_a_crowd_with_one_initial_is_split_by_more_letters_and_one_name_by_number() -> None:
    names = [f"Ma{'bdglrst'[id % 7]}{'aeio'[id % 4]} {id:03}" for id in range(1, 301)]
    for crowd in (names, ["Maria Silva"] * 300):
        web = build([Link(id, name) for id, name in enumerate(crowd, start=1)], (), WED)
        folds = [
            one for one in Choice(web, Centre(), rows=30, deepest=2).shown().values() if one.is_fold
        ]
        assert len(folds) > 2
        assert max(len(fold.heads) for fold in folds) < 150
        words = [fold.words for fold in folds]
        assert all(word.startswith("more Ma") for word in words)
        assert crowd is not names or len(set(words)) == len(words)


@settings(max_examples=60)
@given(data=st.data())
def test_nobody_is_folded_alone_whoever_gives_way(data: st.DataObject) -> None:
    number = data.draw(st.integers(1, 90))
    roles = st.sampled_from(((), *((role,) for role in Role)))
    links = [
        Link(
            id,
            data.draw(st.sampled_from(("Ana", "Anna", "Ben", "李", "", "Zoë"))),
            data.draw(st.one_of(st.none(), st.integers(1, id))),
            roles=data.draw(roles),
        )
        for id in range(1, number + 1)
    ]
    web = build(links, (), WED)
    target = data.draw(st.integers(1, number))
    must = path_within(web, Centre(), target)
    rows = data.draw(st.integers(0, 60))
    choice = Choice(web, Centre(), rows=rows, deepest=9, must=must)
    for _ in range(4):
        shown = choice.shown()
        assert all(len(one.heads) > 1 for one in shown.values() if one.is_fold)
        counted = sum((one.key > 0) + len(one.heads) + one.hidden for one in shown.values())
        assert counted == number
        people = [key for key in shown if key > 0 and choice.may_fold(key)]
        choice.without(people[:: data.draw(st.integers(1, 5))])
        assert set(must) <= set(choice.shown())


def test_people_who_match_a_filter_come_first() -> None:
    lit = frozenset({377, 381})
    shown = Choice(tree(20, 400), Centre(), rows=20, deepest=3, lit=lit).shown()
    assert lit <= set(shown)


def test_a_path_ends_at_the_centre_or_is_none() -> None:
    web = tree(2, 15)
    assert path_within(web, Centre(), 15) == (1, 3, 7, 15)
    assert path_within(web, Centre(3), 15) == (7, 15)
    assert path_within(web, Centre(2), 15) == ()
    assert path_within(web, Centre(YOU, (2,)), 15) == ()


def test_someone_too_far_out_is_drawn_around_whoever_leads_to_them() -> None:
    links = [Link(id, f"P{id}", id - 1 or None) for id in range(1, 2_001)]
    web = build(links, (), WED)
    for view in (View.MAP, View.WEB):
        drawing = draw_with(view, web, Centre(), 80, 20, measure, wanted=1_500)
        assert 1_500 in drawing.placed
        assert drawing.centre.id == 1_498
        near = draw_with(view, web, Centre(), 80, 20, measure, wanted=1)
        assert near.centre == Centre()


def test_a_window_gets_the_view_that_reads_best_in_it() -> None:
    assert usual_view(80, 24) is View.MAP
    assert usual_view(110, 32) is View.MAP
    assert usual_view(120, 35) is View.WEB
    assert usual_view(200, 24) is View.MAP


def test_names_give_way_from_the_end_and_numbers_keep_to_four_signs() -> None:
    assert forms("Dana van der Lee") == ("Dana van der Lee", "Dana L.", "Dana")
    assert forms("李小龙") == ("李小龙",)
    assert forms(" ") == ("(no name)",)
    assert [shown_count(n) for n in (7, 999, 1_250, 24_400)] == ["7", "999", "1.2k", "24k"]


def test_yesterdays_picture_is_todays() -> None:
    links = [
        Link(id, f"P{id:03}", (id - 1) // 9 or None, last_interaction=WED - timedelta(days=id % 9))
        for id in range(1, 300)
    ]
    first = Choice(build(links, (), WED), Centre(), rows=50, deepest=3).shown()
    turned = Choice(build(reversed(links), (), WED), Centre(), rows=50, deepest=3).shown()
    assert list(first) == list(turned)
