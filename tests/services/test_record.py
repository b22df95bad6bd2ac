"""Recording a line: everything it says, in one operation that undo takes back exactly."""

import itertools
import tempfile
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linchpin_tui.services import history
from linchpin_tui.services.outcome import OutcomeStatus, Recorded
from linchpin_tui.services.record import record, record_all, understand
from linchpin_tui.storage.store import Store
from linchpin_tui.storage.tables import TABLES
from tests.services.world import World

JOURNAL = {"operation", "change"}
LINES = (
    "coffee with Dana Lee at Acme via Sam Ortiz, loves trail running +hub",
    "called dana fri 3pm, gave resume feedback, got two names, promised send deck by mon",
    "info interview with Omar Haddad at Initech nov 20 +hub +expert +decides via Dana Lee",
    "event PyData Meetup last sat with Lena Vogel and Raj Patel, learned Delta hires",
    "coach session with Bea Long mon, next: redo pitch by fri feedback: slower",
    "applied Analyst at Acme via Sam Ortiz",
    "lunch with Kim Park, needs a UX reviewer, offers an intro +looking tag: choir",
    "plan coffee with Dana Lee tomorrow 10am",
    "email to Dana Lee +significant +moved at Globex lead: Data lead",
    "called Priya Nair at Globex, no answer",
    "research, learned rates are falling tag: market",
    "job interview at 3M with Ana Souza and Dana Lee for Staff Engineer place: HQ +thanked",
    "not a line at all",
    "call with Dana Lea",
)


