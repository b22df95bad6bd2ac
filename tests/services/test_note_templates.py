"""Template files beside the configuration: yours, ours, and those that cannot be read."""

import os
from pathlib import Path

import pytest

from linchpin_tui.domain.note_shapes import TEXTS
from linchpin_tui.domain.records import NoteText
from linchpin_tui.services import note_templates, notes
from linchpin_tui.services.note_material import occasions
from tests.services.test_notes import owed
from tests.services.world import World


def put(world: World, name: str, text: str) -> None:
    where = note_templates.directory(world.paths)
    where.mkdir(parents=True, exist_ok=True)
    (where / name).write_text(text, encoding="utf-8")


def test_without_a_file_there_are_ours(world: World) -> None:
    found = note_templates.shelf(world.paths)
    assert [each.name for each in found.templates] == list(TEXTS)
    assert found.troubles == ()
    assert found.words == frozenset()


def test_ours_are_written_once_and_what_is_there_is_left(world: World) -> None:
    put(world, "favor.txt", "[thanks]\nmine")
    written = note_templates.write_ours(world.paths)
    assert [path.stem for path in written] == [name for name in TEXTS if name != "favor"]
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in written)
    assert note_templates.write_ours(world.paths) == ()
    found = note_templates.shelf(world.paths)
    assert found.troubles == ()
    assert sorted(each.name for each in found.templates) == sorted(TEXTS)
    assert found.named("favor") is not None
    assert [each.text.thanks for each in found.templates if each.name == "favor"] == ["mine"]


def test_a_broken_file_is_named_with_its_line_and_the_others_work(world: World) -> None:
    put(world, "bad.txt", "title: x\n[thanks]\nx\n[detail]\ny")
    put(world, "good.txt", "[thanks]\nThank you, {first}, for the regatta")
    put(world, "other.md", "no template")
    (note_templates.directory(world.paths) / "raw.txt").write_bytes(b"[thanks]\n\xff")
    (note_templates.directory(world.paths) / "folder.txt").mkdir()
    put(world, "huge.txt", "[thanks]\n" + "x " * 20_000)
    found = note_templates.shelf(world.paths)
    assert [trouble.sentence.partition(" a ")[0] for trouble in found.troubles] == [
        "bad.txt, line 4:",
        "folder.txt: it cannot be read (it is no file)",
        "huge.txt, line 1: it is larger than 16 KB",
        "raw.txt, line 2: it is not UTF-8 text",
    ]
    assert found.named("good") is not None
    assert len(found.templates) == len(TEXTS) + 1
    assert {"regatta", "thank"} <= found.words


@pytest.mark.parametrize(
    ("name", "shown"), [(b"caf\xe9.txt", "caf\\xe9.txt"), (b"\x1b.txt", "\\x1b.txt")]
)
def test_a_file_whose_name_is_no_text_is_named_as_far_as_it_can_be(
    world: World, name: bytes, shown: str
) -> None:
    put(world, "good.txt", "[thanks]\nThank you")
    where = note_templates.directory(world.paths)
    try:
        (where / os.fsdecode(name)).write_text("[thanks]\nx")
    except OSError:
        pytest.skip("this file system takes UTF-8 names alone")
    found = note_templates.shelf(world.paths)
    assert [trouble.sentence for trouble in found.troubles] == [f"{shown}: its name is no text"]
    assert "" not in [each.name for each in found.templates]


def test_a_link_that_leads_nowhere_and_a_file_in_place_of_the_folder_are_told_or_passed_over(
    world: World,
) -> None:
    where = note_templates.directory(world.paths)
    where.parent.mkdir(parents=True, exist_ok=True)
    where.write_text("x")
    assert len(note_templates.shelf(world.paths).templates) == len(TEXTS)
    where.unlink()
    where.mkdir()
    (where / "gone.txt").symlink_to(Path("nowhere"))
    (trouble,) = note_templates.shelf(world.paths).troubles
    assert trouble.file == "gone.txt"


def test_a_template_of_your_own_for_the_occasion_is_what_a_note_begins_with(world: World) -> None:
    put(
        world,
        "mine.txt",
        "for: informational_interview\n[thanks]\n{first}, thanks for {talk}.\n[next]\n{soon}",
    )
    page = notes.page(world.desk, owed(world))
    assert page.shape == "mine"
    assert page.text == NoteText("Lee, thanks for Wednesday's coffee.", "", "{soon}")
    assert page.template == page.text


def test_ours_wait_to_be_chosen(world: World) -> None:
    page = notes.page(world.desk, owed(world))
    assert page.shape == ""
    assert page.text.thanks == "Thank you for Wednesday's coffee."


def test_a_template_that_is_gone_leaves_the_proposal_to_judge_by(world: World) -> None:
    note = owed(world)
    notes.save_draft(world.desk, note, NoteText("Hello"), None, "gone")
    page = notes.page(world.desk, note)
    assert page.text == NoteText("Hello")
    assert page.template.thanks == "Thank you for Wednesday's coffee."


def test_a_coach_session_is_an_occasion_of_its_own(world: World) -> None:
    world.knows("Bea Long")
    _, (opened,) = world.happened("coach_session", "Bea Long", thanks="thanks")
    page = notes.page(world.desk, opened.id)
    assert occasions(page.note, page.material.interactions) == {"thanks", "coach_session"}
