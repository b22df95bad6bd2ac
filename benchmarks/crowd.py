"""A database with many people in it: made-up names, some of them met, everything journalled."""

import random
import uuid
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path

from linchpin_tui.domain.capture.likeness import letters
from linchpin_tui.domain.vocabulary import Channel, Employment, Kind, Status
from linchpin_tui.storage.journal import undo
from linchpin_tui.storage.store import Store, open_store
from linchpin_tui.storage.tables import (
    Change,
    Contact,
    Interaction,
    Operation,
    Participation,
    Table,
)
from linchpin_tui.storage.writer import layout_of
from linchpin_tui.text import fold

_ONSETS = ["b", "br", "ch", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v"]
_VOWELS = ["a", "e", "i", "o", "u", "ai", "ee", "ia"]
_CODAS = ["", "", "n", "r", "s", "l", "th", "nd", "m"]

NOW = datetime.fromisoformat("2026-11-25T15:00").astimezone()
"""A Wednesday afternoon, for all that is measured."""

CROWD, STRANGERS = 1, 2
"""Seeds of names: of those in the database, and of some that are not."""

DAYS = 180
MEETINGS = 3_000
"""Half a year at 10 contacts a day and more: the most interactions in a database."""


def fill(path: Path, people: int) -> None:
    """Make `people` contacts in the database at `path`; some of them have been met once."""
    store = open_store(path, now=NOW)
    try:
        store.unjournaled(lambda: _fill(store, people, NOW))
        store.rows("ANALYZE")
        store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        store.close()


def take_back(path: Path) -> None:
    """Undo the last step in the database at `path`, so that the next starts from the same."""
    store = open_store(path, now=NOW)
    try:
        undo(store, now=NOW, origin="bench")
    finally:
        store.close()


def names(seed: int) -> Iterator[str]:
    """Names of two words without end, all different; the same for the same seed."""
    chance = random.Random(seed)
    seen: set[str] = set()
    while True:
        name = f"{_word(chance, 2)} {_word(chance, chance.choice((2, 2, 3)))}"
        if name not in seen:
            seen.add(name)
            yield name


def _word(chance: random.Random, syllables: int) -> str:
    parts = (
        chance.choice(_ONSETS) + chance.choice(_VOWELS) + chance.choice(_CODAS)
        for _ in range(syllables)
    )
    return "".join(parts).capitalize()


def _fill(store: Store, people: int, now: datetime) -> None:
    chance = random.Random(people)
    first = int(store.rows("SELECT COALESCE(MAX(id), 0) + 1 FROM contact")[0][0])
    known = list(zip(range(first, first + people), names(CROWD), strict=False))
    contacts = [_contact(chance, id, name, now) for id, name in known]
    met = [id for id, _name in known if id % 5 == 0][:MEETINGS]
    meeting = int(store.rows("SELECT COALESCE(MAX(id), 0) + 1 FROM interaction")[0][0])
    meetings = [_interaction(chance, id, now) for id, _ in enumerate(met, meeting)]
    _insert(store, Contact, contacts)
    _insert(store, Interaction, meetings)
    _insert(
        store,
        Participation,
        ({"interaction": meeting + i, "contact": id, "position": 0} for i, id in enumerate(met)),
    )
    _journal(store, Contact, contacts, now)
    _journal(store, Interaction, meetings, now)


def _contact(chance: random.Random, id: int, name: str, now: datetime) -> dict[str, object]:
    key = fold(name)
    return {
        "id": id,
        "uid": str(uuid.UUID(int=chance.getrandbits(128), version=4)),
        "name": name,
        "name_key": key,
        "first_key": key.split()[0],
        "name_length": len(key),
        "name_letters": letters(key),
        "organization": f"{_word(chance, 2)} {chance.choice(('Labs', 'Works', 'Group'))}",
        "employment": Employment.EMPLOYED,
        "introduced_by": id - 1 if id % 3 == 0 else None,
        "created_at": now - timedelta(days=DAYS),
    }


def _interaction(chance: random.Random, id: int, now: datetime) -> dict[str, object]:
    at = now - timedelta(minutes=chance.randrange(60, DAYS * 24 * 60))
    return {
        "id": id,
        "uid": str(uuid.UUID(int=chance.getrandbits(128), version=4)),
        "status": Status.HAPPENED,
        "kind": Kind.CONVERSATION,
        "channel": Channel.CALL,
        "word": "call",
        "occurred_at": at,
        "local_date": at.date().isoformat(),
        "utc_offset": 0,
        "created_at": at,
    }


def _journal(
    store: Store, table: type[Table], rows: list[dict[str, object]], now: datetime
) -> None:
    """One operation for all, as an import leaves it."""
    operation = int(store.rows("SELECT COALESCE(MAX(id), 0) + 1 FROM operation")[0][0])
    label = f"import {len(rows)} rows"
    _insert(
        store,
        Operation,
        [{"id": operation, "kind": "import", "label": label, "origin": "shell", "created_at": now}],
    )
    name = layout_of(table).name
    _insert(
        store,
        Change,
        (
            {
                "operation": operation,
                "in_table": name,
                "row": row["id"],
                "after": f'{{"id":{row["id"]},"uid":"{row["uid"]}"}}',
            }
            for row in rows
        ),
    )


def _insert(store: Store, table: type[Table], rows: Iterable[Mapping[str, object]]) -> None:
    layout = layout_of(table)
    images = [{**layout.defaults(), **layout.raw(row)} for row in rows]
    if not images:
        return
    columns = ", ".join(f'"{column}"' for column in images[0])
    marks = ", ".join("?" * len(images[0]))
    connection = store.database.connection()  # type: ignore[no-untyped-call]
    connection.executemany(
        f'INSERT INTO "{layout.name}" ({columns}) VALUES ({marks})',
        [tuple(image[column] for column in images[0]) for image in images],
    )
