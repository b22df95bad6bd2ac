"""The list of people, line by line: what stands where, what is lit, and that thousands are quick."""

import time
import unicodedata
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult

from linchpin_tui.domain.search import Entry, Index
from linchpin_tui.domain.vocabulary import Employment, Role
from linchpin_tui.services.finding import PersonRow
from linchpin_tui.theme import DARK
from linchpin_tui.widgets.people_list import NOBODY, PeopleList

TODAY = date(2026, 11, 25)
MANY = 10_000


class _Lister(App[None]):
    def get_theme_variable_defaults(self) -> dict[str, str]:
        return DARK.variables

    def compose(self) -> ComposeResult:
        yield PeopleList()

    @property
    def rows(self) -> PeopleList:
        return self.query_one(PeopleList)

    def show(self, *people: PersonRow, sought: str = "") -> None:
        by_id = {one.id: one for one in people}
        self.rows.show(by_id, list(by_id), today=TODAY, sought=sought)

    def lit(self, y: int) -> str:
        """What of a line is lit because it was sought."""
        found = self.rows.style_of("people--found").color
        return "".join(
            segment.text
            for segment in self.rows.render_line(y)
            if segment.style and segment.style.color == found and segment.text not in "▌!*"
        )


def _person(id: int, name: str, days: int | None = 3, **more: Any) -> PersonRow:
    last = None if days is None else TODAY - timedelta(days=days)
    return PersonRow(id, name, last_interaction=last)._replace(**more)


@pytest.mark.parametrize(
    ("days", "more", "shown"),
    [
        (0, {}, "today"),
        (3, {}, "3 d ago"),
        (120, {}, "4 mo ago"),
        (800, {}, "2 y ago"),
        (None, {}, "–"),
        (None, {"asleep": True}, "asleep"),
        (3, {"archived": True}, "archive"),
    ],
)
async def test_the_end_of_a_row_says_when_you_last_had_to_do_with_them(
    days: int | None, more: dict[str, object], shown: str
) -> None:
    app = _Lister()
    async with app.run_test(size=(80, 24)):
        app.show(_person(1, "Dana Lee", days, **more))
        assert app.rows.render_line(0).text.rstrip().endswith(f"  {shown}")


async def test_signs_and_badges_stand_beside_the_name() -> None:
    app = _Lister()
    async with app.run_test(size=(80, 24)):
        app.show(
            _person(
                1,
                "Dana Lee",
                roles=(Role.HUB, Role.MENTOR),
                employment=Employment.BETWEEN_JOBS,
                decides=True,
                note_owed=True,
                title="Chief",
                organization="Acme",
            )
        )
        text = " ".join(app.rows.render_line(0).text.split())
        assert text == "▌○ Dana Lee!* Chief, Acme 3 d ago"


@pytest.mark.parametrize(
    ("name", "sought", "lit"),
    [
        ("Dana Lee", "da", "Da"),
        ("Dana Lee", "le da", "DaLe"),
        ("Ánh Đỗ", "anh", "Ánh"),
        ("Leslie Lee", "lee", "Lee"),
        ("Dana Lee", "an", "an"),
        ("Dana Lee", "acme", ""),
        ("Dana Lee", "a an ana", "ana"),
    ],
)
async def test_what_was_sought_is_lit_in_the_name(name: str, sought: str, lit: str) -> None:
    app = _Lister()
    async with app.run_test(size=(80, 24)):
        app.show(_person(1, name), sought=sought)
        assert app.lit(0) == lit


@pytest.mark.parametrize("width", [18, 29, 30, 43, 56, 66, 120])
@pytest.mark.parametrize(
    "name",
    [
        "李小龙 香港电影 香港电影 香港电影",
        "Zoë é̂ 👩\u200d🔧 \u202eabc",
        "[red]x[/] [@click=app.quit]y[/] \x1b[31m",
        "W" * 300,
    ],
    ids=ascii,
)
async def test_every_row_is_as_wide_as_the_list_and_holds_no_control(name: str, width: int) -> None:
    app = _Lister()
    async with app.run_test(size=(width, 12)):
        app.show(_person(1, name, organization=name, title=name, decides=True), sought="zo x")
        row = app.rows.render_line(0)
        assert row.cell_length == app.rows.scrollable_content_region.width
        assert cell_len(row.text) == row.cell_length
        assert not [sign for sign in row.text if unicodedata.category(sign) in ("Cc", "Cf")]


async def test_who_is_selected_stays_where_they_are_when_others_come_before_them() -> None:
    app = _Lister()
    async with app.run_test(size=(80, 12)) as pilot:
        people = {id: _person(id, f"Person {id:03}") for id in range(100, 200)}
        app.rows.show(people, sorted(people), today=TODAY)
        app.rows.select(150)
        app.rows.action_move(-3)
        await pilot.pause()
        above = app.rows.cursor - app.rows.scroll_offset.y
        people |= {id: _person(id, f"Person {id:03}") for id in range(50, 57)}
        app.rows.show(people, sorted(people), today=TODAY)
        await pilot.pause()
        assert app.rows.selected == 147
        assert app.rows.cursor - app.rows.scroll_offset.y == above


async def test_nobody_is_selected_in_an_empty_list() -> None:
    app = _Lister()
    async with app.run_test(size=(80, 24)):
        app.show()
        assert app.rows.selected == NOBODY
        app.rows.action_move(1)
        assert app.rows.selected == NOBODY
        assert not app.rows.select(1)


def _crowd() -> tuple[dict[int, PersonRow], Index]:
    first = ("Ana", "Bo", "Chidi", "Dana", "Eve", "Fátima", "Grażyna", "Hana", "Ivo", "Lee")
    people = {
        id: PersonRow(
            id,
            f"{first[id % 10]} {first[id // 10 % 10]}son {id:05}",
            f"Firm {id % 700}",
            "Head of things",
            asleep=id % 3 == 0,
        )
        for id in range(1, MANY + 1)
    }
    index = Index(
        Entry(one.id, one.name, (), (one.organization or "", one.title or ""), one.asleep)
        for one in people.values()
    )
    return people, index


def _least(work: Callable[[], object], times: int = 5) -> float:
    """The least CPU time of a few runs, in seconds: what it takes on a machine left alone."""
    spent = []
    for _ in range(times):
        began = time.thread_time()
        work()
        spent.append(time.thread_time() - began)
    return min(spent)


async def test_ten_thousand_people_are_walked_and_found_within_a_frame() -> None:
    people, index = _crowd()
    app = _Lister()
    async with app.run_test(size=(200, 50)):
        rows = app.rows
        rows.show(people, index.find(""), today=TODAY)

        def draw() -> None:
            for y in range(50):
                rows.render_line(y)

        def step() -> None:
            rows.action_move(1)
            draw()

        def find(typed: str) -> None:
            rows.narrow(index.find(typed), typed)
            draw()

        assert _least(step) < 0.016
        assert _least(lambda: rows.action_page(1)) < 0.016
        for typed in ("a", "an", "ana", "ana b", "ana boson", "firm 12", "head", "z", "grazina"):
            taken = _least(lambda typed=typed: find(typed))  # type: ignore[misc]
            assert taken < 0.03, typed
