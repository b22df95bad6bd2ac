"""A small world to try services in: a desk on a real file, a clock that is set, people by name."""

import itertools
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path

from linchpin_tui.clock import local
from linchpin_tui.domain.capture.likeness import letters
from linchpin_tui.paths import Paths
from linchpin_tui.services.desk import Desk, open_desk
from linchpin_tui.services.thanks_opening import OpenedNote, open_notes
from linchpin_tui.storage import tables
from linchpin_tui.storage.store import Writer
from linchpin_tui.text import fold

WEDNESDAY = datetime.fromisoformat("2026-11-25T10:00")
"""When it is now, unless a test says otherwise: Wednesday of week 2026-W48, local time."""

_numbers = itertools.count(1)


class World:
    """People and what happened with them. `now` is a naive local moment and may be set."""

    def __init__(self, directory: Path, now: datetime = WEDNESDAY) -> None:
        self.now = now
        self.paths = Paths(
            database=directory / "data" / "linchpin.db",
            spool=directory / "state" / "spool",
            config=directory / "config" / "config.toml",
            backups=directory / "data" / "backups",
            log=directory / "state" / "linchpin.log",
        )
        self.desk: Desk = open_desk(self.paths, self.clock)
        self.ids: dict[str, int] = {}

    def clock(self) -> datetime:
        return local(self.now)

    def begun_before(self) -> None:
        """Let yesterday be the first day of use: on that day nothing is to catch up."""
        store, day = self.desk.store, self.now.date() - timedelta(days=1)
        update = "UPDATE setting SET value = ? WHERE key = 'first_use'"
        store.unjournaled(lambda: store.run(update, day.isoformat()))

    def knows(self, name: str, *, via: str | None = None, **fields: object) -> int:
        """Put someone into the web; gives their id."""
        key = fold(name)

        def work(writer: Writer) -> int:
            return writer.insert(
                tables.Contact,
                uid=f"contact-{next(_numbers)}",
                name=name,
                name_key=key,
                first_key=key.split()[0],
                name_length=len(key),
                name_letters=letters(key),
                introduced_by=self.ids[via] if via else None,
                created_at=self.clock(),
                **fields,
            )

        self.ids[name] = self.desk.transact(work, kind="add_contact", label=f"add {name}")
        return self.ids[name]

    def happened(
        self,
        kind: str,
        *names: str,
        on: date | None = None,
        at: time | None = None,
        channel: str | None = "in_person",
        word: str = "coffee",
        status: str = "happened",
        got: Sequence[tuple[str, str]] = (),
        details: Sequence[tuple[str, str]] = (),
        decided: Sequence[str] = (),
        **fields: object,
    ) -> tuple[int, tuple[OpenedNote, ...]]:
        """Record an interaction the way capture does; gives its id and the notes it opened.

        `got` and `details` are (name, text) pairs; without `on` it is now.
        """
        day = on or self.now.date()
        if at is None and on is None:
            at = self.now.time()
        moment = local(datetime.combine(day, at or time(12)))
        offset = moment.utcoffset() or timedelta()

        def work(writer: Writer) -> tuple[int, tuple[OpenedNote, ...]]:
            key = writer.insert(
                tables.Interaction,
                uid=f"interaction-{next(_numbers)}",
                status=status,
                kind=kind,
                channel=channel,
                word=word,
                occurred_at=moment,
                local_date=day.isoformat(),
                local_time=at.strftime("%H:%M") if at else None,
                utc_offset=int(offset.total_seconds() // 60),
                created_at=self.clock(),
                **fields,
            )
            for position, name in enumerate(names):
                writer.insert(
                    tables.Participation,
                    interaction=key,
                    contact=self.ids[name],
                    position=position,
                    decided=True if name in decided else None,
                )
            for name, text in got:
                writer.insert(
                    tables.Favor,
                    contact=self.ids[name],
                    interaction=key,
                    direction="received",
                    text=text,
                    on_date=day.isoformat(),
                )
            for name, text in details:
                writer.insert(
                    tables.Detail,
                    contact=self.ids[name],
                    interaction=key,
                    text=text,
                    learned_on=day.isoformat(),
                    created_at=self.clock(),
                )
            return key, open_notes(writer, self.desk.store, key, now=self.clock())

        return self.desk.transact(work, kind="capture", label=f"record {word}")

    def count(self, table: str) -> int:
        """How many rows a table has."""
        return int(self.desk.store.rows(f"SELECT COUNT(*) FROM {table}")[0][0])
