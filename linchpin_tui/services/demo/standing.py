"""What stands beside the talks: everyone's row, ties, the pitch, targets, days off, the inbox."""

from datetime import date, datetime, timedelta
from random import Random

from linchpin_tui.domain.capture.likeness import letters
from linchpin_tui.domain.vocabulary import FavorDirection, FavorKind, Measure
from linchpin_tui.services.demo.appointments import PITCH_WEEKS
from linchpin_tui.services.demo.chance import chance
from linchpin_tui.services.demo.days import Days, clock_time, moment
from linchpin_tui.services.demo.ledger import Ledger
from linchpin_tui.services.demo.people import Character
from linchpin_tui.services.demo.story import Story
from linchpin_tui.services.demo.words.giving import PITCHES
from linchpin_tui.storage import tables
from linchpin_tui.storage.store import Store
from linchpin_tui.text import fold

INBOX = (
    "cofee with the planner from the rail terminal, wants the stock-count template",
    "did you mean coffee?",
)
"""A line that was not understood, and why."""

_TIES = 44
_TIE_NOTES = (
    None,
    None,
    "worked together once",
    "neighbors",
    "same choir",
    "old rivals, fond ones",
)


def targets(days: Days) -> tuple[tuple[Measure, date, int], ...]:
    """Which targets were changed to what, from which day on."""
    this_tuesday = days.day(days.this_week, 1)
    lately = this_tuesday if this_tuesday <= days.today else this_tuesday - timedelta(days=7)
    return (
        (Measure.INTERVIEWS, days.day(4, 0), 6),
        (Measure.DECISION_MAKER_INTERVIEWS, days.day(4, 0), 3),
        (Measure.CONTACTS, days.day(8, 2), 8),
        (Measure.DECISION_MAKER_INTERVIEWS, lately, 4),
    )


def backdate(store: Store, days: Days) -> None:
    """Let what a new database begins with begin on the first day. Inside `unjournaled`."""
    first = days.first.isoformat()
    store.run("UPDATE setting SET value = ? WHERE key = 'first_use'", first)
    store.run("UPDATE workdays SET effective_from = ?", first)
    store.run("UPDATE quota_target SET effective_from = ?", first)
    for measure, since, target in targets(days):
        store.run(
            "INSERT INTO quota_target (quota_id, effective_from, target) "
            "SELECT id, ?, ? FROM quota WHERE key = ?",
            since.isoformat(),
            target,
            measure.value,
        )


def promise_more(story: Story) -> None:
    """Promises whose time has come or comes soon, made in the latest talks; one some time."""
    today = story.days.today
    due: list[date | None] = [
        today,
        story.days.last_worked(),
        story.days.last_worked(before=today - timedelta(days=3)),
        story.days.next_worked(today + timedelta(days=1)),
        story.days.next_worked(today + timedelta(days=5)),
        None,
    ]
    latest = (
        talk
        for talk in reversed(story.talks)
        if talk.took_place and talk.minutes and len(talk.people) == 1 and talk.day < today
    )
    for talk in latest:
        [one] = talk.people
        if one.is_coach or one.id in talk.promises:
            continue
        if due and (due[-1] is None or due[-1] >= talk.day):
            story.facts.promise(talk, one, due.pop(), done=False)
        if not due:
            break
    sessions = [talk for talk in story.talks if story.cast.coach in talk.people and talk.took_place]
    story.facts.promise(sessions[-1], story.cast.coach, story.days.next_worked(today), done=False)


def put_people(ledger: Ledger, everyone: list[Character], now: datetime) -> None:
    """Everyone's row, with roles and tags; rows come before those that name them."""
    for one in everyone:
        key = fold(one.name)
        since = min(one.known_since, now.date())
        added = ledger.add(
            tables.Contact,
            uid=ledger.uid(),
            name=one.name,
            name_key=key,
            first_key=key.split(" ", 1)[0],
            name_length=len(key),
            name_letters=letters(key),
            organization=one.organization,
            title=one.title,
            email=one.email,
            phone=one.phone,
            place=one.place,
            how_met=one.how_met,
            met_on=since.isoformat(),
            employment=one.employment.value,
            decides=one.decides,
            line_of_work=one.line.value,
            introduced_by=None if one.introduced_by is None else one.introduced_by.id,
            keep_in_touch_days=one.keep,
            notes=one.remark,
            is_coach=one.is_coach,
            asleep=one.asleep,
            archived_at=moment(one.last, None) if one.archived and one.last else None,
            created_at=min(moment(since, clock_time(9 * 60)), now),
        )
        assert added == one.id
        for role in one.roles:
            ledger.add(tables.ContactRole, contact=one.id, role=role.value)
        for tag in one.tags:
            ledger.add(tables.ContactTag, contact=one.id, tag=tag)


def put_the_rest(seed: int, story: Story) -> None:
    """Pitches, days off, ties and the inbox."""
    days, ledger = story.days, story.ledger
    source = chance(seed, "standing")
    for version, (words, only_you) in enumerate(PITCHES):
        ledger.add(
            tables.Pitch,
            version=version + 1,
            words=words,
            only_you=only_you,
            created_at=moment(days.day(PITCH_WEEKS[version], 0), clock_time(8 * 60)),
        )
    for first, last, why in days.off:
        ledger.add(tables.DayOff, first=first.isoformat(), last=last.isoformat(), why=why)
    line, why = INBOX
    captured = days.now - timedelta(minutes=50)
    offset = captured.utcoffset() or timedelta()
    ledger.add(
        tables.InboxLine,
        uid=ledger.uid(),
        line=line,
        why=why,
        captured_at=captured,
        utc_offset=int(offset.total_seconds() // 60),
    )
    _ties(story, source)


def _ties(story: Story, source: Random) -> None:
    """Who knows whom; some because of you, which was a favor to both."""
    known = [one for one in story.cast.everyone if one.last is not None]
    pairs: dict[tuple[int, int], None] = {}
    while len(pairs) < min(_TIES, len(known)):
        one = source.choice(known)
        near = [
            other
            for other in known
            if other is not one
            and (other.organization == one.organization or other.introduced_by is one.introduced_by)
        ]
        other = source.choice(near) if near and source.random() < 0.7 else source.choice(known)
        if other is one or other.introduced_by is one or one.introduced_by is other:
            continue
        pairs[min(one.id, other.id), max(one.id, other.id)] = None
    for number, (first, second) in enumerate(pairs):
        pair = story.cast.everyone[first - 1], story.cast.everyone[second - 1]
        _tie(story, pair, source, made_by_you=number % 5 == 0)


def _tie(
    story: Story, pair: tuple[Character, Character], source: Random, *, made_by_you: bool
) -> None:
    first, second = pair
    assert first.last is not None
    assert second.last is not None
    day = min(first.last, second.last)
    story.ledger.add(
        tables.Tie,
        first=first.id,
        second=second.id,
        note="met through me" if made_by_you else source.choice(_TIE_NOTES),
        made_by_you=made_by_you,
        created_at=moment(day, clock_time(20 * 60)) if day < story.days.today else story.days.now,
    )
    if not made_by_you:
        return
    for one, other in (pair, pair[::-1]):
        story.ledger.add(
            tables.Favor,
            contact=one.id,
            direction=FavorDirection.GIVEN.value,
            kind=FavorKind.INTRODUCTION.value,
            text=f"an introduction to {other.name}",
            on_date=day.isoformat(),
        )
