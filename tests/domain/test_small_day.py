"""A small day asks for nothing: one person and one note, and nothing is judged."""

from datetime import timedelta

from linchpin_tui.domain.pace import gauge, is_workday, shares
from linchpin_tui.domain.vocabulary import PaceState, Period
from tests.domain.making import WED, at, calendar, quota

SMALL = calendar()._replace(small_days=frozenset({WED}))
MONDAY = WED - timedelta(days=2)


def test_its_share_falls_away_and_is_spread_over_no_other_day() -> None:
    asked = dict(shares(quota(10, Period.WEEK), SMALL, MONDAY, MONDAY + timedelta(days=6)))
    assert asked[WED] == 0
    assert asked[MONDAY] == 2
    assert sum(asked.values()) == 8


def test_only_that_day_is_small() -> None:
    assert not is_workday(SMALL, WED)
    assert is_workday(SMALL, WED + timedelta(days=1))


def test_its_gauge_says_so_and_judges_nothing() -> None:
    for done, words in ((0, "a small day"), (2, "2 · a small day")):
        stands = gauge(quota(10), SMALL, done=done, day=WED, now=at(WED, 17))
        assert stands.state is PaceState.OFF
        assert stands.words == words


def test_a_week_is_never_behind_for_it() -> None:
    stands = gauge(quota(10, Period.WEEK), SMALL, done=4, day=WED, now=at(WED, 18))
    assert stands.state is PaceState.ON_PACE
