"""What the tests of the store share."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from peewee import sqlite3  # type: ignore[attr-defined]

from linchpin_tui.storage.store import MIGRATIONS, Store, Writer, open_store
from linchpin_tui.storage.tables import TABLES, Contact, Interaction, Participation

if TYPE_CHECKING:
    from sqlite3 import Connection

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 25, 15, 0, tzinfo=UTC)
JOURNAL = {"operation", "change"}


@contextmanager
def opened(
    path: Path, *, wait: float = 30.0, migrations: str | Path = MIGRATIONS
) -> Iterator[Store]:
    """The store at a path, closed afterwards."""
    store = open_store(path, now=NOW, wait=wait, migrations=migrations)
    try:
        yield store
    finally:
        store.close()


def raw(path: Path) -> "Connection":
    """A connection of somebody else, by the driver in use: two in a process spoil each other."""
    connection: Connection = sqlite3.connect(path, isolation_level=None)
    return connection


def add_contact(writer: Writer, name: str, **values: object) -> int:
    """A contact with no more than a name."""
    return writer.insert(
        Contact,
        uid=name,
        name=name,
        name_key=name.casefold(),
        first_key=name.split()[0].casefold(),
        name_length=len(name),
        name_letters=len(set(name)),
        created_at=NOW,
        **values,
    )


def add_interaction(writer: Writer, uid: str, *contacts: int, **values: object) -> int:
    """A coffee with these contacts."""
    key = writer.insert(
        Interaction,
        **{
            "uid": uid,
            "status": "happened",
            "kind": "conversation",
            "channel": "in_person",
            "word": "coffee",
            "occurred_at": NOW,
            "local_date": "2026-11-25",
            "utc_offset": -300,
            "created_at": NOW,
            **values,
        },
    )
    for position, contact in enumerate(contacts):
        writer.insert(Participation, interaction=key, contact=contact, position=position)
    return key


def meet(store: Store, name: str) -> int:
    """One operation that writes a contact and a coffee with them; gives the contact's key."""

    def work(writer: Writer) -> int:
        contact = add_contact(writer, name)
        add_interaction(writer, f"coffee with {name}", contact)
        return contact

    return store.transact(work, kind="capture", label=f"coffee with {name}", now=NOW)


def count(store: Store, table: str) -> int:
    """How many rows a table has."""
    return int(store.rows(f"SELECT count(*) FROM {table}")[0][0])


def everything(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table but the journal."""
    names = [table._meta.table_name for table in TABLES]
    return {
        name: store.rows(f"SELECT * FROM {name} ORDER BY id")
        for name in names
        if name not in JOURNAL
    }


def is_sound(store: Store) -> bool:
    """Whether the file is whole and no row refers to nothing."""
    whole = store.rows("PRAGMA integrity_check") == [("ok",)]
    return whole and not store.rows("PRAGMA foreign_key_check")


def contents(directory: Path) -> dict[str, bytes]:
    """Every file of a directory, byte for byte."""
    return {file.name: file.read_bytes() for file in directory.iterdir() if file.is_file()}


def modes(directory: Path) -> dict[str, str]:
    """The rights of everything in a directory."""
    return {file.name: oct(file.stat().st_mode & 0o777) for file in sorted(directory.rglob("*"))}


def moment(minutes: int) -> datetime:
    """So many minutes after now."""
    return NOW + timedelta(minutes=minutes)


def in_another_process(scenario: str, *arguments: object) -> Any:
    """Run a scenario of `workers` in a fresh interpreter and give what it answers."""
    finished = subprocess.run(
        [sys.executable, "-m", "tests.storage.workers", scenario, *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr[-4000:]
    return json.loads(finished.stdout)
