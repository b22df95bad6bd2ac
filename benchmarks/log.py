"""A long log: three years of talks, events and applications, for measuring what counts them."""

import random
from datetime import datetime, time, timedelta
from pathlib import Path
from uuid import UUID

from benchmarks.crowd import NOW
from linchpin_tui.domain.capture.likeness import letters
from linchpin_tui.domain.correcting import WORDS, word_of
from linchpin_tui.domain.vocabulary import GATHERINGS, INTERVIEWS, Channel, Kind
from linchpin_tui.services.demo.ledger import Ledger
from linchpin_tui.storage import tables
from linchpin_tui.storage.store import Store, open_store
from linchpin_tui.text import fold

INTERACTIONS = 20_000
YEARS = 3

_PEOPLE = 1_500
_KINDS = (
    *[Kind.CONVERSATION] * 14,
    *[Kind.INFORMATIONAL_INTERVIEW, Kind.JOB_INTERVIEW, Kind.PROFESSIONAL_EVENT],
    *[Kind.APPLICATION, Kind.RESEARCH, Kind.COACH_SESSION],
)


def fill_log(path: Path, interactions: int = INTERACTIONS, *, seed: int = 1) -> None:
    """Make a database at `path` with so many interactions over three years, up to NOW."""
    chance = random.Random(seed)
    ledger = Ledger(chance)
    for number in range(_PEOPLE if interactions else 0):
        _person(ledger, number, chance)
    first = NOW - timedelta(days=365 * YEARS)
    for number in range(interactions):
        _interaction(ledger, number, first, interactions, chance)
    store = open_store(str(path), now=NOW)
    try:
        store.unjournaled(lambda: _write(store, ledger, first))
        store.rows("ANALYZE")
        store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        store.close()


def _write(store: Store, ledger: Ledger, first: datetime) -> None:
    ledger.write(store)
    day = first.date().isoformat()
    store.run("UPDATE setting SET value = ? WHERE key = 'first_use'", day)
    store.run("UPDATE workdays SET effective_from = ?", day)
    store.run("UPDATE quota_target SET effective_from = ?", day)


def _person(ledger: Ledger, number: int, chance: random.Random) -> None:
    name = f"Person {number:04} Long"
    key = fold(name)
    ledger.add(
        tables.Contact,
        uid=ledger.uid(),
        name=name,
        name_key=key,
        first_key=key.split()[0],
        name_length=len(key),
        name_letters=letters(key),
        organization=f"Firm {number % 90}",
        introduced_by=chance.randrange(1, number + 1) if number > 50 else None,
        is_coach=number == 7,
        created_at=NOW - timedelta(days=365 * YEARS),
    )


def _interaction(
    ledger: Ledger, number: int, first: datetime, of: int, chance: random.Random
) -> None:
    day = (first + timedelta(days=365 * YEARS * number / of)).date()
    at = time(9 + chance.randrange(9), chance.choice((0, 15, 30, 45)))
    moment = datetime.combine(day, at).astimezone()
    offset = moment.utcoffset() or timedelta()
    kind = chance.choice(_KINDS)
    channel = chance.choice(list(Channel)) if kind is Kind.CONVERSATION else WORDS[kind][1]
    key = ledger.add(
        tables.Interaction,
        uid=str(UUID(int=chance.getrandbits(128), version=4)),
        status="happened",
        kind=kind.value,
        channel=channel.value if channel else None,
        word=word_of(kind, channel),
        occurred_at=moment,
        local_date=day.isoformat(),
        local_time=f"{at:%H:%M}",
        utc_offset=int(offset.total_seconds() // 60),
        minutes=chance.choice((None, 15, 30, 60)),
        significant=chance.random() < 0.2,
        created_at=moment,
    )
    people = 4 if kind in GATHERINGS else 2 if kind in INTERVIEWS else 1
    if kind in (Kind.APPLICATION, Kind.RESEARCH):
        people = 0
    for position, person in enumerate(chance.sample(range(1, _PEOPLE + 1), people)):
        ledger.add(
            tables.Participation,
            interaction=key,
            contact=person,
            position=position,
            decided=chance.choice((None, True, False)),
        )
        if chance.random() < 0.3:
            ledger.add(
                tables.Detail,
                contact=person,
                interaction=key,
                text="rows at dawn",
                learned_on=day.isoformat(),
                created_at=moment,
            )
