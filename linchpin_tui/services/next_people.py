"""Whom you chose to see next week. Each choice is a step that can be undone."""

import json

from linchpin_tui.domain.next_people import Proposal
from linchpin_tui.domain.next_people import proposals as propose
from linchpin_tui.domain.report import NextPerson
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.services.matches import Matchmaker
from linchpin_tui.storage.queries import contacts, settings
from linchpin_tui.storage.store import Writer

__all__ = ["NextPerson", "Proposal", "choose", "chosen", "let_go", "proposals"]

_KEY = "next_people:"
MOST = 50
"""So many people can be chosen for a week."""


def chosen(desk: Desk, week: str) -> tuple[NextPerson, ...]:
    """Those chosen for an ISO week (`2026-W49`), in the order of choosing."""
    kept = _kept(desk, week)
    known = contacts.by_ids(desk.store, list(kept))
    return tuple(
        NextPerson(id, known[id].name, known[id].organization, why)
        for id, why in kept.items()
        if id in known
    )


def proposals(desk: Desk, week: str) -> tuple[Proposal, ...]:
    """Who comes to mind for a week, besides those chosen."""
    awake = contacts.by_ids(desk.store, contacts.awake(desk.store))
    kept = _kept(desk, week)
    return propose(
        tuple(awake.values()),
        Matchmaker().matches(desk),
        desk.today(),
        usual=desk.keep_in_touch_days,
        but=list(kept),
    )


def choose(desk: Desk, week: str, contact: int, why: str = "") -> None:
    """Choose someone for a week. Raises Refused for nobody, and when there are too many."""
    found = contacts.by_id(desk.store, contact)
    if found is None:
        raise Refused(f"There is nobody with the id {contact}.")

    def work(writer: Writer) -> None:
        kept = _kept(desk, week)
        if contact not in kept and len(kept) >= MOST:
            raise Refused(f"{MOST} people are plenty for a week.")
        _keep(desk, writer, week, {**kept, contact: kept.get(contact) or why})

    desk.transact(work, kind="choose_person", label=f"choose {found.name} for {week}")


def let_go(desk: Desk, week: str, contact: int) -> None:
    """Take someone out of those chosen for a week. Raises Refused for one who is not."""
    found = next((one for one in chosen(desk, week) if one.id == contact), None)
    if found is None:
        raise Refused("They are not among those chosen.")

    def work(writer: Writer) -> None:
        kept = _kept(desk, week)
        kept.pop(contact, None)
        _keep(desk, writer, week, kept)

    desk.transact(work, kind="let_go_person", label=f"leave {found.name} out of {week}")


def take_over(desk: Desk, writer: Writer, stays: int, goes: int) -> None:
    """Where one of two people who are one was chosen, the one who stays is."""
    for week, text in settings.beginning(desk.store, _KEY).items():
        kept = _read(text)
        if goes in kept:
            why = kept.pop(goes)
            _keep(desk, writer, week, {**kept, stays: kept.get(stays) or why})


def _kept(desk: Desk, week: str) -> dict[int, str]:
    text = settings.value(desk.store, _KEY + week)
    return _read(text) if text else {}


def _read(text: str) -> dict[int, str]:
    return {int(id): str(why) for id, why in json.loads(text)}


def _keep(desk: Desk, writer: Writer, week: str, kept: dict[int, str]) -> None:
    text = json.dumps([[id, why] for id, why in kept.items()]) if kept else None
    settings.keep(desk.store, writer, _KEY + week, text)
