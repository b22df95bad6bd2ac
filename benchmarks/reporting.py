"""The report and the check after a long search: 20,000 interactions over three years."""

import random
import sys
from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from uuid import UUID

from benchmarks.crowd import NOW, fill
from benchmarks.installed import Installed
from benchmarks.report import REPORT, Figure
from benchmarks.timing import Case, measure
from linchpin_tui.storage import bulk, tables
from linchpin_tui.storage.store import Store, open_store

INTERACTIONS = 20_000
PEOPLE = 800
_DAYS = 3 * 365
_KINDS = (
    ("conversation", "coffee", "in_person"),
    ("conversation", "call", "call"),
    ("conversation", "email", "email"),
    ("informational_interview", "info interview", "video"),
    ("job_interview", "job interview", None),
    ("professional_event", "event", "in_person"),
    ("application", "applied", None),
    ("research", "research", None),
)


def measure_report(installed: Installed, room: Path, rounds: int) -> list[Figure]:
    """Every figure of the report and the check."""
    print(f"making {INTERACTIONS:,} interactions …", file=sys.stderr, flush=True)
    long, empty = room / "long.db", room / "short.db"
    fill_long(long)
    open_store(str(empty), now=NOW).close()
    cases = []
    for command in (("report", "--format", "html"), ("check", "--json")):
        for database in (empty, long):
            here = {
                **installed.environment,
                "LINCHPIN_DATABASE": str(database),
                "LINCHPIN_NOW": NOW.isoformat(),
            }
            whole = (str(installed.command), *command)
            cases.append(Case(command[0], partial(_always, whole), here))
    measure(cases, rounds)
    return [
        Figure(
            f"{full.name}, {INTERACTIONS:,} interactions",
            full.median,
            "s",
            REPORT,
            f"with none: {none.median * 1000:.0f} ms",
        )
        for none, full in zip(cases[::2], cases[1::2], strict=True)
    ]


def _always(command: tuple[str, ...], _turn: int) -> tuple[str, ...]:
    return command


def fill_long(path: Path) -> None:
    """Make a database with a search of three years at `path`."""
    fill(path, PEOPLE)
    store = open_store(str(path), now=NOW)
    try:
        store.unjournaled(lambda: _put(store))
        store.rows("ANALYZE")
    finally:
        store.close()


def _put(store: Store) -> None:
    chance = random.Random(7)
    first = NOW - timedelta(days=_DAYS)
    store.run("UPDATE setting SET value = ? WHERE key = 'first_use'", first.date().isoformat())
    store.run("UPDATE workdays SET effective_from = ?", first.date().isoformat())
    known = [key for (key,) in store.rows("SELECT id FROM contact WHERE NOT asleep")]
    start = int(store.rows("SELECT MAX(id) FROM interaction")[0][0])
    there = int(store.rows("SELECT COUNT(*) FROM interaction")[0][0])
    new = range(start + 1, start + 1 + INTERACTIONS - there)
    bulk.put(store, tables.Interaction, _interactions(new, chance))
    bulk.put(
        store,
        tables.Participation,
        ({"interaction": key, "contact": chance.choice(known), "position": 0} for key in new),
    )
    for table in (tables.Detail, tables.Favor, tables.FollowUp):
        bulk.put(store, table, _facts(table, new, known, chance))


def _interactions(new: range, chance: random.Random) -> Iterator[dict[str, object]]:
    for key in new:
        kind, word, channel = chance.choice(_KINDS)
        at = NOW - timedelta(days=chance.randrange(_DAYS), hours=chance.randrange(5))
        yield {
            "id": key,
            "uid": str(UUID(int=chance.getrandbits(128))),
            "status": "happened",
            "kind": kind,
            "channel": channel,
            "word": word,
            "occurred_at": at,
            "local_date": at.date().isoformat(),
            "utc_offset": 0,
            "minutes": chance.choice((None, 20, 30, 60)),
            "about": f"room {chance.randrange(40)}",
            "pitch_outcome": chance.choice((None, None, "polite")),
            "created_at": at,
        }


def _facts(
    table: type[tables.Table], new: range, known: list[int], chance: random.Random
) -> Iterator[dict[str, object]]:
    day = NOW.date().isoformat()
    for key in new:
        if chance.random() < 0.2:
            fact: dict[str, object] = {
                "interaction": key,
                "contact": chance.choice(known),
                "text": "something of use",
            }
            if table is tables.Detail:
                fact |= {"learned_on": day, "created_at": NOW}
            elif table is tables.Favor:
                fact |= {"direction": "given", "on_date": day}
            else:
                fact |= {"promised_on": day, "commitment": chance.random() < 0.05}
            yield fact
