"""What a thank-you note is headed when it goes out by mail: a proposal, to be changed at will."""

from collections.abc import Iterable

from linchpin_tui.domain.records import Interaction, Reason, ThankYouNote
from linchpin_tui.domain.vocabulary import NoteReason
from linchpin_tui.domain.wording import noun

_ORDER = (
    NoteReason.LANDING,
    NoteReason.JOB_INTERVIEW,
    NoteReason.INFORMATIONAL_INTERVIEW,
    NoteReason.INTRODUCTION,
    NoteReason.FAVOR,
    NoteReason.THANKS,
    NoteReason.CONVERSATION,
)
"""Which of several reasons the subject names, the first first."""

_ANY = "Thank you"


def subject(note: ThankYouNote, interactions: Iterable[Interaction]) -> str:
    """The subject of a note; `interactions` are those of its reasons."""
    reasons = [reason for reason in note.reasons if not reason.detached]
    if not reasons:
        return _ANY
    first = min(reasons, key=lambda reason: _ORDER.index(reason.kind))
    behind = next((one for one in interactions if one.id == first.interaction), None)
    return _of(first, behind)


def _of(reason: Reason, interaction: Interaction | None) -> str:
    match reason.kind:
        case NoteReason.LANDING:
            return "Thank you, and good news"
        case NoteReason.JOB_INTERVIEW:
            role = interaction.about if interaction else None
            return f"Thank you for the interview: {role}" if role else "Thank you for the interview"
        case NoteReason.INFORMATIONAL_INTERVIEW:
            return "Thank you for your time"
        case NoteReason.INTRODUCTION if reason.introduced is not None:
            return f"Thank you for introducing me to {reason.introduced.name}"
        case NoteReason.INTRODUCTION:
            return "Thank you for the introduction"
        case NoteReason.FAVOR:
            return "Thank you for your help"
    if interaction is None:
        return _ANY
    return f"Thank you for the {noun(interaction.word, interaction.kind)}"
