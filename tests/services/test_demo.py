"""The demo: the same life for the same seed, complete, by the rules, and gone afterwards."""

import sqlite3
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from linchpin_tui.clock import local
from linchpin_tui.domain.capture.draft import CaptureError
from linchpin_tui.domain.capture.grammar import parse
from linchpin_tui.domain.note_text import problems
from linchpin_tui.domain.quotas import Reading
from linchpin_tui.domain.records import Interaction
from linchpin_tui.domain.vocabulary import (
    INTERVIEWS,
    Channel,
    Employment,
    FavorDirection,
    Kind,
    Measure,
    NoteReason,
    NoteState,
    PitchOutcome,
    Role,
    Source,
    Stage,
    Status,
    Warmth,
)
from linchpin_tui.domain.web import gaps, share_in_work
from linchpin_tui.paths import Paths
from linchpin_tui.services import inbox, log, notes, people, plans, quotas, web
from linchpin_tui.services.demo.generate import PEOPLE, generate
from linchpin_tui.services.demo.words import talks
from linchpin_tui.services.desk import Desk, open_desk
from linchpin_tui.services.history import next_undo, undo
from linchpin_tui.services.record import record
from linchpin_tui.storage.store import open_store
from linchpin_tui.storage.tables import TABLES
from linchpin_tui.text import clean_lines

MOMENTS = {
    "in the middle of a morning": "2026-11-25T10:00",
    "on a Monday before work": "2026-03-09T07:10",
    "just after midnight": "2026-12-31T00:25",
    "late on a Sunday": "2027-01-03T23:40",
    "on a Friday evening": "2028-03-03T18:20",
}
SEEDS = {when: seed for seed, when in enumerate(MOMENTS, start=1)}


def lived(directory: Path, seed: int, moment: str, *, people: int = PEOPLE) -> Desk:
    """A desk with a demo in it, at a moment."""
    now = local(datetime.fromisoformat(moment))
    where = Paths(*(directory / name for name in ("demo.db", "spool", "config", "backups", "log")))
    store = open_store(str(where.database), now=now)
    generate(store, now=now, seed=seed, people=people)
    store.close()
    return open_desk(where, lambda: now)


@pytest.fixture(scope="module")
def shelf() -> Iterator[dict[str, Desk]]:
    """Demos that were made already, by when they are."""
    made: dict[str, Desk] = {}
    yield made
    for desk in made.values():
        desk.close()


@pytest.fixture(params=MOMENTS)
def desk(
    request: pytest.FixtureRequest,
    shelf: dict[str, Desk],
    tmp_path_factory: pytest.TempPathFactory,
) -> Desk:
    """One of several demos, each with a seed and a moment of its own; only read from."""
    when: str = request.param
    if when not in shelf:
        shelf[when] = lived(tmp_path_factory.mktemp("demo"), SEEDS[when], MOMENTS[when])
    return shelf[when]


def column(desk: Desk, sql: str) -> list[object]:
    return [value for (value,) in desk.store.rows(sql)]


def happened(desk: Desk) -> list[Interaction]:
    return [one for one in log.log(desk, None, None) if one.status is Status.HAPPENED]


def content(desk: Desk) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    names = [table._meta.table_name for table in TABLES]
    return {name: desk.store.rows(f"SELECT * FROM {name} ORDER BY id") for name in names}


def test_the_same_seed_and_moment_give_the_same_life(tmp_path: Path) -> None:
    desks = [
        lived(tmp_path / str(number), seed, "2026-11-25T10:00")
        for number, seed in enumerate((7, 7, 8))
    ]
    one, same, other = (content(desk) for desk in desks)
    assert one == same
    assert one["contact"] != other["contact"]
    for each in desks:
        each.close()


def test_an_hour_later_the_days_before_are_as_they_were(tmp_path: Path) -> None:
    texts = []
    for number, moment in enumerate(("2026-11-25T10:00", "2026-11-25T11:00")):
        desk = lived(tmp_path / str(number), 1, moment)
        sql = "SELECT uid, word, note FROM interaction WHERE local_date < '2026-11-25' ORDER BY id"
        texts.append(desk.store.rows(sql))
        desk.close()
    assert texts[0] == texts[1]


def test_it_tells_of_six_months_and_about_180_people(desk: Desk) -> None:
    [first_use] = column(desk, "SELECT value FROM setting WHERE key = 'first_use'")
    assert 182 <= (desk.today() - date.fromisoformat(str(first_use))).days <= 188
    assert len(people.people(desk)) == PEOPLE == 180
    assert 1000 <= len(happened(desk)) <= 1500
    assert min(one.day for one in happened(desk)) <= desk.today() - timedelta(days=175)


