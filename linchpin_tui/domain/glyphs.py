"""The signs of the web: a person's glyph by role and employment, and the badges beside it."""

from collections.abc import Sequence

from linchpin_tui.domain.vocabulary import Employment, Role

DECIDES = "!"
NOTE_OWED = "*"

_FILLED: dict[Role | None, str] = {
    Role.CHALLENGER: "▲",
    Role.EXPERT: "◆",
    Role.HUB: "●",
    Role.MENTOR: "■",
    Role.PROMOTER: "►",
    Role.ROLE_MODEL: "★",
    None: "•",
}
_HOLLOW: dict[Role | None, str] = {
    Role.CHALLENGER: "△",
    Role.EXPERT: "◇",
    Role.HUB: "○",
    Role.MENTOR: "□",
    Role.PROMOTER: "▻",
    Role.ROLE_MODEL: "☆",
    None: "◦",
}
_ASCII: dict[Role | None, str] = {
    Role.CHALLENGER: "C",
    Role.EXPERT: "E",
    Role.HUB: "H",
    Role.MENTOR: "M",
    Role.PROMOTER: "P",
    Role.ROLE_MODEL: "R",
    None: ".",
}


def glyph(roles: Sequence[Role], employment: Employment, *, ascii: bool = False) -> str:
    """One sign for a person: the shape is their first role, hollow who is between jobs.

    In ASCII a letter, lower case between jobs; `.` for no role either way.
    """
    first = roles[0] if roles else None
    looking = employment is Employment.BETWEEN_JOBS
    if ascii:
        return _ASCII[first].lower() if looking else _ASCII[first]
    return _HOLLOW[first] if looking else _FILLED[first]


def badges(*, decides: bool | None, note_owed: bool) -> str:
    """`!` for someone who decides, `*` where a note is owed; empty for neither."""
    return (DECIDES if decides else "") + (NOTE_OWED if note_owed else "")
