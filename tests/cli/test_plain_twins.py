"""The screens as text and as JSON, and what is changed from there: web, people, log, quotas, notes."""

from collections.abc import Sequence
from datetime import date

import pytest

from linchpin_tui.cli.twins.web import tree
from linchpin_tui.domain.web import Link, build
from tests.cli.terminal import TWINS, Terminal, kind_and_short


@pytest.mark.parametrize("name", TWINS)
def test_an_empty_desk_says_how_to_begin_and_is_an_empty_list_to_a_script(
    on: Terminal, name: str
) -> None:
    said = on(name)
    assert said.code == 0
    assert said.out.strip()
    value = on(name, "--json").json
    if isinstance(value, list):
        assert value == []


@pytest.mark.parametrize("name", TWINS)
def test_each_twin_prints_one_json_value_and_text_without_colours(
    used: Terminal, name: str
) -> None:
    said = used(name, "--json")
    assert (said.code, said.err, said.out.count("\n")) == (0, "", 1)
    assert said.json
    text = used(name)
    assert (text.code, text.err) == (0, "")
    assert "\x1b" not in text.out


@pytest.mark.parametrize("name", ["web", "people", "notes", "log"])
def test_names_show_in_the_text(used: Terminal, name: str) -> None:
    assert "Omar Haddad" in used(name).out


def test_the_web_is_a_tree_of_who_led_to_whom(used: Terminal) -> None:
    lines = used("web").out.splitlines()
    assert lines[0] == "You"
    assert lines[1].startswith("├─ Priya Nair")
    assert lines[2].startswith("└─ Sam Ortiz * · Initech · hub · in work · warm · led to 2")
    assert lines[3].startswith("   └─ Dana Lee")
    assert lines[4].startswith("      └─ Omar Haddad ! *")


def test_the_path_to_someone_leads_over_introductions(used: Terminal) -> None:
    assert used("web", "--path-to", "globex").out == (
        "You → Sam Ortiz (Initech), warm → Dana Lee (Acme), warm → Omar Haddad (Globex), warm\n"
    )
    path = used("web", "--path-to", "omar", "--json").json
    assert [node["name"] for node in path] == ["Sam Ortiz", "Dana Lee", "Omar Haddad"]
    kind_and_short(used("web", "--path-to", "Omar Hadad"), "Did you mean Omar Haddad")


def test_the_path_to_who_decides_at_an_organization(used: Terminal) -> None:
    path = used("web", "--path-to", "globex", "--deciding", "--json").json
    assert [node["name"] for node in path] == ["Sam Ortiz", "Dana Lee", "Omar Haddad"]
    told = used("web", "--path-to", "Acme", "--deciding")
    kind_and_short(told, "It is not known of anyone at Acme that they decide")
    kind_and_short(used("web", "--deciding"), "--deciding goes with --path-to")
    assert "led you   Sam Ortiz (2) and Dana Lee (1)" in used("web").out


def test_a_very_long_chain_of_introductions_is_drawn() -> None:
    links = [Link(id, f"Person {id}", id - 1 if id > 1 else None) for id in range(1, 3001)]
    lines = list(tree(build(links, [], date(2026, 11, 25)), plainly=False))
    assert len(lines) == 3000
    assert "(3000) Person 3000" in lines[-1]
    assert max(map(len, lines)) < 100


def test_someone_is_shown_with_all_that_is_known(used: Terminal) -> None:
    text = used("people", "dana").out
    assert "path     You → Sam Ortiz → Dana Lee" in text
    assert "loves trail running" in text
    assert "planned coffee" in text
    assert used("people", "dana", "--json").json["path"] == [{"id": 1, "name": "Sam Ortiz"}]
    kind_and_short(used("people", "Zoe"), "Nobody here is called Zoe")
    kind_and_short(used("people", "Da"), "Did you mean Dana Lee")


def test_people_can_be_said_to_be_one(used: Terminal) -> None:
    told = used("people", "omar", "--same-as", "dana", "--json")
    assert (told.code, told.json["name"]) == (0, "Dana Lee")
    assert "Omar Haddad and Dana Lee are one person now: Dana Lee." in told.err
    assert len(used("people", "--json").json) == 3
    kind_and_short(used("people", "--same-as", "dana"), "--same-as goes with a name")
    kind_and_short(used("people", "dana", "--same-as", "dana"), "one person already")


def test_the_log_can_be_bounded_and_a_wrong_date_is_refused(used: Terminal) -> None:
    assert len(used("log", "--json").json) == 5
    assert len(used("log", "--json", "--from", "yesterday", "--to", "2026-11-25").json) == 2
    kind_and_short(used("log", "--from", "25.11."), "dates are written like 2026-11-25")
    kind_and_short(used("log", "--from", "2026-02-30"), "2026-02-30 is not a date")


def test_quotas_of_this_week_and_another(used: Terminal) -> None:
    week = used("quotas", "--json").json
    assert week["week"] == "2026-W48"
    assert {one["key"]: one["done"] for one in week["quotas"]} == {
        "contacts": 0,
        "interviews": 1,
        "decision_maker_interviews": 1,
        "coach": 0,
    }
    assert used("quotas", "--week", "2026-W47", "--json").json["week"] == "2026-W47"
    kind_and_short(used("quotas", "--week", "47"), "weeks are written like 2026-W47")
    kind_and_short(used("quotas", "--week", "2026-W60"), "2026-W60 is not a week")
    for command in ("quotas", "report"):
        kind_and_short(used(command, "--week", "9999-W52"), "9999-W52 is out of reach")


