"""Short ways to make records for the tests of the rules."""

from datetime import UTC, date, datetime, time, timedelta, timezone

from linchpin_tui.domain.records import (
    Calendar,
    DayOff,
    Interaction,
    Participant,
    Person,
    Quota,
    Target,
    WorkWeek,
)
from linchpin_tui.domain.vocabulary import (
    Channel,
    Direction,
    Kind,
    Measure,
    Period,
    Sense,
    Status,
)

NEW_YORK = timezone(timedelta(hours=-5))
WED = date(2026, 11, 25)
"""A Wednesday; the week is 2026-W48."""

DANA, SAM, KIM, LEE = (
    Person(1, "Dana Lee"),
    Person(2, "Sam Ortiz"),
    Person(3, "Kim Wu"),
    Person(4, "Lee Park"),
)
WORKED = frozenset({1, 2, 3, 4, 5})


def at(day: date, hour: int = 12, minute: int = 0) -> datetime:
    """A moment on the local clock."""
    return datetime.combine(day, time(hour, minute), NEW_YORK)


def there(
    person: Person = DANA,
    *,
    decided: bool | None = None,
    significant: bool = False,
    something_came: bool = False,
    is_coach: bool = False,
) -> Participant:
    return Participant(
        person,
        decided=decided,
        significant=significant,
        something_came=something_came,
        is_coach=is_coach,
    )


def interaction(
    *participants: Participant | Person,
    id: int = 1,
    kind: Kind = Kind.CONVERSATION,
    channel: Channel | None = Channel.IN_PERSON,
    day: date = WED,
    hour: int | None = None,
    minutes: int | None = None,
    status: Status = Status.HAPPENED,
    answered: bool = True,
    significant: bool = False,
    word: str = "coffee",
    about: str | None = None,
    organization: str | None = None,
) -> Interaction:
    """Something that happened on Wednesday 25 November with these people (Persons as they are)."""
    return Interaction(
        id=id,
        uid=f"i{id}",
        status=status,
        kind=kind,
        channel=channel,
        word=word,
        occurred_at=at(day, 12 if hour is None else hour).astimezone(UTC),
        day=day,
        at=None if hour is None else time(hour),
        minutes=minutes,
        direction=Direction.OUTBOUND,
        significant=significant,
        answered=answered,
        about=about,
        organization=organization,
        participants=tuple(there(p) if isinstance(p, Person) else p for p in participants),
    )


def quota(
    target: int = 10,
    period: Period = Period.DAY,
    sense: Sense = Sense.AT_LEAST,
    *later: tuple[date, int],
    key: Measure = Measure.CONTACTS,
    since: date = date(2026, 1, 1),
) -> Quota:
    """A quota in force since the beginning of the year, and its later targets."""
    targets = (Target(since, target), *(Target(day, number) for day, number in later))
    return Quota(key.value, period, sense, targets)


def calendar(
    *days_off: date | tuple[date, date],
    first_use: date = date(2026, 1, 1),
    worked: frozenset[int] = WORKED,
    week_start: int = 1,
    opens: time = time(9),
    closes: time = time(18),
    later: tuple[WorkWeek, ...] = (),
    small_days: frozenset[date] = frozenset(),
) -> Calendar:
    """Monday to Friday, nine to six, with these days (or ranges) off."""
    return Calendar(
        first_use=first_use,
        work_weeks=(WorkWeek(date(2020, 1, 1), worked, week_start), *later),
        days_off=tuple(
            DayOff(*(off if isinstance(off, tuple) else (off, off))) for off in days_off
        ),
        opens=opens,
        closes=closes,
        small_days=small_days,
    )
