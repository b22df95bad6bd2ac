"""Who the coach was on which day: another coach changes no past week."""

from datetime import date, timedelta

from linchpin_tui.clock import local
from linchpin_tui.domain.vocabulary import Measure
from linchpin_tui.services import history, merging, people_edit, quotas, record, removing, report
from linchpin_tui.storage.queries import counts
from tests.services.world import World


def choose(world: World, name: str, *, is_coach: bool = True) -> None:
    contact = world.ids[name]
    now = people_edit.fields_of(world.desk, contact)
    people_edit.edit(world.desk, contact, now, now._replace(is_coach=is_coach))


def coached(world: World, day: date | None = None) -> list[int]:
    """The week's cells of the coach; the database counts the same."""
    week = quotas.week(world.desk, day)
    cells = [cell.done for cell in week.rows[3]]
    by_day = counts.by_day(world.desk.store, Measure.COACH, week.start, week.end, local)
    assert {day: one.done for day, one in by_day.items()} == {
        cell.day: cell.done for cell in week.rows[3] if cell.done
    }
    return cells


def test_another_coach_changes_no_past_week(world: World) -> None:
    world.knows("Bea Long", is_coach=True)
    world.knows("Omar Haddad")
    first = world.now.date()
    world.happened("conversation", "Bea Long", on=date(2026, 11, 24))
    world.happened("conversation", "Omar Haddad", on=date(2026, 11, 25))
    before = coached(world)
    assert before == [0, 1, 0, 0, 0, 0, 0]
    world.now += timedelta(days=7)
    choose(world, "Omar Haddad")
    assert coached(world, first) == before
    world.happened("conversation", "Omar Haddad")
    world.happened("conversation", "Bea Long")
    assert coached(world) == [0, 0, 1, 0, 0, 0, 0]
    world.now += timedelta(days=7)
    choose(world, "Omar Haddad", is_coach=False)
    world.happened("conversation", "Omar Haddad")
    assert coached(world) == [0] * 7
    assert sum(coached(world, first + timedelta(days=7))) == 1
    assert coached(world, first) == before


def test_the_report_of_a_past_week_names_the_coach_of_that_week(world: World) -> None:
    world.knows("Bea Long", is_coach=True)
    world.knows("Omar Haddad")
    first = world.now.date()
    world.now += timedelta(days=7)
    choose(world, "Omar Haddad")
    assert report.report(world.desk, first).coach == "Bea Long"
    assert report.report(world.desk).coach == "Omar Haddad"
    removing.delete(world.desk, world.ids["Bea Long"])
    assert report.report(world.desk, first).coach is None


def test_deleting_the_coach_says_what_becomes_of_past_weeks(world: World) -> None:
    world.knows("Bea Long", is_coach=True)
    world.knows("Sam Ortiz")
    world.happened("coach_session", "Bea Long")
    removed = removing.delete(world.desk, world.ids["Bea Long"])
    assert "past weeks do not count the talks with them" in " ".join(removed.sentences)
    assert coached(world) == [0] * 7
    assert removing.delete(world.desk, world.ids["Sam Ortiz"]).sentences == ("Deleted: Sam Ortiz.",)


def test_deleting_the_coach_says_so_too_of_talks_that_others_were_in(world: World) -> None:
    world.knows("Bea Long", is_coach=True)
    world.knows("Sam Ortiz")
    world.happened("conversation", "Bea Long", "Sam Ortiz")
    assert coached(world) == [0, 0, 1, 0, 0, 0, 0]
    removed = removing.delete(world.desk, world.ids["Bea Long"])
    assert "past weeks do not count" in " ".join(removed.sentences)
    assert coached(world) == [0] * 7


def test_a_choice_turned_back_is_as_if_it_had_not_been(world: World) -> None:
    world.knows("Bea Long", is_coach=True)
    world.knows("Omar Haddad")
    world.happened("conversation", "Bea Long")
    before = world.count("setting")
    choose(world, "Omar Haddad")
    assert coached(world) == [0] * 7
    history.undo(world.desk)
    assert coached(world) == [0, 0, 1, 0, 0, 0, 0]
    assert world.count("setting") == before


def test_who_becomes_the_coach_by_a_session_is_so_from_its_week_on(world: World) -> None:
    first = world.now.date()
    assert record.record(world.desk, "coffee with Bea Long mon").error is None
    assert coached(world) == [0] * 7
    world.now += timedelta(days=7)
    for line in ("coffee with Bea Long mon", "coach session with Bea Long tue"):
        assert record.record(world.desk, line).error is None
    assert coached(world) == [1, 1, 0, 0, 0, 0, 0]
    assert coached(world, first) == [0] * 7


def test_two_people_who_are_one_were_the_coach_as_one(world: World) -> None:
    goes = world.knows("B Long", is_coach=True)
    stays = world.knows("Bea Long")
    world.knows("Omar Haddad")
    world.happened("conversation", "B Long", on=date(2026, 11, 24))
    world.now += timedelta(days=7)
    choose(world, "Omar Haddad")
    merging.merge(world.desk, stays, goes)
    assert coached(world, date(2026, 11, 24)) == [0, 1, 0, 0, 0, 0, 0]


def test_one_with_their_coach_somebody_was_the_coach_in_past_weeks_too(world: World) -> None:
    stays = world.knows("Bea Long")
    goes = world.knows("B Long", is_coach=True)
    world.happened("conversation", "B Long", on=date(2026, 11, 24))
    world.now += timedelta(days=7)
    world.happened("conversation", "B Long")
    merging.merge(world.desk, stays, goes)
    assert coached(world, date(2026, 11, 24)) == [0, 1, 0, 0, 0, 0, 0]
    assert coached(world) == [0, 0, 1, 0, 0, 0, 0]


def test_a_coach_who_was_deleted_is_not_taken_for_the_one_after_them(world: World) -> None:
    world.knows("Ann Ash", is_coach=True)
    world.knows("Omar Haddad")
    removing.delete(world.desk, world.ids["Ann Ash"])
    world.now += timedelta(days=7)
    for line in ("coach session with Bea Long mon", "coffee with Bea Long tue"):
        assert record.record(world.desk, line).error is None
    week = world.now.date()
    world.now += timedelta(days=7)
    choose(world, "Omar Haddad")
    assert coached(world, week) == [1, 1, 0, 0, 0, 0, 0]
