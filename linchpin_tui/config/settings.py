"""Everything that can be configured: its place in the file, its usual value, how it is read."""

from collections.abc import Callable, Mapping
from datetime import time

from linchpin_tui.light import NamedTuple

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
HIGHEST_NUMBER = 999
LONGEST_DUE = 90 * 24
LONGEST_SILENCE = 3650


class Wrong(ValueError):
    """A value that cannot be used; the message goes on after it."""


class Setting(NamedTuple):
    """One thing that can be configured.

    `usual` is the usual value as TOML, `says` what it does; `read` gives the value of `field` in
    the configuration, or raises Wrong. `dated`: what the file says of it is taken over into the
    data from the day it changes, and where it says nothing the data is left as it is.
    """

    section: str
    key: str
    field: str
    usual: str
    says: str
    read: Callable[[object], object]
    dated: bool = False


def _number(least: int, most: int) -> Callable[[object], int]:
    def number(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise Wrong(f"is not a whole number from {least} to {most}")
        return value

    return number


def _time(value: object) -> time:
    if isinstance(value, time):
        return value.replace(second=0, microsecond=0, tzinfo=None)
    hour, _, minute = value.partition(":") if isinstance(value, str) else ("", "", "")
    written = len(hour) in (1, 2) and len(minute) == 2 and f"{hour}{minute}".isdecimal()
    if (
        not written
        or not f"{hour}{minute}".isascii()
        or int(minute) > 59
        or (int(hour), int(minute)) > (24, 0)
    ):
        raise Wrong('is not a time of day like "09:00"')
    return time(int(hour) % 24, int(minute))


def _weekday(value: object) -> int:
    name = value.strip().lower()[:3] if isinstance(value, str) else ""
    if name not in WEEKDAYS:
        raise Wrong('is not a weekday like "mon"')
    return WEEKDAYS.index(name) + 1


def _weekdays(value: object) -> tuple[int, ...]:
    if not isinstance(value, list) or not value:
        raise Wrong('is not a list of weekdays like ["mon", "tue"]')
    try:
        return tuple(sorted({_weekday(one) for one in value}))
    except Wrong:
        raise Wrong('is not a list of weekdays like ["mon", "tue"]') from None


def _review_day(value: object) -> int:
    if isinstance(value, str) and value.strip().lower() == "none":
        return 0
    try:
        return _weekday(value)
    except Wrong:
        raise Wrong('is neither a weekday like "fri" nor "none"') from None


def _one_of(*choices: str) -> Callable[[object], str]:
    def choice(value: object) -> str:
        if isinstance(value, bool):
            value = "yes" if value else "no"
        word = value.strip().lower() if isinstance(value, str) else ""
        if word not in choices:
            raise Wrong(f"is none of {', '.join(choices)}")
        return word

    return choice


def _command(value: object) -> str:
    """A program with its arguments, as one writes it in a shell; no shell ever reads it."""
    import shlex  # Loaded only where it is configured.

    text = value.strip() if isinstance(value, str) else ""
    try:
        if not text or "\0" in text or not shlex.split(text):
            raise Wrong("names no program")
    except ValueError as error:
        if isinstance(error, Wrong):
            raise
        raise Wrong("is no command: a quote is not closed") from None
    return text


SECTIONS: Mapping[str, tuple[str, ...]] = {
    "numbers": (
        "What you aim for. The numbers are kept with their history: one that changes here holds",
        "from that day on, and no past day changes. One that is changed in the program holds",
        "until it is changed here again. Taking a line away changes nothing.",
    ),
    "week": ("Your week is kept with its history too: a change holds from that day on.",),
    "hours": ("The hours of a workday. Pace goes by the part of them that has passed.",),
    "notes": ("When a thank-you note is due, in hours from the end of what it is for.",),
    "mail": (
        "What opens a note for sending: a program that takes a mailto link, and for a long note",
        'the path of an .eml file, as its last argument or in place of %s, such as "thunderbird".',
    ),
    "people": ("Someone is warm for so many days, then cooling for as many, then quiet.",),
    "looks": ("How it looks.",),
    "keys": (
        "Another key for a command: its name, then a key, or several with commas between, such",
        'as "x", "F6", "ctrl+t" or "?,F1". Keys that cannot be had are told when it starts.',
    ),
}
"""The sections in the order of the file, each with what it is about."""

_quota = _number(0, HIGHEST_NUMBER)
_hours = _number(1, LONGEST_DUE)

_TABLE = (
    Setting("numbers", "contacts", "contacts", "10", "people a day", _quota, dated=True),
    Setting("numbers", "interviews", "interviews", "10", "a week", _quota, dated=True),
    Setting(
        "numbers",
        "decision_maker_interviews",
        "decision_maker_interviews",
        "5",
        "a week, of the above",
        _quota,
        dated=True,
    ),
    Setting("numbers", "coach", "coach", "1", "a week", _quota, dated=True),
    Setting(
        "week",
        "workdays",
        "workdays",
        '["mon", "tue", "wed", "thu", "fri"]',
        "nothing is due on the others",
        _weekdays,
        dated=True,
    ),
    Setting("week", "starts", "week_starts", '"mon"', "its first day", _weekday, dated=True),
    Setting(
        "week",
        "review",
        "review_day",
        '"fri"',
        'when to look back at it; "none": not by itself',
        _review_day,
    ),
    Setting("hours", "opens", "opens", '"09:00"', "when the day begins", _time),
    Setting("hours", "closes", "closes", '"18:00"', 'and ends; "24:00" is midnight', _time),
    Setting("notes", "due_hours", "due_hours", "72", "after most things", _hours),
    Setting(
        "notes",
        "due_hours_job_interview",
        "due_hours_job_interview",
        "24",
        "after a job interview",
        _hours,
    ),
    Setting(
        "mail",
        "program",
        "mail_program",
        '"auto"',
        "auto: what the system opens mail with",
        _command,
    ),
    Setting(
        "people",
        "keep_in_touch_days",
        "keep_in_touch_days",
        "45",
        "for those who have no number of their own",
        _number(1, LONGEST_SILENCE),
    ),
    Setting(
        "looks",
        "theme",
        "theme",
        '"auto"',
        "dark, light, or auto: as the terminal is",
        _one_of("auto", "dark", "light"),
    ),
    Setting(
        "looks",
        "ascii",
        "ascii",
        '"auto"',
        "plain signs alone: yes, no, or auto",
        _one_of("auto", "yes", "no"),
    ),
)
SETTINGS: Mapping[tuple[str, str], Setting] = {(one.section, one.key): one for one in _TABLE}
"""Everything but keys, by section and key, in the order of the file."""