def tables(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Every table but the journal, as it is."""
    names = [table._meta.table_name for table in TABLES]
    return {
        name: store.rows(f'SELECT * FROM "{name}" ORDER BY id')
        for name in names
        if name not in JOURNAL
    }


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=6))
def test_undo_after_any_line_restores_every_table_but_the_journal_exactly(
    lines: list[str],
) -> None:
    with tempfile.TemporaryDirectory() as directory:
        world = World(Path(directory))
        states = [tables(world.desk.store)]
        states += [
            tables(world.desk.store)
            for line in lines
            if record(world.desk, line).status is OutcomeStatus.STORED
        ]
        for state in reversed(states[:-1]):
            history.undo(world.desk)
            assert tables(world.desk.store) == state
        for state in states[1:]:
            history.redo(world.desk)
            assert tables(world.desk.store) == state
        world.desk.close()


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


def stored(world: World, line: str) -> Recorded:
    outcome = record(world.desk, line)
    assert outcome.recorded is not None, outcome.receipt
    return outcome.recorded


@pytest.mark.parametrize("line", LINES)
def test_a_dry_run_changes_nothing_and_says_what_recording_then_says(
    world: World, line: str
) -> None:
    record_all(world.desk, LINES[:1])
    before = tables(world.desk.store)
    operations = world.desk.store.rows("SELECT COUNT(*) FROM operation")
    dry = understand(world.desk, line)
    assert tables(world.desk.store) == before
    assert world.desk.store.rows("SELECT COUNT(*) FROM operation") == operations
    real = record(world.desk, line)
    assert dry.receipt == real.receipt
    assert (dry.error is None) == (real.error is None)


def test_later_lines_of_a_batch_know_the_people_of_earlier_ones(world: World) -> None:
    batch = record_all(world.desk, ["coffee with Dana Lee at Acme", "called dana, gave advice"])
    assert batch.stored
    ids = {outcome.recorded.contacts[0].id for outcome in batch.outcomes if outcome.recorded}
    assert len(ids) == 1
    history.undo(world.desk)
    assert world.desk.store.rows("SELECT COUNT(*) FROM interaction") == [(0,)]


def test_what_was_true_of_a_person_then_is_kept_with_the_interaction(world: World) -> None:
    stored(world, "interview with Ana Souza at 3M yesterday +peer +looking")
    later = stored(world, "interview with Ana Souza +decides +employed")
    assert later.interaction.participants[0].decided is True
    rows = world.desk.store.rows("SELECT decided, employment FROM participation ORDER BY id")
    assert rows == [(0, "between_jobs"), (1, "employed")]


def test_a_finding_is_about_the_organization_of_the_line_or_of_the_person(world: World) -> None:
    stored(world, "coffee with Dana Lee at Acme")
    assert stored(world, "called dana, learned hiring freeze").findings[0].organization == "Acme"


def test_via_on_an_application_is_where_the_opening_came_from(world: World) -> None:
    recorded = stored(world, "applied Analyst at Acme via Sam Ortiz")
    assert recorded.opportunities[0].text == "Analyst"
    rows = world.desk.store.rows(
        "SELECT o.stage, o.source, c.name FROM opportunity o JOIN contact c ON c.id = o.contact_id"
    )
    assert rows == [("applied", "contact", "Sam Ortiz")]


def test_the_first_person_of_a_coach_session_becomes_the_coach(world: World) -> None:
    first = stored(world, "coach session with Bea Long")
    assert first.became_coach is not None
    assert first.became_coach.name == "Bea Long"
    assert stored(world, "coach session with Kim Park").became_coach is None
    counted = {reading.gauge.key: reading.gauge.done for reading in first.readings}
    assert counted["coach"] == 1


def test_a_promise_to_the_coach_is_a_commitment(world: World) -> None:
    stored(world, "coach session with Bea Long, next: redo pitch by fri")
    stored(world, "call with Bea Long, promised the deck by mon")
    stored(world, "call with Dana Lee, promised the deck by mon")
    rows = world.desk.store.rows("SELECT commitment FROM follow_up ORDER BY id")
    assert rows == [(1,), (1,), (0,)]


def test_someone_who_slept_is_awake_once_something_happened(world: World) -> None:
    world.knows("Dana Lee", asleep=True)
    stored(world, "plan coffee with Dana Lee tomorrow")
    assert world.desk.store.rows("SELECT asleep FROM contact") == [(1,)]
    stored(world, "email to Dana Lee")
    assert world.desk.store.rows("SELECT asleep FROM contact") == [(0,)]


def test_a_line_is_counted_on_the_day_it_happened_by_the_clock_there(world: World) -> None:
    outcome = record(world.desk, "coffee with Dana Lee yesterday 11pm")
    rows = world.desk.store.rows(
        "SELECT local_date, local_time, utc_offset, occurred_at FROM interaction"
    )
    assert rows == [("2026-11-24", "23:00", -300, "2026-11-25 04:00:00.000000")]
    assert outcome.receipt[0].startswith("Tue 24 Nov 23:00 · coffee")


@pytest.mark.parametrize(("fold", "instant", "offset"), [(0, "05:40", -240), (1, "06:40", -300)])
def test_an_hour_that_comes_twice_is_told_apart_by_when_the_line_came(
    world: World, fold: int, instant: str, offset: int
) -> None:
    world.now = datetime(2026, 11, 1, 1, 40, 30, fold=fold)  # noqa: DTZ001 - local wall clock
    record(world.desk, "call with Dana Lee")
    rows = world.desk.store.rows("SELECT local_time, occurred_at, utc_offset FROM interaction")
    assert rows == [("01:40", f"2026-11-01 {instant}:00.000000", offset)]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("email to Dana Lee", "not as a contact (an email counts when +significant)"),
        ("call with Dana Lee, no answer", "a try never counts"),
        ("plan coffee with Dana Lee tomorrow", "once it has happened"),
        ("plan email to Dana Lee tomorrow", "not as a contact (an email counts when +significant)"),
        ("event PyData with Dana Lee", "counts when something came of it"),
    ],
)
def test_the_receipt_says_what_did_not_count_and_how_it_would(
    world: World, line: str, says: str
) -> None:
    assert any(says in text for text in record(world.desk, line).receipt)


def test_every_line_of_a_receipt_fits_what_it_says(world: World) -> None:
    for line, number in zip(LINES, itertools.count(), strict=False):
        receipt = record(world.desk, line).receipt
        assert receipt, number
        assert all(text.isprintable() for text in receipt)
