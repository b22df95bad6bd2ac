"""Which thank-you notes are owed or offered, why and by when."""

from datetime import UTC, datetime, timedelta, timezone
from itertools import permutations

import pytest

from linchpin_tui.domain.records import Favor, Interaction, Person, ThankYouNote
from linchpin_tui.domain.thanks import (
    Due,
    DueHours,
    History,
    Joined,
    Recorded,
    due_when_accepted,
    ended_at,
    is_face_to_face,
    join,
    notes_due,
)
from linchpin_tui.domain.vocabulary import (
    INTERVIEWS,
    Channel,
    FavorDirection,
    Kind,
    NoteReason,
    NoteState,
    Status,
)
from tests.domain.making import DANA, KIM, NEW_YORK, SAM, WED, at, interaction, there

DAY = timedelta(days=1)
MET = {DANA.id: History(counted=True, talked=True), KIM.id: History(counted=True, talked=True)}
VIA_SAM = {DANA.id: History(introduced_by=SAM, talked=True)}


def dues(
    found: Interaction,
    *,
    entered: datetime | None = None,
    thanks: bool = False,
    thanked: bool = False,
    favors: tuple[Favor, ...] = (),
    history: dict[int, History] | None = None,
    hours: DueHours | None = None,
) -> tuple[Due, ...]:
    """The reasons of an interaction with people met before, entered when it happened."""
    recorded = Recorded(
        found,
        entered or at(found.day, 20),
        thanks,
        thanked,
        favors,
        MET if history is None else history,
    )
    return notes_due(recorded, hours)


def told(found: tuple[Due, ...]) -> list[tuple[Person, NoteState, NoteReason]]:
    return [(due.contact, due.state, due.kind) for due in found]


def favor(
    person: Person = DANA,
    direction: FavorDirection = FavorDirection.RECEIVED,
    text: str = "two names",
    id: int = 9,
) -> Favor:
    return Favor(id, person, direction, text, WED, 1)


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        (Kind.JOB_INTERVIEW, NoteReason.JOB_INTERVIEW),
        (Kind.INFORMATIONAL_INTERVIEW, NoteReason.INFORMATIONAL_INTERVIEW),
    ],
)
@pytest.mark.parametrize("channel", [None, *Channel])
def test_an_interview_owes_a_note_to_each_who_was_there(
    kind: Kind, reason: NoteReason, channel: Channel | None
) -> None:
    found = dues(interaction(DANA, KIM, kind=kind, channel=channel))
    assert told(found) == [(DANA, NoteState.OWED, reason), (KIM, NoteState.OWED, reason)]


@pytest.mark.parametrize("kind", sorted(set(Kind) - INTERVIEWS))
def test_nothing_else_owes_a_note_of_itself(kind: Kind) -> None:
    assert dues(interaction(DANA, kind=kind)) == ()


def test_a_favor_received_owes_a_note_to_who_gave_it() -> None:
    found = dues(interaction(DANA, KIM, channel=Channel.EMAIL), favors=(favor(KIM),))
    assert told(found) == [(KIM, NoteState.OWED, NoteReason.FAVOR)]
    assert (found[0].favor, found[0].about) == (9, "what they gave: two names")


def test_a_favor_given_owes_nothing() -> None:
    assert dues(interaction(DANA), favors=(favor(direction=FavorDirection.GIVEN),)) == ()


def test_a_favor_from_someone_absent_is_thanked_too() -> None:
    assert told(dues(interaction(DANA), favors=(favor(SAM),))) == [
        (SAM, NoteState.OWED, NoteReason.FAVOR)
    ]


@pytest.mark.parametrize("kind", sorted(set(Kind) - INTERVIEWS))
def test_thanks_owes_a_note_to_each_who_was_there_whatever_it_was(kind: Kind) -> None:
    found = dues(interaction(DANA, KIM, kind=kind, channel=Channel.EMAIL), thanks=True)
    assert told(found) == [
        (DANA, NoteState.OWED, NoteReason.THANKS),
        (KIM, NoteState.OWED, NoteReason.THANKS),
    ]


def test_thanks_adds_no_reason_where_another_is_owed_already() -> None:
    found = dues(interaction(DANA, KIM), thanks=True, favors=(favor(DANA),))
    assert told(found) == [
        (DANA, NoteState.OWED, NoteReason.FAVOR),
        (KIM, NoteState.OWED, NoteReason.THANKS),
    ]
    interview = dues(interaction(DANA, kind=Kind.JOB_INTERVIEW), thanks=True)
    assert told(interview) == [(DANA, NoteState.OWED, NoteReason.JOB_INTERVIEW)]


def test_an_interview_with_a_favor_brings_both_reasons() -> None:
    found = dues(interaction(DANA, kind=Kind.JOB_INTERVIEW), favors=(favor(),))
    assert [due.kind for due in found] == [NoteReason.JOB_INTERVIEW, NoteReason.FAVOR]


