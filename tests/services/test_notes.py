"""What can be done with a thank-you note, and what it refuses."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from linchpin_tui.domain.records import NoteText
from linchpin_tui.domain.vocabulary import Channel, NoteState
from linchpin_tui.services import history, note_queue, notes
from linchpin_tui.services.desk import Refused
from tests.services.world import World

PERSONAL = NoteText(
    thanks="Thank you for Wednesday's half hour.",
    detail="Your story of the daughter who rows at dawn stayed with me all day.",
    next_step="I'll tell you how it goes.",
)


def owed(world: World, name: str = "Lee Park") -> int:
    """A note that is owed, with a detail learned in its conversation."""
    if name not in world.ids:
        world.knows(name)
    _, opened = world.happened(
        "informational_interview", name, details=[(name, "has a daughter who rows at dawn")]
    )
    return opened[0].id


def test_a_note_with_its_personal_detail_is_marked_sent_and_keeps_its_words(world: World) -> None:
    note = owed(world)
    notes.mark_sent(world.desk, note, PERSONAL, Channel.EMAIL)
    (sent,) = notes.all_notes(world.desk)
    assert (sent.state, sent.channel, sent.text) == (NoteState.SENT, Channel.EMAIL, PERSONAL)
    assert sent.sent_at == world.clock()
    assert notes.queue(world.desk) == ()


def test_without_a_detail_it_is_refused_and_stays_owed(world: World) -> None:
    world.knows("Lee Park")
    _, opened = world.happened("informational_interview", "Lee Park")
    with pytest.raises(Refused, match="Lee Park") as refused:
        notes.mark_sent(world.desk, opened[0].id, PERSONAL, Channel.EMAIL)
    assert refused.value.field == "detail"
    assert notes.queue(world.desk)[0].state is NoteState.OWED


def test_words_already_sent_to_someone_else_are_refused_naming_them(world: World) -> None:
    notes.mark_sent(world.desk, owed(world, "Ana Silva"), PERSONAL, Channel.EMAIL)
    with pytest.raises(Refused, match="Ana Silva"):
        notes.mark_sent(world.desk, owed(world), PERSONAL, Channel.EMAIL)


def test_an_override_needs_a_reason_and_keeps_it(world: World) -> None:
    world.knows("Lee Park")
    _, opened = world.happened("informational_interview", "Lee Park")
    plain = NoteText(thanks="Thank you.")
    with pytest.raises(Refused):
        notes.mark_sent(world.desk, opened[0].id, plain, None, override_why="  ")
    notes.mark_sent(world.desk, opened[0].id, plain, None, override_why="they asked for two words")
    assert notes.all_notes(world.desk)[0].override_why == "they asked for two words"


def test_by_hand_the_detail_alone_is_enough_and_it_is_a_letter(world: World) -> None:
    notes.mark_sent(world.desk, owed(world), NoteText(), None, by_hand=True)
    assert notes.all_notes(world.desk)[0].channel is Channel.LETTER


def test_a_detail_added_on_the_page_belongs_to_the_conversation_and_is_fresh(world: World) -> None:
    world.knows("Lee Park")
    interaction, opened = world.happened("informational_interview", "Lee Park")
    notes.add_detail(world.desk, opened[0].id, "  is moving\nETL to Dagster ")
    page = notes.page(world.desk, opened[0].id)
    assert [detail.text for detail in page.fresh] == ["is moving ETL to Dagster"]
    assert page.fresh[0].interaction == interaction


def test_a_draft_is_kept_as_typed_and_is_no_step_of_undo(world: World) -> None:
    note = owed(world)
    before = history.next_undo(world.desk)
    saved_at = notes.save_draft(world.desk, note, PERSONAL).at
    page = notes.page(world.desk, note)
    assert (page.text, page.saved_at) == (PERSONAL, saved_at)
    assert history.next_undo(world.desk) == before


def test_a_page_without_a_draft_proposes_a_shape_without_a_detail(world: World) -> None:
    page = notes.page(world.desk, owed(world))
    assert page.text.thanks
    assert page.text.detail == ""
    assert page.saved_at is None


def test_a_draft_takes_in_no_controls_but_its_line_breaks(world: World) -> None:
    note = owed(world)
    notes.save_draft(world.desk, note, NoteText(detail="two\nlines\x1b]0;x\x07 here\u202e"))
    assert notes.page(world.desk, note).text.detail == "two\nlines here"


def test_the_mark_can_be_taken_back_and_the_words_are_the_draft_again(world: World) -> None:
    note = owed(world)
    notes.mark_sent(world.desk, note, PERSONAL, Channel.EMAIL)
    notes.unmark_sent(world.desk, note)
    page = notes.page(world.desk, note)
    assert page.note.state is NoteState.OWED
    assert page.note.due_at is not None
    assert page.text == PERSONAL


def test_undo_of_the_mark_and_redo_bring_the_same_note(world: World) -> None:
    note = owed(world)
    notes.mark_sent(world.desk, note, PERSONAL, Channel.EMAIL)
    sent = notes.page(world.desk, note).note
    turned = history.undo(world.desk)
    assert turned is not None
    assert turned.sentences == ("Turned back: mark the note to Lee Park as sent.",)
    assert notes.page(world.desk, note).text == PERSONAL
    history.redo(world.desk)
    assert notes.page(world.desk, note).note == sent


def test_a_snoozed_note_rests_behind_the_owed_and_wakes_by_itself(world: World) -> None:
    first, second = owed(world, "Lee Park"), owed(world, "Ana Silva")
    notes.snooze(world.desk, [first], world.clock() + timedelta(days=2))
    assert [note.id for note in notes.queue(world.desk)] == [second, first]
    world.now += timedelta(days=2)
    woken = {note.id: note for note in notes.queue(world.desk)}[first]
    assert (woken.state, woken.snoozed_until) == (NoteState.OWED, None)


def test_a_note_cannot_rest_until_a_moment_that_is_past(world: World) -> None:
    with pytest.raises(Refused, match="still to come"):
        notes.snooze(world.desk, [owed(world)], world.clock())


def test_waking_ends_the_rest(world: World) -> None:
    note = owed(world)
    notes.snooze(world.desk, [note], world.clock() + timedelta(days=2))
    notes.wake(world.desk, [note])
    assert notes.queue(world.desk)[0].state is NoteState.OWED


def test_several_notes_rest_wake_and_are_skipped_in_one_step_each(world: World) -> None:
    both = [owed(world, "Lee Park"), owed(world, "Ana Silva")]

    def states() -> set[NoteState]:
        return {notes.page(world.desk, note).note.state for note in both}

    notes.snooze(world.desk, both, world.clock() + timedelta(days=2))
    assert states() == {NoteState.SNOOZED}
    notes.wake(world.desk, both)
    assert states() == {NoteState.OWED}
    notes.skip(world.desk, both, "said in person")
    assert states() == {NoteState.SKIPPED}
    turned = history.undo(world.desk)
    assert turned is not None
    assert turned.sentences == ("Turned back: skip 2 notes.",)
    assert states() == {NoteState.OWED}


def test_an_offered_note_is_to_be_accepted_before_it_rests(world: World) -> None:
    world.knows("Lee Park")
    _, opened = world.happened("conversation", "Lee Park")
    with pytest.raises(Refused, match="only offered, and nothing is due: accept it first"):
        notes.snooze(world.desk, [opened[0].id], world.clock() + timedelta(days=2))


def test_skipping_asks_for_a_reason_and_closes_the_note(world: World) -> None:
    note = owed(world)
    with pytest.raises(Refused, match="why"):
        notes.skip(world.desk, [note], " ")
    notes.skip(world.desk, [note], "thanked in person")
    (closed,) = notes.all_notes(world.desk)
    assert (closed.state, closed.skipped_why) == (NoteState.SKIPPED, "thanked in person")
    with pytest.raises(Refused, match="skipped already"):
        notes.mark_sent(world.desk, note, PERSONAL, None)


def test_taking_up_an_offered_note_makes_it_owed_72_hours_after_the_talk(world: World) -> None:
    world.knows("Lee Park")
    _, opened = world.happened("conversation", "Lee Park")
    notes.accept(world.desk, opened[0].id)
    (note,) = notes.queue(world.desk)
    assert note.state is NoteState.OWED
    assert note.due_at == world.clock() + timedelta(hours=72)
    with pytest.raises(Refused, match="owed, not offered"):
        notes.accept(world.desk, note.id)


def test_the_queue_is_owed_by_due_time_then_offered(world: World) -> None:
    for name in ("Lee Park", "Ana Silva", "Kim Wu"):
        world.knows(name)
    world.happened("conversation", "Kim Wu")
    world.happened("informational_interview", "Lee Park")
    world.happened("job_interview", "Ana Silva")
    names = [note.contact.name for note in notes.queue(world.desk)]
    assert names == ["Ana Silva", "Lee Park", "Kim Wu"]


def test_a_number_that_is_no_notes_is_refused(world: World) -> None:
    for act in (notes.page, notes.accept, notes.unmark_sent):
        with pytest.raises(Refused, match="no note with the id 99"):
            act(world.desk, 99)
    with pytest.raises(Refused, match="no note with the id 99"):
        notes.wake(world.desk, [99])


def test_undoing_the_interview_keeps_a_note_that_was_written_in_and_says_so(world: World) -> None:
    note = owed(world)
    notes.save_draft(world.desk, note, PERSONAL)
    turned = history.undo(world.desk)
    assert turned is not None
    assert any("kept" in sentence for sentence in turned.sentences)
    kept = notes.page(world.desk, note)
    assert kept.text == PERSONAL
    assert kept.note.reasons[0].detached
    history.redo(world.desk)
    assert not notes.page(world.desk, note).note.reasons[0].detached


def test_a_snooze_a_skip_and_a_taking_up_are_undone_and_done_again(world: World) -> None:
    world.knows("Kim Wu")
    _, (offered,) = world.happened("conversation", "Kim Wu")
    note = owed(world)
    acts: tuple[Callable[[], None], ...] = (
        lambda: notes.snooze(world.desk, [note], world.clock() + timedelta(days=2)),
        lambda: notes.skip(world.desk, [note], "thanked on the phone"),
        lambda: notes.accept(world.desk, offered.id),
    )
    for act in acts:
        before = notes.all_notes(world.desk)
        act()
        after = notes.all_notes(world.desk)
        assert after != before
        history.undo(world.desk)
        assert notes.all_notes(world.desk) == before
        history.redo(world.desk)
        assert notes.all_notes(world.desk) == after
        history.undo(world.desk)


def test_a_mark_is_not_taken_back_while_another_note_to_them_is_open(world: World) -> None:
    note = owed(world)
    notes.mark_sent(world.desk, note, PERSONAL, Channel.EMAIL)
    _, (second,) = world.happened("job_interview", "Lee Park")
    with pytest.raises(Refused, match="Another note to Lee Park is open"):
        notes.unmark_sent(world.desk, note)
    notes.skip(world.desk, [second.id], "said on the phone")
    notes.unmark_sent(world.desk, note)
    assert [each.id for each in notes.queue(world.desk)] == [note]


def test_why_a_note_went_as_it_was_is_private_unless_chosen_for_the_report(world: World) -> None:
    note = owed(world)
    notes.mark_sent(world.desk, note, NoteText("Thanks"), None, override_why="a word was enough")
    assert not notes.page(world.desk, note).note.override_in_report
    notes.share_override(world.desk, note, in_report=True)
    assert notes.page(world.desk, note).note.override_in_report
    notes.share_override(world.desk, note, in_report=False)
    notes.unmark_sent(world.desk, note)
    with pytest.raises(Refused):
        notes.share_override(world.desk, note, in_report=True)


def test_a_note_that_was_ready_keeps_no_reason_to_share(world: World) -> None:
    note = owed(world)
    notes.mark_sent(world.desk, note, PERSONAL, Channel.EMAIL)
    with pytest.raises(Refused, match="there is no reason kept"):
        notes.share_override(world.desk, note, in_report=True)


def test_below_the_queue_stand_the_notes_sent_last(world: World) -> None:
    ids = [owed(world, name) for name in ("Ana Silva", "Kim Wu", "Lee Park")]
    for minute, note in enumerate(ids[:2]):
        world.now = world.now.replace(minute=minute)
        notes.mark_sent(world.desk, note, NoteText(), None, by_hand=True)
    shown = note_queue.at_hand(world.desk, 1)
    assert [note.id for note in shown] == [ids[2], ids[1]]
