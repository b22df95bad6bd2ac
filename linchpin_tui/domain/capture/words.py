"""The words of the grammar: kinds, tags, keys and markers, each with what it means."""

from linchpin_tui.domain.vocabulary import Channel, Kind, Role

KINDS: dict[str, tuple[Kind, Channel | None]] = {
    **dict.fromkeys(
        ("coffee", "breakfast", "lunch", "dinner", "drinks", "walk", "met", "meeting"),
        (Kind.CONVERSATION, Channel.IN_PERSON),
    ),
    **dict.fromkeys(("call", "called", "phoned"), (Kind.CONVERSATION, Channel.CALL)),
    **dict.fromkeys(("video", "zoom"), (Kind.CONVERSATION, Channel.VIDEO)),
    **dict.fromkeys(("email", "emailed"), (Kind.CONVERSATION, Channel.EMAIL)),
    **dict.fromkeys(("message", "messaged", "texted"), (Kind.CONVERSATION, Channel.MESSAGE)),
    **dict.fromkeys(("voicemail", "vm"), (Kind.CONVERSATION, Channel.VOICEMAIL)),
    **dict.fromkeys(("letter", "card"), (Kind.CONVERSATION, Channel.LETTER)),
    **dict.fromkeys(
        ("informational", "informational interview", "info interview"),
        (Kind.INFORMATIONAL_INTERVIEW, None),
    ),
    **dict.fromkeys(("interview", "job interview"), (Kind.JOB_INTERVIEW, None)),
    "phone screen": (Kind.JOB_INTERVIEW, Channel.CALL),
    **dict.fromkeys(("coach", "coach session"), (Kind.COACH_SESSION, None)),
    **dict.fromkeys(
        ("event", "meetup", "conference"), (Kind.PROFESSIONAL_EVENT, Channel.IN_PERSON)
    ),
    **dict.fromkeys(("job club", "job group"), (Kind.JOB_SEARCH_GROUP, Channel.IN_PERSON)),
    **dict.fromkeys(("party", "concert", "social"), (Kind.SOCIAL, Channel.IN_PERSON)),
    "applied": (Kind.APPLICATION, None),
    **dict.fromkeys(("talk", "article", "post", "volunteered"), (Kind.VISIBILITY, None)),
    "research": (Kind.RESEARCH, None),
}
"""Every word or pair of words that names a kind, with the channel it implies."""

KIND_STARTS = frozenset(words.split()[0] for words in KINDS)

ABOUT_KINDS = frozenset(
    {
        Kind.PROFESSIONAL_EVENT,
        Kind.JOB_SEARCH_GROUP,
        Kind.SOCIAL,
        Kind.APPLICATION,
        Kind.VISIBILITY,
        Kind.RESEARCH,
    }
)
"""Kinds after which bare words say what it was about, and people need `with` or `met`."""

FOR_NAMES_PERSON = frozenset({Channel.VOICEMAIL, Channel.LETTER})
"""Channels of kinds after which `for` names the person."""

CHANNEL_NAMES: dict[str, Channel] = {
    "in_person": Channel.IN_PERSON,
    "in-person": Channel.IN_PERSON,
    "in person": Channel.IN_PERSON,
    "phone": Channel.CALL,
    **{channel.value: channel for channel in Channel if channel is not Channel.IN_PERSON},
}

MEDIA: dict[str, str] = {
    "linkedin": "message",
    "xing": "message",
    "slack": "message",
    "facebook": "message",
    "whatsapp": "message",
    "twitter": "message",
    "text": "message",
    "sms": "message",
    "email": "email",
    "mail": "email",
    "phone": "call",
    "call": "call",
    "video": "video",
    "zoom": "video",
    "teams": "video",
    "message": "message",
    "voicemail": "voicemail",
    "letter": "letter",
    "in_person": "in_person",
}
"""What cannot introduce anyone after `via`, with the `how:` that was probably meant."""

ROLES: dict[str, Role] = {
    "challenger": Role.CHALLENGER,
    "expert": Role.EXPERT,
    "hub": Role.HUB,
    "mentor": Role.MENTOR,
    "promoter": Role.PROMOTER,
    "role-model": Role.ROLE_MODEL,
}

TAGS = (
    *ROLES,
    "decides",
    "peer",
    "employed",
    "looking",
    "significant",
    "unanswered",
    "inbound",
    "asked",
    "thanks",
    "thank",
    "thanked",
    "new",
    "moved",
)

TAG_PHRASES: dict[str, str] = {
    **{tag: tag for tag in TAGS},
    "role model": "role-model",
    "no answer": "unanswered",
}
"""What stands for a tag after a separator, if it is the whole item."""

WHO_MARKERS = frozenset({"with", "to", "from", "met"})

FREE_WORDS: dict[str, str] = {
    "loves": "detail",
    "likes": "detail",
    "enjoys": "detail",
    "gave": "gave",
    "got": "got",
    "promised": "next",
    "next": "next",
    "learned": "finding",
    "needs": "needs",
    "offers": "offers",
}
"""Words that open free text, with the key that says the same."""

TEXT_KEYS = frozenset(
    {
        "note",
        "detail",
        "finding",
        "needs",
        "offers",
        "gave",
        "got",
        "next",
        "lead",
        "feedback",
        "tag",
    }
)
"""Keys whose text ends only at another key, a tag or `--`."""

NAME_KEYS = frozenset(
    {
        "who",
        "org",
        "via",
        "when",
        "how",
        "about",
        "re",
        "role",
        "decides",
        "employed",
        "place",
        "pitch",
    }
)
"""Keys whose value ends like a name."""

KEYS = TEXT_KEYS | NAME_KEYS

MARKERS = frozenset(
    {"with", "to", "from", "met", "at", "via", "for", "re", "on", "plan", *FREE_WORDS}
)
"""Single words that begin a clause (`intro by` and `introduced by` besides)."""

ENDS_TEXT = frozenset({"with", "at", "via", "for", *FREE_WORDS})
"""Markers that end free text when they follow a separator."""

_PARTICLES = (
    "al af av bin binti d' da dal de del della den der des di do dos du e el ibn la las le los "
    "of san st te ten ter the und und v. van vd vom von y zu zum zur"
)
PARTICLES = frozenset(_PARTICLES.split())
"""Words that stand in lower case inside names and organizations."""

_NOT_IN_NAMES = (
    "about regarding because who that which was were is are has had after before during but so "
    "then my her his our their your we i she he they it this these there here into over under "
    "near talked said told asked discussing discussed talking really very nice good great yes no "
    "not just also when where how what why if than an as can could should would did does do "
    "concerning around until till since while"
)
NOT_IN_NAMES = frozenset(_NOT_IN_NAMES.split())
"""Lower-case words that show that a name has ended and a sentence begun."""

ABBREVIATIONS = frozenset({"corp.", "inc.", "ltd.", "esq.", "ph.d.", "bros.", "univ."})
"""Longer words of names that end in a full stop; shorter ones keep theirs anyway."""

_NEVER_A_SLIP = "wish form mat fir vie tab"
NEVER_A_SLIP = frozenset(_NEVER_A_SLIP.split())
"""Words of their own that only look like a slip of a marker."""
