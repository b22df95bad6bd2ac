"""A person's time line: everything dated, newest first, what came of something below it."""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from linchpin_tui.domain.records import Detail, Favor, FollowUp, Reason, ThankYouNote
from linchpin_tui.domain.timeline import EntryKind, Said, timeline
from linchpin_tui.domain.vocabulary import (
    FavorDirection,
    Kind,
    NoteReason,
    NoteState,
    Status,
)
from tests.domain.making import DANA, KIM, LEE, NEW_YORK, SAM, WED, at, interaction

TUE, MON = WED - timedelta(days=1), WED - timedelta(days=2)


def note(state: NoteState, opened: datetime, sent: datetime | None = None) -> ThankYouNote:
    reason = Reason(NoteReason.CONVERSATION, "coffee on Tue 24 Nov")
    return ThankYouNote(3, DANA, "Acme", state, (reason,), opened, sent_at=sent)


def test_everything_is_in_one_list_newest_first() -> None:
    line = timeline(
        DANA,
        interactions=[
            interaction(DANA, id=1, day=MON, hour=9),
            interaction(DANA, SAM, id=2, day=TUE, hour=15, word="lunch"),
            interaction(DANA, id=3, day=TUE, hour=8, word="called", about="the budget"),
        ],
        details=[Detail(7, DANA, "loves", "tea", TUE, at(TUE), 2)],
        favors=[Favor(8, DANA, FavorDirection.GIVEN, "a lead", MON, 1)],
        follow_ups=[FollowUp(9, DANA, "send deck", WED, TUE, False, 2)],
        notes=[note(NoteState.SENT, at(TUE), at(WED, 10))],
        said=[Said(EntryKind.NEED, 5, TUE, "needs a reviewer", 2)],
    )
    assert [(entry.day, entry.text) for entry in line] == [
        (WED, "thank-you note sent for coffee on Tue 24 Nov"),
        (TUE, "lunch with Sam Ortiz"),
        (TUE, "loves tea"),
        (TUE, "needs a reviewer"),
        (TUE, "promised send deck, by Wed 25 Nov"),
        (TUE, "call · the budget"),
        (MON, "coffee"),
        (MON, "gave a lead"),
    ]


def test_what_still_asks_for_something_is_open() -> None:
    line = timeline(
        DANA,
        interactions=[
            interaction(DANA, id=1, day=WED, status=Status.PLANNED),
            interaction(DANA, id=2, day=TUE, answered=False),
        ],
        follow_ups=[
            FollowUp(1, DANA, "send deck", None, MON),
            FollowUp(2, DANA, "call", None, date(2026, 11, 1), True),
        ],
        notes=[note(NoteState.OWED, at(MON, 23))],
    )
    assert {entry.text for entry in line if entry.open} == {
        "planned coffee",
        "promised send deck",
        "thank-you note owed for coffee on Tue 24 Nov",
    }
    assert {entry.text for entry in line if not entry.open} == {
        "coffee, no answer",
        "promised call · done",
    }


def test_a_note_stands_on_its_day_by_the_local_clock() -> None:
    late = datetime(2026, 11, 25, 3, tzinfo=UTC)
    (entry,) = timeline(DANA, notes=[note(NoteState.OWED, late)], zone=NEW_YORK)
    assert (entry.day, entry.at) == (TUE, time(22))


def test_many_others_are_counted() -> None:
    people = [DANA, SAM, KIM, LEE, SAM._replace(id=8, name="A"), SAM._replace(id=9, name="B")]
    event = interaction(*people, kind=Kind.PROFESSIONAL_EVENT, word="event", about="PyData")
    (entry,) = timeline(DANA, interactions=[event])
    assert entry.text == "event with Sam Ortiz, Kim Wu, Lee Park and 2 more · PyData"


@given(
    st.lists(st.tuples(st.integers(0, 5), st.none() | st.integers(0, 23)), max_size=8),
    st.lists(st.tuples(st.integers(0, 5), st.none() | st.integers(1, 8)), max_size=8),
)
def test_days_never_go_up_and_nothing_is_lost(
    met: list[tuple[int, int | None]], known: list[tuple[int, int | None]]
) -> None:
    happened = [
        interaction(DANA, id=id, day=WED - timedelta(days=back), hour=hour)
        for id, (back, hour) in enumerate(met, 1)
    ]
    by_id = {one.id: one for one in happened}
    details = []
    for id, (back, of) in enumerate(known, 1):
        came_from = by_id.get(of or 0)
        day = came_from.day if came_from else WED - timedelta(days=back)
        details.append(Detail(id, DANA, "", "x", day, at(day), came_from and came_from.id))
    line = timeline(DANA, interactions=happened, details=details)
    assert len(line) == len(happened) + len(details)
    days = [entry.day for entry in line]
    assert days == sorted(days, reverse=True)
    places = {entry.id: at for at, entry in enumerate(line) if entry.kind is EntryKind.INTERACTION}
    for at_, entry in enumerate(line):
        if entry.kind is EntryKind.DETAIL and entry.interaction:
            between = line[places[entry.interaction] + 1 : at_]
            assert all(one.interaction == entry.interaction for one in between)
