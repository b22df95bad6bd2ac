"""What the database counts is what the rules count, however it came about, in few queries."""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta

import pytest

from linchpin_tui.clock import local
from linchpin_tui.domain.counting import counted
from linchpin_tui.domain.pace import days
from linchpin_tui.domain.quota_history import DayCount
from linchpin_tui.domain.vocabulary import Channel, Kind, Measure
from linchpin_tui.services import correcting, quota_history, quota_page, quota_switch, quotas, ties
from linchpin_tui.storage import tables
from linchpin_tui.storage.queries import counts, interactions
from linchpin_tui.storage.store import Store, Writer
from tests.services.world import World

FIRST, LAST = date(2026, 11, 9), date(2026, 11, 25)
PEOPLE = ("Dana Lee", "Sam Ortiz", "Kim Wu", "Lee Park", "Jo Baez", "Omar Haddad", "Ana Silva")


def populate(world: World, seed: int, number: int) -> random.Random:
    """A few weeks of everything that may happen, by chance."""
    chance = random.Random(seed)
    for name in PEOPLE:
        via = chance.choice([None, *world.ids])
        world.knows(name, via=via, is_coach=name == "Jo Baez")
    for _ in range(number):
        happen(world, chance)
    return chance


def happen(world: World, chance: random.Random) -> int:
    names = chance.sample(PEOPLE, chance.choice([0, 1, 1, 1, 2, 3]))
    kind = chance.choice(list(Kind))
    key, _ = world.happened(
        kind.value,
        *names,
        on=FIRST + timedelta(days=chance.randrange((LAST - FIRST).days + 1)),
        at=chance.choice([None, time(9), time(15, 30)]),
        channel=chance.choice([None, *Channel]),
        status=chance.choice(["happened", "happened", "happened", "planned", "dropped"]),
        details=[(name, "rows") for name in names if chance.random() < 0.3],
        decided=[name for name in names if chance.random() < 0.5],
        significant=chance.random() < 0.3,
        answered=chance.random() < 0.8,
    )

    def more(writer: Writer) -> None:
        if chance.random() < 0.5:
            writer.insert(tables.InteractionTag, interaction=key, tag="required")
        for name in names:
            if chance.random() < 0.3:
                writer.insert(
                    tables.Favor,
                    contact=world.ids[name],
                    interaction=chance.choice([None, key]),
                    direction=chance.choice(["given", "received"]),
                    text="a lead",
                    on_date=(FIRST + timedelta(days=chance.randrange(16))).isoformat(),
                )
        first, second = sorted(chance.sample(list(world.ids.values()), 2))
        if not world.desk.store.rows(
            "SELECT 1 FROM tie WHERE first_id = ? AND second_id = ?", first, second
        ):
            made = datetime.combine(FIRST, time(chance.randrange(24)))
            writer.insert(
                tables.Tie,
                first=first,
                second=second,
                made_by_you=chance.random() < 0.5,
                created_at=local(made + timedelta(days=chance.randrange(16))),
            )

    world.desk.transact(more, kind="more", label="more")
    return key


def from_scratch(world: World) -> dict[Measure, dict[date, DayCount]]:
    """Every measure on every day, by the rules alone, over all there ever was."""
    store = world.desk.store
    everything = interactions.between(store, None, None)
    beside = counts.beside(store, tuple(Measure), FIRST, LAST, local)
    found: dict[Measure, dict[date, DayCount]] = {}
    for measure in Measure:
        found[measure] = {}
        for day in days(FIRST, LAST):
            tally = counted(measure, everything, day, day, beside)
            if tally.done or tally.of:
                found[measure][day] = DayCount(tally.done, tally.of)
    return found


@pytest.mark.parametrize("seed", range(4))
def test_the_database_counts_as_the_rules_do(world: World, seed: int) -> None:
    populate(world, seed, 60)
    for measure, by_day in from_scratch(world).items():
        assert counts.by_day(world.desk.store, measure, FIRST, LAST, local) == by_day, measure


