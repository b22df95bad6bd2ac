"""A web of thousands is as quick to walk as a small one."""

import time
from datetime import date

from textual.app import App, ComposeResult

from linchpin_tui.domain.web import Link, Web, build
from linchpin_tui.theme import DARK
from linchpin_tui.widgets.web_list import WebList

PEOPLE = 10_000
TODAY = date(2026, 11, 25)


def _wide() -> Web:
    """Half the people you knew; the others were led to by one of them."""
    half = PEOPLE // 2
    links = [Link(id, f"Person {id:05}") for id in range(1, half + 1)]
    links += [
        Link(id, f"Person {id:05}", introduced_by=id - half) for id in range(half + 1, PEOPLE + 1)
    ]
    return build(links, (), TODAY)


def _deep(depth: int) -> Web:
    return build(
        [Link(id, f"Person {id:05}", introduced_by=id - 1 or None) for id in range(1, depth + 1)],
        (),
        TODAY,
    )


class _Lister(App[None]):
    def get_theme_variable_defaults(self) -> dict[str, str]:
        return DARK.variables

    def compose(self) -> ComposeResult:
        yield WebList()

    @property
    def rows(self) -> WebList:
        return self.query_one(WebList)


async def test_ten_thousand_people_are_walked_within_a_frame() -> None:
    app = _Lister()
    async with app.run_test(size=(200, 50)) as pilot:
        app.rows.show(_wide(), TODAY)
        await pilot.pause()
        spent = []
        for _ in range(50):
            began = time.process_time()
            app.rows.action_move(1)
            for y in range(50):
                app.rows.render_line(y)
            spent.append(time.process_time() - began)
        assert sorted(spent)[len(spent) // 2] < 0.016


async def test_a_chain_two_thousand_deep_is_unfolded_drawn_and_folded() -> None:
    app = _Lister()
    async with app.run_test(size=(80, 24)) as pilot:
        rows = app.rows
        rows.show(_deep(2_000), TODAY)
        rows.select(2_000)
        await pilot.pause()
        assert rows.selected == 2_000
        shown = rows.render_line(rows.cursor - rows.scroll_offset.y).text
        assert "Person 02000" in shown
        assert "2000 ⋯" in shown
        rows.action_first()
        rows.action_move(1)
        rows.action_fold()
        assert rows.count() == 2


async def test_finding_among_ten_thousand_is_quick_after_the_first_letter() -> None:
    app = _Lister()
    async with app.run_test(size=(80, 24)) as pilot:
        rows = app.rows
        rows.show(_wide(), TODAY)
        rows.find("p")
        spent = []
        found = [0]
        for words in ("pe", "per", "person 0", "person 09", "09999"):
            began = time.process_time()
            found.append(rows.find(words))
            spent.append(time.process_time() - began)
            await pilot.pause()
        assert found[-1] == 1
        assert sorted(spent)[len(spent) // 2] < 0.1


async def test_facts_that_change_keep_the_selected_person_and_the_scroll_position() -> None:
    app = _Lister()
    async with app.run_test(size=(80, 24)) as pilot:
        rows = app.rows
        web = _wide()
        rows.show(web, TODAY)
        rows.select(4_000)
        rows.action_move(-3)
        await pilot.pause()
        selected, scrolled = rows.selected, rows.scroll_offset
        rows.show(_wide(), TODAY)
        await pilot.pause()
        assert (rows.selected, rows.scroll_offset) == (selected, scrolled)


async def test_a_circle_in_the_data_is_shown_flagged() -> None:
    app = _Lister()
    async with app.run_test(size=(80, 24)) as pilot:
        links = [Link(1, "Ann", introduced_by=2), Link(2, "Bo", introduced_by=1)]
        app.rows.show(build(links, (), TODAY), TODAY)
        await pilot.pause()
        drawn = [app.rows.render_line(y).text for y in range(3)]
        assert sum("introduced in a circle" in row for row in drawn) == 2
