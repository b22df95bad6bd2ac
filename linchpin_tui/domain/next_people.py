"""Whom to see next week: proposals from those who went quiet, matches, and introductions offered.

A proposal is no judgement: it says why someone comes to mind.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from itertools import zip_longest

from linchpin_tui.domain.matches import Matches
from linchpin_tui.domain.records import Contact, Person
from linchpin_tui.domain.vocabulary import Warmth
from linchpin_tui.domain.warmth import warmth
from linchpin_tui.domain.wording import short_day
from linchpin_tui.light import NamedTuple

SHOWN = 12
"""How many are proposed at most."""

_INTRODUCTION = re.compile(r"\bintro(?:s|duc\w*)?\b", re.IGNORECASE)


class Proposal(NamedTuple):
    """Someone to see next week, and why."""

    contact: Person
    organization: str | None
    why: str


def proposals(
    contacts: Sequence[Contact],
    matches: Matches,
    today: date,
    *,
    usual: int | None = None,
    but: Collection[int] = (),
) -> tuple[Proposal, ...]:
    """Whom to see, one of each kind in turn, nobody twice; `but` those chosen already.

    `usual` are the days of keeping in touch of those who have none of their own, if configured.
    """
    awake = [one for one in contacts if not one.asleep and not one.archived and not one.is_coach]
    kinds = (_quiet(awake, today, usual), _matched(awake, matches), _offered(awake))
    seen = set(but)
    found = []
    for turn in zip_longest(*kinds):
        for one in turn:
            if one is not None and one.contact.id not in seen:
                seen.add(one.contact.id)
                found.append(one)
    return tuple(found[:SHOWN])


def _quiet(contacts: Iterable[Contact], today: date, usual: int | None) -> list[Proposal]:
    """Those who went quiet, the latest of them first: there is most to take up again."""
    found = [
        one
        for one in contacts
        if one.last_interaction is not None
        and warmth(
            one.last_interaction,
            today,
            keep_in_touch_days=one.keep_in_touch_days,
            usual=usual,
            asleep=False,
        )
        is Warmth.QUIET
    ]
    found.sort(key=lambda one: (one.last_interaction or today, -one.id), reverse=True)
    return [
        Proposal(
            one.person,
            one.organization,
            f"quiet since {short_day(one.last_interaction or today, today)}",
        )
        for one in found
    ]


def _matched(contacts: Iterable[Contact], matches: Matches) -> list[Proposal]:
    """Those for whose need the matchmaker knows something."""
    found = []
    for one in contacts:
        for match in matches.for_needs_of(one.id)[:1] if one.needs else ():
            whose = f"{match.helper.name} offers" if match.helper else "you heard:"
            why = f"needs {match.need}; {whose} {match.offer}"
            found.append(Proposal(one.person, one.organization, why))
    return found


def _offered(contacts: Iterable[Contact]) -> list[Proposal]:
    """Those who offered to introduce you to someone."""
    return [
        Proposal(one.person, one.organization, f"offers {offer}")
        for one in contacts
        if (offer := next((o for o in one.offers if _INTRODUCTION.search(o)), None))
    ]
