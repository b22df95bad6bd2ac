"""Which notes an interaction opens or joins, written and read back."""

from datetime import date, time

from linchpin_tui.domain.records import NoteText
from linchpin_tui.domain.vocabulary import NoteReason, NoteState
from linchpin_tui.services import history, notes, shapes
from tests.services.world import World


def test_an_informational_interview_owes_each_participant_a_note_within_72_hours(
    world: World,
) -> None:
    world.knows("Omar Haddad")
    world.knows("Lena Vogel")
    _, opened = world.happened(
        "informational_interview", "Omar Haddad", "Lena Vogel", minutes=30, word="info interview"
    )
    assert [(n.contact.name, n.state, n.reason) for n in opened] == [
        ("Omar Haddad", NoteState.OWED, NoteReason.INFORMATIONAL_INTERVIEW),
        ("Lena Vogel", NoteState.OWED, NoteReason.INFORMATIONAL_INTERVIEW),
    ]
    assert shapes.moment(opened[0].due_at) == "2026-11-28T10:30:00-05:00"


def test_a_first_coffee_through_someone_owes_the_introducer_and_offers_a_note(
    world: World,
) -> None:
    world.knows("Sam Ortiz")
    world.knows("Dana Lee", via="Sam Ortiz")
    _, opened = world.happened("conversation", "Dana Lee")
    assert [(n.contact.name, n.state, n.about) for n in opened] == [
        ("Sam Ortiz", NoteState.OWED, "the introduction to Dana Lee"),
        ("Dana Lee", NoteState.OFFERED, "coffee on Wed 25 Nov"),
    ]
    assert opened[1].due_at is None


def test_a_second_coffee_owes_and_offers_nothing_more(world: World) -> None:
    world.knows("Sam Ortiz")
    world.knows("Dana Lee", via="Sam Ortiz")
    world.happened("conversation", "Dana Lee", on=date(2026, 11, 24))
    _, opened = world.happened("conversation", "Dana Lee")
    assert opened == ()


def test_the_introducer_is_owed_once_even_when_only_an_old_meeting_of_many_counted(
    world: World,
) -> None:
    world.knows("Sam Ortiz")
    world.knows("Dana Lee", via="Sam Ortiz")
    world.happened("conversation", "Dana Lee", on=date(2026, 11, 1))
    for day in range(2, 24):
        world.happened("conversation", "Dana Lee", on=date(2026, 11, day), channel="email")
        world.happened("conversation", "Dana Lee", on=date(2026, 11, day), answered=False)
    _, opened = world.happened("conversation", "Dana Lee")
    assert opened == ()


def test_an_uncounted_email_leaves_the_introducer_for_the_first_counted_call(world: World) -> None:
    world.knows("Sam Ortiz")
    world.knows("Dana Lee", via="Sam Ortiz")
    _, by_email = world.happened("conversation", "Dana Lee", channel="email", word="email")
    _, by_call = world.happened("conversation", "Dana Lee", channel="call", word="call")
    assert by_email == ()
    assert [(n.contact.name, n.reason) for n in by_call] == [("Sam Ortiz", NoteReason.INTRODUCTION)]


def test_a_second_reason_joins_the_open_note_and_takes_the_earlier_due_time(world: World) -> None:
    world.knows("Dana Lee")
    world.happened("informational_interview", "Dana Lee", word="info interview")
    _, opened = world.happened("job_interview", "Dana Lee", word="interview")
    (note,) = notes.queue(world.desk)
    assert [reason.kind for reason in note.reasons] == [
        NoteReason.INFORMATIONAL_INTERVIEW,
        NoteReason.JOB_INTERVIEW,
    ]
    assert shapes.moment(note.due_at) == "2026-11-26T10:00:00-05:00"
    assert opened[0].joined


def test_an_offered_note_becomes_owed_when_an_owed_reason_comes(world: World) -> None:
    world.knows("Dana Lee")
    world.happened("conversation", "Dana Lee")
    world.happened("conversation", "Dana Lee", thanks="thanks")
    (note,) = notes.queue(world.desk)
    assert note.state is NoteState.OWED
    assert note.due_at is not None


def test_a_favor_received_owes_thanks_and_says_for_what(world: World) -> None:
    world.knows("Dana Lee")
    _, opened = world.happened(
        "conversation", "Dana Lee", channel="call", word="called", got=[("Dana Lee", "two names")]
    )
    assert [n.about for n in opened] == ["what they gave: two names"]


def test_thanked_owes_those_there_nothing_but_the_introducer_still(world: World) -> None:
    world.knows("Sam Ortiz")
    world.knows("Dana Lee", via="Sam Ortiz")
    _, opened = world.happened("job_interview", "Dana Lee", thanks="thanked")
    assert [n.contact.name for n in opened] == ["Sam Ortiz"]


def test_what_is_entered_more_than_a_week_later_owes_nothing_unless_it_says_thanks(
    world: World,
) -> None:
    world.knows("Dana Lee")
    long_ago = date(2026, 11, 17)
    _, silent = world.happened("job_interview", "Dana Lee", on=long_ago, at=time(9))
    _, marked = world.happened("job_interview", "Dana Lee", on=long_ago, thanks="thanks")
    assert silent == ()
    assert len(marked) == 1


def test_planned_and_unanswered_open_nothing(world: World) -> None:
    world.knows("Dana Lee")
    assert world.happened("job_interview", "Dana Lee", status="planned")[1] == ()
    assert world.happened("job_interview", "Dana Lee", answered=False)[1] == ()


def test_undoing_the_interview_takes_its_untouched_note_back(world: World) -> None:
    world.knows("Dana Lee")
    world.happened("job_interview", "Dana Lee")
    history.undo(world.desk)
    assert notes.queue(world.desk) == ()
    history.redo(world.desk)
    assert len(notes.queue(world.desk)) == 1


def test_undoing_a_second_reason_leaves_the_note_as_it_was_also_when_it_is_written_in(
    world: World,
) -> None:
    world.knows("Dana Lee")
    _, (opened,) = world.happened("conversation", "Dana Lee")
    for written in (False, True):
        if written:
            notes.save_draft(world.desk, opened.id, NoteText(detail="You row at dawn."))
        (before,) = notes.queue(world.desk)
        world.happened("job_interview", "Dana Lee", word="interview")
        (owed,) = notes.queue(world.desk)
        assert (owed.state, len(owed.reasons)) == (NoteState.OWED, 2)
        history.undo(world.desk)
        assert notes.queue(world.desk) == (before,)


def test_a_note_to_each_of_a_panel_and_none_twice_however_often_it_is_done_again(
    world: World,
) -> None:
    for name in ("Dana Lee", "Kim Wu", "Lee Park"):
        world.knows(name)
    world.happened("job_interview", "Dana Lee", "Kim Wu", "Lee Park")
    opened = notes.queue(world.desk)
    assert len(opened) == 3
    for _ in range(2):
        history.undo(world.desk)
        assert notes.queue(world.desk) == ()
        history.redo(world.desk)
        assert notes.queue(world.desk) == opened
