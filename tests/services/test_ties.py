"""Who knows whom, and whom you introduced to whom; each a step that undo takes back."""

from collections.abc import Callable

import pytest

from linchpin_tui.domain.records import Person, Tie
from linchpin_tui.services import people, ties
from linchpin_tui.services.desk import Refused
from linchpin_tui.services.history import redo, undo
from linchpin_tui.services.matches import Matchmaker
from linchpin_tui.services.removing import delete
from linchpin_tui.services.web_person import beside
from linchpin_tui.storage import tables
from tests.services.world import World


@pytest.fixture
def pair(world: World) -> tuple[int, int]:
    """Dana and Kim; the ids are handed over with the greater first."""
    dana, kim = world.knows("Dana Lee"), world.knows("Kim Wu")
    return kim, dana


def tied(world: World, name: str) -> tuple[Tie, ...]:
    return ties.of(world.desk, world.ids[name])


def given(world: World, id: int) -> list[str]:
    return [
        f"{favor.direction.value}: {favor.text}" for favor in people.person(world.desk, id).favors
    ]


def test_a_tie_is_seen_from_both_sides(world: World, pair: tuple[int, int]) -> None:
    ties.add(world.desk, *pair, "  worked\ntogether ")
    (seen,) = tied(world, "Dana Lee")
    assert seen == Tie(seen.id, Person(pair[0], "Kim Wu"), "worked together", made_by_you=False)
    assert tied(world, "Kim Wu")[0].other.name == "Dana Lee"


def test_an_introduction_is_a_tie_made_by_you_and_a_favor_to_both_in_one_step(
    world: World, pair: tuple[int, int]
) -> None:
    kim, dana = pair
    ties.introduce(world.desk, kim, dana)
    assert tied(world, "Dana Lee")[0].made_by_you
    assert given(world, kim) == ["given: an introduction to Dana Lee"]
    assert given(world, dana) == ["given: an introduction to Kim Wu"]
    turned = undo(world.desk)
    assert turned is not None
    assert "the introduction of Kim Wu and Dana Lee" in turned.sentences[0]
    assert (world.count("tie"), world.count("favor")) == (0, 0)
    redo(world.desk)
    assert (world.count("tie"), world.count("favor")) == (1, 2)


def test_who_knew_each_other_can_turn_out_to_be_your_doing_and_the_note_stays(
    world: World, pair: tuple[int, int]
) -> None:
    ties.add(world.desk, *pair, "from the choir")
    ties.introduce(world.desk, *pair)
    (tie,) = tied(world, "Kim Wu")
    assert (tie.made_by_you, tie.note) == (True, "from the choir")
    with pytest.raises(Refused, match="You introduced Kim Wu and Dana Lee before"):
        ties.introduce(world.desk, *pair)
    assert world.count("favor") == 2


def test_a_note_changes_and_goes(world: World, pair: tuple[int, int]) -> None:
    kim, dana = pair
    ties.add(world.desk, kim, dana)
    for note, kept in (("neighbors", "neighbors"), (" ", None)):
        ties.describe(world.desk, dana, kim, note)
        assert tied(world, "Kim Wu")[0].note == kept


def test_a_tie_taken_off_the_record_leaves_the_favors(world: World, pair: tuple[int, int]) -> None:
    ties.introduce(world.desk, *pair)
    ties.remove(world.desk, pair[1], pair[0])
    assert tied(world, "Kim Wu") == ()
    assert world.count("favor") == 2
    undo(world.desk)
    assert tied(world, "Kim Wu")[0].made_by_you


Change = Callable[..., None]


@pytest.mark.parametrize("change", [ties.add, ties.introduce])
def test_a_tie_is_between_two_who_are_there(
    world: World, pair: tuple[int, int], change: Change
) -> None:
    with pytest.raises(Refused, match="Kim Wu is one person: a tie is between two"):
        change(world.desk, pair[0], pair[0])
    with pytest.raises(Refused, match="nobody with the id 99"):
        change(world.desk, pair[0], 99)
    with pytest.raises(Refused, match="more than 10,000 letters"):
        change(world.desk, *pair, "x" * 10_001)
    assert world.count("tie") == 0


def test_a_tie_is_on_record_once_and_only_one_that_is_can_change(
    world: World, pair: tuple[int, int]
) -> None:
    kim, dana = pair
    nothing = "It is not on record that Kim Wu and Dana Lee know"
    with pytest.raises(Refused, match=nothing):
        ties.remove(world.desk, kim, dana)
    with pytest.raises(Refused, match=nothing):
        ties.describe(world.desk, kim, dana, "neighbors")
    ties.add(world.desk, kim, dana)
    with pytest.raises(Refused, match="It is on record already"):
        ties.add(world.desk, dana, kim)


def test_who_is_deleted_is_nobodys_tie(world: World, pair: tuple[int, int]) -> None:
    ties.add(world.desk, *pair)
    delete(world.desk, pair[0])
    assert tied(world, "Dana Lee") == ()


# What stands beside a person.


def told(world: World, table: type[tables.Table], name: str | None, text: str, **more: str) -> None:
    day = "learned_on" if table is tables.Finding else "noted_on"
    contact = world.ids[name] if name else None
    world.desk.transact(
        lambda writer: writer.insert(
            table, contact=contact, text=text, **{day: "2026-11-20"}, **more
        ),
        kind="capture",
        label="tell",
    )


def test_a_person_comes_with_ties_findings_and_matches(world: World, pair: tuple[int, int]) -> None:
    kim, dana = pair
    told(world, tables.Need, "Dana Lee", "a UX reviewer")
    told(world, tables.Offer, "Kim Wu", "reviews UX")
    told(world, tables.Finding, "Kim Wu", "hiring freeze until spring", organization="Acme")
    matchmaker = Matchmaker()
    found = beside(world.desk, kim, matchmaker)
    assert [each.text for each in found.findings] == ["hiring freeze until spring"]
    assert [match.needs.name for match in found.for_offers] == ["Dana Lee"]
    assert (found.for_needs, found.ties) == ((), ())
    assert [m.offer for m in beside(world.desk, dana, matchmaker).for_needs] == ["reviews UX"]


def test_the_matchmaker_sees_what_is_written_and_leaves_out_whom_it_should(
    world: World, pair: tuple[int, int]
) -> None:
    matchmaker = Matchmaker()
    told(world, tables.Need, "Dana Lee", "a UX reviewer")
    assert matchmaker.matches(world.desk).for_needs_of(pair[1]) == ()
    told(world, tables.Offer, "Kim Wu", "reviews UX")
    assert len(matchmaker.matches(world.desk).for_needs_of(pair[1])) == 1
    assert matchmaker.matches(world.desk) is matchmaker.matches(world.desk)
    world.knows("Rest Ed", archived_at=world.clock())
    world.knows("Led Here", via="Dana Lee")
    for name in ("Rest Ed", "Led Here"):
        told(world, tables.Offer, name, "UX reviews")
    assert len(matchmaker.matches(world.desk).for_needs_of(pair[1])) == 1
    ties.add(world.desk, *pair)
    assert matchmaker.matches(world.desk).for_needs_of(pair[1]) == ()
