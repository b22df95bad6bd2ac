"""Importing people from a file: a preview that changes nothing, then one step that can be undone.

Imported people sleep until the first interaction with them. Somebody known gains what was empty
and loses nothing; the same file again adds nothing.
"""

import uuid
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from linchpin_tui.domain.capture.likeness import letters
from linchpin_tui.exchange.headings import Field, mapping_of
from linchpin_tui.exchange.people import read_people
from linchpin_tui.exchange.records import PeopleFile, PersonRow, Remark, Unreadable
from linchpin_tui.exchange.text_files import shown_name
from linchpin_tui.services.acquaintances import uid_of
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.services.matching import (
    MOST_LIKE,
    KnownRow,
    Like,
    Likeness,
    LookAlike,
    Sorted,
    sort_rows,
)
from linchpin_tui.storage.queries.cards import FILLABLE, cards, deleted_uids, lacks, last_operation
from linchpin_tui.storage.store import Writer
from linchpin_tui.storage.tables import Contact
from linchpin_tui.text import fold

__all__ = [
    "MOST_LIKE",
    "Cancelled",
    "Done",
    "Field",
    "KnownRow",
    "Like",
    "Likeness",
    "LookAlike",
    "PersonRow",
    "Preview",
    "Remark",
    "Stage",
    "commit",
    "mapping",
    "people",
    "preview",
]

_EVERY = 250
"""Rows written from one beat to the next."""


class Stage(StrEnum):
    """What is being done, for those who watch."""

    READING = "reading"
    COMPARING = "comparing"
    STORING = "storing"


Progress = Callable[[Stage, int, int], None]
"""Told how much of a stage is done, of how much."""


class Cancelled(Exception):
    """It was called off; nothing has been changed."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What importing a file would do. `file` is its name, safe to show.

    `header`: the line of the header, `columns` what each of its headings was taken for, `unused`
    those that were not used. `new`, `known`, `look_alikes` and `unreadable` are its rows, each
    with its line; `remarks` name cells that were left out of rows that were read.
    """

    file: str
    header: int
    columns: tuple[tuple[str, str], ...]
    unused: tuple[str, ...]
    new: tuple[PersonRow, ...]
    known: tuple[KnownRow, ...]
    look_alikes: tuple[LookAlike, ...]
    unreadable: tuple[Remark, ...]
    remarks: tuple[Remark, ...]
    people: tuple[PersonRow, ...]
    as_of: int

    @property
    def rows(self) -> int:
        """How many rows the file has, those left out among them."""
        return len(self.people) + len(self.unreadable)

    @property
    def filling(self) -> int:
        """How many people known would gain something."""
        return len({row.contact.id for row in self.known if row.contact and row.fills})


@dataclass(frozen=True, slots=True)
class Done:
    """What an import did. `operation` is None where there was nothing new, and nothing was stored.

    `added`: the keys of the new contacts with the lines they come from. `filled`: how many people
    known gained something. `left_out`: look-alikes about which nothing was said.
    """

    file: str
    operation: int | None
    added: tuple[tuple[int, int], ...]
    filled: int
    left_out: tuple[LookAlike, ...]


def mapping(text: str) -> dict[Field, str]:
    """Which heading holds what, from `name=Full,organization=Firm`. Raises Refused."""
    try:
        return mapping_of(text)
    except Unreadable as error:
        raise Refused(str(error), field="map") from error


