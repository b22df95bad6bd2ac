"""Undo and redo, from the journal that every operation leaves.

An ordinary operation may be undone; its undo is an operation of its own, journaled too, and may
be redone as long as nothing else was done since.
"""

import json
from datetime import datetime

from peewee import ForeignKeyField, IntegrityError

from linchpin_tui.light import NamedTuple
from linchpin_tui.storage.draft_keys import DRAFT_BY, DRAFT_TEMPLATE, NOTE_DRAFT
from linchpin_tui.storage.fields import stored_instant
from linchpin_tui.storage.queries.columns import moment
from linchpin_tui.storage.store import Store
from linchpin_tui.storage.tables import Contact, Table, ThankYouNote, ThankYouReason
from linchpin_tui.storage.writer import Image, Writer, layout_of, table_named

_ORDINARY = "kind NOT IN ('undo', 'redo')"
_CONTACT = layout_of(Contact).name
_NOTE = layout_of(ThankYouNote).name
_REASON = layout_of(ThankYouReason).name

_Row = tuple[str, int]
"""A table's name and a row's key."""


class CannotUndo(Exception):
    """A row is not as the operation left it; the message says which, for the user."""


class Pending(NamedTuple):
    """What would be undone, or redone, next: the user's own operation, never the undo of it.

    `left_by`: the origin of who did it, or, where it would be redone, of who turned it back.
    """

    operation: int
    kind: str
    label: str
    origin: str
    created_at: datetime
    left_by: str


class Reverted(NamedTuple):
    """What was undone or redone. `operation` is the new one, `reverts` the user's own.

    `kept`: what stayed although the operation had brought it, a sentence each.
    """

    operation: int
    reverts: int
    kind: str
    label: str
    kept: tuple[str, ...] = ()


class _Change(NamedTuple):
    table: str
    key: int
    before: Image | None
    after: Image | None

    @property
    def row(self) -> _Row:
        return self.table, self.key


def next_undo(store: Store) -> Pending | None:
    """The operation that `undo` would turn back; None when there is none."""
    rows = store.rows(
        "SELECT id, kind, label, origin, created_at FROM operation"
        f" WHERE undone_at IS NULL AND {_ORDINARY} ORDER BY id DESC LIMIT 1"
    )
    return _pending(rows[0]) if rows else None


def next_redo(store: Store) -> Pending | None:
    """The operation that `redo` would do again; None when there is none."""
    undone = _last_undo(store)
    if undone is None:
        return None
    undoing, original = undone
    rows = store.rows(
        "SELECT id, kind, label, origin, created_at FROM operation WHERE id = ?", original
    )
    turned_back = store.rows("SELECT origin FROM operation WHERE id = ?", undoing)
    return _pending(rows[0], left_by=turned_back[0][0])


def undo(
    store: Store, *, now: datetime, origin: str, wait: float = 30.0, expected: int | None = None
) -> Reverted | None:
    """Turn back the newest operation; None when there is none.

    Raises CannotUndo when the newest is another than `expected` (None: whichever it is) or when
    a row is no longer as the operation left it, and StorageError.
    """
    writer = _writer(store, "undo", now, origin)

    def work(writer: Writer) -> Reverted | None:
        pending = next_undo(store)
        if pending is None:
            return None
        _refuse_another(pending, expected)
        writer.describe(pending.label, reverts=pending.operation)
        kept = _invert(store, writer, pending.operation)
        _mark(store, pending.operation, undone_at=now)
        return Reverted(writer.operation, pending.operation, pending.kind, pending.label, kept)

    return store.write(writer, work, wait=wait)


def redo(
    store: Store, *, now: datetime, origin: str, wait: float = 30.0, expected: int | None = None
) -> Reverted | None:
    """Do again what the last undo turned back; None when there is none.

    Raises CannotUndo when that is another than `expected` (None: whichever it is) or when a row
    is no longer as the undo left it, and StorageError.
    """
    writer = _writer(store, "redo", now, origin)

    def work(writer: Writer) -> Reverted | None:
        pending = next_redo(store)
        undone = _last_undo(store)
        if pending is None or undone is None:
            return None
        _refuse_another(pending, expected)
        undoing, _ = undone
        writer.describe(pending.label, reverts=undoing)
        kept = _invert(store, writer, undoing)
        _mark(store, undoing, undone_at=now)
        _mark(store, pending.operation, undone_at=None)
        return Reverted(writer.operation, pending.operation, pending.kind, pending.label, kept)

    return store.write(writer, work, wait=wait)


def _refuse_another(pending: Pending, expected: int | None) -> None:
    if expected is not None and pending.operation != expected:
        raise CannotUndo("Something else was done meanwhile; look again first.")


def _invert(store: Store, writer: Writer, operation: int) -> tuple[str, ...]:
    """Turn back an operation's changes, newest first; gives a sentence for each thing kept."""
    changes = [
        _Change(table, key, _image(before), _image(after))
        for table, key, before, after in store.rows(
            "SELECT in_table, row, before, after FROM change WHERE operation_id = ?"
            " ORDER BY id DESC",
            operation,
        )
    ]
    brought = {change.row for change in changes if change.before is None}
    notes = _written_notes(store, brought)
    kept = _detach(store, writer, brought, notes)
    sentences = tuple(_kept_sentence(store, note, kept) for note in notes)
    for change in changes:
        if change.row in kept:
            continue
        try:
            _turn_back(writer, change)
        except IntegrityError as error:
            raise CannotUndo(
                f"{_words(writer, change)} cannot be turned back: something else depends on it."
            ) from error
    return sentences


