"""Whom an imported row means: somebody known, a look-alike to ask about, or a row before it."""

import pytest

from linchpin_tui.services import history, people
from linchpin_tui.services.desk import Refused
from linchpin_tui.services.importing import Likeness
from linchpin_tui.storage import tables
from linchpin_tui.storage.store import Writer
from tests.services.connections import Import, fields, profile, take, why
from tests.services.world import World

# Known people


def test_somebody_known_gains_what_was_empty_and_loses_nothing(world: World, look: Import) -> None:
    dana = world.knows("Dana Lee", organization="Acme", title="VP")
    preview = look(f"Dana,Lee,{profile('dana')},dana@acme.com,Acme,CTO,05 Mar 2024")
    (known,) = preview.known
    assert known.fills == ("email", "link", "met_on")
    done = take(world, preview)
    assert (done.added, done.filled) == ((), 1)
    assert fields(world, dana) == {
        "name": "Dana Lee",
        "organization": "Acme",
        "title": "VP",
        "email": "dana@acme.com",
        "link": profile("dana"),
        "met_on": people.person(world.desk, dana).contact.met_on,
    }
    assert not people.person(world.desk, dana).contact.asleep
    step = history.next_undo(world.desk)
    assert step is not None
    assert step.label == "what Connections.csv filled in about 1 person"


@pytest.mark.parametrize(
    ("at", "row"),
    [
        ("Acme", "dana,LEE,,,ACME,,"),
        ("Acme", 'Dana,Lee,,,"Acme, Inc.",,'),
        ("Acme", "Dana,Lee,,,,,"),
        (None, "Dana,Lee,,,Acme,,"),
        ("Acme", "Dana,Lee (she/her),,,Acme,,"),
        ("Acme", '"Dana","Lee, PMP",,,Acme,,'),
    ],
)
def test_the_same_name_with_nothing_against_it_is_the_same_person(
    world: World, look: Import, at: str | None, row: str
) -> None:
    dana = world.knows("Dana Lee", organization=at)
    preview = look(row)
    assert [known.contact.id for known in preview.known if known.contact] == [dana]


def test_a_profile_is_the_same_person_whatever_else_changed(world: World, look: Import) -> None:
    dana = world.knows("Dana Lee", organization="Acme", link="http://linkedin.com/in/Dana/")
    preview = look(f"Dana,Ortiz,{profile('dana')},,Globex,,")
    assert [known.contact.id for known in preview.known if known.contact] == [dana]
    take(world, preview)
    assert fields(world, dana)["organization"] == "Acme"
    assert fields(world, dana)["name"] == "Dana Lee"


def test_an_email_is_the_same_person_beside_a_name_like_theirs(world: World, look: Import) -> None:
    dana = world.knows("Dana Lee", organization="Acme", email="Dana@acme.com")
    preview = look("Dana,Lee-Ortiz,,dana@ACME.com,Globex,,")
    assert [known.contact.id for known in preview.known if known.contact] == [dana]


def test_an_alias_is_a_name(world: World, look: Import) -> None:
    dana = world.knows("Dana Lee", organization="Acme")

    def alias(writer: Writer) -> None:
        writer.insert(tables.Alias, contact=dana, name="Dee Lee", name_key="dee lee")

    world.desk.transact(alias, kind="alias", label="alias")
    assert look("Dee,Lee,,,Acme,,").known[0].contact is not None


def test_of_several_with_one_name_the_organization_tells_who_it_is(
    world: World, look: Import
) -> None:
    world.knows("Dana Lee", organization="Acme")
    second = world.knows("Dana Lee", organization="Globex")
    preview = look("Dana,Lee,,,Globex,,")
    assert [known.contact.id for known in preview.known if known.contact] == [second]


# Look-alikes