def test_every_word_of_the_domain_occurs(desk: Desk) -> None:
    entries = log.log(desk, None, None)
    assert {one.kind for one in entries} == set(Kind)
    assert {one.channel for one in entries} == {*Channel, None}
    assert set(column(desk, "SELECT status FROM interaction")) == set(Status)
    assert set(column(desk, "SELECT role FROM contact_role")) == set(Role)
    assert set(column(desk, "SELECT employment FROM contact")) == set(Employment)
    assert set(column(desk, "SELECT stage FROM opportunity")) == set(Stage)
    assert set(column(desk, "SELECT source FROM opportunity")) == set(Source)
    assert set(column(desk, "SELECT pitch_outcome FROM interaction")) == {*PitchOutcome, None}
    assert set(column(desk, "SELECT direction FROM favor")) == set(FavorDirection)
    assert set(column(desk, "SELECT state FROM thank_you_note")) == set(NoteState)
    assert set(column(desk, "SELECT reason FROM thank_you_reason")) >= {
        *(NoteReason.JOB_INTERVIEW, NoteReason.INFORMATIONAL_INTERVIEW, NoteReason.CONVERSATION),
        *(NoteReason.INTRODUCTION, NoteReason.FAVOR),
    }


def test_there_are_names_in_many_scripts_and_no_two_alike(desk: Desk) -> None:
    names = [one.name for one in people.people(desk)]
    assert len(set(names)) == len(names)
    scripts = {unicodedata.name(name[0]).split()[0] for name in names}
    assert scripts >= {"LATIN", "CJK", "ARABIC", "CYRILLIC", "DEVANAGARI", "HANGUL"}
    assert any(not name.isascii() and unicodedata.name(name[0])[:5] == "LATIN" for name in names)


def test_introductions_go_six_deep_from_a_few_who_lead_to_many(desk: Desk) -> None:
    whole = web.web(desk)
    assert max(node.depth for node in whole.nodes.values()) == 6
    assert not [node for node in whole.nodes.values() if node.in_cycle]
    assert max(len(node.children) for node in whole.nodes.values()) >= 8
    assert sum(len(node.children) >= 3 for node in whole.nodes.values()) >= 3
    assert len(whole.ties) >= 40
    assert any(node.yielded for node in whole.nodes.values() if node.depth > 2)


def test_some_have_several_roles_and_some_none_and_one_role_is_missing(desk: Desk) -> None:
    known = people.people(desk)
    assert sum(len(one.roles) > 1 for one in known) >= 4
    assert sum(not one.roles and not one.asleep for one in known) >= 30
    assert gaps(web.web(desk)) == (Role.CHALLENGER,)


def test_some_are_warm_some_cooling_some_quiet_and_some_asleep(desk: Desk) -> None:
    whole = web.web(desk)
    found = Counter(node.warmth for node in whole.nodes.values() if not node.link.asleep)
    assert found[Warmth.WARM] >= 50
    assert found[Warmth.COOLING] >= 8
    assert found[Warmth.QUIET] >= 8
    assert 25 <= sum(node.link.asleep for node in whole.nodes.values()) <= 45
    in_work = share_in_work(whole)
    assert in_work.employed > 80
    assert in_work.between_jobs >= 5
    assert in_work.unknown >= 3


def test_there_is_one_coach_and_a_session_nearly_every_week(desk: Desk) -> None:
    [coach] = [one for one in people.people(desk) if one.is_coach]
    sessions = [one for one in happened(desk) if one.kind is Kind.COACH_SESSION]
    assert len({one.day.isocalendar()[:2] for one in sessions}) >= 22
    assert all(one.participants[0].person.id == coach.id for one in sessions)
    assert column(desk, "SELECT count(*) FROM feedback") > [8]


def test_weekdays_are_busier_than_weekends_and_some_weeks_are_better_than_others(
    desk: Desk,
) -> None:
    days = Counter(one.day for one in happened(desk))
    weekday = sum(number for day, number in days.items() if day.weekday() < 5) / 5
    weekend = sum(number for day, number in days.items() if day.weekday() >= 5) / 2
    assert weekday > 4 * weekend
    weeks = Counter(one.day.isocalendar()[:2] for one in happened(desk))
    assert sorted(weeks.values())[-4] > 1.7 * sorted(weeks.values())[3]


