"""Whether a line is refused only because it is not finished yet, and what comes next then."""

import re
from collections.abc import Iterable

from linchpin_tui.domain.capture import words
from linchpin_tui.domain.capture.dates import MONTHS, WEEKDAYS
from linchpin_tui.domain.capture.draft import CaptureError

_A_NAME = "A name comes next, such as Dana Lee."
_A_SUBJECT = "Then comes what it was about."
_A_TEXT = "Then a few words, as you would say them."
_NEXT: dict[str, str] = {
    **dict.fromkeys(("with", "to", "from", "met", "who:", "and", "&"), _A_NAME),
    **dict.fromkeys(("via", "via:", "by"), "Then the name of who led you there."),
    "at": "An organization comes next, such as Acme, or a time, such as 3pm.",
    **dict.fromkeys(("@", "org:"), "An organization comes next, such as Acme."),
    **dict.fromkeys(("for", "re", "re:", "about:"), _A_SUBJECT),
    **dict.fromkeys(words.FREE_WORDS, _A_TEXT),
    **dict.fromkeys((f"{key}:" for key in words.TEXT_KEYS), _A_TEXT),
    "loves": "Then what they love.",
    "likes": "Then what they like.",
    "enjoys": "Then what they enjoy.",
    "gave": "Then what you gave.",
    "got": "Then what you got.",
    "promised": "Then what you promised, and by when if you like: by mon.",
    "next": "Then what comes next, and by when if you like: by mon.",
    "learned": "Then what you learned.",
    "needs": "Then what they need.",
    "offers": "Then what they offer.",
    "on": "A day comes next, such as fri or nov 20.",
    "when:": "A day or a time comes next, such as yesterday or 3pm.",
    "how:": "Then the way: call, video, email, message, letter, in_person.",
    "role:": "Then the role: expert, hub, mentor, promoter, challenger, role-model.",
    "decides:": "Then yes or no.",
    "employed:": "Then yes or no.",
    "place:": "Then where it was.",
    "pitch:": "Then how it landed: engaged, polite or flat.",
}
_DAYS = (*WEEKDAYS, *MONTHS, "today", "yesterday", "tomorrow", "last", "this")
_LENGTHS = ("days", "weeks", "months", "minutes", "hours")
_NUMBER = re.compile(r"[\d:.-]+[a-z]?")


def comes_next(line: str, error: CaptureError) -> str | None:
    """What comes next in a cleaned line that is refused for not being finished.

    None where it is refused for what it says, or for what stands before its end.
    """
    said = line.rstrip()
    place = said[error.start : error.end].casefold()
    if error.code == "nobody":
        return _whom(error)
    if error.code == "no_kind" and error.message == "what was it?":
        return "What was it? Begin with coffee, call, email, event or the like."
    if said.count('"') % 2:
        return 'The quote is open; it ends at the next ".'
    rest = said[error.end :].strip().casefold()
    if error.code == "bad_date" and place == "on" and (not rest or _begins(rest, _DAYS)):
        return _NEXT["on"]
    if error.code == "bare_number" and rest:
        return f"{place} days, weeks or minutes?" if _begins(rest, _LENGTHS) else None
    if rest:
        return None
    if error.code == "empty":
        return _NEXT.get(place, error.hint)
    if said != line:
        return None
    return _still_typed(place, error)


def _whom(error: CaptureError) -> str:
    head = error.message[:1].upper() + error.message[1:]
    return f"{head} Name the person, such as with Dana Lee."


def _still_typed(word: str, error: CaptureError) -> str | None:
    """What to say of a word that is refused, where a letter more may make it right."""
    match error.code:
        case "bare_number" | "not_a_name" | "ambiguous_date" if _NUMBER.fullmatch(word):
            return error.hint
        case "bad_date" if _begins(word.partition(":")[2], _DAYS):
            return error.hint
        case "bad_id" if word == "id:":
            return "Then the number of the person."
        case "person_or_note" | "person_or_about" | "person_or_organization" | "person_or_word":
            return f"{error.message[:1].upper()}{error.message[1:]} {error.hint or ''}".rstrip()
    return None


def _begins(word: str, choices: Iterable[str]) -> bool:
    return bool(word) and any(choice.startswith(word) for choice in choices)
