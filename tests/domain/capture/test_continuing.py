"""What a line being typed could go on with, and what comes next in one that is not finished."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linchpin_tui.domain.capture.continuing import going_on
from linchpin_tui.domain.capture.draft import CaptureError
from linchpin_tui.domain.capture.grammar import parse
from linchpin_tui.domain.capture.unfinished import comes_next
from linchpin_tui.text import clean

NOW = datetime(2026, 11, 25, 14, 9, tzinfo=timezone(timedelta(hours=-5)))

_WORDS = (
    "coffee call plan with to from at via intro by and for re on loves promised next mon +hu + "
    '+hub -- note: who: org: role: how: id:2 @ , ; Dana Lee 李小龙 3pm 2026-11-2 " 45 job club '
    "event voicemail no answer é [x] \\ :"
)
_PIECES = st.sampled_from(_WORDS.split())
_LINES = st.lists(_PIECES, max_size=12).map(" ".join) | st.text(max_size=40).map(clean)


def _text(column: int | None, line: str) -> str | None:
    return None if column is None else line[column:]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("coffee with Da", "Da"),
        ("coffee with Dana L", "Dana L"),
        ("coffee Da", "Da"),
        ("job interview D", "D"),
        ("coffee with Dana Lee and Sa", "Sa"),
        ("coffee with Dana Lee, Sa", "Sa"),
        ("coffee via Sa", "Sa"),
        ("coffee introduced by Sa", "Sa"),
        ("voicemail for Da", "Da"),
        ("coffee who:Da", "Da"),
        ("event PyCon with Da", "Da"),
        ("met Da", "Da"),
        ("plan coffee with Da", "Da"),
        ("call to May", "May"),
    ],
)
def test_a_person_may_stand_after_what_leads_to_one(line: str, name: str) -> None:
    assert _text(going_on(line, len(line)).person, line) == name


@pytest.mark.parametrize("line", ["coffee with Dana at Ac", "coffee @Ac", "coffee org:Ac"])
def test_an_organization_may_stand_after_what_leads_to_one(line: str) -> None:
    going = going_on(line, len(line))
    assert going.person is None
    assert _text(going.organization, line) == "Ac"


@pytest.mark.parametrize(
    "line",
    [
        "coffee with Dana loves sa",
        "coffee with Dana note: met sa",
        "coffee with Dana note: one, sa",
        "coffee with Dana -- sa",
        'coffee with "Sa',
        "applied sa",
        "",
        "coffee with ",
    ],
)
def test_inside_free_text_and_before_a_word_is_begun_nobody_is_offered(line: str) -> None:
    going = going_on(line, len(line))
    assert (going.person, going.organization) == (None, None)


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("cof", "coffee"),
        ("info in", "info interview"),
        ("plan cof", "coffee"),
        ("coffee with Dana +hu", "+hub"),
        ("coffee with Dana +", "+hub"),
        ("coffee with Dana, lov", "loves"),
        ("coffee with Dana, no a", "no answer"),
        ("coffee with Dana Lee vi", "via"),
        ("coffee with Dana Lee fee", "feedback:"),
        ("coffee with Dana pitch:en", "engaged"),
        ("coffee with Dana, loves tea, wi", "with"),
    ],
)
def test_words_of_the_grammar_are_offered_where_they_may_stand(line: str, offered: str) -> None:
    assert offered in [offer.text for offer in going_on(line, len(line)).offers]


def test_inside_a_word_nothing_is_offered() -> None:
    assert not going_on("coffee", 3).offers
    assert going_on("cof with Dana", 3).offers


@given(_LINES, st.integers(0, 60))
def test_whatever_is_typed_offers_go_on_with_it(line: str, cursor: int) -> None:
    cursor = min(cursor, len(line))
    going = going_on(line, cursor)
    for offer in going.offers:
        assert offer.fits(line, cursor)
        assert offer.text.casefold().startswith(line[offer.start : cursor].casefold())
    for start in (going.person, going.organization):
        assert start is None or 0 <= start < cursor


@pytest.mark.parametrize(
    ("line", "next"),
    [
        ("plan", "What was it?"),
        ("coffee", "Coffee with whom?"),
        ("coffee with", "A name comes next"),
        ("coffee with ", "A name comes next"),
        ("coffee with Dana at", "An organization comes next"),
        ("coffee with Dana via", "Then the name of who led you there"),
        ("coffee with Dana on n", "A day comes next"),
        ("coffee with Dana, loves", "Then what they love"),
        ("coffee with Dana how:", "Then the way"),
        ("coffee with Dana at 5", "5pm, or org:5?"),
        ("coffee with Dana 2 d", "2 days, weeks or minutes?"),
        ("coffee with Dana 2026-11", "Write it as 2026-11-20"),
        ('coffee with "Da', "The quote is open"),
        ("coffee with Dana Lee, S", "Is S a person, or the note?"),
        ("coffee with Dana Lee from S", "Is S a person who came to you, or where they work?"),
        ("letter to Dana Lee for s", "Is s a person, or what it was about?"),
    ],
)
def test_a_line_that_is_not_finished_is_told_what_comes_next(line: str, next: str) -> None:
    with pytest.raises(CaptureError) as refused:
        parse(line, NOW)
    told = comes_next(line, refused.value)
    assert told is not None
    assert told.startswith(next)


@pytest.mark.parametrize(
    "line",
    [
        "cofee with Dana",
        "coffee with Dana Lee at Acme vai Sam Ortiz",
        "coffee with Dana +metnor",
        "coffee with Dana noet: x",
        "coffee with, at Acme",
        "coffee tomorrow with Dana",
        "interview call with Dana",
        "coffee with Dana at 5 for lunch",
        "call Dana 11/12",
    ],
)
def test_a_line_that_is_wrong_is_not_taken_for_one_that_is_not_finished(line: str) -> None:
    with pytest.raises(CaptureError) as refused:
        parse(line, NOW)
    assert comes_next(line, refused.value) is None


@given(_LINES)
def test_a_refused_line_tells_what_was_understood_before(line: str) -> None:
    try:
        clauses = parse(line, NOW).clauses
    except CaptureError as error:
        clauses = error.clauses
        comes_next(line, error)
    ends = [end for _, end, _ in clauses]
    assert ends == sorted(ends)
    assert all(0 <= start < end <= len(line) for start, end, _ in clauses)
