"""Adding and editing people: what differs is written, in one step, and what cannot be is refused."""

from collections.abc import Callable
from datetime import date

import pytest

from linchpin_tui.domain.person_fields import PersonFields
from linchpin_tui.domain.vocabulary import Employment, LineOfWork, Role
from linchpin_tui.services import history, people, web
from linchpin_tui.services.desk import Refused
from linchpin_tui.services.outcome import OutcomeStatus
from linchpin_tui.services.people_edit import (
    LooksAlike,
    add,
    edit,
    fields_of,
    look_alikes,
    may_introduce,
)
from linchpin_tui.services.record import record
from linchpin_tui.storage.tables import Contact
from tests.services.test_record import tables
from tests.services.world import World

FULL = PersonFields(
    name="Zoë Núñez",
    organization="Globex",
    title="CTO",
    email="zoe@globex.example",
    phone="+1 555 0100",
    link="https://globex.example",
    place="Lisbon",
    how_met="at school",
    met_on=date(2020, 5, 1),
    employment=Employment.EMPLOYED,
    decides=True,
    line_of_work=LineOfWork.OTHER,
    keep_in_touch_days=30,
    notes="one\ntwo",
    is_coach=True,
    archived=True,
    roles=(Role.HUB, Role.MENTOR),
    offers=("an intro", "time"),
    needs=("a reviewer",),
    tags=("choir",),
    aliases=("Zo", "Zoe Nunez"),
)


@pytest.fixture
def change(world: World) -> Callable[..., bool]:
    """Edit fields of a person as a form does."""

    def by_form(who: str, /, *, as_new: bool = False, **fields: object) -> bool:
        before = fields_of(world.desk, world.ids[who])
        after = before._replace(**fields)  # type: ignore[arg-type]
        return edit(world.desk, world.ids[who], before, after, as_new=as_new)

    return by_form


def test_every_field_is_kept(world: World) -> None:
    sam = world.knows("Sam Ortiz")
    wanted = FULL._replace(introduced_by=sam)
    assert fields_of(world.desk, add(world.desk, wanted)) == wanted


def test_adding_is_one_step_that_undo_takes_back_exactly(world: World) -> None:
    before = tables(world.desk.store)
    add(world.desk, FULL)
    turned = history.undo(world.desk)
    assert turned
    assert turned.label == "add Zoë Núñez"
    assert tables(world.desk.store) == before


def test_editing_is_one_step_that_undo_takes_back_exactly(
    world: World, change: Callable[..., bool]
) -> None:
    world.knows("Dana Lee")
    before = tables(world.desk.store)
    assert change("Dana Lee", **FULL._asdict())
    assert fields_of(world.desk, world.ids["Dana Lee"]) == FULL
    turned = history.undo(world.desk)
    assert turned
    assert turned.label == "edit Dana Lee"
    assert tables(world.desk.store) == before


def test_everything_can_be_taken_back_to_unknown(world: World, change: Callable[..., bool]) -> None:
    world.ids["Zoë"] = add(world.desk, FULL)
    change("Zoë", **PersonFields(name="Zoë Núñez")._asdict())
    assert fields_of(world.desk, world.ids["Zoë"]) == PersonFields(name="Zoë Núñez")


def test_an_edit_that_changes_nothing_is_no_step(world: World, change: Callable[..., bool]) -> None:
    world.knows("Dana Lee", organization="Acme")
    steps = world.count("operation")
    assert not change("Dana Lee", organization=" Acme ")
    assert world.count("operation") == steps


def test_what_was_changed_meanwhile_in_another_field_stays(world: World) -> None:
    dana = world.knows("Dana Lee")
    form = fields_of(world.desk, dana)
    record(world.desk, "coffee with Dana Lee at Acme +hub")
    edit(world.desk, dana, form, form._replace(title="CTO"))
    found = fields_of(world.desk, dana)
    assert (found.organization, found.title, found.roles) == ("Acme", "CTO", (Role.HUB,))


def test_a_new_name_is_found_by_all_its_keys(world: World, change: Callable[..., bool]) -> None:
    dana = world.knows("Dana Lee")
    change("Dana Lee", name="Delia Ångström")
    assert people.find(world.desk, "delia ångström").id == dana
    assert people.find(world.desk, "Delia").id == dana
    outcome = record(world.desk, "coffee with Delia Ångstrm")
    assert outcome.error
    assert outcome.error.code == "similar_name"
    with pytest.raises(Refused):
        people.find(world.desk, "Dana")


