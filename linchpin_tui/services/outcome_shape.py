"""What became of a captured line as JSON."""

from collections.abc import Iterable

from linchpin_tui.services import shapes
from linchpin_tui.services.outcome import Outcome, OutcomeStatus, Recorded, TextOf
from linchpin_tui.services.shapes import Json


def outcome(one: Outcome) -> Json:
    """One object a line, with the same keys whatever became of it; `error` where it was refused.

    In a dry run what has no key yet (the operation, the interaction, new people) has null.
    """
    dry = one.status is OutcomeStatus.UNDERSTOOD
    shape: Json = {
        "status": one.status.value,
        "line": one.line,
        "operation": one.operation,
        "interaction": None,
        **{key: [] for key in _LISTS},
    }
    if one.recorded:
        shape |= _recorded(one.recorded, dry=dry)
    if one.why:
        shape["why"] = one.why
    if one.error:
        error = one.error
        shape["error"] = {
            "code": error.code,
            "message": error.message,
            "start": error.start,
            "end": error.end,
            "hint": error.hint,
        }
    return shape


_LISTS = (
    "contacts",
    "details",
    "findings",
    "needs",
    "offers",
    "favors",
    "follow_ups",
    "opportunities",
    "feedback",
    "thank_you_notes",
    "quotas",
)


def _recorded(recorded: Recorded, *, dry: bool) -> Json:
    interaction = shapes.interaction(recorded.interaction)
    if dry:
        interaction["uid"] = None
    nameless = recorded.new if dry else frozenset()
    shape: Json = {
        "interaction": interaction,
        "contacts": [
            shapes.participant(
                contact.person,
                organization=contact.organization,
                new=contact.id in recorded.new,
                roles=contact.roles,
                decides=there.decided,
                employment=there.employment,
                introduced_by=contact.introduced_by,
            )
            for contact, there in zip(
                recorded.contacts, recorded.interaction.participants, strict=True
            )
        ],
        "details": _texts(recorded.details),
        "findings": [
            {"organization": one.organization, "text": one.text, "contact": _person(one)}
            for one in recorded.findings
        ],
        "needs": _texts(recorded.needs),
        "offers": _texts(recorded.offers),
        "favors": [
            {
                "contact": _person(one),
                "direction": one.direction.value if one.direction else None,
                "text": one.text,
            }
            for one in recorded.favors
        ],
        "follow_ups": [
            {
                "contact": _person(one),
                "text": one.text,
                "due": one.due.isoformat() if one.due else None,
            }
            for one in recorded.follow_ups
        ],
        "opportunities": [
            {"title": one.text, "organization": one.organization, "contact": _person(one)}
            for one in recorded.opportunities
        ],
        "feedback": _texts(recorded.feedback),
        "thank_you_notes": [
            shapes.opened_note(note.contact, note.state, note.reason, note.due_at)
            for note in recorded.notes
        ],
        "quotas": [shapes.gauge(reading.gauge) for reading in recorded.readings],
    }
    _forget_keys(shape, nameless)
    return shape


def _texts(texts: Iterable[TextOf]) -> list[Json]:
    return [{"contact": _person(one), "text": one.text} for one in texts]


def _person(one: TextOf) -> Json | None:
    return shapes.person(one.contact)


def _forget_keys(value: object, nameless: frozenset[int]) -> None:
    """Take the keys of people who will not stay out of a shape, wherever they are named."""
    if isinstance(value, dict):
        if value.get("id") in nameless:
            value["id"] = None
        for inner in value.values():
            _forget_keys(inner, nameless)
    elif isinstance(value, list):
        for inner in value:
            _forget_keys(inner, nameless)
