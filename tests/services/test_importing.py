"""Importing people: what is new, one step that undo takes back; the same file adds nothing."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from linchpin_tui.services import history, importing, people
from linchpin_tui.services import web as webs
from linchpin_tui.services.desk import Refused
from linchpin_tui.services.importing import Cancelled, Field, Preview, Stage
from linchpin_tui.services.record import record
from linchpin_tui.storage import tables
from linchpin_tui.storage.store import Writer
from tests.services.connections import Import, fields, profile, take
from tests.services.world import World

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
