"""Map and Web, whatever the web is: nothing overlaps, nobody is lost, everybody is reached."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from linchpin_tui.domain.vocabulary import Employment, Role
from linchpin_tui.domain.web import Link, Web, build
from linchpin_tui.domain.web_drawing import Drawing
from linchpin_tui.domain.web_map import draw_map
from linchpin_tui.domain.web_rings import draw_rings
from linchpin_tui.domain.web_select import YOU, Centre
from tests.domain.making import WED

Layout = Callable[..., Drawing]

LAYOUTS = (draw_map, draw_rings)
SIZES = ((80, 19), (120, 30), (148, 45), (43, 10), (200, 4), (30, 60), (12, 4), (1, 1))

NAMES = st.one_of(
    st.sampled_from(
        (
            "Dana Lee",
            "李小龙",
            "Zoë Nuñez",
            "e\u0301e\u0301 o\u0308",
            "🙂 Kim",
            "👩‍🚀 Ada",
            "김 민수",
            "",
            " ",
        )
    ),
    st.text(max_size=24),
    st.text(st.characters(categories=("Lo", "Mn", "So")), max_size=12),
    st.just("A" * 500),
    st.just("李" * 500),
)


@st.composite
def webs(draw: st.DrawFn) -> Web:
    """A random forest, with ties, now and then with a cycle or an introducer who is not there."""
    number = draw(st.integers(0, 60))
    links = []
    for id in range(1, number + 1):
        above = draw(st.one_of(st.none(), st.integers(1, max(1, id - 1)), st.integers(1, 70)))
        links.append(
            Link(
                id,
                draw(NAMES),
                above,
                roles=draw(st.sampled_from(((), *((role,) for role in Role)))),
                decides=draw(st.sampled_from((None, True, False))),
                employment=draw(st.sampled_from(tuple(Employment))),
                asleep=id % 5 == 0,
                last_interaction=WED - timedelta(days=id * 3),
                note_owed=id % 7 == 0,
            )
        )
    ties = draw(st.lists(st.tuples(st.integers(1, 60), st.integers(1, 60)), max_size=10))
    return build(links, ties, WED)


def wide(links: int) -> Web:
    return build([Link(id, f"Person {id:05}") for id in range(1, links + 1)], (), WED)


def chain(links: int) -> Web:
    return build([Link(id, f"P{id}", id - 1 or None) for id in range(1, links + 1)], (), WED)


def everybody(drawing: Drawing) -> int:
    """How many people are drawn, folded, or behind somebody drawn."""
    return sum(
        (one.key > 0) + len(one.shown.heads) + one.shown.hidden for one in drawing.placed.values()
    )


def reached(drawing: Drawing) -> set[int]:
    """The keys that the arrows lead to from the centre."""
    found, waiting = {drawing.centre.id}, [drawing.centre.id]
    while waiting:
        for key in drawing.moves[waiting.pop()]:
            if key is not None and key not in found:
                found.add(key)
                waiting.append(key)
    return found


def check(drawing: Drawing) -> None:
    """Whatever is drawn, this holds."""
    placed = drawing.placed
    taken: set[tuple[int, int]] = set()
    for one in placed.values():
        cells = {(x, one.y) for x in range(one.start, one.end)}
        assert not cells & taken, f"{one.pieces} overlaps"
        taken |= cells
        assert sum(cell_len(text) for text, _ in one.pieces) == one.end - one.start
    assert reached(drawing) == set(placed)
    assert set(drawing.order) == set(placed)
    assert len(drawing.order) == len(placed)
    for key in drawing.order[::3]:
        marks = drawing.marks(key)
        for y in {*marks.rows(drawing), 0}:
            for row in (drawing.row(y), drawing.row(y, marks)):
                assert sum(cell_len(text) for text, _ in row) == drawing.width
                assert "\u2800" not in "".join(text for text, _ in row)


@pytest.mark.parametrize("layout", LAYOUTS, ids=("map", "web"))
@settings(max_examples=60)
@given(web=webs(), size=st.sampled_from(SIZES), target=st.integers(0, 60))
def test_nothing_overlaps_nobody_is_lost_and_everybody_is_reached(
    layout: Layout, web: Web, size: tuple[int, int], target: int
) -> None:
    drawing = layout(web, Centre(), *size, cell_len, target=target)
    check(drawing)
    assert everybody(drawing) == len(web.nodes)
    assert all(len(one.shown.heads) != 1 for one in drawing.placed.values())
    again = layout(web, Centre(), *size, cell_len, target=target)
    assert list(again.lines()) == list(drawing.lines())


@pytest.mark.parametrize("layout", LAYOUTS, ids=("map", "web"))
@settings(max_examples=25)
@given(web=webs(), data=st.data())
def test_any_centre_draws_those_below_it_and_a_filter_only_fades(
    layout: Layout, web: Web, data: st.DataObject
) -> None:
    id = data.draw(st.sampled_from((YOU, *web.nodes)))
    lit = frozenset(data.draw(st.sets(st.integers(1, 60), max_size=9)))
    drawing = layout(web, Centre(id), 100, 28, cell_len, lit=lit)
    check(drawing)
    below = len(web.nodes) if id == YOU else web.nodes[id].reach + 1
    assert everybody(drawing) == below
    for key, one in drawing.placed.items():
        if key > 0 and key not in lit:
            assert not any(ink.bold for _, ink in one.pieces)


@pytest.mark.parametrize("layout", LAYOUTS, ids=("map", "web"))
def test_a_chain_two_thousand_deep_is_drawn_and_walked_down_by_centres(layout: Layout) -> None:
    web = chain(2_000)
    drawing = layout(web, Centre(), 80, 20, cell_len)
    check(drawing)
    assert everybody(drawing) == 2_000
    deep = layout(web, Centre(1_997), 80, 20, cell_len)
    assert {1_997, 1_998, 1_999} <= set(deep.placed)


def test_a_map_of_80_columns_shows_whom_people_led_you_to() -> None:
    links = [Link(id, f"Person {id:03}", id // 9 or None) for id in range(1, 200)]
    drawing = draw_map(build(links, (), WED), Centre(), 80, 19, cell_len)
    assert max(one.shown.ring for one in drawing.placed.values()) == 2


@pytest.mark.parametrize("layout", LAYOUTS, ids=("map", "web"))
def test_a_few_people_are_all_drawn_in_a_small_window(layout: Layout) -> None:
    pairs = [Link(id, f"Person {id}", id - 1 if id % 2 else None) for id in range(2, 10)]
    for web in (chain(3), build(pairs, (), WED)):
        assert layout(web, Centre(), 80, 19, cell_len).people == len(web.nodes)


@pytest.mark.parametrize("layout", LAYOUTS, ids=("map", "web"))
def test_ten_thousand_right_below_you_are_counted_and_opened_fold_by_fold(layout: Layout) -> None:
    web = wide(10_000)
    drawing = layout(web, Centre(), 120, 30, cell_len)
    check(drawing)
    assert everybody(drawing) == 10_000
    fold = next(one.shown for one in drawing.placed.values() if one.shown.is_fold)
    inside = layout(web, Centre(YOU, fold.heads, fold.words), 120, 30, cell_len)
    assert everybody(inside) == len(fold.heads)
    assert inside.people >= 20
    assert not {key for key in inside.placed if key > 0} & set(drawing.placed)


@pytest.mark.parametrize("layout", LAYOUTS, ids=("map", "web"))
def test_who_is_sought_is_drawn_with_the_path_to_them(layout: Layout) -> None:
    links = [Link(id, f"Person {id:03}", id // 9 or None) for id in range(1, 400)]
    web = build(links, (), WED)
    for target in (388, 250, 77):
        drawing = layout(web, Centre(), 120, 30, cell_len, target=target)
        path = drawing.path(target)
        assert path[0] == YOU
        assert path[-1] == target
        assert all(key in drawing.placed for key in path)


@pytest.mark.parametrize("layout", LAYOUTS, ids=("map", "web"))
def test_the_path_to_you_is_lit_in_a_way_that_needs_no_colour(layout: Layout) -> None:
    web = build([Link(1, "Ana", None), Link(2, "Ben", 1), Link(3, "Cleo"), Link(4, "Di")], (), WED)
    drawing = layout(web, Centre(), 80, 20, cell_len)
    marks = drawing.marks(2)
    assert marks.inks == {YOU: "path", 1: "path", 2: "selected"}
    lit = "".join(sign for row in marks.cells.values() for sign, ink in row.values() if ink.bold)
    plain = "".join(sign for row in drawing.cells.values() for sign, _ in row.values())
    assert lit
    if layout is draw_map:
        assert set(lit) & set("━┃┡┢┩┪╆╅")
        assert not set(plain) & set("━┃")
    else:
        there = [
            (x, y) for y, row in marks.cells.items() for x, (_, ink) in row.items() if ink.bold
        ]
        thick = sum(_dots(marks.cells[y][x][0]) for x, y in there)
        thin = sum(_dots(drawing.cells[y][x][0]) for x, y in there if x in drawing.cells.get(y, {}))
        assert thick > 1.4 * thin


def _dots(braille: str) -> int:
    return (ord(braille) - 0x2800).bit_count()


@pytest.mark.parametrize("layout", LAYOUTS, ids=("map", "web"))
def test_ties_of_the_selected_show_dotted_and_others_do_not(layout: Layout) -> None:
    links = [
        Link(1, "Ana"),
        Link(2, "Ben"),
        Link(3, "Cleo"),
        *(Link(i, f"P{i}") for i in range(4, 30)),
    ]
    web = build(links, [(1, 3)], WED)
    drawing = layout(web, Centre(), 80, 24, cell_len)
    assert drawing.marks(1).inks[3] == "tied"
    assert "tied" not in drawing.marks(2).inks.values()
    y = drawing.placed[3].y
    assert "~" in "".join(text for text, _ in drawing.row(y, drawing.marks(1)))
    assert "~" not in "".join(text for text, _ in drawing.row(y, drawing.marks(2)))
    if layout is draw_rings:
        assert any(
            ink.colour == "accent"
            for row in drawing.marks(1).cells.values()
            for _, ink in row.values()
        )


def test_any_arrow_leads_from_you_to_the_only_person_there_is() -> None:
    web = build([Link(1, "Ana")], (), WED)
    for layout in LAYOUTS:
        ways = layout(web, Centre(), 80, 20, cell_len).moves[YOU]
        assert {1} == set(ways[:2]) | {way for way in ways if way is not None}


def test_people_of_a_circle_are_drawn_once_and_flagged() -> None:
    web = build([Link(1, "Ann", 2), Link(2, "Bo", 1), Link(3, "Me", 3)], (), WED)
    for layout in LAYOUTS:
        text = "\n".join(layout(web, Centre(), 80, 20, cell_len).lines())
        assert text.count("↻") == 3
        assert text.count("Ann") == 1


def test_badges_stand_beside_the_name() -> None:
    links = [
        Link(1, "Ana", roles=(Role.HUB,), decides=True, note_owed=True),
        Link(2, "Ben", 1, employment=Employment.BETWEEN_JOBS),
    ]
    web = build(links, (), WED)
    for layout in LAYOUTS:
        text = "\n".join(layout(web, Centre(), 80, 20, cell_len).lines())
        assert "● Ana!*" in text or "Ana!* ●" in text
        assert "◦ Ben" in text or "Ben ◦" in text


def test_the_picture_stays_when_one_more_is_met() -> None:
    links = [Link(id, f"Person {id:03}", id // 4 or None) for id in range(1, 60)]
    before = draw_map(build(links, (), WED), Centre(), 120, 40, cell_len)
    after = draw_map(build([*links, Link(60, "Zed")], (), WED), Centre(), 120, 40, cell_len)
    assert set(before.placed) <= set(after.placed)
    order = [key for key in after.order if key in before.placed]
    assert order == list(before.order)
