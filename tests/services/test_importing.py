"""Importing people: who is new, who is known, who may be; one step; the same file adds nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from linchpin_tui.services import history, importing, people
from linchpin_tui.services import web as webs
from linchpin_tui.services.desk import Refused
from linchpin_tui.services.importing import Cancelled, Done, Field, Likeness, Preview, Stage
from linchpin_tui.services.record import record
from linchpin_tui.storage import tables
from linchpin_tui.storage.store import Writer
from tests.services.world import World

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"

Import = Callable[..., Preview]


@pytest.fixture
def look(world: World, tmp_path: Path) -> Import:
    """Previews rows under LinkedIn's header, or under another one."""

    def look(*rows: str, header: str = HEADER) -> Preview:
        file = tmp_path / "Connections.csv"
        file.write_text("\n".join((header, *rows)), encoding="utf-8")
        return importing.preview(world.desk, file)

    return look


def profile(name: str) -> str:
    return f"https://www.linkedin.com/in/{name}"


def take(world: World, preview: Preview, **how: object) -> Done:
    return importing.commit(world.desk, preview, **how)  # type: ignore[arg-type]


def why(preview: Preview) -> list[tuple[int, Likeness]]:
    return [(alike.row.line, alike.why) for alike in preview.look_alikes]


def fields(world: World, contact: int) -> dict[str, object]:
    page = people.person(world.desk, contact)
    return {
        name: getattr(page.contact, name)
        for name in ("name", "organization", "title", "email", "link", "met_on")
        if getattr(page.contact, name)
    }


# New people


def test_a_preview_changes_nothing(world: World, look: Import) -> None:
    preview = look("Dana,Lee,,,Acme,CTO,05 Mar 2024")
    assert [row.name for row in preview.new] == ["Dana Lee"]
    assert world.count("contact") == 0
    assert world.count("operation") == 0


def test_new_people_come_with_what_the_file_says_and_sleep(world: World, look: Import) -> None:
    preview = look(
        f"Dana,Lee,{profile('dana')},dana@acme.com,Acme,CTO,05 Mar 2024", "Sam,Ortiz,,,,,"
    )
    done = take(world, preview)
    assert [line for _, line in done.added] == [2, 3]
    dana, sam = people.people(world.desk)
    assert (dana.asleep, sam.asleep) == (True, True)
    assert (dana.organization, dana.title, dana.email) == ("Acme", "CTO", "dana@acme.com")
    assert dana.link == profile("dana")
    assert str(dana.met_on) == "2024-03-05"
    assert dana.last_interaction is None


def test_those_who_sleep_make_no_gap_owe_no_note_and_have_no_warmth(
    world: World, look: Import
) -> None:
    take(world, look("Dana,Lee,,,Acme,,05 Mar 2024"))
    web = webs.web(world.desk)
    assert [node.warmth for node in web.nodes.values()] == [None]
    assert world.count("thank_you_note") == 0


def test_the_first_interaction_wakes_someone_up(world: World, look: Import) -> None:
    take(world, look("Dana,Lee,,,Acme,,"))
    record(world.desk, "coffee with Dana Lee")
    assert not people.people(world.desk)[0].asleep


def test_capture_finds_imported_people_by_name_and_asks_about_a_slip(
    world: World, look: Import
) -> None:
    take(world, look("Dana,Lee,,,Acme,,"))
    outcome = record(world.desk, "coffee with Dana Lea")
    assert outcome.error is not None
    assert outcome.error.code == "similar_name"


# One step


def test_an_import_is_one_step_that_undo_takes_back_and_redo_brings_again(
    world: World, look: Import
) -> None:
    world.knows("Dana Lee", organization="Acme")
    done = take(world, look("Dana,Lee,,dana@acme.com,Acme,CTO,", "Sam,Ortiz,,,,,", "Kim,Wu,,,,,"))
    assert (len(done.added), done.filled) == (2, 1)
    step = history.next_undo(world.desk)
    assert step is not None
    assert (step.kind, step.label) == ("import", "the import of 2 people from Connections.csv")
    history.undo(world.desk)
    assert [one.name for one in people.people(world.desk)] == ["Dana Lee"]
    assert fields(world, 1) == {"name": "Dana Lee", "organization": "Acme"}
    history.redo(world.desk)
    assert len(people.people(world.desk)) == 3
    assert fields(world, 1)["title"] == "CTO"


