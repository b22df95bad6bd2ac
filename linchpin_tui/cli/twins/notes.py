"""`notes`: whom you owe thanks, and from the shell too: send, skip, snooze, take up."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from linchpin_tui.cli.guard import UsageError
from linchpin_tui.cli.layout import safe, table
from linchpin_tui.cli.options import (
    meant,
    nothing_in_vain,
    number_after,
    one_of,
    shown,
    whole_number,
)
from linchpin_tui.cli.request import Request
from linchpin_tui.clock import local
from linchpin_tui.domain.capture.dates import read_when
from linchpin_tui.domain.capture.draft import CaptureError
from linchpin_tui.domain.capture.tokens import tokenize
from linchpin_tui.domain.note_text import detail_words, length_words
from linchpin_tui.domain.records import EARLIEST, LATEST, ThankYouNote
from linchpin_tui.domain.thanks import due_words
from linchpin_tui.domain.vocabulary import Channel, NoteState
from linchpin_tui.domain.wording import count, listed, short_day
from linchpin_tui.services import notes, shapes
from linchpin_tui.services.desk import Desk
from linchpin_tui.services.notes import NotePage

_MORNING = time(9)
_GO_WITH = {
    "--by": ("sent",),
    "--by-hand": ("sent",),
    "--because": ("sent", "mail"),
    "--eml": ("mail",),
    "--to": ("mail",),
    "--subject": ("mail",),
}


@dataclass(frozen=True, slots=True)
class _Act:
    """What is to be done with a note; `rest` are the words after its number."""

    request: Request
    desk: Desk
    note: int
    rest: list[str]


def run(request: Request) -> int:
    """The queue, or what is done with one note."""
    words = request.given.words
    if "--templates" in request.given.switches:
        from linchpin_tui.cli.note_templates import run as templates

        return templates(request)
    if "--write" in request.given.switches:
        raise UsageError("--write goes with --templates.")
    if words:
        one_of(words[0], _ACTIONS, "notes")
    nothing_in_vain(request.given, "notes", words[0] if words else "", _GO_WITH)
    if not words:
        return _queue(request)
    note = number_after("notes", words, "the number of a note")
    with request.desk() as desk:
        said = _ACTIONS[words[0]](_Act(request, desk, note, words[2:]))
        if not said:
            return 0
        found = notes.page(desk, note).note
    if request.given.json:
        request.answer_json(shapes.note(found))
    else:
        request.answer([said])
    return 0


def _queue(request: Request) -> int:
    with request.desk() as desk:
        now = desk.now()
        if request.given.json:
            request.answer_json([shapes.note(one) for one in notes.all_notes(desk)])
            return 0
        everything = "--all" in request.given.switches
        found = notes.all_notes(desk) if everything else notes.queue(desk)
    request.answer(_text(found, now))
    return 0


def _text(found: tuple[ThankYouNote, ...], now: datetime) -> list[str]:
    if not found:
        return ["No note is owed. An interview, a favor or an introduction opens one by itself."]
    rows = [
        (
            str(one.id),
            one.contact.name,
            one.organization or "",
            due_words(one, now),
            listed(list(dict.fromkeys(reason.about for reason in one.reasons))),
        )
        for one in found
    ]
    lines = table(
        ("id", "to", "at", "stands", "for"), rows, give_way=(4, 2, 1), drop=(2, 4), right=(0,)
    )
    owed = sum(one.state in (NoteState.OWED, NoteState.SNOOZED) for one in found)
    offered = sum(one.state is NoteState.OFFERED for one in found)
    parts = [count(owed, "note") + " owed"]
    if offered:
        parts.append(f"{offered} offered (notes accept ID takes one up)")
    return [*lines, "", " · ".join(parts)]


def _show(act: _Act) -> str:
    page = notes.page(act.desk, act.note)
    if act.request.given.json:
        act.request.answer_json({**shapes.note(page.note), "text": page.text.whole or None})
    else:
        act.request.answer(_page(page))
    return ""


def _page(page: NotePage) -> list[str]:
    now = page.material.now
    note = page.note
    at = f" · {note.organization}" if note.organization else ""
    lines = [safe(f"{note.contact.name}{at} · {due_words(note, now)}")]
    lines += [f"  for      {safe(reason.about)}" for reason in note.reasons]
    lines += [f"  known    {safe(f'{one.verb} {one.text}'.strip())}" for one in page.details]
    lines += ["", *(safe(line) for line in page.text.whole.split("\n")), ""]
    kept = "proposed" if page.saved_at is None else f"saved {short_day(page.saved_at.date())}"
    judged = f"detail: {detail_words(page.text, page.material)}"
    return [*lines, " · ".join((length_words(page.text), judged, kept))]


def _sent(act: _Act) -> str:
    given = act.request.given
    page = notes.page(act.desk, act.note)
    notes.mark_sent(
        act.desk,
        act.note,
        page.text,
        _channel(given.values.get("--by")),
        by_hand="--by-hand" in given.switches,
        override_why=given.values.get("--because"),
    )
    return f"Sent: the note to {page.contact.name}."


def _edit(act: _Act) -> str:
    from linchpin_tui.cli.twins.note_edit import edited

    return edited(act.desk, act.note)


def _mail(act: _Act) -> str:
    from linchpin_tui.cli.twins.note_mail import mail

    mail(act.request, act.desk, act.note)
    return ""


def _unsent(act: _Act) -> str:
    notes.unmark_sent(act.desk, act.note)
    return "The mark is taken back: the note is open again."


def _accept(act: _Act) -> str:
    notes.accept(act.desk, act.note)
    return "Taken up: the note is owed now."


def _detail(act: _Act) -> str:
    notes.add_detail(act.desk, act.note, " ".join(act.rest))
    return f"Noted. notes edit {act.note} writes the note with it."


def _skip(act: _Act) -> str:
    notes.skip(act.desk, [act.note], " ".join(act.rest))
    return "Skipped; undo brings it back."


def _snooze(act: _Act) -> str:
    today = act.desk.today()
    until = _until(act.rest, today)
    notes.snooze(act.desk, [act.note], until)
    return f"It rests until {short_day(until.date(), today)}."


_ACTIONS: dict[str, Callable[[_Act], str]] = {
    "show": _show,
    "edit": _edit,
    "mail": _mail,
    "sent": _sent,
    "unsent": _unsent,
    "accept": _accept,
    "detail": _detail,
    "skip": _skip,
    "snooze": _snooze,
}


def _channel(text: str | None) -> Channel | None:
    if text is None:
        return None
    name = text.lower().replace("-", "_")
    if name in list(Channel):
        return Channel(name)
    close = meant(name, list(Channel))
    hint = f"did you mean {close}?" if close else f"there are {', '.join(Channel)}."
    raise UsageError(f"--by {shown(text)} is no way to send a note: {hint}")


def _until(rest: list[str], today: date) -> datetime:
    """The morning of the day given: a date in any form that a line takes, or a number of days."""
    text = " ".join(rest) or "tomorrow"
    try:
        day = _day(text, today)
    except (CaptureError, OverflowError):
        day = None
    if day is None:
        raise UsageError(
            f"{shown(text)} is not a day to rest until; write mon, tomorrow, 4 dec, 2026-12-01, or "
            "a number of days."
        )
    # Of what is out of all reach it is as much too early or too late.
    return local(datetime.combine(min(max(day, EARLIEST), LATEST), _MORNING))


def _day(text: str, today: date) -> date | None:
    """The day that a text names, the next such day where no year is; None when it names none."""
    if text.isascii() and text.isdigit():
        return today + timedelta(days=whole_number(text))
    with suppress(ValueError):
        return date.fromisoformat(text)  # Of any year, so that a refusal can say why.
    tokens = tokenize(text)
    found = read_when(tokens, 0, today, forward=True)
    return found.day if found is not None and found.after == len(tokens) else None
