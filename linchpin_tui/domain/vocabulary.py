"""The words of the desk: every closed list of choices, once.

The values are what is stored and what JSON shows; they never change once released.
"""

from enum import StrEnum


class Role(StrEnum):
    """How a person helps. None, one or several; the first is drawn."""

    CHALLENGER = "challenger"
    EXPERT = "expert"
    HUB = "hub"
    MENTOR = "mentor"
    PROMOTER = "promoter"
    ROLE_MODEL = "role_model"


class Employment(StrEnum):
    """Whether a contact is in work, as far as is known."""

    EMPLOYED = "employed"
    BETWEEN_JOBS = "between_jobs"
    UNKNOWN = "unknown"


class LineOfWork(StrEnum):
    """Whether a contact works in your own line."""

    SAME = "same"
    OTHER = "other"
    UNKNOWN = "unknown"


class Status(StrEnum):
    """Whether an interaction is to come, came about, or was dropped."""

    PLANNED = "planned"
    HAPPENED = "happened"
    DROPPED = "dropped"


class Kind(StrEnum):
    """What an interaction was."""

    CONVERSATION = "conversation"
    INFORMATIONAL_INTERVIEW = "informational_interview"
    JOB_INTERVIEW = "job_interview"
    COACH_SESSION = "coach_session"
    PROFESSIONAL_EVENT = "professional_event"
    JOB_SEARCH_GROUP = "job_search_group"
    SOCIAL = "social"
    APPLICATION = "application"
    VISIBILITY = "visibility"
    RESEARCH = "research"


class Channel(StrEnum):
    """By what way an interaction went; unknown is None."""

    IN_PERSON = "in_person"
    CALL = "call"
    VIDEO = "video"
    EMAIL = "email"
    MESSAGE = "message"
    VOICEMAIL = "voicemail"
    LETTER = "letter"


class Direction(StrEnum):
    """Who came to whom."""

    OUTBOUND = "outbound"
    INBOUND = "inbound"


class FavorDirection(StrEnum):
    """Two dated lists, never netted."""

    GIVEN = "given"
    RECEIVED = "received"


class FavorKind(StrEnum):
    """What a favor was."""

    INTRODUCTION = "introduction"
    LEAD = "lead"
    ADVICE = "advice"
    REFERRAL = "referral"
    TIME = "time"
    FINDING = "finding"
    OTHER = "other"


class NoteState(StrEnum):
    """Where a thank-you note stands."""

    OFFERED = "offered"
    OWED = "owed"
    SNOOZED = "snoozed"
    SENT = "sent"
    SKIPPED = "skipped"


class NoteReason(StrEnum):
    """Why a thank-you note is owed or offered."""

    JOB_INTERVIEW = "job_interview"
    INFORMATIONAL_INTERVIEW = "informational_interview"
    CONVERSATION = "conversation"
    THANKS = "thanks"
    FAVOR = "favor"
    INTRODUCTION = "introduction"
    LANDING = "landing"


class Stage(StrEnum):
    """How far an opportunity has come."""

    SPOTTED = "spotted"
    TALKING = "talking"
    APPLIED = "applied"
    INTERVIEWING = "interviewing"
    OFFER = "offer"
    LANDED = "landed"
    CLOSED = "closed"


class Source(StrEnum):
    """Where an opportunity came from."""

    CONTACT = "contact"
    INBOUND = "inbound"
    EVENT = "event"
    RECRUITER = "recruiter"
    BOARD = "board"


class PitchOutcome(StrEnum):
    """How a pitch landed."""

    ENGAGED = "engaged"
    POLITE = "polite"
    FLAT = "flat"


class Measure(StrEnum):
    """What a quota counts; also the key of each quota. The creed's four come first."""

    CONTACTS = "contacts"
    INTERVIEWS = "interviews"
    DECISION_MAKER_INTERVIEWS = "decision_maker_interviews"
    COACH = "coach"
    ONE_ON_ONE = "one_on_one_meetings"
    SECOND_MEETINGS = "second_meetings"
    PROFESSIONAL_EVENTS = "professional_events"
    FAVORS_GIVEN = "favors_given"
    INTRODUCTIONS_MADE = "introductions_made"
    NEW_PEOPLE = "new_people"
    APPLICATIONS = "applications"


class Period(StrEnum):
    """Over what a quota runs."""

    DAY = "day"
    WEEK = "week"


class Sense(StrEnum):
    """In which direction a quota pulls."""

    AT_LEAST = "at_least"
    TOWARDS = "towards"
    AT_MOST = "at_most"


class PaceState(StrEnum):
    """Where a quota stands; the words shown for it are kinder (see quotas.words)."""

    OFF = "off"
    MET = "met"
    BEHIND = "behind"
    AHEAD = "ahead"
    ON_PACE = "on_pace"
    SHORT = "short"
    OVER = "over"
    WITHIN = "within"


class Warmth(StrEnum):
    """How recently you and a contact were in touch; None for one who sleeps."""

    WARM = "warm"
    COOLING = "cooling"
    QUIET = "quiet"


CREED = (
    Measure.CONTACTS,
    Measure.INTERVIEWS,
    Measure.DECISION_MAKER_INTERVIEWS,
    Measure.COACH,
)
"""The measures there are from the first day; the others are offered, off until switched on."""
INTERVIEWS = frozenset({Kind.INFORMATIONAL_INTERVIEW, Kind.JOB_INTERVIEW})
GATHERINGS = frozenset({Kind.PROFESSIONAL_EVENT, Kind.JOB_SEARCH_GROUP, Kind.SOCIAL})
SPOKEN = frozenset({Channel.IN_PERSON, Channel.CALL, Channel.VIDEO})
WRITTEN = frozenset({Channel.EMAIL, Channel.MESSAGE, Channel.VOICEMAIL, Channel.LETTER})
