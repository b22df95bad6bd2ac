"""Column types of our own."""

from datetime import UTC, datetime

from peewee import Field

_FORMAT = "%Y-%m-%d %H:%M:%S.%f"


class InstantField(Field):
    """An instant: aware datetimes in Python, naive UTC of fixed width in the column.

    Fixed width makes text order time order on SQLite. Peewee's own DateTimeField mis-sorts
    mixed offsets there and shifts hours on PostgreSQL.
    """

    field_type = "DATETIME"

    def db_value(self, value: datetime | None) -> str | None:
        """Raise ValueError for a naive datetime: its meaning would be a guess."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"an instant needs a time zone: {value!r}")
        return value.astimezone(UTC).strftime(_FORMAT)

    def python_value(self, value: str | datetime | None) -> datetime | None:
        if value is None:
            return None
        moment = datetime.fromisoformat(value) if isinstance(value, str) else value
        return moment.replace(tzinfo=UTC)
