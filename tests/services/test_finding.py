"""Finding people on the desk: what is kept in memory follows whatever is written."""

from datetime import date

import pytest

from linchpin_tui.domain.person_fields import PersonFields
from linchpin_tui.domain.vocabulary import Employment, Role, Warmth
from linchpin_tui.services import history, people_edit, removing
from linchpin_tui.services.desk import open_desk
from linchpin_tui.services.finding import Finder, warmth_of
from linchpin_tui.services.record import record
from tests.services.world import World


def found(finder: Finder, world: World, typed: str) -> list[str]:
    return [row.name for row in finder.find(world.desk, typed)]


@pytest.fixture
def finder() -> Finder:
    return Finder()


def test_an_empty_desk_has_nobody(world: World, finder: Finder) -> None:
    assert found(finder, world, "") == found(finder, world, "dana") == []
    assert finder.count(world.desk) == 0


def test_a_row_has_what_a_list_shows(world: World, finder: Finder) -> None:
    record(world.desk, "info interview with Dana Lee at Acme via Sam Ortiz +hub +decides tag: go")
    (dana,) = finder.find(world.desk, "acme")
    sam, *_ = finder.find(world.desk, "sam")
    assert (dana.name, dana.organization, dana.roles, dana.tags) == (
        "Dana Lee",
        "Acme",
        (Role.HUB,),
        ("go",),
    )
    assert dana.decides
    assert dana.employment is Employment.UNKNOWN
    assert dana.introduced_by == sam.id
    assert dana.last_interaction == world.now.date()
    assert dana.note_owed
    assert sam.last_interaction is None


@pytest.mark.parametrize("typed", ["dee", "acme", "chief", "choir", "LÉE", "lee dana"])
def test_people_are_found_by_name_alias_organization_title_and_tag(
    world: World, finder: Finder, typed: str
) -> None:
    fields = PersonFields(
        name="Dana Lee", organization="Acme", title="Chief", tags=("choir",), aliases=("Dee",)
    )
    people_edit.add(world.desk, fields)
    world.knows("Kim Wu", organization="Globex")
    assert found(finder, world, typed) == ["Dana Lee"]


def test_every_write_of_ones_own_is_seen(world: World, finder: Finder) -> None:
    assert not found(finder, world, "dana")
    dana = people_edit.add(world.desk, PersonFields(name="Dana Lee"))
    assert found(finder, world, "dana") == ["Dana Lee"]
    form = people_edit.fields_of(world.desk, dana)
    people_edit.edit(world.desk, dana, form, form._replace(name="Delia Lee"))
    assert found(finder, world, "delia") == ["Delia Lee"]
    removing.delete(world.desk, dana)
    assert not found(finder, world, "delia")
    history.undo(world.desk)
    assert found(finder, world, "delia") == ["Delia Lee"]


def test_what_another_process_writes_is_seen(world: World, finder: Finder) -> None:
    assert not found(finder, world, "dana")
    other = open_desk(world.paths, world.clock)
    try:
        record(other, "coffee with Dana Lee")
    finally:
        other.close()
    assert found(finder, world, "dana") == ["Dana Lee"]


def test_nothing_is_made_anew_while_nothing_is_written(world: World, finder: Finder) -> None:
    world.knows("Dana Lee")
    assert finder.refresh(world.desk)
    assert not finder.refresh(world.desk)
    assert finder.find(world.desk, "dana")[0] is finder.find(world.desk, "lee")[0]


def test_warmth_goes_by_todays_date(world: World, finder: Finder) -> None:
    world.knows("Dana Lee")
    world.happened("conversation", "Dana Lee", on=date(2026, 10, 1))
    (dana,) = finder.find(world.desk, "dana")
    assert warmth_of(world.desk, dana) is Warmth.COOLING
    world.desk.keep_in_touch_days = 90
    assert warmth_of(world.desk, dana) is Warmth.WARM


def test_everyone_is_given_with_the_index_and_stays_as_it_was_given(
    world: World, finder: Finder
) -> None:
    world.knows("Dana Lee")
    people, index = finder.everyone(world.desk)
    world.knows("Kim Wu")
    more, other = finder.everyone(world.desk)
    assert [people[id].name for id in index.find("")] == ["Dana Lee"]
    assert [more[id].name for id in other.find("")] == ["Dana Lee", "Kim Wu"]
