"""Reading the configuration: what is wrong is named with its line, and the rest is used."""

import os
from datetime import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linchpin_tui.config.config import Config
from linchpin_tui.config.reading import LARGEST, parse, read
from linchpin_tui.config.settings import SETTINGS
from linchpin_tui.domain.thanks import DueHours
from linchpin_tui.domain.vocabulary import CREED
from linchpin_tui.domain.warmth import KEEP_IN_TOUCH_DAYS


def said(text: str) -> list[tuple[int | None, str]]:
    """The problems of a text as (line, message)."""
    return [(line, message) for line, message in parse(text).problems]


def test_without_a_file_all_is_as_usual(tmp_path: Path) -> None:
    loaded = read(tmp_path / "config.toml")
    assert loaded.config == Config()
    assert not loaded.exists
    assert not loaded.problems


def test_what_is_usual_is_what_the_rules_take_by_themselves() -> None:
    usual = Config()
    assert (usual.due_hours_job_interview, usual.due_hours) == DueHours()
    assert usual.keep_in_touch_days == KEEP_IN_TOUCH_DAYS
    assert {key for section, key in SETTINGS if section == "numbers"} == set(CREED)


def test_everything_that_can_be_configured_is_read() -> None:
    loaded = parse(
        """
        [numbers]
        contacts = 3
        coach = 0
        [week]
        workdays = ["Tuesday", "wed", "sun"]
        starts = "sun"
        [hours]
        opens = "8:30"
        closes = 17:15:00
        [notes]
        due_hours = 48
        due_hours_job_interview = 12
        [people]
        keep_in_touch_days = 60
        [looks]
        theme = "Light"
        ascii = true
        [keys]
        add = "?,F6"
        """
    )
    assert not loaded.problems
    assert loaded.config._replace(keys={}) == Config(
        numbers={"contacts": 3, "coach": 0},
        workdays=(2, 3, 7),
        week_starts=7,
        opens=time(8, 30),
        closes=time(17, 15),
        due_hours=48,
        due_hours_job_interview=12,
        keep_in_touch_days=60,
        theme="light",
        ascii="yes",
        keys={},
    )
    assert loaded.config.keys["add"].keys == ("question_mark", "f6")
    assert loaded.config.keys["add"].line == 20


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('[hours]\n\nopens = "25:00"', 3, '"25:00" is not a time of day like "09:00"; "09:00"'),
        ("[hours]\nopens = 9", 2, 'opens = 9 is not a time of day like "09:00"'),
        ("[hours]\nopens = 09:00", 2, 'text goes in quotes, opens = "09:00"'),
        ("[numbers]\ncoach = -1", 2, "is not a whole number from 0 to 999; it stays as it is"),
        ("[numbers]\ncoach = true", 2, "coach = true is not a whole number"),
        ("[numbers]\ncontacts = 1000", 2, "contacts = 1000 is not a whole number"),
        ("[notes]\ndue_hours = 0", 2, "is not a whole number from 1 to 2160; 72 is used"),
        ("[week]\nstarts = 1", 2, 'starts = 1 is not a weekday like "mon"'),
        ("[week]\nworkdays = []", 2, 'is not a list of weekdays like ["mon", "tue"]'),
        ('[week]\nworkdays = [\n"mon",\n"moonday" ]', 2, "is not a list of weekdays"),
        ('[looks]\ntheme = "blue"', 2, '"blue" is none of auto, dark, light; "auto" is used'),
        ('[looks]\nthem = "dark"', 2, "[looks] has no them: did you mean theme?"),
        ('[look]\ntheme = "dark"', 1, "there is no section [look]: did you mean looks?"),
        ('theme = "dark"', 1, "theme belongs under [looks]."),
        ('[hours]\n[week]\nopens = "9:00"', 3, "opens belongs under [hours]."),
        ("hours = 5", 1, "hours is a section: write [hours]"),
        ("xyzzy = 5", 1, "xyzzy is under no section; there are numbers, week"),
        ("[numbers]\nxyzzy = 5", 2, "[numbers] has no xyzzy; there are contacts"),
        ('[hours]\nopens = "8:00"\nopens = "9:00"', 3, "opens is said twice; the first one holds."),
        ("[numbers\ncoach = 1", 1, "“[numbers” is no heading that can be read"),
        ('[keys]\nadd = "ctrl+m"', 2, "terminals send the same for it as for enter"),
        ('[keys]\nadd = "F99"', 2, 'add = "F99" is no key: write it like a, ?, F5'),
        ("[keys]\nadd = 5", 2, "add = 5 is no key: keys go in quotes"),
        ("[keys]\nadd = []", 2, "is no key"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(text: str, line: int, message: str) -> None:
    ((where, what),) = said(text)
    assert where == line
    assert message in what


def test_hours_that_close_before_they_open_are_as_usual() -> None:
    loaded = parse('[hours]\nopens = "19:00"')
    assert (loaded.config.opens, loaded.config.closes) == (time(9), time(18))
    assert loaded.problems[0].line == 2
    assert "close at 18:00 though it opens at 19:00" in loaded.problems[0].message


def test_a_day_may_last_until_midnight() -> None:
    loaded = parse('[hours]\nopens = "19:00"\ncloses = "24:00"')
    assert not loaded.problems
    assert (loaded.config.opens, loaded.config.closes) == (time(19), time(0))


def test_the_rest_is_used_when_one_value_is_wrong() -> None:
    loaded = parse('[hours]\nopens = "8:00"\ncloses = 5\n[notes]\ndue_hours = 24')
    assert loaded.config.opens == time(8)
    assert loaded.config.closes == time(18)
    assert loaded.config.due_hours == 24


@pytest.mark.parametrize(
    "broken",
    ["opens = ", "opens =! 5", "what is this", 'opens = "8:00', "= 5", 'x = ["a",\n "b",\n'],
)
def test_the_rest_is_used_when_a_line_is_broken(broken: str) -> None:
    loaded = parse(f"[notes]\ndue_hours = 24\n{broken}\n[people]\nkeep_in_touch_days = 30")
    assert (loaded.config.due_hours, loaded.config.keep_in_touch_days) == (24, 30)
    assert [problem.line for problem in loaded.problems] == [3]


def test_what_stands_under_a_broken_heading_is_taken_for_nothing_else() -> None:
    loaded = parse("[numbers]\ncoach = 2\n[notes\ncontacts = 7\n[people]\nkeep_in_touch_days = 9")
    assert loaded.config.numbers == {"coach": 2}
    assert loaded.config.keep_in_touch_days == 9
    assert [problem.line for problem in loaded.problems] == [3]


def test_several_mistakes_are_all_named_in_the_order_of_their_lines() -> None:
    text = "[notes]\ndue_hours = x\ndue_hour = 5\n[people]\nkeep_in_touch_days = 0\nopens == 3"
    assert [line for line, _ in said(text)] == [2, 3, 5, 6]


def test_a_text_that_is_something_else_changes_nothing() -> None:
    loaded = parse("dear diary,\ntoday I\n" * 300)
    assert loaded.config == Config()
    assert [str(problem.message) for problem in loaded.problems] == [
        "it is not TOML; all is as usual."
    ]


def test_windows_line_ends_and_a_byte_order_mark_are_read(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b"\xef\xbb\xbf[notes]\r\ndue_hours = 48\r\nx = 1\r\n")
    loaded = read(path)
    assert loaded.config.due_hours == 48
    assert [problem.line for problem in loaded.problems] == [3]


def test_a_file_that_is_no_utf_8_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b"[notes]\n# caf\xe9\ndue_hours = 5\n")
    loaded = read(path)
    assert loaded.config == Config()
    assert loaded.problems[0].sentence(path) == (
        "config.toml, line 2: it cannot be read (it is not UTF-8 text); all is as usual."
    )


