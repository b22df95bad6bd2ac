"""The report of a week as one record; what is private in it; and its file."""

import os
import stat
from datetime import date, timedelta
from pathlib import Path

import pytest

from linchpin_tui.domain.report import Private, Report, private_typed
from linchpin_tui.domain.vocabulary import Role, Source
from linchpin_tui.services import (
    coaching,
    follow_ups,
    next_people,
    notes,
    quotas,
    record,
    report,
    report_files,
)
from linchpin_tui.services.desk import Refused
from linchpin_tui.services.report_files import Format, render, save
from linchpin_tui.storage import tables
from linchpin_tui.storage.store import Writer
from tests.services.world import World

MONDAY = date(2026, 11, 23)


def made(world: World, *include: Private, day: date | None = None) -> Report:
    return report.report(world.desk, day, include=include)


def say(world: World, *lines: str) -> None:
    for line in lines:
        outcome = record.record(world.desk, line)
        assert outcome.error is None, outcome.error


def lived(world: World) -> None:
    """A week with something of everything."""
    say(
        world,
        "met Sam Ortiz at Initech 3 weeks ago, hub",
        "coffee with Dana Lee at Acme via Sam Ortiz mon",
        "informational interview with Omar Haddad at Globex via Sam Ortiz tue 10am +decides, "
        "loves old radios, lead: Planner -- he was tired",
        "coach session with Bea Long mon, next: redo pitch by fri",
        "plan call with Dana Lee in 7 days",
    )
    coaching.keep_feedback(world.desk, "speak slower")


def test_it_tells_the_week(world: World) -> None:
    lived(world)
    found = made(world)
    assert (found.week, found.start, found.end, found.running) == (
        "2026-W48",
        MONDAY,
        date(2026, 11, 29),
        True,
    )
    assert found.coach == "Bea Long"
    [interview] = found.interviews
    assert [(g.name, g.organization, g.decided) for g in interview.guests] == [
        ("Omar Haddad", "Globex", True)
    ]
    assert [one.name for one in found.web.newcomers] == ["Dana Lee", "Bea Long", "Omar Haddad"]
    assert [one.via for one in found.web.newcomers] == ["Sam Ortiz", None, "Sam Ortiz"]
    assert found.web.people == 4
    assert Role.HUB not in found.web.gaps
    assert Role.EXPERT in found.web.gaps
    assert [(one.title, one.source) for one in found.openings] == [("Planner", Source.CONTACT)]
    assert found.by_source() == ((Source.CONTACT, 1, 1),)
    assert [one.text for one in found.commitments] == ["redo pitch"]
    assert [one.text for one in found.feedback] == ["speak slower"]
    assert [(one.what, one.whom) for one in found.planned] == [("call", "Dana Lee")]
    assert found.owed == 2


def test_a_daily_quota_is_told_over_the_week_and_the_others_as_they_are(world: World) -> None:
    lived(world)
    by_key = {gauge.key: gauge for gauge in made(world).gauges}
    assert (by_key["contacts"].week.done, by_key["interviews"].week.done) == (2, 1)
    # The desk was first used on Wednesday: three days of ten.
    assert by_key["contacts"].week.target == 30
    shown = {one.gauge.key: one.gauge for one in quotas.week(world.desk).readings}
    for key in ("interviews", "decision_maker_interviews", "coach"):
        assert by_key[key].week.target == shown[key].target
        assert by_key[key].words == shown[key].words


def test_four_weeks_before_stand_beside_the_numbers(world: World) -> None:
    world.knows("Dana Lee")
    world.now += timedelta(weeks=6)
    world.happened("job_interview", "Dana Lee", on=world.now.date() - timedelta(weeks=2))
    gauge = next(one for one in made(world).gauges if one.key == "interviews")
    assert [week.label for week in gauge.before] == ["2026-W50", "2026-W51", "2026-W52", "2026-W53"]
    assert [week.done for week in gauge.before] == [0, 0, 1, 0]
    assert [week.target for week in gauge.before] == [10, 10, 10, 10]
    first = made(world, day=date(2026, 11, 25))
    assert all(gauge.before == () for gauge in first.gauges)
    assert not first.running


def test_what_is_private_is_there_only_when_it_is_ticked(world: World) -> None:
    lived(world)
    queue = [one for one in notes.queue(world.desk) if one.contact.name == "Omar Haddad"]

    def sent(writer: Writer) -> None:
        writer.update(
            tables.ThankYouNote,
            queue[0].id,
            state="sent",
            sent_at=world.clock(),
            detail="your old radios",
            override_why="no time for more",
        )

    world.desk.transact(sent, kind="send_note", label="send")
    secrets = ("he was tired", "old radios", "no time for more")
    for way in Format:
        text = render(made(world), way)
        assert not [secret for secret in secrets if secret in text]
    for tick, secret in zip(Private, secrets, strict=True):
        for way in Format:
            text = render(made(world, tick), way)
            assert [one for one in secrets if one in text] == [secret], (tick, way)


def test_a_reason_meant_for_the_report_stands_in_it(world: World) -> None:
    world.knows("Dana Lee")
    world.happened("job_interview", "Dana Lee")

    def sent(writer: Writer) -> None:
        writer.update(
            tables.ThankYouNote,
            1,
            state="sent",
            sent_at=world.clock(),
            override_why="she asked for it",
            override_in_report=True,
        )

    world.desk.transact(sent, kind="send_note", label="send")
    assert made(world).sent[0].override == "she asked for it"


