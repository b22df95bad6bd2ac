"""The next three things: which they are, in which order, and in what words."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linchpin_tui.domain.quotas import Reading, read
from linchpin_tui.domain.records import FollowUp, InboxLine, Interaction, Reason, ThankYouNote
from linchpin_tui.domain.today import (
    Distant,
    Facts,
    ThingKind,
    Touch,
    awaiting,
    command,
    next_things,
    small_day,
)
from linchpin_tui.domain.vocabulary import (
    Channel,
    Direction,
    Measure,
    NoteReason,
    NoteState,
    Period,
    Sense,
    Status,
)
from tests.domain.making import DANA, KIM, LEE, SAM, WED, at, calendar, interaction, quota

NOW = at(WED, 13)
DAY = timedelta(days=1)


def note(id: int, hours: int | None, state: NoteState = NoteState.OWED) -> ThankYouNote:
    """A note to Dana that is due in so many hours."""
    due = None if hours is None else NOW + timedelta(hours=hours)
    reason = Reason(NoteReason.CONVERSATION, "coffee on Tue 24 Nov")
    return ThankYouNote(id, DANA, None, state, (reason,), NOW, due_at=due)


def plan(id: int = 1) -> Interaction:
    return interaction(SAM, id=id, day=WED, hour=9, status=Status.PLANNED)


def promise(id: int, due: date | None = WED) -> FollowUp:
    return FollowUp(id, KIM, "send deck", due, WED - 5 * DAY)


def line(id: int = 1, why: str = "vai is no word") -> InboxLine:
    return InboxLine(id, "u", "cofee vai Dana", why, NOW)


def reading(
    done: int,
    target: int = 10,
    period: Period = Period.DAY,
    key: Measure = Measure.CONTACTS,
    sense: Sense = Sense.AT_LEAST,
    planned: int = 0,
) -> Reading:
    """A quota at 13:00 on a Wednesday."""
    chosen = quota(target, period, sense, key=key)
    kinds = {
        Measure.COACH: {"kind": "coach_session"},
        Measure.INTERVIEWS: {"kind": "job_interview"},
    }
    happened = [
        interaction(DANA._replace(id=id), id=id, **kinds.get(key, {}))  # type: ignore[arg-type]
        for id in range(1, done + 1)
    ]
    happened += [
        interaction(DANA._replace(id=id), id=id, status=Status.PLANNED, hour=17)
        for id in range(100, 100 + planned)
    ]
    return read(chosen, calendar(), happened, day=WED, now=NOW)


def attempt(back: int, *, answered: bool = False) -> Touch:
    """A message to Lee so many days ago, without an answer."""
    return Touch(
        LEE, WED - back * DAY, Status.HAPPENED, Direction.OUTBOUND, answered, Channel.MESSAGE
    )


def kinds(facts: Facts) -> list[ThingKind]:
    return [thing.kind for thing in next_things(facts).things]


EVERYTHING = Facts(
    NOW,
    notes=(note(1, -3), note(2, 5)),
    passed=(plan(),),
    follow_ups=(promise(1),),
    readings=(reading(1),),
    inbox=(line(),),
    tries=(attempt(8),),
)


def test_with_nothing_to_do_there_is_nothing() -> None:
    assert next_things(Facts(NOW)).things == ()


def test_the_first_three_of_different_kinds_are_shown() -> None:
    found = next_things(EVERYTHING)
    assert [thing.kind for thing in found.things] == [
        ThingKind.PLAN,
        ThingKind.NOTE,
        ThingKind.FOLLOW_UP,
    ]
    assert found.more == 4


@pytest.mark.parametrize(
    ("without", "next_ones"),
    [
        ({"passed": ()}, ["note", "follow_up", "quota"]),
        ({"passed": (), "notes": ()}, ["follow_up", "quota", "inbox"]),
        ({"passed": (), "notes": (note(2, 5),)}, ["follow_up", "quota", "note"]),
        ({"passed": (), "notes": (), "follow_ups": ()}, ["quota", "inbox", "nudge"]),
        (
            {"passed": (), "notes": (), "follow_ups": (), "readings": (reading(5),)},
            ["inbox", "nudge", "quota"],
        ),
    ],
)
def test_what_is_more_pressing_comes_first(
    without: dict[str, object], next_ones: list[str]
) -> None:
    assert kinds(EVERYTHING._replace(**without)) == next_ones  # type: ignore[arg-type]


def test_many_of_one_kind_never_hide_another() -> None:
    facts = Facts(NOW, notes=tuple(note(id, -id) for id in range(1, 9)), tries=(attempt(9),))
    assert kinds(facts) == [ThingKind.NOTE, ThingKind.NUDGE, ThingKind.NOTE]


def test_of_one_kind_the_most_pressing_come_in_order() -> None:
    facts = Facts(NOW, notes=(note(7, -9), note(3, -1), note(5, 2), note(8, 3)))
    assert [thing.note for thing in next_things(facts).things] == [7, 3, 5]


def test_notes_that_rest_or_are_only_offered_wait() -> None:
    facts = Facts(NOW, notes=(note(1, None, NoteState.OFFERED), note(2, 5, NoteState.SNOOZED)))
    assert next_things(facts).things == ()


def test_promises_of_a_later_day_or_of_none_wait() -> None:
    facts = Facts(
        NOW,
        follow_ups=(
            promise(1, WED + DAY),
            promise(2, None),
            promise(3, WED),
            promise(4, WED - 2 * DAY),
        ),
    )
    assert [thing.follow_up for thing in next_things(facts).things] == [4, 3]


def test_the_quota_most_behind_is_the_one_with_most_to_catch_up_for_its_size() -> None:
    contacts, coach = reading(2), reading(0, 2, Period.WEEK, Measure.COACH)
    assert contacts.gauge.behind_by == 2  # a fifth of ten
    assert coach.gauge.behind_by == 0
    behind = reading(0, 5, Period.WEEK, Measure.DECISION_MAKER_INTERVIEWS)
    assert behind.gauge.behind_by == 2  # two fifths of five
    facts = Facts(NOW, readings=(contacts, coach, behind))
    assert [thing.quota for thing in next_things(facts).things] == [
        "decision_maker_interviews",
        "contacts",
        "coach",
    ]


def test_what_is_planned_already_is_not_asked_for() -> None:
    assert kinds(Facts(NOW, readings=(reading(4, planned=6),))) == []
    assert kinds(Facts(NOW, readings=(reading(4, planned=5),))) == [ThingKind.QUOTA]


def test_what_is_met_or_ahead_asks_for_nothing() -> None:
    assert kinds(Facts(NOW, readings=(reading(10), reading(8)))) == []


def test_every_thing_says_why_in_kind_words_and_how_it_is_done() -> None:
    facts = EVERYTHING
    shown = [
        next_things(facts).things,
        next_things(facts._replace(passed=(), notes=(), follow_ups=())).things,
        next_things(Facts(NOW, follow_ups=(promise(9, WED - 2 * DAY),))).things,
    ]
    assert [(thing.what, thing.why, thing.command) for some in shown for thing in some] == [
        (
            "Coffee with Sam Ortiz: did it come about?",
            "planned for Wed 25 Nov 09:00; a word from you and it counts",
            "linchpin-tui today confirm 1",
        ),
        (
            "Thank Dana Lee",
            "for coffee on Tue 24 Nov · still welcome (3 h past)",
            "linchpin-tui notes show 1",
        ),
        ("Send deck · Kim Wu", "promised for today", "linchpin-tui today done 1"),
        (
            "Talk with one more person",
            "1 of 10 today · 3 to catch up",
            "linchpin-tui --add coffee with …",
        ),
        ("Finish “cofee vai Dana”", "vai is no word", "linchpin-tui inbox finish 1 …"),
        (
            "A gentle word to Lee Park",
            "no answer since Tue 17 Nov; after this one it rests",
            "linchpin-tui --add message to Lee Park",
        ),
        (
            "Send deck · Kim Wu",
            "promised for Mon 23 Nov, still welcome",
            "linchpin-tui today done 9",
        ),
    ]


def test_a_quota_names_whom_it_could_be_with() -> None:
    distant = (Distant(KIM, date(2026, 10, 1)), Distant(LEE, date(2026, 9, 1)))
    facts = Facts(NOW, readings=(reading(1),), distant=distant, coach=SAM)
    (talk,) = next_things(facts).things
    assert (talk.what, talk.contact, talk.start) == ("Talk with Kim Wu", KIM, "call with Kim Wu")
    assert talk.why == "1 of 10 today · 3 to catch up · last in touch on Thu 1 Oct"
    coach = facts._replace(readings=(reading(0, 1, Period.WEEK, Measure.COACH),))
    (meet,) = next_things(coach, lambda who: f"id:{who.id}").things
    assert meet.what == "Meet Sam Ortiz, your coach"
    assert meet.start == "plan coach session with id:2 "
    assert meet.command == "linchpin-tui --add plan coach session with id:2 …"


def test_a_command_is_safe_in_a_shell() -> None:
    assert command("call with Dana Lee") == "linchpin-tui --add call with Dana Lee"
    assert command("call with O'Neil") == """linchpin-tui --add 'call with O'"'"'Neil'"""
    assert command("call with A & B") == "linchpin-tui --add 'call with A & B'"


def test_each_thing_has_a_key_of_its_own() -> None:
    found = next_things(EVERYTHING._replace(notes=(note(1, -3), note(2, -2)), passed=()))
    keys = [thing.key for thing in found.things]
    assert keys == ["note:1", "follow_up:1", "quota:contacts"]


@pytest.mark.parametrize(
    ("story", "waits"),
    [
        ([attempt(6)], False),
        ([attempt(7)], True),
        ([attempt(28)], True),
        ([attempt(29)], False),
        ([attempt(20), attempt(8)], False),
        ([attempt(30, answered=True), attempt(8)], True),
        ([attempt(20), attempt(15, answered=True), attempt(8)], True),
        ([attempt(8), attempt(3, answered=True)], False),
        ([attempt(8), attempt(-2)._replace(status=Status.PLANNED)], False),
        ([attempt(8)._replace(direction=Direction.INBOUND)], False),
    ],
)
def test_one_nudge_is_proposed_a_week_after_a_try_then_it_rests(
    story: list[Touch], waits: bool
) -> None:
    assert bool(awaiting([story], WED)) is waits


def test_the_longest_without_an_answer_comes_first() -> None:
    stories = [[attempt(8)], [attempt(12)]]
    assert [touch.day for touch in awaiting(stories, WED)] == [WED - 12 * DAY, WED - 8 * DAY]


def test_a_nudge_goes_the_way_the_try_went() -> None:
    tried = attempt(8)._replace(channel=Channel.EMAIL)
    (nudge,) = next_things(Facts(NOW, tries=(tried,))).things
    assert nudge.start == "email to Lee Park"


def test_a_small_day_is_one_person_and_one_note() -> None:
    found = small_day(EVERYTHING)
    assert found.small
    assert [thing.what for thing in found.things] == ["Send deck · Kim Wu", "Thank Dana Lee"]
    assert found.more == 0


def test_what_of_a_small_day_is_done_is_gone() -> None:
    assert [t.kind for t in small_day(EVERYTHING._replace(sent_today=True)).things] == [
        ThingKind.FOLLOW_UP
    ]
    done = small_day(EVERYTHING._replace(sent_today=True, counted_today=True))
    assert (done.things, done.person_done, done.note_done) == ((), True, True)


def test_on_a_small_day_anybody_will_do() -> None:
    (person,) = small_day(Facts(NOW)).things
    assert (person.what, person.why) == ("A word with one person", "whoever does you good")
    distant = Facts(NOW, distant=(Distant(KIM, date(2026, 10, 1)),))
    (person,) = small_day(distant).things
    assert person.what == "A word with Kim Wu"
    offered = Facts(NOW, notes=(note(4, None, NoteState.OFFERED),), counted_today=True)
    assert [thing.note for thing in small_day(offered).things] == [4]


def test_no_word_judges() -> None:
    late = datetime(2026, 1, 1, tzinfo=UTC)
    facts = Facts(
        NOW,
        notes=(note(1, 0)._replace(due_at=late),),
        follow_ups=(promise(1, date(2026, 1, 1)),),
        readings=(reading(0),),
        tries=(attempt(20),),
    )
    said = " ".join(
        f"{t.what} {t.why}" for t in (*next_things(facts).things, *small_day(facts).things)
    )
    for word in ("late", "overdue", "behind", "failed", "missed", "cold", "must"):
        assert word not in said.lower()


things = st.integers(0, 4)


@given(things, things, things, things, things, things)
def test_three_at_most_and_never_a_second_of_a_kind_while_another_waits(
    notes: int, plans: int, promises: int, inbox: int, tries: int, quotas: int
) -> None:
    facts = Facts(
        NOW,
        notes=tuple(note(id, id - 2) for id in range(notes)),
        passed=tuple(plan(id) for id in range(plans)),
        follow_ups=tuple(promise(id) for id in range(promises)),
        inbox=tuple(line(id) for id in range(inbox)),
        tries=tuple(attempt(8 + id) for id in range(tries)),
        readings=(reading(1),) if quotas else (),
    )
    found = next_things(facts)
    numbers = (notes, plans, promises, inbox, tries, min(quotas, 1))
    assert len(found.things) + found.more == sum(numbers)
    assert len(found.things) == min(3, sum(numbers))
    waiting = sum(bool(number) for number in numbers)
    assert len({thing.kind for thing in found.things}) == min(3, waiting)
