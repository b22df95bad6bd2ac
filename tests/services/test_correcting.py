"""Correcting an interaction: what it counts follows, its thank-you notes too, in one step."""

from datetime import date, time, timedelta

import pytest

from linchpin_tui.domain.vocabulary import Channel, Kind, NoteState
from linchpin_tui.services import correcting, history, notes, quotas
from linchpin_tui.services.desk import Refused
from tests.services.world import World


def done(world: World, day: date | None = None) -> dict[str, int]:
    week = quotas.week(world.desk, day)
    return {reading.gauge.key: reading.gauge.done for reading in week.readings}


def owed(world: World) -> list[tuple[str, NoteState]]:
    return [(note.contact.name, note.state) for note in notes.queue(world.desk)]


def test_an_email_marked_significant_counts_and_undo_takes_that_back(world: World) -> None:
    world.knows("Jo Baez")
    email, _ = world.happened("conversation", "Jo Baez", channel="email", word="email")
    correcting.set_significant(world.desk, email, True)
    assert done(world)["contacts"] == 1
    turned = history.undo(world.desk)
    assert turned
    assert turned.label == "correct email with Jo Baez: significant"
    assert done(world)["contacts"] == 0
    correcting.set_significant(world.desk, email, True)
    correcting.set_significant(world.desk, email, False)
    assert done(world)["contacts"] == 0


def test_at_a_gathering_it_is_said_of_each_person(world: World) -> None:
    lena = world.knows("Lena Vogel")
    world.knows("Raj Patel")
    event, _ = world.happened("professional_event", "Lena Vogel", "Raj Patel", word="event")
    with pytest.raises(Refused, match="each person"):
        correcting.set_significant(world.desk, event, True)
    correcting.set_significant(world.desk, event, True, lena)
    [reading, *_] = quotas.week(world.desk).readings
    assert [person.name for person in reading.tally.people] == ["Lena Vogel"]


def test_who_decided_then_is_corrected_without_touching_who_decides_now(world: World) -> None:
    omar = world.knows("Omar Haddad")
    interview, _ = world.happened("informational_interview", "Omar Haddad")
    correcting.set_decided(world.desk, interview, omar, True)
    assert done(world)["decision_maker_interviews"] == 1
    [(decides,)] = world.desk.store.rows("SELECT decides FROM contact")
    assert decides is None
    correcting.set_decided(world.desk, interview, omar, None)
    assert done(world)["decision_maker_interviews"] == 0
    with pytest.raises(Refused, match="not there"):
        correcting.set_decided(world.desk, interview, 99, True)


def test_another_kind_brings_and_takes_its_note(world: World) -> None:
    world.knows("Dana Lee")
    coffee, _ = world.happened("conversation", "Dana Lee")
    assert owed(world) == [("Dana Lee", NoteState.OFFERED)]
    said = correcting.set_kind(world.desk, coffee, Kind.INFORMATIONAL_INTERVIEW)
    assert owed(world) == [("Dana Lee", NoteState.OWED)]
    assert "A note to Dana Lee is owed." in said.sentences
    assert done(world)["interviews"] == 1
    sooner = correcting.set_kind(world.desk, coffee, Kind.JOB_INTERVIEW)
    assert "A note to Dana Lee is owed." in sooner.sentences
    [note] = notes.queue(world.desk)
    assert note.due_at == world.clock() + timedelta(hours=24)
    correcting.set_kind(world.desk, coffee, Kind.SOCIAL)
    assert owed(world) == []
    for _ in range(3):
        history.undo(world.desk)
    assert owed(world) == [("Dana Lee", NoteState.OFFERED)]
    assert done(world) == {
        "contacts": 1,
        "interviews": 0,
        "decision_maker_interviews": 0,
        "coach": 0,
    }


def test_a_note_in_which_something_is_written_is_kept_and_so_is_one_that_was_sent(
    world: World,
) -> None:
    world.knows("Dana Lee")
    world.knows("Sam Ortiz")
    interview, _ = world.happened("job_interview", "Dana Lee", "Sam Ortiz")
    dana, sam = (note.id for note in notes.queue(world.desk))
    page = notes.page(world.desk, dana)
    notes.save_draft(world.desk, dana, page.text._replace(detail="Rowing at dawn."))
    notes.mark_sent(
        world.desk, sam, notes.page(world.desk, sam).text, None, override_why="said so by phone"
    )
    said = correcting.set_kind(world.desk, interview, Kind.RESEARCH)
    assert "The note to Dana Lee is kept: you have written in it." in said.sentences
    assert "The note to Sam Ortiz stays: it was sent." in said.sentences
    assert owed(world) == [("Dana Lee", NoteState.OWED)]


