"""The JSON of every fact, as it is promised to scripts."""

import json
import subprocess
import sys
from datetime import date, time

from linchpin_tui.domain.records import NoteText
from linchpin_tui.domain.vocabulary import Channel
from linchpin_tui.services import inbox, log, notes, people, quotas, shapes, web
from tests.services.world import World


def test_an_interaction_names_every_field_and_leaves_the_unknown_null(world: World) -> None:
    world.knows("Priya Nair", organization="Globex")
    world.happened(
        "conversation", "Priya Nair", on=date(2026, 11, 23), channel="voicemail", word="voicemail"
    )
    (entry,) = log.log(world.desk)
    shape = shapes.interaction(entry)
    assert shape.pop("uid") == entry.uid
    assert shape == {
        "status": "happened",
        "kind": "conversation",
        "channel": "voicemail",
        "local_date": "2026-11-23",
        "local_time": None,
        "minutes": None,
        "direction": "outbound",
        "significant": False,
        "answered": True,
        "counted": False,
        "organization": None,
        "about": None,
        "place": None,
        "note": None,
    }


def test_the_log_is_oldest_first_with_operations_and_who_was_there_then(world: World) -> None:
    world.knows("Sam Ortiz")
    world.knows("Dana Lee", via="Sam Ortiz", organization="Acme")
    world.happened(
        "job_interview",
        "Dana Lee",
        "Sam Ortiz",
        channel=None,
        decided=["Dana Lee"],
        word="interview",
    )
    world.happened("conversation", "Sam Ortiz", on=date(2026, 11, 23), at=time(9, 5))
    world.happened("conversation", "Sam Ortiz", on=date(2026, 12, 23), status="planned")
    entries = log.as_json(world.desk, log.log(world.desk))
    assert [entry["local_date"] for entry in entries] == ["2026-11-23", "2026-11-25", "2026-12-23"]
    assert [entry["operation"] for entry in entries] == [4, 3, 5]
    assert entries[0]["local_time"] == "09:05"
    assert entries[1]["contacts"] == [
        {
            "id": 2,
            "name": "Dana Lee",
            "organization": "Acme",
            "new": False,
            "roles": [],
            "decides": True,
            "employment": "unknown",
            "introduced_by": {"id": 1, "name": "Sam Ortiz"},
        },
        {
            "id": 1,
            "name": "Sam Ortiz",
            "organization": None,
            "new": False,
            "roles": [],
            "decides": None,
            "employment": "unknown",
            "introduced_by": None,
        },
    ]


def test_the_log_can_be_bounded_on_both_sides(world: World) -> None:
    for day in (20, 21, 22, 23):
        world.happened("research", on=date(2026, 11, day), channel=None, word="research")
    found = log.log(world.desk, date(2026, 11, 21), date(2026, 11, 22))
    assert [entry.day.day for entry in found] == [21, 22]
    assert [entry.day.day for entry in log.log(world.desk, None, date(2026, 11, 20))] == [20]


def test_a_contact_has_the_promised_keys_in_order(world: World) -> None:
    world.knows("Dana Lee", asleep=True)
    (dana,) = people.people(world.desk)
    shape = shapes.contact(dana, world.desk.today())
    assert list(shape) == [
        *("id", "uid", "name", "organization", "title", "email", "employment", "decides", "roles"),
        *("introduced_by", "last_interaction", "warmth", "asleep", "offers", "needs", "tags"),
    ]
    assert (shape["warmth"], shape["asleep"], shape["decides"]) == (None, True, None)


def test_a_note_tells_its_moments_with_the_local_offset(world: World) -> None:
    world.knows("Dana Lee")
    world.happened("job_interview", "Dana Lee", details=[("Dana Lee", "rows")])
    text = NoteText("Thank you.", "Rowing at dawn sounds wonderful.", "", "The team.")
    notes.save_draft(world.desk, 1, text)
    (open_note,) = notes.all_notes(world.desk)
    assert shapes.note(open_note) == {
        "id": 1,
        "contact": {"id": 1, "name": "Dana Lee"},
        "state": "owed",
        "reasons": ["job_interview"],
        "about": ["coffee on Wed 25 Nov"],
        "due_at": "2026-11-26T10:00:00-05:00",
        "snoozed_until": None,
        "sent_at": None,
        "channel": None,
        "detail": "Rowing at dawn sounds wonderful.",
        "text": "Thank you.\n\nRowing at dawn sounds wonderful.\n\nThe team.",
    }
    notes.mark_sent(world.desk, 1, text, Channel.EMAIL)
    (sent,) = notes.all_notes(world.desk)
    assert shapes.note(sent)["sent_at"] == "2026-11-25T10:00:00-05:00"


def test_a_quota_names_what_it_counted_and_what_not(world: World) -> None:
    world.begun_before()
    world.knows("Priya Nair")
    world.happened("conversation", "Priya Nair", channel="call", word="call")
    world.happened("application", channel=None, word="applied")
    week = shapes.quota_week(quotas.week(world.desk))
    found = json.loads(json.dumps(week))
    assert found["week"] == "2026-W48"
    contacts = found["quotas"][0]
    uids = [entry.uid for entry in log.log(world.desk)]
    assert contacts["counted"] == uids[:1]
    assert contacts["not_counted"] == [{"uid": uids[1], "why": "an application is not a contact"}]
    assert list(contacts) == [
        *("key", "period", "sense", "start", "end", "target", "done", "expected", "state"),
        *("counted", "not_counted"),
    ]
    assert contacts["start"] == contacts["end"] == "2026-11-25"
    assert contacts["expected"] == 1.111


def test_the_web_has_people_roles_gaps_linchpins_and_rooms(world: World) -> None:
    world.knows("Sam Ortiz")
    world.knows("Dana Lee", via="Sam Ortiz", employment="employed")
    world.happened("conversation", "Dana Lee")
    shape = shapes.web(web.web(world.desk), web.rooms(world.desk))
    assert list(shape) == [
        *("contacts", "roles", "gaps", "linchpins", "share_in_work", "quiet", "rooms"),
        *("introducers", "hubs_elsewhere"),
    ]
    assert shape["contacts"] == [
        {
            "id": 1,
            "name": "Sam Ortiz",
            "introduced_by": None,
            "depth": 1,
            "reach": 1,
            "yield": 0,
            "roles": [],
            "warmth": None,
        },
        {
            "id": 2,
            "name": "Dana Lee",
            "introduced_by": {"id": 1, "name": "Sam Ortiz"},
            "depth": 2,
            "reach": 0,
            "yield": 0,
            "roles": [],
            "warmth": "warm",
        },
    ]
    assert shape["linchpins"] == [{"id": 1, "name": "Sam Ortiz", "holds": 1}]
    assert shape["share_in_work"] == {"employed": 1, "between_jobs": 0, "unknown": 1}
    assert shape["introducers"] == [
        {"id": 1, "name": "Sam Ortiz", "led_to": 1, "reach": 1, "yield": 0}
    ]
    assert shape["hubs_elsewhere"] == {"warm": 0, "all": 0}


def test_an_inbox_line_tells_when_and_why(world: World) -> None:
    inbox.keep(world.desk, "cofee with Dana", "did you mean coffee?")
    (line,) = inbox.lines(world.desk)
    shape = shapes.inbox_line(line)
    assert shape["line"] == "cofee with Dana"
    assert shape["captured_at"] == "2026-11-25T10:00:00-05:00"


def test_the_shapes_are_cheap_to_import() -> None:
    script = (
        "import sys; import linchpin_tui.services.shapes; "
        "print([name for name in ('argparse', 'textual', 'rich', 'peewee') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
