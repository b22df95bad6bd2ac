"""The check, the coach, the review and the message as JSON; the report's own shape is in `exchange`."""

from linchpin_tui.domain.coaching import Coaching
from linchpin_tui.domain.effort_records import EffortRow
from linchpin_tui.domain.pitches import Pitch
from linchpin_tui.domain.records import Interaction
from linchpin_tui.exchange import report_json
from linchpin_tui.services.review import Review
from linchpin_tui.services.shapes import Json, interaction, person


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


def review(found: Review) -> Json:
    """The review of a week; `plans` as the log tells interactions, with their ids."""
    return {
        "week": found.week,
        "next_week": found.next_week,
        "done_on": None if found.done_on is None else found.done_on.isoformat(),
        "plans": [_met(one) for one in found.plans],
        "talks": [
            {
                **_met(talk.interaction),
                "asked": talk.interaction.asked,
                "landed": None if talk.landed is None else talk.landed.value,
            }
            for talk in found.talks
        ],
        "chosen": [{"id": one.id, "name": one.name, "why": one.why} for one in found.chosen],
        "proposals": [
            {"id": one.contact.id, "name": one.contact.name, "why": one.why}
            for one in found.proposals
        ],
    }


def _met(one: Interaction) -> Json:
    there = [person(each.person) for each in one.participants]
    return {"id": one.id, **interaction(one), "contacts": there}