@pytest.mark.parametrize(
    ("known", "row", "likeness"),
    [
        ({"name": "Dana Lee", "organization": "Acme"}, "Dana,Lee,,,Globex,,", "other_organization"),
        ({"name": "Dana Lee", "organization": "Acme"}, "Dana,Lea,,,Acme,,", "similar_name"),
        ({"name": "Dana Lee", "organization": "Acme"}, "Dnaa,Lee,,,,,", "similar_name"),
        ({"name": "Dana Lee"}, '"Dana","Lee, PMP",,,Globex,,', "similar_name"),
        ({"name": "Dana Lee", "organization": "Acme"}, "Dana,,,,Acme,,", "similar_name"),
        ({"name": "Dana", "organization": "Acme"}, "Dana,Lee,,,Acme,,", "similar_name"),
        (
            {"name": "Dana Lee", "organization": "Acme", "link": profile("one")},
            f"Dana,Lee,{profile('two')},,Acme,,",
            "other_profile",
        ),
        ({"name": "Sam Ortiz", "email": "office@x.org"}, "Kim,Wu,,office@x.org,,,", "same_email"),
    ],
)
def test_a_look_alike_is_left_out_and_listed(
    world: World, look: Import, known: dict[str, str], row: str, likeness: str
) -> None:
    someone = world.knows(**known)
    preview = look(row)
    assert why(preview) == [(2, Likeness(likeness))]
    (alike,) = preview.look_alikes
    assert [like.id for like in alike.like] == [someone]
    done = take(world, preview)
    assert (done.operation, done.left_out) == (None, preview.look_alikes)
    assert len(people.people(world.desk)) == 1


def test_a_name_that_several_bear_is_a_look_alike(world: World, look: Import) -> None:
    world.knows("Dana Lee", organization="Acme")
    world.knows("Dana Lee", organization="Globex")
    assert why(look("Dana,Lee,,,Initech,,", "Dana,Lee,,,,,")) == [
        (2, Likeness.SEVERAL),
        (3, Likeness.SEVERAL),
    ]


def test_a_look_alike_is_a_new_person_when_that_is_said(world: World, look: Import) -> None:
    world.knows("Dana Lee", organization="Acme")
    rows = ("Dana,Lee,,,Globex,,", "Dana,Lea,,,Acme,,")
    preview = look(*rows)
    done = take(world, preview, as_new=[3])
    assert [line for _, line in done.added] == [3]
    assert [alike.row.line for alike in done.left_out] == [2]
    assert [known.row.line for known in look(*rows).known] == [3]


def test_a_look_alike_is_somebody_known_when_that_is_said(world: World, look: Import) -> None:
    dana = world.knows("Dana Lee", organization="Acme")
    rows = (f"Dana,Lee,{profile('dana')},,Globex,CEO,",)
    done = take(world, look(*rows), as_same={2: dana})
    assert (done.added, done.filled, done.left_out) == ((), 1, ())
    assert fields(world, dana)["organization"] == "Acme"
    assert fields(world, dana)["title"] == "CEO"
    # From now on their profile says who they are.
    assert not look(*rows).look_alikes


def test_to_be_somebody_who_is_not_there_is_refused_whole(world: World, look: Import) -> None:
    world.knows("Dana Lee", organization="Acme")
    with pytest.raises(Refused, match="nobody with id:99"):
        take(world, look("Dana,Lee,,,Globex,,", "Kim,Wu,,,,,"), as_same={2: 99})
    assert world.count("contact") == 1


def test_two_profiles_are_two_people_however_alike_their_names(world: World, look: Import) -> None:
    world.knows("Dana Lee", organization="Acme", link=profile("dana-lee"))
    assert not why(look(f"Dana,Lea,{profile('dana-lea')},,Globex,,"))


def test_a_page_that_is_no_profile_tells_nobody_apart(world: World, look: Import) -> None:
    world.knows("Dana Lee", organization="Acme", link="https://acme.com")
    preview = look("Sam,Ortiz,https://acme.com,,Acme,,", "Dana,Lea,https://acme.com/x,,Acme,,")
    assert [row.name for row in preview.new] == ["Sam Ortiz"]
    assert why(preview) == [(3, Likeness.SIMILAR_NAME)]


def test_one_word_is_no_slip_of_another_name(world: World, look: Import) -> None:
    world.knows("Dana")
    assert [row.name for row in look("Dane,,,,,,").new] == ["Dane"]


