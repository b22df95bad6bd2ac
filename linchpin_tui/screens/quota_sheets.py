"""The sheets of the quotas screen: targets, days off, your week, more quotas."""

from collections.abc import Awaitable, Callable

from linchpin_tui.domain.days_off import days_off_typed, why_not_off
from linchpin_tui.domain.hours import hours_typed, hours_words
from linchpin_tui.domain.quotas import Reading, changes
from linchpin_tui.domain.records import DayOff, Quota
from linchpin_tui.domain.vocabulary import Period, Sense
from linchpin_tui.domain.wording import short_day
from linchpin_tui.domain.work_days import WEEKDAYS, days_words, workdays_typed
from linchpin_tui.screens.menu import Menu, Way
from linchpin_tui.screens.place import PlaceScreen
from linchpin_tui.screens.quota_commands import EditTarget
from linchpin_tui.screens.sheet import AskLine, Choose
from linchpin_tui.services import days_off, quota_history, quota_switch, quotas, work_hours
from linchpin_tui.services import work_week as weeks
from linchpin_tui.services.desk import Refused, StorageError
from linchpin_tui.services.quota_page import QuotaPage

Step = Callable[[], Awaitable[None]]

_RUNS = "runs"
_LISTED = 5
"""Days off that the sheet of your week names."""


def edit_target(place: PlaceScreen, reading: Reading, quota: Quota) -> None:
    """Ask for another target, with the history of it above."""
    key, title, gauge = reading.gauge.key, reading.title, reading.gauge
    limit = gauge.sense is Sense.AT_MOST
    each = "% of all you do" if limit else "a day" if gauge.period is Period.DAY else "a week"
    most = quotas.WHOLE if limit else quotas.HIGHEST_TARGET

    async def set_target(answer: str) -> None:
        if await place.do(quotas.set_target, key, int(answer)):
            place.say(f"{title}: {int(answer)} {each} from today on")

    def check(answer: str) -> str | None:
        if answer.isascii() and answer.isdigit() and int(answer[:6]) <= most:
            return None
        return f"A whole number from 0 to {most}, please."

    place.ask(
        AskLine(
            f"{title} {each}",
            "The new target, from today on. Days gone by keep the one they had. "
            f"0 rests the quota.{_history(place, quota)}",
            check=check,
        ),
        set_target,
    )


def _history(place: PlaceScreen, quota: Quota) -> str:
    today = place.desk.now().date()
    told = [f"{one.target} from {short_day(one.effective_from, today)}" for one in changes(quota)]
    return f"\n\nSo far: {', '.join(told)}." if told else ""


def take_day_off(place: PlaceScreen, page: QuotaPage) -> None:
    """Ask which days are off; those that are stand above."""
    named = ", ".join(words for words, _ in page.days_off)
    off = f"\n\nOff now: {named}." if named else ""

    async def take(answer: str) -> None:
        try:
            chosen = await place.desk.ask(days_off.days_typed, answer)
            words = await place.desk.ask(days_off.words, chosen)
            is_off = await place.desk.ask(days_off.toggle, chosen)
        except Refused as refusal:
            place.say(refusal.message, warning=True)
            return
        except StorageError as trouble:
            place.say_trouble(str(trouble))
            return
        place.reload()
        if is_off:
            place.say(f"Off: {words}. Nothing is due then", undo="takes that back")
        else:
            place.say(f"Worked again: {words}", undo="takes that back")

    def check(answer: str) -> str | None:
        try:
            chosen = days_off_typed(answer, place.desk.now().date())
        except ValueError as wrong:
            return str(wrong)
        return why_not_off(chosen, page.earliest_off)

    place.ask(
        AskLine(
            "Which day is off?",
            "A day, or the first and the last: today, fri, 24 dec, 24 dec to 2 jan. "
            f"Days that are off already are worked again.{off}",
            check=check,
        ),
        take,
    )