def test_an_alias_names_the_person_in_a_captured_line(
    world: World, change: Callable[..., bool]
) -> None:
    dana = world.knows("Dana Lee")
    change("Dana Lee", aliases=("Dee Lee",))
    outcome = record(world.desk, "coffee with dee lee")
    assert outcome.recorded
    assert outcome.recorded.contacts[0].id == dana


@pytest.mark.parametrize("name", ["Dana Lee", "dana  LEE", "Dana Lea"])
def test_a_name_that_is_known_or_nearly_so_is_asked_about(world: World, name: str) -> None:
    dana = world.knows("Dana Lee", organization="Acme")
    with pytest.raises(LooksAlike) as asked:
        add(world.desk, PersonFields(name=name))
    assert [person.id for person in asked.value.people] == [dana]
    assert asked.value.message.startswith(f"You know Dana Lee (Acme, id:{dana}). Is ")
    assert add(world.desk, PersonFields(name=name), as_new=True) != dana


def test_a_person_does_not_look_like_themselves(world: World, change: Callable[..., bool]) -> None:
    world.knows("Dana Lee")
    assert change("Dana Lee", name="Dana Lea")
    assert look_alikes(world.desk, "Dana Lee", but=world.ids["Dana Lee"]) == ()
    assert [one.name for one in look_alikes(world.desk, "Dana Lee")] == ["Dana Lea"]


def test_nobody_is_led_to_by_whom_they_led_to(world: World, change: Callable[..., bool]) -> None:
    world.knows("Sam Ortiz")
    world.knows("Dana Lee", via="Sam Ortiz")
    world.knows("Kim Wu", via="Dana Lee")
    with pytest.raises(Refused, match="Sam Ortiz led you to Kim Wu, not the other way") as refused:
        change("Sam Ortiz", introduced_by=world.ids["Kim Wu"])
    assert refused.value.field == "introduced_by"
    with pytest.raises(Refused, match="led to by themselves"):
        change("Sam Ortiz", introduced_by=world.ids["Sam Ortiz"])
    assert not may_introduce(world.desk, world.ids["Sam Ortiz"], world.ids["Kim Wu"])
    assert change("Kim Wu", introduced_by=world.ids["Sam Ortiz"])


def test_a_circle_is_refused_with_its_chain_and_of_a_long_one_both_ends(
    world: World, change: Callable[..., bool]
) -> None:
    for number in range(1, 13):
        world.knows(f"P{number:02} Long", via=f"P{number - 1:02} Long" if number > 1 else None)
    for last, chain in (
        (3, "P01 Long › P02 Long › P03 Long."),
        (12, "P01 Long › P02 Long › P03 Long › P04 Long › 6 more › P11 Long › P12 Long."),
    ):
        with pytest.raises(Refused) as refused:
            change("P01 Long", introduced_by=world.ids[f"P{last:02} Long"])
        assert refused.value.message.endswith(f"not the other way round: {chain}")


def test_a_circle_in_the_data_can_be_opened_again(
    world: World, change: Callable[..., bool]
) -> None:
    world.knows("Ana")
    world.knows("Ben", via="Ana")
    world.desk.transact(
        lambda writer: writer.update(Contact, world.ids["Ana"], introduced_by=2),
        kind="edit_contact",
        label="damage",
    )
    assert change("Ana", introduced_by=None)
    assert not any(node.in_cycle for node in web.web(world.desk).nodes.values())


def test_an_introducer_has_to_be_somebody(world: World) -> None:
    with pytest.raises(Refused, match="nobody with the id 99") as refused:
        add(world.desk, PersonFields(name="Dana Lee", introduced_by=99))
    assert refused.value.field == "introduced_by"


def test_there_is_one_coach(world: World, change: Callable[..., bool]) -> None:
    for name in ("Bea Long", "Dana Lee"):
        world.knows(name)
        change(name, is_coach=True)
    assert not fields_of(world.desk, world.ids["Bea Long"]).is_coach
    assert fields_of(world.desk, world.ids["Dana Lee"]).is_coach


def test_what_cannot_be_is_refused_and_changes_nothing(
    world: World, change: Callable[..., bool]
) -> None:
    world.knows("Dana Lee")
    before = tables(world.desk.store)
    with pytest.raises(Refused) as refused:
        change("Dana Lee", title="CTO", email="nowhere")
    assert refused.value.field == "email"
    assert tables(world.desk.store) == before


def test_nobody_can_be_edited_who_is_not_there(world: World) -> None:
    with pytest.raises(Refused, match="nobody with the id 5"):
        edit(world.desk, 5, PersonFields(), PersonFields(name="x"))


def test_a_line_is_understood_of_someone_added_by_hand(world: World) -> None:
    add(world.desk, PersonFields(name="Dana Lee"))
    assert record(world.desk, "called dana").status is OutcomeStatus.STORED
