"""Someone in the web with all that stands beside them: their page, ties, findings, matches."""

from dataclasses import dataclass

from linchpin_tui.domain.records import Finding, Tie
from linchpin_tui.services import people
from linchpin_tui.services.desk import Desk
from linchpin_tui.services.matches import Match, Matchmaker
from linchpin_tui.services.people import PersonPage
from linchpin_tui.storage.queries import giving
from linchpin_tui.storage.queries import web as queries


@dataclass(frozen=True, slots=True)
class Beside:
    """One person as the web's panel tells of them.

    `for_needs`: what would meet their needs; `for_offers`: whose needs they could meet; both the
    likeliest first. `ties` by name, `findings` newest first.
    """

    page: PersonPage
    ties: tuple[Tie, ...]
    findings: tuple[Finding, ...]
    for_needs: tuple[Match, ...]
    for_offers: tuple[Match, ...]


def beside(desk: Desk, contact: int, matchmaker: Matchmaker) -> Beside:
    """All about one person. Raises Refused for an id that is nobody's."""
    store = desk.store
    with store.read():
        page = people.person(desk, contact)
        ties = queries.ties_of(store, contact)
        findings = giving.findings_of(store, contact)
    matches = matchmaker.matches(desk)
    return Beside(
        page, ties, findings, matches.for_needs_of(contact), matches.for_offers_of(contact)
    )