def test_what_shows_step_by_step_is_what_counting_anew_gives(world: World) -> None:
    chance = populate(world, 7, 30)
    for offer in quota_switch.OFFERS:
        quota_switch.switch(world.desk, offer.key, True)
    steps: list[Callable[[int], object]] = [
        lambda key: correcting.set_significant(world.desk, key, True),
        lambda key: correcting.set_kind(world.desk, key, Kind.JOB_INTERVIEW),
        lambda key: correcting.set_channel(world.desk, key, Channel.CALL),
        lambda key: correcting.set_day(world.desk, key, date(2026, 11, 24)),
    ]
    for number in range(8):
        key = happen(world, chance)
        [(kind, status)] = world.desk.store.rows(
            "SELECT kind, status FROM interaction WHERE id = ?", key
        )
        if kind == "conversation" and status == "happened":
            steps[number % len(steps)](key)
        week = quotas.week(world.desk)
        scratch = from_scratch(world)
        for reading, cells in zip(week.readings, week.rows, strict=True):
            by_day = scratch[Measure(reading.gauge.key)]
            shown = {cell.day: cell.done for cell in cells if cell.day <= LAST}
            assert shown == {day: by_day.get(day, DayCount()).done for day in shown}
            if reading.gauge.start < reading.gauge.end:
                assert reading.gauge.done == sum(cell.done for cell in cells)


def test_a_second_meeting_is_the_first_talk_after_an_event(world: World) -> None:
    world.knows("Lena Vogel")
    world.knows("Raj Patel")
    event = date(2026, 11, 20)
    world.happened("professional_event", "Lena Vogel", word="event", on=event)
    world.happened("conversation", "Raj Patel", on=event)
    world.happened("conversation", "Lena Vogel", "Raj Patel", on=date(2026, 11, 24))
    world.happened("conversation", "Lena Vogel")
    found = counts.by_day(world.desk.store, Measure.SECOND_MEETINGS, FIRST, LAST, local)
    assert found == {date(2026, 11, 24): DayCount(1)}


def test_someone_new_counts_once_on_the_first_day_that_counts_them(world: World) -> None:
    world.knows("Sam Ortiz")
    world.knows("Dana Lee", via="Sam Ortiz")
    world.happened("conversation", "Dana Lee", channel="email", on=date(2026, 11, 23))
    world.happened("conversation", "Dana Lee", "Sam Ortiz", on=date(2026, 11, 24))
    world.happened("conversation", "Dana Lee")
    found = counts.by_day(world.desk.store, Measure.NEW_PEOPLE, FIRST, LAST, local)
    assert found == {date(2026, 11, 24): DayCount(1)}


def test_an_introduction_counts_on_its_day_also_where_a_tie_was_known(world: World) -> None:
    one, other = world.knows("Lena Vogel"), world.knows("Raj Patel")
    world.now -= timedelta(days=7)
    ties.add(world.desk, one, other)
    world.now += timedelta(days=7)
    ties.introduce(world.desk, one, other)
    found = counts.by_day(world.desk.store, Measure.INTRODUCTIONS_MADE, FIRST, LAST, local)
    assert found == {date(2026, 11, 25): DayCount(1)}
    given = counts.by_day(world.desk.store, Measure.FAVORS_GIVEN, FIRST, LAST, local)
    assert given == {date(2026, 11, 25): DayCount(2)}


@contextmanager
def queries_of(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The queries that are asked meanwhile."""
    asked: list[str] = []
    ask = Store.rows

    def rows(self: Store, sql: str, *given: object) -> list[tuple[object, ...]]:
        asked.append(sql)
        return ask(self, sql, *given)

    with monkeypatch.context() as patch:
        patch.setattr(Store, "rows", rows)
        yield asked


def test_the_queries_are_as_few_for_many_interactions_as_for_one(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    for offer in quota_switch.OFFERS:
        quota_switch.switch(world.desk, offer.key, True)
    quota_history.switch_runs(world.desk, True)
    chance = populate(world, 3, 40)
    with queries_of(monkeypatch) as few:
        quota_page.page(world.desk)
    for _ in range(60):
        happen(world, chance)
    with queries_of(monkeypatch) as many:
        quota_page.page(world.desk)
    assert many == few
    assert len(many) <= 40


def test_the_four_of_the_creed_alone_are_read_in_fewer(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    populate(world, 3, 30)
    with queries_of(monkeypatch) as asked:
        quota_page.page(world.desk)
    assert len(asked) <= 25
