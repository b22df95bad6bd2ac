"""A database with thousands of thank-you notes in it, most of them sent, each with its own words."""

import random
from datetime import timedelta
from pathlib import Path

from benchmarks.crowd import NOW, fill
from linchpin_tui.storage import bulk
from linchpin_tui.storage.store import Store, open_store
from linchpin_tui.storage.tables import ThankYouNote, ThankYouReason

NOTES, OPEN = 5_000, 200
"""So many notes, and so many of them open."""

_PEOPLE = 1_500
_LENGTH = 80
_SYLLABLES = ("ka", "ri", "mo", "len", "ta", "sou", "ber", "vi", "dan", "ost", "el", "gar", "pi")


def fill_with_notes(path: Path) -> None:
    """Make a database at `path`: a life of many people, and thousands of notes to them."""
    fill(path, _PEOPLE)
    store = open_store(str(path), now=NOW)
    try:
        store.unjournaled(lambda: _write(store))
        store.rows("ANALYZE")
        store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        store.close()


def _write(store: Store) -> None:
    chance = random.Random(5)
    vocabulary = ["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 3))) for _ in range(4_000)]
    people = [id for (id,) in store.rows("SELECT id FROM contact ORDER BY id")]
    talks = [id for (id,) in store.rows("SELECT id FROM interaction ORDER BY id")]
    ((there, open_now),) = store.rows(
        "SELECT COUNT(*), COALESCE(SUM(state IN ('owed', 'snoozed', 'offered')), 0)"
        " FROM thank_you_note"
    )
    (first,) = store.rows("SELECT COALESCE(MAX(id), 0) + 1 FROM thank_you_note")[0]
    keys = range(first, first + NOTES - there)
    bulk.put(
        store,
        ThankYouNote,
        (
            _note(chance, vocabulary, key, people, is_open=key < first + OPEN - open_now)
            for key in keys
        ),
    )
    bulk.put(
        store,
        ThankYouReason,
        (
            {"note": key, "reason": "conversation", "interaction": chance.choice(talks)}
            for key in keys
        ),
    )


def _note(
    chance: random.Random, vocabulary: list[str], key: int, people: list[int], *, is_open: bool
) -> dict[str, object]:
    """A note as its columns hold it."""
    at = NOW - timedelta(hours=chance.randint(1, 4_000))
    whose = people[key % len(people)]
    if is_open:
        due = NOW + timedelta(hours=chance.randint(-90, 70))
        return {"id": key, "contact": whose, "state": "owed", "due_at": due, "created_at": at}
    words = chance.choices(vocabulary, k=_LENGTH)
    return {
        "id": key,
        "contact": whose,
        "state": "sent",
        "sent_at": at,
        "created_at": at,
        "channel": "email",
        "thanks": "Thank you for Tuesday's half hour.",
        "detail": " ".join(words),
        "next_step": "I'll tell you how it goes.",
    }
