"""Names never merge silently: each rule, on a real file."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from linchpin_tui.clock import local
from linchpin_tui.paths import paths
from linchpin_tui.services.desk import Desk, open_desk
from linchpin_tui.services.outcome import Outcome
from linchpin_tui.services.record import record

NOW = datetime(2026, 11, 25, 10)  # noqa: DTZ001 - local wall clock, whatever the zone


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = open_desk(paths(), lambda: local(NOW))
    for line in (
        "coffee with Dana Lee at Acme",
        "coffee with Sam Ortiz at Initech",
        "coffee with Kim Park",
    ):
        assert record(desk, line).recorded
    yield desk
    desk.close()


def code(outcome: Outcome) -> str | None:
    return outcome.error.code if outcome.error else None


def ids(outcome: Outcome) -> list[int]:
    assert outcome.recorded is not None
    return [contact.id for contact in outcome.recorded.contacts]


def test_the_same_name_whatever_its_case_is_the_same_person(desk: Desk) -> None:
    assert ids(record(desk, "call with dana  LEE")) == [1]


def test_accents_make_another_name(desk: Desk) -> None:
    assert ids(record(desk, "call with Kím +new")) == [4]


def test_a_first_word_of_exactly_one_person_is_that_person(desk: Desk) -> None:
    outcome = record(desk, "called dana")
    assert ids(outcome) == [1]
    assert outcome.receipt[0].startswith("Wed 25 Nov · called · Dana Lee (Acme)")


def test_a_first_word_of_several_is_refused_with_their_ids(desk: Desk) -> None:
    record(desk, "call with Dana Cole at Globex")
    outcome = record(desk, "called dana")
    assert code(outcome) == "ambiguous_name"
    assert "id:1" in str(outcome.error)
    assert "id:4" in str(outcome.error)
    assert ids(record(desk, "called dana at Globex")) == [4]
    assert ids(record(desk, "called id:1")) == [1]


@pytest.mark.parametrize("name", ["Dana Lea", "Dnaa Lee", "Sam Ortix", "Sam Ortizz"])
def test_a_name_close_to_a_known_one_is_refused_until_it_is_said_to_be_new(
    desk: Desk, name: str
) -> None:
    outcome = record(desk, f"call with {name}")
    assert code(outcome) == "similar_name"
    assert outcome.error is not None
    assert outcome.error.hint == "Add +new if this is someone else"
    assert ids(record(desk, f"call with {name} +new")) == [4]


def test_a_short_name_is_close_within_one_edit_only(desk: Desk) -> None:
    # Seven letters: one edit is a slip, two are someone else.
    assert ids(record(desk, "call with Kin Perk")) == [4]
    assert code(record(desk, "call with Kim Perk")) == "similar_name"


def test_one_word_that_nobody_bears_is_a_new_person(desk: Desk) -> None:
    outcome = record(desk, "called Danny")
    assert ids(outcome) == [4]
    assert "new" in outcome.receipt[0]


def test_a_known_name_at_another_organization_is_asked_about(desk: Desk) -> None:
    line = "coffee with Dana Lee at Globex"
    outcome = record(desk, line)
    assert code(outcome) == "other_organization"
    hint = str(outcome.error.hint if outcome.error else "")
    assert all(way in hint for way in ("+moved", "+new", "place:"))
    moved = record(desk, f"{line} +moved")
    assert ids(moved) == [1]
    assert moved.recorded is not None
    assert moved.recorded.contacts[0].organization == "Globex"
    assert ids(record(desk, "coffee with Dana Lee at Acme +new")) == [4]
    assert ids(record(desk, "coffee with Sam Ortiz place:Globex")) == [2]


def test_an_empty_organization_is_filled_and_a_known_one_kept(desk: Desk) -> None:
    outcome = record(desk, "coffee with Kim Park and Dana Lee at Acme")
    assert outcome.recorded is not None
    assert [c.organization for c in outcome.recorded.contacts] == ["Acme", "Acme"]


def test_new_is_harmless_where_nothing_would_be_refused(desk: Desk) -> None:
    assert ids(record(desk, "coffee with Dana Lee +new")) == [1]


def test_an_id_that_nobody_has_is_refused(desk: Desk) -> None:
    assert code(record(desk, "call with id:99")) == "unknown_id"


def test_the_same_person_under_two_names_is_refused(desk: Desk) -> None:
    assert code(record(desk, "call with Dana Lee and dana")) == "duplicate"


def test_via_sets_an_introducer_only_where_there_is_none(desk: Desk) -> None:
    first = record(desk, "call with Kim Park via Sam Ortiz")
    assert first.recorded is not None
    assert first.recorded.contacts[0].introduced_by is not None
    second = record(desk, "call with Kim Park via Dana Lee")
    assert second.recorded is not None
    assert second.recorded.contacts[0].introduced_by == first.recorded.contacts[0].introduced_by
    assert any("came through Sam Ortiz; that stays" in line for line in second.receipt)


def test_an_introduction_in_a_circle_is_refused(desk: Desk) -> None:
    record(desk, "call with Kim Park via Sam Ortiz")
    record(desk, "call with Dana Lee via Kim Park")
    assert code(record(desk, "call with Sam Ortiz via Dana Lee")) == "cycle"
    assert code(record(desk, "call with Sam Ortiz via Sam Ortiz")) == "cycle"


def test_nothing_of_a_refused_line_is_stored(desk: Desk) -> None:
    before = desk.store.rows("SELECT COUNT(*), MAX(id) FROM contact")
    assert code(record(desk, "coffee with Zed Quux and Dana Lea via Nobody Known")) is not None
    assert desk.store.rows("SELECT COUNT(*), MAX(id) FROM contact") == before
