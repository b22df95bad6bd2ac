"""What was counted on each day, counted by the database; and what offered quotas ask for besides.

The rules are those of `domain.counting` and `domain.offered`; a test holds the two together.
"""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from typing import Protocol

from linchpin_tui.domain.offered import Beside, Introduction
from linchpin_tui.domain.quota_history import DayCount
from linchpin_tui.domain.records import Favor, Person
from linchpin_tui.domain.vocabulary import FavorDirection, Measure
from linchpin_tui.storage.fields import stored_instant
from linchpin_tui.storage.queries import coaches
from linchpin_tui.storage.queries.columns import moment
from linchpin_tui.storage.store import Store


class LocalClock(Protocol):
    """Gives a naive moment on the wall clock as an aware one."""

    def __call__(self, moment: datetime) -> datetime: ...


_HAPPENED = "i.deleted_at IS NULL AND i.status = 'happened' AND i.answered"
_INTERVIEW = "i.kind IN ('informational_interview', 'job_interview')"
_GATHERING = "i.kind IN ('professional_event', 'job_search_group', 'social')"
_MET = (
    f"(i.channel IN ('in_person', 'call', 'video') OR (i.channel IS NULL AND {_INTERVIEW}))"
    f" AND (i.kind = 'conversation' OR {_INTERVIEW})"
)
_SOMETHING_CAME = " OR ".join(
    f"EXISTS (SELECT 1 FROM {table} x WHERE x.interaction_id = i.id"
    " AND x.contact_id = p.contact_id)"
    for table in ("detail", "finding", "favor", "follow_up")
)
_COUNTS = (
    f"{_HAPPENED} AND (({_MET})"
    f" OR ((i.kind = 'conversation' OR {_INTERVIEW}) AND (i.significant OR p.significant))"
    f" OR ({_GATHERING} AND (p.significant OR {_SOMETHING_CAME})))"
)
_THERE = (
    "participation p JOIN interaction i ON i.id = p.interaction_id"
    " JOIN contact c ON c.id = p.contact_id AND c.deleted_at IS NULL"
)
_SOMEBODY = (
    "EXISTS (SELECT 1 FROM participation p JOIN contact c ON c.id = p.contact_id"
    " AND c.deleted_at IS NULL WHERE p.interaction_id = i.id AND {which})"
)
_REQUIRED = (
    "(i.kind = 'application' AND EXISTS (SELECT 1 FROM interaction_tag t"
    " WHERE t.interaction_id = i.id AND t.tag = 'required'))"
)
_PER_DAY = "i.local_date BETWEEN ? AND ? GROUP BY i.local_date"
_BY_INTERACTION = {
    Measure.INTERVIEWS: _INTERVIEW,
    Measure.DECISION_MAKER_INTERVIEWS: f"{_INTERVIEW} AND {_SOMEBODY.format(which='p.decided')}",
    Measure.ONE_ON_ONE: (
        f"{_MET} AND (SELECT COUNT(*) FROM participation p JOIN contact c ON c.id = p.contact_id"
        " AND c.deleted_at IS NULL WHERE p.interaction_id = i.id) = 1"
    ),
    Measure.PROFESSIONAL_EVENTS: "i.kind = 'professional_event'",
}
# Everyone with whom something was on these days; looked back at from there.
_SEEN = (
    "SELECT q.contact_id FROM participation q JOIN interaction j ON j.id = q.interaction_id"
    " WHERE j.local_date BETWEEN ? AND ?"
)
_FIRST_COUNTED = f"""
SELECT contact_id, id FROM (
  SELECT p.contact_id AS contact_id, i.id AS id, i.local_date AS local_date,
         ROW_NUMBER() OVER (PARTITION BY p.contact_id ORDER BY i.local_date, i.id) AS number
  FROM {_THERE} WHERE c.introduced_by_id IS NOT NULL AND {_COUNTS} AND p.contact_id IN ({_SEEN})
) first WHERE number = 1 AND local_date BETWEEN ? AND ?
"""
_MET_AGAIN = f"""
SELECT contact_id, id FROM (
  SELECT p.contact_id AS contact_id, i.id AS id, i.local_date AS local_date, {_MET} AS met,
         FIRST_VALUE({_GATHERING}) OVER (
           PARTITION BY p.contact_id ORDER BY i.local_date, i.occurred_at, i.id) AS at_event,
         ROW_NUMBER() OVER (
           PARTITION BY p.contact_id, {_MET} ORDER BY i.local_date, i.occurred_at, i.id) AS number
  FROM {_THERE} WHERE {_HAPPENED} AND p.contact_id IN ({_SEEN})
) again WHERE met AND at_event AND number = 1 AND local_date BETWEEN ? AND ?
"""
_FAVORS = (
    "SELECT f.id, c.id, c.name, f.text, f.on_date, f.interaction_id FROM favor f"
    " JOIN contact c ON c.id = f.contact_id AND c.deleted_at IS NULL"
    " LEFT JOIN interaction i ON i.id = f.interaction_id"
    " WHERE f.direction = 'given' AND f.on_date BETWEEN ? AND ?"
    " AND (i.id IS NULL OR (i.deleted_at IS NULL AND i.status = 'happened'))"
    " ORDER BY f.on_date, f.id"
)
_TIES = (
    "SELECT t.created_at, a.id, a.name, b.id, b.name FROM tie t"
    " JOIN contact a ON a.id = t.first_id AND a.deleted_at IS NULL"
    " JOIN contact b ON b.id = t.second_id AND b.deleted_at IS NULL"
    " WHERE t.made_by_you AND t.created_at >= ? AND t.created_at < ? ORDER BY t.created_at, t.id"
)


