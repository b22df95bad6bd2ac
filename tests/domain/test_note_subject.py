"""What a note is headed when it goes out by mail."""

import pytest

from linchpin_tui.domain.note_subject import subject
from linchpin_tui.domain.records import Person, Reason, ThankYouNote
from linchpin_tui.domain.vocabulary import Kind, NoteReason, NoteState
from tests.domain.making import DANA, WED, at, interaction

TALK = interaction(id=7, kind=Kind.CONVERSATION, word="coffee")
JOB = interaction(id=8, kind=Kind.JOB_INTERVIEW, word="interview", about="Staff Engineer")


def note(*reasons: Reason) -> ThankYouNote:
    return ThankYouNote(1, DANA, None, NoteState.OWED, reasons, at(WED))


@pytest.mark.parametrize(
    ("reasons", "says"),
    [
        ((Reason(NoteReason.CONVERSATION, "", 7),), "Thank you for the coffee"),
        ((Reason(NoteReason.THANKS, "", 7),), "Thank you for the coffee"),
        ((Reason(NoteReason.CONVERSATION, "", 99),), "Thank you"),
        ((Reason(NoteReason.INFORMATIONAL_INTERVIEW, "", 7),), "Thank you for your time"),
        ((Reason(NoteReason.JOB_INTERVIEW, "", 8),), "Thank you for the interview: Staff Engineer"),
        ((Reason(NoteReason.JOB_INTERVIEW, ""),), "Thank you for the interview"),
        ((Reason(NoteReason.FAVOR, ""),), "Thank you for your help"),
        ((Reason(NoteReason.LANDING, ""),), "Thank you, and good news"),
        (
            (Reason(NoteReason.INTRODUCTION, "", introduced=Person(2, "Dana Lee")),),
            "Thank you for introducing me to Dana Lee",
        ),
        ((Reason(NoteReason.INTRODUCTION, ""),), "Thank you for the introduction"),
        (
            (Reason(NoteReason.CONVERSATION, "", 7), Reason(NoteReason.FAVOR, "")),
            "Thank you for your help",
        ),
        ((Reason(NoteReason.FAVOR, "", detached=True),), "Thank you"),
        ((), "Thank you"),
    ],
)
def test_the_weightiest_reason_is_named(reasons: tuple[Reason, ...], says: str) -> None:
    assert subject(note(*reasons), [TALK, JOB]) == says


def test_every_reason_has_a_subject() -> None:
    for kind in NoteReason:
        assert subject(note(Reason(kind, "")), []).startswith("Thank you")