def preview(
    desk: Desk,
    path: Path,
    mapping: Mapping[Field, str] | None = None,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Preview:
    """Read a file of people and see whom its rows mean; nothing is stored.

    `cancelled` is asked now and then. Raises Refused where the file cannot be used, Cancelled,
    and StorageError.
    """
    watch = _Watch(progress, cancelled)
    try:
        read = read_people(path, mapping, today=desk.today(), beat=watch.beat(Stage.READING))
    except Unreadable as error:
        raise Refused(str(error), field="file") from error
    with desk.store.read():
        as_of = last_operation(desk.store)
        everyone = cards(desk.store)
    found = sort_rows(read.people, everyone, beat=watch.beat(Stage.COMPARING))
    return _preview(shown_name(path), read, found, as_of)


def commit(
    desk: Desk,
    preview: Preview,
    *,
    as_new: Collection[int] = (),
    as_same: Mapping[int, int] | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Done:
    """Import what a preview showed, as one step: new people are added, people known filled in.

    A look-alike is left out, unless its line is in `as_new` (a new person) or in `as_same`, with
    the key of the contact that it is. Where the desk has changed since the preview, rows are
    compared again: nobody is added twice. Once `progress` was told that all is stored it is too
    late to call it off. Raises Cancelled and StorageError, and then nothing is stored; Refused
    for a contact that is not there.
    """
    watch = _Watch(progress, cancelled)
    same = dict(as_same or {})
    made: list[Done] = []
    if not (preview.new or preview.filling or as_new or same):
        return Done(preview.file, None, (), 0, preview.look_alikes)

    def work(writer: Writer) -> Done:
        found = Sorted(preview.new, preview.known, preview.look_alikes)
        if last_operation(desk.store) != preview.as_of:
            found = sort_rows(preview.people, cards(desk.store), beat=watch.beat(Stage.COMPARING))
        made.append(_Import(desk, writer, preview, watch).put(found, frozenset(as_new), same))
        return made[0]

    return desk.transact(work, kind="import", label=lambda: _label(made[0]))


def _label(done: Done) -> str:
    """What undo calls an import."""
    if not done.added:
        return f"what {done.file} filled in about {people(done.filled)}"
    return f"the import of {people(len(done.added))} from {done.file}"


def people(number: int) -> str:
    """`1 person`, `10,000 people`."""
    return f"{number:,} {'person' if number == 1 else 'people'}"


class _Watch:
    """Tells how far it has come, and asks whether to go on."""

    def __init__(self, progress: Progress | None, cancelled: Callable[[], bool] | None) -> None:
        self._progress = progress
        self._cancelled = cancelled

    def beat(self, stage: Stage) -> Callable[[int, int], None]:
        def beat(done: int, of: int) -> None:
            if self._cancelled is not None and self._cancelled():
                raise Cancelled
            if self._progress is not None:
                self._progress(stage, done, of)

        return beat


class _Import:
    """Writes what was found, inside the transaction of a writer."""

    def __init__(self, desk: Desk, writer: Writer, preview: Preview, watch: _Watch) -> None:
        self.desk = desk
        self.writer = writer
        self.file = preview.file
        self.original = {row.line: row for row in preview.people}
        self.beat = watch.beat(Stage.STORING)
        self.now = desk.now()
        self.taken = deleted_uids(desk.store)

    def put(self, found: Sorted, as_new: frozenset[int], as_same: Mapping[int, int]) -> Done:
        told = {alike.row.line: alike for alike in found.look_alikes}
        chosen = [told[line].row for line in as_new if line in told]
        new = [row for row in (*found.new, *chosen) if row.line not in as_same]
        new.sort(key=lambda row: row.line)
        fills = [
            (known.contact.id, known.row, known.fills)
            for known in found.known
            if known.contact is not None and known.fills
        ]
        open_rows = {row.line: row for row in found.new} | {n: told[n].row for n in told}
        fills += [
            (contact, open_rows[line], FILLABLE)
            for line, contact in as_same.items()
            if line in open_rows
        ]
        total = len(new) + len(fills)
        added = []
        for number, row in enumerate(new):
            if number % _EVERY == 0:
                self.beat(number, total)
            added.append((self._add(row), row.line))
        filled = set()
        for number, (contact, row, fields) in enumerate(fills, len(new)):
            if number % _EVERY == 0:
                self.beat(number, total)
            if self._fill(contact, row, fields):
                filled.add(contact)
        self.beat(total, total)
        taken = as_new | as_same.keys()
        return Done(
            file=self.file,
            operation=self.writer.operation if added or filled else None,
            added=tuple(added),
            filled=len(filled),
            left_out=tuple(alike for line, alike in told.items() if line not in taken),
        )

    def _add(self, row: PersonRow) -> int:
        key = fold(row.name)
        uid = uid_of(self.original[row.line])
        return self.writer.insert(
            Contact,
            # It is taken where somebody deleted is to come back as a new person.
            uid=str(uuid.uuid4()) if uid in self.taken else uid,
            name=row.name,
            name_key=key,
            first_key=key.split(" ", 1)[0],
            name_length=len(key),
            name_letters=letters(key),
            asleep=True,
            created_at=self.now,
            **_values(row, FILLABLE),
        )

    def _fill(self, contact: int, row: PersonRow, fields: Iterable[str]) -> bool:
        """Give a contact what it lacks; whether that was anything."""
        lacking = lacks(self.desk.store, contact)
        if lacking is None:
            raise Refused(f"There is nobody with id:{contact}.", field="as_same")
        values = _values(row, lacking.intersection(fields))
        if values:
            self.writer.update(Contact, contact, **values)
        return bool(values)


def _values(row: PersonRow, fields: Iterable[str]) -> dict[str, object]:
    """What a row has for these fields, as columns hold it."""
    found: dict[str, object] = {}
    for name in fields:
        value = getattr(row, name)
        if value:
            found[name] = value.isoformat() if isinstance(value, date) else value
    return found


def _preview(file: str, read: PeopleFile, found: Sorted, as_of: int) -> Preview:
    return Preview(
        file=file,
        header=read.header,
        columns=read.columns,
        unused=read.unused,
        new=found.new,
        known=found.known,
        look_alikes=found.look_alikes,
        unreadable=read.unreadable,
        remarks=read.remarks,
        people=read.people,
        as_of=as_of,
    )