def test_who_introduced_someone_is_thanked_at_the_first_interaction_that_counts() -> None:
    found = dues(interaction(DANA), history=VIA_SAM)
    assert told(found) == [(SAM, NoteState.OWED, NoteReason.INTRODUCTION)]
    assert (found[0].introduced, found[0].about) == (DANA, "the introduction to Dana Lee")
    assert dues(interaction(DANA), history={1: History(SAM, counted=True, talked=True)}) == ()


def test_what_does_not_count_does_not_thank_the_introducer_yet() -> None:
    assert dues(interaction(DANA, channel=Channel.EMAIL), history=VIA_SAM) == ()
    assert dues(interaction(DANA, kind=Kind.PROFESSIONAL_EVENT), history=VIA_SAM) == ()
    significant = interaction(DANA, channel=Channel.EMAIL, significant=True)
    assert told(dues(significant, history=VIA_SAM)) == [
        (SAM, NoteState.OWED, NoteReason.INTRODUCTION)
    ]
    at_event = interaction(there(DANA, something_came=True), kind=Kind.PROFESSIONAL_EVENT)
    assert [due.contact for due in dues(at_event, history=VIA_SAM)] == [SAM]


def test_one_who_introduced_two_is_thanked_for_both() -> None:
    both = {p.id: History(SAM, talked=True) for p in (DANA, KIM)}
    found = dues(interaction(DANA, KIM), history=both)
    assert [(due.contact, due.introduced) for due in found] == [(SAM, DANA), (SAM, KIM)]


def test_nobody_is_thanked_for_introducing_themselves() -> None:
    assert dues(interaction(DANA), history={1: History(DANA, talked=True)}) == ()


@pytest.mark.parametrize("channel", [Channel.IN_PERSON, Channel.VIDEO])
def test_the_first_conversation_face_to_face_offers_a_note(channel: Channel) -> None:
    (offered,) = dues(interaction(DANA, channel=channel), history={})
    assert told((offered,)) == [(DANA, NoteState.OFFERED, NoteReason.CONVERSATION)]
    assert (offered.due_at, offered.about) == (None, "coffee on Wed 25 Nov")


@pytest.mark.parametrize(
    "channel", [None, *sorted(set(Channel) - {Channel.IN_PERSON, Channel.VIDEO})]
)
def test_no_other_way_of_talking_offers_a_note(channel: Channel | None) -> None:
    assert dues(interaction(DANA, channel=channel), history={}) == ()


@pytest.mark.parametrize("kind", sorted(set(Kind) - INTERVIEWS - {Kind.CONVERSATION}))
def test_only_a_conversation_offers_a_note(kind: Kind) -> None:
    assert dues(interaction(there(DANA, something_came=True), kind=kind), history={}) == ()


def test_a_later_conversation_offers_none() -> None:
    assert dues(interaction(DANA), history={1: History(talked=True)}) == ()


def test_where_a_note_is_owed_none_is_offered() -> None:
    found = dues(interaction(DANA), history={}, favors=(favor(),))
    assert told(found) == [(DANA, NoteState.OWED, NoteReason.FAVOR)]


def test_an_introduction_owes_the_one_and_offers_the_other() -> None:
    found = dues(interaction(DANA), history={DANA.id: History(introduced_by=SAM)})
    assert told(found) == [
        (DANA, NoteState.OFFERED, NoteReason.CONVERSATION),
        (SAM, NoteState.OWED, NoteReason.INTRODUCTION),
    ]


@pytest.mark.parametrize(
    ("status", "answered"),
    [(Status.PLANNED, True), (Status.DROPPED, True), (Status.HAPPENED, False)],
)
@pytest.mark.parametrize("kind", [Kind.JOB_INTERVIEW, Kind.CONVERSATION])
def test_what_is_planned_dropped_or_unanswered_owes_nothing(
    kind: Kind, status: Status, answered: bool
) -> None:
    found = interaction(DANA, kind=kind, status=status, answered=answered, significant=True)
    history = {DANA.id: History(introduced_by=SAM)}
    assert dues(found, thanks=True, favors=(favor(),), history=history) == ()


def test_thanked_owes_nothing_to_who_was_there() -> None:
    found = interaction(DANA, KIM, kind=Kind.JOB_INTERVIEW)
    assert dues(found, thanked=True, favors=(favor(),)) == ()
    assert dues(interaction(DANA), thanked=True, history={}) == ()


def test_thanked_leaves_the_absent_introducer_to_be_thanked() -> None:
    found = interaction(DANA)
    assert [due.contact for due in dues(found, thanked=True, history=VIA_SAM)] == [SAM]
    assert dues(interaction(DANA, SAM), thanked=True, history=VIA_SAM) == ()