def more_quotas(place: PlaceScreen, page: QuotaPage) -> None:
    """Which quotas are on; choosing one switches it over."""
    offered, runs = page.offered, page.back.runs is not None
    ways = [
        Way(each.offer.title, f"{each.offer.about} · {each.words}", each.offer.key, each.on)
        for each in offered
    ]
    ways.append(Way("Runs", "periods met one after another; days off break none", _RUNS, runs))
    on = {each.offer.key: each.on for each in offered}

    async def switch(key: str) -> None:
        if key == _RUNS:
            if await place.do(quota_history.switch_runs, not runs):
                place.say(f"Runs are {'off' if runs else 'shown beside the contact days'}")
            return
        if await place.do(quota_switch.switch, key, not on[key]):
            title = next(each.offer.title for each in offered if each.offer.key == key)
            edited = f"on from today ({place.key(EditTarget)} changes it)"
            ends = "off from today; past weeks keep it" if on[key] else edited
            place.say(f"{title}: {ends}")

    place.ask(
        Menu(
            "More quotas",
            "Numbers are proposed, not imposed. Those with ✓ are on; choosing one switches it "
            "over, from today.",
            ways,
        ),
        switch,
    )


def your_week(place: PlaceScreen, page: QuotaPage) -> None:
    """The working week, its hours and its days off; choosing one changes it."""
    week = page.work_week

    async def workdays() -> None:
        _ask_workdays(place)

    async def start() -> None:
        _ask_start(place)

    async def hours() -> None:
        _ask_hours(place)

    async def more_off() -> None:
        take_day_off(place, page)

    ways: list[Way[Step]] = [
        Way("Workdays", days_words(week.days), workdays),
        Way("Weeks start on", WEEKDAYS[week.week_start - 1], start),
        Way("Hours of a day", hours_words(*page.hours), hours),
        Way("Take days off", "a day, or the first and the last of a vacation", more_off),
    ]
    ways += [
        Way("Day off", f"{words} · Enter works on it again", _removal(place, each, words))
        for words, each in page.days_off[:_LISTED]
    ]
    place.ask(
        Menu("Your week", "What changes here holds from today on; no past week changes.", ways),
        _take,
    )


async def _take(step: Step) -> None:
    await step()


def _removal(place: PlaceScreen, chosen: DayOff, words: str) -> Step:
    async def remove() -> None:
        if await place.do(days_off.remove, chosen):
            place.say(f"Worked again: {words}", undo="takes that back")

    return remove


def _ask_workdays(place: PlaceScreen) -> None:
    async def put(answer: str) -> None:
        if await place.do(weeks.set_workdays, answer):
            place.say(f"Workdays from today: {days_words(workdays_typed(answer))}")

    def check(answer: str) -> str | None:
        try:
            workdays_typed(answer)
        except ValueError as wrong:
            return str(wrong)
        return None

    place.ask(
        AskLine(
            "Which days do you work?",
            "mon to fri, mon wed fri, every day, none. Nothing is due on the others.",
            check=check,
        ),
        put,
    )


def _ask_start(place: PlaceScreen) -> None:
    async def put(day: int) -> None:
        if await place.do(weeks.set_start, day):
            place.say(f"Weeks start on {WEEKDAYS[day - 1]} from today on")

    days = tuple((name, number) for number, name in enumerate(WEEKDAYS, start=1))
    place.ask(Choose("On which day do your weeks start?", "", days), put)


def _ask_hours(place: PlaceScreen) -> None:
    async def put(answer: str) -> None:
        if await place.do(work_hours.set_hours, *hours_typed(answer)):
            place.say(f"Hours of a day: {hours_words(*hours_typed(answer))}")

    def check(answer: str) -> str | None:
        try:
            hours_typed(answer)
        except ValueError as wrong:
            return str(wrong)
        return None

    place.ask(
        AskLine(
            "From when to when is your day?",
            "Such as 9:00 to 18:00. Pace goes by the part of it that has passed. It is kept in "
            "your configuration file, and is changed back there or here.",
            check=check,
        ),
        put,
    )
