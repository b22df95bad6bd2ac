"""Undo and redo, with their sentences."""

import pytest

from linchpin_tui.services import history, notes, people
from linchpin_tui.services.desk import Refused
from linchpin_tui.storage import tables
from linchpin_tui.storage.store import Writer
from tests.services.world import World


def test_there_is_nothing_to_turn_back_on_a_new_desk(world: World) -> None:
    assert history.next_undo(world.desk) is None
    assert history.undo(world.desk) is None
    assert history.redo(world.desk) is None


def test_the_step_is_announced_with_when_and_where_it_was_done(world: World) -> None:
    world.knows("Dana Lee")
    step = history.next_undo(world.desk)
    assert step is not None
    assert step.sentence == "Turning back: add Dana Lee (Wed 25 Nov 10:00, from the shell)."


def test_a_step_of_the_program_is_named_as_one_whatever_the_session(world: World) -> None:
    world.desk.origin = "app:1f3c"
    world.knows("Dana Lee")
    step = history.next_undo(world.desk)
    assert step is not None
    assert step.sentence.endswith("(Wed 25 Nov 10:00, in the program).")


def test_undo_and_redo_say_what_they_did(world: World) -> None:
    world.knows("Dana Lee")
    turned = history.undo(world.desk)
    assert turned is not None
    assert turned.sentences == ("Turned back: add Dana Lee.",)
    assert people.people(world.desk) == ()
    again = history.redo(world.desk)
    assert again is not None
    assert again.sentences == ("Done again: add Dana Lee.",)
    assert people.people(world.desk)[0].name == "Dana Lee"


def test_what_changed_since_is_refused_with_the_reason(world: World) -> None:
    world.knows("Dana Lee")
    dana = world.ids["Dana Lee"]
    world.desk.store.unjournaled(
        lambda: world.desk.store.rows("UPDATE contact SET title = 'CTO', name = 'D' WHERE id = 1")
    )
    with pytest.raises(Refused, match=r"The last step cannot be turned back: .*changed since"):
        history.undo(world.desk)
    assert people.person(world.desk, dana).contact.title == "CTO"


def test_redo_is_gone_once_something_else_was_done(world: World) -> None:
    world.knows("Dana Lee")
    history.undo(world.desk)
    world.knows("Sam Ortiz")
    assert history.next_redo(world.desk) is None


def test_undoing_every_step_leaves_every_table_as_it_was(world: World) -> None:
    def facts() -> dict[str, list[tuple[object, ...]]]:
        names = {table._meta.table_name for table in tables.TABLES} - {"operation", "change"}
        return {
            name: world.desk.store.rows(f"SELECT * FROM {name} ORDER BY id")
            for name in sorted(names)
        }

    empty = facts()
    world.knows("Sam Ortiz")
    world.knows("Dana Lee", via="Sam Ortiz")
    world.happened("informational_interview", "Dana Lee", got=[("Dana Lee", "two names")])
    notes.skip(world.desk, [1], "said so in person")
    full = facts()
    while history.undo(world.desk):
        pass
    assert facts() == empty
    while history.redo(world.desk):
        pass
    assert facts() == full


def test_a_refusal_inside_a_step_leaves_nothing_behind(world: World) -> None:
    def work(writer: Writer) -> None:
        writer.insert(
            tables.InboxLine,
            uid="a",
            line="x",
            why="y",
            captured_at=world.clock(),
            utc_offset=0,
        )
        raise Refused("no")

    with pytest.raises(Refused):
        world.desk.transact(work, kind="x", label="x")
    assert world.count("inbox_line") == world.count("operation") == 0