@pytest.mark.parametrize(("days", "owes"), [(0, True), (7, True), (8, False), (31, False)])
def test_what_was_entered_more_than_seven_days_later_owes_nothing(days: int, owes: bool) -> None:
    found = interaction(DANA, kind=Kind.JOB_INTERVIEW)
    late = at(WED + days * DAY, 23)
    assert bool(dues(found, entered=late)) is owes
    assert bool(dues(interaction(DANA), entered=late, history=VIA_SAM)) is owes
    assert bool(dues(interaction(DANA), entered=late, history={})) is owes


def test_however_late_it_is_entered_thanks_owes_it() -> None:
    month_later = at(WED + 31 * DAY)
    found = dues(interaction(DANA), entered=month_later, thanks=True)
    assert told(found) == [(DANA, NoteState.OWED, NoteReason.THANKS)]
    interview = interaction(DANA, kind=Kind.JOB_INTERVIEW)
    assert told(dues(interview, entered=month_later, thanks=True)) == [
        (DANA, NoteState.OWED, NoteReason.JOB_INTERVIEW)
    ]


def test_a_job_interview_is_thanked_for_within_a_day_and_all_else_within_three() -> None:
    ended = at(WED, 10).astimezone(UTC) + timedelta(minutes=45)
    found = dues(
        interaction(DANA, kind=Kind.JOB_INTERVIEW, hour=10, minutes=45),
        favors=(favor(),),
        history={DANA.id: History(introduced_by=SAM)},
    )
    assert [(due.kind, due.due_at) for due in found] == [
        (NoteReason.JOB_INTERVIEW, ended + timedelta(hours=24)),
        (NoteReason.FAVOR, ended + timedelta(hours=72)),
        (NoteReason.INTRODUCTION, ended + timedelta(hours=72)),
    ]
    (informational,) = dues(interaction(DANA, kind=Kind.INFORMATIONAL_INTERVIEW, hour=10))
    assert informational.due_at == at(WED, 10) + timedelta(hours=72)


def test_the_hours_can_be_configured() -> None:
    hours = DueHours(job_interview=12, other=48)
    found = dues(interaction(DANA, kind=Kind.JOB_INTERVIEW), favors=(favor(),), hours=hours)
    assert [due.due_at for due in found] == [
        at(WED) + timedelta(hours=12),
        at(WED) + timedelta(hours=48),
    ]


def test_of_unknown_length_it_ended_when_it_began() -> None:
    assert ended_at(interaction(DANA, hour=10)) == at(WED, 10)
    assert ended_at(interaction(DANA, hour=10, minutes=90)) == at(WED, 11, 30)


@pytest.mark.parametrize("kind", sorted(Kind))
def test_face_to_face_is_a_conversation_or_interview_in_person_or_by_video(kind: Kind) -> None:
    talk = kind in INTERVIEWS or kind is Kind.CONVERSATION
    assert is_face_to_face(interaction(DANA, kind=kind)) is talk
    assert is_face_to_face(interaction(DANA, kind=kind, channel=Channel.VIDEO)) is talk
    assert not is_face_to_face(interaction(DANA, kind=kind, channel=Channel.CALL))
    assert not is_face_to_face(interaction(DANA, kind=kind, channel=None))
    assert not is_face_to_face(interaction(DANA, kind=kind, answered=False))
    assert not is_face_to_face(interaction(DANA, kind=kind, status=Status.PLANNED))


def test_without_marks_favors_or_history_only_a_first_conversation_is_known() -> None:
    plain = notes_due(Recorded(interaction(DANA), at(WED, 20)))
    assert told(plain) == [(DANA, NoteState.OFFERED, NoteReason.CONVERSATION)]
    assert notes_due(Recorded(interaction(DANA, channel=Channel.CALL), at(WED, 20))) == ()


def test_an_accepted_note_is_due_as_if_it_had_been_owed_from_the_first() -> None:
    talk = interaction(DANA, hour=10, minutes=30)
    due = at(WED, 10, 30) + timedelta(hours=72)
    assert due_when_accepted(talk, at(WED, 20)) == due
    assert due_when_accepted(talk, due) == due + timedelta(hours=72)
    late = at(WED + 9 * DAY, 20)
    assert due_when_accepted(talk, late) == late + timedelta(hours=72)
    assert due_when_accepted(talk, late, DueHours(other=5)) == late + timedelta(hours=5)


EARLY, LATE = at(WED, 12), at(WED + 2 * DAY, 12)


def owed(due_at: datetime, person: Person = DANA) -> Due:
    return Due(person, NoteState.OWED, NoteReason.FAVOR, "a favor", due_at, 1)