def by_day(
    store: Store, measure: Measure, first: date, last: date, local: LocalClock
) -> dict[date, DayCount]:
    """What a measure counted on each local date from `first` to `last`, in one query."""
    days: tuple[str | int, ...] = (first.isoformat(), last.isoformat())
    if measure is Measure.CONTACTS:
        sql = (
            f"SELECT i.local_date, COUNT(DISTINCT p.contact_id), 0 FROM {_THERE}"
            f" WHERE {_COUNTS} AND {_PER_DAY}"
        )
    elif measure is Measure.APPLICATIONS:
        sql = (
            "SELECT i.local_date, SUM(CASE WHEN i.kind = 'application' THEN 1 ELSE 0 END), COUNT(*)"
            f" FROM interaction i WHERE {_HAPPENED} AND NOT {_REQUIRED} AND {_PER_DAY}"
        )
    elif measure is Measure.COACH:
        was_coach, given = coaches.condition(coaches.history(store))
        sql = (
            "SELECT i.local_date, COUNT(*), 0 FROM interaction i"
            f" WHERE {_HAPPENED} AND (i.kind = 'coach_session'"
            f" OR {_SOMEBODY.format(which=was_coach)}) AND {_PER_DAY}"
        )
        days = (*given, *days)
    elif measure in _BY_INTERACTION:
        sql = (
            "SELECT i.local_date, COUNT(*), 0 FROM interaction i"
            f" WHERE {_HAPPENED} AND {_BY_INTERACTION[measure]} AND {_PER_DAY}"
        )
    else:
        return _of_others(store, measure, first, last, local)
    return {
        date.fromisoformat(day): DayCount(int(done), int(of))
        for day, done, of in store.rows(sql, *days)
    }


def beside(
    store: Store, measures: Collection[Measure], first: date, last: date, local: LocalClock
) -> Beside:
    """What these measures ask for besides the interactions of the days from `first` to `last`."""
    found = Beside()
    days = (first.isoformat(), last.isoformat())
    if Measure.FAVORS_GIVEN in measures:
        found = found._replace(favors=_favors(store, *days))
    if Measure.INTRODUCTIONS_MADE in measures:
        found = found._replace(introductions=_introductions(store, first, last, local))
    if Measure.SECOND_MEETINGS in measures:
        found = found._replace(met_again=dict(store.rows(_MET_AGAIN, *days, *days)))
    if Measure.NEW_PEOPLE in measures:
        found = found._replace(first_counted=dict(store.rows(_FIRST_COUNTED, *days, *days)))
    return found


def _of_others(
    store: Store, measure: Measure, first: date, last: date, local: LocalClock
) -> dict[date, DayCount]:
    """Those that count no interactions, or people by what came before."""
    found = beside(store, (measure,), first, last, local)
    behind = [*found.met_again.values(), *found.first_counted.values()]
    days = [favor.day for favor in found.favors] + [one.day for one in found.introductions]
    if behind:
        on = {
            id: date.fromisoformat(day)
            for id, day in store.rows(
                "SELECT id, local_date FROM interaction WHERE local_date BETWEEN ? AND ?",
                first.isoformat(),
                last.isoformat(),
            )
        }
        days += [on[id] for id in behind]
    counted: dict[date, DayCount] = {}
    for day in days:
        counted[day] = DayCount(counted.get(day, DayCount()).done + 1)
    return counted


def _favors(store: Store, first: str, last: str) -> tuple[Favor, ...]:
    return tuple(
        Favor(id, Person(who, name), FavorDirection.GIVEN, text, date.fromisoformat(on), behind)
        for id, who, name, text, on, behind in store.rows(_FAVORS, first, last)
    )


def _introductions(
    store: Store, first: date, last: date, local: LocalClock
) -> tuple[Introduction, ...]:
    since = local(datetime.combine(first, time()))
    until = local(datetime.combine(last + timedelta(days=1), time()))
    return tuple(
        Introduction(moment(at).date(), Person(one, name), Person(other, named))
        for at, one, name, other, named in store.rows(
            _TIES, stored_instant(since), stored_instant(until)
        )
    )
