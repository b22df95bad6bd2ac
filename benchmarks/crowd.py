"""Databases with many people in them, and names of people who are in none."""

import random
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from linchpin_tui.services.demo.generate import generate
from linchpin_tui.services.demo.words.names import CULTURES
from linchpin_tui.storage import bulk
from linchpin_tui.storage.journal import undo
from linchpin_tui.storage.store import Store, open_store
from linchpin_tui.storage.tables import Operation

_ONSETS = ["b", "br", "ch", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v"]
_VOWELS = ["a", "e", "i", "o", "u", "ai", "ee", "ia"]
_CODAS = ["", "", "n", "r", "s", "l", "th", "nd", "m"]

NOW = datetime.fromisoformat("2026-11-25T15:00").astimezone()
"""A Wednesday afternoon, for all that is measured."""


def fill(path: Path, people: int) -> tuple[str, ...]:
    """Make a database with so many people at `path`: the demo's life and a crowd around it.

    Everything is journalled, as an import leaves it. Gives everyone's name.
    """
    store = open_store(str(path), now=NOW)
    try:
        generate(store, now=NOW, people=people)
        store.unjournaled(lambda: _journal(store))
        store.rows("ANALYZE")
        store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        return tuple(name for (name,) in store.rows("SELECT name FROM contact ORDER BY id"))
    finally:
        store.close()


def take_back(path: Path) -> None:
    """Undo the last step in the database at `path`, so that the next starts from the same."""
    store = open_store(str(path), now=NOW)
    try:
        undo(store, now=NOW, origin="bench")
    finally:
        store.close()


def strangers(seed: int = 1) -> Iterator[str]:
    """Names without end that nobody has, all different: first names as others have them."""
    chance = random.Random(seed)
    seen: set[str] = set()
    while True:
        name = f"{chance.choice(CULTURES[0].given)} {_word(chance, 3)}"
        if name not in seen:
            seen.add(name)
            yield name


def _word(chance: random.Random, syllables: int) -> str:
    parts = (
        chance.choice(_ONSETS) + chance.choice(_VOWELS) + chance.choice(_CODAS)
        for _ in range(syllables)
    )
    return "".join(parts).capitalize()


def _journal(store: Store) -> None:
    """One operation for all."""
    operation = {
        "id": 1,
        "kind": "import",
        "label": "import everything",
        "origin": "shell",
        "created_at": NOW,
    }
    bulk.put(store, Operation, [operation])
    for table in ("contact", "interaction"):
        store.run(
            'INSERT INTO change (operation_id, in_table, "row", after) '
            f"""SELECT 1, '{table}', id, json_object('id', id, 'uid', uid) FROM {table}"""
        )