def test_only_plans_are_still_to_come_and_nothing_was_written_down_later_than_now(
    desk: Desk,
) -> None:
    now = desk.now()
    assert all(one.occurred_at <= now for one in happened(desk))
    for table in ("interaction", "detail", "thank_you_note", "tie", "opportunity", "contact"):
        created = column(desk, f"SELECT max(created_at) FROM {table}")[0]
        moment = datetime.fromisoformat(f"{created}+00:00")
        assert moment <= now, table


def test_plans_lie_in_this_and_the_next_week_and_one_has_passed(desk: Desk) -> None:
    found = plans.plans(desk)
    assert len(found.passed) >= 1
    assert len(found.to_come) >= 5
    assert any(one.day > desk.today() for one in found.to_come)
    assert all(one.day <= desk.today() + timedelta(days=14) for one in found.to_come)
    assert any(one.kind in INTERVIEWS for one in found.to_come)
    assert any(one.kind is Kind.COACH_SESSION for one in found.to_come)


def test_the_gauges_are_alive_at_any_hour(desk: Desk) -> None:
    week = quotas.week(desk)
    readings: dict[str, Reading] = {one.gauge.key: one for one in week.readings}
    assert readings[Measure.CONTACTS].gauge.done >= 1
    interviews = readings[Measure.INTERVIEWS]
    assert interviews.gauge.target == 6
    assert interviews.gauge.done + len(interviews.gauge.planned) >= 5
    last = quotas.week(desk, desk.today() - timedelta(days=7))
    assert all(one.gauge.done for one in last.readings if one.gauge.key != Measure.CONTACTS)


def test_targets_were_changed_and_days_are_off(desk: Desk) -> None:
    changes = Counter(column(desk, "SELECT quota_id FROM quota_target"))
    assert sorted(changes.values()) == [1, 2, 2, 3]
    assert column(desk, "SELECT count(*) FROM day_off") == [3]
    assert max(map(str, column(desk, "SELECT last FROM day_off"))) > desk.today().isoformat()


def test_every_note_that_was_sent_keeps_to_the_rules(desk: Desk) -> None:
    sent = [one for one in notes.all_notes(desk) if one.state is NoteState.SENT]
    assert len(sent) >= 100
    # A fifth of the notes in each of the five: judging one reads all the others.
    for note in sent[list(MOMENTS.values()).index(f"{desk.now():%Y-%m-%dT%H:%M}") :: 5]:
        page = notes.page(desk, note.id)
        found = problems(
            note.text,
            page.material,
            by_hand=note.channel is Channel.LETTER,
            override_why=note.override_why,
        )
        assert not found, (note.contact.name, note.text.whole, found)
        assert note.sent_at is not None
        assert note.created_at < note.sent_at <= desk.now()


def test_interviews_favors_and_introductions_are_thanked_for(desk: Desk) -> None:
    reasons: dict[tuple[int | None, int], set[NoteReason]] = {}
    for note in notes.all_notes(desk):
        assert note.reasons
        for reason in note.reasons:
            assert not reason.detached
            at = (reason.interaction, note.contact.id)
            reasons.setdefault(at, set()).add(reason.kind)
    for one in happened(desk):
        if one.kind in INTERVIEWS:
            for there in one.participants:
                at = (one.id, there.person.id)
                late = "julianday(created_at) - julianday(occurred_at) > 7"
                [backfilled] = column(desk, f"SELECT {late} FROM interaction WHERE id = {one.id}")
                assert backfilled or NoteReason(one.kind.value) in reasons[at]


def test_the_queue_holds_what_is_owed_past_due_resting_and_offered(desk: Desk) -> None:
    queue = notes.queue(desk)
    states = Counter(note.state for note in queue)
    assert 3 <= states[NoteState.OWED] <= 16
    assert states[NoteState.SNOOZED] >= 1
    assert states[NoteState.OFFERED] >= 1
    assert len({note.contact.id for note in queue}) == len(queue), "one open note to each"
    assert all((note.due_at is None) == (note.state is NoteState.OFFERED) for note in queue)
    resting = [note for note in queue if note.state is NoteState.SNOOZED]
    assert all(note.snoozed_until and note.snoozed_until > desk.now() for note in resting)


def test_what_is_personal_is_told_once_and_no_two_notes_are_alike(desk: Desk) -> None:
    sent = [one for one in notes.all_notes(desk) if one.state is NoteState.SENT]
    told = Counter(note.text.detail for note in sent if note.text.detail)
    assert len(told) == told.total() >= 100
    noted = Counter(column(desk, "SELECT text FROM detail WHERE verb = ''"))
    assert max(noted.values()) <= 6
    assert len({note.text.whole for note in sent}) == len(sent)


