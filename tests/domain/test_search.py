"""Whom a few typed letters mean, and who comes first."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linchpin_tui.domain.capture.likeness import distance
from linchpin_tui.domain.search import Entry, Index, _Words, search_key

DANA = Entry(1, "Dana Lee", others=("Acme",))
DANIELA = Entry(2, "Daniela Ruiz", others=("Initech", "Staff Engineer"))
JORDAN = Entry(3, "Jordan Acuña", others=("Danaher",))
ZOE = Entry(4, "Zoë Núñez-Ortiz", ("Zo",), ("Globex", "old friend"))
ONEIL = Entry(5, "Mary O’Neil", others=("AT&T",))
EVERYONE = (DANA, DANIELA, JORDAN, ZOE, ONEIL)


def found(typed: str, *entries: Entry) -> list[int]:
    return Index(entries or EVERYONE).find(typed)


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("dana", [1, 3]),
        ("DAN", [1, 2, 3]),
        ("lee", [1]),
        ("acme", [1]),
        ("ac", [3, 1]),
        ("zoe nunez", [4]),
        ("ZOË", [4]),
        ("ortiz", [4]),
        ("nunez-ortiz", [4]),
        ("oneil", [5]),
        ("o'neil", [5]),
        ("at&t", [5]),
        ("lee dana", [1]),
        ("dana acme", [1]),
        ("engineer", [2]),
        ("friend glo", [4]),
        ("dana globex", []),
        ("zo", [4]),
        ("nothing like it", []),
    ],
)
def test_each_word_typed_has_to_be_somewhere(typed: str, ids: list[int]) -> None:
    assert found(typed) == ids


@pytest.mark.parametrize("typed", ["", "   ", "-", "…"])
def test_nothing_typed_is_everyone_by_the_alphabet(typed: str) -> None:
    assert found(typed) == [1, 2, 3, 5, 4]


def test_beginnings_come_before_insides_and_names_before_all_else() -> None:
    people = (
        Entry(1, "Hannah Smith", others=("Ann Taylor",)),
        Entry(2, "Susanna Poe"),
        Entry(3, "Lee Anne", others=("x",)),
        Entry(4, "Ann Bee"),
        Entry(5, "Bo Diaz", others=("Planners",)),
        Entry(6, "Cy Diaz", ("Annie",)),
    )
    assert found("ann", *people) == [4, 6, 3, 1, 2, 5]


def test_the_whole_beginning_of_a_name_comes_before_its_words_apart() -> None:
    assert found("dan le", Entry(1, "Lee Dana"), Entry(2, "Dana Lee")) == [2, 1]


def test_those_awake_come_first_and_the_archive_last() -> None:
    people = (
        Entry(1, "Ann A", archived=True),
        Entry(2, "Ann B", asleep=True),
        Entry(3, "Ann C"),
        Entry(4, "Joann", others=()),
    )
    assert found("ann", *people) == [3, 2, 1, 4]


@pytest.mark.parametrize("typed", ["dnaa", "dama", "danna", "dnaa lee", "danielaa", "initecg"])
def test_a_slip_is_forgiven_where_nobody_is_found(typed: str) -> None:
    assert found(typed)[0] in (1, 2)


def test_a_slip_is_not_looked_for_where_somebody_is_found() -> None:
    assert found("dana", Entry(1, "Dana Lee"), Entry(2, "Dama Lee")) == [1]


def test_short_words_are_taken_at_their_word() -> None:
    assert found("lez") == []


def test_at_most_so_many_are_given() -> None:
    index = Index(EVERYONE)
    assert index.find("dan", 2) == [1, 2]
    assert index.find("", 2) == [1, 2]
    assert len(index) == 5


def test_two_of_one_name_are_both_found() -> None:
    assert found("dana lee", DANA, DANA._replace(id=9)) == [1, 9]


names = st.text(st.sampled_from("abcdeé ñ-'Üß ø中"), min_size=1, max_size=8)


@given(st.lists(names, max_size=8), names, st.data())
def test_any_piece_of_a_name_finds_it(others: list[str], name: str, data: st.DataObject) -> None:
    key = search_key(name)
    start = data.draw(st.integers(0, len(key)))
    piece = key[start : data.draw(st.integers(start, len(key)))]
    entries = [Entry(at, other) for at, other in enumerate([*others, name])]
    assert len(others) in Index(entries).find(piece)


@given(st.lists(names, max_size=8), names)
def test_case_and_accents_make_no_difference(others: list[str], typed: str) -> None:
    index = Index(Entry(at, other) for at, other in enumerate(others))
    assert index.find(typed.upper()) == index.find(typed)
    assert index.find(unicodedata.normalize("NFD", typed)) == index.find(typed)


@given(st.lists(names, max_size=8), st.lists(st.text("ab ñ", max_size=4), max_size=6))
def test_what_was_typed_before_makes_no_difference(others: list[str], typed: list[str]) -> None:
    entries = [Entry(id, name) for id, name in enumerate(("ab aab", *others), start=1)]
    index = Index(entries)
    for text in typed:
        for end in range(1, len(text) + 1):
            assert index.find(text[:end]) == Index(entries).find(text[:end])


@given(st.lists(names, max_size=8), st.text(max_size=8))
def test_nobody_is_found_twice(others: list[str], typed: str) -> None:
    ids = Index(Entry(at, other) for at, other in enumerate(others)).find(typed)
    assert len(ids) == len(set(ids))


words = st.text(st.sampled_from("abcd"), min_size=3, max_size=7)


@given(words, st.lists(words, max_size=10))
def test_a_slip_is_one_edit(word: str, others: list[str]) -> None:
    index = _Words((other, "") for other in others)
    assert index.near(word) == {other for other in others if distance(word, other, 1) <= 1}