def test_quotas_show_what_they_counted_and_what_not_and_why(used: Terminal) -> None:
    text = used("quotas", "--counted").out
    assert "+ Tue 24 Nov · informational interview · Omar Haddad (Globex) · 30 min" in text
    assert "- Wed 25 Nov 10:00 · voicemail · Priya Nair (Hooli)" in text
    assert "a voicemail counts when +significant" in text


def test_quotas_are_changed_from_today_on_and_show_what_was_before(used: Terminal) -> None:
    said = used("quotas", "--target", "contacts=4", "--on", "professional_events", "--json")
    assert said.err == ("contacts: 4 from today on\nprofessional events: on from today\n")
    quotas = {one["key"]: one for one in said.json["quotas"]}
    assert quotas["contacts"]["target"] == 4
    assert [one["target"] for one in quotas["contacts"]["targets"]] == [4]
    assert [one["week"] for one in quotas["coach"]["history"]] == [
        "2026-W45",
        "2026-W46",
        "2026-W47",
    ]
    assert (quotas["professional_events"]["projected"], quotas["coach"]["run"]) == (0, None)
    assert len(said.json["days"]) == 7
    assert said.json["hours"] == {"opens": "09:00", "closes": "18:00"}
    assert {one["key"]: one["on"] for one in said.json["offered"]}["professional_events"]
    text = used("quotas", "--day-off", "fri", "--workdays", "mon to thu", "--on", "runs").out
    assert "Days off: Fri 27 Nov" in text
    assert "W45" in text
    off = used("quotas", "--off", "professional_events", "--json").json
    assert "professional_events" not in {one["key"] for one in off["quotas"]}
    assert (off["runs"], off["workdays"], off["week_starts"]) == (True, [1, 2, 3, 4], 1)


def test_a_change_of_quotas_that_is_not_understood_changes_nothing(used: Terminal) -> None:
    kind_and_short(used("quotas", "--target", "contacts"), "contacts=8")
    kind_and_short(used("quotas", "--target", "naps=3"), "no quota called naps")
    kind_and_short(used("quotas", "--on", "naps"), "one_on_one_meetings")
    kind_and_short(used("quotas", "--workdays", "someday"), "is no weekday")
    kind_and_short(used("quotas", "--day-off", "2026-11-01"), "past weeks stay")
    assert used("quotas", "--json").json["days_off"] == []


def test_a_note_can_be_seen_through_from_the_shell(used: Terminal) -> None:
    note = next(n["id"] for n in used("notes", "--json").json if n["contact"]["name"] == "Dana Lee")
    assert "detail: missing" in used("notes", "show", str(note)).out
    kind_and_short(used("notes", "sent", str(note), "--by", "email"), "detail")
    assert used("notes", "snooze", str(note), "3").out == "It rests until Sat 28 Nov.\n"
    assert used("notes", "snooze", str(note), "mon").out == "It rests until Mon 30 Nov.\n"
    assert used("notes", "snooze", str(note), "4", "dec").out == "It rests until Fri 4 Dec.\n"
    assert used("notes", "detail", str(note), "has", "a", "new", "dog").code == 0
    assert used("notes", "sent", str(note), "--by-hand").out == "Sent: the note to Dana Lee.\n"
    sent = used("notes", "show", str(note), "--json").json
    assert (sent["state"], sent["channel"]) == ("sent", "letter")
    assert used("notes", "unsent", str(note), "--json").json["state"] == "owed"
    assert used("notes", "skip", str(note), "moved", "away").code == 0
    assert "skipped" not in used("notes").out
    assert "skipped" in used("notes", "--all").out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["snet", "1"], "did you mean sent?"),
        (["burn", "1"], "nothing that can be done with notes"),
        (["sent"], "needs the number of a note;"),
        (["sent", "one"], "needs the number of a note, not one;"),
        (["sent", "99"], "There is no note with the id 99."),
        (["sent", "1", "--by", "emial"], "did you mean email?"),
        (["snooze", "1", "someday"], "someday is not a day to rest until"),
        (["snooze", "1", "99999999999999"], "is not a day to rest until"),
        (["snooze", "1", "9999-12-31"], "A note rests for a year at most"),
        (["snooze", "1", "0001-01-01"], "a moment that is still to come"),
        (["snooze", "1", "9999999"], "is not a day to rest until"),
        (["skip", "1"], "Say why"),
        (["detail", "1"], "Say what you learned"),
        (["snooze", "1", "--because", "rain"], "--because goes with notes sent and notes mail"),
        (["--by", "email"], "--by goes with notes sent; notes has no use for it."),
    ],
)
def test_a_slip_with_notes_is_answered_kindly(
    used: Terminal, arguments: Sequence[str], says: str
) -> None:
    kind_and_short(used("notes", *arguments), says)


def test_of_changes_of_which_one_cannot_be_none_is_made(used: Terminal) -> None:
    before = used("quotas", "--json").out
    for wrong in (("--day-off", "30 feb"), ("--workdays", "x"), ("--off", "coach"), ("--on", "y")):
        assert used("quotas", "--target", "contacts=3", *wrong).code == 2
    assert used("quotas", "--json").out == before


def test_a_number_may_have_noughts_before_it(used: Terminal) -> None:
    said = used("quotas", "--target", "contacts=0000000008")
    assert said.err == "contacts: 8 from today on\n"
    assert used("quotas", "--json").json["quotas"][0]["target"] == 8
