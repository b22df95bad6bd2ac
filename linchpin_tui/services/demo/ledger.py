"""The rows of a made-up life, gathered before they are written at once."""

from collections.abc import Mapping
from random import Random
from uuid import UUID

from linchpin_tui.storage import bulk
from linchpin_tui.storage.store import Store
from linchpin_tui.storage.tables import TABLES, Table


class Ledger:
    """Rows by table, each with the key it will have. Keys begin with 1: the tables are empty."""

    def __init__(self, source: Random) -> None:
        self._rows: dict[type[Table], list[dict[str, object]]] = {}
        self._source = source

    def add(self, table: type[Table], **values: object) -> int:
        """Add a row, fields by name; gives its key."""
        rows = self._rows.setdefault(table, [])
        key = len(rows) + 1
        rows.append({"id": key, **values})
        return key

    def change(self, table: type[Table], key: int, **values: object) -> None:
        """Change fields of a row that was added."""
        self._rows[table][key - 1].update(values)

    def rows(self, table: type[Table]) -> list[dict[str, object]]:
        """The rows of a table so far."""
        return self._rows.get(table, [])

    def uid(self) -> str:
        """An identifier for interchange."""
        return str(UUID(int=self._source.getrandbits(128), version=4))

    def write(self, store: Store) -> Mapping[type[Table], int]:
        """Write everything, inside `unjournaled`; gives how many rows of each table."""
        for table in TABLES:
            if table in self._rows:
                bulk.put(store, table, self._rows[table])
        return {table: len(rows) for table, rows in self._rows.items()}
