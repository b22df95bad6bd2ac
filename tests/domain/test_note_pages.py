"""A note as one text to write elsewhere: nothing in it is lost on the way there and back."""

from collections import Counter

from hypothesis import example, given, settings
from hypothesis import strategies as st

from linchpin_tui.domain.note_pages import note_page, read_note_page
from linchpin_tui.domain.records import NoteText
from linchpin_tui.text import clean_lines

HINT = "# Lines like these two are not part of it."
lines = st.lists(
    st.one_of(
        st.text(max_size=30),
        st.sampled_from(["== Detail ==", "\\== next==", "# x", HINT, f"\\{HINT}"]),
    ),
    max_size=5,
).map(lambda found: clean_lines("\n".join(found)).strip("\n"))
notes = st.builds(NoteText, lines, lines, lines, lines)


@given(notes)
@settings(max_examples=150)
@example(NoteText(thanks="== Next ==\n\\# not a hint\n\\\\== Detail ==", detail="", next_step="\\"))
def test_a_note_that_nobody_changes_comes_back_as_it_was(text: NoteText) -> None:
    assert read_note_page(note_page(text, "Lee Park", why_this=True)) == text


@given(st.text(alphabet=" ab\n=#\\Detailnxt", max_size=120))
@settings(max_examples=150)
def test_no_line_but_a_heading_of_ours_is_lost(page: str) -> None:
    kept = Counter("\n".join(read_note_page(page)).split())
    ours = ("detail", "next")
    written = [line for line in page.split("\n") if line.strip("= \\").casefold() not in ours]
    assert not Counter("\n".join(written).split()) - kept


def test_each_part_stands_under_its_heading_and_why_this_only_for_a_job() -> None:
    text = NoteText(thanks="Thank you.", detail="Your boat.", next_step="I'll write.")
    page = note_page(text, "Lee Park", why_this=False)
    assert page.startswith("# The note to Lee Park.")
    assert page.endswith(
        "\n\n== Thanks ==\nThank you.\n\n== Detail ==\nYour boat.\n\n== Next ==\nI'll write.\n"
    )
    assert "\n== Why this ==\n" in note_page(text, "Lee Park", why_this=True)


def test_what_stands_without_its_heading_belongs_to_the_part_before() -> None:
    assert read_note_page("Thank you.\n\n==detail==\nYour boat.\nI'll write.") == NoteText(
        thanks="Thank you.", detail="Your boat.\nI'll write."
    )


def test_a_heading_that_comes_twice_adds_a_paragraph() -> None:
    page = "== Next ==\nI'll write.\n== Thanks ==\nThank you.\n== Next ==\nBy Friday."
    assert read_note_page(page) == NoteText(
        thanks="Thank you.", next_step="I'll write.\n\nBy Friday."
    )


def test_line_ends_of_any_system_are_read() -> None:
    assert read_note_page("== Thanks ==\r\nThank you.\r\nVery much.\r\n").thanks == (
        "Thank you.\nVery much."
    )
