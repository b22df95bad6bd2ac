"""Which of the notes that were sent a new one may be too much like."""

from hypothesis import given
from hypothesis import strategies as st

from linchpin_tui.domain.note_likeness import TOO_ALIKE, Sent, SentWords, likeness, words_of
from linchpin_tui.domain.note_words import words

WORDS = ["kayak", "violin", "garden", "Ünal", "雪", "rows", "Sam", "Lee", "the", "kayaks", "boat"]
texts = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)


def ready(*sent: Sent) -> SentWords:
    kept = SentWords()
    kept.keep(sent, [note.id for note in sent])
    return kept


@given(texts, st.lists(st.tuples(texts, st.sampled_from(["", "Sam", "Ünal Lee"])), max_size=6))
def test_no_note_that_is_too_alike_is_left_out(text: str, others: list[tuple[str, str]]) -> None:
    sent = [Sent(id, 1, other, names) for id, (other, names) in enumerate(others)]
    found = ready(*sent).like(text, 2, {"lee"})
    for note in sent:
        skipped = {"lee", *words(note.names)}
        if likeness(text, note.text, skipped) > TOO_ALIKE:
            assert note.id in found


def test_a_note_to_the_same_person_is_none_of_them() -> None:
    kept = ready(Sent(1, 7, "kayak violin garden", ""), Sent(2, 8, "kayak violin garden", ""))
    assert kept.like("kayak violin garden", 7) == (2,)


def test_what_shares_little_is_not_looked_at_closely() -> None:
    many = [Sent(n, 1, " ".join(f"w{n}x{word}" for word in range(20)), "") for n in range(50)]
    text = " ".join(f"w7x{word}" for word in range(20))
    assert ready(*many).like(text, 2) == (7,)


def test_a_note_that_is_gone_is_forgotten_and_a_new_one_is_known() -> None:
    kept = ready(Sent(1, 1, "kayak violin garden", ""))
    kept.keep([Sent(2, 1, "kayak violin garden", "")], [2])
    assert kept.like("kayak violin garden", 2) == (2,)
    assert 1 not in kept


def test_the_words_of_a_template_are_nobodys_own() -> None:
    shared = words_of(["You were {how} about the regatta"])
    assert shared == {"you", "were", "about", "the", "regatta"}
    assert SentWords(shared).like("You were about the regatta", 2) == ()
    assert likeness("the regatta", "the regatta", shared) == 0