def test_somebody_deleted_does_not_come_back_unasked(world: World, look: Import) -> None:
    dana = world.knows("Dana Lee", organization="Acme", link=profile("dana"))

    def delete(writer: Writer) -> None:
        writer.update(tables.Contact, dana, deleted_at=world.clock())

    world.desk.transact(delete, kind="delete", label="delete Dana Lee")
    for row in (f"Dana,Leigh,{profile('dana')},,Globex,,", "dana,lee,,,,,", "Dana,Lee,,,Acme,,"):
        assert why(look(row)) == [(2, Likeness.DELETED)]
    assert not why(look("Dana,Lee,,,Globex,,"))
    preview = look(f"Dana,Lee,{profile('dana')},,Acme,,")
    assert take(world, preview).operation is None
    assert len(take(world, preview, as_new=[2]).added) == 1


def test_an_imported_person_who_was_deleted_can_be_imported_again(
    world: World, look: Import
) -> None:
    row = "Dana,Lee,,,Acme,,"
    ((dana, _),) = take(world, look(row)).added

    def delete(writer: Writer) -> None:
        writer.update(tables.Contact, dana, deleted_at=world.clock())

    world.desk.transact(delete, kind="delete", label="delete Dana Lee")
    assert why(look(row)) == [(2, Likeness.DELETED)]
    assert len(take(world, look(row), as_new=[2]).added) == 1
    assert not look(row).look_alikes


# Within one file


def test_the_same_person_twice_in_a_file_is_one_with_what_both_rows_say(
    world: World, look: Import
) -> None:
    preview = look(
        f"Dana,Lee,{profile('dana')},,Acme,,",
        f"Dana,Lee,{profile('dana')}/,dana@acme.com,Globex,CTO,",
        "Sam,Ortiz,,,Initech,,",
        "Sam,Ortiz,,,,Analyst,",
        "Sam,Ortiz,,,initech,,5 Mar 2024",
    )
    assert [(known.row.line, known.twin) for known in preview.known] == [(3, 2), (5, 4), (6, 4)]
    take(world, preview)
    dana, sam = people.people(world.desk)
    assert (dana.organization, dana.email, dana.title) == ("Acme", "dana@acme.com", "CTO")
    assert (sam.organization, sam.title, str(sam.met_on)) == ("Initech", "Analyst", "2024-03-05")


def test_namesakes_in_a_file_are_two_people_when_their_profiles_say_so(
    world: World, look: Import
) -> None:
    preview = look(
        f"Dana,Lee,{profile('one')},,Acme,,",
        f"Dana,Lee,{profile('two')},,Acme,,",
        f"Dana,Lea,{profile('three')},,Acme,,",
    )
    assert len(preview.new) == 3


def test_namesakes_in_a_file_are_asked_about_where_no_profile_tells_them_apart(
    world: World, look: Import
) -> None:
    preview = look("Dana,Lee,,,Acme,,", "Dana,Lee,,,Globex,,", "Dana,Lee,,,,,", "Dana,Lea,,,Acme,,")
    assert [row.line for row in preview.new] == [2, 5]
    assert why(preview) == [(3, Likeness.OTHER_ORGANIZATION), (4, Likeness.SEVERAL)]
    assert [like.line for like in preview.look_alikes[0].like] == [2]


def test_a_shared_mailbox_makes_nobody_one_person(world: World, look: Import) -> None:
    preview = look("Dana,Lee,,office@x.org,Acme,,", "Sam,Ortiz,,office@x.org,Acme,,")
    assert len(preview.new) == 2


def test_a_row_is_known_again_whatever_became_of_the_person(world: World, look: Import) -> None:
    row = "Dana,Lea,,,Acme,CTO,"
    done = take(world, look(row))
    ((dana, _),) = done.added

    def correct(writer: Writer) -> None:
        writer.update(
            tables.Contact, dana, name="Dana Lee", name_key="dana lee", organization="Globex"
        )

    world.desk.transact(correct, kind="edit", label="edit")
    assert [known.contact.id for known in look(row).known if known.contact] == [dana]
