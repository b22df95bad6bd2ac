"""Workdays as they are typed and said."""

from collections.abc import Collection

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_TO = ("to", "until", "till")
_EXAMPLES = "Name weekdays, such as mon to fri, or mon wed fri; none when no day is one."


def workdays_typed(text: str) -> frozenset[int]:
    """The ISO weekdays a text names: `mon to fri`, `mon-thu sat`, `every day`, `none`.

    Raises ValueError with a sentence for the user.
    """
    words = text.lower().replace(",", " ").replace("and", " ").replace("-", " to ").split()
    if words == ["none"]:
        return frozenset()
    if words in (["every", "day"], ["all"]):
        return frozenset(range(1, 8))
    chosen: set[int] = set()
    last, ranging = 0, False
    for word in words:
        if word in _TO:
            if not last or ranging:
                raise ValueError(_EXAMPLES)
            ranging = True
            continue
        day = _weekday(word)
        if ranging:
            chosen |= {(last - 1 + step) % 7 + 1 for step in range((day - last) % 7 + 1)}
        chosen.add(day)
        last, ranging = day, False
    if not chosen or ranging:
        raise ValueError(_EXAMPLES)
    return frozenset(chosen)


def days_words(days: Collection[int]) -> str:
    """`Mon to Fri`, `Mon, Wed, Fri`, `every day`, `no day`."""
    chosen = sorted(days)
    if not chosen:
        return "no day"
    if len(chosen) == 7:
        return "every day"
    if len(chosen) > 2 and chosen == list(range(chosen[0], chosen[-1] + 1)):
        return f"{WEEKDAYS[chosen[0] - 1][:3]} to {WEEKDAYS[chosen[-1] - 1][:3]}"
    return ", ".join(WEEKDAYS[day - 1][:3] for day in chosen)


def _weekday(word: str) -> int:
    for number, name in enumerate(WEEKDAYS, start=1):
        if len(word) >= 2 and name.lower().startswith(word.rstrip(".")):
            return number
    raise ValueError(f"{word} is no weekday. {_EXAMPLES}")
