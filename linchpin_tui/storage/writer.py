"""Writing rows, each with its image before and after in the journal of the same transaction."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from json import JSONEncoder

from peewee import Field, ForeignKeyField

from linchpin_tui.storage.database import Database
from linchpin_tui.storage.fields import stored_instant
from linchpin_tui.storage.tables import Table

Raw = str | int | float | None
Image = dict[str, Raw]
"""A row, or the part of it that changed: raw column values by column name."""

_to_json = JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_layouts: dict[type[Table], "Layout"] = {}


class Writer:
    """Writes rows inside a transaction and journals them.

    The operation's row is written with its first change; without a change there is none.
    """

    def __init__(
        self,
        database: Database,
        *,
        kind: str,
        label: str | Callable[[], str],
        origin: str,
        capture_id: str | None,
        now: datetime,
    ) -> None:
        self._database = database
        self._kind = kind
        self._label = label
        self._origin = origin
        self._capture_id = capture_id
        self._now = now
        self._reverts: int | None = None
        self._operation: int | None = None
        self._changes: list[tuple[int, str, int, str | None, str | None]] = []

    def describe(self, label: str, *, reverts: int) -> None:
        """Say what the operation does, before its first change: it reverts another one."""
        self._label = label
        self._reverts = reverts

    @property
    def operation(self) -> int:
        """The key of the operation; asking for it keeps the operation even without a change."""
        if self._operation is None:
            label = self._label if isinstance(self._label, str) else ""
            self._operation = self._insert(
                "operation",
                {
                    "kind": self._kind,
                    "label": label,
                    "origin": self._origin,
                    "capture_id": self._capture_id,
                    "reverts_id": self._reverts,
                    "created_at": stored_instant(self._now),
                },
            )
        return self._operation

    def insert(self, table: type[Table], **values: object) -> int:
        """Add a row, fields by name (a foreign key takes the key); gives its key."""
        layout = layout_of(table)
        image = layout.defaults()
        image.update(layout.raw(values))
        return self.insert_image(layout.name, image)

    def update(self, table: type[Table], id: int, **changes: object) -> None:
        """Change fields of a row. Raises LookupError when there is no such row."""
        layout = layout_of(table)
        self.update_image(layout.name, id, layout.raw(changes))

    def delete(self, table: type[Table], id: int) -> None:
        """Remove a row. Raises LookupError when there is no such row."""
        layout = layout_of(table)
        self.delete_image(layout.name, id, layout.columns)

    def insert_image(self, table: str, image: Image) -> int:
        """Add a row from raw column values; `id` among them or None for a new key."""
        key = self._insert(table, image)
        self._journal(table, key, None, {**image, "id": key})
        return key

    def update_image(self, table: str, key: int, after: Image) -> None:
        """Set raw columns of a row; columns that already hold the value are left out."""
        current = self.image(table, key, after)
        if current is None:
            raise LookupError(f"no row {key} in {table}")
        changed = {column: value for column, value in after.items() if current[column] != value}
        if not changed:
            return
        assignments = ", ".join(f'"{column}" = ?' for column in changed)
        self._database.run(
            f'UPDATE "{table}" SET {assignments} WHERE "id" = ?', *changed.values(), key
        )
        before = {column: current[column] for column in changed}
        self._journal(table, key, before, changed)

    def delete_image(self, table: str, key: int, columns: Iterable[str]) -> None:
        """Remove a row, keeping `columns` of it in the journal."""
        current = self.image(table, key, columns)
        if current is None:
            raise LookupError(f"no row {key} in {table}")
        self._database.run(f'DELETE FROM "{table}" WHERE "id" = ?', key)
        self._journal(table, key, current, None)

    def image(self, table: str, key: int, columns: Iterable[str]) -> Image | None:
        """The raw values of a row as it is now; None when there is no such row."""
        names = tuple(columns)
        listed = ", ".join(f'"{name}"' for name in names)
        row = self._database.run(f'SELECT {listed} FROM "{table}" WHERE "id" = ?', key).fetchone()
        return None if row is None else dict(zip(names, row, strict=True))

    def finish(self) -> None:
        """Write the journal; called once, before the commit."""
        if self._operation is None:
            return
        if not isinstance(self._label, str):
            self._database.run(
                'UPDATE "operation" SET "label" = ? WHERE "id" = ?',
                self._label(),
                self._operation,
            )
        for change in self._changes:
            self._database.run(
                'INSERT INTO "change" ("operation_id", "in_table", "row", "before", "after")'
                " VALUES (?, ?, ?, ?, ?)",
                *change,
            )

    def _insert(self, table: str, image: Image) -> int:
        columns = ", ".join(f'"{column}"' for column in image)
        marks = ", ".join("?" * len(image))
        cursor = self._database.run(
            f'INSERT INTO "{table}" ({columns}) VALUES ({marks})', *image.values()
        )
        return cursor.lastrowid or 0

    def _journal(self, table: str, key: int, before: Image | None, after: Image | None) -> None:
        self._changes.append(
            (
                self.operation,
                table,
                key,
                None if before is None else _to_json(before),
                None if after is None else _to_json(after),
            )
        )


class Layout:
    """What writing needs to know of a table, worked out once."""

    def __init__(self, table: type[Table]) -> None:
        meta = table._meta
        self.name: str = meta.table_name
        self.fields: tuple[Field, ...] = tuple(meta.sorted_fields)
        self._by_name: dict[str, Field] = {}
        self._defaults: list[tuple[Field, object]] = []
        for field in self.fields:
            self._by_name[field.name] = field
            if isinstance(field, ForeignKeyField):
                self._by_name[field.object_id_name] = field
            if not field.primary_key:
                self._defaults.append((field, field.default))
        self.columns: tuple[str, ...] = tuple(field.column_name for field in self.fields)

    def defaults(self) -> Image:
        """A new row's columns as the table declares them."""
        return {
            field.column_name: _raw(field, default() if callable(default) else default)
            for field, default in self._defaults
        }

    def raw(self, values: Mapping[str, object]) -> Image:
        """Field values as raw columns. Raises TypeError for a field that is not there."""
        image: Image = {}
        for name, value in values.items():
            field = self._by_name.get(name)
            if field is None:
                raise TypeError(f"{self.name} has no field {name!r}")
            image[field.column_name] = _raw(field, value)
        return image


def layout_of(table: type[Table]) -> Layout:
    """The layout of a table."""
    layout = _layouts.get(table)
    if layout is None:
        layout = _layouts[table] = Layout(table)
    return layout


def table_named(name: str) -> type[Table] | None:
    """The table of that name; None when this version has none."""
    from linchpin_tui.storage.tables import TABLES

    for table in TABLES:
        if table._meta.table_name == name:
            return table
    return None


def _raw(field: Field, value: object) -> Raw:
    stored = None if value is None else field.db_value(value)  # type: ignore[no-untyped-call]
    if stored is None or type(stored) in (str, int, float):
        return stored
    if isinstance(stored, bool):
        return int(stored)
    if isinstance(stored, str):  # An enum's value.
        return str.__str__(stored)
    raise TypeError(f"{field.name} cannot hold {value!r}")