def test_ticks_are_typed_as_words() -> None:
    assert private_typed("notes, details") == {Private.NOTES, Private.DETAILS}
    assert private_typed("") == frozenset()
    with pytest.raises(ValueError, match="there are notes, details, overrides"):
        private_typed("secrets")


def test_what_is_asked_is_kept_as_it_is_typed_and_for_its_week(world: World) -> None:
    report.keep_asks(world.desk, "2026-W48", 'Is it too long?\n\x1b[31m"Yes"?')
    assert report.asks(world.desk, "2026-W48") == 'Is it too long?\n"Yes"?'
    assert made(world).asks == ("Is it too long?", '"Yes"?')
    assert report.asks(world.desk, "2026-W49") == ""
    with pytest.raises(Refused, match="4,000 signs at most"):
        report.keep_asks(world.desk, "2026-W48", "x" * 4_001)
    assert report.asks(world.desk, "2026-W48") == 'Is it too long?\n"Yes"?'
    report.keep_asks(world.desk, "2026-W48", " \n")
    assert made(world).asks == ()
    assert world.count("operation") == 0


def test_commitments_are_told_as_they_stood_for_the_week(world: World) -> None:
    lived(world)
    [promise] = made(world).commitments
    follow_ups.done(world.desk, promise.id)
    assert made(world).commitments[0].kept_on == date(2026, 11, 25)
    world.now += timedelta(weeks=1)
    assert made(world).commitments == ()
    assert [one.text for one in made(world, day=MONDAY).commitments] == ["redo pitch"]


def test_those_chosen_for_next_week_stand_in_this_weeks_report(world: World) -> None:
    dana = world.knows("Dana Lee")
    next_people.choose(world.desk, "2026-W49", dana, "quiet")
    assert [one.name for one in made(world).next_people] == ["Dana Lee"]


def test_a_work_search_lists_contacts_that_count_and_applications(world: World) -> None:
    say(
        world,
        "coffee with Dana Lee and Sam Ortiz at Acme mon",
        "email to Kim Wu at Umbra tue",
        "applied org:Hooli for planner tue",
        "coach session with Bea Long tue",
        "call with Dana Lee, no answer",
    )
    found = report.work_search(world.desk, MONDAY, date(2026, 11, 25))
    assert [(one.day, one.what, one.whom, one.organization) for one in found.lines] == [
        (MONDAY, "coffee", "Dana Lee", "Acme"),
        (MONDAY, "coffee", "Sam Ortiz", "Acme"),
        (date(2026, 11, 24), "application", "", "Hooli"),
    ]
    assert "2 contacts and 1 application." in render(found, Format.TEXT)


def test_the_report_takes_as_many_queries_for_much_as_for_little(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    lived(world)
    asked: list[str] = []
    plain = world.desk.store.rows

    def counting(sql: str, *params: object) -> list[tuple[object, ...]]:
        asked.append(sql)
        return plain(sql, *params)

    monkeypatch.setattr(world.desk.store, "rows", counting)
    made(world, *Private)
    few = len(asked)
    monkeypatch.setattr(world.desk.store, "rows", plain)
    for number in range(30):
        world.knows(f"Person {number}")
        world.happened("job_interview", f"Person {number}", details=[(f"Person {number}", "x")])
        coaching.commit(world.desk, f"thing {number}")
    asked.clear()
    monkeypatch.setattr(world.desk.store, "rows", counting)
    made(world, *Private)
    assert len(asked) == few < 120


def test_a_file_is_private_and_whole_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        save(tmp_path / "week.html", "words\n")
    finally:
        os.umask(before)
    assert (tmp_path / "week.html").read_text() == "words\n"
    assert stat.S_IMODE((tmp_path / "week.html").stat().st_mode) == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["week.html"]


def test_a_file_is_never_written_over_and_no_link_is_followed(tmp_path: Path) -> None:
    there = tmp_path / "week.html"
    there.write_text("mine")
    with pytest.raises(Refused, match="left as it is"):
        save(there, "theirs")
    assert there.read_text() == "mine"
    link, dangling = tmp_path / "link.html", tmp_path / "dangling.html"
    link.symlink_to(there)
    dangling.symlink_to(tmp_path / "nowhere")
    for one in (link, dangling):
        with pytest.raises(Refused, match="left as it is"):
            save(one, "theirs")
    assert not (tmp_path / "nowhere").exists()
    assert there.read_text() == "mine"


def test_where_there_are_no_hard_links_it_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    save(tmp_path / "week.md", "words")
    assert (tmp_path / "week.md").read_text() == "words"
    with pytest.raises(Refused, match="left as it is"):
        save(tmp_path / "week.md", "others")
    assert [one.name for one in tmp_path.iterdir()] == ["week.md"]


def test_what_cannot_be_written_is_said_with_its_cause(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no such file or directory"):
        save(tmp_path / "nowhere" / "week.md", "words")
    with pytest.raises(Refused, match="is a directory"):
        save(tmp_path, "words")
    with pytest.raises(Refused, match="name too long"):
        save(tmp_path / ("x" * 300), "words")
    with pytest.raises(Refused, match="no name for a file"):
        save(tmp_path / "a\0b", "words")


def test_a_free_name_has_a_number_where_it_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "week.html"
    assert report_files.free_name(path) == path
    path.touch()
    (tmp_path / "week 2.html").touch()
    assert report_files.free_name(path).name == "week 3.html"


def test_a_files_name_may_say_its_format() -> None:
    assert report_files.format_of(Path("a.HTML")) is Format.HTML
    assert report_files.format_of(Path("a.md")) is Format.MARKDOWN
    assert report_files.format_of(Path("a")) is None
