"""Column types of our own."""

from datetime import UTC, datetime

from peewee import AutoField, Field

_FORMAT = "%Y-%m-%d %H:%M:%S.%f"


def stored_instant(moment: datetime) -> str:
    """An instant as its column holds it. Raises ValueError for a naive one: its meaning would be
    a guess."""
    if moment.tzinfo is None:
        raise ValueError(f"an instant needs a time zone: {moment!r}")
    return moment.astimezone(UTC).strftime(_FORMAT)


class KeyField(AutoField):
    """An integer key. Peewee copies it deeply for each table; a new one costs a tenth."""

    def __deepcopy__(self, memo: dict[int, object]) -> "KeyField":
        key = KeyField()
        key.name = self.name
        return key


class InstantField(Field):
    """An instant: aware datetimes in Python, naive UTC of fixed width in the column.

    Fixed width makes text order time order on SQLite. Peewee's own DateTimeField mis-sorts
    mixed offsets there and shifts hours on PostgreSQL.
    """

    field_type = "DATETIME"

    def db_value(self, value: datetime | None) -> str | None:
        """Raise ValueError for a naive datetime: its meaning would be a guess."""
        return None if value is None else stored_instant(value)

    def python_value(self, value: str | datetime | None) -> datetime | None:
        if value is None:
            return None
        moment = datetime.fromisoformat(value) if isinstance(value, str) else value
        return moment.replace(tzinfo=UTC)
