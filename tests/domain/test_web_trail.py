"""The way through the middles of a drawing."""

from collections.abc import Callable
from datetime import date

import pytest

from linchpin_tui.domain.web import Link, build
from linchpin_tui.domain.web_select import Centre
from linchpin_tui.domain.web_trail import Trail

SAM, DANA, OMAR = Centre(1), Centre(2), Centre(3)
FOLD = Centre(1, (2, 3), "more")


def through(*centres: Centre) -> Trail:
    trail = Trail()
    for centre in centres:
        trail.put(centre)
    return trail


def test_it_begins_and_ends_at_you() -> None:
    trail = through(SAM, DANA)
    assert [trail.go_back(), trail.go_back()] == [DANA, SAM]
    assert (trail.centre, bool(trail)) == (Centre(), False)
    with pytest.raises(IndexError):
        trail.go_back()


def test_a_drawing_with_another_centre_goes_on_from_there_and_each_is_on_it_once() -> None:
    trail = through(SAM, DANA)
    trail.drawn(OMAR, for_want_of_room=False)
    trail.drawn(SAM, for_want_of_room=False)
    assert list(trail) == [DANA, OMAR, SAM]
    trail.drawn(Centre(), for_want_of_room=False)
    assert not trail


def test_where_want_of_room_led_off_the_chosen_way_room_leads_back() -> None:
    trail = through(SAM)
    trail.drawn(OMAR, for_want_of_room=True)
    trail.drawn(OMAR, for_want_of_room=False)
    assert list(trail) == [SAM, OMAR]
    trail.choose_again()
    assert list(trail) == [SAM]
    trail.choose_again()
    assert list(trail) == [SAM]


@pytest.mark.parametrize("choose", [lambda trail: trail.put(DANA), Trail.go_back])
def test_whoever_chose_since_stays_where_they_chose_to_be(
    choose: Callable[[Trail], object],
) -> None:
    trail = through(SAM)
    trail.drawn(OMAR, for_want_of_room=True)
    choose(trail)
    chosen = list(trail)
    trail.choose_again()
    assert list(trail) == chosen


def test_centres_that_are_gone_are_forgotten() -> None:
    trail = through(SAM, FOLD, DANA, OMAR)
    trail.keep_to(build([Link(1, "Sam"), Link(3, "Omar", 1)], (), date(2026, 11, 25)))
    assert list(trail) == [SAM, FOLD, OMAR]
    trail.keep_to(build([Link(1, "Sam")], (), date(2026, 11, 25)))
    assert list(trail) == [SAM]
