"""The rows every new database begins with."""

from datetime import datetime

from linchpin_tui.domain.vocabulary import Measure, Period, Sense
from linchpin_tui.storage.database import Database

# The creed's numbers; they hold until the user says otherwise.
_QUOTAS = (
    (Measure.CONTACTS, Period.DAY, Sense.AT_LEAST, 10),
    (Measure.INTERVIEWS, Period.WEEK, Sense.TOWARDS, 10),
    (Measure.DECISION_MAKER_INTERVIEWS, Period.WEEK, Sense.AT_LEAST, 5),
    (Measure.COACH, Period.WEEK, Sense.AT_LEAST, 1),
)


def seed(database: Database, now: datetime) -> None:
    """Write the first day of use (the local date of `now`), the working week and the quotas."""
    today = now.date().isoformat()
    database.run('INSERT INTO "setting" ("key", "value") VALUES (?, ?)', "first_use", today)
    database.run(
        'INSERT INTO "workdays" ("effective_from", "days", "week_start") VALUES (?, ?, ?)',
        today,
        "12345",
        1,
    )
    for position, (measure, period, sense, target) in enumerate(_QUOTAS, start=1):
        quota = database.run(
            'INSERT INTO "quota" ("key", "period", "sense", "enabled", "position")'
            " VALUES (?, ?, ?, 1, ?)",
            measure.value,
            period.value,
            sense.value,
            position,
        ).lastrowid
        database.run(
            'INSERT INTO "quota_target" ("quota_id", "effective_from", "target") VALUES (?, ?, ?)',
            quota,
            today,
            target,
        )
