"""What is written in a note is kept as it is typed; two sessions that write in one lose nothing."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linchpin_tui.domain.records import NoteText
from linchpin_tui.domain.vocabulary import Channel
from linchpin_tui.services import drafts, history, notes
from linchpin_tui.services.desk import Desk, open_desk
from tests.services.test_notes import PERSONAL, owed
from tests.services.world import World

OURS, THEIRS = NoteText(detail="ours"), NoteText(detail="theirs")


@pytest.fixture
def other(world: World) -> Iterator[Desk]:
    """Another window on the same data."""
    desk = open_desk(world.paths, world.clock, origin="app:other")
    yield desk
    desk.close()


def words(desk: Desk, note: int) -> tuple[str, list[str]]:
    """The draft's detail, and those of the versions put aside."""
    page = notes.page(desk, note)
    return page.text.detail, [version.text.detail for version in page.versions]


def test_the_later_of_two_sessions_keeps_the_words_of_the_earlier(
    world: World, other: Desk
) -> None:
    note = owed(world)
    assert not notes.save_draft(world.desk, note, OURS).aside
    assert notes.save_draft(other, note, THEIRS, NoteText()).aside
    assert words(other, note) == ("theirs", ["ours"])
    assert notes.save_draft(world.desk, note, NoteText(detail="ours, more"), OURS).aside
    assert words(world.desk, note) == ("ours, more", ["theirs"])


def test_going_on_with_words_that_were_seen_puts_nothing_aside(world: World, other: Desk) -> None:
    note = owed(world)
    notes.save_draft(world.desk, note, OURS)
    seen = notes.page(other, note).text
    assert not notes.save_draft(other, note, NoteText(detail="ours and more"), seen).aside
    assert words(world.desk, note) == ("ours and more", [])


def test_the_other_words_can_be_taken_and_given_back(world: World, other: Desk) -> None:
    note = owed(world)
    notes.save_draft(world.desk, note, OURS)
    notes.save_draft(other, note, THEIRS)
    for draft, aside in (("ours", "theirs"), ("theirs", "ours")):
        notes.take_version(world.desk, note, notes.page(world.desk, note).versions[0])
        assert words(world.desk, note) == (draft, [aside])


def test_marking_sent_keeps_what_another_session_wrote_meanwhile(world: World, other: Desk) -> None:
    note = owed(world)
    notes.save_draft(other, note, THEIRS)
    notes.mark_sent(world.desk, note, PERSONAL, Channel.EMAIL)
    assert words(world.desk, note) == (PERSONAL.detail, ["theirs"])


@settings(max_examples=15, deadline=None)
@given(steps=st.lists(st.tuples(st.booleans(), st.booleans()), min_size=2, max_size=8))
def test_whatever_two_sessions_save_in_turn_the_last_words_of_each_are_there(
    steps: list[tuple[bool, bool]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    world = World(tmp_path_factory.mktemp("two"))
    desks = (world.desk, open_desk(world.paths, world.clock, origin="app:other"))
    note = owed(world)
    seen = [NoteText(), NoteText()]
    last: dict[bool, str] = {}
    for number, (which, looks) in enumerate(steps):
        if looks:
            seen[which] = notes.page(desks[which], note).text
            last.pop(not which, None)
        text = NoteText(detail=f"{which} {number}")
        notes.save_draft(desks[which], note, text, seen[which])
        seen[which], last[which] = text, text.detail
    draft, aside = words(world.desk, note)
    assert set(last.values()) <= {draft, *aside}
    for desk in desks:
        desk.close()


def test_the_place_of_the_cursor_is_kept_with_the_words(world: World) -> None:
    note = owed(world)
    notes.save_draft(world.desk, note, OURS, None, "", f"{note} detail 0 4")
    assert drafts.kept(world.desk, drafts.WRITING) == f"{note} detail 0 4"
    notes.save_draft(world.desk, note, OURS)
    assert drafts.kept(world.desk, drafts.WRITING) == f"{note} detail 0 4"


def test_the_template_of_a_draft_is_kept_and_is_not_writing(world: World) -> None:
    note = owed(world)
    notes.save_draft(world.desk, note, NoteText(), None, "favor")
    assert notes.page(world.desk, note).shape == "favor"
    history.undo(world.desk)
    assert notes.queue(world.desk) == ()