def test_every_text_is_clean_and_whole(desk: Desk) -> None:
    for table, rows in content(desk).items():
        for row in rows:
            for value in row:
                if isinstance(value, str) and table != "draft":
                    assert value == clean_lines(value), (table, value)
                    assert not {*"{}|"} & {*value}, (table, value)
                    assert "None" not in value, (table, value)


def test_what_was_answered_does_not_say_that_there_was_no_answer(desk: Desk) -> None:
    in_vain = {*talks.TRIES, *talks.UNANSWERED}
    answered = column(desk, "SELECT note FROM interaction WHERE answered AND note IS NOT NULL")
    assert in_vain.isdisjoint(map(str, answered))


def test_promises_are_kept_due_overdue_and_some_time(desk: Desk) -> None:
    today = desk.today().isoformat()
    waiting = "SELECT count(*) FROM follow_up WHERE done_at IS NULL"
    assert column(desk, f"{waiting} AND due = '{today}'") >= [1]
    assert column(desk, f"{waiting} AND due < '{today}'") >= [1]
    assert column(desk, f"{waiting} AND due > '{today}'") >= [2]
    assert column(desk, f"{waiting} AND due IS NULL") >= [1]
    assert column(desk, f"{waiting} AND commitment") >= [1]
    assert column(desk, "SELECT count(*) FROM follow_up WHERE done_at IS NOT NULL") >= [50]
    assert column(desk, "SELECT count(*) FROM follow_up WHERE done_at < promised_on") == [0]


def test_needs_meet_offers_of_others(desk: Desk) -> None:
    def words(text: str) -> set[str]:
        return {word for word in text.casefold().split() if len(word) > 4}

    known = people.people(desk)
    needs = [(one.id, need) for one in known for need in one.needs]
    offers = [(one.id, offer) for one in known for offer in one.offers]
    matches = [
        (need, offer)
        for who, need in needs
        for other, offer in offers
        if who != other and len(words(need) & words(offer)) >= 2
    ]
    assert len(matches) >= 5


def test_favors_findings_and_opportunities_have_their_origin(desk: Desk) -> None:
    favors = dict(desk.store.rows("SELECT direction, count(*) FROM favor GROUP BY 1"))
    assert min(favors["given"], favors["received"]) > 15
    assert column(desk, "SELECT count(*) FROM finding WHERE contact_id IS NULL") == [0]
    assert column(desk, "SELECT count(*) FROM opportunity WHERE surfaced_in IS NULL") == [0]
    assert column(desk, "SELECT count(*) FROM tie WHERE made_by_you") > [4]
    assert column(
        desk,
        "SELECT count(*) FROM interaction i WHERE kind = 'job_interview' AND opportunity_id IS NULL",
    ) == [0]


def test_the_line_in_the_inbox_was_refused_for_the_reason_it_gives(desk: Desk) -> None:
    [line] = inbox.lines(desk)
    with pytest.raises(CaptureError) as refused:
        parse(line.line, desk.now())
    assert refused.value.message == line.why


def test_the_database_is_sound(desk: Desk) -> None:
    with sqlite3.connect(desk.store.path) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_undo_takes_back_what_was_done_in_the_demo_and_not_the_demo(tmp_path: Path) -> None:
    desk = lived(tmp_path, 1, "2026-11-25T10:00")
    assert next_undo(desk) is None
    before = content(desk)
    record(desk, "coffee with Dana Lee at Acme, loves trail running")
    assert content(desk)["contact"] != before["contact"]
    undo(desk)
    after = content(desk)
    for table in before:
        if table not in ("operation", "change"):
            assert after[table] == before[table], table
    desk.close()


def test_a_crowd_can_stand_around_it_for_measuring(tmp_path: Path) -> None:
    desk = lived(tmp_path, 1, "2026-11-25T10:00", people=2_000)
    known = people.people(desk)
    assert len(known) == 2_000
    assert len({one.name for one in known}) == 2_000
    asleep = sum(one.asleep for one in known)
    assert 1_400 < asleep < 1_600
    whole = web.web(desk)
    assert not any(node.in_cycle for node in whole.nodes.values())
    assert sum(node.depth > 1 for node in whole.nodes.values()) > 600
    assert desk.store.rows("PRAGMA foreign_key_check") == []
    desk.close()


def test_it_is_told_whole_and_into_an_empty_database_alone(tmp_path: Path) -> None:
    desk = lived(tmp_path, 1, "2026-11-25T10:00")
    before = content(desk)
    with pytest.raises(ValueError, match="holds people already"):
        generate(desk.store, now=desk.now())
    with pytest.raises(ValueError, match="180 people"):
        generate(desk.store, now=desk.now(), people=20)
    assert content(desk) == before
    desk.close()
