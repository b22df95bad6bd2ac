"""Text at the door: nothing that steers a terminal comes in, and nothing else is lost."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from linchpin_tui.text import clean, clean_lines, fold


@given(st.text())
@example("\x1b]0;owned\x07")
@example("a\u202eb\u200d\ufe0f")
@example("e\u0301")
def test_what_was_cleaned_steers_nothing_and_stays_as_it_is(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert all(unicodedata.category(sign) not in ("Cc", "Cs") for sign in cleaned)
    assert not set(cleaned) & set("\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2066\u2069\ufeff")
    assert unicodedata.is_normalized("NFC", cleaned)


@given(st.text(st.characters(categories=("L", "N", "P"), codec="utf-8")))
def test_letters_numbers_and_signs_are_kept(text: str) -> None:
    kept = [sign for sign in unicodedata.normalize("NFC", text) if not _is_filler(sign)]
    assert clean(text) == unicodedata.normalize("NFC", "".join(kept))


def _is_filler(sign: str) -> bool:
    """Letters that draw nothing: Hangul fillers."""
    return sign in "\u115f\u1160\u3164\uffa0"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("\x1b[31mRed\x1b[0m Eve", "Red Eve"),
        ("\x9b1;31mRed", "Red"),
        ("a\x1b]0;owned\x07b", "ab"),
        ("a\x1b]8;;https://x.example\x1b\\link\x1b]8;;\x1b\\b", "alinkb"),
        ("a\x1bP1$r\x9cb", "ab"),
        ("a\x1b]0;not ended", "a]0;not ended"),
        ("a\x1b", "a"),
        ("[31m is text", "[31m is text"),
    ],
)
def test_an_escape_sequence_goes_as_a_whole(text: str, left: str) -> None:
    assert clean(text) == left


def test_line_breaks_become_blanks_unless_lines_are_wanted() -> None:
    assert clean("one\r\ntwo\tthree") == "one two three"
    assert clean_lines("one\r\ntwo\x1b") == "one\ntwo"


def test_names_are_folded_by_case_and_blanks_with_their_accents() -> None:
    assert fold("  Zoë   GROẞ ") == "zoë gross"
    assert fold("Zoe") != fold("Zoë")
    assert fold("Zoe\u0308") == fold("Zoë")