def test_a_later_talk_takes_no_note_from_the_first(world: World) -> None:
    world.knows("Dana Lee")
    first, _ = world.happened("conversation", "Dana Lee", on=date(2026, 11, 24))
    world.happened("conversation", "Dana Lee")
    assert correcting.set_significant(world.desk, first, True).sentences == ()
    assert owed(world) == [("Dana Lee", NoteState.OFFERED)]


def test_what_happened_long_ago_asks_for_no_new_note(world: World) -> None:
    world.knows("Dana Lee")
    coffee, _ = world.happened("conversation", "Dana Lee", channel="call", word="call")
    world.now += timedelta(days=8)
    said = correcting.set_kind(world.desk, coffee, Kind.JOB_INTERVIEW)
    assert said.sentences == ("It is more than a week ago: no new note is asked for.",)
    assert owed(world) == []


def test_another_day_moves_what_came_of_it_and_when_its_note_is_due(world: World) -> None:
    world.knows("Dana Lee")
    world.now += timedelta(days=1)
    interview, _ = world.happened(
        "job_interview", "Dana Lee", details=[("Dana Lee", "rows at dawn")]
    )
    said = correcting.set_day(world.desk, interview, date(2026, 11, 25), time(9))
    assert said.sentences == ("The note to Dana Lee is due Thu 26 Nov 09:00.",)
    [(learned,)] = world.desk.store.rows("SELECT learned_on FROM detail")
    assert learned == "2026-11-25"
    rows = [cell.done for cell in quotas.week(world.desk).rows[1]]
    assert rows == [0, 0, 1, 0, 0, 0, 0]
    history.undo(world.desk)
    assert world.desk.store.rows("SELECT learned_on FROM detail") == [("2026-11-26",)]


@pytest.mark.parametrize(
    ("day", "at", "why"),
    [
        (date(2026, 11, 26), None, "still to come; what is to come is planned"),
        (date(2026, 11, 25), time(23), "23:00 is still to come today"),
    ],
)
def test_nothing_happened_on_a_day_to_come(
    world: World, day: date, at: time | None, why: str
) -> None:
    world.knows("Dana Lee")
    coffee, _ = world.happened("conversation", "Dana Lee")
    with pytest.raises(Refused, match=why):
        correcting.set_day(world.desk, coffee, day, at)


def test_a_past_week_changes_by_a_correction_alone(world: World) -> None:
    world.knows("Dana Lee")
    email, _ = world.happened("conversation", "Dana Lee", channel="email", word="email")
    then = world.now.date()
    world.now += timedelta(days=14)
    assert done(world, then)["contacts"] == 0
    correcting.set_channel(world.desk, email, Channel.CALL)
    week = quotas.week(world.desk, then)
    assert [cell.done for cell in week.rows[0]] == [0, 0, 1, 0, 0, 0, 0]
    assert world.desk.store.rows("SELECT word FROM interaction") == [("call",)]
    correcting.set_channel(world.desk, email, None)
    assert world.desk.store.rows("SELECT word FROM interaction") == [("meeting",)]


def test_what_cannot_be_said_of_it_is_refused(world: World) -> None:
    research, _ = world.happened("research", channel=None, word="research")
    with pytest.raises(Refused, match="How it went"):
        correcting.set_channel(world.desk, research, Channel.CALL)
    with pytest.raises(Refused, match="Only an application"):
        correcting.set_required(world.desk, research, True)
    with pytest.raises(Refused, match="nothing on record"):
        correcting.set_significant(world.desk, 99, True)


def test_saying_what_it_is_already_is_no_step(world: World) -> None:
    world.knows("Dana Lee")
    coffee, _ = world.happened("conversation", "Dana Lee")
    before = history.next_undo(world.desk)
    correcting.set_kind(world.desk, coffee, Kind.CONVERSATION)
    correcting.set_significant(world.desk, coffee, False)
    after = history.next_undo(world.desk)
    assert before
    assert after
    assert after.operation == before.operation
