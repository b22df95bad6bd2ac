"""The check, the coach and the message as JSON; the report's own shape is in `exchange`."""

from linchpin_tui.domain.coaching import Coaching
from linchpin_tui.domain.effort_records import EffortRow
from linchpin_tui.domain.pitches import Pitch
from linchpin_tui.exchange import report_json
from linchpin_tui.services.shapes import Json, person


def effort_row(row: EffortRow) -> Json:
    """A row of the check with its evidence."""
    return report_json.effort_json(row, evidence=True)


def coaching(found: Coaching) -> Json:
    """The coach, the commitments and the feedback."""
    return {
        "coach": person(found.coach),
        "last": None if found.last is None else found.last.isoformat(),
        "next": None if found.next is None else found.next.isoformat(),
        "commitments": [report_json.commitment_json(one) for one in found.commitments],
        "feedback": [report_json.feedback_json(one) for one in found.feedback],
    }


def pitch(one: Pitch) -> Json:
    """A version of your message and how it landed."""
    return {
        "version": one.version,
        "words": one.words,
        "only_you": one.only_you or None,
        "written_on": one.written_on.isoformat(),
        "landed": {"engaged": one.engaged, "polite": one.polite, "flat": one.flat},
    }