def test_the_same_file_again_adds_nothing_and_is_no_step(world: World, look: Import) -> None:
    rows = ("Dana,Lee,,,Acme,CTO,", f"Sam,Ortiz,{profile('sam')},,,,", "Kim,,,kim@x.org,,,")
    first = take(world, look(*rows))
    before = world.desk.store.rows("SELECT COUNT(*), MAX(id) FROM operation")
    again = look(*rows)
    assert (again.new, again.look_alikes, again.filling) == ((), (), 0)
    assert [known.contact.id for known in again.known if known.contact] == [
        key for key, _ in first.added
    ]
    done = take(world, again)
    assert (done.operation, done.added, done.filled) == (None, (), 0)
    assert world.desk.store.rows("SELECT COUNT(*), MAX(id) FROM operation") == before


def test_after_an_undo_the_same_file_adds_everyone_again(world: World, look: Import) -> None:
    take(world, look("Dana,Lee,,,Acme,,"))
    history.undo(world.desk)
    assert len(take(world, look("Dana,Lee,,,Acme,,")).added) == 1


def test_what_was_added_since_the_preview_is_not_added_twice(world: World, look: Import) -> None:
    preview = look("Dana,Lee,,,Acme,CTO,", "Sam,Ortiz,,,Globex,,", "Kim,Wu,,,,,")
    world.knows("Dana Lee", organization="Acme")
    world.knows("Sam Ortiz", organization="Initech")
    done = take(world, preview)
    assert [line for _, line in done.added] == [4]
    assert done.filled == 1
    assert [alike.row.line for alike in done.left_out] == [3]


def test_what_was_filled_in_since_the_preview_is_not_overwritten(
    world: World, look: Import
) -> None:
    dana = world.knows("Dana Lee", organization="Acme")
    preview = look("Dana,Lee,,,Acme,CTO,")

    def promote(writer: Writer) -> None:
        writer.update(tables.Contact, dana, title="CEO")

    world.desk.transact(promote, kind="edit", label="edit Dana Lee")
    done = take(world, preview)
    assert (done.operation, done.filled) == (None, 0)
    assert fields(world, dana)["title"] == "CEO"


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


# Files, progress, calling off


