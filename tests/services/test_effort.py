"""The check of effort on a real desk: what counts where, beliefs, factors, steps."""

from datetime import date, time, timedelta
from fractions import Fraction

import pytest

from linchpin_tui.domain.effort_records import EffortRow, Row
from linchpin_tui.domain.linchpin_check import Lean
from linchpin_tui.services import effort, first_run, history, pitches, record
from linchpin_tui.services.desk import Refused
from linchpin_tui.storage import tables
from linchpin_tui.storage.store import Writer
from tests.services.world import World

TODAY = date(2026, 11, 25)


def rows(world: World) -> dict[Row, EffortRow]:
    return {row.row: row for row in effort.check(world.desk)}


def say(world: World, *lines: str) -> None:
    for line in lines:
        outcome = record.record(world.desk, line)
        assert outcome.error is None, outcome.error


def sides(row: EffortRow) -> tuple[int, int]:
    assert row.crowd is not None
    return row.crowd.things, row.linchpin.things


def test_captured_lines_are_counted_in_their_rows(world: World) -> None:
    say(
        world,
        "met Sam Ortiz at Initech last mon",
        "job club with Lena Vogel 90m yesterday",
        "event PyData with Raj Patel 60m yesterday",
        "coffee with Dana Lee at Acme, gave resume feedback",
        "call with Sam Ortiz +asked",
        "research 45m",
        "applied org:Umbra for analyst",
        "applied at Acme via Sam Ortiz for planner",
        "applied org:Hooli for clerk tag:required",
        "email from Bo Fox at Acme",
        "talk Planning by night",
    )
    found = rows(world)
    assert sides(found[Row.ROOMS]) == (1, 1)
    assert sides(found[Row.TABLES]) == (2, 3)
    assert found[Row.TABLES].lean is Lean.LINCHPIN
    assert sides(found[Row.BOARDS]) == (1, 5)
    assert sides(found[Row.APPLICATIONS]) == (1, 1)
    assert sides(found[Row.ASKING]) == (1, 1)
    assert found[Row.BEING_FOUND].linchpin.things == 1
    assert found[Row.BEING_FOUND].linchpin.evidence[0].words == "Wed 25 Nov · Bo Fox"


def test_the_message_used_is_the_one_in_use_then(world: World) -> None:
    pitches.save(world.desk, "I plan things")
    say(world, "coffee with Dana Lee, pitch:flat", "coffee with Sam Ortiz, pitch:polite")
    pitches.save(world.desk, "I plan things by night", "the drivers still write to me")
    say(world, "call with Dana Lee, pitch:engaged")
    assert sides(rows(world)[Row.MESSAGE]) == (2, 1)


def test_an_interview_is_without_a_note_only_once_its_time_is_over(world: World) -> None:
    world.knows("Dana Lee")
    world.knows("Sam Ortiz")
    world.happened("job_interview", "Dana Lee", on=TODAY, at=time(9))
    assert sides(rows(world)[Row.THANKS]) == (0, 0)
    world.now += timedelta(days=2)
    assert sides(rows(world)[Row.THANKS]) == (1, 0)
    note = world.desk.store.rows("SELECT id FROM thank_you_note")[0][0]

    def sent(writer: Writer) -> None:
        writer.update(tables.ThankYouNote, note, state="sent", sent_at=world.clock())

    world.desk.transact(sent, kind="send_note", label="send the note")
    assert sides(rows(world)[Row.THANKS]) == (0, 1)


def test_a_first_contact_of_theirs_counts_once_and_only_the_first(world: World) -> None:
    for name in ("Dana Lee", "Sam Ortiz"):
        world.knows(name)
    world.happened("conversation", "Sam Ortiz", on=TODAY - timedelta(days=60))
    world.happened("conversation", "Sam Ortiz", on=TODAY, direction="inbound")
    world.happened("conversation", "Dana Lee", on=TODAY - timedelta(days=30), direction="inbound")
    world.happened("conversation", "Dana Lee", on=TODAY, direction="inbound")
    found = rows(world)[Row.BEING_FOUND]
    assert found.linchpin.things == 0
    assert found.more.startswith("1 in the four weeks before")


def test_beliefs_of_the_first_day_stand_beside_the_log(world: World) -> None:
    first_run.answer(world.desk, "boards", Lean.CROWD)
    found = rows(world)
    belief = found[Row.BOARDS].belief
    assert belief is not None
    assert (belief.lean, belief.on) == (Lean.CROWD, TODAY)
    assert found[Row.ROOMS].belief is None


def test_a_factor_is_kept_shown_and_taken_back(world: World) -> None:
    effort.set_factor(world.desk, Row.BOARDS, Fraction(3))
    assert rows(world)[Row.BOARDS].factor == 3
    history.undo(world.desk)
    assert rows(world)[Row.BOARDS].factor == 2
    effort.set_factor(world.desk, Row.BOARDS, Fraction(3))
    effort.set_factor(world.desk, Row.BOARDS, None)
    assert effort.factors(world.desk) == {}
    with pytest.raises(Refused, match="shows no lean"):
        effort.set_factor(world.desk, Row.IN_WORK, Fraction(2))
    with pytest.raises(Refused, match=r"from 0\.01 to 100"):
        effort.set_factor(world.desk, Row.BOARDS, Fraction(0))


def test_steps_come_from_the_data(world: World) -> None:
    say(
        world,
        "event PyData with Raj Patel last mon",
        "coffee with Raj Patel yesterday, needs a UX reviewer",
        "job club with Lena Vogel yesterday",
        "met Kim Park at Umbra",
        "applied org:Umbra for analyst",
        "coffee with Kim Park, got a name",
    )
    found = rows(world)
    steps = {row: one.step for row, one in found.items()}
    room, table, wish = steps[Row.ROOMS], steps[Row.TABLES], steps[Row.ASKING]
    assert room is not None
    assert room.words == "Go to PyData again (1 met again)"
    assert table is not None
    assert table.contact is not None
    assert table.contact.name == "Lena Vogel"
    assert wish is not None
    assert wish.words == "Raj Patel needs a UX reviewer: what could you do first?"
    applied, thank = steps[Row.APPLICATIONS], steps[Row.THANKS]
    assert applied is not None
    assert applied.organization == "Umbra"
    assert thank is not None
    assert thank.contact is not None
    assert thank.contact.name == "Kim Park"


def test_counting_takes_as_many_queries_for_much_as_for_little(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    plain = world.desk.store.rows

    def counting(sql: str, *params: object) -> list[tuple[object, ...]]:
        asked.append(sql)
        return plain(sql, *params)

    for name in ("Dana Lee", "Sam Ortiz", "Kim Wu"):
        world.knows(name)
        world.happened("professional_event", name, about="PyData", got=[(name, "a hint")])
        world.happened("job_interview", name)
        world.happened("application", channel=None, word="applied", organization="Acme")
    monkeypatch.setattr(world.desk.store, "rows", counting)
    effort.check(world.desk)
    few = len(asked)
    monkeypatch.setattr(world.desk.store, "rows", plain)
    for number in range(40):
        world.happened("professional_event", "Dana Lee", about=f"Room {number}")
        world.happened("job_interview", "Sam Ortiz", pitch_outcome="flat")
    asked.clear()
    monkeypatch.setattr(world.desk.store, "rows", counting)
    effort.check(world.desk)
    assert len(asked) == few < 40
