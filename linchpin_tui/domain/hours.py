"""The hours of a workday as they are typed and said."""

import re
from datetime import time

_EXAMPLE = "Two times of day, the first and the last, such as 9:00 to 18:00."
_TIME = re.compile(r"(\d{1,2})(?::(\d\d))?\s*(am|pm)?")


def hours_typed(text: str) -> tuple[time, time]:
    """When a day begins and ends: `9:00 to 18:00`, `9-18`, `8:30am to 5pm`, `14:00 to 24:00`.

    24:00 is midnight, as 0:00. Raises ValueError with a sentence for the user.
    """
    parts = re.split(r"\s*(?:-|–|to|until|till)\s*", text.strip().lower())
    if len(parts) != 2:
        raise ValueError(_EXAMPLE)
    opens, closes = (_time(part) for part in parts)
    if closes <= opens and closes != time():
        raise ValueError(f"The day ends before it begins. {_EXAMPLE}")
    return opens, closes


def hours_words(opens: time, closes: time) -> str:
    """`09:00 to 18:00`."""
    return f"{opens:%H:%M} to {'24:00' if closes == time() else f'{closes:%H:%M}'}"


def _time(text: str) -> time:
    found = _TIME.fullmatch(text.strip())
    if found is None or not text.isascii():
        raise ValueError(_EXAMPLE)
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if half:
        if not 1 <= hour <= 12:
            raise ValueError(_EXAMPLE)
        hour = hour % 12 + (12 if half == "pm" else 0)
    if minute > 59 or (hour, minute) > (24, 0):
        raise ValueError(_EXAMPLE)
    return time(hour % 24, minute)
