"""How things are named in a sentence: interactions, dates, times. No rules, only words."""

from datetime import date, datetime, time

from linchpin_tui.domain.vocabulary import Kind, NoteReason

_NOUNS = {
    "met": "meeting",
    "called": "call",
    "phoned": "call",
    "zoom": "video call",
    "video": "video call",
    "emailed": "email",
    "messaged": "message",
    "texted": "message",
    "vm": "voicemail",
    "applied": "application",
    "interview": "job interview",
    "informational": "informational interview",
    "info interview": "informational interview",
    "coach": "coach session",
    "volunteered": "volunteering",
}
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def noun(word: str, kind: Kind) -> str:
    """An interaction as a noun: `coffee`, `call`, `informational interview`."""
    return _NOUNS.get(word, word) if word else kind.value.replace("_", " ")


def reason_words(
    reason: NoteReason,
    *,
    occasion: tuple[str, Kind, date] | None = None,
    introduced: str | None = None,
    favor: str | None = None,
    opportunity: str | None = None,
) -> str:
    """A reason for thanks: `coffee on Tue 24 Nov`, `the introduction to Dana Lee`.

    `occasion` is the word, kind and local date of an interaction. What is not known (any more) is
    said in general: `an introduction`.
    """
    if reason is NoteReason.INTRODUCTION:
        return f"the introduction to {introduced}" if introduced else "an introduction"
    if reason is NoteReason.LANDING:
        return f"landing {opportunity}" if opportunity else "landing"
    if reason is NoteReason.FAVOR:
        return f"what they gave: {favor}" if favor else "a favor"
    if occasion is not None:
        word, kind, on = occasion
        return f"{noun(word, kind)} on {short_day(on)}"
    return "a conversation" if reason is NoteReason.THANKS else noun("", Kind(reason.value))


def weekday(day: date) -> str:
    """`Wed`, the same in every locale."""
    return _WEEKDAYS[day.weekday()]


def short_day(day: date, today: date | None = None) -> str:
    """`Wed 25 Nov`, with the year when it is not that of `today`. The same in every locale."""
    text = f"{weekday(day)} {day.day} {_MONTHS[day.month - 1]}"
    return text if today is None or day.year == today.year else f"{text} {day.year}"


def short_time(at: time) -> str:
    """`15:30`."""
    return f"{at.hour:02}:{at.minute:02}"


def short_moment(moment: datetime, today: date | None = None) -> str:
    """`Sat 28 Nov 10:00`, in the zone the moment is given in."""
    return f"{short_day(moment.date(), today)} {short_time(moment.time())}"


def listed(names: list[str], word: str = "and") -> str:
    """`Dana`, `Dana and Sam`, `Dana, Sam and Kim`; with another word, `Dana, Sam or Kim`."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {word} {names[-1]}"


def count(number: int, one: str, many: str | None = None) -> str:
    """`1 note`, `3 notes`, `10,000 people`."""
    return f"{number:,} {one if number == 1 else (many or one + 's')}"


def month(day: date) -> str:
    """`Nov`, the same in every locale."""
    return _MONTHS[day.month - 1]
