"""The signs of the web."""

import pytest

from linchpin_tui.domain.glyphs import badges, glyph
from linchpin_tui.domain.vocabulary import Employment, Role

TABLE = [
    (Role.CHALLENGER, "▲", "△", "C", "c"),
    (Role.EXPERT, "◆", "◇", "E", "e"),
    (Role.HUB, "●", "○", "H", "h"),
    (Role.MENTOR, "■", "□", "M", "m"),
    (Role.PROMOTER, "►", "▻", "P", "p"),
    (Role.ROLE_MODEL, "★", "☆", "R", "r"),
    (None, "•", "◦", ".", "."),
]


@pytest.mark.parametrize(("role", "filled", "hollow", "upper", "lower"), TABLE)
def test_the_shape_is_the_role_and_hollow_is_between_jobs(
    role: Role | None, filled: str, hollow: str, upper: str, lower: str
) -> None:
    roles = () if role is None else (role,)
    for employment in Employment:
        looking = employment is Employment.BETWEEN_JOBS
        assert glyph(roles, employment) == (hollow if looking else filled)
        assert glyph(roles, employment, ascii=True) == (lower if looking else upper)


def test_of_several_roles_the_first_is_drawn() -> None:
    assert glyph((Role.HUB, Role.EXPERT), Employment.UNKNOWN) == "●"
    assert glyph((Role.EXPERT, Role.HUB), Employment.UNKNOWN) == "◆"


@pytest.mark.parametrize(
    ("decides", "owed", "shown"),
    [
        (True, True, "!*"),
        (True, False, "!"),
        (False, True, "*"),
        (None, True, "*"),
        (None, False, ""),
    ],
)
def test_badges_say_who_decides_and_where_a_note_is_owed(
    decides: bool | None, owed: bool, shown: str
) -> None:
    assert badges(decides=decides, note_owed=owed) == shown