def _turn_back(writer: Writer, change: _Change) -> None:
    table = table_named(change.table)
    image = change.after if change.after is not None else change.before
    assert image is not None
    columns = layout_of(table).columns if table is not None else ()
    if not set(image) <= set(columns):
        raise CannotUndo("It was done by an older linchpin-tui whose record no longer fits.")
    current = writer.image(change.table, change.key, image)
    if change.after is None:
        if current is not None:
            raise CannotUndo(f"{_words(writer, change)} is there again already.")
        writer.insert_image(change.table, image)
        return
    if current is None:
        raise CannotUndo(f"{_words(writer, change)} is no longer there.")
    if current != change.after:
        raise CannotUndo(f"{_words(writer, change)} has changed since.")
    if change.before is None:
        writer.delete_image(change.table, change.key, columns)
    else:
        writer.update_image(change.table, change.key, change.before)


def _written_notes(store: Store, brought: set[_Row]) -> tuple[int, ...]:
    """The notes that would go with what is removed although somebody has written in them."""
    drafts = store.rows(
        f"SELECT n.id, n.contact_id, d.text FROM draft d JOIN {_NOTE} n"
        f" ON d.key = '{NOTE_DRAFT}' || n.id ORDER BY n.id"
    )
    return tuple(
        note
        for note, contact, text in drafts
        if ((_NOTE, note) in brought or (_CONTACT, contact) in brought) and _says_something(text)
    )


def _detach(
    store: Store, writer: Writer, brought: set[_Row], notes: tuple[int, ...]
) -> frozenset[_Row]:
    """Let the written notes go of what is about to be removed; gives the rows that stay.

    With a note stay its reasons and whatever it cannot be without, its contact first of all.
    """
    kept: set[_Row] = {(_NOTE, note) for note in notes}
    for note in notes:
        reasons = store.rows(f"SELECT id FROM {_REASON} WHERE note_id = ?", note)
        kept |= {(_REASON, key) for (key,) in reasons} & brought
    unseen = list(kept)
    while unseen:
        needed = {
            target
            for _, target, optional in _references(writer, unseen.pop())
            if not optional and target in brought
        }
        unseen.extend(needed - kept)
        kept |= needed
    kept &= brought
    for table, key in sorted(kept):
        loose: Image = {
            column: None
            for column, target, optional in _references(writer, (table, key))
            if optional and target in brought and target not in kept
        }
        if loose:
            writer.update_image(table, key, loose)
    return frozenset(kept)


def _references(writer: Writer, row: _Row) -> list[tuple[str, _Row, bool]]:
    """The rows that a row names: by which column, which row, and whether the column may be null."""
    name, key = row
    table = table_named(name)
    assert table is not None
    fields = [f for f in layout_of(table).fields if isinstance(f, ForeignKeyField)]
    image = writer.image(name, key, ["id", *(field.column_name for field in fields)]) or {}
    found = []
    for field in fields:
        target = image.get(field.column_name)
        if isinstance(target, int):
            related: type[Table] = field.rel_model
            found.append((field.column_name, (layout_of(related).name, target), bool(field.null)))
    return found


def _kept_sentence(store: Store, note: int, kept: frozenset[_Row]) -> str:
    contact, name = store.rows(
        f"SELECT c.id, c.name FROM {_CONTACT} c JOIN {_NOTE} n ON n.contact_id = c.id WHERE n.id = ?",
        note,
    )[0]
    if (_CONTACT, contact) in kept:
        return f"The note to {name} is kept, and {name} with it: you have written in it."
    return f"The note to {name} is kept: you have written in it."


def _words(writer: Writer, change: _Change) -> str:
    """A row in words, from what is known of it, to begin a sentence."""
    table = table_named(change.table)
    known = {**(change.before or {}), **(change.after or {})}
    if table is not None:
        known = writer.image(change.table, change.key, layout_of(table).columns) or known
    thing = change.table.replace("_", " ")
    named = next((known[c] for c in ("name", "text", "title", "line") if known.get(c)), None)
    if change.table == _CONTACT and named:
        return str(named)
    return f"The {thing} “{named}”" if named else f"A {thing}"


def _last_undo(store: Store) -> tuple[int, int] | None:
    """The newest undo that can be redone and what it reverted; None after other work."""
    rows = store.rows(
        "SELECT id, reverts_id FROM operation WHERE kind = 'undo' AND undone_at IS NULL AND id >"
        f" coalesce((SELECT max(id) FROM operation WHERE {_ORDINARY}), 0) ORDER BY id DESC LIMIT 1"
    )
    return (rows[0][0], rows[0][1]) if rows else None


def _mark(store: Store, operation: int, *, undone_at: datetime | None) -> None:
    stored = None if undone_at is None else stored_instant(undone_at)
    store.run("UPDATE operation SET undone_at = ? WHERE id = ?", stored, operation)


def _writer(store: Store, kind: str, now: datetime, origin: str) -> Writer:
    return Writer(store.database, kind=kind, label="", origin=origin, capture_id=None, now=now)


def _pending(row: tuple[int, str, str, str, str], *, left_by: str = "") -> Pending:
    key, kind, label, origin, created_at = row
    return Pending(key, kind, label, origin, moment(created_at), left_by or origin)


def _image(stored: str | None) -> Image | None:
    return None if stored is None else json.loads(stored)


def _says_something(draft: str) -> bool:
    """Whether a draft holds text; one that is a JSON object does when any of its parts does."""
    try:
        parts = json.loads(draft)
    except ValueError:
        return bool(draft.strip())
    if isinstance(parts, dict):
        written = [part for key, part in parts.items() if key not in (DRAFT_BY, DRAFT_TEMPLATE)]
        return any(isinstance(part, str) and part.strip() for part in written)
    return bool(draft.strip())