def test_a_directory_a_pipe_and_a_huge_file_are_not_read(tmp_path: Path) -> None:
    pipe, huge, link = tmp_path / "pipe", tmp_path / "huge", tmp_path / "link"
    os.mkfifo(pipe)
    huge.write_bytes(b"#" * (LARGEST + 1))
    link.symlink_to(tmp_path / "nowhere")
    for path in (tmp_path, pipe, huge, link):
        loaded = read(path)
        assert loaded.exists
        assert loaded.config == Config()
        assert len(loaded.problems) == 1


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_no_text_makes_reading_fail(text: str) -> None:
    parse(text)


@given(
    st.lists(
        st.sampled_from(
            [
                "[hours]",
                "[keys]",
                "[numbers]",
                "[x",
                'opens = "8:00"',
                'opens = """',
                "coach = [",
                "]",
                '"""',
                "coach = 3",
                'add = "x"',
                "",
                "# so",
                "a.b = 1",
                "[[hours]]",
                "'",
            ]
        ),
        max_size=12,
    )
)
def test_what_is_named_is_on_a_line_that_there_is(lines: list[str]) -> None:
    for problem in parse("\n".join(lines)).problems:
        assert problem.line is None or 1 <= problem.line <= max(len(lines), 1)
        assert problem.message
