"""Correcting what was recorded of an interaction: what may be said of it, and in which words."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from linchpin_tui.domain.records import Interaction
from linchpin_tui.domain.vocabulary import GATHERINGS, Channel, Kind, Status

WORDS: Mapping[Kind, tuple[str, Channel | None]] = MappingProxyType(
    {
        Kind.CONVERSATION: ("meeting", None),
        Kind.INFORMATIONAL_INTERVIEW: ("informational interview", None),
        Kind.JOB_INTERVIEW: ("job interview", None),
        Kind.COACH_SESSION: ("coach session", None),
        Kind.PROFESSIONAL_EVENT: ("event", Channel.IN_PERSON),
        Kind.JOB_SEARCH_GROUP: ("job club", Channel.IN_PERSON),
        Kind.SOCIAL: ("social", Channel.IN_PERSON),
        Kind.APPLICATION: ("applied", None),
        Kind.VISIBILITY: ("talk", None),
        Kind.RESEARCH: ("research", None),
    }
)
"""How each kind is called where nothing closer is known, and its channel where it has its own."""

CHANNEL_WORDS: Mapping[Channel, str] = MappingProxyType(
    {
        Channel.IN_PERSON: "meeting",
        Channel.CALL: "call",
        Channel.VIDEO: "video",
        Channel.EMAIL: "email",
        Channel.MESSAGE: "message",
        Channel.VOICEMAIL: "voicemail",
        Channel.LETTER: "letter",
    }
)
"""What a conversation by each channel is called."""

_CHANNELLED = frozenset(
    {Kind.CONVERSATION, Kind.INFORMATIONAL_INTERVIEW, Kind.JOB_INTERVIEW, Kind.COACH_SESSION}
)


def word_of(kind: Kind, channel: Channel | None) -> str:
    """What an interaction is called by its kind and channel alone."""
    if kind is Kind.CONVERSATION and channel is not None:
        return CHANNEL_WORDS[channel]
    return WORDS[kind][0]


def has_channel(kind: Kind) -> bool:
    """Does it say something how one of this kind went?"""
    return kind in _CHANNELLED


def by_person(kind: Kind) -> bool:
    """Is it said of each person whether it was significant, rather than of the whole?"""
    return kind in GATHERINGS


def why_not_on(interaction: Interaction, day: date, today: date) -> str | None:
    """A sentence when an interaction cannot have been on a day; else None."""
    if interaction.status is Status.PLANNED:
        return "A plan is for a day still to come." if day < today else None
    if day > today:
        return "That day is still to come; what is to come is planned (plan coffee with …)."
    return None