def offered(person: Person = DANA) -> Due:
    return Due(person, NoteState.OFFERED, NoteReason.CONVERSATION, "coffee", None, 1)


def note(
    state: NoteState,
    due_at: datetime | None = None,
    until: datetime | None = None,
    person: Person = DANA,
) -> ThankYouNote:
    return ThankYouNote(5, person, None, state, (), at(WED), due_at, until)


def test_reasons_for_one_contact_share_a_note_with_the_earliest_due_time() -> None:
    reasons = (owed(LATE), owed(EARLY), owed(LATE, SAM))
    assert join(reasons, []) == (
        Joined(DANA, None, NoteState.OWED, EARLY, None, reasons[:2]),
        Joined(SAM, None, NoteState.OWED, LATE, None, reasons[2:]),
    )


def test_an_offer_alone_stays_an_offer_without_a_due_time() -> None:
    assert join([offered()], []) == (
        Joined(DANA, None, NoteState.OFFERED, None, None, (offered(),)),
    )
    (joined,) = join([offered()], [note(NoteState.OFFERED)])
    assert (joined.note, joined.state, joined.due_at) == (5, NoteState.OFFERED, None)


@pytest.mark.parametrize(
    ("new", "old", "due"), [(EARLY, LATE, EARLY), (LATE, EARLY, EARLY), (LATE, LATE, LATE)]
)
def test_a_further_reason_joins_the_owed_note_and_the_earlier_time_holds(
    new: datetime, old: datetime, due: datetime
) -> None:
    (joined,) = join([owed(new)], [note(NoteState.OWED, old)])
    assert (joined.note, joined.state, joined.due_at) == (5, NoteState.OWED, due)


def test_an_offer_joins_the_owed_note_and_changes_nothing_of_it() -> None:
    (joined,) = join([offered()], [note(NoteState.OWED, LATE)])
    assert (joined.note, joined.state, joined.due_at) == (5, NoteState.OWED, LATE)
    assert joined.reasons == (offered(),)


def test_an_offered_note_becomes_owed_with_the_due_time_of_the_owed_reason() -> None:
    (joined,) = join([owed(LATE)], [note(NoteState.OFFERED)])
    assert (joined.note, joined.state, joined.due_at) == (5, NoteState.OWED, LATE)


@pytest.mark.parametrize("state", [NoteState.SENT, NoteState.SKIPPED])
def test_a_closed_note_is_not_joined(state: NoteState) -> None:
    (joined,) = join([owed(LATE)], [note(state, EARLY)])
    assert (joined.note, joined.due_at) == (None, LATE)


def test_a_note_to_someone_else_is_not_joined() -> None:
    (joined,) = join([owed(LATE)], [note(NoteState.OWED, EARLY, person=SAM)])
    assert (joined.note, joined.due_at) == (None, LATE)


def test_a_snoozed_note_sleeps_on_unless_the_new_reason_is_due_before_it_wakes() -> None:
    snoozed = note(NoteState.SNOOZED, EARLY, until=at(WED + DAY))
    (sleeping,) = join([owed(LATE)], [snoozed])
    assert (sleeping.state, sleeping.snoozed_until) == (NoteState.SNOOZED, at(WED + DAY))
    assert sleeping.due_at == EARLY
    (too,) = join([owed(at(WED + DAY))], [snoozed])
    assert too.state is NoteState.SNOOZED
    (also,) = join([offered()], [snoozed])
    assert (also.state, also.snoozed_until) == (NoteState.SNOOZED, at(WED + DAY))
    (awake,) = join([owed(at(WED, 18))], [snoozed])
    assert (awake.state, awake.snoozed_until, awake.due_at) == (NoteState.OWED, None, EARLY)


def test_an_owed_note_that_woke_stays_awake() -> None:
    woken = note(NoteState.OWED, LATE, until=at(WED, 10))
    (joined,) = join([owed(LATE)], [woken])
    assert (joined.state, joined.snoozed_until) == (NoteState.OWED, None)


def test_the_order_of_the_reasons_changes_neither_state_nor_time() -> None:
    reasons = [owed(LATE), owed(EARLY), offered()]
    for order in permutations(reasons):
        for before in ([], [note(NoteState.OFFERED)], [note(NoteState.OWED, at(WED, 13))]):
            (joined,) = join(order, before)
            assert (joined.state, joined.due_at) == (NoteState.OWED, EARLY)


def test_due_times_are_instants_whatever_the_zone_they_were_captured_in() -> None:
    here = interaction(DANA, kind=Kind.JOB_INTERVIEW, hour=10)
    tokyo = timezone(timedelta(hours=9))
    elsewhere = here.occurred_at.astimezone(tokyo)
    assert elsewhere.tzinfo is not NEW_YORK
    assert ended_at(here) == elsewhere
    assert ended_at(here).tzinfo is UTC
