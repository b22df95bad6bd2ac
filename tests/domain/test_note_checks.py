"""What is said of a note while it is written."""

import pytest

from linchpin_tui.domain.note_checks import name_words, slot_words
from linchpin_tui.domain.note_words import left_open


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", ""),
        ("a {topic} b", "still to fill in: {topic}"),
        (
            "{topic} and {what they said}, {topic}",
            "still to fill in: {topic} and {what they said}",
        ),
        ("{} {\n} f{x", ""),
    ],
)
def test_placeholders_that_are_left_are_named_each_once(text: str, says: str) -> None:
    assert slot_words(text) == says
    assert bool(left_open(text)) is bool(says)


@pytest.mark.parametrize(
    ("text", "name", "says"),
    [
        ("Lee, thank you", "Lee Park", "Lee: spelled as you keep it"),
        ("Dear Lee Park, thank you", "Lee Park", "Lee Park: spelled as you keep it"),
        ("Thank you for the hour", "Lee Park", "not called by name"),
        ("Leee, thank you", "Lee Park", "you wrote Leee; you know them as Lee"),
        ("Dear Dnaa", "Dana Silva", "you wrote Dnaa; you know them as Dana"),
        ("Hello Jose", "José Wills", "you wrote Jose; you know them as José"),
        ("I liked it, Sylva", "Ana Silva", "you wrote Sylva; you know them as Silva"),
        ("Hello jose", "José Wills", "not called by name"),
        ("Well said. Sale!", "Will Sala", "not called by name"),
        ("Thank you, 李", "李 伟", "李: spelled as you keep it"),
        ("Mary O'Neil, thanks", "Mary O'Neil", "Mary O'Neil: spelled as you keep it"),
        ("Omar's advice helped, Omar", "Omar Haddad", "Omar: spelled as you keep it"),
    ],
)
def test_the_recipients_name_is_told_as_it_is_spelled(text: str, name: str, says: str) -> None:
    assert name_words(text, name) == says


def test_another_name_that_is_known_is_no_slip() -> None:
    text = "Thank you for the word to Dina at Silvan"
    assert name_words(text, "Dana Silva") == "you wrote Dina; you know them as Dana"
    assert name_words(text, "Dana Silva", ("Dina Roe", "Silvan")) == "not called by name"