def test_a_mapping_says_which_column_holds_what(world: World, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Full;Firm\nDana Lee;Acme\n", encoding="utf-16")
    preview = importing.preview(world.desk, file, importing.mapping("name=Full,organization=Firm"))
    assert (preview.new[0].name, preview.new[0].organization) == ("Dana Lee", "Acme")
    assert preview.columns == (("Full", Field.NAME.value), ("Firm", Field.ORGANIZATION.value))
    with pytest.raises(Refused, match="does not"):
        importing.mapping("name")


def test_a_file_that_cannot_be_used_is_refused_with_a_sentence(
    world: World, tmp_path: Path
) -> None:
    with pytest.raises(Refused, match="There is no file gone"):
        importing.preview(world.desk, tmp_path / "gone.csv")


def test_what_is_left_out_is_in_the_preview_with_its_line(world: World, look: Import) -> None:
    preview = look("Dana,Lee,,,,,soon", ",,,,Acme,,", "Sam,Ortiz,,,,,")
    assert [(one.line, one.text) for one in preview.unreadable] == [(3, "it has no name")]
    assert [one.line for one in preview.remarks] == [2]
    assert (preview.rows, preview.header) == (3, 1)


def test_progress_is_told_by_stage(world: World, look: Import, tmp_path: Path) -> None:
    look(*(f"Person,Number {n},,,,," for n in range(600)))
    told: list[tuple[Stage, int, int]] = []

    def progress(stage: Stage, done: int, of: int) -> None:
        told.append((stage, done, of))

    file = tmp_path / "Connections.csv"
    preview = importing.preview(world.desk, file, progress=progress)
    importing.commit(world.desk, preview, progress=progress)
    assert list(dict.fromkeys(stage for stage, _, _ in told)) == list(Stage)
    assert told[-1] == (Stage.STORING, 600, 600)
    assert all(done <= of for _, done, of in told)


@pytest.mark.parametrize("asked", range(1, 12))
def test_called_off_at_any_time_nothing_has_changed(
    world: World, look: Import, tmp_path: Path, asked: int
) -> None:
    look(*(f"Person,Number {n},,,,," for n in range(600)))
    answers = iter([False] * (asked - 1))

    def cancelled() -> bool:
        return next(answers, True)

    file = tmp_path / "Connections.csv"
    try:
        preview = importing.preview(world.desk, file, cancelled=cancelled)
        importing.commit(world.desk, preview, cancelled=cancelled)
    except Cancelled:
        assert world.count("contact") == 0
        assert world.count("operation") == 0
        assert history.next_undo(world.desk) is None
    else:
        assert asked > 8
        assert world.count("contact") == 600


NAMES = st.sampled_from(["Dana Lee", "Dana Lea", "Sam Ortiz", "Sam", "Kim Wu", "Kim Wu, PMP"])
ROWS = st.lists(
    st.builds(
        '"{}",{},{},{}'.format,
        NAMES,
        st.sampled_from(["", "Acme", "Acme Inc.", "Globex"]),
        st.sampled_from(["", profile("a"), profile("b"), "https://acme.com"]),
        st.sampled_from(["", "x@acme.com", "office@acme.com"]),
    ),
    min_size=1,
    max_size=8,
)


def every_line(preview: Preview) -> list[int]:
    lines = [row.line for row in preview.new]
    lines += [known.row.line for known in preview.known]
    return sorted(lines + [alike.row.line for alike in preview.look_alikes])


def import_all(world: World, file: Path) -> set[int]:
    """Import a file, look-alikes too; gives the lines that were added."""
    preview = importing.preview(world.desk, file)
    as_new = [alike.row.line for alike in preview.look_alikes]
    done = importing.commit(world.desk, preview, as_new=as_new)
    return {line for _, line in done.added}


ANY_DESK = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)


@ANY_DESK
@given(ROWS, ROWS)
def test_whatever_the_file_no_row_is_added_twice_and_undo_takes_all_back(
    world: World, tmp_path: Path, before: list[str], rows: list[str]
) -> None:
    file = tmp_path / "any.csv"
    file.write_text("\n".join(("Name,Company,URL,Email", *before)), encoding="utf-8")
    import_all(world, file)
    file.write_text("\n".join(("Name,Company,URL,Email", *rows)), encoding="utf-8")
    assert every_line(importing.preview(world.desk, file)) == list(range(2, len(rows) + 2))
    first = import_all(world, file)
    again = import_all(world, file)
    assert not first & again
    while history.undo(world.desk):
        pass
    assert world.count("contact") == 0


@ANY_DESK
@given(st.lists(st.tuples(NAMES, st.sampled_from(["", "Acme", "Globex"])), max_size=8))
def test_a_file_with_a_profile_for_each_adds_each_once_and_nothing_the_second_time(
    world: World, tmp_path: Path, people_there: list[tuple[str, str]]
) -> None:
    file = tmp_path / "Connections.csv"
    rows = [f'"{name}",{at},{profile(f"p{n}")}' for n, (name, at) in enumerate(people_there)]
    file.write_text("\n".join(("Name,Company,URL", *rows, "Zed,,")), encoding="utf-8")
    assert len(importing.preview(world.desk, file).new) == len(rows) + 1
    take(world, importing.preview(world.desk, file))
    assert take(world, importing.preview(world.desk, file)).operation is None
    history.undo(world.desk)


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
