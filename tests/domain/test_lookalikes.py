"""The index of lookalikes finds what comparing each with each would find."""

from hypothesis import given
from hypothesis import strategies as st

from linchpin_tui.domain.capture.likeness import distance, reach
from linchpin_tui.domain.lookalikes import Lookalikes

NAME = st.text("ab ", min_size=1, max_size=14)
LONG = st.builds("{} {}".format, st.text("abc", max_size=9), st.text("abc", max_size=9))


def index(names: list[str]) -> Lookalikes:
    made = Lookalikes()
    for who, name in enumerate(names):
        made.add(who, name)
    return made


@given(st.lists(NAME | LONG, max_size=12), NAME | LONG)
def test_it_finds_exactly_those_within_a_slip(names: list[str], name: str) -> None:
    limit = reach(name)
    wanted = {
        who
        for who, other in enumerate(names)
        if " " in name and distance(name, other, limit) <= limit
    }
    assert set(index(names).near(name)) == wanted


@given(LONG, st.integers(0, 19), st.sampled_from("xb"), st.integers(0, 19))
def test_a_name_with_two_slips_is_found(name: str, at: int, sign: str, swap: int) -> None:
    at, swap = at % len(name), swap % len(name)
    slipped = name[:at] + sign + name[at:]
    slipped = slipped[:swap] + slipped[swap + 1 : swap + 2] + slipped[swap] + slipped[swap + 2 :]
    found = index([name]).near(slipped)
    assert found == ([0] if " " in slipped and reach(slipped) == 2 else found)


def test_the_nearest_come_first_and_bearers_of_one_name_together() -> None:
    names = index(["dana leigh", "dana lees", "dana lee", "dana lee", "sam ortiz"])
    assert names.near("dana lee") == [2, 3, 1]


def test_a_short_name_is_near_within_one_edit_only() -> None:
    assert index(["kim park"]).near("kin park") == [0]
    assert index(["kim park"]).near("kin perk") == []


def test_one_word_is_no_slip_of_another_name() -> None:
    assert index(["dana", "danalee x"]).near("dane") == []


def test_nobody_is_near_in_an_empty_index() -> None:
    assert index([]).near("dana lee") == []
