"""The rows of the queue and the headings they stand under."""

from datetime import UTC, timedelta
from itertools import groupby

import pytest

from linchpin_tui.domain.records import Person, ThankYouNote
from linchpin_tui.domain.thanks import queue
from linchpin_tui.domain.vocabulary import NoteState
from linchpin_tui.screens.note_place import rows
from tests.domain.making import DANA, WED, at

NOW = at(WED, 14, 9)
STATES = (
    *(NoteState.OWED, NoteState.OFFERED, NoteState.SNOOZED, NoteState.OWED),
    *(NoteState.SENT, NoteState.SKIPPED, NoteState.SENT, NoteState.SKIPPED),
)


def note(id: int, state: NoteState, person: Person = DANA) -> ThankYouNote:
    moment = (NOW - timedelta(hours=id)).astimezone(UTC)
    until = NOW + timedelta(days=1) if state is NoteState.SNOOZED else None
    return ThankYouNote(id, person, "Acme", state, (), moment, moment, until, moment)


@pytest.mark.parametrize("closed", ["Sent", "Closed"])
def test_every_heading_stands_once_and_counts_what_is_under_it(closed: str) -> None:
    notes = [note(id, state) for id, state in enumerate(STATES)]
    shown = (*queue(notes, NOW), *notes[4:])
    made = rows(shown, NOW, closed=closed)
    assert [row.note.id for row in made] == [each.id for each in shown]
    assert [section for section, _ in groupby(row.section for row in made)] == [
        "",
        "Snoozed · 1",
        "Offered · 1",
        f"{closed} · 4",
    ]


def test_what_is_owed_waits_and_what_was_due_before_is_past() -> None:
    due = note(1, NoteState.OWED)
    later = due._replace(due_at=NOW + timedelta(hours=3))
    offered = note(3, NoteState.OFFERED)
    made = rows([due, later, offered], NOW, closed="Sent")
    assert [(row.waits, row.past) for row in made] == [(True, True), (True, False), (False, False)]


@pytest.mark.parametrize(
    ("sought", "found"), [("dana", True), ("acme", True), ("owed", True), ("sent", False)]
)
def test_a_row_is_found_by_name_organization_and_state(sought: str, found: bool) -> None:
    (row,) = rows([note(1, NoteState.OWED)], NOW, closed="Sent")
    assert (sought in row.words) is found
