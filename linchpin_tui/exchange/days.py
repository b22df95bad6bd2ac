"""Dates as exports and spreadsheets write them, in several languages. Nothing is guessed."""

import re
from datetime import date

_MONTHS = (
    "jan january januar jän jänner janvier janv enero ene gennaio gen januari janeiro",
    "feb february februar février févr fév febrero febbraio februari fevereiro fev",
    "mar march märz mrz mär mars marzo maart mrt março",
    "apr april avril avr abril abr aprile",
    "may mai mayo maggio mag mei maio",
    "jun june juni juin junio giugno giu junho",
    "jul july juli juillet juil julio luglio lug julho",
    "aug august août aoû agosto ago augustus",
    "sep sept september septembre septiembre settembre set setembro",
    "oct october oktober okt octobre octubre ottobre ott outubro out",
    "nov november novembre noviembre novembro",
    "dec december dezember dez décembre déc diciembre dic dicembre dezembro",
)
_NUMBER = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_DOTS = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})")
_DAY_FIRST = re.compile(r"(\d{1,2})\.?(?:[ -]| de )([^\W\d_]+)\.?(?:[ -]|, | de )(\d{4}|\d{2})")
_MONTH_FIRST = re.compile(r"([^\W\d_]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})")
_TIME = re.compile(r",? \d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?$")


def day_of(text: str) -> date | None:
    """The date that a text says: `05 Mar 2024`, `7-Feb-22`, `2024-03-05`, `5. März 2024`,
    `05.03.2024`, `March 5, 2024`, `25/03/2024`; a time after it is left out.

    None for anything else, also for `03/05/2024`: that is March in one country, May in another.
    A year of two digits is 1969 to 2068.
    """
    text = _TIME.sub("", " ".join(text.split()))
    if found := _ISO.fullmatch(text):
        return _date(found[1], int(found[2]), found[3])
    if found := _DOTS.fullmatch(text):
        return _date(found[3], int(found[2]), found[1])
    if found := _DAY_FIRST.fullmatch(text):
        return _date(found[3], _NUMBER.get(found[2].casefold(), 0), found[1])
    if found := _MONTH_FIRST.fullmatch(text):
        return _date(found[3], _NUMBER.get(found[1].casefold(), 0), found[2])
    if found := _SLASHES.fullmatch(text):
        first, second = int(found[1]), int(found[2])
        if first == second or second > 12:
            return _date(found[3], first, found[2])
        if first > 12:
            return _date(found[3], second, found[1])
    return None


def may_be_two(text: str) -> bool:
    """Whether a text is a date to everybody, but not the same to all: `03/05/2024`."""
    return _SLASHES.fullmatch(_TIME.sub("", " ".join(text.split()))) is not None


def _date(year: str, month: int, day: str) -> date | None:
    number = int(year)
    if len(year) == 2:
        number += 1900 if number >= 69 else 2000
    try:
        return date(number, month, int(day))
    except ValueError:
        return None
